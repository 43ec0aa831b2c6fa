//! Self-checks as the journal keeps them: what an entry holds, every time a form was answered, and whether
//! its tender question is asked.

use std::collections::BTreeMap;

use crate::content::instrument::Instrument;
use crate::domain::answer::{Answer, Id};
use crate::domain::change::Change;
use crate::domain::entry::{Entry, Kind};
use crate::domain::instrument::{INSTRUMENT, LANGUAGE, Sheet, Tender, VERSION};
use crate::domain::private::Private;
use crate::page::self_check_words::taken;
use crate::store::{Filter, Store, StoreError};

/// The most self-checks that are looked through for earlier ones.
const TAKEN_MAX: usize = 2_000;
/// What the preference says where the tender question is not asked.
const OFF: &str = "off";

/// What an entry keeps: the answers, and the form and edition that they belong to.
#[must_use]
pub fn answers(form: &Instrument, sheet: &Sheet) -> BTreeMap<Id, Answer> {
    let mut answers = sheet.answers();
    let language = form.language();
    for (name, id) in [(INSTRUMENT, &form.id), (VERSION, &form.version), (LANGUAGE, &language)] {
        if let Ok(name) = name.parse::<Id>() {
            answers.insert(name, Answer::Choice(id.clone()));
        }
    }
    answers
}

/// Every time a form was answered, the latest first.
///
/// # Errors
/// When the journal cannot be read.
pub fn every_time(form: &Instrument, store: &Store) -> Result<Vec<Entry>, StoreError> {
    let filter = Filter { kind: Some(Kind::SelfCheck), ..Filter::default() };
    let mut found = Vec::new();
    for row in store.page(&filter, None, TAKEN_MAX)? {
        let is_it = |entry: &Entry| taken(entry).is_some_and(|taken| taken.form.id == form.id);
        found.extend(store.entry(row.id)?.filter(is_it));
    }
    Ok(found)
}

/// Whether the tender question of a form is asked.
///
/// # Errors
/// When the journal cannot be read.
pub fn tender(form: &Instrument, store: &Store) -> Result<Tender, StoreError> {
    let kept = match preference(form) {
        Some(name) => store.preference(&name)?,
        None => None,
    };
    let is_off = kept.is_some_and(|kept| kept.reveal() == OFF);
    Ok(if is_off { Tender::LeftOut } else { Tender::Asked })
}

/// Ask the tender question of a form from now on, or no more; `None` where it has none.
#[must_use]
pub fn set_tender(form: &Instrument, tender: Tender) -> Option<Change> {
    let kept = (tender == Tender::LeftOut).then(|| Private::new(OFF.to_owned()));
    Some(Change::Prefer(preference(form)?, kept))
}

fn preference(form: &Instrument) -> Option<Id> {
    let at = form.scoring.tender?;
    format!("{}-item-{}", form.id, at + 1).parse().ok()
}
