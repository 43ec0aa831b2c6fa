//! Taking the words out of one entry for good, while its day and its answers stay.

use chrono::{DateTime, FixedOffset};

use crate::domain::change::Change;
use crate::domain::entry::{EntryId, Kind};
use crate::domain::private::Private;
use crate::store::{Store, StoreError};

impl Store {
    /// The change that takes the words and tags out of an entry, in the trash or not, and drops an
    /// unfinished edit of it. `None` when there is no such entry, or nothing in it to take out.
    ///
    /// What was deleted is overwritten in the file. A mark of the version with the words stays, so that a
    /// merge does not bring them back: a number that follows from all of the entry, and no word of it.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn redaction(
        &self,
        id: EntryId,
        now: DateTime<FixedOffset>,
    ) -> Result<Option<Change>, StoreError> {
        let Some(mut entry) = self.entry(id)? else { return Ok(None) };
        let trashed = self.trashed_at(id)?;
        let mut changes = Vec::new();
        if !entry.text.reveal().is_empty() || !entry.tags.is_empty() {
            entry.text = Private::default();
            entry.tags.clear();
            entry.changed_at = now;
            changes.push(Change::Save(Box::new(entry)));
            changes.extend(trashed.map(|at| Change::Trash(id, at)));
        }
        for kind in Kind::ALL {
            if self.draft(kind)?.is_some_and(|draft| draft.entry.id == id) {
                changes.push(Change::Draft(kind, None));
            }
        }
        Ok((!changes.is_empty()).then_some(Change::All(changes)))
    }
}
