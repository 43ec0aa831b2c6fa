//! One thing in the time line: a check-in, a note, a tool session, a lapse or a self-check.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::domain::answer::{Answer, Id};
use crate::domain::day::Day;
use crate::domain::private::Private;

/// Names an entry for ever, also across two copies of a journal: 32 hex digits, of which the first
/// 12 are the milliseconds since 1970, so that ids sort by age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EntryId(u128);

/// The text is not an entry's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an entry's id has 32 hex digits")]
pub struct NotAnEntryId;

impl EntryId {
    /// Made from an instant and 80 bits of chance.
    #[must_use]
    pub fn new(at: DateTime<FixedOffset>, chance: [u8; 10]) -> Self {
        let millis =
            u128::from(u64::try_from(at.timestamp_millis()).unwrap_or(0)) & 0xFFFF_FFFF_FFFF;
        let random = chance.iter().fold(0u128, |sum, byte| (sum << 8) | u128::from(*byte));
        Self((millis << 80) | random)
    }

    /// The id of what is kept beside this entry because two copies of a journal disagreed: the same age and
    /// the same first 32 bits of chance, and the last 48 bits from `mark`.
    #[must_use]
    pub const fn beside(self, mark: u128) -> Self {
        Self(self.stem() | (mark & 0xFFFF_FFFF_FFFF))
    }

    /// What an id has in common with those [`beside`](Self::beside) it.
    #[must_use]
    pub const fn stem(self) -> u128 {
        self.0 & !0xFFFF_FFFF_FFFF
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for EntryId {
    type Err = NotAnEntryId;

    fn from_str(text: &str) -> Result<Self, NotAnEntryId> {
        let plain = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !plain {
            return Err(NotAnEntryId);
        }
        u128::from_str_radix(text, 16).map(Self).map_err(|_| NotAnEntryId)
    }
}

impl TryFrom<String> for EntryId {
    type Error = NotAnEntryId;

    fn try_from(text: String) -> Result<Self, NotAnEntryId> {
        text.parse()
    }
}

impl From<EntryId> for String {
    fn from(id: EntryId) -> Self {
        id.to_string()
    }
}

/// What kind of thing an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Answers to the daily questions, perhaps with a few words.
    CheckIn,
    /// Free writing.
    Note,
    /// A coping tool was used.
    Tool,
    /// A return to use, written down in the lapse room.
    Lapse,
    /// A self-check was answered.
    SelfCheck,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::CheckIn, Self::Note, Self::Tool, Self::Lapse, Self::SelfCheck];

    /// The word used in the file, in `--kind` and in `--json`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CheckIn => "check-in",
            Self::Note => "note",
            Self::Tool => "tool",
            Self::Lapse => "lapse",
            Self::SelfCheck => "self-check",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// A tag: one short word or phrase of the person's own, 1 to 40 characters, lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(Word);

/// Kept apart so that a tag's `Debug` shows no words either.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Word(String);

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} chars", self.0.chars().count())
    }
}

impl Tag {
    /// The longest tag, in characters.
    pub const CHARS_MAX: usize = 40;
    /// The most tags one entry may have.
    pub const COUNT_MAX: usize = 20;

    /// The tag these words make, or `None` when nothing is left of them.
    #[must_use]
    pub fn new(words: &str) -> Option<Self> {
        let tidy = crate::domain::private::tidy_line(words).to_lowercase();
        // Commas first, so that what is read back from a line of tags is what was kept.
        let whole: String = tidy.chars().filter(|char| *char != ',').collect();
        let start = whole.trim_start_matches(|char: char| char == '#' || char.is_whitespace());
        let short: String = start.chars().take(Self::CHARS_MAX).collect();
        let short = short.trim_end().to_owned();
        if short.is_empty() { None } else { Some(Self(Word(short))) }
    }

    /// The word itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0.0
    }

    /// The tags in a line of words separated by commas.
    #[must_use]
    pub fn list(line: &str) -> BTreeSet<Self> {
        line.split(',').filter_map(Self::new).take(Self::COUNT_MAX).collect()
    }
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub id: EntryId,
    /// The lived day it is about; back-filled entries are about an earlier one than they were written.
    pub day: Day,
    /// When it happened, on the clock of the place; orders entries within a day.
    pub at: DateTime<FixedOffset>,
    /// What it is.
    pub kind: Kind,
    /// Answers by question. A question left alone is absent.
    pub answers: BTreeMap<Id, Answer>,
    /// The person's words; may be empty.
    pub text: Private,
    /// The person's tags.
    pub tags: BTreeSet<Tag>,
    /// Kept at the top of the journal.
    pub is_pinned: bool,
    /// When it was last changed.
    pub changed_at: DateTime<FixedOffset>,
}

impl Entry {
    /// An empty entry of `kind` about `day`, written at `at`.
    #[must_use]
    pub fn new(id: EntryId, kind: Kind, day: Day, at: DateTime<FixedOffset>) -> Self {
        Self {
            id,
            day,
            at,
            kind,
            answers: BTreeMap::new(),
            text: Private::default(),
            tags: BTreeSet::new(),
            is_pinned: false,
            changed_at: at,
        }
    }

    /// The answer to the question with this id.
    #[must_use]
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.answers.iter().find(|(id, _)| id.as_str() == question).map(|(_, answer)| answer)
    }

    /// Whether nothing at all was answered or written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.text.is_blank()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_age_and_survive_writing_down() {
        let early = DateTime::parse_from_rfc3339("2026-01-01T00:00:00-05:00").unwrap();
        let late = DateTime::parse_from_rfc3339("2026-01-01T00:00:01-05:00").unwrap();
        let (first, second) = (EntryId::new(early, [255; 10]), EntryId::new(late, [0; 10]));
        assert!(first < second);
        assert!(first.to_string() < second.to_string());
        assert_eq!(first.to_string().parse(), Ok(first));
        for text in ["", "abc", "+0000000000000000000000000000000", &"g".repeat(32)] {
            assert!(text.parse::<EntryId>().is_err(), "{text}");
        }
    }

    #[test]
    fn tags_are_short_lower_case_and_plain() {
        assert_eq!(Tag::new(" #Walk "), Tag::new("walk"));
        assert_eq!(Tag::new("\u{202e} "), None);
        assert_eq!(Tag::new("# #a"), Tag::new("a"));
        assert_eq!(Tag::new(", ,#"), None);
        for words in [",#a", "a,#b", "#,# a ,b", &"x y ".repeat(30)] {
            let tag = Tag::new(words).unwrap();
            assert_eq!(Tag::new(tag.reveal()), Some(tag.clone()), "{words}");
        }
        assert_eq!(Tag::list("walk, Rosa,, ,walk").len(), 2);
        assert_eq!(Tag::new(&"x".repeat(99)).unwrap().reveal().len(), 40);
        assert!(!format!("{:?}", Tag::new("payday")).contains("payday"));
    }
}
