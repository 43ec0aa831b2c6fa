//! What opens the journal: another passphrase, a new recovery code, and whether the passphrase works.

use serde_json::json;

use crate::cli::args::Passphrase as Command;
use crate::cli::failure::{Exit, Failure};
use crate::cli::init;
use crate::cli::shell::Shell;
use crate::store::vault::{self, Unlock};
use crate::store::{KdfCost, RecoveryCode, StoreError, VaultState};

/// Change a key.
pub(crate) fn run(shell: &mut Shell<'_>, command: Command) -> Result<(), Failure> {
    match command {
        Command::Change => change(shell),
        Command::RecoveryCode => recovery_code(shell),
        Command::Recover => recover(shell),
    }
}

fn change(shell: &mut Shell<'_>) -> Result<(), Failure> {
    if !shell.can_ask_secret() {
        return Err(Failure::said(Exit::Usage, "cli-passphrase-needs-person"));
    }
    let store = shell.open_to_write()?;
    let new = init::choose(shell)?;
    shell.mention("cli-passphrase-locking");
    let done = store.change_passphrase(&new, KdfCost::calibrated(shell.world.clock));
    said_changed(shell, done)
}

fn recovery_code(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let store = shell.open_to_write()?;
    let rekey = store.rekey()?;
    let code = RecoveryCode::random(shell.world.chance).map_err(StoreError::from)?;
    // Shown before the old one stops working: a code that nobody saw must never be the only one.
    let shown = if shell.wants_json() {
        shell.out.json(&json!({ "version": 1, "recovery_code": code.reveal() }))
    } else {
        init::show_code(shell, &code).and_then(|()| shell.out.flush())
    };
    shown.map_err(|_| Failure::said(Exit::Failed, "cli-code-not-shown"))?;
    shell.mention("cli-passphrase-locking");
    let done = rekey.change_recovery_code(&code, KdfCost::calibrated(shell.world.clock));
    match &done {
        Ok(()) | Err(StoreError::Unconfirmed { .. }) if !shell.wants_json() => {
            shell.tell("cli-recovery-old")?;
        }
        Ok(()) | Err(StoreError::Unconfirmed { .. }) => {}
        Err(_) => shell.mention("cli-code-not-changed"),
    }
    Ok(done?)
}

/// A new passphrase for somebody who has the recovery code and lost the old one.
fn recover(shell: &mut Shell<'_>) -> Result<(), Failure> {
    if !shell.can_ask_secret() {
        return Err(Failure::said(Exit::Usage, "cli-passphrase-needs-person"));
    }
    let dir = shell.vault()?;
    match Shell::check(&dir) {
        // A missing passphrase slot is what the code is for.
        Err(failure) if dir.state() != VaultState::MissingPassphraseSlot => return Err(failure),
        _ => {}
    }
    let typed = shell.ask_secret_text("cli-ask-recovery-code")?;
    let code = RecoveryCode::parse(&typed)?;
    drop(Shell::opens(&dir, Unlock::Recovery(&code))?);
    let new = init::choose(shell)?;
    shell.mention("cli-passphrase-locking");
    let cost = KdfCost::calibrated(shell.world.clock);
    let done = vault::reset_passphrase(&dir, &code, &new, cost).map(drop);
    said_changed(shell, done)
}

/// Say that the new passphrase is in force, also where the disk did not confirm that it will last.
fn said_changed(shell: &mut Shell<'_>, done: Result<(), StoreError>) -> Result<(), Failure> {
    if matches!(done, Ok(()) | Err(StoreError::Unconfirmed { .. })) {
        if shell.wants_json() {
            shell.out.json(&json!({ "version": 1, "passphrase": { "changed": true } }))?;
            return Ok(done?);
        }
        shell.tell("cli-passphrase-changed")?;
        shell.tell("cli-passphrase-copies")?;
    }
    Ok(done?)
}

/// Whether the passphrase opens the journal.
pub(crate) fn unlock_test(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let dir = shell.vault()?;
    Shell::check(&dir)?;
    let passphrase = shell.passphrase()?;
    drop(Shell::opens(&dir, Unlock::Passphrase(&passphrase))?);
    if shell.wants_json() {
        return shell.out.json(&json!({ "version": 1, "opens": true }));
    }
    shell.tell("cli-unlock-opens")
}
