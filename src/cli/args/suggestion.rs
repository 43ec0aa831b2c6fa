//! The flags of what a counselor suggests, and of what was given.

use std::path::PathBuf;

use clap::Args;

/// What a counselor suggests.
#[derive(Debug, Clone, Args)]
pub(crate) struct Suggest {
    #[arg(value_name = "IDS")]
    pub(crate) ids: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) note_file: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub(crate) from: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// A suggestion that was given.
#[derive(Debug, Clone, Args)]
pub(crate) struct Accept {
    #[arg(value_name = "CODE|FILE", num_args = 0..)]
    pub(crate) given: Vec<String>,
    #[arg(long)]
    pub(crate) preview: bool,
    #[arg(long)]
    pub(crate) yes: bool,
    #[arg(long, value_name = "KEYFILE", requires = "name", conflicts_with_all = ["given", "preview", "yes"])]
    pub(crate) know: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "know")]
    pub(crate) name: Option<String>,
}
