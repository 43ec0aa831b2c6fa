//! Making a journal without the drawn program. The recovery code is printed once.

use serde_json::json;

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::library::library;
use crate::page::courts;
use crate::store::{KdfCost, Passphrase, RecoveryCode, StoreError, VaultState, vault};

/// Make a journal.
pub(crate) fn run(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let dir = shell.vault()?;
    match dir.state() {
        VaultState::Absent | VaultState::Empty | VaultState::Unfinished => {}
        VaultState::NotAFolder => {
            return Err(StoreError::NotAFolder { path: dir.path().to_owned() }.into());
        }
        VaultState::Denied => {
            return Err(StoreError::Denied { path: dir.path().to_owned() }.into());
        }
        _ => return Err(StoreError::AlreadyThere { path: dir.journal() }.into()),
    }
    let given = shell.passphrase_from_file()?;
    if given.as_ref().is_some_and(|passphrase| !passphrase.is_long_enough()) {
        return Err(Failure::said(Exit::Usage, "cli-passphrase-short"));
    }
    if given.is_none() && !shell.can_ask_secret() {
        return Err(Failure::said(Exit::Usage, "cli-init-no-passphrase"));
    }
    if !shell.wants_json() {
        shell.tell("courts-title")?;
        for (_, words) in courts::paragraphs(shell.world.words, library()) {
            shell.out.text(&words, "  ")?;
        }
        shell.out.line("")?;
    }
    let passphrase = match given {
        Some(passphrase) => passphrase,
        None => choose(shell)?,
    };
    if dir.has_others() {
        let folder = dir.path().display().to_string();
        let text = shell.say_with("cli-init-others", &[("folder", folder.into())]);
        shell.out.message(&text);
    }
    shell.mention("welcome-making");
    let code = RecoveryCode::random(shell.world.chance).map_err(StoreError::from)?;
    let cost = KdfCost::calibrated(shell.world.clock);
    drop(vault::create_with(&dir, &passphrase, &code, cost, shell.world.chance)?);
    let folder = dir.path().display().to_string();
    let not_shown = |_| Failure::said(Exit::Failed, "cli-init-code-not-shown");
    if shell.wants_json() {
        let value = json!({ "version": 1, "journal": { "folder": folder, "recovery_code": code.reveal() } });
        return shell.out.json(&value).map_err(not_shown);
    }
    let made = shell.tell_with("cli-init-made", &[("folder", folder.into())]);
    made.and_then(|()| show_code(shell, &code))
        .and_then(|()| shell.out.flush())
        .map_err(not_shown)?;
    shell.tell("cli-init-nobody")
}

/// The recovery code, and what to do with it.
pub(crate) fn show_code(shell: &mut Shell<'_>, code: &RecoveryCode) -> Result<(), Failure> {
    shell.tell("welcome-code-lead")?;
    shell.out.line("")?;
    shell.out.line(&format!("  {}", code.reveal()))?;
    shell.out.line("")?;
    shell.tell("welcome-code-about")?;
    shell.tell("welcome-code-keep")
}

/// A passphrase the person makes up, or takes as suggested, typed twice.
pub(crate) fn choose(shell: &mut Shell<'_>) -> Result<Passphrase, Failure> {
    let suggested = Passphrase::suggest(shell.world.chance).map_err(StoreError::from)?;
    let text = shell.say_with("cli-passphrase-suggest", &[("words", suggested.as_str().into())]);
    shell.out.message(&text);
    loop {
        let typed = shell.ask_secret_text("cli-ask-new-passphrase")?;
        let chosen = if typed.is_empty() { suggested.clone() } else { typed };
        let passphrase = Passphrase::new(chosen.to_string());
        if !passphrase.is_long_enough() {
            shell.mention("welcome-short");
            continue;
        }
        let again = shell.ask_secret_text("welcome-type-again")?;
        if again == chosen {
            return Ok(passphrase);
        }
        shell.mention("welcome-differs");
    }
}
