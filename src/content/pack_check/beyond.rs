//! What is asked of a pack beyond what is asked of what ships: ids of its own, titles that fit, no number
//! to call outside the lines, and plain words in its tools and lines too.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr as _;

use super::Desk;
use crate::content::{
    catalog, forbidden,
    issue::Issue,
    lint, pack,
    packs::Shown,
    service::{self, Service},
    source::{Origin, Place, Source},
    tool::Tool,
    tool_lint,
};

/// The longest title, in columns: it fits in a list.
const TITLE_COLS_MAX: usize = 60;
/// The longest summary, in columns.
const SUMMARY_COLS_MAX: usize = 160;
/// The longest note before a heavy lesson, in columns.
const NOTE_COLS_MAX: usize = 60;
/// Fields of a service that speak to a person; names are what they are.
const SPOKEN: [&str; 8] = [
    "call_for",
    "who_answers",
    "what_happens",
    "say_first",
    "cost",
    "who_can_call",
    "caveat",
    "area",
];

/// Check what `desk` holds; `shown` has all of it beside what ships.
pub(super) fn check(desk: &mut Desk, shown: &Shown) {
    let mut issues = Vec::new();
    for source in &desk.sources {
        numbers_to_call(source, &mut issues);
    }
    ids(desk, shown, &mut issues);
    for lesson in shown.library.lessons().iter().filter(|one| one.place.origin == desk.origin) {
        let note = lesson.content_note.as_deref().unwrap_or_default();
        let mut fits = |key: &str, text: &str, cols_max: usize| {
            if text.width() > cols_max {
                let what = format!("`{key}` is wider than {cols_max} columns");
                issues.push(lesson.place.error("too-long", what, "Shorten it."));
            }
        };
        fits("title", &lesson.title, TITLE_COLS_MAX);
        fits("summary", &lesson.summary, SUMMARY_COLS_MAX);
        fits("content_note", note, NOTE_COLS_MAX);
    }
    for tool in shown.tools.iter().filter(|tool| tool.place.origin == desk.origin) {
        tool_words(tool, desk, &mut issues);
    }
    for line in shown.directory.services().iter().filter(|line| line.origin == desk.origin) {
        line_words(line, &mut issues);
    }
    desk.issues.append(&mut issues);
}

/// A number to call belongs to a line, where it has a source and a date.
fn numbers_to_call(source: &Source, issues: &mut Vec<Issue>) {
    if source.folder() == "services" {
        return;
    }
    for (at, text) in source.text.lines().enumerate() {
        let key = text.trim_start();
        if source.folder() == "references" && (key.starts_with("doi") || key.starts_with("url")) {
            continue;
        }
        if let Some(number) = lint::phone(text) {
            issues.push(lint::number_to_call(&source.place(at + 1), &number));
        }
    }
}

/// Every id is the pack's own, and nothing else has it. Lessons, tools, self-checks and lines share their
/// names.
fn ids(desk: &Desk, shown: &Shown, issues: &mut Vec<Issue>) {
    let library = &shown.library;
    let is_mine = |place: &&Place| place.origin == desk.origin;
    let lessons = library.lessons().iter().map(|one| (one.id.as_str(), &one.place));
    let tools = shown.tools.iter().map(|one| (one.id.as_str(), &one.place));
    let forms = shown.instruments.iter().map(|one| (one.id.as_str(), &one.place));
    let things: Vec<(&str, &Place)> = lessons.chain(tools).chain(forms).collect();
    let facts = library.facts().map(|one| (one.id.as_str(), &one.place));
    let references = library.references().map(|one| (one.id.as_str(), &one.place));
    let all = things.iter().copied().chain(facts).chain(references);
    if let Some(pack) = &desk.pack {
        for (id, place) in all.filter(|(_, place)| is_mine(place)) {
            issues.extend(pack::foreign(pack, id, &place.file(), place.line));
        }
        for source in desk.texts("facilitator") {
            issues.extend(pack::foreign(pack, source.stem(), &source.place(1).file(), 1));
        }
    }
    let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (id, place) in things.iter().filter(|(_, place)| place.origin != Origin::BuiltIn) {
        files.entry(id).or_default().push(place.file());
    }
    for line in shown.directory.services().iter().filter(|one| one.origin != Origin::BuiltIn) {
        files.entry(&line.id).or_default().push(line.place.file.clone());
    }
    for (id, place) in things.iter().filter(|(_, place)| is_mine(place)) {
        let file = place.file();
        let ships = catalog::shipped().iter().any(|entry| entry.id == *id);
        if ships {
            issues.push(pack::protected(place, id));
        } else if let Some(other) = files.get(id).and_then(|all| all.iter().find(|o| **o != file)) {
            let what = format!("`{id}` is already in {other}");
            issues.push(place.error("duplicate-id", what, "Give one of them another id."));
        }
    }
}

fn tool_words(tool: &Tool, desk: &Desk, issues: &mut Vec<Issue>) {
    let source = desk.sources.iter().find(|source| source.path == tool.place.path);
    for (text, _) in tool_lint::texts(tool) {
        let start: String = text.chars().take_while(|c| *c != '"').take(40).collect();
        let line = source
            .and_then(|source| source.text.lines().position(|line| line.contains(&start)))
            .map_or(tool.place.line, |at| at + 1);
        say(text, &tool.place.at(line), issues);
    }
}

fn line_words(line: &Service, issues: &mut Vec<Issue>) {
    for (_, text) in line.texts().filter(|(field, _)| SPOKEN.contains(field)) {
        let service::Place { file, line } = &line.place;
        let mut found = Vec::new();
        say(text, &Place::default(), &mut found);
        issues.extend(found.into_iter().map(|one| Issue {
            file: file.clone(),
            line: Some(*line),
            ..one
        }));
    }
}

fn say(text: &str, place: &Place, issues: &mut Vec<Issue>) {
    for forbidden::Finding { rule, what, fix, severity } in forbidden::findings(text, true) {
        let (file, line, fix) = (place.file(), Some(place.line), fix.to_owned());
        issues.push(Issue { file, line, rule, what, fix, severity });
    }
}
