use crate::screens::pin;
use crate::stage::{PASSPHRASE, Stage};

#[test]
fn the_lock_screen() {
    let mut stage = Stage::locked();
    stage.type_text("hidden");
    pin(&mut stage, "unlock");
    assert!(!stage.has("hidden"));
    stage.press("^T");
    assert!(stage.has("hidden"), "{}", stage.shows());
}

#[test]
fn a_wrong_passphrase_is_one_calm_sentence_and_the_right_one_opens() {
    let mut stage = Stage::locked();
    stage.type_text("not the words");
    stage.press("enter");
    assert!(stage.has("That did not open it."), "{}", stage.shows());
    stage.type_text(PASSPHRASE);
    stage.press("enter");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
}

#[test]
fn idle_locks_and_hide_locks_and_nothing_decrypted_stays() {
    let mut stage = Stage::open();
    stage.wait(299);
    assert!(stage.has("›1 Today"), "{}", stage.shows());
    stage.press("down").wait(301);
    assert!(stage.has("Type your passphrase"), "{}", stage.shows());

    let mut stage = Stage::open();
    stage.press("n 3 F3");
    assert!(stage.has("Type your passphrase"), "{}", stage.shows());
    assert!(stage.has("Your draft from 9:02 AM is safe."), "{}", stage.shows());
    stage.type_text(PASSPHRASE);
    stage.press("enter");
    assert!(stage.has("Go on with your check-in"), "{}", stage.shows());
}

#[test]
fn leaving_at_once() {
    let mut stage = Stage::open();
    stage.press("^Q");
    assert!(stage.has_ended);
    let mut stage = Stage::open();
    stage.press("^C ^C");
    assert!(stage.has_ended);
    let mut stage = Stage::open();
    stage.press("^C esc");
    assert!(!stage.has_ended);
}

#[test]
fn suspending_hides_first() {
    let mut stage = Stage::open();
    stage.press("^Z");
    assert_eq!(stage.asked.suspended, 1);
    assert!(stage.has("Type your passphrase"), "{}", stage.shows());
}

#[test]
fn while_locked_only_places_that_need_no_journal_open() {
    let mut stage = Stage::locked();
    stage.press("down down down down down enter");
    let tools = stage.shows();
    stage.press("1");
    assert!(stage.has("Open your journal first."), "{tools}\n{}", stage.shows());
    assert!(!stage.has("Your last 7 days"), "{}", stage.shows());
    stage.press("esc esc");
    assert!(stage.has("Type your passphrase"), "{}", stage.shows());
}

#[test]
fn letters_are_the_passphrase_wherever_the_mark_is() {
    let mut stage = Stage::locked();
    stage.press("down down down").type_text(PASSPHRASE);
    stage.press("enter");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
}

#[test]
fn escape_on_the_first_screen_ends_nothing() {
    let mut stage = Stage::open();
    stage.press("esc esc enter");
    assert!(!stage.has_ended, "{}", stage.shows());
}

#[test]
fn a_guest_who_wrote_something_stays_unless_they_choose_to_leave() {
    let mut stage = Stage::guest();
    stage.press("q");
    assert!(stage.has("Nothing was kept here."), "{}", stage.shows());
    stage.press("esc n 3 ^S esc");
    assert!(!stage.has("Saved at"), "{}", stage.shows());
    stage.press("1 q");
    pin(&mut stage, "leave_guest_wrote");
    stage.press("enter");
    assert!(!stage.has_ended, "{}", stage.shows());
    stage.press("q down enter");
    assert!(!stage.has_ended && stage.has("A summary to hand over"), "{}", stage.shows());
    stage.press("esc q down down enter");
    assert!(stage.has_ended);
}
