//! A summary as CSV: one row for each thing, with the same columns throughout.

use crate::content::instrument::Instrument;
use crate::content::words::Words;
use crate::domain::answer::{Answer, Id, Taken, YesNo};
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::instrument::Score;
use crate::domain::trend::{self, Unit};
use crate::page::csv_cell;
use crate::page::plan_cards::Block;
use crate::page::scores::ScoreRow;
use crate::page::summary::Summary;
use crate::page::{entry_lines, self_check_words, trend_words, trends_page};

/// The columns.
const COLUMNS: [&str; 12] = [
    "part",
    "day",
    "until",
    "at",
    "item",
    "name",
    "value",
    "number",
    "of",
    "n",
    "code_system",
    "code",
];
/// The code system of LOINC.
const LOINC: &str = "http://loinc.org";

/// One row; what is empty has no value.
#[derive(Default)]
struct Row {
    part: &'static str,
    day: Option<Day>,
    until: Option<Day>,
    at: String,
    item: String,
    name: String,
    value: String,
    number: Option<f64>,
    of: Option<u16>,
    n: Option<usize>,
    code: Option<String>,
}

/// The file.
pub(super) fn write(summary: &Summary<'_>) -> String {
    let mut text = csv_cell::row(&COLUMNS.map(str::to_owned));
    for row in rows(summary) {
        text.push_str(&row.write());
    }
    text
}

impl Row {
    fn write(self) -> String {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let system = self.code.as_ref().map(|_| LOINC.to_owned());
        csv_cell::row(&[
            self.part.to_owned(),
            day(self.day),
            day(self.until),
            self.at,
            self.item,
            self.name,
            self.value,
            self.number.map(|number| number.to_string()).unwrap_or_default(),
            self.of.map(|of| of.to_string()).unwrap_or_default(),
            self.n.map(|n| n.to_string()).unwrap_or_default(),
            system.unwrap_or_default(),
            self.code.unwrap_or_default(),
        ])
    }
}

fn rows(summary: &Summary<'_>) -> Vec<Row> {
    let picked = summary.picked;
    let (first, last) = (Some(picked.first), Some(picked.last));
    let mut rows = vec![Row {
        part: "about",
        day: first,
        until: last,
        at: summary.made_at.to_rfc3339(),
        value: summary.about(),
        ..Row::default()
    }];
    if summary.has_codes() {
        let notice = summary.notice();
        rows.push(Row { part: "about", value: notice, ..Row::default() });
    }
    for entry in picked.check_ins.iter().flatten() {
        rows.extend(check_in(entry, summary));
    }
    for (day, used) in picked.use_days.iter().flatten() {
        let value = if *used == YesNo::Yes { "yes" } else { "no" }.to_owned();
        rows.push(Row { part: "use", day: Some(*day), value, ..Row::default() });
    }
    rows.extend(medicine(summary));
    rows.extend(trends(summary));
    for (form, taken) in &picked.self_checks {
        rows.extend(taken.iter().flat_map(|row| self_check(form, row, summary.namer.words)));
    }
    rows.extend(picked.plan.iter().flatten().flat_map(card));
    rows.extend(picked.people.iter().flatten().map(|person| Row {
        part: "people",
        name: person.name.reveal().to_owned(),
        value: person.phone.reveal().to_owned(),
        ..Row::default()
    }));
    let questions = picked.questions.iter().flatten();
    rows.extend(questions.map(|line| Row {
        part: "questions",
        value: line.clone(),
        ..Row::default()
    }));
    rows.extend(picked.notes.iter().map(|note| Row {
        part: "notes",
        day: Some(note.day),
        at: note.at.to_rfc3339(),
        item: note.kind.id().to_owned(),
        value: note.text.reveal().to_owned(),
        ..Row::default()
    }));
    rows
}

fn medicine(summary: &Summary<'_>) -> Vec<Row> {
    let days = summary.picked.medicine.iter().flatten();
    let row = |day: Day, id: &Id, taken: Taken| Row {
        part: "medicine",
        day: Some(day),
        item: id.to_string(),
        name: summary.namer.option(id),
        value: if taken == Taken::AsPlanned { "taken" } else { "missed" }.to_owned(),
        ..Row::default()
    };
    days.flat_map(|(day, all)| all.iter().map(move |(id, taken)| row(*day, id, *taken))).collect()
}

fn card(block: &Block) -> Vec<Row> {
    let item = block.card.map(|card| card.id().to_owned()).unwrap_or_default();
    let row = |name: &str, value: &str| Row {
        part: "plan",
        item: item.clone(),
        name: name.to_owned(),
        value: value.to_owned(),
        ..Row::default()
    };
    let lines = block.lines.iter().map(|line| row(&block.heading, line));
    lines.chain(block.numbers.iter().map(|(name, number)| row(name, number))).collect()
}

fn check_in(entry: &Entry, summary: &Summary<'_>) -> Vec<Row> {
    let (words, kept) = (summary.namer.words, summary.namer.kept);
    let row = |(id, answer): (&Id, &Answer)| Row {
        part: "check-in",
        day: Some(entry.day),
        at: entry.at.to_rfc3339(),
        item: id.to_string(),
        name: entry_lines::label(id, words),
        value: entry_lines::said(id, answer, words, kept),
        number: match answer {
            Answer::Step(step) => Some(f64::from(step.get())),
            Answer::Strength(strength) => Some(f64::from(strength.get())),
            Answer::Hours(hours) => Some(hours.hours()),
            Answer::Minutes(minutes) => Some(f64::from(*minutes)),
            _ => None,
        },
        ..Row::default()
    };
    entry.answers.iter().map(row).collect()
}

/// A row for each column that has an answer. One without is no row, and no zero.
fn trends(summary: &Summary<'_>) -> Vec<Row> {
    let picked = summary.picked;
    let Some(entries) = &picked.trends else { return Vec::new() };
    let unit = Unit::fitting(picked.first, picked.last, trends_page::COLUMNS_MAX);
    let mut rows = Vec::new();
    for measure in &picked.measures {
        let answers = trend::answers(entries, *measure);
        let columns = trend::columns(&answers, picked.first, picked.last, unit);
        let name = summary.say(trend_words::name_key(*measure));
        rows.extend(columns.into_iter().filter(|column| column.mean.is_some()).map(|column| Row {
            part: "trends",
            day: Some(column.first),
            until: Some(column.last),
            item: measure.id().to_owned(),
            name: name.clone(),
            number: column.mean,
            n: Some(column.n),
            ..Row::default()
        }));
    }
    rows
}

fn self_check(form: &Instrument, row: &ScoreRow, words: &Words) -> Vec<Row> {
    let titled = self_check_words::titled(form, words);
    let codes = form.loinc.as_ref();
    let base = || Row {
        part: "self-check",
        day: Some(row.taken.day),
        at: row.at.clone(),
        ..Row::default()
    };
    let name = match row.taken.score {
        Score::Shorter(_) => form.shorter.clone().unwrap_or_default(),
        _ => titled.clone(),
    };
    let total = row.taken.score.total().is_some();
    let mut rows = vec![Row {
        item: format!("{}-score", form.id),
        name,
        value: form.version.to_string(),
        number: row.taken.score.sum().map(|sum| f64::from(sum.sum)),
        of: row.taken.score.sum().map(|sum| sum.of),
        code: codes.filter(|_| total).and_then(|codes| codes.score.clone()),
        ..base()
    }];
    if row.taken.score == Score::InParts {
        rows.clear();
    }
    rows.extend(form.scored_parts(&row.taken.sheet).into_iter().map(|(part, score)| Row {
        item: format!("{}-{}-score", form.id, part.id),
        name: format!("{titled} {}", part.name),
        value: form.version.to_string(),
        number: score.total().map(|sum| f64::from(sum.sum)),
        of: score.total().map(|sum| sum.of),
        ..base()
    }));
    for (at, (item, answer)) in form.items.iter().zip(&row.taken.sheet.items).enumerate() {
        let Some(answer) = answer else { continue };
        let option = item.options.iter().find(|(value, _)| value == answer);
        rows.push(Row {
            item: format!("{}-{}", form.id, form.scoring.name(at)),
            name: item.text.clone(),
            value: option.map(|(_, words)| words.clone()).unwrap_or_default(),
            number: Some(f64::from(answer.get())),
            code: codes.and_then(|codes| codes.items.get(at).cloned()),
            ..base()
        });
    }
    rows
}
