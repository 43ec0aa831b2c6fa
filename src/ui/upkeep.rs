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
    Begun(Receiver<StoreError>),
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
            let made = reader.and_then(|reader| {
                // What could not be removed does not keep today's copy from being made.
                let forgotten = reader.forget_copies(today);
                backup::automatic_from(reader, &dir, today)?;
                forgotten
            });
            if let Err(error) = made {
                let _ = sender.send(error);
            }
        };
        match worker {
            Worker::Thread => drop(thread::spawn(work)),
            Worker::Inline => work(),
        }
        *self = Self::Begun(receiver);
    }

    /// Why it could not be made, if it could not. Told once.
    #[must_use]
    pub fn problem(&mut self) -> Option<StoreError> {
        let Self::Begun(receiver) = self else { return None };
        let problem = receiver.try_recv().ok()?;
        *self = Self::Done;
        Some(problem)
    }
}
