//! Saving what can be read of a damaged journal into a new one. The damaged file is only read.

use std::fs;

use crate::domain::change::Change;
use crate::domain::draft::Draft;
use crate::domain::entry::Kind;
use crate::store::careful::Careful;
use crate::store::connection::{self, Access};
use crate::store::error::StoreError;
use crate::store::files::{self, Existing, VaultDir};
use crate::store::vault::{self, Unlock};
use crate::store::{Home, Store, journal, keep, schema};

/// What was saved and what was not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Salvaged {
    /// Entries saved whole.
    pub entries: usize,
    /// Entries saved without their answers, which could not be read.
    pub without_answers: usize,
    /// Entries that are known to have been there and could not be read.
    pub lost: usize,
}

/// Copy everything that can be read of the journal in `dir` into a new one in `into`, which opens with the
/// same passphrase and recovery code. `into` must not hold a journal.
///
/// # Errors
/// [`StoreError::Damaged`] when not even the first page can be read, [`StoreError::AlreadyThere`], and as
/// [`vault::open`].
pub fn salvage(
    dir: &VaultDir,
    with: Unlock<'_>,
    into: &VaultDir,
) -> Result<(Store, Salvaged), StoreError> {
    let damaged = vault::unlock(dir, with, Access::ReadOnly)?;
    let mut saved = beside(&damaged, dir, into)?;
    let mut careful = Careful::new(&damaged);
    let mut report = Salvaged::default();
    let mut changes = Vec::new();
    for no in careful.entries().into_keys() {
        let (entry, deleted_at) = if let Some(whole) = careful.read(|it| journal::numbered(it, no))
        {
            report.entries += 1;
            whole
        } else if let Some(bare) = careful.read(|it| journal::numbered_bare(it, no)) {
            report.without_answers += 1;
            bare
        } else {
            report.lost += 1;
            continue;
        };
        let id = entry.id;
        changes.push(Change::Save(Box::new(entry)));
        changes.extend(deleted_at.map(|at| Change::Trash(id, at)));
    }
    for kind in Kind::ALL {
        let draft: Option<Draft> = careful.read(|it| keep::draft(it, kind)).flatten();
        changes.push(Change::Draft(kind, draft.map(Box::new)));
    }
    let people = careful.read(keep::people).unwrap_or_default();
    changes.extend(people.into_iter().map(|person| Change::SavePerson(Box::new(person))));
    let kept = careful.read(keep::preferences).unwrap_or_default();
    changes.extend(kept.into_iter().map(|(id, value)| Change::Prefer(id, Some(value))));
    saved.apply(&Change::All(changes))?;
    Ok((saved, report))
}

/// An empty journal in `into` with the key and the key files of the damaged one.
fn beside(damaged: &Store, dir: &VaultDir, into: &VaultDir) -> Result<Store, StoreError> {
    let home = damaged.home.as_ref().ok_or(StoreError::Guest)?;
    files::make_folder(into.path())?;
    let lock = files::lock(into)?;
    for path in [into.journal(), into.passphrase_slot(), into.recovery_slot()] {
        if path.exists() {
            return Err(StoreError::AlreadyThere { path });
        }
    }
    for (from, to) in [
        (dir.passphrase_slot(), into.passphrase_slot()),
        (dir.recovery_slot(), into.recovery_slot()),
    ] {
        if from.exists() {
            let bytes =
                fs::read(&from).map_err(|error| StoreError::file("reading", &from, &error))?;
            files::put(&to, &bytes, Existing::Keep)?;
        }
    }
    let path = into.journal();
    files::new_file(&path).map_err(|error| StoreError::file("making", &path, &error))?;
    let mut database = connection::create(&path, &home.key)?;
    schema::climb(&mut database, &path, schema::STEPS, Access::Write, |_, _| Ok(()))?;
    files::sync_folder(into.path())?;
    let key = home.key.clone();
    let home = Home { dir: into.clone(), key, access: Access::Write, _lock: Some(lock) };
    Ok(Store::over(database, Some(home)))
}
