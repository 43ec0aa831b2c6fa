//! Reading the file of a self-check.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU16;

use serde::Deserialize;

use super::{
    After, Band, Beside, Instrument, InstrumentError, Item, Licence, Loinc, Part, Remark, Vector,
};
use crate::content::source::Place;
use crate::domain::answer::Id;
use crate::domain::instrument::Scoring;
use crate::domain::rating::Pick;

/// The self-check in `text`.
///
/// # Errors
/// [`InstrumentError`] for the first thing that is not as `content/instruments/README.md` says.
pub fn parse(text: &str) -> Result<Instrument, InstrumentError> {
    toml::from_str::<Raw>(text)?.checked()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: Id,
    number: Option<u16>,
    version: Id,
    title: String,
    plain: String,
    summary: String,
    recall: String,
    recall_days: u16,
    suggest: String,
    note: Option<String>,
    stem: String,
    items: Vec<String>,
    options: Option<Vec<(u8, String)>>,
    options_each: Option<Vec<Vec<(u8, String)>>>,
    /// What each question is called on its form.
    #[serde(default)]
    names: Vec<String>,
    /// The name of the scale of each question: one of `scales`, or `days`.
    scale_of: Option<Vec<String>>,
    #[serde(default)]
    scales: BTreeMap<String, Vec<(u8, String)>>,
    /// What the options of a scale count for.
    #[serde(default)]
    points: BTreeMap<String, Vec<u16>>,
    /// What the sum is multiplied by to be the total.
    multiply: Option<NonZeroU16>,
    #[serde(default)]
    only_when: Vec<OnlyWhen>,
    #[serde(default)]
    beside: Vec<Beside>,
    #[serde(default)]
    part: Vec<Part>,
    /// There is only one rule so far; it is written out so that nobody has to guess.
    #[serde(rename = "missing")]
    _missing: Missing,
    limits: String,
    goes_on_with: Option<Id>,
    lesson: Option<String>,
    credit: String,
    licence: Licence,
    source: String,
    studies: Option<String>,
    loinc: Option<Loinc>,
    checked: String,
    gate: Option<Gate>,
    tender: Option<Tender>,
    after: Option<After>,
    #[serde(default)]
    band: Vec<Band>,
    #[serde(default)]
    remark: Vec<Remark>,
    #[serde(default)]
    vector: Vec<Vector>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Missing {
    /// A question left alone leaves no score.
    NoScore,
}

/// Questions that are asked only when another one was answered above 0.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OnlyWhen {
    above_zero: String,
    items: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gate {
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tender {
    item: usize,
    shorter: String,
}

type Options = Vec<(Pick, String)>;

/// The scale of a question that is answered with a number of days, 0 to 30.
const DAYS: &str = "days";

/// The most questions a form has.
const ITEMS_MAX: usize = 60;
/// The highest a total or a part may come to.
const HIGHEST_MAX: u32 = 9_999;

/// Options with values on the scale that answers are kept on, in the order of the form: each above the one
/// before, or each below it.
fn options(raw: &[(u8, String)]) -> Result<Options, InstrumentError> {
    let read = |(value, words): &(u8, String)| {
        let value = Pick::try_from(*value)
            .map_err(|_| InstrumentError::Unfit("the value of an option is above 30"))?;
        Ok((value, words.clone()))
    };
    let options: Options = raw.iter().map(read).collect::<Result<_, InstrumentError>>()?;
    let next = || options.iter().zip(options.iter().skip(1));
    let is_even = next().all(|(one, two)| one.0 < two.0) || next().all(|(one, two)| one.0 > two.0);
    if options.len() < 2 || !is_even {
        return Err(InstrumentError::Unfit("`options` neither rise nor fall from one to the next"));
    }
    Ok(options)
}

/// One code for each question and each option, or none; each as LOINC writes them, those of forms, totals
/// and questions with their check digit right; from two sources at least.
fn fits(loinc: &Loinc, items: &[Item]) -> Result<(), InstrumentError> {
    let options = items.first().map(|item| &item.options);
    let is_same = items.iter().all(|item| Some(&item.options) == options);
    let count = options.map_or(0, Vec::len);
    if !loinc.items.is_empty() && loinc.items.len() != items.len() {
        return Err(InstrumentError::Unfit("`[loinc]` has one code for each item"));
    }
    if !loinc.answers.is_empty() && (!is_same || loinc.answers.len() != count) {
        return Err(InstrumentError::Unfit("`[loinc]` has one code for each option"));
    }
    if loinc.sources.len() < 2 {
        return Err(InstrumentError::Unfit("`[loinc]` names two sources at least"));
    }
    let codes = loinc.form.iter().chain(&loinc.score).chain(&loinc.items);
    let is_code = |code: &String| is_loinc(code);
    let is_answer =
        |code: &String| code.strip_prefix("LA").is_some_and(|code| parts(code).is_some());
    if !codes.into_iter().all(is_code) || !loinc.answers.iter().all(is_answer) {
        return Err(InstrumentError::Unfit("`[loinc]` has something that is no code"));
    }
    Ok(())
}

/// The digits before the hyphen and the one behind it.
fn parts(code: &str) -> Option<(Vec<u32>, u32)> {
    let (number, check) = code.split_once('-')?;
    let digits: Vec<u32> = number.chars().map(|char| char.to_digit(10)).collect::<Option<_>>()?;
    let check = check.parse().ok().filter(|check| *check < 10)?;
    (1..=8).contains(&digits.len()).then_some((digits, check))
}

/// Whether the digit behind the hyphen belongs to those before it (modulus 10, as LOINC publishes it for
/// terms): a slip of the pen is noticed.
fn is_loinc(code: &str) -> bool {
    let Some((digits, check)) = parts(code) else { return false };
    let weigh = |(place, digit): (usize, &u32)| match place % 2 {
        0 => digit * 2 / 10 + digit * 2 % 10,
        _ => *digit,
    };
    let sum: u32 = digits.iter().rev().enumerate().map(weigh).sum();
    check == (10 - sum % 10) % 10
}

/// The values of a question, lowest first.
fn rising(item: &Item) -> Vec<Pick> {
    let mut values: Vec<Pick> = item.options.iter().map(|(value, _)| *value).collect();
    values.sort_unstable();
    values
}

/// Whether the highest answer to a question is printed first.
fn is_falling(item: &Item) -> bool {
    let ends = item.options.first().zip(item.options.last());
    ends.is_some_and(|((first, _), (last, _))| first > last)
}

/// A number that no total and no part goes over.
fn highest(scoring: &Scoring) -> u32 {
    let top = |(at, values): (usize, &Vec<Pick>)| {
        let value = values.last().map_or(0, |top| u32::from(top.get()));
        let points = scoring.points.get(&at).and_then(|points| points.last());
        value.max(points.map_or(0, |points| u32::from(*points)))
    };
    let sum: u32 = scoring.items.iter().enumerate().map(top).sum();
    sum.saturating_mul(scoring.multiply.map_or(1, |times| u32::from(times.get())))
}

impl Raw {
    fn items(&self) -> Result<Vec<Item>, InstrumentError> {
        let each: Vec<Options> = match (&self.options, &self.options_each, &self.scale_of) {
            (Some(same), None, None) => vec![options(same)?; self.items.len()],
            (None, Some(each), None) => {
                each.iter().map(|raw| options(raw)).collect::<Result<_, _>>()?
            }
            (None, None, Some(names)) => {
                names.iter().map(|name| self.scale(name)).collect::<Result<_, _>>()?
            }
            _ => {
                let what = "`options`, `options_each` or `scale_of`, one of them";
                return Err(InstrumentError::Unfit(what));
            }
        };
        if each.len() != self.items.len() || each.is_empty() {
            return Err(InstrumentError::Unfit("`options_each` has not one list for each item"));
        }
        if each.len() > ITEMS_MAX {
            return Err(InstrumentError::Unfit("there are more than 60 questions"));
        }
        let item = |(text, options): (&String, Options)| Item { text: text.clone(), options };
        Ok(self.items.iter().zip(each).map(item).collect())
    }

    fn scale(&self, name: &str) -> Result<Options, InstrumentError> {
        if name == DAYS {
            return Ok(Pick::all().map(|day| (day, day.get().to_string())).collect());
        }
        let scale = self.scales.get(name);
        options(scale.ok_or(InstrumentError::Unfit("`scale_of` names a scale that is not here"))?)
    }

    /// The place of the question with this name.
    fn place(&self, name: &String) -> Result<usize, InstrumentError> {
        let found = self.names.iter().position(|known| known == name);
        found.ok_or(InstrumentError::Unfit("a question is named that is not in `names`"))
    }

    fn places(&self, names: &[String]) -> Result<Vec<usize>, InstrumentError> {
        names.iter().map(|name| self.place(name)).collect()
    }

    /// What stands under names: each has to be there, once, and hang on one that comes before.
    fn named(&self, items: &[Item]) -> Result<Scoring, InstrumentError> {
        let unfit = |what| Err(InstrumentError::Unfit(what));
        let different: BTreeSet<&String> = self.names.iter().collect();
        if !self.names.is_empty() && different.len() != items.len() {
            return unfit("`names` has not one name for each item");
        }
        let mut scoring = Scoring { names: self.names.clone(), ..Scoring::default() };
        for (at, scale) in self.scale_of.iter().flatten().enumerate() {
            if scale == DAYS {
                scoring.days.insert(at);
            }
            if let Some(points) = self.points.get(scale) {
                let Some(item) = items.get(at).filter(|it| it.options.len() == points.len()) else {
                    return unfit("`[points]` has not one number for each option");
                };
                let mut points = points.clone();
                if is_falling(item) {
                    points.reverse();
                }
                if points.iter().zip(points.iter().skip(1)).any(|(low, high)| low >= high) {
                    return unfit("`[points]` do not grow with the values of the options");
                }
                scoring.points.insert(at, points);
            }
        }
        for only in &self.only_when {
            let on = self.place(&only.above_zero)?;
            for at in self.places(&only.items)? {
                if at <= on || scoring.only_when.insert(at, on).is_some() {
                    return unfit("`[[only_when]]` hangs on a question that does not come before");
                }
            }
        }
        for part in &self.part {
            scoring.parts.push(self.places(&part.items)?);
        }
        let scored: Vec<&usize> = scoring.parts.iter().flatten().collect();
        let is_once = scored.iter().collect::<BTreeSet<_>>().len() == scored.len();
        if !is_once || scored.iter().any(|at| scoring.only_when.contains_key(*at)) {
            return unfit("`[[part]]` counts a question twice, or one that is not always asked");
        }
        if !scoring.parts.is_empty() && (self.tender.is_some() || !self.band.is_empty()) {
            return unfit("a form in parts has no total to give a range or a shorter one");
        }
        if self.multiply.is_some() && (self.tender.is_some() || !scoring.parts.is_empty()) {
            return unfit("`multiply` is for a total: not beside `[tender]` or `[[part]]`");
        }
        for beside in &self.beside {
            self.places(&beside.items)?;
        }
        Ok(scoring)
    }

    /// The place of the question that is handled with care.
    fn tender(&self, items: &[Item]) -> Result<Option<usize>, InstrumentError> {
        match &self.tender {
            Some(tender) if !(1..=items.len()).contains(&tender.item) => {
                Err(InstrumentError::Unfit("`[tender]` names no item"))
            }
            Some(tender) => Ok(tender.item.checked_sub(1)),
            None => Ok(None),
        }
    }

    /// How many options the unscored question at the end has.
    fn after(&self) -> Result<Option<u8>, InstrumentError> {
        let Some(after) = &self.after else { return Ok(None) };
        let count = u8::try_from(after.options.len()).ok().filter(|it| (2..=10).contains(it));
        count.map(Some).ok_or(InstrumentError::Unfit("`[after]` has 2 to 10 options"))
    }

    fn scoring(&self, items: &[Item]) -> Result<Scoring, InstrumentError> {
        let scoring = Scoring {
            items: items.iter().map(rising).collect(),
            multiply: self.multiply,
            has_gate: self.gate.is_some(),
            tender: self.tender(items)?,
            after: self.after()?,
            ..self.named(items)?
        };
        if highest(&scoring) > HIGHEST_MAX {
            return Err(InstrumentError::Unfit("a total can be higher than 9999"));
        }
        Ok(scoring)
    }

    fn checked(self) -> Result<Instrument, InstrumentError> {
        let items = self.items()?;
        let scoring = self.scoring(&items)?;
        if self.recall_days == 0 {
            return Err(InstrumentError::Unfit("`recall_days` is at least 1"));
        }
        if let Some(loinc) = &self.loinc {
            fits(loinc, &items)?;
        }
        Ok(Instrument {
            id: self.id,
            number: self.number,
            place: Place::default(),
            version: self.version,
            title: self.title,
            plain: self.plain,
            summary: self.summary,
            recall: self.recall,
            recall_days: self.recall_days,
            suggest: self.suggest,
            note: self.note,
            gate: self.gate.map(|gate| gate.text),
            stem: self.stem,
            items,
            after: self.after,
            shorter: self.tender.map(|tender| tender.shorter),
            scoring,
            bands: self.band,
            remarks: self.remark,
            parts: self.part,
            beside: self.beside,
            limits: self.limits,
            goes_on_with: self.goes_on_with,
            lesson: self.lesson,
            credit: self.credit,
            licence: self.licence,
            source: self.source,
            studies: self.studies,
            loinc: self.loinc,
            checked: self.checked,
            vectors: self.vector,
        })
    }
}
