//! Two copies of one journal that went separate ways become one, after a look at what would change.

use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};

use crate::cli::args::Merge;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::cli::{copies, lock_screen};
use crate::content::words::Value;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::merge::{Name, Records, Snapshot, Value as Merges};
use crate::domain::retention::Keep;
use crate::portable::preview;
use crate::store::vault::{self, Unlock};
use crate::store::{Access, Passphrase, Store, StoreError, VaultDir, backup};

/// What a person types to have the two made one.
const WORD: &str = "merge";

/// What a merge does to one kind of record here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    new: usize,
    changed: usize,
    gone: usize,
    /// Other versions, kept beside.
    beside: usize,
}

impl Counts {
    fn of<N: Name, V: Merges<N>>(
        mine: &Records<N, V>,
        theirs: &Records<N, V>,
        merged: &Records<N, V>,
    ) -> Self {
        let beside = merged.made_by_merging(mine, theirs).count();
        let new = merged.live.keys().filter(|name| !mine.live.contains_key(name)).count();
        let changed =
            |(name, version): &(&N, _)| mine.live.get(name).is_some_and(|mine| mine != *version);
        Self {
            new: new - beside,
            changed: merged.live.iter().filter(changed).count(),
            gone: mine.live.keys().filter(|name| !merged.live.contains_key(name)).count(),
            beside,
        }
    }

    fn json(self) -> Json {
        json!({ "new": self.new, "changed": self.changed, "gone": self.gone, "beside": self.beside })
    }
}

/// Show what would change, then make the two one.
pub(crate) fn run(shell: &mut Shell<'_>, flags: &Merge) -> Result<(), Failure> {
    let mut store = if flags.preview { shell.open_to_read()? } else { shell.open_to_write()? };
    shell.out.read_or_not(flags.yes);
    let theirs = theirs(shell, &store, flags)?;
    let mine = store.snapshot()?;
    let merged = mine.merged(&theirs);
    let entries = Counts::of(&mine.entries, &theirs.entries, &merged.entries);
    let people = Counts::of(&mine.people, &theirs.people, &merged.people);
    let settings = Counts::of(&mine.preferences, &theirs.preferences, &merged.preferences);
    let all = [("entries", entries), ("people", people), ("settings", settings)];
    let is_same = mine == merged;
    let (keep, older) = older(&mine, &merged, shell.today());
    if !shell.wants_json() {
        tell(shell, &all, is_same)?;
        if let Some(sentence) = preview::older(shell.world.words, keep, older) {
            shell.tell_words(&sentence)?;
            shell.tell("cli-keep-longer")?;
        }
    }
    let is_asked = !flags.preview && !is_same;
    if is_asked && !flags.yes {
        shell.confirmed("cli-merge-ask", WORD)?;
    }
    let mut copy = None;
    if is_asked {
        if let Some(dir) = store.dir().cloned() {
            copy = Some(backup::before_merge(&store, &dir, shell.today())?);
        }
        Shell::write(&mut store, &Change::Merge(Box::new(theirs)))?;
        lock_screen::update(shell, &store)?;
    }
    shell.out.read_or_not(false);
    let copy = copy.map(|file| file.display().to_string());
    if shell.wants_json() {
        let counts: serde_json::Map<String, Json> =
            all.into_iter().map(|(what, counts)| (what.to_owned(), counts.json())).collect();
        let merged =
            json!({ "done": is_asked, "changes": counts, "copy_before": copy, "older": older });
        return shell.out.json(&json!({ "version": 1, "merged": merged }));
    }
    match copy {
        Some(file) => {
            shell.tell("cli-merge-done")?;
            shell.tell_with("cli-merge-copy", &[("file", file.into())])?;
            shell.tell("cli-merge-there-too")
        }
        None => shell.tell("cli-nothing-changed"),
    }
}

/// How long entries are kept once the two are one, and how many of those that come in are older and go at the
/// next opening.
fn older(mine: &Snapshot, merged: &Snapshot, today: Day) -> (Keep, usize) {
    let kept = merged.preferences.live.iter().map(|(id, version)| (id, &version.value));
    let keep = Keep::chosen(kept);
    let new = merged.entries.live.iter().filter(|(id, _)| !mine.entries.live.contains_key(id));
    (keep, new.filter(|(_, version)| keep.lets_go(&version.value.entry, today)).count())
}

fn tell(
    shell: &mut Shell<'_>,
    all: &[(&'static str, Counts)],
    is_same: bool,
) -> Result<(), Failure> {
    if is_same {
        return shell.tell("cli-merge-same");
    }
    for (what, counts) in all {
        let Counts { new, changed, gone, beside } = *counts;
        let key = match *what {
            "entries" => "cli-merge-entries",
            "people" => "cli-merge-people",
            _ => "cli-merge-settings",
        };
        let values: [(&str, Value<'_>); 3] =
            [("new", new.into()), ("changed", changed.into()), ("gone", gone.into())];
        shell.tell_with(key, &values)?;
        if beside > 0 {
            let key = if *what == "entries" { "cli-merge-beside" } else { "cli-merge-aside" };
            shell.tell_with(key, &[("n", beside.into())])?;
        }
    }
    Ok(())
}

/// The other copy of the journal, read.
fn theirs(shell: &mut Shell<'_>, store: &Store, flags: &Merge) -> Result<Snapshot, Failure> {
    let name = flags.from.display().to_string();
    if !flags.from.exists() {
        return Err(Failure::about(Exit::Missing, "cli-file-missing", name));
    }
    if store.dir().is_some_and(|dir| is_same_place(dir.path(), &flags.from)) {
        return Err(Failure::about(Exit::Usage, "cli-merge-itself", name));
    }
    let given = match &flags.other_passphrase_file {
        Some(file) => Some(shell.secret_in(file)?),
        None => shell.passphrase_from_file()?,
    };
    let with = match given {
        Some(passphrase) => passphrase,
        None => shell.ask_secret("cli-merge-ask-passphrase")?,
    };
    read(store, &flags.from, &with)
}

/// Whether both are there and lead to one file or folder.
pub(crate) fn is_same_place(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// A folder is read where it is; a locked copy is unpacked, still locked, beside the journal, and that is
/// removed again.
fn read(store: &Store, from: &Path, with: &Passphrase) -> Result<Snapshot, Failure> {
    if from.is_dir() {
        return vault::open(&VaultDir::new(from), with, Access::ReadOnly)
            .and_then(|store| store.snapshot())
            .map_err(|error| copies::about_copy(error, from));
    }
    let here = store.dir().ok_or(StoreError::Guest)?;
    backup::snapshot(here, from, Unlock::Passphrase(with)).map_err(|error| match error {
        StoreError::SlotMissing { .. } => {
            Failure::about(Exit::Damaged, "cli-merge-no-passphrase", from.display().to_string())
        }
        other => copies::about_copy(other, from),
    })
}
