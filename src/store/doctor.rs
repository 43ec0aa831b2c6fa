//! Is all well with the file: every page, every index, every row. Findings name places, never content.

use std::path::Path;

use rusqlite::Connection;

use crate::domain::entry::{EntryId, Kind};
use crate::store::error::StoreError;
use crate::store::{Access, Store, connection, journal, rows};

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
    /// Entries whose id itself cannot be read.
    Entries,
    /// The unfinished entry of this kind cannot be read.
    Draft(Kind),
    /// Contacts or preferences cannot be read.
    Kept,
}

/// What a failed check was doing.
const WHAT: &str = "checking the journal";

impl Store {
    /// Everything that is wrong with the file; empty when all is well. Reads all of it.
    ///
    /// # Errors
    /// When the file could not be read at all.
    pub fn integrity(&self) -> Result<Vec<Finding>, StoreError> {
        let failed = self.failed(WHAT);
        let mut findings = Vec::new();
        if !self.is_guest() {
            let pages = bad_pages(&self.connection).map_err(&failed)?;
            if pages > 0 {
                findings.push(Finding::Pages(pages));
            }
        }
        if !is_sound(&self.connection) {
            findings.push(Finding::Structure);
        }
        if self.access() == Access::Write && !is_search_sound(&self.connection) {
            findings.push(Finding::Search);
        }
        findings.extend(self.unreadable());
        Ok(findings)
    }

    /// Entries, drafts and contacts that cannot be read.
    fn unreadable(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        match all_ids(&self.connection) {
            Err(_) => findings.push(Finding::Entries),
            Ok(ids) => {
                let is_bad =
                    |id: &EntryId| !matches!(journal::whole(&self.connection, *id), Ok(Some(_)));
                findings.extend(ids.into_iter().filter(is_bad).map(Finding::Entry));
            }
        }
        let drafts = Kind::ALL.into_iter().filter(|kind| self.draft(*kind).is_err());
        findings.extend(drafts.map(Finding::Draft));
        if self.people().is_err() || self.preferences().is_err() {
            findings.push(Finding::Kept);
        }
        findings
    }

    /// Check every page against its seal.
    pub(super) fn check_pages(&self) -> Result<(), StoreError> {
        let path = self.home.as_ref().map(|home| home.dir.journal()).unwrap_or_default();
        connection::check_pages(&self.connection, &path)
    }
}

/// Every entry's id, in and out of the trash.
pub(super) fn all_ids(connection: &Connection) -> rusqlite::Result<Vec<EntryId>> {
    connection.prepare("SELECT id FROM entry NOT INDEXED")?.query_map([], rows::entry_id)?.collect()
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

fn is_sound(connection: &Connection) -> bool {
    let answer: rusqlite::Result<String> =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    let keys =
        connection.prepare("PRAGMA foreign_key_check").and_then(|mut query| query.exists([]));
    answer.is_ok_and(|answer| answer == "ok") && keys.is_ok_and(|any| !any)
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
