//! What was counted: totals of self-checks, days of use and of medicine, and trends.

use serde_json::{Value, json};

use super::{Codes, LOINC, Resource, coding, date, text, uuid};
use crate::content::instrument::{Instrument, Part};
use crate::domain::answer::{Id, Taken, YesNo};
use crate::domain::before::{Before, before};
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::helped::helped;
use crate::domain::instrument::Score;
use crate::domain::trend::{self, Average, Measure, Scale, Unit};
use crate::page::scores::ScoreRow;
use crate::page::summary::Summary;
use crate::page::{self_check_words, trend_words, trends_page};

/// Every observation of the bundle.
pub(super) fn all(summary: &Summary<'_>) -> Vec<Resource> {
    let picked = summary.picked;
    let mut all = Vec::new();
    for (day, used) in picked.use_days.iter().flatten() {
        let code = concept("use-day", &summary.say("summary-use"));
        let observed = observation(&["use", &date(*day)], code, summary)
            .put("effectiveDateTime", date(*day))
            .put("valueBoolean", *used == YesNo::Yes);
        all.push(observed);
    }
    for (day, medicines) in picked.medicine.iter().flatten() {
        let code = concept("medicine-day", &summary.say("summary-medicine"));
        let parts: Vec<Value> =
            medicines.iter().map(|(id, taken)| medicine(id, *taken, summary)).collect();
        let observed = observation(&["medicine", &date(*day)], code, summary)
            .put("effectiveDateTime", date(*day))
            .put("component", parts);
        all.push(observed);
    }
    if let Some(entries) = &picked.trends {
        all.extend(picked.measures.iter().map(|measure| trend(entries, *measure, summary)));
        all.extend(in_words(entries, summary));
    }
    for (form, rows) in &picked.self_checks {
        all.extend(rows.iter().filter_map(|row| total(form, row, summary)));
        all.extend(rows.iter().flat_map(|row| parts(form, row, summary)));
    }
    all
}

fn observation(name: &[&str], code: Value, summary: &Summary<'_>) -> Resource {
    let mut parts = vec!["observation"];
    parts.extend(name);
    let category = json!([{ "coding": [{
        "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey",
    }] }]);
    Resource::new("Observation", &parts)
        .put("status", "final")
        .put("category", category)
        .put("code", code)
        .put("note", json!([{ "text": summary.about() }]))
}

/// A concept of our own.
fn concept(code: &str, words: &str) -> Value {
    json!({ "coding": [coding("observation", code, words)], "text": text(words) })
}

fn medicine(id: &Id, taken: Taken, summary: &Summary<'_>) -> Value {
    let name = summary.namer.option(id);
    let (code, key) = match taken {
        Taken::AsPlanned => ("taken", "entry-medicine-taken"),
        Taken::Missed => ("missed", "entry-medicine-missed"),
    };
    let said = summary.namer.words.say_with(key, &[("medicine", name.as_str().into())]);
    json!({
        "code": { "coding": [coding("option", id.as_str(), &name)], "text": text(&name) },
        "valueCodeableConcept": { "coding": [coding("taken", code, &said)], "text": text(&said) },
    })
}

fn period(first: Day, last: Day) -> Value {
    json!({ "start": date(first), "end": date(last) })
}

/// The average of a measure, with how many answers it stands on, and its columns. A column without an
/// answer is not there, and under three answers there is no average.
fn trend(entries: &[Entry], measure: Measure, summary: &Summary<'_>) -> Resource {
    let (first, last) = (summary.picked.first, summary.picked.last);
    let answers = trend::answers(entries, measure);
    let quantity = |value: f64| match measure.scale() {
        Scale::Hours => json!({ "value": value, "unit": "h",
            "system": "http://unitsofmeasure.org", "code": "h" }),
        Scale::Days => json!({ "value": value, "unit": "%",
            "system": "http://unitsofmeasure.org", "code": "%" }),
        Scale::Steps => json!({ "value": value,
            "unit": text(&summary.say(trend_words::scale_key(measure))) }),
    };
    let name = summary.say(trend_words::name_key(measure));
    let observed = observation(&["trend", measure.id()], concept(measure.id(), &name), summary)
        .put("effectivePeriod", period(first, last));
    let (observed, n) = match trend::average(answers.iter().map(|(_, value)| *value)) {
        Average::Of { mean, n } => (observed.put("valueQuantity", quantity(mean)), n),
        Average::NotYet { n } => {
            let words = summary.namer.words.say_with("trends-not-yet", &[("n", n.into())]);
            (observed.put("dataAbsentReason", json!({ "text": text(&words) })), n)
        }
    };
    let count = summary.say("summary-answers");
    let mut parts = vec![json!({ "code": concept("answers", &count), "valueInteger": n })];
    let unit = Unit::fitting(first, last, trends_page::COLUMNS_MAX);
    for column in trend::columns(&answers, first, last, unit) {
        let Some(mean) = column.mean else { continue };
        let days = format!("{} / {}", column.first, column.last);
        parts.push(json!({ "code": { "text": days }, "valueQuantity": quantity(mean) }));
    }
    observed.put("component", parts)
}

/// What helped and what came before, in the sentences of the page.
fn in_words(entries: &[Entry], summary: &Summary<'_>) -> Vec<Resource> {
    let (namer, words) = (&summary.namer, summary.namer.words);
    let (first, last) = (summary.picked.first, summary.picked.last);
    let (tools, marks) = namer.helped(&helped(entries, first, last));
    let mut said: Vec<(&str, String, String)> = tools
        .into_iter()
        .chain(marks)
        .map(|(name, numbers)| ("helped", words.say("trends-helped"), format!("{name}: {numbers}")))
        .collect();
    if let Before::Looked { statements, .. } = before(entries, last, summary.day_start) {
        said.extend(statements.iter().map(|statement| {
            let (heading, lines) = namer.statement(statement);
            let end = words.say("trends-pattern");
            let sentence = format!("{heading}. {} {end}", lines.join(" "));
            ("before", words.say("before-heading"), sentence)
        }));
    }
    let observed = |(at, (code, name, sentence)): (usize, (&str, String, String))| {
        observation(&["words", &at.to_string()], concept(code, &name), summary)
            .put("effectivePeriod", period(first, last))
            .put("valueString", text(&sentence))
    };
    said.into_iter().enumerate().map(observed).collect()
}

/// The total of a self-check, from its answers; `None` where there is none.
fn total(form: &Instrument, row: &ScoreRow, summary: &Summary<'_>) -> Option<Resource> {
    let sum = row.taken.score.sum()?;
    let name = match row.taken.score {
        Score::Shorter(_) => form.shorter.clone().unwrap_or_default(),
        _ => self_check_words::titled(form, summary.namer.words),
    };
    let of = [("name", name.as_str().into()), ("of", usize::from(sum.of).into())];
    let words = summary.namer.words.say_with("summary-total", &of);
    // The code is that of the whole form; a shorter total is something else.
    let code = form.loinc.as_ref().and_then(|codes| codes.score.as_ref());
    let code = code.filter(|_| row.taken.score.total().is_some());
    let concept = match code {
        Some(code) => {
            json!({ "coding": [{ "system": LOINC, "code": code }], "text": text(&words) })
        }
        None => concept(&format!("{}-score", form.id), &words),
    };
    let from = uuid(&["response", form.id.as_str(), &row.id]);
    let observed = observation(&["total", &row.id], concept, summary)
        .put("effectiveDateTime", date(row.taken.day))
        .put("derivedFrom", json!([{ "reference": format!("urn:uuid:{from}") }]))
        .put("valueQuantity", score_of(sum.sum));
    Some(observed.coded(if code.is_some() { Codes::Loinc } else { Codes::Own }))
}

/// The number of each part of a self-check that has parts; a part that is not scored is not there.
fn parts(form: &Instrument, row: &ScoreRow, summary: &Summary<'_>) -> Vec<Resource> {
    let from = uuid(&["response", form.id.as_str(), &row.id]);
    let observed = |(part, score): (&Part, Score)| {
        let sum = score.total()?;
        let titled = self_check_words::titled(form, summary.namer.words);
        let name = format!("{titled} {}", part.name);
        let of = [("name", name.as_str().into()), ("of", usize::from(sum.of).into())];
        let words = summary.namer.words.say_with("summary-total", &of);
        let code = concept(&format!("{}-{}-score", form.id, part.id), &words);
        let observed = observation(&["part", part.id.as_str(), &row.id], code, summary)
            .put("effectiveDateTime", date(row.taken.day))
            .put("derivedFrom", json!([{ "reference": format!("urn:uuid:{from}") }]))
            .put("valueQuantity", score_of(sum.sum));
        Some(observed.coded(Codes::Own))
    };
    form.scored_parts(&row.taken.sheet).into_iter().filter_map(observed).collect()
}

fn score_of(sum: u16) -> Value {
    json!({ "value": sum, "unit": "{score}",
        "system": "http://unitsofmeasure.org", "code": "{score}" })
}
