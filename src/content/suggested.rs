//! A suggestion from a counselor: a code or a file, opened. Nothing here adds anything to a journal.
//! The format of the file is in `docs/suggestions.md`.

use std::fmt::Write as _;

use super::catalog::{self, Entry};
use crate::domain::day::Day;
use crate::domain::private::{tidy, tidy_line};
use crate::domain::suggestion::{CodeProblem, Item, SuggestionCode};

mod file;
pub mod signature;

use signature::{KnownKey, Signed};

/// A larger file is refused before it is read.
pub const FILE_BYTES_MAX: usize = 64 * 1024;
/// The most items of a file.
pub const ITEMS_MAX: usize = 50;
/// The longest note, in characters.
pub const NOTE_CHARS_MAX: usize = 2_000;
/// The longest name, in characters.
pub const FROM_CHARS_MAX: usize = 80;
/// The longest name of one item, in characters.
const NAME_CHARS_MAX: usize = 60;

/// A suggestion, to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Who it says it is from; empty when it says nothing.
    pub from: String,
    /// The day it says it was made.
    pub date: Option<Day>,
    /// A note; empty when there is none.
    pub note: String,
    /// What it would add.
    pub known: Vec<&'static Entry>,
    /// What this Daymark does not know, by the name the suggestion gives it.
    pub unknown: Vec<String>,
    /// Whether a newer Daymark made it, so that something may be missing here.
    pub is_newer: bool,
    /// Whether somebody signed it.
    pub signed: Signed,
}

/// Why a suggestion cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The code is not right.
    #[error(transparent)]
    Code(#[from] CodeProblem),
    /// Larger than [`FILE_BYTES_MAX`].
    #[error("too large")]
    TooLarge,
    /// Not text.
    #[error("not text")]
    NotText,
    /// Not a suggestion at all.
    #[error("not a suggestion")]
    NotOne,
    /// Not TOML at this line.
    #[error("line {0} cannot be read")]
    Broken(usize),
    /// A key this version does not have.
    #[error("unknown key `{0}`")]
    UnknownKey(String),
    /// A key whose value is not as it should be.
    #[error("`{0}` is not as it should be")]
    Value(&'static str),
    /// It suggests nothing.
    #[error("no items")]
    Nothing,
    /// More than [`ITEMS_MAX`].
    #[error("too many items")]
    TooMany,
    /// Signed with a known key, and changed since.
    #[error("changed after it was signed")]
    BadSignature,
    /// The file beside it is not a signature.
    #[error("not a signature")]
    NoSignature,
}

impl Suggestion {
    fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for name in names {
            match catalog::named(name) {
                Some(entry) if !known.contains(&entry) => known.push(entry),
                Some(_) => {}
                None => {
                    let name: String = tidy_line(name).chars().take(NAME_CHARS_MAX).collect();
                    if !unknown.contains(&name) {
                        unknown.push(name);
                    }
                }
            }
        }
        Self {
            from: String::new(),
            date: None,
            note: String::new(),
            known,
            unknown,
            is_newer: false,
            signed: Signed::Not,
        }
    }

    /// Every name, known or not, as the journal keeps it.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let known = self.known.iter().map(|entry| entry.name());
        known.chain(self.unknown.iter().cloned()).collect()
    }

    /// The suggestion that a journal kept under these names.
    #[must_use]
    pub fn kept(names: &[String], from: &str, date: Option<Day>, note: &str) -> Self {
        let found = Self::of(names.iter().map(String::as_str));
        Self { from: from.to_owned(), date, note: note.to_owned(), ..found }
    }
}

/// The suggestion in a code that somebody typed.
///
/// # Errors
/// [`Problem::Code`], with what is wrong and where.
pub fn open_code(typed: &str) -> Result<Suggestion, Problem> {
    let items = SuggestionCode::read(typed)?.items()?;
    let name = |item: &Item| match catalog::numbered(*item) {
        Some(entry) => entry.name(),
        None => format!("{}:{}", item.kind.word(), item.number),
    };
    let names: Vec<String> = items.iter().map(name).collect();
    Ok(Suggestion::of(names.iter().map(String::as_str)))
}

/// The suggestion in a file, with the signature that lies beside it, if one does.
///
/// # Errors
/// The first [`Problem`] there is. A signature that does not fit is one.
pub fn open_file(
    bytes: &[u8],
    signature: Option<&str>,
    known: &[KnownKey],
) -> Result<Suggestion, Problem> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(Problem::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Problem::NotText)?;
    let mut suggestion = file::read(text)?;
    if let Some(signature) = signature {
        suggestion.signed = signature::check(bytes, signature, known)?;
    }
    Ok(suggestion)
}

/// A file that suggests these.
#[must_use]
pub fn write_file(entries: &[&Entry], from: &str, date: Day, note: &str) -> String {
    let mut text = String::from("daymark_suggestion = 1\n");
    if !from.trim().is_empty() {
        let _ = writeln!(text, "from = \"{}\"", escaped(&tidy_line(from)));
    }
    let _ = writeln!(text, "date = \"{date}\"");
    if !note.trim().is_empty() {
        let _ = writeln!(text, "note = \"\"\"\n{}\"\"\"", escaped(tidy(note).trim()));
    }
    let _ = writeln!(text, "items = [");
    for entry in entries {
        let _ = writeln!(text, "  \"{}\", # {}", entry.name(), tidy_line(&entry.title));
    }
    text.push_str("]\n");
    text
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests;
