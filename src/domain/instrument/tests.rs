//! How answers are added up, and what they lead to.

use proptest::prelude::*;

use super::*;
use crate::domain::entry::EntryId;

fn strength(value: u8) -> Pick {
    Pick::try_from(value).unwrap()
}

fn form(count: usize, top: u8, tender: Option<usize>) -> Scoring {
    let values: Vec<Pick> = (0..=top).map(strength).collect();
    Scoring { items: vec![values; count], tender, ..Scoring::default() }
}

fn sheet(answers: &[Option<u8>]) -> Sheet {
    let items = answers.iter().map(|answer| answer.map(strength)).collect();
    Sheet { items, ..Sheet::default() }
}

#[test]
fn a_question_left_alone_leaves_no_total() {
    let form = form(3, 3, None);
    let score = form.score(&sheet(&[Some(3), None, Some(3)]));
    assert_eq!(score, Score::NotScored { answered: 2, of: 3 });
    assert_eq!(score.sum(), None);
}

#[test]
fn without_the_tender_question_a_shorter_total_stands() {
    let form = form(3, 3, Some(2));
    let shorter = Score::Shorter(Sum { sum: 4, of: 6 });
    assert_eq!(form.score(&sheet(&[Some(3), Some(1), None])), shorter);
    let other = form.score(&sheet(&[None, Some(1), Some(0)]));
    assert_eq!(other, Score::NotScored { answered: 2, of: 3 });
    // Totals of different lengths are never compared.
    assert_eq!(shorter.since(Score::Total(Sum { sum: 4, of: 9 })), None);
    assert_eq!(shorter.since(Score::Shorter(Sum { sum: 6, of: 6 })), Some(-2));
}

#[test]
fn an_answer_that_no_option_has_is_none() {
    let form = form(2, 3, None);
    let score = form.score(&sheet(&[Some(3), Some(4)]));
    assert_eq!(score, Score::NotScored { answered: 1, of: 2 });
}

#[test]
fn a_no_at_the_gate_is_all_there_is_to_answer() {
    let form = Scoring { has_gate: true, ..form(2, 1, None) };
    let mut sheet = form.sheet();
    assert_eq!(form.score(&sheet), Score::NotScored { answered: 0, of: 2 });
    assert_eq!(form.places(&sheet, Tender::Asked), [Place::Gate, Place::End]);
    sheet.gate = Some(YesNo::No);
    assert_eq!(form.score(&sheet), Score::Total(Sum { sum: 0, of: 2 }));
    assert_eq!(form.next(Place::Gate, &sheet, Tender::Asked), Place::End);
    sheet.gate = Some(YesNo::Yes);
    assert_eq!(form.next(Place::Gate, &sheet, Tender::Asked), Place::Item(0));
    assert_eq!(form.score(&sheet), Score::NotScored { answered: 0, of: 2 });
}

#[test]
fn the_last_question_comes_only_when_something_is_above_nothing() {
    let form = Scoring { after: Some(4), ..form(2, 3, Some(1)) };
    let none = sheet(&[Some(0), Some(0)]);
    assert_eq!(form.next(Place::Item(1), &none, Tender::Asked), Place::End);
    let some = sheet(&[Some(1), Some(0)]);
    assert_eq!(form.next(Place::Item(1), &some, Tender::Asked), Place::After);
    assert_eq!(form.next(Place::Item(0), &some, Tender::LeftOut), Place::After);
    assert_eq!(form.before(Place::Item(0), &some, Tender::Asked), None);
    assert_eq!(form.before(Place::After, &some, Tender::LeftOut), Some(Place::Item(0)));
}

fn answers() -> impl Strategy<Value = Vec<Option<u8>>> {
    prop::collection::vec(prop::option::weighted(0.9, 0u8..=3), 9)
}

#[test]
fn days_come_back_from_the_journal_and_what_was_not_asked_does_not() {
    let days: Vec<Pick> = Pick::all().collect();
    let form = Scoring {
        items: vec![days.clone(), days],
        names: vec!["6".to_owned(), "7a".to_owned()],
        days: [0, 1].into(),
        only_when: [(1, 0)].into(),
        parts: vec![vec![0]],
        ..Scoring::default()
    };
    let at = chrono::DateTime::parse_from_rfc3339("2026-01-10T20:40:00-05:00").unwrap();
    let mut entry =
        Entry::new(EntryId::new(at, [0; 10]), Kind::SelfCheck, "2026-01-10".parse().unwrap(), at);
    let kept = sheet(&[Some(30), Some(12)]);
    entry.answers = form.answers(&kept);
    assert!(entry.answers.contains_key(&"item-7a".parse().unwrap()));
    assert_eq!(form.sheet_of(&entry), kept);
    entry.answers = form.answers(&sheet(&[Some(0), Some(12)]));
    assert_eq!(form.sheet_of(&entry), sheet(&[Some(0), None]));
    // A number that the form cannot hold is read as none at all.
    entry.answers.insert("item-6".parse().unwrap(), Answer::Choice("31".parse().unwrap()));
    assert_eq!(form.sheet_of(&entry).items[0], None);
    assert_eq!(form.parts(&form.sheet_of(&entry)), [Score::NotScored { answered: 0, of: 1 }]);
}

proptest! {
    #[test]
    fn a_total_is_in_range_and_grows_with_every_answer(answers in answers(), at in 0usize..9) {
        let form = form(9, 3, Some(8));
        let score = form.score(&sheet(&answers));
        if let Some(sum) = score.sum() {
            prop_assert!(sum.sum <= sum.of);
            prop_assert!(sum.of == 27 || sum.of == 24);
        }
        let mut more = answers.clone();
        if let Some(Some(value)) = more.get_mut(at) && *value < 3 {
            *value += 1;
            if let Some(change) = form.score(&sheet(&more)).since(score) {
                prop_assert_eq!(change, 1);
            }
        }
    }

    #[test]
    fn the_order_of_the_answers_does_not_matter(
        answers in answers(), order in Just((0..9).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let form = form(9, 3, None);
        let mixed: Vec<Option<u8>> = order.iter().map(|at| answers[*at]).collect();
        prop_assert_eq!(form.score(&sheet(&answers)), form.score(&sheet(&mixed)));
    }

    #[test]
    fn a_sheet_comes_back_from_the_journal(
        answers in answers(), gate in prop::option::of(prop::bool::ANY),
    ) {
        let mut kept = sheet(&answers);
        kept.gate = gate.map(|yes| if yes { YesNo::Yes } else { YesNo::No });
        let at = chrono::DateTime::parse_from_rfc3339("2026-01-10T20:40:00-05:00").unwrap();
        let day = "2026-01-10".parse().unwrap();
        let mut entry = Entry::new(EntryId::new(at, [0; 10]), Kind::SelfCheck, day, at);
        let form = form(9, 3, None);
        entry.answers = form.answers(&kept);
        prop_assert_eq!(form.sheet_of(&entry), kept);
    }
}
