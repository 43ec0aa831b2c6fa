//! Each folder of `content-bad` is named after the rule it breaks, with `--` and a variant.

use std::{collections::BTreeSet, fs};

use daymark::content::{
    issue::{Issue, Severity},
    lint, pack,
    source::{Origin, Source},
};

use crate::{fixtures, given, good};

/// Rules that cannot be broken by one file alone; `packs.rs` and the tests of the shell break them.
const ELSEWHERE: [&str; 5] = ["built-in-only", "pack", "pack-id", "protected", "too-long"];
/// Every rule there is, as content/README.md lists them.
const RULES: [&str; 34] = [
    "as-of",
    "built-in-only",
    "check",
    "dead-link",
    "dose",
    "duplicate-id",
    "duplicate-number",
    "figure",
    "file-name",
    "forbidden-word",
    "format",
    "front-matter",
    "headings",
    "hidden-mark",
    "id",
    "long-sentence",
    "markdown",
    "one-minute",
    "pack",
    "pack-id",
    "phone-number",
    "protected",
    "reading-level",
    "review-due",
    "seller",
    "taper",
    "too-long",
    "uncited-claim",
    "unknown-fact",
    "unknown-reference",
    "unused-fact",
    "unused-reference",
    "voice",
    "web-link",
];

/// The good folder with the files of the bad one put over it.
fn with(folder: &str) -> Vec<Issue> {
    let (over, issues) = pack::open(&fixtures().join("content-bad").join(folder), folder);
    assert_eq!(issues, []);
    assert!(!over.is_empty(), "{folder} is empty");
    let mut sources = good();
    sources.retain(|source| over.iter().all(|other| other.path != source.path));
    sources.extend(over.into_iter().map(|source| Source { origin: Origin::BuiltIn, ..source }));
    lint::load(&sources, &given()).1
}

fn folders() -> Vec<String> {
    let folders = fs::read_dir(fixtures().join("content-bad")).unwrap();
    let mut names: Vec<_> =
        folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_good_folder_has_no_issue() {
    let (library, issues) = lint::load(&good(), &given());
    assert_eq!(issues, []);
    assert_eq!((library.lessons().len(), library.facts().count()), (2, 2));
}

#[test]
fn every_bad_folder_breaks_exactly_the_rule_it_is_named_after() {
    let mut wrong = Vec::new();
    for folder in folders() {
        let rule = folder.split("--").next().unwrap();
        let issues = with(&folder);
        let found: BTreeSet<&str> = issues.iter().map(|issue| issue.rule).collect();
        if found != BTreeSet::from([rule]) {
            let told: Vec<String> = issues.iter().map(ToString::to_string).collect();
            wrong.push(format!("{folder}:\n{}", told.join("\n")));
        }
        for issue in issues {
            assert!(issue.line.is_some_and(|line| line > 0), "{issue}");
            assert!(issue.fix.ends_with('.') && !issue.what.ends_with('.'), "{issue}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_rule_has_a_folder_and_a_line_in_the_readme() {
    let folders = folders();
    let broken: BTreeSet<&str> =
        folders.iter().filter_map(|folder| folder.split("--").next()).collect();
    let known: BTreeSet<&str> = RULES.into_iter().filter(|r| !ELSEWHERE.contains(r)).collect();
    assert_eq!(broken, known);
    let readme = include_str!("../../content/README.md");
    for rule in RULES {
        assert!(readme.contains(&format!("| `{rule}` |")), "content/README.md lacks {rule}");
    }
}

#[test]
fn an_issue_names_the_line_it_stands_on() {
    let line = |folder: &str| with(folder).first().and_then(|issue| issue.line);
    let lesson = fixtures().join("content-bad/figure/modules/cups.md");
    let text = fs::read_to_string(lesson).unwrap();
    let wanted = text.lines().position(|line| line.contains("3.9 to 65")).map(|at| at + 1);
    assert_eq!(line("figure"), wanted);
}

#[test]
fn age_is_a_warning_after_a_year_and_an_error_after_two() {
    let severity = |folder: &str| with(folder).first().map(|issue| issue.severity);
    assert_eq!(severity("review-due"), Some(Severity::Warning));
    assert_eq!(severity("review-due--error"), Some(Severity::Error));
    assert_eq!(severity("long-sentence"), Some(Severity::Warning));
}
