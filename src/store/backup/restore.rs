//! Putting a copy in the place of the journal, so that a power cut at any moment leaves one of the two.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::store::backup::bundle;
use crate::store::connection::Access;
use crate::store::error::StoreError;
use crate::store::files::{self, COMPANIONS, KEPT_ASIDE, VaultDir};
use crate::store::vault::{self, Unlock};

/// The files of a journal; the database last, because it is what makes a folder a journal.
const FILES: [&str; 3] = ["passphrase.age", "recovery.age", "journal.db"];
/// Follows the name of a key file that the copy does not have. The old journal's would not open it, and
/// goes only once the copy is in place.
const NONE: &str = ".none";

/// Replace the journal in `dir` with the copy in `file`. The copy is opened with `with` first and every
/// page is checked. What was there is copied aside, to the folder that is returned; `None` when there was
/// nothing. The journal must not be open.
///
/// # Errors
/// [`StoreError::Busy`] when the journal is open, [`StoreError::NotAVault`] when the file is not a copy,
/// and as [`vault::open`]. Until the copy has been checked and the old journal is safe, nothing changes.
pub fn restore(
    dir: &VaultDir,
    file: &Path,
    with: Unlock<'_>,
) -> Result<Option<PathBuf>, StoreError> {
    files::make_folder(dir.path())?;
    let _lock = files::lock(dir)?;
    finish(dir)?;
    let staged = VaultDir::new(dir.staged());
    let _ = fs::remove_dir_all(staged.path());
    let checked = bundle::unpack(file, staged.path())
        .and_then(|()| vault::unlock(&staged, with, Access::Write))
        .and_then(|store| store.check_pages());
    if let Err(error) = checked {
        let _ = fs::remove_dir_all(staged.path());
        return Err(error);
    }
    let _ = fs::remove_file(staged.lock());
    let _ = fs::remove_dir_all(staged.backups());
    let _ = fs::remove_file(staged.path().join("README.txt"));
    let aside = set_aside(dir)?;
    for name in FILES.into_iter().filter(|name| !staged.path().join(name).exists()) {
        let none = staged.path().join(format!("{name}{NONE}"));
        files::new_file(&none).map_err(|error| StoreError::file("writing", &none, &error))?;
    }
    files::sync_folder(staged.path())?;
    files::rename(staged.path(), &dir.arriving())?;
    finish(dir)?;
    Ok(aside)
}

/// Finish moving a checked copy into place, also after a power cut in the middle of it.
pub(in crate::store) fn finish(dir: &VaultDir) -> Result<(), StoreError> {
    let arriving = dir.arriving();
    if !arriving.exists() {
        return Ok(());
    }
    for name in FILES {
        let from = arriving.join(name);
        if from.exists() {
            files::rename(&from, &dir.path().join(name))?;
        }
    }
    // They belong to the old journal, which is safe aside, and would spoil the restored one. Until
    // `arriving` is gone nothing opens the journal without coming through here.
    for name in COMPANIONS {
        remove(&dir.path().join(name))?;
    }
    for name in FILES {
        if arriving.join(format!("{name}{NONE}")).exists() {
            remove(&dir.path().join(name))?;
        }
    }
    files::sync_folder(dir.path())?;
    fs::remove_dir_all(&arriving)
        .map_err(|error| StoreError::file("removing", &arriving, &error))?;
    files::sync_folder(dir.path())
}

fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::file("removing", path, &error))
        }
        _ => Ok(()),
    }
}

/// Copy the files of the present journal to a folder of their own.
fn set_aside(dir: &VaultDir) -> Result<Option<PathBuf>, StoreError> {
    let here: Vec<&str> =
        FILES.into_iter().chain(COMPANIONS).filter(|name| dir.path().join(name).exists()).collect();
    if here.is_empty() {
        return Ok(None);
    }
    let name = |number: u32| dir.path().join(format!("{KEPT_ASIDE}{number}"));
    let aside = (1..10_000).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(0));
    files::make_folder(&aside)?;
    for file in here {
        let (from, to) = (dir.path().join(file), aside.join(file));
        (|| {
            let mut out = files::new_file(&to)?;
            std::io::copy(&mut fs::File::open(&from)?, &mut out)?;
            out.sync_all()
        })()
        .map_err(|error| StoreError::file("copying", &from, &error))?;
    }
    files::sync_folder(&aside)?;
    files::sync_folder(dir.path())?;
    Ok(Some(aside))
}
