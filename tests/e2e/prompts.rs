//! Asking for a secret line by line: whatever happens, the terminal shows what is typed again, and only
//! letters become part of the secret.

use rustix::process::Signal;

use crate::home::{Home, PASSPHRASE};
use crate::terminal::{ENTER, Window, ctrl};

const ASKED: &str = "Your passphrase, then Enter";

fn asking(home: &Home) -> Window {
    let mut window = home.program().arg("journal").arg("list").start();
    window.wait(ASKED);
    window
}

#[test]
fn ended_at_a_passphrase_prompt_the_terminal_shows_typing_again() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let home = Home::with_journal();
        let mut window = home.program().arg("journal").arg("list").start();
        let before = window.first_modes.clone();
        window.wait(ASKED);
        assert_ne!(window.modes(), before, "typing was not hidden");
        window.signal(signal);
        let status = window.ended();
        assert!(!status.success(), "{signal:?} {status:?}");
        assert_eq!(window.modes(), before, "{signal:?}");
    }
}

#[test]
fn stopped_with_ctrl_c_it_is_130_and_the_terminal_is_as_it_was() {
    let home = Home::with_journal();
    for key in [ctrl('c'), ctrl('d'), ctrl('\\')] {
        let mut window = home.program().arg("journal").arg("list").start();
        let before = window.first_modes.clone();
        window.wait(ASKED).send(key);
        assert_eq!(window.ended().exit_code(), 130);
        assert_eq!(window.modes(), before);
    }
}

#[test]
fn suspended_at_a_passphrase_prompt_the_shell_shows_typing_and_it_is_asked_again() {
    let home = Home::with_journal();
    let script =
        "set -m; \"$@\"; echo modes: $(stty -a | tr '\\n' ' '); read line; echo read $line; fg";
    let mut window =
        home.program().arg("journal").arg("list").within(script).sized(200, 24).start();
    window.wait(ASKED).send("half of it").send(ctrl('z')).wait("modes:");
    window.wait_until("the modes", |seen| seen.text().contains(" icanon"));
    let shown = window.shows();
    for mode in [" isig", " icanon", " echo "] {
        assert!(shown.contains(mode), "{mode} in {shown}");
    }
    window.send("shown\r").wait("read shown");
    // What was typed before it was stopped is not kept.
    window.wait_until("asked again", |seen| seen.text().matches(ASKED).count() == 2);
    window.send(PASSPHRASE).send(ENTER).wait("No entries");
    assert!(window.ended().success());
    assert!(!window.shows().contains("half of it") && !window.shows().contains(PASSPHRASE));
}

#[test]
fn arrows_and_other_keys_are_no_part_of_a_passphrase() {
    let home = Home::with_journal();
    let (start, end) = PASSPHRASE.split_at(5);
    for strange in [
        "\u{1b}[D",
        "\u{1b}[1;5C",
        "\u{1b}OA",
        "\u{1b}[3~",
        "\u{1b}[15;2~",
        "\t",
        "\u{1}",
        "\u{16}",
        "\u{1b}[200~",
        "\u{1b}b",
        "\u{1b}\u{1b}[A",
        "xyz\u{17}",
    ] {
        let mut window = asking(&home);
        window.send(start).send(strange).send(end).send(ENTER).wait("No entries");
        assert!(window.ended().success(), "{strange:?}");
    }
    // Escape alone, and letters a while after it.
    let mut window = asking(&home);
    window.send("\u{1b}");
    std::thread::sleep(std::time::Duration::from_millis(400));
    window.send(PASSPHRASE).send(ENTER).wait("No entries");
    assert!(window.ended().success());
}

#[test]
fn screen_reader_mode_chosen_on_the_first_screen_speaks_at_once_and_the_next_time() {
    let home = Home::empty();
    let mut window = home.program().sized(80, 60).start();
    let before = window.first_modes.clone();
    window.wait("Screen reader mode").send("3").wait("Screen reader mode is on");
    window.wait("Make a journal").wait("Type a number, or quit.");
    assert_eq!(window.modes(), before, "lines are typed as in a shell");
    window.assert_given_back();
    window.send("1\r").wait("988");
    window.send("quit\r");
    assert!(window.ended().success());
    let mut window = home.program().start();
    window.wait("Type a number, or quit.").send("quit\r");
    assert!(window.ended().success());
}

#[test]
fn after_screen_reader_mode_was_chosen_it_is_ended_like_any_command() {
    let on_lines = |keys: &str| {
        let mut window = Home::empty().program().sized(80, 60).start();
        let before = window.first_modes.clone();
        window.wait("Screen reader mode").send("3").wait("Type a number, or quit.").send(keys);
        (window, before)
    };
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let (mut window, before) = on_lines("");
        window.signal(signal);
        let status = window.ended();
        assert!(!status.success(), "{signal:?} {status:?}");
        assert_eq!(window.modes(), before, "{signal:?}");
    }
    // A key does the same: at the menu, and where something takes minutes.
    let (mut window, before) = on_lines("");
    let menu = window.shows();
    window.send(ctrl('c'));
    assert!(!window.ended().success());
    assert_eq!(window.modes(), before);
    let row = menu.lines().map(str::trim).find(|row| row.contains("Breathe slowly"));
    let number = row.and_then(|row| row.split(' ').next()).unwrap();
    let (mut window, _) = on_lines(number);
    window.send(ENTER).wait("Did you just use").send("no").send(ENTER);
    window.wait("How strong").send(ENTER).wait("Breathe in");
    window.send(ctrl('c'));
    assert!(!window.ended().success());
}

#[test]
fn the_made_up_journal_has_its_plan_line_by_line_too() {
    let home = Home::empty();
    let mut window = home.program().arg("demo").arg("--plain").sized(80, 140).start();
    window.wait("Type a number").send("16\r").wait("Sleeping well").wait("call Rosa");
    window.send("quit\r");
    assert!(window.ended().success());
    assert!(home.files().is_empty(), "nothing of it is kept");
}

#[test]
fn in_a_made_up_journal_nothing_is_said_to_be_saved() {
    let home = Home::with_journal();
    let mut window = home.program().arg("--plain").arg("demo").sized(80, 140).start();
    window.wait("Nothing is kept").send("6").send(ENTER).wait("ends it");
    window.send("Called Rosa").send(ENTER).send(".").send(ENTER);
    window.wait_until("twice", |seen| seen.text().matches("This is a made-up example").count() > 1);
    assert!(!window.shows().contains("Saved at"), "{}", window.shows());
}
