//! The other face of the program: one command, one answer, line by line. It works where there is no
//! terminal, and nothing outside `output.rs` prints.

mod args;
mod failure;
mod help;
mod init;
mod lines;
mod now;
pub mod output;
mod session;
mod shell;
mod start;

pub use crate::cli::failure::{Exit, Failure};
pub use crate::cli::start::{App, Next, World, begin, end};
