//! From a database row to a value, as strictly on the way out as on the way in: what no Daymark wrote is
//! an error that names the column, never a default.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, SecondsFormat};
use rusqlite::types::Type;

use crate::domain::answer::Id;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId, Kind, Tag};
use crate::domain::private::Private;
use crate::domain::rating::Step;

/// A column that holds something no Daymark wrote. It carries no content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("column {0} holds something unknown")]
pub(super) struct Strange(pub(super) &'static str);

/// The error for a column with something unknown in it.
pub(super) fn strange(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(Strange(column)))
}

/// Read a text column through the gate of its type.
pub(super) fn parsed<T>(
    row: &rusqlite::Row<'_>,
    column: &'static str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let value = row.get_ref(column)?;
    value.as_str().ok().and_then(parse).ok_or_else(|| strange(column))
}

/// An entry, in the journal or a draft, without its answers: they stand in another table.
pub(super) fn bare_entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: entry_id(row)?,
        day: day(row)?,
        at: instant(row, "at")?,
        kind: kind(row)?,
        answers: BTreeMap::new(),
        text: private(row, "text")?,
        tags: tags(row)?,
        is_pinned: row.get("is_pinned")?,
        changed_at: instant(row, "changed_at")?,
    })
}

/// An entry's id.
pub(super) fn entry_id(row: &rusqlite::Row<'_>) -> rusqlite::Result<EntryId> {
    parsed(row, "id", |text| text.parse().ok())
}

/// An id of a question, a person or a preference.
pub(super) fn id(row: &rusqlite::Row<'_>, column: &'static str) -> rusqlite::Result<Id> {
    parsed(row, column, |text| text.parse().ok())
}

/// A lived day.
pub(super) fn day(row: &rusqlite::Row<'_>) -> rusqlite::Result<Day> {
    parsed(row, "day", |text| text.parse().ok())
}

/// An instant.
pub(super) fn instant(
    row: &rusqlite::Row<'_>,
    column: &'static str,
) -> rusqlite::Result<DateTime<FixedOffset>> {
    parsed(row, column, |text| DateTime::parse_from_rfc3339(text).ok())
}

/// A kind of entry.
pub(super) fn kind(row: &rusqlite::Row<'_>) -> rusqlite::Result<Kind> {
    parsed(row, "kind", Kind::from_id)
}

/// The person's words.
pub(super) fn private(row: &rusqlite::Row<'_>, column: &'static str) -> rusqlite::Result<Private> {
    parsed(row, column, |text| Some(Private::from(text)))
}

/// Tags, as [`tag_line`] wrote them.
pub(super) fn tags(row: &rusqlite::Row<'_>) -> rusqlite::Result<BTreeSet<Tag>> {
    parsed(row, "tags", |line| Some(Tag::list(line)))
}

/// Tags in one line, separated by commas, which no tag contains.
pub(super) fn tag_line(tags: &BTreeSet<Tag>) -> String {
    tags.iter().map(Tag::reveal).collect::<Vec<_>>().join(", ")
}

/// An instant as it is written: with its offset, and no more digits than it has.
pub(super) fn written(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

/// A step, or none.
pub(super) fn step(
    row: &rusqlite::Row<'_>,
    column: &'static str,
) -> rusqlite::Result<Option<Step>> {
    let number: Option<u8> = row.get(column)?;
    number.map(|number| Step::try_from(number).map_err(|_| strange(column))).transpose()
}

/// The count in the first column.
pub(super) fn count(row: &rusqlite::Row<'_>) -> rusqlite::Result<usize> {
    let number: i64 = row.get(0)?;
    usize::try_from(number).map_err(|_| strange("count"))
}

/// The count in a column.
pub(super) fn count_in(row: &rusqlite::Row<'_>, column: &'static str) -> rusqlite::Result<usize> {
    let number: i64 = row.get(column)?;
    usize::try_from(number).map_err(|_| strange(column))
}
