//! A text box of one line or of many: soft wrap, undo, and a cursor that steps by what a reader would
//! call a character. Our own, because the words in it must be wiped when it goes, and because its keys
//! come from the key table.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use zeroize::Zeroize;

use crate::domain::private::{fitting, tidy, tidy_line};
use crate::ui::key::Key;
use crate::ui::widgets::wrap::{columns, rows};

/// Whether Enter makes a new line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// One line; line ends in a paste become spaces.
    One,
    /// As many as fit in the size.
    Many,
}

/// What happened to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// It changed.
    Changed,
    /// Only the cursor moved, or nothing happened.
    Same,
    /// It would not fit; what fits was taken.
    Full,
}

/// A moment to go back to.
#[derive(Clone)]
struct Moment {
    text: String,
    cursor: usize,
}

impl Drop for Moment {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

/// The text box.
#[derive(Clone)]
pub struct TextArea {
    text: String,
    /// In bytes, always between two graphemes.
    cursor: usize,
    lines: Lines,
    size_bytes_max: usize,
    past: Vec<Moment>,
    future: Vec<Moment>,
    /// Whether the next typed letter joins the moment before.
    is_run: bool,
    first_row: usize,
    width_cols: u16,
    height_rows: u16,
}

impl std::fmt::Debug for TextArea {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextArea").field("bytes", &self.text.len()).finish_non_exhaustive()
    }
}

impl Drop for TextArea {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

/// How many steps of typing can be undone.
const MOMENTS_MAX: usize = 200;

impl TextArea {
    /// A box that holds `text`, at most `size_bytes_max` bytes, the cursor at its end.
    #[must_use]
    pub fn new(text: &str, lines: Lines, size_bytes_max: usize) -> Self {
        let text = Self::admit(text, lines, size_bytes_max);
        Self {
            cursor: text.len(),
            text,
            lines,
            size_bytes_max,
            past: Vec::new(),
            future: Vec::new(),
            is_run: false,
            first_row: 0,
            width_cols: 72,
            height_rows: 1,
        }
    }

    fn admit(text: &str, lines: Lines, size_bytes_max: usize) -> String {
        let tidy = match lines {
            Lines::One => tidy_line(text),
            Lines::Many => tidy(text),
        };
        fitting(&tidy, size_bytes_max).to_owned()
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Say where the box is drawn, so that moving up and down and scrolling know its rows.
    pub fn resize(&mut self, area: Rect) {
        (self.width_cols, self.height_rows) = (area.width.max(1), area.height.max(1));
        self.reveal();
    }

    /// Take a key that is not a command.
    pub fn key(&mut self, key: Key) -> Edit {
        let edit = match key {
            Key::Char(char) => self.insert(char.encode_utf8(&mut [0; 4]), Joined::Yes),
            Key::Enter if self.lines == Lines::Many => self.insert("\n", Joined::No),
            Key::Backspace => self.remove(self.before()..self.cursor),
            Key::Delete => self.remove(self.cursor..self.after()),
            Key::Ctrl('w') => self.remove(self.word_before()..self.cursor),
            Key::Ctrl('u') => self.remove(self.row_bounds().start..self.cursor),
            Key::Ctrl('k') => self.remove(self.cursor..self.row_bounds().end),
            Key::Left => self.go(self.before()),
            Key::Right => self.go(self.after()),
            Key::CtrlLeft => self.go(self.word_before()),
            Key::CtrlRight => self.go(self.word_after()),
            Key::Home => self.go(self.row_bounds().start),
            Key::End => self.go(self.row_end()),
            Key::Up => self.go(self.vertically(-1)),
            Key::Down => self.go(self.vertically(1)),
            Key::PageUp => {
                self.go(self.vertically(-isize::try_from(self.height_rows).unwrap_or(1)))
            }
            Key::PageDown => {
                self.go(self.vertically(isize::try_from(self.height_rows).unwrap_or(1)))
            }
            _ => Edit::Same,
        };
        self.reveal();
        edit
    }

    /// Take a paste.
    pub fn paste(&mut self, text: &str) -> Edit {
        let tidy = match self.lines {
            Lines::One => tidy_line(text),
            Lines::Many => tidy(text),
        };
        let edit = self.insert(&tidy, Joined::No);
        self.reveal();
        edit
    }

    /// Go back one step of typing.
    pub fn undo(&mut self) -> Edit {
        self.travel(Direction::Back)
    }

    /// Go on again.
    pub fn redo(&mut self) -> Edit {
        self.travel(Direction::On)
    }

    /// Empty the box; it can be undone.
    pub fn clear(&mut self) -> Edit {
        self.remove(0..self.text.len())
    }

    /// Forget how the text came about: nothing can be undone or redone any more.
    pub fn forget_edits(&mut self) {
        self.past.clear();
        self.future.clear();
    }

    fn travel(&mut self, direction: Direction) -> Edit {
        let found = match direction {
            Direction::Back => self.past.pop(),
            Direction::On => self.future.pop(),
        };
        let Some(moment) = found else { return Edit::Same };
        let here = Moment { text: std::mem::take(&mut self.text), cursor: self.cursor };
        match direction {
            Direction::Back => self.future.push(here),
            Direction::On => self.past.push(here),
        }
        self.text.clone_from(&moment.text);
        self.cursor = moment.cursor;
        self.is_run = false;
        self.reveal();
        Edit::Changed
    }

    fn remember(&mut self) {
        self.past.push(Moment { text: self.text.clone(), cursor: self.cursor });
        if self.past.len() > MOMENTS_MAX {
            self.past.remove(0);
        }
        self.future.clear();
    }

    fn insert(&mut self, words: &str, joined: Joined) -> Edit {
        let room = self.size_bytes_max.saturating_sub(self.text.len());
        let fits = fitting(words, room);
        if fits.is_empty() {
            return if words.is_empty() { Edit::Same } else { Edit::Full };
        }
        let is_space = fits.chars().all(char::is_whitespace);
        if !(self.is_run && joined == Joined::Yes && !is_space) {
            self.remember();
        }
        self.is_run = joined == Joined::Yes;
        self.text.insert_str(self.cursor, fits);
        self.cursor += fits.len();
        // A combining mark joins the glyph before it, so the cursor may now be inside one.
        self.cursor = self.boundary_from(self.cursor);
        if fits.len() < words.len() { Edit::Full } else { Edit::Changed }
    }

    fn remove(&mut self, range: Range<usize>) -> Edit {
        if range.is_empty() {
            return Edit::Same;
        }
        self.remember();
        self.is_run = false;
        self.cursor = range.start;
        self.text.replace_range(range, "");
        self.cursor = self.boundary_from(self.cursor);
        Edit::Changed
    }

    fn go(&mut self, to: usize) -> Edit {
        // A row may break inside a glyph, and a word begin in one.
        self.cursor = self.boundary_from(to);
        self.is_run = false;
        Edit::Same
    }

    fn boundary_from(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        match cursor.is_boundary(&self.text, 0) {
            Ok(false) => cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(at),
            _ => at,
        }
    }

    fn before(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.cursor, self.text.len(), true);
        cursor.prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0)
    }

    fn after(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.cursor, self.text.len(), true);
        cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len())
    }

    fn word_before(&self) -> usize {
        let head = self.text.get(..self.cursor).unwrap_or_default();
        head.unicode_word_indices().next_back().map_or(0, |(at, _)| at)
    }

    fn word_after(&self) -> usize {
        let tail = self.text.get(self.cursor..).unwrap_or_default();
        tail.unicode_word_indices()
            .next()
            .map_or(self.text.len(), |(at, word)| self.cursor + at + word.len())
    }

    /// The row the cursor is on, and its place among all rows.
    fn row(&self) -> (usize, Vec<Range<usize>>) {
        let rows = rows(&self.text, self.width_cols);
        // At a soft break the cursor belongs to the row that begins there.
        let index = rows.iter().rposition(|row| row.start <= self.cursor).unwrap_or(0);
        (index, rows)
    }

    fn row_bounds(&self) -> Range<usize> {
        let (index, rows) = self.row();
        rows.get(index).cloned().unwrap_or(0..self.text.len())
    }

    /// The last place on the row: before the space that a soft break leaves there.
    fn row_end(&self) -> usize {
        let (index, rows) = self.row();
        self.end_of(&rows, index)
    }

    fn end_of(&self, rows: &[Range<usize>], index: usize) -> usize {
        let Some(row) = rows.get(index) else { return self.text.len() };
        let is_soft = rows.get(index + 1).is_some_and(|next| next.start == row.end);
        let words = self.text.get(row.clone()).unwrap_or_default();
        if is_soft { row.start + words.trim_end().len() } else { row.end }
    }

    fn vertically(&self, by: isize) -> usize {
        let (index, rows) = self.row();
        let Some(row) = rows.get(index) else { return self.cursor };
        let column = columns(self.text.get(row.start..self.cursor).unwrap_or_default());
        let aim = index.saturating_add_signed(by).min(rows.len().saturating_sub(1));
        if by < 0 && index == 0 {
            return 0;
        }
        let Some(target) = rows.get(aim) else { return self.cursor };
        if target.start == row.start {
            return self.text.len();
        }
        // At the end of a soft row the space there belongs to the break: past it the next row begins.
        let end = self.end_of(&rows, aim);
        let mut place = target.start;
        let mut passed = 0;
        for glyph in self.text.get(target.start..end).unwrap_or_default().graphemes(true) {
            if passed >= column {
                break;
            }
            passed += columns(glyph);
            place += glyph.len();
        }
        place
    }

    fn reveal(&mut self) {
        let (index, _) = self.row();
        let height = usize::from(self.height_rows);
        self.first_row = self.first_row.clamp((index + 1).saturating_sub(height), index);
    }

    /// Draw the words, and say where the cursor is.
    pub fn render(&self, area: Rect, buf: &mut Buffer, style: Style) -> Position {
        let rows = rows(&self.text, area.width);
        let index = rows.iter().rposition(|row| row.start <= self.cursor).unwrap_or(0);
        let height = usize::from(area.height.max(1));
        let first = self.first_row.clamp((index + 1).saturating_sub(height), index);
        for (y, row) in (area.y..area.bottom()).zip(rows.iter().skip(first)) {
            let words = self.text.get(row.clone()).unwrap_or_default();
            buf.set_stringn(area.x, y, words, usize::from(area.width), style);
        }
        let start = rows.get(index).map_or(0, |row| row.start);
        let column = columns(self.text.get(start..self.cursor).unwrap_or_default());
        let down = u16::try_from(index - first).unwrap_or(0);
        Position::new(
            area.x + column.min(area.width.saturating_sub(1)),
            area.y + down.min(area.height.saturating_sub(1)),
        )
    }
}

/// Whether typing joins the step before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    Yes,
    No,
}

#[derive(Clone, Copy)]
enum Direction {
    Back,
    On,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(text: &str) -> TextArea {
        let mut area = TextArea::new("", Lines::Many, 1024);
        for char in text.chars() {
            area.key(if char == '\n' { Key::Enter } else { Key::Char(char) });
        }
        area
    }

    #[test]
    fn backspace_takes_a_whole_glyph() {
        let mut area = typed("ae\u{301}");
        area.key(Key::Backspace);
        assert_eq!(area.text(), "a");
        let mut area = TextArea::new("\u{1F469}\u{200D}\u{1F467}!", Lines::One, 99);
        area.key(Key::Left);
        area.key(Key::Backspace);
        assert_eq!(area.text(), "!");
    }

    #[test]
    fn typing_is_undone_a_word_at_a_time() {
        let mut area = typed("one two");
        area.undo();
        assert_eq!(area.text(), "one");
        area.redo();
        assert_eq!(area.text(), "one two");
        while area.undo() == Edit::Changed {}
        assert_eq!(area.text(), "");
    }

    #[test]
    fn words_and_rows_can_be_cut() {
        let mut area = typed("one two three");
        area.key(Key::Ctrl('w'));
        assert_eq!(area.text(), "one two ");
        area.key(Key::Home);
        area.key(Key::Ctrl('k'));
        assert_eq!(area.text(), "");
    }

    #[test]
    fn up_and_down_move_by_soft_rows() {
        let mut area = typed("one two three");
        area.resize(Rect::new(0, 0, 5, 3));
        area.key(Key::Up);
        area.key(Key::Char('X'));
        assert_eq!(area.text(), "one twoX three");
    }

    #[test]
    fn a_paste_that_is_too_long_keeps_what_fits() {
        let mut area = TextArea::new("", Lines::One, 10);
        assert_eq!(area.paste("\u{1b}[0mabc\ndefghijkl"), Edit::Full);
        assert_eq!(area.text(), "[0mabc def");
        assert_eq!(area.key(Key::Char('x')), Edit::Full);
    }

    proptest! {
        #[test]
        fn any_keys_keep_the_cursor_between_glyphs_and_undo_returns_to_nothing(
            keys in prop::collection::vec(any_key(), 0..60), width in 1u16..12,
        ) {
            let mut area = TextArea::new("", Lines::Many, 64);
            area.resize(Rect::new(0, 0, width, 3));
            for key in keys {
                area.key(key);
                prop_assert!(area.text.is_char_boundary(area.cursor));
                prop_assert_eq!(area.boundary_from(area.cursor), area.cursor);
                let mut buf = Buffer::empty(Rect::new(0, 0, width, 3));
                let at = area.render(buf.area, &mut buf, Style::new());
                prop_assert!(buf.area.contains(at));
            }
            while area.undo() == Edit::Changed {}
            prop_assert_eq!(area.text(), "");
        }
    }

    fn any_key() -> impl Strategy<Value = Key> {
        prop_oneof![
            prop::sample::select(vec!['a', ' ', 'é', '\u{301}', '日', '\u{1F469}', '\u{200D}'])
                .prop_map(Key::Char),
            prop::sample::select(vec![
                Key::Enter,
                Key::Backspace,
                Key::Delete,
                Key::Left,
                Key::Right,
                Key::Up,
                Key::Down,
                Key::Home,
                Key::End,
                Key::CtrlLeft,
                Key::CtrlRight,
                Key::PageUp,
                Key::PageDown,
                Key::Ctrl('w'),
                Key::Ctrl('u'),
                Key::Ctrl('k'),
            ]),
        ]
    }
}
