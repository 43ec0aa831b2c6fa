//! Is all well: the folder, the keys, who can read the files, the settings, the content, the clock. It
//! never writes, and it looks inside the journal only where a file gives the passphrase.

use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::cli::start::config_issue;
use crate::content::issue::Issue;
use crate::content::lint::{self, Given, Unused};
use crate::content::packs::{Checked, added};
use crate::content::words::Value;
use crate::content::{directory, embedded};
use crate::domain::private::tidy_line;
use crate::store::doctor::Finding;
use crate::store::{Access, VaultDir, VaultState, backup, vault};
use crate::system::config::ConfigIssue;
use crate::system::confine::{CoreDumps, Sockets};
use crate::system::files::own;
use crate::system::locked_card;

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Is {
    /// As it should be.
    Well,
    /// Worth knowing.
    Note,
    /// Not as it should be; the exit code that says so.
    Wrong(Exit),
}

/// Not as it should be.
pub(crate) const FAILED: Is = Is::Wrong(Exit::Failed);
/// The journal or its keys are damaged.
const DAMAGED: Is = Is::Wrong(Exit::Damaged);

/// One thing that was looked at.
#[derive(Debug)]
pub(crate) struct Look {
    pub(crate) what: &'static str,
    pub(crate) is: Is,
    pub(crate) words: String,
}

/// A clock before this year was never set.
const YEAR_MIN: i32 = 2026;
/// A clock after this year is wrong more likely than right.
const YEAR_MAX: i32 = 2100;

/// Look at everything.
pub(crate) fn run(shell: &mut Shell<'_>, issues: &[ConfigIssue]) -> Result<(), Failure> {
    let mut looks = vec![program(shell)];
    match shell.places() {
        Err(failure) => {
            let words = failure.sentence(shell.world.words).unwrap_or_default();
            looks.push(Look { what: "folder", is: FAILED, words });
        }
        Ok(places) => {
            let dir = VaultDir::new(places.data.clone());
            looks.extend(folder(shell, &dir));
            looks.extend(copies(shell, &dir));
            looks.extend(room(shell, &dir));
            looks.extend(settings(shell, &places.config_file, issues));
            if let (_, Some(issue)) = locked_card::read(&places.locked_card) {
                let words = shell.say(issue.key());
                looks.push(Look { what: "lock-screen-card", is: FAILED, words });
            }
            looks.extend(inside(shell, &dir));
        }
    }
    looks.push(content(shell));
    looks.extend(packs(shell));
    looks.push(clock(shell));
    looks.extend(confinement(shell));
    tell(shell, &looks)
}

/// Say what was seen.
pub(crate) fn tell(shell: &mut Shell<'_>, looks: &[Look]) -> Result<(), Failure> {
    let mark = |is: Is| match is {
        Is::Well => "ok",
        Is::Note => "note",
        Is::Wrong(_) => "problem",
    };
    if shell.wants_json() {
        let checks: Vec<Json> = looks
            .iter()
            .map(|look| json!({ "check": look.what, "is": mark(look.is), "says": look.words }))
            .collect();
        shell.out.json(&json!({ "version": 1, "checks": checks }))?;
        return verdict(looks);
    }
    for look in looks {
        let label = shell.say(match look.is {
            Is::Well => "cli-look-well",
            Is::Note => "cli-look-note",
            Is::Wrong(_) => "cli-look-wrong",
        });
        shell.out.pair((&label, &look.words))?;
    }
    verdict(looks)
}

/// What is not right is said already; the exit code is that of the gravest: damaged, locked, anything else.
fn verdict(looks: &[Look]) -> Result<(), Failure> {
    let wrong = looks.iter().filter_map(|look| match look.is {
        Is::Wrong(exit) => Some(exit),
        Is::Well | Is::Note => None,
    });
    wrong.max_by_key(|exit| exit.code()).map_or(Ok(()), |exit| Err(Failure::Quiet(exit)))
}

impl Shell<'_> {
    pub(crate) fn look(
        &self,
        what: &'static str,
        is: Is,
        key: &str,
        values: &[(&str, Value<'_>)],
    ) -> Look {
        Look { what, is, words: self.say_with(key, values) }
    }
}

fn program(shell: &Shell<'_>) -> Look {
    let schema = crate::store::Store::schema_known().to_string();
    let values: [(&str, Value<'_>); 2] =
        [("version", env!("CARGO_PKG_VERSION").into()), ("schema", schema.into())];
    shell.look("program", Is::Well, "cli-doctor-program", &values)
}

fn folder(shell: &Shell<'_>, dir: &VaultDir) -> Vec<Look> {
    let (is, key) = match dir.state() {
        VaultState::Absent | VaultState::Empty => (Is::Note, "cli-doctor-no-journal"),
        VaultState::Unfinished => (Is::Note, "cli-doctor-unfinished"),
        VaultState::Present => (Is::Well, "cli-doctor-journal"),
        VaultState::MissingPassphraseSlot => (DAMAGED, "cli-doctor-no-passphrase-key"),
        VaultState::MissingRecoverySlot => (DAMAGED, "cli-doctor-no-recovery-key"),
        VaultState::MissingSlots => (DAMAGED, "cli-doctor-no-keys"),
        VaultState::MissingJournal => (DAMAGED, "cli-doctor-keys-only"),
        VaultState::NotOurs => (DAMAGED, "cli-doctor-not-ours"),
        VaultState::NotAFolder => (FAILED, "cli-doctor-not-a-folder"),
        VaultState::Denied => (FAILED, "cli-doctor-denied"),
    };
    let path = dir.path().display().to_string();
    let mut looks = vec![shell.look("journal", is, key, &[("folder", path.into())])];
    looks.extend(permissions(shell, dir));
    looks
}

/// Who else on this computer could open the files.
pub(crate) fn permissions(shell: &Shell<'_>, dir: &VaultDir) -> Vec<Look> {
    let files = [
        dir.path().to_owned(),
        dir.journal(),
        dir.passphrase_slot(),
        dir.recovery_slot(),
        dir.backups(),
    ];
    let open: Vec<String> = files
        .iter()
        .filter(|path| own::is_open_to_others(path))
        .map(|path| path.display().to_string())
        .collect();
    if !cfg!(unix) {
        return vec![shell.look("permissions", Is::Note, "cli-doctor-modes-not-here", &[])];
    }
    if !dir.path().exists() {
        return Vec::new();
    }
    if open.is_empty() {
        return vec![shell.look("permissions", Is::Well, "cli-doctor-modes", &[])];
    }
    open.into_iter()
        .map(|path| {
            shell.look("permissions", FAILED, "cli-doctor-mode-open", &[("path", path.into())])
        })
        .collect()
}

fn copies(shell: &Shell<'_>, dir: &VaultDir) -> Option<Look> {
    match backup::list(dir) {
        Ok(list) if list.is_empty() && dir.journal().exists() => {
            Some(shell.look("copies", Is::Note, "cli-doctor-no-copies", &[]))
        }
        Ok(list) => {
            let newest = list.first()?.day.map(|day| day.to_string());
            let key = match newest {
                Some(_) => "cli-doctor-copies",
                None => "cli-doctor-copies-undated",
            };
            let day = newest.unwrap_or_default();
            let values: [(&str, Value<'_>); 2] = [("n", list.len().into()), ("day", day.into())];
            Some(shell.look("copies", Is::Well, key, &values))
        }
        Err(error) => {
            let words = crate::page::problem::words(shell.world.words, &error);
            Some(Look { what: "copies", is: FAILED, words })
        }
    }
}

/// How many times the journal's own size a disk has to have free: a save, a copy and its check.
const ROOM_TIMES: u64 = 4;
/// And at least this much.
const ROOM_BYTES_MIN: u64 = 16 * 1024 * 1024;

/// Whether the disk has room for saving and for copies.
fn room(shell: &Shell<'_>, dir: &VaultDir) -> Option<Look> {
    let journal = fs::metadata(dir.journal()).ok()?.len();
    let free = crate::system::files::free_bytes(dir.path())?;
    let is_enough = free >= journal.saturating_mul(ROOM_TIMES).max(ROOM_BYTES_MIN);
    let (is, key) =
        if is_enough { (Is::Well, "cli-doctor-room") } else { (FAILED, "cli-doctor-room-little") };
    let megabytes = usize::try_from(free / (1024 * 1024)).unwrap_or(usize::MAX);
    Some(shell.look("room", is, key, &[("n", megabytes.into())]))
}

fn settings(shell: &Shell<'_>, file: &Path, issues: &[ConfigIssue]) -> Vec<Look> {
    if !issues.is_empty() {
        let words = |issue| config_issue(issue, shell.world.words);
        let look = |issue| Look { what: "settings", is: FAILED, words: words(issue) };
        return issues.iter().map(look).collect();
    }
    let file = file.display().to_string();
    vec![shell.look("settings", Is::Well, "cli-doctor-settings", &[("file", file.into())])]
}

/// The pages and rows of the journal, where a file gives the passphrase.
fn inside(shell: &mut Shell<'_>, dir: &VaultDir) -> Vec<Look> {
    if Shell::check(dir).is_err() {
        return Vec::new();
    }
    let passphrase = match shell.passphrase_from_file() {
        Ok(Some(passphrase)) => passphrase,
        Ok(None) => return vec![shell.look("inside", Is::Note, "cli-doctor-not-opened", &[])],
        Err(failure) => {
            let words = failure.sentence(shell.world.words).unwrap_or_default();
            let is = Is::Wrong(Exit::of(failure.exit()));
            return vec![Look { what: "inside", is, words }];
        }
    };
    let findings =
        match vault::open(dir, &passphrase, Access::ReadOnly).and_then(|store| store.integrity()) {
            Ok(findings) => findings,
            Err(error) => {
                let words = crate::page::problem::words(shell.world.words, &error);
                let exit = Exit::of(error.exit_code());
                return vec![Look { what: "inside", is: Is::Wrong(exit), words }];
            }
        };
    if findings.is_empty() {
        return vec![shell.look("inside", Is::Well, "cli-doctor-sound", &[])];
    }
    let look = |finding: Finding| {
        let (key, n, id) = match finding {
            Finding::Pages(count) => ("cli-doctor-pages", count, String::new()),
            Finding::Structure => ("cli-doctor-structure", 0, String::new()),
            Finding::Search => ("cli-doctor-search", 0, String::new()),
            Finding::Entry(id) => ("cli-doctor-entry", 1, id.to_string()),
            Finding::Entries => ("cli-doctor-entries", 0, String::new()),
            Finding::Draft(_) => ("cli-doctor-draft", 1, String::new()),
            Finding::Kept => ("cli-doctor-kept", 0, String::new()),
        };
        shell.look("inside", DAMAGED, key, &[("n", n.into()), ("id", id.into())])
    };
    findings.into_iter().map(look).collect()
}

fn content(shell: &Shell<'_>) -> Look {
    let given = Given { unused: Unused::Allowed, ..Given::on(shell.today().date()) };
    let (library, mut issues) = lint::load(&embedded::all(), &given);
    issues.extend(directory::Directory::built_in().1);
    let values: [(&str, Value<'_>); 3] = [
        ("topics", library.lessons().len().into()),
        ("lines", directory::shipped().find(&directory::Filter::default()).len().into()),
        ("issues", issues.len().into()),
    ];
    if issues.is_empty() {
        return shell.look("content", Is::Well, "cli-doctor-content", &values);
    }
    let mut look = shell.look("content", Is::Note, "cli-doctor-content-issues", &values);
    for issue in issues.iter().map(Issue::to_string).take(5) {
        look.words.push('\n');
        look.words.push_str(&issue);
    }
    look
}

/// Each pack that was added, and what of it is left out.
fn packs(shell: &Shell<'_>) -> Vec<Look> {
    let look = |checked: &Checked| {
        let name = checked.pack.as_ref().map_or(&checked.name, |pack| &pack.name);
        let values: [(&str, Value<'_>); 2] =
            [("name", name.as_str().into()), ("id", checked.name.as_str().into())];
        if checked.errors() == 0 {
            return shell.look("pack", Is::Well, "cli-doctor-pack", &values);
        }
        let mut look = shell.look("pack", FAILED, "cli-doctor-pack-broken", &values);
        for issue in checked.issues.iter().map(Issue::to_string).take(5) {
            look.words.push('\n');
            look.words.push_str(&tidy_line(&issue));
        }
        look
    };
    added().iter().map(look).collect()
}

fn clock(shell: &Shell<'_>) -> Look {
    use chrono::Datelike as _;
    let now = shell.world.clock.now();
    let is_sane = (YEAR_MIN..YEAR_MAX).contains(&now.year());
    let (is, key) =
        if is_sane { (Is::Well, "cli-doctor-clock") } else { (FAILED, "cli-doctor-clock-wrong") };
    let now = now.format("%Y-%m-%d %H:%M %:z").to_string();
    shell.look("clock", is, key, &[("now", now.into())])
}

/// What the process gave up at its start.
pub(crate) fn confinement(shell: &Shell<'_>) -> Vec<Look> {
    let given_up = shell.world.confinement;
    let sockets = match given_up.sockets {
        Sockets::Closed => shell.look("network", Is::Well, "cli-sockets-closed", &[]),
        Sockets::NotHere(why) => shell.look("network", Is::Note, why.key(), &[]),
    };
    let dumps = match given_up.core_dumps {
        CoreDumps::Off => shell.look("memory-images", Is::Well, "cli-dumps-off", &[]),
        CoreDumps::NotHere => shell.look("memory-images", Is::Note, "cli-dumps-not-here", &[]),
    };
    vec![sockets, dumps]
}
