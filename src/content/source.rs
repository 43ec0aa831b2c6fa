//! One file of content as text, and where it came from. Reading it from a disk is `pack.rs`.

use std::borrow::Cow;

use super::issue::{Issue, Severity};

/// Who a piece of content comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Origin {
    /// It was compiled into the program.
    #[default]
    BuiltIn,
    /// It was read from a pack.
    Pack(Label),
}

/// What a pack is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label {
    /// Stands before the paths in messages: the id, or the folder the author named.
    pub folder: String,
    /// Stands beside everything that a person sees of it.
    pub name: String,
}

impl Origin {
    /// The pack it comes from; `None` for what ships.
    #[must_use]
    pub const fn pack(&self) -> Option<&Label> {
        match self {
            Self::BuiltIn => None,
            Self::Pack(label) => Some(label),
        }
    }
}

/// The text of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path inside its content folder, with `/` on every system: `modules/sleep.md`.
    pub path: Cow<'static, str>,
    /// Everything in the file.
    pub text: Cow<'static, str>,
    /// Who it comes from.
    pub origin: Origin,
}

impl Source {
    /// A file compiled into the program.
    #[must_use]
    pub const fn built_in(path: &'static str, text: &'static str) -> Self {
        Self { path: Cow::Borrowed(path), text: Cow::Borrowed(text), origin: Origin::BuiltIn }
    }

    /// A file of the pack called `pack`.
    #[must_use]
    pub fn pack(pack: &str, path: &str, text: &str) -> Self {
        Self {
            path: Cow::Owned(path.to_owned()),
            text: Cow::Owned(text.to_owned()),
            origin: Origin::Pack(Label { folder: pack.to_owned(), name: pack.to_owned() }),
        }
    }

    /// The place of `line` in this file.
    #[must_use]
    pub fn place(&self, line: usize) -> Place {
        Place { origin: self.origin.clone(), path: self.path.to_string(), line }
    }

    /// The folder the file lies in: `modules`; empty for a file at the top.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// What follows the last point of the file name: `md`.
    #[must_use]
    pub fn ending(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The file name without folder and ending: `sleep`.
    #[must_use]
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// Where something stands, kept on everything that is loaded.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Place {
    /// Who it comes from.
    pub origin: Origin,
    /// The path inside its content folder.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
}

impl Place {
    /// The file, as its author would name it.
    #[must_use]
    pub fn file(&self) -> String {
        match &self.origin {
            Origin::BuiltIn => format!("content/{}", self.path),
            Origin::Pack(label) => format!("{}/{}", label.folder.trim_end_matches('/'), self.path),
        }
    }

    /// Another line of the same file.
    #[must_use]
    pub fn at(&self, line: usize) -> Self {
        Self { line, ..self.clone() }
    }

    /// A defect here that forbids showing the content.
    #[must_use]
    pub fn error(&self, rule: &'static str, what: impl Into<String>, fix: &str) -> Issue {
        self.issue(Severity::Error, rule, what.into(), fix)
    }

    /// A defect here that somebody should look at.
    #[must_use]
    pub fn warning(&self, rule: &'static str, what: impl Into<String>, fix: &str) -> Issue {
        self.issue(Severity::Warning, rule, what.into(), fix)
    }

    fn issue(&self, severity: Severity, rule: &'static str, what: String, fix: &str) -> Issue {
        Issue {
            file: self.file(),
            line: Some(self.line),
            rule,
            what,
            fix: fix.to_owned(),
            severity,
        }
    }
}
