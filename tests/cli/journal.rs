//! Writing and reading the journal from the shell.

use std::fs;

use crate::home::Home;

#[test]
fn a_check_in_from_flags_is_saved_said_back_and_found() {
    let home = Home::with_journal();
    let out = home
        .run(&[
            "checkin",
            "--feeling",
            "3",
            "--urges",
            "2",
            "--sleep",
            "7.5",
            "--use",
            "no",
            "--trigger",
            "tired",
            "--medicine",
            "methadone=taken",
            "--day",
            "2026-01-31",
        ])
        .done();
    let (first, rest) = out.split_once('\n').unwrap();
    assert!(first.starts_with("Saved at "), "{out}");
    assert_eq!(
        rest,
        "Feeling: Good (3 of 4)\nUrges: Some (2 of 4)\nSleep: 7.5 hours\nAny use: No\n\
         Set off by: tired\nMedicine: methadone taken as planned\n"
    );
    let list = home.run(&["journal", "list", "--since", "2026-01-31", "--until", "2026-01-31"]);
    assert!(list.done().starts_with("Saturday, January 31"));
    assert!(home.run(&["journal", "list", "--until", "2026-01-30"]).done().contains("No entries"));
}

#[test]
fn a_note_comes_from_standard_input_and_never_redraws_a_terminal() {
    let home = Home::with_journal();
    let note = "walked \u{1b}[2J\u{9b}31m by the \u{202e}sea\u{7} today\nsecond line\n";
    home.run_with(&["note", "--file", "-", "--tag", "Outside"], note).done();
    let id = home.newest();
    for arguments in [vec!["journal", "show", &id], vec!["journal", "list"]] {
        let out = home.run(&arguments).done();
        assert!(out.contains("by the sea"), "{out}");
        assert!(!out.chars().any(|char| char != '\n' && char.is_control()), "{out:?}");
        assert!(!out.contains('\u{202e}'));
    }
    let shown = home.run(&["journal", "show", &id]).done();
    assert!(shown.contains("Tags: outside\n\nwalked"), "{shown}");
    assert!(home.run(&["journal", "search", "SÉA", "walk"]).done().contains(&id));
    assert!(home.run(&["journal", "search", "nothing-like-it"]).done().starts_with("No entry has"));
}

#[test]
fn an_entry_is_edited_deleted_and_taken_back() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], "first words").done();
    let id = home.newest();
    home.run_with(&["journal", "edit", &id, "--file", "-"], "other words").done();
    assert!(home.run(&["journal", "show", &id]).done().contains("other words"));
    let said = home.run(&["journal", "delete", &id]).done();
    assert!(said.contains("daymark journal undelete"), "{said}");
    assert!(home.run(&["journal", "list"]).done().starts_with("No entries"));
    assert!(home.run(&["journal", "list", "--trash"]).done().contains(&id));
    home.run_with(&["journal", "edit", &id, "--file", "-"], "x").failed(4);
    let again = home.run(&["journal", "delete", &id]).done();
    assert!(again.contains("in the trash already"), "{again}");
    home.run(&["journal", "undelete", &id]).done();
    let again = home.run(&["journal", "undelete", &id]).done();
    assert!(again.contains("not in the trash"), "{again}");
    assert!(home.run(&["journal", "list"]).done().contains(&id));
    home.run(&["journal", "show", &"0".repeat(32)]).failed(4);
}

#[test]
fn use_leads_to_safety_and_use_after_a_gap_to_the_card_first() {
    let home = Home::with_journal();
    let used = ["checkin", "--use", "yes", "--day"];
    let first = home.run(&[&used[..], &["2026-01-05"]].concat()).done();
    assert!(first.contains("Are you safe now?") && !first.contains("After a break"), "{first}");
    let again = home.run(&[&used[..], &["2026-01-20"]].concat()).done();
    let (card, safe) = (again.find("After a break"), again.find("Are you safe now?"));
    assert!(card.is_some() && card < safe, "{again}");
    assert!(again.contains("naloxone") && again.contains("800-972-0590"), "{again}");
    for word in ["relapse", "clean", "streak", "reset"] {
        assert!(!again.to_lowercase().contains(word), "{word}");
    }
}

#[test]
fn a_strong_urge_leads_to_an_offer() {
    let home = Home::with_journal();
    let out = home.run(&["checkin", "--urges", "3"]).done();
    assert!(out.contains("Your urge was strong") && out.contains("daymark urge"), "{out}");
    assert!(!home.run(&["checkin", "--urges", "2"]).done().contains("strong"));
}

#[test]
fn a_copy_is_written_and_put_back() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], "kept in the copy").done();
    let copy = home.path("copy.daymark").display().to_string();
    home.run(&["backup", &copy]).done();
    home.run(&["backup", &copy]).failed(1);
    home.run_with(&["note", "--file", "-"], "written after").done();
    home.run(&["restore", &copy]).failed(2);
    let out = home.run(&["restore", &copy, "--yes"]).done();
    assert!(out.contains("before-restore-1"), "{out}");
    let list = home.run(&["journal", "list"]).done();
    assert!(list.contains("kept in the copy") && !list.contains("written after"), "{list}");
    home.run(&["restore", "no-such-file", "--yes"]).failed(4);
}

#[test]
fn everything_here_is_destroyed_after_a_word() {
    let home = Home::with_journal();
    let ran = home.run(&["wipe"]);
    assert_eq!(ran.code, 2);
    assert!(home.vault().journal().exists());
    home.run(&["wipe", "--yes-destroy-everything"]).done();
    assert!(!home.vault().journal().exists() && !home.vault().passphrase_slot().exists());
    home.run(&["wipe", "--yes-destroy-everything"]).failed(4);
    home.run(&["journal", "list"]).failed(4);
}

#[test]
fn init_makes_a_journal_and_prints_the_code_once() {
    let home = Home::empty();
    let ran = home.run(&["init"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let code = ran.out.lines().find(|line| line.trim().split('-').count() == 8);
    assert!(code.is_some(), "{}", ran.out);
    home.run(&["unlock-test"]).done();
    home.run(&["init"]).failed(1);
    fs::write(home.path("short"), "short\n").unwrap();
    let other = home.path("other").display().to_string();
    let short = home.path("short").display().to_string();
    home.run(&["init", "--dir", &other, "--passphrase-file", &short]).failed(2);
}
