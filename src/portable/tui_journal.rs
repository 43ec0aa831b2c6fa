//! tui-journal: its JSON file, and the rows of its `SQLite` file, which give the same ids.
//!
//! Its dates are days; the time it keeps with them is midnight in UTC, so an entry stays on its day. A
//! priority has no scale that means anything here and is kept as text.

use chrono::{DateTime, NaiveDateTime, NaiveTime, Utc};
use serde::Deserialize;

use crate::portable::gather::{Gather, Raw, When};
use crate::portable::{Found, Problem, Reading, Refusal, Source, records};

/// One of its entries, from either file.
#[derive(Deserialize)]
pub struct Record {
    /// The heading.
    #[serde(default)]
    pub title: String,
    /// When, in text.
    pub date: String,
    /// The words.
    #[serde(default)]
    pub content: String,
    /// Words to find it by.
    #[serde(default)]
    pub tags: Vec<String>,
    /// A number without a scale.
    #[serde(default)]
    pub priority: Option<i64>,
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("date", &self.date).finish_non_exhaustive()
    }
}

/// Read its JSON file.
///
/// # Errors
/// [`Refusal`] when it is not tui-journal's at all.
pub fn read(text: &str, reading: Reading<'_>) -> Result<Found, Refusal> {
    let records = records::records(text, Source::TuiJournal)?;
    gather(records.into_iter().map(|record| records::one(&record)), reading)
}

/// What the rows of its `SQLite` file hold.
///
/// # Errors
/// [`Refusal::TooMany`].
pub fn rows(rows: Vec<Record>, reading: Reading<'_>) -> Result<Found, Refusal> {
    gather(rows.into_iter().map(Some), reading)
}

fn gather(
    records: impl Iterator<Item = Option<Record>>,
    reading: Reading<'_>,
) -> Result<Found, Refusal> {
    let mut gather = Gather::new(Source::TuiJournal, reading);
    for (place, record) in (1..).zip(records) {
        let Some(mut record) = record else {
            gather.issue(place, Problem::Strange)?;
            continue;
        };
        let mut raw = Raw::at(moment(&record.date));
        raw.title = record.title;
        raw.words = record.content;
        record.tags.sort();
        raw.tags = record.tags;
        let priority = record.priority.map(|number| ("priority".to_owned(), number.to_string()));
        raw.kept_as_text.extend(priority);
        gather.add(place, raw)?;
    }
    Ok(gather.done())
}

/// `2026-01-31T00:00:00Z` in JSON; `SQLite` has a space, and an offset or none.
fn moment(text: &str) -> Option<When> {
    let text = text.trim();
    let utc = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f%:z"))
        .map(|at| at.with_timezone(&Utc).naive_utc())
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f"))
        .ok()?;
    if utc.time() == NaiveTime::MIN {
        Some(When::On(utc.date(), None))
    } else {
        Some(When::At(utc.and_utc().fixed_offset()))
    }
}
