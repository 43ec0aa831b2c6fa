//! The box in which a file is named, and what is said about the name.

use std::path::PathBuf;

use ratatui::layout::{Position, Rect};

use crate::ui::action::Action;
use crate::ui::screen::Typed;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::text_area::{Lines, TextArea};

/// The longest file name, in bytes.
const NAME_BYTES_MAX: usize = 1024;
/// Where the box begins, beside its label.
const BOX_COL: u16 = 11;

/// A file name while it is typed. While the file is worked on the name stands still, so that what comes of
/// it is said about the name it was begun with.
#[derive(Debug)]
pub struct FileBox {
    name: TextArea,
    is_suggested: bool,
    is_busy: bool,
}

impl Default for FileBox {
    fn default() -> Self {
        Self { name: named(""), is_suggested: false, is_busy: false }
    }
}

fn named(name: &str) -> TextArea {
    TextArea::new(name, Lines::One, NAME_BYTES_MAX)
}

impl FileBox {
    /// Put a name in it that may stay as it is. Only the first one counts: what the person made of it stays.
    pub fn suggest(&mut self, file: impl FnOnce() -> PathBuf) {
        if !std::mem::replace(&mut self.is_suggested, true) {
            self.name = named(&file().display().to_string());
        }
    }

    /// The file; `None` while the box is empty.
    #[must_use]
    pub fn path(&self) -> Option<PathBuf> {
        path(self.name.text())
    }

    /// Put the other ending in place of `before`, where the name has that one.
    pub fn turn_ending(&mut self, before: &str, after: &str) {
        if let Some(begun) = self.name.text().strip_suffix(before) {
            self.name = named(&format!("{begun}{after}"));
        }
    }

    /// Whether the file is worked on.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.is_busy
    }

    /// The file is worked on from now on.
    pub const fn begin(&mut self) {
        self.is_busy = true;
    }

    /// It is no more.
    pub const fn finish(&mut self) {
        self.is_busy = false;
    }

    /// Take typing back, or put it there again.
    pub fn act(&mut self, action: Action) {
        match action {
            _ if self.is_busy => {}
            Action::UndoTyping => drop(self.name.undo()),
            Action::RedoTyping => drop(self.name.redo()),
            _ => {}
        }
    }

    /// Type into the name.
    pub fn typed(&mut self, input: &Typed) {
        match input {
            _ if self.is_busy => {}
            Typed::Key(key) => drop(self.name.key(*key)),
            Typed::Paste(text) => drop(self.name.paste(text)),
        }
    }

    /// The label and the box in one row; where the cursor is.
    pub fn draw(&self, pen: &mut Pen<'_>, label: Role) -> Option<Position> {
        let mut cursor = None;
        pen.draw(1, |row, buf, look| {
            Pen::new(row, buf, look).put(3, label, &look.say("file-name"));
            let width = row.width.saturating_sub(BOX_COL + 3).clamp(1, READING_COLS);
            let field = Rect { x: row.x + BOX_COL, width, height: 1, ..row };
            cursor = Some(self.name.render(field, buf, look.style(Role::Text)));
        });
        cursor
    }
}

/// The file of this name; `None` for no name. A path that was dropped into a terminal stands in quotes.
#[must_use]
pub fn path(name: &str) -> Option<PathBuf> {
    let name = name.trim().trim_matches(['"', '\'']);
    (!name.is_empty()).then(|| PathBuf::from(name))
}

/// What is wrong with a name under which nothing could be written.
#[must_use]
pub fn unwritten(error: &std::io::Error) -> &'static str {
    if error.kind() == std::io::ErrorKind::AlreadyExists { "file-there" } else { "file-unwritten" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::key::Key;

    fn path_of(file: &FileBox) -> String {
        file.path().unwrap_or_default().display().to_string()
    }

    #[test]
    fn a_suggested_name_stays_as_the_person_left_it() {
        let mut file = FileBox::default();
        assert_eq!(file.path(), None);
        file.suggest(|| PathBuf::from("my-page.csv"));
        file.typed(&Typed::Key(Key::Backspace));
        file.suggest(|| PathBuf::from("my-page.csv"));
        assert_eq!(path_of(&file), "my-page.cs");
        file.turn_ending(".csv", ".json");
        assert_eq!(path_of(&file), "my-page.cs");
        file.act(Action::UndoTyping);
        file.turn_ending(".csv", ".json");
        assert_eq!(path_of(&file), "my-page.json");
    }

    #[test]
    fn the_name_stands_still_while_the_file_is_worked_on() {
        let mut file = FileBox::default();
        file.typed(&Typed::Paste("a.csv".to_owned()));
        file.begin();
        file.typed(&Typed::Paste("b".to_owned()));
        file.typed(&Typed::Key(Key::Char('c')));
        file.act(Action::UndoTyping);
        assert_eq!(path_of(&file), "a.csv");
        file.finish();
        file.typed(&Typed::Key(Key::Char('x')));
        assert_eq!(path_of(&file), "a.csvx");
    }

    #[test]
    fn a_name_in_quotes_is_the_name_and_blanks_are_none() {
        let of = |name: &str| path(name).map(|path| path.display().to_string());
        assert_eq!(of(" '/home/a b/pages.json' ").as_deref(), Some("/home/a b/pages.json"));
        assert_eq!(of("\"pages.json\"").as_deref(), Some("pages.json"));
        assert_eq!(of(" it's.json").as_deref(), Some("it's.json"));
        assert_eq!((of("   "), of("''")), (None, None));
    }
}
