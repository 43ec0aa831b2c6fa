//! The user's words, which `Debug` will not show.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Text the user wrote. It reaches the screen and the encrypted file, and nothing else.
///
/// `Debug` shows the length only, so that a stray `{:?}` in an error or a failed assertion cannot
/// leak a journal. There is deliberately no `Display`: call [`Self::reveal`] and mean it.
#[derive(
    Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, Zeroize, ZeroizeOnDrop,
)]
pub struct Private(String);

impl Private {
    /// The most a single text may hold, in bytes.
    pub const SIZE_BYTES_MAX: usize = 64 * 1024;

    /// Take ownership of the words.
    #[must_use]
    pub const fn new(words: String) -> Self {
        Self(words)
    }

    /// The words, for drawing or for storing.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing but space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<&str> for Private {
    fn from(words: &str) -> Self {
        Self(words.to_owned())
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Private({} chars)", self.0.chars().count())
    }
}

/// Words made safe to draw and to keep: line ends are `\n`, and control and direction-changing
/// characters are gone.
///
/// A bidirectional override could make a note or a tag read as something else, and an escape
/// sequence could redraw the terminal, so neither gets past the edge. Joiners stay: emoji and several
/// scripts need them.
#[must_use]
pub fn tidy(words: &str) -> String {
    let mut tidy = String::with_capacity(words.len());
    let mut chars = words.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    tidy.push('\n');
                }
            }
            '\t' => tidy.push_str("    "),
            '\n' | '\u{2028}' | '\u{2029}' => tidy.push('\n'),
            '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{061C}'
            | '\u{FEFF}' => {}
            _ if char.is_control() => {}
            _ => tidy.push(char),
        }
    }
    tidy
}

/// The same for text that must stay on one line: line ends become spaces.
#[must_use]
pub fn tidy_line(words: &str) -> String {
    tidy(words).replace('\n', " ").trim().to_owned()
}

/// The beginning of `words` that fits in `bytes_max` bytes without cutting a character.
#[must_use]
pub fn fitting(words: &str, bytes_max: usize) -> &str {
    let mut end = bytes_max.min(words.len());
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    words.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_words() {
        let shown = format!("{:?}", Private::from("called Rosa"));
        assert_eq!(shown, "Private(11 chars)");
    }

    #[test]
    fn control_and_direction_characters_do_not_pass() {
        assert_eq!(tidy("a\u{1b}[31mb\u{202e}c\r\nd\re\u{0}"), "a[31mbc\nd\ne");
        assert_eq!(
            tidy("e\u{301} \u{1F469}\u{200D}\u{1F467}"),
            "e\u{301} \u{1F469}\u{200D}\u{1F467}"
        );
        assert_eq!(tidy_line("  one\ntwo "), "one two");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(fitting("héllo", 2), "h");
        assert_eq!(fitting("héllo", 3), "hé");
        assert_eq!(fitting("hé", 99), "hé");
    }
}
