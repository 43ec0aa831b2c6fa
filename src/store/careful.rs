//! Reading a damaged file row by row. After one bad page the cipher refuses everything that follows, so
//! each failure is answered with a new connection.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::domain::entry::EntryId;
use crate::store::connection::{self, Access};
use crate::store::{Store, rows};

/// A reader that goes on after a failure.
pub(super) struct Careful<'a> {
    store: &'a Store,
    own: Option<Connection>,
}

impl<'a> Careful<'a> {
    /// Beside the connection of `store`, which a bad page would spoil. A guest's is in memory, and used.
    pub(super) fn new(store: &'a Store) -> Self {
        let mut careful = Self { store, own: None };
        careful.renew();
        careful
    }

    fn renew(&mut self) {
        self.own = self.store.home.as_ref().and_then(|home| {
            connection::open(&home.dir.journal(), &home.key, Access::ReadOnly).ok()
        });
    }

    /// What `read` reads, or `None` when it cannot.
    pub(super) fn read<T>(
        &mut self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Option<T> {
        let connection = self.own.as_ref().unwrap_or(&self.store.connection);
        let answer = read(connection).ok();
        if answer.is_none() {
            self.renew();
        }
        answer
    }

    /// The number of every entry that the table or one of its indexes still names, with its id where the
    /// index of ids has it.
    pub(super) fn entries(&mut self) -> BTreeMap<i64, Option<EntryId>> {
        let mut found = BTreeMap::new();
        for sql in [
            "SELECT no, id FROM entry NOT INDEXED",
            "SELECT no, id FROM entry ORDER BY id",
            "SELECT no, id FROM entry WHERE deleted_at IS NULL ORDER BY day, at_ms, id",
            "SELECT no, id FROM entry WHERE deleted_at IS NULL AND kind > '' ORDER BY kind, day, at_ms, id",
            "SELECT no, id FROM entry WHERE deleted_at IS NOT NULL ORDER BY day, at_ms, id",
        ] {
            self.read(|connection| {
                let mut query = connection.prepare(sql)?;
                let mut rows = query.query([])?;
                while let Some(row) = rows.next()? {
                    let slot = found.entry(row.get("no")?).or_insert(None);
                    *slot = slot.or_else(|| rows::entry_id(row).ok());
                }
                Ok(())
            });
        }
        found
    }
}
