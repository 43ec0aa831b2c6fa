//! A coping tool line by line: the overdose question first where the tool needs it, one line per phase,
//! with real waiting. Nothing is kept unless the person says so.

use std::time::Duration;

use serde_json::{Value, json};

use crate::cli::args::Tools;
use crate::cli::failure::{Exit, Failure};
use crate::cli::now;
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::content::tool::{Tool, tool, tools};
use crate::domain::answer::Answer;
use crate::domain::change::Change;
use crate::domain::entry::{Entry, Kind};
use crate::domain::rating::Strength;
use crate::page::provenance::{self, said, titled};
use crate::page::tool_lines;
use crate::system::wait::wait;

/// List the tools, or start one.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Tools) -> Result<(), Failure> {
    match command {
        Tools::List => list(shell),
        Tools::Start { id } => start(shell, id),
    }
}

fn list(shell: &mut Shell<'_>) -> Result<(), Failure> {
    if shell.wants_json() {
        let tools: Vec<Value> = tools()
            .iter()
            .map(|tool| {
                json!({ "id": tool.id.as_str(), "title": tool.title, "summary": tool.summary,
                    "when": tool.when, "minutes": tool.minutes, "grade": format!("{:?}", tool.grade),
                    "grade_note": tool.grade_note, "facts": tool.facts,
                    "pack": provenance::json(&tool.place.origin) })
            })
            .collect();
        return shell.out.json(&json!({ "version": 1, "tools": tools }));
    }
    for tool in tools() {
        let title = titled(&tool.title, &tool.place.origin, shell.world.words);
        shell.out.heading(&format!("{}: {title}", tool.id))?;
        shell.out.text(&format!("  {}", tool.summary), "")?;
    }
    shell.tell("cli-tools-how")
}

/// Go through the tool of this id.
pub(crate) fn start(shell: &mut Shell<'_>, id: &str) -> Result<(), Failure> {
    let tool = tool(id).ok_or_else(|| Failure::about(Exit::Missing, "cli-no-tool", id))?;
    if shell.wants_json() {
        return Err(Failure::said(Exit::Usage, "cli-lapse-asks"));
    }
    if !shell.can_ask() {
        return print(shell, tool);
    }
    if let Some(from) = said(&tool.place.origin, shell.world.words) {
        shell.out.text(&from, "")?;
    }
    if tool.has_gate && !passes_gate(shell)? {
        return now::overdose(shell);
    }
    let before = rated(shell, tool, "tool-before")?;
    let begun = shell.world.clock.elapsed();
    for (seconds, line) in tool_lines::lines(tool, shell.world.words) {
        wait(Duration::from_secs(seconds));
        shell.out.text(&line, "  ")?;
    }
    let passed = shell.world.clock.elapsed().saturating_sub(begun);
    let after = rated(shell, tool, "tool-after")?;
    offer_to_keep(shell, tool, before, after, passed)
}

/// With nobody to answer: the question, and the tool in words, without waiting.
fn print(shell: &mut Shell<'_>, tool: &Tool) -> Result<(), Failure> {
    shell.out.heading(&tool.title)?;
    if let Some(from) = said(&tool.place.origin, shell.world.words) {
        shell.out.text(&from, "")?;
    }
    for line in tool_lines::gate(tool, shell.world.words) {
        shell.out.text(&line, "")?;
    }
    for line in tool.cautions.iter().chain(&tool.words_only) {
        shell.out.text(line, "  ")?;
    }
    shell.out.line("")?;
    for line in tool_lines::evidence(tool, shell.world.words) {
        shell.out.text(&line, "  ")?;
    }
    Ok(())
}

/// Only a plain no goes on: anything else could be a yes.
fn passes_gate(shell: &mut Shell<'_>) -> Result<bool, Failure> {
    for key in ["tool-gate-first", "tool-gate-why", "tool-gate-emergency", "tool-gate-question"] {
        shell.tell(key)?;
    }
    shell.tell("cli-tool-gate-type")?;
    match shell.typed()? {
        Ok(Typed::Words(line)) => Ok(matches!(line.to_lowercase().as_str(), "n" | "no")),
        _ => Ok(false),
    }
}

fn rated(shell: &mut Shell<'_>, tool: &Tool, key: &str) -> Result<Option<Strength>, Failure> {
    if !tool.is_rated {
        return Ok(None);
    }
    loop {
        shell.tell(key)?;
        shell.tell("cli-type-strength")?;
        match shell.typed()? {
            Err(_) => return Err(Failure::Quiet(Exit::Stopped)),
            Ok(Typed::Words(line)) => {
                match line.parse::<u8>().ok().and_then(|number| Strength::try_from(number).ok()) {
                    Some(strength) => return Ok(Some(strength)),
                    None => shell.tell("cli-not-a-choice")?,
                }
            }
            Ok(_) => return Ok(None),
        }
    }
}

/// Write the session down, if there is a journal and the person wants to.
fn offer_to_keep(
    shell: &mut Shell<'_>,
    tool: &Tool,
    before: Option<Strength>,
    after: Option<Strength>,
    passed: Duration,
) -> Result<(), Failure> {
    // In a made-up journal nothing is kept, and the person's own is left alone.
    if !shell.example.is_empty() || !shell.has_journal() {
        return shell.tell("cli-tool-not-kept");
    }
    shell.tell("cli-tool-keep")?;
    match shell.typed()? {
        Ok(Typed::Words(line)) if matches!(line.to_lowercase().as_str(), "y" | "yes") => {}
        _ => return shell.tell("cli-tool-not-kept"),
    }
    let mut store = match shell.open_asking_again() {
        Err(Failure::Quiet(Exit::Stopped)) => return shell.tell("cli-tool-not-kept"),
        other => other?,
    };
    let at = shell.world.clock.now();
    let mut entry = Entry::new(shell.new_id()?, Kind::Tool, shell.today(), at);
    let minutes = u16::try_from(passed.as_secs() / 60).unwrap_or(u16::MAX).min(1440);
    let answers = [
        ("tool", Some(Answer::Choice(tool.id.clone()))),
        ("before", before.map(Answer::Strength)),
        ("after", after.map(Answer::Strength)),
        ("minutes", Some(Answer::Minutes(minutes))),
    ];
    for (id, answer) in answers {
        if let (Ok(id), Some(answer)) = (id.parse(), answer) {
            entry.answers.insert(id, answer);
        }
    }
    Shell::write(&mut store, &Change::Save(Box::new(entry)))?;
    shell.tell_saved(at)
}
