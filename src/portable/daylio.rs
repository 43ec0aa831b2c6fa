//! Daylio: its CSV export, by the columns its makers document.
//!
//! Its five first moods are five named steps, as ours are, and become the answer to how a person feels: rad
//! is great, good is good, meh is okay, bad is low, awful is very low. Any other mood is a word of the
//! person's own, without a place on a scale, and is kept as text. Activities become tags.

use chrono::NaiveTime;

use crate::domain::rating::Step;
use crate::portable::gather::{Gather, Raw, When};
use crate::portable::plain_csv::{Table, time};
use crate::portable::{Found, Reading, Refusal, Source, iso_date};

const MOODS: [&str; 5] = ["awful", "bad", "meh", "good", "rad"];

/// Whether this is the first line of Daylio's file.
pub(super) fn is_header(line: &str) -> bool {
    ["full_date", "mood", "activities"].iter().all(|name| line.contains(name))
}

/// Read it.
///
/// # Errors
/// [`Refusal::NotFrom`] when the columns are not Daylio's.
pub fn read(text: &str, reading: Reading<'_>) -> Result<Found, Refusal> {
    let mut table = Table::new(text)?;
    let columns = ["full_date", "time", "mood", "activities", "note_title", "note"];
    let at = columns.map(|name| table.column(name));
    let [Some(date), clock, Some(mood), activities, title, note] = at else {
        return Err(Refusal::NotFrom(Source::Daylio));
    };
    let scales = table.column("scales");
    let mut gather = Gather::new(Source::Daylio, reading);
    while let Some(row) = table.next() {
        let time: Option<NaiveTime> = time(row.cell(clock));
        let mut raw = Raw::at(iso_date(row.cell(Some(date))).map(|day| When::On(day, time)));
        row.cell(title).clone_into(&mut raw.title);
        raw.words = row.cell(note).replace("<br>", "\n");
        let word = row.cell(Some(mood)).trim();
        let step = MOODS.iter().position(|name| name.eq_ignore_ascii_case(word));
        match step.and_then(|step| Step::try_from(u8::try_from(step).ok()?).ok()) {
            Some(step) => raw.feeling = Some(step),
            None => raw.kept_as_text.push(("mood".to_owned(), word.to_owned())),
        }
        raw.kept_as_text.push(("scales".to_owned(), row.cell(scales).trim().to_owned()));
        raw.tags = row.cell(activities).split('|').map(|tag| tag.trim().to_owned()).collect();
        gather.add(row.line, raw)?;
    }
    Ok(gather.done())
}
