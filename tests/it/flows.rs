//! Stories across screens, as a person lives them.

#![expect(clippy::unwrap_used, reason = "a stage that cannot be set fails the test")]

use daymark::domain::entry::Kind;
use daymark::store::Filter;

use crate::stage::{PASSPHRASE, Stage};

/// The first run, with a passphrase of one's own, up to Today.
fn first_run(passphrase: &str) -> Stage {
    let mut stage = Stage::first_run();
    stage.press("enter enter enter 3").type_text(passphrase).press("enter");
    stage.type_text(passphrase).press("enter");
    let end = stage.recovery_code().pop().unwrap().rsplit('-').next().unwrap().to_lowercase();
    stage.press("enter").type_text(&end).press("enter enter");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
    stage
}

#[test]
fn the_first_day_and_the_next() {
    let mut stage = first_run("a few easy words");
    stage.press("n 3 enter 1 enter 7 enter 0 enter").type_text("Walked with Rosa.").press("^S");
    assert!(stage.has("Saved at"), "{}", stage.shows());
    stage.press("F3");
    assert!(stage.has("Type your passphrase") && !stage.has("Rosa"), "{}", stage.shows());
    stage.type_text("a few hard words").press("enter");
    assert!(stage.has("That did not open it."), "{}", stage.shows());
    stage.type_text("a few easy words").press("enter 2");
    assert!(stage.has("Walked with Rosa."), "{}", stage.shows());
    stage.press("/").type_text("ROSÁ");
    assert!(stage.has("1 found"), "{}", stage.shows());
}

#[test]
fn everything_that_was_done_can_be_taken_back_in_turn() {
    let mut stage = Stage::open();
    stage.press("n 3 ^S esc w").type_text("A note").press("^S esc 2 m d");
    let trash = Filter { trash: true, ..Filter::default() };
    assert_eq!(stage.store().count(&trash).unwrap(), 1, "{}", stage.shows());
    stage.press("u");
    assert_eq!(stage.store().count(&trash).unwrap(), 0, "{}", stage.shows());
    stage.press("u u u");
    assert_eq!(stage.store().count(&Filter::default()).unwrap(), 0, "{}", stage.shows());
    stage.press("u");
    assert!(stage.has("Nothing to undo yet."), "{}", stage.shows());
}

#[test]
fn help_from_every_section_leads_back_to_the_same_place() {
    let mut stage = Stage::open();
    for section in ["1", "2", "3", "4", "5", "6", "7", "8"] {
        stage.press(section);
        let before = stage.shows();
        stage.press("F2");
        assert!(stage.has("Is someone hard to wake"), "{}", stage.shows());
        stage.press("1");
        assert!(stage.has("911"), "{}", stage.shows());
        stage.press("esc esc");
        assert_eq!(stage.shows(), before, "section {section}");
    }
}

#[test]
fn a_strong_urge_is_written_down_ridden_out_and_seen_in_the_journal() {
    let mut stage = Stage::open();
    stage.press("n 2 enter 4 ^S");
    assert!(stage.has("Ride it out"), "{}", stage.shows());
    stage.press("enter");
    assert!(
        stage.has("just used") || stage.has("drowsy") || stage.has("sleepy"),
        "{}",
        stage.shows()
    );
    stage.press("F2");
    assert!(stage.has("Is someone hard to wake"), "{}", stage.shows());
    stage.press("esc esc esc 2");
    assert_eq!(stage.store().totals().unwrap().check_ins, 1);
    assert!(stage.has("urge 4"), "{}", stage.shows());
}

#[test]
fn words_outlive_a_window_that_shrinks_a_lock_and_an_idle_hour() {
    let mut stage = Stage::open();
    stage.press("w").type_text("Half a thought");
    stage.resize(40, 10);
    stage.type_text(" lost");
    stage.resize(80, 24);
    assert!(stage.has("Half a thought") && !stage.has("lost"), "{}", stage.shows());
    stage.wait(3600);
    assert!(stage.has("Type your passphrase") && !stage.has("Half"), "{}", stage.shows());
    assert!(stage.has("is safe."), "{}", stage.shows());
    stage.type_text(PASSPHRASE).press("enter w");
    assert!(stage.has("Half a thought"), "{}", stage.shows());
    stage.press("^S");
    assert!(stage.store().draft(Kind::Note).unwrap().is_none());
}
