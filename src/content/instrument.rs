//! A self-check as data: the exact wording, how it is scored, what its ranges say, where it comes from and
//! under which terms. The fields are documented in `content/instruments/README.md`; what makes one fit to
//! ship is `instrument_lint.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

use crate::content::embedded_instruments::INSTRUMENT_FILES;
use crate::content::packs;
use crate::content::source::Place;
use crate::domain::answer::{Id, YesNo};
use crate::domain::instrument::{Score, Scoring, Sheet, Sum};
use crate::domain::rating::Pick;

mod parse;

pub use parse::parse;

/// One self-check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Its permanent name; answers are stored under it.
    pub id: Id,
    /// Its permanent number, from 1, never reused; `None` for one of a pack.
    pub number: Option<u16>,
    /// Where it stands, and so whose it is.
    pub place: Place,
    /// The language and edition of its wording; answers are stored with it.
    pub version: Id,
    /// What it is called by those who made it, as in `PHQ-9`.
    pub title: String,
    /// What it is about and how long it is, with that name, for a list of forms.
    pub plain: String,
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
    /// What stands above every question, word for word; empty where each question says it itself.
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
    /// What the parts are called, in the order of [`Scoring::parts`]; empty where there is one total.
    pub parts: Vec<Part>,
    /// What we say beside certain questions.
    pub beside: Vec<Beside>,
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
    /// Values and words as its form prints them: lowest first, or highest first.
    pub options: Vec<(Pick, String)>,
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

/// A part of a form that is added up by itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its permanent name.
    pub id: Id,
    /// What the form calls it.
    pub name: String,
    /// The names of its questions.
    pub items: Vec<String>,
    /// What is in it.
    pub words: String,
}

/// What we say beside certain questions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// The names of the questions.
    pub items: Vec<String>,
    /// What is said.
    pub words: String,
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
    /// What is known of its terms contradicts itself: only in a pack, which says so.
    Unclear,
    /// Whoever made the pack says on its page under which terms they pass it on; only in a pack.
    AsThePackSays,
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
    /// A digit for each answer, `_` where there is none; with numbers above 9, all of them apart by commas.
    pub answers: String,
    /// The answer at the gate.
    pub gate: Option<bool>,
    /// The total; `None` where there is none.
    pub score: Option<u16>,
    /// What each part comes to; a part that is not scored is not there.
    #[serde(default)]
    pub parts: BTreeMap<String, u16>,
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

/// Every self-check that is shown: those that ship, by number, then those of the packs, by id.
pub fn instruments() -> &'static [Instrument] {
    packs::shown().map_or_else(shipped, |shown| shown.instruments.as_slice())
}

/// The self-checks that ship, by number.
///
/// One that cannot be read is left out; a test makes sure that there is none.
pub fn shipped() -> &'static [Instrument] {
    static ALL: OnceLock<Vec<Instrument>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<Instrument> =
            INSTRUMENT_FILES.iter().filter_map(|(_, text)| parse(text).ok()).collect();
        all.sort_by_key(|instrument| instrument.number);
        all
    })
}

/// The self-check with this id.
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

    /// Each part and what it comes to; empty where the form has one total.
    #[must_use]
    pub fn scored_parts(&self, sheet: &Sheet) -> Vec<(&Part, Score)> {
        self.parts.iter().zip(self.scoring.parts(sheet)).collect()
    }

    /// The part that the question at `at` counts in.
    #[must_use]
    pub fn part_of(&self, at: usize) -> Option<&Part> {
        let place = self.scoring.parts.iter().position(|items| items.contains(&at))?;
        self.parts.get(place)
    }

    /// What we say beside the question at `at`.
    pub fn beside(&self, at: usize) -> impl Iterator<Item = &str> {
        let name = self.scoring.name(at);
        let is_it = move |beside: &&Beside| beside.items.contains(&name);
        self.beside.iter().filter(is_it).map(|beside| beside.words.as_str())
    }

    /// How many questions the form counts: those that hang on another one are one together with it.
    #[must_use]
    pub fn questions(&self) -> usize {
        let held: BTreeSet<&usize> = self.scoring.only_when.values().collect();
        self.items.len() - self.scoring.only_when.len() + held.len()
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
        let pick = |word: &str| Pick::try_from(word.parse::<u8>().ok()?).ok();
        let gate = self.gate.map(|yes| if yes { YesNo::Yes } else { YesNo::No });
        Sheet { gate, items: self.words().into_iter().map(pick).collect(), after: None }
    }

    /// A word for each answer.
    #[must_use]
    pub fn words(&self) -> Vec<&str> {
        let is_listed = self.answers.contains(',');
        let apart = if is_listed { "," } else { "" };
        self.answers.split(apart).filter(|word| is_listed || !word.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests;
