//! The only place that prints: plain lines, colour, or JSON; messages apart from answers.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::cli::failure::Failure;
use crate::domain::prefs::Shapes;
use crate::domain::private::tidy;
use crate::page::shapes::degrade_line;
use crate::system::colour::Colours;

/// Lines are broken here, in columns.
pub const WIDTH_COLS: usize = 78;

/// Where answers and messages go.
pub struct Output {
    answers: Box<dyn Write>,
    messages: Box<dyn Write>,
    shapes: Shapes,
    colours: Colours,
    /// Whether an answer that nobody reads stops the command.
    is_read: bool,
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Output").field("shapes", &self.shapes).finish_non_exhaustive()
    }
}

impl Output {
    /// The process's own streams.
    #[must_use]
    pub fn standard(shapes: Shapes, colours: Colours) -> Self {
        let answers = Box::new(io::LineWriter::new(io::stdout()));
        Self { answers, messages: Box::new(io::stderr()), shapes, colours, is_read: true }
    }

    /// Whether what follows goes on when nobody reads the answers any more: before a change that was said yes to,
    /// a closed pipe is no reason to leave it undone and say that it was done.
    pub const fn read_or_not(&mut self, goes_on: bool) {
        self.is_read = !goes_on;
    }

    fn written(&self, done: io::Result<()>) -> Result<(), Failure> {
        match done.map_err(|error| unwritten(&error)) {
            Err(Failure::PipeClosed) if !self.is_read => Ok(()),
            other => other,
        }
    }

    /// A line of an answer. Whatever could redraw a terminal is taken out of it.
    ///
    /// # Errors
    /// [`Failure::PipeClosed`] when nobody reads any more; otherwise that it could not be written.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        let line = degrade_line(&tidy(text), self.shapes);
        let done = writeln!(self.answers, "{line}");
        self.written(done)
    }

    /// A heading: bold where colours are used.
    ///
    /// # Errors
    /// As [`Self::line`].
    pub fn heading(&mut self, text: &str) -> Result<(), Failure> {
        let line = degrade_line(&tidy(text), self.shapes);
        let done = match self.colours {
            Colours::None => writeln!(self.answers, "{line}"),
            Colours::Indexed | Colours::Full => writeln!(self.answers, "\u{1b}[1m{line}\u{1b}[0m"),
        };
        self.written(done)
    }

    /// A text, broken between words; rows after the first of each paragraph begin with `hang`.
    ///
    /// # Errors
    /// As [`Self::line`].
    pub fn text(&mut self, text: &str, hang: &str) -> Result<(), Failure> {
        for row in wrapped(&tidy(text), WIDTH_COLS, hang) {
            self.line(&row)?;
        }
        Ok(())
    }

    /// `label: value`, as plain answers write a row of a table.
    ///
    /// # Errors
    /// As [`Self::line`].
    pub fn pair(&mut self, (label, value): (&str, &str)) -> Result<(), Failure> {
        self.text(&format!("{label}: {value}"), "  ")
    }

    /// One whole value as JSON, on lines of its own.
    ///
    /// # Errors
    /// As [`Self::line`].
    pub fn json(&mut self, value: &Value) -> Result<(), Failure> {
        // JSON escapes control characters itself; those that turn text around it lets through.
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        let mut safe = String::with_capacity(text.len());
        for char in text.chars() {
            match char {
                '\n' => safe.push('\n'),
                '\u{7F}'..='\u{9F}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{061C}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2066}'..='\u{2069}'
                | '\u{FEFF}' => {
                    // Writing to a string cannot fail.
                    let _ = write!(safe, "\\u{:04x}", u32::from(char));
                }
                other => safe.push(other),
            }
        }
        let done = writeln!(self.answers, "{safe}");
        self.written(done)
    }

    /// Exactly these bytes: a completion script, a manual page.
    ///
    /// # Errors
    /// As [`Self::line`].
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.answers.write_all(bytes).map_err(|error| unwritten(&error))
    }

    /// A question, after which the cursor waits.
    ///
    /// # Errors
    /// As [`Self::line`].
    pub fn ask(&mut self, text: &str) -> Result<(), Failure> {
        let lines = degrade_line(&question(text), self.shapes);
        write!(self.answers, "{lines}")
            .and_then(|()| self.answers.flush())
            .map_err(|error| unwritten(&error))
    }

    /// A message, beside the answers. That it cannot be read changes nothing.
    pub fn message(&mut self, text: &str) {
        for row in wrapped(&tidy(text), WIDTH_COLS, "") {
            let _ = writeln!(self.messages, "{}", degrade_line(&row, self.shapes));
        }
    }

    /// A question among the messages, so that the answer of a command stays clean.
    pub fn ask_aside(&mut self, text: &str) {
        let _ = write!(self.messages, "{}", degrade_line(&question(text), self.shapes));
        let _ = self.messages.flush();
    }

    /// Everything written so far has left this process.
    ///
    /// # Errors
    /// As [`Self::line`].
    pub fn flush(&mut self) -> Result<(), Failure> {
        self.answers.flush().map_err(|error| unwritten(&error))
    }
}

/// A question with its long lines broken. The last line, where the answer is typed, stays as it is.
fn question(text: &str) -> String {
    let tidy = tidy(text);
    let lines = tidy.split('\n').map(|line| {
        if line.width() <= WIDTH_COLS {
            line.to_owned()
        } else {
            wrapped(line, WIDTH_COLS, "").join("\n")
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What a program says that had to stop: `sentence`, then where.
pub fn say_panic(sentence: &str, place: Option<(&str, u32)>) {
    let (file, line) = place.unwrap_or(("?", 0));
    let at = format!("daymark {}: {file}:{line}", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(io::stderr(), "{sentence}\n{at}");
}

fn unwritten(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure::PipeClosed;
    }
    Failure::about(crate::cli::Exit::Failed, "cli-not-written", error.kind().to_string())
}

/// `text` in rows of at most `width` columns, broken between words.
fn wrapped(text: &str, width: usize, hang: &str) -> Vec<String> {
    let mut rows = Vec::new();
    for paragraph in text.split('\n') {
        let indent: String = paragraph.chars().take_while(|char| *char == ' ').collect();
        let mut row = indent.clone();
        let mut is_new = true;
        for word in kept_together(paragraph) {
            if !is_new && row.width() + 1 + word.width() > width {
                rows.push(std::mem::replace(&mut row, format!("{indent}{hang}")));
                is_new = true;
            }
            if !is_new {
                row.push(' ');
            }
            row.push_str(&word);
            is_new = false;
        }
        rows.push(row.trim_end().to_owned());
    }
    rows
}

/// The words of a paragraph, except that a command that can be typed is not broken after its first word,
/// nor a flag before its value.
fn kept_together(paragraph: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    for word in paragraph.split_whitespace() {
        match words.last_mut().filter(|_| is_open) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => words.push(word.to_owned()),
        }
        let bare = word.trim_start_matches('“');
        let is_flag = bare.starts_with("--") && bare.ends_with(char::is_alphanumeric);
        is_open = bare == "daymark" || is_flag;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapping_loses_no_word_and_hangs() {
        assert_eq!(wrapped("one two three", 7, "  "), ["one two", "  three"]);
        assert_eq!(wrapped("  - aa bb", 7, "  "), ["  - aa", "    bb"]);
        assert_eq!(wrapped("a\n\nb", 7, ""), ["a", "", "b"]);
        assert_eq!(wrapped("Type: daymark now", 14, ""), ["Type:", "daymark now"]);
    }
}
