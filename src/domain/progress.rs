//! How far a person is in a lesson. Kept so that they can go on where they were; never a score.

use std::fmt;
use std::str::FromStr;

/// Whether a lesson was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It was opened.
    Started,
    /// One of its forms was read to the end. It stays so.
    Read,
}

/// How far a person is in a lesson, kept in the journal under `progress-<lesson>`.
///
/// Written as `read 5 12`: `started` or `read`, the form in minutes, and the block of the text that
/// stood at the top, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Whether it was read.
    pub reading: Reading,
    /// The form: 1, 5 or 15 minutes.
    pub minutes: u8,
    /// The block at the top of the view, so that the place is the same in every width.
    pub block: u16,
}

/// How lessons are shown, one choice for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LessonView {
    /// With a footnote behind each claim.
    #[default]
    WithNotes,
    /// A sentence a row, nothing that stands out, and the meaning of hard words under them.
    WordsOnly,
}

/// The text is not a progress that Daymark wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not `started` or `read`, the minutes and a block")]
pub struct NotAProgress;

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.reading {
            Reading::Started => "started",
            Reading::Read => "read",
        };
        write!(f, "{word} {} {}", self.minutes, self.block)
    }
}

impl FromStr for Progress {
    type Err = NotAProgress;

    fn from_str(text: &str) -> Result<Self, NotAProgress> {
        let parts: Vec<&str> = text.split(' ').collect();
        let [word, minutes, block] = parts.as_slice() else { return Err(NotAProgress) };
        let reading = match *word {
            "started" => Reading::Started,
            "read" => Reading::Read,
            _ => return Err(NotAProgress),
        };
        let minutes = minutes.parse().ok().filter(|minutes| matches!(minutes, 1 | 5 | 15));
        let block = block.parse().map_err(|_| NotAProgress)?;
        Ok(Self { reading, minutes: minutes.ok_or(NotAProgress)?, block })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_survives_writing_down() {
        for text in ["started 1 0", "read 15 42"] {
            assert_eq!(text.parse::<Progress>().unwrap().to_string(), text);
        }
        for text in ["", "read", "read 2 0", "done 5 0", "read 5 -1", "read 5 99999"] {
            assert_eq!(text.parse::<Progress>(), Err(NotAProgress), "{text}");
        }
    }
}
