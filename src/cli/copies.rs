//! A locked copy of the journal written to a file, and a copy put in the journal's place.

use std::path::Path;

use serde_json::json;

use crate::cli::failure::{Exit, Failure};
use crate::cli::lock_screen;
use crate::cli::shell::Shell;
use crate::content::words::Value;
use crate::domain::day::Day;
use crate::portable::preview;
use crate::store::backup::{self, Holds};
use crate::store::vault::Unlock;
use crate::store::{Passphrase, RecoveryCode, StoreError, VaultState};

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

/// How a copy is restored.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Flags {
    /// Only look.
    pub(crate) preview: bool,
    /// Do not ask.
    pub(crate) yes: bool,
    /// Open the copy with its recovery code.
    pub(crate) by_code: bool,
}

/// What opens a copy.
enum Secret {
    Passphrase(Passphrase),
    Code(RecoveryCode),
}

impl Secret {
    const fn unlock(&self) -> Unlock<'_> {
        match self {
            Self::Passphrase(passphrase) => Unlock::Passphrase(passphrase),
            Self::Code(code) => Unlock::Recovery(code),
        }
    }
}

/// Show what a copy holds, then put it in the journal's place.
pub(crate) fn restore(shell: &mut Shell<'_>, file: &Path, flags: Flags) -> Result<(), Failure> {
    let Flags { preview, yes, by_code } = flags;
    if !file.is_file() {
        return Err(Failure::about(Exit::Missing, "cli-file-missing", shown(file)));
    }
    let dir = shell.vault()?;
    if !preview && !yes && !shell.can_ask() {
        return Err(Failure::said(Exit::Usage, "cli-not-confirmed"));
    }
    let secret = if by_code {
        Secret::Code(RecoveryCode::parse(&shell.ask_secret_text("cli-ask-recovery-code")?)?)
    } else {
        Secret::Passphrase(shell.passphrase()?)
    };
    let holds = backup::holds(&dir, file, secret.unlock(), shell.today());
    let holds = holds.map_err(|error| match error {
        // The path in it is that of a part that is gone again.
        StoreError::SlotMissing { .. } if by_code => {
            Failure::about(Exit::Damaged, "cli-restore-no-recovery", shown(file))
        }
        StoreError::SlotMissing { .. } => {
            Failure::about(Exit::Damaged, "cli-restore-no-passphrase", shown(file))
        }
        other => about_copy(other, file),
    })?;
    shell.out.read_or_not(yes && !preview);
    let dates = [holds.first, holds.last].map(|day| day.map(|day| day.to_string()));
    if !shell.wants_json() {
        tell_holds(shell, &holds)?;
    }
    let said = json!({
        "entries": holds.entries, "people": holds.people, "first_day": dates[0], "last_day": dates[1],
        "older": holds.older,
    });
    if preview {
        return if shell.wants_json() {
            shell.out.json(&json!({ "version": 1, "holds": said }))
        } else {
            shell.tell("cli-nothing-changed")
        };
    }
    if !yes {
        shell.confirmed("cli-restore-ask", WORD)?;
    }
    let aside =
        backup::restore(&dir, file, secret.unlock()).map_err(|error| about_copy(error, file))?;
    lock_screen::update(shell, &Shell::opens(&dir, secret.unlock())?)?;
    shell.out.read_or_not(false);
    let aside = aside.map(|aside| shown(&aside));
    if shell.wants_json() {
        let restored = json!({ "kept_aside": aside });
        return shell.out.json(&json!({ "version": 1, "restored": restored, "holds": said }));
    }
    shell.tell("cli-restored")?;
    if let Some(folder) = aside {
        shell.tell_with("cli-restored-aside", &[("folder", folder.into())])?;
    }
    if dir.state() == VaultState::MissingPassphraseSlot {
        shell.tell("cli-restored-recover")?;
    }
    Ok(())
}

/// What is wrong with a copy, said of the copy. The paths in the error are those of parts that are gone again.
pub(crate) fn about_copy(error: StoreError, file: &Path) -> Failure {
    match error {
        StoreError::Damaged { .. } => {
            Failure::about(Exit::Damaged, "cli-copy-damaged", shown(file))
        }
        StoreError::SlotDamaged { .. } => {
            Failure::about(Exit::Damaged, "cli-copy-key-damaged", shown(file))
        }
        StoreError::NotAVault { .. } => StoreError::NotAVault { path: file.to_owned() }.into(),
        other => other.into(),
    }
}

fn tell_holds(shell: &mut Shell<'_>, holds: &Holds) -> Result<(), Failure> {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let values: [(&str, Value<'_>); 4] = [
        ("n", holds.entries.into()),
        ("people", holds.people.into()),
        ("first", day(holds.first).into()),
        ("last", day(holds.last).into()),
    ];
    let key = if holds.entries == 0 { "cli-restore-holds-none" } else { "cli-restore-holds" };
    shell.tell_with(key, &values)?;
    if let Some(sentence) = preview::older(shell.world.words, holds.keep, holds.older) {
        shell.tell_words(&sentence)?;
    }
    shell.tell("cli-restore-adds")
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
