//! A note, from a file, from standard input, or typed.

use std::collections::BTreeSet;

use serde_json::json;

use crate::cli::args::Note;
use crate::cli::failure::{Exit, Failure};
use crate::cli::keeping;
use crate::cli::shell::Shell;
use crate::domain::change::Change;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, Kind, Tag};
use crate::domain::private::{Private, tidy};
use crate::store::{Store, StoreError};

/// Write a note.
pub(crate) fn run(shell: &mut Shell<'_>, flags: &Note) -> Result<(), Failure> {
    let day = shell.day(flags.day)?;
    let tags = tags(&flags.tag)?;
    let given = match &flags.file {
        Some(file) => Some(shell.read_file(file, Private::SIZE_BYTES_MAX)?),
        None if shell.can_ask() => None,
        None => return Err(Failure::said(Exit::Usage, "cli-note-nothing")),
    };
    // Opened before anyone writes a word: whatever is in the way is said first.
    let mut store = shell.open_to_write()?;
    let now = shell.world.clock.now();
    let mut entry = Entry::new(shell.new_id()?, Kind::Note, day, now);
    keeping::warn(shell, &store, &entry)?;
    let is_typed = given.is_none();
    let words = match given {
        Some(words) => words,
        None => typed(shell)?,
    };
    let words = tidy(&words).trim_end().to_owned();
    if words.trim().is_empty() {
        return Err(Failure::said(Exit::Usage, "cli-note-empty"));
    }
    entry.text = Private::new(words);
    entry.tags = tags;
    if let Err(failure) = Shell::write(&mut store, &Change::Save(Box::new(entry.clone()))) {
        if is_typed {
            give_back(shell, &mut store, &entry, &failure)?;
        }
        return Err(failure);
    }
    if shell.wants_json() {
        let saved = json!({ "id": entry.id.to_string(), "day": entry.day.to_string() });
        return shell.out.json(&json!({ "version": 1, "saved": saved }));
    }
    shell.tell_saved(now)
}

/// The tags, if they are not more than an entry may have.
pub(crate) fn tags(tags: &[Tag]) -> Result<BTreeSet<Tag>, Failure> {
    let tags: BTreeSet<Tag> = tags.iter().cloned().collect();
    if tags.len() > Tag::COUNT_MAX {
        return Err(Failure::said(Exit::Usage, "error-too-many"));
    }
    Ok(tags)
}

/// Typed words that could not be saved are kept as a draft, or, where nothing can be kept, shown once
/// more, so that they can be copied from the screen.
pub(crate) fn give_back(
    shell: &mut Shell<'_>,
    store: &mut Store,
    entry: &Entry,
    failure: &Failure,
) -> Result<(), Failure> {
    if matches!(failure, Failure::Store(StoreError::Unconfirmed { .. })) {
        return Ok(());
    }
    let is_free = matches!(store.draft(entry.kind), Ok(None));
    if is_free && matches!(entry.kind, Kind::Note | Kind::CheckIn) {
        let draft = Draft { entry: entry.clone(), at: shell.world.clock.now() };
        if store.apply(&Change::Draft(entry.kind, Some(Box::new(draft)))).is_ok() {
            return shell.tell("cli-words-in-draft");
        }
    }
    shell.tell("cli-words-back")?;
    shell.out.text(entry.text.reveal(), "")
}

/// Lines until one that holds only a full stop, or the end of the input.
pub(crate) fn typed(shell: &mut Shell<'_>) -> Result<String, Failure> {
    shell.tell("cli-note-type")?;
    let mut words = String::new();
    while let Some(line) = shell.read_line()? {
        if line == "." {
            break;
        }
        if words.len() + line.len() > Private::SIZE_BYTES_MAX {
            shell.tell("cli-note-full")?;
            break;
        }
        words.push_str(&line);
        words.push('\n');
    }
    Ok(words)
}
