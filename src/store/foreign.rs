//! The one file of another program that only a database can read: tui-journal's. It is opened to read,
//! as a file that does not change, and nothing in it is run.

use std::fmt::Write as _;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::store::connection;
use crate::store::error::StoreError;

/// The most entries that are read from such a file.
pub const ENTRIES_MAX: usize = 100_000;
/// The largest file that is opened, in bytes.
pub const SIZE_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// One row, as it stands in the file.
#[derive(Clone, PartialEq, Eq)]
pub struct ForeignEntry {
    /// The heading.
    pub title: String,
    /// When, as an instant in text.
    pub date: String,
    /// The words.
    pub content: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// A number without a scale.
    pub priority: Option<i64>,
}

impl std::fmt::Debug for ForeignEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ForeignEntry").field("date", &self.date).finish_non_exhaustive()
    }
}

/// What tui-journal keeps in its `SQLite` file, oldest first.
///
/// # Errors
/// [`StoreError::NotAVault`] when it is something else, [`StoreError::TooMany`] past a limit,
/// [`StoreError::Busy`] when tui-journal has not put everything into the file yet.
pub fn tui_journal(file: &Path) -> Result<Vec<ForeignEntry>, StoreError> {
    let about =
        std::fs::metadata(file).map_err(|error| StoreError::file("reading", file, &error))?;
    if about.len() > SIZE_BYTES_MAX {
        return Err(StoreError::TooMany);
    }
    let is_waiting = ["-wal", "-journal"].iter().any(|end| {
        let mut beside = file.as_os_str().to_owned();
        beside.push(end);
        std::fs::metadata(beside).is_ok_and(|about| about.len() > 0)
    });
    if is_waiting {
        return Err(StoreError::Busy { path: file.to_owned() });
    }
    let strange = |_| StoreError::NotAVault { path: file.to_owned() };
    let database = open(file).map_err(strange)?;
    let entries = read(&database).map_err(strange)?;
    if entries.len() > ENTRIES_MAX { Err(StoreError::TooMany) } else { Ok(entries) }
}

fn open(file: &Path) -> rusqlite::Result<Connection> {
    connection::ready();
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = Connection::open_with_flags(address(file), flags)?;
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    database.execute_batch("PRAGMA query_only = ON; PRAGMA cell_size_check = ON;")?;
    Ok(database)
}

/// The file as an address that says that nobody changes it, so that not even a lock is taken.
fn address(file: &Path) -> String {
    let path = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let mut address = String::from("file:");
    let text = path.to_string_lossy().replace('\\', "/");
    if !text.starts_with('/') {
        address.push_str("///");
    }
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/:._-".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address.push_str("?immutable=1");
    address
}

fn read(database: &Connection) -> rusqlite::Result<Vec<ForeignEntry>> {
    let most = i64::try_from(ENTRIES_MAX).unwrap_or(i64::MAX).saturating_add(1);
    let has_priority = database
        .prepare("SELECT 1 FROM pragma_table_info('entries') WHERE name = 'priority'")?
        .exists([])?;
    let sql = if has_priority {
        "SELECT id, title, CAST(date AS TEXT), coalesce(content, ''), priority FROM entries ORDER BY id LIMIT ?1"
    } else {
        "SELECT id, title, CAST(date AS TEXT), coalesce(content, ''), NULL FROM entries ORDER BY id LIMIT ?1"
    };
    let mut tags =
        database.prepare("SELECT tag FROM tags WHERE entry_id = ?1 ORDER BY tag LIMIT 99")?;
    let mut query = database.prepare(sql)?;
    let mut rows = query.query([most])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        found.push(ForeignEntry {
            title: row.get(1)?,
            date: row.get(2)?,
            content: row.get(3)?,
            priority: row.get(4)?,
            tags: tags.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
        });
    }
    Ok(found)
}
