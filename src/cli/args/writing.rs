//! The flags of what writes to the journal: a check-in, a changed entry, a merge.

use std::path::PathBuf;

use clap::Args;

use crate::cli::args::{Use, medicine, parse, step, tag};
use crate::domain::answer::{Hours, Id};
use crate::domain::day::Day;
use crate::domain::entry::Tag;
use crate::domain::rating::Step;

/// The other copy of the journal, and how to go about it.
#[derive(Debug, Clone, Args)]
pub(crate) struct Merge {
    #[arg(value_name = "FILE|DIR")]
    pub(crate) from: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) other_passphrase_file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) preview: bool,
    #[arg(long)]
    pub(crate) yes: bool,
}

/// The flags of a check-in.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct CheckIn {
    #[arg(long, value_name = "0-4", value_parser = step)]
    pub(crate) feeling: Option<Step>,
    #[arg(long, value_name = "0-4", value_parser = step)]
    pub(crate) urges: Option<Step>,
    #[arg(long, value_name = "HOURS", value_parser = parse::<Hours>)]
    pub(crate) sleep: Option<Hours>,
    #[arg(
        long = "use",
        value_name = "no|yes|skip",
        value_enum,
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(crate) used: Option<Use>,
    #[arg(long, value_name = "ID", value_parser = parse::<Id>)]
    pub(crate) item: Vec<Id>,
    #[arg(long, value_name = "ID", value_parser = parse::<Id>)]
    pub(crate) trigger: Vec<Id>,
    #[arg(long, value_name = "ID=taken|missed", value_parser = medicine)]
    pub(crate) medicine: Vec<(Id, crate::domain::answer::Taken)>,
    #[arg(long, value_name = "FILE")]
    pub(crate) note_file: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = parse::<Day>)]
    pub(crate) day: Option<Day>,
}

/// What `journal edit` changes.
#[derive(Debug, Clone, Args)]
pub(crate) struct JournalEdit {
    #[arg(long, value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "TAG", value_parser = tag)]
    pub(crate) tag: Vec<Tag>,
    #[arg(long, value_name = "DATE", value_parser = parse::<Day>)]
    pub(crate) day: Option<Day>,
}
