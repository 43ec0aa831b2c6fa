//! The tree of commands and flags. What `--help` says of each comes from the messages; see `help.rs`.

mod content;
mod counter;
mod one_of;
mod portable;
mod questions;
mod suggestion;
mod summary;
mod values;
mod writing;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use crate::cli::args::content::Content;
pub(crate) use crate::cli::args::counter::Counter;
use crate::cli::args::one_of::OneOf;
pub(crate) use crate::cli::args::portable::{Export, ExportFormat, Import};
pub(crate) use crate::cli::args::questions::Questions;
pub(crate) use crate::cli::args::suggestion::{Accept, Suggest};
pub(crate) use crate::cli::args::summary::Summary;
use crate::cli::args::values::{keep, kind, medicine, parse, parse_card, step, tag};
pub(crate) use crate::cli::args::writing::{CheckIn, JournalEdit, Merge};
use crate::content::need::Need;
use crate::content::place::County;
use crate::domain::day::Day;
use crate::domain::entry::{EntryId, Kind, Tag};
use crate::domain::plan::Card;
use crate::domain::retention::Keep;
use crate::system::colour::ColourWish;

/// A command line.
#[derive(Debug, Parser)]
#[command(name = "daymark", disable_help_subcommand = true, disable_version_flag = true)]
pub(crate) struct CommandLine {
    #[command(flatten)]
    pub(crate) opening: Opening,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// A command line without a command, which opens the screens: all that a start needs to know of.
#[derive(Debug, Parser)]
#[command(name = "daymark", disable_help_flag = true, disable_version_flag = true)]
pub(crate) struct Opening {
    #[command(flatten)]
    pub(crate) global: Global,
    #[arg(
        long,
        value_name = "CODE|IDS",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = ""
    )]
    pub(crate) group: Option<String>,
}

/// What every command understands.
#[derive(Debug, Clone, Args)]
pub struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) plain: bool,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        value_enum,
        default_value = "auto",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(crate) color: When,
    #[arg(long, global = true)]
    pub(crate) ascii: bool,
    #[arg(long, global = true, value_name = "TAG", value_parser = ["en", "en-US"], hide_possible_values = true, hide_default_value = true)]
    pub(crate) lang: Option<String>,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}

impl From<When> for ColourWish {
    fn from(when: When) -> Self {
        match when {
            When::Auto => Self::Auto,
            When::Always => Self::Always,
            When::Never => Self::Never,
        }
    }
}

/// A setting to show or to change; all of them without a name.
#[derive(Debug, Clone, Args)]
pub(crate) struct Settings {
    pub(crate) name: Option<String>,
    pub(crate) value: Option<String>,
}

/// The commands.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Command {
    Demo {
        #[arg(long, value_name = "N", default_value_t = 120, hide_default_value = true,
            value_parser = clap::value_parser!(u64).range(1..=3650))]
        days: u64,
        #[arg(long, value_name = "S", default_value_t = 1, hide_default_value = true)]
        seed: u64,
    },
    Init,
    Now,
    Overdose,
    Checkin(CheckIn),
    Lapse,
    Break {
        #[arg(value_name = "KIND")]
        kind: Option<String>,
    },
    Note(Note),
    #[command(subcommand)]
    Journal(Journal),
    Lines(Lines),
    #[command(subcommand)]
    Questions(Questions),
    #[command(subcommand)]
    Selfcheck(SelfCheck),
    Trends {
        #[arg(
            long,
            value_name = "7|30|90|365|all",
            value_enum,
            default_value = "30",
            hide_possible_values = true,
            hide_default_value = true
        )]
        days: Days,
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    #[command(subcommand)]
    Counter(Counter),
    #[command(subcommand)]
    Learn(Learn),
    #[command(subcommand)]
    Tools(Tools),
    Urge,
    Breathe,
    Ground,
    Handout(Handout),
    Suggest(Suggest),
    Accept(Accept),
    Summary(Summary),
    #[command(subcommand)]
    Plan(Plan),
    #[command(subcommand)]
    Content(Content),
    #[command(subcommand)]
    Passphrase(Passphrase),
    UnlockTest,
    Settings(Settings),
    Export(Export),
    Import(Import),
    Backup {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    Restore {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        preview: bool,
        #[arg(long)]
        yes: bool,
        #[arg(long)]
        recovery_code: bool,
    },
    Merge(Merge),
    Doctor {
        #[arg(long, value_name = "NEWDIR")]
        salvage: Option<PathBuf>,
    },
    Prove,
    Wipe {
        #[arg(long)]
        yes_destroy_everything: bool,
    },
    Keys,
    Completions {
        #[arg(
            value_name = "SHELL",
            value_enum,
            hide_possible_values = true,
            hide_default_value = true
        )]
        shell: clap_complete::Shell,
    },
    Man,
}

/// What `--use` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Use {
    No,
    Yes,
    Skip,
}

/// The flags of a note.
#[derive(Debug, Clone, Args)]
pub(crate) struct Note {
    #[arg(long, value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "TAG", value_parser = tag)]
    pub(crate) tag: Vec<Tag>,
    #[arg(long, value_name = "DATE", value_parser = parse::<Day>)]
    pub(crate) day: Option<Day>,
}

/// Reading and changing the time line.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Journal {
    List(JournalList),
    Search {
        #[arg(value_name = "WORDS", required = true)]
        words: Vec<String>,
    },
    Show {
        #[arg(value_name = "ID", value_parser = parse::<EntryId>)]
        id: EntryId,
    },
    Edit {
        #[arg(value_name = "ID", value_parser = parse::<EntryId>)]
        id: EntryId,
        #[command(flatten)]
        change: JournalEdit,
    },
    Delete {
        #[arg(value_name = "ID", value_parser = parse::<EntryId>)]
        id: EntryId,
    },
    Undelete {
        #[arg(value_name = "ID", value_parser = parse::<EntryId>)]
        id: EntryId,
    },
    Redact {
        #[arg(value_name = "ID", value_parser = parse::<EntryId>)]
        id: EntryId,
        #[arg(long)]
        yes: bool,
    },
    Keep {
        #[arg(value_name = "DAYS", value_parser = keep)]
        keep: Option<Keep>,
        #[arg(long)]
        yes: bool,
    },
}

/// Which entries `journal list` shows.
#[derive(Debug, Clone, Args)]
pub(crate) struct JournalList {
    #[arg(long, value_name = "DATE", value_parser = parse::<Day>)]
    pub(crate) since: Option<Day>,
    #[arg(long, value_name = "DATE", value_parser = parse::<Day>)]
    pub(crate) until: Option<Day>,
    #[arg(long, value_name = "KIND", value_parser = kind)]
    pub(crate) kind: Option<Kind>,
    #[arg(long, value_name = "TAG", value_parser = tag)]
    pub(crate) tag: Option<Tag>,
    #[arg(long, value_name = "N", default_value_t = 50, hide_default_value = true)]
    pub(crate) limit: usize,
    #[arg(long)]
    pub(crate) trash: bool,
}

/// Self-checks.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum SelfCheck {
    List,
    Take {
        #[arg(value_name = "ID")]
        id: String,
        #[arg(long, value_name = "0,1,...", allow_hyphen_values = true)]
        answers: Option<String>,
    },
    History {
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// The directory of help lines.
#[derive(Debug, Clone, Args)]
#[command(subcommand_precedence_over_arg = true)]
pub(crate) struct Lines {
    #[command(flatten)]
    pub(crate) find: LinesFind,
    #[command(subcommand)]
    pub(crate) command: Option<LinesCommand>,
}

/// Which lines to show.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(crate) struct LinesFind {
    #[arg(value_name = "WORDS")]
    pub(crate) words: Vec<String>,
    #[arg(long, value_name = "NEED", value_parser = OneOf::<Need>::new(needs))]
    pub(crate) need: Option<Need>,
    #[arg(long, value_name = "COUNTY", value_parser = OneOf::<County>::new(counties))]
    pub(crate) county: Option<County>,
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) language: Option<String>,
    #[arg(long)]
    pub(crate) open_now: bool,
}

/// One help line.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum LinesCommand {
    Show {
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// How far back to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Days {
    #[value(name = "7")]
    Week,
    #[value(name = "30")]
    Month,
    #[value(name = "90")]
    Quarter,
    #[value(name = "365")]
    Year,
    All,
}

/// How much of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Minutes {
    #[value(name = "1")]
    One,
    #[value(name = "5")]
    Five,
    #[value(name = "15")]
    Fifteen,
}

/// The library.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Learn {
    List,
    Read {
        #[arg(value_name = "ID")]
        id: String,
        #[arg(
            long,
            value_name = "1|5|15",
            value_enum,
            default_value = "5",
            hide_possible_values = true,
            hide_default_value = true
        )]
        length: Minutes,
    },
    Search {
        #[arg(value_name = "WORDS", required = true)]
        words: Vec<String>,
    },
    Claims,
    Glossary {
        #[arg(value_name = "WORDS")]
        words: Vec<String>,
    },
    Sources {
        #[arg(value_name = "ID")]
        id: String,
    },
    Check {
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// The coping tools.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Tools {
    List,
    Start {
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// A page to print.
#[derive(Debug, Clone, Args)]
pub(crate) struct Handout {
    #[arg(value_name = "ID|lines|claims")]
    pub(crate) id: String,
    #[arg(long, value_name = "COUNTY", value_parser = OneOf::<County>::new(counties))]
    pub(crate) county: Option<County>,
    #[arg(long, value_name = "1|5|15", value_enum, hide_possible_values = true)]
    pub(crate) length: Option<Minutes>,
    #[arg(
        long,
        value_name = "html|markdown|text",
        value_enum,
        default_value = "html",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(crate) format: Paper,
    #[arg(long)]
    pub(crate) facilitator: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// How a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Paper {
    Html,
    Markdown,
    Text,
}

/// The plan.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Plan {
    Show,
    Edit {
        #[arg(value_name = "CARD", value_parser = parse_card)]
        card: Card,
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
    Print {
        #[arg(long)]
        card: bool,
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

/// The two keys.
#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum Passphrase {
    Change,
    RecoveryCode,
    Recover,
}

fn needs() -> Vec<&'static str> {
    Need::ALL.map(Need::id).to_vec()
}

fn counties() -> Vec<&'static str> {
    County::ALL.map(County::name).to_vec()
}
