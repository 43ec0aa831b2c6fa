//! The program without drawing: a numbered menu whose rows run the same commands, line by line.

use std::ffi::OsString;

use crate::cli::failure::{Exit, Failure};
use crate::cli::help;
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::cli::start::one;
use crate::store::VaultState;
use crate::system::config::ConfigIssue;

/// One row.
struct Row {
    /// Its message.
    label: &'static str,
    /// The command it runs; none for a row that only asks.
    command: &'static [&'static str],
    /// What is asked after that.
    asks: Option<Asks>,
    needs: Needs,
}

/// A question whose answer is the last word of a command.
struct Asks {
    /// Its message.
    question: &'static str,
    /// The command.
    command: &'static [&'static str],
    /// The command where only Enter was typed.
    on_enter: &'static [&'static str],
}

/// What there has to be for a row to be shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// A journal, also a made-up one.
    Journal,
    /// No journal yet.
    NoJournal,
    /// A folder of one's own: not in a made-up journal.
    Folder,
}

const fn row(label: &'static str, command: &'static [&'static str], needs: Needs) -> Row {
    Row { label, command, asks: None, needs }
}

const fn asking(
    (label, command, needs): (&'static str, &'static [&'static str], Needs),
    question: &'static str,
    then: &'static [&'static str],
) -> Row {
    Row { label, command, asks: Some(Asks { question, command: then, on_enter: &[] }), needs }
}

/// What stands for every line, where words to look for are asked.
const ALL_LINES: &str = "all";

/// The rows, help first.
const ROWS: &[Row] = &[
    row("cli-menu-help", &["now"], Needs::Nothing),
    row("cli-menu-overdose", &["overdose"], Needs::Nothing),
    row("cli-menu-init", &["init"], Needs::NoJournal),
    row("cli-menu-check-in", &["checkin"], Needs::Journal),
    row("cli-menu-lapse", &["lapse"], Needs::Nothing),
    row("cli-menu-break", &["break"], Needs::Nothing),
    row("cli-menu-note", &["note"], Needs::Journal),
    row("cli-menu-journal", &["journal", "list", "--limit", "10"], Needs::Journal),
    asking(
        ("cli-menu-search", &[], Needs::Journal),
        "cli-menu-which-words",
        &["journal", "search"],
    ),
    row("cli-menu-trends", &["trends"], Needs::Journal),
    asking(
        ("cli-menu-learn", &["learn", "list"], Needs::Nothing),
        "cli-menu-which-topic",
        &["learn", "read"],
    ),
    asking(
        ("cli-menu-tools", &["tools", "list"], Needs::Nothing),
        "cli-menu-which-tool",
        &["tools", "start"],
    ),
    row("cli-menu-urge", &["urge"], Needs::Nothing),
    row("cli-menu-breathe", &["breathe"], Needs::Nothing),
    row("cli-menu-ground", &["ground"], Needs::Nothing),
    asking(
        ("cli-menu-self-checks", &["selfcheck", "list"], Needs::Journal),
        "cli-menu-which-self-check",
        &["selfcheck", "take"],
    ),
    row("cli-menu-plan", &["plan", "show"], Needs::Journal),
    row("cli-menu-summary", &["summary"], Needs::Journal),
    asking(("cli-menu-accept", &[], Needs::Journal), "cli-menu-which-code", &["accept"]),
    Row {
        label: "cli-menu-call",
        command: &[],
        asks: Some(Asks {
            question: "cli-menu-which-lines",
            command: &["lines"],
            on_enter: &["now"],
        }),
        needs: Needs::Nothing,
    },
    row("cli-menu-settings", &["settings"], Needs::Folder),
    row("cli-menu-doctor", &["doctor"], Needs::Folder),
];

/// What it is and is not, said once to somebody who has no journal yet.
const WELCOME: [&str; 6] =
    ["welcome-lead", "welcome-1", "welcome-2", "welcome-3", "welcome-4", "welcome-5"];

/// Show the menu until the person leaves. With nobody to ask, show it once.
pub(crate) fn run(shell: &mut Shell<'_>, issues: &[ConfigIssue]) -> Result<(), Failure> {
    if !shell.can_ask() {
        shell.tell("cli-menu-emergency")?;
        shell.tell("cli-menu-no-person")?;
        return shell.tell("usage-help");
    }
    let is_example = !shell.example.is_empty();
    if !is_example && !has_journal(shell)? {
        for key in WELCOME {
            shell.tell(key)?;
        }
    }
    loop {
        let rows = rows(is_example, is_example || has_journal(shell)?);
        shell.out.line("")?;
        shell.heading("cli-menu-title")?;
        if is_example {
            shell.tell("today-example")?;
        }
        shell.tell("cli-menu-emergency")?;
        for (index, row) in rows.iter().enumerate() {
            let label = shell.say(row.label);
            shell.out.text(&format!("{} {label}", index + 1), "  ")?;
        }
        shell.tell("cli-menu-type")?;
        let line = match shell.typed()? {
            Err(_) => return Ok(()),
            Ok(Typed::Words(line)) => line,
            Ok(Typed::Help) => "1".to_owned(),
            Ok(Typed::Nothing | Typed::Back) => continue,
        };
        let chosen = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match chosen.and_then(|index| rows.get(index)) {
            Some(row) => go_through(shell, row, issues)?,
            None => shell.tell("cli-not-a-choice")?,
        }
    }
}

/// Whether there is a journal, or something in its place that a command has more to say about.
fn has_journal(shell: &Shell<'_>) -> Result<bool, Failure> {
    let state = shell.vault()?.state();
    Ok(!matches!(state, VaultState::Absent | VaultState::Empty | VaultState::Unfinished))
}

fn rows(is_example: bool, has_journal: bool) -> Vec<&'static Row> {
    let is_shown = |row: &&Row| match row.needs {
        Needs::Nothing => true,
        Needs::Journal => has_journal,
        Needs::NoJournal => !has_journal,
        Needs::Folder => !is_example,
    };
    ROWS.iter().filter(is_shown).collect()
}

/// Run a row, and what its question is answered with.
fn go_through(shell: &mut Shell<'_>, row: &Row, issues: &[ConfigIssue]) -> Result<(), Failure> {
    if !row.command.is_empty() {
        choose(shell, row.command, None, issues)?;
    }
    let Some(asks) = &row.asks else { return Ok(()) };
    shell.tell(asks.question)?;
    match shell.typed()? {
        Ok(Typed::Words(word)) if word == ALL_LINES && !asks.on_enter.is_empty() => {
            choose(shell, asks.command, None, issues)
        }
        Ok(Typed::Words(word)) => choose(shell, asks.command, Some(&word), issues),
        Ok(Typed::Nothing) if !asks.on_enter.is_empty() => {
            choose(shell, asks.on_enter, None, issues)
        }
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Run one command; what goes wrong is said, and the menu goes on.
fn choose(
    shell: &mut Shell<'_>,
    command: &[&str],
    word: Option<&str>,
    issues: &[ConfigIssue],
) -> Result<(), Failure> {
    // What was typed is never an option.
    let typed = word.into_iter().flat_map(|word| ["--", word]);
    let words = std::iter::once("daymark").chain(command.iter().copied()).chain(typed);
    let arguments: Vec<OsString> = words.map(OsString::from).collect();
    let Ok((line, _)) = help::parse(arguments, shell.world.words) else {
        return Err(Failure::Quiet(Exit::Usage));
    };
    let Some(command) = line.command else { return Ok(()) };
    match one(command, shell, issues) {
        Err(Failure::PipeClosed) => Err(Failure::PipeClosed),
        Err(failure) => {
            if let Some(sentence) = failure.sentence(shell.world.words) {
                shell.out.message(&sentence);
            }
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}
