//! Opening the journal for a command: where it is, and how its passphrase is come by.

use std::path::Path;

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::domain::change::Change;
use crate::page::entry_lines::TRASH_DAYS;
use crate::page::example::kept;
use crate::page::problem;
use crate::store::vault::{self, Unlock};
use crate::store::{Access, Passphrase, Store, StoreError, VaultDir, VaultState};
use crate::system::paths::Places;
use crate::system::secret_input::{self, SIZE_BYTES_MAX};

impl Shell<'_> {
    /// Where everything is kept.
    pub(crate) fn places(&self) -> Result<Places, Failure> {
        let home = self.world.environment.daymark_home.as_deref();
        Ok(Places::find(self.global.dir.as_deref(), home)?)
    }

    pub(crate) fn vault(&self) -> Result<VaultDir, Failure> {
        Ok(VaultDir::new(self.places()?.data))
    }

    /// The made-up journal, in memory, when there is one.
    fn made_up(&mut self) -> Result<Option<Store>, Failure> {
        if self.example.is_empty() {
            return Ok(None);
        }
        let mut store = Store::guest()?;
        let saves = self.example.iter().cloned().map(|entry| Change::Save(Box::new(entry)));
        store.apply(&Change::All(saves.collect()))?;
        store.apply(&Change::All(kept(self.today())))?;
        self.kept = store.preferences()?;
        Ok(Some(store))
    }

    /// The journal, open to read; it can be read while another window writes.
    pub(crate) fn open_to_read(&mut self) -> Result<Store, Failure> {
        if let Some(store) = self.made_up()? {
            return Ok(store);
        }
        let dir = self.vault()?;
        Self::check(&dir)?;
        let passphrase = self.passphrase()?;
        let store = match vault::open(&dir, &passphrase, Access::ReadOnly) {
            // Both are put right by opening it once to write.
            Err(StoreError::TooOld | StoreError::CutShort { .. }) => {
                vault::open(&dir, &passphrase, Access::Write)?
            }
            other => other?,
        };
        self.kept = store.preferences()?;
        Ok(store)
    }

    /// The journal, open to write.
    pub(crate) fn open_to_write(&mut self) -> Result<Store, Failure> {
        if let Some(store) = self.made_up()? {
            return Ok(store);
        }
        Self::check(&self.vault()?)?;
        let passphrase = self.passphrase()?;
        self.open_with(&passphrase)
    }

    /// The same for somebody who is in the middle of something: one wrong letter does not cost what was said or
    /// rated so far. A line without a letter leaves it shut.
    pub(crate) fn open_asking_again(&mut self) -> Result<Store, Failure> {
        if let Some(store) = self.made_up()? {
            return Ok(store);
        }
        Self::check(&self.vault()?)?;
        loop {
            let passphrase = self.passphrase()?;
            if passphrase.is_empty() {
                return Err(Failure::Quiet(Exit::Stopped));
            }
            match self.open_with(&passphrase) {
                Err(failure @ Failure::Store(StoreError::WrongPassphrase))
                    if !self.names_passphrase_file() =>
                {
                    let sentence = failure.sentence(self.world.words).unwrap_or_default();
                    self.out.message(&sentence);
                    self.mention("cli-passphrase-again");
                }
                other => return other,
            }
        }
    }

    fn open_with(&mut self, passphrase: &Passphrase) -> Result<Store, Failure> {
        let dir = self.vault()?;
        let mut store = vault::open(&dir, passphrase, Access::Write)?;
        // What left the trash by age goes for good, and a copy of yesterday is kept, as when the
        // drawn program opens it. Neither stands in the way of what was asked for.
        let today = self.today();
        for (key, why) in upkeep(&mut store, &dir, today, self.world.clock.now()) {
            let why = problem::words(self.world.words, &why);
            let text = self.say_with(key, &[("why", why.into())]);
            self.out.message(&text);
        }
        self.kept = store.preferences()?;
        Ok(store)
    }

    /// Carry out one change.
    pub(crate) fn write(store: &mut Store, change: &Change) -> Result<(), Failure> {
        store.apply(change)?;
        Ok(())
    }

    /// The passphrase, from the file that was named or from the person.
    pub(crate) fn passphrase(&mut self) -> Result<Passphrase, Failure> {
        match self.passphrase_from_file()? {
            Some(passphrase) => Ok(passphrase),
            None if self.can_ask_secret() => self.ask_secret("cli-ask-passphrase"),
            None => Err(Failure::said(Exit::Locked, "cli-locked")),
        }
    }

    /// Whether the passphrase is read from a file, so that asking for it again would change nothing.
    pub(crate) fn names_passphrase_file(&self) -> bool {
        self.passphrase_file().is_some()
    }

    /// The file that `--passphrase-file` or `DAYMARK_PASSPHRASE_FILE` names.
    pub(crate) fn passphrase_file(&self) -> Option<&Path> {
        let named = self.global.passphrase_file.as_deref();
        named.or(self.world.environment.passphrase_file.as_deref())
    }

    /// The passphrase in `--passphrase-file` or `DAYMARK_PASSPHRASE_FILE`; `None` when none is named.
    pub(crate) fn passphrase_from_file(&mut self) -> Result<Option<Passphrase>, Failure> {
        let file = self.passphrase_file().map(Path::to_owned);
        file.map(|file| self.secret_in(&file)).transpose()
    }

    /// The passphrase on the first line of a file. One file is read once: a pipe gives it no second time.
    pub(crate) fn secret_in(&mut self, file: &Path) -> Result<Passphrase, Failure> {
        if let Some((read, secret)) = &self.secret
            && read == file
        {
            return Ok(secret.clone());
        }
        let text = zeroize::Zeroizing::new(self.read_file(file, SIZE_BYTES_MAX)?);
        // Some editors put a mark at the start of a file that nobody sees and nobody types.
        let line = text.trim_start_matches('\u{FEFF}').lines().next().unwrap_or_default();
        if line.is_empty() {
            let name = file.display().to_string();
            return Err(Failure::about(Exit::Locked, "cli-passphrase-file-empty", name));
        }
        let secret = Passphrase::new(line.to_owned());
        self.secret = Some((file.to_owned(), secret.clone()));
        Ok(secret)
    }

    /// A secret, typed where nobody sees it.
    pub(crate) fn ask_secret(&mut self, key: &str) -> Result<Passphrase, Failure> {
        Ok(Passphrase::new(self.ask_secret_text(key)?.to_string()))
    }

    pub(crate) fn ask_secret_text(
        &mut self,
        key: &str,
    ) -> Result<zeroize::Zeroizing<String>, Failure> {
        let shows = if secret_input::IS_HIDDEN { "cli-typing-hidden" } else { "cli-typing-shown" };
        let text = format!("{} {}\n> ", self.say(key), self.say(shows));
        let out = &mut self.out;
        let typed = secret_input::read_line(self.input.as_mut(), &mut || out.ask_aside(&text))
            .map_err(|error| Failure::file(&error, "-"))?;
        self.out.ask_aside("\n");
        typed.ok_or(Failure::Quiet(Exit::Stopped))
    }

    /// The journal, opened with `with` to read; nothing is changed.
    pub(crate) fn opens(dir: &VaultDir, with: Unlock<'_>) -> Result<Store, Failure> {
        Ok(vault::unlock(dir, with, Access::ReadOnly)?)
    }

    /// Whether there is a journal that its passphrase can open.
    pub(crate) fn has_journal(&self) -> bool {
        !self.example.is_empty() || self.vault().is_ok_and(|dir| Self::check(&dir).is_ok())
    }

    /// Say what can be said before a passphrase is asked for.
    pub(crate) fn check(dir: &VaultDir) -> Result<(), Failure> {
        let path = dir.path().to_owned();
        match dir.state() {
            VaultState::Absent
            | VaultState::Empty
            | VaultState::Unfinished
            | VaultState::MissingJournal => Err(StoreError::NoJournal { path }.into()),
            VaultState::Denied => Err(StoreError::Denied { path }.into()),
            VaultState::NotAFolder => Err(StoreError::NotAFolder { path }.into()),
            VaultState::NotOurs => Err(StoreError::NotAVault { path: dir.journal() }.into()),
            VaultState::MissingPassphraseSlot | VaultState::MissingSlots => {
                Err(StoreError::SlotMissing { path: dir.passphrase_slot() }.into())
            }
            VaultState::Present | VaultState::MissingRecoverySlot => Ok(()),
        }
    }
}

/// Make today's copy, while everything is still there, and then empty the trash by age. Neither keeps the
/// other from being tried. What went wrong with copies, each with the message that says it.
fn upkeep(
    store: &mut Store,
    dir: &VaultDir,
    today: crate::domain::day::Day,
    now: chrono::DateTime<chrono::FixedOffset>,
) -> Vec<(&'static str, StoreError)> {
    let copied = crate::store::backup::automatic(store, dir, today);
    // What could not be forgotten now is forgotten at the next opening.
    let _ = store.empty_trash(now - chrono::TimeDelta::days(TRASH_DAYS));
    let _ = store.forget_older(today);
    let gone = store.forget_copies(today);
    let wrong = copied.err().map(|why| ("notice-no-copy", why));
    wrong.into_iter().chain(gone.err().map(|why| ("notice-copies-stay", why))).collect()
}
