//! Leaving and coming in the shell: warned, previewed, asked for, undone.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::home::{Home, Ran};

const EXPORT: &str = "my-journal.json";

fn fixture(name: &str) -> String {
    format!("{}/tests/fixtures/imports/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A home with one note, exported.
fn exported() -> (Home, String) {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-", "--tag", "family"], "=Soup with Rosa").done();
    let file = home.path(EXPORT).display().to_string();
    let ran = home.run(&["export", "--output", &file]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.err, "This file is not locked. Anyone who gets it can read it.\n");
    (home, file)
}

fn count(home: &Home) -> usize {
    let list = home.run(&["journal", "list", "--json", "--limit", "999"]).done();
    let list: Value = serde_json::from_str(&list).unwrap();
    list["entries"].as_array().unwrap().len()
}

fn copies(home: &Home) -> Vec<String> {
    let files = fs::read_dir(home.path("journal/backups")).into_iter().flatten().flatten();
    let names = files.map(|file| file.file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("before-import-")).collect()
}

#[track_caller]
fn says(ran: &Ran, code: i32, parts: &[&str]) {
    assert_eq!(ran.code, code, "{} {}", ran.out, ran.err);
    let all = format!("{}\n{}", ran.out, ran.err).replace('\n', " ");
    for part in parts {
        assert!(all.contains(part), "no `{part}` in: {all}");
    }
}

#[test]
fn an_export_is_warned_about_private_and_never_over_another_file() {
    let (home, file) = exported();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let before = fs::read(&file).unwrap();
    says(&home.run(&["export", "--output", &file]), 1, &[EXPORT]);
    assert_eq!(fs::read(&file).unwrap(), before);
    let to = |name: &str| home.path(name).display().to_string();
    for (format, name, has) in [
        ("markdown", "j.md", "> =Soup with Rosa"),
        ("csv", "j.csv", "\"'=Soup with Rosa\""),
        ("html", "j.html", "=Soup with Rosa</p>"),
    ] {
        let ran = home.run(&["export", "--format", format, "--output", &to(name)]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(fs::read_to_string(to(name)).unwrap().contains(has), "{format}");
    }
    let ran = home.run(&["export", "--format", "markdown", "--months", "--output", &to("months")]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(fs::read_dir(to("months")).unwrap().count(), 1);
    says(&home.run(&["export", "--months", "--output", &to("no")]), 2, &["--format markdown"]);
    let ran = home.run(&["export", "--output", "-"]);
    assert!(ran.out.starts_with("{\n") && ran.out.contains("daymark-export"), "{}", ran.out);
}

#[test]
fn an_export_comes_back_whole_and_only_once() {
    let (home, file) = exported();
    let other = Home::with_journal();
    says(&other.run(&["import", &file, "--yes"]), 0, &["Added one entry.", "before-import-"]);
    let out = other.path("again.json").display().to_string();
    assert_eq!(other.run(&["export", "--output", &out]).code, 0);
    let whole = |path: &str| {
        let mut all: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        all["exported_at"].take();
        all
    };
    assert_eq!(whole(&out), whole(&file));
    says(&other.run(&["import", &file, "--yes"]), 0, &["One entry is here already", "nothing new"]);
    assert_eq!((count(&other), copies(&other).len()), (1, 1));
    assert_eq!(count(&home), 1);
}

#[test]
fn nothing_is_added_before_a_yes() {
    let home = Home::with_journal();
    let file = fixture("jrnl.json");
    let shown = [
        "From jrnl: read 4 of 4 entries.",
        "New: 4 entries, from 2026-01-03 to 2026-01-06.",
        "Nothing is added until you say yes.",
    ];
    says(&home.run(&["import", &file, "--preview"]), 0, &shown);
    says(&home.run(&["import", &file]), 2, &shown);
    says(&home.run(&["import", &file, "--json"]), 2, &[]);
    says(&home.run_with(&["import", &file], "yes\n"), 2, &shown);
    assert_eq!((count(&home), copies(&home).len()), (0, 0));
}

#[test]
fn an_import_is_undone_by_the_copy_from_before() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], "mine").done();
    says(&home.run(&["import", &fixture("tui-journal.db"), "--yes"]), 0, &["Added 3 entries."]);
    assert_eq!(count(&home), 4);
    let copies = copies(&home);
    let copy = home.path("journal/backups").join(&copies[0]).display().to_string();
    home.run(&["restore", &copy, "--yes"]).done();
    assert_eq!(count(&home), 1);
}

#[test]
fn every_line_that_cannot_be_read_is_named() {
    let home = Home::with_journal();
    says(
        &home.run(&["import", &fixture("daylio.csv"), "--preview"]),
        0,
        &["From Daylio: read 4 of 5 lines.", "Line 5 has no date that can be read."],
    );
    let map = "date=Day written,time=Clock,text=How it was,mood=Score";
    says(
        &home.run(&["import", &fixture("plain.csv"), "--map", map, "--preview"]),
        0,
        &["read 2 of 5 lines.", "Lines 4 and 6 have no date", "Line 5 has nothing to keep."],
    );
    says(
        &home.run(&["import", &fixture("dayone.zip"), "--preview"]),
        0,
        &["Entry 4 has no date", "Entry 3 has no words to keep", "4 pictures, sounds, places"],
    );
    says(&home.run(&["import", &fixture("plain.csv")]), 2, &["Day written, Clock", "--map"]);
}

#[test]
fn what_cannot_be_read_at_all_is_refused_in_a_sentence() {
    let home = Home::with_journal();
    let write = |name: &str, bytes: &[u8]| {
        fs::write(home.path(name), bytes).unwrap();
        home.path(name).display().to_string()
    };
    let large = home.path("large.json");
    fs::File::create(&large).unwrap().set_len(100 * 1024 * 1024).unwrap();
    let large = large.display().to_string();
    let newer = br#"{"format": "daymark-export", "version": 2}"#;
    for (file, code, says_what) in [
        (large, 1, "large"),
        (write("binary", &[0xFF, 0xFE, 0x00]), 1, "UTF-8"),
        (write("words.txt", b"only words"), 1, "--from"),
        (write("bad.zip", b"PK\x03\x04nothing"), 1, "zip file is damaged"),
        (write("bad.db", b"SQLite format 3\0nothing"), 1, "tui-journal"),
        (write("deep.json", "[".repeat(100_000).as_bytes()), 1, "--from"),
        (write("newer.json", newer), 5, "newer Daymark"),
        (home.path("absent").display().to_string(), 4, "absent"),
        (home.path("journal").display().to_string(), 1, "journal"),
    ] {
        let message = home.run(&["import", &file, "--yes"]).failed(code);
        assert!(message.contains(says_what), "{file}: {message}");
    }
    if Path::new("/dev/zero").exists() {
        home.run(&["import", "/dev/zero", "--yes"]).failed(1);
    }
    let message = home.run(&["import", &fixture("jrnl.json"), "--from", "daymark"]).failed(1);
    assert!(message.contains("daymark"), "{message}");
    home.run(&["import", &fixture("jrnl.json"), "--from", "diary"]).failed(2);
    home.run(&["import", &fixture("jrnl.json"), "--map", "color=Blue"]).failed(2);
    assert_eq!((count(&home), copies(&home).len()), (0, 0));
}

#[test]
fn an_import_has_its_documented_shape() {
    let home = Home::with_journal();
    let arguments = ["import", &fixture("daylio.csv"), "--yes", "--json"];
    let answer: Value = serde_json::from_str(&home.run(&arguments).done()).unwrap();
    assert_eq!(answer["version"], 1);
    let import = &answer["import"];
    assert_eq!(import["from"], "daylio");
    assert_eq!(import["issues"], serde_json::json!([{ "place": 5, "problem": "no-date" }]));
    assert_eq!(import["new"]["entries"], 4);
    assert_eq!((&import["added"], &import["first_day"]), (&true.into(), &"2026-01-03".into()));
    assert!(import["copy"].as_str().unwrap().contains("before-import-"));
    let shown = home.run(&["import", &fixture("daylio.csv"), "--preview", "--json"]).done();
    let shown: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!((&shown["import"]["here"], &shown["import"]["added"]), (&4.into(), &false.into()));
}

#[test]
fn what_of_our_own_file_is_no_entry_is_not_called_one() {
    let home = Home::with_journal();
    home.run(&["checkin", "--feeling", "2"]).done();
    let lines = home.path("lines.txt");
    fs::write(&lines, "one line\n").unwrap();
    home.run(&["plan", "edit", "reasons", "--file", lines.to_str().unwrap()]).done();
    let file = home.path("all.json").display().to_string();
    home.run(&["export", "--output", &file]).code_is(0);
    let other = Home::with_journal();
    let ran = other.run(&["import", &file, "--preview"]);
    says(&ran, 0, &["From Daymark: read 2 of 2 parts (entries, drafts, people", "New: one entry"]);
    let ran = other.run(&["import", &file, "--preview", "--json"]);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["import"]["counted_in"], "parts");
    let mut broken: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    broken["entries"][0]["day"] = "soon".into();
    fs::write(&file, broken.to_string()).unwrap();
    says(&other.run(&["import", &file, "--preview"]), 0, &["Part 1 of the file is not written"]);
}
