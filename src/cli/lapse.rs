//! The lapse room line by line: safe now, not alone, the next day, what it was, what is still there. Safety
//! is asked before a passphrase, every page can be skipped, and nothing is reset.

use crate::cli::failure::{Exit, Failure};
use crate::cli::now;
use crate::cli::prompt::Typed;
use crate::cli::shell::{Shell, end_of};
use crate::cli::unfinished;
use crate::domain::answer::YesNo;
use crate::domain::change::Change;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, Kind};
use crate::domain::lapse::{LINE_BYTES_MAX, LapseForm, PICKS, PICKS_MAX, Step, Taken};
use crate::domain::rating::Strength;
use crate::page::lapse_around;
use crate::page::lapse_lines::{self, Around, CRISIS, TREATMENT};
use crate::store::Store;

/// What a typed line led to.
enum Then {
    /// On to the next page.
    On,
    /// One page back.
    Back,
    /// Asked again.
    Again,
}

/// Go through the room.
pub(crate) fn run(shell: &mut Shell<'_>) -> Result<(), Failure> {
    if shell.wants_json() {
        return Err(Failure::said(Exit::Usage, "cli-lapse-asks"));
    }
    if !shell.can_ask() {
        return print(shell);
    }
    let at = shell.world.clock.now();
    let entry = Entry::new(shell.new_id()?, Kind::Lapse, shell.today(), at);
    let mut form = LapseForm::new(entry);
    let mut around = Around::default();
    // Whether the person is safe is asked before anything is unlocked.
    loop {
        match ask(shell, &mut form, &around)? {
            Then::On => break,
            Then::Back | Then::Again => {}
        }
    }
    let safe = form.is_safe();
    let mut store = open(shell)?;
    if let Some(store) = &mut store {
        around = lapse_around::read(Some(store), shell.today())?;
        let today = shell.today();
        if let Some(draft) = store.draft(Kind::Lapse)?
            && let Some(entry) = unfinished::go_on(shell, store, draft, today)?
        {
            form = LapseForm::new(entry);
            if let Some(safe) = safe {
                form.set_safe(if safe { YesNo::Yes } else { YesNo::No });
            }
        }
    }
    form.go_on();
    loop {
        let then = match ask(shell, &mut form, &around) {
            Err(Failure::Quiet(Exit::Stopped)) if store.is_some() => {
                shell.tell_kept("cli-lapse-draft-kept")?;
                return Err(Failure::Quiet(Exit::Stopped));
            }
            other => other?,
        };
        if let Some(store) = &mut store {
            keep(store, &form, shell.world.clock.now())?;
        }
        match then {
            Then::On if !form.go_on() => break,
            Then::Back => drop(form.back()),
            Then::On | Then::Again => {}
        }
    }
    if let Some(store) = &mut store {
        save(shell, store, &mut form)?;
    }
    end(shell, &form, &around)
}

/// With nobody to answer: every page in words, and whom to call.
fn print(shell: &mut Shell<'_>) -> Result<(), Failure> {
    for page in lapse_lines::pages(&Around::default(), shell.world.words) {
        shell.out.heading(&page.title)?;
        for line in page.lines.iter().chain(&page.choices) {
            shell.out.text(&format!("- {line}"), "  ")?;
        }
        shell.out.line("")?;
    }
    lines(shell)
}

/// The journal, where there is one that opens. What keeps it shut is said, and is no reason to stop here: at the
/// end is something to do, and someone to call.
fn open(shell: &mut Shell<'_>) -> Result<Option<Store>, Failure> {
    if !shell.has_journal() {
        shell.tell("cli-lapse-no-journal")?;
        return Ok(None);
    }
    match shell.open_asking_again() {
        Ok(store) => Ok(Some(store)),
        Err(failure) => {
            if let Some(sentence) = failure.sentence(shell.world.words) {
                shell.out.message(&sentence);
            }
            shell.tell("cli-lapse-shut")?;
            Ok(None)
        }
    }
}

fn keep(
    store: &mut Store,
    form: &LapseForm,
    at: chrono::DateTime<chrono::FixedOffset>,
) -> Result<(), Failure> {
    let entry = form.entry();
    let draft = (!entry.is_empty()).then(|| Box::new(Draft { entry: entry.clone(), at }));
    Shell::write(store, &Change::Draft(Kind::Lapse, draft))
}

/// Saved even when every page was skipped: that it happened is the entry.
fn save(shell: &mut Shell<'_>, store: &mut Store, form: &mut LapseForm) -> Result<(), Failure> {
    let now = shell.world.clock.now();
    form.entry_mut().changed_at = now;
    let save = Change::Save(Box::new(form.entry().clone()));
    Shell::write(store, &Change::All(vec![save, Change::Draft(Kind::Lapse, None)]))?;
    shell.out.line("")?;
    shell.tell_saved(now)?;
    shell.tell("lapse-end")
}

/// One page: its words, and what is typed.
fn ask(shell: &mut Shell<'_>, form: &mut LapseForm, around: &Around) -> Result<Then, Failure> {
    let page = lapse_lines::page(form.step(), around, shell.world.words);
    shell.out.line("")?;
    let values = [
        ("n", (page.step.index() + 1).into()),
        ("of", Step::ALL.len().into()),
        ("title", page.title.as_str().into()),
    ];
    let title = shell.say_with("cli-lapse-step", &values);
    shell.out.heading(&title)?;
    for line in &page.lines {
        shell.out.text(line, "")?;
    }
    for (number, choice) in (1..).zip(&page.choices) {
        shell.out.text(&format!("{number} {choice}"), "  ")?;
    }
    so_far(shell, form)?;
    shell.tell(match page.step {
        Step::Safe => "cli-lapse-type-safe",
        Step::NotAlone | Step::Still => "cli-lapse-type-on",
        Step::DayAhead => "cli-lapse-type-ahead",
        Step::What | Step::Tomorrow => "cli-lapse-type-words",
        Step::Confidence => "cli-lapse-type-sure",
    })?;
    match shell.typed()? {
        Err(_) => Err(Failure::Quiet(Exit::Stopped)),
        Ok(Typed::Nothing) => Ok(Then::On),
        Ok(Typed::Back) => Ok(Then::Back),
        Ok(Typed::Help) => {
            for key in ["lapse-why-1", "lapse-why-2", "lapse-why-3", "lapse-why-private"] {
                shell.tell(key)?;
            }
            Ok(Then::Again)
        }
        Ok(Typed::Words(line)) => take(shell, form, &line),
    }
}

/// What a draft already holds for this page.
fn so_far(shell: &mut Shell<'_>, form: &LapseForm) -> Result<(), Failure> {
    let words = match form.step() {
        Step::DayAhead => {
            let picks: Vec<String> =
                form.picks().map(|pick| shell.say(&format!("option-{pick}"))).collect();
            picks.join("; ")
        }
        Step::What => form.what().to_owned(),
        Step::Tomorrow => form.tomorrow().to_owned(),
        Step::Confidence => {
            form.confidence().map(|sure| sure.get().to_string()).unwrap_or_default()
        }
        Step::Safe | Step::NotAlone | Step::Still => String::new(),
    };
    if words.is_empty() {
        return Ok(());
    }
    shell.tell_with("cli-so-far", &[("answer", words.into())])
}

fn take(shell: &mut Shell<'_>, form: &mut LapseForm, line: &str) -> Result<Then, Failure> {
    let number = line.parse::<usize>().ok();
    match form.step() {
        Step::Safe => return safe(shell, form, number),
        Step::NotAlone | Step::Still => {}
        Step::What => {
            form.write_what(line);
            tell_cut(shell, line, form.what())?;
        }
        Step::Tomorrow => {
            form.write_tomorrow(line);
            tell_cut(shell, line, form.tomorrow())?;
        }
        Step::DayAhead => return picks(shell, form, line),
        Step::Confidence => {
            let sure = line.parse::<u8>().ok().and_then(|n| Strength::try_from(n).ok());
            let Some(sure) = sure else {
                shell.tell("cli-not-a-choice")?;
                return Ok(Then::Again);
            };
            form.set_confidence(Some(sure));
        }
    }
    Ok(Then::On)
}

/// That a line did not fit whole, and how it ends now.
fn tell_cut(shell: &mut Shell<'_>, typed: &str, kept: &str) -> Result<(), Failure> {
    if LapseForm::has_room_for(typed) {
        return Ok(());
    }
    let values = [("n", LINE_BYTES_MAX.into()), ("end", end_of(kept).into())];
    shell.tell_with("cli-lapse-line-cut", &values)
}

/// Anybody who is not safe gets the steps or a line, and is asked again.
fn safe(
    shell: &mut Shell<'_>,
    form: &mut LapseForm,
    number: Option<usize>,
) -> Result<Then, Failure> {
    match number {
        Some(1) => {
            form.set_safe(YesNo::Yes);
            Ok(Then::On)
        }
        Some(2) => {
            form.set_safe(YesNo::No);
            now::overdose(shell)?;
            Ok(Then::Again)
        }
        Some(3) => {
            form.set_safe(YesNo::No);
            line(shell, "cli-lapse-crisis", CRISIS)?;
            Ok(Then::Again)
        }
        _ => {
            shell.tell("cli-not-a-choice")?;
            Ok(Then::Again)
        }
    }
}

/// Numbers of what is picked; they take the place of what was picked before.
fn picks(shell: &mut Shell<'_>, form: &mut LapseForm, line: &str) -> Result<Then, Failure> {
    let parts = line.split([' ', ',']).filter(|part| !part.is_empty());
    let pick = |part: &str| part.parse::<usize>().ok()?.checked_sub(1).and_then(|at| PICKS.get(at));
    let Some(wanted) = parts.map(pick).collect::<Option<Vec<_>>>() else {
        shell.tell("cli-not-a-choice")?;
        return Ok(Then::Again);
    };
    let before: Vec<String> = form.picks().map(str::to_owned).collect();
    for pick in &before {
        form.turn_pick(pick);
    }
    for pick in wanted {
        if !form.is_picked(pick) && form.turn_pick(pick) == Taken::Full {
            shell.tell_with("lapse-ahead-full", &[("n", PICKS_MAX.into())])?;
            return Ok(Then::Again);
        }
    }
    Ok(Then::On)
}

/// Something to do, and someone to call.
fn end(shell: &mut Shell<'_>, form: &LapseForm, around: &Around) -> Result<(), Failure> {
    shell.out.line("")?;
    let picks: Vec<String> =
        form.picks().map(|pick| shell.say(&format!("option-{pick}"))).collect();
    shell.tell(if picks.is_empty() { "lapse-end-none" } else { "lapse-end-picked" })?;
    for pick in picks {
        shell.out.text(&format!("- {pick}"), "  ")?;
    }
    if let Some((name, phone)) = around.people.first() {
        shell.out.pair((name, phone))?;
    }
    lines(shell)
}

fn lines(shell: &mut Shell<'_>) -> Result<(), Failure> {
    line(shell, "after-break-medicine", TREATMENT)?;
    line(shell, "cli-lapse-crisis", CRISIS)?;
    shell.tell("cli-lapse-kind")?;
    shell.tell("unlock-emergency")
}

/// A sentence with the name and number of a line.
fn line(shell: &mut Shell<'_>, key: &str, id: &str) -> Result<(), Failure> {
    let said = lapse_lines::line(shell.world.words, key, id);
    shell.out.text(&said, "")
}
