//! From an empty folder to a check-in that is there tomorrow.

use crate::home::Home;
use crate::terminal::{ENTER, F2, F3, ctrl};

/// The end of the recovery code on the screen.
fn end_of_code(shown: &str) -> String {
    let is_code = |line: &&str| line.split('-').count() == 4 && line.len() == 19;
    let line = shown.lines().map(str::trim).rfind(is_code).unwrap();
    line.rsplit('-').next().unwrap().to_lowercase()
}

#[test]
fn from_an_empty_folder_to_today_and_in_again() {
    let home = Home::empty();
    let mut window = home.start();
    window
        .wait("step 1 of 5")
        .send(ENTER)
        .wait("step 2 of 5")
        .send(ENTER)
        .wait("I have read this")
        .send(ENTER)
        .wait("step 4 of 5");
    window.send("3").wait("of your own").send("my very own words").send(ENTER);
    window.wait("once more").send("my very own words").send(ENTER).wait("Write this recovery code");
    let end = end_of_code(&window.shows());
    // What follows is as slow as a real passphrase has to be.
    window.send(ENTER).send(&end).send(ENTER).wait("step 5 of 5").send(ENTER).wait("›1 Today");
    window.begin_check_in("Planted beans.").send(ctrl('s')).wait("Saved at");
    window.send(F3).wait("Type your passphrase");
    window.leave();

    let mut window = home.start();
    window.wait("Type your passphrase").send("not it at all").send(ENTER);
    window.wait("That did not open it.");
    window.send("my very own words").send(ENTER).wait("You checked in on 1 of the last 7 days");
    window.leave();
}

#[test]
fn what_was_saved_is_there_after_a_new_start() {
    let home = Home::with_journal();
    let mut window = home.unlocked();
    window.begin_check_in("Walked home.").send(ctrl('s')).wait("Saved at");
    window.leave();
    assert_eq!(home.open().unwrap().count(&daymark::store::Filter::default()).unwrap(), 1);
    home.unlocked().wait("You checked in on 1 of the last 7 days").leave();
}

#[test]
fn help_is_one_key_away_before_any_passphrase() {
    for home in [Home::empty(), Home::with_journal()] {
        let mut window = home.start();
        window.wait("F2 Help now").send(F2).wait("hard to wake").send("1").wait("911");
        window.leave();
    }
}

#[test]
fn a_guest_leaves_nothing_behind() {
    let home = Home::empty();
    let mut window = home.start();
    window.wait("step 1 of 5").send("2").wait("›1 Today");
    window.begin_check_in("Only for now.").send(ctrl('s')).wait("Kept until you leave");
    window.leave();
    assert_eq!(home.files(), []);
    assert!(!home.dir().exists());
}
