//! The shapes of `docs/cli-json.md`.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::home::Home;

/// One object with a version, and one named list or value.
#[track_caller]
fn value(home: &Home, arguments: &[&str], name: &str) -> Value {
    let ran = home.run_with(&[arguments, &["--json"]].concat(), "some words");
    assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
    let mut all: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(all["version"], 1, "{arguments:?}");
    assert!(!all[name].is_null(), "{arguments:?} has no {name}: {}", ran.out);
    all[name].take()
}

#[track_caller]
fn has(value: &Value, keys: &[&str]) {
    let there: BTreeSet<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    for key in keys {
        assert!(there.contains(key), "no {key} in {there:?}");
    }
}

#[test]
fn what_needs_no_journal_has_its_documented_shape() {
    let home = Home::empty();
    let line = ["id", "name", "phone", "dial", "text_to", "text_word", "for", "hours", "needs"];
    has(&value(&home, &["now"], "lines")[0], &line);
    has(&value(&home, &["lines"], "lines")[0], &line);
    has(
        &value(&home, &["lines", "show", "safespot"], "line"),
        &["who_answers", "source", "instead"],
    );
    has(&value(&home, &["overdose"], "steps")[0], &["number", "short", "lines", "note", "facts"]);
    has(
        &value(&home, &["learn", "list"], "topics")[0],
        &["id", "title", "track", "reviewed", "facts"],
    );
    has(&value(&home, &["learn", "read", "sleep"], "topic"), &["id", "minutes", "text"]);
    has(&value(&home, &["learn", "search", "sleep"], "topics")[0], &["id", "title", "snippet"]);
    has(
        &value(&home, &["learn", "claims"], "claims")[0],
        &["id", "said", "by", "verdict", "answer", "facts"],
    );
    has(
        &value(&home, &["learn", "glossary"], "words")[0],
        &["id", "word", "also", "meaning", "pack"],
    );
    assert_eq!(value(&home, &["learn", "glossary", "tolerance"], "words")[0]["id"], "tolerance");
    has(
        &value(&home, &["learn", "sources", "sleep"], "facts")[0],
        &["id", "statement", "grade", "caveat", "as_of", "references"],
    );
    has(
        &value(&home, &["learn", "check", "sleep"], "questions")[0],
        &["question", "options", "answer", "feedback"],
    );
    has(&value(&home, &["tools", "list"], "tools")[0], &["id", "title", "grade", "facts"]);
    has(&value(&home, &["keys"], "places")[0], &["place", "keys"]);
    has(&value(&home, &["doctor"], "checks")[0], &["check", "is", "says"]);
    has(&value(&home, &["prove"], "checks")[0], &["check", "is", "says"]);
}

#[test]
fn what_reads_and_writes_the_journal_has_its_documented_shape() {
    let home = Home::with_journal();
    let saved = value(&home, &["note", "--file", "-", "--day", "2026-01-31"], "saved");
    assert_eq!(saved["day"], "2026-01-31");
    assert_eq!(saved["id"].as_str().unwrap().len(), 32);
    let saved =
        value(&home, &["checkin", "--use", "yes", "--urges", "4", "--feeling", "0"], "saved");
    assert_eq!(saved["leads"], serde_json::json!(["used", "strong-urge"]));
    has(
        &value(&home, &["questions", "list"], "questions")[0],
        &["id", "name", "asks", "on", "part", "own"],
    );
    let counter = value(&home, &["counter", "on", "checked-in"], "counter");
    has(&counter["goals"][0], &["goal", "days", "last_30_days", "before_that"]);
    let counter = value(&home, &["counter", "start"], "counter");
    has(&counter["starts"][0], &["day", "until", "goal", "days"]);
    let entries = value(&home, &["journal", "list"], "entries");
    has(&entries[0], &["id", "day", "at", "kind", "feeling", "urges", "used", "preview", "pinned"]);
    assert_eq!((&entries[0]["kind"], &entries[0]["urges"]), (&"check-in".into(), &4.into()));
    assert_eq!(entries[1]["preview"], "some words");
    let id = saved["id"].as_str().unwrap();
    let entry = value(&home, &["journal", "show", id], "entry");
    has(&entry, &["answers", "text", "tags", "changed_at"]);
    assert_eq!(entry["answers"], serde_json::json!({ "use": true, "urges": 4, "feeling": 0 }));
    assert_eq!(
        value(&home, &["journal", "search", "some"], "entries").as_array().unwrap().len(),
        1
    );
    assert_eq!(value(&home, &["unlock-test"], "opens"), true);
    has(&value(&home, &["plan", "show"], "plan"), &["people", "cards", "if_then_said"]);
    has(&value(&home, &["break", "jail"], "break"), &["day", "kind", "kept"]);
    let trends = value(&home, &["trends", "--days", "7"], "trends");
    assert_eq!(trends["days"], 7);
    has(&trends["measures"][0], &["question", "unit", "mean", "n", "columns"]);
    let questions: Vec<&str> = trends["measures"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|measure| measure["question"].as_str())
        .collect();
    assert_eq!(questions, ["urges", "feeling", "sleep", "no-use", "medicine"]);
    has(&trends, &["days", "first", "last", "helped", "before"]);
    has(&trends["helped"], &["tools", "marks"]);
    has(&trends["before"], &["days", "strong", "compared", "statements"]);
}

#[test]
fn json_from_a_note_cannot_redraw_a_terminal() {
    let home = Home::with_journal();
    home.run_with(&["note", "--file", "-"], "a\u{1b}[2Jb").done();
    let out = home.run(&["journal", "list", "--json"]).done();
    assert!(!out.contains('\u{1b}'));
}

#[test]
fn a_self_check_keeps_its_form_its_edition_and_every_answer() {
    let home = Home::with_journal();
    has(
        &value(&home, &["selfcheck", "list"], "selfchecks")[0],
        &["instrument", "version", "title", "questions", "recall", "credit", "source"],
    );
    let keys = [
        "id",
        "day",
        "at",
        "instrument",
        "version",
        "language",
        "answers",
        "score",
        "score_of",
        "scored_as",
        "meaning",
        "loinc",
    ];
    let answers = "2,2,2,2,2,0,0,0,0";
    let saved = value(&home, &["selfcheck", "take", "phq-9", "--answers", answers], "saved");
    has(&saved, &keys);
    assert_eq!((&saved["instrument"], &saved["version"]), (&"phq-9".into(), &"en-1".into()));
    assert_eq!((&saved["score"], &saved["score_of"]), (&10.into(), &27.into()));
    let skipped = ["selfcheck", "take", "phq-9", "--answers", "1,1,1,1,1,1,1,1,-"];
    let shorter = value(&home, &skipped, "saved");
    assert_eq!((&shorter["score"], &shorter["scored_as"]), (&8.into(), &"PHQ-8".into()));
    assert!(shorter["answers"][8].is_null());
    let history = value(&home, &["selfcheck", "history", "phq-9"], "history");
    assert_eq!(history.as_array().unwrap().len(), 2);
    has(&history[0], &keys);
}

#[test]
fn a_self_check_takes_only_what_it_offers() {
    let home = Home::with_journal();
    for (arguments, code) in [
        (["selfcheck", "take", "phq-2", "--answers", "1,4"], 2),
        (["selfcheck", "take", "phq-2", "--answers", "1"], 2),
        (["selfcheck", "take", "pc-ptsd-5", "--answers", "no,1,1,1,1,1"], 2),
        (["selfcheck", "take", "no-such", "--answers", "1"], 4),
    ] {
        assert_eq!(home.run(&arguments).code, code, "{arguments:?}");
    }
    let gate = ["selfcheck", "take", "pc-ptsd-5", "--answers", "no"];
    assert_eq!(value(&home, &gate, "saved")["score"], 0);
}

#[test]
fn what_was_not_said_about_use_is_null() {
    let home = Home::with_journal();
    home.run(&["checkin", "--feeling", "2", "--trigger", "tired"]).done();
    home.run(&["checkin", "--feeling", "2", "--use", "no"]).done();
    home.run(&["checkin", "--feeling", "3", "--use", "yes"]).done();
    let entries = value(&home, &["journal", "list"], "entries");
    let used: Vec<&Value> =
        entries.as_array().unwrap().iter().map(|entry| &entry["used"]).collect();
    for answer in [Value::Bool(true), Value::Bool(false), Value::Null] {
        assert!(used.contains(&&answer), "{answer}: {used:?}");
    }
    let text = home.run(&["journal", "list"]).done();
    assert!(text.contains("Good (3 of 4)"), "{text}");
}

/// Every command, and what it is run with; `ID` is an entry, `IN` a folder with files to read, `OUT` one to write to.
const ALL: &[&str] = &[
    "now",
    "overdose",
    "demo",
    "lapse",
    "break",
    "break jail",
    "note",
    "note --file IN/line.txt",
    "checkin",
    "checkin --feeling 2",
    "journal list",
    "journal search line",
    "journal show ID",
    "journal edit ID",
    "journal edit ID --tag x",
    "journal redact ID",
    "journal redact ID --yes",
    "journal delete ID",
    "journal undelete ID",
    "journal keep",
    "journal keep 30",
    "journal keep 30 --yes",
    "lines",
    "lines show safespot",
    "questions list",
    "questions on stress",
    "questions off stress",
    "questions later triggers",
    "questions earlier triggers",
    "questions add triggers",
    "questions add triggers --file IN/line.txt",
    "questions remove triggers x",
    "selfcheck list",
    "selfcheck take phq-2",
    "selfcheck take phq-2 --answers=-,-",
    "selfcheck take phq-2 --answers 1,1",
    "selfcheck history phq-2",
    "trends",
    "trends --output OUT/trends.html",
    "counter show",
    "counter on checked-in",
    "counter off checked-in",
    "counter start",
    "counter start --take-out",
    "learn list",
    "learn read sleep",
    "learn search sleep",
    "learn claims",
    "learn glossary",
    "learn sources sleep",
    "learn check sleep",
    "tools list",
    "tools start paced-breathing",
    "urge",
    "breathe",
    "ground",
    "handout sleep",
    "handout sleep --output OUT/sleep.html",
    "suggest",
    "suggest sleep",
    "suggest sleep --from R",
    "suggest sleep --output OUT/one.toml",
    "accept IN/some.toml",
    "accept IN/some.toml --preview",
    "accept IN/some.toml --yes",
    "accept --know IN/line.txt --name R",
    "summary",
    "summary --include check-ins",
    "summary --include check-ins --output OUT/summary.html",
    "plan show",
    "plan edit reasons",
    "plan edit reasons --file IN/line.txt",
    "plan print",
    "plan print --output OUT/plan.html",
    "content new OUT/made",
    "content check OUT/made",
    "content pack OUT/made --output OUT/made.daymark-pack",
    "content add OUT/made",
    "content add OUT/made --preview",
    "content add OUT/made --yes",
    "content list",
    "content remove made",
    "passphrase change",
    "passphrase recover",
    "passphrase recovery-code",
    "unlock-test",
    "settings",
    "settings theme",
    "settings theme night",
    "export --output OUT/all.json",
    "export --output -",
    "import IN/all.json",
    "import IN/all.json --preview",
    "import IN/all.json --yes",
    "backup OUT/copy.daymark",
    "restore IN/copy.daymark",
    "restore IN/copy.daymark --preview",
    "restore IN/copy.daymark --yes",
    "merge IN/copy.daymark",
    "merge IN/copy.daymark --preview",
    "merge IN/copy.daymark --yes",
    "doctor",
    "doctor --salvage OUT/saved",
    "prove",
    "keys",
    "completions bash",
    "man",
    "init",
    "wipe",
    "wipe --yes-destroy-everything",
    "",
];

#[test]
fn with_json_every_command_answers_with_one_object_or_says_why_not() {
    let home = Home::with_journal();
    for folder in ["in", "out"] {
        std::fs::create_dir(home.path(folder)).unwrap();
    }
    let into = home.path("in").display().to_string();
    std::fs::write(home.path("in/line.txt"), "a line\n").unwrap();
    home.run(&["note", "--file", &format!("{into}/line.txt")]).done();
    home.run(&["suggest", "sleep", "--output", &format!("{into}/some.toml")]).done();
    home.run(&["export", "--output", &format!("{into}/all.json")]).code_is(0);
    home.run(&["backup", &format!("{into}/copy.daymark")]).done();
    let id = home.newest();
    let mut answered = 0;
    for command in ALL {
        let out = home.path("out").display().to_string();
        let line = command.replace("IN/", &format!("{into}/")).replace("OUT/", &format!("{out}/"));
        let words: Vec<&str> =
            line.split_whitespace().map(|word| if word == "ID" { &id } else { word }).collect();
        let ran = home.run(&[&words[..], &["--json"]].concat());
        if ran.out.is_empty() {
            assert!(ran.code != 0 && !ran.err.is_empty(), "{command} says nothing");
            continue;
        }
        let value: Value = serde_json::from_str(&ran.out)
            .unwrap_or_else(|error| panic!("{command}: {error} in {}", ran.out));
        assert_eq!(value["version"], 1, "{command}");
        answered += 1;
    }
    assert!(answered > 60, "{answered}");
    // Nothing of a command that only asks stands in the list by mistake.
    let names = home.run(&["completions", "bash"]).out;
    for name in names.lines().filter_map(|line| line.trim().strip_prefix("daymark,")) {
        let name = name.trim_end_matches(')');
        let is_there = ALL.iter().any(|command| command.split(' ').next() == Some(name));
        assert!(is_there || name == "help", "no {name} in the list");
    }
}

#[test]
fn what_was_not_kept_is_null_and_pages_are_named() {
    let home = Home::with_journal();
    let json = |arguments: &[&str]| -> Value {
        serde_json::from_str(&home.run(&[arguments, &["--json"]].concat()).code_is(0).out).unwrap()
    };
    let saved = json(&["selfcheck", "take", "phq-2", "--answers=-,-"]);
    assert_eq!(saved, serde_json::json!({ "version": 1, "saved": null }));
    let page = home.path("page.html").display().to_string();
    assert_eq!(json(&["handout", "sleep", "--output", &page])["file"], page.as_str());
    let lines = home.path("lines.txt");
    std::fs::write(&lines, "one\ntwo\n").unwrap();
    let edit = ["plan", "edit", "out-of-reach", "--file", lines.to_str().unwrap()];
    let saved = json(&edit);
    assert_eq!(saved["saved"], serde_json::json!({ "card": "out_of_reach", "lines": 2 }));
}
