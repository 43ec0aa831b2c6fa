//! Looking at a suggestion, and keeping it, declining it, or putting it off. Nothing goes back.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::cli::args::Accept;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::cli::suggest::item_json;
use crate::content::suggested::signature::{KEYS_MAX, KnownKey, SIGNATURE_BYTES_MAX, Signed};
use crate::content::suggested::{Problem, Suggestion, open_code, open_file};
use crate::domain::change::Change;
use crate::domain::suggestion::Kind;
use crate::page::suggestion_file::{self, Read};
use crate::page::suggestion_words::{Tone, lines, problem};
use crate::store::suggestions::{self, Kept, State, Suggestions};

/// What was given, read but not yet opened.
enum Given {
    Code(String),
    File(Read),
}

/// What the person said.
enum Said {
    Keep,
    No,
    Later,
}

/// Accept, or only look.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Accept) -> Result<(), Failure> {
    if let Some(file) = &command.know {
        return know(shell, file, command.name.as_deref().unwrap_or_default());
    }
    let given = read(&command.given)?;
    // Whatever is wrong with it is said before anybody is asked for a passphrase.
    let found = open(shell, &given, &[])?;
    if command.preview {
        show(shell, &found, &given, Senders::Locked)?;
        return if shell.wants_json() { Ok(()) } else { shell.tell("accept-preview-done") };
    }
    if !command.yes && !shell.can_ask() {
        return Err(Failure::said(Exit::Usage, "accept-shell-needs-yes"));
    }
    let mut store = shell.open_to_write()?;
    let keys = KnownKey::all(&suggestions::known_keys(&store)?);
    let found = open(shell, &given, &keys)?;
    shell.out.read_or_not(command.yes);
    show(shell, &found, &given, Senders::LookedUp)?;
    let said = if command.yes { Said::Keep } else { ask(shell)? };
    let kept =
        kept(&found, shell, if matches!(said, Said::Later) { State::Later } else { State::Kept });
    let (change, key) = match said {
        Said::Keep => {
            let items: Vec<(Kind, &str)> =
                found.known.iter().map(|entry| (entry.kind, entry.id.as_str())).collect();
            (suggestions::keep(&store, &kept, &items)?, "accept-shell-kept")
        }
        Said::No => (Suggestions::read(&store)?.no_thanks(&kept), "accept-declined"),
        Said::Later => (Suggestions::read(&store)?.later(&kept), "accept-put-off"),
    };
    write(&mut store, change)?;
    shell.out.read_or_not(false);
    if shell.wants_json() { Ok(()) } else { shell.tell(key) }
}

fn write(store: &mut crate::store::Store, change: Option<Change>) -> Result<(), Failure> {
    change.map_or(Ok(()), |change| Shell::write(store, &change))
}

fn kept(found: &Suggestion, shell: &Shell<'_>, state: State) -> Kept {
    let signed = match &found.signed {
        Signed::Known(name) => name.clone(),
        Signed::Not | Signed::Stranger => String::new(),
    };
    Kept {
        state,
        on: shell.today(),
        from: found.from.clone(),
        signed,
        date: found.date,
        note: found.note.clone(),
        items: found.names(),
    }
}

/// The file or the code that was named. A code may be typed in pieces.
fn read(given: &[String]) -> Result<Given, Failure> {
    let Some(first) = given.first() else {
        return Err(Failure::said(Exit::Usage, "accept-shell-nothing"));
    };
    let path = PathBuf::from(first);
    let looks_like_file = first.contains(['/', '\\']) || path.extension().is_some();
    if given.len() == 1 && (looks_like_file || path.exists()) {
        let name = path.display().to_string();
        let read = suggestion_file::read(&path)
            .map_err(|error| Failure::file(&error, &name))?
            .ok_or_else(|| Failure::about(Exit::Missing, "cli-file-missing", &name))?;
        return Ok(Given::File(read));
    }
    Ok(Given::Code(given.join(" ")))
}

fn open(shell: &mut Shell<'_>, given: &Given, keys: &[KnownKey]) -> Result<Suggestion, Failure> {
    let opened = match given {
        Given::Code(typed) => open_code(typed),
        Given::File(read) => open_file(&read.bytes, read.signature.as_deref(), keys),
    };
    opened.map_err(|wrong| {
        let sentence = problem(&wrong, shell.world.words);
        shell.out.message(&sentence);
        let is_newer =
            matches!(wrong, Problem::Code(crate::domain::suggestion::CodeProblem::Newer));
        Failure::Quiet(if is_newer { Exit::Damaged } else { Exit::Failed })
    })
}

/// Whether the senders a person knows could be asked for: they are in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Senders {
    LookedUp,
    Locked,
}

fn show(
    shell: &mut Shell<'_>,
    found: &Suggestion,
    given: &Given,
    senders: Senders,
) -> Result<(), Failure> {
    if shell.wants_json() {
        return shell.out.json(&as_json(found));
    }
    let stranger = shell.say("accept-signed-stranger");
    for (tone, mut line) in lines(found, matches!(given, Given::Code(_)), shell.world.words) {
        if senders == Senders::Locked && line == stranger {
            line = shell.say("accept-shell-signed");
        }
        match tone {
            Tone::Item => shell.out.text(&format!("  {line}"), "  ")?,
            Tone::Heading | Tone::Said => shell.out.text(&line, "")?,
        }
    }
    Ok(())
}

fn as_json(found: &Suggestion) -> Value {
    let signed = match &found.signed {
        Signed::Known(name) => json!(name),
        Signed::Not | Signed::Stranger => Value::Null,
    };
    let items: Vec<Value> = found.known.iter().map(|entry| item_json(entry)).collect();
    json!({ "version": 1, "suggestion": {
        "from": found.from,
        "signed_by": signed,
        "date": found.date.map(|date| date.to_string()),
        "note": found.note,
        "items": items,
        "unknown": found.unknown,
        "newer": found.is_newer,
    } })
}

fn ask(shell: &mut Shell<'_>) -> Result<Said, Failure> {
    loop {
        shell.tell("accept-promise")?;
        let question = format!("{}\n> ", shell.say("accept-shell-ask"));
        shell.out.ask(&question)?;
        let Some(line) = shell.read_line()? else { return Err(Failure::Quiet(Exit::Stopped)) };
        match line.trim().to_lowercase().as_str() {
            "keep" | "k" => return Ok(Said::Keep),
            "no" | "n" => return Ok(Said::No),
            "later" | "l" | "" => return Ok(Said::Later),
            _ => {}
        }
    }
}

/// Mark a public key as that of a counselor the person knows.
fn know(shell: &mut Shell<'_>, file: &Path, name: &str) -> Result<(), Failure> {
    let shown = file.display().to_string();
    let text = shell.read_file(file, SIGNATURE_BYTES_MAX)?;
    let Some(key) = KnownKey::read(&text, name) else {
        return Err(Failure::about(Exit::Failed, "accept-key-wrong", shown));
    };
    let mut store = shell.open_to_write()?;
    let mut keys = KnownKey::all(&suggestions::known_keys(&store)?);
    keys.retain(|other| other.key != key.key);
    if keys.len() >= KEYS_MAX {
        return Err(Failure::said(Exit::Failed, "accept-key-many"));
    }
    let name = key.name.clone();
    keys.push(key);
    let lines: Vec<String> = keys.iter().map(KnownKey::line).collect();
    write(&mut store, suggestions::know(&lines))?;
    if shell.wants_json() {
        return shell.out.json(&json!({ "version": 1, "known": name }));
    }
    shell.tell_with("accept-key-known", &[("name", name.into())])
}
