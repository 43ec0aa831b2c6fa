//! Rewriting the key slots of an open journal on a worker, away from the journal itself.

use std::fs::File;
use std::sync::Arc;

use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::files::{self, Existing, VaultDir};
use crate::store::passphrase::Passphrase;
use crate::store::recovery::RecoveryCode;
use crate::store::vault::cost::KdfCost;
use crate::store::vault::key::RawKey;
use crate::store::vault::{Unlock, key_of, locked};

/// The right to rewrite the slots of one open journal. Holds a copy of its key, wiped when it goes, and the
/// journal's lock: until it is dropped nobody else can put another journal in its place.
pub struct Rekey {
    dir: VaultDir,
    key: RawKey,
    _lock: Option<Arc<File>>,
}

impl std::fmt::Debug for Rekey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rekey")
    }
}

impl Store {
    /// The right to rewrite this journal's slots, to hand to a worker.
    ///
    /// # Errors
    /// [`StoreError::Guest`] and [`StoreError::ReadOnly`]: then there is nothing to rewrite.
    pub fn rekey(&self) -> Result<Rekey, StoreError> {
        let home = self.writable_home()?;
        Ok(Rekey { dir: home.dir.clone(), key: home.key.clone(), _lock: home.lock.clone() })
    }
}

impl Rekey {
    /// Lock the key with `new` from now on, if `present` is the passphrase until now.
    ///
    /// # Errors
    /// [`StoreError::Unconfirmed`] when the new one opens it and the disk did not confirm that it will
    /// last. [`StoreError::WrongPassphrase`], [`StoreError::Busy`] when another journal stands there by now,
    /// or as the disk says: the old one then still opens it.
    pub fn change_passphrase(
        &self,
        present: &Passphrase,
        new: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), StoreError> {
        // Where a disk has no locks, the key file may have become another journal's.
        if key_of(&self.dir, Unlock::Passphrase(present))? != self.key {
            return Err(StoreError::Busy { path: self.dir.path().to_owned() });
        }
        let bytes = locked(&self.key, new.reveal(), cost)?;
        files::put(&self.dir.passphrase_slot(), &bytes, Existing::Replace)
    }

    /// Make `code` the recovery code; the old one stops opening this folder.
    ///
    /// # Errors
    /// [`StoreError::Unconfirmed`] when the new code opens it and the disk did not confirm that it will
    /// last. Otherwise as the disk says: the old code then still opens it.
    pub fn change_recovery_code(
        &self,
        code: &RecoveryCode,
        cost: KdfCost,
    ) -> Result<(), StoreError> {
        let bytes = locked(&self.key, code.reveal(), cost)?;
        files::put(&self.dir.recovery_slot(), &bytes, Existing::Replace)
    }
}
