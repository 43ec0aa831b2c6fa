//! Copies, merging, erasing, and files that the process gave up.

use std::fs;

use daymark::store::{Passphrase, Unlock, backup};

use crate::home::{Home, PASSPHRASE};

/// Another home with a copy of the journal.
fn copied(home: &Home) -> Home {
    let other = Home::empty();
    let file = other.path("copy.daymark");
    home.run(&["backup", file.to_str().unwrap()]).done();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    backup::restore(&other.vault(), &file, Unlock::Passphrase(&passphrase)).unwrap();
    other
}

#[test]
fn two_computers_merge_through_a_file_and_a_folder() {
    let one = Home::with_journal();
    one.run_with(&["note", "--file", "-"], "from before").done();
    let two = copied(&one);
    one.run_with(&["note", "--file", "-"], "from the first").done();
    two.run_with(&["note", "--file", "-"], "from the second").done();
    let folder = two.path("journal").display().to_string();
    let preview = one.run(&["merge", &folder, "--preview"]).done();
    assert!(preview.contains("Entries: 1 new here, 0 changed, 0 deleted."), "{preview}");
    assert!(!one.run(&["journal", "list"]).done().contains("from the second"));
    // What would change is said, and then a yes is needed.
    assert_eq!(one.run(&["merge", &folder]).code, 2);
    assert!(!one.run(&["journal", "list"]).done().contains("from the second"));
    let done = one.run(&["merge", &folder, "--yes"]).done();
    assert!(done.contains("The two are one here now."), "{done}");
    let file = one.path("back.daymark").display().to_string();
    one.run(&["backup", &file]).done();
    let json = two.run(&["merge", &file, "--yes", "--json"]).done();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["merged"]["changes"]["entries"]["new"], 1);
    for home in [&one, &two] {
        let list = home.run(&["journal", "list"]).done();
        for words in ["from before", "from the first", "from the second"] {
            assert!(list.contains(words), "{list}");
        }
    }
    let again = one.run(&["merge", &folder, "--yes"]).done();
    assert!(again.contains("nothing that is not here already"), "{again}");
    let left = fs::read_dir(one.path("journal")).unwrap().flatten();
    assert!(
        left.into_iter().all(|file| !file.file_name().to_string_lossy().starts_with(".daymark"))
    );
    one.run(&["merge", one.path("journal").to_str().unwrap(), "--yes"]).failed(2);
    one.run(&["merge", "no-such-thing", "--yes"]).failed(4);
}

#[test]
fn a_restore_says_first_what_the_copy_holds() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-", "--day", "2026-01-05"], "one").done();
    let file = home.path("copy.daymark").display().to_string();
    home.run(&["backup", &file]).done();
    let shown = home.run(&["restore", &file, "--preview"]).done();
    assert!(shown.contains("1 entry, from 2026-01-05 to 2026-01-05"), "{shown}");
    home.run(&["restore", &file]).failed(2);
    home.run(&["restore", &file, "--yes"]).done();
    assert!(home.run(&["journal", "list"]).done().contains("one"));
}

#[test]
fn redacting_takes_the_words_and_leaves_the_day() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-", "--tag", "secret"], "words to take out").done();
    let id = home.newest();
    home.run(&["journal", "redact", &id]).failed(2);
    home.run(&["journal", "redact", &id, "--yes"]).done();
    let shown = home.run(&["journal", "show", &id]).done();
    assert!(!shown.contains("words") && !shown.contains("secret"), "{shown}");
}

#[test]
fn doctor_says_how_much_room_there_is() {
    let home = Home::with_journal();
    assert!(home.run(&["doctor"]).done().contains("on the disk"));
}

/// Whether this kernel lets a process give up files.
#[cfg(target_os = "linux")]
fn is_confined(home: &Home) -> bool {
    home.run_locked(&["prove"])
        .done()
        .contains("look into a folder that is none of Daymark's business: the system refused")
}

#[test]
#[cfg(target_os = "linux")]
fn files_outside_are_refused_and_what_was_named_still_works() {
    let home = Home::with_journal();
    if !is_confined(&home) {
        println!("left out: this kernel cannot");
        return;
    }
    let elsewhere = Home::empty();
    fs::write(elsewhere.path("note.txt"), "named on the command line").unwrap();
    home.run(&["note", "--file", elsewhere.path("note.txt").to_str().unwrap()]).done();
    home.run(&["backup", elsewhere.path("copy.daymark").to_str().unwrap()]).done();
    // A link that was named is followed.
    let outside = Home::empty();
    fs::write(outside.path("other.txt"), "not named").unwrap();
    let link = elsewhere.path("link.txt");
    std::os::unix::fs::symlink(outside.path("other.txt"), &link).unwrap();
    home.run(&["note", "--file", link.to_str().unwrap()]).done();
    assert!(home.run(&["wipe", "--yes-destroy-everything"]).done().contains("gone"));
}

#[test]
#[cfg(target_os = "linux")]
fn without_landlock_prove_says_so_and_everything_works() {
    let home = Home::with_journal();
    let program = home.command().get_program().to_owned();
    let mut command = std::process::Command::new("strace");
    command.args([
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        "inject=landlock_create_ruleset:error=ENOSYS",
    ]);
    command.arg(program).arg("prove").env("DAYMARK_HOME", home.path("journal"));
    let Ok(output) = command.output() else {
        println!("left out: there is no strace here");
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("would not let Daymark give up other files"), "{said}");
}

/// What a person lets the lock screen show comes with a file and with a copy, and goes with it as well.
#[test]
fn what_shows_while_locked_follows_an_import_and_a_restore() {
    let home = Home::with_journal();
    let file = home.path("all.json");
    assert_eq!(home.run(&["export", "--output", file.to_str().unwrap()]).code, 0);
    let before = home.path("before.daymark").display().to_string();
    home.run(&["backup", &before]).done();
    let mut all: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    all["people"] = serde_json::json!([{ "id": "rosa", "name": "Rosa from import",
        "phone": "617-555-0142", "note": "", "while_locked": "shown" }]);
    fs::write(&file, all.to_string()).unwrap();
    home.run(&["import", file.to_str().unwrap(), "--yes"]).done();
    let shown = || fs::read_to_string(home.path("journal/locked.toml")).unwrap_or_default();
    assert!(shown().contains("Rosa from import"));
    let with = home.path("with.daymark").display().to_string();
    home.run(&["backup", &with]).done();

    home.run(&["restore", &before, "--yes"]).done();
    assert!(!shown().contains("Rosa"));
    home.run(&["restore", &with, "--yes"]).done();
    assert!(shown().contains("Rosa from import"));
}

#[test]
fn how_long_entries_are_kept_can_be_said_and_chosen() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], "of today").done();
    assert!(home.run(&["journal", "keep"]).done().contains("Entries stay for good."));
    home.run_with(&["note", "--file", "-", "--day", "2026-01-05"], "old").done();
    // Entries would go, and there is nobody to ask.
    assert_eq!(home.run(&["journal", "keep", "90"]).code, 2);
    home.run(&["journal", "keep", "91"]).failed(2);
    assert!(home.run(&["journal", "keep"]).done().contains("for good"));
    let chosen = home.run(&["journal", "keep", "90", "--yes", "--json"]).done();
    let chosen: serde_json::Value = serde_json::from_str(&chosen).unwrap();
    assert_eq!((&chosen["keep"]["days"], &chosen["keep"]["goes"]), (&90.into(), &1.into()));
    // They go the next time the journal opens to write.
    home.run_with(&["note", "--file", "-"], "another").done();
    let list = home.run(&["journal", "list"]).done();
    assert!(!list.contains("old") && list.contains("of today"), "{list}");
    assert!(home.run(&["journal", "keep"]).done().contains("Entries stay 90 days."));
}

/// A bad page somewhere in the middle: the command saves the rest, says what it could not, and only reads
/// the damaged one.
#[test]
fn what_can_be_read_of_a_damaged_journal_is_saved_elsewhere() {
    let home = Home::with_journal();
    let words = "words and words and words of a day like others. ".repeat(150);
    for day in 1..=12 {
        let day = format!("2026-03-{day:02}");
        home.run_with(&["note", "--file", "-", "--day", &day], &words).done();
    }
    let journal = home.vault().journal();
    let whole = fs::read(&journal).unwrap();
    let mut best = None;
    for page in (4..whole.len() / 4096).rev().step_by(9) {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 99] ^= 1;
        fs::write(&journal, &bytes).unwrap();
        let into = home.path(&format!("new-{page}")).display().to_string();
        let ran = home.run(&["doctor", "--salvage", &into, "--json"]);
        assert!(ran.code == 0 || ran.code == 5, "{} {}", ran.code, ran.err);
        assert_eq!(fs::read(&journal).unwrap(), bytes, "only read");
        if ran.code == 0 {
            let said: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
            let said = &said["salvaged"];
            let saved =
                said["entries"].as_u64().unwrap() + said["without_answers"].as_u64().unwrap();
            let list = home.run(&["--dir", &into, "journal", "list", "--json"]).done();
            let list: serde_json::Value = serde_json::from_str(&list).unwrap();
            assert_eq!(list["count"].as_u64().unwrap(), saved);
            assert!(saved + said["entries_lost"].as_u64().unwrap() <= 12);
            best = best.max(Some(saved));
        }
    }
    assert!(best.is_some_and(|best| (6..=12).contains(&best)), "{best:?}");
    // Never into a folder that is in use, nor into the journal's own.
    for place in [home.path("journal"), home.path("journal/inside"), home.dir.path().to_owned()] {
        home.run(&["doctor", "--salvage", &place.display().to_string()]).failed(1);
    }
}

/// A place in each of the last pages of a file of this length: wherever a row is, it is in one of them.
fn pages(length: usize) -> Vec<usize> {
    (8_192..length.saturating_sub(4_000)).rev().step_by(4_096).collect()
}

fn spoiled(whole: &[u8], places: &[usize]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for at in places {
        bytes[*at..at + 9].copy_from_slice(b"spoiled!!");
    }
    bytes
}

#[test]
fn what_is_wrong_with_a_folder_to_merge_is_said_of_that_folder() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], &"many words ".repeat(2_000)).done();
    let other = copied(&home);
    let folder = other.path("journal").display().to_string();
    let before = fs::read(home.path("journal/journal.db")).unwrap();
    let journal = fs::read(other.path("journal/journal.db")).unwrap();
    let key = fs::read(other.path("journal/passphrase.age")).unwrap();
    let at = key.windows(9).position(|bytes| bytes == b"-> scrypt").unwrap();
    for (name, whole, places, words) in [
        ("journal.db", &journal, pages(journal.len()), "Part of the copy"),
        ("passphrase.age", &key, vec![at], "A key file in the copy"),
    ] {
        let path = other.path("journal").join(name);
        fs::write(&path, spoiled(whole, &places)).unwrap();
        for how in ["--yes", "--preview"] {
            let said = home.run(&["merge", &folder, how]).code_is(5).err;
            assert!(said.contains(words) && said.contains(&folder), "{name}: {said}");
            assert!(!said.contains("salvage") && !said.contains("restore"), "{name}: {said}");
        }
        fs::write(&path, whole).unwrap();
    }
    assert_eq!(fs::read(home.path("journal/journal.db")).unwrap(), before);
}

#[test]
fn what_is_wrong_with_a_copy_is_said_of_the_copy() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], &"many words ".repeat(2_000)).done();
    let file = home.path("copy.daymark").display().to_string();
    home.run(&["backup", &file]).done();
    let whole = fs::read(&file).unwrap();
    let before = fs::read(home.path("journal/journal.db")).unwrap();
    let is_key = |bytes: &[u8]| bytes == b"-> scrypt";
    let key = whole.windows(9).position(is_key).unwrap();
    for (places, words) in
        [(pages(whole.len()), "Part of the copy"), (vec![key], "A key file in the copy")]
    {
        fs::write(&file, spoiled(&whole, &places)).unwrap();
        for command in [
            &["restore", &file, "--preview"][..],
            &["restore", &file, "--yes"],
            &["merge", &file, "--yes"],
        ] {
            let said = home.run(command).code_is(5).err;
            assert!(said.contains(words) && said.contains("copy.daymark"), "{command:?}: {said}");
            assert!(!said.contains("salvage") && !said.contains(".parts"), "{said}");
        }
    }
    assert_eq!(fs::read(home.path("journal/journal.db")).unwrap(), before);
}

/// Run with answers that nobody reads. The exit code.
fn unread(home: &Home, arguments: &[&str]) -> i32 {
    let mut command = home.command();
    command.env("DAYMARK_PASSPHRASE_FILE", home.path("passphrase")).args(arguments);
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    drop(child.stdin.take());
    child.wait().unwrap().code().unwrap()
}

#[test]
fn what_was_said_yes_to_is_done_though_nobody_reads_the_answers() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], "from before").done();
    let other = copied(&home);
    let path = |name: &str| home.path(name).display().to_string();
    home.run(&["backup", &path("copy.daymark")]).done();
    other.run_with(&["note", "--file", "-"], "from there").done();
    other.run(&["export", "--format", "json", "--output", &path("all.json")]).code_is(0);
    let has_it = || home.run(&["journal", "list"]).done().contains("from there");
    assert_eq!(unread(&home, &["import", &path("all.json"), "--yes"]), 0);
    assert!(has_it());
    assert_eq!(unread(&home, &["restore", &path("copy.daymark"), "--yes"]), 0);
    assert!(!has_it());
    let there = other.path("journal").display().to_string();
    assert_eq!(unread(&home, &["merge", &there, "--yes"]), 0);
    assert!(has_it());
}

#[test]
fn one_passphrase_on_a_pipe_opens_both_journals_of_a_merge() {
    let home = Home::with_journal();
    let other = copied(&home);
    other.run_with(&["note", "--file", "-"], "from there").done();
    let there = other.path("journal").display().to_string();
    let command = ["merge", &there, "--yes", "--passphrase-file", "-"];
    home.run_with(&command, &format!("{PASSPHRASE}\n")).done();
    assert!(home.run(&["journal", "list"]).done().contains("from there"));
    // As some editors write it, with a mark that nobody sees.
    fs::write(home.path("marked"), format!("\u{FEFF}{PASSPHRASE}\r\n")).unwrap();
    let marked = home.path("marked").display().to_string();
    home.run(&["merge", &there, "--preview", "--other-passphrase-file", &marked]).done();
    fs::write(home.path("marked"), "\n").unwrap();
    let empty = home.run(&["merge", &there, "--other-passphrase-file", &marked]).failed(3);
    assert!(empty.contains("first line"), "{empty}");
}

const LONG_AGO: &str = "2020-02-02";
const GOES: &str = "goes for good the next time your journal opens";

#[test]
fn what_is_older_than_the_days_that_are_kept_is_said_to_go_before_it_is_saved() {
    let home = Home::with_journal();
    let said = |ran: crate::home::Ran| ran.err.replace('\n', " ");
    let note = |day: &str| home.run_with(&["note", "--file", "-", "--day", day], "words");
    assert_eq!(note(LONG_AGO).err, "", "entries stay for good");
    let id = home.newest();
    home.run(&["journal", "keep", "30", "--yes"]).done();
    note_today(&home);
    let ran = note(LONG_AGO).code_is(0);
    assert!(said(ran).contains("Entries stay 30 days here."), "it is said, and saved");
    let ran = home.run(&["checkin", "--feeling", "3", "--day", LONG_AGO]).code_is(0);
    assert!(said(ran).contains(GOES));
    let ran = home.run(&["checkin", "--feeling", "3", "--day", LONG_AGO, "--json"]).code_is(0);
    assert!(ran.out.starts_with('{') && said(ran).contains(GOES));
    let today = home.newest();
    let ran = home.run(&["journal", "edit", &today, "--day", LONG_AGO]).code_is(0);
    assert!(said(ran).contains("journal keep all"));
    // And so it is.
    note_today(&home);
    assert_eq!(home.run(&["journal", "show", &id]).code, 4);
}

fn note_today(home: &Home) {
    home.run_with(&["note", "--file", "-"], "today").done();
}

#[test]
fn an_import_a_merge_and_a_copy_say_how_much_of_them_is_older_than_what_is_kept() {
    let old = Home::with_journal();
    for day in [LONG_AGO, "2020-02-03"] {
        old.run_with(&["note", "--file", "-", "--day", day], "words").done();
    }
    note_today(&old);
    let file = |name: &str| old.path(name).display().to_string();
    let (export, copy) = (file("all.json"), file("copy.daymark"));
    old.run(&["export", "--output", &export]).code_is(0);
    old.run(&["backup", &copy]).done();

    let home = Home::with_journal();
    home.run(&["journal", "keep", "90", "--yes"]).done();
    let says = |arguments: &[&str]| home.run(arguments).code_is(0).out.replace('\n', " ");
    let two = "Entries stay 90 days here. 2 of these are older, and go for good";
    let shown = says(&["import", &export, "--preview"]);
    assert!(shown.contains(two) && shown.contains("journal keep all"), "{shown}");
    let json: serde_json::Value =
        serde_json::from_str(&says(&["import", &export, "--preview", "--json"])).unwrap();
    assert_eq!(json["import"]["older"], 2);
    let passphrase = home.path("passphrase").display().to_string();
    let merge = ["merge", &copy, "--preview", "--other-passphrase-file", &passphrase];
    let shown = says(&merge);
    assert!(shown.contains(two), "{shown}");
    let json: serde_json::Value =
        serde_json::from_str(&says(&[&merge[..], &["--json"]].concat())).unwrap();
    assert_eq!(json["merged"]["older"], 2);
    // The copy of a journal that keeps them for good loses nothing.
    let shown = says(&["restore", &copy, "--preview"]);
    assert!(!shown.contains("Entries stay"), "{shown}");

    // A choice comes along with an import, and counts at once.
    let chosen = file("chosen.json");
    let mut all: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&export).unwrap()).unwrap();
    all["preferences"]["keep-days"] = "30".into();
    fs::write(&chosen, all.to_string()).unwrap();
    let fresh = Home::with_journal();
    let shown = fresh.run(&["import", &chosen, "--preview"]).code_is(0).out.replace('\n', " ");
    assert!(shown.contains("Entries stay 30 days here. 2 of these are older"), "{shown}");
}

#[test]
fn an_old_copy_that_cannot_be_removed_does_not_say_that_there_is_none_today() {
    let home = Home::with_journal();
    home.run(&["journal", "keep", "30", "--yes"]).done();
    note_today(&home);
    let backups = home.path("journal/backups");
    fs::create_dir_all(backups.join("2020-01-01.daymark")).unwrap();
    let ran = home.run_with(&["note", "--file", "-"], "today").code_is(0);
    let said = ran.err.replace('\n', " ");
    assert!(said.contains("An old copy that was to go by its age could not be removed."), "{said}");
    assert!(!said.contains("Today's copy"), "{said}");
    assert!(fs::read_dir(backups).unwrap().count() > 1);
}
