//! Reading whole entries.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::domain::answer::Id;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::domain::instrument::INSTRUMENT;
use crate::store::answers::{self, Of};
use crate::store::error::StoreError;
use crate::store::{Store, rows};

/// What every reading of entries selects.
macro_rules! select_entry {
    ($rest:literal) => {
        concat!(
            "SELECT no, id, day, at, kind, text, tags, is_pinned, changed_at, deleted_at FROM entry ",
            $rest
        )
    };
}

/// An entry, and when it was put in the trash, if it was.
pub(crate) type Anywhere = (Entry, Option<DateTime<FixedOffset>>);

/// What a failed read was doing.
const WHAT: &str = "reading the journal";

impl Store {
    /// The entry with this id, in or out of the trash.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when the file cannot be read or holds a row no Daymark wrote.
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>, StoreError> {
        let found = self.at_one_moment(|it| whole(it, id).map_err(self.failed(WHAT)))?;
        Ok(found.map(|(entry, _)| entry))
    }

    /// The entry with this id, and when it was put in the trash, if it was.
    ///
    /// # Errors
    /// As [`Self::entry`].
    pub fn entry_anywhere(&self, id: EntryId) -> Result<Option<Anywhere>, StoreError> {
        self.at_one_moment(|it| whole(it, id).map_err(self.failed(WHAT)))
    }

    /// When the entry was put in the trash; `None` when it is not there.
    ///
    /// # Errors
    /// As [`Self::entry`].
    pub fn trashed_at(&self, id: EntryId) -> Result<Option<DateTime<FixedOffset>>, StoreError> {
        let found = self.at_one_moment(|it| whole(it, id).map_err(self.failed(WHAT)))?;
        Ok(found.and_then(|(_, deleted_at)| deleted_at))
    }

    /// Entries whose day lies in `days`, oldest first, without the trash.
    ///
    /// # Errors
    /// As [`Self::entry`].
    pub fn entries(&self, days: RangeInclusive<Day>) -> Result<Vec<Entry>, StoreError> {
        let failed = self.failed(WHAT);
        let (first, last) = (days.start().to_string(), days.end().to_string());
        self.at_one_moment(|it| entries_between(it, [&first, &last]).map_err(failed))
    }

    /// Every self-check with this form, the latest first, without the trash.
    ///
    /// # Errors
    /// As [`Self::entry`].
    pub fn self_checks(&self, form: &Id) -> Result<Vec<Entry>, StoreError> {
        let failed = self.failed(WHAT);
        self.at_one_moment(|it| self_checks(it, form).map_err(failed))
    }

    /// The last check-in that happened before `at`, without the trash.
    ///
    /// # Errors
    /// As [`Self::entry`].
    pub fn last_check_in_before(
        &self,
        at: DateTime<FixedOffset>,
    ) -> Result<Option<Entry>, StoreError> {
        let failed = self.failed(WHAT);
        let sql = select_entry!(
            "WHERE kind = ?1 AND deleted_at IS NULL AND at_ms < ?2
             ORDER BY day DESC, at_ms DESC, id DESC LIMIT 1"
        );
        self.at_one_moment(|it| {
            let values = params![Kind::CheckIn.id(), at.timestamp_millis()];
            let found = it
                .prepare_cached(sql)
                .and_then(|mut query| query.query_row(values, bare).optional())
                .map_err(&failed)?;
            found.map(|bare| complete(it, bare)).transpose().map_err(&failed)
        })
    }
}

fn self_checks(connection: &Connection, form: &Id) -> rusqlite::Result<Vec<Entry>> {
    let sql = select_entry!(
        "WHERE kind = ?1 AND deleted_at IS NULL AND EXISTS
             (SELECT 1 FROM answer WHERE entry = no AND question = ?2 AND type = 'choice' AND option = ?3)
         ORDER BY day DESC, at_ms DESC, id DESC"
    );
    let values = params![Kind::SelfCheck.id(), INSTRUMENT, form.as_str()];
    let mut query = connection.prepare_cached(sql)?;
    query.query_map(values, bare)?.map(|bare| complete(connection, bare?)).collect()
}

fn entries_between(connection: &Connection, days: [&str; 2]) -> rusqlite::Result<Vec<Entry>> {
    let mut answers: BTreeMap<i64, _> = BTreeMap::new();
    let mut query = connection.prepare_cached(
        "SELECT entry, question, type, option, value FROM answer WHERE entry IN
         (SELECT no FROM entry WHERE deleted_at IS NULL AND day BETWEEN ?1 AND ?2)",
    )?;
    let mut rows = query.query(days)?;
    while let Some(row) = rows.next()? {
        answers::add(answers.entry(row.get("entry")?).or_default(), row)?;
    }
    let sql =
        select_entry!("WHERE deleted_at IS NULL AND day BETWEEN ?1 AND ?2 ORDER BY day, at_ms, id");
    let mut query = connection.prepare_cached(sql)?;
    let mut entries = Vec::new();
    for bare in query.query_map(days, bare)? {
        let mut bare = bare?;
        bare.entry.answers = answers.remove(&bare.no).unwrap_or_default();
        entries.push(bare.entry);
    }
    Ok(entries)
}

/// An entry and when it was put in the trash.
pub(super) fn whole(
    connection: &Connection,
    id: EntryId,
) -> rusqlite::Result<Option<(Entry, Option<DateTime<FixedOffset>>)>> {
    let found = connection
        .prepare_cached(select_entry!("WHERE id = ?1"))?
        .query_row([id.to_string()], bare)
        .optional()?;
    let Some(bare) = found else { return Ok(None) };
    let deleted_at = bare.deleted_at;
    complete(connection, bare).map(|entry| Some((entry, deleted_at)))
}

/// An entry by its number, and when it was put in the trash.
pub(super) fn numbered(
    connection: &Connection,
    no: i64,
) -> rusqlite::Result<(Entry, Option<DateTime<FixedOffset>>)> {
    let (entry, deleted_at) = numbered_bare(connection, no)?;
    let answers = answers::read(connection, Of::Entry(no))?;
    Ok((Entry { answers, ..entry }, deleted_at))
}

/// The same without its answers.
pub(super) fn numbered_bare(
    connection: &Connection,
    no: i64,
) -> rusqlite::Result<(Entry, Option<DateTime<FixedOffset>>)> {
    let sql = select_entry!("WHERE no = ?1");
    let bare = connection.prepare_cached(sql)?.query_row([no], bare)?;
    Ok((bare.entry, bare.deleted_at))
}

/// An entry without its answers, which stand in another table.
struct Bare {
    no: i64,
    entry: Entry,
    deleted_at: Option<DateTime<FixedOffset>>,
}

fn complete(connection: &Connection, bare: Bare) -> rusqlite::Result<Entry> {
    let answers = answers::read(connection, Of::Entry(bare.no))?;
    Ok(Entry { answers, ..bare.entry })
}

fn bare(row: &rusqlite::Row<'_>) -> rusqlite::Result<Bare> {
    let deleted_at = match row.get_ref("deleted_at")? {
        rusqlite::types::ValueRef::Null => None,
        _ => Some(rows::instant(row, "deleted_at")?),
    };
    Ok(Bare { no: row.get("no")?, entry: rows::bare_entry(row)?, deleted_at })
}
