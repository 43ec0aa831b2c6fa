//! Saving what can still be read of a damaged journal into a new one.

use std::path::Path;

use serde_json::json;

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::store::salvage::salvage;
use crate::store::vault::Unlock;
use crate::store::{StoreError, VaultDir, VaultState};

/// Whether nothing is in the folder but the lock of a try that was stopped at once, or it is not there.
fn is_empty(dir: &VaultDir) -> bool {
    let is_lock = |file: std::fs::DirEntry| file.path() == dir.lock();
    std::fs::read_dir(dir.path()).map_or(true, |files| files.flatten().all(is_lock))
}

/// Read what can be read of the journal, and put it into the folder `into`. The journal is only read.
pub(crate) fn run(shell: &mut Shell<'_>, into: &Path) -> Result<(), Failure> {
    let into = std::path::absolute(into)
        .map_err(|error| Failure::file(&error, into.display().to_string()))?;
    let folder = into.display().to_string();
    let dir = shell.vault()?;
    Shell::check(&dir)?;
    let target = VaultDir::new(&into);
    // What is inside the journal's own folder would go with it when it is deleted.
    let is_inside = into.starts_with(dir.path());
    match target.state() {
        VaultState::Absent | VaultState::Empty if !is_inside && is_empty(&target) => {}
        // One that was stopped begins anew.
        VaultState::Unfinished if !is_inside => {}
        VaultState::NotAFolder => return Err(StoreError::NotAFolder { path: into }.into()),
        VaultState::Denied => return Err(StoreError::Denied { path: into }.into()),
        _ => return Err(Failure::about(Exit::Failed, "cli-salvage-not-empty", folder)),
    }
    let passphrase = shell.passphrase()?;
    let (saved, report) = salvage(&dir, Unlock::Passphrase(&passphrase), &target)?;
    drop(saved);
    let lost = [
        ("without_answers", "cli-salvage-bare", report.without_answers),
        ("entries_lost", "cli-salvage-lost", report.lost),
        ("people_lost", "cli-salvage-people", report.people_lost),
        ("others_lost", "cli-salvage-others", report.preferences_lost),
        ("drafts_lost", "cli-salvage-drafts", report.drafts_lost),
    ];
    if shell.wants_json() {
        let mut counts: serde_json::Map<String, serde_json::Value> =
            lost.into_iter().map(|(name, _, n)| (name.to_owned(), n.into())).collect();
        counts.insert("entries".to_owned(), report.entries.into());
        counts.insert("folder".to_owned(), folder.into());
        return shell.out.json(&json!({ "version": 1, "salvaged": counts }));
    }
    let values = [("n", report.entries.into()), ("folder", folder.as_str().into())];
    shell.tell_with("cli-salvaged", &values)?;
    for (_, key, n) in lost {
        if n > 0 {
            shell.tell_with(key, &[("n", n.into())])?;
        }
    }
    shell.tell_with("cli-salvage-open", &[("folder", folder.into())])
}
