//! Making, unlocking and re-locking a journal's folder. Only this file and its folder name the cipher
//! of the key slots. Everything here takes the time of a key derivation, so it belongs on a worker.

pub mod cost;
mod destroy;
pub(super) mod key;
pub mod paper;
mod rekey;
mod slot;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use crate::store::backup;
use crate::store::connection::{self, Access};
use crate::store::error::StoreError;
use crate::store::files::{self, Existing, VaultDir, VaultState};
use crate::store::passphrase::Passphrase;
use crate::store::recovery::RecoveryCode;
use crate::store::vault::cost::KdfCost;
use crate::store::vault::key::RawKey;
use crate::store::vault::slot::Refusal;
use crate::store::{Home, Store, schema, scratch};
use crate::system::chance::Chance;

pub use crate::store::vault::destroy::destroy;
pub use crate::store::vault::rekey::Rekey;

/// What opens a journal.
#[derive(Debug, Clone, Copy)]
pub enum Unlock<'a> {
    /// The passphrase.
    Passphrase(&'a Passphrase),
    /// The recovery code.
    Recovery(&'a RecoveryCode),
}

/// Make a journal in `dir` and open it for writing. Nothing that is there is ever overwritten. Takes
/// four key derivations, because both key files are opened once before they are relied on.
///
/// The journal's own file appears last, so an interrupted start leaves nothing that looks like one.
///
/// # Errors
/// [`StoreError::AlreadyThere`] when there is a journal or a part of one; [`StoreError::NotAFolder`],
/// [`StoreError::Denied`], [`StoreError::ReadOnlyDisk`] and [`StoreError::DiskFull`] as the disk says.
pub fn create(
    dir: &VaultDir,
    passphrase: &Passphrase,
    cost: KdfCost,
    chance: &dyn Chance,
) -> Result<(Store, RecoveryCode), StoreError> {
    let code = RecoveryCode::random(chance)?;
    let store = create_with(dir, passphrase, &code, cost, chance)?;
    Ok((store, code))
}

/// The same with a recovery code that was made, and written down, before.
///
/// # Errors
/// As [`create`].
pub fn create_with(
    dir: &VaultDir,
    passphrase: &Passphrase,
    code: &RecoveryCode,
    cost: KdfCost,
    chance: &dyn Chance,
) -> Result<Store, StoreError> {
    check_room(dir)?;
    files::make_folder(dir.path())?;
    files::make_private(dir.path())?;
    let lock = files::lock(dir)?;
    // Again, now that nobody else can be making one.
    check_room(dir)?;
    let key = RawKey::random(chance)?;
    let for_passphrase = locked(&key, passphrase.reveal(), cost)?;
    let for_recovery = locked(&key, code.reveal(), cost)?;

    let unborn = dir.unborn();
    let file = files::new_file(&unborn)
        .map_err(|error| StoreError::file("making the journal", &unborn, &error))?;
    drop(file);
    files::put(&dir.passphrase_slot(), &for_passphrase, Existing::Replace).map_err(not_made)?;
    files::put(&dir.recovery_slot(), &for_recovery, Existing::Replace).map_err(not_made)?;
    let mut database = connection::create(&unborn, &key)?;
    schema::climb(&mut database, &unborn, schema::STEPS, Access::Write, |_, _| Ok(()))?;
    drop(database);
    if let Err(error) = files::rename(&unborn, &dir.journal()) {
        // Nobody was told of it, nor of its recovery code: it is unfinished, and can be made again.
        let _ = fs::rename(dir.journal(), &unborn);
        return Err(not_made(error));
    }
    let database = connection::open(&dir.journal(), &key, Access::Write)?;
    let home = Home { dir: dir.clone(), key, access: Access::Write, lock: Some(Arc::new(lock)) };
    Ok(Store::over(database, Some(home)))
}

/// What a step of making a journal that was not confirmed means: there is none.
fn not_made(error: StoreError) -> StoreError {
    match error {
        StoreError::Unconfirmed { path } => {
            StoreError::File { doing: "syncing", path, kind: io::ErrorKind::Other }
        }
        other => other,
    }
}

/// That nothing is in the way of a new journal.
fn check_room(dir: &VaultDir) -> Result<(), StoreError> {
    let path = match dir.state() {
        VaultState::Absent | VaultState::Empty | VaultState::Unfinished => return Ok(()),
        VaultState::NotAFolder => {
            return Err(StoreError::NotAFolder { path: dir.path().to_owned() });
        }
        VaultState::Denied => return Err(StoreError::Denied { path: dir.path().to_owned() }),
        VaultState::MissingJournal if dir.passphrase_slot().exists() => dir.passphrase_slot(),
        VaultState::MissingJournal => dir.recovery_slot(),
        _ => dir.journal(),
    };
    Err(StoreError::AlreadyThere { path })
}

/// Open the journal in `dir` with its passphrase. With [`Access::Write`] the folder is locked until the
/// store is dropped, and a journal from an older Daymark is copied and brought up to date.
///
/// # Errors
/// Every variant that speaks of a journal or its key files; see [`StoreError`]. Before the passphrase is known to
/// be right nothing is changed, but for a restore that was cut short, which is finished first. After it, each
/// step that brings an older journal up to date is whole or was not made.
pub fn open(dir: &VaultDir, passphrase: &Passphrase, access: Access) -> Result<Store, StoreError> {
    unlock(dir, Unlock::Passphrase(passphrase), access)
}

/// Open the journal with the recovery code and give it the passphrase `new`.
///
/// # Errors
/// As [`unlock`] and [`Store::change_passphrase`].
pub fn reset_passphrase(
    dir: &VaultDir,
    code: &RecoveryCode,
    new: &Passphrase,
    cost: KdfCost,
) -> Result<Store, StoreError> {
    let store = unlock(dir, Unlock::Recovery(code), Access::Write)?;
    store.change_passphrase(new, cost)?;
    Ok(store)
}

/// Open with either secret.
///
/// # Errors
/// As [`open`], with [`StoreError::WrongRecoveryCode`] for the wrong code.
pub fn unlock(dir: &VaultDir, with: Unlock<'_>, access: Access) -> Result<Store, StoreError> {
    let lock = begin(dir, access)?;
    let key = key_of(dir, with)?;
    let path = dir.journal();
    let mut database = connection::open(&path, &key, access)?;
    schema::climb(&mut database, &path, schema::STEPS, access, |database, found| {
        backup::before_upgrade(database, &key, dir, found)
    })?;
    if access == Access::Write {
        tidy(dir)?;
    }
    let home = Home { dir: dir.clone(), key, access, lock: lock.map(Arc::new) };
    Ok(Store::over(database, Some(home)))
}

/// Everything that can be said before the passphrase is needed, and the lock.
fn begin(dir: &VaultDir, access: Access) -> Result<Option<File>, StoreError> {
    let path = || dir.path().to_owned();
    match dir.state() {
        VaultState::Absent
        | VaultState::Empty
        | VaultState::Unfinished
        | VaultState::MissingJournal => return Err(StoreError::NoJournal { path: path() }),
        VaultState::NotAFolder => return Err(StoreError::NotAFolder { path: path() }),
        VaultState::Denied => return Err(StoreError::Denied { path: path() }),
        VaultState::NotOurs => return Err(StoreError::NotAVault { path: dir.journal() }),
        VaultState::Present
        | VaultState::MissingPassphraseSlot
        | VaultState::MissingRecoverySlot
        | VaultState::MissingSlots => {}
    }
    let lock = match access {
        Access::Write => Some(files::lock(dir)?),
        Access::ReadOnly => None,
    };
    match access {
        Access::Write => backup::finish_restore(dir)?,
        Access::ReadOnly if dir.arriving().exists() => {
            return Err(StoreError::CutShort { path: dir.journal() });
        }
        Access::ReadOnly => {}
    }
    File::open(dir.journal())
        .map_err(|error| StoreError::file("opening", &dir.journal(), &error))?;
    Ok(lock)
}

/// What opening for writing puts in order: leftovers of an interrupted change, and modes.
fn tidy(dir: &VaultDir) -> Result<(), StoreError> {
    for path in [dir.passphrase_slot(), dir.recovery_slot()] {
        let _ = fs::remove_file(files::beside(&path));
        if path.exists() {
            files::make_private(&path)?;
        }
    }
    let mut unborn = dir.unborn().into_os_string();
    let _ = fs::remove_file(&unborn);
    unborn.push("-journal");
    let _ = fs::remove_file(&unborn);
    let _ = fs::remove_dir_all(dir.staged());
    scratch::clear(dir.path());
    files::make_private(&dir.journal())?;
    files::make_private(dir.path())
}

/// The key in the slot that `with` opens.
pub(super) fn key_of(dir: &VaultDir, with: Unlock<'_>) -> Result<RawKey, StoreError> {
    let (path, words, wrong) = match with {
        Unlock::Passphrase(passphrase) => {
            (dir.passphrase_slot(), passphrase.reveal(), StoreError::WrongPassphrase)
        }
        Unlock::Recovery(code) => {
            (dir.recovery_slot(), code.reveal(), StoreError::WrongRecoveryCode)
        }
    };
    let locked = read_slot(&path)?;
    let mut key = slot::unwrap(&locked, words);
    if let (Err(Refusal::Wrong), Unlock::Passphrase(passphrase)) = (&key, with) {
        for form in passphrase.other_forms() {
            key = slot::unwrap(&locked, &form);
            if key.is_ok() {
                break;
            }
        }
    }
    key.map_err(|refusal| match refusal {
        Refusal::Wrong => wrong,
        Refusal::TooCostly => StoreError::TooCostly,
        Refusal::Damaged => StoreError::SlotDamaged { path },
    })
}

/// The bytes of a slot; never more than a slot has.
fn read_slot(path: &Path) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(StoreError::SlotMissing { path: path.to_owned() });
        }
        other => other.map_err(|error| StoreError::file("opening", path, &error))?,
    };
    file.take(slot::SIZE_BYTES_MAX)
        .read_to_end(&mut bytes)
        .map_err(|error| StoreError::file("reading", path, &error))?;
    Ok(bytes)
}

/// A slot for `key` that is known to open.
fn locked(key: &RawKey, words: &str, cost: KdfCost) -> Result<Vec<u8>, StoreError> {
    slot::wrap(key, words, cost)
        .ok_or(StoreError::Database { doing: "checking the new key file", code: 0 })
}

impl Store {
    /// Lock the key with `new` from now on. The old passphrase stops opening this folder the moment this
    /// returns `Ok`; copies of the folder made before still open with it.
    ///
    /// # Errors
    /// [`StoreError::Unconfirmed`] when the new passphrase opens it and the disk did not confirm that it
    /// will last. [`StoreError::Guest`], [`StoreError::ReadOnly`], or as the disk says: the old
    /// passphrase then still opens it.
    pub fn change_passphrase(&self, new: &Passphrase, cost: KdfCost) -> Result<(), StoreError> {
        let home = self.writable_home()?;
        let bytes = locked(&home.key, new.reveal(), cost)?;
        files::put(&home.dir.passphrase_slot(), &bytes, Existing::Replace)
    }
}
