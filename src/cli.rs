//! The other face of the program: one command, one answer, line by line. It works where there is no
//! terminal, and nothing outside `output.rs` prints.

mod accept;
mod args;
mod checkin;
mod content;
mod copies;
mod doctor;
mod export;
mod failure;
mod had_break;
mod handout;
mod help;
mod import;
mod init;
mod journal;
mod keeping;
mod keys;
mod lapse;
mod learn;
mod lines;
mod lock_screen;
mod merge;
mod note;
mod now;
pub mod output;
mod passphrase;
mod plain;
mod plan;
mod plan_edit;
mod prompt;
mod prove;
mod reference;
mod salvage;
mod selfcheck;
mod session;
mod settings;
mod shell;
mod start;
mod suggest;
mod summary;
mod tools;
mod trends;
mod unfinished;
mod wipe;

pub use crate::cli::failure::{Exit, Failure};
pub use crate::cli::start::{Next, World, begin, end};
