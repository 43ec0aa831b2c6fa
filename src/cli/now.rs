//! Help numbers and overdose steps as plain text. They touch no storage at all.

use serde_json::json;

use crate::cli::failure::Failure;
use crate::cli::lines;
use crate::cli::shell::Shell;
use crate::content::directory::directory;
use crate::content::hours::eastern;
use crate::content::overdose::{Lines, overdose as steps};
use crate::content::service::Service;

/// The lines that are always shown.
pub(crate) fn now(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let directory = directory();
    if shell.wants_json() {
        let today = eastern(shell.world.clock.now().to_utc()).date();
        let lines: Vec<_> =
            directory.always_shown().map(|service| lines::short_json(service, today)).collect();
        return shell.out.json(&json!({ "version": 1, "lines": lines }));
    }
    shell.heading("cli-now-title")?;
    shell.tell("cli-now-emergency")?;
    shell.out.line("")?;
    for service in directory.always_shown() {
        line(shell, service)?;
    }
    shell.tell("cli-now-steps")?;
    shell.tell("cli-now-lines")?;
    if let Some(checked) = directory.checked() {
        let date = checked.to_string();
        shell.tell_with("help-checked", &[("date", date.into())])?;
    }
    Ok(())
}

fn line(shell: &mut Shell<'_>, service: &Service) -> Result<(), Failure> {
    shell.out.heading(&service.name)?;
    lines::reach(shell, service)?;
    shell.out.text(&format!("  {}", service.call_for), "  ")?;
    shell.tell_with("cli-line-hours", &[("hours", service.hours_text.as_str().into())])?;
    lines::know_first(shell, service)?;
    shell.out.line("")
}

/// What to do when someone will not wake up.
pub(crate) fn overdose(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let card = steps();
    if shell.wants_json() {
        let steps: Vec<_> = card
            .steps
            .iter()
            .map(|step| {
                json!({ "number": step.number, "short": step.short, "lines": step.lines,
                    "note": step.note, "facts": step.facts })
            })
            .collect();
        let value = json!({ "version": 1, "as_of": card.as_of, "grade": card.grade_note,
            "steps": steps, "signs": card.signs.lines, "do_not": card.do_not.lines,
            "law": { "covers": card.law.covers, "covers_not": card.law.covers_not,
                "note": card.law.note, "as_of": card.law.as_of } });
        return shell.out.json(&value);
    }
    shell.out.heading(&card.title)?;
    for step in &card.steps {
        shell.out.line("")?;
        shell.out.heading(&format!("{}. {}", step.number, step.big))?;
        for row in &step.lines {
            shell.out.text(&format!("   {row}"), "")?;
        }
        if let Some(note) = &step.note {
            shell.out.text(&format!("   {note}"), "")?;
        }
    }
    block(shell, &card.signs)?;
    block(shell, &card.do_not)?;
    shell.out.line("")?;
    shell.out.heading(&card.law.title)?;
    for (title, rows) in [
        (&card.law.covers_title, &card.law.covers),
        (&card.law.covers_not_title, &card.law.covers_not),
    ] {
        shell.out.text(title, "")?;
        for row in rows {
            shell.out.text(&format!("- {row}"), "  ")?;
        }
    }
    shell.out.text(&card.law.note, "")?;
    shell.out.line("")?;
    let grade = card.grade_note.as_str();
    shell.tell_with(
        "overdose-as-of",
        &[("date", card.as_of.as_str().into()), ("grade", grade.into())],
    )
}

fn block(shell: &mut Shell<'_>, lines: &Lines) -> Result<(), Failure> {
    shell.out.line("")?;
    shell.out.heading(&lines.title)?;
    for row in &lines.lines {
        shell.out.text(&format!("- {row}"), "  ")?;
    }
    match &lines.note {
        Some(note) => shell.out.text(note, ""),
        None => Ok(()),
    }
}
