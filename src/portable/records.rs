//! JSON files of other programs, one record at a time: a strange one is an issue and not the end.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::portable::{ENTRIES_MAX, Refusal, Source};

/// The top of a JSON file: what stands around the entries does not matter.
#[derive(Deserialize)]
#[serde(untagged)]
enum Top {
    Listed(Vec<Value>),
    Inside { entries: Vec<Value> },
}

/// The records of a JSON file that `source` wrote.
pub(super) fn records(text: &str, source: Source) -> Result<Vec<Value>, Refusal> {
    // Nesting is bounded by the JSON reader itself.
    let top: Top = serde_json::from_str(text).map_err(|_| Refusal::NotFrom(source))?;
    let (Top::Listed(entries) | Top::Inside { entries }) = top;
    if entries.len() > ENTRIES_MAX { Err(Refusal::TooMany) } else { Ok(entries) }
}

/// One record as a type; `None` when it is something else.
pub(super) fn one<T: DeserializeOwned>(record: Value) -> Option<T> {
    serde_json::from_value(record).ok()
}

/// Which program wrote this JSON, by the names in it.
pub(super) fn guess(text: &str) -> Option<Source> {
    let top: Value = serde_json::from_str(text).ok()?;
    if top.get("format").and_then(Value::as_str) == Some(super::daymark::FORMAT) {
        return Some(Source::Daymark);
    }
    let listed = top.as_array().or_else(|| top.get("entries").and_then(Value::as_array))?;
    let has = |name: &str| listed.first().is_some_and(|first| first.get(name).is_some());
    if has("creationDate") || top.get("metadata").is_some() {
        Some(Source::DayOne)
    } else if has("body") && has("starred") || top.get("tags").is_some() {
        Some(Source::Jrnl)
    } else if has("content") && has("date") {
        Some(Source::TuiJournal)
    } else {
        None
    }
}
