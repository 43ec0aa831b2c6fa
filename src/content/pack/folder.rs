//! A pack as a folder on a disk. Links are never followed, and every limit has a name.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use super::{BYTES_MAX, DEPTH_MAX, ENTRIES_MAX, FILE_BYTES_MAX, FILES_MAX, is_content};
use crate::content::{
    hidden_mark::is_hidden,
    issue::{Issue, Severity},
    source::Source,
};

/// Every content file (`.md`, `.toml`) of the folder at `root`, sorted by path.
/// `name` stands before the paths in every message.
#[must_use]
pub fn open(root: &Path, name: &str) -> (Vec<Source>, Vec<Issue>) {
    let mut walk = Walk { name, ..Walk::default() };
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

#[derive(Default)]
struct Walk<'a> {
    name: &'a str,
    sources: Vec<Source>,
    issues: Vec<Issue>,
    /// Everything that was come upon.
    entries: usize,
    /// What of it is content.
    files: usize,
    bytes: usize,
    is_over: bool,
}

impl Walk<'_> {
    fn refuse(&mut self, path: &str, what: impl Into<String>, fix: &str) {
        let file = format!("{}/{path}", self.name.trim_end_matches('/'));
        let file = file.trim_end_matches('/').to_owned();
        let (what, fix, severity) = (what.into(), fix.to_owned(), Severity::Error);
        self.issues.push(Issue { file, line: None, rule: "pack", what, fix, severity });
    }

    /// Something about the whole folder, after which nothing more is read.
    fn stop(&mut self, what: String, fix: &str) {
        self.is_over = true;
        self.refuse("", what, fix);
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
        let room = ENTRIES_MAX.saturating_sub(self.entries) + 1;
        let mut entries: Vec<_> = entries.filter_map(Result::ok).take(room).collect();
        self.entries += entries.len();
        if self.entries > ENTRIES_MAX {
            let what = format!("there are more than {ENTRIES_MAX} files and folders in it");
            return self.stop(what, "Keep only the pack's own files in the folder.");
        }
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
            if self.is_over {
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
        if !is_content(path) {
            return;
        }
        self.files += 1;
        if self.files > FILES_MAX {
            return self.stop(format!("there are more than {FILES_MAX} files"), "Split the pack.");
        }
        if !found.is_file() {
            return self.refuse(path, "this is not a plain file", "Put a plain file there.");
        }
        if has_other_names(&found) {
            let what = "this file has a second name somewhere else (a hard link)";
            return self.refuse(path, what, "Copy it, and put the copy there.");
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
        self.bytes += bytes.len();
        if self.bytes > BYTES_MAX {
            let what = format!("all files together are over {} MiB", BYTES_MAX / 1024 / 1024);
            return self.stop(what, "Split the pack.");
        }
        match String::from_utf8(bytes) {
            Ok(text) => self.sources.push(Source::pack(self.name, path, &text)),
            Err(_) => self.refuse(path, "this file is not UTF-8", "Save it as UTF-8."),
        }
    }
}

#[cfg(unix)]
fn has_other_names(found: &fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(found) > 1
}

#[cfg(not(unix))]
const fn has_other_names(_: &fs::Metadata) -> bool {
    false
}

/// Opens a file, and refuses what took its place since it was looked at.
pub(super) fn open_plain(at: &Path) -> io::Result<File> {
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
