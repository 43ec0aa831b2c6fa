//! Everything that can happen to the journal, as data.

use chrono::{DateTime, FixedOffset};

use crate::domain::answer::Id;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::domain::merge::Snapshot;
use crate::domain::person::Person;
use crate::domain::private::Private;

/// One change to the journal.
///
/// The screens, the command line and import all describe what they want as a `Change`; only the
/// store carries one out, and answers with the change that would undo it. It is never serialised:
/// formats on disk have their own types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Create the entry, or replace the one with the same id, and take it out of the trash.
    Save(Box<Entry>),
    /// Move the entry to the trash; it stays there 30 days. A missing one is not an error.
    Trash(EntryId, DateTime<FixedOffset>),
    /// Take the entry out of the trash.
    Untrash(EntryId),
    /// Forget the entry for good, leaving only the mark that it was deleted.
    Purge(EntryId),
    /// Remember that the entry was deleted for good elsewhere, whatever it held, so that a merge does not bring it
    /// back. One that is here stays.
    Bury(EntryId),
    /// Keep the unfinished entry of its kind, or with `None` forget the one of `Kind`.
    Draft(Kind, Option<Box<Draft>>),
    /// Create or replace a contact.
    SavePerson(Box<Person>),
    /// Remove a contact.
    RemovePerson(Id),
    /// Remember that the contact was removed elsewhere, whatever it held. One that is here stays.
    BuryPerson(Id),
    /// Keep a preference that belongs inside the vault, or with `None` forget it.
    Prefer(Id, Option<Private>),
    /// Become one with another copy of this journal.
    Merge(Box<Snapshot>),
    /// All of these, in order, or none.
    All(Vec<Self>),
}
