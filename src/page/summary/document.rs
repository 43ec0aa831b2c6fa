//! The page of a summary before it is drawn: headings, paragraphs, lists, tables and small charts, the same
//! for paper, for Markdown and for the preview.

use crate::domain::trend::{Column, Measure};

/// What stands where there is no answer.
pub(super) const NONE: &str = "·";

/// The whole page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its heading.
    pub title: String,
    /// That it is self-reported.
    pub about: String,
    /// What to know before reading.
    pub lead: Vec<String>,
    /// What was picked, in order.
    pub sections: Vec<Section>,
}

/// One thing that was picked.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A smaller heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph beside the point.
    Quiet(String),
    /// The person's own words, with their own line breaks.
    Words(String),
    /// A list.
    List(Vec<String>),
    /// Labels and what stands beside them.
    Pairs(Vec<(String, String)>),
    /// A table: the heads of its columns, and its rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// Columns over time.
    Chart(Measure, Vec<Column>),
}
