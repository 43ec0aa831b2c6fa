//! What was asked and answered.

use serde_json::{Value, json};

use super::{Codes, LOINC, Resource, coding, date, numbered, own, person, text};
use crate::content::instrument::{Instrument, Item};
use crate::content::question::{Scale, questions};
use crate::domain::answer::{Answer, Id, YesNo};
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::plan::Card;
use crate::domain::rating::Pick;
use crate::page::scores::ScoreRow;
use crate::page::summary::Summary;
use crate::page::{entry_lines, plan_cards};

/// Every response of the bundle.
pub(super) fn all(summary: &Summary<'_>) -> Vec<Resource> {
    let picked = summary.picked;
    let mut all = Vec::new();
    all.extend(picked.check_ins.iter().flatten().map(|entry| check_in(entry, summary)));
    for (form, rows) in &picked.self_checks {
        all.extend(rows.iter().filter_map(|row| self_check(form, row, summary)));
    }
    all.extend(plan(summary));
    all.extend(picked.notes.iter().map(|note| {
        let words = json!({ "valueString": text(note.text.reveal()) });
        let items = vec![day(note.day, summary), item("words", "summary-words", &[words], summary)];
        response("note", &note.id.to_string(), &note.at.to_rfc3339(), items, summary)
    }));
    all
}

fn response(
    kind: &str,
    name: &str,
    authored: &str,
    items: Vec<Value>,
    summary: &Summary<'_>,
) -> Resource {
    Resource::new("QuestionnaireResponse", &["response", kind, name])
        .put("questionnaire", own(&format!("questionnaire:{kind}")))
        .put("status", "completed")
        .put("authored", authored)
        .put("source", person(summary))
        .put("item", items)
}

/// An item whose words are a message.
fn item(link: &str, key: &str, answers: &[Value], summary: &Summary<'_>) -> Value {
    said(link, &summary.say(key), answers)
}

fn said(link: &str, words: &str, answers: &[Value]) -> Value {
    json!({ "linkId": link, "text": text(words), "answer": answers })
}

/// The lived day, which need not be the day on which it was written.
fn day(day: Day, summary: &Summary<'_>) -> Value {
    item("day", "summary-day", &[json!({ "valueDate": date(day) })], summary)
}

fn check_in(entry: &Entry, summary: &Summary<'_>) -> Resource {
    let words = summary.namer.words;
    let mut items = vec![day(entry.day, summary)];
    for (id, answer) in &entry.answers {
        let answers = answers(id, answer, summary);
        if !answers.is_empty() {
            items.push(said(id.as_str(), &entry_lines::label(id, words), &answers));
        }
    }
    response("check-in", &entry.id.to_string(), &entry.at.to_rfc3339(), items, summary)
}

fn answers(id: &Id, answer: &Answer, summary: &Summary<'_>) -> Vec<Value> {
    let option = |id: &Id| {
        let name = summary.namer.option(id);
        json!({ "valueCoding": coding("option", id.as_str(), &name) })
    };
    match answer {
        Answer::RatherNotSay | Answer::Medicine(_) => Vec::new(),
        Answer::Step(step) => {
            let scale = questions().get(id).and_then(|item| item.scale).unwrap_or(Scale::Strength);
            let name = summary.say(&scale.key(*step));
            let coding = coding("step", &step.get().to_string(), &name);
            vec![json!({ "valueCoding": numbered(coding, step.get()) })]
        }
        Answer::Strength(strength) => vec![json!({ "valueInteger": strength.get() })],
        Answer::Hours(hours) => vec![json!({ "valueDecimal": hours.hours() })],
        Answer::YesNo(answer) => vec![json!({ "valueBoolean": *answer == YesNo::Yes })],
        Answer::Marks(marks) => marks.iter().map(option).collect(),
        Answer::Choice(choice) => vec![option(choice)],
        Answer::Minutes(minutes) => vec![json!({ "valueInteger": minutes })],
    }
}

/// A self-check; `None` when nothing of it may go along.
fn self_check(form: &Instrument, row: &ScoreRow, summary: &Summary<'_>) -> Option<Resource> {
    let (sheet, codes) = (&row.taken.sheet, form.loinc.as_ref());
    let mut items = vec![day(row.taken.day, summary)];
    if let (Some(words), Some(gate)) = (&form.gate, sheet.gate) {
        let answer = json!({ "valueBoolean": gate == YesNo::Yes });
        items.push(said("gate", words, &[answer]));
    }
    for (at, (asked, answer)) in form.items.iter().zip(&sheet.items).enumerate() {
        let Some(value) = answer else { continue };
        let code = codes.and_then(|codes| codes.items.get(at));
        let link = code.map_or_else(|| form.scoring.item_name(at), |code| format!("/{code}"));
        let is_days = form.scoring.days.contains(&at);
        let answer = if is_days {
            json!({ "valueInteger": value.get() })
        } else {
            chosen(asked, *value, form)
        };
        items.push(said(&link, &asked.text, &[answer]));
    }
    if let (Some(after), Some(value)) = (&form.after, sheet.after)
        && let Some(option) = after.options.get(usize::from(value.get()))
    {
        let answer = json!({ "valueString": text(option) });
        items.push(said("after", &after.text, &[answer]));
    }
    if items.len() < 2 {
        return None;
    }
    let edition = format!("{} {}", form.id, form.version);
    let resource = response(form.id.as_str(), &row.id, &row.at, items, summary)
        .put("identifier", json!({ "system": own("edition"), "value": edition }));
    let resource = match codes.and_then(|codes| codes.form.as_ref()) {
        Some(code) => resource.put("questionnaire", format!("{LOINC}/q/{code}")),
        None => resource,
    };
    Some(resource.coded(if codes.is_some() { Codes::Loinc } else { Codes::Own }))
}

/// An answer with LOINC's code where there is one, and with its number.
fn chosen(asked: &Item, value: Pick, form: &Instrument) -> Value {
    let place = asked.options.iter().position(|(known, _)| *known == value);
    let words = place.and_then(|at| asked.options.get(at)).map_or("", |(_, words)| words.as_str());
    let codes = form.loinc.as_ref().map(|codes| codes.answers.as_slice()).unwrap_or_default();
    let coding = match place.and_then(|at| codes.get(at)) {
        Some(code) => json!({ "system": LOINC, "code": code, "display": text(words) }),
        None => coding("answer", &value.get().to_string(), words),
    };
    json!({ "valueCoding": numbered(coding, value.get()) })
}

/// The plan, its people and the questions, each as the answers to its cards.
fn plan(summary: &Summary<'_>) -> Vec<Resource> {
    let picked = summary.picked;
    let string = |words: &str| json!({ "valueString": text(words) });
    let pair = |name: &str, number: &str| string(&format!("{name}: {number}"));
    let mut parts: Vec<(&str, Vec<Value>)> = Vec::new();
    if let Some(cards) = &picked.plan {
        let items = cards.iter().filter_map(|card| {
            let mut answers: Vec<Value> = card.lines.iter().map(|line| string(line)).collect();
            answers.extend(card.numbers.iter().map(|(name, number)| pair(name, number)));
            let link = card.card.map_or("people", Card::id);
            (!answers.is_empty()).then(|| said(link, &card.heading, &answers))
        });
        parts.push(("plan", items.collect()));
    }
    if let Some(people) = &picked.people {
        let all = people.iter().map(|person| pair(person.name.reveal(), person.phone.reveal()));
        let all: Vec<Value> = all.collect();
        let items = (!all.is_empty()).then(|| item("people", "plan-people", &all, summary));
        parts.push(("people", items.into_iter().collect()));
    }
    if let Some(lines) = &picked.questions {
        let all: Vec<Value> = lines.iter().map(|line| string(line)).collect();
        let words = summary.say(&plan_cards::name_key(Card::Questions));
        let items = (!all.is_empty()).then(|| said("questions", &words, &all));
        parts.push(("questions", items.into_iter().collect()));
    }
    let made_at = summary.made_at.to_rfc3339();
    parts
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(kind, items)| response(kind, "", &made_at, items, summary))
        .collect()
}
