//! Answers as rows, for entries and for drafts: one row for each number or word, one for each mark.

use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use crate::domain::answer::{Answer, Hours, Id, Taken, YesNo};
use crate::domain::rating::{Step, Strength};
use crate::store::rows::{self, strange};

/// Whose answers: the table they stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// An entry, by its number.
    Entry(i64),
    /// A draft, by its number.
    Draft(i64),
}

impl Of {
    const fn no(self) -> i64 {
        match self {
            Self::Entry(no) | Self::Draft(no) => no,
        }
    }

    const fn insert(self) -> &'static str {
        match self {
            Self::Entry(_) => {
                "INSERT INTO answer (entry, question, type, option, value) VALUES (?1, ?2, ?3, ?4, ?5)"
            }
            Self::Draft(_) => {
                "INSERT INTO draft_answer (draft, question, type, option, value) VALUES (?1, ?2, ?3, ?4, ?5)"
            }
        }
    }

    const fn delete(self) -> &'static str {
        match self {
            Self::Entry(_) => "DELETE FROM answer WHERE entry = ?1",
            Self::Draft(_) => "DELETE FROM draft_answer WHERE draft = ?1",
        }
    }

    const fn select(self) -> &'static str {
        match self {
            Self::Entry(_) => "SELECT question, type, option, value FROM answer WHERE entry = ?1",
            Self::Draft(_) => {
                "SELECT question, type, option, value FROM draft_answer WHERE draft = ?1"
            }
        }
    }
}

/// Put `answers` in the place of the ones that were there. An answer with no marks is no answer.
pub(super) fn replace(
    connection: &Connection,
    of: Of,
    answers: &BTreeMap<Id, Answer>,
) -> rusqlite::Result<()> {
    connection.prepare_cached(of.delete())?.execute([of.no()])?;
    let mut insert = connection.prepare_cached(of.insert())?;
    for (question, answer) in answers {
        let mut put = |kind: &str, option: &str, value: Option<u16>| {
            insert.execute(params![of.no(), question.as_str(), kind, option, value]).map(drop)
        };
        match answer {
            Answer::RatherNotSay => put("rather-not-say", "", None)?,
            Answer::Step(step) => put("step", "", Some(step.get().into()))?,
            Answer::Strength(strength) => put("strength", "", Some(strength.get().into()))?,
            Answer::Hours(hours) => put("quarter-hours", "", Some(hours.quarters().into()))?,
            Answer::YesNo(answer) => put("yes-no", "", Some((*answer == YesNo::Yes).into()))?,
            Answer::Minutes(minutes) => put("minutes", "", Some(*minutes))?,
            Answer::Choice(id) => put("choice", id.as_str(), None)?,
            Answer::Marks(marks) => {
                for mark in marks {
                    put("mark", mark.as_str(), None)?;
                }
            }
            Answer::Medicine(medicines) => {
                for (medicine, taken) in medicines {
                    put("medicine", medicine.as_str(), Some((*taken == Taken::AsPlanned).into()))?;
                }
            }
        }
    }
    Ok(())
}

/// All answers of one entry or draft.
pub(super) fn read(connection: &Connection, of: Of) -> rusqlite::Result<BTreeMap<Id, Answer>> {
    let mut answers = BTreeMap::new();
    let mut select = connection.prepare_cached(of.select())?;
    let mut rows = select.query([of.no()])?;
    while let Some(row) = rows.next()? {
        add(&mut answers, row)?;
    }
    Ok(answers)
}

/// Add one row of answers to those of its entry.
pub(super) fn add(
    answers: &mut BTreeMap<Id, Answer>,
    row: &rusqlite::Row<'_>,
) -> rusqlite::Result<()> {
    let question = rows::id(row, "question")?;
    let answer = one(row)?;
    match answers.entry(question) {
        Slot::Vacant(slot) => {
            slot.insert(answer);
        }
        Slot::Occupied(mut slot) => match (slot.get_mut(), answer) {
            (Answer::Marks(marks), Answer::Marks(more)) => marks.extend(more),
            (Answer::Medicine(medicines), Answer::Medicine(more)) => medicines.extend(more),
            _ => return Err(strange("type")),
        },
    }
    Ok(())
}

/// The answer one row holds by itself.
fn one(row: &rusqlite::Row<'_>) -> rusqlite::Result<Answer> {
    let value: Option<u16> = row.get("value")?;
    let small = || value.and_then(|value| u8::try_from(value).ok());
    let option = || rows::id(row, "option");
    let answer = match row.get_ref("type")?.as_str().map_err(|_| strange("type"))? {
        "rather-not-say" => Some(Answer::RatherNotSay),
        "step" => small().and_then(|number| Step::try_from(number).ok()).map(Answer::Step),
        "strength" => {
            small().and_then(|number| Strength::try_from(number).ok()).map(Answer::Strength)
        }
        "quarter-hours" => {
            small().and_then(|number| Hours::from_quarters(number).ok()).map(Answer::Hours)
        }
        "yes-no" => switch(value, YesNo::Yes, YesNo::No).map(Answer::YesNo),
        "minutes" => value.filter(|minutes| *minutes <= 1440).map(Answer::Minutes),
        "choice" => Some(Answer::Choice(option()?)),
        "mark" => Some(Answer::Marks(BTreeSet::from([option()?]))),
        "medicine" => match switch(value, Taken::AsPlanned, Taken::Missed) {
            Some(taken) => Some(Answer::Medicine(BTreeMap::from([(option()?, taken)]))),
            None => None,
        },
        _ => return Err(strange("type")),
    };
    answer.ok_or_else(|| strange("value"))
}

fn switch<T>(value: Option<u16>, on: T, off: T) -> Option<T> {
    match value {
        Some(1) => Some(on),
        Some(0) => Some(off),
        _ => None,
    }
}
