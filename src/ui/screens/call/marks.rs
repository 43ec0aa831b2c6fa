//! Which lines a person marked: as theirs, or as one that did not work. Kept inside the journal.

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::private::Private;
use crate::store::{Store, StoreError};

/// What a line can be marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// One to keep at the top.
    Mine,
    /// One that did not work for this person.
    Failed,
}

impl Mark {
    /// The preference that holds the ids.
    fn preference(self) -> Option<Id> {
        let id = match self {
            Self::Mine => "mine-lines",
            Self::Failed => "failed-lines",
        };
        id.parse().ok()
    }
}

/// The marked lines, by id, in the order they were marked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    mine: Vec<String>,
    failed: Vec<String>,
}

impl Marks {
    /// The marks in the journal.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn read(store: &Store) -> Result<Self, StoreError> {
        let ids = |mark: Mark| -> Result<Vec<String>, StoreError> {
            let Some(id) = mark.preference() else { return Ok(Vec::new()) };
            let kept = store.preference(&id)?;
            let kept = kept.as_ref().map_or("", Private::reveal);
            Ok(kept.split_whitespace().map(str::to_owned).collect())
        };
        Ok(Self { mine: ids(Mark::Mine)?, failed: ids(Mark::Failed)? })
    }

    /// The ids marked so.
    #[must_use]
    pub fn of(&self, mark: Mark) -> &[String] {
        match mark {
            Mark::Mine => &self.mine,
            Mark::Failed => &self.failed,
        }
    }

    /// Whether the line of this id is marked so.
    #[must_use]
    pub fn has(&self, mark: Mark, line: &str) -> bool {
        self.of(mark).iter().any(|id| id == line)
    }

    /// The change that marks the line, or takes the mark away.
    #[must_use]
    pub fn turned(&self, mark: Mark, line: &str) -> Option<Change> {
        let mut ids: Vec<&str> = self.of(mark).iter().map(String::as_str).collect();
        if self.has(mark, line) {
            ids.retain(|id| *id != line);
        } else {
            ids.push(line);
        }
        let kept = (!ids.is_empty()).then(|| Private::new(ids.join(" ")));
        Some(Change::Prefer(mark.preference()?, kept))
    }
}
