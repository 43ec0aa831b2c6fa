//! Drawing the questions: a list under two headings, and what the question in use asks and why.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::choices::{self, edit};
use crate::content::question::{Item, option_key, questions};
use crate::domain::private::Private;
use crate::ui::look::Look;
use crate::ui::screens::questions::{QuestionChoice, Row};
use crate::ui::theme::Role;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen, divide, side_by_side};
use crate::ui::widgets::view::first_line;
use crate::ui::widgets::wrap::columns;

/// Columns of the list where a panel stands beside it.
const LIST_COLS: u16 = 58;
/// Rows below the list: one empty, the question, and why.
const BELOW: u16 = 4;

/// A line of the list.
enum Line {
    Heading(&'static str),
    Row(usize),
}

fn lines(rows: &[Row]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut group = "";
    for (index, row) in rows.iter().enumerate() {
        let is_more = questions().get(row.question()).is_some_and(edit::is_more);
        let here = if is_more { "asking-more" } else { "asking-first" };
        if here != group {
            group = here;
            lines.push(Line::Heading(here));
        }
        lines.push(Line::Row(index));
    }
    lines
}

fn focus(lines: &[Line], at: usize) -> Range<usize> {
    let is_it = |line: &Line| matches!(line, Line::Row(index) if *index == at);
    let line = lines.iter().position(is_it).unwrap_or(0);
    let is_first = line > 0 && matches!(lines.get(line - 1), Some(Line::Heading(_)));
    (if is_first { line - 1 } else { line })..line + 1
}

fn parts(area: Rect) -> (Rect, Option<Rect>) {
    match side_by_side(area, LIST_COLS) {
        Some((list, panel)) => (list, Some(panel)),
        None => (Rect { height: area.height.saturating_sub(BELOW), ..area }, None),
    }
}

/// The row at a place on the screen.
pub(super) fn row_at(
    screen: &QuestionChoice,
    rows: &[Row],
    at: Position,
    area: Rect,
) -> Option<usize> {
    let (list, _) = parts(area);
    let lines = lines(rows);
    let focus = focus(&lines, screen.at(rows));
    let first = first_line(&focus, lines.len(), usize::from(list.height));
    let below = usize::from(at.y.checked_sub(list.y)?);
    match lines.get(first + below).filter(|_| list.contains(at))? {
        Line::Row(row) => Some(*row),
        Line::Heading(_) => None,
    }
}

pub(super) fn render(
    screen: &QuestionChoice,
    area: Rect,
    buf: &mut Buffer,
    look: &Look<'_>,
) -> Option<Position> {
    let rows = screen.rows();
    let at = screen.at(&rows);
    let (list, panel) = parts(area);
    let lines = lines(&rows);
    let page = usize::from(list.height);
    let first = first_line(&focus(&lines, at), lines.len(), page);
    let mut pen = Pen::new(list, buf, look);
    for line in lines.iter().skip(first).take(page) {
        match line {
            Line::Heading(key) => pen.line(1, Role::Title, &look.say(key)),
            Line::Row(index) => {
                if let Some(row) = rows.get(*index) {
                    draw_row(screen, row, Focus::when(*index == at), &mut pen, look);
                }
            }
        }
    }
    let cursor = pen.finish();
    let item = rows.get(at).and_then(|row| questions().get(row.question()));
    if let Some(panel) = panel {
        divide(area, LIST_COLS, buf, look);
        let panel = Rect { x: panel.x + 1, width: panel.width.saturating_sub(2), ..panel };
        if let Some(item) = item {
            draw_panel(screen, item, panel, buf, look);
        }
    } else {
        let top = area.bottom().saturating_sub(BELOW);
        let below = Rect { y: top, height: BELOW.min(area.height), ..area };
        let mut pen = Pen::new(below, buf, look);
        if let Some(words) = more(first, page, lines.len(), look) {
            put_more(&words, &mut pen);
        }
        pen.skip(1);
        if let Some(item) = item {
            pen.text(1, Role::Text, &look.say(&item.key()));
            pen.text(1, Role::Muted, &look.say(&item.why_key()));
        }
    }
    cursor
}

fn draw_row(screen: &QuestionChoice, row: &Row, focus: Focus, pen: &mut Pen<'_>, look: &Look<'_>) {
    match row {
        Row::Question(id) => {
            let Some(item) = questions().get(id) else { return };
            let is_on = edit::is_asked(item, &screen.choices);
            let mark = if is_on { "[x]" } else { "[ ]" };
            let state = look.say(if is_on { "asking-on" } else { "asking-off" });
            let name = look.say(&item.name_key());
            pen.row(3, focus, &format!("{mark} {name}"), &state);
        }
        Row::Own(_, own) => {
            let name = choices::name_of(&screen.kept, own).map(Private::reveal).unwrap_or_default();
            pen.row(7, focus, name, &look.say("asking-own"));
        }
        Row::Add(_) => match &screen.adding {
            Some(text) if focus == Focus::Here => {
                let label = look.say("asking-name");
                pen.put(7, Role::Focus, "›");
                pen.put(9, Role::Focus, &label);
                let left = 9 + columns(&label) + 2;
                let mut cursor = None;
                pen.draw(1, |area, buf, look| {
                    let width = area.width.saturating_sub(left + 1);
                    let place = Rect { x: area.x + left, width, ..area };
                    cursor = Some(text.render(place, buf, look.style(Role::Text)));
                });
                if let Some(at) = cursor {
                    pen.cursor_at(at);
                }
            }
            _ => pen.row(7, focus, &look.say("asking-add"), ""),
        },
    }
}

/// The question, why it is asked, and the answers it takes.
fn draw_panel(screen: &QuestionChoice, item: &Item, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let mut pen = Pen::new(area, buf, look);
    pen.text(0, Role::Title, &look.say(&item.key()));
    pen.skip(1);
    pen.text(0, Role::Text, &look.say(&item.why_key()));
    pen.skip(1);
    let own = screen.choices.own.get(&item.question.id).into_iter().flatten();
    let own = own
        .filter_map(|own| choices::name_of(&screen.kept, own))
        .map(|name| name.reveal().to_owned());
    let names: Vec<String> = item
        .question
        .options
        .iter()
        .map(|option| look.say(&option_key(option)))
        .chain(own)
        .collect();
    if !names.is_empty() {
        pen.text(0, Role::Title, &look.say("asking-answers"));
        for name in names {
            pen.line(2, Role::Text, &name);
        }
        pen.skip(1);
    }
    pen.text(0, Role::Muted, &look.say("asking-how"));
}
