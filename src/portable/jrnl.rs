//! jrnl (jrnl.sh): its JSON export and its text file. Both give the same entries with the same ids.
//!
//! A heading is jrnl's first sentence. A star becomes a pin. In the text file a new entry begins where a
//! line begins with a date in brackets, as `jrnl` itself has it.

use chrono::NaiveTime;
use serde::Deserialize;

use crate::portable::gather::{Gather, Raw, When};
use crate::portable::{Found, Problem, Reading, Refusal, Source, records};

/// The marks with which jrnl begins a tag, unless it was told otherwise.
const TAG_SIGNS: [char; 2] = ['#', '@'];

#[derive(Deserialize)]
struct Record {
    #[serde(default)]
    title: String,
    #[serde(default)]
    body: String,
    date: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    starred: bool,
}

/// Whether a text begins as jrnl's own file does.
pub(super) fn begins(text: &str) -> bool {
    text.lines().next().and_then(heading).is_some()
}

/// Read what jrnl wrote.
///
/// # Errors
/// [`Refusal`] when it is not jrnl's at all.
pub fn read(text: &str, reading: Reading<'_>) -> Result<Found, Refusal> {
    let first = text.trim_start();
    if first.starts_with('{') || (first.starts_with('[') && !begins(first)) {
        read_json(text, reading)
    } else {
        read_text(text, reading)
    }
}

fn read_json(text: &str, reading: Reading<'_>) -> Result<Found, Refusal> {
    let mut gather = Gather::new(Source::Jrnl, reading);
    for (place, record) in (1..).zip(records::records(text, Source::Jrnl)?) {
        let Some(record) = records::one::<Record>(&record) else {
            gather.issue(place, Problem::Strange)?;
            continue;
        };
        let when = moment(&format!("{} {}", record.date, record.time));
        let mut raw = Raw::at(when);
        record.title.trim().clone_into(&mut raw.title);
        record.body.trim().clone_into(&mut raw.words);
        raw.tags = record.tags.iter().map(|tag| bare(tag)).collect();
        raw.pinned = record.starred;
        gather.add(place, raw)?;
    }
    Ok(gather.done())
}

fn read_text(text: &str, reading: Reading<'_>) -> Result<Found, Refusal> {
    let mut gather = Gather::new(Source::Jrnl, reading);
    let mut open: Option<(u64, Raw)> = None;
    let mut place = 0;
    for line in text.lines() {
        if let Some((when, title)) = heading(line) {
            finish(&mut gather, open.take())?;
            place += 1;
            let mut raw = Raw::at(Some(when));
            let bare = title.trim_end();
            raw.pinned = bare.ends_with(" *");
            bare.strip_suffix(" *").unwrap_or(bare).trim().clone_into(&mut raw.title);
            open = Some((place, raw));
        } else if let Some((_, raw)) = &mut open {
            raw.words.push_str(line);
            raw.words.push('\n');
        } else if !line.trim().is_empty() {
            // Words before the first date: they are an entry without one.
            place += 1;
            let mut raw = Raw::at(None);
            line.clone_into(&mut raw.words);
            open = Some((place, raw));
        }
    }
    finish(&mut gather, open)?;
    let found = gather.done();
    if found.whole.entries.is_empty() { Err(Refusal::NotFrom(Source::Jrnl)) } else { Ok(found) }
}

fn finish(gather: &mut Gather<'_>, open: Option<(u64, Raw)>) -> Result<(), Refusal> {
    let Some((place, mut raw)) = open else { return Ok(()) };
    let trimmed = raw.words.trim().to_owned();
    raw.words = trimmed;
    raw.tags = tags(&format!("{} {}", raw.title, raw.words));
    gather.add(place, raw)
}

/// The date and the rest of a line that begins an entry.
fn heading(line: &str) -> Option<(When, &str)> {
    let (date, rest) = line.strip_prefix('[')?.split_once(']')?;
    Some((moment(date)?, rest))
}

/// The ways in which jrnl writes a time unless it was told otherwise, now and in older versions. A date
/// alone is a day.
fn moment(text: &str) -> Option<When> {
    let text = text.trim();
    let Some((date, time)) = text.split_once(' ') else {
        return super::iso_date(text).map(|day| When::On(day, None));
    };
    let forms = ["%H:%M", "%H:%M:%S", "%I:%M:%S %p", "%I:%M %p"];
    let time = forms.iter().find_map(|form| NaiveTime::parse_from_str(time.trim(), form).ok())?;
    Some(When::Wall(super::iso_date(date)?.and_time(time)))
}

fn tags(text: &str) -> Vec<String> {
    let mut found: Vec<String> = text
        .split(|char: char| char.is_whitespace())
        .filter(|word| word.starts_with(TAG_SIGNS))
        .map(bare)
        .filter(|tag| !tag.is_empty())
        .collect();
    found.sort();
    found.dedup();
    found
}

/// A tag without its sign and without the stop of its sentence.
fn bare(tag: &str) -> String {
    let end = |char: char| !char.is_alphanumeric();
    tag.trim_start_matches(TAG_SIGNS).trim_end_matches(end).to_owned()
}
