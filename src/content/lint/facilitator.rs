//! A facilitator's page belongs to a lesson, lasts 20 minutes, and says no number the lesson does not.

use std::collections::BTreeSet;

use super::Desk;
use crate::content::{
    facilitator::{self, Guide, MINUTES},
    figures, forbidden,
    issue::Issue,
    items::line_at,
    module::{Lesson, runs},
    reading_level, sentence,
    source::{Place, Source},
};

/// The most words of one sentence.
const SENTENCE_WORDS_MAX: usize = 25;
/// Lines of the outline.
const OUTLINE: std::ops::RangeInclusive<usize> = 4..=5;
/// Questions for the group.
const QUESTIONS: usize = 4;
/// Things to look out for.
const WATCH: std::ops::RangeInclusive<usize> = 2..=3;
/// Numbers that anyone may say.
const FREE: [&str; 3] = ["911", "988", "20"];

pub(super) fn check(desk: &mut Desk<'_>, sources: &[&Source]) {
    let pages = sources
        .iter()
        .filter(|source| source.folder() == "facilitator" && source.ending() == "toml");
    for source in pages {
        let place = source.place(1);
        let guide = match facilitator::parse(&source.text) {
            Ok(guide) => guide,
            Err(error) => {
                let line = error.span().map_or(1, |span| line_at(&source.text, span.start));
                let fix = "`aim`, `outline`, `questions` and `watch` are the keys.";
                desk.issues.push(place.at(line).error("format", error.message(), fix));
                continue;
            }
        };
        shape(&guide, &place, &mut desk.issues);
        words(&guide, source, &mut desk.issues);
        match desk.library.lesson(source.stem()) {
            Some(lesson) => numbers(&guide, lesson, source, &mut desk.issues),
            None if desk.lesson_files.contains(source.stem()) => {}
            None => {
                let what = format!("there is no lesson `{}`", source.stem());
                let fix = "Name the file after the lesson it belongs to.";
                desk.issues.push(place.error("dead-link", what, fix));
            }
        }
    }
}

fn shape(guide: &Guide, place: &Place, issues: &mut Vec<Issue>) {
    let minutes: u32 = guide.outline.iter().map(|(minutes, _)| u32::from(*minutes)).sum();
    if minutes != u32::from(MINUTES) || guide.outline.iter().any(|(minutes, _)| *minutes == 0) {
        let what = format!("the outline adds to {minutes} minutes");
        issues.push(place.error("outline", what, "Make it 20, and no part 0."));
    }
    let counts = [
        (OUTLINE.contains(&guide.outline.len()), "Write 4 or 5 lines of `outline`."),
        (guide.questions.len() == QUESTIONS, "Write 4 `questions`."),
        (WATCH.contains(&guide.watch.len()), "Write 2 or 3 lines of `watch`."),
    ];
    for (_, fix) in counts.into_iter().filter(|(fits, _)| !fits) {
        issues.push(place.error("outline", "too many lines, or too few", fix));
    }
    if guide.texts().any(|text| text.trim().is_empty()) {
        issues.push(place.error("outline", "a line is empty", "Write it, or take it out."));
    }
}

/// The line of the file on which `text` begins.
fn at(source: &Source, text: &str) -> Place {
    let start = text.split(['"', '\\']).next().unwrap_or_default();
    let line = source.text.find(start).map_or(1, |found| line_at(&source.text, found));
    source.place(line)
}

fn words(guide: &Guide, source: &Source, issues: &mut Vec<Issue>) {
    for text in guide.texts() {
        let place = at(source, text);
        for sentence in sentence::of_text(text, place.line) {
            for finding in forbidden::findings(&sentence.text, false) {
                let forbidden::Finding { rule, what, fix, severity } = finding;
                let (file, line, fix) = (place.file(), Some(place.line), fix.to_owned());
                issues.push(Issue { file, line, rule, what, fix, severity });
            }
            let count = reading_level::words(&sentence.text).count();
            if count > SENTENCE_WORDS_MAX {
                let what = format!("a sentence of {count} words");
                let fix = "Make two of it; 15 words are plenty.";
                issues.push(place.warning("long-sentence", what, fix));
            }
        }
    }
}

fn numbers(guide: &Guide, lesson: &Lesson, source: &Source, issues: &mut Vec<Issue>) {
    let sentences = lesson.blocks.iter().flat_map(runs);
    let said: BTreeSet<String> = sentences
        .flat_map(|(_, text)| figures::digits(&crate::content::document::words(text)))
        .collect();
    for text in guide.texts() {
        for number in figures::stated(text) {
            if !FREE.contains(&number.as_str()) && !said.contains(&number) {
                let what = format!("the lesson does not say {number}");
                let fix = "Leave the number out; a facilitator's page adds none.";
                issues.push(at(source, text).error("figure", what, fix));
            }
        }
    }
}
