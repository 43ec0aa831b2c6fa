//! One card of the plan, changed line by line, or taken from a file. No line of it is ever an argument.

use std::path::Path;

use serde_json::json;

use crate::cli::failure::{Exit, Failure};
use crate::cli::lock_screen;
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::if_then::{Notes, Said};
use crate::domain::plan::{Card, Plan, cue_and_act, if_then, typed_day, visit};
use crate::domain::private::tidy_line;
use crate::page::{if_then_words, plan_cards};
use crate::store::Store;

/// The largest file that is read, in bytes: more than a full card ever holds.
const FILE_BYTES_MAX: usize = 64 * 1024;

/// Change a card.
pub(crate) fn run(shell: &mut Shell<'_>, card: Card, file: Option<&Path>) -> Result<(), Failure> {
    let given = match file {
        Some(file) => Some(shell.read_file(file, FILE_BYTES_MAX)?),
        None if !shell.can_ask() => return Err(Failure::said(Exit::Usage, "cli-plan-nobody")),
        None => None,
    };
    let mut store = shell.open_to_write()?;
    if let Some(text) = given {
        check(text.lines().map(str::trim).filter(|line| !line.is_empty()))?;
        let lines = lines_of(card, &text, shell.today());
        put(shell, &mut store, card, &lines)?;
    } else {
        while ask(shell, &mut store, card)? == Then::Again {
            // However the talk ends, what was taken out is no longer in plain words beside the journal.
            lock_screen::update(shell, &store)?;
        }
    }
    lock_screen::update(shell, &store)?;
    let kept = Plan::from_preferences(&store.preferences()?).lines(card).len();
    if shell.wants_json() {
        let saved = json!({ "card": card.id().replace('-', "_"), "lines": kept });
        return shell.out.json(&json!({ "version": 1, "saved": saved }));
    }
    shell.tell_with("cli-plan-has", &[("n", kept.into())])
}

/// The lines of a file. `->` stands for the arrow of an if-then plan, and `1/14` for a day.
fn lines_of(card: Card, text: &str, today: Day) -> Vec<String> {
    let tidy = |line: &str| match card {
        Card::IfThen => {
            let (cue, act) = line.split_once("->").unwrap_or(cue_and_act(line));
            if_then(cue, act)
        }
        Card::Visits => {
            let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
            typed_day(first, today).map_or_else(|| line.to_owned(), |day| visit(day, rest))
        }
        _ => line.to_owned(),
    };
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(tidy).collect()
}

fn is_long(line: &str) -> bool {
    tidy_line(line).len() > Card::LINE_BYTES_MAX
}

/// That no line is longer than a card keeps. A line that is cut without a word could be the one that matters.
fn check(lines: impl IntoIterator<Item = impl AsRef<str>>) -> Result<(), Failure> {
    match lines.into_iter().position(|line| is_long(line.as_ref())) {
        None => Ok(()),
        Some(at) => Err(Failure::Said {
            exit: Exit::Usage,
            key: "cli-plan-line-long",
            values: vec![("line", (at + 1).to_string()), ("n", Card::LINE_BYTES_MAX.to_string())],
        }),
    }
}

fn put(
    shell: &mut Shell<'_>,
    store: &mut Store,
    card: Card,
    lines: &[String],
) -> Result<(), Failure> {
    if lines.len() > card.lines_max() {
        let n = card.lines_max().to_string();
        return Err(Failure::Said {
            exit: Exit::Usage,
            key: "cli-plan-full",
            values: vec![("n", n)],
        });
    }
    check(lines)?;
    let change = match card {
        Card::IfThen => Notes::from_preferences(&store.preferences()?).put(lines, shell.today()),
        card => Plan::put(card, lines),
    };
    change.map_or(Ok(()), |change| Shell::write(store, &change))
}

/// Whether there is more to change.
#[derive(PartialEq, Eq)]
enum Then {
    Again,
    Done,
}

/// The card as it is, and one change.
fn ask(shell: &mut Shell<'_>, store: &mut Store, card: Card) -> Result<Then, Failure> {
    let kept = store.preferences()?;
    let (plan, notes) = (Plan::from_preferences(&kept), Notes::from_preferences(&kept));
    let lines = plan.lines(card).to_vec();
    shell.out.line("")?;
    shell.heading(&plan_cards::name_key(card))?;
    shell.tell(&plan_cards::about_key(card))?;
    for (number, line) in (1..).zip(&lines) {
        let shown = plan_cards::shown(card, line, shell.today(), shell.world.words);
        shell.out.text(&format!("{number} {shown}"), "  ")?;
        let beside = if_then_words::beside(&notes, line, shell.today(), shell.world.words);
        if let Some(beside) = beside.filter(|_| card == Card::IfThen) {
            shell.out.text(&format!("  {beside}"), "  ")?;
        }
    }
    if lines.is_empty() {
        let ideas = plan_cards::ideas(card, 0, shell.world.words);
        if !ideas.is_empty() {
            shell.tell("cli-plan-ideas")?;
        }
        for idea in ideas {
            shell.out.text(&format!("- {idea}"), "  ")?;
        }
    }
    shell.tell(match card {
        Card::IfThen => "cli-plan-type-cue",
        Card::Visits => "cli-plan-type-day",
        _ => "cli-plan-type",
    })?;
    let typed = match shell.typed()? {
        Ok(Typed::Words(line)) => line,
        Ok(Typed::Help) => {
            if let Some(grade) = plan_cards::grade_line(card, shell.world.words) {
                shell.out.text(&grade, "")?;
            }
            return Ok(Then::Again);
        }
        Ok(Typed::Nothing | Typed::Back) | Err(_) => return Ok(Then::Done),
    };
    let number = typed.parse::<usize>().ok();
    let at = number.and_then(|number| number.checked_sub(1)).filter(|at| *at < lines.len());
    if let Some(at) = at {
        one(shell, store, card, &lines, at)?;
    } else if number.is_some() {
        // A number that names no line is a slip, and no line of a plan.
        shell.tell("cli-not-a-choice")?;
    } else if lines.len() >= card.lines_max() {
        shell.tell_with("cli-plan-full", &[("n", card.lines_max().to_string().into())])?;
    } else if let Some(line) = whole(shell, card, &typed)? {
        let lines: Vec<String> = lines.into_iter().chain([line]).collect();
        put(shell, store, card, &lines)?;
    }
    Ok(Then::Again)
}

/// The line that begins with what was typed; of a plan and a visit the second half is asked for.
/// `None` for no line, and for one that a card has no room for, which is said.
fn whole(shell: &mut Shell<'_>, card: Card, typed: &str) -> Result<Option<String>, Failure> {
    let line = put_together(shell, card, typed)?;
    if line.as_deref().is_some_and(is_long) {
        shell.tell_with("cli-plan-typed-long", &[("n", Card::LINE_BYTES_MAX.into())])?;
        return Ok(None);
    }
    Ok(line)
}

fn put_together(shell: &mut Shell<'_>, card: Card, typed: &str) -> Result<Option<String>, Failure> {
    if !matches!(card, Card::IfThen | Card::Visits) {
        return Ok(Some(typed.to_owned()));
    }
    let day = typed_day(typed, shell.today());
    if card == Card::Visits && day.is_none() {
        shell.tell("plan-not-a-day")?;
        return Ok(None);
    }
    if card == Card::IfThen {
        shell.tell("cli-plan-ideas")?;
        for idea in plan_cards::ideas(card, 1, shell.world.words) {
            shell.out.text(&format!("- {idea}"), "  ")?;
        }
    }
    shell.tell(if card == Card::IfThen { "cli-plan-type-act" } else { "cli-plan-type-what" })?;
    let second = match shell.typed()? {
        Ok(Typed::Words(line)) => line,
        Ok(Typed::Nothing) if card == Card::Visits => String::new(),
        _ => return Ok(None),
    };
    Ok(Some(
        day.filter(|_| card == Card::Visits)
            .map_or_else(|| if_then(typed, &second), |day| visit(day, &second)),
    ))
}

/// One line that is there: taken out, written anew, or, of an if-then plan, what became of it.
fn one(
    shell: &mut Shell<'_>,
    store: &mut Store,
    card: Card,
    lines: &[String],
    at: usize,
) -> Result<(), Failure> {
    shell.tell(if card == Card::IfThen {
        "cli-plan-type-what-came"
    } else {
        "cli-plan-type-one"
    })?;
    let Ok(Typed::Words(line)) = shell.typed()? else { return Ok(()) };
    let said = match line.to_lowercase().as_str() {
        "did" => Some(Said::DidIt),
        "forgot" => Some(Said::Forgot),
        "no fit" => Some(Said::DidNotFit),
        "right" => Some(Said::StillRight),
        _ => None,
    };
    let mut after = lines.to_vec();
    match (said, line.to_lowercase().as_str()) {
        (Some(said), _) if card == Card::IfThen => {
            let notes = Notes::from_preferences(&store.preferences()?);
            let change: Option<Change> =
                lines.get(at).and_then(|line| notes.say(line, said, shell.today()));
            change.map_or(Ok(()), |change| Shell::write(store, &change))?;
            return shell.tell(if_then_words::kept_key(said));
        }
        (_, "out") => {
            after.remove(at);
        }
        _ => {
            let Some(line) = whole(shell, card, &line)? else { return Ok(()) };
            if let Some(old) = after.get_mut(at) {
                *old = line;
            }
        }
    }
    put(shell, store, card, &after)
}
