//! Every command that writes a lot, killed at any moment: the journal is as before or as after, and whole.

use std::fmt::Write as _;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use daymark::system::chance::SeededChance;

use crate::home::Home;

/// How often each command is killed, and how often with `DAYMARK_WEATHER=1`.
const ROUNDS: usize = 8;
const ROUNDS_ALL: usize = 60;

#[expect(clippy::disallowed_methods, reason = "how a person asks for the whole of it")]
fn rounds() -> usize {
    if std::env::var_os("DAYMARK_WEATHER").is_some() { ROUNDS_ALL } else { ROUNDS }
}

/// How many notes the other journal has.
const NOTES: usize = 120;

/// Every file below a folder.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found
}

fn put_back(folder: &Path, as_it_was: &[(PathBuf, Vec<u8>)]) {
    fs::remove_dir_all(folder).unwrap();
    for (path, bytes) in as_it_was {
        let above = path.parent().unwrap();
        fs::create_dir_all(above).unwrap();
        fs::write(path, bytes).unwrap();
        fs::set_permissions(above, Permissions::from_mode(0o700)).unwrap();
        fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
    }
}

fn entries(home: &Home) -> usize {
    let list = home.run(&["journal", "list", "--json", "--limit", "100000"]).done();
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    list["entries"].as_array().unwrap().len()
}

/// A home with one note, and beside it an export, a copy and the folder of a journal with many.
fn home() -> Home {
    let home = Home::with_journal();
    let mut csv = "date,note\n".to_owned();
    for number in 0..NOTES {
        writeln!(csv, "2026-01-{:02},note {number}", number % 28 + 1).unwrap();
    }
    fs::write(home.path("notes.csv"), csv).unwrap();
    let file = |name: &str| home.path(name).display().to_string();
    let other = file("other");
    let there = |arguments: &[&str]| {
        let ran = home.run(&[&["--dir", other.as_str()], arguments].concat());
        assert_eq!(ran.code, 0, "{ran:?}");
    };
    fs::create_dir(home.path("other")).unwrap();
    for name in ["journal.db", "passphrase.age", "recovery.age"] {
        fs::copy(home.path("journal").join(name), home.path("other").join(name)).unwrap();
    }
    there(&[
        "import",
        &file("notes.csv"),
        "--from",
        "csv",
        "--map",
        "date=date",
        "--map",
        "text=note",
        "--yes",
    ]);
    there(&["export", "--format", "json", "--output", &file("notes.json")]);
    there(&["backup", &file("notes.daymark")]);
    home.run_with(&["note", "--file", "-", "--day", "2026-02-01"], "the one note").done();
    home
}

#[test]
fn a_kill_at_any_moment_of_any_command_leaves_a_whole_journal() {
    let home = home();
    let journal = home.path("journal");
    let as_it_was = files(&journal);
    let chance = SeededChance::new(31);
    for (line, after) in [
        ("import notes.json --yes", NOTES + 1),
        ("merge other --yes", NOTES + 1),
        ("merge notes.daymark --yes", NOTES + 1),
        ("restore notes.daymark --yes", NOTES),
        ("backup out.daymark", 1),
        ("export --format json --output out.json", 1),
    ] {
        let start = || {
            let _ = fs::remove_file(home.path("out.daymark"));
            let _ = fs::remove_dir_all(home.path("out.daymark.parts"));
            let _ = fs::remove_file(home.path("out.json"));
            put_back(&journal, &as_it_was);
            let mut command = home.command();
            command.env("DAYMARK_PASSPHRASE_FILE", home.path("passphrase"));
            command.current_dir(home.dir.path()).args(line.split(' '));
            command
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap()
        };
        #[expect(clippy::disallowed_methods, reason = "how long it takes on this machine")]
        let begun = Instant::now();
        assert!(start().wait().unwrap().success(), "{line}");
        let takes = u64::try_from(begun.elapsed().as_micros()).unwrap();
        assert_eq!(entries(&home), after, "{line}");
        let mut seen = [0, 0];
        for round in 0..rounds() {
            let mut child = start();
            // The first is killed at once: on a busy machine chance alone may find only what was done.
            let nap = if round == 0 { 0 } else { chance.next() % takes };
            std::thread::sleep(Duration::from_micros(nap));
            child.kill().unwrap();
            child.wait().unwrap();
            let there = entries(&home);
            assert!(there == 1 || there == after, "{line}, round {round}: {there} entries");
            seen[usize::from(there != 1)] += 1;
            if round % 8 == 7 {
                let doctor = home.run(&["doctor"]);
                assert_eq!(doctor.code, 0, "{line}, round {round}: {}", doctor.out);
            }
            let copy = home.path("out.daymark");
            if copy.exists() {
                // A copy that has its name is whole.
                home.run(&["restore", copy.to_str().unwrap(), "--preview"]).done();
            }
            if let Ok(text) = fs::read_to_string(home.path("out.json")) {
                assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "half an export");
            }
        }
        println!(
            "weather: kills of “{line}”: {}, {} as before, {} done, a whole journal each time",
            rounds(),
            seen[0],
            seen[1]
        );
        assert!(seen[0] > 0, "{line}: {seen:?}");
    }
}
