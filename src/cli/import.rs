//! Entries from another journal, or from Daymark's own export: first what they are, then a yes, then a
//! locked copy of what is there, and only then one change that adds them.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use crate::cli::args::Import;
use crate::cli::failure::{Exit, Failure};
use crate::cli::lock_screen;
use crate::cli::shell::Shell;
use crate::import_file::{self, Unread};
use crate::portable::compare::{Deleted, Plan, compare};
use crate::portable::{Column, Found, Reading, Refusal, SIZE_BYTES_MAX, Source, preview};
use crate::store::backup;
use crate::system::clock::on_the_wall;

/// What a person types to have the entries added.
const WORD: &str = "yes";

/// Show what a file holds, and add what is new of it.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Import) -> Result<(), Failure> {
    let (source, found) = load(shell, command)?;
    let deleted = if command.deleted_too { Deleted::BringBack } else { Deleted::LeaveOut };
    if shell.wants_json() && !command.preview && !command.yes {
        return Err(Failure::said(Exit::Usage, "cli-not-confirmed"));
    }
    if command.preview {
        let store = shell.open_to_read()?;
        let plan = compare(&found.whole, &store.whole()?, deleted, shell.today());
        return if shell.wants_json() {
            as_json(shell, source, &found, &plan, None)
        } else {
            preview(shell, source, &found, &plan)
        };
    }
    let mut store = shell.open_to_write()?;
    shell.out.read_or_not(command.yes);
    let plan = compare(&found.whole, &store.whole()?, deleted, shell.today());
    if !shell.wants_json() {
        preview(shell, source, &found, &plan)?;
    }
    if plan.is_empty() {
        return if shell.wants_json() {
            as_json(shell, source, &found, &plan, None)
        } else {
            shell.tell("portable-nothing-new")
        };
    }
    if !command.yes {
        shell.confirmed("portable-ask", WORD)?;
    }
    let copy = backup::before_import(&store, &shell.vault()?, shell.today())?;
    Shell::write(&mut store, &plan.change)?;
    lock_screen::update(shell, &store)?;
    shell.out.read_or_not(false);
    let copy = copy.display().to_string();
    if shell.wants_json() {
        return as_json(shell, source, &found, &plan, Some(&copy));
    }
    shell.tell_with("portable-added", &[("n", plan.entries.into())])?;
    shell.tell_with("portable-before", &[("file", copy.into())])
}

/// What the file holds.
fn load(shell: &mut Shell<'_>, command: &Import) -> Result<(Source, Found), Failure> {
    let columns: BTreeMap<Column, String> = command.map.iter().cloned().collect();
    let reading =
        Reading { day_start: shell.prefs.day_start, wall: &on_the_wall, columns: &columns };
    let file = &command.file;
    // What the shell says of a file that it cannot read is more than the disk does.
    let mut failed = None;
    let read = import_file::read_with(file, command.from, reading, || {
        shell.read_file(file, SIZE_BYTES_MAX).map_err(|failure| {
            failed = Some(failure);
            std::io::ErrorKind::Other.into()
        })
    });
    read.map_err(|unread| match (failed, unread) {
        (Some(failure), _) => failure,
        (None, Unread::File(error)) if error.kind() == std::io::ErrorKind::InvalidInput => {
            Failure::about(Exit::Failed, "cli-file-unreadable", shown(file))
        }
        (None, Unread::File(error)) => Failure::file(&error, shown(file)),
        (None, Unread::InUse) => Failure::said(Exit::Failed, "portable-in-use"),
        (None, Unread::Store(error)) => error.into(),
        (None, Unread::Refused(refusal)) => refused(&refusal),
    })
}

fn refused(refusal: &Refusal) -> Failure {
    let exit = match refusal {
        Refusal::TooNew(_) => Exit::Damaged,
        Refusal::NoColumns(_) => Exit::Usage,
        _ => Exit::Failed,
    };
    Failure::about(exit, refusal.key(), import_file::refused_name(refusal))
}

/// What a file holds and what of it is new, in sentences.
fn preview(
    shell: &mut Shell<'_>,
    source: Source,
    found: &Found,
    plan: &Plan,
) -> Result<(), Failure> {
    for sentence in preview::sentences(shell.world.words, source, found, plan) {
        shell.tell_words(&sentence)?;
    }
    if plan.older > 0 {
        shell.tell("cli-keep-longer")?;
    }
    if plan.is_empty() { Ok(()) } else { shell.tell("portable-nothing-yet") }
}

fn as_json(
    shell: &mut Shell<'_>,
    source: Source,
    found: &Found,
    plan: &Plan,
    copy: Option<&str>,
) -> Result<(), Failure> {
    let issues = found.issues.iter();
    let issues: Vec<_> = issues
        .map(|issue| json!({ "place": issue.place, "problem": issue.problem.id() }))
        .collect();
    let value = json!({
        "from": source.id(),
        "counted_in": source.counted_in(),
        "of": found.of,
        "issues": issues,
        "left_behind": found.left_behind,
        "new": {
            "entries": plan.entries,
            "people": plan.people,
            "others": plan.others,
            "marks": plan.marks,
        },
        "older": plan.older,
        "first_day": plan.days.map(|(first, _)| first.to_string()),
        "last_day": plan.days.map(|(_, last)| last.to_string()),
        "here": plan.here,
        "deleted": plan.deleted,
        "added": copy.is_some(),
        "copy": copy,
    });
    shell.out.json(&json!({ "version": 1, "import": value }))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
