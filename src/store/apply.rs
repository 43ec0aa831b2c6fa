//! The one door for writing. Each change is one transaction and comes back as the change that undoes it.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use crate::domain::answer::{Answer, Id};
use crate::domain::change::Change;
use crate::domain::entry::{Entry, EntryId, Tag};
use crate::domain::merge::{Held, Mark};
use crate::domain::person::Person;
use crate::domain::private::Private;
use crate::store::answers::{self, Of};
use crate::store::error::StoreError;
use crate::store::past::{self, What};
use crate::store::{Access, Store, files, journal, keep, merge, rows};

/// What stopped a change half-way.
pub(super) enum Stop {
    /// The database refused.
    Database(rusqlite::Error),
    /// A limit of ours.
    Limit(StoreError),
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl Store {
    /// Carry out `change` and return the change that would undo it.
    ///
    /// When this returns `Ok`, the change is on disk: a power cut a moment later cannot lose it. Undoing
    /// gives back everything a person can see; the mark that something was deleted for good stays.
    ///
    /// # Errors
    /// [`StoreError::Unconfirmed`] when it is saved and the disk did not confirm that it will last.
    /// [`StoreError::TooLong`] and [`StoreError::TooMany`] past a limit, [`StoreError::ReadOnly`],
    /// [`StoreError::DiskFull`] and the like when the write was refused. The journal is then as before.
    pub fn apply(&mut self, change: &Change) -> Result<Change, StoreError> {
        if self.access() == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        let failed = self.failed("saving");
        *self.place.borrow_mut() = None;
        let done = match self.attempt(change) {
            // No entry is damaged: the index is made from them, so it can be made again.
            Err(Stop::Database(error)) if is_damaged_index(&error) => {
                self.rebuild_search()?;
                self.attempt(change)
            }
            other => other,
        };
        match done {
            Ok(undo) => Ok(undo),
            Err(Stop::Database(error)) => Err(failed(error)),
            Err(Stop::Limit(error)) => Err(error),
        }
    }

    fn attempt(&mut self, change: &Change) -> Result<Change, Stop> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let undo = carry_out(&transaction, change)?;
        match transaction.commit() {
            // It is saved; only the last word of the disk is missing.
            Err(error) if is_unconfirmed(&error) => self.confirmed().map_err(|_| error)?,
            other => other?,
        }
        Ok(undo)
    }

    /// Ask the disk once more to confirm what is saved.
    fn confirmed(&self) -> Result<(), StoreError> {
        let Some(dir) = self.dir() else { return Ok(()) };
        files::sync_folder(dir.path())
    }
}

fn is_damaged_index(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|it| it.extended_code == rusqlite::ffi::SQLITE_CORRUPT_VTAB)
}

fn is_unconfirmed(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|it| it.extended_code == rusqlite::ffi::SQLITE_IOERR_DIR_FSYNC)
}

fn carry_out(connection: &Connection, change: &Change) -> Result<Change, Stop> {
    match change {
        Change::Save(entry) => save(connection, entry),
        Change::Trash(id, at) => trash(connection, *id, *at),
        Change::Untrash(id) => untrash(connection, *id),
        Change::Purge(id) => purge(connection, *id),
        Change::Bury(id) => bury_unless_here(connection, What::Entry, &id.to_string()),
        Change::BuryPerson(id) => bury_unless_here(connection, What::Person, id.as_str()),
        Change::Draft(kind, draft) => {
            if let Some(draft) = draft {
                check(&draft.entry)?;
            }
            let before = keep::draft(connection, *kind)?;
            keep::put_draft(connection, *kind, draft.as_deref())?;
            Ok(Change::Draft(*kind, before.map(Box::new)))
        }
        Change::SavePerson(person) => save_person(connection, person),
        Change::RemovePerson(id) => remove_person(connection, id),
        Change::Prefer(id, value) => {
            if let Some(value) = value {
                limit(value, Private::SIZE_BYTES_MAX)?;
            }
            let before = keep::preference(connection, id)?;
            if before == *value {
                return Ok(nothing());
            }
            let edition = past::retire(connection, What::Preference, id.as_str(), before.clone())?;
            keep::put_preference(connection, id, value.as_ref(), edition)?;
            Ok(Change::Prefer(id.clone(), before))
        }
        Change::Merge(other) => merge::merge(connection, other),
        Change::All(changes) => {
            let mut undos = Vec::with_capacity(changes.len());
            for change in changes {
                undos.push(carry_out(connection, change)?);
            }
            undos.reverse();
            Ok(Change::All(undos))
        }
    }
}

/// How long after the last writing a clock may say it is, beyond what the trash waits, before it is taken for
/// a wrong one: nothing goes for good then until something new is written.
const CLOCK_DAYS: chrono::TimeDelta = chrono::TimeDelta::days(30);

const fn nothing() -> Change {
    Change::All(Vec::new())
}

/// What a person could keep past our limits.
pub(super) fn check(entry: &Entry) -> Result<(), Stop> {
    limit(&entry.text, Private::SIZE_BYTES_MAX)?;
    let is_long = |answer: &Answer| matches!(answer, Answer::Minutes(minutes) if *minutes > 1440);
    if entry.answers.values().any(is_long) {
        return Err(Stop::Limit(StoreError::TooLong));
    }
    if entry.tags.len() > Tag::COUNT_MAX {
        return Err(Stop::Limit(StoreError::TooMany));
    }
    Ok(())
}

fn limit(words: &Private, size_bytes_max: usize) -> Result<(), Stop> {
    if words.reveal().len() > size_bytes_max {
        return Err(Stop::Limit(StoreError::TooLong));
    }
    Ok(())
}

fn save(connection: &Connection, entry: &Entry) -> Result<Change, Stop> {
    check(entry)?;
    let id = entry.id.to_string();
    let before = journal::whole(connection, entry.id)?;
    let edition = retire(connection, entry.id, before.as_ref())?;
    let undo = match before {
        None => Change::Purge(entry.id),
        Some((before, None)) => Change::Save(Box::new(before)),
        Some((before, Some(at))) => {
            Change::All(vec![Change::Save(Box::new(before)), Change::Trash(entry.id, at)])
        }
    };
    put_entry(connection, &Held { entry: entry.clone(), trashed_at: None }, edition)?;
    unbury(connection, &id)?;
    Ok(undo)
}

/// Remember the version that is there as replaced. The edition of the next.
fn retire(
    connection: &Connection,
    id: EntryId,
    before: Option<&(Entry, Option<DateTime<FixedOffset>>)>,
) -> rusqlite::Result<u32> {
    let held =
        before.map(|(entry, trashed_at)| Held { entry: entry.clone(), trashed_at: *trashed_at });
    past::retire(connection, What::Entry, &id.to_string(), held)
}

/// Write an entry's row, its answers and its tags, whatever was there.
pub(super) fn put_entry(
    connection: &Connection,
    Held { entry, trashed_at }: &Held,
    edition: u32,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO entry (id, day, at, at_ms, kind, text, tags, is_pinned, created_at, changed_at,
                   deleted_at, edition)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10, ?11)
               ON CONFLICT (id) DO UPDATE SET day = ?2, at = ?3, at_ms = ?4, kind = ?5, text = ?6,
                   tags = ?7, is_pinned = ?8, changed_at = ?9, deleted_at = ?10, edition = ?11
               RETURNING no";
    let no: i64 = connection.prepare_cached(sql)?.query_row(
        params![
            entry.id.to_string(),
            entry.day.to_string(),
            rows::written(entry.at),
            entry.at.timestamp_millis(),
            entry.kind.id(),
            entry.text.reveal(),
            rows::tag_line(&entry.tags),
            entry.is_pinned,
            rows::written(entry.changed_at),
            trashed_at.map(rows::written),
            edition,
        ],
        |row| row.get(0),
    )?;
    answers::replace(connection, Of::Entry(no), &entry.answers)?;
    connection.prepare_cached("DELETE FROM tag WHERE entry = ?1")?.execute([no])?;
    let mut insert = connection.prepare_cached("INSERT INTO tag (tag, entry) VALUES (?1, ?2)")?;
    for tag in &entry.tags {
        insert.execute(params![tag.reveal(), no])?;
    }
    Ok(())
}

fn trash(connection: &Connection, id: EntryId, at: DateTime<FixedOffset>) -> Result<Change, Stop> {
    let Some(before @ (_, None)) = journal::whole(connection, id)? else { return Ok(nothing()) };
    let edition = retire(connection, id, Some(&before))?;
    connection
        .prepare_cached("UPDATE entry SET deleted_at = ?2, edition = ?3 WHERE id = ?1")?
        .execute(params![id.to_string(), rows::written(at), edition])?;
    Ok(Change::Untrash(id))
}

fn untrash(connection: &Connection, id: EntryId) -> Result<Change, Stop> {
    let Some(before @ (_, Some(at))) = journal::whole(connection, id)? else {
        return Ok(nothing());
    };
    let edition = retire(connection, id, Some(&before))?;
    connection
        .prepare_cached("UPDATE entry SET deleted_at = NULL, edition = ?2 WHERE id = ?1")?
        .execute(params![id.to_string(), edition])?;
    Ok(Change::Trash(id, at))
}

fn purge(connection: &Connection, id: EntryId) -> Result<Change, Stop> {
    let Some(before) = journal::whole(connection, id)? else { return Ok(nothing()) };
    retire(connection, id, Some(&before))?;
    forget_entry(connection, id)?;
    let (entry, deleted_at) = before;
    let save = Change::Save(Box::new(entry));
    Ok(match deleted_at {
        None => save,
        Some(at) => Change::All(vec![save, Change::Trash(id, at)]),
    })
}

/// Take an entry away, leaving only the mark that it was deleted.
pub(super) fn forget_entry(connection: &Connection, id: EntryId) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM entry WHERE id = ?1")?.execute([id.to_string()])?;
    bury(connection, &id.to_string(), What::Entry.id())
}

pub(super) fn bury(connection: &Connection, id: &str, what: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO tombstone (id, what) VALUES (?1, ?2)")?
        .execute([id, what])
        .map(drop)
}

pub(super) fn unbury(connection: &Connection, id: &str) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM tombstone WHERE id = ?1")?.execute([id]).map(drop)
}

/// Mark what was deleted elsewhere, unless it is here. There is nothing to undo: no mark ever goes.
fn bury_unless_here(connection: &Connection, what: What, id: &str) -> Result<Change, Stop> {
    if past::edition(connection, what, id)?.is_none() {
        past::remember(connection, what, id, Mark::WHATEVER_IT_WAS)?;
        bury(connection, id, what.id())?;
    }
    Ok(nothing())
}

fn save_person(connection: &Connection, person: &Person) -> Result<Change, Stop> {
    for words in [&person.name, &person.phone, &person.note] {
        limit(words, Person::SIZE_BYTES_MAX)?;
    }
    let before = keep::person(connection, &person.id)?;
    if before.is_none() {
        let count: usize = connection.query_row("SELECT count(*) FROM person", [], rows::count)?;
        if count >= Person::COUNT_MAX {
            return Err(Stop::Limit(StoreError::TooMany));
        }
    }
    let edition = past::retire(connection, What::Person, person.id.as_str(), before.clone())?;
    keep::put_person(connection, person, edition)?;
    unbury(connection, person.id.as_str())?;
    Ok(before.map_or_else(
        || Change::RemovePerson(person.id.clone()),
        |before| Change::SavePerson(Box::new(before)),
    ))
}

fn remove_person(connection: &Connection, id: &Id) -> Result<Change, Stop> {
    let Some(before) = keep::person(connection, id)? else { return Ok(nothing()) };
    past::retire(connection, What::Person, id.as_str(), Some(before.clone()))?;
    connection.prepare_cached("DELETE FROM person WHERE id = ?1")?.execute([id.as_str()])?;
    bury(connection, id.as_str(), "person")?;
    Ok(Change::SavePerson(Box::new(before)))
}

impl Store {
    /// Forget for good what was put in the trash before `before`, 30 days ago as a rule. Only the marks
    /// that something was deleted stay. Says how many entries went; none where `before` is more than 30
    /// days after the last writing, which a wrong clock says more likely than a person who was away.
    ///
    /// # Errors
    /// As [`Self::apply`].
    pub fn empty_trash(
        &mut self,
        before: chrono::DateTime<chrono::FixedOffset>,
    ) -> Result<usize, StoreError> {
        let old = self.trashed_before(before)?;
        let count = old.len();
        if count > 0 && self.last_written()?.is_none_or(|last| before > last + CLOCK_DAYS) {
            return Ok(0);
        }
        if count > 0 {
            self.apply(&Change::All(old.into_iter().map(Change::Purge).collect()))?;
        }
        Ok(count)
    }

    /// When the entry that was added last was last written.
    fn last_written(&self) -> Result<Option<chrono::DateTime<chrono::FixedOffset>>, StoreError> {
        self.connection
            .prepare_cached("SELECT changed_at FROM entry ORDER BY no DESC LIMIT 1")
            .and_then(|mut query| {
                query.query_row([], |row| rows::instant(row, "changed_at")).optional()
            })
            .map_err(self.failed("looking through the trash"))
    }

    fn trashed_before(
        &self,
        before: chrono::DateTime<chrono::FixedOffset>,
    ) -> Result<Vec<EntryId>, StoreError> {
        let failed = self.failed("looking through the trash");
        let mut query = self
            .connection
            .prepare_cached("SELECT id, deleted_at FROM entry WHERE deleted_at IS NOT NULL")
            .map_err(&failed)?;
        let rows = query
            .query_map([], |row| Ok((rows::entry_id(row)?, rows::instant(row, "deleted_at")?)))
            .map_err(&failed)?;
        let mut old = Vec::new();
        for row in rows {
            let (id, at) = row.map_err(&failed)?;
            if at < before {
                old.push(id);
            }
        }
        Ok(old)
    }

    /// Whether an entry with this id was deleted for good here, so that a merge leaves it out.
    ///
    /// # Errors
    /// [`StoreError::Database`] and [`StoreError::Damaged`] when the file cannot be read.
    pub fn is_buried(&self, id: EntryId) -> Result<bool, StoreError> {
        self.connection
            .query_row("SELECT 1 FROM tombstone WHERE id = ?1", [id.to_string()], |_| Ok(()))
            .optional()
            .map(|found| found.is_some())
            .map_err(self.failed("reading the journal"))
    }
}
