//! `daymark-export`, version 1: everything a journal holds, as JSON. `docs/export.md` describes it and
//! `docs/export.schema.json` checks it. The types here belong to the format and to nothing else, so that
//! the program can change and the format does not.

mod answers;
mod shape;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Write};

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::ser::{self, SerializeSeq as _};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};

use crate::domain::entry::{Entry, Kind};
use crate::domain::private::Private;
use crate::domain::whole::{Flow, Kept, Whole};
use crate::portable::records::{self, Pairs, Records};
use crate::portable::{Found, Issue, Problem, Refusal, Source};

/// What the format calls itself.
pub const FORMAT: &str = "daymark-export";
/// The version that is written, and the newest that is read. Any change to the format raises it.
pub const VERSION: u64 = 1;

/// Everything, as pretty JSON with a line end.
///
/// # Errors
/// As the entries and the disk say.
pub fn write<E: From<io::Error>>(
    flow: Flow<'_, E>,
    exported_at: DateTime<FixedOffset>,
    to: &mut dyn Write,
) -> Result<(), E> {
    let Flow { rest, entries, .. } = flow;
    let drafts = rest.drafts.iter().map(|(slot, draft)| shape::Draft::of(*slot, draft));
    let people = rest.people.iter().map(shape::Person::of);
    let out = Out {
        deleted: json!({
            "entries": rest.buried_entries.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "people": rest.buried_people.iter().map(ToString::to_string).collect::<Vec<_>>(),
        }),
        drafts: json!(drafts.collect::<Vec<_>>()),
        entries: Entries { left: RefCell::new(entries), stopped: RefCell::new(None) },
        exported_at: instant(exported_at),
        format: FORMAT,
        people: json!(people.collect::<Vec<_>>()),
        preferences: rest
            .preferences
            .iter()
            .map(|(id, value)| (id.as_str(), value.reveal()))
            .collect(),
        version: VERSION,
    };
    let written = serde_json::to_writer_pretty(&mut *to, &out);
    if let Some(stopped) = out.entries.stopped.into_inner() {
        return Err(stopped);
    }
    written.map_err(io::Error::from)?;
    Ok(to.write_all(b"\n")?)
}

/// The file, its names in the order of the alphabet as everywhere in it.
#[derive(Serialize)]
#[serde(bound = "")]
struct Out<'a, E> {
    deleted: Value,
    drafts: Value,
    entries: Entries<'a, E>,
    exported_at: String,
    format: &'static str,
    people: Value,
    preferences: BTreeMap<&'a str, &'a str>,
    version: u64,
}

/// The entries, one after the other: all at once would take many times the memory of the journal.
struct Entries<'a, E> {
    left: RefCell<&'a mut dyn Iterator<Item = Result<Kept, E>>>,
    /// Why they came to an end too early.
    stopped: RefCell<Option<E>>,
}

impl<E> Serialize for Entries<'_, E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for kept in &mut **self.left.borrow_mut() {
            match kept {
                Ok(kept) => list.serialize_element(&json!(entry(&kept)))?,
                Err(error) => {
                    self.stopped.replace(Some(error));
                    return Err(ser::Error::custom("stopped"));
                }
            }
        }
        list.end()
    }
}

fn entry(kept: &Kept) -> shape::Entry {
    let mut entry = shape::Entry::of(&kept.entry);
    entry.deleted_at = kept.trashed_at.map(instant);
    entry
}

/// An instant with its offset, and no more digits than it has.
fn instant(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Top {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u64,
    #[serde(rename = "exported_at")]
    _exported_at: String,
    entries: Records,
    drafts: Records,
    people: Records,
    preferences: Pairs,
    deleted: shape::Deleted,
}

/// What is looked at before anything else, so that a newer file is told from a strange one.
#[derive(Deserialize)]
struct Label {
    format: String,
    version: u64,
}

/// Read an export. Places are counted through entries, drafts, people and preferences in this order.
///
/// # Errors
/// [`Refusal::NotFrom`], [`Refusal::TooNew`] and [`Refusal::TooMany`].
pub fn read(text: &str) -> Result<Found, Refusal> {
    let not_ours = |_| Refusal::NotFrom(Source::Daymark);
    let label: Label = serde_json::from_str(text).map_err(not_ours)?;
    if label.format != FORMAT {
        return Err(Refusal::NotFrom(Source::Daymark));
    }
    if label.version > VERSION {
        return Err(Refusal::TooNew(label.version));
    }
    let top: Top = serde_json::from_str(text).map_err(not_ours)?;
    let mut found = Found::default();
    let mut list = List { found: &mut found, place: 0 };
    list.each(top.entries.get()?, |whole, value| {
        let read: shape::Entry = records::one(&value)?;
        let trashed_at = match &read.deleted_at {
            Some(at) => Some(DateTime::parse_from_rfc3339(at).ok()?),
            None => None,
        };
        let entry: Entry = read.read()?;
        whole.entries.push(Kept { entry, trashed_at });
        Some(())
    });
    list.each(top.drafts.get()?, |whole, value| {
        let draft: shape::Draft = records::one(&value)?;
        let slot = Kind::from_id(&draft.slot)?;
        whole.drafts.push((slot, draft.read()?));
        Some(())
    });
    list.each(top.people.get()?, |whole, value| {
        let person: shape::Person = records::one(&value)?;
        whole.people.push(person.read()?);
        Some(())
    });
    list.each(top.preferences.0, |whole, (id, value)| {
        let value: Private = records::one(&value)?;
        let value = shape::private(value.reveal())?;
        whole.preferences.insert(id.parse().ok()?, value);
        Some(())
    });
    list.each(top.deleted.entries.get()?, |whole, id| {
        whole.buried_entries.insert(records::one(&id)?);
        Some(())
    });
    list.each(top.deleted.people.get()?, |whole, id| {
        whole.buried_people.insert(records::one(&id)?);
        Some(())
    });
    Ok(found)
}

struct List<'f> {
    found: &'f mut Found,
    place: u64,
}

impl List<'_> {
    fn each<T>(
        &mut self,
        values: impl IntoIterator<Item = T>,
        read: impl Fn(&mut Whole, T) -> Option<()>,
    ) {
        for value in values {
            self.place += 1;
            self.found.of += 1;
            if read(&mut self.found.whole, value).is_none() {
                let issue = Issue { place: self.place, problem: Problem::Strange };
                self.found.issues.push(issue);
            }
        }
    }
}
