//! The journal's folder: its names, its state, its lock, and writing a file so that a power cut leaves
//! either the old one or the new one.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::store::error::StoreError;
use crate::store::scratch;
use crate::system::files::{self as system, durable, own};
pub(super) use crate::system::files::{beside, own::fresh_file as new_file};

/// What the database may leave beside itself when it, or another program, is stopped in the middle of
/// something. They belong to the journal they stand beside, and would spoil any other.
pub(super) const COMPANIONS: [&str; 3] = ["journal.db-journal", "journal.db-wal", "journal.db-shm"];

/// How the folder of a journal that was replaced by a copy begins.
pub(super) const KEPT_ASIDE: &str = "before-restore-";

/// The folder of a journal. Nothing is touched by making this value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultDir(PathBuf);

/// What a folder looks like from outside, without a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VaultState {
    /// No such folder.
    Absent,
    /// The folder is there and holds no journal.
    Empty,
    /// Making a journal was interrupted before it was ever used; making one again cleans up.
    Unfinished,
    /// A journal with both its key files.
    Present,
    /// The journal and the recovery key file, without `passphrase.age`.
    MissingPassphraseSlot,
    /// The journal and the passphrase key file, without `recovery.age`.
    MissingRecoverySlot,
    /// The journal without any key file: only a backup helps.
    MissingSlots,
    /// Key files without a journal: it was moved or deleted.
    MissingJournal,
    /// `journal.db` is empty, too short, or a plain database: not something Daymark encrypted.
    NotOurs,
    /// A file stands where the folder should be.
    NotAFolder,
    /// This user may not look into the folder.
    Denied,
}

impl VaultDir {
    /// The journal in the folder at `path`.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The encrypted database.
    #[must_use]
    pub fn journal(&self) -> PathBuf {
        self.0.join("journal.db")
    }

    /// The key, locked with the passphrase.
    #[must_use]
    pub fn passphrase_slot(&self) -> PathBuf {
        self.0.join("passphrase.age")
    }

    /// The key, locked with the recovery code.
    #[must_use]
    pub fn recovery_slot(&self) -> PathBuf {
        self.0.join("recovery.age")
    }

    /// The file that is locked while the journal is open for writing.
    #[must_use]
    pub fn lock(&self) -> PathBuf {
        self.0.join("journal.lock")
    }

    /// The folder of dated copies.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// A journal being made; renamed to [`Self::journal`] as the last step.
    pub(super) fn unborn(&self) -> PathBuf {
        self.0.join("journal.db.new")
    }

    /// A verified backup on its way in; see `backup/restore.rs`.
    pub(super) fn arriving(&self) -> PathBuf {
        self.0.join("restoring")
    }

    /// A backup that is being checked before it may come in.
    pub(super) fn staged(&self) -> PathBuf {
        beside(&self.arriving())
    }

    /// Whole journals that a restored copy took the place of, or what could be copied of them.
    pub(super) fn kept_aside(&self) -> Vec<PathBuf> {
        let names = fs::read_dir(&self.0).into_iter().flatten().flatten();
        names
            .filter(|file| file.file_name().to_str().is_some_and(is_kept_aside))
            .map(|file| file.path())
            .filter(|path| path.is_dir())
            .collect()
    }

    /// What else holds a journal, or a part of one: folders with key files of their own, and the words of a
    /// page that was cut short on its way.
    pub(super) fn other_journals(&self) -> Vec<PathBuf> {
        let mut found = vec![self.arriving(), self.staged(), self.backups()];
        found.extend(self.kept_aside());
        found.extend(scratch::all_in(&self.0));
        found.extend(system::parts_in(&self.0, system::PAGE_PART));
        found.retain(|path| path.symlink_metadata().is_ok());
        found
    }

    /// Whether something stands in the folder that Daymark did not put there.
    #[must_use]
    pub fn has_others(&self) -> bool {
        let ours = ["backups", "packs", "config.toml", "locked.toml", "journal.lock"];
        let of_a_journal = ["journal.db", "passphrase.age", "recovery.age"];
        let is_ours = |name: &str| {
            ours.contains(&name)
                || of_a_journal.iter().any(|start| name.starts_with(start))
                || is_kept_aside(name)
                || name.starts_with("restoring")
                || system::is_part(name, system::PAGE_PART)
        };
        let names = fs::read_dir(&self.0).into_iter().flatten().flatten();
        names.map(|file| file.file_name()).any(|name| !name.to_str().is_some_and(is_ours))
    }

    /// Whether there is no journal to open and yet something that deleting it would take away: copies, a
    /// journal that was kept aside, or what an interrupted command left.
    #[must_use]
    pub fn has_remains(&self) -> bool {
        !self.other_journals().is_empty()
    }

    /// What is in the folder. Reads names, sizes and 16 bytes; never writes.
    #[must_use]
    pub fn state(&self) -> VaultState {
        match fs::metadata(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                return VaultState::NotAFolder;
            }
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                return VaultState::Denied;
            }
            Err(_) => return VaultState::Absent,
            Ok(about) if !about.is_dir() => return VaultState::NotAFolder,
            Ok(_) => {}
        }
        if let Err(error) = self.journal().try_exists()
            && error.kind() == io::ErrorKind::PermissionDenied
        {
            return VaultState::Denied;
        }
        let slots = (self.passphrase_slot().exists(), self.recovery_slot().exists());
        if !self.journal().exists() {
            return match slots {
                _ if self.arriving().exists() => VaultState::Present,
                _ if self.unborn().exists() => VaultState::Unfinished,
                (false, false) => VaultState::Empty,
                _ => VaultState::MissingJournal,
            };
        }
        if !looks_encrypted(&self.journal()) {
            return VaultState::NotOurs;
        }
        match slots {
            (true, true) => VaultState::Present,
            (false, true) => VaultState::MissingPassphraseSlot,
            (true, false) => VaultState::MissingRecoverySlot,
            (false, false) => VaultState::MissingSlots,
        }
    }
}

/// Whether a folder has the name that a journal gets that is kept aside.
fn is_kept_aside(name: &str) -> bool {
    let number = name.strip_prefix(KEPT_ASIDE);
    number.is_some_and(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether the file could be a journal: at least one page, and not an unencrypted database. A file that
/// cannot be read counts as one, so that the error of opening it is the one that is told.
pub(super) fn looks_encrypted(path: &Path) -> bool {
    let mut start = [0; 16];
    let Ok(mut file) = File::open(path) else { return true };
    let is_long_enough = file.metadata().is_ok_and(|about| about.is_file() && about.len() >= 4096);
    is_long_enough && file.read_exact(&mut start).is_ok() && &start != b"SQLite format 3\0"
}

/// Make `folder` with its parents, for its owner only, each durable before the next.
pub(super) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    match system::make_private_folder(folder) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(StoreError::NotAFolder { path: folder.to_owned() })
        }
        Err(error) => Err(StoreError::file("making the folder", folder, &error)),
    }
}

/// Whether a file that is already there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    /// Replace it in one step.
    Replace,
    /// Refuse.
    Keep,
}

/// Put `bytes` at `path`: written beside it, synced, renamed, folder synced. For its owner only.
pub(super) fn put(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), StoreError> {
    if existing == Existing::Keep && path.exists() {
        return Err(StoreError::AlreadyThere { path: path.to_owned() });
    }
    let beside = beside(path);
    let written = (|| {
        let mut file = new_file(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()
    })();
    if let Err(error) = written {
        let _ = fs::remove_file(&beside);
        return Err(StoreError::file("writing", path, &error));
    }
    rename(&beside, path)
}

/// Rename within one folder, and make the new name durable.
///
/// [`StoreError::Unconfirmed`] when it has the new name and only the last of it failed: nothing is then as
/// it was before.
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::rename(from, to).map_err(|error| StoreError::file("replacing", to, &error))?;
    confirm(to)
}

/// Make the name of what stands at `path` durable.
pub(super) fn confirm(path: &Path) -> Result<(), StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    sync_folder(folder.unwrap_or(Path::new(".")))
        .map_err(|_| StoreError::Unconfirmed { path: path.to_owned() })
}

/// Give what is whole at `from` the name `to`, which a person chose and nothing may have yet.
pub(super) fn take_name(from: &Path, to: &Path) -> Result<(), StoreError> {
    system::take_name(from, to).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => StoreError::AlreadyThere { path: to.to_owned() },
        _ => StoreError::file("writing", to, &error),
    })?;
    confirm(to)
}

/// Make the names in `folder` durable.
pub(super) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    durable::sync_folder(folder).map_err(|error| StoreError::file("syncing", folder, &error))
}

/// Keep `path` from everyone but its owner, where the system has such modes.
pub(super) fn make_private(path: &Path) -> Result<(), StoreError> {
    own::make_private(path).map_err(|error| StoreError::file("protecting", path, &error))
}

/// How often, after the first time, the lock is asked for before it counts as held.
const LOCK_TRIES: u32 = 10;
/// The pause between.
const LOCK_NAP: Duration = Duration::from_millis(20);

/// Take the lock for writing; it is given back when the file is dropped, or the process dies.
pub(super) fn lock(dir: &VaultDir) -> Result<File, StoreError> {
    let mut file = lock_once(dir)?;
    for _ in 0..LOCK_TRIES {
        // While this waited, the journal may have been deleted, and the file with it: the lock that counts
        // is the one on the file that has the name now.
        if has_name(&file, &dir.lock()) {
            return Ok(file);
        }
        file = lock_once(dir)?;
    }
    Err(StoreError::Busy { path: dir.path().to_owned() })
}

/// Whether the file that `path` names is this one.
fn has_name(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let of = |about: fs::Metadata| (about.dev(), about.ino());
        file.metadata().map(of).ok() == fs::metadata(path).map(of).ok()
    }
    // Elsewhere nobody can take the name of a file that was opened as `lock_once` does.
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        true
    }
}

fn lock_once(dir: &VaultDir) -> Result<File, StoreError> {
    let path = dir.lock();
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    own::for_owner(&mut options);
    // While it is open others may read and write it, and not delete it.
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 0x1 | 0x2);
    let file = options.open(&path).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnlyDisk { path: dir.path().to_owned() }
        }
        _ => StoreError::file("locking", &path, &error),
    })?;
    let mut answer = file.try_lock();
    for _ in 0..LOCK_TRIES {
        if !matches!(answer, Err(TryLockError::WouldBlock)) {
            break;
        }
        // A process that is just ending gives its lock back a moment later.
        std::thread::sleep(LOCK_NAP);
        answer = file.try_lock();
    }
    match answer {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::Busy { path: dir.path().to_owned() }),
        // Some network disks have no locks; the database's own then has to do.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(file),
        Err(TryLockError::Error(error)) => Err(StoreError::file("locking", &path, &error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::files::durable::refusals;

    #[test]
    #[cfg(unix)]
    fn a_lock_on_a_file_that_is_gone_counts_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let dir = VaultDir::new(folder.path());
        let held = lock(&dir).unwrap();
        assert!(has_name(&held, &dir.lock()));
        assert!(matches!(lock(&dir), Err(StoreError::Busy { .. })));
        let waits = std::thread::spawn({
            let dir = dir.clone();
            move || lock(&dir)
        });
        // The other one has the old file open by now, or opens the new one; either way it must not hold a
        // lock beside another.
        std::thread::sleep(LOCK_NAP * 2);
        fs::remove_file(dir.lock()).unwrap();
        drop(held);
        let theirs = waits.join().unwrap().unwrap();
        assert!(has_name(&theirs, &dir.lock()));
        assert!(matches!(lock(&dir), Err(StoreError::Busy { .. })));
    }

    #[test]
    fn a_file_that_is_in_place_is_never_said_to_be_as_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("slot");
        let other = io::ErrorKind::Other;
        for (refused, confirmed) in [
            (&[][..], true),
            (&[other], true),
            (&[io::ErrorKind::InvalidInput; 2], true),
            (&[io::ErrorKind::Unsupported; 2], true),
            (&[other, other], false),
        ] {
            put(&path, b"old", Existing::Replace).unwrap();
            refusals::set(refused);
            let done = put(&path, b"new", Existing::Replace);
            refusals::set(&[]);
            assert_eq!(fs::read(&path).unwrap(), b"new");
            let unconfirmed = Err(StoreError::Unconfirmed { path: path.clone() });
            assert_eq!(done, if confirmed { Ok(()) } else { unconfirmed });
        }
    }
}
