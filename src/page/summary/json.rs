//! A summary as JSON, as `docs/summary.schema.json` describes it. A part that was not picked is not there.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::domain::answer::{Answer, Id, Taken, YesNo};
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::person::Person;
use crate::domain::plan::Card;
use crate::domain::trend::{self, Unit};
use crate::page::plan_cards::Block;
use crate::page::summary::Summary;
use crate::page::{scores, trend_json, trends_page};

/// The name of the format.
pub(super) const FORMAT: &str = "daymark-summary";
/// Its version; any change raises it.
pub(super) const VERSION: u32 = 1;

/// The file.
pub(super) fn write(summary: &Summary<'_>) -> String {
    let picked = summary.picked;
    let mut whole = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            whole.insert(name.to_owned(), value);
        }
    };
    put("format", Some(FORMAT.into()));
    put("version", Some(VERSION.into()));
    put("about", Some(summary.about().into()));
    put("codes", summary.has_codes().then(|| summary.notice().into()));
    put("made_at", Some(summary.made_at.to_rfc3339().into()));
    put("first", Some(picked.first.to_string().into()));
    put("last", Some(picked.last.to_string().into()));
    put("check_ins", picked.check_ins.as_ref().map(|all| all.iter().map(check_in).collect()));
    put(
        "use_days",
        picked.use_days.as_ref().map(|days| days.iter().copied().map(use_day).collect()),
    );
    let medicine = picked.medicine.as_ref();
    put("medicine_days", medicine.map(|days| days.iter().map(medicine_day).collect()));
    put("trends", picked.trends.as_ref().map(|entries| trends(entries, summary)));
    if !picked.self_checks.is_empty() {
        let rows = picked.self_checks.iter().flat_map(|(_, rows)| rows);
        put("self_checks", Some(rows.map(self_check).collect()));
    }
    put("plan", picked.plan.as_ref().map(|cards| cards.iter().map(card).collect()));
    put("people", picked.people.as_ref().map(|people| people.iter().map(person).collect()));
    put("questions", picked.questions.as_ref().map(|lines| json!(lines)));
    if !picked.notes.is_empty() {
        put("notes", Some(picked.notes.iter().map(note).collect()));
    }
    let mut text = serde_json::to_string_pretty(&Value::Object(whole)).unwrap_or_default();
    text.push('\n');
    text
}

fn use_day((day, used): (Day, YesNo)) -> Value {
    json!({ "day": day.to_string(), "used": used == YesNo::Yes })
}

fn medicine_day((day, all): &(Day, BTreeMap<Id, Taken>)) -> Value {
    let all: Map<String, Value> =
        all.iter().map(|(id, it)| (id.to_string(), taken(*it).into())).collect();
    json!({ "day": day.to_string(), "medicine": all })
}

fn card(block: &Block) -> Value {
    let number = |(name, number): &(String, String)| json!({ "name": name, "number": number });
    let numbers: Vec<Value> = block.numbers.iter().map(number).collect();
    json!({ "card": block.card.map(Card::id), "heading": block.heading, "lines": block.lines,
        "numbers": numbers })
}

fn person(person: &Person) -> Value {
    json!({ "name": person.name.reveal(), "phone": person.phone.reveal() })
}

fn note(note: &Entry) -> Value {
    json!({ "day": note.day.to_string(), "at": note.at.to_rfc3339(), "kind": note.kind.id(),
        "text": note.text.reveal() })
}

const fn taken(taken: Taken) -> &'static str {
    match taken {
        Taken::AsPlanned => "taken",
        Taken::Missed => "missed",
    }
}

fn check_in(entry: &Entry) -> Value {
    let answers: Map<String, Value> = entry
        .answers
        .iter()
        .filter_map(|(id, answer)| Some((id.to_string(), said(answer)?)))
        .collect();
    json!({ "day": entry.day.to_string(), "at": entry.at.to_rfc3339(), "answers": answers })
}

/// An answer as the export of everything writes it. "Rather not say" is no answer here.
fn said(answer: &Answer) -> Option<Value> {
    Some(match answer {
        Answer::RatherNotSay => return None,
        Answer::Step(step) => json!({ "type": "step", "value": step.get() }),
        Answer::Strength(strength) => json!({ "type": "strength", "value": strength.get() }),
        Answer::Hours(hours) => json!({ "type": "hours", "value": hours.hours() }),
        Answer::YesNo(answer) => {
            let word = if *answer == YesNo::Yes { "yes" } else { "no" };
            json!({ "type": "yes-no", "value": word })
        }
        Answer::Marks(marks) => {
            let marks: Vec<&str> = marks.iter().map(crate::domain::answer::Id::as_str).collect();
            json!({ "type": "marks", "value": marks })
        }
        Answer::Medicine(all) => {
            let all: Map<String, Value> =
                all.iter().map(|(id, it)| (id.to_string(), taken(*it).into())).collect();
            json!({ "type": "medicine", "value": all })
        }
        Answer::Choice(id) => json!({ "type": "choice", "value": id.as_str() }),
        Answer::Minutes(minutes) => json!({ "type": "minutes", "value": minutes }),
    })
}

/// The numbers of the page: a mean is `null` under three answers, and a column without an answer is not
/// there.
fn trends(entries: &[Entry], summary: &Summary<'_>) -> Value {
    let (first, last) = (summary.picked.first, summary.picked.last);
    let unit = Unit::fitting(first, last, trends_page::COLUMNS_MAX);
    let measure = |measure: &trend::Measure| {
        let answers = trend::answers(entries, *measure);
        let columns = trend::columns(&answers, first, last, unit);
        let answered = columns.iter().filter(|column| column.mean.is_some());
        trend_json::measure(*measure, &answers, answered)
    };
    json!({ "measures": summary.picked.measures.iter().map(measure).collect::<Vec<_>>() })
}

/// A self-check as `selfcheck history --json` writes it, without the id and without our words on it.
fn self_check(row: &scores::ScoreRow) -> Value {
    let mut value = scores::json(row);
    if let Some(fields) = value.as_object_mut() {
        fields.remove("id");
        fields.remove("meaning");
    }
    // A question that is handled with care is not even named where its answer stays out.
    let at = row.taken.form.scoring.tender;
    if let Some(at) = at.filter(|at| row.taken.sheet.items.get(*at).is_none_or(Option::is_none))
        && let Some(code) = value.pointer_mut(&format!("/loinc/items/{at}"))
    {
        *code = Value::Null;
    }
    value
}
