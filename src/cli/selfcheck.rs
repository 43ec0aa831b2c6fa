//! Self-checks line by line: the list, taking one, and what the answers came to.

use serde_json::{Value, json};

use crate::cli::args::SelfCheck;
use crate::cli::failure::{Exit, Failure};
use crate::cli::prompt::{Left, Typed};
use crate::cli::shell::Shell;
use crate::content::instrument::{Instrument, instrument, instruments};
use crate::domain::answer::YesNo;
use crate::domain::change::Change;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, Kind};
use crate::domain::instrument::{Place, Sheet, Tender};
use crate::domain::rating::Pick;
use crate::page::kept_self_checks::{
    self, every_time, goes_on_at, tender, unfinished, unfinished_without_form,
};
use crate::page::provenance;
use crate::page::scores;
use crate::page::self_check_words::{self, is_heavy, taken};
use crate::store::Store;

mod history;

/// What an answer is that was passed over.
const SKIPPED: &str = "-";

/// The list, one to take, or its history.
pub(crate) fn run(shell: &mut Shell<'_>, command: &SelfCheck) -> Result<(), Failure> {
    match command {
        SelfCheck::List => list(shell),
        SelfCheck::Take { id, answers } => take(shell, known(id)?, answers.as_deref()),
        SelfCheck::History { id } => history::run(shell, id),
    }
}

fn known(id: &str) -> Result<&'static Instrument, Failure> {
    instrument(id).ok_or_else(|| Failure::about(Exit::Missing, "cli-selfcheck-none", id))
}

fn list(shell: &mut Shell<'_>) -> Result<(), Failure> {
    if shell.wants_json() {
        let all: Vec<Value> = instruments()
            .iter()
            .map(|form| {
                json!({
                    "instrument": form.id.to_string(),
                    "pack": provenance::json(&form.place.origin),
                    "version": form.version.to_string(),
                    "title": form.title,
                    "summary": form.summary,
                    "plain": form.plain,
                    "questions": form.questions(),
                    "recall": form.recall,
                    "suggest": form.suggest,
                    "credit": form.credit,
                    "source": form.source,
                })
            })
            .collect();
        return shell.out.json(&json!({ "version": 1, "selfchecks": all }));
    }
    for form in instruments() {
        let name = provenance::titled(&form.plain, &form.place.origin, shell.world.words);
        let values = [
            ("id", form.id.as_str().into()),
            ("name", name.into()),
            ("about", form.summary.as_str().into()),
        ];
        shell.tell_with("cli-selfcheck-row", &values)?;
    }
    Ok(())
}

/// Where the unfinished answers come from that wait in the journal; it has room for those of one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waiting {
    /// From before, or from nowhere.
    Elsewhere,
    /// This run gave them, or goes on with them.
    Here,
}

fn take(
    shell: &mut Shell<'_>,
    form: &'static Instrument,
    answers: Option<&str>,
) -> Result<(), Failure> {
    let given = answers.map(|answers| read(form, answers)).transpose()?;
    if given.is_none() && !shell.can_ask() {
        return Err(Failure::said(Exit::Usage, "cli-selfcheck-nothing"));
    }
    let mut store = shell.open_to_write()?;
    let mut waiting = Waiting::Elsewhere;
    let sheet = if let Some(sheet) = given {
        Some(sheet)
    } else {
        let asked = tender(form, &store)?;
        ask(shell, form, asked, &mut store, &mut waiting)?
    };
    // What was cut short elsewhere, and is not gone on with here, goes on waiting.
    let forget = (waiting == Waiting::Here).then_some(Change::Draft(Kind::SelfCheck, None));
    let sheet = match sheet {
        Some(sheet) if !sheet.is_empty() => sheet,
        other => {
            forget.map_or(Ok(()), |change| Shell::write(&mut store, &change))?;
            if other.is_some() {
                if shell.wants_json() {
                    return shell.out.json(&json!({ "version": 1, "saved": null }));
                }
                return shell.tell("selfcheck-empty");
            }
            shell.tell("cli-selfcheck-left")?;
            return Err(Failure::Quiet(Exit::Stopped));
        }
    };
    let earlier = every_time(form, &store)?;
    let now = shell.world.clock.now();
    let mut entry = Entry::new(shell.new_id()?, Kind::SelfCheck, shell.today(), now);
    entry.answers = kept_self_checks::answers(form, &sheet);
    let mut changes = vec![Change::Save(Box::new(entry.clone()))];
    changes.extend(forget);
    Shell::write(&mut store, &Change::All(changes))?;
    say(shell, &entry, earlier.first())
}

/// Whose a form is, where that is a pack.
fn whose(shell: &mut Shell<'_>, form: &Instrument) -> Result<(), Failure> {
    match provenance::said(&form.place.origin, shell.world.words) {
        Some(from) => shell.out.text(&from, ""),
        None => Ok(()),
    }
}

/// What was saved, and what it comes to.
fn say(shell: &mut Shell<'_>, entry: &Entry, before: Option<&Entry>) -> Result<(), Failure> {
    if shell.wants_json() {
        let saved = scores::rows([entry], scores::Tender::GoesAlong);
        let saved = saved.first().map(scores::json);
        return shell.out.json(&json!({ "version": 1, "saved": saved }));
    }
    let Some(now) = taken(entry) else { return Ok(()) };
    let words = shell.world.words;
    shell.tell_kept("selfcheck-saved")?;
    whose(shell, now.form)?;
    let scoring = &now.form.scoring;
    if scoring.is_tender(&now.sheet) {
        shell.tell("cli-selfcheck-crisis")?;
        shell.tell("cli-selfcheck-overdose")?;
    }
    if is_heavy(&now) || scoring.is_tender_left(&now.sheet) {
        let someone = self_check_words::someone(words);
        shell.out.text(&someone, "")?;
    }
    let before = before.and_then(taken);
    for paragraph in self_check_words::result(&now, before.as_ref(), words) {
        shell.out.text(&paragraph, "")?;
    }
    Ok(())
}

/// The answers as they stand in `--answers`.
fn read(form: &Instrument, line: &str) -> Result<Sheet, Failure> {
    let wrong = || {
        let count = form.items.len() + usize::from(form.scoring.has_gate);
        Failure::Said {
            exit: Exit::Usage,
            key: "cli-selfcheck-answers",
            values: vec![("name", form.title.clone()), ("n", count.to_string())],
        }
    };
    let mut parts = line.split(',').map(str::trim).peekable();
    let mut sheet = form.scoring.sheet();
    if form.scoring.has_gate {
        sheet.gate = match parts.next() {
            Some("yes") => Some(YesNo::Yes),
            Some("no") => Some(YesNo::No),
            Some(SKIPPED) => None,
            _ => return Err(wrong()),
        };
        if sheet.gate != Some(YesNo::Yes) {
            return if parts.next().is_none() { Ok(sheet) } else { Err(wrong()) };
        }
    }
    let parts: Vec<&str> = parts.collect();
    if parts.len() != form.items.len() {
        return Err(wrong());
    }
    for (at, (part, answer)) in parts.iter().zip(&mut sheet.items).enumerate() {
        if *part == SKIPPED {
            continue;
        }
        let value = part.parse::<u8>().ok().and_then(|value| Pick::try_from(value).ok());
        *answer = Some(value.filter(|value| form.scoring.allows(at, *value)).ok_or_else(wrong)?);
    }
    // An answer to a question that is not asked would be lost without a word.
    if form.scoring.settled(&sheet) != sheet {
        return Err(wrong());
    }
    Ok(sheet)
}

/// Ask every question; `None` when the person leaves.
fn ask(
    shell: &mut Shell<'_>,
    form: &Instrument,
    asked: Tender,
    store: &mut Store,
    waiting: &mut Waiting,
) -> Result<Option<Sheet>, Failure> {
    shell.out.heading(&form.title)?;
    whose(shell, form)?;
    shell.tell("selfcheck-others-words")?;
    if let Some(note) = &form.note {
        shell.out.text(note, "")?;
    }
    if form.scoring.tender.is_some() && asked == Tender::Asked {
        shell.tell("selfcheck-tender")?;
    }
    let (mut sheet, mut place) = begin(shell, form, asked, store, waiting)?;
    while place != Place::End {
        pose(shell, form, place)?;
        if let Some(so_far) = so_far(&sheet, place, shell) {
            shell.tell_with("cli-so-far", &[("answer", so_far.into())])?;
        }
        match shell.typed()? {
            Err(Left::Stopped | Left::Done) => return Ok(None),
            Ok(Typed::Help) => {
                for paragraph in self_check_words::about(form, shell.world.words) {
                    shell.out.text(&paragraph, "")?;
                }
            }
            Ok(Typed::Back) => {
                place = form.scoring.before(place, &sheet, asked).unwrap_or(place);
            }
            Ok(Typed::Nothing) => {
                // An answer that was gone back to stays; "s" takes it away.
                place = form.scoring.next(place, &sheet, asked);
            }
            Ok(Typed::Words(line)) => {
                if put(form, &mut sheet, place, &line) {
                    place = form.scoring.next(place, &sheet, asked);
                    keep(shell, form, &sheet, store)?;
                    *waiting = Waiting::Here;
                } else {
                    let is_days =
                        matches!(place, Place::Item(at) if form.scoring.days.contains(&at));
                    let key = if is_days { "selfcheck-days-wrong" } else { "cli-not-a-choice" };
                    shell.tell(key)?;
                }
            }
        }
    }
    Ok(Some(sheet))
}

/// An empty sheet at its first question, or one that was cut short where it goes on.
fn begin(
    shell: &mut Shell<'_>,
    form: &Instrument,
    asked: Tender,
    store: &Store,
    waiting: &mut Waiting,
) -> Result<(Sheet, Place), Failure> {
    let sheet = form.scoring.sheet();
    let first = form.scoring.places(&sheet, asked).first().copied().unwrap_or(Place::End);
    if let Some(name) = unfinished_without_form(store)? {
        shell.tell_with("selfcheck-unfinished-gone", &[("name", name.into())])?;
    }
    let Some(begun) = unfinished(store)? else { return Ok((sheet, first)) };
    let name = [("name", begun.form.title.as_str().into())];
    if begun.form.id != form.id {
        shell.tell_with("selfcheck-unfinished-other", &name)?;
        return Ok((sheet, first));
    }
    shell.tell_with("cli-selfcheck-resume", &name)?;
    shell.tell("cli-summary-type")?;
    match shell.typed()? {
        Ok(Typed::Words(line)) if ["y", "yes"].contains(&line.to_lowercase().as_str()) => {
            let place = goes_on_at(form, &begun.sheet, asked);
            *waiting = Waiting::Here;
            Ok((begun.sheet, place))
        }
        _ => Ok((sheet, first)),
    }
}

/// Keep what was answered so far: a terminal that closes loses none of it.
fn keep(
    shell: &Shell<'_>,
    form: &Instrument,
    sheet: &Sheet,
    store: &mut Store,
) -> Result<(), Failure> {
    let now = shell.world.clock.now();
    let mut entry = Entry::new(shell.new_id()?, Kind::SelfCheck, shell.today(), now);
    entry.answers = kept_self_checks::answers(form, sheet);
    let draft = Box::new(Draft { entry, at: now });
    Shell::write(store, &Change::Draft(Kind::SelfCheck, Some(draft)))
}

/// The question, its choices, and what can be typed.
fn pose(shell: &mut Shell<'_>, form: &Instrument, place: Place) -> Result<(), Failure> {
    shell.out.line("")?;
    let empty = Vec::new();
    let (text, options): (Option<&String>, Vec<(u8, &String)>) = match place {
        Place::Gate => (form.gate.as_ref(), Vec::new()),
        Place::Item(at) => {
            if !form.stem.is_empty() {
                shell.out.text(&form.stem, "")?;
            }
            let item = form.items.get(at);
            let options = item.map_or(&empty, |item| &item.options);
            let options = if form.scoring.days.contains(&at) { &empty } else { options };
            let options = options.iter().map(|(value, words)| (value.get(), words)).collect();
            (item.map(|item| &item.text), options)
        }
        Place::After => {
            let after = form.after.as_ref();
            let options = after.map(|after| (0_u8..).zip(&after.options).collect());
            (after.map(|after| &after.text), options.unwrap_or_default())
        }
        Place::End => (None, Vec::new()),
    };
    if let Some(text) = text {
        shell.out.heading(text)?;
    }
    for (value, words) in options {
        shell.out.text(&format!("  {value} {words}"), "  ")?;
    }
    if let Place::Item(at) = place {
        for words in form.beside(at) {
            shell.out.text(words, "")?;
        }
    }
    shell.tell(match place {
        Place::Gate => "cli-selfcheck-type-gate",
        Place::Item(at) if form.scoring.days.contains(&at) => "cli-selfcheck-type-days",
        _ => "cli-selfcheck-type",
    })
}

/// Take what was typed; whether it is an answer here. What is not an answer changes nothing.
fn put(form: &Instrument, sheet: &mut Sheet, place: Place, line: &str) -> bool {
    let is_skip = line == "s";
    let value = line.parse::<u8>().ok().and_then(|value| Pick::try_from(value).ok());
    match place {
        Place::Gate => {
            let gate = match line {
                "yes" | "y" => Some(YesNo::Yes),
                "no" | "n" => Some(YesNo::No),
                _ => None,
            };
            set(&mut sheet.gate, gate, is_skip)
        }
        Place::Item(at) => {
            let value = value.filter(|value| form.scoring.allows(at, *value));
            sheet.items.get_mut(at).is_some_and(|answer| set(answer, value, is_skip))
        }
        Place::After => {
            let count = form.scoring.after.unwrap_or(0);
            set(&mut sheet.after, value.filter(|value| value.get() < count), is_skip)
        }
        Place::End => true,
    }
}

fn set<T>(answer: &mut Option<T>, value: Option<T>, is_skip: bool) -> bool {
    let is_answer = is_skip || value.is_some();
    if is_answer {
        *answer = value;
    }
    is_answer
}

/// What is answered here so far.
fn so_far(sheet: &Sheet, place: Place, shell: &Shell<'_>) -> Option<String> {
    match place {
        Place::Gate => sheet
            .gate
            .map(|gate| shell.say(if gate == YesNo::Yes { "option-yes" } else { "option-no" })),
        Place::Item(at) => {
            sheet.items.get(at).copied().flatten().map(|value| value.get().to_string())
        }
        Place::After => sheet.after.map(|value| value.get().to_string()),
        Place::End => None,
    }
}
