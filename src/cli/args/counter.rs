//! What the day counter counts, and the starts a person marks.

use clap::Subcommand;

use crate::cli::args::one_of::OneOf;
use crate::domain::counter::Goal;

/// The day counter.
#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum Counter {
    Show,
    On {
        #[arg(value_name = "GOAL", value_parser = OneOf::<Goal>::new(goals))]
        goal: Goal,
    },
    Off {
        #[arg(value_name = "GOAL", value_parser = OneOf::<Goal>::new(goals))]
        goal: Goal,
    },
    Start {
        #[arg(long)]
        take_out: bool,
    },
}

fn goals() -> Vec<&'static str> {
    Goal::ALL.map(Goal::id).to_vec()
}
