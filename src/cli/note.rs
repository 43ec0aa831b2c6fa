//! A note, from a file, from standard input, or typed.

use std::collections::BTreeSet;

use serde_json::json;

use crate::cli::args::Note;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::domain::change::Change;
use crate::domain::entry::{Entry, Kind, Tag};
use crate::domain::private::{Private, tidy};
use crate::page::dates;

/// Write a note.
pub(crate) fn run(shell: &mut Shell<'_>, flags: &Note) -> Result<(), Failure> {
    let day = shell.day(flags.day)?;
    let words = match &flags.file {
        Some(file) => shell.read_file(file, Private::SIZE_BYTES_MAX)?,
        None if shell.can_ask() => typed(shell)?,
        None => return Err(Failure::said(Exit::Usage, "cli-note-nothing")),
    };
    let words = tidy(&words).trim_end().to_owned();
    if words.trim().is_empty() {
        return Err(Failure::said(Exit::Usage, "cli-note-empty"));
    }
    let mut store = shell.open_to_write()?;
    let now = shell.world.clock.now();
    let mut entry = Entry::new(shell.new_id()?, Kind::Note, day, now);
    entry.text = Private::new(words);
    entry.tags = tags(&flags.tag);
    Shell::write(&mut store, &Change::Save(Box::new(entry.clone())))?;
    if shell.wants_json() {
        let saved = json!({ "id": entry.id.to_string(), "day": entry.day.to_string() });
        return shell.out.json(&json!({ "version": 1, "saved": saved }));
    }
    let saved = dates::saved_at(now, shell.world.words);
    shell.out.text(&saved, "")
}

/// As many tags as an entry may have.
pub(crate) fn tags(tags: &[Tag]) -> BTreeSet<Tag> {
    tags.iter().take(Tag::COUNT_MAX).cloned().collect()
}

/// Lines until one that holds only a full stop, or the end of the input.
pub(crate) fn typed(shell: &mut Shell<'_>) -> Result<String, Failure> {
    shell.tell("cli-note-type")?;
    let mut words = String::new();
    while let Some(line) = shell.read_line()? {
        if line == "." {
            break;
        }
        words.push_str(&line);
        words.push('\n');
        if words.len() > Private::SIZE_BYTES_MAX {
            return Err(Failure::about(Exit::Failed, "cli-file-too-large", "-"));
        }
    }
    Ok(words)
}
