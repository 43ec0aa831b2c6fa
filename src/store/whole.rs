//! Reading everything: at once, for what an import compares with, and entry by entry, for an export.

use std::cell::Cell;
use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::domain::answer::Id;
use crate::domain::entry::Kind;
use crate::domain::whole::{Flow, Kept, Whole};
use crate::store::error::StoreError;
use crate::store::{Revision, Store, VaultDir, journal, keep, rows};

/// How many entries are read at once. A save waits no longer than that takes.
const PART: usize = 256;
/// A change in between begins the whole anew. After so many times it is read at once.
const TIMES_MAX: u32 = 4;
/// What a failed read was doing.
const WHAT: &str = "reading the journal";
/// The number of each entry, by day, time and id. Each half has an index in this order.
const NUMBERS: &str = "SELECT no, day, at_ms, id FROM entry WHERE deleted_at IS NULL
     UNION ALL SELECT no, day, at_ms, id FROM entry WHERE deleted_at IS NOT NULL ORDER BY 2, 3, 4";

impl Store {
    /// Everything the journal holds.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and the like when the file cannot be read.
    pub fn whole(&self) -> Result<Whole, StoreError> {
        self.at_one_moment(|it| whole(it).map_err(self.failed(WHAT)))
    }

    /// Hand everything to `take`, entry by entry, as it is at one moment. Nothing waits for it longer than a few
    /// hundred entries take to be read: where the journal is changed meanwhile, `take` is called anew.
    ///
    /// # Errors
    /// As `take`, and as [`Self::whole`].
    pub fn flow<T, E: From<StoreError>>(
        &self,
        mut take: impl FnMut(Flow<'_, E>) -> Result<T, E>,
    ) -> Result<T, E> {
        for _ in 0..TIMES_MAX {
            let (as_of, rest, numbers) = self.at_one_moment(|it| {
                let read = || Ok((rest(it)?, numbers(it)?));
                let (rest, numbers) = read().map_err(self.failed(WHAT))?;
                Ok((self.revision()?, rest, numbers))
            })?;
            let count = numbers.len();
            let moment = Moment { store: self, as_of, is_over: Cell::new(false) };
            let questions = || moment.read(questions).map_err(E::from);
            let mut numbers = numbers.into_iter();
            let mut ready = Vec::new().into_iter();
            let mut entries = std::iter::from_fn(|| {
                if ready.as_slice().is_empty() {
                    match moment.part(&mut numbers) {
                        Ok(part) => ready = part.into_iter(),
                        Err(error) => return Some(Err(E::from(error))),
                    }
                }
                ready.next().map(Ok)
            });
            let flow = Flow { rest: &rest, count, questions: &questions, entries: &mut entries };
            let done = take(flow);
            if done.is_ok() || !moment.is_over.get() {
                return done;
            }
        }
        self.whole()?.flow(take)
    }

    /// Every month, like "2026-01", that an entry outside the trash is about.
    ///
    /// # Errors
    /// As [`Self::whole`].
    pub fn months(&self) -> Result<BTreeSet<String>, StoreError> {
        let failed = self.failed(WHAT);
        let sql = "SELECT DISTINCT substr(day, 1, 7) FROM entry WHERE deleted_at IS NULL";
        let mut query = self.connection.prepare(sql).map_err(&failed)?;
        query.query_map([], |row| row.get(0)).and_then(Iterator::collect).map_err(&failed)
    }
}

/// The journal as it was when reading began.
struct Moment<'s> {
    store: &'s Store,
    as_of: Revision,
    /// Whether it was changed since.
    is_over: Cell<bool>,
}

impl Moment<'_> {
    fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        self.store.stop().check()?;
        self.store.at_one_moment(|it| {
            if self.store.revision()? != self.as_of {
                self.is_over.set(true);
                let path = self.store.dir().map(VaultDir::journal).unwrap_or_default();
                return Err(StoreError::Busy { path });
            }
            read(it).map_err(self.store.failed(WHAT))
        })
    }

    /// The next few entries; none at the end.
    fn part(&self, numbers: &mut impl Iterator<Item = i64>) -> Result<Vec<Kept>, StoreError> {
        let part: Vec<i64> = numbers.take(PART).collect();
        if part.is_empty() {
            return Ok(Vec::new());
        }
        self.read(|it| part.iter().map(|no| kept(it, *no)).collect())
    }
}

fn kept(connection: &Connection, no: i64) -> rusqlite::Result<Kept> {
    let (entry, trashed_at) = journal::numbered(connection, no)?;
    Ok(Kept { entry, trashed_at })
}

fn numbers(connection: &Connection) -> rusqlite::Result<Vec<i64>> {
    connection.prepare(NUMBERS)?.query_map([], |row| row.get(0))?.collect()
}

fn questions(connection: &Connection) -> rusqlite::Result<BTreeSet<Id>> {
    let sql = "SELECT DISTINCT question AS id FROM answer
               WHERE entry IN (SELECT no FROM entry WHERE deleted_at IS NULL)";
    connection.prepare(sql)?.query_map([], |row| rows::id(row, "id"))?.collect()
}

fn whole(connection: &Connection) -> rusqlite::Result<Whole> {
    let mut whole = rest(connection)?;
    for no in numbers(connection)? {
        whole.entries.push(kept(connection, no)?);
    }
    Ok(whole)
}

/// Everything but the entries.
fn rest(connection: &Connection) -> rusqlite::Result<Whole> {
    let mut whole = Whole {
        people: keep::people(connection)?,
        preferences: keep::preferences(connection)?,
        ..Whole::default()
    };
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
