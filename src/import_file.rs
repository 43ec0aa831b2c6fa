//! A file of another journal, or of Daymark's own export, read from a disk within limits. Both faces of the
//! program read it here; what it holds is for `portable` to say.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::content::words::Words;
use crate::page::problem;
use crate::portable::{
    self, Found, Reading, Refusal, SIZE_BYTES_MAX, Source, day_one, tui_journal,
};
use crate::store::{StoreError, foreign};
use crate::system::files::read_at_most;

/// Why nothing could be read.
#[derive(Debug)]
pub enum Unread {
    /// The disk says so.
    File(io::Error),
    /// The whole file is refused.
    Refused(Refusal),
    /// The other program has not put everything into its file yet.
    InUse,
    /// Its database says so.
    Store(StoreError),
}

impl Unread {
    /// What happened, and what to do now.
    #[must_use]
    pub fn words(&self, words: &Words, file: &Path) -> String {
        let name = file.display().to_string();
        let (key, name) = match self {
            Self::File(error) => (file_key(error), name),
            Self::InUse => ("portable-in-use", name),
            Self::Refused(refusal) => (refusal.key(), refused_name(refusal)),
            Self::Store(error) => return problem::words(words, error),
        };
        problem::with_hint(words, key, &[("name", name.into())])
    }
}

/// The message for a file that could not be read.
#[must_use]
pub fn file_key(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "cli-file-missing",
        io::ErrorKind::FileTooLarge => "cli-file-too-large",
        _ => "cli-file-unreadable",
    }
}

/// What the sentence of a refusal names.
#[must_use]
pub fn refused_name(refusal: &Refusal) -> String {
    match refusal {
        Refusal::TooNew(version) => version.to_string(),
        Refusal::NoColumns(names) => names.join(", "),
        Refusal::NotFrom(source) => source.id().to_owned(),
        _ => String::new(),
    }
}

/// What the file at `path` holds, as `from` wrote it, or as whatever it looks like. `text` reads it where it
/// is text.
///
/// # Errors
/// [`Unread`].
pub fn read_with(
    path: &Path,
    from: Option<Source>,
    reading: Reading<'_>,
    text: impl FnOnce() -> io::Result<String>,
) -> Result<(Source, Found), Unread> {
    let read = match begins_with(path).map_err(Unread::File)?.as_slice() {
        start if start.starts_with(portable::SQLITE_MAGIC) => {
            (Source::TuiJournal, sqlite(path, reading)?)
        }
        start if start.starts_with(portable::ZIP_MAGIC) => {
            let zip = File::open(path).map_err(Unread::File)?;
            (Source::DayOne, day_one::read_zip(zip, reading).map_err(Unread::Refused)?)
        }
        _ => {
            let text = text().map_err(Unread::File)?;
            let guessed = || portable::guess(&text).ok_or(Unread::Refused(Refusal::Unknown));
            let source = from.map_or_else(guessed, Ok)?;
            (source, portable::read(source, &text, reading).map_err(Unread::Refused)?)
        }
    };
    match from {
        Some(source) if source != read.0 => Err(Unread::Refused(Refusal::NotFrom(source))),
        _ => Ok(read),
    }
}

/// The same for a file that is named on a screen: whatever it looks like.
///
/// # Errors
/// [`Unread`].
pub fn read(path: &Path, reading: Reading<'_>) -> Result<(Source, Found), Unread> {
    read_with(path, None, reading, || {
        let bytes = read_at_most(path, SIZE_BYTES_MAX)?.ok_or(io::ErrorKind::NotFound)?;
        String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
    })
}

/// The first bytes of a file. Only a real file has any: a device or a pipe could go on for ever.
fn begins_with(path: &Path) -> io::Result<Vec<u8>> {
    if path == Path::new("-") {
        return Ok(Vec::new());
    }
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut start = Vec::new();
    let most = u64::try_from(portable::SQLITE_MAGIC.len()).unwrap_or(u64::MAX);
    File::open(path).and_then(|open| open.take(most).read_to_end(&mut start))?;
    Ok(start)
}

fn sqlite(path: &Path, reading: Reading<'_>) -> Result<Found, Unread> {
    let rows = foreign::tui_journal(path).map_err(|error| match error {
        StoreError::NotAVault { .. } => Unread::Refused(Refusal::NotFrom(Source::TuiJournal)),
        StoreError::TooMany => Unread::Refused(Refusal::TooLarge),
        StoreError::Busy { .. } => Unread::InUse,
        other => Unread::Store(other),
    })?;
    let rows = rows.into_iter().map(|row| tui_journal::Record {
        title: row.title,
        date: row.date,
        content: row.content,
        tags: row.tags,
        priority: row.priority,
    });
    tui_journal::rows(rows.collect(), reading).map_err(Unread::Refused)
}
