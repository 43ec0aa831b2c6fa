//! What a tool may say, and what the linter finds.

use std::path::Path;

use super::*;
use crate::content::embedded_tools::TOOL_FILES;

const BREATH: &str = include_str!("../../../content/tools/paced-breathing.toml");
const PACER: &str = "[[step]]\nkind = \"breath\"";

fn rules(path: &str, text: &str, known: &Known<'_>) -> Vec<&'static str> {
    let (_, issues) = lint(&[(path, text)], known);
    issues.iter().map(|issue| issue.rule).collect()
}

fn breath_with(old: &str, new: &str) -> Vec<&'static str> {
    assert!(BREATH.contains(old), "{old}");
    rules("tools/paced-breathing.toml", &BREATH.replace(old, new), &Known::default())
}

#[test]
fn the_built_in_tools_keep_every_rule() {
    let (tools, issues) = lint(TOOL_FILES, &Known::default());
    let issues: Vec<String> = issues.iter().map(ToString::to_string).collect();
    assert_eq!(issues, [""; 0]);
    assert_eq!(tools.len(), TOOL_FILES.len());
}

#[test]
fn what_the_built_in_tools_name_ships_with_them() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = |folder: &str| {
        let files = std::fs::read_dir(content.join(folder)).unwrap();
        files.map(|file| file.unwrap().path()).collect::<Vec<_>>()
    };
    let ids = |folder: &str, list: &str| -> BTreeSet<String> {
        let texts = files(folder).into_iter().filter(|path| path.extension().unwrap() == "toml");
        let tables = texts.map(|path| std::fs::read_to_string(path).unwrap().parse().unwrap());
        let entries = tables.flat_map(|table: toml::Table| {
            table.get(list).and_then(|list| list.as_array()).cloned().unwrap_or_default()
        });
        entries.map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
    };
    let lessons = files("modules").into_iter();
    let modules = lessons.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    let (facts, lines, modules) =
        (ids("facts", "fact"), ids("services", "service"), modules.collect());
    let known = Known {
        facts: Some(&facts),
        lines: Some(&lines),
        modules: Some(&modules),
        ..Known::default()
    };
    let (_, issues) = lint(TOOL_FILES, &known);
    let issues: Vec<String> = issues.iter().map(ToString::to_string).collect();
    assert_eq!(issues, [""; 0]);
}

#[test]
fn an_id_and_a_number_belong_to_one_tool() {
    let path = "tools/paced-breathing.toml";
    let (_, issues) = lint(&[(path, BREATH), (path, BREATH)], &Known::default());
    let rules: Vec<_> = issues.iter().map(|issue| issue.rule).collect();
    assert_eq!(rules, ["number", "duplicate-id"]);
    assert_eq!(self::rules("tools/other.toml", BREATH, &Known::default()), ["id"]);
    assert_eq!(breath_with("number = 2", "number = 0"), ["number"]);
}

#[test]
fn a_tool_that_slows_breathing_is_gated_and_says_how_to_stop() {
    assert_eq!(breath_with("gate = true", "gate = false"), ["gate", "gate"]);
    let first = ["never_first_after_opioids = true", "never_first_after_opioids = false"];
    assert_eq!(breath_with(first[0], first[1]), ["gate"]);
    assert_eq!(breath_with("Light-headed? Stop, and b", "Light-headed? B"), ["caution"]);
    assert_eq!(breath_with("gentle_in_seconds = 3", "gentle_in_seconds = 1"), ["pace"]);
    let held = "Breathe in while you count to 4. Hold your breath.";
    assert_eq!(breath_with("Breathe in while you count to 4.", held), ["held-breath"]);
}

#[test]
fn a_tool_says_what_it_rests_on_and_that_kratom_was_not_studied() {
    let facts = r#"facts = ["CS-08", "CS-09", "CS-10", "CS-02"]"#;
    assert_eq!(breath_with(facts, "facts = []"), ["empty"]);
    assert_eq!(breath_with(", or in people who use kratom", ""), ["kratom"]);
    assert_eq!(breath_with("grade = \"C\"\n", ""), ["format"]);
    let note = "Helps stress a little in other groups; not tested on urges";
    assert_eq!(breath_with(note, &"x".repeat(GRADE_NOTE_CHARS_UNDER)), ["too-long"]);
    assert_eq!(breath_with(note, &"x".repeat(GRADE_NOTE_CHARS_UNDER - 1)), [""; 0]);
}

#[test]
fn what_a_tool_names_exists() {
    let ids = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let (_, halt) = TOOL_FILES.iter().find(|(path, _)| path.ends_with("/halt.toml")).unwrap();
    let path = "tools/halt.toml";
    let others = ids(&["reaching-out", "sleep-wind-down", "small-step"]);
    let nothing: BTreeSet<String> = BTreeSet::new();
    let mut known = Known { tools: Some(&others), ..Known::default() };
    assert_eq!(rules(path, halt, &known), [""; 0]);
    known.lines = Some(&nothing);
    assert_eq!(rules(path, halt, &known), ["dead-link", "dead-link"]);
    known = Known { facts: Some(&nothing), modules: Some(&nothing), ..known };
    known.lines = None;
    assert_eq!(
        rules(path, halt, &known),
        ["unknown-fact", "unknown-fact", "unknown-fact", "dead-link"]
    );
    assert_eq!(rules(path, halt, &Known::default()), ["dead-link"; 3]);
    let branch = "\n[[step.branch]]\nlabel = \"a\"\ntext = \"b\"\ngo = \"x\"\n";
    let step = format!("[[step]]\ntext = \"Go?\"{branch}\n{PACER}");
    assert_eq!(breath_with(PACER, &step), ["dead-link"]);
}

#[test]
fn lines_and_sentences_stay_short() {
    let text = "Loosen your jaw. Keep";
    let long = format!("{} Keep", "one two three four. ".repeat(12));
    assert_eq!(breath_with(text, &long), ["too-long"]);
    assert_eq!(breath_with(text, &format!("{} Keep", "a ".repeat(12))), ["long-sentence"]);
    assert_eq!(breath_with(text, "Loosen your jaw! Keep"), ["exclamation"]);
    let short = "  \"Breathe in while you count to 4.\",\n";
    assert_eq!(breath_with(short, &short.repeat(3)), ["too-long"]);
}

#[test]
fn a_form_asks_for_no_amount() {
    let ask = "[[step]]\nkind = \"ask\"\ntext = \"How much did you take?\"\nask = \"It\"\n";
    assert_eq!(breath_with(PACER, &format!("{ask}\n{PACER}")), ["asks-too-much"]);
}

#[test]
fn an_unreadable_file_is_an_issue_with_its_line_and_hides_no_other() {
    let files = [
        ("tools/broken.toml", "id = \"broken\"\nnumber = \"one\"\n"),
        ("tools/paced-breathing.toml", BREATH),
    ];
    let (tools, issues) = lint(&files, &Known::default());
    assert_eq!(tools.len(), 1);
    assert_eq!(issues.len(), 1);
    assert_eq!((issues[0].rule, issues[0].line), ("format", Some(2)));
}
