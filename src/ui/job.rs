//! Slow work on one other thread: deriving keys takes about a second by design. A job owns what it
//! needs, returns a value, and touches neither the terminal nor a screen.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::content::words::Words;
use crate::domain::day::{Day, DayStart};
use crate::domain::private::Private;
use crate::export_file::{self, Unwritten};
use crate::import_file::{self, Unread};
use crate::page::suggestion_file::{self, Read};
use crate::portable::compare::{Deleted, Plan, compare};
use crate::portable::{Format, Found, Reading, Source};
use crate::store::backup;
use crate::store::vault::{self, Rekey, paper};
use crate::store::{Access, KdfCost, Passphrase, RecoveryCode, Store, StoreError, VaultDir};
use crate::system::chance::SystemChance;
use crate::system::clock::{SystemClock, on_the_wall};
use crate::system::files::write_page;

/// Something slow.
#[derive(Debug)]
pub enum Job {
    /// Open the journal with the passphrase.
    Unlock(Passphrase, Access),
    /// Open it with the recovery code and give it a new passphrase.
    Recover(RecoveryCode, Passphrase),
    /// Make a new journal.
    Create(Passphrase, RecoveryCode),
    /// Give the open journal a new passphrase, if the present one is right.
    ChangePassphrase(Rekey, Passphrase, Passphrase),
    /// Give the open journal a new recovery code.
    ChangeRecoveryCode(Rekey, RecoveryCode),
    /// Write a locked copy of the journal, seen through a reader of its own, to this file.
    BackUp(Box<Store>, PathBuf),
    /// Read a suggestion from this file.
    ReadSuggestion(PathBuf),
    /// Write the whole journal, seen through a reader of its own, to this new file.
    Export(Box<Store>, Format, PathBuf, DateTime<FixedOffset>),
    /// Read a file of another journal and compare it with this one, seen through a reader of its own; a lived
    /// day begins so late, and it is this one.
    ReadImport(Box<Store>, PathBuf, DayStart, Day),
    /// Keep a locked copy of the journal, seen through a reader of its own, before an import on this day.
    CopyBeforeImport(Box<Store>, Day),
    /// Lock a page with a passphrase of its own and write it to this new file.
    LockPage(PathBuf, Private, Passphrase),
}

/// What came of a job.
#[derive(Debug)]
pub enum Outcome {
    /// A journal is open.
    Opened(Box<Store>),
    /// A key slot was rewritten.
    Rekeyed,
    /// A locked copy was written.
    BackedUp,
    /// A suggestion file was read; `None` when there is no such file.
    ReadSuggestion(std::io::Result<Option<Read>>),
    /// Everything was written to this file, or the disk says why not.
    Exported(PathBuf, std::io::Result<()>),
    /// What a file of another journal holds, and what of it is new.
    ReadImport(Box<Result<(Source, Found, Plan), Unread>>),
    /// A locked page was written to this file, or the file could not be.
    PageLocked(PathBuf, std::io::Result<()>),
    /// It did not work, and nothing was changed.
    Failed(StoreError),
}

/// How costly a new key slot is made.
#[derive(Debug, Clone, Copy)]
pub enum Cost {
    /// As long as this machine takes half a second to a second for.
    Measured,
    /// As given; for tests.
    Fixed(KdfCost),
}

impl Cost {
    fn settle(self) -> KdfCost {
        match self {
            Self::Measured => KdfCost::calibrated(&SystemClock::start()),
            Self::Fixed(cost) => cost,
        }
    }
}

/// Do the job, here and now.
#[must_use]
pub fn run(job: Job, dir: &VaultDir, cost: Cost) -> Outcome {
    let opened = |result: Result<Store, StoreError>| match result {
        Ok(store) => Outcome::Opened(Box::new(store)),
        Err(error) => Outcome::Failed(error),
    };
    let rekeyed = |result: Result<(), StoreError>| match result {
        Ok(()) => Outcome::Rekeyed,
        Err(error) => Outcome::Failed(error),
    };
    match job {
        Job::Unlock(passphrase, access) => opened(vault::open(dir, &passphrase, access)),
        Job::Recover(code, passphrase) => {
            opened(vault::reset_passphrase(dir, &code, &passphrase, cost.settle()))
        }
        Job::Create(passphrase, code) => {
            opened(vault::create_with(dir, &passphrase, &code, cost.settle(), &SystemChance))
        }
        Job::ChangePassphrase(rekey, present, new) => {
            rekeyed(rekey.change_passphrase(&present, &new, cost.settle()))
        }
        Job::BackUp(reader, file) => match backup::write_from(*reader, &file) {
            Ok(()) => Outcome::BackedUp,
            Err(error) => Outcome::Failed(error),
        },
        Job::Export(reader, format, file, now) => export(&reader, format, file, now),
        Job::ReadImport(reader, file, day_start, today) => {
            read_import(&reader, &file, day_start, today)
        }
        Job::CopyBeforeImport(reader, day) => match backup::before_import_from(*reader, dir, day) {
            Ok(_) => Outcome::BackedUp,
            Err(error) => Outcome::Failed(error),
        },
        Job::LockPage(file, page, passphrase) => {
            match paper::lock(page.reveal().as_bytes(), &passphrase, cost.settle()) {
                Ok(locked) => {
                    let written = write_page(&file, &locked);
                    Outcome::PageLocked(file, written)
                }
                Err(error) => Outcome::Failed(error),
            }
        }
        Job::ReadSuggestion(file) => Outcome::ReadSuggestion(suggestion_file::read(&file)),
        Job::ChangeRecoveryCode(rekey, code) => {
            rekeyed(rekey.change_recovery_code(&code, cost.settle()))
        }
    }
}

fn export(reader: &Store, format: Format, file: PathBuf, now: DateTime<FixedOffset>) -> Outcome {
    match export_file::write(reader, format, &file, now, &Words::english()) {
        Ok(_) => Outcome::Exported(file, Ok(())),
        Err(Unwritten::File(error)) => Outcome::Exported(file, Err(error)),
        Err(Unwritten::Store(error)) => Outcome::Failed(error),
    }
}

fn read_import(reader: &Store, file: &Path, day_start: DayStart, today: Day) -> Outcome {
    let columns = BTreeMap::new();
    let reading = Reading { day_start, wall: &on_the_wall, columns: &columns };
    match (import_file::read(file, reading), reader.whole()) {
        (Err(unread), _) => Outcome::ReadImport(Box::new(Err(unread))),
        (Ok(_), Err(error)) => Outcome::Failed(error),
        (Ok((source, found)), Ok(here)) => {
            let plan = compare(&found.whole, &here, Deleted::LeaveOut, today);
            Outcome::ReadImport(Box::new(Ok((source, found, plan))))
        }
    }
}

/// Where jobs are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worker {
    /// On another thread, while the screen stays alive.
    Thread,
    /// At once; for tests.
    Inline,
}

/// How many threads work on a journal.
static AT_WORK: (Mutex<usize>, Condvar) = (Mutex::new(0), Condvar::new());

/// One of them.
struct AtWork;

impl AtWork {
    fn begin() -> Self {
        *AT_WORK.0.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        Self
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        *AT_WORK.0.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        AT_WORK.1.notify_all();
    }
}

/// Wait until no job is under way any more, for `at_most`. A process that ends in the middle of one pulls the
/// cipher's memory from under it.
pub fn wait_for_all(at_most: Duration) {
    let count = AT_WORK.0.lock().unwrap_or_else(PoisonError::into_inner);
    drop(AT_WORK.1.wait_timeout_while(count, at_most, |count| *count > 0));
}

/// A job under way.
#[derive(Debug)]
pub struct Running(Receiver<Outcome>);

impl Running {
    /// Start `job`.
    #[must_use]
    pub fn start(job: Job, dir: &VaultDir, cost: Cost, worker: Worker) -> Self {
        let (sender, receiver) = channel();
        let dir = dir.clone();
        let work = move || {
            // Nobody may be waiting any more; then the outcome, and the store in it, is dropped.
            let _ = sender.send(run(job, &dir, cost));
        };
        match worker {
            Worker::Thread => {
                let at_work = AtWork::begin();
                drop(thread::spawn(move || {
                    work();
                    drop(at_work);
                }));
            }
            Worker::Inline => work(),
        }
        Self(receiver)
    }

    /// What came of it, once it is done. A job that panicked failed without changing anything.
    #[must_use]
    pub fn poll(&self) -> Option<Outcome> {
        match self.0.try_recv() {
            Ok(outcome) => Some(outcome),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => {
                Some(Outcome::Failed(StoreError::Database { doing: "working", code: 0 }))
            }
        }
    }
}
