//! A click on a row: the keys that would get there, and then the one that opens it. A frame tells which rows
//! it drew, so that no screen has to know where its rows stand.

use std::cell::RefCell;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen};
use crate::ui::widgets::pen::Focus;

/// Room around the body, for a screen that draws a little past it.
const AROUND: u16 = 8;

/// The rows to choose that a frame drew, in order.
#[derive(Debug, Default)]
pub struct Rows(RefCell<Vec<Row>>);

#[derive(Debug, Clone, Copy)]
struct Row {
    area: Rect,
    focus: Focus,
}

impl Rows {
    /// A row was drawn here.
    pub fn add(&self, area: Rect, focus: Focus) {
        self.0.borrow_mut().push(Row { area, focus });
    }
}

/// A frame that nobody sees, and its rows.
struct Frame {
    buf: Buffer,
    rows: Vec<Row>,
}

impl Frame {
    fn of<S: Screen + ?Sized>(screen: &S, cx: &Cx<'_>) -> Self {
        let rows = Rows::default();
        let look = Look::unseen(cx, Some(&rows));
        let window = Rect::new(0, 0, cx.body.right() + AROUND, cx.body.bottom() + AROUND);
        let mut buf = Buffer::empty(window);
        screen.render(cx.body, &mut buf, &look);
        Self { buf, rows: rows.0.into_inner() }
    }

    /// The rows under one another with the one at `at`, and which of them that is.
    fn list_at(&self, at: Position) -> Option<(Vec<Row>, usize)> {
        let clicked = self.rows.iter().find(|row| row.area.contains(at))?;
        let same = |row: &&Row| row.area.x == clicked.area.x;
        let list: Vec<Row> = self.rows.iter().filter(same).copied().collect();
        let index = list.iter().position(|row| row.area.contains(at))?;
        Some((list, index))
    }

    /// The signs of a row behind its mark.
    fn signs(&self, row: Row) -> impl Iterator<Item = &str> {
        let columns = (row.area.x + 1..row.area.right()).take_while(|x| *x < self.buf.area.right());
        columns.filter_map(move |x| self.buf.cell((x, row.area.y)).map(Cell::symbol))
    }

    /// The digit a row begins with, which chooses it.
    fn digit(&self, row: Row) -> Option<u8> {
        let mut signs = self.signs(row).skip_while(|sign| *sign == " ");
        let digit = signs.next()?.parse().ok();
        digit.filter(|_| signs.next() == Some(" "))
    }
}

/// The words of a row at `at`, where two spaces part those of one row; `None` where there are none.
pub fn words_at<S: Screen + ?Sized>(screen: &S, at: Position, cx: &Cx<'_>) -> Option<String> {
    let frame = Frame::of(screen, cx);
    let row = frame.rows.iter().find(|row| row.area.contains(at))?;
    let signs: Vec<&str> = frame.signs(*row).collect();
    let here = usize::from(at.x.checked_sub(row.area.x + 1)?);
    let is_gap = |index: usize| {
        let pair = signs.get(index..(index + 2).min(signs.len())).unwrap_or_default();
        pair.iter().all(|sign| *sign == " ")
    };
    let start = (0..=here).rev().take_while(|index| !is_gap(*index)).last()?;
    let end = (here..signs.len()).find(|index| is_gap(*index)).unwrap_or(signs.len());
    let words = signs.get(start..end)?.concat();
    Some(words.trim().to_owned()).filter(|words| !words.is_empty())
}

/// Do what a click on `at` asks of `screen`: choose the row there, and open or mark it. Where arrows are
/// answers, a row is answered by its own digit or not at all.
pub fn on_row<S: Screen + ?Sized>(screen: &mut S, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
    let before = Frame::of(screen, cx);
    let Some((list, to)) = before.list_at(at) else { return Vec::new() };
    let Some(clicked) = list.get(to).copied() else { return Vec::new() };
    if screen.arrows_answer() {
        let digit = before.digit(clicked);
        return digit.map(|digit| screen.act(Action::Number(digit), cx)).unwrap_or_default();
    }
    let Some(from) = list.iter().position(|row| row.focus == Focus::Here) else {
        return Vec::new();
    };
    if !screen.keymap().arrows_move() {
        return Vec::new();
    }
    let step = if to < from { Action::Up } else { Action::Down };
    let mut effects = Vec::new();
    for _ in 0..to.abs_diff(from) {
        effects.extend(screen.act(step, cx));
    }
    let after = Frame::of(screen, cx);
    let is_there = after
        .rows
        .iter()
        .filter(|row| row.focus == Focus::Here && row.area.x == clicked.area.x)
        .any(|row| after.signs(*row).eq(before.signs(clicked)));
    // Where the arrows led elsewhere, nothing is opened that was not clicked.
    if is_there {
        effects.extend(open(screen, cx));
    }
    effects
}

/// The key that marks a row where there are boxes, else the one that opens it.
fn open<S: Screen + ?Sized>(screen: &mut S, cx: &Cx<'_>) -> Vec<Effect> {
    let keymap = screen.keymap();
    let marks = keymap.binding(Action::Mark).is_some_and(|binding| binding.label == "do-mark")
        && screen.offers(Action::Mark);
    if marks {
        screen.act(Action::Mark, cx)
    } else if keymap.enter_chooses() {
        screen.act(Action::Choose, cx)
    } else {
        Vec::new()
    }
}
