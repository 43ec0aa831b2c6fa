//! Reading a secret line from the terminal without showing it. Whatever ends or stops the process
//! meanwhile, the terminal then shows what is typed again.

use std::io::{self, BufRead};

use zeroize::Zeroizing;

#[cfg(unix)]
mod quiet;

/// The longest secret that is read, in bytes.
pub const SIZE_BYTES_MAX: usize = 4096;

/// Whether typing can be hidden on this system.
pub const IS_HIDDEN: bool = cfg!(unix);

/// One line of `input`, which is this process's standard input, without its end. `ask` is called once
/// typing is hidden, so that nobody is asked before it is, and again after the process was suspended.
///
/// Where standard input is a terminal, what is typed is not shown; Backspace works, Ctrl+W takes back a
/// word, Ctrl+U begins again. Other keys than letters are no part of the line. `None` at the end of the
/// input, or when the person pressed Ctrl+C.
///
/// # Errors
/// When the input cannot be read.
pub fn read_line(
    input: &mut dyn BufRead,
    ask: &mut dyn FnMut(),
) -> io::Result<Option<Zeroizing<String>>> {
    #[cfg(unix)]
    if let Some(mut quiet) = quiet::Quiet::begin()? {
        ask();
        return line(&mut quiet, ask);
    }
    ask();
    line(&mut Buffered(input), ask)
}

/// From here on, a signal that ends the process gives the terminal back, removes words that are on their way
/// to a file, and ends it as it would have. Where the screens listened for signals before, nothing else does.
/// Other systems end a process without asking it.
///
/// # Errors
/// Whatever the system says.
pub fn end_on_signals() -> io::Result<()> {
    #[cfg(unix)]
    quiet::restore_at_the_end()?;
    Ok(())
}

/// Where the bytes of a secret come from.
trait Typing {
    /// The next byte; `None` at the end.
    fn next(&mut self) -> io::Result<Option<u8>>;
    /// Whether another byte follows at once, as in what one key sends.
    fn goes_on(&mut self) -> bool;
    /// Stop the process until it is brought back.
    fn suspend(&mut self) -> io::Result<()>;
}

/// The keys that mean something in a secret line.
mod keys {
    /// Ctrl+C and Ctrl+Backslash.
    pub(super) const STOP: [u8; 2] = [0x03, 0x1C];
    /// Ctrl+D, on an empty line.
    pub(super) const END: u8 = 0x04;
    /// Ctrl+U.
    pub(super) const CLEAR: u8 = 0x15;
    /// Ctrl+W.
    pub(super) const WORD: u8 = 0x17;
    /// Ctrl+Z.
    pub(super) const SUSPEND: u8 = 0x1A;
    /// What an arrow, a function key or a letter with Alt begins with.
    pub(super) const ESCAPE: u8 = 0x1B;
    /// Backspace, as terminals send it.
    pub(super) const BACK: [u8; 2] = [0x08, 0x7F];
}

fn line(typing: &mut dyn Typing, ask: &mut dyn FnMut()) -> io::Result<Option<Zeroizing<String>>> {
    let mut typed = Zeroizing::new(Vec::with_capacity(SIZE_BYTES_MAX));
    loop {
        let Some(byte) = typing.next()? else {
            return Ok((!typed.is_empty()).then(|| text(&typed)));
        };
        match byte {
            b'\n' | b'\r' => return Ok(Some(text(&typed))),
            stop if keys::STOP.contains(&stop) => return Ok(None),
            keys::END if typed.is_empty() => return Ok(None),
            keys::CLEAR => typed.clear(),
            keys::WORD => {
                while typed.pop_if(|byte| *byte == b' ').is_some() {}
                while typed.pop_if(|byte| *byte != b' ').is_some() {}
            }
            keys::SUSPEND => {
                typed.clear();
                typing.suspend()?;
                ask();
            }
            keys::ESCAPE => pass_over_key(typing)?,
            back if keys::BACK.contains(&back) => {
                while typed.pop().is_some_and(|byte| byte & 0xC0 == 0x80) {}
            }
            0..0x20 => {}
            byte if typed.len() < SIZE_BYTES_MAX => typed.push(byte),
            _ => {}
        }
    }
}

/// Read what follows Escape where one key sent it, and keep nothing of it.
fn pass_over_key(typing: &mut dyn Typing) -> io::Result<()> {
    let mut begun = keys::ESCAPE;
    while begun == keys::ESCAPE {
        if !typing.goes_on() {
            return Ok(());
        }
        begun = typing.next()?.unwrap_or_default();
    }
    match begun {
        b'[' => {
            // Numbers and marks, then one letter or tilde that ends it.
            while typing.goes_on() {
                if typing.next()?.is_none_or(|byte| (0x40..0x7F).contains(&byte)) {
                    return Ok(());
                }
            }
            Ok(())
        }
        b'O' if typing.goes_on() => typing.next().map(drop),
        _ => Ok(()),
    }
}

/// What was typed, without control characters that are written as more than one byte.
fn text(typed: &[u8]) -> Zeroizing<String> {
    // A cut or wrong letter may take two bytes more than it had.
    let mut text = Zeroizing::new(String::with_capacity(typed.len() * 3));
    for chunk in typed.utf8_chunks() {
        text.extend(chunk.valid().chars().filter(|char| !char.is_control()));
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    text
}

/// Input that is no terminal.
struct Buffered<'i>(&'i mut dyn BufRead);

impl Typing for Buffered<'_> {
    fn next(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.0.fill_buf() {
                Ok(bytes) => {
                    let byte = bytes.first().copied();
                    self.0.consume(usize::from(byte.is_some()));
                    return Ok(byte);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn goes_on(&mut self) -> bool {
        true
    }

    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mut typed: &[u8]) -> Option<String> {
        let input: &mut dyn BufRead = &mut typed;
        line(&mut Buffered(input), &mut || ()).unwrap().map(|line| line.to_string())
    }

    #[test]
    fn a_line_ends_at_its_end_and_can_be_corrected() {
        assert_eq!(read(b"four words\nmore").as_deref(), Some("four words"));
        assert_eq!(read(b"fx\x7four").as_deref(), Some("four"));
        assert_eq!(read("fé\u{7f}our".as_bytes()).as_deref(), Some("four"));
        assert_eq!(read(b"wrong\x15four").as_deref(), Some("four"));
        assert_eq!(read(b"one two  \x17four").as_deref(), Some("one four"));
        assert_eq!(read(b"\n").as_deref(), Some(""));
    }

    #[test]
    fn the_end_and_ctrl_c_give_nothing() {
        assert_eq!(read(b""), None);
        assert_eq!(read(b"four\x03"), None);
        assert_eq!(read(b"\x04"), None);
    }

    #[test]
    fn keys_that_are_no_letters_are_no_part_of_it() {
        for strange in [
            "\u{1b}[D",
            "\u{1b}[1;5C",
            "\u{1b}OA",
            "\u{1b}[3~",
            "\u{1b}b",
            "\u{1b}\u{1b}[A",
            "\t",
            "\u{1}",
            "\u{85}",
            "\u{9b}",
            "\u{1b}[200~",
        ] {
            let typed = format!("fo{strange}ur\n");
            assert_eq!(read(typed.as_bytes()).as_deref(), Some("four"), "{strange:?}");
        }
        assert_eq!(read(b"half\x1afour\n").as_deref(), Some("four"));
        assert_eq!(read(b"fo\xffur\n").as_deref(), Some("fo\u{fffd}ur"));
    }

    #[test]
    fn it_never_needs_more_room_than_was_set_aside() {
        let long = [b'a'; SIZE_BYTES_MAX + 100];
        assert_eq!(read(&long).unwrap().len(), SIZE_BYTES_MAX);
        let wrong = [0xFF; SIZE_BYTES_MAX];
        let text = text(&wrong);
        assert_eq!((text.len(), text.capacity()), (SIZE_BYTES_MAX * 3, SIZE_BYTES_MAX * 3));
    }
}
