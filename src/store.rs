//! The journal on disk: an encrypted database behind one door for writing and typed reads. Only this
//! layer names the database. Nothing readable ever reaches the disk.

mod answers;
mod apply;
pub mod backup;
mod careful;
mod condition;
mod connection;
mod counting;
pub mod doctor;
mod error;
mod files;
pub mod foreign;
mod journal;
mod keep;
pub mod learning;
mod list;
mod measured;
mod merge;
pub mod my_tools;
mod passphrase;
mod past;
mod readers;
mod recovery;
mod redact;
pub mod retention;
mod revision;
mod rows;
pub mod salvage;
mod schema;
mod scratch;
mod search;
pub mod suggestions;
mod summary;
pub mod vault;
mod whole;

use std::cell::RefCell;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;

pub use crate::store::connection::Access;
pub use crate::store::error::StoreError;
pub use crate::store::files::{VaultDir, VaultState};
pub use crate::store::list::{Cursor, Filter, Key, Row};
pub use crate::store::passphrase::{Passphrase, PassphraseStrength};
use crate::store::readers::{Held, Readers};
pub use crate::store::recovery::RecoveryCode;
pub use crate::store::revision::Revision;
pub use crate::store::search::Found;
pub use crate::store::summary::{DayMark, Totals};
pub use crate::store::vault::Unlock;
pub use crate::store::vault::cost::KdfCost;
use crate::store::vault::key::RawKey;

/// An open journal. Dropping it closes the file, wipes the key and gives the lock back.
///
/// It can be handed from the thread that opened it to the one that uses it.
pub struct Store {
    /// First, because fields are dropped in order: views end before the journal does.
    readers: Readers,
    connection: Connection,
    /// Where the list was last looked at; see `list.rs`.
    place: RefCell<Option<list::Place>>,
    home: Option<Home>,
    /// Which opening of a journal this is; see `revision.rs`.
    opening: u64,
    /// What makes this a view of another; last, because dropping it says that the key is gone.
    held: Option<Held>,
}

/// Where a journal that has a file lives. Fields are dropped in order, the lock last: it is given back when
/// the last of those who hold it is done.
struct Home {
    dir: VaultDir,
    key: RawKey,
    access: Access,
    lock: Option<Arc<File>>,
}

impl Store {
    /// A journal in memory, for a guest: it is gone when it is dropped, and nothing reaches the disk.
    ///
    /// # Errors
    /// [`StoreError::Database`] when there is no memory for it.
    pub fn guest() -> Result<Self, StoreError> {
        let mut connection = connection::in_memory()?;
        let path = Path::new("");
        schema::climb(&mut connection, path, schema::STEPS, Access::Write, |_, _| Ok(()))?;
        Ok(Self::over(connection, None))
    }

    fn over(connection: Connection, home: Option<Home>) -> Self {
        let (readers, place) = (Readers::default(), RefCell::new(None));
        Self { readers, connection, place, home, opening: revision::opening(), held: None }
    }

    /// Whether it was opened to write. A guest journal always is.
    #[must_use]
    pub fn access(&self) -> Access {
        self.home.as_ref().map_or(Access::Write, |home| home.access)
    }

    /// Whether this is a guest's journal, which has no file.
    #[must_use]
    pub const fn is_guest(&self) -> bool {
        self.home.is_none()
    }

    /// The folder it lives in; `None` for a guest.
    #[must_use]
    pub fn dir(&self) -> Option<&VaultDir> {
        self.home.as_ref().map(|home| &home.dir)
    }

    /// The form the journal is in, which export and doctor tell.
    #[must_use]
    pub fn schema_known() -> u32 {
        schema::known()
    }

    /// The folder and key of a journal that may be changed.
    fn writable_home(&self) -> Result<&Home, StoreError> {
        match &self.home {
            None => Err(StoreError::Guest),
            Some(home) if home.access == Access::ReadOnly => Err(StoreError::ReadOnly),
            Some(home) => Ok(home),
        }
    }

    /// Carry out `read` so that everything it asks is of one moment: another window may save, or forget an
    /// entry for good, between two questions.
    fn at_one_moment<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if !self.connection.is_autocommit() {
            return read(&self.connection);
        }
        let moment =
            self.connection.unchecked_transaction().map_err(self.failed("reading the journal"))?;
        // Nothing was written, so it ends as it began when it is dropped.
        read(&moment)
    }

    /// Carry out several reads as of one moment, which also spares asking for the journal anew for each.
    /// Not for a search, which may have to write.
    ///
    /// # Errors
    /// As `read`.
    pub fn together<T>(
        &self,
        read: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.at_one_moment(|_| read(self))
    }

    /// Turns the database's refusal into ours, for `map_err`.
    fn failed(&self, doing: &'static str) -> impl Fn(rusqlite::Error) -> StoreError + use<> {
        let path = self.home.as_ref().map_or_else(PathBuf::new, |home| home.dir.journal());
        move |error| StoreError::database(doing, &path, &error)
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("access", &self.access()).finish_non_exhaustive()
    }
}
