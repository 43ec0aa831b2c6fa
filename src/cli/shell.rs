//! What a command works with: the world, the person's settings, and a way to ask and to answer.

use std::collections::BTreeMap;
use std::io::{BufRead, Read as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use crate::cli::args::Global;
use crate::cli::failure::{Exit, Failure};
use crate::cli::output::Output;
use crate::cli::start::World;
use crate::content::words::{Value, Words};
use crate::domain::answer::{Answer, Id};
use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId};
use crate::domain::prefs::Prefs;
use crate::domain::private::Private;
use crate::export_file::{self, Unwritten, Written};
use crate::page::dates::{self, Reader};
use crate::page::entry_lines;
use crate::portable::Format;
use crate::store::{Passphrase, Store, StoreError};
use crate::system::ending;
use crate::system::files::{self, read_at_most};

/// The longest line that is read from a person, in bytes.
const LINE_BYTES_MAX: usize = 64 * 1024;

/// A terminal hands over no more of one line than this, in bytes, less the letter that may be cut; the
/// rest is dropped without a word. Linux says 4,096 with the end of the line; others may stop at 1,024. A
/// console of Windows hands over all of it.
const TERMINAL_LINE_BYTES: usize = if cfg!(windows) {
    LINE_BYTES_MAX
} else if cfg!(any(target_os = "linux", target_os = "android")) {
    4_090
} else {
    1_018
};
/// How much of the end of such a line is shown again.
const CUT_SHOWN_CHARS: usize = 40;

/// Everything a command may use.
pub(crate) struct Shell<'s> {
    pub(crate) world: &'s World<'s>,
    pub(crate) global: Global,
    /// What the person has set; the usual where nothing may be read.
    pub(crate) prefs: Prefs,
    pub(crate) out: Output,
    pub(crate) input: Box<dyn BufRead>,
    /// The preferences inside the journal that was opened last; the names of own items are there.
    pub(crate) kept: BTreeMap<Id, Private>,
    /// A made-up history to work on instead of the journal; empty otherwise. Each command gets it anew.
    pub(crate) example: Vec<Entry>,
    /// The passphrase that was read last from a file, and the file.
    pub(crate) secret: Option<(PathBuf, Passphrase)>,
}

impl Shell<'_> {
    pub(crate) fn say(&self, key: &str) -> String {
        self.world.words.say(key)
    }

    pub(crate) fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.world.words.say_with(key, values)
    }

    /// A message as a line of the answer.
    pub(crate) fn tell(&mut self, key: &str) -> Result<(), Failure> {
        let text = self.say(key);
        self.out.text(&text, "")
    }

    /// Say that something was saved, and when; of a made-up journal, that nothing is kept.
    pub(crate) fn tell_saved(&mut self, at: DateTime<FixedOffset>) -> Result<(), Failure> {
        if !self.example.is_empty() {
            return self.tell("today-example");
        }
        let saved = dates::saved_at(at, self.world.words);
        self.out.text(&saved, "")
    }

    /// Say what was kept; of a made-up journal, that nothing is.
    pub(crate) fn tell_kept(&mut self, key: &str) -> Result<(), Failure> {
        self.tell(if self.example.is_empty() { key } else { "today-example" })
    }

    /// Say a sentence that was made elsewhere.
    pub(crate) fn tell_words(&mut self, words: &str) -> Result<(), Failure> {
        self.out.text(words, "")
    }

    /// The message, its variables filled in.
    pub(crate) fn tell_with(
        &mut self,
        key: &str,
        values: &[(&str, Value<'_>)],
    ) -> Result<(), Failure> {
        let text = self.say_with(key, values);
        self.out.text(&text, "")
    }

    /// A message beside the answer.
    pub(crate) fn mention(&mut self, key: &str) {
        let text = self.say(key);
        self.out.message(&text);
    }

    /// A message as a heading.
    pub(crate) fn heading(&mut self, key: &str) -> Result<(), Failure> {
        let text = self.say(key);
        self.out.heading(&text)
    }

    /// Whether a missing answer can be asked for. With `--json` nothing is: a question would stand in the answer.
    pub(crate) const fn can_ask(&self) -> bool {
        self.is_at_terminal() && !self.wants_json()
    }

    /// Whether somebody can type a secret: that is asked for among the messages, beside every answer.
    pub(crate) const fn can_ask_secret(&self) -> bool {
        self.is_at_terminal()
    }

    const fn is_at_terminal(&self) -> bool {
        self.world.environment.can_ask()
    }

    pub(crate) const fn wants_json(&self) -> bool {
        self.global.json
    }

    /// The name of an option, a medicine, or an item of the person's own.
    pub(crate) fn option_name(&self, option: &Id) -> String {
        entry_lines::option_name(option, self.world.words, &self.kept)
    }

    /// One answer in words, own items by the names the person gave them.
    pub(crate) fn said(&self, question: &Id, answer: &Answer) -> String {
        entry_lines::said(question, answer, self.world.words, &self.kept)
    }

    /// The answers of an entry as labelled lines, in the order in which they are asked.
    pub(crate) fn answer_lines(&self, entry: &Entry) -> Vec<(String, String)> {
        entry_lines::lines(entry, self.world.words, &self.kept)
    }

    /// The lived day of this moment.
    pub(crate) fn today(&self) -> Day {
        Day::of(self.world.clock.now(), self.prefs.day_start)
    }

    /// From where dates are read.
    pub(crate) fn reader(&self) -> Reader {
        Reader { today: self.today(), start: self.prefs.day_start }
    }

    /// A day that has come.
    pub(crate) fn day(&self, asked: Option<Day>) -> Result<Day, Failure> {
        let today = self.today();
        match asked {
            Some(day) if day > today => {
                Err(Failure::about(Exit::Usage, "cli-day-ahead", day.to_string()))
            }
            Some(day) => Ok(day),
            None => Ok(today),
        }
    }

    /// A name for an entry.
    pub(crate) fn new_id(&self) -> Result<EntryId, Failure> {
        let mut chance = [0; 10];
        self.world.chance.fill(&mut chance).map_err(StoreError::from)?;
        Ok(EntryId::new(self.world.clock.now(), chance))
    }

    /// Put a page in a new file at `file`, as [`files::write_page`] does. It is whole there, or not at all: what
    /// stops the command on the way takes the words with it. What an earlier one may have left is named.
    pub(crate) fn write_page(&mut self, file: &Path, bytes: &[u8]) -> std::io::Result<()> {
        self.page_at(file, |_| files::write_page(file, bytes))
    }

    /// The same for everything in the journal.
    pub(crate) fn export(
        &mut self,
        store: &Store,
        format: Format,
        file: &Path,
    ) -> Result<Written, Unwritten> {
        let now = self.world.clock.now();
        self.page_at(file, |words| export_file::write(store, format, file, now, words))
    }

    fn page_at<T, E>(
        &mut self,
        file: &Path,
        write: impl FnOnce(&Words) -> Result<T, E>,
    ) -> Result<T, E> {
        // Without it a stopped command leaves an unfinished page, as it would on another system.
        let _ = ending::prepare();
        let written = write(self.world.words)?;
        if let Some(left) = files::unfinished_beside(file) {
            let left = left.display().to_string();
            let text = self.say_with("cli-page-unfinished", &[("file", left.into())]);
            self.out.message(&text);
        }
        Ok(written)
    }

    /// What the file holds; `-` is standard input. At most `bytes_max` bytes of UTF-8.
    pub(crate) fn read_file(&mut self, file: &Path, bytes_max: usize) -> Result<String, Failure> {
        let name = file.display().to_string();
        let bytes = if file == Path::new("-") {
            let mut bytes = Vec::new();
            let most = u64::try_from(bytes_max).unwrap_or(u64::MAX).saturating_add(1);
            std::io::Read::take(&mut self.input, most)
                .read_to_end(&mut bytes)
                .map_err(|error| Failure::file(&error, &name))?;
            if bytes.len() > bytes_max {
                return Err(Failure::about(Exit::Failed, "cli-file-too-large", name));
            }
            bytes
        } else {
            read_at_most(file, bytes_max)
                .map_err(|error| Failure::file(&error, &name))?
                .ok_or_else(|| Failure::about(Exit::Missing, "cli-file-missing", &name))?
        };
        String::from_utf8(bytes).map_err(|_| Failure::about(Exit::Failed, "cli-file-no-text", name))
    }

    /// One line that the person types; `None` at the end of the input.
    pub(crate) fn read_line(&mut self) -> Result<Option<String>, Failure> {
        let mut line = Vec::new();
        let read = std::io::Read::take(&mut self.input, LINE_BYTES_MAX as u64)
            .read_until(b'\n', &mut line)
            .map_err(|error| Failure::file(&error, "-"))?;
        if read == 0 {
            return Ok(None);
        }
        // A cut line may end inside a letter; that is no reason to lose the others.
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_end_matches(['\n', '\r']).trim_end_matches('\u{FFFD}');
        if self.is_at_terminal() && line.len() >= TERMINAL_LINE_BYTES {
            self.tell_with("cli-line-cut", &[("end", end_of(line).into())])?;
        }
        Ok(Some(line.to_owned()))
    }
}

/// How a line ends, as it is shown where the rest of it is gone.
pub(crate) fn end_of(line: &str) -> &str {
    let start = line.char_indices().rev().nth(CUT_SHOWN_CHARS).map_or(0, |(at, _)| at);
    line.get(start..).unwrap_or_default()
}
