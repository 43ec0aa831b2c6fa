//! A page to print: one topic with its sources.

use std::path::PathBuf;

use crate::cli::args::{Handout, Paper};
use crate::cli::failure::{Exit, Failure};
use crate::cli::learn::topic;
use crate::cli::shell::Shell;
use crate::content::library::library;
use crate::page::handout::{Format, handout};

/// Make a page.
pub(crate) fn run(shell: &mut Shell<'_>, command: Handout) -> Result<(), Failure> {
    let format = match command.format {
        Paper::Html => Format::Html,
        Paper::Markdown => Format::Markdown,
        Paper::Text => Format::Text,
    };
    let lesson = topic(&command.id)?;
    let page = handout(lesson, command.length.into(), format, library(), shell.world.words);
    give(shell, &page, command.output)
}

/// Print the page, or write it to a file that is not there yet.
fn give(shell: &mut Shell<'_>, page: &str, output: Option<PathBuf>) -> Result<(), Failure> {
    let Some(file) = output else {
        shell.out.bytes(page.as_bytes())?;
        return shell.out.flush();
    };
    let name = file.display().to_string();
    let written = std::fs::File::create_new(&file)
        .and_then(|mut new| std::io::Write::write_all(&mut new, page.as_bytes()));
    match written {
        Ok(()) => shell.tell_with("cli-page-written", &[("file", name.into())]),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(Failure::about(Exit::Failed, "cli-file-there", name))
        }
        Err(error) => Err(Failure::file(&error, name)),
    }
}
