//! A form that was picked, as a section: its scores by day, and beside them what was asked, word for word.

use crate::content::instrument::{Instrument, Item};
use crate::domain::rating::Pick;
use crate::page::scores::ScoreRow;
use crate::page::self_check_words;
use crate::page::summary::Summary;
use crate::page::summary::document::{Block, NONE, Section};

/// The section.
pub(super) fn section(form: &Instrument, rows: &[ScoreRow], summary: &Summary<'_>) -> Section {
    let words = summary.namer.words;
    let shown = shown(form, rows);
    let mut section = scores(form, rows, &shown, summary);
    let titled = self_check_words::titled(form, words);
    section.heading = words.say_with("summary-self-check", &[("name", titled.into())]);
    if rows.is_empty() {
        return section;
    }
    section.blocks.extend(questions(form, &shown));
    section.blocks.extend(unscored(form, rows, summary));
    for part in &form.parts {
        let values = [("name", part.name.as_str().into()), ("items", part.items.join(", ").into())];
        section.blocks.push(Block::Quiet(words.say_with("summary-part", &values)));
    }
    let limits = format!("{} {}", words.say("selfcheck-does-not"), form.limits);
    section.blocks.extend([Block::Quiet(limits), Block::Quiet(form.credit.clone())]);
    section
}

/// The questions by their places. One that is handled with care is not even named where none of its answers
/// goes along.
fn shown(form: &Instrument, rows: &[ScoreRow]) -> Vec<usize> {
    let is_there = |at: usize| {
        rows.iter().any(|row| row.taken.sheet.items.get(at).is_some_and(Option::is_some))
    };
    (0..form.items.len()).filter(|at| form.scoring.tender != Some(*at) || is_there(*at)).collect()
}

fn scores(form: &Instrument, rows: &[ScoreRow], shown: &[usize], summary: &Summary<'_>) -> Section {
    let digit = |answer: &Option<Pick>| {
        answer.map_or_else(|| NONE.to_owned(), |value| value.get().to_string())
    };
    let cells = rows.iter().map(|row| {
        let score = self_check_words::short(&row.taken, summary.namer.words);
        let mut cells = vec![row.taken.day.to_string(), score];
        cells.extend(shown.iter().filter_map(|at| row.taken.sheet.items.get(*at)).map(digit));
        cells
    });
    let mut head = vec![summary.say("summary-day"), summary.say("selfcheck-label-score")];
    head.extend(shown.iter().map(|at| form.scoring.name(*at)));
    summary.table("summary-self-check", head, cells.collect())
}

/// What was asked, with the options said once where every question has the same.
fn questions(form: &Instrument, shown: &[usize]) -> Vec<Block> {
    let is_same = form
        .items
        .iter()
        .all(|item| form.items.first().is_some_and(|it| it.options == item.options));
    let mut blocks = Vec::new();
    if !form.stem.is_empty() {
        blocks.push(Block::Quiet(form.stem.clone()));
    }
    if let Some(first) = form.items.first().filter(|_| is_same) {
        blocks.push(Block::Quiet(options(form, 0, first)));
    }
    let questions = shown.iter().filter_map(|at| Some((*at, form.items.get(*at)?)));
    let questions = questions.map(|(at, item)| {
        let after = if is_same { String::new() } else { options(form, at, item) };
        let after = if after.is_empty() { after } else { format!(" ({after})") };
        (form.scoring.name(at), format!("{}{after}", item.text))
    });
    blocks.push(Block::Pairs(questions.collect()));
    blocks
}

/// What can be answered; nothing for a number of days: 31 numbers in a row tell nothing that the question
/// does not.
fn options(form: &Instrument, at: usize, item: &Item) -> String {
    if form.scoring.days.contains(&at) {
        return String::new();
    }
    let options = item.options.iter().map(|(value, words)| format!("{} = {words}", value.get()));
    options.collect::<Vec<_>>().join("; ")
}

/// The questions before and after those of the score, and what was answered.
fn unscored(form: &Instrument, rows: &[ScoreRow], summary: &Summary<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(gate) = &form.gate {
        let said = rows.iter().filter_map(|row| {
            Some((row.taken.day.to_string(), summary.yes_no(row.taken.sheet.gate?)))
        });
        blocks.extend([Block::Quiet(gate.clone()), Block::Pairs(said.collect())]);
    }
    if let Some(after) = &form.after {
        let said = rows.iter().filter_map(|row| {
            let option = after.options.get(usize::from(row.taken.sheet.after?.get()))?;
            Some((row.taken.day.to_string(), option.clone()))
        });
        let said: Vec<(String, String)> = said.collect();
        if !said.is_empty() {
            blocks.extend([Block::Quiet(after.text.clone()), Block::Pairs(said)]);
        }
    }
    blocks
}
