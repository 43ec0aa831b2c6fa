//! The flags of packs: topics, tools and lines of one's own.

use std::path::PathBuf;

use clap::Subcommand;

/// Content of one's own.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Content {
    // The id is not `dir`: that is the flag for the folder of the journal.
    New {
        #[arg(id = "folder", value_name = "DIR")]
        dir: PathBuf,
    },
    Check {
        #[arg(id = "folder", value_name = "DIR|FILE")]
        dir: PathBuf,
    },
    Pack {
        #[arg(id = "folder", value_name = "DIR")]
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
