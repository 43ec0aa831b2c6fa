//! How the editor is drawn.

use std::time::Duration;

use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Field, NoteEditor};
use crate::domain::day::Day;
use crate::page::{dates, entry_lines};
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::wrap::columns;

/// How many ideas there are to begin with.
const IDEAS: i32 = 12;
/// After so long, something to do with the hands is offered: long heavy writing does not help people
/// who use drugs.
const LONG: Duration = Duration::from_mins(20);
/// Columns before the tags.
const LABEL_COLS: u16 = 8;
/// With fewer rows than this an idea goes once there are words.
const ROOM_FOR_IDEA_ROWS: u16 = 14;

/// Where the boxes are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Areas {
    pub(super) text: Rect,
    pub(super) tags: Rect,
}

/// The message with the idea of a day.
pub(super) fn idea_key(day: Day) -> String {
    format!("note-idea-{}", day.date().num_days_from_ce().rem_euclid(IDEAS) + 1)
}

impl NoteEditor {
    /// Whether an idea stands above the words.
    fn has_idea(&self, body: Rect) -> bool {
        let is_blank = self.begun.as_ref().is_some_and(|begun| begun.is_blank);
        is_blank && (self.text.is_empty() || body.height >= ROOM_FOR_IDEA_ROWS)
    }

    pub(super) fn areas(&self, body: Rect) -> Areas {
        let left = if body.width >= 80 { 3 } else { 1 };
        let width = body.width.saturating_sub(left + 1).min(READING_COLS);
        let top = if self.has_idea(body) { 5 } else { 2 };
        let at = Rect { x: body.x + left, width, ..body };
        let text =
            Rect { y: body.y + top, height: body.height.saturating_sub(top + 2).max(1), ..at };
        let tags = Rect {
            x: at.x + LABEL_COLS,
            y: body.bottom().saturating_sub(1),
            width: width.saturating_sub(LABEL_COLS).max(1),
            height: 1,
        };
        Areas { text, tags }
    }

    /// Let the boxes know how large they are.
    pub(super) fn lay_out(&mut self, body: Rect) {
        let areas = self.areas(body);
        self.text.resize(areas.text);
        self.tags.resize(areas.tags);
    }

    pub(super) fn draw(&self, body: Rect, buf: &mut Buffer, look: &Look<'_>) -> Position {
        let areas = self.areas(body);
        let head = Rect { y: body.y, height: areas.text.y - body.y, ..areas.text };
        let mut pen = Pen::new(head, buf, look);
        self.draw_head(&mut pen, look);
        if self.has_idea(body) {
            let is_long = self.is_long(look);
            let intro = if is_long { "note-long" } else { "note-idea" };
            pen.line(0, Role::Muted, &look.say(intro));
            if !is_long {
                pen.text(0, Role::Quote, &look.say(&idea_key(look.today)));
            }
        } else if self.is_long(look) {
            pen.put(0, Role::Muted, &look.say("note-long"));
        }
        let in_text = self.text.render(areas.text, buf, look.style(Role::Text));
        let in_tags = self.draw_tags(areas, buf, look);
        match self.field {
            Field::Text => in_text,
            Field::Tags => in_tags,
        }
    }

    fn is_long(&self, look: &Look<'_>) -> bool {
        let since = self.begun.as_ref().map_or(look.elapsed, |begun| begun.since);
        look.elapsed.saturating_sub(since) >= LONG
    }

    /// When it is about, and the draft it came from.
    fn draw_head(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        let Some(begun) = &self.begun else { return };
        let entry = &begun.entry;
        let when = dates::long_moment_from(entry.day, entry.at, look.reader(), look.words);
        pen.put(0, Role::Title, &when);
        let right = match begun.drafted_at {
            Some(at) => {
                let time = dates::drafted_at(at, look.now, look.words);
                look.say_with("note-draft-from", &[("time", time.into())])
            }
            None if self.is_saved() => look.say_own("note-saved"),
            None => entry_lines::kind_name(entry.kind, look.words),
        };
        let at = pen.rest().width.saturating_sub(columns(&right));
        if at > columns(&when) + 1 {
            pen.put(at, Role::Muted, &right);
        }
        pen.skip(if begun.is_blank { 2 } else { 1 });
    }

    fn draw_tags(&self, areas: Areas, buf: &mut Buffer, look: &Look<'_>) -> Position {
        let row = Rect { x: areas.text.x, width: areas.text.width, ..areas.tags };
        let mut pen = Pen::new(row, buf, look);
        let role = if self.field == Field::Tags { Role::Focus } else { Role::Muted };
        pen.put(0, role, &look.say("note-tags"));
        if self.tags.is_empty() {
            pen.put(LABEL_COLS + 1, Role::Muted, &look.say("note-tags-hint"));
        }
        self.tags.render(areas.tags, buf, look.style(Role::Text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::words::Words;

    #[test]
    fn every_day_has_an_idea_and_the_next_day_another() {
        let words = Words::english();
        let mut day: Day = "2026-01-12".parse().unwrap();
        for _ in 0..IDEAS {
            assert!(words.has(&idea_key(day)), "{day}");
            assert_ne!(idea_key(day), idea_key(day.later(1)));
            day = day.later(1);
        }
    }
}
