//! A locked copy of the journal written to a file, and a copy put in the journal's place.

use std::path::Path;

use serde_json::json;

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::domain::prefs::Switch;
use crate::store::StoreError;
use crate::store::backup;
use crate::store::vault::Unlock;

/// What a person types to have the journal replaced.
const WORD: &str = "restore";

/// Write a copy.
pub(crate) fn backup(shell: &mut Shell<'_>, file: &Path) -> Result<(), Failure> {
    let file = std::path::absolute(file).map_err(|error| Failure::file(&error, shown(file)))?;
    let store = shell.open_to_read()?;
    backup::write(&store, &file).map_err(|error| match error {
        StoreError::AlreadyThere { path } => {
            Failure::about(Exit::Failed, "cli-file-there", shown(&path))
        }
        StoreError::File { kind, .. } => Failure::unwritten(&kind.into(), shown(&file)),
        other => other.into(),
    })?;
    if shell.wants_json() {
        return shell.out.json(&json!({ "version": 1, "file": shown(&file) }));
    }
    shell.tell_with("cli-backup-written", &[("file", shown(&file).into())])?;
    shell.tell("cli-backup-locked")
}

/// Put a copy in the journal's place.
pub(crate) fn restore(shell: &mut Shell<'_>, file: &Path, yes: Switch) -> Result<(), Failure> {
    if !file.is_file() {
        return Err(Failure::about(Exit::Missing, "cli-file-missing", shown(file)));
    }
    let dir = shell.vault()?;
    if !yes.is_on() {
        shell.confirmed("cli-restore-ask", WORD)?;
    }
    let passphrase = shell.passphrase()?;
    let aside = backup::restore(&dir, file, Unlock::Passphrase(&passphrase))?;
    let aside = aside.map(|aside| shown(&aside));
    if shell.wants_json() {
        return shell.out.json(&json!({ "version": 1, "restored": { "kept_aside": aside } }));
    }
    shell.tell("cli-restored")?;
    match aside {
        Some(folder) => shell.tell_with("cli-restored-aside", &[("folder", folder.into())]),
        None => Ok(()),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
