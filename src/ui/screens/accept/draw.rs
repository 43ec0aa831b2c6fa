//! The two boxes, what is wrong, and what was put off or kept.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Accept, FIELDS};
use crate::page::dates;
use crate::store::suggestions::{Kept, State};
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

/// Columns before the boxes.
const LABEL_COLS: u16 = 10;

pub(super) fn render(
    screen: &Accept,
    area: Rect,
    buf: &mut Buffer,
    look: &Look<'_>,
) -> Option<Position> {
    let mut pen = Pen::new(area, buf, look);
    pen.text(1, Role::Muted, &look.say("accept-about"));
    pen.skip(1);
    let mut cursor = None;
    let labels = ["accept-code", "accept-file"];
    for (index, (label, field)) in labels.iter().zip(&screen.fields).enumerate() {
        let is_here = index == screen.at;
        if is_here {
            pen.put(1, Role::Focus, "›");
        }
        pen.put(3, if is_here { Role::Focus } else { Role::Text }, &look.say(label));
        pen.draw(1, |rest, buf, look| {
            let width = rest.width.saturating_sub(LABEL_COLS + 2).min(60);
            let area = Rect { x: rest.x + LABEL_COLS, width, ..rest };
            let empty = "_".repeat(usize::from(width));
            buf.set_string(area.x, area.y, empty, look.style(Role::Faint));
            let at = field.render(area, buf, look.style(Role::Text));
            cursor = cursor.or_else(|| is_here.then_some(at));
        });
        pen.skip(u16::from(area.height >= 16));
    }
    if let Some(wrong) = &screen.wrong {
        pen.text(3, Role::Care, wrong);
    }
    pen.skip(1);
    if screen.list.is_empty() {
        pen.text(3, Role::Muted, &look.say("accept-none-waiting"));
    } else {
        pen.line(1, Role::Title, &look.say("accept-waiting"));
        list(screen, &mut pen, look);
    }
    let at_row = pen.finish();
    cursor.or(at_row)
}

fn list(screen: &Accept, pen: &mut Pen<'_>, look: &Look<'_>) {
    let at = screen.at.checked_sub(FIELDS);
    let room = usize::from(pen.left()).max(1);
    let mut selection = Selection { row: at.unwrap_or_default(), first: 0 };
    selection.reveal(screen.list.len(), room);
    for (index, kept) in screen.list.iter().enumerate().skip(selection.first).take(room) {
        pen.row(1, Focus::when(at == Some(index)), &name(kept, look), &right(kept, look));
    }
}

fn name(kept: &Kept, look: &Look<'_>) -> String {
    if !kept.signed.is_empty() {
        return look.say_with("accept-row-signed", &[("name", kept.signed.as_str().into())]);
    }
    if kept.from.is_empty() {
        return look.say_with("accept-row-nobody", &[("n", kept.items.len().into())]);
    }
    look.say_with("accept-row-from", &[("name", kept.from.as_str().into())])
}

fn right(kept: &Kept, look: &Look<'_>) -> String {
    match kept.state {
        State::Later => look.say_with("accept-waiting-row", &[("n", kept.items.len().into())]),
        State::Kept => {
            let day = dates::month_day_from(kept.on, look.today, look.words);
            look.say_with("accept-kept-row", &[("day", day.into())])
        }
    }
}
