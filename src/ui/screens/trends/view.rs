//! Trends in words: what the numbers come to, what helped, and the rows to choose from.

use ratatui::layout::Position;

use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::more::put_more;
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::prose::wrap;
use crate::ui::widgets::wrap::{columns, cut};

/// Columns between two choices.
const GAP_COLS: u16 = 3;
/// Where the numbers of what helped begin.
const HELPED_COLS: u16 = 27;

/// Rows of the note below what helped.
const NOTE_ROWS: u16 = 2;

/// How many rows there are to draw in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// Enough.
    Full,
    /// Those of the smallest windows: only the first sentence, a low chart, and no gaps between.
    Low,
}

/// What the numbers come to, in words.
///
/// Where there are few rows they take at most `low_rows` of them.
pub(super) fn words(
    said: &[String],
    room: Room,
    low_rows: usize,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    if room == Room::Full {
        pen.line(1, Role::Title, &look.say("trends-words"));
    }
    let width = pen.rest().width.saturating_sub(4).min(72);
    let most = if room == Room::Low { low_rows } else { usize::MAX };
    for row in wrap(&said.join(" "), width).into_iter().take(most) {
        pen.line(3, Role::Text, &row);
    }
}

/// Tools and marks with their numbers, in at most `rows` rows.
pub(super) fn helped(
    tools: &[(String, String)],
    marks: &[(String, String)],
    rows: u16,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    if tools.is_empty() && marks.is_empty() {
        pen.text(3, Role::Text, &look.say("helped-none"));
        return;
    }
    let gap = u16::from(rows > 12);
    let headings = u16::from(!tools.is_empty()) + u16::from(!marks.is_empty());
    let room = usize::from(rows.saturating_sub(NOTE_ROWS + gap + headings));
    let for_marks = marks.len().min(room.saturating_sub(tools.len()).max(room / 2));
    let for_tools = room - for_marks;
    for (key, items, most) in
        [("helped-tools", tools, for_tools), ("helped-marks", marks, for_marks)]
    {
        if items.is_empty() {
            continue;
        }
        if items.len() > most {
            // There is no paging here; what is left out is on the page for a visit.
            let counts = [("shown", most.into()), ("all", items.len().into())];
            put_more(&look.say_with("helped-shown", &counts), pen);
        }
        pen.line(1, Role::Title, &look.say(key));
        for (name, said) in items.iter().take(most) {
            pen.put(3, Role::Text, &cut(name, HELPED_COLS - 4));
            pen.line(HELPED_COLS, Role::Text, said);
        }
    }
    pen.skip(gap);
    pen.text(3, Role::Muted, &look.say("helped-alone"));
}

/// A row of choices; only what stands in brackets is chosen, and looks so.
pub(super) fn choices(pen: &mut Pen<'_>, focus: Focus, row: &str) {
    pen.tell_row(1, pen.rest().width, focus);
    if focus == Focus::Here {
        let rest = pen.rest();
        pen.put(1, Role::Focus, "›");
        pen.cursor_at(Position::new(rest.x + 1, rest.y));
    }
    pen.put(3, Role::Text, row);
    let mut column = 3;
    for (index, part) in row.split_inclusive(['[', ']']).enumerate() {
        // Every second part is what stands between two brackets.
        if index % 2 == 1 {
            pen.put(column - 1, Role::Focus, &format!("[{part}"));
        }
        column += columns(part);
    }
    pen.skip(1);
}

/// Choices side by side, in as many rows as they need.
pub(super) fn in_rows(choices: impl Iterator<Item = String>, width: u16) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for choice in choices {
        match rows.last_mut() {
            Some(row) if columns(row) + GAP_COLS + columns(&choice) <= width => {
                row.push_str("   ");
                row.push_str(&choice);
            }
            _ => rows.push(choice),
        }
    }
    rows
}
