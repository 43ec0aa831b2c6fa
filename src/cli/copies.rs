//! A locked copy of the journal written to a file, and a copy put in the journal's place.

use std::path::Path;

use serde_json::json;

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::words::Value;
use crate::domain::day::Day;
use crate::domain::prefs::Switch;
use crate::store::StoreError;
use crate::store::backup::{self, Holds};
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

/// Show what a copy holds, then put it in the journal's place.
pub(crate) fn restore(
    shell: &mut Shell<'_>,
    file: &Path,
    preview: Switch,
    yes: Switch,
) -> Result<(), Failure> {
    if !file.is_file() {
        return Err(Failure::about(Exit::Missing, "cli-file-missing", shown(file)));
    }
    let dir = shell.vault()?;
    if !preview.is_on() && !yes.is_on() && !shell.can_ask() {
        return Err(Failure::said(Exit::Usage, "cli-not-confirmed"));
    }
    let passphrase = shell.passphrase()?;
    let holds = backup::holds(&dir, file, Unlock::Passphrase(&passphrase))?;
    let dates = [holds.first, holds.last].map(|day| day.map(|day| day.to_string()));
    if !shell.wants_json() {
        tell_holds(shell, &holds)?;
    }
    let said = json!({
        "entries": holds.entries, "people": holds.people, "first_day": dates[0], "last_day": dates[1],
    });
    if preview.is_on() {
        return if shell.wants_json() {
            shell.out.json(&json!({ "version": 1, "holds": said }))
        } else {
            shell.tell("cli-nothing-changed")
        };
    }
    if !yes.is_on() {
        shell.confirmed("cli-restore-ask", WORD)?;
    }
    let aside = backup::restore(&dir, file, Unlock::Passphrase(&passphrase))?;
    let aside = aside.map(|aside| shown(&aside));
    if shell.wants_json() {
        let restored = json!({ "kept_aside": aside });
        return shell.out.json(&json!({ "version": 1, "restored": restored, "holds": said }));
    }
    shell.tell("cli-restored")?;
    match aside {
        Some(folder) => shell.tell_with("cli-restored-aside", &[("folder", folder.into())]),
        None => Ok(()),
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
    shell.tell("cli-restore-adds")
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
