//! Forgetting what is older than the person chose to keep, with its dated copies.

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::entry::EntryId;
use crate::domain::prefs::Choice as _;
use crate::domain::private::Private;
use crate::domain::retention::Keep;
use crate::store::{Store, StoreError, VaultDir, backup, rows};

impl Store {
    /// How long entries are kept. A word no Daymark wrote keeps them for good.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn keep(&self) -> Result<Keep, StoreError> {
        let Some(id) = preference() else { return Ok(Keep::All) };
        let kept = self.preference(&id)?;
        Ok(kept.and_then(|word| Keep::from_word(word.reveal())).unwrap_or_default())
    }

    /// Forget for good every entry about a day before the ones that are kept, in the trash or not. Pinned
    /// entries stay. Only marks are left, so that a merge does not bring them back. How many went.
    ///
    /// # Errors
    /// As [`Self::apply`].
    pub fn forget_older(&mut self, today: Day) -> Result<usize, StoreError> {
        let Some(first) = self.keep()?.first_day(today) else { return Ok(0) };
        let old = self.older_than(first)?;
        let count = old.len();
        if count > 0 {
            self.apply(&Change::All(old.into_iter().map(Change::Purge).collect()))?;
        }
        Ok(count)
    }

    fn older_than(&self, first: Day) -> Result<Vec<EntryId>, StoreError> {
        let failed = self.failed("looking for old entries");
        let mut query = self
            .connection
            .prepare_cached("SELECT id FROM entry WHERE day < ?1 AND is_pinned = 0")
            .map_err(&failed)?;
        let ids = query.query_map([first.to_string()], rows::entry_id).map_err(&failed)?;
        ids.collect::<rusqlite::Result<_>>().map_err(&failed)
    }
}

/// The change that keeps this choice.
#[must_use]
pub fn choose(keep: Keep) -> Option<Change> {
    let value = (keep != Keep::All).then(|| Private::new(keep.word().to_owned()));
    preference().map(|id| Change::Prefer(id, value))
}

/// Remove the dated copies from before the days that are kept: they hold what was to be forgotten. Copies
/// without a date, and those elsewhere, are the person's own.
///
/// # Errors
/// As the disk says.
pub fn forget_copies(dir: &VaultDir, keep: Keep, today: Day) -> Result<usize, StoreError> {
    let Some(first) = keep.first_day(today) else { return Ok(0) };
    let mut count = 0;
    for copy in backup::list(dir)? {
        if copy.day.is_some_and(|day| day < first) {
            std::fs::remove_file(&copy.path)
                .map_err(|error| StoreError::file("removing", &copy.path, &error))?;
            count += 1;
        }
    }
    Ok(count)
}

fn preference() -> Option<Id> {
    Keep::PREFERENCE.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::DayStart;
    use crate::domain::entry::{Entry, Kind};

    #[test]
    fn old_entries_go_for_good_and_pinned_ones_stay() {
        let mut store = Store::guest().unwrap();
        let now = chrono::DateTime::parse_from_rfc3339("2026-03-31T12:00:00-05:00").unwrap();
        let today = Day::of(now, DayStart::default());
        for (number, back) in [(1, 0), (2, 29), (3, 30), (4, 400)] {
            let id = EntryId::new(now, [number; 10]);
            let mut entry = Entry::new(id, Kind::Note, today.earlier(back), now);
            entry.is_pinned = number == 4;
            store.apply(&Change::Save(Box::new(entry))).unwrap();
        }
        assert_eq!(store.forget_older(today), Ok(0), "nothing is forgotten unless it was chosen");
        store.apply(&choose(Keep::Month).unwrap()).unwrap();
        assert_eq!(store.keep(), Ok(Keep::Month));
        assert_eq!(store.forget_older(today), Ok(1));
        assert_eq!(store.forget_older(today), Ok(0));
        assert!(store.is_buried(EntryId::new(now, [3; 10])).unwrap());
        store.apply(&choose(Keep::All).unwrap()).unwrap();
        assert_eq!(store.keep(), Ok(Keep::All));
    }
}
