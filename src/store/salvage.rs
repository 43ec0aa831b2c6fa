//! Saving what can be read of a damaged journal into a new one. The damaged file is only read.

use std::fs;
use std::sync::Arc;

use rusqlite::Connection;

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::entry::Kind;
use crate::store::careful::Careful;
use crate::store::connection::{self, Access};
use crate::store::error::StoreError;
use crate::store::files::{self, Existing, VaultDir, VaultState};
use crate::store::vault::{self, Unlock};
use crate::store::{Home, Store, journal, keep, rows, schema};

/// What was saved and what was not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Salvaged {
    /// Entries saved whole.
    pub entries: usize,
    /// Entries saved without their answers, which could not be read.
    pub without_answers: usize,
    /// Entries that are known to have been there and could not be read.
    pub lost: usize,
    /// Contacts that could not be read; at least one when not even their list could be.
    pub people_lost: usize,
    /// Preferences, the plan's cards among them, that could not be read; counted in the same way.
    pub preferences_lost: usize,
    /// Unfinished entries that could not be read.
    pub drafts_lost: usize,
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
    let home = damaged.home.as_ref().ok_or(StoreError::Guest)?;
    files::make_folder(into.path())?;
    // Before anything is looked at: another one may be at work there.
    let lock = files::lock(into)?;
    if into.state() == VaultState::Unfinished {
        clear(into);
    }
    for path in [into.journal(), into.passphrase_slot(), into.recovery_slot()] {
        if path.exists() {
            return Err(StoreError::AlreadyThere { path });
        }
    }
    // Until everything is in it, it has another name: half of it would look like all there is.
    let done = beside(&damaged, dir, into)
        .and_then(|saved| fill(&damaged, saved))
        .and_then(|report| files::rename(&into.unborn(), &into.journal()).map(|()| report));
    let report = done.inspect_err(|_| clear(into))?;
    let database = connection::open(&into.journal(), &home.key, Access::Write)?;
    let key = home.key.clone();
    let home = Home { dir: into.clone(), key, access: Access::Write, lock: Some(Arc::new(lock)) };
    Ok((Store::over(database, Some(home)), report))
}

/// Take away what there is of a journal that is not whole.
fn clear(into: &VaultDir) {
    let mut beside = into.unborn().into_os_string();
    beside.push("-journal");
    let slots = [into.passphrase_slot(), into.recovery_slot()];
    for path in slots.into_iter().chain([into.journal(), into.unborn(), beside.into()]) {
        let _ = fs::remove_file(path);
    }
}

/// Copy what can be read, row by row: one bad row costs that row alone.
fn fill(damaged: &Store, mut saved: Store) -> Result<Salvaged, StoreError> {
    let mut careful = Careful::new(damaged);
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
        match careful.read(|it| keep::draft(it, kind)) {
            Some(draft) => changes.push(Change::Draft(kind, draft.map(Box::new))),
            None => report.drafts_lost += 1,
        }
    }
    let (people, lost) = each(&mut careful, "SELECT id FROM person", keep::person);
    report.people_lost = lost;
    changes.extend(people.into_iter().map(|(_, person)| Change::SavePerson(Box::new(person))));
    let (kept, lost) = each(&mut careful, "SELECT id FROM preference", keep::preference);
    report.preferences_lost = lost;
    changes.extend(kept.into_iter().map(|(id, value)| Change::Prefer(id, Some(value))));
    // Last, because what could be read is there and is not buried.
    changes.extend(buried(&mut careful));
    saved.apply(&Change::All(changes))?;
    Ok(report)
}

/// Every row that can be read, and how many cannot.
fn each<T>(
    careful: &mut Careful<'_>,
    ids: &str,
    read: impl Fn(&Connection, &Id) -> rusqlite::Result<Option<T>>,
) -> (Vec<(Id, T)>, usize) {
    let listed = careful.read(|it| {
        let mut query = it.prepare(ids)?;
        let mut rows = query.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(rows::id(row, "id").ok());
        }
        Ok(found)
    });
    let Some(listed) = listed else { return (Vec::new(), 1) };
    let (mut found, mut lost) = (Vec::new(), 0);
    for id in listed {
        let value = id.and_then(|id| Some((careful.read(|it| read(it, &id)).flatten()?, id)));
        match value {
            Some((value, id)) => found.push((id, value)),
            None => lost += 1,
        }
    }
    (found, lost)
}

/// The marks of what was deleted for good, so that neither a merge nor an import brings it back.
fn buried(careful: &mut Careful<'_>) -> Vec<Change> {
    let marks: Option<Vec<Option<Change>>> = careful.read(|it| {
        let mut query = it.prepare("SELECT id, what FROM tombstone")?;
        let mark = |row: &rusqlite::Row<'_>| match row.get_ref("what")?.as_str()? {
            "entry" => rows::entry_id(row).map(Change::Bury),
            _ => rows::id(row, "id").map(Change::BuryPerson),
        };
        query.query_map([], |row| Ok(mark(row).ok()))?.collect()
    });
    marks.unwrap_or_default().into_iter().flatten().collect()
}

/// An empty journal in `into`, not yet under its name, with the key and the key files of the damaged one.
fn beside(damaged: &Store, dir: &VaultDir, into: &VaultDir) -> Result<Store, StoreError> {
    let home = damaged.home.as_ref().ok_or(StoreError::Guest)?;
    let path = into.unborn();
    files::new_file(&path).map_err(|error| StoreError::file("making", &path, &error))?;
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
    let mut database = connection::create(&path, &home.key)?;
    schema::climb(&mut database, &path, schema::STEPS, Access::Write, |_, _| Ok(()))?;
    let key = home.key.clone();
    let home = Home { dir: into.clone(), key, access: Access::Write, lock: None };
    Ok(Store::over(database, Some(home)))
}
