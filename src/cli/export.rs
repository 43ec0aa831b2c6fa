//! Everything out, as a file that any program can read: the one way plain words reach the disk.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::cli::args::{Export, ExportFormat};
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::domain::whole::Whole;
use crate::portable::{self, Format, markdown};
use crate::system::files::make_private_folder;

/// Write the journal to a file that is not there yet.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Export) -> Result<(), Failure> {
    let store = shell.open_to_read()?;
    let whole = store.whole()?;
    drop(store);
    shell.mention("portable-not-locked");
    let files = files(shell, &whole, command)?;
    if command.output == Path::new("-") {
        for (_, text) in &files {
            shell.out.bytes(text.as_bytes())?;
        }
        return shell.out.flush();
    }
    for (file, _) in &files {
        if file.symlink_metadata().is_ok() {
            return Err(Failure::about(Exit::Failed, "cli-file-there", file.display().to_string()));
        }
    }
    if command.months {
        make_private_folder(&command.output)
            .map_err(|error| Failure::unwritten(&error, command.output.display().to_string()))?;
    }
    for (file, text) in &files {
        shell
            .write_page(file, text.as_bytes())
            .map_err(|error| Failure::unwritten(&error, file.display().to_string()))?;
    }
    let is_too_much = command.format == ExportFormat::Json
        && (files.iter().any(|(_, text)| text.len() > portable::SIZE_BYTES_MAX)
            || whole.entries.len() > portable::ENTRIES_MAX);
    if is_too_much {
        shell.mention("portable-more-than-read");
    }
    let shown = command.output.display().to_string();
    if shell.wants_json() {
        let entries = whole.entries.len();
        return shell.out.json(&json!({ "version": 1, "file": shown, "entries": entries }));
    }
    shell.tell_with("portable-written", &[("file", shown.into())])
}

/// The files to write, each with its text.
fn files(
    shell: &Shell<'_>,
    whole: &Whole,
    command: &Export,
) -> Result<Vec<(PathBuf, String)>, Failure> {
    let words = shell.world.words;
    if command.months {
        if command.format != ExportFormat::Markdown || command.output == Path::new("-") {
            return Err(Failure::said(Exit::Usage, "portable-months-markdown"));
        }
        let months = markdown::months(whole, words).into_iter();
        let name = |month| command.output.join(format!("{month}.md"));
        return Ok(months.map(|(month, text)| (name(month), text)).collect());
    }
    let format = match command.format {
        ExportFormat::Json => Format::Json,
        ExportFormat::Markdown => Format::Markdown,
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Html => Format::Html,
    };
    let text = format.write(whole, shell.world.clock.now(), words);
    Ok(vec![(command.output.clone(), text)])
}
