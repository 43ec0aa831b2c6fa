//! Whether a journal is still as it was read: a number that moves with every change, also with those of
//! another window.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::store::{Store, StoreError};

/// How a journal was at one time. While it stays the same, what was read from the journal holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision {
    /// Which opening of a journal this is: two never have the same.
    opening: u64,
    /// Rows changed through it.
    own: u64,
    /// What the database counts of the changes of others.
    others: i64,
}

/// The number of the next opening.
pub(super) fn opening() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl Store {
    /// How the journal is now.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn revision(&self) -> Result<Revision, StoreError> {
        let others = self
            .connection
            .prepare_cached("PRAGMA data_version")
            .and_then(|mut query| query.query_row([], |row| row.get(0)))
            .map_err(self.failed("reading the journal"))?;
        Ok(Revision { opening: self.opening, own: self.connection.total_changes(), others })
    }
}
