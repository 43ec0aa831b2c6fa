//! The flags of export and import.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::portable::{Column, Source};

/// Everything out.
#[derive(Debug, Clone, Args)]
pub(crate) struct Export {
    #[arg(
        long,
        value_name = "json|markdown|csv|html",
        value_enum,
        default_value = "json",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(crate) format: ExportFormat,
    #[arg(long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    #[arg(long)]
    pub(crate) months: bool,
}

/// How an export is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    Json,
    Markdown,
    Csv,
    Html,
}

/// Entries from elsewhere.
#[derive(Debug, Clone, Args)]
pub(crate) struct Import {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "daymark|jrnl|tui-journal|dayone|daylio|csv", value_parser = source)]
    pub(crate) from: Option<Source>,
    #[arg(long, value_name = "WHAT=COLUMN", value_parser = column, value_delimiter = ',')]
    pub(crate) map: Vec<(Column, String)>,
    #[arg(long, conflicts_with = "yes")]
    pub(crate) preview: bool,
    #[arg(long)]
    pub(crate) yes: bool,
    #[arg(long)]
    pub(crate) deleted_too: bool,
}

fn source(text: &str) -> Result<Source, String> {
    Source::from_id(text).ok_or_else(String::new)
}

fn column(text: &str) -> Result<(Column, String), String> {
    let (what, name) = text.split_once('=').ok_or_else(String::new)?;
    let column = Column::from_id(what.trim()).ok_or_else(String::new)?;
    Ok((column, name.trim().to_owned()))
}
