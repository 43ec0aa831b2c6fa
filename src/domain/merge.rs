//! Two copies of one journal that went separate ways become one, and nothing is lost.
//!
//! Every record has a name that is the same in both copies, and every form it takes is a version with a
//! [`Mark`]. A copy remembers the marks of the versions that were replaced or deleted in it. What is live
//! after a merge is what is live in either, less what either has replaced: no clock decides that. Where
//! two versions of one record are left, both were written without knowing of each other, and both stay:
//! the one that was changed last keeps the name, and the other gets one that follows from its mark. Of what
//! carries no time, people and preferences, the one with the higher edition keeps it.
//!
//! Merging is commutative, associative and idempotent, so it does not matter who merges with whom, in
//! which order, or how often. `docs/merge.md` has the rules for people.

mod version;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::answer::Id;
use crate::domain::entry::EntryId;
use crate::domain::person::Person;
use crate::domain::private::Private;

pub use crate::domain::merge::version::{BESIDE, Held, Mark, Name, OTHER_VERSION, Value, Version};

/// Records of one kind: the versions that are live, and the marks of those that no longer are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records<N: Name, V> {
    /// What is there, one version a name.
    pub live: BTreeMap<N, Version<V>>,
    /// What was replaced or deleted for good.
    pub past: BTreeSet<(N, Mark)>,
}

/// A journal as merging sees it. Unfinished entries belong to one computer and stay out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snapshot {
    /// Entries, also those in the trash.
    pub entries: Records<EntryId, Held>,
    /// Contacts.
    pub people: Records<Id, Person>,
    /// What is kept inside the journal beside the time line.
    pub preferences: Records<Id, Private>,
}

impl Snapshot {
    /// This journal and `other` as one.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        Self {
            entries: self.entries.merged(&other.entries),
            people: self.people.merged(&other.people),
            preferences: self.preferences.merged(&other.preferences),
        }
    }
}

impl<N: Name, V> Default for Records<N, V> {
    fn default() -> Self {
        Self { live: BTreeMap::new(), past: BTreeSet::new() }
    }
}

impl<N: Name, V: Value<N>> Records<N, V> {
    /// Make `value` the live version. Its edition is one more than any that this copy knows of, so that a
    /// version never comes back as one of the past, not even when a change is undone.
    pub fn put(&mut self, name: N, value: V) {
        let edition = self.next_edition(&name);
        self.retire(&name);
        self.live.insert(name, Version { edition, value });
    }

    /// Delete for good.
    pub fn remove(&mut self, name: &N) {
        self.retire(name);
        self.live.remove(name);
    }

    fn retire(&mut self, name: &N) {
        let past = self.live.get(name).map(|version| (name.clone(), version.mark()));
        self.past.extend(past);
    }

    fn next_edition(&self, name: &N) -> u32 {
        let live = self.live.get(name).map_or(0, |version| version.edition);
        let of_name = self.past.range((name.clone(), Mark::FIRST)..=(name.clone(), Mark::LAST));
        let past = of_name.map(|(_, mark)| mark.edition).max().unwrap_or(0);
        live.max(past).saturating_add(1)
    }

    /// These records and `other` as one.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        let homes = Homes::of(&[self, other]);
        let mut past = BTreeSet::new();
        for (name, mark) in self.past.iter().chain(&other.past) {
            past.insert((homes.home(name, *mark), *mark));
        }
        let mut versions: BTreeMap<N, BTreeMap<Mark, Version<V>>> = BTreeMap::new();
        for (name, version) in self.live.iter().chain(&other.live) {
            let mark = version.mark();
            let home = homes.home(name, mark);
            if is_past(&past, &home, mark) {
                continue;
            }
            let value = if home == *name {
                version.value.clone()
            } else {
                version.value.back_at(home.clone())
            };
            let version = Version { edition: version.edition, value };
            versions.entry(home).or_default().insert(mark, version);
        }
        Self { live: settled(versions), past }
    }

    /// The names that are live here and in neither of the two journals this one was merged from.
    pub fn made_by_merging<'a>(
        &'a self,
        one: &'a Self,
        other: &'a Self,
    ) -> impl Iterator<Item = &'a N> {
        let is_new = |name: &&N| !one.live.contains_key(name) && !other.live.contains_key(name);
        self.live.keys().filter(is_new)
    }
}

fn is_past<N: Name>(past: &BTreeSet<(N, Mark)>, name: &N, mark: Mark) -> bool {
    let since = Mark { digest: 0, ..mark };
    let mut later = past.range((name.clone(), since)..=(name.clone(), Mark::LAST));
    later.any(|(_, past)| *past == mark || past.is_whatever_it_held())
}

/// One version a name: the last keeps it, the others get names of their own.
fn settled<N: Name, V: Value<N>>(
    versions: BTreeMap<N, BTreeMap<Mark, Version<V>>>,
) -> BTreeMap<N, Version<V>> {
    let mut live = BTreeMap::new();
    let mut others = Vec::new();
    for (name, mut versions) in versions {
        let last = versions
            .iter()
            .max_by_key(|(mark, version)| (version.value.order(), **mark))
            .map(|(mark, _)| *mark);
        if let Some(version) = last.and_then(|mark| versions.remove(&mark)) {
            live.insert(name.clone(), version);
        }
        others.extend(versions.into_iter().map(|(mark, version)| (name.clone(), mark, version)));
    }
    for (mut name, mark, version) in others {
        // A name that is taken by something else happens by chance only: 48 bits of a digest are in it.
        loop {
            name = name.beside(mark);
            if live.get(&name).is_none_or(|there: &Version<V>| there.mark() == mark) {
                break;
            }
        }
        let value = version.value.beside(name.clone());
        live.insert(name, Version { edition: version.edition, value });
    }
    live
}

/// Which record a version belongs to: a copy that a merge put beside a record, and that nobody has
/// changed since, is a version of that record.
struct Homes<N: Name>(BTreeMap<N::Stem, BTreeSet<N>>);

impl<N: Name> Homes<N> {
    fn of<V>(all: &[&Records<N, V>]) -> Self {
        let mut names: BTreeMap<N::Stem, BTreeSet<N>> = BTreeMap::new();
        let mut add = |name: &N| {
            names.entry(name.stem()).or_default().insert(name.clone());
        };
        for records in all {
            records.live.keys().for_each(&mut add);
            records.past.iter().for_each(|(name, _)| add(name));
        }
        Self(names)
    }

    fn home(&self, name: &N, mark: Mark) -> N {
        let Some(names) = self.0.get(&name.stem()).filter(|names| names.len() > 1) else {
            return name.clone();
        };
        let mut home = name;
        let mut steps = names.len();
        while let Some(origin) =
            names.iter().find(|origin| *origin != home && origin.beside(mark) == *home)
        {
            home = origin;
            steps -= 1;
            if steps == 0 {
                break;
            }
        }
        home.clone()
    }
}

#[cfg(test)]
mod tests;
