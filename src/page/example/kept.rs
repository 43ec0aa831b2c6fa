//! What a made-up person keeps beside their days: a plan, two people to call, and topics that were read.

use crate::content::example::{Example, example};
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::person::{Person, WhileLocked};
use crate::domain::plan::{Card, Plan, visit};
use crate::domain::progress::{Progress, Reading};
use crate::store::learning::Learning;

/// In how many days the next visit is.
const VISIT_IN_DAYS: u64 = 2;

/// The changes that put it into a journal, as seen from `today`.
#[must_use]
pub fn kept(today: Day) -> Vec<Change> {
    let words = example();
    let mut changes = plan(words, today);
    let people = (1..).zip(&words.people).filter_map(|(number, person)| {
        Some(Change::SavePerson(Box::new(Person {
            id: format!("example-{number}").parse().ok()?,
            name: person.name.as_str().into(),
            phone: person.phone.as_str().into(),
            note: person.note.as_str().into(),
            while_locked: WhileLocked::Hidden,
        })))
    });
    changes.extend(people);
    let mut learning = Learning::default();
    let read = Progress { reading: Reading::Read, minutes: 5, block: 0 };
    for lesson in &words.read {
        changes.extend(learning.set_progress(lesson, read));
    }
    changes
}

fn plan(words: &Example, today: Day) -> Vec<Change> {
    let visits: Vec<String> =
        words.visits.iter().map(|said| visit(today.later(VISIT_IN_DAYS), said)).collect();
    let cards = [
        (Card::Reasons, &words.reasons),
        (Card::Signs, &words.signs),
        (Card::First, &words.first),
        (Card::IfThen, &words.if_then),
        (Card::Safer, &words.safer),
        (Card::Questions, &words.questions),
        (Card::Overdose, &words.overdose),
        (Card::Visits, &visits),
    ];
    cards.into_iter().filter_map(|(card, lines)| Plan::put(card, lines)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::library;
    use crate::store::Store;

    #[test]
    fn the_made_up_person_has_a_plan_two_people_and_topics_that_were_read() {
        let today: Day = "2026-01-12".parse().unwrap();
        let mut store = Store::guest().unwrap();
        for change in kept(today) {
            store.apply(&change).unwrap();
        }
        let plan = Plan::from_preferences(&store.preferences().unwrap());
        for card in [Card::Reasons, Card::Signs, Card::First, Card::Safer, Card::Visits] {
            assert!(!plan.lines(card).is_empty(), "{card:?}");
        }
        assert_eq!(plan.lines(Card::IfThen).len(), 2);
        assert_eq!(store.people().unwrap().len(), 2);
        let learning = store.learning().unwrap();
        let opened: Vec<_> = learning.opened().collect();
        assert_eq!(opened.len(), 3);
        for (lesson, progress) in opened {
            assert!(library().lesson(lesson).is_some(), "{lesson}");
            assert_eq!(progress.reading, Reading::Read);
        }
    }
}
