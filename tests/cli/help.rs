//! Help lines and overdose steps: no storage, no home, no terminal, under 80 columns.

use std::process::{Command, Stdio};

use unicode_width::UnicodeWidthStr as _;

use crate::home::{Home, finish};

/// The program where nothing works but itself.
fn bare(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daymark"));
    command.env_clear().env("HOME", "/proc/1/no-such-home").args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[test]
fn help_lines_come_without_a_home_and_under_80_columns() {
    let out = finish(&mut bare(&["now"]), "").done();
    assert!(out.starts_with("Help now\n"), "{out}");
    for number in ["911", "988", "800-972-0590", "800-327-5050", "833-773-2445"] {
        assert!(out.contains(number), "{number}");
    }
    assert!(out.lines().all(|line| line.width() < 80), "{out}");
    assert!(out.is_ascii() || !out.contains('\u{1b}'), "plain text");
}

#[test]
fn overdose_steps_come_in_order_and_under_80_columns() {
    let out = finish(&mut bare(&["overdose"]), "").done();
    let place = |words: &str| out.find(words).unwrap_or_else(|| panic!("{words}\n{out}"));
    assert!(place("1. TRY TO WAKE THEM") < place("2. CALL 911"));
    assert!(place("2. CALL 911") < place("3. GIVE NALOXONE"));
    assert!(out.lines().all(|line| line.width() < 80), "{out}");
}

#[test]
fn neither_touches_the_disk() {
    let home = Home::empty();
    for command in ["now", "overdose"] {
        home.run_locked(&[command]).done();
        assert!(!home.path("journal").exists());
    }
    // Not even settings that are broken stand in the way.
    std::fs::create_dir(home.path("journal")).unwrap();
    std::fs::write(home.path("journal/config.toml"), "theme = = \"?\"").unwrap();
    home.run_locked(&["now"]).done();
}

#[test]
fn the_directory_needs_no_journal_and_leads_somewhere_when_nothing_fits() {
    let home = Home::empty();
    let out = home.run_locked(&["lines", "--county", "worcester county"]).done();
    assert!(out.contains("More: daymark lines show "), "{out}");
    let out = home.run_locked(&["lines", "no-such-word-anywhere"]).done();
    assert!(out.contains("988"), "{out}");
    let out = home.run_locked(&["lines", "show", "ma-substance-use-helpline"]).done();
    assert!(out.contains("Call: 800-327-5050") && out.contains("Checked: 2026"), "{out}");
    let err = home.run_locked(&["lines", "show", "nope"]).failed(4);
    assert_eq!(
        err,
        "There is no line called nope. “daymark lines” lists them, with what each is\ncalled.\n"
    );
    assert!(!home.path("journal").exists());
}

#[test]
fn letters_only_has_no_marks_that_an_old_console_lacks() {
    let home = Home::empty();
    let err = home.run_locked(&["--ascii", "now"]).done();
    assert!(!err.contains('“'));
}
