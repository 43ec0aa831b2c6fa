//! The facts that tools, services and other TOML files cite, by a `facts = ["K1"]` key at any
//! depth; and the ids that services and tools can be linked by.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::source::{Place, Source};

/// Keys that hold ids of facts.
const KEYS: [&str; 2] = ["facts", "fact"];

/// Every fact id cited in `source`, with its place. A file that is not TOML cites nothing here:
/// its own reader says what is wrong with it.
#[must_use]
pub fn cited(source: &Source) -> Vec<(Place, String)> {
    let mut ids = Vec::new();
    if let Ok(table) = toml::from_str::<Table>(&source.text) {
        gather(&table, &mut ids);
    }
    let place = |id: &str| {
        let quoted = format!("\"{id}\"");
        let line = source.text.lines().position(|line| line.contains(&quoted));
        source.place(line.map_or(1, |at| at + 1))
    };
    ids.into_iter().map(|id| (place(&id), id)).collect()
}

/// The ids of the entries of a services file: every `id` of a list at the top level.
#[must_use]
pub fn ids(source: &Source) -> BTreeSet<String> {
    let Ok(table) = toml::from_str::<Table>(&source.text) else { return BTreeSet::new() };
    let entries = table.values().filter_map(Value::as_array).flatten();
    let ids = entries.filter_map(|entry| entry.get("id")?.as_str());
    let own = table.get("id").and_then(Value::as_str);
    ids.chain(own).map(str::to_owned).collect()
}

fn gather(table: &Table, into: &mut Vec<String>) {
    for (key, value) in table {
        if KEYS.contains(&key.as_str()) {
            let list = value.as_array().into_iter().flatten().chain(std::iter::once(value));
            into.extend(list.filter_map(Value::as_str).map(str::to_owned));
        }
        descend(value, into);
    }
}

fn descend(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Table(table) => gather(table, into),
        Value::Array(values) => values.iter().for_each(|value| descend(value, into)),
        _ => {}
    }
}
