//! What can go wrong with a journal, and which words say so. No variant carries journal text, SQL
//! parameters or a passphrase: an error is something people paste into an issue.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::system::chance::NoChance;

/// Opening, reading or writing the journal failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The passphrase does not open this journal.
    #[error("that passphrase does not open this journal")]
    WrongPassphrase,
    /// The recovery code is well formed and does not open this journal.
    #[error("that recovery code does not open this journal")]
    WrongRecoveryCode,
    /// The recovery code does not add up: a letter was read or typed wrong.
    #[error("the recovery code has a typing mistake")]
    MistypedRecoveryCode,
    /// Another process, or another window, has the journal open for writing.
    #[error("the journal at {path} is open in another window", path = path.display())]
    Busy {
        /// The folder of the journal, or the file that another has taken for itself.
        path: PathBuf,
    },
    /// There is no journal here.
    #[error("there is no journal at {path}", path = path.display())]
    NoJournal {
        /// The folder that was looked at.
        path: PathBuf,
    },
    /// There is a journal, or a part of one, where a new one was to be made.
    #[error("there is already a journal at {path}", path = path.display())]
    AlreadyThere {
        /// The file that is in the way.
        path: PathBuf,
    },
    /// The file that holds the locked key is not there.
    #[error("the key file {path} is missing", path = path.display())]
    SlotMissing {
        /// The key file.
        path: PathBuf,
    },
    /// The file that holds the locked key cannot be understood.
    #[error("the key file {path} is damaged", path = path.display())]
    SlotDamaged {
        /// The key file.
        path: PathBuf,
    },
    /// The key is right and some of the journal cannot be read.
    #[error("part of the journal at {path} is damaged", path = path.display())]
    Damaged {
        /// The journal's file.
        path: PathBuf,
    },
    /// The file is empty, cut short, or something else entirely.
    #[error("{path} is not a journal", path = path.display())]
    NotAVault {
        /// The file.
        path: PathBuf,
    },
    /// The journal was written by a newer Daymark.
    #[error(
        "this journal was last used with a newer Daymark (form {found}; this one knows {known})"
    )]
    TooNew {
        /// The journal's schema version.
        found: u32,
        /// The newest schema version this program knows.
        known: u32,
    },
    /// The journal was written by an older Daymark and is open read-only, so it cannot be brought
    /// up to date.
    #[error("this journal must be brought up to date before it can be read only")]
    TooOld,
    /// No space is left.
    #[error("there is no space left on the disk")]
    DiskFull,
    /// It was done, and the disk did not confirm that it will last.
    #[error("{path} is in place, and the disk did not confirm that it will last", path = path.display())]
    Unconfirmed {
        /// What was changed.
        path: PathBuf,
    },
    /// A save or a restore was cut short, and only opening the journal to write puts it right.
    #[error("the last change to {path} was cut short", path = path.display())]
    CutShort {
        /// The journal.
        path: PathBuf,
    },
    /// The disk or folder cannot be written to.
    #[error("{path} cannot be written to", path = path.display())]
    ReadOnlyDisk {
        /// The folder or file.
        path: PathBuf,
    },
    /// A file stands where the journal's folder should be.
    #[error("{path} is not a folder", path = path.display())]
    NotAFolder {
        /// The path.
        path: PathBuf,
    },
    /// The computer does not let this user at the file.
    #[error("this user may not open {path}", path = path.display())]
    Denied {
        /// The file or folder.
        path: PathBuf,
    },
    /// Opening the key file would take more work than any Daymark asks for: a hostile file.
    #[error("the key file asks for more work than any journal needs")]
    TooCostly,
    /// A text is longer than its limit: 64 KiB, or 400 bytes in a contact.
    #[error("a text is too long to keep")]
    TooLong,
    /// More tags or contacts than a journal keeps.
    #[error("there are too many of these to keep")]
    TooMany,
    /// The journal was opened to read only.
    #[error("the journal is open to read only")]
    ReadOnly,
    /// A guest journal has no file, so no passphrase, recovery code or backup.
    #[error("a guest journal has no file")]
    Guest,
    /// No random numbers, so no key.
    #[error("the computer gave no random numbers")]
    NoChance,
    /// The database refused.
    #[error("{doing} failed (database code {code})")]
    Database {
        /// What was being attempted.
        doing: &'static str,
        /// `SQLite`'s extended result code; 0 when a row was not one that Daymark wrote.
        code: i32,
    },
    /// A file could not be read or written.
    #[error("{doing} {path} failed: {kind}", path = path.display())]
    File {
        /// What was being attempted.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
}

impl StoreError {
    /// The process's exit code: 3 locked or not opened, 4 no journal, 5 damaged or newer, 1 otherwise.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::WrongPassphrase
            | Self::WrongRecoveryCode
            | Self::MistypedRecoveryCode
            | Self::SlotMissing { .. } => 3,
            Self::NoJournal { .. } => 4,
            Self::SlotDamaged { .. }
            | Self::Damaged { .. }
            | Self::NotAVault { .. }
            | Self::TooNew { .. }
            | Self::TooCostly => 5,
            _ => 1,
        }
    }

    /// The name of the sentence that says what happened; with `-hint` added, what to do.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::WrongPassphrase => "error-wrong-passphrase",
            Self::WrongRecoveryCode => "error-wrong-recovery-code",
            Self::MistypedRecoveryCode => "error-mistyped-recovery-code",
            Self::Busy { .. } => "error-busy",
            Self::NoJournal { .. } => "error-no-journal",
            Self::AlreadyThere { .. } => "error-already-there",
            Self::SlotMissing { .. } => "error-slot-missing",
            Self::SlotDamaged { .. } => "error-slot-damaged",
            Self::Damaged { .. } => "error-damaged",
            Self::NotAVault { .. } => "error-not-a-vault",
            Self::TooNew { .. } => "error-too-new",
            Self::TooOld => "error-too-old",
            Self::DiskFull => "error-disk-full",
            Self::Unconfirmed { .. } => "error-unconfirmed",
            Self::CutShort { .. } => "error-cut-short",
            Self::ReadOnlyDisk { .. } => "error-read-only-disk",
            Self::NotAFolder { .. } => "error-not-a-folder",
            Self::Denied { .. } => "error-denied",
            Self::TooCostly => "error-too-costly",
            Self::TooLong => "error-too-long",
            Self::TooMany => "error-too-many",
            Self::ReadOnly => "error-read-only",
            Self::Guest => "error-guest",
            Self::NoChance => "error-no-chance",
            Self::Database { .. } => "error-database",
            Self::File { .. } => "error-file",
        }
    }

    /// The path the sentence names, if it names one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Busy { path }
            | Self::NoJournal { path }
            | Self::AlreadyThere { path }
            | Self::SlotMissing { path }
            | Self::SlotDamaged { path }
            | Self::Damaged { path }
            | Self::NotAVault { path }
            | Self::Unconfirmed { path }
            | Self::CutShort { path }
            | Self::ReadOnlyDisk { path }
            | Self::NotAFolder { path }
            | Self::Denied { path }
            | Self::File { path, .. } => Some(path),
            _ => None,
        }
    }

    /// What a file operation on `path` that failed means.
    pub(super) fn file(doing: &'static str, path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyDisk { path },
            io::ErrorKind::NotADirectory => Self::NotAFolder { path },
            io::ErrorKind::PermissionDenied => Self::Denied { path },
            kind => Self::File { doing, path, kind },
        }
    }

    /// What the database's refusal means for the journal's file at `path`.
    pub(super) fn database(doing: &'static str, path: &Path, error: &rusqlite::Error) -> Self {
        let path = || path.to_owned();
        let code = error.sqlite_error().map_or(0, |error| error.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // The last thing a save does: its own file is complete by then.
            Some(_) if code == rusqlite::ffi::SQLITE_IOERR_DIR_FSYNC => {
                Self::Unconfirmed { path: path() }
            }
            Some(ErrorCode::ReadOnly) if code == rusqlite::ffi::SQLITE_READONLY_ROLLBACK => {
                Self::CutShort { path: path() }
            }
            Some(ErrorCode::ReadOnly) => Self::ReadOnlyDisk { path: path() },
            Some(ErrorCode::PermissionDenied) => Self::Denied { path: path() },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                Self::Busy { path: path() }
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { path: path() }
            }
            // A row that no Daymark wrote, or text that is not UTF-8.
            None if is_strange(error) => Self::Damaged { path: path() },
            _ => Self::Database { doing, code },
        }
    }
}

/// Whether what was read could not have been written by Daymark.
const fn is_strange(error: &rusqlite::Error) -> bool {
    matches!(
        error,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::InvalidColumnType(..)
    )
}

impl From<NoChance> for StoreError {
    fn from(_: NoChance) -> Self {
        Self::NoChance
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const SENTENCES: &str = include_str!("../../content/strings/en.ftl");

    /// One of each.
    fn every() -> Vec<StoreError> {
        let path = || PathBuf::from("/home/r/journal");
        vec![
            StoreError::WrongPassphrase,
            StoreError::WrongRecoveryCode,
            StoreError::MistypedRecoveryCode,
            StoreError::Busy { path: path() },
            StoreError::NoJournal { path: path() },
            StoreError::AlreadyThere { path: path() },
            StoreError::SlotMissing { path: path() },
            StoreError::SlotDamaged { path: path() },
            StoreError::Damaged { path: path() },
            StoreError::NotAVault { path: path() },
            StoreError::TooNew { found: 2, known: 1 },
            StoreError::TooOld,
            StoreError::DiskFull,
            StoreError::Unconfirmed { path: path() },
            StoreError::CutShort { path: path() },
            StoreError::ReadOnlyDisk { path: path() },
            StoreError::NotAFolder { path: path() },
            StoreError::Denied { path: path() },
            StoreError::TooCostly,
            StoreError::TooLong,
            StoreError::TooMany,
            StoreError::ReadOnly,
            StoreError::Guest,
            StoreError::NoChance,
            StoreError::Database { doing: "saving", code: 1 },
            StoreError::File { doing: "reading", path: path(), kind: io::ErrorKind::Other },
        ]
    }

    #[test]
    fn every_error_has_its_own_two_sentences_and_there_are_no_others() {
        let said: BTreeSet<&str> = SENTENCES
            .lines()
            .filter(|line| line.starts_with("error-"))
            .map(|line| line.split(' ').next().unwrap())
            // What the system layer says of folders is beside them.
            .filter(|key| {
                !["error-no-home", "error-empty-folder-name", "error-no-current-folder"]
                    .iter()
                    .any(|other| key.starts_with(other))
            })
            .collect();
        let needed: BTreeSet<String> = every()
            .iter()
            .flat_map(|error| [error.key().to_owned(), format!("{}-hint", error.key())])
            .collect();
        assert_eq!(needed.len(), every().len() * 2);
        assert_eq!(said, needed.iter().map(String::as_str).collect());
    }

    #[test]
    fn a_sentence_names_a_path_only_where_the_error_has_one() {
        for error in every() {
            let start = format!("{} = ", error.key());
            let line = SENTENCES.lines().find(|line| line.starts_with(&start)).unwrap();
            assert!(!line.contains("$path") || error.path().is_some(), "{line}");
            assert!(!line.contains("$found") || matches!(error, StoreError::TooNew { .. }));
            let shown = error.to_string();
            assert!(!shown.ends_with('.') && !shown.starts_with(char::is_uppercase), "{shown}");
        }
    }

    #[test]
    fn exit_codes_are_the_documented_ones() {
        for error in every() {
            let expected = match error {
                StoreError::WrongPassphrase
                | StoreError::WrongRecoveryCode
                | StoreError::MistypedRecoveryCode
                | StoreError::SlotMissing { .. } => 3,
                StoreError::NoJournal { .. } => 4,
                StoreError::SlotDamaged { .. }
                | StoreError::Damaged { .. }
                | StoreError::NotAVault { .. }
                | StoreError::TooNew { .. }
                | StoreError::TooCostly => 5,
                _ => 1,
            };
            assert_eq!(error.exit_code(), expected, "{error}");
        }
    }
}
