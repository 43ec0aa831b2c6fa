//! What opening a journal puts in order, away from the drawing thread: the trash by age, and the daily
//! locked copy.

use std::sync::mpsc::{Receiver, channel};
use std::thread;

use crate::domain::day::Day;
use crate::store::{Store, StoreError, VaultDir, backup};
use crate::ui::job::Worker;

/// Today's locked copy.
#[derive(Debug, Default)]
pub enum DailyCopy {
    /// There is nothing to do, or no more to say.
    #[default]
    Done,
    /// It is to be made.
    Due,
    /// It is being made, or was; a problem is still to be told.
    Begun(Receiver<Problem>),
}

/// What went wrong.
#[derive(Debug)]
pub enum Problem {
    /// There is no copy of today.
    NoCopy(StoreError),
    /// One that is older than what is kept could not be removed.
    Stays(StoreError),
}

impl Problem {
    /// The message that says it, and why it is so.
    #[must_use]
    pub const fn told(&self) -> (&'static str, &StoreError) {
        match self {
            Self::NoCopy(why) => ("notice-no-copy", why),
            Self::Stays(why) => ("notice-copies-stay", why),
        }
    }
}

impl DailyCopy {
    /// Begin today's copy where it is due: if there is none yet and something changed.
    pub fn begin(&mut self, store: &Store, dir: &VaultDir, today: Day, worker: Worker) {
        if !matches!(self, Self::Due) {
            return;
        }
        let (sender, receiver) = channel();
        let (reader, dir) = (store.reader(), dir.clone());
        let work = move || {
            let made = reader.map_err(Problem::NoCopy).and_then(|reader| {
                // What could not be removed does not keep today's copy from being made.
                let forgotten = reader.forget_copies(today).map_err(Problem::Stays);
                backup::automatic_from(reader, &dir, today).map_err(Problem::NoCopy)?;
                forgotten
            });
            if let Err(problem) = made {
                let _ = sender.send(problem);
            }
        };
        match worker {
            Worker::Thread => drop(thread::spawn(work)),
            Worker::Inline => work(),
        }
        *self = Self::Begun(receiver);
    }

    /// What went wrong, if something did. Told once.
    #[must_use]
    pub fn problem(&mut self) -> Option<Problem> {
        let Self::Begun(receiver) = self else { return None };
        let problem = receiver.try_recv().ok()?;
        *self = Self::Done;
        Some(problem)
    }
}
