//! A whole content folder, as Daymark's own is: checked by itself, with every rule.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::content::directory::Directory;
use crate::content::embedded_services::{COUNTY_FILE, RETIRED_FILE, SERVICE_FILES};
use crate::content::instrument_lint::{self, Rules};
use crate::content::issue::{Issue, Severity};
use crate::content::lint::{self, Given};
use crate::content::overdose;
use crate::content::pack;
use crate::content::packs::Opened;
use crate::content::question;
use crate::content::service_lint;
use crate::content::source::{Origin, Source};
use crate::content::tool_lint::{self, Known};

/// Whether it is one, and no pack.
#[must_use]
pub fn is_whole(opened: &Opened) -> bool {
    let has = |folder: &str| opened.sources.iter().any(|source| source.folder() == folder);
    let is_pack = opened.sources.iter().any(|source| source.path == pack::FILE);
    !is_pack && has("modules") && has("facts") && has("references")
}

/// Everything wrong with it.
#[must_use]
pub fn issues(opened: Opened, today: NaiveDate) -> Vec<Issue> {
    let Opened { sources, mut issues, .. } = opened;
    let sources: Vec<Source> =
        sources.into_iter().map(|source| Source { origin: Origin::BuiltIn, ..source }).collect();
    let (lines, found) = lines(&sources);
    issues.extend(found);
    issues.extend(service_lint::lint(&lines));
    issues.extend(forms(&sources));
    let line_ids: BTreeSet<String> =
        lines.services().iter().map(|service| service.id.clone()).collect();
    let tools: Vec<&Source> = sources
        .iter()
        .filter(|source| source.folder() == "tools" && source.ending() == "toml")
        .collect();
    let tool_ids: BTreeSet<String> = tools.iter().map(|source| source.stem().to_owned()).collect();
    let given =
        Given { lines: Some(line_ids.clone()), tools: Some(tool_ids.clone()), ..Given::on(today) };
    let (library, found) = lint::load(&sources, &given);
    issues.extend(found);
    let facts = library.facts().map(|fact| fact.id.clone()).collect();
    let modules = library.lessons().iter().map(|lesson| lesson.id.clone()).collect();
    let known = Known {
        facts: Some(&facts),
        lines: Some(&line_ids),
        modules: Some(&modules),
        tools: Some(&tool_ids),
        ..Known::default()
    };
    let tools: Vec<(&str, &str)> =
        tools.iter().map(|source| (&*source.path, &*source.text)).collect();
    issues.extend(tool_lint::lint(&tools, &known).1);
    issues
}

/// The directory in the folder; what it has no file for is as it ships.
fn lines(sources: &[Source]) -> (Directory, Vec<Issue>) {
    let services = sources.iter().filter(|source| source.folder() == "services");
    let (mut counties, mut retired, mut files) = (COUNTY_FILE, RETIRED_FILE, Vec::new());
    for source in services.filter(|source| source.ending() == "toml") {
        let file = (&*source.path, &*source.text);
        match source.stem() {
            "counties" => counties = file,
            "retired" => retired = file,
            _ => files.push(file),
        }
    }
    if files.is_empty() {
        files.extend(SERVICE_FILES);
    }
    Directory::from_files(counties, retired, &files)
}

/// What is wrong with the self-checks, the overdose card and the questions of the check-in.
fn forms(sources: &[Source]) -> Vec<Issue> {
    let instruments: Vec<(&str, &str)> = sources
        .iter()
        .filter(|source| source.folder() == "instruments" && source.ending() == "toml")
        .map(|source| (&*source.path, &*source.text))
        .collect();
    let mut issues = instrument_lint::lint(&instruments, Rules::Ships).1;
    for source in sources {
        let wrong = match &*source.path {
            "overdose.toml" => overdose::parse(&source.text).err().map(|error| error.to_string()),
            "questions.toml" => question::parse(&source.text).err().map(|error| error.to_string()),
            _ => None,
        };
        issues.extend(wrong.map(|what| Issue {
            file: format!("content/{}", source.path),
            line: None,
            rule: "toml",
            what: what.trim().to_owned(),
            fix: "Write it as the file that ships.".to_owned(),
            severity: Severity::Error,
        }));
    }
    issues
}
