//! Windows of any size, long pastes, and two programs on one journal.

use crate::home::{Home, PASSPHRASE};
use crate::terminal::{ENTER, ESC, F2, ctrl, paste};

#[test]
fn the_window_may_be_any_size_at_any_moment() {
    let home = Home::with_journal();
    let mut window = home.start();
    window.wait("Type your passphrase");
    for (width, height) in [(1, 1), (200, 60), (3, 40), (40, 3), (59, 18), (60, 17), (80, 24)] {
        window.resize(width, height).send(ctrl('l'));
    }
    window.unlock();
    window.begin_check_in("kept through it all");
    for (width, height) in [(1, 1), (2, 2), (30, 8), (120, 36), (1, 60), (200, 1), (80, 24)] {
        window.resize(width, height);
    }
    window.wait("kept through it all").send(ctrl('s')).wait("Saved at");
    window.leave();
}

#[test]
fn a_small_window_names_the_numbers_and_opens_help() {
    let home = Home::with_journal();
    let mut window = home.program().sized(40, 10).start();
    window.wait("911").wait("988").send(F2).wait("breathing well").send("1").wait("911");
    window.resize(1, 1).resize(80, 24).wait("911");
    window.leave();
}

#[test]
fn leaving_at_once_works_from_anywhere() {
    let home = Home::with_journal();
    home.start().wait("Type your passphrase").leave();
    for keys in ["n", "2", "4", "5", "8", F2, "\u{1b}OP"] {
        let mut window = home.unlocked();
        window
            .send(keys)
            .wait_until("another screen", |seen| !seen.text().contains("Talk to someone"));
        window.leave();
    }
}

#[test]
fn control_c_asks_first() {
    let home = Home::with_journal();
    let mut window = home.unlocked();
    window
        .send(ctrl('c'))
        .wait("copies")
        .send(ESC)
        .wait_until("the question gone", |seen| !seen.text().contains("copies"));
    window.leave();
}

#[test]
fn megabytes_pasted_into_words_are_cut_and_stop_nothing() {
    let home = Home::with_journal();
    let mut window = home.unlocked();
    window.begin_check_in("first");
    let line =
        "a line with \u{1b}[31mred\u{7} and e\u{301} and \u{202e}turned words, over and over\n";
    window.send(paste(&line.repeat(2_500_000 / line.len())));
    window.send(F2).wait("hard to wake").send(ESC).wait("Question 5 of 5");
    window.send(ctrl('s')).wait("Saved at");
    window.leave();
    let store = home.open().unwrap();
    let days = store.totals().unwrap().days.unwrap();
    let entries = store.entries(days.0..=days.1).unwrap();
    let text = entries[0].text.reveal();
    assert!((4_000..=65_536).contains(&text.len()), "{}", text.len());
    assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']));
}

#[test]
fn a_second_program_reads_and_the_first_goes_on() {
    let home = Home::with_journal();
    let mut first = home.unlocked();
    let mut second = home.start();
    second.wait("Type your passphrase").send(PASSPHRASE).send(ENTER).wait("› Read only");
    second.send(ENTER).wait("You can read here.").wait("›1 Today");
    // What cannot be kept is not begun, and nothing is damaged.
    second.send("n").wait("You can only read here.");
    assert!(!second.shows().contains("Question 1 of 5"), "{}", second.shows());
    first.begin_check_in("Mine.").send(ctrl('s')).wait("Saved at");
    second.leave();
    first.leave();
    assert_eq!(home.open().unwrap().integrity().unwrap(), []);
}

#[test]
fn a_key_in_the_very_moment_of_a_resize_is_not_held_back() {
    let home = Home::with_journal();
    let mut window = home.unlocked();
    window.begin_check_in("So");
    for round in 0..150_u16 {
        let width = 80 + round % 7;
        window.resize(width, 24).send("z");
        window.wait("Soz").resize(width + 1, 24).send("\u{7f}");
        window.wait_until("the letter gone", |seen| {
            seen.text().contains("So") && !seen.text().contains("Soz")
        });
    }
    window.leave();
}
