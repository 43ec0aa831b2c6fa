//! The time line: list, search, show, edit, delete, undelete, redact, and how long entries stay.

use serde_json::{Map, Value, json};

use crate::cli::args::{Journal, JournalEdit, JournalList};
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::cli::{keeping, note};
use crate::content::question::questions;
use crate::content::words::Words;
use crate::domain::answer::{Answer, Id, Taken, YesNo};
use crate::domain::change::Change;
use crate::domain::entry::{Entry, EntryId, Tag};
use crate::domain::private::{Private, tidy, tidy_line};
use crate::domain::rating::Step;
use crate::page::{dates, entry_lines};
use crate::store::{Filter, Row, Store};

/// Read or change the time line.
pub(crate) fn run(shell: &mut Shell<'_>, command: Journal) -> Result<(), Failure> {
    match command {
        Journal::List(flags) => list(shell, flags),
        Journal::Search { words } => search(shell, &words.join(" ")),
        Journal::Show { id } => show(shell, id),
        Journal::Edit { id, change } => edit(shell, id, &change),
        Journal::Delete { id } => delete(shell, id),
        Journal::Undelete { id } => undelete(shell, id),
        Journal::Redact { id, yes } => redact(shell, id, yes),
        Journal::Keep { keep, yes } => keeping::run(shell, keep, yes),
    }
}

fn list(shell: &mut Shell<'_>, flags: JournalList) -> Result<(), Failure> {
    let filter = Filter {
        kind: flags.kind,
        tag: flags.tag,
        since: flags.since,
        until: flags.until,
        pinned: false,
        trash: flags.trash,
    };
    let store = shell.open_to_read()?;
    let rows = store.page(&filter, None, flags.limit)?;
    let count = store.count(&filter)?;
    if shell.wants_json() {
        let entries: Vec<Value> = rows.iter().map(row_json).collect();
        return shell.out.json(&json!({ "version": 1, "entries": entries, "count": count }));
    }
    if rows.is_empty() {
        return shell.tell("cli-journal-none");
    }
    for row in &rows {
        self::row(shell, row, row.preview.reveal())?;
    }
    let shown = rows.len();
    shell.tell_with("cli-journal-count", &[("shown", shown.into()), ("n", count.into())])
}

fn search(shell: &mut Shell<'_>, words: &str) -> Result<(), Failure> {
    let store = shell.open_to_read()?;
    let found = store.search(words, &Filter::default(), SEARCH_MAX)?;
    if shell.wants_json() {
        let entries: Vec<Value> = found.rows.iter().map(row_json).collect();
        return shell.out.json(&json!({ "version": 1, "entries": entries, "count": found.total }));
    }
    if found.rows.is_empty() {
        return shell.tell("cli-journal-not-found");
    }
    for row in &found.rows {
        self::row(shell, row, row.preview.reveal())?;
    }
    let shown = found.rows.len();
    shell.tell_with("cli-journal-count", &[("shown", shown.into()), ("n", found.total.into())])
}

/// The most that a search lists.
const SEARCH_MAX: usize = 200;

/// One entry of a list: when, what, the first words, and its id.
fn row(shell: &mut Shell<'_>, row: &Row, said: &str) -> Result<(), Failure> {
    let words = shell.world.words;
    let when = dates::long_moment_from(row.day, row.at, shell.reader(), words);
    let kind = match &row.tool {
        Some(tool) => entry_lines::tool_name(tool),
        None => entry_lines::kind_name(row.kind, words),
    };
    shell.out.heading(&format!("{when}: {kind}"))?;
    if let Some((label, said)) = feeling(row, words) {
        shell.out.pair((&format!("  {label}"), &said))?;
    }
    if let Some(urges) = row.urges {
        let label = shell.say("cli-journal-urges");
        shell.out.pair((&format!("  {label}"), &urges.get().to_string()))?;
    }
    if row.used {
        shell.tell("cli-journal-used")?;
    }
    if !shell.prefs.hide_previews.is_on() && !said.trim().is_empty() {
        shell.out.text(&format!("  {}", tidy_line(said)), "")?;
    }
    shell.tell_with("cli-journal-id", &[("id", row.id.to_string().into())])
}

/// The feeling of an entry, as the drawn list names it.
fn feeling(row: &Row, words: &Words) -> Option<(String, String)> {
    let id: Id = "feeling".parse().ok()?;
    let label = words.say(&questions().get(&id)?.name_key());
    let answer = Answer::Step(row.feeling?);
    Some((label, entry_lines::said(&id, &answer, words, &entry_lines::Kept::new())))
}

fn found(store: &Store, id: EntryId) -> Result<Entry, Failure> {
    store.entry(id)?.ok_or_else(|| Failure::about(Exit::Missing, "cli-no-entry", id.to_string()))
}

fn show(shell: &mut Shell<'_>, id: EntryId) -> Result<(), Failure> {
    let store = shell.open_to_read()?;
    let entry = found(&store, id)?;
    let trashed = store.trashed_at(id)?;
    if shell.wants_json() {
        let mut value = entry_json(&entry);
        if let (Some(value), Some(at)) = (value.as_object_mut(), trashed) {
            value.insert("deleted_at".to_owned(), at.to_rfc3339().into());
        }
        return shell.out.json(&json!({ "version": 1, "entry": value }));
    }
    let words = shell.world.words;
    let when = dates::long_moment_from(entry.day, entry.at, shell.reader(), words);
    let kind = entry_lines::kind_name(entry.kind, words);
    shell.out.heading(&format!("{when}: {kind}"))?;
    for (label, said) in shell.answer_lines(&entry) {
        shell.out.pair((&label, &said))?;
    }
    if let Some((label, said)) = entry_lines::tags(&entry, words) {
        shell.out.pair((&label, &said))?;
    }
    if !entry.text.is_blank() {
        shell.out.line("")?;
        shell.out.text(entry.text.reveal(), "")?;
    }
    if let Some(at) = trashed {
        let leaves =
            (at + chrono::TimeDelta::days(entry_lines::TRASH_DAYS)).date_naive().to_string();
        shell.tell_with("cli-journal-in-trash", &[("date", leaves.into())])?;
    }
    Ok(())
}

fn edit(shell: &mut Shell<'_>, id: EntryId, flags: &JournalEdit) -> Result<(), Failure> {
    let day = match flags.day {
        Some(day) => Some(shell.day(Some(day))?),
        None => None,
    };
    let is_without_words = flags.file.is_none() && (day.is_some() || !flags.tag.is_empty());
    let tags = note::tags(&flags.tag)?;
    let given = match &flags.file {
        Some(file) => Some(shell.read_file(file, Private::SIZE_BYTES_MAX)?),
        None if is_without_words || shell.can_ask() => None,
        None => return Err(Failure::said(Exit::Usage, "cli-note-nothing")),
    };
    let mut store = shell.open_to_write()?;
    let mut entry = found(&store, id)?;
    if store.trashed_at(id)?.is_some() {
        return Err(Failure::about(Exit::Missing, "cli-entry-in-trash", id.to_string()));
    }
    entry.day = day.unwrap_or(entry.day);
    keeping::warn(shell, &store, &entry)?;
    // Asked for only once it is sure that there is an entry to put them in.
    let is_typed = given.is_none() && !is_without_words;
    let words = if is_typed { Some(note::typed(shell)?) } else { given };
    if let Some(words) = words {
        let words = tidy(&words).trim_end().to_owned();
        if words.trim().is_empty() && entry.answers.is_empty() {
            return Err(Failure::said(Exit::Usage, "cli-note-empty"));
        }
        entry.text = Private::new(words);
    }
    if !tags.is_empty() {
        entry.tags = tags;
    }
    let now = shell.world.clock.now();
    entry.changed_at = now;
    if let Err(failure) = Shell::write(&mut store, &Change::Save(Box::new(entry.clone()))) {
        if is_typed {
            note::give_back(shell, &mut store, &entry, &failure)?;
        }
        return Err(failure);
    }
    saved(shell, id, "date-saved-at")
}

fn delete(shell: &mut Shell<'_>, id: EntryId) -> Result<(), Failure> {
    let mut store = shell.open_to_write()?;
    found(&store, id)?;
    if store.trashed_at(id)?.is_some() {
        return saved(shell, id, "cli-journal-deleted-before");
    }
    Shell::write(&mut store, &Change::Trash(id, shell.world.clock.now()))?;
    saved(shell, id, "cli-journal-deleted")
}

fn undelete(shell: &mut Shell<'_>, id: EntryId) -> Result<(), Failure> {
    let mut store = shell.open_to_write()?;
    found(&store, id)?;
    if store.trashed_at(id)?.is_none() {
        return saved(shell, id, "cli-journal-not-in-trash");
    }
    Shell::write(&mut store, &Change::Untrash(id))?;
    saved(shell, id, "cli-journal-undeleted")
}

/// What a person types to have the words of an entry taken out.
const REDACT_WORD: &str = "redact";

/// Take out the words and tags of an entry; its day, kind and answers stay. No undo.
fn redact(shell: &mut Shell<'_>, id: EntryId, yes: bool) -> Result<(), Failure> {
    let mut store = shell.open_to_write()?;
    found(&store, id)?;
    if !yes {
        shell.confirmed("cli-redact-ask", REDACT_WORD)?;
    }
    if let Some(change) = store.redaction(id, shell.world.clock.now())? {
        Shell::write(&mut store, &change)?;
    }
    if !shell.wants_json() {
        shell.tell("cli-redacted-copies")?;
    }
    saved(shell, id, "cli-redacted")
}

fn saved(shell: &mut Shell<'_>, id: EntryId, key: &str) -> Result<(), Failure> {
    if shell.wants_json() {
        let saved = json!({ "id": id.to_string() });
        return shell.out.json(&json!({ "version": 1, "saved": saved }));
    }
    let time = dates::time(shell.world.clock.now(), shell.world.words);
    shell.tell_with(key, &[("time", time.into()), ("id", id.to_string().into())])
}

/// An entry as a list gives it.
fn row_json(row: &Row) -> Value {
    json!({
        "id": row.id.to_string(),
        "day": row.day.to_string(),
        "at": row.at.to_rfc3339(),
        "kind": row.kind.id(),
        "feeling": row.feeling.map(Step::get),
        "urges": row.urges.map(Step::get),
        "used": row.is_use_said.then_some(row.used),
        "preview": row.preview.reveal(),
        "pinned": row.is_pinned,
    })
}

/// A whole entry.
fn entry_json(entry: &Entry) -> Value {
    let answers: Map<String, Value> =
        entry.answers.iter().map(|(id, answer)| (id.to_string(), answer_json(answer))).collect();
    let tags: Vec<&str> = entry.tags.iter().map(Tag::reveal).collect();
    json!({
        "id": entry.id.to_string(),
        "day": entry.day.to_string(),
        "at": entry.at.to_rfc3339(),
        "kind": entry.kind.id(),
        "answers": answers,
        "text": entry.text.reveal(),
        "tags": tags,
        "pinned": entry.is_pinned,
        "changed_at": entry.changed_at.to_rfc3339(),
    })
}

fn answer_json(answer: &Answer) -> Value {
    match answer {
        Answer::RatherNotSay => json!({ "rather_not_say": true }),
        Answer::Step(step) => step.get().into(),
        Answer::Strength(strength) => strength.get().into(),
        Answer::Hours(hours) => hours.hours().into(),
        Answer::YesNo(answer) => (*answer == YesNo::Yes).into(),
        Answer::Marks(marks) => marks.iter().map(ToString::to_string).collect(),
        Answer::Medicine(medicines) => {
            let each = medicines.iter().map(|(id, taken)| {
                let taken = if *taken == Taken::AsPlanned { "taken" } else { "missed" };
                (id.to_string(), Value::from(taken))
            });
            Value::Object(each.collect())
        }
        Answer::Choice(id) => id.to_string().into(),
        Answer::Minutes(minutes) => (*minutes).into(),
    }
}
