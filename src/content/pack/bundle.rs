//! A pack as one file: a zip of its content files, sorted, not squeezed, without times. The same pack
//! gives the same bytes. A zip made by hand can be read too; what it cannot be trusted with is named.

use std::{
    io::{self, Cursor, Read, Seek, Write as _},
    path::Path,
};

use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::folder::open_plain;
use super::{BYTES_MAX, DEPTH_MAX, ENTRIES_MAX, FILE, FILE_BYTES_MAX, FILES_MAX, is_content};
use crate::content::{
    hidden_mark::is_hidden,
    issue::{Issue, Severity},
    source::Source,
};

/// The largest file that is looked into: everything a pack may hold, and the names.
const BUNDLE_BYTES_MAX: u64 = 20 * 1024 * 1024;
/// The kind of a file, among the bits of a Unix mode, and what a link has there.
const KIND_BITS: u32 = 0o170_000;
const LINK_BITS: u32 = 0o120_000;

/// One file that holds `sources`.
///
/// # Errors
/// Whatever the zip format cannot hold.
pub fn pack(sources: &[Source]) -> io::Result<Vec<u8>> {
    let mut files: Vec<&Source> = sources.iter().collect();
    files.sort_by_key(|source| (source.path != FILE, &source.path));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for source in files {
        zip.start_file(&*source.path, options)?;
        zip.write_all(source.text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Every content file of the pack in the file at `path`, sorted by path. `name` stands before the
/// paths in every message.
#[must_use]
pub fn unpack(path: &Path, name: &str) -> (Vec<Source>, Vec<Issue>) {
    let mut unpacking = Unpacking { name, sources: Vec::new(), issues: Vec::new(), bytes: 0 };
    let mut bytes = Vec::new();
    let read =
        open_plain(path).and_then(|file| file.take(BUNDLE_BYTES_MAX + 1).read_to_end(&mut bytes));
    match read {
        Err(error) => unpacking.refuse(
            "",
            format!("it cannot be read ({})", error.kind()),
            "Check that it is a file, and who may read it.",
        ),
        Ok(_) if u64::try_from(bytes.len()).is_ok_and(|len| len > BUNDLE_BYTES_MAX) => {
            let what = format!("the file is over {} MiB", BUNDLE_BYTES_MAX / 1024 / 1024);
            unpacking.refuse("", what, "Split the pack.");
        }
        Ok(_) => unpacking.all(&bytes),
    }
    unpacking.sources.sort_by(|one, other| one.path.cmp(&other.path));
    (unpacking.sources, unpacking.issues)
}

struct Unpacking<'a> {
    name: &'a str,
    sources: Vec<Source>,
    issues: Vec<Issue>,
    bytes: usize,
}

impl Unpacking<'_> {
    fn refuse(&mut self, path: &str, what: impl Into<String>, fix: &str) {
        // A name in a zip may be anything: what is shown of it is what can be read.
        let path: String = path.chars().filter(|c| !is_hidden(*c)).take(100).collect();
        let file = format!("{}/{path}", self.name.trim_end_matches('/'));
        let file = file.trim_end_matches('/').to_owned();
        let (what, fix, severity) = (what.into(), fix.to_owned(), Severity::Error);
        self.issues.push(Issue { file, line: None, rule: "pack", what, fix, severity });
    }

    fn all(&mut self, bytes: &[u8]) {
        let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else {
            let fix = "Make it with `daymark content pack`, or name the folder instead.";
            return self.refuse("", "this is not a pack: it is no zip file, or damaged", fix);
        };
        if zip.len() > ENTRIES_MAX {
            let what = format!("there are more than {ENTRIES_MAX} files in it");
            return self.refuse("", what, "Keep only the pack's own files in it.");
        }
        if zip.has_duplicate_names() {
            return self.refuse("", "two files in it have one name", "Make it again.");
        }
        if !matches!(zip.has_overlapping_files(), Ok(false)) {
            return self.refuse("", "files in it lie over each other", "Make it again.");
        }
        let top = top_folder(&zip);
        let mut files = 0;
        for index in 0..zip.len() {
            let Some(path) = self.path(&mut zip, index, &top) else { continue };
            files += 1;
            if files > FILES_MAX {
                let what = format!("there are more than {FILES_MAX} files");
                return self.refuse("", what, "Split the pack.");
            }
            if !self.file(&mut zip, index, &path) {
                return;
            }
        }
    }

    /// Where the file at `index` belongs; `None` when it is not read, with an issue where it should
    /// not be there.
    fn path<R: Read + Seek>(
        &mut self,
        zip: &mut ZipArchive<R>,
        index: usize,
        top: &str,
    ) -> Option<String> {
        let Ok(entry) = zip.by_index_raw(index) else {
            self.refuse("", "a file in it is damaged", "Make it again.");
            return None;
        };
        let Ok(name) = std::str::from_utf8(entry.name_raw()) else {
            self.refuse("", "a file name is not UTF-8", "Use plain letters.");
            return None;
        };
        if name.chars().any(is_hidden) {
            self.refuse(name, "a file name holds a hidden mark", "Use plain letters.");
            return None;
        }
        let is_link = entry.unix_mode().is_some_and(|mode| mode & KIND_BITS == LINK_BITS);
        if is_link {
            self.refuse(name, "this is a link", "Put the file itself in the pack.");
            return None;
        }
        let parts: Vec<&str> = name.trim_end_matches('/').split('/').collect();
        let climbs = parts.iter().any(|part| matches!(*part, "" | "." | ".."));
        if climbs || name.contains(['\\', ':']) {
            let what = "this path leads out of the pack";
            self.refuse(name, what, "Keep to `modules/` and the like.");
            return None;
        }
        if entry.is_dir() {
            return None;
        }
        let inner = name.strip_prefix(top).unwrap_or(name);
        let is_hidden_file = inner.split('/').any(|part| part.starts_with('.'));
        if is_hidden_file || inner.starts_with("__MACOSX/") || !is_content(inner) {
            return None;
        }
        if inner.split('/').count() > DEPTH_MAX + 1 {
            self.refuse(inner, "folders are nested too deep", "Keep to `modules/` and the like.");
            return None;
        }
        Some(inner.to_owned())
    }

    /// Read one file; `false` when nothing more may be read.
    fn file<R: Read + Seek>(&mut self, zip: &mut ZipArchive<R>, index: usize, path: &str) -> bool {
        let mut bytes = Vec::new();
        let read = zip
            .by_index(index)
            .map_err(io::Error::from)
            .and_then(|entry| entry.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes));
        if read.is_err() {
            let fix = "Make the pack again; nothing in it may be locked.";
            self.refuse(path, "this file is damaged or locked", fix);
            return true;
        }
        // What is unpacked counts, whatever the zip says of itself.
        self.bytes += bytes.len();
        if self.bytes > BYTES_MAX {
            let what = format!("all files together are over {} MiB", BYTES_MAX / 1024 / 1024);
            self.refuse("", what, "Split the pack.");
            return false;
        }
        if u64::try_from(bytes.len()).is_ok_and(|len| len > FILE_BYTES_MAX) {
            self.refuse(path, "this file is over 1 MiB", "Split it.");
            return true;
        }
        match String::from_utf8(bytes) {
            Ok(text) => self.sources.push(Source::pack(self.name, path, &text)),
            Err(_) => self.refuse(path, "this file is not UTF-8", "Save it as UTF-8."),
        }
        true
    }
}

/// The one folder around everything that some programs put in a zip: `main-street/`, or nothing.
fn top_folder<R: Read + Seek>(zip: &ZipArchive<R>) -> String {
    let ending = format!("/{FILE}");
    let names = || zip.file_names_raw().filter_map(|name| std::str::from_utf8(name).ok());
    if names().any(|name| name == FILE) {
        return String::new();
    }
    let found =
        names().find_map(|name| name.strip_suffix(&ending).filter(|top| !top.contains('/')));
    found.map(|top| format!("{top}/")).unwrap_or_default()
}
