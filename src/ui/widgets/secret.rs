//! A box for a secret: a fixed buffer that is wiped, never grown or copied by a text widget.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::domain::private::tidy_line;
use crate::ui::key::Key;
use crate::ui::widgets::wrap::columns;

/// Whether what is typed can be read on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// As dots.
    #[default]
    Hidden,
    /// As typed.
    Plain,
}

/// The longest secret, in bytes.
const SIZE_BYTES: usize = 256;

/// The box.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Secret {
    bytes: [u8; SIZE_BYTES],
    len: usize,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Default for Secret {
    fn default() -> Self {
        Self { bytes: [0; SIZE_BYTES], len: 0 }
    }
}

impl Secret {
    /// What was typed.
    #[must_use]
    pub fn reveal(&self) -> &str {
        let bytes = self.bytes.get(..self.len).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Whether nothing was.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Wipe it.
    pub fn clear(&mut self) {
        self.zeroize();
    }

    /// Take a key.
    pub fn key(&mut self, key: Key) {
        match key {
            Key::Char(char) => self.push(char.encode_utf8(&mut [0; 4])),
            Key::Backspace => {
                let cut = self.reveal().char_indices().next_back().map_or(0, |(at, _)| at);
                self.cut(cut);
            }
            Key::Ctrl('u' | 'w') => self.clear(),
            _ => {}
        }
    }

    /// Take a paste; control characters and the line end of a copied passphrase are dropped.
    pub fn paste(&mut self, text: &str) {
        let mut line = tidy_line(text);
        self.push(&line);
        line.zeroize();
    }

    fn push(&mut self, text: &str) {
        let end = self.len + text.len();
        if let Some(room) = self.bytes.get_mut(self.len..end) {
            room.copy_from_slice(text.as_bytes());
            self.len = end;
        }
    }

    fn cut(&mut self, to: usize) {
        if let Some(rest) = self.bytes.get_mut(to..) {
            rest.zeroize();
        }
        self.len = to;
    }

    /// Draw it, and say where the cursor is.
    pub fn render(&self, area: Rect, buf: &mut Buffer, style: Style, shown: Shown) -> Position {
        let mut words = match shown {
            Shown::Hidden => "•".repeat(self.reveal().chars().count()),
            Shown::Plain => self.reveal().to_owned(),
        };
        let room = area.width.saturating_sub(1);
        while columns(&words) > room {
            words.remove(0);
        }
        let used = columns(&words);
        buf.set_stringn(area.x, area.y, &words, usize::from(area.width), style);
        for x in area.x + used..area.right() {
            buf.set_stringn(x, area.y, "_", 1, style);
        }
        words.zeroize();
        Position::new(area.x + used.min(room), area.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_and_taking_back() {
        let mut secret = Secret::default();
        for char in "héy".chars() {
            secret.key(Key::Char(char));
        }
        assert_eq!(secret.reveal(), "héy");
        secret.key(Key::Backspace);
        secret.key(Key::Backspace);
        assert_eq!(secret.reveal(), "h");
        secret.paste("\u{1b}pass\n");
        assert_eq!(secret.reveal(), "hpass");
        secret.clear();
        assert!(secret.is_empty() && secret.bytes.iter().all(|byte| *byte == 0));
    }

    #[test]
    fn a_secret_that_is_too_long_is_not_cut_in_half() {
        let mut secret = Secret::default();
        secret.paste(&"x".repeat(SIZE_BYTES + 1));
        assert!(secret.is_empty());
        assert_eq!(format!("{secret:?}"), "Secret");
    }
}
