//! What opening a journal puts in order, away from the drawing thread: the trash by age, and the daily
//! locked copy.

use std::sync::mpsc::{Receiver, channel};
use std::thread;

use crate::domain::day::Day;
use crate::store::{Store, StoreError, VaultDir, backup, retention};
use crate::ui::job::Worker;

/// A daily copy under way.
#[derive(Debug)]
pub struct DailyCopy(Receiver<StoreError>);

impl DailyCopy {
    /// Begin today's copy, if there is none yet and something changed.
    #[must_use]
    pub fn begin(store: &Store, dir: &VaultDir, today: Day, worker: Worker) -> Self {
        let (sender, receiver) = channel();
        let (reader, dir) = (store.reader(), dir.clone());
        let work = move || {
            let made = reader.and_then(|reader| {
                retention::forget_copies(&dir, reader.keep()?, today)?;
                backup::automatic(&reader, &dir, today)
            });
            if let Err(error) = made {
                let _ = sender.send(error);
            }
        };
        match worker {
            Worker::Thread => drop(thread::spawn(work)),
            Worker::Inline => work(),
        }
        Self(receiver)
    }

    /// Why it could not be made, if it could not.
    #[must_use]
    pub fn problem(&self) -> Option<StoreError> {
        self.0.try_recv().ok()
    }
}
