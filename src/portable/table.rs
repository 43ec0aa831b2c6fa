//! One row for each entry, for a spreadsheet. What could be run as a formula there is made plain text.

use std::collections::BTreeSet;
use std::io::{self, Write};

use crate::domain::answer::{Answer, Id, Taken, YesNo};
use crate::domain::entry::{Entry, Tag};
use crate::domain::whole::Flow;
use crate::page::csv_cell::row as written;
use crate::portable::markdown::live;

/// The columns that every table has; one for each question follows.
pub const COLUMNS: [&str; 7] = ["id", "day", "at", "kind", "pinned", "tags", "text"];

/// The entries as CSV, oldest first, without the trash.
///
/// # Errors
/// As the entries and the disk say.
pub fn write<E: From<io::Error>>(flow: Flow<'_, E>, to: &mut dyn Write) -> Result<(), E> {
    let Flow { questions, entries, .. } = flow;
    let questions = questions()?;
    let names = COLUMNS.into_iter().chain(questions.iter().map(Id::as_str));
    let names: Vec<String> = names.map(str::to_owned).collect();
    to.write_all(written(&names).as_bytes())?;
    for entry in live(entries) {
        to.write_all(written(&row(&entry?, &questions)).as_bytes())?;
    }
    Ok(())
}

fn row(entry: &Entry, questions: &BTreeSet<Id>) -> Vec<String> {
    let tags: Vec<&str> = entry.tags.iter().map(Tag::reveal).collect();
    let mut row = vec![
        entry.id.to_string(),
        entry.day.to_string(),
        entry.at.to_rfc3339(),
        entry.kind.id().to_owned(),
        if entry.is_pinned { "yes" } else { "no" }.to_owned(),
        tags.join(", "),
        entry.text.reveal().to_owned(),
    ];
    row.extend(questions.iter().map(|id| entry.answers.get(id).map(said).unwrap_or_default()));
    row
}

fn said(answer: &Answer) -> String {
    match answer {
        Answer::RatherNotSay => "rather-not-say".to_owned(),
        Answer::Step(step) => step.get().to_string(),
        Answer::Strength(strength) => strength.get().to_string(),
        Answer::Hours(hours) => hours.to_string(),
        Answer::YesNo(answer) => if *answer == YesNo::Yes { "yes" } else { "no" }.to_owned(),
        Answer::Marks(marks) => marks.iter().map(Id::as_str).collect::<Vec<_>>().join("; "),
        Answer::Medicine(medicines) => {
            let said = |taken| if taken == Taken::AsPlanned { "taken" } else { "missed" };
            let each = medicines.iter().map(|(id, taken)| format!("{id}={}", said(*taken)));
            each.collect::<Vec<_>>().join("; ")
        }
        Answer::Choice(id) => id.to_string(),
        Answer::Minutes(minutes) => minutes.to_string(),
    }
}
