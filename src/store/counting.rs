//! What was written down about each day, for the totals a person chose to see. It reads nothing else: no
//! page with words is unlocked, and of the answers only the few that count.

use std::collections::BTreeMap;

use chrono::DateTime;

use crate::domain::counter::{self, DayFacts};
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::store::{Store, StoreError, answers, rows};

/// What a failed read was doing.
const WHAT: &str = "reading the numbers";

impl Store {
    /// What every day with a check-in or a lapse says. Days without one have no facts.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn day_facts(&self) -> Result<BTreeMap<Day, DayFacts>, StoreError> {
        self.at_one_moment(|_| self.counted().map_err(self.failed(WHAT)))
            .map(|entries| counter::day_facts(entries.values()))
    }

    /// On how many days all medicine that was asked about was taken as planned, without reading what else was
    /// written down about them.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn medicine_days(&self) -> Result<usize, StoreError> {
        self.connection
            .prepare_cached(
                "SELECT count(*) FROM (
                     SELECT 1 FROM answer JOIN entry ON entry.no = answer.entry
                     WHERE question = 'medicine' AND type = 'medicine' AND deleted_at IS NULL
                         AND kind IN ('check-in', 'lapse')
                     GROUP BY day HAVING min(value) = 1)",
            )
            .and_then(|mut query| query.query_row([], rows::count))
            .map_err(self.failed(WHAT))
    }

    /// The entries that count, with the answers that count, by their number.
    fn counted(&self) -> rusqlite::Result<BTreeMap<i64, Entry>> {
        // An index has all of these columns.
        let mut query = self.connection.prepare_cached(
            "SELECT no, id, kind, day, at_ms FROM entry
             WHERE deleted_at IS NULL AND kind IN ('check-in', 'lapse')",
        )?;
        let mut found = query.query([])?;
        let mut entries = BTreeMap::new();
        while let Some(row) = found.next()? {
            let at = DateTime::from_timestamp_millis(row.get("at_ms")?).unwrap_or_default();
            let (id, kind, day) = (rows::entry_id(row)?, rows::kind(row)?, rows::day(row)?);
            entries.insert(row.get("no")?, Entry::new(id, kind, day, at.fixed_offset()));
        }
        let mut query = self.connection.prepare_cached(
            "SELECT entry, question, type, option, value FROM answer
             WHERE question IN ('use', 'used-items', 'medicine')",
        )?;
        let mut found = query.query([])?;
        while let Some(row) = found.next()? {
            if let Some(entry) = entries.get_mut(&row.get("entry")?) {
                answers::add(&mut entry.answers, row)?;
            }
        }
        Ok(entries)
    }
}
