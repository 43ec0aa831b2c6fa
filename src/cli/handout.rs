//! A page to print: one topic with its sources, the help lines, or what adverts say.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::args::{Handout, Minutes, Paper};
use crate::cli::failure::{Exit, Failure};
use crate::cli::learn::topic;
use crate::cli::shell::Shell;
use crate::content::directory::directory;
use crate::content::facilitator::guide;
use crate::content::library::library;
use crate::page::handout::{Format, claims, facilitator, handout};
use crate::page::lines_sheet;

/// What a person types for a page of help lines instead of a topic.
const LINES: &str = "lines";

/// The same for the claims of adverts.
const CLAIMS: &str = "claims";

/// Make a page.
pub(crate) fn run(shell: &mut Shell<'_>, command: Handout) -> Result<(), Failure> {
    let format = match command.format {
        Paper::Html => Format::Html,
        Paper::Markdown => Format::Markdown,
        Paper::Text => Format::Text,
    };
    if command.id == LINES {
        if command.facilitator {
            return Err(Failure::about(Exit::Missing, "cli-no-facilitator", LINES));
        }
        if command.length.is_some() {
            return Err(Failure::said(Exit::Usage, "cli-length-topics-only"));
        }
        let (words, today) = (shell.world.words, shell.today().date());
        let page = match command.format {
            Paper::Html => lines_sheet::html(words, directory(), command.county, today),
            Paper::Markdown | Paper::Text => {
                lines_sheet::text(words, directory(), command.county, today)
            }
        };
        return give(shell, &page, command.output);
    }
    if command.id == CLAIMS {
        if command.facilitator {
            return Err(Failure::about(Exit::Missing, "cli-no-facilitator", CLAIMS));
        }
        if command.county.is_some() {
            return Err(Failure::said(Exit::Usage, "cli-county-lines-only"));
        }
        if command.length.is_some() {
            return Err(Failure::said(Exit::Usage, "cli-length-topics-only"));
        }
        let page = claims::page(format, library(), shell.world.words);
        return give(shell, &page, command.output);
    }
    if command.county.is_some() {
        return Err(Failure::said(Exit::Usage, "cli-county-lines-only"));
    }
    let lesson = topic(&command.id)?;
    if command.facilitator {
        if command.length.is_some() {
            return Err(Failure::said(Exit::Usage, "cli-length-topics-only"));
        }
        let Some(guide) = guide(&lesson.id) else {
            return Err(Failure::about(Exit::Missing, "cli-no-facilitator", &lesson.id));
        };
        let page = facilitator::page(lesson, guide, format, library(), shell.world.words);
        return give(shell, &page, command.output);
    }
    let length = command.length.unwrap_or(Minutes::Five);
    let page = handout(lesson, length.into(), format, library(), shell.world.words);
    give(shell, &page, command.output)
}

/// Print the page, or write it to a file that is not there yet. It holds nothing of a person.
pub(crate) fn give(
    shell: &mut Shell<'_>,
    page: &str,
    output: Option<PathBuf>,
) -> Result<(), Failure> {
    let Some(file) = output else { return print(shell, page) };
    let written = shell.write_page(&file, page.as_bytes());
    told(shell, written, &file)
}

/// The same for a page with something of the person on it: only they can read the file.
pub(crate) fn give_own(
    shell: &mut Shell<'_>,
    page: &[u8],
    output: Option<PathBuf>,
) -> Result<(), Failure> {
    let Some(file) = output else {
        shell.out.bytes(page)?;
        return shell.out.flush();
    };
    let written = shell.write_page(&file, page);
    told(shell, written, &file)
}

fn print(shell: &mut Shell<'_>, page: &str) -> Result<(), Failure> {
    shell.out.bytes(page.as_bytes())?;
    shell.out.flush()
}

fn told(shell: &mut Shell<'_>, written: io::Result<()>, file: &Path) -> Result<(), Failure> {
    let name = file.display().to_string();
    match written {
        Ok(()) => shell.tell_with("cli-page-written", &[("file", name.into())]),
        Err(error) => Err(Failure::unwritten(&error, name)),
    }
}
