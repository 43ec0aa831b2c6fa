//! The flags of packs: topics, tools and lines of one's own.

use std::path::PathBuf;

use clap::Subcommand;

/// Content of one's own.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Content {
    New {
        #[arg(value_name = "DIR")]
        dir: PathBuf,
    },
    Check {
        #[arg(value_name = "DIR|FILE")]
        dir: PathBuf,
    },
    Pack {
        #[arg(value_name = "DIR")]
        dir: PathBuf,
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Add {
        #[arg(value_name = "FILE|DIR")]
        pack: PathBuf,
        #[arg(long, conflicts_with = "yes")]
        preview: bool,
        #[arg(long)]
        yes: bool,
    },
    List,
    Remove {
        #[arg(value_name = "ID")]
        id: String,
    },
}
