//! A self-check as data: the exact wording, how it is scored, what its ranges say, where it comes from and
//! under which terms. The fields are documented in `content/instruments/README.md`; what makes one fit to
//! ship is `instrument_lint.rs`.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::content::embedded_instruments::INSTRUMENT_FILES;
use crate::domain::answer::{Id, YesNo};
use crate::domain::instrument::{Score, Scoring, Sheet, Sum};
use crate::domain::rating::Strength;

mod parse;

pub use parse::parse;

/// One self-check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Its permanent name; answers are stored under it.
    pub id: Id,
    /// Its permanent number, from 1; never reused.
    pub number: u16,
    /// The language and edition of its wording; answers are stored with it.
    pub version: Id,
    /// What it is called.
    pub title: String,
    /// One sentence for the list.
    pub summary: String,
    /// The time that it asks about.
    pub recall: String,
    /// The same in days: sooner, it overlaps the one before.
    pub recall_days: u16,
    /// How often is enough.
    pub suggest: String,
    /// What to know before it starts.
    pub note: Option<String>,
    /// The yes-or-no question before the others; a no ends the form.
    pub gate: Option<String>,
    /// What stands above every question, word for word.
    pub stem: String,
    /// The questions.
    pub items: Vec<Item>,
    /// The unscored last question.
    pub after: Option<After>,
    /// What the form without its tender question is called.
    pub shorter: Option<String>,
    /// How it is scored.
    pub scoring: Scoring,
    /// What the ranges of the total say; empty where there are none to say.
    pub bands: Vec<Band>,
    /// What stands beside certain answers.
    pub remarks: Vec<Remark>,
    /// What the total does not mean.
    pub limits: String,
    /// The longer form that goes on from this one.
    pub goes_on_with: Option<Id>,
    /// The lesson that belongs to it.
    pub lesson: Option<String>,
    /// Whose it is, as its terms ask to be told.
    pub credit: String,
    /// Its terms.
    pub licence: Licence,
    /// Where the wording and the scoring were read.
    pub source: String,
    /// What studies say of its cut-offs.
    pub studies: Option<String>,
    /// Codes in LOINC, where somebody has looked them up.
    pub loinc: Option<Loinc>,
    /// When the source was read.
    pub checked: String,
    /// Answers and what they come to.
    pub vectors: Vec<Vector>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Word for word.
    pub text: String,
    /// Values and words, lowest first.
    pub options: Vec<(Strength, String)>,
}

/// The unscored last question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct After {
    /// Word for word.
    pub text: String,
    /// Its answers.
    pub options: Vec<String>,
}

/// A range of the total.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The lowest total in it.
    pub from: u16,
    /// The highest.
    pub to: u16,
    /// What the source calls it; for the vectors, never shown.
    pub name: String,
    /// What is said of it.
    pub words: String,
    /// Whether someone to call belongs beside it.
    #[serde(default)]
    pub heavy: bool,
}

/// What stands beside certain answers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The answers, a digit each.
    pub answers: String,
    /// What is said.
    pub words: String,
}

/// Terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Licence {
    /// No permission is required to reproduce, translate, display or distribute.
    NoPermissionRequired,
    /// World Health Organization: may be passed on, never sold.
    WhoNoncommercial,
    /// In the public domain, as far as is known.
    PublicDomain,
}

/// Codes in LOINC: only those that at least two published documents agree on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loinc {
    /// Of the whole form; `None` where none was found.
    pub form: Option<String>,
    /// Of the total.
    pub score: Option<String>,
    /// Of each question, in order; empty where none was found.
    #[serde(default)]
    pub items: Vec<String>,
    /// Of each answer, in the order of the options, where every question has the same ones; empty where
    /// none was found.
    #[serde(default)]
    pub answers: Vec<String>,
    /// Where they were read.
    pub sources: Vec<String>,
}

/// Answers and what they come to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// A digit for each answer, `_` where there is none.
    pub answers: String,
    /// The answer at the gate.
    pub gate: Option<bool>,
    /// The total; `None` where there is none.
    pub score: Option<u16>,
    /// What the source calls its range.
    pub band: Option<String>,
    /// Whether the tender question was answered above nothing.
    pub tender: Option<bool>,
    /// The total without the tender question.
    pub shorter: Option<u16>,
    /// The total of the first two questions.
    pub first_two: Option<u16>,
    /// Whether a remark stands beside it.
    #[serde(default)]
    pub remark: bool,
}

/// The file of a self-check is not as it should be.
#[derive(Debug, thiserror::Error)]
pub enum InstrumentError {
    /// Not TOML, or not these fields.
    #[error("{}", .0.message())]
    Unreadable(#[from] toml::de::Error),
    /// Two fields contradict each other.
    #[error("{0}")]
    Unfit(&'static str),
}

/// The self-checks that ship, by number.
///
/// One that cannot be read is left out; a test makes sure that there is none.
pub fn instruments() -> &'static [Instrument] {
    static ALL: OnceLock<Vec<Instrument>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<Instrument> =
            INSTRUMENT_FILES.iter().filter_map(|(_, text)| parse(text).ok()).collect();
        all.sort_by_key(|instrument| instrument.number);
        all
    })
}

/// The self-check that ships with this id.
#[must_use]
pub fn instrument(id: &str) -> Option<&'static Instrument> {
    instruments().iter().find(|instrument| instrument.id.as_str() == id)
}

impl Instrument {
    /// The range that a total is in. A shorter total has none: the ranges are those of the whole form.
    #[must_use]
    pub fn band(&self, score: Score) -> Option<&Band> {
        let Sum { sum, .. } = score.total()?;
        self.bands.iter().find(|band| (band.from..=band.to).contains(&sum))
    }

    /// What stands beside these answers.
    #[must_use]
    pub fn remark(&self, sheet: &Sheet) -> Option<&str> {
        let digits: String = sheet
            .items
            .iter()
            .map(|answer| answer.map_or_else(|| "_".to_owned(), |value| value.get().to_string()))
            .collect();
        let remark = self.remarks.iter().find(|remark| remark.answers == digits)?;
        Some(&remark.words)
    }

    /// The language of the wording: what the edition begins with.
    #[must_use]
    pub fn language(&self) -> Id {
        let version = self.version.as_str();
        let language = version.split_once('-').map_or(version, |(language, _)| language);
        language.parse().unwrap_or_else(|_| self.version.clone())
    }
}

impl Vector {
    /// The sheet with these answers.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let digit = |char: char| {
            let number = u8::try_from(char.to_digit(10)?).ok()?;
            Strength::try_from(number).ok()
        };
        let gate = self.gate.map(|yes| if yes { YesNo::Yes } else { YesNo::No });
        Sheet { gate, items: self.answers.chars().map(digit).collect(), after: None }
    }
}

#[cfg(test)]
mod tests;
