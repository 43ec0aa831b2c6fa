//! Everything that can be suggested to a person, by its permanent number and by its id.

use std::sync::OnceLock;

use super::directory::directory;
use super::instrument::instruments;
use super::library::library;
use super::tool::tools;
use crate::domain::suggestion::{Item, Kind};

/// One thing that can be suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its kind and permanent number.
    pub item: Item,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
}

impl Kind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Lesson, Self::Tool, Self::SelfCheck, Self::Line];

    /// What stands before the id in `lesson:sleep`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lesson => "lesson",
            Self::Tool => "tool",
            Self::SelfCheck => "self-check",
            Self::Line => "line",
        }
    }
}

impl Entry {
    /// Its name in a file and in the journal: `lesson:sleep`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}:{}", self.item.kind.word(), self.id)
    }
}

/// Everything that ships and has a number, kind by kind, each in the order of its own place.
pub fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let entry = |kind, number, id: &str, title: &str| Entry {
            item: Item { kind, number },
            id: id.to_owned(),
            title: title.to_owned(),
        };
        let lessons = library().lessons().iter();
        let lessons = lessons.map(|one| entry(Kind::Lesson, one.number, &one.id, &one.title));
        let tools = tools().iter();
        let tools = tools.map(|one| entry(Kind::Tool, one.number, one.id.as_str(), &one.title));
        let lines = directory()
            .services()
            .iter()
            .filter_map(|one| Some(entry(Kind::Line, one.number?, &one.id, &one.name)));
        let checks = instruments().iter();
        let checks =
            checks.map(|one| entry(Kind::SelfCheck, one.number, one.id.as_str(), &one.title));
        lessons.chain(tools).chain(checks).chain(lines).collect()
    })
}

/// The thing with this number, if this Daymark knows it.
#[must_use]
pub fn numbered(item: Item) -> Option<&'static Entry> {
    entries().iter().find(|entry| entry.item == item)
}

/// The thing with this name: `lesson:sleep`, `sleep`, or `lesson:34` by its number. No two kinds share an
/// id; a test holds them to it.
#[must_use]
pub fn named(name: &str) -> Option<&'static Entry> {
    let name = name.trim();
    let Some((word, id)) = name.split_once(':') else {
        return entries().iter().find(|entry| entry.id == name);
    };
    let kind = Kind::ALL.into_iter().find(|kind| kind.word() == word)?;
    match id.parse() {
        Ok(number) => numbered(Item { kind, number }),
        Err(_) => entries().iter().find(|entry| entry.item.kind == kind && entry.id == id),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_things_share_an_id_or_a_number() {
        let ids: BTreeSet<_> = entries().iter().map(|entry| &entry.id).collect();
        let items: BTreeSet<_> = entries().iter().map(|entry| entry.item).collect();
        assert_eq!((ids.len(), items.len()), (entries().len(), entries().len()));
        for kind in Kind::ALL {
            assert!(entries().iter().any(|entry| entry.item.kind == kind));
        }
        for entry in entries() {
            assert_eq!(named(&entry.name()), Some(entry));
            assert_eq!(named(&entry.id), Some(entry));
        }
        assert_eq!(named("lesson:34").map(|entry| entry.id.as_str()), Some("sleep"));
        assert_eq!(named("tool:sleep"), None);
        assert_eq!(named("lesson:9999"), None);
    }
}
