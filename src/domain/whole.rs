//! Everything a journal holds: as one value, which an import reads, and entry by entry, as an export writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{DateTime, FixedOffset};

use crate::domain::answer::Id;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::domain::person::Person;
use crate::domain::private::Private;

/// An entry, and when it was put in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The entry.
    pub entry: Entry,
    /// `None` when it is not in the trash.
    pub trashed_at: Option<DateTime<FixedOffset>>,
}

/// Everything a journal holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Whole {
    /// Every entry, also those in the trash, by day, time and id.
    pub entries: Vec<Kept>,
    /// The unfinished entry of each kind.
    pub drafts: Vec<(Kind, Draft)>,
    /// The person's contacts.
    pub people: Vec<Person>,
    /// What they chose, their plan, and how far they are in the lessons.
    pub preferences: BTreeMap<Id, Private>,
    /// Entries that were deleted for good: only the mark is left.
    pub buried_entries: BTreeSet<EntryId>,
    /// Contacts that were removed: only the mark is left.
    pub buried_people: BTreeSet<Id>,
}

impl Whole {
    /// Whether there is nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same, entry by entry.
    ///
    /// # Errors
    /// As `take`.
    pub fn flow<T, E>(mut self, take: impl FnOnce(Flow<'_, E>) -> Result<T, E>) -> Result<T, E> {
        let entries = std::mem::take(&mut self.entries);
        let live = entries.iter().filter(|kept| kept.trashed_at.is_none());
        let questions: BTreeSet<Id> =
            live.flat_map(|kept| kept.entry.answers.keys()).cloned().collect();
        let count = entries.len();
        let mut entries = entries.into_iter().map(Ok);
        let questions = || Ok(questions.clone());
        take(Flow { rest: &self, count, questions: &questions, entries: &mut entries })
    }
}

/// A journal that is handed over entry by entry: all of them at once take many times what they take on the disk.
pub struct Flow<'f, E> {
    /// Everything but the entries.
    pub rest: &'f Whole,
    /// How many entries there are, also in the trash.
    pub count: usize,
    /// Every question that an entry outside the trash answers.
    pub questions: &'f dyn Fn() -> Result<BTreeSet<Id>, E>,
    /// Every entry, also those in the trash, by day, time and id. After an error there are no more.
    pub entries: &'f mut dyn Iterator<Item = Result<Kept, E>>,
}

impl<E> fmt::Debug for Flow<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Flow").field("count", &self.count).finish_non_exhaustive()
    }
}
