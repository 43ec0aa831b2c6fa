//! Asking for a secret line by line: whatever happens, the terminal shows what is typed again, and only
//! letters become part of the secret.

use daymark::domain::change::Change;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::store::Filter;
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

#[test]
fn with_json_nobody_is_asked_at_a_terminal_either() {
    let home = Home::with_journal();
    let id = {
        let mut store = home.open().unwrap();
        let at = chrono::DateTime::parse_from_rfc3339("2026-03-31T12:00:00-05:00").unwrap();
        let day = "2026-03-31".parse().unwrap();
        let entry = Entry::new(EntryId::new(at, [1; 10]), Kind::Note, day, at);
        store.apply(&Change::Save(Box::new(entry.clone()))).unwrap();
        entry.id.to_string()
    };
    let copy = home.folder().join("copy.daymark").display().to_string();
    daymark::store::backup::write(&home.open().unwrap(), std::path::Path::new(&copy)).unwrap();
    for command in [
        &["note"][..],
        &["journal", "edit", &id],
        &["journal", "redact", &id],
        &["plan", "edit", "reasons"],
        &["questions", "add", "triggers"],
        &["restore", &copy],
        &["wipe"],
        &["urge"],
    ] {
        let program = command.iter().fold(home.program(), |program, word| program.arg(word));
        let mut window = program.arg("--json").start();
        // A secret is asked for among the messages; nothing else is.
        window.wait_until("asked or ended", |seen| !seen.text().trim().is_empty());
        if window.shows().contains(ASKED) {
            window.send(PASSPHRASE).send(ENTER);
        }
        assert_eq!(window.ended().exit_code(), 2, "{command:?}: {}", window.shows());
        assert!(!window.shows().contains("Type "), "{command:?}: {}", window.shows());
    }
    assert!(home.open().is_ok());
}

#[test]
fn in_the_lapse_room_one_wrong_letter_is_asked_about_again_and_a_shut_journal_ends_nothing() {
    let home = Home::with_journal();
    let room = || {
        let mut window = home.program().arg("lapse").sized(80, 200).start();
        window.wait("Type a number").send("1").send(ENTER).wait(ASKED);
        window.send("four easy wrong words").send(ENTER).wait("go on without keeping");
        // What is typed before it is asked is shown, and thrown away.
        window.wait_until("asked again", |seen| seen.text().matches(ASKED).count() == 2);
        window
    };
    let to_the_end = |window: &mut Window| {
        for page in 2..=7 {
            window.wait(&format!("{page} of 7")).send(ENTER);
        }
        window.wait("988");
    };
    let mut window = room();
    window.send(PASSPHRASE).send(ENTER);
    to_the_end(&mut window);
    assert!(window.ended().success());
    assert!(window.shows().contains("Saved at"), "{}", window.shows());
    assert_eq!(home.open().unwrap().count(&Filter::default()), Ok(1));

    let mut window = room();
    window.send(ENTER).wait("Your journal stays shut");
    to_the_end(&mut window);
    assert!(window.ended().success());
    // Nor does a window that has it open.
    let held = home.open().unwrap();
    let mut window = home.program().arg("lapse").sized(80, 200).start();
    window.wait("Type a number").send("1").send(ENTER).wait(ASKED).send(PASSPHRASE).send(ENTER);
    window.wait("Your journal stays shut");
    to_the_end(&mut window);
    assert!(window.ended().success());
    assert_eq!(held.count(&Filter::default()), Ok(1));
}

#[test]
fn a_slip_of_a_number_is_no_line_of_the_plan() {
    let home = Home::with_journal();
    let mut window = home.program().arg("plan").arg("edit").arg("reasons").sized(80, 80).start();
    window.wait(ASKED).send(PASSPHRASE).send(ENTER).wait("Some ideas");
    window.send("My garden").send(ENTER).wait("1 My garden").send("7").send(ENTER);
    window.wait("That is not one of").send(ENTER).wait("The card has 1 line");
    assert!(window.ended().success());
}
