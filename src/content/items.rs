//! A TOML file that holds one list of things (`[[fact]]`, `[[term]]`), read so that one bad entry
//! does not hide the others.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use toml::{Spanned, Value};

use super::{
    issue::Issue,
    source::{Place, Source},
};

/// The line on which the byte at `offset` stands, counted from 1.
#[must_use]
pub fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Every well-formed entry of the list called `key`, with its place; what is wrong goes to `issues`.
pub fn read<T: DeserializeOwned>(
    source: &Source,
    key: &str,
    issues: &mut Vec<Issue>,
) -> Vec<(Place, T)> {
    let mut lists: BTreeMap<String, Spanned<Value>> = match toml::from_str(&source.text) {
        Ok(lists) => lists,
        Err(error) => {
            let line = error.span().map_or(1, |span| line_at(&source.text, span.start));
            issues.push(refused(&source.place(line), error.message()));
            return Vec::new();
        }
    };
    let entries = lists.remove(key);
    for (other, value) in lists {
        let place = source.place(line_at(&source.text, value.span().start));
        let what = format!("`{other}` does not belong in this file");
        issues.push(place.error("format", what, &format!("Only `[[{key}]]` entries belong here.")));
    }
    let Some(Value::Array(entries)) = entries.map(Spanned::into_inner) else { return Vec::new() };
    let starts = starts(&source.text, key);
    let mut kept = Vec::new();
    for (index, entry) in entries.into_iter().enumerate() {
        let place = source.place(starts.get(index).copied().unwrap_or(1));
        match entry.try_into() {
            Ok(entry) => kept.push((place, entry)),
            Err(error) => {
                let line = field_line(&source.text, place.line, error.message());
                issues.push(refused(&place.at(line), error.message()));
            }
        }
    }
    kept
}

fn refused(place: &Place, message: &str) -> Issue {
    let what = message.lines().collect::<Vec<_>>().join("; ");
    place.error("format", what, "See content/README.md for the keys and their values.")
}

/// The lines on which `[[key]]` stands.
fn starts(text: &str, key: &str) -> Vec<usize> {
    let header = format!("[[{key}]]");
    let lines = text.lines().enumerate();
    lines.filter(|(_, line)| line.trim_start().starts_with(&header)).map(|(at, _)| at + 1).collect()
}

/// The line of the key that `message` names in backticks, within the entry that starts at `start`.
fn field_line(text: &str, start: usize, message: &str) -> usize {
    let Some(name) = message.split('`').nth(1) else { return start };
    let entry =
        text.lines().enumerate().skip(start).take_while(|(_, line)| !line.starts_with("[["));
    entry
        .filter(|(_, line)| {
            line.trim_start()
                .strip_prefix(name)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        })
        .map(|(at, _)| at + 1)
        .next()
        .unwrap_or(start)
}
