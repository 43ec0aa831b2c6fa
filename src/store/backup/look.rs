//! Looking into a copy: it is unpacked, still locked, in a folder of our own, and that is removed again.

use std::fs;
use std::path::Path;

use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::merge::Snapshot;
use crate::domain::retention::Keep;
use crate::store::Store;
use crate::store::backup::open_backup;
use crate::store::error::StoreError;
use crate::store::files::{self, VaultDir};
use crate::store::scratch::Scratch;
use crate::store::vault::Unlock;

/// What a copy holds, before it is put in a journal's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holds {
    /// How many entries, without the trash.
    pub entries: usize,
    /// The first day an entry is about.
    pub first: Option<Day>,
    /// The last one.
    pub last: Option<Day>,
    /// How long it keeps entries.
    pub keep: Keep,
    /// How many of its entries are older than that on the day it is looked into, and go when it is opened.
    pub older: usize,
    /// How many contacts.
    pub people: usize,
}

/// What the copy in `file` holds on the day `today`, once every page of it has been checked. It is unpacked in the folder of
/// the journal, which is made where it is missing, and gone again afterwards.
///
/// # Errors
/// As [`open_backup`], and [`StoreError::Damaged`].
pub fn holds(
    dir: &VaultDir,
    file: &Path,
    with: Unlock<'_>,
    today: Day,
) -> Result<Holds, StoreError> {
    let was_there = dir.path().exists();
    let looked = look(dir, file, with, |store| {
        store.check_pages()?;
        let snapshot = store.snapshot()?;
        let keep = store.keep()?;
        let live = snapshot.entries.live.values();
        let live = live.filter(|version| version.value.trashed_at.is_none());
        let live: Vec<&Entry> = live.map(|version| &version.value.entry).collect();
        let older = live.iter().filter(|entry| keep.lets_go(entry, today)).count();
        let mut days: Vec<Day> = live.iter().map(|entry| entry.day).collect();
        days.sort_unstable();
        let (first, last) = (days.first().copied(), days.last().copied());
        let people = snapshot.people.live.len();
        Ok(Holds { entries: days.len(), first, last, keep, older, people })
    });
    if !was_there {
        let _ = fs::remove_dir(dir.path());
    }
    looked
}

/// Everything in the copy in `file` that merging looks at.
///
/// # Errors
/// As [`open_backup`].
pub fn snapshot(dir: &VaultDir, file: &Path, with: Unlock<'_>) -> Result<Snapshot, StoreError> {
    look(dir, file, with, Store::snapshot)
}

fn look<T>(
    dir: &VaultDir,
    file: &Path,
    with: Unlock<'_>,
    read: impl FnOnce(&Store) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    files::make_folder(dir.path())?;
    let scratch = Scratch::within(dir.path(), file)?;
    // The store is dropped before the folder goes.
    let store = open_backup(file, with, scratch.path())?;
    read(&store)
}
