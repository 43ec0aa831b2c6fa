//! What is wrong with a content file, at which line, and what to do about it.

use std::fmt;

/// One thing wrong with one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The file, as its author would name it.
    pub file: String,
    /// The line, counted from 1; `None` when the whole file, or the whole folder, is meant.
    pub line: Option<usize>,
    /// The rule's short name, which never changes once released.
    pub rule: &'static str,
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to do about it, as a sentence.
    pub fix: String,
    /// Whether the content may be used all the same.
    pub severity: Severity,
}

/// How much an [`Issue`] matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content must not be shown.
    Error,
    /// The content may be shown; somebody should look at it.
    Warning,
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, rule, what, fix, severity } = self;
        write!(f, "{file}:")?;
        if let Some(line) = line {
            write!(f, "{line}:")?;
        }
        let mark = if *severity == Severity::Warning { " warning:" } else { "" };
        write!(f, "{mark} {rule}: {what}. {fix}")
    }
}
