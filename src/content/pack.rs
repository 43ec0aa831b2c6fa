//! A counselor's or a person's own folder of content, read from a disk. Nothing in it can run, and
//! nothing outside it is read: links are never followed, and every limit has a name.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use serde::Deserialize;

use super::{
    hidden_mark::is_hidden,
    issue::{Issue, Severity},
    items::line_at,
    source::Source,
};

/// The file in which a pack names itself.
pub const FILE: &str = "pack.toml";
/// More files than this and the rest are left out.
pub const FILES_MAX: usize = 2_000;
/// A larger file is left out.
pub const FILE_BYTES_MAX: u64 = 1024 * 1024;
/// Folders within folders: `modules/` is one deep.
const DEPTH_MAX: usize = 3;

/// What a pack says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Shown beside everything that comes from it.
    #[serde(default)]
    pub name: String,
    /// Built-in lessons it leaves out; never one of the "alive" track.
    #[serde(default)]
    pub hide: Vec<String>,
}

/// Reads `pack.toml`; `None` when it is not as it should be, which is then an issue.
pub fn read(source: &Source, issues: &mut Vec<Issue>) -> Option<Pack> {
    match toml::from_str(&source.text) {
        Ok(pack) => Some(pack),
        Err(error) => {
            let line = error.span().map_or(1, |span| line_at(&source.text, span.start));
            let fix = "`name` and `hide` are the only keys.";
            issues.push(source.place(line).error("format", error.message(), fix));
            None
        }
    }
}

/// Every content file (`.md`, `.toml`) of the folder at `root`, sorted by path.
/// `name` stands before the paths in every message.
#[must_use]
pub fn open(root: &Path, name: &str) -> (Vec<Source>, Vec<Issue>) {
    let mut walk = Walk { name, sources: Vec::new(), issues: Vec::new(), files: 0 };
    match fs::symlink_metadata(root) {
        Ok(found) if found.is_dir() => walk.folder(root, "", 0),
        Ok(_) => {
            walk.refuse("", "this is not a folder", "Name the folder itself, not a link to it.");
        }
        Err(error) => walk.unreadable("", &error),
    }
    walk.sources.sort_by(|one, other| one.path.cmp(&other.path));
    (walk.sources, walk.issues)
}

struct Walk<'a> {
    name: &'a str,
    sources: Vec<Source>,
    issues: Vec<Issue>,
    files: usize,
}

impl Walk<'_> {
    fn refuse(&mut self, path: &str, what: impl Into<String>, fix: &str) {
        let file = format!("{}/{path}", self.name.trim_end_matches('/'));
        let file = file.trim_end_matches('/').to_owned();
        let (what, fix, severity) = (what.into(), fix.to_owned(), Severity::Error);
        self.issues.push(Issue { file, line: None, rule: "pack", what, fix, severity });
    }

    fn unreadable(&mut self, path: &str, error: &io::Error) {
        self.refuse(
            path,
            format!("it cannot be read ({})", error.kind()),
            "Check who may read it.",
        );
    }

    fn folder(&mut self, at: &Path, path: &str, depth: usize) {
        let entries = match fs::read_dir(at) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(path, &error),
        };
        let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let file_name = entry.file_name();
            let Some(name) = file_name.to_str() else {
                self.refuse(path, "a file name is not UTF-8", "Use plain letters.");
                continue;
            };
            if name.chars().any(is_hidden) {
                self.refuse(path, "a file name holds a hidden mark", "Use plain letters.");
                continue;
            }
            if name.starts_with('.') {
                continue;
            }
            let inner = if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
            self.entry(&entry.path(), &inner, depth);
            if self.files > FILES_MAX {
                return;
            }
        }
    }

    fn entry(&mut self, at: &Path, path: &str, depth: usize) {
        let found = match fs::symlink_metadata(at) {
            Ok(found) => found,
            Err(error) => return self.unreadable(path, &error),
        };
        if found.is_dir() {
            if depth < DEPTH_MAX {
                self.folder(at, path, depth + 1);
            } else {
                self.refuse(
                    path,
                    "folders are nested too deep",
                    "Keep to `modules/` and the like.",
                );
            }
            return;
        }
        if found.is_symlink() {
            return self.refuse(path, "this is a link", "Put the file itself in the folder.");
        }
        let ending = path.rsplit_once('.').map(|(_, ending)| ending);
        let is_content = matches!(ending, Some("md" | "toml")) && !path.ends_with("README.md");
        if !is_content {
            return;
        }
        self.files += 1;
        if self.files > FILES_MAX {
            let what = format!("there are more than {FILES_MAX} files");
            return self.refuse("", what, "Split the pack.");
        }
        if !found.is_file() {
            return self.refuse(path, "this is not a plain file", "Put a plain file there.");
        }
        self.file(at, path);
    }

    fn file(&mut self, at: &Path, path: &str) {
        let mut bytes = Vec::new();
        let read =
            open_plain(at).and_then(|file| file.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes));
        if let Err(error) = read {
            return self.unreadable(path, &error);
        }
        if u64::try_from(bytes.len()).is_ok_and(|len| len > FILE_BYTES_MAX) {
            return self.refuse(path, "this file is over 1 MiB", "Split it.");
        }
        match String::from_utf8(bytes) {
            Ok(text) => self.sources.push(Source::pack(self.name, path, &text)),
            Err(_) => self.refuse(path, "this file is not UTF-8", "Save it as UTF-8."),
        }
    }
}

/// Opens a file, and refuses what took its place since it was looked at.
fn open_plain(at: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed());
    }
    let file = options.open(at)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}
