//! A journal as merging sees it, and making this one what it and another come to together.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::entry::EntryId;
use crate::domain::merge::{Held, Records, Snapshot, Version};
use crate::domain::person::Person;
use crate::domain::private::Private;
use crate::store::apply::{self, Stop};
use crate::store::error::StoreError;
use crate::store::past::{self, What};
use crate::store::{Store, journal, keep, rows};

impl Store {
    /// Everything that merging looks at.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and the like when the file cannot be read.
    pub fn snapshot(&self) -> Result<Snapshot, StoreError> {
        self.at_one_moment(|it| snapshot(it).map_err(self.failed("reading the journal")))
    }
}

fn snapshot(connection: &Connection) -> rusqlite::Result<Snapshot> {
    let entries = Records {
        live: entries(connection)?,
        past: past::all(connection, What::Entry, rows::entry_id)?,
    };
    let name = |row: &rusqlite::Row<'_>| rows::id(row, "id");
    let mut people =
        Records { live: BTreeMap::new(), past: past::all(connection, What::Person, name)? };
    let editions = editions(connection, "SELECT id, edition FROM person")?;
    for person in keep::people(connection)? {
        let edition = editions.get(&person.id).copied().unwrap_or(1);
        people.live.insert(person.id.clone(), Version { edition, value: person });
    }
    let mut preferences =
        Records { live: BTreeMap::new(), past: past::all(connection, What::Preference, name)? };
    let editions = self::editions(connection, "SELECT id, edition FROM preference")?;
    for (id, value) in keep::preferences(connection)? {
        let edition = editions.get(&id).copied().unwrap_or(1);
        preferences.live.insert(id, Version { edition, value });
    }
    Ok(Snapshot { entries, people, preferences })
}

fn entries(connection: &Connection) -> rusqlite::Result<BTreeMap<EntryId, Version<Held>>> {
    let numbers: Vec<(i64, u32)> = connection
        .prepare_cached("SELECT no, edition FROM entry")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut entries = BTreeMap::new();
    for (no, edition) in numbers {
        let (entry, trashed_at) = journal::numbered(connection, no)?;
        entries.insert(entry.id, Version { edition, value: Held { entry, trashed_at } });
    }
    Ok(entries)
}

fn editions(connection: &Connection, sql: &str) -> rusqlite::Result<BTreeMap<Id, u32>> {
    connection
        .prepare_cached(sql)?
        .query_map([], |row| Ok((rows::id(row, "id")?, row.get("edition")?)))?
        .collect()
}

/// Make this journal what it and `other` come to together. The change that gives back what was there.
pub(super) fn merge(connection: &Connection, other: &Snapshot) -> Result<Change, Stop> {
    let mine = snapshot(connection)?;
    let merged = mine.merged(other);
    let mut undo = Vec::new();
    for (id, mark) in merged.entries.past.difference(&mine.entries.past) {
        past::remember(connection, What::Entry, &id.to_string(), *mark)?;
    }
    for (id, mark) in merged.people.past.difference(&mine.people.past) {
        past::remember(connection, What::Person, id.as_str(), *mark)?;
    }
    for (id, mark) in merged.preferences.past.difference(&mine.preferences.past) {
        past::remember(connection, What::Preference, id.as_str(), *mark)?;
    }
    merge_entries(connection, &mine.entries, &merged.entries, &mut undo)?;
    merge_people(connection, &mine.people, &merged.people, &mut undo)?;
    merge_preferences(connection, &mine.preferences, &merged.preferences, &mut undo)?;
    Ok(Change::All(undo))
}

fn merge_entries(
    connection: &Connection,
    mine: &Records<EntryId, Held>,
    merged: &Records<EntryId, Held>,
    undo: &mut Vec<Change>,
) -> Result<(), Stop> {
    for id in mine.live.keys().filter(|id| !merged.live.contains_key(id)) {
        apply::forget_entry(connection, *id)?;
    }
    for (id, version) in &merged.live {
        if mine.live.get(id) != Some(version) {
            apply::check(&version.value.entry)?;
            apply::put_entry(connection, &version.value, version.edition)?;
            apply::unbury(connection, &id.to_string())?;
        }
        if !mine.live.contains_key(id) {
            undo.push(Change::Purge(*id));
        }
    }
    for (id, before) in &mine.live {
        if merged.live.get(id) != Some(before) {
            undo.push(Change::Save(Box::new(before.value.entry.clone())));
            undo.extend(before.value.trashed_at.map(|at| Change::Trash(*id, at)));
        }
    }
    for (id, _) in merged.past.iter().filter(|(id, _)| !merged.live.contains_key(id)) {
        apply::bury(connection, &id.to_string(), What::Entry.id())?;
    }
    Ok(())
}

fn merge_people(
    connection: &Connection,
    mine: &Records<Id, Person>,
    merged: &Records<Id, Person>,
    undo: &mut Vec<Change>,
) -> Result<(), Stop> {
    if merged.live.len() > Person::COUNT_MAX && merged.live.len() > mine.live.len() {
        return Err(Stop::Limit(StoreError::TooMany));
    }
    for id in mine.live.keys().filter(|id| !merged.live.contains_key(*id)) {
        connection.prepare_cached("DELETE FROM person WHERE id = ?1")?.execute([id.as_str()])?;
    }
    for (id, version) in &merged.live {
        if mine.live.get(id) != Some(version) {
            keep::put_person(connection, &version.value, version.edition)?;
            apply::unbury(connection, id.as_str())?;
        }
        if !mine.live.contains_key(id) {
            undo.push(Change::RemovePerson(id.clone()));
        }
    }
    for (id, before) in &mine.live {
        if merged.live.get(id) != Some(before) {
            undo.push(Change::SavePerson(Box::new(before.value.clone())));
        }
    }
    for (id, _) in merged.past.iter().filter(|(id, _)| !merged.live.contains_key(id)) {
        apply::bury(connection, id.as_str(), What::Person.id())?;
    }
    Ok(())
}

fn merge_preferences(
    connection: &Connection,
    mine: &Records<Id, Private>,
    merged: &Records<Id, Private>,
    undo: &mut Vec<Change>,
) -> Result<(), Stop> {
    for id in mine.live.keys().filter(|id| !merged.live.contains_key(*id)) {
        keep::put_preference(connection, id, None, 0)?;
    }
    for (id, version) in &merged.live {
        if mine.live.get(id) != Some(version) {
            keep::put_preference(connection, id, Some(&version.value), version.edition)?;
        }
        if !mine.live.contains_key(id) {
            undo.push(Change::Prefer(id.clone(), None));
        }
    }
    for (id, before) in &mine.live {
        if merged.live.get(id) != Some(before) {
            undo.push(Change::Prefer(id.clone(), Some(before.value.clone())));
        }
    }
    Ok(())
}
