//! Everything that can be counted, without the words: what trends read. Two passes over the file, however
//! many years there are, and no text is decrypted into memory that nobody asked to see.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::store::error::StoreError;
use crate::store::{Store, answers, rows};

/// What a failed read was doing.
const WHAT: &str = "reading the numbers";

impl Store {
    /// The entries about these days with their answers alone: no text, no tags, no pin. Oldest first.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and the like when the file cannot be read.
    pub fn measured(&self, days: RangeInclusive<Day>) -> Result<Vec<Entry>, StoreError> {
        let (first, last) = (days.start().to_string(), days.end().to_string());
        self.at_one_moment(|_| self.measured_between([&first, &last]).map_err(self.failed(WHAT)))
    }

    fn measured_between(&self, days: [&str; 2]) -> rusqlite::Result<Vec<Entry>> {
        let mut answers: BTreeMap<i64, _> = BTreeMap::new();
        let mut query = self.connection.prepare_cached(
            "SELECT entry, question, type, option, value FROM answer WHERE entry IN
             (SELECT no FROM entry WHERE deleted_at IS NULL AND day BETWEEN ?1 AND ?2)",
        )?;
        let mut found = query.query(days)?;
        while let Some(row) = found.next()? {
            answers::add(answers.entry(row.get("entry")?).or_default(), row)?;
        }
        let mut query = self.connection.prepare_cached(
            "SELECT no, id, kind, day, at FROM entry WHERE deleted_at IS NULL AND day BETWEEN ?1 AND ?2
             ORDER BY day, at_ms, id",
        )?;
        let mut found = query.query(days)?;
        let mut entries = Vec::new();
        while let Some(row) = found.next()? {
            let no: i64 = row.get("no")?;
            let (id, kind) = (rows::entry_id(row)?, rows::kind(row)?);
            let mut entry = Entry::new(id, kind, rows::day(row)?, rows::instant(row, "at")?);
            entry.answers = answers.remove(&no).unwrap_or_default();
            entries.push(entry);
        }
        Ok(entries)
    }
}
