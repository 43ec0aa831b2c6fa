//! Checking a folder of content: every defect with its file, its line and what to do.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use crate::cli::args::Content;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::directory::{Directory, directory};
use crate::content::embedded;
use crate::content::embedded_tools::TOOL_FILES;
use crate::content::issue::{Issue, Severity};
use crate::content::lint::{self, Given, Unused};
use crate::content::pack;
use crate::content::service_lint;
use crate::content::source::{Origin, Source};
use crate::content::tool_lint::{self, Known};

/// Check content.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Content) -> Result<(), Failure> {
    match command {
        Content::Check { dir } => check(shell, dir),
    }
}

fn check(shell: &mut Shell<'_>, dir: &Path) -> Result<(), Failure> {
    let name = dir.display().to_string();
    if !dir.is_dir() {
        return Err(Failure::about(Exit::Missing, "cli-no-folder", name));
    }
    let today = shell.today().date();
    let pack_name =
        dir.file_name().map_or(name.clone(), |name| name.to_string_lossy().into_owned());
    let issues = issues(dir, &pack_name, today);
    let errors = issues.iter().filter(|issue| issue.severity == Severity::Error).count();
    if shell.wants_json() {
        let list: Vec<Value> = issues.iter().map(issue_json).collect();
        shell.out.json(&json!({ "version": 1, "issues": list }))?;
    } else {
        for issue in &issues {
            shell.out.line(&issue.to_string())?;
        }
        let warnings = issues.len() - errors;
        shell.tell_with(
            "cli-content-count",
            &[("errors", errors.into()), ("warnings", warnings.into())],
        )?;
    }
    if errors > 0 { Err(Failure::Quiet(Exit::Issues)) } else { Ok(()) }
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

/// Everything wrong with the folder: as a pack over what ships, or, when it is a whole content folder
/// of its own, by itself.
fn issues(dir: &Path, name: &str, today: chrono::NaiveDate) -> Vec<Issue> {
    let (sources, mut issues) = pack::open(dir, name);
    let has = |folder: &str| sources.iter().any(|source| source.folder() == folder);
    let is_pack = sources.iter().any(|source| source.path == pack::FILE)
        || !(has("modules") && has("facts") && has("references"));
    let texts = |folder: &str| -> Vec<(String, String)> {
        let found = sources.iter().filter(|s| s.folder() == folder && s.ending() == "toml");
        found.map(|source| (source.path.to_string(), source.text.to_string())).collect()
    };
    let (services, tools) = (texts("services"), texts("tools"));

    let own_tools = tools.iter().map(|(path, _)| stem(path));
    let shipped_tools = TOOL_FILES.iter().map(|(path, _)| stem(path));
    let tool_ids: BTreeSet<String> = own_tools.chain(shipped_tools).collect();
    let with_pack = if is_pack && !services.is_empty() {
        let (with, found) = directory().clone().with_pack(&services);
        issues.extend(found);
        Some(with)
    } else if is_pack {
        None
    } else {
        let built_in = Directory::built_in();
        issues.extend(service_lint::lint(&built_in.0));
        None
    };
    let lines = with_pack.as_ref().unwrap_or_else(|| directory());
    let line_ids: BTreeSet<String> =
        lines.services().iter().map(|service| service.id.clone()).collect();

    let own: Vec<Source> = if is_pack {
        embedded::all().into_iter().chain(sources).collect()
    } else {
        sources.into_iter().map(|source| Source { origin: Origin::BuiltIn, ..source }).collect()
    };
    let unused = if is_pack { Unused::Allowed } else { Unused::Refused };
    let given = Given {
        lines: Some(line_ids.clone()),
        tools: Some(tool_ids.clone()),
        unused,
        ..Given::on(today)
    };
    let (library, found) = lint::load(&own, &given);
    issues.extend(found);
    let facts = library.facts().map(|fact| fact.id.clone()).collect();
    let modules = library.lessons().iter().map(|lesson| lesson.id.clone()).collect();
    let known = Known {
        facts: Some(&facts),
        lines: Some(&line_ids),
        modules: Some(&modules),
        tools: Some(&tool_ids),
    };
    let tools: Vec<(&str, &str)> =
        tools.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    issues.extend(tool_lint::lint(&tools, &known).1);
    issues
}

fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".toml").unwrap_or(name).to_owned()
}
