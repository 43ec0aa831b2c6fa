//! A summary in the shell: only what was asked for, private, and locked when the person says so.

use std::fs;

use serde_json::Value;

use crate::home::Home;

/// A home with a check-in, a self-check and two notes; the ids of the notes.
fn filled() -> (Home, Vec<String>) {
    let home = Home::with_journal();
    let check_in = ["checkin", "--feeling", "3", "--urges", "1", "--sleep", "7", "--use", "no"];
    home.run(&[&check_in[..], &["--medicine", "methadone=taken", "--note-file", "-"]].concat());
    home.run_with(&["note", "--file", "-"], "Walked with Rosa.").done();
    home.run_with(&["note", "--file", "-"], "A second thought.").done();
    let answers = ["selfcheck", "take", "phq-9", "--answers", "1,0,0,0,0,0,0,0,2"];
    home.run(&answers).done();
    let list = home.run(&["journal", "list", "--kind", "note", "--json"]).done();
    let list: Value = serde_json::from_str(&list).unwrap();
    let ids = list["entries"].as_array().unwrap().iter();
    (home, ids.map(|entry| entry["id"].as_str().unwrap().to_owned()).collect())
}

fn file(home: &Home, name: &str) -> String {
    home.path(name).display().to_string()
}

#[test]
fn nothing_is_in_it_that_was_not_asked_for() {
    let (home, notes) = filled();
    let nothing = home.run(&["summary"]).failed(2);
    assert!(
        nothing.contains("check-ins, use, medicine, trends") && nothing.contains("phq-9-item-9")
    );
    let page = home.run(&["summary", "--include", "check-ins", "--format", "markdown"]).done();
    assert!(page.contains("**Self-reported; not proof of anything.**"), "{page}");
    assert!(page.contains("| Good (3 of 4) | A little (1 of 4) | 7 hours |"), "{page}");
    for absent in ["Rosa", "second", "PHQ", "ethadone", "Any use"] {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
    let one = home.run(&["summary", "--note", &notes[1], "--format", "json"]).done();
    let value: Value = serde_json::from_str(&one).unwrap();
    assert_eq!(value["notes"].as_array().unwrap().len(), 1);
    assert!(one.contains("Walked with Rosa.") && !one.contains("second"), "{one}");
    let same = home.run(&["summary", "--note", &notes[1], "--json"]).done();
    assert!(same.contains("daymark-summary"));
    let score = home.run(&["summary", "--include", "phq-9", "--format", "fhir"]).done();
    assert!(score.contains("PHQ-8: total, of 24") && !score.contains("better off dead"), "{score}");
    let whole = home.run(&["summary", "--include", "phq-9,phq-9-item-9", "--format", "csv"]).done();
    assert!(whole.contains("44261-6") && whole.contains("better off dead"), "{whole}");
    assert_eq!(home.run(&["summary", "--include", "phq-9-item-9"]).code, 2);
    assert!(home.run(&["summary", "--include", "mood"]).failed(2).contains("no part called mood"));
    assert_eq!(home.run(&["summary", "--note", &"0".repeat(32)]).code, 4);
    assert_eq!(home.run(&["summary", "--include", "plan", "--since", "2999-01-01"]).code, 2);
}

#[test]
fn the_file_is_private_and_never_over_another() {
    let (home, _) = filled();
    let page = file(&home, "summary.html");
    let command =
        ["summary", "--include", "trends,plan,questions,people,use,medicine", "--output", &page];
    let ran = home.run(&command);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (0, "This file is not locked. Anyone who gets it can read it.\n")
    );
    let before = fs::read(&page).unwrap();
    assert!(home.run(&command).failed(1).contains("already there"));
    assert_eq!(fs::read(&page).unwrap(), before);
    let trends = file(&home, "trends.html");
    let plan = file(&home, "plan.html");
    assert_eq!(home.run(&["trends", "--output", &trends]).code, 0);
    home.run(&["plan", "print", "--output", &plan]);
    #[cfg(unix)]
    for name in ["summary.html", "trends.html"] {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(home.path(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let json = home.run(&[
        "summary",
        "--include",
        "plan",
        "--output",
        &file(&home, "x.csv"),
        "--format",
        "csv",
        "--json",
    ]);
    let value: Value = serde_json::from_str(&json.done()).unwrap();
    assert_eq!(value["summary"]["format"], "csv");
    assert_eq!(value["summary"]["locked"], false);
}

#[test]
fn a_locked_file_has_a_passphrase_of_its_own() {
    let (home, _) = filled();
    let page = file(&home, "summary.html.age");
    let base = ["summary", "--include", "check-ins", "--output", &page, "--lock"];
    assert!(home.run(&base).failed(2).contains("--lock-passphrase-file"));
    let own = home.path("own");
    fs::write(&own, "short\n").unwrap();
    let own = own.display().to_string();
    let command = [&base[..], &["--lock-passphrase-file", &own]].concat();
    home.run(&command).failed(2);
    assert!(!home.path("summary.html.age").exists());
    fs::write(&own, "words for this file\n").unwrap();
    let ran = home.run(&command);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("age -d FILE"), "{}", ran.err);
    let locked = fs::read(&page).unwrap();
    assert!(locked.starts_with(b"age-encryption.org/v1\n"));
    assert!(!locked.windows(4).any(|bytes| bytes == b"html"));
    assert_eq!(home.run(&["summary", "--include", "plan", "--lock"]).code, 2, "only for a file");
}

#[test]
fn the_passphrase_of_the_journal_never_locks_what_is_handed_over() {
    let (home, _) = filled();
    let page = file(&home, "summary.html.age");
    let base = ["summary", "--include", "check-ins", "--output", &page, "--lock"];
    let journal = file(&home, "passphrase");
    let same = home.path("./passphrase").display().to_string();
    for (first, own) in
        [(None, &*journal), (None, &same), (Some(&*journal), &journal), (Some("-"), "-")]
    {
        let first: Vec<&str> =
            first.into_iter().flat_map(|file| ["--passphrase-file", file]).collect();
        let command = [&first, &base[..], &["--lock-passphrase-file", own]].concat();
        let said = home.run_with(&command, &format!("{}\n", crate::home::PASSPHRASE)).failed(2);
        assert!(said.contains("a passphrase of its own"), "{command:?}: {said}");
        assert!(!home.path("summary.html.age").exists(), "{command:?}");
    }
}

#[test]
fn what_a_demo_or_a_locked_journal_holds_is_not_shown() {
    let (home, _) = filled();
    home.run_locked(&["summary", "--include", "check-ins"]).failed(3);
    Home::empty().run(&["summary", "--include", "plan"]).failed(4);
}

/// The page about summaries is tried line by line.
#[test]
fn every_command_of_the_page_works() {
    let page = format!("{}/docs/summary.md", env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(page).unwrap();
    let (home, _) = filled();
    fs::write(home.path("page-passphrase"), "words for this file\n").unwrap();
    let mut tried = 0;
    for line in page.lines().filter_map(|line| line.strip_prefix("daymark ")) {
        let mut command = home.command();
        command.current_dir(home.dir.path());
        command.env("DAYMARK_PASSPHRASE_FILE", home.path("passphrase"));
        let ran = crate::home::finish(command.args(line.split_whitespace()), "");
        assert_eq!(ran.code, 0, "daymark {line}: {}", ran.err);
        tried += 1;
    }
    assert!(tried >= 4, "{tried}");
    for file in ["my-page.html", "my-page.json", "my-plan.html.age"] {
        assert!(home.path(file).exists(), "{file}");
    }
}
