//! The time line as Markdown, in one text or one for each month. The person's words stand as a quotation,
//! so that nothing in them can become a heading of ours.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::content::words::Words;
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::whole::{Flow, Kept};
use crate::page::entry_lines::Kept as Names;
use crate::page::{dates, entry_lines};

/// All entries that are not in the trash, oldest first, in one text.
///
/// # Errors
/// As the entries and the disk say.
pub fn write<E: From<io::Error>>(
    flow: Flow<'_, E>,
    words: &Words,
    to: &mut dyn Write,
) -> Result<(), E> {
    let Flow { rest, entries, .. } = flow;
    writeln!(to, "# {}", words.say("portable-title"))?;
    let mut day = None;
    for entry in live(entries) {
        let page = one(&entry?, &mut day, &rest.preferences, words);
        to.write_all(page.as_bytes())?;
    }
    Ok(())
}

/// The same, a text for each month, by `2026-01`: `page` gets each of them when it is whole.
///
/// # Errors
/// As the entries and `page` say.
pub fn months<E>(
    flow: Flow<'_, E>,
    words: &Words,
    page: &mut dyn FnMut(&str, &str) -> Result<(), E>,
) -> Result<(), E> {
    let Flow { rest, entries, .. } = flow;
    let mut day = None;
    let mut under_way: Option<(String, String)> = None;
    for entry in live(entries) {
        let entry = entry?;
        let month = entry.day.date().format("%Y-%m").to_string();
        if let Some((whole, text)) = under_way.take_if(|(under_way, _)| *under_way != month) {
            page(&whole, &text)?;
        }
        let (_, text) = under_way.get_or_insert_with(|| {
            let heading = format!("# {month}\n");
            (month, heading)
        });
        text.push_str(&one(&entry, &mut day, &rest.preferences, words));
    }
    under_way.map_or(Ok(()), |(month, text)| page(&month, &text))
}

/// The entries that are not in the trash.
pub(super) fn live<E>(
    entries: &mut dyn Iterator<Item = Result<Kept, E>>,
) -> impl Iterator<Item = Result<Entry, E>> {
    entries.filter_map(|kept| match kept {
        Ok(Kept { trashed_at: Some(_), .. }) => None,
        Ok(Kept { entry, .. }) => Some(Ok(entry)),
        Err(error) => Some(Err(error)),
    })
}

/// "2026-01-31, Saturday"
pub(super) fn day_heading(day: Day, words: &Words) -> String {
    format!("{day}, {}", dates::weekday_name(day.weekday(), words))
}

/// "8:40 PM, Check-in", and the day it was written on where that is another one.
pub(super) fn entry_heading(entry: &Entry, words: &Words) -> String {
    let written = entry.at.date_naive();
    let is_late = written > entry.day.later(1).date();
    let on = if is_late { format!("{written}, ") } else { String::new() };
    let kind = entry_lines::kind_name(entry.kind, words);
    format!("{on}{}, {kind}", dates::time(entry.at, words))
}

/// The answers and the tags, each with its label.
pub(super) fn pairs(entry: &Entry, kept: &Names, words: &Words) -> Vec<(String, String)> {
    let mut pairs = entry_lines::lines(entry, words, kept);
    pairs.extend(entry_lines::tags(entry, words));
    pairs
}

/// An entry, below its day where that is another than the one before it.
fn one(entry: &Entry, day: &mut Option<Day>, kept: &Names, words: &Words) -> String {
    let mut page = String::new();
    if *day != Some(entry.day) {
        *day = Some(entry.day);
        let _ = write!(page, "\n## {}\n", day_heading(entry.day, words));
    }
    let _ = write!(page, "\n### {}\n\n", entry_heading(entry, words));
    let pairs = pairs(entry, kept, words);
    for (label, value) in &pairs {
        let _ = writeln!(page, "- {}: {}", escaped(label), escaped(value));
    }
    if !entry.text.is_blank() {
        if !pairs.is_empty() {
            page.push('\n');
        }
        for line in entry.text.reveal().lines() {
            let _ = writeln!(page, "{}", format!("> {line}").trim_end());
        }
    }
    page
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for char in text.chars() {
        if matches!(char, '*' | '_' | '`' | '[' | ']' | '<' | '\\') {
            safe.push('\\');
        }
        safe.push(char);
    }
    safe
}
