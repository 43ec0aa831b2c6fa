//! A self-check: what may be answered, in which order, and what the answers add up to.
//!
//! A total stands on every answer or not at all: nothing is made up for a question that was left alone.
//! The one exception is a form with a tender question, which has a shorter total without it.

use std::collections::BTreeMap;

use crate::domain::answer::{Answer, Id, YesNo};
use crate::domain::entry::{Entry, Kind};
use crate::domain::rating::Strength;

/// How a self-check is answered and scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scoring {
    /// The values of the options of each question, lowest first.
    pub items: Vec<Vec<Strength>>,
    /// Whether a yes-or-no question comes first; a no ends the form with 0.
    pub has_gate: bool,
    /// The place of a question that is handled with care, and without which a shorter total stands.
    pub tender: Option<usize>,
    /// How many options a last, unscored question has; it is asked when any answer is above 0.
    pub after: Option<u8>,
}

/// A form being filled in, or filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The yes or no before the questions.
    pub gate: Option<YesNo>,
    /// An answer for each question; `None` where it was left alone.
    pub items: Vec<Option<Strength>>,
    /// The place in the list of the answer to the unscored last question.
    pub after: Option<Strength>,
}

/// A total, and the most it could be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// What the answers add up to.
    pub sum: u16,
    /// The most they could.
    pub of: u16,
}

/// What a sheet comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Score {
    /// Every scored question was answered.
    Total(Sum),
    /// All but the tender one.
    Shorter(Sum),
    /// A question was left alone.
    NotScored {
        /// How many were answered.
        answered: usize,
        /// Of how many.
        of: usize,
    },
}

/// Where one is in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the yes or no before the questions.
    Gate,
    /// At a question, by its place.
    Item(usize),
    /// At the unscored last question.
    After,
    /// Behind the last one.
    End,
}

/// Whether the tender question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tender {
    /// It is.
    #[default]
    Asked,
    /// The person asked not to be asked.
    LeftOut,
}

/// What the instrument is stored under.
pub const INSTRUMENT: &str = "instrument";
/// What the edition of its wording is stored under.
pub const VERSION: &str = "version";
/// What the language of its wording is stored under.
pub const LANGUAGE: &str = "language";
const GATE: &str = "gate";
const AFTER: &str = "after-items";

impl Scoring {
    /// An empty sheet.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        Sheet { gate: None, items: vec![None; self.items.len()], after: None }
    }

    /// Whether the question at `at` may be answered with `value`.
    #[must_use]
    pub fn allows(&self, at: usize, value: Strength) -> bool {
        self.items.get(at).is_some_and(|values| values.contains(&value))
    }

    /// What `sheet` comes to.
    #[must_use]
    pub fn score(&self, sheet: &Sheet) -> Score {
        let most = |skipped: Option<usize>| -> u16 {
            let tops = self.items.iter().enumerate().filter(|(at, _)| Some(*at) != skipped);
            tops.filter_map(|(_, values)| values.last()).map(|top| u16::from(top.get())).sum()
        };
        let of = self.items.len();
        if self.has_gate && sheet.gate != Some(YesNo::Yes) {
            return match sheet.gate {
                Some(_) => Score::Total(Sum { sum: 0, of: most(None) }),
                None => Score::NotScored { answered: 0, of },
            };
        }
        let given = |at: usize| sheet.items.get(at).copied().flatten();
        let allowed =
            |at: usize| given(at).filter(|value| self.allows(at, *value)).map(|value| (at, value));
        let answers: Vec<(usize, Strength)> = (0..of).filter_map(allowed).collect();
        let sum = answers.iter().map(|(_, value)| u16::from(value.get())).sum();
        let is_there = |place: usize| answers.iter().any(|(at, _)| *at == place);
        match self.tender {
            _ if answers.len() == of => Score::Total(Sum { sum, of: most(None) }),
            Some(tender) if answers.len() + 1 == of && !is_there(tender) => {
                Score::Shorter(Sum { sum, of: most(Some(tender)) })
            }
            _ => Score::NotScored { answered: answers.len(), of },
        }
    }

    /// Whether the tender question was answered with anything but none at all.
    #[must_use]
    pub fn is_tender(&self, sheet: &Sheet) -> bool {
        let answer = self.tender.and_then(|at| sheet.items.get(at).copied().flatten());
        answer.is_some_and(|answer| answer > Strength::MIN)
    }

    /// Whether the tender question is there and has no answer.
    #[must_use]
    pub fn is_tender_left(&self, sheet: &Sheet) -> bool {
        self.tender.is_some_and(|at| sheet.items.get(at).copied().flatten().is_none())
    }

    /// Every place of the form as it stands, in order.
    #[must_use]
    pub fn places(&self, sheet: &Sheet, tender: Tender) -> Vec<Place> {
        let mut places = Vec::new();
        if self.has_gate {
            places.push(Place::Gate);
        }
        if !self.has_gate || sheet.gate == Some(YesNo::Yes) {
            let is_asked = |at: &usize| tender == Tender::Asked || self.tender != Some(*at);
            places.extend((0..self.items.len()).filter(is_asked).map(Place::Item));
        }
        let is_any = sheet.items.iter().flatten().any(|answer| *answer > Strength::MIN);
        if self.after.is_some() && is_any {
            places.push(Place::After);
        }
        places.push(Place::End);
        places
    }

    /// The place after `here`.
    #[must_use]
    pub fn next(&self, here: Place, sheet: &Sheet, tender: Tender) -> Place {
        let places = self.places(sheet, tender);
        let at = places.iter().position(|place| *place == here).map_or(0, |at| at + 1);
        places.get(at).copied().unwrap_or(Place::End)
    }

    /// The place before `here`; `None` at the first one.
    #[must_use]
    pub fn before(&self, here: Place, sheet: &Sheet, tender: Tender) -> Option<Place> {
        let places = self.places(sheet, tender);
        let at = places.iter().position(|place| *place == here)?;
        places.get(at.checked_sub(1)?).copied()
    }
}

impl Sheet {
    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.gate.is_none() && self.after.is_none() && self.items.iter().all(Option::is_none)
    }

    /// The sheet that an entry holds, for a form of `count` questions.
    #[must_use]
    pub fn of(entry: &Entry, count: usize) -> Self {
        let strength = |id: &str| match entry.answer(id) {
            Some(Answer::Strength(value)) => Some(*value),
            _ => None,
        };
        let gate = match entry.answer(GATE) {
            Some(Answer::YesNo(answer)) => Some(*answer),
            _ => None,
        };
        let items = (0..count).map(|at| strength(&item_name(at))).collect();
        Self { gate, items, after: strength(AFTER) }
    }

    /// What an entry keeps of it, beside what the instrument is. A question left alone is not there.
    #[must_use]
    pub fn answers(&self) -> BTreeMap<Id, Answer> {
        let mut answers = BTreeMap::new();
        let mut keep = |name: &str, answer: Option<Answer>| {
            if let (Ok(id), Some(answer)) = (name.parse(), answer) {
                answers.insert(id, answer);
            }
        };
        keep(GATE, self.gate.map(Answer::YesNo));
        for (at, answer) in self.items.iter().enumerate() {
            keep(&item_name(at), answer.map(Answer::Strength));
        }
        keep(AFTER, self.after.map(Answer::Strength));
        answers
    }
}

impl Score {
    /// The total of all questions, where there is one.
    #[must_use]
    pub const fn total(self) -> Option<Sum> {
        match self {
            Self::Total(sum) => Some(sum),
            Self::Shorter(_) | Self::NotScored { .. } => None,
        }
    }

    /// The total, of all questions or of all but the tender one.
    #[must_use]
    pub const fn sum(self) -> Option<Sum> {
        match self {
            Self::Total(sum) | Self::Shorter(sum) => Some(sum),
            Self::NotScored { .. } => None,
        }
    }

    /// How far it is from an earlier one of the same form; `None` where they cannot be compared.
    #[must_use]
    pub fn since(self, earlier: Self) -> Option<i32> {
        match (self, earlier) {
            (Self::Total(now), Self::Total(then)) | (Self::Shorter(now), Self::Shorter(then)) => {
                Some(i32::from(now.sum) - i32::from(then.sum))
            }
            _ => None,
        }
    }
}

/// The id of the instrument that an entry is about, and the edition of its wording.
#[must_use]
pub fn instrument_of(entry: &Entry) -> Option<(&Id, &Id)> {
    let choice = |name: &str| match entry.answer(name) {
        Some(Answer::Choice(id)) => Some(id),
        _ => None,
    };
    (entry.kind == Kind::SelfCheck).then_some(())?;
    Some((choice(INSTRUMENT)?, choice(VERSION)?))
}

/// What the answer to the question at `at` is stored under.
#[must_use]
pub fn item_name(at: usize) -> String {
    format!("item-{}", at + 1)
}

#[cfg(test)]
mod tests;
