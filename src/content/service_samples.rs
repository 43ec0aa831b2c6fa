//! Made-up services for tests; every number has the exchange 555, which no line uses.

use crate::content::service::Service;
use crate::content::service_file::{Item, parse_services};

/// The text of a statewide service that breaks no rule. A line of `more` takes the place of the
/// line with the same key.
pub(crate) fn entry(id: &str, more: &str) -> String {
    let usual = format!(
        r#"id = "{id}"
name = "Sample line {id}"
short_name = "Sample {id}"
scope = "massachusetts"
needs = ["talk"]
call_for = "Someone to talk to."
say_first = ["I need to talk.", "I am in ___."]
hours_text = "24 hours, every day"
hours = [{{ always = true }}]
source = {{ name = "A page" }}
evidence_year = 2025
newest_evidence = "2025"
checked = "2026-11-22"
confidence = "high""#
    );
    let key = |line: &str| line.split('=').next().unwrap_or_default().trim().to_owned();
    let new: Vec<String> = more.lines().map(key).collect();
    let kept = usual.lines().filter(|line| !new.contains(&key(line)));
    let lines: Vec<&str> = kept.chain(more.lines()).collect();
    format!("[[service]]\n{}\n", lines.join("\n"))
}

/// The services of `texts`, which must all be readable.
pub(crate) fn services(texts: &[String]) -> Vec<Service> {
    items(texts)
        .into_iter()
        .filter_map(|item| match item {
            Item::Entry(service) => Some(*service),
            Item::Hide { .. } => None,
        })
        .collect()
}

/// The items of `texts`, which must all be readable.
pub(crate) fn items(texts: &[String]) -> Vec<Item> {
    let (items, issues) = parse_services("sample.toml", &texts.join("\n"));
    assert_eq!(issues, [], "a sample must be readable");
    items
}
