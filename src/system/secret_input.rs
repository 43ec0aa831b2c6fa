//! Reading a secret line from the terminal without showing it.

use std::io::{self, BufRead};

use zeroize::Zeroizing;

mod quiet;

use quiet::Quiet;

/// The longest secret that is read, in bytes.
pub const SIZE_BYTES_MAX: usize = 4096;

/// Whether typing can be hidden on this system.
pub const IS_HIDDEN: bool = cfg!(unix);

/// One line of `input`, which is this process's standard input, without its end. `ask` is called once
/// typing is hidden, so that nobody is asked before it is.
///
/// Where standard input is a terminal, what is typed is not shown; Backspace works, Ctrl+U begins
/// again. `None` at the end of the input, or when the person pressed Ctrl+C.
///
/// # Errors
/// When the input cannot be read.
pub fn read_line(
    input: &mut dyn BufRead,
    ask: &mut dyn FnMut(),
) -> io::Result<Option<Zeroizing<String>>> {
    let _quiet = Quiet::begin();
    ask();
    let mut typed = Zeroizing::new(Vec::with_capacity(SIZE_BYTES_MAX));
    let mut keys = Keys::Plain;
    loop {
        let Some(byte) = next_byte(input)? else {
            return Ok((!typed.is_empty()).then(|| text(&typed)));
        };
        if keys.swallows(byte) {
            continue;
        }
        match byte {
            b'\n' | b'\r' => return Ok(Some(text(&typed))),
            // Ctrl+C, and Ctrl+D on an empty line.
            0x03 => return Ok(None),
            0x04 if typed.is_empty() => return Ok(None),
            0x15 => typed.clear(),
            0x08 | 0x7F => while typed.pop().is_some_and(|byte| byte & 0xC0 == 0x80) {},
            // No other control character is a part of a secret that can be typed anywhere else.
            0x00..=0x1F => {}
            byte if typed.len() < SIZE_BYTES_MAX => typed.push(byte),
            _ => {}
        }
    }
}

/// What a terminal sends for a key that is no character: it begins with ESC, and is no part of a secret.
enum Keys {
    /// A character is next.
    Plain,
    /// After ESC.
    Escape,
    /// After `ESC [`, up to a letter or `~`.
    Sequence,
    /// After `ESC O`, one more.
    One,
}

impl Keys {
    /// Whether `byte` belongs to such a key.
    const fn swallows(&mut self, byte: u8) -> bool {
        let (next, is_swallowed) = match (&self, byte) {
            (_, 0x1B) => (Self::Escape, true),
            (Self::Escape, b'[') | (Self::Sequence, 0x20..=0x3F) => (Self::Sequence, true),
            (Self::Escape, b'O') => (Self::One, true),
            (Self::Sequence, 0x40..=0x7E) | (Self::One, 0x20..=0x7E) => (Self::Plain, true),
            _ => (Self::Plain, false),
        };
        *self = next;
        is_swallowed
    }
}

fn next_byte(input: &mut dyn BufRead) -> io::Result<Option<u8>> {
    loop {
        match input.fill_buf() {
            Ok(bytes) => {
                let byte = bytes.first().copied();
                if byte.is_some() {
                    input.consume(1);
                }
                return Ok(byte);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn text(typed: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(String::from_utf8_lossy(typed).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mut typed: &[u8]) -> Option<String> {
        read_line(&mut typed, &mut || ()).unwrap().map(|line| line.to_string())
    }

    #[test]
    fn a_line_ends_at_its_end_and_can_be_corrected() {
        assert_eq!(read(b"four words\nmore").as_deref(), Some("four words"));
        assert_eq!(read(b"fx\x7four").as_deref(), Some("four"));
        assert_eq!(read("fé\u{7f}our".as_bytes()).as_deref(), Some("four"));
        assert_eq!(read(b"wrong\x15four").as_deref(), Some("four"));
        assert_eq!(read(b"\n").as_deref(), Some(""));
    }

    #[test]
    fn a_key_that_is_no_character_is_no_part_of_it() {
        let arrows = b"\x1b[Dfo\x1b[1;5Cur\x1bOA wo\x1b[3~r\x1a\x1bd\x00s\x1b\n";
        assert_eq!(read(arrows).as_deref(), Some("four words"));
    }

    #[test]
    fn the_end_and_ctrl_c_give_nothing() {
        assert_eq!(read(b""), None);
        assert_eq!(read(b"four\x03"), None);
        assert_eq!(read(b"\x04"), None);
    }
}
