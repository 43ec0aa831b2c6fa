//! A self-check: what may be answered, in which order, and what the answers add up to.
//!
//! A total stands on every answer or not at all: nothing is made up for a question that was left alone.
//! The one exception is a form with a tender question, which has a shorter total without it. A form in parts
//! has a number for each part, and never a total.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU16;

use crate::domain::answer::{Answer, Id, YesNo};
use crate::domain::entry::{Entry, Kind};
use crate::domain::rating::{Pick, Strength};

/// How a self-check is answered and scored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scoring {
    /// The values of the options of each question, lowest first.
    pub items: Vec<Vec<Pick>>,
    /// What each question is called on its form, as in `7a`; empty where they are simply counted from 1.
    pub names: Vec<String>,
    /// The places of the questions that are answered with a number of days.
    pub days: BTreeSet<usize>,
    /// Questions that are asked only when another one, by its place, was answered above 0.
    pub only_when: BTreeMap<usize, usize>,
    /// What the options of a question count for, where that is not their value.
    pub points: BTreeMap<usize, Vec<u16>>,
    /// What the sum of the answers is multiplied by to be the total; `None` where it is the total itself. A
    /// form in parts or with a tender question has none.
    pub multiply: Option<NonZeroU16>,
    /// The parts that are added up by themselves: the places of their questions. Where there are any, there
    /// is no total.
    pub parts: Vec<Vec<usize>>,
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
    pub items: Vec<Option<Pick>>,
    /// The place in the list of the answer to the unscored last question.
    pub after: Option<Pick>,
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
    /// The form has parts and no total; each is scored by [`Scoring::parts`].
    InParts,
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
    pub fn allows(&self, at: usize, value: Pick) -> bool {
        self.items.get(at).is_some_and(|values| values.contains(&value))
    }

    /// What the question at `at` is called on its form.
    #[must_use]
    pub fn name(&self, at: usize) -> String {
        self.names.get(at).cloned().unwrap_or_else(|| (at + 1).to_string())
    }

    /// Whether the question at `at` is asked, as the others were answered.
    #[must_use]
    pub fn asks(&self, at: usize, sheet: &Sheet) -> bool {
        let given = |at: &usize| sheet.items.get(*at).copied().flatten();
        self.only_when.get(&at).is_none_or(|on| given(on).is_some_and(|answer| answer > Pick::MIN))
    }

    /// The sheet without answers to questions that are not asked.
    #[must_use]
    pub fn settled(&self, sheet: &Sheet) -> Sheet {
        let items = sheet.items.iter().enumerate();
        let items = items.map(|(at, answer)| answer.filter(|_| self.asks(at, sheet))).collect();
        Sheet { items, ..sheet.clone() }
    }

    /// What each part comes to, in order; a part with a question left alone is not scored.
    #[must_use]
    pub fn parts(&self, sheet: &Sheet) -> Vec<Score> {
        self.parts.iter().map(|items| self.part(items, sheet)).collect()
    }

    fn part(&self, items: &[usize], sheet: &Sheet) -> Score {
        let given = |at: &usize| -> Option<u16> {
            let answer = sheet.items.get(*at).copied().flatten()?;
            self.worth(*at, answer)
        };
        let answers: Vec<u16> = items.iter().filter_map(given).collect();
        if answers.len() < items.len() {
            return Score::NotScored { answered: answers.len(), of: items.len() };
        }
        let most = |at: &usize| self.worth(*at, *self.items.get(*at)?.last()?);
        Score::Total(Sum { sum: answers.iter().sum(), of: items.iter().filter_map(most).sum() })
    }

    /// What an answer counts for; `None` where no option has it.
    fn worth(&self, at: usize, answer: Pick) -> Option<u16> {
        let place = self.items.get(at)?.iter().position(|value| *value == answer)?;
        match self.points.get(&at) {
            Some(points) => points.get(place).copied(),
            None => Some(u16::from(answer.get())),
        }
    }

    /// The highest total that there can be.
    #[must_use]
    pub fn most(&self) -> u16 {
        self.most_without(None)
    }

    fn most_without(&self, skipped: Option<usize>) -> u16 {
        let tops = self.items.iter().enumerate().filter(|(at, _)| Some(*at) != skipped);
        let tops = tops.filter_map(|(_, values)| values.last());
        self.multiplied(tops.map(|top| u16::from(top.get())).sum())
    }

    fn multiplied(&self, sum: u16) -> u16 {
        sum.saturating_mul(self.multiply.map_or(1, NonZeroU16::get))
    }

    /// What `sheet` comes to.
    #[must_use]
    pub fn score(&self, sheet: &Sheet) -> Score {
        if !self.parts.is_empty() {
            return Score::InParts;
        }
        let of = self.items.len();
        if self.has_gate && sheet.gate != Some(YesNo::Yes) {
            return match sheet.gate {
                Some(_) => Score::Total(Sum { sum: 0, of: self.most() }),
                None => Score::NotScored { answered: 0, of },
            };
        }
        let given = |at: usize| sheet.items.get(at).copied().flatten();
        let allowed =
            |at: usize| given(at).filter(|value| self.allows(at, *value)).map(|value| (at, value));
        let answers: Vec<(usize, Pick)> = (0..of).filter_map(allowed).collect();
        let sum = answers.iter().map(|(_, value)| u16::from(value.get())).sum();
        let sum = self.multiplied(sum);
        let is_there = |place: usize| answers.iter().any(|(at, _)| *at == place);
        match self.tender {
            _ if answers.len() == of => Score::Total(Sum { sum, of: self.most() }),
            Some(tender) if answers.len() + 1 == of && !is_there(tender) => {
                Score::Shorter(Sum { sum, of: self.most_without(Some(tender)) })
            }
            _ => Score::NotScored { answered: answers.len(), of },
        }
    }

    /// Whether the tender question was answered with anything but none at all.
    #[must_use]
    pub fn is_tender(&self, sheet: &Sheet) -> bool {
        let answer = self.tender.and_then(|at| sheet.items.get(at).copied().flatten());
        answer.is_some_and(|answer| answer > Pick::MIN)
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
            let asked = (0..self.items.len()).filter(is_asked);
            places.extend(asked.filter(|at| self.asks(*at, sheet)).map(Place::Item));
        }
        let is_any = sheet.items.iter().flatten().any(|answer| *answer > Pick::MIN);
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

    /// The sheet that an entry holds.
    #[must_use]
    pub fn sheet_of(&self, entry: &Entry) -> Sheet {
        let pick = |id: &str| match entry.answer(id) {
            Some(Answer::Strength(value)) => Pick::try_from(value.get()).ok(),
            Some(Answer::Choice(days)) => days.as_str().parse().ok().and_then(to_pick),
            _ => None,
        };
        let gate = match entry.answer(GATE) {
            Some(Answer::YesNo(answer)) => Some(*answer),
            _ => None,
        };
        let items = (0..self.items.len()).map(|at| pick(&self.item_name(at))).collect();
        Sheet { gate, items, after: pick(AFTER) }
    }

    /// What an entry keeps of a sheet, beside what the instrument is. A question left alone is not there. A
    /// number of days is kept as the choice of that number.
    #[must_use]
    pub fn answers(&self, sheet: &Sheet) -> BTreeMap<Id, Answer> {
        let mut answers = BTreeMap::new();
        let mut keep = |name: &str, answer: Option<Answer>| {
            if let (Ok(id), Some(answer)) = (name.parse(), answer) {
                answers.insert(id, answer);
            }
        };
        let strength = |answer: Pick| Strength::try_from(answer.get()).ok().map(Answer::Strength);
        let days = |answer: Pick| answer.get().to_string().parse().ok().map(Answer::Choice);
        keep(GATE, sheet.gate.map(Answer::YesNo));
        for (at, answer) in self.settled(sheet).items.into_iter().enumerate() {
            let is_days = self.days.contains(&at);
            let kept = if is_days { answer.and_then(days) } else { answer.and_then(strength) };
            keep(&self.item_name(at), kept);
        }
        keep(AFTER, sheet.after.and_then(strength));
        answers
    }

    /// What the answer to the question at `at` is stored under.
    #[must_use]
    pub fn item_name(&self, at: usize) -> String {
        format!("item-{}", self.name(at))
    }
}

fn to_pick(number: u8) -> Option<Pick> {
    Pick::try_from(number).ok()
}

impl Sheet {
    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.gate.is_none() && self.after.is_none() && self.items.iter().all(Option::is_none)
    }
}

impl Score {
    /// The total of all questions, where there is one.
    #[must_use]
    pub const fn total(self) -> Option<Sum> {
        match self {
            Self::Total(sum) => Some(sum),
            Self::Shorter(_) | Self::NotScored { .. } | Self::InParts => None,
        }
    }

    /// The total, of all questions or of all but the tender one.
    #[must_use]
    pub const fn sum(self) -> Option<Sum> {
        match self {
            Self::Total(sum) | Self::Shorter(sum) => Some(sum),
            Self::NotScored { .. } | Self::InParts => None,
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

#[cfg(test)]
mod tests;
