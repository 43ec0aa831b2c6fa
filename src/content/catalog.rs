//! Everything that can be suggested to a person: by its permanent number, where it has one, and by its id.

use std::sync::OnceLock;

use super::directory::{self, Directory, directory};
use super::instrument::{self, Instrument, instruments};
use super::library::{self, Library, library};
use super::packs;
use super::source::Origin;
use super::tool::{self, Tool, tools};
use crate::domain::suggestion::{Item, Kind};

/// One thing that can be suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its permanent number; `None` for what comes from a pack, which no code can name.
    pub number: Option<u16>,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who it comes from.
    pub origin: Origin,
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
        format!("{}:{}", self.kind.word(), self.id)
    }

    /// What stands for it in a code; `None` when no code can name it.
    #[must_use]
    pub fn item(&self) -> Option<Item> {
        Some(Item { kind: self.kind, number: self.number? })
    }
}

/// Everything that can be suggested, kind by kind, each in the order of its own place. What ships has a
/// number; what packs add has none.
pub fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    if packs::shown().is_none() {
        return shipped();
    }
    ENTRIES.get_or_init(|| list(library(), tools(), instruments(), directory()))
}

/// The same without what packs add.
pub fn shipped() -> &'static [Entry] {
    static SHIPPED: OnceLock<Vec<Entry>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        list(library::shipped(), tool::shipped(), instrument::shipped(), directory::shipped())
    })
}

fn list(
    library: &Library,
    tools: &[Tool],
    forms: &[Instrument],
    directory: &Directory,
) -> Vec<Entry> {
    let entry = |kind, number, id: &str, title: &str, origin: &Origin| Entry {
        kind,
        number,
        id: id.to_owned(),
        title: title.to_owned(),
        origin: origin.clone(),
    };
    let lessons = library
        .lessons()
        .iter()
        .map(|one| entry(Kind::Lesson, one.number, &one.id, &one.title, &one.place.origin));
    let tools = tools
        .iter()
        .map(|one| entry(Kind::Tool, one.number, one.id.as_str(), &one.title, &one.place.origin));
    let checks = forms.iter().map(|one| {
        entry(Kind::SelfCheck, one.number, one.id.as_str(), &one.plain, &one.place.origin)
    });
    let lines = directory
        .services()
        .iter()
        .map(|one| entry(Kind::Line, one.number, &one.id, &one.name, &one.origin));
    lessons.chain(tools).chain(checks).chain(lines).collect()
}

/// The thing with this number, if this Daymark knows it.
#[must_use]
pub fn numbered(item: Item) -> Option<&'static Entry> {
    entries().iter().find(|entry| entry.item() == Some(item))
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
        Err(_) => entries().iter().find(|entry| entry.kind == kind && entry.id == id),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_things_share_an_id_or_a_number() {
        let ids: BTreeSet<_> = entries().iter().map(|entry| &entry.id).collect();
        let items: BTreeSet<_> = entries().iter().filter_map(Entry::item).collect();
        assert_eq!((ids.len(), items.len()), (entries().len(), entries().len()));
        for kind in Kind::ALL {
            assert!(entries().iter().any(|entry| entry.kind == kind));
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
