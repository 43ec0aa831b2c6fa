use daymark::domain::answer::Answer;
use daymark::domain::change::Change;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::rating::Step;

use crate::screens::pin;
use crate::stage::Stage;

/// A check-in on a day, with a feeling, an urge and a few words.
pub fn check_in(day: &str, feeling: u8, urges: u8, words: &str) -> Change {
    let at = format!("{day}T20:40:00-05:00").parse().unwrap();
    let mut entry = Entry::new(EntryId::new(at, [1; 10]), Kind::CheckIn, day.parse().unwrap(), at);
    entry
        .answers
        .insert("feeling".parse().unwrap(), Answer::Step(Step::try_from(feeling).unwrap()));
    entry.answers.insert("urges".parse().unwrap(), Answer::Step(Step::try_from(urges).unwrap()));
    entry.text = words.into();
    Change::Save(Box::new(entry))
}

/// A week of check-ins with a gap.
pub fn week() -> Vec<Change> {
    vec![
        check_in("2026-01-06", 3, 1, "Talked to Dana about sleep."),
        check_in("2026-01-07", 2, 2, "Group went long. Tired."),
        check_in("2026-01-09", 1, 3, "Payday. Wanted to stop at the shop. Did not."),
        check_in("2026-01-10", 3, 1, "Walked with Rosa. Slept 7 hours."),
    ]
}

#[test]
fn the_first_day() {
    pin(&mut Stage::open(), "today_first");
}

#[test]
fn an_ordinary_week() {
    pin(&mut Stage::open_with(week()), "today_week");
}

#[test]
fn a_guest_is_told_that_nothing_is_kept() {
    let stage = Stage::guest();
    assert!(stage.has("Nothing is kept on this computer."), "{}", stage.shows());
}

#[test]
fn after_a_gap_nobody_counts_the_days() {
    let stage = Stage::open_with(vec![check_in("2025-06-01", 2, 2, "")]);
    assert!(stage.has("Good to see you."), "{}", stage.shows());
    assert!(!stage.has("days away"));
}

#[test]
fn enter_is_always_a_check_in_and_numbers_are_sections() {
    let mut stage = Stage::open();
    stage.press("enter");
    assert!(stage.has("Question 1 of 5"), "{}", stage.shows());
    stage.press("esc 7");
    assert!(stage.has("›7 Call"), "{}", stage.shows());
    stage.press("1");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
}

#[test]
fn reading_from_today_opens_the_next_topic_in_its_shortest_form_and_goes_on_with_it() {
    let mut stage = Stage::open();
    assert!(stage.has("Read: What kratom is"), "{}", stage.shows());
    stage.press("down down down down down enter");
    assert!(stage.has("[1]  5  15"), "the 1-minute form: {}", stage.shows());
    stage.press("t esc");
    assert!(stage.has("Keep reading: What kratom is"), "{}", stage.shows());
    assert!(stage.has("minutes left"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("1  [5]  15"), "as it was left: {}", stage.shows());
    stage.press("end esc");
    assert!(!stage.has("What kratom is"), "the next one: {}", stage.shows());
    assert!(stage.has("Read: "), "{}", stage.shows());
}
