//! Leaving with everything, and coming with it: values to text and text to values, nothing else. It opens
//! no file and knows no journal; the command line hands it bytes and carries out what it answers.
//!
//! [`daymark`] is the complete format (`docs/export.md`); [`markdown`], [`table`] and [`html`] are for
//! reading and counting elsewhere. The other modules read what other journals write. Each reader lists
//! every place it could not read, and none of them guesses.

pub mod compare;
pub mod day_one;
pub mod daylio;
pub mod daymark;
mod gather;
pub mod html;
pub mod jrnl;
pub mod markdown;
pub mod plain_csv;
pub mod preview;
mod records;
pub mod table;
pub mod tui_journal;

use std::collections::BTreeMap;
use std::io::{self, Write};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

use crate::content::words::Words;
use crate::domain::day::DayStart;
use crate::domain::whole::{Flow, Whole};

/// The most text that is read from one file, in bytes.
pub const SIZE_BYTES_MAX: usize = 64 * 1024 * 1024;
/// The most entries that are read from one file.
pub const ENTRIES_MAX: usize = 100_000;

/// What everything is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Daymark's own: complete, and read back.
    Json,
    /// A page of text.
    Markdown,
    /// A table.
    Csv,
    /// A page for a browser.
    Html,
}

impl Format {
    /// Its word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }

    /// How its files end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Json => ".json",
            Self::Markdown => ".md",
            Self::Csv => ".csv",
            Self::Html => ".html",
        }
    }

    /// The next one, around the end.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Json => Self::Markdown,
            Self::Markdown => Self::Csv,
            Self::Csv => Self::Html,
            Self::Html => Self::Json,
        }
    }

    /// The whole journal in this form, entry by entry.
    ///
    /// # Errors
    /// As the entries and the disk say.
    pub fn write<E: From<io::Error>>(
        self,
        flow: Flow<'_, E>,
        now: DateTime<FixedOffset>,
        words: &Words,
        to: &mut dyn Write,
    ) -> Result<(), E> {
        match self {
            Self::Json => daymark::write(flow, now, to),
            Self::Markdown => markdown::write(flow, words, to),
            Self::Csv => table::write(flow, to),
            Self::Html => html::write(flow, words, to),
        }
    }
}

/// Which program wrote a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Daymark's own export.
    Daymark,
    /// jrnl: its JSON export or its text file.
    Jrnl,
    /// tui-journal: its JSON file, or its `SQLite` file.
    TuiJournal,
    /// Day One: its JSON export, in a zip or out of it.
    DayOne,
    /// Daylio: its CSV export.
    Daylio,
    /// A table with a header row.
    Csv,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 6] =
        [Self::Daymark, Self::Jrnl, Self::TuiJournal, Self::DayOne, Self::Daylio, Self::Csv];

    /// The word used in `--from` and in `--json`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Daymark => "daymark",
            Self::Jrnl => "jrnl",
            Self::TuiJournal => "tui-journal",
            Self::DayOne => "dayone",
            Self::Daylio => "daylio",
            Self::Csv => "csv",
        }
    }

    /// The source with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.id() == id)
    }

    /// What of the file is counted: its `lines`, its `entries`, or, of Daymark's own, its `parts`, which are entries,
    /// drafts, people, preferences and marks of what was deleted.
    #[must_use]
    pub const fn counted_in(self) -> &'static str {
        match self {
            Self::Daylio | Self::Csv => "lines",
            Self::Jrnl | Self::TuiJournal | Self::DayOne => "entries",
            Self::Daymark => "parts",
        }
    }
}

/// What a reader needs to know of the person's computer.
#[derive(Clone, Copy)]
pub struct Reading<'r> {
    /// When a lived day begins.
    pub day_start: DayStart,
    /// What a clock on the wall here showed, as an instant.
    pub wall: &'r dyn Fn(NaiveDateTime) -> Option<DateTime<FixedOffset>>,
    /// For a plain table: which column is what.
    pub columns: &'r BTreeMap<Column, String>,
}

impl std::fmt::Debug for Reading<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reading").field("day_start", &self.day_start).finish_non_exhaustive()
    }
}

/// What a column of a plain table can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The day, perhaps with a time.
    Date,
    /// The time of day.
    Time,
    /// A heading.
    Title,
    /// The words.
    Text,
    /// Tags with commas between them.
    Tags,
    /// How the person felt, in a word or a number.
    Mood,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 6] =
        [Self::Date, Self::Time, Self::Title, Self::Text, Self::Tags, Self::Mood];

    /// The word used in `--map`, and the header that is looked for without it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Time => "time",
            Self::Title => "title",
            Self::Text => "text",
            Self::Tags => "tags",
            Self::Mood => "mood",
        }
    }

    /// The column with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id() == id)
    }
}

/// What one place of a file has wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// There is no date, or none that can be read.
    NoDate,
    /// There is nothing in it to keep.
    Nothing,
    /// The words are longer than one entry may be.
    TooLong,
    /// It is not what this format has in this place.
    Strange,
}

impl Problem {
    /// Every problem.
    pub const ALL: [Self; 4] = [Self::NoDate, Self::Nothing, Self::TooLong, Self::Strange];

    /// The word used in `--json`, and the end of the message that says it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoDate => "no-date",
            Self::Nothing => "nothing",
            Self::TooLong => "too-long",
            Self::Strange => "strange",
        }
    }
}

/// A place that could not be read: the line, or the entry's place in the file, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Issue {
    /// The line or the entry.
    pub place: u64,
    /// What is wrong there.
    pub problem: Problem,
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What could be read.
    pub whole: Whole,
    /// How many entries or lines there were, read or not.
    pub of: usize,
    /// Every place that could not be read.
    pub issues: Vec<Issue>,
    /// Pictures and other things that are not text; they stay behind.
    pub left_behind: usize,
}

/// The whole file was refused. No variant carries anything of what the file says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is larger than [`SIZE_BYTES_MAX`], or unpacks to more.
    #[error("the file is too large")]
    TooLarge,
    /// It has more than [`ENTRIES_MAX`] entries.
    #[error("the file has too many entries")]
    TooMany,
    /// It is not UTF-8 text.
    #[error("the file is not text")]
    NotText,
    /// It is not what this program writes.
    #[error("not a file from {0:?}")]
    NotFrom(Source),
    /// No program that is known here wrote it.
    #[error("the file is of no known kind")]
    Unknown,
    /// It is Daymark's own, in a version that is not known here.
    #[error("the export has version {0}")]
    TooNew(u64),
    /// A zip whose files would land outside its folder, or that is damaged.
    #[error("the zip file is not sound")]
    BadZip,
    /// A table without the columns that are needed; these are there.
    #[error("columns are missing")]
    NoColumns(Vec<String>),
}

impl Refusal {
    /// The message that says it.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooLarge => "portable-too-large",
            Self::TooMany => "portable-too-many",
            Self::NotText => "portable-not-text",
            Self::NotFrom(_) => "portable-not-from",
            Self::Unknown => "portable-unknown",
            Self::TooNew(_) => "portable-too-new",
            Self::BadZip => "portable-bad-zip",
            Self::NoColumns(_) => "portable-no-columns",
        }
    }
}

/// The beginning of a file that only a database can read.
pub const SQLITE_MAGIC: &[u8] = b"SQLite format 3\0";
/// The beginning of a zip file.
pub const ZIP_MAGIC: &[u8] = b"PK\x03\x04";

/// Which program wrote this text; `None` when nothing says so.
#[must_use]
pub fn guess(text: &str) -> Option<Source> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') {
        return records::guess(text);
    }
    if text.starts_with('[') {
        return if jrnl::begins(text) { Some(Source::Jrnl) } else { records::guess(text) };
    }
    let head = text.lines().next().unwrap_or_default().to_lowercase();
    if daylio::is_header(&head) {
        Some(Source::Daylio)
    } else if head.contains([',', ';', '\t']) {
        Some(Source::Csv)
    } else {
        None
    }
}

/// Read `text` as what `source` writes.
///
/// # Errors
/// [`Refusal`] when nothing of it can be used. A part that cannot be read is an [`Issue`] instead.
pub fn read(source: Source, text: &str, reading: Reading<'_>) -> Result<Found, Refusal> {
    if text.len() > SIZE_BYTES_MAX {
        return Err(Refusal::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    match source {
        Source::Daymark => daymark::read(text),
        Source::Jrnl => jrnl::read(text, reading),
        Source::TuiJournal => tui_journal::read(text, reading),
        Source::DayOne => day_one::read(text, reading),
        Source::Daylio => daylio::read(text, reading),
        Source::Csv => plain_csv::read(text, reading),
    }
}

/// A date as every reader here takes it: 2026-01-31.
fn iso_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let is_spelled = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    is_spelled.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
}
