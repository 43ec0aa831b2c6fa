//! What this process shows: what ships, and beside it what the packs add that a person put here. Laid once,
//! at the start; without packs nothing is laid and nothing is read.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use chrono::NaiveDate;

use super::{
    directory::Directory,
    facilitator::Guide,
    instrument::Instrument,
    issue::{Issue, Severity},
    library::Library,
    pack::{self, ENDING, Pack},
    pack_check,
    source::Source,
    tool::Tool,
};

/// More packs than this are left out, the last by name.
pub const PACKS_MAX: usize = 50;

/// A pack that was read and not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Stands before the paths in messages.
    pub name: String,
    /// Its content files.
    pub sources: Vec<Source>,
    /// What could not be read.
    pub issues: Vec<Issue>,
}

/// A pack that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Stands before the paths in messages; the id, for a pack that was added.
    pub name: String,
    /// What it says of itself; `None` when that could not be read, and then nothing of it is shown.
    pub pack: Option<Pack>,
    /// Everything wrong with it.
    pub issues: Vec<Issue>,
}

impl Checked {
    /// How many of its issues keep something from being shown.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.issues.iter().filter(|issue| issue.severity == Severity::Error).count()
    }
}

/// What ships, and what packs add.
#[derive(Debug)]
pub struct Shown {
    /// Lessons, facts and sources.
    pub library: Library,
    /// Lines and services.
    pub directory: Directory,
    /// Tools: those that ship, by number, then those of the packs.
    pub tools: Vec<Tool>,
    /// Self-checks: those that ship, by number, then those of the packs, by id.
    pub instruments: Vec<Instrument>,
    /// Facilitator pages of the packs' lessons.
    pub guides: BTreeMap<String, Guide>,
    /// The packs, by name.
    pub packs: Vec<Checked>,
}

static SHOWN: OnceLock<Shown> = OnceLock::new();

/// What the packs came to; `None` when there are none.
pub fn shown() -> Option<&'static Shown> {
    SHOWN.get()
}

/// The packs that were added, by name.
pub fn added() -> &'static [Checked] {
    SHOWN.get().map_or(&[], |shown| shown.packs.as_slice())
}

/// Show the packs in the folder `at`, if there are any, from here on. Once in a process, before anything
/// else asks for content; later calls change nothing.
pub fn show(at: &Path, today: NaiveDate) {
    let opened = open_all(at);
    if !opened.is_empty() {
        SHOWN.get_or_init(|| pack_check::lay(opened, today));
    }
}

/// Where the pack called `id` is, or would be, in the folder `at`.
#[must_use]
pub fn file(at: &Path, id: &str) -> PathBuf {
    at.join(format!("{id}.{ENDING}"))
}

/// The packs in the folder `at`: their ids and files, by id. A folder that is not there holds none.
#[must_use]
pub fn files(at: &Path) -> Vec<(String, PathBuf)> {
    let Ok(entries) = fs::read_dir(at) else { return Vec::new() };
    let mut found: Vec<(String, PathBuf)> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let name = entry.file_name();
            let id = name.to_str()?.strip_suffix(ENDING)?.strip_suffix('.')?;
            super::document::is_kebab(id).then(|| (id.to_owned(), entry.path()))
        })
        .collect();
    found.sort();
    found
}

/// The packs in the folder `at`, read.
#[must_use]
pub fn open_all(at: &Path) -> Vec<Opened> {
    files(at).into_iter().take(PACKS_MAX).map(|(id, path)| open(&path, &id)).collect()
}

/// The pack in the folder or the file at `path`. `name` stands before the paths in messages.
#[must_use]
pub fn open(path: &Path, name: &str) -> Opened {
    let (sources, issues) = pack::read(path, name);
    Opened { name: name.to_owned(), sources, issues }
}
