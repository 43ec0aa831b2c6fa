//! Forgetting what is older than the person chose to keep, with its dated copies.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::entry::EntryId;
use crate::domain::prefs::Choice as _;
use crate::domain::private::Private;
use crate::domain::retention::Keep;
use crate::store::backup::names;
use crate::store::{Store, StoreError, VaultDir, backup, rows};

/// Nothing is forgotten on a day that is later than this many after the newest entry: a clock that was set
/// a year ahead by mistake must not empty a journal. The next entry says that the day is right.
pub const AWAY_DAYS_MAX: u64 = 366;

impl Store {
    /// How long entries are kept; see [`Keep::chosen`].
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn keep(&self) -> Result<Keep, StoreError> {
        Ok(Keep::chosen(&self.preferences()?))
    }

    /// The choice, and the ones that a merge put beside it.
    fn chosen(&self) -> Result<BTreeMap<Id, Private>, StoreError> {
        let mut kept = self.preferences()?;
        kept.retain(|id, _| Keep::is_choice(id));
        Ok(kept)
    }

    /// The change that keeps entries for this long from now on.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn choose(&self, keep: Keep) -> Result<Change, StoreError> {
        let mut changes: Vec<Change> =
            self.chosen()?.into_keys().map(|id| Change::Prefer(id, None)).collect();
        // Also where it is the first value: a choice made here has to weigh as much as one made elsewhere.
        let id = Keep::PREFERENCE.parse().ok();
        changes
            .retain(|change| !matches!(change, Change::Prefer(old, _) if Some(old) == id.as_ref()));
        let word = Private::new(keep.word().to_owned());
        changes.extend(id.map(|id| Change::Prefer(id, Some(word))));
        Ok(Change::All(changes))
    }

    /// How many entries would go for good on `today` if they were kept for this long.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn would_forget(&self, keep: Keep, today: Day) -> Result<usize, StoreError> {
        keep.first_day(today).map_or(Ok(0), |first| Ok(self.older_than(first)?.len()))
    }

    /// Forget for good every entry about a day before the ones that are kept, in the trash or not. Pinned
    /// entries stay. Only marks are left, so that a merge does not bring them back. How many went; none
    /// while `today` may be a wrong clock's, more than [`AWAY_DAYS_MAX`] after the newest entry.
    ///
    /// # Errors
    /// As [`Self::apply`].
    pub fn forget_older(&mut self, today: Day) -> Result<usize, StoreError> {
        let Some(first) = self.keep()?.first_day(today) else { return Ok(0) };
        if self.is_long_after_the_newest(today, AWAY_DAYS_MAX)? {
            return Ok(0);
        }
        let old = self.older_than(first)?;
        let count = old.len();
        if count > 0 {
            self.apply(&Change::All(old.into_iter().map(Change::Purge).collect()))?;
        }
        Ok(count)
    }

    /// Remove the copies beside the journal that Daymark made before the days that are kept: they hold what was
    /// to be forgotten. How many went; none while `today` may be a wrong clock's, as for [`Self::forget_older`].
    ///
    /// # Errors
    /// As the disk says.
    pub fn forget_copies(&self, today: Day) -> Result<usize, StoreError> {
        let Some(first) = self.keep()?.first_day(today) else { return Ok(0) };
        let Some(home) = &self.home else { return Ok(0) };
        if self.is_long_after_the_newest(today, AWAY_DAYS_MAX)? {
            return Ok(0);
        }
        forget_copies(&home.dir, first)
    }

    /// Whether `today` is more than `days` after the day of the newest entry.
    fn is_long_after_the_newest(&self, today: Day, days: u64) -> Result<bool, StoreError> {
        let sql = "SELECT max(day) FROM (SELECT max(day) AS day FROM entry WHERE deleted_at IS NULL
                   UNION ALL SELECT max(day) FROM entry WHERE deleted_at IS NOT NULL)";
        let newest: Option<String> = self
            .connection
            .prepare_cached(sql)
            .and_then(|mut query| query.query_row([], |row| row.get(0)))
            .map_err(self.failed("looking for the newest entry"))?;
        let newest = newest.and_then(|day| day.parse::<Day>().ok());
        Ok(newest.is_some_and(|newest| today > newest.later(days)))
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

/// Remove the copies that Daymark made before the day `first`. Copies made on purpose, here or elsewhere, are
/// the person's own and stay, whatever their names begin with. One that cannot be removed keeps no other.
fn forget_copies(dir: &VaultDir, first: Day) -> Result<usize, StoreError> {
    let copies = backup::list(dir)?.into_iter().filter(|copy| {
        let written = || written_on(&copy.path).filter(|_| names::is_before(&copy.path));
        copy.day.or_else(written).is_some_and(|day| day < first)
    });
    // Whole journals that a restored copy took the place of.
    let aside = dir.kept_aside().into_iter().filter(|aside| {
        let is_journal = VaultDir::new(aside).journal().is_file();
        is_journal && written_on(aside).is_some_and(|day| day < first)
    });
    let removed = copies
        .map(|copy| (fs::remove_file(&copy.path), copy.path))
        .chain(aside.map(|aside| (fs::remove_dir_all(&aside), aside)));
    let (mut count, mut failed) = (0, None);
    for (done, path) in removed {
        match done {
            Ok(()) => count += 1,
            Err(error) => failed = failed.or(Some(StoreError::file("removing", &path, &error))),
        }
    }
    failed.map_or(Ok(count), Err)
}

/// The day of the disk's own date, in the time of Greenwich: a day more or less does not matter here.
fn written_on(path: &Path) -> Option<Day> {
    let written = fs::metadata(path).and_then(|about| about.modified()).ok()?;
    Day::on(chrono::DateTime::<chrono::Utc>::from(written).date_naive()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::DayStart;
    use crate::domain::entry::{Entry, Kind};
    use crate::store::files::KEPT_ASIDE;

    #[test]
    fn a_clock_far_ahead_forgets_nothing_and_empties_no_trash() {
        let mut store = Store::guest().unwrap();
        let now = chrono::DateTime::parse_from_rfc3339("2026-03-31T12:00:00-05:00").unwrap();
        let today = Day::of(now, DayStart::default());
        for number in [1, 2] {
            let id = EntryId::new(now, [number; 10]);
            store.apply(&Change::Save(Box::new(Entry::new(id, Kind::Note, today, now)))).unwrap();
        }
        let thrown = EntryId::new(now, [2; 10]);
        store.apply(&Change::Trash(thrown, now)).unwrap();
        store.apply(&store.choose(Keep::Month).unwrap()).unwrap();
        assert_eq!(store.forget_older(today.later(AWAY_DAYS_MAX + 1)).unwrap(), 0);
        assert_eq!(store.empty_trash(now + chrono::TimeDelta::days(400)).unwrap(), 0);
        // Two months away are no wrong clock.
        assert_eq!(store.empty_trash(now + chrono::TimeDelta::days(29)).unwrap(), 1);
        assert_eq!(store.forget_older(today.later(60)).unwrap(), 1);
    }

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
        assert_eq!(store.would_forget(Keep::Month, today), Ok(1));
        store.apply(&store.choose(Keep::Month).unwrap()).unwrap();
        assert_eq!(store.keep(), Ok(Keep::Month));
        assert_eq!(store.forget_older(today), Ok(1));
        assert_eq!(store.forget_older(today), Ok(0));
        assert!(store.is_buried(EntryId::new(now, [3; 10])).unwrap());
        store.apply(&store.choose(Keep::All).unwrap()).unwrap();
        assert_eq!(store.keep(), Ok(Keep::All));
    }

    #[test]
    fn of_two_choices_the_longer_holds_until_somebody_chooses_anew() {
        let chosen = |keep| {
            let mut store = Store::guest().unwrap();
            store.apply(&store.choose(keep).unwrap()).unwrap();
            store
        };
        for (one, other) in [
            (Keep::Month, Keep::Year),
            (Keep::Year, Keep::Month),
            (Keep::All, Keep::Month),
            (Keep::Month, Keep::All),
        ] {
            let mut store = chosen(one);
            let theirs = chosen(other).snapshot().unwrap();
            store.apply(&Change::Merge(Box::new(theirs))).unwrap();
            assert_eq!(store.keep(), Ok(one.max(other)));
            store.apply(&store.choose(Keep::Quarter).unwrap()).unwrap();
            assert_eq!(store.keep(), Ok(Keep::Quarter));
        }
    }

    #[test]
    fn copies_from_before_the_days_that_are_kept_go_and_ones_own_stay() {
        let folder = tempfile::tempdir().unwrap();
        let dir = VaultDir::new(folder.path());
        fs::create_dir(dir.backups()).unwrap();
        let first: Day = "2026-03-02".parse().unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH;
        for (name, is_old) in [
            ("2026-03-01.daymark", true),
            ("2026-03-02.daymark", false),
            ("before-import-2026-01-01-1.daymark", true),
            ("before-merge-2026-01-01-001.daymark", true),
            ("before-form-2.daymark", true),
            ("my own.daymark", false),
            ("before-detox.daymark", false),
        ] {
            let file = dir.backups().join(name);
            fs::write(&file, name).unwrap();
            fs::File::options().write(true).open(&file).unwrap().set_modified(long_ago).unwrap();
            assert_eq!(forget_copies(&dir, first), Ok(usize::from(is_old)), "{name}");
            assert_eq!(file.exists(), !is_old, "{name}");
        }
    }

    #[test]
    fn a_copy_that_cannot_be_removed_keeps_no_other_and_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let dir = VaultDir::new(folder.path());
        let first: Day = "2026-03-02".parse().unwrap();
        fs::create_dir_all(dir.backups().join("2026-03-01.daymark")).unwrap();
        for name in ["2026-02-01.daymark", "2026-02-28.daymark"] {
            fs::write(dir.backups().join(name), name).unwrap();
        }
        assert!(matches!(forget_copies(&dir, first), Err(StoreError::File { .. })));
        assert_eq!(fs::read_dir(dir.backups()).unwrap().count(), 1);
    }

    #[test]
    fn a_clock_far_ahead_removes_no_copy_and_a_folder_of_ones_own_is_never_one() {
        use crate::store::{KdfCost, Passphrase, vault};
        let folder = tempfile::tempdir().unwrap();
        let dir = VaultDir::new(folder.path().join("journal"));
        let passphrase = Passphrase::new("four easy words here".to_owned());
        let chance = crate::system::chance::SeededChance::new(3);
        let made = vault::create(&dir, &passphrase, KdfCost::CHEAP_FOR_TESTS, &chance);
        let mut store = made.unwrap().0;
        let now = chrono::DateTime::parse_from_rfc3339("2026-03-31T12:00:00-05:00").unwrap();
        let today = Day::of(now, DayStart::default());
        let entry = Entry::new(EntryId::new(now, [1; 10]), Kind::Note, today, now);
        store.apply(&Change::Save(Box::new(entry))).unwrap();
        store.apply(&store.choose(Keep::Month).unwrap()).unwrap();
        let old = backup::automatic(&store, &dir, today).unwrap().unwrap();
        let aside = dir.path().join(format!("{KEPT_ASIDE}1"));
        fs::create_dir(&aside).unwrap();
        fs::write(aside.join("journal.db"), "x").unwrap();
        let own = ["2", "of-mine"].map(|end| format!("{KEPT_ASIDE}{end}"));
        let own = [&own[..], &[KEPT_ASIDE.replace("restore", "a-trip")]].concat();
        for own in own.iter().map(|own| dir.path().join(own)) {
            fs::create_dir(&own).unwrap();
            fs::write(own.join("own.txt"), "mine").unwrap();
        }
        assert_eq!(store.forget_copies(today.later(AWAY_DAYS_MAX + 1)), Ok(0));
        assert!(old.exists() && aside.exists());
        // The disk's own date of the folder is that of this test, whatever day that is.
        let real = written_on(&aside).unwrap();
        let entry = Entry::new(EntryId::new(now, [2; 10]), Kind::Note, real, now);
        store.apply(&Change::Save(Box::new(entry))).unwrap();
        assert_eq!(store.forget_copies(real.later(40)), Ok(2));
        assert!(!old.exists() && !aside.exists());
        assert!(own.iter().all(|own| dir.path().join(own).join("own.txt").exists()));
    }
}
