//! One row for each entry, for a spreadsheet. What could be run as a formula there is made plain text.

use std::collections::BTreeSet;

use crate::domain::answer::{Answer, Id, Taken, YesNo};
use crate::domain::entry::{Entry, Tag};
use crate::domain::whole::Whole;
use crate::page::csv_cell::row as written;

/// The columns that every table has; one for each question follows.
pub const COLUMNS: [&str; 7] = ["id", "day", "at", "kind", "pinned", "tags", "text"];

/// The entries as CSV, oldest first, without the trash.
#[must_use]
pub fn write(whole: &Whole) -> String {
    let entries = || whole.entries.iter().filter(|kept| kept.trashed_at.is_none());
    let questions: BTreeSet<&Id> = entries().flat_map(|kept| kept.entry.answers.keys()).collect();
    let mut rows = Vec::new();
    let names = COLUMNS.into_iter().chain(questions.iter().map(|id| id.as_str()));
    rows.push(names.map(str::to_owned).collect::<Vec<_>>());
    rows.extend(entries().map(|kept| row(&kept.entry, &questions)));
    let mut text = String::new();
    for row in rows {
        text.push_str(&written(&row));
    }
    text
}

fn row(entry: &Entry, questions: &BTreeSet<&Id>) -> Vec<String> {
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
    row.extend(questions.iter().map(|id| entry.answers.get(*id).map(said).unwrap_or_default()));
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
