//! Self-checks as rows, for JSON. Each keeps its form and the edition of its wording, and the codes
//! where there are any; totals are worked out from the answers, never kept beside them.

use serde_json::{Value, json};

use crate::domain::entry::Entry;
use crate::domain::instrument::Score;
use crate::page::provenance;
use crate::page::self_check_words::{Taken, meaning, taken};

/// Whether an answer to a tender question goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tender {
    /// It stays out, and the total is the shorter one, so that nothing can be worked back.
    LeftOut,
    /// The person asked for it.
    GoesAlong,
}

/// One self-check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// The entry's id.
    pub id: String,
    /// The instant, as ISO 8601.
    pub at: String,
    /// What was answered, on which form.
    pub taken: Taken,
}

/// The self-checks among `entries`, in their order. One whose form is not here is left out.
#[must_use]
pub fn rows<'a>(entries: impl IntoIterator<Item = &'a Entry>, tender: Tender) -> Vec<ScoreRow> {
    let row = |entry: &Entry| {
        let mut taken = taken(entry)?;
        let scoring = &taken.form.scoring;
        if let (Tender::LeftOut, Some(at)) = (tender, scoring.tender)
            && let Some(answer) = taken.sheet.items.get_mut(at)
        {
            *answer = None;
            taken.score = scoring.score(&taken.sheet);
        }
        Some(ScoreRow { id: entry.id.to_string(), at: entry.at.to_rfc3339(), taken })
    };
    entries.into_iter().filter_map(row).collect()
}

/// What a row is in JSON.
#[must_use]
pub fn json(row: &ScoreRow) -> Value {
    let Taken { form, sheet, score, day } = &row.taken;
    let answers: Vec<Option<u8>> =
        sheet.items.iter().map(|answer| answer.map(crate::domain::rating::Pick::get)).collect();
    let asked: Vec<String> = (0..form.items.len()).map(|at| form.scoring.name(at)).collect();
    let parts = form.scored_parts(sheet).into_iter().map(|(part, score)| {
        let sum = score.total();
        json!({
            "part": part.id.to_string(),
            "name": part.name,
            "score": sum.map(|sum| sum.sum),
            "score_of": sum.map(|sum| sum.of),
        })
    });
    let parts: Vec<Value> = parts.collect();
    let meaning = meaning(form, sheet, *score);
    json!({
        "id": row.id,
        "day": day.to_string(),
        "at": row.at,
        "instrument": form.id.to_string(),
        "pack": provenance::json(&form.place.origin),
        "version": form.version.to_string(),
        "language": form.language().to_string(),
        "asked": asked,
        "answers": answers,
        "score": score.sum().map(|sum| sum.sum),
        "score_of": score.sum().map(|sum| sum.of),
        "scored_as": scored_as(&row.taken),
        "parts": parts,
        "meaning": (!meaning.is_empty()).then_some(meaning),
        "loinc": form.loinc.as_ref().map(|codes| json!({
            "form": codes.form,
            "score": codes.score,
            "items": codes.items,
        })),
    })
}

/// The name of the form that the total is of.
fn scored_as(taken: &Taken) -> Option<String> {
    match taken.score {
        Score::Total(_) => Some(taken.form.title.clone()),
        Score::Shorter(_) => taken.form.shorter.clone(),
        Score::NotScored { .. } | Score::InParts => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::instrument::instrument;
    use crate::domain::answer::Answer;
    use crate::domain::entry::{EntryId, Kind};
    use crate::domain::instrument::{INSTRUMENT, LANGUAGE, VERSION};

    fn entry() -> Entry {
        let form = instrument("phq-9").unwrap();
        let at = chrono::DateTime::parse_from_rfc3339("2026-01-10T20:40:00-05:00").unwrap();
        let day = "2026-01-10".parse().unwrap();
        let mut entry = Entry::new(EntryId::new(at, [0; 10]), Kind::SelfCheck, day, at);
        let vector = form.vectors.iter().find(|vector| vector.answers == "111111111").unwrap();
        entry.answers = form.scoring.answers(&vector.sheet());
        for (name, id) in
            [(INSTRUMENT, &form.id), (VERSION, &form.version), (LANGUAGE, &form.language())]
        {
            entry.answers.insert(name.parse().unwrap(), Answer::Choice(id.clone()));
        }
        entry
    }

    #[test]
    fn a_row_keeps_what_it_was_answered_on() {
        let entry = entry();
        let rows = rows([&entry], Tender::GoesAlong);
        let value = json(&rows[0]);
        assert_eq!(value["instrument"], "phq-9");
        assert_eq!(value["version"], "en-1");
        assert_eq!(value["score"], 9);
        assert_eq!(value["answers"].as_array().unwrap().len(), 9);
        assert_eq!((&value["scored_as"], &value["score_of"]), (&"PHQ-9".into(), &27.into()));
        assert_eq!(value["parts"].as_array().map(Vec::len), Some(0));
    }

    #[test]
    fn the_tender_answer_cannot_be_worked_back_from_what_is_handed_over() {
        let entry = entry();
        let value = json(&rows([&entry], Tender::LeftOut)[0]);
        assert_eq!(value["answers"][8], serde_json::Value::Null);
        assert_eq!((&value["score"], &value["score_of"]), (&8.into(), &24.into()));
        assert_eq!(value["scored_as"], "PHQ-8");
        assert_eq!(value["meaning"], serde_json::Value::Null);
    }

    #[test]
    fn another_edition_is_not_scored_by_this_one() {
        let mut entry = entry();
        entry.answers.insert(VERSION.parse().unwrap(), Answer::Choice("en-9".parse().unwrap()));
        assert!(rows([&entry], Tender::GoesAlong).is_empty());
    }
}
