//! The tables, and the ladder from older forms of them. Steps are only ever added.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::store::connection::Access;
use crate::store::error::StoreError;

/// Each step takes a journal from the form before to the form of its number: the first makes form 1.
pub(super) const STEPS: &[&str] =
    &[include_str!("schema/1.sql"), include_str!("schema/2.sql"), include_str!("schema/3.sql")];

/// The newest form this program knows.
pub(super) fn known() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

const WHAT: &str = "bringing the journal up to date";

/// Bring the journal to the newest form: `before_first` runs once, before the first step of an upgrade,
/// and not for a journal that is being made. A newer form is refused, and nothing is changed.
pub(super) fn climb(
    connection: &mut Connection,
    path: &Path,
    steps: &[&str],
    access: Access,
    before_first: impl FnOnce(&Connection, u32) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let failed = |error| StoreError::database(WHAT, path, &error);
    let found = version(connection).map_err(failed)?;
    let known = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    if found == known {
        return Ok(());
    }
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    if access == Access::ReadOnly {
        return Err(StoreError::TooOld);
    }
    if found > 0 {
        before_first(connection, found)?;
    }
    let done = usize::try_from(found).unwrap_or(usize::MAX);
    for (version, step) in (1u32..).zip(steps).skip(done) {
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        transaction.execute_batch(step).map_err(failed)?;
        transaction.pragma_update(None, "user_version", version).map_err(failed)?;
        transaction.commit().map_err(failed)?;
    }
    Ok(())
}

/// The form the journal is in; 0 for one that has no tables yet.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn climbed(
        connection: &mut Connection,
        steps: &[&str],
    ) -> (Result<(), StoreError>, Option<u32>) {
        let mut copied = None;
        let result = climb(connection, Path::new(""), steps, Access::Write, |_, found| {
            copied = Some(found);
            Ok(())
        });
        (result, copied)
    }

    #[test]
    fn an_older_form_is_copied_once_and_then_climbs_every_step() {
        let mut connection = Connection::open_in_memory().unwrap();
        let steps = ["CREATE TABLE one (a)", "CREATE TABLE two (a)", "CREATE TABLE three (a)"];
        assert_eq!(climbed(&mut connection, &steps[..1]), (Ok(()), None));
        assert_eq!(climbed(&mut connection, &steps), (Ok(()), Some(1)));
        assert_eq!(version(&connection), Ok(3));
        assert_eq!(climbed(&mut connection, &steps), (Ok(()), None));
        connection.execute_batch("SELECT * FROM one, two, three").unwrap();
    }

    #[test]
    fn a_newer_form_is_refused_and_left_alone() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 9).unwrap();
        let (result, copied) = climbed(&mut connection, &["CREATE TABLE one (a)"]);
        assert_eq!(result, Err(StoreError::TooNew { found: 9, known: 1 }));
        assert_eq!((copied, version(&connection)), (None, Ok(9)));
    }

    #[test]
    fn a_failed_copy_or_step_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        climbed(&mut connection, &["CREATE TABLE one (a)"]).0.unwrap();
        let steps = ["", "CREATE TABLE two (a); CREATE TABLE one (a)"];
        let refused = climb(&mut connection, Path::new(""), &steps, Access::Write, |_, _| {
            Err(StoreError::DiskFull)
        });
        assert_eq!(refused, Err(StoreError::DiskFull));
        assert!(climbed(&mut connection, &steps).0.is_err());
        assert_eq!(version(&connection), Ok(1));
        assert!(connection.execute_batch("SELECT * FROM two").is_err());
    }
}
