//! A counselor's or a person's own content: what a pack says of itself, what may be in one, and how much.
//! Nothing in it can run, hide or replace what ships, or reach outside its folder.

use std::path::Path;

use serde::Deserialize;

use super::{
    document::is_kebab,
    fold::fold,
    hidden_mark,
    issue::{Issue, Severity},
    items::line_at,
    source::{Origin, Place, Source},
    when::When,
};

mod bundle;
mod folder;

pub use bundle::{pack, unpack};
pub use folder::open;

/// The file in which a pack names itself.
pub const FILE: &str = "pack.toml";
/// How the name of a pack in one file ends.
pub const ENDING: &str = "daymark-pack";
/// More content files than this are refused.
pub const FILES_MAX: usize = 2_000;
/// More files and folders of any kind than this are refused.
pub const ENTRIES_MAX: usize = 10_000;
/// A larger file is left out.
pub const FILE_BYTES_MAX: u64 = 1024 * 1024;
/// More than this in all content files together is refused.
pub const BYTES_MAX: usize = 16 * 1024 * 1024;
/// The longest id, in characters.
pub const ID_CHARS_MAX: usize = 40;
/// The longest name, in characters: it stands at the right of a list.
pub const NAME_CHARS_MAX: usize = 32;
/// The longest `by`, in characters.
pub const BY_CHARS_MAX: usize = 80;
/// Folders within folders: `modules/` is one deep.
const DEPTH_MAX: usize = 3;

/// What a pack may hold: the folder, and how its files end.
const FOLDERS: [(&str, &str); 7] = [
    ("facilitator", "toml"),
    ("facts", "toml"),
    ("instruments", "toml"),
    ("modules", "md"),
    ("references", "toml"),
    ("services", "toml"),
    ("tools", "toml"),
];

/// What a pack says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Kebab-case; every id in the pack begins with it and a hyphen.
    pub id: String,
    /// Shown beside everything that comes from it.
    pub name: String,
    /// Who made it; empty when it says nothing. Anybody can write anything here.
    #[serde(default)]
    pub by: String,
    /// The day of this version; `None` when it says nothing.
    pub date: Option<When>,
}

impl Pack {
    /// Whether something called `id` is this pack's to name.
    #[must_use]
    pub fn owns(&self, id: &str) -> bool {
        let rest = id.strip_prefix(self.id.as_str()).and_then(|rest| rest.strip_prefix('-'));
        rest.is_some_and(|rest| !rest.is_empty())
    }
}

/// What the pack in `sources` says about itself; `None` when that cannot be known, which is then an
/// issue. `name` stands before the paths in messages.
#[must_use]
pub fn describe(sources: &[Source], name: &str, issues: &mut Vec<Issue>) -> Option<Pack> {
    let Some(source) = sources.iter().find(|source| source.path == FILE) else {
        let place = Source::pack(name, FILE, "").place(1);
        let fix = "Write one with `id` and `name`; `daymark content new` makes one.";
        issues.push(Issue { line: None, ..place.error("pack", "there is no pack.toml", fix) });
        return None;
    };
    if let Some(issue) = hidden_mark::find(source) {
        issues.push(issue);
        return None;
    }
    match toml::from_str::<Pack>(&source.text) {
        Ok(pack) => {
            let found = wrong(&pack, source);
            let is_sound = found.is_empty();
            issues.extend(found);
            is_sound.then_some(pack)
        }
        Err(error) => {
            let line = error.span().map_or(1, |span| line_at(&source.text, span.start));
            let what = error.message().lines().collect::<Vec<_>>().join("; ");
            let fix = "`id`, `name`, `by` and `date` are the keys.";
            issues.push(source.place(line).error("format", what, fix));
            None
        }
    }
}

fn wrong(pack: &Pack, source: &Source) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut refuse = |key: &str, what: String, fix: &str| {
        let line = source.text.lines().position(|line| line.trim_start().starts_with(key));
        issues.push(source.place(line.map_or(1, |at| at + 1)).error("pack", what, fix));
    };
    let Pack { id, name, by, .. } = pack;
    if !is_kebab(id) || id.chars().count() > ID_CHARS_MAX {
        let what = format!("the pack's `id` is not kebab-case, or over {ID_CHARS_MAX} characters");
        refuse("id", what, "Use small letters, digits and single hyphens.");
    }
    if name.trim().is_empty() || name.chars().count() > NAME_CHARS_MAX {
        let what = format!("the pack's `name` is empty, or over {NAME_CHARS_MAX} characters");
        refuse("name", what, "It stands beside everything in the pack: keep it short.");
    }
    if by.chars().count() > BY_CHARS_MAX {
        refuse("by", format!("`by` is over {BY_CHARS_MAX} characters"), "Shorten it.");
    }
    if fold(name).contains("daymark") || fold(by).contains("daymark") {
        let what = "the pack calls itself Daymark's".to_owned();
        refuse("name", what, "Name the people who made it.");
    }
    issues
}

/// Whether the file at `path` is content at all.
fn is_content(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    matches!(ending, Some("md" | "toml")) && !path.ends_with("README.md")
}

/// A file of a pack that has no place there; `None` for any other, and for what ships.
pub(super) fn misplaced(source: &Source) -> Option<Issue> {
    let folder = (source.folder(), source.ending());
    if source.origin == Origin::BuiltIn || source.path == FILE || FOLDERS.contains(&folder) {
        return None;
    }
    let what = "this file has no place in a pack";
    let fix = "A pack holds modules, tools, services, instruments, facts, references and facilitator pages.";
    Some(source.place(1).error("pack", what, fix))
}

/// Something in a pack whose id does not begin with the pack's own; `None` when it does.
pub(super) fn foreign(pack: &Pack, id: &str, file: &str, line: usize) -> Option<Issue> {
    (!pack.owns(id)).then(|| Issue {
        file: file.to_owned(),
        line: Some(line),
        rule: "pack-id",
        what: format!("`{id}` does not begin with the pack's id, `{}-`", pack.id),
        fix: format!("Call it `{}-{id}`.", pack.id),
        severity: Severity::Error,
    })
}

/// A pack gave something a permanent number.
pub(super) fn numbered(place: &Place) -> Issue {
    let what = "`number` is only for what ships, and is ignored";
    place.warning("built-in-only", what, "Take it out.")
}

/// A pack gave something the id of something that ships.
pub(super) fn protected(place: &Place, id: &str) -> Issue {
    let what = format!("`{id}` ships with Daymark, and a pack may not replace it");
    place.error("protected", what, "Give yours an id of its own; it then stands beside it.")
}

/// The pack in the folder or the file at `path`. `name` stands before the paths in messages.
#[must_use]
pub fn read(path: &Path, name: &str) -> (Vec<Source>, Vec<Issue>) {
    if path.is_dir() { open(path, name) } else { unpack(path, name) }
}
