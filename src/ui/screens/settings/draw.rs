//! Drawing Settings: a list of rows under headings, and from 120 columns what the row in use does.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::look::Look;
use crate::ui::screens::settings::row::Value;
use crate::ui::screens::settings::{LIST_COLS, Row, Settings};
use crate::ui::theme::Role;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Pen, ROW_COLS, divide, side_by_side};
use crate::ui::widgets::view::first_line;
use crate::ui::widgets::wrap::{columns, cut};

/// Where the values stand.
const VALUE_AT: u16 = 25;
/// Rows below the list: one empty, two for what the row does.
const BELOW: u16 = 3;

/// A line of the list.
enum Line {
    Heading(&'static str),
    Row(usize),
}

fn lines() -> Vec<Line> {
    let mut lines = Vec::new();
    let mut group = "";
    for (index, row) in Row::ALL.iter().enumerate() {
        if row.group() != group {
            group = row.group();
            lines.push(Line::Heading(group));
        }
        lines.push(Line::Row(index));
    }
    lines
}

/// The line a row stands on; with its heading, where it is the first under it.
fn focus(lines: &[Line], row: usize) -> Range<usize> {
    let is_it = |line: &Line| matches!(line, Line::Row(index) if *index == row);
    let at = lines.iter().position(is_it).unwrap_or(0);
    let is_first = at > 0 && matches!(lines.get(at - 1), Some(Line::Heading(_)));
    (if is_first { at - 1 } else { at })..at + 1
}

/// The list, and the panel beside it if there is room.
fn parts(area: Rect) -> (Rect, Option<Rect>) {
    match side_by_side(area, LIST_COLS) {
        Some((list, panel)) => (list, Some(panel)),
        None => (Rect { height: area.height.saturating_sub(BELOW), ..area }, None),
    }
}

/// The row at a place on the screen.
pub(super) fn row_at(used: usize, at: Position, area: Rect) -> Option<usize> {
    let (list, _) = parts(area);
    let lines = lines();
    let first = first_line(&focus(&lines, used), lines.len(), usize::from(list.height));
    let below = usize::from(at.y.checked_sub(list.y)?);
    match lines.get(first + below).filter(|_| list.contains(at))? {
        Line::Row(row) => Some(*row),
        Line::Heading(_) => None,
    }
}

pub(super) fn render(
    screen: &Settings,
    area: Rect,
    buf: &mut Buffer,
    look: &Look<'_>,
) -> Option<Position> {
    let (list, panel) = parts(area);
    let lines = lines();
    let page = usize::from(list.height);
    let first = first_line(&focus(&lines, screen.row), lines.len(), page);
    let mut pen = Pen::new(list, buf, look);
    for line in lines.iter().skip(first).take(page) {
        match line {
            Line::Heading(key) => pen.line(1, Role::Title, &look.say(key)),
            Line::Row(index) => draw_row(screen, *index, &mut pen, look, panel.is_some()),
        }
    }
    let cursor = pen.finish();
    if let Some(panel) = panel {
        divide(area, LIST_COLS, buf, look);
        let panel = Rect { x: panel.x + 1, width: panel.width.saturating_sub(2), ..panel };
        draw_panel(screen, panel, buf, look);
    } else {
        let words = more(first, page, lines.len(), look);
        draw_below(screen, area, words.as_deref().unwrap_or_default(), buf, look);
    }
    cursor
}

fn draw_row(screen: &Settings, index: usize, pen: &mut Pen<'_>, look: &Look<'_>, is_wide: bool) {
    let Some(row) = Row::ALL.get(index).copied() else { return };
    let is_here = index == screen.row;
    let role = if is_here { Role::Selected } else { Role::Text };
    let width = pen.rest().width;
    if is_here {
        pen.mark(3, width.min(ROW_COLS));
    }
    pen.put(5, role, &look.say(row.key()));
    if let Some((values, at)) = row.values(look.prefs) {
        let said = |value: &Value| row.said(*value, look.words);
        let set = values.get(at).map(said).unwrap_or_default();
        pen.put(VALUE_AT, role, &set);
        let others: Vec<String> = values
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != at)
            .map(|(_, other)| said(other))
            .collect();
        let others = format!("({})", others.join("  "));
        let left = VALUE_AT + columns(&set).max(12) + 2;
        if !is_wide && left + columns(&others) < width {
            let role = if is_here { Role::Selected } else { Role::Muted };
            pen.put(left, role, &others);
        }
    } else {
        let said = screen.seen.said(row, look);
        pen.put(VALUE_AT, role, &cut(&said, width.saturating_sub(VALUE_AT + 1)));
    }
    pen.skip(1);
}

/// Below the list: whether there is more, and what the row in use does.
fn draw_below(screen: &Settings, area: Rect, more: &str, buf: &mut Buffer, look: &Look<'_>) {
    let top = area.bottom().saturating_sub(BELOW);
    let mut pen = Pen::new(Rect { y: top, height: BELOW.min(area.height), ..area }, buf, look);
    put_more(more, &mut pen);
    pen.skip(1);
    pen.text(1, Role::Muted, &look.say(&about_key(screen, look)));
    if let Some(name) = newest_copy(screen) {
        pen.text(
            1,
            Role::Muted,
            &look.say_with("settings-backups-newest", &[("name", name.into())]),
        );
    }
}

/// The name of the newest copy, where copies are spoken of.
fn newest_copy(screen: &Settings) -> Option<&str> {
    let is_here = screen.here() == Row::Backups && !screen.is_for_no_guest();
    screen.seen.newest_copy.as_deref().filter(|_| is_here)
}

/// What is said about a row; about one that needs a journal, to a guest, that there is none.
fn about_key(screen: &Settings, look: &Look<'_>) -> String {
    if screen.is_for_no_guest() {
        "settings-guest-about".to_owned()
    } else {
        let row = screen.here();
        match row {
            Row::ScreenReader | Row::LockAfter => look.standing.key(&row.about_key()).into_owned(),
            _ => row.about_key(),
        }
    }
}

fn draw_panel(screen: &Settings, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let row = screen.here();
    let mut pen = Pen::new(area, buf, look);
    pen.line(0, Role::Title, &look.say(row.key()));
    pen.skip(1);
    if let Some((values, at)) = row.values(look.prefs) {
        for (place, value) in values.iter().enumerate() {
            let name = row.said(*value, look.words);
            let key = format!("{}-{}-about", row.key(), name_in_key(*value));
            let mark = if place == at { "● " } else { "○ " };
            let role = if place == at { Role::Focus } else { Role::Text };
            pen.put(0, role, mark);
            pen.put(2, role, &name);
            if look.words.has(&key) {
                pen.put(15, Role::Muted, &look.say(&key));
            }
            pen.skip(1);
        }
        pen.skip(1);
    }
    if row == Row::Theme {
        draw_preview(&mut pen, look);
        pen.skip(1);
    }
    pen.text(0, Role::Text, &look.say(&about_key(screen, look)));
    if screen.is_for_no_guest() {
        return;
    }
    if let Some(name) = newest_copy(screen) {
        pen.skip(1);
        pen.text(
            0,
            Role::Text,
            &look.say_with("settings-backups-newest", &[("name", name.into())]),
        );
    }
    for more in ["more", "note"] {
        let key = format!("{}-{more}", row.key());
        if look.words.has(&key) {
            pen.skip(1);
            pen.text(0, Role::Muted, &look.say(&key));
        }
    }
}

fn name_in_key(value: Value) -> String {
    match value {
        Value::Word(word) => word.to_owned(),
        Value::Hour(hour) => hour.to_string(),
    }
}

/// How the theme looks, in the words of real screens.
fn draw_preview(pen: &mut Pen<'_>, look: &Look<'_>) {
    pen.line(0, Role::Title, &look.say("settings-preview"));
    let rows = [
        ("settings-preview-title", Role::Title),
        ("settings-preview-quiet", Role::Muted),
        ("settings-preview-chosen", Role::Selected),
        ("settings-preview-good", Role::Good),
        ("settings-preview-care", Role::Care),
        ("settings-preview-line", Role::Lifeline),
    ];
    for (key, role) in rows {
        pen.put(2, Role::Text, &look.say(key));
        let sample = look.words.about(key);
        if role == Role::Selected {
            pen.mark(18, 20 + columns(&sample) + 2);
        }
        pen.line(20, role, &sample);
    }
}
