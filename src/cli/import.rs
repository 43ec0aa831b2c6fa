//! Entries from another journal, or from Daymark's own export: first what they are, then a yes, then a
//! locked copy of what is there, and only then one change that adds them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use serde_json::json;

use crate::cli::args::Import;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::words::Value;
use crate::portable::compare::{Deleted, Plan, compare};
use crate::portable::{
    self, Column, Found, Problem, Reading, Refusal, SIZE_BYTES_MAX, Source, day_one, tui_journal,
};
use crate::store::{StoreError, backup, foreign};
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
        let plan = compare(&found.whole, &store.whole()?, deleted);
        return if shell.wants_json() {
            as_json(shell, source, &found, &plan, None)
        } else {
            preview(shell, source, &found, &plan)
        };
    }
    let mut store = shell.open_to_write()?;
    let plan = compare(&found.whole, &store.whole()?, deleted);
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
    let read = match begins_with(file)?.as_slice() {
        start if start.starts_with(portable::SQLITE_MAGIC) => {
            (Source::TuiJournal, sqlite(file, reading)?)
        }
        start if start.starts_with(portable::ZIP_MAGIC) => {
            let zip = File::open(file).map_err(|error| Failure::file(&error, shown(file)))?;
            (Source::DayOne, day_one::read_zip(zip, reading).map_err(refused)?)
        }
        _ => {
            let text = shell.read_file(file, SIZE_BYTES_MAX)?;
            let guessed = || portable::guess(&text).ok_or_else(|| refused(Refusal::Unknown));
            let source = command.from.map_or_else(guessed, Ok)?;
            (source, portable::read(source, &text, reading).map_err(refused)?)
        }
    };
    match command.from {
        Some(source) if source != read.0 => Err(refused(Refusal::NotFrom(source))),
        _ => Ok(read),
    }
}

/// The first bytes of a file. Only a real file has any: a device or a pipe could go on for ever.
fn begins_with(file: &Path) -> Result<Vec<u8>, Failure> {
    if file == Path::new("-") {
        return Ok(Vec::new());
    }
    let failed = |error| Failure::file(&error, shown(file));
    let about = std::fs::metadata(file).map_err(failed)?;
    if !about.is_file() {
        return Err(Failure::about(Exit::Failed, "cli-file-unreadable", shown(file)));
    }
    let mut start = Vec::new();
    let most = u64::try_from(portable::SQLITE_MAGIC.len()).unwrap_or(u64::MAX);
    File::open(file).and_then(|open| open.take(most).read_to_end(&mut start)).map_err(failed)?;
    Ok(start)
}

fn sqlite(file: &Path, reading: Reading<'_>) -> Result<Found, Failure> {
    let rows = foreign::tui_journal(file).map_err(|error| match error {
        StoreError::NotAVault { .. } => refused(Refusal::NotFrom(Source::TuiJournal)),
        StoreError::TooMany => refused(Refusal::TooLarge),
        StoreError::Busy { .. } => Failure::said(Exit::Failed, "portable-in-use"),
        other => other.into(),
    })?;
    let rows = rows.into_iter().map(|row| tui_journal::Record {
        title: row.title,
        date: row.date,
        content: row.content,
        tags: row.tags,
        priority: row.priority,
    });
    tui_journal::rows(rows.collect(), reading).map_err(refused)
}

fn refused(refusal: Refusal) -> Failure {
    let key = refusal.key();
    let (exit, name) = match refusal {
        Refusal::TooNew(version) => (Exit::Damaged, version.to_string()),
        Refusal::NoColumns(names) => (Exit::Usage, names.join(", ")),
        Refusal::NotFrom(source) => (Exit::Failed, source.id().to_owned()),
        _ => (Exit::Failed, String::new()),
    };
    Failure::about(exit, key, name)
}

/// What a file holds and what of it is new, in sentences.
fn preview(
    shell: &mut Shell<'_>,
    source: Source,
    found: &Found,
    plan: &Plan,
) -> Result<(), Failure> {
    let unit = if source.counts_lines() { "lines" } else { "entries" };
    let name = shell.say(&format!("portable-from-{}", source.id()));
    let read = found.of - found.issues.len();
    let values: [(&str, Value<'_>); 3] =
        [("name", name.into()), ("read", read.into()), ("of", found.of.into())];
    shell.tell_with(&format!("portable-{unit}-read"), &values)?;
    for problem in Problem::ALL {
        let of_it = found.issues.iter().filter(|issue| issue.problem == problem);
        let places: Vec<u64> = of_it.map(|issue| issue.place).collect();
        if !places.is_empty() {
            let list = listed(&places, &shell.say("portable-and"));
            let values = [("n", places.len().into()), ("places", list.into())];
            shell.tell_with(&format!("portable-{unit}-{}", problem.id()), &values)?;
        }
    }
    if let Some((first, last)) = plan.days {
        let values: [(&str, Value<'_>); 3] = [
            ("n", plan.entries.into()),
            ("first", first.to_string().into()),
            ("last", last.to_string().into()),
        ];
        shell.tell_with("portable-new", &values)?;
    }
    let others = plan.people + plan.others + plan.marks;
    for (key, count) in [
        ("portable-new-others", others),
        ("portable-here", plan.here),
        ("portable-deleted", plan.deleted),
        ("portable-left-behind", found.left_behind),
    ] {
        if count > 0 {
            shell.tell_with(key, &[("n", count.into())])?;
        }
    }
    if plan.is_empty() { Ok(()) } else { shell.tell("portable-nothing-yet") }
}

/// "7 and 30"; places in a row as "7-9".
fn listed(places: &[u64], and: &str) -> String {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for place in places {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *place => *last = *place,
            _ => runs.push((*place, *place)),
        }
    }
    let mut names: Vec<String> = Vec::new();
    for (first, last) in runs {
        match last - first {
            0 => names.push(first.to_string()),
            1 => names.extend([first.to_string(), last.to_string()]),
            _ => names.push(format!("{first}-{last}")),
        }
    }
    match names.pop() {
        Some(last) if !names.is_empty() => format!("{} {and} {last}", names.join(", ")),
        last => last.unwrap_or_default(),
    }
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
        "counted_in": if source.counts_lines() { "lines" } else { "entries" },
        "of": found.of,
        "issues": issues,
        "left_behind": found.left_behind,
        "new": {
            "entries": plan.entries,
            "people": plan.people,
            "others": plan.others,
            "marks": plan.marks,
        },
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_listed_the_way_people_say_them() {
        for (places, said) in [
            (&[7][..], "7"),
            (&[7, 30], "7 and 30"),
            (&[1, 2, 9], "1, 2 and 9"),
            (&[1, 2, 3, 9], "1-3 and 9"),
            (&[1, 2, 3], "1-3"),
        ] {
            assert_eq!(listed(places, "and"), said);
        }
    }
}
