//! A page to print: one topic with its sources, the help lines, or what adverts say.

use std::path::PathBuf;

use serde_json::json;

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
        return give(shell, page.as_bytes(), command.output);
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
        return give(shell, page.as_bytes(), command.output);
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
        return give(shell, page.as_bytes(), command.output);
    }
    let length = command.length.unwrap_or(Minutes::Five);
    let page = handout(lesson, length.into(), format, library(), shell.world.words);
    give(shell, page.as_bytes(), command.output)
}

/// Print the page, or write it to a file that is not there yet, which only its owner can read.
pub(crate) fn give(
    shell: &mut Shell<'_>,
    page: &[u8],
    output: Option<PathBuf>,
) -> Result<(), Failure> {
    let Some(file) = output else {
        no_json(shell)?;
        shell.out.bytes(page)?;
        return shell.out.flush();
    };
    let name = file.display().to_string();
    match shell.write_page(&file, page) {
        Err(error) => Err(Failure::unwritten(&error, name)),
        Ok(()) if shell.wants_json() => shell.out.json(&json!({ "version": 1, "file": name })),
        Ok(()) => shell.tell_with("cli-page-written", &[("file", name.into())]),
    }
}

/// What answers with a page, or with one question after another, has no answer in JSON.
pub(crate) fn no_json(shell: &Shell<'_>) -> Result<(), Failure> {
    if shell.wants_json() { Err(Failure::said(Exit::Usage, "cli-no-json")) } else { Ok(()) }
}
