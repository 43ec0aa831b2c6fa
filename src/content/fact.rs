//! One plain statement that can be checked: its figures, how sure it is, its date and its sources.

use serde::Deserialize;

use super::{
    issue::Issue,
    items,
    source::{Place, Source},
    when::When,
};

/// A statement that lessons, claims, tools and services cite by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// As in the fact base: `K10`, `MA-10`.
    pub id: String,
    /// One plain sentence or two.
    pub statement: String,
    /// Every number a sentence that cites this fact may print.
    pub figures: Vec<Figure>,
    /// How sure it is.
    pub grade: Grade,
    /// The grade in words: "one small survey".
    pub grade_note: String,
    /// What the fact does not say; `None` when there is nothing to add.
    pub caveat: Option<String>,
    /// The date the evidence is about.
    pub as_of: When,
    /// Whether the source itself was seen.
    pub seen: Seen,
    /// Ids of the sources; never empty.
    pub references: Vec<String>,
    /// Where it is written.
    pub place: Place,
}

/// A number as it may be printed, and what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The number as it may be printed: "62.1", "3 in 10".
    pub value: String,
    /// What it counts, with its unit.
    pub what: String,
    /// The range a study gives around it; `None` when it gives none.
    pub interval: Option<String>,
}

/// How sure a fact is, from A (several good studies, or a law as printed) to D (thin).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Grade {
    /// Strong.
    A,
    /// Fair.
    B,
    /// Weak.
    C,
    /// Thin.
    D,
}

impl Grade {
    /// The letter.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::A => 'A',
            Self::B => 'B',
            Self::C => 'C',
            Self::D => 'D',
        }
    }
}

/// Whether whoever wrote the fact saw its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Seen {
    /// The source was read.
    #[serde(rename = "yes")]
    Yes,
    /// Another source tells of it: say it unsure.
    #[serde(rename = "second-hand")]
    SecondHand,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: String,
    statement: String,
    #[serde(default)]
    figures: Vec<Figure>,
    grade: Grade,
    grade_note: String,
    caveat: Option<String>,
    as_of: When,
    seen: Seen,
    references: Vec<String>,
}

/// The facts of one file under `facts/`.
pub fn read(source: &Source, issues: &mut Vec<Issue>) -> Vec<Fact> {
    items::read(source, "fact", issues).into_iter().map(|(place, raw)| fact(place, raw)).collect()
}

fn fact(place: Place, raw: Raw) -> Fact {
    let Raw { id, statement, figures, grade, grade_note, caveat, as_of, seen, references } = raw;
    let caveat = caveat.filter(|caveat| !caveat.trim().is_empty());
    Fact { id, statement, figures, grade, grade_note, caveat, as_of, seen, references, place }
}
