//! A check-in from flags, and line by line for what no flag gave; then where the answers lead.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};
use serde_json::json;

use crate::cli::args::{CheckIn, Use};
use crate::cli::failure::{Exit, Failure};
use crate::cli::prompt::{self, Left};
use crate::cli::shell::Shell;
use crate::cli::{keeping, unfinished};
use crate::content::choices;
use crate::content::directory::directory;
use crate::content::question::questions;
use crate::content::service::Service;
use crate::domain::answer::{Answer, Id, YesNo};
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, Kind};
use crate::domain::form::{Asks, Form, Lead, Question, leads};
use crate::domain::history;
use crate::domain::private::{Private, tidy};
use crate::page::dates;
use crate::store::Store;

/// The line for someone who would be alone.
const NOT_ALONE: &str = "safespot";
/// The line that finds treatment.
const TREATMENT: &str = "ma-substance-use-helpline";
/// Facts behind what is said about lost tolerance.
const TOLERANCE_FACTS: &str = "OUD-40, OUD-46, OUD-55, OUD-06";

/// Record a check-in.
pub(crate) fn run(shell: &mut Shell<'_>, flags: &CheckIn) -> Result<(), Failure> {
    let day = shell.day(flags.day)?;
    let note = match &flags.note_file {
        Some(file) => Some(shell.read_file(file, Private::SIZE_BYTES_MAX)?),
        None => None,
    };
    let is_asking = shell.can_ask();
    let has_answers = flags.gives_answers();
    if !is_asking && !has_answers {
        return Err(Failure::said(Exit::Usage, "cli-check-in-nothing"));
    }
    let mut store = shell.open_to_write()?;
    let asked = questions().form(&choices::from_preferences(&shell.kept));
    let given = given(flags, &asked)?;

    let now = shell.world.clock.now();
    let mut entry = Entry::new(shell.new_id()?, Kind::CheckIn, day, now);
    let mut slot = Slot::Ours;
    if is_asking && let Some(draft) = store.draft(Kind::CheckIn)? {
        if store.entry(draft.entry.id)?.is_some() {
            // Somebody began to change a saved check-in. That stays for the one who goes on with it.
            slot = Slot::Taken;
            shell.tell("cli-check-in-other-draft")?;
        } else if let Some(unfinished) = unfinished::go_on(shell, &mut store, draft, day)? {
            entry = unfinished;
        }
    }
    keeping::warn(shell, &store, &entry)?;
    let said: BTreeSet<Id> = given.keys().cloned().collect();
    take(&mut entry, given);
    let has_note = note.is_some();
    if let Some(note) = note {
        entry.text = Private::new(tidy(&note).trim_end().to_owned());
    }
    if is_asking {
        let is_asked = |id: &Id| !(said.contains(id) || has_note && id.as_str() == "words");
        if slot == Slot::Ours && (has_note || !said.is_empty()) {
            // What flags and files gave is as safe from here on as what is typed.
            keep(&mut store, &entry, now)?;
        }
        match ask(shell, &mut store, asked, &mut entry, &is_asked, slot)? {
            Left::Done => {}
            Left::Stopped => {
                let is_kept =
                    store.draft(Kind::CheckIn)?.is_some_and(|draft| draft.entry.id == entry.id);
                shell.tell_kept(match slot {
                    Slot::Ours if is_kept => "check-in-draft-kept",
                    Slot::Ours => "cli-check-in-nothing-kept",
                    Slot::Taken => "cli-check-in-not-kept",
                })?;
                return Err(Failure::Quiet(Exit::Stopped));
            }
        }
    }
    save(shell, &mut store, entry, day)
}

/// Whether the one draft of a check-in that is kept may be this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    /// It may.
    Ours,
    /// It is the unfinished change of a saved check-in.
    Taken,
}

impl CheckIn {
    fn gives_answers(&self) -> bool {
        let is_answered = self.feeling.is_some()
            || self.urges.is_some()
            || self.sleep.is_some()
            || matches!(self.used, Some(Use::No | Use::Yes));
        let marks = [self.item.len(), self.trigger.len(), self.medicine.len()];
        is_answered || marks.iter().any(|count| *count > 0) || self.note_file.is_some()
    }
}

/// What the flags answer; `None` is a question that is passed over.
fn given(flags: &CheckIn, asked: &[Question]) -> Result<BTreeMap<Id, Option<Answer>>, Failure> {
    if matches!(flags.used, Some(Use::No | Use::Skip)) && !flags.item.is_empty() {
        return Err(Failure::said(Exit::Usage, "cli-items-without-use"));
    }
    let mut given = BTreeMap::new();
    let marks = |ids: &[Id]| Answer::Marks(ids.iter().cloned().collect());
    let medicine = Answer::Medicine(flags.medicine.iter().cloned().collect());
    let used = flags.used.map(|used| match used {
        Use::Skip => None,
        Use::Yes => Some(Answer::YesNo(YesNo::Yes)),
        Use::No => Some(Answer::YesNo(YesNo::No)),
    });
    let answers = [
        ("feeling", flags.feeling.map(|step| Some(Answer::Step(step)))),
        ("urges", flags.urges.map(|step| Some(Answer::Step(step)))),
        ("sleep", flags.sleep.map(|hours| Some(Answer::Hours(hours)))),
        ("use", used),
        ("used-items", (!flags.item.is_empty()).then(|| Some(marks(&flags.item)))),
        ("triggers", (!flags.trigger.is_empty()).then(|| Some(marks(&flags.trigger)))),
        ("medicine", (!flags.medicine.is_empty()).then_some(Some(medicine))),
    ];
    for (id, answer) in answers {
        let Some(answer) = answer else { continue };
        let Some(question) = asked.iter().find(|question| question.id.as_str() == id) else {
            return Err(Failure::about(Exit::Usage, "cli-question-off", id));
        };
        if let Some(unknown) = answer.as_ref().and_then(|answer| unknown(answer, question)) {
            let options: Vec<&str> = question.options.iter().map(Id::as_str).collect();
            return Err(Failure::Said {
                exit: Exit::Usage,
                key: "cli-no-option",
                values: vec![("name", unknown), ("options", options.join(", "))],
            });
        }
        given.insert(question.id.clone(), answer);
    }
    Ok(given)
}

/// The first id that is none of the question's options.
fn unknown(answer: &Answer, question: &Question) -> Option<String> {
    let ids: Vec<&Id> = match answer {
        Answer::Marks(marks) => marks.iter().collect(),
        Answer::Medicine(medicines) => medicines.keys().collect(),
        _ => Vec::new(),
    };
    ids.into_iter().find(|id| !question.options.contains(id)).map(ToString::to_string)
}

/// Ask for the rest, keeping the draft after every answer.
fn ask(
    shell: &mut Shell<'_>,
    store: &mut Store,
    asked: Vec<Question>,
    entry: &mut Entry,
    is_asked: &dyn Fn(&Id) -> bool,
    slot: Slot,
) -> Result<Left, Failure> {
    let last = store.last_check_in_before(entry.at)?;
    let mut form = Form::new(asked, entry.clone());
    // Words that a draft already holds are not asked for again, so that Enter cannot lose them.
    let has_words = !entry.text.is_blank();
    let is_open = |id: &Id| {
        let is_words = questions().get(id).is_some_and(|item| item.question.asks == Asks::Words);
        is_asked(id) && !(is_words && has_words)
    };
    let clock = shell.world.clock;
    let mut keep = |entry: &Entry| {
        if slot == Slot::Taken {
            return Ok(());
        }
        self::keep(store, entry, clock.now())
    };
    shell.tell(if shell.example.is_empty() {
        "check-in-calm"
    } else {
        "cli-check-in-calm-example"
    })?;
    let left = prompt::ask(shell, &mut form, &is_open, last.as_ref(), &mut keep)?;
    *entry = form.entry().clone();
    Ok(left)
}

/// Keep the draft. Without an answer in it there is nothing to keep, and nothing is offered to go on with.
fn keep(store: &mut Store, entry: &Entry, at: DateTime<FixedOffset>) -> Result<(), Failure> {
    let draft = (!entry.is_empty()).then(|| Box::new(Draft { entry: entry.clone(), at }));
    Shell::write(store, &Change::Draft(Kind::CheckIn, draft))
}

/// What the flags answer takes the place of what a draft says. A question that is passed over has no answer, and
/// no use leaves nothing that was used.
fn take(entry: &mut Entry, given: BTreeMap<Id, Option<Answer>>) {
    for (id, answer) in given {
        let is_use = id.as_str() == "use" && answer != Some(Answer::YesNo(YesNo::Yes));
        if is_use {
            entry.answers.retain(|id, _| id.as_str() != "used-items");
        }
        match answer {
            Some(answer) => drop(entry.answers.insert(id, answer)),
            None => drop(entry.answers.remove(&id)),
        }
    }
}

fn save(
    shell: &mut Shell<'_>,
    store: &mut Store,
    mut entry: Entry,
    asked_for: Day,
) -> Result<(), Failure> {
    if entry.is_empty() {
        return shell.tell("check-in-empty-not-saved");
    }
    let now = shell.world.clock.now();
    entry.changed_at = now;
    let mut changes = vec![Change::Save(Box::new(entry.clone()))];
    if store.draft(Kind::CheckIn)?.is_some_and(|draft| draft.entry.id == entry.id) {
        changes.push(Change::Draft(Kind::CheckIn, None));
    }
    Shell::write(store, &Change::All(changes))?;
    let used = store.used_days(entry.day)?;
    let kept = shell.kept.iter().find(|(id, _)| id.as_str() == history::BREAKS_KEY);
    let told = kept.map(|(_, kept)| history::told_breaks(kept.reveal())).unwrap_or_default();
    let is_after = history::is_after_a_break(&used, entry.day)
        || history::is_after_a_told_break(&told, &used, entry.day);
    let leads = leads(&entry, is_after);
    if shell.wants_json() {
        let names: Vec<&str> = leads.iter().map(|lead| lead_id(*lead)).collect();
        let saved =
            json!({ "id": entry.id.to_string(), "day": entry.day.to_string(), "leads": names });
        return shell.out.json(&json!({ "version": 1, "saved": saved }));
    }
    shell.tell_saved(now)?;
    if entry.day != asked_for {
        let day = dates::long_day_from(entry.day, shell.today(), shell.world.words);
        shell.tell_with("cli-check-in-about", &[("day", day.into())])?;
    }
    for line in shell.answer_lines(&entry) {
        shell.out.pair((&line.0, &line.1))?;
    }
    for lead in leads {
        shell.out.line("")?;
        follow(shell, lead)?;
    }
    Ok(())
}

const fn lead_id(lead: Lead) -> &'static str {
    match lead {
        Lead::AfterABreak => "after-a-break",
        Lead::Used => "used",
        Lead::StrongUrge => "strong-urge",
    }
}

/// Where the answers lead, as text.
fn follow(shell: &mut Shell<'_>, lead: Lead) -> Result<(), Failure> {
    match lead {
        Lead::AfterABreak => tolerance(shell),
        Lead::Used => {
            shell.heading("after-used-question")?;
            shell.tell("after-used-thanks")?;
            shell.tell("cli-after-used-help")?;
            shell.tell("cli-after-used-safer")?;
            safer(shell)?;
            shell.tell("cli-after-used-room")
        }
        Lead::StrongUrge => {
            shell.heading("after-urge-title")?;
            shell.tell("cli-after-urge")
        }
    }
}

/// The card on lost tolerance.
pub(crate) fn tolerance(shell: &mut Shell<'_>) -> Result<(), Failure> {
    shell.heading("after-break-title")?;
    for key in ["after-break-1", "after-break-2", "after-break-3", "after-break-safe-heading"] {
        shell.tell(key)?;
    }
    safer(shell)?;
    shell.tell_with("after-break-source", &[("facts", TOLERANCE_FACTS.into())])
}

/// Naloxone, not alone, medicine.
fn safer(shell: &mut Shell<'_>) -> Result<(), Failure> {
    shell.tell("after-break-naloxone")?;
    for (key, id) in [("after-break-alone", NOT_ALONE), ("after-break-medicine", TREATMENT)] {
        let service = directory().get(id);
        let name = service.map(|service| service.short_name.clone()).unwrap_or_default();
        let phone = service.and_then(Service::shown_phone).unwrap_or_default();
        shell.tell_with(key, &[("name", name.into()), ("phone", phone.into())])?;
    }
    Ok(())
}
