//! Plain, kind and harmless words, at a level most people read with ease.

use super::{Desk, walk};
use crate::content::{
    document::words,
    forbidden,
    issue::Issue,
    module::{Lesson, runs},
    reading_level::{self, Counts, GRADE_MAX},
    sentence::{self, Sentence},
    source::Place,
};

/// A longer sentence is a warning.
const SENTENCE_WORDS_MAX: usize = 25;
/// Fewer words than this make no grade worth the name.
const GRADED_WORDS_MIN: usize = 50;

pub(super) fn check(desk: &mut Desk<'_>) {
    let mut issues = Vec::new();
    for run in walk::everything(desk.library) {
        for sentence in &run.sentences {
            read(sentence, &run.place.at(sentence.line), &mut issues);
        }
    }
    for lesson in &desk.library.lessons {
        level(lesson, &mut issues);
        for (line, text) in outside(lesson) {
            plain(&text, &lesson.place.at(line), &mut issues);
        }
    }
    for fact in desk.library.facts.values() {
        for text in [Some(&fact.statement), Some(&fact.grade_note), fact.caveat.as_ref()] {
            plain(text.map_or("", String::as_str), &fact.place, &mut issues);
        }
    }
    for term in &desk.library.terms {
        plain(&term.meaning, &term.place, &mut issues);
    }
    desk.issues.append(&mut issues);
}

/// Front matter, headings and checks: everything a person reads outside the running text.
fn outside(lesson: &Lesson) -> Vec<(usize, String)> {
    let mut texts = vec![(1, lesson.title.clone()), (1, lesson.summary.clone())];
    texts.extend(lesson.content_note.clone().map(|note| (1, note)));
    for check in &lesson.checks {
        texts.push((check.line, check.question.clone()));
        texts.extend(check.options.iter().map(|option| (check.line, option.clone())));
    }
    let is_heading = |kind: &crate::content::document::BlockKind| {
        matches!(kind, crate::content::document::BlockKind::Heading { .. })
    };
    let headings = lesson.blocks.iter().filter(|block| is_heading(&block.kind));
    texts.extend(headings.flat_map(runs).map(|(line, text)| (line, words(text))));
    texts
}

fn plain(text: &str, place: &Place, issues: &mut Vec<Issue>) {
    for sentence in sentence::of_text(text, place.line) {
        say(&sentence.text, true, place, issues);
    }
}

fn read(sentence: &Sentence, place: &Place, issues: &mut Vec<Issue>) {
    say(&sentence.text, !sentence.notes.is_empty(), place, issues);
    let count = reading_level::words(&sentence.text).count();
    if count > SENTENCE_WORDS_MAX {
        let what = format!("a sentence of {count} words");
        issues.push(place.warning("long-sentence", what, "Make two of it; 15 words are plenty."));
    }
}

fn say(text: &str, cited: bool, place: &Place, issues: &mut Vec<Issue>) {
    for finding in forbidden::findings(text, cited) {
        let forbidden::Finding { rule, what, fix, severity } = finding;
        let (file, line, fix) = (place.file(), Some(place.line), fix.to_owned());
        issues.push(Issue { file, line, rule, what, fix, severity });
    }
}

fn level(lesson: &Lesson, issues: &mut Vec<Issue>) {
    let counts = Counts::of(&lesson.sentences());
    let Some(grade) = counts.grade().filter(|_| counts.words >= GRADED_WORDS_MIN) else { return };
    if grade > GRADE_MAX {
        let what = format!("it reads at grade {grade:.1}; the limit is {GRADE_MAX:.0}");
        let fix = "Shorten sentences and use shorter words.";
        issues.push(lesson.place.error("reading-level", what, fix));
    }
}
