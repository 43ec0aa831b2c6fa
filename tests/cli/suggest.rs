//! Suggesting and accepting: codes, files, signatures, and everything that can be wrong with them.

use std::fs;

use crate::home::Home;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/suggestions");

fn code(home: &Home, ids: &[&str]) -> String {
    let ran = home.run_locked(&[&["suggest", "--json"], ids].concat()).done();
    let json: serde_json::Value = serde_json::from_str(&ran).unwrap();
    json["suggestion"]["code"].as_str().unwrap().to_owned()
}

fn preference(home: &Home, id: &str) -> Option<String> {
    let passphrase = daymark::store::Passphrase::new(crate::home::PASSPHRASE.to_owned());
    let access = daymark::store::Access::ReadOnly;
    let store = daymark::store::vault::open(&home.vault(), &passphrase, access).unwrap();
    store.preference(&id.parse().unwrap()).unwrap().map(|kept| kept.reveal().to_owned())
}

#[test]
fn a_code_is_made_looked_at_and_kept() {
    let home = Home::with_journal();
    let out = home.run_locked(&["suggest", "sleep", "sleep-wind-down", "safespot"]).done();
    assert!(out.contains("Code: ") && out.contains("Read it aloud: "), "{out}");
    let code = code(&home, &["sleep", "tool:sleep-wind-down", "safespot"]);
    assert_eq!(code.len(), 9, "three things fit in 8 signs: {code}");

    let looked = home.run_locked(&["accept", &code.to_lowercase(), "--preview"]).done();
    assert!(
        looked.contains("It would add 3 things:") && looked.contains("  To read: Sleep\n"),
        "{looked}"
    );
    assert!(looked.contains("Nothing was added"), "{looked}");
    assert_eq!(preference(&home, "my-lessons"), None);

    home.run(&["accept", &code]).failed(2);
    assert_eq!(preference(&home, "suggestions"), None, "nobody was there to say yes");
    let (one, two) = code.split_once('-').unwrap();
    assert!(home.run(&["accept", one, two, "--yes"]).done().contains("Kept."));
    assert_eq!(preference(&home, "my-lessons").as_deref(), Some("sleep"));
    assert_eq!(preference(&home, "my-tools").as_deref(), Some("sleep-wind-down"));
    assert_eq!(preference(&home, "mine-lines").as_deref(), Some("safespot"));
}

#[test]
fn what_is_wrong_with_a_code_is_said_without_a_passphrase() {
    let home = Home::empty();
    let said = |code: &str, exit| home.run_locked(&["accept", code, "--preview"]).failed(exit);
    assert!(said("3222-5NPX", 1).contains("One letter looks off near the end: place 8 of 8."));
    assert!(said("3222-5NKP", 1).contains("Two letters may have changed places."));
    assert!(said("3222-5NP", 1).contains("This has 7."));
    assert!(said("O222-5NPK", 1).contains("is in no code"));
    assert!(said("no-such-file.toml", 4).contains("no-such-file.toml"));
    home.run_locked(&["accept"]).failed(2);
    assert!(home.run_locked(&["suggest", "sleep", "nope", "nix"]).failed(4).contains("nope, nix"));
    assert!(home.run_locked(&["suggest"]).done().contains("  sleep: Sleep"));
    assert!(!home.path("journal").exists());
}

#[test]
fn a_note_a_name_or_many_things_make_a_file() {
    let home = Home::with_journal();
    let many = [
        "sleep",
        "mood",
        "pain",
        "people",
        "family",
        "lapse",
        "urges",
        "naloxone",
        "overdose",
        "methadone",
        "treatable",
    ];
    let said = home.run_locked(&[&["suggest"], &many[..]].concat()).failed(2);
    assert!(said.contains("--output FILE"), "{said}");

    let (note, file) = (home.path("note.txt"), home.path("for-you.toml"));
    fs::write(&note, "Start with sleep.\nSee \"page 2\" \\ call me.\n").unwrap();
    let (note, file) = (note.to_str().unwrap(), file.to_str().unwrap());
    let flags = ["suggest", "--note-file", note, "--from", "Dana", "--output", file];
    home.run_locked(&[&flags[..], &many[..]].concat()).done();
    home.run_locked(&[&flags[..], &many[..]].concat()).failed(1);
    let looked = home.run_locked(&["accept", file, "--preview"]).done();
    assert!(looked.contains("It says it is from Dana."), "{looked}");
    assert!(looked.contains("  See \"page 2\" \\ call me.") && looked.contains("11 things"));
    home.run(&["accept", file, "--yes"]).done();
    assert!(preference(&home, "my-lessons").unwrap().contains("treatable"));
}

#[test]
fn a_counselor_is_known_only_by_a_key_the_person_marked() {
    let home = Home::with_journal();
    for name in ["suggestion.toml", "suggestion.toml.minisig", "counselor.pub"] {
        fs::copy(format!("{FIXTURES}/{name}"), home.path(name)).unwrap();
    }
    let (file, key) = (home.path("suggestion.toml"), home.path("counselor.pub"));
    let (file, key) = (file.to_str().unwrap(), key.to_str().unwrap());
    let before = home.run_locked(&["accept", file, "--preview"]).done();
    assert!(before.contains("looked up when you keep it"), "{before}");
    assert!(!before.contains("You have not said you know this sender"), "{before}");
    assert!(!before.contains("a counselor you know"));
    home.run(&["accept", "--know", file, "--name", "Dana"]).failed(1);
    home.run(&["accept", "--know", key, "--name", "Dana"]).done();
    let known = home.run(&["accept", file, "--yes"]).done();
    assert!(known.contains("Signed by Dana, a counselor you know."), "{known}");

    let kept = preference(&home, "suggestions");
    let text = fs::read_to_string(file).unwrap();
    fs::write(file, text.replace("line:safespot", "line:lifeline-988")).unwrap();
    let changed = home.run(&["accept", file, "--yes"]);
    assert!(changed.failed(1).contains("changed after it was signed"));
    fs::write(home.path("suggestion.toml.minisig"), "nothing like it").unwrap();
    let broken = home.run(&["accept", file, "--yes"]).failed(1);
    assert!(broken.contains("signature beside the file cannot be read"), "{broken}");
    assert_eq!(preference(&home, "suggestions"), kept, "nothing was added");
}

#[test]
fn hostile_files_are_refused_early_and_named() {
    let home = Home::empty();
    let write = |name: &str, bytes: &[u8]| {
        let path = home.path(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let large = home.path("large.toml");
    fs::File::create(&large).unwrap().set_len(100 * 1024 * 1024).unwrap();
    home.run_locked(&["accept", large.to_str().unwrap(), "--preview"]).failed(1);
    let cases: [(&str, &[u8], &str); 6] = [
        ("bin.toml", &[0xFF, 0, 1], "not text"),
        ("cut.toml", b"daymark_suggestion = 1\nitems = [\"sle", "Line 2"),
        ("other.toml", b"hello = 1", "not a suggestion"),
        ("key.toml", b"daymark_suggestion = 1\nrun = \"x\"\nitems = [\"sleep\"]", "run"),
        ("none.toml", b"daymark_suggestion = 1\nitems = []", "suggests nothing"),
        ("date.toml", b"daymark_suggestion = 1\ndate = \"x\"\nitems = [\"sleep\"]", "date"),
    ];
    for (name, bytes, said) in cases {
        let err = home.run_locked(&["accept", &write(name, bytes), "--preview"]).failed(1);
        assert!(err.contains(said), "{name}: {err}");
    }
    let newer =
        write("new.toml", b"daymark_suggestion = 9\nmood = 1\nitems = [\"sleep\", \"x:y\"]");
    let looked = home.run_locked(&["accept", &newer, "--preview"]).done();
    assert!(looked.contains("does not know: x:y") && looked.contains("newer Daymark"), "{looked}");
    assert!(!home.path("journal").exists());
}

#[test]
fn a_facilitators_page_has_its_parts() {
    let home = Home::empty();
    for format in ["html", "markdown", "text"] {
        let page = ["handout", "sleep", "--facilitator", "--format", format];
        let page = home.run_locked(&page).done();
        for part in ["Aim: ", "5 min: ", "988"] {
            assert!(page.contains(part), "{format}: {part}");
        }
    }
    home.run_locked(&["handout", "lines", "--facilitator"]).failed(4);
    home.run_locked(&["handout", "nope", "--facilitator"]).failed(4);
}

#[test]
fn a_group_needs_a_screen_and_a_list_that_exists() {
    let home = Home::empty();
    assert!(home.run_locked(&["--group=sleep,nope"]).failed(4).contains("nope"));
    assert!(home.run_locked(&["--group=3222-5NPX"]).failed(2).contains("place 8 of 8"));
    home.run_locked(&["--group=sleep,halt", "--plain"]).failed(1);
}

/// The guide is tried line by line, from an empty home.
#[test]
fn every_command_of_the_counselors_guide_works_from_an_empty_home() {
    let home = Home::empty();
    fs::write(home.path("note.txt"), "For the weekend.\n").unwrap();
    for name in ["suggestion.toml", "suggestion.toml.minisig", "counselor.pub"] {
        fs::copy(format!("{FIXTURES}/{name}"), home.path(name)).unwrap();
    }
    let tried = home.runs_every_command_of("counselors.md");
    assert!(tried >= 10, "{tried}");
}
