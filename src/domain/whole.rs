//! Everything a journal holds, as one value: what an export writes and an import reads.

use std::collections::{BTreeMap, BTreeSet};

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
}
