//! The flags of a summary.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::domain::day::Day;
use crate::domain::entry::EntryId;
use crate::page::summary::Format;

/// A summary the person makes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Summary {
    #[arg(long, value_name = "DATE")]
    pub(crate) since: Option<Day>,
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    pub(crate) include: Vec<String>,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(crate) note: Vec<EntryId>,
    #[arg(
        long,
        value_name = "html|markdown|csv|json|fhir",
        value_enum,
        default_value = "html",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(crate) format: SummaryFormat,
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub(crate) lock: bool,
    #[arg(long, value_name = "FILE", requires = "lock")]
    pub(crate) lock_passphrase_file: Option<PathBuf>,
}

/// How a summary is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SummaryFormat {
    Html,
    Markdown,
    Csv,
    Json,
    Fhir,
}

impl From<SummaryFormat> for Format {
    fn from(format: SummaryFormat) -> Self {
        match format {
            SummaryFormat::Html => Self::Html,
            SummaryFormat::Markdown => Self::Markdown,
            SummaryFormat::Csv => Self::Csv,
            SummaryFormat::Json => Self::Json,
            SummaryFormat::Fhir => Self::Fhir,
        }
    }
}
