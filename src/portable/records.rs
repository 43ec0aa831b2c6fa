//! JSON files, one record at a time: a strange one is an issue and not the end. What is in a record is
//! not looked at before its turn, so that a hostile file costs no more memory than its own size.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeOwned, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::portable::{ENTRIES_MAX, Refusal, Source};

/// The most one record may take up in a file, in bytes: the longest entry with every character escaped,
/// several times.
pub(super) const RECORD_BYTES_MAX: usize = 4 * 1024 * 1024;

/// A list of records, unread.
#[derive(Default)]
pub(super) struct Records {
    list: Vec<Box<RawValue>>,
    is_longer: bool,
}

impl Records {
    /// The records.
    pub(super) fn get(self) -> Result<Vec<Box<RawValue>>, Refusal> {
        if self.is_longer { Err(Refusal::TooMany) } else { Ok(self.list) }
    }
}

/// Names with something unread under each.
pub(super) struct Pairs(pub(super) Vec<(String, Box<RawValue>)>);

/// One record as a type; `None` when it is something else.
pub(super) fn one<T: DeserializeOwned>(record: &RawValue) -> Option<T> {
    if record.get().len() > RECORD_BYTES_MAX {
        return None;
    }
    serde_json::from_str(record.get()).ok()
}

/// The records of a JSON file that `source` wrote.
pub(super) fn records(text: &str, source: Source) -> Result<Vec<Box<RawValue>>, Refusal> {
    // Nesting is bounded by the JSON reader itself.
    let top: Top = serde_json::from_str(text).map_err(|_| Refusal::NotFrom(source))?;
    top.entries.ok_or(Refusal::NotFrom(source))?.get()
}

/// Which program wrote this JSON, by the names in it.
pub(super) fn guess(text: &str) -> Option<Source> {
    let top: Top = serde_json::from_str(text).ok()?;
    if top.format.as_deref() == Some(super::daymark::FORMAT) {
        return Some(Source::Daymark);
    }
    let listed = top.entries?.list;
    let names: Pairs = listed.first().map_or(Some(Pairs(Vec::new())), |first| one(first))?;
    let has = |name: &str| names.0.iter().any(|(there, _)| there == name);
    if has("creationDate") || top.names.contains("metadata") {
        Some(Source::DayOne)
    } else if has("body") && has("starred") || top.names.contains("tags") {
        Some(Source::Jrnl)
    } else if has("content") && has("date") {
        Some(Source::TuiJournal)
    } else {
        None
    }
}

/// The top of a JSON file: a list, or an object with the list in it.
#[derive(Default)]
struct Top {
    format: Option<String>,
    names: BTreeSet<String>,
    entries: Option<Records>,
}

/// The most names that are looked at in an object.
const NAMES_MAX: usize = 64;

impl<'de> Deserialize<'de> for Top {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Look;
        impl<'de> Visitor<'de> for Look {
            type Value = Top;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list or an object")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Top, A::Error> {
                let entries = Some(ListLook.visit_seq(list)?);
                Ok(Top { entries, ..Top::default() })
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Top, A::Error> {
                let mut top = Top::default();
                while let Some(name) = map.next_key::<String>()? {
                    match name.as_str() {
                        "entries" => top.entries = Some(map.next_value()?),
                        "format" => {
                            let value: Box<RawValue> = map.next_value()?;
                            top.format = one(&value);
                        }
                        _ => drop(map.next_value::<IgnoredAny>()?),
                    }
                    if top.names.len() < NAMES_MAX {
                        top.names.insert(name);
                    }
                }
                Ok(top)
            }
        }
        deserializer.deserialize_any(Look)
    }
}

struct ListLook;

impl<'de> Visitor<'de> for ListLook {
    type Value = Records;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Records, A::Error> {
        let mut records = Records::default();
        while records.list.len() < ENTRIES_MAX {
            let Some(record) = list.next_element()? else { return Ok(records) };
            records.list.push(record);
        }
        while list.next_element::<IgnoredAny>()?.is_some() {
            records.is_longer = true;
        }
        Ok(records)
    }
}

impl<'de> Deserialize<'de> for Records {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListLook)
    }
}

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Look;
        impl<'de> Visitor<'de> for Look {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    if pairs.len() == ENTRIES_MAX {
                        return Err(serde::de::Error::custom("too many names"));
                    }
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Look)
    }
}
