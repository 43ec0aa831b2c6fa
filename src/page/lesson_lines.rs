//! A lesson as plain lines, for the shell and for a screen reader.

use crate::content::directory::directory;
use crate::content::document::{Block, BlockKind, Inline, Target};
use crate::content::fact::Seen;
use crate::content::library::Library;
use crate::content::module::{Length, Lesson};
use crate::content::service::Service;
use crate::content::words::Words;
use crate::page::citation::{self, address, cite, grade_key, seen_key};
use crate::page::provenance;

/// A text with its footnotes numbered in the order in which they come.
#[derive(Debug, Default)]
pub struct Numbered {
    notes: Vec<String>,
}

impl Numbered {
    /// The number of the fact called `id`, from 1.
    pub fn number(&mut self, id: &str) -> usize {
        if let Some(at) = self.notes.iter().position(|note| note == id) {
            return at + 1;
        }
        self.notes.push(id.to_owned());
        self.notes.len()
    }

    /// The ids of the facts, in the order of their numbers.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The words of `inlines` with `[1]` for a footnote. `mark` wraps emphasis, links and the like.
    pub fn words(
        &mut self,
        inlines: &[Inline],
        mark: &impl Fn(&Inline, String) -> String,
    ) -> String {
        let mut text = String::new();
        for inline in inlines {
            let piece = match inline {
                Inline::Text(words) => words.clone(),
                Inline::Break => " ".to_owned(),
                Inline::Note(id) => format!("[{}]", self.number(id)),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Link { text: inner, .. } => self.words(inner, mark),
            };
            text.push_str(&mark(inline, piece));
        }
        text
    }
}

/// The lines of a lesson: title, text, sources at the end. Nothing is wrapped.
#[must_use]
pub fn lesson(lesson: &Lesson, length: Length, library: &Library, words: &Words) -> Vec<String> {
    let mut lines = vec![lesson.title.clone()];
    if let Some(note) = &lesson.content_note {
        lines.push(words.say_with("learn-note", &[("note", citation::note(note).into())]));
    }
    lines.push(dated(lesson, words));
    let mut numbered = Numbered::default();
    lines.extend(blocks(&lesson.form(length), &mut numbered));
    lines.extend([String::new(), words.say("learn-sources")]);
    for (number, id) in (1..).zip(numbered.notes()) {
        lines.extend(source(number, id, library, words));
    }
    lines
}

/// "As of 2026-11. Checked 2026-11-24."; before it, of a pack's, whose it is.
#[must_use]
pub fn dated(lesson: &Lesson, words: &Words) -> String {
    let from = provenance::said(&lesson.place.origin, words);
    let key = if from.is_some() { "learn-checked-pack" } else { "learn-checked" };
    let checked = words.say_with(key, &[("date", lesson.reviewed.text().into())]);
    let from = from.map(|from| format!("{from} ")).unwrap_or_default();
    match &lesson.as_of {
        Some(as_of) => {
            let as_of = words.say_with("learn-as-of", &[("date", as_of.text().into())]);
            format!("{from}{as_of}. {checked}.")
        }
        None => format!("{from}{checked}."),
    }
}

/// The lines of `blocks`, an empty one before each.
#[must_use]
pub fn blocks(blocks: &[&Block], numbered: &mut Numbered) -> Vec<String> {
    let plain = |inline: &Inline, text: String| match inline {
        // Nothing can be opened from a line of text: it says how to get there.
        Inline::Link { target, .. } => format!("{text} ({})", named(target)),
        _ => text,
    };
    let mut lines = Vec::new();
    for block in blocks {
        lines.push(String::new());
        match &block.kind {
            BlockKind::Heading { text, .. } => {
                lines.push(numbered.words(text, &plain).to_uppercase());
            }
            BlockKind::Paragraph(text) => lines.push(numbered.words(text, &plain)),
            BlockKind::List { first, items } => {
                for (number, item) in (first.unwrap_or(1)..).zip(items) {
                    let lead = first.map_or_else(|| "- ".to_owned(), |_| format!("{number}. "));
                    lines.push(format!("{lead}{}", numbered.words(&item.text, &plain)));
                }
            }
            BlockKind::Quote(inner) => {
                let inner: Vec<&Block> = inner.iter().collect();
                lines.extend(
                    self::blocks(&inner, numbered)
                        .into_iter()
                        .skip(1)
                        .map(|line| format!("  {line}")),
                );
            }
            BlockKind::Rule => lines.push("---".to_owned()),
        }
    }
    lines
}

/// The number of a help line, or the command that opens a lesson or a tool.
fn named(target: &Target) -> String {
    match target {
        Target::Module(id) => format!("daymark learn read {id}"),
        Target::Line(id) => directory()
            .get(id)
            .and_then(Service::shown_phone)
            .unwrap_or_else(|| format!("daymark lines show {id}")),
        Target::Tool(id) => format!("daymark tools start {id}"),
    }
}

/// The lines of one fact: what is said, how sure it is, what it does not say, where it is from.
#[must_use]
pub fn source(number: usize, id: &str, library: &Library, words: &Words) -> Vec<String> {
    let Some(fact) = library.fact(id) else { return vec![format!("[{number}] {id}")] };
    let head = [
        ("number", number.into()),
        ("id", fact.id.as_str().into()),
        ("grade", words.say(grade_key(fact.grade)).into()),
        ("note", fact.grade_note.as_str().into()),
    ];
    let mut lines =
        vec![words.say_with("learn-fact-head", &head), format!("    {}", fact.statement)];
    if let Some(caveat) = &fact.caveat {
        let caveat = words.say_with("learn-fact-caveat", &[("caveat", caveat.as_str().into())]);
        lines.push(format!("    {caveat}"));
    }
    if fact.seen == Seen::SecondHand {
        lines.push(format!("    {}", words.say("learn-fact-second-hand")));
    }
    if let Some(from) = provenance::said(&fact.place.origin, words) {
        lines.push(format!("    {from}"));
    }
    let as_of = words.say_with("learn-fact-as-of", &[("date", fact.as_of.text().into())]);
    lines.push(format!("    {as_of}"));
    for reference in fact.references.iter().filter_map(|id| library.reference(id)) {
        let seen = words.say(seen_key(reference.seen));
        let values = [("source", cite(reference).into()), ("seen", seen.into())];
        lines.push(format!("    {}", words.say_with("learn-source", &values)));
        lines.extend(address(reference).map(|address| format!("      {address}")));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::library;

    #[test]
    fn every_lesson_reads_as_plain_lines_with_all_its_sources() {
        let words = Words::english();
        for module in library().lessons() {
            for length in Length::ALL {
                let lines = lesson(module, length, library(), &words);
                assert_eq!(lines.first(), Some(&module.title));
                let text = lines.join("\n");
                assert!(!text.contains("[^"), "{}", module.id);
                assert!(text.contains("[1] "), "{}", module.id);
            }
        }
    }
}
