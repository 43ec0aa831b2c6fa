//! Destroying the journal, after a typed word.

use serde_json::json;

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::domain::prefs::Switch;
use crate::store::{StoreError, VaultState, vault};

/// What a person types to have everything destroyed.
const WORD: &str = "destroy";

/// Destroy the journal.
pub(crate) fn run(shell: &mut Shell<'_>, yes: Switch) -> Result<(), Failure> {
    let dir = shell.vault()?;
    if matches!(dir.state(), VaultState::Absent | VaultState::Empty) && !dir.has_remains() {
        return Err(StoreError::NoJournal { path: dir.path().to_owned() }.into());
    }
    if !yes.is_on() {
        if !shell.can_ask() {
            return Err(Failure::said(Exit::Usage, "cli-not-confirmed"));
        }
        let folder = dir.path().display().to_string();
        shell.tell_with("cli-wipe-what", &[("folder", folder.into())])?;
        shell.confirmed("cli-wipe-ask", WORD)?;
    }
    vault::destroy(&dir)?;
    if shell.wants_json() {
        let folder = dir.path().display().to_string();
        return shell.out.json(&json!({ "version": 1, "destroyed": folder }));
    }
    shell.tell("cli-wiped")
}
