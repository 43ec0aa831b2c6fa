//! Packs: topics, tools and help lines of one's own. Made, checked, put into one file, added, listed and
//! removed, all without a journal.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::args::Content;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::issue::{Issue, Severity};
use crate::content::pack;
use crate::content::pack_check;
use crate::content::packs::{self, Opened};
use crate::content::whole;

mod add;
mod bundle;
mod list;
mod new;

/// Do what is asked with packs.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Content) -> Result<(), Failure> {
    match command {
        Content::New { dir } => new::run(shell, dir),
        Content::Check { dir } => check(shell, dir),
        Content::Pack { dir, output } => bundle::run(shell, dir, output.as_deref()),
        Content::Add { pack, preview, yes } => {
            let answer = match (preview, yes) {
                (true, _) => add::Answer::Look,
                (_, true) => add::Answer::Yes,
                _ => add::Answer::Ask,
            };
            add::run(shell, pack, answer)
        }
        Content::List => list::run(shell),
        Content::Remove { id } => list::remove(shell, id),
    }
}

fn check(shell: &mut Shell<'_>, dir: &Path) -> Result<(), Failure> {
    let opened = open(dir)?;
    let issues = if whole::is_whole(&opened) {
        whole::issues(opened, shell.today().date())
    } else {
        let shown = pack_check::lay(vec![opened], shell.today().date());
        shown.packs.into_iter().flat_map(|pack| pack.issues).collect()
    };
    tell_all(shell, &issues)
}

/// The pack at `path`, read; its own name stands before the paths in messages.
fn open(path: &Path) -> Result<Opened, Failure> {
    let shown = path.display().to_string();
    if !path.exists() {
        return Err(Failure::about(Exit::Missing, "cli-no-pack-there", shown));
    }
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let name = whole.file_name().map_or(shown, |name| name.to_string_lossy().into_owned());
    Ok(packs::open(path, &name))
}

/// Everything that is wrong, then how much; with an error, the exit code says so.
fn tell_all(shell: &mut Shell<'_>, issues: &[Issue]) -> Result<(), Failure> {
    if shell.wants_json() {
        let list: Vec<Value> = issues.iter().map(issue_json).collect();
        shell.out.json(&json!({ "version": 1, "issues": list }))?;
    } else {
        tell_issues(shell, issues)?;
        tell_count(shell, issues)?;
    }
    if errors(issues) > 0 { Err(Failure::Quiet(Exit::Issues)) } else { Ok(()) }
}

fn errors(issues: &[Issue]) -> usize {
    issues.iter().filter(|issue| issue.severity == Severity::Error).count()
}

fn tell_issues(shell: &mut Shell<'_>, issues: &[Issue]) -> Result<(), Failure> {
    for issue in issues {
        shell.out.line(&crate::domain::private::tidy_line(&issue.to_string()))?;
    }
    Ok(())
}

fn tell_count(shell: &mut Shell<'_>, issues: &[Issue]) -> Result<(), Failure> {
    let errors = errors(issues);
    let values = [("errors", errors.into()), ("warnings", (issues.len() - errors).into())];
    shell.tell_with("cli-content-count", &values)
}

fn issue_json(issue: &Issue) -> Value {
    json!({
        "file": issue.file,
        "line": issue.line,
        "rule": issue.rule,
        "what": issue.what,
        "fix": issue.fix,
        "severity": if issue.severity == Severity::Error { "error" } else { "warning" },
    })
}

/// What a pack says of itself, as the answers of several commands hold it.
fn pack_json(pack: &pack::Pack) -> Value {
    json!({
        "id": pack.id,
        "name": pack.name,
        "by": Some(&pack.by).filter(|by| !by.is_empty()),
        "date": pack.date.as_ref().map(crate::content::when::When::text),
    })
}
