//! Drawing Settings: a list of rows under headings, and from 120 columns what the row in use does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::look::Look;
use crate::ui::screens::settings::row::Value;
use crate::ui::screens::settings::{LIST_COLS, Row, Settings};
use crate::ui::theme::Role;
use crate::ui::widgets::headed::{Headed, Line, Shares};
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Pen, ROW_COLS, divide};
use crate::ui::widgets::wrap::{columns, cut};

/// Where the values stand.
const VALUE_AT: u16 = 25;
/// Rows below the list: one empty, two for what the row does.
const BELOW: u16 = 3;
/// The list, and what is said about its rows.
const SHARES: Shares = Shares { list_cols: LIST_COLS, below: BELOW };

/// The list, with this row in use.
pub(super) fn list(used: usize, area: Rect) -> Headed {
    Headed::new(Row::ALL.iter().map(|row| row.group()), used, area, SHARES)
}

pub(super) fn render(
    screen: &Settings,
    area: Rect,
    buf: &mut Buffer,
    look: &Look<'_>,
) -> Option<Position> {
    let headed = list(screen.row, area);
    let mut pen = Pen::new(headed.list, buf, look);
    for line in headed.in_view() {
        match line {
            Line::Heading(key) => pen.line(1, Role::Title, &look.say(key)),
            Line::Row(index) => draw_row(screen, index, &mut pen, look, headed.panel.is_some()),
        }
    }
    let cursor = pen.finish();
    if let Some(panel) = headed.panel {
        divide(area, LIST_COLS, buf, look);
        let panel = Rect { x: panel.x + 1, width: panel.width.saturating_sub(2), ..panel };
        draw_panel(screen, panel, buf, look);
    } else {
        let (first, count) = headed.place();
        let words = more(first, usize::from(headed.list.height), count, look);
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
