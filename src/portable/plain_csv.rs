//! A plain table with a header row, from anything that can write one. Dates are ISO, because 03/04 is two
//! days of two countries.
//!
//! A mood becomes an answer only where the cell has one of our own five words; a number says nothing
//! without its scale and is kept as text, under the name of its column.

use chrono::{DateTime, NaiveTime};

use crate::domain::private::Private;
use crate::domain::rating::Step;
use crate::page::csv_cell;
use crate::portable::gather::{Gather, Raw, When};
use crate::portable::{Column, Found, Reading, Refusal, Source, iso_date};

const MOODS: [&str; 5] = ["very low", "low", "okay", "good", "great"];

/// The most cells, or signs that could end one, in a line. The longest entry may be nothing but commas.
const CELLS_MAX: usize = 2 * Private::SIZE_BYTES_MAX;

/// A table, row by row.
pub(super) struct Table<'t> {
    rows: csv::StringRecordsIntoIter<&'t [u8]>,
    names: Vec<String>,
}

/// One row.
pub(super) struct Row {
    /// The line of the file it begins on.
    pub(super) line: u64,
    cells: csv::StringRecord,
}

impl<'t> Table<'t> {
    /// A table, or a refusal where a line has more cells than any entry could need.
    pub(super) fn new(text: &'t str) -> Result<Self, Refusal> {
        let head = text.lines().next().unwrap_or_default();
        let count = |sign: &u8| head.bytes().filter(|byte| byte == sign).count();
        // The first of several that are as frequent: a comma where nothing else speaks against it.
        let mut sign = b',';
        for other in [b';', b'\t'] {
            if count(&other) > count(&sign) {
                sign = other;
            }
        }
        let is_endless = |line: &str| line.bytes().filter(|byte| *byte == sign).count() > CELLS_MAX;
        if text.lines().any(is_endless) {
            return Err(Refusal::NotFrom(Source::Csv));
        }
        let mut reader =
            csv::ReaderBuilder::new().delimiter(sign).flexible(true).from_reader(text.as_bytes());
        let names = reader.headers().map(|names| names.iter().map(|name| name.trim().to_owned()));
        let names = names.map(Iterator::collect).unwrap_or_default();
        Ok(Self { rows: reader.into_records(), names })
    }

    /// The place of the column with this name.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|there| there.eq_ignore_ascii_case(name.trim()))
    }

    pub(super) fn next(&mut self) -> Option<Row> {
        let cells = self.rows.next()?.ok()?;
        let line = cells.position().map_or(0, csv::Position::line);
        Some(Row { line, cells })
    }
}

impl Row {
    /// The cell in this column; empty where there is none.
    pub(super) fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).unwrap_or_default()
    }
}

/// Read it. Columns are those that `reading` names, or else those with the usual names.
///
/// # Errors
/// [`Refusal::NoColumns`] without a date and without anything to keep.
pub fn read(text: &str, reading: Reading<'_>) -> Result<Found, Refusal> {
    let mut table = Table::new(text)?;
    let missing = || Refusal::NoColumns(table.names.clone());
    let mut at = [None; Column::ALL.len()];
    for (at, column) in at.iter_mut().zip(Column::ALL) {
        *at = match reading.columns.get(&column) {
            Some(name) => Some(table.column(name).ok_or_else(missing)?),
            None => usual(column).iter().find_map(|name| table.column(name)),
        };
    }
    let [date, clock, title, text, tags, mood] = at;
    if date.is_none() || [title, text, mood].iter().all(Option::is_none) {
        return Err(missing());
    }
    let mood_name = mood.and_then(|mood| table.names.get(mood)).cloned().unwrap_or_default();
    let mut gather = Gather::new(Source::Csv, reading);
    while let Some(row) = table.next() {
        let mut raw = Raw::at(moment(row.cell(date), row.cell(clock)));
        csv_cell::unguarded(row.cell(title)).clone_into(&mut raw.title);
        csv_cell::unguarded(row.cell(text)).clone_into(&mut raw.words);
        raw.tags = row.cell(tags).split([',', ';']).map(|tag| tag.trim().to_owned()).collect();
        raw.tags.retain(|tag| !tag.is_empty());
        let word = row.cell(mood).trim();
        let plain = word.to_lowercase().replace('-', " ");
        let step = MOODS.iter().position(|name| *name == plain);
        match step.and_then(|step| Step::try_from(u8::try_from(step).ok()?).ok()) {
            Some(step) => raw.feeling = Some(step),
            None => raw.kept_as_text.push((mood_name.clone(), word.to_owned())),
        }
        gather.add(row.line, raw)?;
    }
    Ok(gather.done())
}

/// The names a column has where nobody named one.
const fn usual(column: Column) -> &'static [&'static str] {
    match column {
        Column::Date => &["date", "day"],
        Column::Time => &["time"],
        Column::Title => &["title"],
        Column::Text => &["text", "note", "entry"],
        Column::Tags => &["tags"],
        Column::Mood => &["mood", "feeling"],
    }
}

/// `2026-01-31`, with a time in the same cell, in another, or nowhere.
fn moment(date: &str, clock: &str) -> Option<When> {
    let date = date.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(date) {
        return Some(When::At(at));
    }
    let (day, rest) = date.split_at_checked(10).unwrap_or((date, ""));
    let day = iso_date(day)?;
    let rest = rest.trim_start_matches('T').trim();
    let clock = if rest.is_empty() { clock } else { rest };
    if clock.trim().is_empty() {
        return Some(When::On(day, None));
    }
    // A time that cannot be read is a date that cannot be trusted.
    time(clock).map(|time| When::On(day, Some(time)))
}

/// A time of day as people and programs write it.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().replace(['\u{202f}', '\u{a0}'], " ").to_uppercase();
    ["%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p", "%I:%M%p"]
        .iter()
        .find_map(|form| NaiveTime::parse_from_str(&text, form).ok())
}
