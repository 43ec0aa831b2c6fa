//! A lesson has its three forms, its fixed headings and its knowledge check, under its own name.

use super::Desk;
use crate::content::{
    document::{Block, BlockKind, is_kebab, words},
    issue::Issue,
    module::{Check, FIVE, FIXED, Lesson, MORE, ONE, notes, runs},
    sentence::sentences,
    source::Place,
};

/// Sentences of the 1-minute form.
const ONE_SENTENCES: usize = 5;
/// Questions of a knowledge check.
const CHECKS: std::ops::RangeInclusive<usize> = 3..=6;
/// Options of a question.
const OPTIONS: std::ops::RangeInclusive<usize> = 2..=5;
/// The longest grade in words, in characters.
const GRADE_NOTE_MAX: usize = 60;

pub(super) fn check(desk: &mut Desk<'_>) {
    let mut issues = Vec::new();
    for lesson in &desk.library.lessons {
        names(lesson, &mut issues);
        one_minute(lesson, &mut issues);
        headings(lesson, &mut issues);
        knowledge(lesson, &mut issues);
    }
    for fact in desk.library.facts.values() {
        if fact.grade_note.chars().count() > GRADE_NOTE_MAX {
            let what =
                format!("the `grade_note` of `{}` is over {GRADE_NOTE_MAX} characters", fact.id);
            issues.push(fact.place.error("format", what, "Shorten it."));
        }
    }
    let claims = desk.library.claims.iter().map(|claim| (&claim.id, &claim.place));
    let terms = desk.library.terms.iter().map(|term| (&term.id, &term.place));
    let references = desk.library.references.values().map(|r| (&r.id, &r.place));
    for (id, place) in claims.chain(terms).chain(references) {
        kebab(id, place, &mut issues);
    }
    desk.issues.append(&mut issues);
}

fn kebab(id: &str, place: &Place, issues: &mut Vec<Issue>) {
    if !is_kebab(id) {
        let what = format!("`{id}` is not kebab-case");
        issues.push(place.error("id", what, "Use small letters, digits and single hyphens."));
    }
}

fn names(lesson: &Lesson, issues: &mut Vec<Issue>) {
    kebab(&lesson.id, &lesson.place, issues);
    let name = lesson.place.path.rsplit('/').next().unwrap_or_default();
    if name.strip_suffix(".md") != Some(&lesson.id) {
        let what = format!("the id is `{}` and the file is `{name}`", lesson.id);
        issues.push(lesson.place.error("file-name", what, "Make them equal."));
    }
    let empty = [("title", &lesson.title), ("summary", &lesson.summary)];
    for (key, _) in empty.into_iter().filter(|(_, text)| text.trim().is_empty()) {
        let what = format!("`{key}` is empty");
        issues.push(lesson.place.error("front-matter", what, "Write one plain line."));
    }
}

fn one_minute(lesson: &Lesson, issues: &mut Vec<Issue>) {
    let part = lesson.part(ONE);
    let line = part.first().map_or(lesson.place.line, |block| block.line);
    let fix = "Write five list items of one sentence each under `# In one minute`.";
    let [Block { kind: BlockKind::List { items, .. }, .. }] = part else {
        let what = "the 1-minute form is not one list";
        issues.push(lesson.place.at(line).error("one-minute", what, fix));
        return;
    };
    if items.len() != ONE_SENTENCES {
        let what = format!("the 1-minute form has {} sentences", items.len());
        issues.push(lesson.place.at(line).error("one-minute", what, fix));
    }
    for item in items {
        let found = sentences(&item.text, item.line);
        // "No better? Give a second spray." is one thing to keep in mind.
        let asks = found.first().is_some_and(|first| first.text.ends_with('?'));
        let count = found.len() - usize::from(asks && found.len() > 1);
        if count != 1 {
            let what = format!("this item holds {count} sentences");
            issues.push(lesson.place.at(item.line).error("one-minute", what, fix));
        }
    }
}

fn headings(lesson: &Lesson, issues: &mut Vec<Issue>) {
    let of_level = |blocks: &[Block], wanted: u8| -> Vec<(usize, String)> {
        let heading = |block: &Block| match &block.kind {
            BlockKind::Heading { level, text } if *level == wanted => {
                Some((block.line, words(text)))
            }
            _ => None,
        };
        blocks.iter().filter_map(heading).collect()
    };
    let parts = of_level(&lesson.blocks, 1);
    let mut compare = |found: &[(usize, String)], wanted: &[&str], marks: &str| {
        let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
        if texts != wanted {
            let odd = found.iter().zip(wanted).find(|((_, text), want)| text != *want);
            let line = odd.map_or(lesson.place.line, |((line, _), _)| *line);
            let fix = format!("Write exactly these, in order: {marks} {}.", wanted.join(", "));
            let what = format!("the `{marks}` headings are: {}", texts.join(", "));
            issues.push(lesson.place.at(line).error("headings", what, &fix));
        }
    };
    compare(&parts, &[ONE, FIVE, MORE], "#");
    compare(&of_level(lesson.part(FIVE), 2), &FIXED, "##");
    for name in FIXED {
        let is_empty = lesson.section(name).is_empty();
        if is_empty && lesson.part(FIVE).iter().any(|block| is_heading(block, name)) {
            let what = format!("nothing stands under \"{name}\"");
            issues.push(lesson.place.error("headings", what, "Write it."));
        }
    }
}

fn is_heading(block: &Block, name: &str) -> bool {
    matches!(&block.kind, BlockKind::Heading { text, .. } if words(text) == name)
}

fn knowledge(lesson: &Lesson, issues: &mut Vec<Issue>) {
    let count = lesson.checks.len();
    if !CHECKS.contains(&count) {
        let what = format!("there are {count} `[[check]]` entries");
        issues.push(lesson.place.error("check", what, "Write 3 to 6."));
    }
    for check in &lesson.checks {
        question(check, &lesson.place.at(check.line), issues);
    }
}

fn question(check: &Check, place: &Place, issues: &mut Vec<Issue>) {
    let options = check.options.len();
    if !OPTIONS.contains(&options) {
        let what = format!("the question has {options} options");
        issues.push(place.error("check", what, "Write 2 to 5."));
    }
    if check.answer == 0 || check.answer > options {
        let what = format!("`answer` is {}, and there are {options} options", check.answer);
        issues.push(place.error("check", what, "Count from 1."));
    }
    let distinct: std::collections::BTreeSet<_> = check.options.iter().collect();
    if distinct.len() != options {
        issues.push(place.error("check", "two options are the same", "Make them differ."));
    }
    let mut cited = Vec::new();
    check.feedback.iter().flat_map(runs).for_each(|(_, text)| notes(text, &mut cited));
    if cited.is_empty() {
        let fix = "End it with a footnote, like [^K10].";
        issues.push(place.error("check", "the feedback cites no fact", fix));
    }
}
