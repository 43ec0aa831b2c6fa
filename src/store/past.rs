//! What merging needs to remember: the edition of every record, and the marks of what was replaced or
//! deleted for good. See `domain::merge`.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::domain::merge::{Mark, Name, Value, Version};
use crate::store::rows;

/// The kinds of records that merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Entry,
    Person,
    Preference,
}

impl What {
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Person => "person",
            Self::Preference => "preference",
        }
    }

    const fn edition(self) -> &'static str {
        match self {
            Self::Entry => "SELECT edition FROM entry WHERE id = ?1",
            Self::Person => "SELECT edition FROM person WHERE id = ?1",
            Self::Preference => "SELECT edition FROM preference WHERE id = ?1",
        }
    }
}

/// The edition of the record that is there.
pub(super) fn edition(
    connection: &Connection,
    what: What,
    id: &str,
) -> rusqlite::Result<Option<u32>> {
    connection.prepare_cached(what.edition())?.query_row([id], |row| row.get(0)).optional()
}

/// Remember that `before`, which is there now, is replaced or deleted; `None` when nothing is there. The
/// edition of what comes next.
pub(super) fn retire<N: Name, V: Value<N>>(
    connection: &Connection,
    what: What,
    id: &str,
    before: Option<V>,
) -> rusqlite::Result<u32> {
    let live = edition(connection, what, id)?;
    if let (Some(value), Some(edition)) = (before, live) {
        remember(connection, what, id, Version { edition, value }.mark())?;
    }
    let past: Option<u32> = connection
        .prepare_cached("SELECT max(edition) FROM past WHERE what = ?1 AND id = ?2")?
        .query_row([what.id(), id], |row| row.get(0))?;
    Ok(live.max(past).unwrap_or(0).saturating_add(1))
}

/// Add a mark to the past.
pub(super) fn remember(
    connection: &Connection,
    what: What,
    id: &str,
    mark: Mark,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO past (what, id, edition, digest) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![what.id(), id, mark.edition, mark.digest_text()])
        .map(drop)
}

/// Every mark of the past.
pub(super) fn all<N: Name>(
    connection: &Connection,
    what: What,
    name: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<N>,
) -> rusqlite::Result<BTreeSet<(N, Mark)>> {
    connection
        .prepare_cached("SELECT id, edition, digest FROM past WHERE what = ?1")?
        .query_map([what.id()], |row| {
            let edition = row.get("edition")?;
            let mark = rows::parsed(row, "digest", |text| Mark::read(edition, text).ok())?;
            Ok((name(row)?, mark))
        })?
        .collect()
}
