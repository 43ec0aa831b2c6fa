//! The unfinished entry, kept through a crash, a lock or a closed window.

use chrono::{DateTime, FixedOffset};

use crate::domain::entry::Entry;

/// An entry that was begun and not yet saved, or an edit of a saved one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it would be if it were saved now. For an edit the id is that of the saved entry.
    pub entry: Entry,
    /// When the draft was last kept.
    pub at: DateTime<FixedOffset>,
}
