//! A summary the person makes: each part asked for by name, or one question at a time, and nothing else in
//! it. Without `--output` it prints exactly what the file would be.

use serde_json::json;

use crate::cli::args::Summary as Command;
use crate::cli::failure::{Exit, Failure};
use crate::cli::handout::give;
use crate::cli::merge;
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::content::instrument::{Instrument, instruments};
use crate::domain::day::Day;
use crate::domain::entry::{EntryId, Kind};
use crate::domain::instrument::instrument_of;
use crate::domain::summary::{Part, Picks};
use crate::page::summary::{Format, Material, Summary, lines, part_key, pick};
use crate::page::trend_words::Namer;
use crate::page::{dates, entry_lines, self_check_words};
use crate::store::vault::paper;
use crate::store::{Filter, KdfCost, Passphrase, Row, Store};

/// How far back, today included, unless the person says otherwise.
const DAYS: u64 = 30;
/// The most notes to choose from line by line; any other is named with `--note`.
const NOTES_MAX: usize = 50;
/// A yes.
const YES: [&str; 2] = ["y", "yes"];

/// Make it.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Command) -> Result<(), Failure> {
    let last = shell.today();
    let first = shell.day(command.since)?;
    let first = if command.since.is_some() { first } else { last.earlier(DAYS - 1) };
    let mut picks = Picks::none(first, last);
    for name in &command.include {
        include(&mut picks, name)?;
    }
    picks.notes.extend(command.note.iter().copied());
    let is_asked = picks.is_empty() && shell.can_ask();
    if picks.is_empty() && !is_asked {
        let names = part_names().join(", ");
        return Err(Failure::about(Exit::Usage, "cli-summary-nothing", names));
    }
    let store = shell.open_to_read()?;
    if is_asked {
        ask(shell, &store, &mut picks)?;
    }
    check(&store, &picks)?;
    let material = Material::read(&store, &picks)?;
    drop(store);
    let made_at = shell.world.clock.now();
    let picked = pick(&material, &picks, last, shell.world.words);
    drop(material);
    let format = if shell.wants_json() && command.output.is_none() {
        Format::Json
    } else {
        command.format.into()
    };
    let namer = Namer { kept: &shell.kept, words: shell.world.words };
    let summary = Summary { picked: &picked, namer, made_at, day_start: shell.prefs.day_start };
    let text = summary.write(format);
    if is_asked && command.output.is_some() {
        let rows = lines(&summary.page());
        show_and_ask(shell, &rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>())?;
    }
    save(shell, command, format, text)
}

/// Write the file, locked or not, and say which.
fn save(
    shell: &mut Shell<'_>,
    command: &Command,
    format: Format,
    text: String,
) -> Result<(), Failure> {
    let Some(file) = command.output.clone() else {
        shell.out.bytes(text.as_bytes())?;
        return shell.out.flush();
    };
    if file.symlink_metadata().is_ok() {
        let name = file.display().to_string();
        return Err(Failure::about(Exit::Failed, "cli-file-there", name));
    }
    let bytes = if command.lock {
        let passphrase = own_passphrase(shell, command)?;
        shell.mention("cli-passphrase-locking");
        paper::lock(text.as_bytes(), &passphrase, KdfCost::calibrated(shell.world.clock))?
    } else {
        text.into_bytes()
    };
    let shown = file.display().to_string();
    if shell.wants_json() {
        shell
            .write_page(&file, &bytes)
            .map_err(|error| Failure::unwritten(&error, shown.as_str()))?;
        let value = json!({ "file": shown, "format": format.id(), "locked": command.lock });
        return shell.out.json(&json!({ "version": 1, "summary": value }));
    }
    give(shell, &bytes, Some(file))?;
    if command.lock {
        shell.mention("cli-summary-locked");
    } else {
        shell.mention("portable-not-locked");
    }
    Ok(())
}

/// What `--include` takes: the parts, each self-check, and each question that is handled with care.
fn part_names() -> Vec<String> {
    let mut names: Vec<String> = Part::ALL.iter().map(|part| part.id().to_owned()).collect();
    for form in instruments() {
        names.push(form.id.to_string());
        names.extend(tender_name(form));
    }
    names
}

/// "phq-9-item-9"
fn tender_name(form: &Instrument) -> Option<String> {
    Some(format!("{}-item-{}", form.id, form.scoring.tender? + 1))
}

fn include(picks: &mut Picks, name: &str) -> Result<(), Failure> {
    if let Some(part) = Part::from_id(name) {
        picks.parts.insert(part);
        return Ok(());
    }
    for form in instruments() {
        if form.id.as_str() == name {
            picks.forms.insert(form.id.clone());
            return Ok(());
        }
        if tender_name(form).as_deref() == Some(name) {
            picks.tender.insert(form.id.clone());
            return Ok(());
        }
    }
    Err(Failure::Said {
        exit: Exit::Usage,
        key: "cli-summary-no-part",
        values: vec![("name", name.to_owned()), ("parts", part_names().join(", "))],
    })
}

/// That every note is there and has words, and that no question goes without its form.
fn check(store: &Store, picks: &Picks) -> Result<(), Failure> {
    if let Some(form) = picks.tender.iter().find(|form| !picks.forms.contains(*form)) {
        return Err(Failure::about(Exit::Usage, "cli-summary-tender", form.as_str()));
    }
    for id in &picks.notes {
        let name = id.to_string();
        if store.trashed_at(*id)?.is_some() {
            return Err(Failure::about(Exit::Missing, "cli-entry-in-trash", name));
        }
        match store.entry(*id)? {
            None => return Err(Failure::about(Exit::Missing, "cli-no-entry", name)),
            Some(entry) if entry.text.is_blank() => {
                return Err(Failure::about(Exit::Missing, "cli-summary-no-words", name));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// Ask for each part, one at a time. Only Enter is a no.
fn ask(shell: &mut Shell<'_>, store: &Store, picks: &mut Picks) -> Result<(), Failure> {
    shell.heading("summary-title")?;
    shell.tell("summary-lead")?;
    let day = |day: Day| dates::day_with_year(day, shell.world.words);
    let span = [("first", day(picks.first).into()), ("last", day(picks.last).into())];
    shell.tell_with("summary-days", &span)?;
    for part in Part::ALL {
        let words = shell.say(part_key(part));
        if yes(shell, &words)? {
            picks.turn(part);
        }
    }
    let entries = store.measured(picks.first..=picks.last)?;
    for form in instruments() {
        let is_it = |entry: &&crate::domain::entry::Entry| {
            instrument_of(entry).is_some_and(|(id, _)| *id == form.id)
        };
        let n = entries.iter().filter(is_it).count();
        if n == 0 {
            continue;
        }
        let name = self_check_words::titled(form, shell.world.words);
        let values = [("name", name.into()), ("n", n.into())];
        let words = shell.say_with("summary-row-form", &values);
        if yes(shell, &words)? {
            picks.turn_form(&form.id);
            let values = [("n", (form.scoring.tender.unwrap_or(0) + 1).into())];
            let words = shell.say_with("summary-row-tender", &values);
            if form.scoring.tender.is_some() && yes(shell, &words)? {
                picks.turn_tender(&form.id);
            }
        }
    }
    ask_notes(shell, store, picks)?;
    if picks.is_empty() {
        shell.tell("summary-none-picked")?;
        return Err(Failure::Quiet(Exit::Stopped));
    }
    Ok(())
}

/// Entries with words, newest first, to be picked by their numbers.
fn ask_notes(shell: &mut Shell<'_>, store: &Store, picks: &mut Picks) -> Result<(), Failure> {
    let filter = Filter { since: Some(picks.first), until: Some(picks.last), ..Filter::default() };
    let rows: Vec<Row> = store
        .page(&filter, None, usize::MAX >> 1)?
        .into_iter()
        .filter(|row| !row.preview.is_blank())
        .take(NOTES_MAX)
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    shell.out.line("")?;
    shell.heading("summary-notes-title")?;
    for (index, row) in rows.iter().enumerate() {
        let words = shell.world.words;
        let day = dates::short_day(row.day, words);
        let kind = match row.kind {
            Kind::Note => String::new(),
            kind => format!(" ({})", entry_lines::kind_name(kind, words)),
        };
        let line = row.preview.reveal().lines().next().unwrap_or_default();
        shell.out.text(&format!("{} {day}{kind}: {line}", index + 1), "  ")?;
    }
    loop {
        shell.tell("cli-summary-type-notes")?;
        let Some(line) = typed(shell)? else { return Ok(()) };
        let numbers: Option<Vec<EntryId>> = line
            .split(',')
            .map(|part| {
                let number = part.trim().parse::<usize>().ok()?.checked_sub(1)?;
                Some(rows.get(number)?.id)
            })
            .collect();
        match numbers {
            Some(ids) => {
                picks.notes.extend(ids);
                return Ok(());
            }
            None => shell.tell("cli-not-a-choice")?,
        }
    }
}

/// What was typed; `None` for only Enter.
fn typed(shell: &mut Shell<'_>) -> Result<Option<String>, Failure> {
    match shell.typed()? {
        Err(_) => {
            shell.tell("cli-nothing-changed")?;
            Err(Failure::Quiet(Exit::Stopped))
        }
        Ok(Typed::Words(line)) => Ok(Some(line.to_lowercase())),
        Ok(Typed::Nothing | Typed::Back) => Ok(None),
        Ok(Typed::Help) => {
            shell.tell("summary-lead")?;
            Ok(None)
        }
    }
}

fn yes(shell: &mut Shell<'_>, words: &str) -> Result<bool, Failure> {
    shell.out.text(words, "")?;
    shell.tell("cli-summary-type")?;
    Ok(typed(shell)?.is_some_and(|line| YES.contains(&line.as_str())))
}

/// The page as it will be, and whether to write it.
fn show_and_ask(shell: &mut Shell<'_>, rows: &[String]) -> Result<(), Failure> {
    shell.out.line("")?;
    for row in rows {
        shell.out.text(row, "")?;
    }
    shell.out.line("")?;
    let words = shell.say("cli-summary-write");
    if yes(shell, &words)? {
        return Ok(());
    }
    shell.tell("cli-nothing-changed")?;
    Err(Failure::Quiet(Exit::Stopped))
}

/// A passphrase for this file alone, never the journal's: from a file, or typed twice.
fn own_passphrase(shell: &mut Shell<'_>, command: &Command) -> Result<Passphrase, Failure> {
    let passphrase = if let Some(file) = &command.lock_passphrase_file {
        // One file is read once, so its first line would lock both.
        let is_it = |journal| journal == file.as_path() || merge::is_same_place(journal, file);
        if shell.passphrase_file().is_some_and(is_it) {
            return Err(Failure::said(Exit::Usage, "cli-summary-journal-passphrase"));
        }
        shell.secret_in(file)?
    } else if shell.can_ask_secret() {
        let typed = shell.ask_secret_text("cli-summary-ask-passphrase")?;
        let again = shell.ask_secret_text("welcome-type-again")?;
        if *typed != *again {
            return Err(Failure::said(Exit::Failed, "cli-summary-differs"));
        }
        Passphrase::new(typed.to_string())
    } else {
        return Err(Failure::said(Exit::Usage, "cli-summary-no-passphrase"));
    };
    if passphrase.is_long_enough() {
        Ok(passphrase)
    } else {
        Err(Failure::said(Exit::Usage, "cli-passphrase-short"))
    }
}
