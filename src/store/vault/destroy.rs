//! Deleting a journal for good: its keys first, so that what is left behind cannot be opened.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::files::{self, COMPANIONS, VaultDir};

/// What the lock screen may show; it stands beside the journal.
const LOCKED_CARD: &str = "locked.toml";
/// Packs name clinics and groups; they stand beside the journal too.
const PACKS: &str = "packs";

/// Delete the journal in `dir`, its key files, its backups, what it let the lock screen show, and the
/// packs. The settings stay: they say nothing about a life. A store over it must be dropped before.
///
/// Key files are overwritten before they are removed. On many disks the old bytes stay somewhere all the
/// same, still locked with the passphrase, so this is no promise about a disk that someone takes apart.
/// Copies made elsewhere are not known here and stay.
///
/// # Errors
/// As the disk says. What comes first matters most, so whatever is left can then no longer be opened
/// with the journal's own key files, and calling it again goes on.
pub fn destroy(dir: &VaultDir) -> Result<(), StoreError> {
    if !dir.path().exists() {
        return Ok(());
    }
    let lock = files::lock(dir)?;
    let others = dir.other_journals();
    shred_slots(dir.path())?;
    for other in &others {
        shred_slots(other)?;
        // Where a copy was being made, its key files stand one folder deeper.
        for part in folders_in(other)? {
            shred_slots(&part)?;
        }
    }
    remove_folder(&dir.path().join(PACKS))?;
    for other in &others {
        remove_folder(other)?;
    }
    remove(&dir.journal())?;
    remove(&dir.unborn())?;
    for name in COMPANIONS {
        remove(&dir.path().join(name))?;
    }
    for ending in ["-journal", "-wal", "-shm"] {
        let mut name = dir.unborn().into_os_string();
        name.push(ending);
        remove(Path::new(&name))?;
    }
    let card = dir.path().join(LOCKED_CARD);
    remove(&files::beside(&card))?;
    remove(&card)?;
    // Where that can be, it goes while it is held, so that nobody can take it and lose it again.
    if cfg!(unix) {
        remove(&dir.lock())?;
        drop(lock);
    } else {
        drop(lock);
        // Somebody who has opened it in this moment keeps it: an empty file, and nothing of the journal.
        let _ = remove(&dir.lock());
    }
    files::sync_folder(dir.path())
}

/// Overwrite the key files in one folder.
fn shred_slots(folder: &Path) -> Result<(), StoreError> {
    let dir = VaultDir::new(folder);
    for slot in [dir.passphrase_slot(), dir.recovery_slot()] {
        shred(&slot)?;
        shred(&files::beside(&slot))?;
    }
    Ok(())
}

fn folders_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let failed = |error: io::Error| StoreError::file("deleting", folder, &error);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for file in fs::read_dir(folder).map_err(failed)? {
        let path = file.map_err(failed)?.path();
        if path.is_dir() {
            found.push(path);
        }
    }
    Ok(found)
}

/// Overwrite a small file with zeros, then remove it.
fn shred(path: &Path) -> Result<(), StoreError> {
    let failed = |error: io::Error| StoreError::file("deleting", path, &error);
    let Ok(about) = fs::metadata(path) else { return Ok(()) };
    let size = usize::try_from(about.len()).unwrap_or(usize::MAX).min(64 * 1024);
    let mut file = OpenOptions::new().write(true).open(path).map_err(failed)?;
    file.write_all(&vec![0; size]).map_err(failed)?;
    file.sync_all().map_err(failed)?;
    drop(file);
    remove(path)
}

fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::file("deleting", path, &error))
        }
        _ => Ok(()),
    }
}

fn remove_folder(path: &Path) -> Result<(), StoreError> {
    if path.symlink_metadata().is_ok_and(|about| !about.is_dir()) {
        return remove(path);
    }
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::file("deleting", path, &error))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{KdfCost, Passphrase, VaultState, backup, vault};
    use crate::system::chance::SeededChance;

    fn passphrase() -> Passphrase {
        Passphrase::new("four easy words here".to_owned())
    }

    fn journal(folder: &Path) -> VaultDir {
        let dir = VaultDir::new(folder.join("journal"));
        let chance = SeededChance::new(7);
        let cost = KdfCost::CHEAP_FOR_TESTS;
        let (store, _) = vault::create(&dir, &passphrase(), cost, &chance).unwrap();
        let today = "2026-01-12".parse().unwrap();
        backup::automatic(&store, &dir, today).unwrap();
        fs::write(dir.path().join(LOCKED_CARD), "version = 1").unwrap();
        fs::write(dir.path().join("config.toml"), "theme = \"night\"").unwrap();
        dir
    }

    #[test]
    fn nothing_but_the_settings_is_left_and_one_can_begin_again() {
        let home = tempfile::tempdir().unwrap();
        let dir = journal(home.path());
        destroy(&dir).unwrap();
        let left: Vec<_> = fs::read_dir(dir.path())
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(left, ["config.toml"]);
        assert_eq!(dir.state(), VaultState::Empty);
        destroy(&dir).unwrap();
        let again =
            vault::create(&dir, &passphrase(), KdfCost::CHEAP_FOR_TESTS, &SeededChance::new(1));
        assert!(again.is_ok());
    }

    #[test]
    fn a_journal_that_a_copy_took_the_place_of_goes_too() {
        let home = tempfile::tempdir().unwrap();
        let dir = journal(home.path());
        let copy = home.path().join("copy.daymark");
        let store = vault::open(&dir, &passphrase(), crate::store::Access::ReadOnly).unwrap();
        backup::write(&store, &copy).unwrap();
        drop(store);
        let with = vault::Unlock::Passphrase(&passphrase());
        let aside = backup::restore(&dir, &copy, with).unwrap().unwrap();
        assert!(aside.exists());
        destroy(&dir).unwrap();
        assert!(!aside.exists());
        assert_eq!(dir.state(), VaultState::Empty);
    }

    #[test]
    fn a_journal_that_is_open_elsewhere_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        let dir = journal(home.path());
        let store = vault::open(&dir, &passphrase(), crate::store::Access::Write).unwrap();
        assert!(matches!(destroy(&dir), Err(StoreError::Busy { .. })));
        drop(store);
        assert_eq!(dir.state(), VaultState::Present);
    }

    #[test]
    fn no_folder_is_nothing_to_delete() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(destroy(&VaultDir::new(home.path().join("none"))), Ok(()));
    }
}
