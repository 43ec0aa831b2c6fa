//! Suggesting: a choice of topics, tools and lines as a code to read aloud, or as a file.

use serde_json::{Value, json};

use crate::cli::args::Suggest;
use crate::cli::failure::{Exit, Failure};
use crate::cli::handout::give;
use crate::cli::shell::Shell;
use crate::content::catalog::{self, Entry};
use crate::content::suggested::{self, FROM_CHARS_MAX, NOTE_CHARS_MAX};
use crate::content::words::Words;
use crate::domain::private::tidy;
use crate::domain::suggestion::{ITEMS_MAX, Kind, SuggestionCode};
use crate::page::provenance::{self, titled};
use crate::page::suggestion_words::{kind_key, problem, spoken};

/// The largest note file that is read, in bytes.
const NOTE_BYTES_MAX: usize = 16 * 1024;

/// Suggest.
pub(crate) fn run(shell: &mut Shell<'_>, command: Suggest) -> Result<(), Failure> {
    let entries = chosen(&command.ids)?;
    if entries.is_empty() {
        return list(shell);
    }
    let from = command.from.unwrap_or_default();
    if from.chars().count() > FROM_CHARS_MAX {
        return Err(Failure::said(Exit::Usage, "suggest-from-long"));
    }
    let note = match &command.note_file {
        Some(file) => tidy(&shell.read_file(file, NOTE_BYTES_MAX)?).trim().to_owned(),
        None => String::new(),
    };
    if note.chars().count() > NOTE_CHARS_MAX {
        return Err(Failure::said(Exit::Usage, "suggest-note-long"));
    }
    if command.output.is_none() && from.is_empty() && note.is_empty() {
        return code(shell, &entries);
    }
    if entries.len() > suggested::ITEMS_MAX {
        let values = vec![("n", suggested::ITEMS_MAX.to_string())];
        return Err(Failure::Said { exit: Exit::Usage, key: "suggest-file-many", values });
    }
    let text = suggested::write_file(&entries, &from, shell.today(), &note);
    let file = command.output.as_ref().map(|file| file.display().to_string());
    give(shell, text.as_bytes(), command.output)?;
    match file {
        Some(file) if !shell.wants_json() => {
            shell.tell_with("suggest-sign-hint", &[("file", file.into())])
        }
        _ => Ok(()),
    }
}

/// What these name, each once. Everything nobody knows is named at once.
fn chosen(ids: &[String]) -> Result<Vec<&'static Entry>, Failure> {
    let names = || ids.iter().flat_map(|id| id.split(',')).filter(|id| !id.trim().is_empty());
    let unknown: Vec<&str> = names().filter(|id| catalog::named(id).is_none()).collect();
    if !unknown.is_empty() {
        return Err(Failure::about(Exit::Missing, "suggest-no-such", unknown.join(", ")));
    }
    let mut entries: Vec<&Entry> = Vec::new();
    for entry in names().filter_map(catalog::named) {
        if !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    Ok(entries)
}

fn code(shell: &mut Shell<'_>, entries: &[&Entry]) -> Result<(), Failure> {
    if let Some(entry) = entries.iter().find(|entry| entry.number.is_none()) {
        return Err(Failure::about(Exit::Usage, "suggest-pack-needs-file", &entry.id));
    }
    let Ok(code) = SuggestionCode::of(entries.iter().filter_map(|entry| entry.item())) else {
        let values = vec![("n", ITEMS_MAX.to_string())];
        return Err(Failure::Said { exit: Exit::Usage, key: "suggest-needs-file", values });
    };
    let said = spoken(&code, shell.world.words);
    if shell.wants_json() {
        let items: Vec<String> = entries.iter().map(|entry| entry.name()).collect();
        let suggestion = json!({ "code": code.to_string(), "spoken": said, "items": items });
        return shell.out.json(&json!({ "version": 1, "suggestion": suggestion }));
    }
    shell.tell_with("suggest-shell-code", &[("code", code.to_string().into())])?;
    shell.tell_with("suggest-read-aloud", &[("words", said.into())])?;
    shell.tell("suggest-marked")?;
    for entry in entries {
        shell.out.text(&format!("  {}", entry.title), "  ")?;
    }
    shell.tell("suggest-code-about")
}

/// A topic, a tool or a line that is or can be suggested.
pub(crate) fn item_json(entry: &Entry) -> Value {
    json!({ "id": entry.name(), "title": entry.title, "pack": provenance::json(&entry.origin) })
}

fn list(shell: &mut Shell<'_>) -> Result<(), Failure> {
    if shell.wants_json() {
        let items: Vec<Value> = catalog::entries().iter().map(item_json).collect();
        return shell.out.json(&json!({ "version": 1, "items": items }));
    }
    shell.tell("suggest-shell-list")?;
    for kind in Kind::ALL {
        let mut of_kind = catalog::entries().iter().filter(|entry| entry.kind == kind);
        let Some(first) = of_kind.next() else { continue };
        shell.out.line("")?;
        shell.heading(kind_key(kind))?;
        for entry in std::iter::once(first).chain(of_kind) {
            let title = titled(&entry.title, &entry.origin, shell.world.words);
            shell.out.pair((&format!("  {}", entry.id), &title))?;
        }
    }
    Ok(())
}

/// The things a group steps through: a code, or names with commas between them, or nothing yet.
pub(crate) fn session(list: &str, words: &Words) -> Result<Vec<&'static Entry>, Failure> {
    let names = || list.split([',', ' ']).filter(|name| !name.is_empty());
    if names().any(|name| catalog::named(name).is_none())
        && let Ok(found) = suggested::open_code(list)
    {
        return Ok(found.known);
    }
    // A code with a slip in it is told what is wrong with it; anything else is a name nobody knows.
    let is_like_code = list.chars().any(|char| char.is_ascii_digit() || char.is_ascii_uppercase());
    match suggested::open_code(list) {
        Err(wrong) if is_like_code && !list.contains(':') => {
            let why = problem(&wrong, words);
            Err(Failure::Said {
                exit: Exit::Usage,
                key: "cli-group-code",
                values: vec![("why", why)],
            })
        }
        _ => {
            let names: Vec<String> = names().map(str::to_owned).collect();
            chosen(&names)
        }
    }
}
