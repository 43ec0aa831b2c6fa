//! A suggestion as eight characters, and back.

use proptest::prelude::*;

use super::*;

/// About as many of each kind as ship.
const SHIPPED: [(Kind, u16); 4] =
    [(Kind::Lesson, 40), (Kind::Tool, 16), (Kind::SelfCheck, 12), (Kind::Line, 108)];

fn shipped() -> Vec<Item> {
    let of = |(kind, last): (Kind, u16)| (1..=last).map(move |number| Item { kind, number });
    SHIPPED.into_iter().flat_map(of).collect()
}

/// Real codes of every length: each single item, and runs and jumps through all items.
fn real_codes() -> Vec<SuggestionCode> {
    let all = shipped();
    let mut codes = Vec::new();
    for count in 1..=ITEMS_MAX {
        for start in 0..all.len() {
            for step in [1, 7, 31] {
                let items = (0..count).map(|at| all[(start + at * step) % all.len()]);
                codes.push(SuggestionCode::of(items).unwrap());
            }
        }
    }
    codes
}

#[test]
fn every_wrong_sign_and_every_swap_is_caught_in_every_real_code() {
    let mut tried = 0_u64;
    for code in real_codes() {
        assert_eq!(fault(&code.0), None);
        for at in 0..code.0.len() {
            for wrong in 1..P {
                let mut values = code.0.clone();
                values[at] = (values[at] + wrong) % P;
                let expected = CodeProblem::OneOff { at: at + 1, of: values.len() };
                assert_eq!(fault(&values), Some(expected), "{code}");
                tried += 1;
            }
            for other in 0..at {
                let mut values = code.0.clone();
                values.swap(at, other);
                let changed = values != code.0;
                let expected = changed.then_some(CodeProblem::Swapped);
                assert_eq!(fault(&values), expected, "{code}");
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000_000, "{tried}");
}

/// The same for all codes there can be. The check is linear: whether an error is caught depends on the
/// error alone, not on the code, so trying every error once is a proof.
#[test]
fn every_wrong_sign_every_two_wrong_signs_and_every_swap_is_caught_in_any_code() {
    for length in LENGTHS {
        for first in 1..=length {
            for error in 1..P {
                let one = (error % P, u32::try_from(first).unwrap() * error % P);
                assert_ne!(one, (0, 0));
                for second in 1..first {
                    for other in 1..P {
                        let (a, b) =
                            (u32::try_from(first).unwrap(), u32::try_from(second).unwrap());
                        let two = ((error + other) % P, (a * error + b * other) % P);
                        assert_ne!(two, (0, 0), "{first} {second} {error} {other}");
                    }
                }
            }
        }
    }
}

#[test]
fn three_items_fit_in_eight_signs_six_in_twelve_and_ten_in_sixteen() {
    // The largest numbers make the largest ranks.
    let all = shipped();
    let mut last = all.clone();
    last.sort_by_key(|item| std::cmp::Reverse(rank::position(*item)));
    for (count, length) in [(1, 8), (3, 8), (4, 12), (6, 12), (7, 16), (10, 16)] {
        let code = SuggestionCode::of(last.iter().take(count).copied()).unwrap();
        assert!(code.0.len() <= length, "{count}: {code}");
    }
    let eleven = SuggestionCode::of(last.into_iter().take(ITEMS_MAX + 1));
    assert_eq!(eleven, Err(TooMuch::TooMany));
}

#[test]
fn codes_on_paper_stay_as_they_are() {
    let item = |kind, number| Item { kind, number };
    let code = |items: &[Item]| SuggestionCode::of(items.iter().copied()).unwrap().to_string();
    let one = code(&[item(Kind::Lesson, 22)]);
    let three = code(&[item(Kind::Lesson, 13), item(Kind::Tool, 1), item(Kind::Line, 5)]);
    assert_eq!((one.as_str(), three.as_str()), ("3222-5NPK", "523D-RPDP"));
}

#[test]
fn a_code_reads_as_it_is_typed() {
    let item = Item { kind: Kind::Tool, number: 6 };
    let code = SuggestionCode::of([item]).unwrap();
    let shown = code.to_string();
    for typed in
        [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), format!(" {shown}\n")]
    {
        assert_eq!(SuggestionCode::read(&typed).unwrap().items(), Ok(vec![item]));
    }
    assert_eq!(SuggestionCode::read(" - "), Err(CodeProblem::Empty));
    assert_eq!(SuggestionCode::read("3O55"), Err(CodeProblem::Sign { sign: 'O', at: 2 }));
    let short: String = code.signs().take(7).collect();
    assert_eq!(SuggestionCode::read(&short), Err(CodeProblem::Length(7)));
    assert_eq!(SuggestionCode::read(&"2".repeat(9_999)), Err(CodeProblem::Length(64)));
}

#[test]
fn a_newer_form_says_so_and_a_second_spelling_is_refused() {
    let newer = SuggestionCode(checked(vec![11, 0, 0, 0, 0, 0]));
    assert_eq!(newer.items(), Err(CodeProblem::Newer));
    let none = SuggestionCode(checked(vec![0, 0, 0, 0, 0, 0]));
    assert_eq!(none.items(), Err(CodeProblem::Strange));
    let long = SuggestionCode(checked(vec![1, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    assert_eq!(long.items(), Err(CodeProblem::Strange));
    let far = SuggestionCode(checked(vec![1, 22, 22, 22, 22, 22]));
    assert_eq!(far.items(), Err(CodeProblem::Strange));
}

fn any_item() -> impl Strategy<Value = Item> {
    let kind = prop::sample::select(vec![Kind::Lesson, Kind::Tool, Kind::SelfCheck, Kind::Line]);
    (kind, 1..=400_u16).prop_map(|(kind, number)| Item { kind, number })
}

proptest! {
    #[test]
    fn a_code_gives_back_what_went_in(items in prop::collection::btree_set(any_item(), 1..=9)) {
        if let Ok(code) = SuggestionCode::of(items.iter().copied()) {
            let back = SuggestionCode::read(&code.to_string()).unwrap();
            let back: BTreeSet<Item> = back.items().unwrap().into_iter().collect();
            prop_assert_eq!(back, items);
        }
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(typed in ".{0,80}") {
        let _ = SuggestionCode::read(&typed).map(|code| code.items());
    }

    #[test]
    fn whatever_checks_is_opened_or_refused(values in prop::collection::vec(0..P, 6)) {
        let code = SuggestionCode(checked(values));
        prop_assert_eq!(fault(&code.0), None);
        if let Ok(items) = code.items() {
            prop_assert_eq!(SuggestionCode::of(items), Ok(code));
        }
    }
}
