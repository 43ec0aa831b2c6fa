//! Whether a form comes to what a vector says.

use std::collections::BTreeMap;

use crate::content::instrument::{Instrument, Vector};
use crate::domain::instrument::{Score, Sheet};

/// What is wrong with `vector`, to go on from "the vector 0123"; `None` when all of it comes out. `short` is
/// the form that goes on with `form`; where it is not here, nothing of it can be held against it.
pub(super) fn wrong(
    vector: &Vector,
    form: &Instrument,
    short: Option<&Instrument>,
) -> Option<String> {
    let (words, sheet) = (vector.words(), vector.sheet());
    if words.len() != form.items.len() {
        return Some(format!("has {} answers", words.len()));
    }
    let is_one = |(at, word): (usize, &&str)| {
        let answer = sheet.items.get(at).copied().flatten();
        *word == "_" || answer.is_some_and(|answer| form.scoring.allows(at, answer))
    };
    if !words.iter().enumerate().all(is_one) {
        return Some("holds what is no answer".to_owned());
    }
    let score = form.scoring.score(&sheet);
    let came = score.total().map(|sum| sum.sum);
    if came != vector.score {
        return Some(format!("comes to {}", number(came)));
    }
    let parts = form.scored_parts(&sheet).into_iter();
    let parts: BTreeMap<String, u16> =
        parts.filter_map(|(part, score)| Some((part.id.to_string(), score.total()?.sum))).collect();
    if parts != vector.parts {
        return Some("comes to other parts".to_owned());
    }
    let band = form.band(score).map(|band| &band.name);
    if vector.band.as_ref() != band {
        return Some(format!("is in the range {}", band.map_or("none", String::as_str)));
    }
    if vector.tender.is_some_and(|tender| tender != form.scoring.is_tender(&sheet)) {
        return Some("says something else of the question handled with care".to_owned());
    }
    if vector.shorter.is_some() && vector.shorter != shorter(form, &sheet) {
        return Some(format!("comes to {} without that question", number(shorter(form, &sheet))));
    }
    let first_two = short.and_then(|short| {
        let two = Sheet { items: sheet.items.get(..2)?.to_vec(), ..Sheet::default() };
        short.scoring.score(&two).total().map(|sum| sum.sum)
    });
    if short.is_some() && vector.first_two.is_some() && vector.first_two != first_two {
        return Some(format!("comes to {} on the short form", number(first_two)));
    }
    let is_remarked = form.remark(&sheet).is_some();
    (is_remarked != vector.remark).then(|| "says something else of a remark".to_owned())
}

/// The total without the question handled with care.
fn shorter(form: &Instrument, sheet: &Sheet) -> Option<u16> {
    let mut without = sheet.clone();
    *without.items.get_mut(form.scoring.tender?)? = None;
    match form.scoring.score(&without) {
        Score::Shorter(sum) => Some(sum.sum),
        _ => None,
    }
}

fn number(sum: Option<u16>) -> String {
    sum.map_or_else(|| "no total".to_owned(), |sum| sum.to_string())
}
