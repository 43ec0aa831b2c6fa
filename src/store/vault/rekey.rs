//! Rewriting the key slots of an open journal on a worker, away from the journal itself.

use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::files::{self, Existing, VaultDir};
use crate::store::passphrase::Passphrase;
use crate::store::recovery::RecoveryCode;
use crate::store::vault::cost::KdfCost;
use crate::store::vault::key::RawKey;
use crate::store::vault::{Unlock, key_of, locked};

/// The right to rewrite the slots of one open journal. Holds a copy of its key, wiped when it goes.
pub struct Rekey {
    dir: VaultDir,
    key: RawKey,
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
        Ok(Rekey { dir: home.dir.clone(), key: home.key.clone() })
    }
}

impl Rekey {
    /// Lock the key with `new` from now on, if `present` is the passphrase until now.
    ///
    /// # Errors
    /// [`StoreError::Unconfirmed`] when the new one opens it and the disk did not confirm that it will
    /// last. [`StoreError::WrongPassphrase`], or as the disk says: the old one then still opens it.
    pub fn change_passphrase(
        &self,
        present: &Passphrase,
        new: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), StoreError> {
        key_of(&self.dir, Unlock::Passphrase(present))?;
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
