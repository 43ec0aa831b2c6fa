//! What is kept beside the time line: drafts, contacts and preferences.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::domain::answer::Id;
use crate::domain::draft::Draft;
use crate::domain::entry::Kind;
use crate::domain::person::{Person, WhileLocked};
use crate::domain::private::Private;
use crate::store::answers::{self, Of};
use crate::store::error::StoreError;
use crate::store::{Store, rows};

/// What a failed read was doing.
const WHAT: &str = "reading the journal";

impl Store {
    /// The unfinished entry of this kind.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and the like when the file cannot be read.
    pub fn draft(&self, kind: Kind) -> Result<Option<Draft>, StoreError> {
        self.at_one_moment(|it| draft(it, kind).map_err(self.failed(WHAT)))
    }

    /// The person's contacts, by name.
    ///
    /// # Errors
    /// As [`Self::draft`].
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        people(&self.connection).map_err(self.failed(WHAT))
    }

    /// A preference kept inside the journal.
    ///
    /// # Errors
    /// As [`Self::draft`].
    pub fn preference(&self, id: &Id) -> Result<Option<Private>, StoreError> {
        preference(&self.connection, id).map_err(self.failed(WHAT))
    }

    /// Every preference kept inside the journal, by id.
    ///
    /// # Errors
    /// As [`Self::draft`].
    pub fn preferences(&self) -> Result<BTreeMap<Id, Private>, StoreError> {
        preferences(&self.connection).map_err(self.failed(WHAT))
    }
}

pub(super) fn people(connection: &Connection) -> rusqlite::Result<Vec<Person>> {
    connection
        .prepare_cached(
            "SELECT id, name, phone, note, while_locked FROM person ORDER BY lower(name), name, id",
        )?
        .query_map([], a_person)?
        .collect()
}

pub(super) fn preferences(connection: &Connection) -> rusqlite::Result<BTreeMap<Id, Private>> {
    connection
        .prepare_cached("SELECT id, value FROM preference ORDER BY id")?
        .query_map([], |row| Ok((rows::id(row, "id")?, rows::private(row, "value")?)))?
        .collect()
}

pub(super) fn draft(connection: &Connection, slot: Kind) -> rusqlite::Result<Option<Draft>> {
    let found = connection
        .prepare_cached(
            "SELECT no, kept_at, id, day, at, kind, text, tags, is_pinned, changed_at FROM draft
             WHERE slot = ?1",
        )?
        .query_row([slot.id()], |row| {
            let entry = rows::bare_entry(row)?;
            Ok((row.get("no")?, Draft { entry, at: rows::instant(row, "kept_at")? }))
        })
        .optional()?;
    let Some((no, mut draft)) = found else { return Ok(None) };
    draft.entry.answers = answers::read(connection, Of::Draft(no))?;
    Ok(Some(draft))
}

pub(super) fn put_draft(
    connection: &Connection,
    slot: Kind,
    draft: Option<&Draft>,
) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM draft WHERE slot = ?1")?.execute([slot.id()])?;
    let Some(Draft { entry, at }) = draft else { return Ok(()) };
    let no: i64 = connection
        .prepare_cached(
            "INSERT INTO draft (slot, kept_at, id, day, at, kind, text, tags, is_pinned, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) RETURNING no",
        )?
        .query_row(
            params![
                slot.id(),
                rows::written(*at),
                entry.id.to_string(),
                entry.day.to_string(),
                rows::written(entry.at),
                entry.kind.id(),
                entry.text.reveal(),
                rows::tag_line(&entry.tags),
                entry.is_pinned,
                rows::written(entry.changed_at),
            ],
            |row| row.get(0),
        )?;
    answers::replace(connection, Of::Draft(no), &entry.answers)
}

pub(super) fn person(connection: &Connection, id: &Id) -> rusqlite::Result<Option<Person>> {
    connection
        .prepare_cached("SELECT id, name, phone, note, while_locked FROM person WHERE id = ?1")?
        .query_row([id.as_str()], a_person)
        .optional()
}

pub(super) fn put_person(
    connection: &Connection,
    person: &Person,
    edition: u32,
) -> rusqlite::Result<()> {
    let while_locked = match person.while_locked {
        WhileLocked::Shown => "shown",
        WhileLocked::Hidden => "hidden",
    };
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO person (id, name, phone, note, while_locked, edition)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            person.id.as_str(),
            person.name.reveal(),
            person.phone.reveal(),
            person.note.reveal(),
            while_locked,
            edition
        ])
        .map(drop)
}

pub(super) fn preference(connection: &Connection, id: &Id) -> rusqlite::Result<Option<Private>> {
    connection
        .prepare_cached("SELECT value FROM preference WHERE id = ?1")?
        .query_row([id.as_str()], |row| rows::private(row, "value"))
        .optional()
}

pub(super) fn put_preference(
    connection: &Connection,
    id: &Id,
    value: Option<&Private>,
    edition: u32,
) -> rusqlite::Result<()> {
    match value {
        Some(value) => connection
            .prepare_cached(
                "INSERT OR REPLACE INTO preference (id, value, edition) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![id.as_str(), value.reveal(), edition]),
        None => connection
            .prepare_cached("DELETE FROM preference WHERE id = ?1")?
            .execute([id.as_str()]),
    }
    .map(drop)
}

fn a_person(row: &rusqlite::Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: rows::id(row, "id")?,
        name: rows::private(row, "name")?,
        phone: rows::private(row, "phone")?,
        note: rows::private(row, "note")?,
        while_locked: rows::parsed(row, "while_locked", |word| match word {
            "shown" => Some(WhileLocked::Shown),
            "hidden" => Some(WhileLocked::Hidden),
            _ => None,
        })?,
    })
}
