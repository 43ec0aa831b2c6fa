//! Making one copy: in short steps, between which others can save, and with the key for no longer than
//! needed.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::bundle;
use crate::store::Store;
use crate::store::connection::{self, Access};
use crate::store::error::StoreError;
use crate::store::files::{self, VaultDir};
use crate::store::readers::Stop;
use crate::store::scratch::Scratch;
use crate::store::vault::key::RawKey;

/// How many pages are copied between two chances for others to save: one MB, some milliseconds.
const PAGES_A_STEP: i32 = 256;
/// A save in between starts the copy over. After this many times the steps that one copy takes, the rest
/// is copied at once.
const TIMES_MAX: i32 = 8;
/// What a failed copy was doing.
const WHAT: &str = "copying the journal";

/// What is copied.
pub(super) struct Source<'a> {
    pub(super) database: &'a Connection,
    pub(super) key: &'a RawKey,
    pub(super) dir: &'a VaultDir,
}

/// Copy the open database and the key files into one file: beside it first, looked through, then renamed.
pub(super) fn copy(source: &Source<'_>, file: &Path) -> Result<(), StoreError> {
    let stop = Stop::default();
    let parts = Parts::beside(file)?;
    parts.fill(source, &stop)?;
    parts.put_together(file, &stop)
}

/// The same for a view of the journal, which is dropped, and its key with it, as soon as nothing more has
/// to be unlocked.
pub(super) fn copy_and_let_go(reader: Store, file: &Path) -> Result<(), StoreError> {
    let stop = reader.stop();
    let parts = Parts::beside(file)?;
    let home = reader.home.as_ref().ok_or(StoreError::Guest)?;
    let source = Source { database: &reader.connection, key: &home.key, dir: &home.dir };
    parts.fill(&source, &stop)?;
    drop(reader);
    parts.put_together(file, &stop)
}

/// A folder for a copy that is not whole yet. It goes when this is dropped.
struct Parts(Scratch);

impl Parts {
    fn beside(file: &Path) -> Result<Self, StoreError> {
        if file.symlink_metadata().is_ok() {
            return Err(StoreError::AlreadyThere { path: file.to_owned() });
        }
        Scratch::within(file.parent().unwrap_or(Path::new("")), file).map(Self)
    }

    /// The database and the key files, and a look through every page.
    fn fill(&self, source: &Source<'_>, stop: &Stop) -> Result<(), StoreError> {
        let dir = self.0.dir();
        let journal = dir.journal();
        copy_pages(source, &journal, || stop.check())?;
        for (from, to) in [
            (source.dir.passphrase_slot(), dir.passphrase_slot()),
            (source.dir.recovery_slot(), dir.recovery_slot()),
        ] {
            if from.exists() {
                let bytes =
                    fs::read(&from).map_err(|error| StoreError::file("reading", &from, &error))?;
                files::put(&to, &bytes, files::Existing::Replace)?;
            }
        }
        stop.check()?;
        let copied = connection::open(&journal, source.key, Access::ReadOnly)?;
        connection::check_pages(&copied, &journal)
    }

    /// One file of the parts, read back, and its name.
    fn put_together(&self, file: &Path, stop: &Stop) -> Result<(), StoreError> {
        let packed = self.0.path().join("packed");
        bundle::pack(self.0.path(), &packed)?;
        stop.check()?;
        bundle::compare(&packed, self.0.path())?;
        stop.check()?;
        files::take_name(&packed, file)
    }
}

/// A consistent copy with the same key. `between` is asked between two steps, when nothing is locked.
fn copy_pages(
    source: &Source<'_>,
    target: &Path,
    mut between: impl FnMut() -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let failed = |error| StoreError::database(WHAT, target, &error);
    let file = files::new_file(target)
        .map_err(|error| StoreError::file("copying the journal to", target, &error))?;
    let mut into = connection::create(target, source.key)?;
    let backup = Backup::new(source.database, &mut into).map_err(failed)?;
    let (mut steps, mut steps_max) = (0, None);
    loop {
        between()?;
        let at_once = steps_max.is_some_and(|most| steps > most);
        let step = backup.step(if at_once { -1 } else { PAGES_A_STEP }).map_err(failed)?;
        match step {
            StepResult::Done => break,
            StepResult::More => {}
            // The database has waited as long as for any other read.
            _ => return Err(StoreError::Busy { path: source.dir.journal() }),
        }
        let pages = backup.progress().pagecount;
        steps_max.get_or_insert((pages / PAGES_A_STEP + 1).saturating_mul(TIMES_MAX));
        steps += 1;
    }
    drop(backup);
    drop(into);
    file.sync_all().map_err(|error| StoreError::file("syncing", target, &error))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::change::Change;
    use crate::domain::day::Day;
    use crate::domain::entry::{Entry, EntryId, Kind};
    use crate::store::vault;
    use crate::store::{KdfCost, Passphrase};
    use crate::system::chance::SystemChance;

    /// A journal of some steps.
    fn journal() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let dir = VaultDir::new(folder.path().join("vault"));
        let passphrase = Passphrase::new("tulip-canoe-walnut-ribbon".to_owned());
        let made = vault::create(&dir, &passphrase, KdfCost::CHEAP_FOR_TESTS, &SystemChance);
        let mut store = made.unwrap().0;
        let words = "words ".repeat(8_000);
        store.apply(&Change::All((0..90).map(|number| note(number, &words)).collect())).unwrap();
        (folder, store)
    }

    fn note(number: u8, words: &str) -> Change {
        let at = DateTime::parse_from_rfc3339("2026-01-01T12:00:00-05:00").unwrap();
        let day: Day = "2026-01-01".parse().unwrap();
        let mut entry = Entry::new(EntryId::new(at, [number; 10]), Kind::Note, day, at);
        entry.text = words.into();
        Change::Save(Box::new(entry))
    }

    /// The journal can be saved between any two steps at once, without waiting, and the copy is of the
    /// journal as it was at its end.
    #[test]
    fn saves_go_on_between_the_steps_of_a_copy_and_are_in_it() {
        let (folder, mut store) = journal();
        store.connection.busy_timeout(std::time::Duration::ZERO).unwrap();
        let reader = store.reader().unwrap();
        let home = reader.home.as_ref().unwrap();
        let source = Source { database: &reader.connection, key: &home.key, dir: &home.dir };
        let target = folder.path().join("copy.db");
        let mut saves = 0;
        copy_pages(&source, &target, || {
            if saves < 30 {
                saves += 1;
                store.apply(&note(100 + saves, "said meanwhile"))?;
            }
            Ok(())
        })
        .unwrap();
        assert_eq!(saves, 30);
        let copied = connection::open(&target, &home.key, Access::ReadOnly).unwrap();
        connection::check_pages(&copied, &target).unwrap();
        let count: i64 =
            copied.query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap();
        assert_eq!(count, 120);
        drop(reader);
    }

    /// Someone who saves without end does not keep a copy from being made.
    #[test]
    fn a_copy_ends_however_often_the_journal_is_saved() {
        let (folder, mut store) = journal();
        let reader = store.reader().unwrap();
        let home = reader.home.as_ref().unwrap();
        let source = Source { database: &reader.connection, key: &home.key, dir: &home.dir };
        let mut number = 0;
        copy_pages(&source, &folder.path().join("copy.db"), || {
            number += 1;
            store.apply(&note(200, &format!("for the {number}th time"))).map(drop)
        })
        .unwrap();
        drop(reader);
    }

    /// Closing the journal ends a copy under way: when the journal is closed the view is gone, and nothing
    /// of the copy is left.
    #[test]
    fn closing_the_journal_ends_a_copy_and_waits_until_its_key_is_gone() {
        let (folder, store) = journal();
        let reader = store.reader().unwrap();
        let gone = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        let (begun, told) = std::sync::mpsc::channel();
        let worker = std::thread::spawn({
            let (gone, target) = (gone.clone(), folder.path().join("copy.db"));
            move || {
                let home = reader.home.as_ref().unwrap();
                let source =
                    Source { database: &reader.connection, key: &home.key, dir: &home.dir };
                let stop = reader.stop();
                // It would never end by itself.
                let failed = copy_pages(&source, &target, || {
                    let _ = begun.send(());
                    std::thread::sleep(std::time::Duration::from_millis(20));
                    stop.check()
                });
                gone.store(true, std::sync::atomic::Ordering::SeqCst);
                drop(reader);
                failed
            }
        });
        told.recv().unwrap();
        drop(store);
        assert!(gone.load(std::sync::atomic::Ordering::SeqCst));
        assert!(worker.join().unwrap().is_err());
    }

    #[test]
    fn a_copy_of_a_journal_that_was_closed_leaves_nothing() {
        let (folder, store) = journal();
        let reader = store.reader().unwrap();
        let worker = std::thread::spawn(move || drop(store));
        let file = folder.path().join("copy.daymark");
        while reader.stop().check().is_ok() {
            std::thread::yield_now();
        }
        assert!(reader.is_closing());
        assert!(copy_and_let_go(reader, &file).is_err());
        worker.join().unwrap();
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().flatten().collect();
        assert_eq!(left.len(), 1, "only the journal's own folder");
    }
}
