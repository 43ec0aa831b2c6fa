//! Self-checks as the journal keeps them: what an entry holds, every time a form was answered, and whether
//! its tender question is asked.

use std::collections::BTreeMap;

use crate::content::instrument::Instrument;
use crate::domain::answer::{Answer, Id};
use crate::domain::change::Change;
use crate::domain::entry::{Entry, Kind};
use crate::domain::instrument::{INSTRUMENT, LANGUAGE, Place, Sheet, Tender, VERSION};
use crate::domain::private::Private;
use crate::page::kept_without_form::{self, Kept};
use crate::page::self_check_words::taken;
use crate::store::{Store, StoreError};

/// What the preference says where the tender question is not asked.
const OFF: &str = "off";

/// What an entry keeps: the answers, and the form and edition that they belong to.
#[must_use]
pub fn answers(form: &Instrument, sheet: &Sheet) -> BTreeMap<Id, Answer> {
    let mut answers = form.scoring.answers(sheet);
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
    let mut found = store.self_checks(&form.id)?;
    found.retain(|entry| taken(entry).is_some());
    Ok(found)
}

/// Every time that the form called `id` was answered, where it, or that edition of it, is not here; the latest
/// first.
///
/// # Errors
/// When the journal cannot be read.
pub fn every_time_without_form(id: &Id, store: &Store) -> Result<Vec<Kept>, StoreError> {
    Ok(store.self_checks(id)?.iter().filter_map(kept_without_form::kept).collect())
}

/// A self-check that was begun and not ended.
#[derive(Debug, Clone)]
pub struct Unfinished {
    /// The form.
    pub form: &'static Instrument,
    /// What was answered.
    pub sheet: Sheet,
}

impl Unfinished {
    /// How many questions have an answer.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.sheet.items.iter().flatten().count()
    }
}

/// The self-check that was begun last and not ended; `None` when there is none, or its form is not here.
///
/// # Errors
/// When the journal cannot be read.
pub fn unfinished(store: &Store) -> Result<Option<Unfinished>, StoreError> {
    let draft = store.draft(Kind::SelfCheck)?;
    let taken = draft.as_ref().and_then(|draft| taken(&draft.entry));
    Ok(taken.map(|taken| Unfinished { form: taken.form, sheet: taken.sheet }))
}

/// What the form is called of which a self-check was begun and not ended, where that form is not here.
///
/// # Errors
/// When the journal cannot be read.
pub fn unfinished_without_form(store: &Store) -> Result<Option<String>, StoreError> {
    let draft = store.draft(Kind::SelfCheck)?;
    let kept = draft.and_then(|draft| kept_without_form::kept(&draft.entry));
    Ok(kept.map(|kept| kept_without_form::name(&kept.form)))
}

/// Where a form goes on: behind the last question with an answer, or at its first.
#[must_use]
pub fn goes_on_at(form: &Instrument, sheet: &Sheet, tender: Tender) -> Place {
    let places = form.scoring.places(sheet, tender);
    let is_answered = |place: &Place| match place {
        Place::Gate => sheet.gate.is_some(),
        Place::Item(at) => sheet.items.get(*at).is_some_and(Option::is_some),
        Place::After => sheet.after.is_some(),
        Place::End => false,
    };
    let last = places.iter().rposition(is_answered);
    let next = places.get(last.map_or(0, |last| last + 1)).copied().unwrap_or(Place::End);
    // The end is for the person to reach: behind the last answer they look at it once more.
    match (next, last.and_then(|last| places.get(last))) {
        (Place::End, Some(last)) => *last,
        (next, _) => next,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::instrument::instrument;
    use crate::domain::answer::YesNo;
    use crate::domain::rating::Pick;

    #[test]
    fn a_form_goes_on_behind_its_last_answer() {
        let form = instrument("phq-9").unwrap();
        let mut sheet = form.scoring.sheet();
        assert_eq!(goes_on_at(form, &sheet, Tender::Asked), Place::Item(0));
        sheet.items[0] = Some(Pick::MIN);
        sheet.items[3] = Some(Pick::MIN);
        assert_eq!(goes_on_at(form, &sheet, Tender::Asked), Place::Item(4), "the skipped stay so");
        sheet.items[7] = Some(Pick::MIN);
        assert_eq!(goes_on_at(form, &sheet, Tender::LeftOut), Place::Item(7));
        sheet.items[8] = Some(Pick::MIN.up());
        assert_eq!(goes_on_at(form, &sheet, Tender::Asked), Place::After);
        let form = instrument("pc-ptsd-5").unwrap();
        let mut sheet = form.scoring.sheet();
        sheet.gate = Some(YesNo::Yes);
        assert_eq!(goes_on_at(form, &sheet, Tender::Asked), Place::Item(0));
    }
}
