//! Locked copies: each is one file with the encrypted journal and its key files, checked by opening it
//! before it gets its name.

mod bundle;
mod copying;
mod look;
pub(super) mod names;
mod restore;
mod rotation;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::Connection;

use crate::domain::day::Day;
use crate::store::Store;
use crate::store::backup::copying::Source;
use crate::store::connection::Access;
use crate::store::error::StoreError;
use crate::store::files::{self, VaultDir};
use crate::store::scratch;
use crate::store::vault::key::RawKey;
use crate::store::vault::{self, Unlock};

pub use crate::store::backup::look::{Holds, holds, snapshot};
pub(super) use crate::store::backup::restore::finish as finish_restore;
pub use crate::store::backup::restore::restore;

/// One dated copy in a journal's `backups` folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// The day it was made; `None` for a copy made before an upgrade, or one with another name.
    pub day: Option<Day>,
    /// Its size in bytes.
    pub size_bytes: u64,
}

/// How a copy's name ends.
pub const EXTENSION: &str = "daymark";

/// Make today's copy if there is none yet and the journal changed since the last one, then thin out old
/// ones: 7 daily, 4 weekly and 12 monthly copies stay. One that cannot be removed goes the next time: today's is
/// there all the same. `None` when there was nothing to do.
///
/// # Errors
/// [`StoreError::Guest`], or as the disk says; the journal and older copies are then as before.
pub fn automatic(store: &Store, dir: &VaultDir, day: Day) -> Result<Option<PathBuf>, StoreError> {
    if store.is_guest() {
        return Err(StoreError::Guest);
    }
    automatic_by(dir, day, |path| write(store, path))
}

/// The same by a view of the journal, which is dropped as soon as nothing more has to be unlocked.
///
/// # Errors
/// As [`automatic`], and when the journal was closed meanwhile.
pub fn automatic_from(
    reader: Store,
    dir: &VaultDir,
    day: Day,
) -> Result<Option<PathBuf>, StoreError> {
    automatic_by(dir, day, |path| write_from(reader, path))
}

fn automatic_by(
    dir: &VaultDir,
    day: Day,
    write: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<Option<PathBuf>, StoreError> {
    let path = dir.backups().join(format!("{day}.{EXTENSION}"));
    // A copy bears the time of the journal it was made of. Which is later says nothing: a clock can have
    // been wrong once, and a folder that is carried to another machine gets new times.
    let changed = modified(&dir.journal());
    let is_known =
        changed.is_some() && list(dir)?.iter().any(|backup| modified(&backup.path) == changed);
    if path.exists() || is_known {
        return Ok(None);
    }
    files::make_folder(&dir.backups())?;
    write(&path)?;
    if let Some(changed) = changed {
        // Without it there is one copy more than needed tomorrow.
        let _ = File::options().write(true).open(&path).and_then(|it| it.set_modified(changed));
    }
    thin(dir, day);
    Ok(Some(path))
}

/// How many copies from before merges stay, and how many from before imports.
const BEFORE_MAX: usize = 5;

/// Write the copy that is kept before a merge on `day`; of older ones the last few stay. The file.
///
/// # Errors
/// [`StoreError::Guest`], or as the disk says; nothing is then removed.
pub fn before_merge(store: &Store, dir: &VaultDir, day: Day) -> Result<PathBuf, StoreError> {
    files::make_folder(&dir.backups())?;
    let number = next_number(dir, day, names::before_merge_at)?;
    let file = dir.backups().join(names::before_merge(day, number));
    write(store, &file)?;
    thin_befores(dir, &file, names::before_merge_at);
    Ok(file)
}

/// The number after that of the last copy of `day` with such a name: the first of a day may be gone again, and a
/// number that is free is not the last.
fn next_number(
    dir: &VaultDir,
    day: Day,
    at: impl Fn(&Path) -> Option<(Day, u32)>,
) -> Result<u32, StoreError> {
    let all = list(dir)?.into_iter().filter_map(|backup| at(&backup.path));
    let last = all.filter(|(on, _)| *on == day).map(|(_, number)| number).max();
    Ok(last.unwrap_or(0).saturating_add(1))
}

/// Of the copies with such names, keep `just_made` and the last few others. One that cannot be removed stays: the
/// copy that was asked for is there.
fn thin_befores(dir: &VaultDir, just_made: &Path, at: impl Fn(&Path) -> Option<(Day, u32)>) {
    let older = list(dir).unwrap_or_default().into_iter();
    // A clock that was ahead once gave others a later name. The one just made is not older than they are.
    let mut older: Vec<((Day, u32), PathBuf)> = older
        .filter(|backup| backup.path != just_made)
        .filter_map(|backup| Some((at(&backup.path)?, backup.path)))
        .collect();
    older.sort();
    let surplus = (older.len() + 1).saturating_sub(BEFORE_MAX);
    for (_, path) in older.into_iter().take(surplus) {
        let _ = fs::remove_file(&path);
    }
}

/// Write the copy that is kept before an import on `day`; of older ones the last few stay. The file.
///
/// # Errors
/// [`StoreError::Guest`], or as the disk says; nothing is then removed.
pub fn before_import(store: &Store, dir: &VaultDir, day: Day) -> Result<PathBuf, StoreError> {
    before_import_by(dir, day, |file| write(store, file))
}

/// The same by a view of the journal, which is dropped as soon as nothing more has to be unlocked.
///
/// # Errors
/// As [`before_import`], and when the journal was closed meanwhile.
pub fn before_import_from(reader: Store, dir: &VaultDir, day: Day) -> Result<PathBuf, StoreError> {
    before_import_by(dir, day, |file| write_from(reader, file))
}

fn before_import_by(
    dir: &VaultDir,
    day: Day,
    write: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<PathBuf, StoreError> {
    files::make_folder(&dir.backups())?;
    let number = next_number(dir, day, names::before_import_at)?;
    let file = dir.backups().join(names::before_import(day, number));
    write(&file)?;
    thin_befores(dir, &file, names::before_import_at);
    Ok(file)
}

/// Write a locked copy of the journal to `file`, which must not exist yet.
///
/// # Errors
/// [`StoreError::Guest`], [`StoreError::AlreadyThere`], or as the disk says.
pub fn write(store: &Store, file: &Path) -> Result<(), StoreError> {
    let home = store.home.as_ref().ok_or(StoreError::Guest)?;
    let source = Source { database: &store.connection, key: &home.key, dir: &home.dir };
    copying::copy(&source, file)
}

/// The same by a view of the journal, which is dropped as soon as nothing more has to be unlocked.
///
/// # Errors
/// As [`write()`], and when the journal was closed meanwhile.
pub fn write_from(reader: Store, file: &Path) -> Result<(), StoreError> {
    copying::copy_and_let_go(reader, file)
}

/// The copies in the journal's `backups` folder, newest day first, undated ones last.
///
/// # Errors
/// As the disk says. No folder is no copies.
pub fn list(dir: &VaultDir) -> Result<Vec<Backup>, StoreError> {
    let folder = dir.backups();
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let failed = |error| StoreError::file("reading", &folder, &error);
    let mut backups = Vec::new();
    for file in fs::read_dir(&folder).map_err(failed)? {
        let file = file.map_err(failed)?;
        let path = file.path();
        if path.extension().is_some_and(|extension| extension == EXTENSION) {
            let size_bytes = file.metadata().map_err(failed)?.len();
            let stem = path.file_stem().and_then(|stem| stem.to_str());
            let day = stem.and_then(|stem| stem.parse().ok());
            backups.push(Backup { path, day, size_bytes });
        }
    }
    backups.sort_by(|one, other| other.day.cmp(&one.day).then_with(|| one.path.cmp(&other.path)));
    Ok(backups)
}

/// Open the copy in `file` to read, unpacked into the folder `into`, which must be empty or absent and is
/// the caller's to remove. The copy itself is not changed.
///
/// # Errors
/// [`StoreError::NotAVault`] when the file is not a copy, and as [`vault::open`].
pub fn open_backup(file: &Path, with: Unlock<'_>, into: &Path) -> Result<Store, StoreError> {
    let dir = VaultDir::new(into);
    if dir.journal().exists() {
        return Err(StoreError::AlreadyThere { path: dir.journal() });
    }
    bundle::unpack(file, into)?;
    let mut store = vault::unlock(&dir, with, Access::Write)?;
    if let Some(home) = &mut store.home {
        home.access = Access::ReadOnly;
    }
    Ok(store)
}

/// The copy from before an older journal is brought up to date. It stays, unless entries are kept for a time only.
pub(super) fn before_upgrade(
    database: &Connection,
    key: &RawKey,
    dir: &VaultDir,
    found: u32,
) -> Result<(), StoreError> {
    files::make_folder(&dir.backups())?;
    let file = dir.backups().join(names::before_form(found + 1));
    if file.exists() {
        return Ok(());
    }
    copying::copy(&Source { database, key, dir }, &file)
}

/// Remove the dated copies that the rule does not keep, never that of `today`, and what an interrupted copy
/// left.
fn thin(dir: &VaultDir, today: Day) {
    scratch::clear(&dir.backups());
    let backups = list(dir).unwrap_or_default();
    let days: Vec<Day> = backups.iter().filter_map(|backup| backup.day).collect();
    let kept = rotation::kept(&days);
    for backup in backups {
        if backup.day.is_some_and(|day| day != today && !kept.contains(&day)) {
            let _ = fs::remove_file(&backup.path);
        }
    }
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}
