//! Counts and days, for the first screen, the month and the trends. Counts what is there, never what is
//! not.

use std::ops::RangeInclusive;

use crate::domain::day::Day;
use crate::domain::entry::{Kind, Tag};
use crate::domain::rating::Step;
use crate::store::error::StoreError;
use crate::store::{Store, rows};

/// What a month shows of one day. Days without entries have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayMark {
    /// The day.
    pub day: Day,
    /// How many check-ins.
    pub check_ins: usize,
    /// How many entries of any kind, check-ins included.
    pub entries: usize,
    /// The strongest urge written down, 0 to 4; `None` when the question was left alone.
    pub urges_max: Option<Step>,
    /// The last feeling written down, 0 to 4; `None` when the question was left alone.
    pub feeling: Option<Step>,
    /// Whether any use was written down.
    pub used: bool,
}

/// How much a journal holds, without the trash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Check-ins.
    pub check_ins: usize,
    /// Notes.
    pub notes: usize,
    /// Tools used.
    pub tools: usize,
    /// Lapses written down.
    pub lapses: usize,
    /// Self-checks.
    pub self_checks: usize,
    /// Days with at least one check-in.
    pub days_checked_in: usize,
    /// The earliest and the latest day with an entry.
    pub days: Option<(Day, Day)>,
}

impl Totals {
    /// Entries of any kind.
    #[must_use]
    pub const fn entries(&self) -> usize {
        self.check_ins + self.notes + self.tools + self.lapses + self.self_checks
    }
}

/// What a failed read was doing.
const WHAT: &str = "counting";

impl Store {
    /// Every tag in use and on how many entries, most used first, then by letter.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and the like when the file cannot be read.
    pub fn tags(&self) -> Result<Vec<(Tag, usize)>, StoreError> {
        let failed = self.failed(WHAT);
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT sum(count) AS used, tag FROM
                     (SELECT count(*) AS count, tag FROM tag GROUP BY tag
                      UNION ALL
                      SELECT -count(*), tag FROM entry CROSS JOIN tag ON tag.entry = entry.no
                      WHERE deleted_at IS NOT NULL GROUP BY tag)
                 GROUP BY tag HAVING used > 0 ORDER BY used DESC, tag",
            )
            .map_err(&failed)?;
        query
            .query_map([], |row| Ok((rows::parsed(row, "tag", Tag::new)?, rows::count(row)?)))
            .and_then(Iterator::collect)
            .map_err(&failed)
    }

    /// The days up to and including `until` on which any use was written down, oldest first.
    ///
    /// # Errors
    /// As [`Self::tags`].
    pub fn used_days(&self, until: Day) -> Result<Vec<Day>, StoreError> {
        let failed = self.failed(WHAT);
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT day FROM entry WHERE deleted_at IS NULL AND day <= ?1 AND no IN
                     (SELECT entry FROM answer WHERE (question = 'use' AND type = 'yes-no' AND value = 1)
                         OR (question = 'used-items' AND type = 'mark'))
                 UNION SELECT day FROM entry WHERE deleted_at IS NULL AND kind = 'lapse' AND day <= ?1
                 ORDER BY day",
            )
            .map_err(&failed)?;
        query.query_map([until.to_string()], rows::day).and_then(Iterator::collect).map_err(&failed)
    }

    /// One mark for each day in `days` that has an entry, oldest first.
    ///
    /// # Errors
    /// As [`Self::tags`].
    pub fn day_marks(&self, days: RangeInclusive<Day>) -> Result<Vec<DayMark>, StoreError> {
        let failed = self.failed(WHAT);
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT day, kind,
                     (SELECT value FROM answer WHERE entry = no AND question = 'feeling' AND type = 'step')
                         AS feeling,
                     (SELECT value FROM answer WHERE entry = no AND question = 'urges' AND type = 'step')
                         AS urges,
                     (kind = 'lapse' OR EXISTS (SELECT 1 FROM answer WHERE entry = no AND
                         ((question = 'use' AND type = 'yes-no' AND value = 1)
                             OR (question = 'used-items' AND type = 'mark')))) AS used
                 FROM entry WHERE deleted_at IS NULL AND day BETWEEN ?1 AND ?2
                 ORDER BY day, at_ms, id",
            )
            .map_err(&failed)?;
        let days = [days.start().to_string(), days.end().to_string()];
        let mut found = query.query(days).map_err(&failed)?;
        let mut marks: Vec<DayMark> = Vec::new();
        while let Some(row) = found.next().map_err(&failed)? {
            let mark = mark(row).map_err(&failed)?;
            match marks.last_mut().filter(|last| last.day == mark.day) {
                Some(last) => last.add(mark),
                None => marks.push(mark),
            }
        }
        Ok(marks)
    }

    /// How much the journal holds.
    ///
    /// # Errors
    /// As [`Self::tags`].
    pub fn totals(&self) -> Result<Totals, StoreError> {
        self.at_one_moment(|_| self.totals_now())
    }

    fn totals_now(&self) -> Result<Totals, StoreError> {
        let failed = self.failed(WHAT);
        let end = |sql: &str| {
            let mut query = self.connection.prepare_cached(sql).map_err(&failed)?;
            let mut found = query.query([]).map_err(&failed)?;
            let row = found.next().map_err(&failed)?;
            row.map(rows::day).transpose().map_err(&failed)
        };
        let first = end("SELECT day FROM entry WHERE deleted_at IS NULL ORDER BY day LIMIT 1")?;
        let last = end("SELECT day FROM entry WHERE deleted_at IS NULL ORDER BY day DESC LIMIT 1")?;
        let mut totals = Totals { days: first.zip(last), ..Totals::default() };
        let mut query = self
            .connection
            .prepare_cached("SELECT kind, entries, days FROM tally")
            .map_err(&failed)?;
        let mut tally = query.query([]).map_err(&failed)?;
        while let Some(row) = tally.next().map_err(&failed)? {
            let entries = rows::count_in(row, "entries").map_err(&failed)?;
            match rows::kind(row).map_err(&failed)? {
                Kind::CheckIn => {
                    totals.check_ins = entries;
                    totals.days_checked_in = rows::count_in(row, "days").map_err(&failed)?;
                }
                Kind::Note => totals.notes = entries,
                Kind::Tool => totals.tools = entries,
                Kind::Lapse => totals.lapses = entries,
                Kind::SelfCheck => totals.self_checks = entries,
            }
        }
        Ok(totals)
    }
}

impl DayMark {
    /// Take in a later entry of the same day.
    fn add(&mut self, later: Self) {
        self.check_ins += later.check_ins;
        self.entries += later.entries;
        self.urges_max = self.urges_max.max(later.urges_max);
        self.feeling = later.feeling.or(self.feeling);
        self.used |= later.used;
    }
}

/// The mark of one entry by itself.
fn mark(row: &rusqlite::Row<'_>) -> rusqlite::Result<DayMark> {
    Ok(DayMark {
        day: rows::day(row)?,
        check_ins: usize::from(rows::kind(row)? == Kind::CheckIn),
        entries: 1,
        urges_max: rows::step(row, "urges")?,
        feeling: rows::step(row, "feeling")?,
        used: row.get("used")?,
    })
}
