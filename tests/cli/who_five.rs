//! The WHO-5, which is a pack and no part of the program: added, answered, seen everywhere with whose it is,
//! handed over, and taken away again without a lost answer.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::home::Home;

const ID: &str = "who-5-wellbeing";
const GONE: &str = "This form is not here, so there is no number.";

fn folder() -> String {
    format!("{}/packs/who-5", env!("CARGO_MANIFEST_DIR"))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What was said, on one line.
fn flat(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_pack() -> Home {
    let home = Home::with_journal();
    home.run_locked(&["content", "add", &folder(), "--yes"]).done();
    home
}

fn take(home: &Home, answers: &str) -> Value {
    let taken = ["selfcheck", "take", ID, "--answers", answers, "--json"];
    json(&home.run(&taken).done())["saved"].clone()
}

/// Nothing of it may be in the program: what it says of its terms does not fit ours.
#[test]
fn no_word_of_its_wording_is_in_the_program() {
    let form =
        fs::read_to_string(Path::new(&folder()).join("instruments/who-5-wellbeing.toml")).unwrap();
    let wording: Vec<&str> = form
        .lines()
        .filter_map(|line| {
            line.trim_start().strip_prefix("\"I ").or(line.trim_start().strip_prefix("\"My "))
        })
        .map(|rest| rest.trim_end_matches(['"', ',']))
        .collect();
    assert_eq!(wording.len(), 5, "{wording:?}");
    let stem = "closest to how you have been feeling over the last two weeks";
    assert!(form.contains(stem));
    let program = fs::read(env!("CARGO_BIN_EXE_daymark")).unwrap();
    let has = |words: &str| program.windows(words.len()).any(|at| at == words.as_bytes());
    assert!(has("Feeling nervous, anxious or on edge"), "what ships would be found");
    for words in wording.into_iter().chain([stem, "who-5-wellbeing"]) {
        assert!(!has(words), "{words}");
    }
}

#[test]
fn it_passes_the_check_and_its_notice_says_whose_it_is() {
    let home = Home::empty();
    let checked = home.run_locked(&["content", "check", &folder()]).done();
    assert_eq!(checked, "No errors. No warnings.\n");
    let file = home.path("who-5.daymark-pack").display().to_string();
    home.run_locked(&["content", "pack", &folder(), "--output", &file]).done();
    let shown = home.run_locked(&["content", "add", &file, "--preview"]).done();
    assert!(shown.contains("who-5-wellbeing: Well-being, 5 questions (WHO-5)"), "{shown}");
    home.run_locked(&["content", "add", &file, "--yes"]).done();
    let listed = home.run_locked(&["content", "list"]).done();
    assert!(listed.contains("0 topics, 0 tools, 0 lines, 1 self-check."), "{listed}");
    let listed = json(&home.run_locked(&["content", "list", "--json"]).done());
    assert_eq!(listed["packs"][0]["selfchecks"], 1);
    for page in ["README.md", "NOTICE"] {
        let said = fs::read_to_string(Path::new(&folder()).join(page)).unwrap();
        for words in ["CC BY-NC-SA 3.0 IGO", "ublic domain", "with attribution"] {
            assert!(said.contains(words), "{page}: {words}");
        }
    }
}

#[test]
fn every_command_of_its_page_works() {
    let home = Home::empty();
    let page = fs::read_to_string(Path::new(&folder()).join("README.md")).unwrap();
    let mut tried = 0;
    for line in page.lines().filter_map(|line| line.strip_prefix("daymark ")) {
        let mut command = home.command();
        command.current_dir(home.dir.path());
        let line = line.replace("packs/who-5", &folder());
        let ran = crate::home::finish(command.args(line.split_whitespace()), "");
        assert_eq!(ran.code, 0, "{line}: {}", ran.err);
        tried += 1;
    }
    assert_eq!(tried, 2);
}

#[test]
fn every_vector_comes_out_and_the_wrong_formula_does_not() {
    let home = with_pack();
    for (answers, raw, score) in [
        ("0,0,0,0,0", 0, 0),
        ("1,1,2,2,1", 7, 28),
        ("2,3,2,3,2", 12, 48),
        ("3,3,2,3,2", 13, 52),
        ("3,3,3,3,3", 15, 60),
        ("5,5,5,5,5", 25, 100),
    ] {
        let saved = take(&home, answers);
        assert_eq!(
            (&saved["score"], &saved["score_of"]),
            (&score.into(), &100.into()),
            "{answers}"
        );
        assert_ne!(i64::from(score), (raw - 5) * 4, "{answers}");
        assert_eq!((&saved["instrument"], &saved["version"]), (&ID.into(), &"en-who-5-1".into()));
        assert_eq!(saved["pack"], serde_json::json!({ "id": "who-5", "name": "WHO-5 pack" }));
        assert_eq!(saved["loinc"], Value::Null);
        assert!(answers.starts_with(&saved["answers"][0].to_string()), "{answers}");
    }
    let part = take(&home, "5,5,5,5,-");
    assert_eq!((&part["score"], &part["scored_as"]), (&Value::Null, &Value::Null));
    for wrong in ["6,5,5,5,5", "5,5,5,5", "5,5,5,5,5,5", "-1,5,5,5,5"] {
        let said = home.run(&["selfcheck", "take", ID, &format!("--answers={wrong}")]).failed(2);
        assert!(said.contains("WHO-5 takes 5 answers"), "{said}");
    }
}

#[test]
fn it_says_whose_it_is_wherever_it_stands_and_what_a_number_is_made_of() {
    let home = with_pack();
    let said = home.run(&["selfcheck", "take", ID, "--answers", "1,1,2,2,1"]).done();
    let said = flat(&said);
    for words in [
        "From WHO-5 pack. Daymark did not check it.",
        "Your answers add up to 7. Counted 4 times: 28 of 100.",
        "This is at or below both.",
        "988",
        "It is no sign that all is well.",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    for label in ["depress", "poor", "severe"] {
        assert!(!said.to_lowercase().contains(label), "{label}\n{said}");
    }
    take(&home, "2,3,2,3,2");
    let everywhere: [&[&str]; 5] = [
        &["selfcheck", "list"],
        &["selfcheck", "history", ID],
        &["trends"],
        &["suggest"],
        &["summary", "--include", ID, "--format", "markdown"],
    ];
    for command in everywhere {
        for plain in [&[][..], &["--plain"]] {
            let out = home.run(&[command, plain].concat()).done();
            let out = flat(&out);
            let whose = out.contains("From WHO-5 pack.") || out.contains("(from WHO-5 pack)");
            assert!(whose && out.contains("WHO-5"), "{command:?}\n{out}");
        }
    }
    let history = flat(&home.run(&["selfcheck", "history", ID]).done());
    assert!(history.contains("48 of 100") && history.contains("20 higher"), "{history}");
    let entry = home.newest();
    let shown = flat(&home.run(&["journal", "show", &entry]).done());
    assert!(shown.contains("WHO-5 (from WHO-5 pack)") && shown.contains("48 of 100"), "{shown}");
    let list = json(&home.run(&["selfcheck", "list", "--json"]).done());
    let form = list["selfchecks"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&form["instrument"], &form["pack"]["id"]), (&ID.into(), &"who-5".into()));
    assert_eq!(list["selfchecks"][0]["pack"], Value::Null);
}

#[test]
fn a_summary_holds_it_in_every_format_and_no_code_is_invented() {
    let home = with_pack();
    take(&home, "3,3,2,3,2");
    for format in ["html", "markdown", "csv", "json", "fhir"] {
        let out = home.run(&["summary", "--include", ID, "--format", format]).done();
        assert!(out.contains("WHO-5") && out.contains("52"), "{format}\n{out}");
        assert!(!out.to_lowercase().contains("loinc.org"), "{format}\n{out}");
        let other = home.run(&["summary", "--include", "phq-9", "--format", format]).done();
        assert!(!other.contains("WHO-5"), "{format}: it goes only when it is asked for");
    }
    let fhir = json(&home.run(&["summary", "--include", ID, "--format", "fhir"]).done());
    let entries = fhir["entry"].as_array().unwrap();
    let of = |kind: &str| {
        let found = entries.iter().find(|one| one["resource"]["resourceType"] == kind);
        found.unwrap_or_else(|| panic!("no {kind}"))["resource"].clone()
    };
    assert_eq!(of("Observation")["valueQuantity"]["value"], 52);
    let answers = of("QuestionnaireResponse");
    assert_eq!(answers["identifier"]["value"], "who-5-wellbeing en-who-5-1");
    assert_eq!(answers["item"][1]["linkId"], "item-1");
}

#[test]
fn without_its_pack_the_answers_stay_and_no_number_is_made_of_them() {
    let home = with_pack();
    take(&home, "2,3,2,3,2");
    let entry = home.newest();
    let before = home.path("before.json").display().to_string();
    home.run(&["export", "--format", "json", "--output", &before]).code_is(0);
    home.run_locked(&["content", "remove", "who-5"]).done();

    home.run(&["selfcheck", "take", ID, "--answers", "1,1,1,1,1"]).failed(4);
    assert!(!home.run(&["selfcheck", "list"]).done().contains("WHO-5"));
    let history = flat(&home.run(&["selfcheck", "history", ID]).done());
    assert!(history.contains("Your answers to who-5-wellbeing are kept (1 time)."), "{history}");
    assert!(
        history.contains(GONE) && history.contains("1: 2, 2: 3, 3: 2, 4: 3, 5: 2"),
        "{history}"
    );
    let kept = json(&home.run(&["selfcheck", "history", ID, "--json"]).done());
    assert_eq!(kept["history"], Value::Array(Vec::new()));
    let kept = kept["without_form"][0].clone();
    assert_eq!((&kept["version"], &kept["answers"]["5"]), (&"en-who-5-1".into(), &2.into()));
    let shown = flat(&home.run(&["journal", "show", &entry]).done());
    for words in [GONE, "who-5-wellbeing", "en-who-5-1", "Question 5"] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    let trends = flat(&home.run(&["trends"]).done());
    assert!(trends.contains("Your answers to who-5-wellbeing are kept"), "{trends}");
    let trends = json(&home.run(&["trends", "--json"]).done())["trends"].clone();
    assert_eq!(trends["without_form"][0]["instrument"], ID);
    assert_eq!(trends["self_checks"], Value::Array(Vec::new()));
    for out in [&history, &shown] {
        assert!(!out.contains("48"), "{out}");
    }
    // No answer is lost on the way out: each format has what it had before.
    let after = home.path("after.json").display().to_string();
    home.run(&["export", "--format", "json", "--output", &after]).code_is(0);
    let entries = |file: &str| json(&fs::read_to_string(file).unwrap())["entries"].clone();
    assert_eq!(entries(&after), entries(&before));
    for format in ["markdown", "csv", "html"] {
        let file = home.path(format).display().to_string();
        home.run(&["export", "--format", format, "--output", &file]).code_is(0);
        let all = fs::read_to_string(find(Path::new(&file))).unwrap();
        assert!(all.contains(ID) || all.contains("who 5 wellbeing"), "{format}\n{all}");
    }
    let summary = home.run(&["summary", "--include", ID]).failed(2);
    assert!(summary.contains("no part called"), "{summary}");

    // Into another journal, which never had the pack; with it the number is back.
    let other = Home::with_journal();
    other.run(&["import", &after, "--yes"]).code_is(0);
    assert!(flat(&other.run(&["selfcheck", "history", ID]).done()).contains(GONE));
    other.run_locked(&["content", "add", &folder(), "--yes"]).done();
    assert!(other.run(&["selfcheck", "history", ID]).done().contains("48 of 100"));
    home.run_locked(&["content", "add", &folder(), "--yes"]).done();
    let history = flat(&home.run(&["selfcheck", "history", ID]).done());
    assert!(history.contains("48 of 100") && !history.contains(GONE), "{history}");
}

/// The file, or the newest in the folder.
fn find(at: &Path) -> std::path::PathBuf {
    if at.is_file() {
        return at.to_owned();
    }
    let files = fs::read_dir(at).unwrap().map(|file| file.unwrap().path());
    files.filter(|file| file.is_file()).max().unwrap()
}

#[test]
fn a_form_that_was_never_here_is_none() {
    let home = Home::with_journal();
    for id in ["phq-8", "no form", "who-5-wellbeing", "../x"] {
        let said = home.run(&["selfcheck", "history", id]).failed(4);
        assert!(said.contains("There is no self-check called"), "{said}");
    }
    Home::empty().run(&["selfcheck", "history", "phq-8"]).failed(4);
}

#[test]
fn a_newer_copy_with_other_words_needs_another_edition() {
    let home = with_pack();
    take(&home, "2,3,2,3,2");
    let copy = home.path("who-5");
    fs::create_dir_all(copy.join("instruments")).unwrap();
    for file in ["pack.toml", "instruments/who-5-wellbeing.toml"] {
        fs::copy(Path::new(&folder()).join(file), copy.join(file)).unwrap();
    }
    let at = copy.display().to_string();
    let form = copy.join("instruments/who-5-wellbeing.toml");
    let change = |from: &str, to: &str| {
        let text = fs::read_to_string(&form).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(&form, text.replace(from, to)).unwrap();
    };
    // What we say around it may change.
    change("Once a month, if you like.", "Every month, if you like.");
    home.run_locked(&["content", "add", &at, "--yes"]).done();
    change("calm and relaxed", "calm and easy");
    let refused = home.run_locked(&["content", "add", &at, "--yes"]).code_is(6);
    assert!(refused.out.contains("its edition is the same"), "{}", refused.out);
    change("\"en-who-5-1\"", "\"en-who-5-2\"");
    home.run_locked(&["content", "add", &at, "--yes"]).done();
    let history = flat(&home.run(&["selfcheck", "history", ID]).done());
    assert!(history.contains("This edition of the form is not here"), "{history}");
    assert!(!history.contains("48"), "{history}");
    take(&home, "5,5,5,5,5");
    let history = flat(&home.run(&["selfcheck", "history", ID]).done());
    assert!(history.contains("100 of 100") && history.contains("(1 time)"), "{history}");
}
