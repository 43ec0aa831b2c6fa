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
    if !shell.can_ask() {
        return Err(Failure::said(Exit::Usage, "cli-passphrase-needs-person"));
    }
    let store = shell.open_to_write()?;
    let new = init::choose(shell)?;
    shell.mention("cli-passphrase-locking");
    store.change_passphrase(&new, KdfCost::calibrated(shell.world.clock))?;
    shell.tell("cli-passphrase-changed")?;
    shell.tell("cli-passphrase-copies")
}

fn recovery_code(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let store = shell.open_to_write()?;
    let code = RecoveryCode::random(shell.world.chance).map_err(StoreError::from)?;
    shell.mention("cli-passphrase-locking");
    let rekey = store.rekey()?;
    rekey.change_recovery_code(&code, KdfCost::calibrated(shell.world.clock))?;
    if shell.wants_json() {
        return shell.out.json(&json!({ "version": 1, "recovery_code": code.reveal() }));
    }
    init::show_code(shell, &code)?;
    shell.tell("cli-recovery-old")
}

/// A new passphrase for somebody who has the recovery code and lost the old one.
fn recover(shell: &mut Shell<'_>) -> Result<(), Failure> {
    if !shell.can_ask() {
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
    drop(vault::reset_passphrase(&dir, &code, &new, cost)?);
    shell.tell("cli-passphrase-changed")?;
    shell.tell("cli-passphrase-copies")
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
