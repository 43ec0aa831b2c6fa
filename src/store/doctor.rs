//! Is all well with the file: every page, every index, every row. Findings name places, never content.

use std::path::Path;

use rusqlite::Connection;

use crate::domain::entry::{EntryId, Kind};
use crate::store::careful::Careful;
use crate::store::error::StoreError;
use crate::store::{Access, Store, connection, journal, keep};

/// Something that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// Pages were changed since they were written, or cut off: how many.
    Pages(usize),
    /// The database's own structure is broken.
    Structure,
    /// The search index does not fit the entries; the entries themselves may be whole.
    Search,
    /// One entry cannot be read.
    Entry(EntryId),
    /// An entry, or more, whose id itself cannot be read.
    Entries,
    /// The unfinished entry of this kind cannot be read.
    Draft(Kind),
    /// Contacts or preferences cannot be read.
    Kept,
}

/// What a failed check was doing.
const WHAT: &str = "checking the journal";

impl Store {
    /// Everything that is wrong with the file; empty when all is well. Reads all of it, on connections of
    /// its own.
    ///
    /// # Errors
    /// When the file could not be read at all.
    pub fn integrity(&self) -> Result<Vec<Finding>, StoreError> {
        let failed = self.failed(WHAT);
        let mut findings = Vec::new();
        if self.is_guest() {
            findings.extend(unsound(&self.connection, self.access()));
        } else {
            let reader = self.reader()?;
            let pages = bad_pages(&reader.connection).map_err(&failed)?;
            if pages > 0 {
                findings.push(Finding::Pages(pages));
            }
            findings.extend(unsound(&self.another()?, self.access()));
        }
        findings.extend(self.unreadable());
        Ok(findings)
    }

    /// A second connection with the same access, for a check that may spoil it.
    fn another(&self) -> Result<Connection, StoreError> {
        let home = self.home.as_ref().ok_or(StoreError::Guest)?;
        connection::open(&home.dir.journal(), &home.key, home.access)
    }

    /// Entries, drafts and contacts that cannot be read.
    fn unreadable(&self) -> Vec<Finding> {
        let mut careful = Careful::new(self);
        let mut findings = Vec::new();
        for (no, id) in careful.entries() {
            if careful.read(|it| journal::numbered(it, no)).is_none() {
                findings.push(id.map_or(Finding::Entries, Finding::Entry));
            }
        }
        for kind in Kind::ALL {
            if careful.read(|it| keep::draft(it, kind)).is_none() {
                findings.push(Finding::Draft(kind));
            }
        }
        if careful.read(keep::people).is_none() || careful.read(keep::preferences).is_none() {
            findings.push(Finding::Kept);
        }
        findings.dedup();
        findings
    }

    /// Check every page against its seal.
    pub(super) fn check_pages(&self) -> Result<(), StoreError> {
        let path = self.home.as_ref().map(|home| home.dir.journal()).unwrap_or_default();
        connection::check_pages(&self.connection, &path)
    }
}

/// What is wrong with the structure and the search index.
fn unsound(connection: &Connection, access: Access) -> Vec<Finding> {
    let mut findings = Vec::new();
    if access == Access::Write && !is_search_sound(connection) {
        findings.push(Finding::Search);
    }
    // A journal that is open to read only cannot ask the index itself; the whole file's check names it.
    match broken(connection) {
        Broken::Nothing => {}
        Broken::Search if findings.contains(&Finding::Search) => {}
        Broken::Search => findings.push(Finding::Search),
        Broken::Structure => findings.push(Finding::Structure),
    }
    findings
}

/// How many pages fail their check.
pub(super) fn bad_pages(connection: &Connection) -> rusqlite::Result<usize> {
    let mut query = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = query.query([])?;
    let mut count = 0;
    while rows.next()?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// What the check of the whole file says.
enum Broken {
    Nothing,
    /// Only the search index, which is made from the entries.
    Search,
    Structure,
}

/// How many complaints are read: one about the index must not hide one about the rest.
const COMPLAINTS_MAX: u32 = 20;

fn broken(connection: &Connection) -> Broken {
    let sql = format!("PRAGMA integrity_check({COMPLAINTS_MAX})");
    let answers: rusqlite::Result<Vec<String>> = connection
        .prepare(&sql)
        .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect());
    let keys =
        connection.prepare("PRAGMA foreign_key_check").and_then(|mut query| query.exists([]));
    match (answers, keys) {
        (Ok(answers), Ok(false)) if answers == ["ok"] => {
            if is_counted(connection) {
                Broken::Nothing
            } else {
                Broken::Structure
            }
        }
        (Ok(answers), Ok(false)) if answers.iter().all(|it| it.contains("entry_text")) => {
            Broken::Search
        }
        _ => Broken::Structure,
    }
}

/// Whether what is kept about how many entries there are is so.
fn is_counted(connection: &Connection) -> bool {
    let sql = "SELECT 1 FROM tally WHERE (entries, days) <> (SELECT count(*), count(DISTINCT day)
               FROM entry WHERE entry.kind = tally.kind AND deleted_at IS NULL)";
    connection.prepare(sql).and_then(|mut query| query.exists([])).is_ok_and(|any| !any)
}

/// The check is written as an insert, and changes nothing.
fn is_search_sound(connection: &Connection) -> bool {
    let sql = "INSERT INTO entry_text (entry_text, rank) VALUES ('integrity-check', 1)";
    connection.execute(sql, []).is_ok()
}

/// Where a damaged journal is said to be.
pub(super) fn damaged(path: &Path) -> StoreError {
    StoreError::Damaged { path: path.to_owned() }
}
