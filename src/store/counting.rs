//! What was written down about each day, for the totals a person chose to see.

use std::collections::BTreeMap;

use crate::domain::counter::{self, DayFacts};
use crate::domain::day::Day;
use crate::store::{Store, StoreError};

impl Store {
    /// What every day with a check-in or a lapse says. Days without one have no facts.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn day_facts(&self) -> Result<BTreeMap<Day, DayFacts>, StoreError> {
        match self.totals()?.days {
            Some((first, last)) => Ok(counter::day_facts(&self.measured(first..=last)?)),
            None => Ok(BTreeMap::new()),
        }
    }
}
