//! A folder of its own for each program, with a journal in it or not.

use std::fs;
use std::path::{Path, PathBuf};

use daymark::store::{Access, KdfCost, Passphrase, Store, StoreError, VaultDir, vault};
use daymark::system::chance::SystemChance;
use tempfile::TempDir;

use crate::terminal::{Program, Window};

pub(crate) const PASSPHRASE: &str = "four easy words here";

/// A person's computer: a folder for the journal, one for temporary files, and nothing else.
pub(crate) struct Home(TempDir);

impl Home {
    /// A computer on which Daymark was never started.
    pub(crate) fn empty() -> Self {
        Self::in_folder(TempDir::new().unwrap())
    }

    /// The same on a disk of its own.
    pub(crate) fn on(disk: &Path) -> Self {
        let home = Self::in_folder(TempDir::new_in(disk).unwrap());
        let cost = KdfCost::CHEAP_FOR_TESTS;
        drop(vault::create(&home.vault(), &Self::passphrase(), cost, &SystemChance).unwrap());
        home
    }

    fn in_folder(folder: TempDir) -> Self {
        let home = Self(folder);
        fs::create_dir(home.temporary()).unwrap();
        home
    }

    /// One with an empty journal, quick to unlock.
    pub(crate) fn with_journal() -> Self {
        let home = Self::empty();
        let cost = KdfCost::CHEAP_FOR_TESTS;
        drop(vault::create(&home.vault(), &Self::passphrase(), cost, &SystemChance).unwrap());
        home
    }

    pub(crate) fn passphrase() -> Passphrase {
        Passphrase::new(PASSPHRASE.to_owned())
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.folder().join("journal")
    }

    pub(crate) fn temporary(&self) -> PathBuf {
        self.folder().join("tmp")
    }

    pub(crate) fn vault(&self) -> VaultDir {
        VaultDir::new(self.dir())
    }

    /// The journal, opened beside the program.
    pub(crate) fn open(&self) -> Result<Store, StoreError> {
        vault::open(&self.vault(), &Self::passphrase(), Access::Write)
    }

    /// The program, with this folder named.
    pub(crate) fn program(&self) -> Program {
        let program = Program::new(env!("CARGO_BIN_EXE_daymark"), self.folder());
        program.arg("--dir").arg(&self.dir().display().to_string())
    }

    pub(crate) fn start(&self) -> Window {
        self.program().start()
    }

    /// The program, started and unlocked.
    pub(crate) fn unlocked(&self) -> Window {
        let mut window = self.start();
        window.unlock();
        window
    }

    /// The path of every file on this computer.
    pub(crate) fn names(&self) -> Vec<PathBuf> {
        let (mut found, mut folders) = (Vec::new(), vec![self.folder().to_owned()]);
        while let Some(folder) = folders.pop() {
            // A file can go while it is looked for.
            for path in fs::read_dir(folder).unwrap().flatten().map(|file| file.path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push(path);
                }
            }
        }
        found
    }

    /// Every file on this computer with its bytes.
    pub(crate) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let (mut found, mut folders) = (Vec::new(), vec![self.folder().to_owned()]);
        while let Some(folder) = folders.pop() {
            for file in fs::read_dir(folder).unwrap() {
                let path = file.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = fs::read(&path).unwrap();
                    found.push((path, bytes));
                }
            }
        }
        found
    }
}
