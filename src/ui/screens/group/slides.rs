//! The things of a session, in parts: a title, one thought, and where it comes from.

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::catalog::Entry;
use crate::content::directory::directory;
use crate::content::document::{BlockKind, words as plain};
use crate::content::library::library;
use crate::content::module::{Length, notes};
use crate::content::tool::tool;
use crate::content::words::Words;
use crate::domain::suggestion::Kind;
use crate::page::citation::{self, grade_key};
use crate::page::line_words;
use crate::page::provenance;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Pen, centred};
use crate::ui::widgets::wrap::{columns, lines};

/// A slide is never wider than this: large margins make words look large.
const SLIDE_COLS: u16 = 60;

/// One part of one thing.
#[derive(Debug)]
struct Slide {
    /// Which thing it belongs to, from 0.
    thing: usize,
    text: Vec<String>,
    foot: Vec<String>,
}

/// A session.
#[derive(Debug)]
pub(super) struct Slides {
    entries: Vec<&'static Entry>,
    parts: Vec<Slide>,
    at: usize,
}

impl Slides {
    pub(super) fn new(
        entries: Vec<&'static Entry>,
        words: &Words,
        now: DateTime<FixedOffset>,
    ) -> Self {
        let mut slides = Vec::new();
        for (thing, entry) in entries.iter().enumerate() {
            let parts = match entry.kind {
                Kind::Lesson => lesson(&entry.id, words),
                Kind::Tool => a_tool(&entry.id, words),
                Kind::Line => line(&entry.id, words, now),
                Kind::SelfCheck => Vec::new(),
            };
            let parts = if parts.is_empty() { vec![(Vec::new(), Vec::new())] } else { parts };
            slides.extend(parts.into_iter().map(|(text, foot)| Slide { thing, text, foot }));
        }
        Self { entries, parts: slides, at: 0 }
    }

    /// The thing on the screen; `None` at the end.
    pub(super) fn entry(&self) -> Option<&'static Entry> {
        self.entries.get(self.parts.get(self.at)?.thing).copied()
    }

    pub(super) fn act(&mut self, action: Action) {
        let here = self.parts.get(self.at).map_or(self.entries.len(), |slide| slide.thing);
        let start_of = |thing: usize| {
            let found = self.parts.iter().position(|slide| slide.thing == thing);
            found.unwrap_or(self.parts.len())
        };
        self.at = match action {
            Action::Mark | Action::Right => (self.at + 1).min(self.parts.len()),
            Action::Left => self.at.saturating_sub(1),
            Action::Down => start_of(here + 1),
            Action::Up if start_of(here) < self.at => start_of(here),
            Action::Up => start_of(here.saturating_sub(1)),
            Action::First => 0,
            Action::Last => start_of(self.entries.len().saturating_sub(1)),
            _ => self.at,
        };
    }

    pub(super) fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let middle = centred(area, SLIDE_COLS.min(area.width.saturating_sub(8)));
        let mut pen = Pen::new(middle, buf, look);
        pen.skip(area.height / 8);
        let (Some(slide), Some(entry)) = (self.parts.get(self.at), self.entry()) else {
            pen.cursor_at(pen.rest().as_position());
            pen.text(0, Role::Title, &look.say("group-end"));
            return pen.finish();
        };
        pen.text(0, Role::Muted, &entry.title);
        if let Some(from) = provenance::said(&entry.origin, look.words) {
            pen.text(0, Role::Care, &from);
        }
        pen.skip(1);
        pen.cursor_at(pen.rest().as_position());
        let width = middle.width.max(1);
        let rows: usize = slide.text.iter().map(|text| lines(text, width).count()).sum();
        let foot: usize = slide.foot.iter().map(|text| lines(text, width).count()).sum();
        // A free row between two thoughts makes them easier to read from afar, where there is room.
        let is_wide = usize::from(pen.left()) >= rows + slide.text.len() + foot + 3;
        if slide.text.is_empty() {
            pen.text(0, Role::Title, &entry.title);
        }
        for text in &slide.text {
            pen.text(0, Role::Title, text);
            pen.skip(u16::from(is_wide));
        }
        pen.skip(1);
        for text in &slide.foot {
            pen.text(0, Role::Muted, text);
        }
        self.place(slide, middle, &mut pen, look);
        pen.finish()
    }

    /// Which of how many, in the last row.
    fn place(&self, slide: &Slide, area: Rect, pen: &mut Pen<'_>, look: &Look<'_>) {
        let of = |key: &str, at: usize, of: usize| {
            look.say_with(key, &[("at", at.to_string().into()), ("of", of.to_string().into())])
        };
        let parts = self.parts.iter().filter(|other| other.thing == slide.thing).count();
        let first = self.parts.iter().position(|other| other.thing == slide.thing);
        let part = self.at - first.unwrap_or_default() + 1;
        let left = of("group-of", slide.thing + 1, self.entries.len());
        let right = of("group-slide-of", part, parts);
        pen.skip(pen.left().saturating_sub(1));
        pen.put(0, Role::Muted, &left);
        pen.put(area.width.saturating_sub(columns(&right)), Role::Muted, &right);
    }
}

type Part = (Vec<String>, Vec<String>);

/// The summary, then the 1-minute form, a sentence at a time, each with the grade of its facts.
fn lesson(id: &str, words: &Words) -> Vec<Part> {
    let Some(lesson) = library().lesson(id) else { return Vec::new() };
    let note = lesson
        .content_note
        .as_ref()
        .map(|note| words.say_with("learn-note", &[("note", citation::note(note).into())]));
    let mut parts = vec![(vec![lesson.summary.clone()], note.into_iter().collect())];
    for block in lesson.form(Length::One) {
        let BlockKind::List { items, .. } = &block.kind else { continue };
        for item in items {
            let mut ids = Vec::new();
            notes(&item.text, &mut ids);
            let foot = ids.iter().filter_map(|id| library().fact(id)).map(|fact| {
                let grade = words.say(grade_key(fact.grade));
                let values = [
                    ("id", fact.id.as_str().into()),
                    ("grade", grade.into()),
                    ("date", fact.as_of.text().into()),
                ];
                words.say_with("group-source", &values)
            });
            parts.push((vec![plain(&item.text)], foot.collect()));
        }
    }
    parts
}

/// The question that comes first, where there is one; then the tool in words, a line at a time.
fn a_tool(id: &str, words: &Words) -> Vec<Part> {
    let Some(tool) = tool(id) else { return Vec::new() };
    let mut parts = vec![(vec![tool.summary.clone()], tool.cautions.clone())];
    if tool.has_gate {
        let gate = ["tool-gate-question", "group-gate-yes", "tool-gate-emergency"];
        parts.insert(0, (gate.map(|key| words.say(key)).to_vec(), Vec::new()));
    }
    parts.extend(tool.words_only.iter().map(|line| (vec![line.clone()], Vec::new())));
    parts
}

/// Its number, what it is for, its hours; what to know first on a part of its own, which a low window would
/// cut.
fn line(id: &str, words: &Words, now: DateTime<FixedOffset>) -> Vec<Part> {
    let Some(service) = directory().get(id) else { return Vec::new() };
    let number = line_words::number(words, service);
    let texting = line_words::texting(words, service)
        .map(|text| words.say_with("sheet-text", &[("text", text.into())]));
    let hours = line_words::hours_short(words, service, line_words::Moment::of(now));
    let hours = Some(hours).filter(|hours| !hours.is_empty());
    let hours = hours.map(|hours| words.say_with("group-line-hours", &[("hours", hours.into())]));
    let what_for = words.say_with("group-line-for", &[("for", service.call_for.as_str().into())]);
    let checked = [("date", service.checked.as_str().into())];
    let checked = words.say_with("group-line-checked", &checked);
    let foot: Vec<String> = hours.into_iter().chain([checked]).collect();
    // The number comes first: what follows it may be long.
    let text: Vec<String> = [number].into_iter().chain(texting).chain([what_for]).collect();
    let caveat = service.caveat.as_ref().map(|caveat| {
        let caveat = [("caveat", caveat.as_str().into())];
        (vec![words.say_with("sheet-know-first", &caveat)], Vec::new())
    });
    [(text, vec![foot.join("   ")])].into_iter().chain(caveat).collect()
}
