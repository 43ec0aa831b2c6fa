//! Writing down a screen, row by row, from the top of an area.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::wrap::{columns, cut, lines};

/// Text to read is never wider than this.
pub const READING_COLS: u16 = 72;
/// Columns of a row with words at its right edge, where both fit into so many.
pub const ROW_COLS: u16 = 80;

/// Whether a row is the one in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// It is: `›` stands before it, and the cursor is on it.
    Here,
    /// It is not.
    Elsewhere,
}

impl Focus {
    /// [`Self::Here`] where `condition` holds.
    #[must_use]
    pub const fn when(condition: bool) -> Self {
        if condition { Self::Here } else { Self::Elsewhere }
    }
}

/// A pen that moves down an area. What does not fit is not drawn.
pub struct Pen<'a> {
    buf: &'a mut Buffer,
    area: Rect,
    y: u16,
    look: &'a Look<'a>,
    cursor: Option<Position>,
    /// Where the first words stand.
    first: Option<Position>,
}

impl<'a> Pen<'a> {
    /// A pen at the top of `area`.
    pub const fn new(area: Rect, buf: &'a mut Buffer, look: &'a Look<'a>) -> Self {
        Self { buf, area, y: area.y, look, cursor: None, first: None }
    }

    /// Rows that are left.
    #[must_use]
    pub const fn left(&self) -> u16 {
        self.area.bottom().saturating_sub(self.y)
    }

    /// The area that is left.
    #[must_use]
    pub fn rest(&self) -> Rect {
        Rect { y: self.y.min(self.area.bottom()), height: self.left(), ..self.area }
    }

    /// Leave `rows` empty.
    pub const fn skip(&mut self, rows: u16) {
        self.y = self.y.saturating_add(rows);
    }

    /// Where the terminal's cursor goes: the last focused row, or the first words.
    #[must_use]
    pub fn finish(self) -> Option<Position> {
        self.cursor
            .or(self.first)
            .or_else(|| Some(self.area.as_position()))
            .filter(|at| self.buf.area.contains(*at))
    }

    /// Put the cursor at a place.
    pub const fn cursor_at(&mut self, at: Position) {
        self.cursor = Some(at);
    }

    /// Words at a place in the current row, without moving down. Never past the right edge.
    pub fn put(&mut self, column: u16, role: Role, words: &str) {
        if self.left() == 0 || column >= self.area.width {
            return;
        }
        if !words.trim().is_empty() && self.first.is_none() {
            self.first = Some(Position::new(self.area.x + column, self.y));
        }
        let room = usize::from(self.area.width - column);
        let (x, style) = (self.area.x + column, self.look.style(role));
        if words.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            // As most words are: a letter is a column, and nobody has to look for more.
            let row = (x..self.buf.area.right()).zip(words.chars()).take(room);
            for (x, letter) in row {
                if let Some(cell) = self.buf.cell_mut((x, self.y)) {
                    cell.set_char(letter).set_style(style);
                }
            }
        } else {
            self.buf.set_stringn(x, self.y, words, room, style);
        }
    }

    /// Words in a row of their own.
    pub fn line(&mut self, column: u16, role: Role, words: &str) {
        self.put(column, role, words);
        self.skip(1);
    }

    /// A paragraph, wrapped for reading.
    pub fn text(&mut self, column: u16, role: Role, words: &str) {
        let width = READING_COLS.min(self.area.width.saturating_sub(column)).max(1);
        for row in lines(words, width) {
            self.line(column, role, row);
        }
    }

    /// Rows that [`Self::text`] takes for these words.
    #[must_use]
    pub fn rows_of(&self, column: u16, words: &str) -> u16 {
        let width = READING_COLS.min(self.rest().width.saturating_sub(column)).max(1);
        u16::try_from(lines(words, width).count()).unwrap_or(u16::MAX)
    }

    /// A paragraph after a label, with the following rows under the first.
    pub fn labelled(&mut self, column: u16, label: &str, width: u16, role: Role, words: &str) {
        self.put(column, Role::Muted, label);
        self.text(column + width, role, words);
    }

    /// A row to choose: `›` and a fill where it is in use, words, and words at the right edge.
    pub fn row(&mut self, column: u16, focus: Focus, words: &str, right: &str) {
        self.styled_row(column, focus, Role::Text, words, right, Role::Muted);
    }

    /// A row to choose, in roles of its own.
    pub fn styled_row(
        &mut self,
        column: u16,
        focus: Focus,
        role: Role,
        words: &str,
        right: &str,
        right_role: Role,
    ) {
        let is_here = focus == Focus::Here;
        let right_cols = columns(right);
        let gap = if right_cols > 0 { 2 } else { 0 };
        let around = column + 3 + gap + right_cols;
        // In a wide window the eye would lose the row between the two.
        let width = ROW_COLS.max(around + columns(words)).min(self.area.width);
        let room = width.saturating_sub(around);
        let (role, right_role) =
            if is_here { (Role::Selected, Role::Selected) } else { (role, right_role) };
        self.choice(column, width, focus);
        self.put(column + 2, role, &cut(words, room));
        if right_cols > 0 {
            self.put(width.saturating_sub(right_cols + 1), right_role, right);
        }
        self.skip(1);
    }

    /// Begin a row to choose that ends before the column `end`, with its mark where it is in use.
    pub fn choice(&mut self, column: u16, end: u16, focus: Focus) {
        self.tell_row(column, end, focus);
        if focus == Focus::Here {
            self.mark(column, end);
        }
    }

    /// Tell that the current row is one to choose, from `column` to `end`.
    pub fn tell_row(&self, column: u16, end: u16, focus: Focus) {
        if let Some(rows) = self.look.rows.filter(|_| self.left() > 0) {
            let width = end.min(self.area.width).saturating_sub(column);
            rows.add(Rect { x: self.area.x + column, y: self.y, width, height: 1 }, focus);
        }
    }

    /// Begin a chosen row: its fill from `column` to `end`, `›`, and the cursor.
    pub fn mark(&mut self, column: u16, end: u16) {
        self.fill(column, end);
        self.put(column, Role::Selected, "›");
        if self.left() > 0 {
            self.cursor = Some(Position::new(self.area.x + column, self.y));
        }
    }

    /// Lay the fill of the chosen row under the columns from `column` to `end` of the current row.
    pub fn fill(&mut self, column: u16, end: u16) {
        let end = end.min(self.area.width);
        self.put(column, Role::Selected, &" ".repeat(usize::from(end.saturating_sub(column))));
    }

    /// The label of a box to type in: `›` and the cursor where it is in use, without a fill, which belongs to
    /// rows to choose.
    pub fn field(&mut self, column: u16, focus: Focus, label: &str) {
        let is_here = focus == Focus::Here;
        self.tell_row(column, self.area.width, focus);
        if is_here {
            self.put(column, Role::Focus, "›");
            if self.left() > 0 {
                self.cursor = Some(Position::new(self.area.x + column, self.y));
            }
        }
        self.put(column + 2, if is_here { Role::Focus } else { Role::Text }, label);
        self.skip(1);
    }

    /// A rule across the area.
    pub fn rule(&mut self, column: u16) {
        let width = usize::from(self.area.width.saturating_sub(column));
        self.put(column, Role::Border, &"─".repeat(width));
        self.skip(1);
    }

    /// Draw with the buffer itself in the rows that are left, and move below what was used.
    pub fn draw(&mut self, rows: u16, draw: impl FnOnce(Rect, &mut Buffer, &Look<'_>)) {
        let rest = self.rest();
        let area = Rect { height: rows.min(rest.height), ..rest };
        draw(area, self.buf, self.look);
        self.skip(rows);
    }
}

/// The middle of `area`, `width` columns wide at the most.
#[must_use]
pub fn centred(area: Rect, width: u16) -> Rect {
    let width = width.min(area.width);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

/// From 120 columns a list and its reader stand side by side: both areas, a rule between them.
#[must_use]
pub fn side_by_side(area: Rect, left_cols: u16) -> Option<(Rect, Rect)> {
    if area.width < 120 {
        return None;
    }
    let left = Rect { width: left_cols, ..area };
    let right = Rect { x: area.x + left_cols + 2, width: area.width - left_cols - 2, ..area };
    Some((left, right))
}

/// The rule between two panels.
pub fn divide(area: Rect, left_cols: u16, buf: &mut Buffer, look: &Look<'_>) {
    for y in area.y..area.bottom() {
        buf.set_string(area.x + left_cols, y, "│", look.style(Role::Border));
    }
}
