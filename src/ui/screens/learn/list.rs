//! The rows of Learn: topics shelf by shelf, and what stands beside them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::library::library;
use crate::content::module::Lesson;
use crate::content::packs;
use crate::domain::progress::Reading;
use crate::page::citation::TRACKS;
use crate::page::provenance;
use crate::store::learning::Learning;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::screen::Cx;
use crate::ui::screens::lesson::reader::minutes_left;
use crate::ui::theme::Role;
use crate::ui::widgets::more::{draw_more, more, page};
use crate::ui::widgets::pen::{Focus, Pen, ROW_COLS};
use crate::ui::widgets::wrap::{columns, cut};

/// Where a row leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum To {
    /// A topic.
    Lesson(String),
    /// The questions that come back today.
    Due,
    /// The claims check.
    Claims,
    /// The glossary.
    Glossary,
    /// How a handout is made.
    Handouts,
    /// One claim.
    Claim(String),
    /// One word of the glossary.
    Term(String),
}

/// A row.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// A heading, or nothing.
    Words { role: Role, words: String, right: String },
    /// Something to open. Whose a topic of a pack is stays, however long its title.
    Open { to: To, words: String, right: String, keeps: Keeps },
}

/// What gives way where a row is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeps {
    /// What stands at the right.
    Words,
    /// The end of the words.
    Right,
    /// The end of a note: a word of care says what it is of only where there is room.
    Note,
}

/// The rows, the one in use, and the first in view.
#[derive(Debug, Clone, Default)]
pub(super) struct List {
    lines: Vec<Line>,
    row: usize,
    first: usize,
    read: usize,
}

impl List {
    /// The rows as things are now.
    pub(super) fn new(learning: &Learning, cx: &Cx<'_>) -> Self {
        let mut list = Self::default();
        let say = |key: &str| cx.words.say(key);
        let count = |key: &str, n: usize| cx.words.say_with(key, &[("n", n.into())]);
        let due = learning.due(cx.today).len();
        if due > 0 {
            list.open(To::Due, say("learn-due"), count("learn-due-right", due));
            list.lines.push(Line::BLANK);
        }
        let mine: Vec<&Lesson> =
            library().lessons().iter().filter(|lesson| learning.is_mine(&lesson.id)).collect();
        if !mine.is_empty() {
            list.shelf(say("learn-mine-heading"), String::new(), &mine, learning, cx);
        }
        for (track, key) in TRACKS {
            let lessons: Vec<&Lesson> =
                library().track(track).filter(|lesson| is_shipped(lesson)).collect();
            let read = lessons.iter().filter(|lesson| is_read(learning, lesson)).count();
            list.read += read;
            let values = [("read", read.into()), ("count", lessons.len().into())];
            let right = cx.words.say_with("learn-shelf-read", &values);
            let right = if cx.store.is_some() { right } else { String::new() };
            list.shelf(say(key), right, &lessons, learning, cx);
        }
        list.packs(learning, cx);
        let (claims, terms) = (library().claims().len(), library().terms().len());
        list.open(To::Claims, say("learn-claims"), count("learn-claims-right", claims));
        list.open(To::Glossary, say("learn-glossary"), count("learn-glossary-right", terms));
        list.open(To::Handouts, say("learn-handouts"), say("learn-handouts-right"));
        list.row = list.selectable(0).unwrap_or(0);
        list
    }

    fn open(&mut self, to: To, words: String, right: String) {
        self.lines.push(Line::Open { to, words, right, keeps: Keeps::Words });
    }

    /// A shelf for each pack, under its name.
    fn packs(&mut self, learning: &Learning, cx: &Cx<'_>) {
        for checked in packs::added() {
            let is_its = |lesson: &&Lesson| {
                lesson.place.origin.pack().is_some_and(|label| label.folder == checked.name)
            };
            let lessons: Vec<&Lesson> = library().lessons().iter().filter(is_its).collect();
            let Some(from) = lessons.first().map(|lesson| &lesson.place.origin) else { continue };
            self.read += lessons.iter().filter(|lesson| is_read(learning, lesson)).count();
            let words = provenance::said(from, cx.words).unwrap_or_default();
            self.lines.push(Line::Words { role: Role::Title, words, right: String::new() });
            self.topics(&lessons, learning, cx);
        }
    }

    fn shelf(
        &mut self,
        name: String,
        right: String,
        lessons: &[&Lesson],
        learning: &Learning,
        cx: &Cx<'_>,
    ) {
        self.lines.push(Line::Words { role: Role::Title, words: name, right });
        self.topics(lessons, learning, cx);
    }

    fn topics(&mut self, lessons: &[&Lesson], learning: &Learning, cx: &Cx<'_>) {
        for lesson in lessons {
            let mark = match learning.progress(&lesson.id).map(|progress| progress.reading) {
                Some(Reading::Read) => "[x]",
                Some(Reading::Started) => "[-]",
                None => "[ ]",
            };
            // What was read is not known while locked.
            let words = match cx.store {
                Some(_) => format!("{mark}  {}", lesson.title),
                None => lesson.title.clone(),
            };
            let to = To::Lesson(lesson.id.clone());
            let (right, keeps) =
                if let Some(from) = provenance::short(&lesson.place.origin, cx.words) {
                    (from, Keeps::Right)
                } else {
                    let right = beside(lesson, learning, cx);
                    let is_note = lesson.content_note.as_ref() == Some(&right);
                    (right, if is_note { Keeps::Note } else { Keeps::Words })
                };
            self.lines.push(Line::Open { to, words, right, keeps });
        }
        self.lines.push(Line::BLANK);
    }

    /// The same row in use as in `before`, where it is still there.
    pub(super) fn at(mut self, before: &Self) -> Self {
        let Some(chosen) = before.chosen() else { return self };
        let is_it = |line: &Line| matches!(line, Line::Open { to, .. } if to == chosen);
        let same = self.lines.get(before.row).is_some_and(is_it).then_some(before.row);
        if let Some(row) = same.or_else(|| self.lines.iter().position(is_it)) {
            self.row = row;
            self.first = before.first;
        }
        self
    }

    /// How many topics were read, of how many.
    pub(super) fn read(&self) -> (usize, usize) {
        (self.read, library().lessons().len())
    }

    /// What is said above the rows.
    pub(super) fn intro(&self, look: &Look<'_>) -> String {
        let (read, count) = self.read();
        if read == count {
            look.say_with("learn-all-read", &[("count", count.into())])
        } else {
            look.say("learn-intro")
        }
    }

    /// Where the row in use leads.
    pub(super) fn chosen(&self) -> Option<&To> {
        match self.lines.get(self.row)? {
            Line::Open { to, .. } => Some(to),
            Line::Words { .. } => None,
        }
    }

    fn is_open(&self, row: usize) -> bool {
        matches!(self.lines.get(row), Some(Line::Open { .. }))
    }

    /// The first row from `from` on that can be opened.
    fn selectable(&self, from: usize) -> Option<usize> {
        (from..self.lines.len()).find(|row| self.is_open(*row))
    }

    fn selectable_before(&self, from: usize) -> Option<usize> {
        (0..=from.min(self.lines.len())).rev().find(|row| self.is_open(*row))
    }

    /// Move as `action` says, where there is room for `height` rows.
    pub(super) fn act(&mut self, action: Action, height: u16) {
        let page = page(height, self.lines.len());
        let step = page.saturating_sub(2).max(1);
        let row = match action {
            Action::Down => self.selectable(self.row + 1),
            Action::Up => self.row.checked_sub(1).and_then(|row| self.selectable_before(row)),
            Action::PageDown => self
                .selectable(self.row + step)
                .or_else(|| self.selectable_before(self.lines.len())),
            Action::PageUp => {
                self.selectable_before(self.row.saturating_sub(step)).or_else(|| self.selectable(0))
            }
            Action::First => self.selectable(0),
            Action::Last => self.selectable_before(self.lines.len()),
            _ => None,
        };
        self.row = row.unwrap_or(self.row);
        self.first = self.first_for(page);
    }

    /// The first row in view so that the row in use, and a heading right above it, can be seen.
    fn first_for(&self, page: usize) -> usize {
        let above = self.row.saturating_sub(1);
        let top = if self.is_open(above) { self.row } else { above };
        let lowest = (self.row + 1).saturating_sub(page.max(1));
        self.first.clamp(lowest.min(top), top.max(lowest))
    }

    /// Draw what fits.
    pub(super) fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let page = page(area.height, self.lines.len());
        let first = self.first_for(page);
        let width = area.width.min(ROW_COLS);
        let mut pen = Pen::new(area, buf, look);
        for (row, line) in self.lines.iter().enumerate().skip(first).take(page) {
            match line {
                Line::Words { role, words, right } => {
                    pen.put(width.saturating_sub(columns(right) + 1), Role::Muted, right);
                    // Never up to the edge, where the rule between the panels stands.
                    let column = area.width.saturating_sub(columns(words) + 1).clamp(1, 3);
                    pen.line(column, *role, words);
                }
                Line::Open { words, right, keeps, .. } => {
                    let mut words = words.clone();
                    let mut right = right.clone();
                    if *keeps == Keeps::Note {
                        right = note_that_fits(&right, width, columns(&words) + 6, look);
                        // A word of care never goes: a long title gives way.
                        if !right.is_empty() {
                            words = cut(&words, width.saturating_sub(columns(&right) + 6));
                        }
                    }
                    // Beside a long title there is no room: the title matters more.
                    let fits =
                        *keeps == Keeps::Right || columns(&words) + columns(&right) + 6 <= width;
                    let right = if fits { right } else { String::new() };
                    pen.row(1, Focus::when(row == self.row), &words, &right);
                }
            }
        }
        if let Some(words) = more(first, page, self.lines.len(), look) {
            // In a row of its own: what stands beside a topic may be a word of care.
            let last = area.bottom().saturating_sub(1);
            let row = Rect { y: last, height: area.height.min(1), width, ..area };
            pen.draw(0, |_, buf, look| draw_more(&words, row, buf, look));
        }
        pen.finish()
    }
}

/// A content note, or as much of it as there is room for beside words of `taken` columns.
fn note_that_fits(note: &str, width: u16, taken: u16, look: &Look<'_>) -> String {
    let kind = note.split(':').next().unwrap_or(note).to_owned();
    [note.to_owned(), kind]
        .into_iter()
        .find(|words| taken + columns(words) <= width)
        .unwrap_or_else(|| look.say("learn-heavy"))
}

const fn is_shipped(lesson: &Lesson) -> bool {
    lesson.place.origin.pack().is_none()
}

fn is_read(learning: &Learning, lesson: &Lesson) -> bool {
    learning.progress(&lesson.id).is_some_and(|progress| progress.reading == Reading::Read)
}

/// What stands at the right of a topic: what is left of it, else a word of care, else its date.
fn beside(lesson: &Lesson, learning: &Learning, cx: &Cx<'_>) -> String {
    let started =
        learning.progress(&lesson.id).filter(|progress| progress.reading == Reading::Started);
    if let Some(progress) = started {
        let left = minutes_left(lesson, progress);
        return cx.words.say_with("learn-minutes-left", &[("n", left.into())]);
    }
    if let Some(note) = &lesson.content_note {
        return note.clone();
    }
    match &lesson.as_of {
        Some(as_of) => cx.words.say_with("learn-list-as-of", &[("date", as_of.text().into())]),
        None => String::new(),
    }
}
