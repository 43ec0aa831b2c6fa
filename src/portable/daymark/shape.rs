//! The parts of the format, and what each becomes. A part that this version would not write is refused.

use std::collections::BTreeMap;

use chrono::DateTime;
use serde::{Deserialize, Serialize};

use crate::domain::day::Day;
use crate::domain::entry::{Kind, Tag};
use crate::domain::person::WhileLocked;
use crate::domain::private::Private;
use crate::domain::{draft, entry, person};
use crate::portable::daymark::answers::Answer;
use crate::portable::daymark::instant;
use crate::portable::records::Records;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    id: String,
    day: String,
    at: String,
    kind: String,
    answers: BTreeMap<String, Answer>,
    text: Private,
    tags: Vec<String>,
    pinned: bool,
    changed_at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) deleted_at: Option<String>,
}

impl Entry {
    pub(super) fn of(entry: &entry::Entry) -> Self {
        let answers = entry.answers.iter();
        Self {
            id: entry.id.to_string(),
            day: entry.day.to_string(),
            at: instant(entry.at),
            kind: entry.kind.id().to_owned(),
            answers: answers.map(|(id, answer)| (id.to_string(), Answer::of(answer))).collect(),
            text: entry.text.clone(),
            tags: entry.tags.iter().map(|tag| tag.reveal().to_owned()).collect(),
            pinned: entry.is_pinned,
            changed_at: instant(entry.changed_at),
            deleted_at: None,
        }
    }

    pub(super) fn read(self) -> Option<entry::Entry> {
        let day: Day = self.day.parse().ok()?;
        let at = DateTime::parse_from_rfc3339(&self.at).ok()?;
        let kind = Kind::from_id(&self.kind)?;
        let mut entry = entry::Entry::new(self.id.parse().ok()?, kind, day, at);
        for (id, answer) in self.answers {
            entry.answers.insert(id.parse().ok()?, answer.read()?);
        }
        entry.text = private(self.text.reveal())?;
        if self.tags.len() > Tag::COUNT_MAX {
            return None;
        }
        for tag in &self.tags {
            entry.tags.insert(Tag::new(tag)?);
        }
        entry.is_pinned = self.pinned;
        entry.changed_at = DateTime::parse_from_rfc3339(&self.changed_at).ok()?;
        Some(entry)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    pub(super) slot: String,
    kept_at: String,
    entry: Entry,
}

impl Draft {
    pub(super) fn of(slot: Kind, draft: &draft::Draft) -> Self {
        let entry = Entry::of(&draft.entry);
        Self { slot: slot.id().to_owned(), kept_at: instant(draft.at), entry }
    }

    pub(super) fn read(self) -> Option<draft::Draft> {
        let at = DateTime::parse_from_rfc3339(&self.kept_at).ok()?;
        Some(draft::Draft { entry: self.entry.read()?, at })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    id: String,
    name: Private,
    phone: Private,
    note: Private,
    while_locked: String,
}

impl Person {
    pub(super) fn of(person: &person::Person) -> Self {
        let while_locked = match person.while_locked {
            WhileLocked::Shown => "shown",
            WhileLocked::Hidden => "hidden",
        };
        Self {
            id: person.id.to_string(),
            name: person.name.clone(),
            phone: person.phone.clone(),
            note: person.note.clone(),
            while_locked: while_locked.to_owned(),
        }
    }

    pub(super) fn read(self) -> Option<person::Person> {
        let while_locked = match self.while_locked.as_str() {
            "shown" => WhileLocked::Shown,
            "hidden" => WhileLocked::Hidden,
            _ => return None,
        };
        let parts = [self.name, self.phone, self.note];
        let is_long = |part: &Private| part.reveal().len() > person::Person::SIZE_BYTES_MAX;
        if parts.iter().any(is_long) {
            return None;
        }
        let [name, phone, note] = parts;
        Some(person::Person { id: self.id.parse().ok()?, name, phone, note, while_locked })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Deleted {
    pub(super) entries: Records,
    pub(super) people: Records,
}

/// Words that fit into a journal.
pub(super) fn private(words: &str) -> Option<Private> {
    (words.len() <= Private::SIZE_BYTES_MAX).then(|| Private::from(words))
}
