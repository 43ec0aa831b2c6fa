//! Opening the encrypted database: the key, the settings that make `Ok` mean "on disk", and the first
//! read that decides whether the file is a journal.

use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::store::doctor;
use crate::store::error::StoreError;
use crate::store::vault::key::RawKey;

/// Whether a journal is opened to write, or only to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reading and writing; only one at a time.
    Write,
    /// Reading beside a writer, or from a disk that cannot be written.
    ReadOnly,
}

/// How long a read waits for another window's save.
const PATIENCE: Duration = Duration::from_secs(5);

const WHAT: &str = "opening the journal";

/// Make a new database at `path` with `key`. The file must be there and empty, so that it has the right
/// mode from its first byte.
pub(super) fn create(path: &Path, key: &RawKey) -> Result<Connection, StoreError> {
    connect(path, key, Access::Write)
}

/// Open the database at `path` with `key`, and read from it once.
pub(super) fn open(path: &Path, key: &RawKey, access: Access) -> Result<Connection, StoreError> {
    let connection = connect(path, key, access)?;
    let read: Result<i64, _> =
        connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0));
    match read {
        Ok(_) if access == Access::Write => one_file(&connection, path).map(|()| connection),
        Ok(_) => Ok(connection),
        Err(error) => Err(StoreError::database(WHAT, path, &error)),
    }
}

/// Bring the journal back to one file, if another program left it with a log beside it: a copy of the
/// file alone would lack what is in the log.
fn one_file(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let mode: String = connection
        .query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))
        .map_err(|error| StoreError::database(WHAT, path, &error))?;
    if mode == "delete" { Ok(()) } else { Err(StoreError::Busy { path: path.to_owned() }) }
}

/// The first connection of a process readies the cipher, and a second one that is opened meanwhile, on
/// another thread, would be refused. So the first is opened alone.
pub(super) fn ready() {
    static FIRST: Once = Once::new();
    FIRST.call_once(|| drop(Connection::open_in_memory()));
}

/// A database in memory only, for a guest.
pub(super) fn in_memory() -> Result<Connection, StoreError> {
    ready();
    let failed = |error| StoreError::database("opening a guest journal", Path::new(""), &error);
    let connection = Connection::open_in_memory().map_err(failed)?;
    settle(&connection).map_err(failed)?;
    Ok(connection)
}

fn connect(path: &Path, key: &RawKey, access: Access) -> Result<Connection, StoreError> {
    ready();
    let failed = |error| StoreError::database(WHAT, path, &error);
    let flags = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(failed)?;
    connection.busy_timeout(PATIENCE).map_err(failed)?;
    // The library would write to standard error, onto the screen, when a page fails its check.
    connection.execute_batch("PRAGMA cipher_log_level = NONE").map_err(failed)?;
    let hex = key.hex();
    let mut statement = Zeroizing::new(String::with_capacity(96));
    statement.push_str("PRAGMA key = \"x'");
    statement.push_str(&hex);
    statement.push_str("'\"");
    connection.execute_batch(&statement).map_err(failed)?;
    match settle(&connection) {
        Ok(()) => Ok(connection),
        Err(error) => Err(failed(error)),
    }
}

/// The settings of every connection. `EXTRA` also syncs the folder after the rollback journal is gone:
/// with less, a power cut lost the last acknowledged save in one run of five. One MB of pages is enough:
/// no screen walks through a journal, and what is decrypted in memory stays little.
fn settle(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA cell_size_check = ON;
         PRAGMA cache_size = -1000;
         PRAGMA synchronous = EXTRA;
         PRAGMA recursive_triggers = ON;",
    )?;
    // Plans do not depend on what is bound, so a statement is not planned anew for each page of a list.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Check every page against its seal, and that none is cut off.
pub(super) fn check_pages(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    match doctor::bad_pages(connection) {
        Ok(0) => Ok(()),
        Ok(_) => Err(doctor::damaged(path)),
        Err(error) => Err(StoreError::database("checking the journal", path, &error)),
    }
}
