//! Reading everything at once, for an export and for what an import compares with.

use rusqlite::Connection;

use crate::domain::entry::Kind;
use crate::domain::whole::{Kept, Whole};
use crate::store::error::StoreError;
use crate::store::{Store, journal, keep, rows};

impl Store {
    /// Everything the journal holds.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and the like when the file cannot be read.
    pub fn whole(&self) -> Result<Whole, StoreError> {
        self.at_one_moment(|it| whole(it).map_err(self.failed("reading the journal")))
    }
}

fn whole(connection: &Connection) -> rusqlite::Result<Whole> {
    let mut whole = Whole {
        people: keep::people(connection)?,
        preferences: keep::preferences(connection)?,
        ..Whole::default()
    };
    let numbers: Vec<i64> = connection
        .prepare("SELECT no FROM entry ORDER BY day, at_ms, id")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for no in numbers {
        let (entry, trashed_at) = journal::numbered(connection, no)?;
        whole.entries.push(Kept { entry, trashed_at });
    }
    for kind in Kind::ALL {
        whole.drafts.extend(keep::draft(connection, kind)?.map(|draft| (kind, draft)));
    }
    let mut marks = connection.prepare("SELECT id, what FROM tombstone ORDER BY id")?;
    let mut marks = marks.query([])?;
    while let Some(row) = marks.next()? {
        match row.get_ref("what")?.as_str() {
            Ok("entry") => drop(whole.buried_entries.insert(rows::entry_id(row)?)),
            Ok("person") => drop(whole.buried_people.insert(rows::id(row, "id")?)),
            _ => return Err(rows::strange("what")),
        }
    }
    Ok(whole)
}
