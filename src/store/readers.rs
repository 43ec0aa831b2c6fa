//! Second views of an open journal, for worker threads. Each ends before the journal itself is closed, so
//! that no key and no word outlives a lock.

use std::cell::RefCell;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::time::Duration;

use rusqlite::InterruptHandle;

use crate::store::connection::{self, Access};
use crate::store::error::StoreError;
use crate::store::{Home, Store};

/// A view is interrupted again this often, because it may be between two questions.
const AGAIN: Duration = Duration::from_millis(1);
/// How often at the most: some ten seconds. Views end within milliseconds; this is for a disk that hangs,
/// where waiting longer would help nobody.
const TIMES_MAX: u32 = 10_000;
/// What the database says of a question that was cut short.
const INTERRUPTED: i32 = rusqlite::ffi::SQLITE_INTERRUPT;

/// Whether work on a journal is to end early.
#[derive(Debug, Clone, Default)]
pub(super) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Go on, or fail because the journal is being closed.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        if self.0.load(Ordering::Relaxed) {
            return Err(StoreError::Database { doing: "reading the journal", code: INTERRUPTED });
        }
        Ok(())
    }
}

/// What a view holds: when it is dropped, the view is gone.
pub(super) struct Held {
    stop: Stop,
    _gone: Sender<Infallible>,
}

/// A view that was given out.
struct View {
    stop: Stop,
    question: InterruptHandle,
    gone: Receiver<Infallible>,
}

/// The views that were given out. Dropping this ends them, and waits until they are gone.
#[derive(Default)]
pub(super) struct Readers(RefCell<Vec<View>>);

impl Drop for Readers {
    fn drop(&mut self) {
        let views = std::mem::take(self.0.get_mut());
        for view in &views {
            view.stop.0.store(true, Ordering::Relaxed);
        }
        let mut times = 0;
        for view in views {
            while times < TIMES_MAX {
                times += 1;
                view.question.interrupt();
                if view.gone.recv_timeout(AGAIN) == Err(RecvTimeoutError::Disconnected) {
                    break;
                }
            }
        }
    }
}

impl Store {
    /// A second, read-only view of the same journal, for a worker thread: it waits for nothing but saves.
    /// When this journal is closed, whatever the view is doing fails, and closing waits until the view is
    /// dropped. So the thread that closes the journal must not be the one that keeps the view.
    ///
    /// # Errors
    /// [`StoreError::Guest`], or as the disk says.
    pub fn reader(&self) -> Result<Self, StoreError> {
        let home = self.home.as_ref().ok_or(StoreError::Guest)?;
        let database = connection::open(&home.dir.journal(), &home.key, Access::ReadOnly)?;
        let (sender, gone) = channel();
        let stop = Stop::default();
        let view = View { stop: stop.clone(), question: database.get_interrupt_handle(), gone };
        let mut views = self.readers.0.borrow_mut();
        views.retain(|view| view.gone.try_recv() != Err(TryRecvError::Disconnected));
        views.push(view);
        let home = Home {
            dir: home.dir.clone(),
            key: home.key.clone(),
            access: Access::ReadOnly,
            lock: None,
        };
        Ok(Self { held: Some(Held { stop, _gone: sender }), ..Self::over(database, Some(home)) })
    }

    /// Whether this is a view of a journal that is being closed: what is done with it is to end, and nothing
    /// is to be written of what was read.
    #[must_use]
    pub fn is_closing(&self) -> bool {
        self.stop().check().is_err()
    }

    /// Whether what is done with this view is to end early; for long work between questions.
    pub(super) fn stop(&self) -> Stop {
        self.held.as_ref().map(|held| held.stop.clone()).unwrap_or_default()
    }
}
