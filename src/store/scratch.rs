//! Folders in which a copy is put together or looked into, still locked. Each is held while it is in use, so
//! that what was left by a program that was stopped can be told from what another window works on.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::files::VaultDir;
use crate::system::files::{self as system, own};

/// How the name of such a folder ends.
const ENDING: &str = ".parts";
/// The file in it that is locked as long as somebody works there.
const HELD: &str = "held";

/// A folder of our own. It goes, with everything in it, when this is dropped.
#[derive(Debug)]
pub(super) struct Scratch {
    dir: VaultDir,
    held: Option<File>,
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Not every system removes a file that is open.
        drop(self.held.take());
        let _ = fs::remove_dir_all(self.dir.path());
    }
}

impl Scratch {
    /// A new one in `folder`, which must be there, for work on the copy in `file`.
    pub(super) fn within(folder: &Path, file: &Path) -> Result<Self, StoreError> {
        let failed = |error: io::Error| StoreError::file("copying to", file, &error);
        let (path, ()) = system::unused(folder, ENDING, own::new_folder).map_err(failed)?;
        let mut scratch = Self { dir: VaultDir::new(path), held: None };
        let held = own::new_file(&scratch.path().join(HELD)).map_err(failed)?;
        // Where a disk has no locks, the folder counts as left; nobody opens the journal meanwhile.
        let _ = held.try_lock();
        scratch.held = Some(held);
        Ok(scratch)
    }

    /// The folder.
    pub(super) fn path(&self) -> &Path {
        self.dir.path()
    }

    /// The journal in it.
    pub(super) const fn dir(&self) -> &VaultDir {
        &self.dir
    }
}

/// Every such folder in `folder`, in use or left.
pub(super) fn all_in(folder: &Path) -> Vec<PathBuf> {
    system::parts_in(folder, ENDING).into_iter().filter(|path| path.is_dir()).collect()
}

/// Remove those in `folder` that nobody works in any more.
pub(super) fn clear(folder: &Path) {
    for left in all_in(folder) {
        let is_held = File::options()
            .read(true)
            .write(true)
            .open(left.join(HELD))
            .is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)));
        if !is_held {
            let _ = fs::remove_dir_all(&left);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_goes_and_what_is_in_use_stays() {
        let folder = tempfile::tempdir().unwrap();
        let one = Scratch::within(folder.path(), Path::new("copy")).unwrap();
        let left = folder.path().join(".daymark-7.parts");
        fs::create_dir(&left).unwrap();
        fs::write(left.join("journal.db"), "x").unwrap();
        let own = [".daymark-mine.parts", ".daymark-1.parts.txt", "looking", ".daymark-.parts"];
        for name in own {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        clear(folder.path());
        assert!(one.path().exists() && !left.exists());
        assert!(own.iter().all(|name| folder.path().join(name).exists()));
        let path = one.path().to_owned();
        drop(one);
        assert!(!path.exists());
    }
}
