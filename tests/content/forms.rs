//! Self-checks of packs: what may be in one, and every file that may not.

use std::path::Path;

use chrono::NaiveDate;
use daymark::content::instrument;
use daymark::content::issue::{Issue, Severity};
use daymark::content::pack_check;
use daymark::content::packs::{self, Opened, Shown};
use daymark::content::source::Source;

/// What is done to the text of a form.
type Change = Box<dyn Fn(&str) -> String>;

const FORM: &str = "instruments/who-5-wellbeing.toml";

fn who_5() -> Opened {
    packs::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/who-5"), "who-5")
}

fn lay(opened: Vec<Opened>) -> Shown {
    pack_check::lay(opened, NaiveDate::from_ymd_opt(2026, 11, 25).unwrap())
}

/// The pack with its form as `change` makes it.
fn with(change: impl Fn(&str) -> String) -> Shown {
    let mut opened = who_5();
    for source in &mut opened.sources {
        if source.path == FORM {
            source.text = change(&source.text).into();
        }
    }
    lay(vec![opened])
}

/// A pack of one form, as it is with another id.
fn renamed(pack: &str, form: &str) -> Opened {
    let text = who_5().sources.into_iter().find(|source| source.path == FORM).unwrap().text;
    let text = text.replace("\"who-5-wellbeing\"", &format!("\"{form}\""));
    let text = text.replace("\"en-who-5-1\"", &format!("\"en-{pack}-1\""));
    let about = format!("id = \"{pack}\"\nname = \"The {pack} pack\"\n");
    let sources = vec![
        Source::pack(pack, "pack.toml", &about),
        Source::pack(pack, &format!("instruments/{form}.toml"), &text),
    ];
    Opened { name: pack.to_owned(), sources, issues: Vec::new() }
}

fn rules(issues: &[Issue]) -> Vec<&'static str> {
    issues.iter().map(|issue| issue.rule).collect()
}

fn added(shown: &Shown) -> Vec<&str> {
    let packed = shown.instruments.iter().filter(|form| form.place.origin.pack().is_some());
    packed.map(|form| form.id.as_str()).collect()
}

#[test]
fn a_form_of_a_pack_stands_behind_those_that_ship_and_has_no_number() {
    let shown = lay(vec![who_5()]);
    assert_eq!(shown.packs[0].issues, []);
    assert_eq!(added(&shown), ["who-5-wellbeing"]);
    let ships = instrument::shipped();
    assert_eq!(shown.instruments[..ships.len()], *ships);
    let form = shown.instruments.last().unwrap();
    assert_eq!(form.number, None);
    assert_eq!(form.place.origin.pack().unwrap().name, "WHO-5 pack");
    assert_eq!((form.place.file().as_str(), form.place.line), (&*format!("who-5/{FORM}"), 3));
    let shown = lay(vec![renamed("zz", "zz-form"), renamed("aa", "aa-form")]);
    assert_eq!(added(&shown), ["aa-form", "zz-form"], "by id, whichever pack was read first");
}

#[test]
fn every_file_that_breaks_a_rule_is_named_and_left_out() {
    let long = "word ".repeat(16);
    let wide = "w".repeat(49);
    let many = "\"One more statement\",".repeat(61);
    let items = |text: &str, items: &str| {
        let (before, rest) = text.split_once("items = [").unwrap();
        let (_, after) = rest.split_once("]\n").unwrap();
        format!("{before}items = [{items}]\n{after}")
    };
    let changes: Vec<(&str, &str, Change)> = vec![
        ("the wrong formula, (raw - 5) x 4", "vector", replace("score = 48", "score = 28")),
        ("the sum alone", "vector", replace("score = 52", "score = 13")),
        ("a range by another name", "vector", replace("band = \"50 or less\"", "band = \"low\"")),
        ("an answer that is none", "vector", replace("\"11221\"", "\"11226\"")),
        (
            "no vectors",
            "vector",
            Box::new(|text| text.split("[[vector]]").next().unwrap().to_owned()),
        ),
        ("a gap in the ranges", "band", replace("to = 28\n", "to = 27\n")),
        ("ranges of the sum alone", "band", replace("to = 100\n", "to = 25\n")),
        ("a label", "label", replace("This is above both.", "This is normal.")),
        ("a word we do not use", "forbidden-word", replace("on how good", "on how clean")),
        (
            "a long sentence",
            "long-sentence",
            Box::new(move |text| text.replace("Once a month, if you like.", &format!("{long}."))),
        ),
        ("an edition of ours", "version", replace("\"en-who-5-1\"", "\"en-1\"")),
        ("an edition of another pack", "version", replace("\"en-who-5-1\"", "\"en-clinic-1\"")),
        ("an edition without a number", "version", replace("\"en-who-5-1\"", "\"en-who-5-b\"")),
        ("a file by another name", "id", replace("id = \"who-5-w", "id = \"who-5-v")),
        (
            "no form to go on with",
            "link",
            replace("lesson =", "goes_on_with = \"phq-8\"\nlesson ="),
        ),
        ("no such lesson", "link", replace("lesson = \"mood\"", "lesson = \"moods\"")),
        ("an empty credit", "empty", replace("credit = \"WHO-5, W", "credit = \"\" # ")),
        ("an empty option", "empty", replace("\"At no time\"", "\" \"")),
        ("a wide option", "too-long", Box::new(move |text| text.replace("At no time", &wide))),
        (
            "a wide title",
            "too-long",
            replace("title = \"WHO-5\"", "title = \"Well-being, by the WHO, 5\""),
        ),
        (
            "a question without room",
            "too-long",
            Box::new(|text| text.replace("I have felt calm", &"I have felt calm ".repeat(40))),
        ),
        ("61 questions", "format", Box::new(move |text| items(text, &many))),
        ("no questions", "format", Box::new(move |text| items(text, ""))),
        ("options up and down", "format", replace("[3, \"More", "[1, \"More")),
        ("one option twice", "format", replace("[4, \"Most", "[5, \"Most")),
        ("a value too high", "format", replace("[5, \"All", "[31, \"All")),
        ("a value below 0", "format", replace("[0, \"At", "[-1, \"At")),
        ("times 0", "format", replace("multiply = 4", "multiply = 0")),
        ("a total too high", "format", replace("multiply = 4", "multiply = 400")),
        ("times more than fits", "format", replace("multiply = 4", "multiply = 70000")),
        ("a half", "format", replace("multiply = 4", "multiply = 0.5")),
        (
            "times, and a shorter total",
            "format",
            replace("missing =", "tender = { item = 1, shorter = \"WHO-4\" }\nmissing ="),
        ),
        ("no such terms", "format", replace("\"unclear\"", "\"free\"")),
        (
            "one source for a code",
            "format",
            replace(
                "[[band]]\nfrom = 0",
                "[loinc]\nform = \"69737-5\"\nsources = [\"one\"]\n\n[[band]]\nfrom = 0",
            ),
        ),
        ("a key we do not know", "format", replace("multiply = 4", "multiply = 4\nrun = \"sh\"")),
        ("a key twice", "format", replace("multiply = 4", "multiply = 4\nmultiply = 4")),
        ("no TOML", "format", Box::new(|_| "\u{1f600} [".to_owned())),
        ("nothing", "format", Box::new(|_| String::new())),
        (
            "a number to call",
            "phone-number",
            replace("Once a month", "Call 617-555-0142 once a month"),
        ),
        ("a mark that turns text", "hidden-mark", replace("cheerful", "cheer\u{202e}ful")),
        ("an escape", "hidden-mark", replace("cheerful", "cheer\\u202eful")),
    ];
    for (name, rule, change) in changes {
        let shown = with(&change);
        let issues = &shown.packs[0].issues;
        let errors = issues.iter().filter(|issue| issue.severity == Severity::Error);
        let found: Vec<&str> = errors.map(|issue| issue.rule).collect();
        assert!(found.contains(&rule), "{name}: {issues:#?}");
        assert!(issues.iter().all(|issue| issue.file == format!("who-5/{FORM}")), "{name}");
        let has_line = !matches!(rule, "format") || issues.iter().any(|issue| issue.line.is_some());
        assert!(has_line || found == ["format"], "{name}: {issues:#?}");
        assert_eq!(added(&shown), [""; 0], "{name}");
        assert_eq!(shown.instruments, instrument::shipped(), "{name}");
    }
}

fn replace(from: &'static str, to: &'static str) -> Change {
    Box::new(move |text| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

#[test]
fn a_number_is_ignored_and_said_to_be() {
    let shown = with(|text| text.replace("version =", "number = 2\nversion ="));
    assert_eq!(rules(&shown.packs[0].issues), ["built-in-only"]);
    assert_eq!(shown.packs[0].issues[0].line, Some(4));
    assert_eq!(added(&shown), ["who-5-wellbeing"]);
    assert!(shown.instruments.iter().filter(|form| form.number == Some(2)).count() == 1);
    assert_eq!(shown.instruments.last().unwrap().number, None);
}

#[test]
fn a_pack_takes_the_place_of_no_form() {
    for (pack, form, rule) in [
        ("phq", "phq-9", "protected"),
        ("gad", "gad-7", "protected"),
        ("mine", "phq-9", "pack-id"),
        ("mine", "mine", "pack-id"),
        ("mine", "mine-item-9", "id"),
        ("sleep", "sleep", "pack-id"),
    ] {
        let shown = lay(vec![renamed(pack, form)]);
        assert!(rules(&shown.packs[0].issues).contains(&rule), "{form}: {:#?}", shown.packs);
        assert_eq!(shown.instruments, instrument::shipped(), "{form}");
    }
    // Two packs whose ids both own a name: neither is believed.
    let shown = lay(vec![renamed("a", "a-b-c"), renamed("a-b", "a-b-c")]);
    for pack in &shown.packs {
        assert_eq!(rules(&pack.issues), ["duplicate-id"]);
    }
    assert_eq!(added(&shown), [""; 0]);
    // A form and a tool of one pack cannot share a name either: a suggestion names both by it.
    let mut both = renamed("a", "a-b");
    let tool = include_str!("../../content/skeleton/tool.txt")
        .replace("PACK-ID-tool", "a-b")
        .replace("PACK-ID", "a")
        .replace("PACK-NAME", "A");
    both.sources.push(Source::pack("a", "tools/a-b.toml", &tool));
    let shown = lay(vec![both]);
    assert!(rules(&shown.packs[0].issues).contains(&"duplicate-id"), "{:#?}", shown.packs);
    assert_eq!(added(&shown), [""; 0]);
}

#[test]
fn a_form_in_the_wrong_folder_is_no_form() {
    for path in
        ["instruments/deep/who-5-wellbeing.toml", "who-5-wellbeing.toml", "instruments/x.md"]
    {
        let mut opened = who_5();
        for source in &mut opened.sources {
            if source.path == FORM {
                source.path = path.into();
            }
        }
        let shown = lay(vec![opened]);
        assert_eq!(rules(&shown.packs[0].issues), ["pack"], "{path}");
        assert_eq!(added(&shown), [""; 0], "{path}");
    }
}

#[test]
fn a_form_may_go_on_with_one_that_ships_or_with_its_neighbor() {
    let shown = with(|text| text.replace("lesson =", "goes_on_with = \"phq-9\"\nlesson ="));
    assert_eq!(shown.packs[0].issues, []);
    let mut pair = renamed("two", "two-short");
    pair.sources.extend(renamed("two", "two-long").sources.into_iter().skip(1));
    for source in &mut pair.sources {
        if source.path == "instruments/two-short.toml" {
            source.text =
                source.text.replace("lesson =", "goes_on_with = \"two-long\"\nlesson =").into();
        }
    }
    let shown = lay(vec![pair]);
    assert_eq!(shown.packs[0].issues, []);
    assert_eq!(added(&shown), ["two-long", "two-short"]);
}

#[test]
fn what_is_in_a_pack_with_no_name_is_not_shown() {
    let mut opened = who_5();
    opened.sources.retain(|source| source.path == FORM);
    let shown = lay(vec![opened]);
    assert_eq!(shown.packs[0].pack, None);
    assert_eq!(added(&shown), [""; 0]);
}
