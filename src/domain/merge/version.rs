//! One form that a record took: its mark, its place in the order of changes, and what it is called when
//! another keeps the name.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset};

use crate::domain::answer::{Answer, Id, Taken, YesNo};
use crate::domain::entry::{Entry, EntryId, Tag};
use crate::domain::person::{Person, WhileLocked};
use crate::domain::private::Private;

/// The tag of an entry that is another version of the one beside it.
pub const OTHER_VERSION: &str = "other version";

/// One form of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version<V> {
    /// Counts up with every change in one copy of the journal.
    pub edition: u32,
    /// What it holds.
    pub value: V,
}

impl<V> Version<V> {
    /// What this version is known by, in every copy of the journal.
    #[must_use]
    pub fn mark<N: Name>(&self) -> Mark
    where
        V: Value<N>,
    {
        let mut digest = Digest::new();
        self.value.digest(&mut digest);
        Mark { edition: self.edition, digest: digest.0 }
    }
}

/// What a version is known by: which one it is, and 128 bits of what it held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The version's edition.
    pub edition: u32,
    /// FNV-1a, 128 bits, of every field. Zero stands for anything at all, up to this edition.
    pub digest: u128,
}

/// The text is not a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a digest has 32 hex digits")]
pub struct NotADigest;

impl Mark {
    pub(super) const FIRST: Self = Self { edition: 0, digest: 0 };
    pub(super) const LAST: Self = Self { edition: u32::MAX, digest: u128::MAX };

    /// The mark of every version of what was deleted for good in a journal that is known by its list alone.
    /// There is room above it for what is written under the name afterwards.
    pub const WHATEVER_IT_WAS: Self = Self { edition: u32::MAX / 2, digest: 0 };

    /// Whether every version with this mark's edition, or an earlier one, is meant.
    pub(super) const fn is_whatever_it_held(self) -> bool {
        self.digest == 0
    }

    /// The digest as it is written down.
    #[must_use]
    pub fn digest_text(self) -> String {
        format!("{:032x}", self.digest)
    }

    /// The mark with this edition and written digest.
    ///
    /// # Errors
    /// `NotADigest`.
    pub fn read(edition: u32, digest: &str) -> Result<Self, NotADigest> {
        // The gate is the same as that of an entry's id.
        EntryId::from_str(digest).map_err(|_| NotADigest)?;
        u128::from_str_radix(digest, 16)
            .map(|digest| Self { edition, digest })
            .map_err(|_| NotADigest)
    }
}

/// What records are called.
pub trait Name: Ord + Clone + fmt::Debug {
    /// What a name has in common with those beside it.
    type Stem: Ord;

    /// The stem of this name.
    fn stem(&self) -> Self::Stem;

    /// The name of the version with this mark, when another version keeps this name.
    #[must_use]
    fn beside(&self, mark: Mark) -> Self;
}

/// What a record can hold.
pub trait Value<N>: Clone + PartialEq {
    /// Which of two versions keeps the name: the greater.
    fn order(&self) -> (bool, i64);

    /// Every field, in a fixed order; never the name, nor the tag of another version.
    fn digest(&self, into: &mut Digest);

    /// The same under a name beside its own.
    #[must_use]
    fn beside(&self, name: N) -> Self;

    /// The same, back under its own name.
    #[must_use]
    fn back_at(&self, name: N) -> Self;
}

/// An entry, and when it was put in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The entry.
    pub entry: Entry,
    /// `None` when it is not in the trash.
    pub trashed_at: Option<DateTime<FixedOffset>>,
}

/// FNV-1a over 128 bits. It tells versions apart that one person wrote; it is no seal.
#[derive(Debug)]
pub struct Digest(u128);

impl Digest {
    const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

    const fn new() -> Self {
        Self(Self::START)
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(Self::PRIME);
    }

    /// One field, and its end, which no text can hold.
    fn field(&mut self, text: &str) {
        text.bytes().for_each(|byte| self.byte(byte));
        self.byte(0xFF);
    }
}

impl Name for EntryId {
    type Stem = u128;

    fn stem(&self) -> u128 {
        Self::stem(*self)
    }

    fn beside(&self, mark: Mark) -> Self {
        Self::beside(*self, bits_beside(&self.to_string(), mark))
    }
}

/// What tells the version with this mark, beside the record of this name, from every other. Both are in
/// it: else one version beside two records of one stem would have one name for both.
fn bits_beside(name: &str, mark: Mark) -> u128 {
    let mut digest = Digest::new();
    digest.field(name);
    digest.field(&mark.edition.to_string());
    digest.field(&mark.digest.to_string());
    digest.0
}

/// How a kept preference or contact is called: nothing of Daymark's own begins like this.
pub const BESIDE: &str = "beside-";

impl Name for Id {
    type Stem = String;

    fn stem(&self) -> String {
        let plain = self.as_str().strip_prefix(BESIDE).unwrap_or_else(|| self.as_str());
        plain.split('-').next().unwrap_or_default().chars().take(16).collect()
    }

    fn beside(&self, mark: Mark) -> Self {
        let plain = self.as_str().strip_prefix(BESIDE).unwrap_or_else(|| self.as_str());
        let start: String = plain.chars().take(40).collect();
        let bits = bits_beside(self.as_str(), mark) & 0xFFFF_FFFF_FFFF;
        // It is an id by its making: small letters, digits and hyphens, 60 of them at most.
        format!("{BESIDE}{start}-{bits:012x}").parse().unwrap_or_else(|_| self.clone())
    }
}

impl Value<EntryId> for Held {
    fn order(&self) -> (bool, i64) {
        (self.trashed_at.is_none(), self.entry.changed_at.timestamp_millis())
    }

    fn digest(&self, into: &mut Digest) {
        let Self { entry, trashed_at } = self;
        into.field(&entry.day.to_string());
        into.field(&entry.at.to_rfc3339());
        into.field(entry.kind.id());
        into.field(entry.text.reveal());
        into.field(if entry.is_pinned { "pinned" } else { "" });
        into.field(&entry.changed_at.to_rfc3339());
        into.field(&trashed_at.map(|at| at.to_rfc3339()).unwrap_or_default());
        for tag in entry.tags.iter().map(Tag::reveal).filter(|tag| *tag != OTHER_VERSION) {
            into.field(tag);
        }
        into.field("");
        for (question, answer) in &entry.answers {
            into.field(question.as_str());
            digest_answer(answer, into);
        }
    }

    fn beside(&self, name: EntryId) -> Self {
        let mut beside = self.clone();
        beside.entry.id = name;
        if beside.entry.tags.len() < Tag::COUNT_MAX {
            beside.entry.tags.extend(Tag::new(OTHER_VERSION));
        }
        beside
    }

    fn back_at(&self, name: EntryId) -> Self {
        let mut back = self.clone();
        back.entry.id = name;
        back.entry.tags.retain(|tag| tag.reveal() != OTHER_VERSION);
        back
    }
}

fn digest_answer(answer: &Answer, into: &mut Digest) {
    match answer {
        Answer::RatherNotSay => into.field("rather-not-say"),
        Answer::Step(step) => into.field(&format!("step {}", step.get())),
        Answer::Strength(strength) => into.field(&format!("strength {}", strength.get())),
        Answer::Hours(hours) => into.field(&format!("quarter-hours {}", hours.quarters())),
        Answer::YesNo(YesNo::Yes) => into.field("yes"),
        Answer::YesNo(YesNo::No) => into.field("no"),
        Answer::Minutes(minutes) => into.field(&format!("minutes {minutes}")),
        Answer::Choice(id) => into.field(&format!("choice {id}")),
        Answer::Marks(marks) => {
            for mark in marks {
                into.field(&format!("mark {mark}"));
            }
        }
        Answer::Medicine(medicines) => {
            for (medicine, taken) in medicines {
                let taken = if *taken == Taken::AsPlanned { "as-planned" } else { "missed" };
                into.field(&format!("medicine {medicine} {taken}"));
            }
        }
    }
    into.field("");
}

impl Value<Id> for Person {
    fn order(&self) -> (bool, i64) {
        (true, 0)
    }

    fn digest(&self, into: &mut Digest) {
        for words in [&self.name, &self.phone, &self.note] {
            into.field(words.reveal());
        }
        into.field(if self.while_locked == WhileLocked::Shown { "shown" } else { "hidden" });
    }

    fn beside(&self, name: Id) -> Self {
        Self { id: name, ..self.clone() }
    }

    fn back_at(&self, name: Id) -> Self {
        self.beside(name)
    }
}

impl Value<Id> for Private {
    fn order(&self) -> (bool, i64) {
        (true, 0)
    }

    fn digest(&self, into: &mut Digest) {
        into.field(self.reveal());
    }

    fn beside(&self, _: Id) -> Self {
        self.clone()
    }

    fn back_at(&self, _: Id) -> Self {
        self.clone()
    }
}
