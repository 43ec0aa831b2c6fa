//! The program without drawing: a numbered menu whose rows run the same commands, line by line.

use std::ffi::OsString;

use crate::cli::failure::{Exit, Failure};
use crate::cli::help;
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::cli::start::one;
use crate::system::config::ConfigIssue;

/// One row: its message, and the command it runs.
type Row = (&'static str, &'static [&'static str]);

/// The rows, help first.
const ROWS: &[Row] = &[
    ("cli-menu-help", &["now"]),
    ("cli-menu-overdose", &["overdose"]),
    ("cli-menu-check-in", &["checkin"]),
    ("cli-menu-lapse", &["lapse"]),
    ("cli-menu-break", &["break"]),
    ("cli-menu-note", &["note"]),
    ("cli-menu-journal", &["journal", "list", "--limit", "10"]),
    ("cli-menu-trends", &["trends"]),
    ("cli-menu-learn", &["learn", "list"]),
    ("cli-menu-tools", &["tools", "list"]),
    ("cli-menu-urge", &["urge"]),
    ("cli-menu-breathe", &["breathe"]),
    ("cli-menu-ground", &["ground"]),
    ("cli-menu-plan", &["plan", "show"]),
    ("cli-menu-summary", &["summary"]),
    ("cli-menu-call", &["lines"]),
    ("cli-menu-doctor", &["doctor"]),
    ("cli-menu-init", &["init"]),
];

/// The rows that are about files.
const ABOUT_FILES: &[&str] = &["cli-menu-doctor", "cli-menu-init"];

/// Show the menu until the person leaves. With nobody to ask, show it once.
pub(crate) fn run(shell: &mut Shell<'_>, issues: &[ConfigIssue]) -> Result<(), Failure> {
    if !shell.can_ask() {
        shell.tell("cli-menu-emergency")?;
        shell.tell("cli-menu-no-person")?;
        return shell.tell("usage-help");
    }
    // In a made-up journal there is nothing to make and nothing to look after.
    let is_example = !shell.example.is_empty();
    let rows: Vec<&Row> =
        ROWS.iter().filter(|row| !is_example || !ABOUT_FILES.contains(&row.0)).collect();
    loop {
        shell.out.line("")?;
        shell.heading("cli-menu-title")?;
        if is_example {
            shell.tell("today-example")?;
        }
        shell.tell("cli-menu-emergency")?;
        for (index, (label, _)) in rows.iter().enumerate() {
            let label = shell.say(label);
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
            Some((_, command)) => choose(shell, command, issues)?,
            None => shell.tell("cli-not-a-choice")?,
        }
    }
}

/// Run one command; what goes wrong is said, and the menu goes on.
fn choose(shell: &mut Shell<'_>, command: &[&str], issues: &[ConfigIssue]) -> Result<(), Failure> {
    let words = std::iter::once("daymark").chain(command.iter().copied());
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
