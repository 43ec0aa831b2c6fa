//! Which questions the check-in asks, and answers of a person's own. Their names are never arguments.

use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::args::values::parse;
use crate::domain::answer::Id;

/// The questions of the check-in.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Questions {
    List,
    On {
        #[arg(value_name = "ID", value_parser = parse::<Id>)]
        id: Id,
    },
    Off {
        #[arg(value_name = "ID", value_parser = parse::<Id>)]
        id: Id,
    },
    Earlier {
        #[arg(value_name = "ID", value_parser = parse::<Id>)]
        id: Id,
    },
    Later {
        #[arg(value_name = "ID", value_parser = parse::<Id>)]
        id: Id,
    },
    Add {
        #[arg(value_name = "ID", value_parser = parse::<Id>)]
        id: Id,
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
    Remove {
        #[arg(value_name = "ID", value_parser = parse::<Id>)]
        id: Id,
        #[arg(value_name = "ANSWER", value_parser = parse::<Id>)]
        answer: Id,
    },
}
