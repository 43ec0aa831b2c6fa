//! The time line as Markdown, in one text or one for each month. The person's words stand as a quotation,
//! so that nothing in them can become a heading of ours.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::content::words::Words;
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::whole::Whole;
use crate::page::{dates, entry_lines};

/// All entries that are not in the trash, oldest first, in one text.
#[must_use]
pub fn write(whole: &Whole, words: &Words) -> String {
    let mut page = format!("# {}\n", words.say("portable-title"));
    let mut day = None;
    for entry in entries(whole) {
        one(entry, &mut day, whole, words, &mut page);
    }
    page
}

/// The same, a text for each month, by `2026-01`.
#[must_use]
pub fn months(whole: &Whole, words: &Words) -> BTreeMap<String, String> {
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    let mut day = None;
    for entry in entries(whole) {
        let month = entry.day.date().format("%Y-%m").to_string();
        let page = pages.entry(month).or_insert_with_key(|month| format!("# {month}\n"));
        one(entry, &mut day, whole, words, page);
    }
    pages
}

/// The entries that are not in the trash.
pub(super) fn entries(whole: &Whole) -> impl Iterator<Item = &Entry> {
    whole.entries.iter().filter(|kept| kept.trashed_at.is_none()).map(|kept| &kept.entry)
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
pub(super) fn pairs(entry: &Entry, whole: &Whole, words: &Words) -> Vec<(String, String)> {
    let mut pairs = entry_lines::lines(entry, words, &whole.preferences);
    pairs.extend(entry_lines::tags(entry, words));
    pairs
}

fn one(entry: &Entry, day: &mut Option<Day>, whole: &Whole, words: &Words, page: &mut String) {
    if *day != Some(entry.day) {
        *day = Some(entry.day);
        let _ = write!(page, "\n## {}\n", day_heading(entry.day, words));
    }
    let _ = write!(page, "\n### {}\n\n", entry_heading(entry, words));
    let pairs = pairs(entry, whole, words);
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
