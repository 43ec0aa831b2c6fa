//! The search box on top of a list that is found by typing, and which row of it is in use.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::fold::fold;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::screen::Typed;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::text_area::{Edit, Lines, TextArea};
use crate::ui::widgets::wrap::columns;

/// The longest search, in bytes.
const SIZE_BYTES_MAX: usize = 100;
/// Columns of an empty box.
const FIELD_COLS: u16 = 24;
/// How far a page up or down goes.
const PAGE_ROWS: usize = 8;

/// The box and the row in use.
#[derive(Debug)]
pub struct FindBox {
    text: TextArea,
    /// The row in use, among those found.
    pub row: usize,
}

impl Default for FindBox {
    fn default() -> Self {
        Self { text: TextArea::new("", Lines::One, SIZE_BYTES_MAX), row: 0 }
    }
}

impl FindBox {
    /// Whether nothing is typed: Esc then closes, else it empties the box first.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What is searched for, as search sees it.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(self.text.text())
    }

    /// Move among `count` rows, empty a full box, or undo typing; whether `action` was one of these.
    pub fn act(&mut self, action: Action, count: usize) -> bool {
        let last = count.saturating_sub(1);
        self.row = match action {
            Action::Up => self.row.saturating_sub(1),
            Action::Down => self.row + 1,
            Action::PageUp => self.row.saturating_sub(PAGE_ROWS),
            Action::PageDown => self.row + PAGE_ROWS,
            Action::Back if !self.text.is_empty() => {
                self.text.clear();
                0
            }
            Action::UndoTyping => {
                self.text.undo();
                0
            }
            Action::RedoTyping => {
                self.text.redo();
                0
            }
            _ => return false,
        }
        .min(last);
        true
    }

    /// Take text; the first row found is then in use.
    pub fn typed(&mut self, input: &Typed) {
        let edit = match input {
            Typed::Key(key) => self.text.key(*key),
            Typed::Paste(text) => self.text.paste(text),
        };
        if edit != Edit::Same {
            self.row = 0;
        }
    }

    /// Draw the title and the box; what is left for the list, and the cursor.
    pub fn draw(
        &self,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
        title: &str,
        label: &str,
    ) -> (Rect, Option<Position>) {
        let mut pen = Pen::new(area, buf, look);
        pen.line(1, Role::Title, title);
        pen.put(1, Role::Muted, label);
        let left = columns(label) + 3;
        let row = Rect {
            x: area.x + left,
            y: area.y + 1,
            width: area.width.saturating_sub(left + 1),
            height: 1,
        };
        if self.text.is_empty() {
            let empty = "_".repeat(usize::from(row.width.min(FIELD_COLS)));
            buf.set_string(row.x, row.y, empty, look.style(Role::Faint));
        }
        let cursor = self.text.render(row, buf, look.style(Role::Text));
        let list = Rect { y: area.y + 3, height: area.height.saturating_sub(3), ..area };
        (list, Some(cursor))
    }
}
