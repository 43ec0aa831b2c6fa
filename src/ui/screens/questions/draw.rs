//! Drawing the questions: a list under two headings, and what the question in use asks and why.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::choices::{self, edit};
use crate::content::question::{Item, option_key, questions};
use crate::domain::private::Private;
use crate::ui::look::Look;
use crate::ui::screens::questions::{QuestionChoice, Row};
use crate::ui::theme::Role;
use crate::ui::widgets::headed::{Headed, Line, Shares};
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen, divide};
use crate::ui::widgets::wrap::columns;

/// Columns of the list where a panel stands beside it.
const LIST_COLS: u16 = 58;
/// Rows below the list: one empty, the question, and why.
const BELOW: u16 = 4;
/// The list, and what is said about its rows.
const SHARES: Shares = Shares { list_cols: LIST_COLS, below: BELOW };

/// The list of these rows.
pub(super) fn list(screen: &QuestionChoice, rows: &[Row], area: Rect) -> Headed {
    let heading = |row: &Row| {
        let is_more = questions().get(row.question()).is_some_and(edit::is_more);
        if is_more { "asking-more" } else { "asking-first" }
    };
    Headed::new(rows.iter().map(heading), screen.at(rows), area, SHARES)
}

pub(super) fn render(
    screen: &QuestionChoice,
    area: Rect,
    buf: &mut Buffer,
    look: &Look<'_>,
) -> Option<Position> {
    let rows = screen.rows();
    let at = screen.at(&rows);
    let headed = list(screen, &rows, area);
    let mut pen = Pen::new(headed.list, buf, look);
    for line in headed.in_view() {
        match line {
            Line::Heading(key) => pen.line(1, Role::Title, &look.say(key)),
            Line::Row(index) => {
                if let Some(row) = rows.get(index) {
                    draw_row(screen, row, Focus::when(index == at), &mut pen, look);
                }
            }
        }
    }
    let cursor = pen.finish();
    let item = rows.get(at).and_then(|row| questions().get(row.question()));
    if let Some(panel) = headed.panel {
        divide(area, LIST_COLS, buf, look);
        let panel = Rect { x: panel.x + 1, width: panel.width.saturating_sub(2), ..panel };
        if let Some(item) = item {
            draw_panel(screen, item, panel, buf, look);
        }
    } else {
        let top = area.bottom().saturating_sub(BELOW);
        let below = Rect { y: top, height: BELOW.min(area.height), ..area };
        let mut pen = Pen::new(below, buf, look);
        let (first, count) = headed.place();
        if let Some(words) = more(first, usize::from(headed.list.height), count, look) {
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
