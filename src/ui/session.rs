//! Whose journal is open, and what a lock drops.

use chrono::{DateTime, FixedOffset};

use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, Kind};
use crate::store::{Access, Store, StoreError};
use crate::ui::screen::Standing;

/// How many changes can be taken back.
const UNDO_MAX: usize = 100;

/// What became of the wish to take something back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBack {
    /// It is as it was before.
    Done,
    /// There was nothing to take back.
    Nothing,
    /// First an unfinished change of another entry has to be finished.
    DraftInTheWay,
}

/// The journal that is open, if one is, and how to take back what was done to it.
#[derive(Debug, Default)]
pub struct Session {
    open: Option<(Store, Standing)>,
    is_example: bool,
    undo: Vec<Change>,
}

impl Session {
    /// The person's own journal.
    #[must_use]
    pub fn open(store: Store) -> Self {
        let standing = match store.access() {
            Access::Write => Standing::Open,
            Access::ReadOnly => Standing::ReadOnly,
        };
        Self { open: Some((store, standing)), is_example: false, undo: Vec::new() }
    }

    /// A journal in memory.
    ///
    /// # Errors
    /// When even memory cannot hold one.
    pub fn guest() -> Result<Self, StoreError> {
        Ok(Self::in_memory(Store::guest()?))
    }

    /// A made-up journal in memory, to look around in: its entries, and what is kept beside them.
    ///
    /// # Errors
    /// When even memory cannot hold it.
    pub fn example(entries: Vec<Entry>, kept: Vec<Change>) -> Result<Self, StoreError> {
        let mut store = Store::guest()?;
        let saves = entries.into_iter().map(|entry| Change::Save(Box::new(entry)));
        store.apply(&Change::All(saves.chain(kept).collect()))?;
        Ok(Self { is_example: true, ..Self::in_memory(store) })
    }

    fn in_memory(store: Store) -> Self {
        Self { open: Some((store, Standing::Guest)), ..Self::default() }
    }

    /// Whether everything in it is made up.
    #[must_use]
    pub const fn is_example(&self) -> bool {
        self.is_example
    }

    /// The journal, to read.
    #[must_use]
    pub fn store(&self) -> Option<&Store> {
        self.open.as_ref().map(|(store, _)| store)
    }

    /// Whose it is.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.open.as_ref().map_or(Standing::Locked, |(_, standing)| *standing)
    }

    /// Carry out a change, and remember how to take it back.
    ///
    /// # Errors
    /// When there is no journal to write to, or it refused.
    pub fn write(&mut self, change: &Change) -> Result<(), StoreError> {
        let undo = self.keep(change)?;
        self.undo.push(undo);
        if self.undo.len() > UNDO_MAX {
            self.undo.remove(0);
        }
        Ok(())
    }

    /// Carry out a change nobody would take back; the answer is its inverse all the same.
    ///
    /// # Errors
    /// When there is no journal to write to, or it refused.
    pub fn keep(&mut self, change: &Change) -> Result<Change, StoreError> {
        match &mut self.open {
            Some((_, Standing::ReadOnly)) | None => Err(StoreError::ReadOnly),
            Some((store, _)) => store.apply(change),
        }
    }

    /// Carry out a change that takes something away for good: what could be taken back before might hold it,
    /// so that is forgotten as well.
    ///
    /// # Errors
    /// When there is no journal to write to, or it refused.
    pub fn erase(&mut self, change: &Change) -> Result<(), StoreError> {
        self.keep(change)?;
        self.undo.clear();
        Ok(())
    }

    /// Forget for good what went to the trash before `before`.
    ///
    /// # Errors
    /// When the journal refused.
    pub fn empty_trash(&mut self, before: DateTime<FixedOffset>) -> Result<(), StoreError> {
        match &mut self.open {
            Some((store, Standing::Open | Standing::Guest)) => store.empty_trash(before).map(drop),
            _ => Ok(()),
        }
    }

    /// Forget for good what is older than the person chose to keep. How many entries went.
    ///
    /// # Errors
    /// When the journal refused.
    pub fn forget_older(&mut self, today: Day) -> Result<usize, StoreError> {
        match &mut self.open {
            Some((store, Standing::Open | Standing::Guest)) => store.forget_older(today),
            _ => Ok(0),
        }
    }

    /// Take back the last change.
    ///
    /// # Errors
    /// When the journal refused; the change can then still be taken back.
    pub fn take_back(&mut self) -> Result<TakenBack, StoreError> {
        let Some(change) = self.undo.last().cloned() else { return Ok(TakenBack::Nothing) };
        if self.draft_in_the_way(&change)? {
            return Ok(TakenBack::DraftInTheWay);
        }
        let change = self.sparing_drafts(change)?;
        self.keep(&change)?;
        self.undo.pop();
        Ok(TakenBack::Done)
    }

    /// Whether `change` would bring a draft back where an unfinished edit of a saved entry is: there is room for
    /// one, and only the person knows whether that edit is done.
    fn draft_in_the_way(&self, change: &Change) -> Result<bool, StoreError> {
        let Some(store) = self.store() else { return Ok(false) };
        match change {
            Change::All(changes) => {
                for change in changes {
                    if self.draft_in_the_way(change)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Change::Draft(kind, Some(draft)) => Ok(match store.draft(*kind)? {
                Some(there) if there.entry.id != draft.entry.id => {
                    store.entry(there.entry.id)?.is_some()
                }
                _ => false,
            }),
            _ => Ok(false),
        }
    }

    /// `change` without the loss of a draft that was begun since: one of the same entry stays, it holds more than
    /// the one that would come back; one of another becomes an entry, for there is room for one.
    fn sparing_drafts(&self, change: Change) -> Result<Change, StoreError> {
        let (kind, comes_back) = match change {
            Change::All(changes) => {
                let spared = changes.into_iter().map(|change| self.sparing_drafts(change));
                return Ok(Change::All(spared.collect::<Result<_, _>>()?));
            }
            Change::Draft(kind, comes_back) => (kind, comes_back),
            other => return Ok(other),
        };
        let there = self.store().map_or(Ok(None), |store| store.draft(kind))?;
        Ok(match (there, comes_back) {
            (None, comes_back) => Change::Draft(kind, comes_back),
            // Half a self-check is not an answer: it stays what it is.
            (Some(there), Some(draft))
                if there.entry.id != draft.entry.id && kind != Kind::SelfCheck =>
            {
                let save = Change::Save(Box::new(there.entry));
                Change::All(vec![save, Change::Draft(kind, Some(draft))])
            }
            (Some(_), _) => Change::All(Vec::new()),
        })
    }

    /// Whether there is something to take back.
    #[must_use]
    pub const fn can_take_back(&self) -> bool {
        !self.undo.is_empty()
    }
}
