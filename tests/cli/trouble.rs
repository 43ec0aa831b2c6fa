//! Bad input and bad luck: one clear sentence, the documented exit code, nothing lost.

use std::fs;
use std::io::Read as _;

use daymark::store::{Access, Passphrase, vault};

use crate::home::{Home, PASSPHRASE, finish};

#[test]
fn without_a_journal_there_is_nothing_to_open() {
    let home = Home::empty();
    for arguments in [&["journal", "list"][..], &["checkin", "--feeling", "1"], &["plan", "show"]] {
        home.run(arguments).failed(4);
    }
    assert!(!home.path("journal").exists());
}

#[test]
fn a_locked_journal_with_nobody_to_ask_says_how() {
    let home = Home::with_journal();
    let err = home.run_locked(&["journal", "list"]).failed(3);
    assert!(err.contains("--passphrase-file FILE") && err.contains("daymark now"), "{err}");
}

#[test]
fn a_wrong_passphrase_and_an_empty_file_are_told_apart() {
    let home = Home::with_journal();
    fs::write(home.path("passphrase"), "something else\n").unwrap();
    let wrong = home.run(&["journal", "list"]).failed(3);
    assert!(!wrong.contains("something else"), "{wrong}");
    fs::write(home.path("passphrase"), "\n").unwrap();
    let empty = home.run(&["journal", "list"]).failed(3);
    assert!(empty.contains("first line"), "{empty}");
    home.run(&["journal", "list", "--passphrase-file", "no-such-file"]).failed(4);
}

#[test]
fn a_damaged_journal_is_said_to_be_so_and_left_as_it_is() {
    let home = Home::with_journal();
    let path = home.vault().journal();
    let whole = fs::read(&path).unwrap();
    for damaged in [
        Vec::new(),
        whole[..100].to_vec(),
        [&whole[..4096], &vec![0; whole.len() - 4096][..]].concat(),
    ] {
        fs::write(&path, &damaged).unwrap();
        home.run(&["journal", "list"]).failed(5);
        home.run(&["now"]).done();
        assert_eq!(fs::read(&path).unwrap(), damaged);
    }
    fs::write(&path, &whole).unwrap();
    fs::write(home.vault().passphrase_slot(), "not a key").unwrap();
    home.run(&["journal", "list"]).failed(5);
    fs::remove_file(home.vault().passphrase_slot()).unwrap();
    home.run(&["journal", "list"]).failed(3);
}

#[test]
fn a_journal_from_a_newer_daymark_is_refused_and_left_as_it_is() {
    let home = Home::with_journal();
    let identity = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    let slot = fs::read(home.vault().passphrase_slot()).unwrap();
    let line = String::from_utf8(age::decrypt(&identity, &slot).unwrap()).unwrap();
    let key = line.trim_end().rsplit(' ').next().unwrap();
    let database = rusqlite::Connection::open(home.vault().journal()).unwrap();
    database
        .execute_batch(&format!("PRAGMA key = \"x'{key}'\"; PRAGMA user_version = 999"))
        .unwrap();
    drop(database);
    let before = fs::read(home.vault().journal()).unwrap();
    let err = home.run(&["journal", "list"]).failed(5);
    assert!(err.contains("newer"), "{err}");
    assert_eq!(fs::read(home.vault().journal()).unwrap(), before);
}

#[test]
fn while_another_window_writes_reading_works_and_writing_says_why_not() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], "before").done();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let held = vault::open(&home.vault(), &passphrase, Access::Write).unwrap();
    assert!(home.run(&["journal", "list"]).done().contains("before"));
    let err = home.run_with(&["note", "--file", "-"], "during").failed(1);
    assert!(err.contains("window") && err.contains("run this again"), "{err}");
    drop(held);
    assert!(!home.run(&["journal", "list"]).done().contains("during"));
}

#[test]
fn impossible_days_and_answers_are_refused_before_anything_is_opened() {
    let home = Home::with_journal();
    for arguments in [
        &["checkin", "--day", "2026-02-30", "--feeling", "1"][..],
        &["checkin", "--day", "2199-12-31", "--feeling", "1"],
        &["checkin", "--feeling", "5"],
        &["checkin", "--sleep", "25"],
        &["checkin", "--medicine", "methadone=maybe"],
        &["checkin", "--item", "no-such-item"],
        &["checkin"],
        &["note"],
        &["journal", "show", "xyz"],
        &["journal", "list", "--kind", "dream"],
        &["lines", "--county", "Nowhere"],
        &["--color", "sometimes", "now"],
        &["bogus"],
        &["journal"],
        &["now", "--bogus"],
    ] {
        home.run(arguments).failed(2);
    }
    assert!(home.run(&["journal", "list"]).done().starts_with("No entries"));
    let near = home.run(&["jurnal"]).failed(2);
    assert!(near.starts_with("There is no command “jurnal”. Did you mean “journal”?"), "{near}");
    let short = home.run(&["passphrase"]).failed(2);
    assert!(short.contains("It can be: change, recovery-code,\nrecover."), "{short}");
}

#[test]
fn a_line_that_could_redraw_the_terminal_is_told_back_harmlessly() {
    let home = Home::empty();
    let err = home.run(&["lines", "--county", "\u{1b}[2J\u{202e}x"]).failed(2);
    assert!(!err.contains('\u{1b}') && !err.contains('\u{202e}'), "{err:?}");
}

#[test]
fn settings_that_are_wrong_are_named_with_their_line_and_nothing_stops() {
    let home = Home::with_journal();
    let file = home.path("journal/config.toml");
    fs::write(&file, "theme = \"night\"\ncolour = 1\nlock-after = 7\n").unwrap();
    let list = home.run(&["journal", "list"]);
    assert_eq!(list.code, 0, "{}", list.err);
    assert!(list.err.contains("line 2: there is no setting “colour”"), "{}", list.err);
    let doctor = home.run(&["doctor"]);
    assert_eq!(doctor.code, 1, "{}", doctor.err);
    let doctor = doctor.out;
    assert!(doctor.contains("line 2: there is no setting “colour”"), "{doctor}");
    assert!(doctor.contains("line 3: lock-after can be 1, 2, 5, 15"), "{doctor}");
}

#[test]
fn an_answer_that_nobody_reads_to_its_end_is_a_success() {
    let home = Home::empty();
    let mut child = home.command().args(["lines"]).spawn().unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}

#[test]
fn without_a_terminal_the_app_does_not_draw() {
    let home = Home::empty();
    home.run_locked(&["demo"]).failed(1);
    let out = home.run_locked::<&str>(&[]).done();
    assert!(out.contains("911") && !out.contains('\u{1b}'), "{out}");
    assert!(!home.path("journal").exists());
}

#[test]
fn a_note_that_is_too_long_is_refused_whole() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], &"a".repeat(64 * 1024 + 1)).failed(1);
    home.run_with(&["note", "--file", "-"], " \n ").failed(2);
    let mut command = home.command();
    command.env("DAYMARK_PASSPHRASE_FILE", home.path("passphrase"));
    fs::write(home.path("bytes"), [0xFF, 0xFE, 0x00]).unwrap();
    finish(command.args(["note", "--file"]).arg(home.path("bytes")), "").failed(1);
    assert!(home.run(&["journal", "list"]).done().starts_with("No entries"));
}

#[test]
fn a_file_where_the_folder_should_be_is_said_to_be_one() {
    let home = Home::empty();
    fs::write(home.path("journal"), "a file").unwrap();
    home.run(&["init"]).failed(1);
    home.run(&["journal", "list"]).failed(1);
    assert_eq!(fs::read(home.path("journal")).unwrap(), b"a file");
}

/// What `doctor` says is not right is its exit code too, in words and in JSON.
#[test]
fn doctor_fails_where_something_is_not_right() {
    let doctor = |home: &Home, code: i32, says: &str| {
        for arguments in [&["doctor"][..], &["doctor", "--json"]] {
            let ran = home.run(arguments);
            assert_eq!((ran.code, ran.err.as_str()), (code, ""), "{}", ran.out);
            assert!(ran.out.contains(says), "{}", ran.out);
        }
    };
    let home = Home::with_journal();
    // So long that the last page of the file is words, and not what tells where the tables are.
    home.run_with(&["note", "--file", "-"], &"words ".repeat(5_000)).done();
    doctor(&home, 0, "Every page and every entry");
    fs::write(home.path("passphrase"), "another one\n").unwrap();
    doctor(&home, 3, "did not open");
    fs::write(home.path("passphrase"), PASSPHRASE).unwrap();
    let journal = home.vault().journal();
    let mut bytes = fs::read(&journal).unwrap();
    let whole = bytes.clone();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(&journal, &bytes).unwrap();
    doctor(&home, 5, "of the journal were changed or cut off");
    fs::write(&journal, "no journal").unwrap();
    doctor(&home, 5, "is not a journal");
    fs::write(&journal, &whole).unwrap();
    fs::remove_file(home.vault().recovery_slot()).unwrap();
    doctor(&home, 5, "The key file for your recovery code is missing");
    doctor(&Home::empty(), 0, "There is no journal");
}

#[cfg(unix)]
#[test]
fn doctor_fails_where_others_may_open_the_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::with_journal();
    fs::set_permissions(
        home.vault().backups().parent().unwrap(),
        fs::Permissions::from_mode(0o755),
    )
    .unwrap();
    let ran = home.run_locked(&["doctor"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(ran.out.contains("Others on this computer may open"), "{}", ran.out);
}

#[test]
fn a_journal_without_its_recovery_key_still_keeps_what_is_said() {
    let home = Home::with_journal();
    fs::remove_file(home.path("journal/recovery.age")).unwrap();
    let kept = home.run(&["break", "detox"]).done();
    assert!(kept.contains("Kept."), "{kept}");
    let doctor = home.run(&["doctor"]).code_is(5).out;
    assert!(doctor.contains("Every page and every entry"), "{doctor}");
    // Where nothing is kept, that is said.
    let none = Home::empty().run(&["break", "detox"]).done();
    assert!(none.contains("the break was not kept"), "{none}");
}

#[test]
fn doctor_tells_all_the_rest_where_the_passphrase_file_is_missing() {
    let home = Home::with_journal();
    fs::remove_file(home.path("passphrase")).unwrap();
    let ran = home.run(&["doctor"]).code_is(4);
    assert!(ran.out.contains("There is no file") && ran.out.contains("network"), "{}", ran.out);
    let page = format!("{}/docs/cli-json.md", env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(page).unwrap();
    let row = page.lines().find(|line| line.starts_with("| `doctor`, `prove`")).unwrap();
    assert!(row.contains("4 (the passphrase file is not there)"), "{row}");
    fs::write(home.path("passphrase"), "\n").unwrap();
    assert!(home.run(&["doctor"]).code_is(3).out.contains("first line"));
}

#[test]
fn a_copy_without_a_day_in_its_name_has_no_day_in_what_is_said() {
    let home = Home::with_journal();
    let backups = home.path("journal/backups");
    fs::create_dir_all(&backups).unwrap();
    home.run(&["backup", backups.join("mine.daymark").to_str().unwrap()]).done();
    let doctor = home.run(&["doctor"]).out;
    assert!(doctor.contains("no day in the name") && !doctor.contains("from ."), "{doctor}");
}

#[test]
fn settings_that_could_not_be_read_are_not_written_over() {
    let home = Home::with_journal();
    let file = home.path("journal/config.toml");
    let large = format!("lock-after = 5\n#{}\n", "x".repeat(70_000));
    fs::write(&file, &large).unwrap();
    let ran = home.run(&["settings", "theme", "night"]).code_is(1);
    let said = ran.err.replace('\n', " ");
    assert!(said.contains("cannot be read. Nothing was changed."), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), large);
}

#[test]
fn a_journal_among_other_files_says_what_that_means() {
    let home = Home::empty();
    fs::create_dir(home.path("journal")).unwrap();
    fs::write(home.path("journal/letter.txt"), "mine").unwrap();
    let ran = home.run(&["init"]).code_is(0);
    assert!(ran.err.contains("There are other files in"), "{}", ran.err);
    assert!(home.path("journal/letter.txt").exists());
}

#[test]
#[cfg(target_os = "linux")]
fn a_pipe_that_is_named_can_be_read() {
    let home = Home::with_journal();
    let pipe = home.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for command in [&["note", "--file"][..], &["checkin", "--feeling", "2", "--note-file"]] {
        let writer = std::thread::spawn({
            let pipe = pipe.clone();
            move || std::fs::write(pipe, "through a pipe")
        });
        home.run(&[command, &[pipe.to_str().unwrap()]].concat()).done();
        writer.join().unwrap().unwrap();
    }
    let found = home.run(&["journal", "search", "pipe"]).done();
    assert!(found.contains("2 of 2"), "{found}");
}
