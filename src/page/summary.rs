//! A summary the person makes: they pick what goes in, see the page, and save it. What was not picked never
//! comes as far as the writers: `picked` is the only door.

mod csv;
mod document;
mod fhir;
mod html;
mod json;
mod lines;
mod markdown;
mod picked;
mod sections;
mod self_check;

use chrono::{DateTime, FixedOffset};

pub use document::{Block, Page, Section};
pub use lines::{Tone, lines};
pub use picked::{Material, Picked, pick};

use crate::domain::answer::YesNo;
use crate::domain::day::DayStart;
use crate::domain::summary::Part;
use crate::page::trend_words::Namer;

/// How a summary is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One page for a browser or a printer, with nothing to load and nothing that runs.
    Html,
    /// Markdown.
    Markdown,
    /// One row for each thing, for a spreadsheet.
    Csv,
    /// Described in `docs/summary.schema.json`.
    Json,
    /// A FHIR R4 Bundle.
    Fhir,
}

impl Format {
    /// Every form, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::Html, Self::Markdown, Self::Csv, Self::Json, Self::Fhir];

    /// The word used in `--format`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Fhir => "fhir",
        }
    }

    /// What the name of its file ends with.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Fhir => "fhir.json",
        }
    }

    /// The message with its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Html => "summary-format-html",
            Self::Markdown => "summary-format-markdown",
            Self::Csv => "summary-format-csv",
            Self::Json => "summary-format-json",
            Self::Fhir => "summary-format-fhir",
        }
    }
}

/// The message with what a part is.
#[must_use]
pub const fn part_key(part: Part) -> &'static str {
    match part {
        Part::CheckIns => "summary-row-check-ins",
        Part::Use => "summary-row-use",
        Part::Medicine => "summary-row-medicine",
        Part::Trends => "summary-row-trends",
        Part::Plan => "summary-row-plan",
        Part::People => "summary-row-people",
        Part::Questions => "summary-row-questions",
    }
}

/// What a writer works with.
#[derive(Debug, Clone, Copy)]
pub struct Summary<'s> {
    /// What goes in.
    pub picked: &'s Picked,
    /// The words, and the names of the person's own items.
    pub namer: Namer<'s>,
    /// When it is made.
    pub made_at: DateTime<FixedOffset>,
    /// The hour at which the person's days begin.
    pub day_start: DayStart,
}

impl Summary<'_> {
    /// The file in this form.
    #[must_use]
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Html => html::write(&self.page()),
            Format::Markdown => markdown::write(&self.page()),
            Format::Csv => csv::write(self),
            Format::Json => json::write(self),
            Format::Fhir => fhir::write(self),
        }
    }

    /// The page, before it is drawn anywhere.
    #[must_use]
    pub fn page(&self) -> Page {
        sections::page(self)
    }

    fn say(&self, key: &str) -> String {
        self.namer.words.say(key)
    }

    /// "Yes" or "No".
    fn yes_no(&self, answer: YesNo) -> String {
        self.say(if answer == YesNo::Yes { "option-yes" } else { "option-no" })
    }

    /// A table under a heading, or the sentence that it holds nothing.
    fn table(&self, key: &str, head: Vec<String>, rows: Vec<Vec<String>>) -> Section {
        let block = if rows.is_empty() {
            Block::Text(self.say("summary-nothing"))
        } else {
            Block::Table(head, rows)
        };
        Section { heading: self.say(key), blocks: vec![block] }
    }

    /// "Self-reported; not proof of anything."
    fn about(&self) -> String {
        self.say("summary-self-reported")
    }

    /// LOINC's notice, as its licence asks for it beside its codes.
    fn notice(&self) -> String {
        self.say("summary-loinc")
    }

    /// Whether a code of LOINC is in it, so that LOINC's notice has to be.
    fn has_codes(&self) -> bool {
        let mut rows = self.picked.self_checks.iter().flat_map(|(_, rows)| rows);
        rows.any(|row| row.taken.form.loinc.is_some())
    }
}

#[cfg(test)]
mod tests;
