//! Why a command did not do what was asked, and the process's exit code. The sentences are messages;
//! none carries a word of the journal.

use std::io;

use crate::content::words::{Value, Words};
use crate::page::problem;
use crate::store::StoreError;
use crate::system::paths::PlacesError;

/// The exit codes. They are public and only ever added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done as asked.
    Done,
    /// It did not work; the message says what and what now.
    Failed,
    /// The command was not understood.
    Usage,
    /// Locked, or the passphrase did not open it.
    Locked,
    /// There is no such thing.
    Missing,
    /// Damaged, or made by a newer Daymark.
    Damaged,
    /// The content has issues.
    Issues,
    /// The person stopped it.
    Stopped,
}

impl Exit {
    /// The exit code with this number; any other is a plain failure.
    pub(crate) const fn of(code: u8) -> Self {
        match code {
            3 => Self::Locked,
            4 => Self::Missing,
            5 => Self::Damaged,
            _ => Self::Failed,
        }
    }

    /// The number the shell sees.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Locked => 3,
            Self::Missing => 4,
            Self::Damaged => 5,
            Self::Issues => 6,
            Self::Stopped => 130,
        }
    }
}

/// A command did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The journal refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no place to keep anything.
    #[error(transparent)]
    Places(#[from] PlacesError),
    /// The message `key` says what happened, and `key-hint`, where there is one, what to do.
    #[error("{key}")]
    Said {
        /// The exit code.
        exit: Exit,
        /// The message.
        key: &'static str,
        /// Its variables.
        values: Vec<(&'static str, String)>,
    },
    /// Whoever read the answer has read enough. That is no failure.
    #[error("pipe-closed")]
    PipeClosed,
    /// Everything was said already.
    #[error("ended")]
    Quiet(Exit),
}

impl Failure {
    /// What the message `key` says.
    #[must_use]
    pub const fn said(exit: Exit, key: &'static str) -> Self {
        Self::Said { exit, key, values: Vec::new() }
    }

    /// The same about something that has a name.
    #[must_use]
    pub fn about(exit: Exit, key: &'static str, name: impl Into<String>) -> Self {
        Self::Said { exit, key, values: vec![("name", name.into())] }
    }

    /// The terminal could not be used.
    #[must_use]
    pub fn terminal(error: &io::Error) -> Self {
        Self::about(Exit::Failed, "cli-no-terminal", error.kind().to_string())
    }

    /// What was typed last on the screens could not be kept.
    #[must_use]
    pub const fn unkept() -> Self {
        Self::said(Exit::Failed, "cli-left-unkept")
    }

    /// A file the person named could not be read.
    #[must_use]
    pub fn file(error: &io::Error, name: impl Into<String>) -> Self {
        let (exit, key) = match error.kind() {
            io::ErrorKind::NotFound => (Exit::Missing, "cli-file-missing"),
            io::ErrorKind::FileTooLarge => (Exit::Failed, "cli-file-too-large"),
            _ => (Exit::Failed, "cli-file-unreadable"),
        };
        Self::about(exit, key, name)
    }

    /// A file the person named could not be written; nothing is left there.
    #[must_use]
    pub fn unwritten(error: &io::Error, name: impl Into<String>) -> Self {
        let key = match error.kind() {
            io::ErrorKind::AlreadyExists => "cli-file-there",
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "cli-nowhere",
            _ => "cli-file-unwritten",
        };
        Self::about(Exit::Failed, key, name)
    }

    /// The exit code.
    #[must_use]
    pub const fn exit(&self) -> u8 {
        match self {
            Self::Store(error) => error.exit_code(),
            Self::Places(_) => Exit::Failed.code(),
            Self::Said { exit, .. } | Self::Quiet(exit) => exit.code(),
            Self::PipeClosed => Exit::Done.code(),
        }
    }

    /// What happened and what to do now; `None` when nothing is left to say.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> Option<String> {
        match self {
            // A command ends here: nothing that was typed is on a screen any more.
            Self::Store(StoreError::DiskFull) => {
                Some(problem::with_hint(words, "cli-disk-full", &[]))
            }
            Self::Store(StoreError::TooLong) => {
                Some(problem::with_hint(words, "cli-too-long", &[]))
            }
            // Nor is there a key for reading only: a command that reads does so anyway.
            Self::Store(StoreError::Busy { .. }) => {
                Some(problem::with_hint(words, "cli-busy", &[]))
            }
            Self::Store(StoreError::ReadOnlyDisk { path }) => {
                let path = path.display().to_string();
                Some(problem::with_hint(words, "cli-read-only-disk", &[("path", path.into())]))
            }
            Self::Store(error) => Some(problem::words(words, error)),
            Self::Places(error) => Some(problem::with_hint(words, error.key(), &[])),
            Self::Said { key, values, .. } => {
                let values: Vec<(&str, Value<'_>)> =
                    values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
                Some(problem::with_hint(words, key, &values))
            }
            Self::PipeClosed | Self::Quiet(_) => None,
        }
    }
}
