//! What stands beside a place that was named, what is left after a wipe, and what is never done halfway.

use std::fs;

use daymark::store::VaultDir;

use crate::home::Home;

#[test]
fn writing_a_file_touches_nothing_beside_it() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], "words").done();
    let path = |name: &str| home.path(name).display().to_string();
    fs::create_dir(home.path("copy.parts")).unwrap();
    for name in ["copy.parts/file", "copy.new", "e.json.new", "page.new"] {
        fs::write(home.path(name), "precious").unwrap();
    }
    home.run(&["backup", &path("copy")]).done();
    assert_eq!(home.run(&["export", "--output", &path("e.json")]).code, 0);
    home.run(&["handout", "lines", "--output", &path("page")]).done();
    for name in ["copy.parts/file", "copy.new", "e.json.new", "page.new"] {
        assert_eq!(fs::read_to_string(home.path(name)).unwrap(), "precious", "{name}");
    }
    for arguments in [
        ["backup", &path("copy")].to_vec(),
        vec!["export", "--output", &path("e.json")],
        vec!["handout", "lines", "--output", &path("page")],
        vec!["trends", "--output", &path("page")],
    ] {
        let err = home.run(&arguments);
        assert_eq!(err.code, 1, "{err:?}");
        assert!(err.err.contains("is already there"), "{err:?}");
    }
    for arguments in [
        ["backup", &path("nowhere/copy")].to_vec(),
        vec!["export", "--output", &path("nowhere/e.json")],
        vec!["trends", "--output", &path("nowhere/page")],
    ] {
        let err = home.run(&arguments);
        assert_eq!(err.code, 1, "{err:?}");
        assert!(err.err.contains("There is no folder for"), "{err:?}");
    }
    assert!(!home.path("nowhere").exists());
}

#[test]
#[cfg(unix)]
fn every_page_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::with_journal();
    let path = |name: &str| home.path(name).display().to_string();
    assert_eq!(home.run(&["trends", "--output", &path("trends.html")]).code, 0);
    home.run(&["handout", "lines", "--output", &path("lines.html")]).done();
    assert_eq!(home.run(&["export", "--output", &path("e.json")]).code, 0);
    home.run(&["backup", &path("copy")]).done();
    for name in ["trends.html", "lines.html", "e.json", "copy"] {
        let mode = fs::metadata(home.path(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{name}");
    }
}

#[test]
fn a_wipe_takes_what_an_interrupted_restore_left() {
    let home = Home::with_journal();
    let journal = home.path("journal");
    for folder in ["restoring.new", "before-restore-1"] {
        fs::create_dir(journal.join(folder)).unwrap();
        for name in ["journal.db", "passphrase.age", "recovery.age"] {
            fs::copy(journal.join(name), journal.join(folder).join(name)).unwrap();
        }
    }
    fs::write(journal.join("locked.toml.new"), "a name and a number").unwrap();
    home.run(&["wipe", "--yes-destroy-everything"]).done();
    assert_eq!(fs::read_dir(&journal).unwrap().count(), 0);
    // What an older wipe may have left is a journal too.
    fs::create_dir(journal.join("restoring.new")).unwrap();
    fs::write(journal.join("restoring.new/passphrase.age"), "key").unwrap();
    home.run(&["wipe", "--yes-destroy-everything"]).done();
    assert!(!VaultDir::new(&journal).has_remains());
    home.run(&["wipe", "--yes-destroy-everything"]).failed(4);
}

#[test]
fn a_copy_that_cannot_be_made_is_told() {
    let home = Home::with_journal();
    fs::write(home.path("journal/backups"), "in the way").unwrap();
    let ran = home.run_with(&["note", "--file", "-"], "words");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("copy could not be made"), "{ran:?}");
}

#[test]
fn use_that_was_named_is_not_denied_in_the_same_breath() {
    let home = Home::with_journal();
    for used in ["no", "skip"] {
        let err = home.run(&["checkin", "--use", used, "--item", "alcohol"]).failed(2);
        assert!(err.contains("--item"), "{err}");
    }
    home.run(&["checkin", "--use", "yes", "--item", "alcohol"]).done();
}

#[test]
fn more_tags_than_an_entry_can_have_are_not_dropped_silently() {
    let home = Home::with_journal();
    let tags: Vec<String> = (0..25).map(|number| format!("--tag=t{number}")).collect();
    let mut arguments = vec!["note", "--file", "-"];
    arguments.extend(tags.iter().map(String::as_str));
    home.run_with(&arguments, "words").failed(2);
    home.run_with(&arguments[..23], "words").done();
}

#[test]
#[cfg(target_os = "linux")]
fn a_code_that_nobody_saw_never_replaces_one_on_paper() {
    let home = Home::with_journal();
    let before = fs::read(home.vault().recovery_slot()).unwrap();
    for extra in [&[][..], &["--json"]] {
        let mut command = home.command();
        command.env("DAYMARK_PASSPHRASE_FILE", home.path("passphrase"));
        command.args(["passphrase", "recovery-code"]).args(extra);
        command.stdout(fs::File::options().write(true).open("/dev/full").unwrap());
        let ran = crate::home::finish(&mut command, "");
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.err.contains("The old one still works"), "{ran:?}");
        assert_eq!(fs::read(home.vault().recovery_slot()).unwrap(), before);
    }
    let out = home.run(&["passphrase", "recovery-code"]);
    assert_eq!(out.code, 0, "{out:?}");
    assert!(out.out.lines().any(|line| line.trim().split('-').count() == 8), "{out:?}");
    assert_ne!(fs::read(home.vault().recovery_slot()).unwrap(), before);
}

#[test]
#[cfg(target_os = "linux")]
fn a_new_journal_whose_code_was_not_shown_says_how_to_get_one() {
    let home = Home::empty();
    let mut command = home.command();
    command.env("DAYMARK_PASSPHRASE_FILE", home.path("passphrase")).args(["init", "--json"]);
    command.stdout(fs::File::options().write(true).open("/dev/full").unwrap());
    let ran = crate::home::finish(&mut command, "");
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("daymark passphrase recovery-code"), "{ran:?}");
}

#[test]
fn a_setting_that_was_passed_over_is_mentioned_by_every_command() {
    let home = Home::with_journal();
    fs::write(home.path("journal/config.toml"), "day-start = 99\n").unwrap();
    let ran = home.run(&["journal", "list"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("day-start"), "{ran:?}");
    let ran = home.run(&["--plain"]);
    assert_eq!(ran.err.matches("day-start").count(), 1, "{ran:?}");
    let doctor = home.run(&["doctor"]);
    assert!(doctor.out.contains("day-start") && doctor.err.is_empty(), "{doctor:?}");
    home.run(&["now"]).done();
}

#[test]
fn a_mark_that_an_editor_put_before_the_passphrase_is_not_part_of_it() {
    let home = Home::with_journal();
    let text = format!("\u{FEFF}{}\r\n", crate::home::PASSPHRASE);
    fs::write(home.path("passphrase"), text).unwrap();
    home.run(&["unlock-test"]).done();
}
