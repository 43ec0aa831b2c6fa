//! Everything out, as a file that any program can read: the one way plain words reach the disk.

use std::path::{Path, PathBuf};

use serde_json::json;
use zeroize::Zeroizing;

use crate::cli::args::{Export, ExportFormat};
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::export_file::{Unwritten, Written};
use crate::portable::{self, Format, markdown};
use crate::store::Store;
use crate::system::files::{make_private_folder, remove};

/// Write the journal to a file that is not there yet.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Export) -> Result<(), Failure> {
    let is_printed = command.output == Path::new("-");
    if command.months && (command.format != ExportFormat::Markdown || is_printed) {
        return Err(Failure::said(Exit::Usage, "portable-months-markdown"));
    }
    let store = shell.open_to_read()?;
    shell.mention("portable-not-locked");
    let format = match command.format {
        ExportFormat::Json => Format::Json,
        ExportFormat::Markdown => Format::Markdown,
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Html => Format::Html,
    };
    if is_printed {
        return print(shell, &store, format);
    }
    let written = if command.months {
        months(shell, &store, &command.output)?
    } else {
        is_free(&command.output)?;
        shell.export(&store, format, &command.output).map_err(|why| said(why, &command.output))?
    };
    let is_too_much = format == Format::Json
        && (written.bytes > portable::SIZE_BYTES_MAX || written.entries > portable::ENTRIES_MAX);
    if is_too_much {
        shell.mention("portable-more-than-read");
    }
    let shown = command.output.display().to_string();
    if shell.wants_json() {
        let entries = written.entries;
        return shell.out.json(&json!({ "version": 1, "file": shown, "entries": entries }));
    }
    shell.tell_with("portable-written", &[("file", shown.into())])
}

/// To whoever reads along. All of the text is there before the first of it goes out: a reader who takes their time
/// would hold up every save.
fn print(shell: &mut Shell<'_>, store: &Store, format: Format) -> Result<(), Failure> {
    let (now, words) = (shell.world.clock.now(), shell.world.words);
    let text = store.flow(|flow| {
        let mut text = Zeroizing::new(Vec::new());
        format.write(flow, now, words, &mut *text)?;
        Ok::<_, Unwritten>(text)
    });
    let text = text.map_err(|why| said(why, Path::new("-")))?;
    shell.out.bytes(&text)?;
    shell.out.flush()
}

/// A file for each month, in a folder.
fn months(shell: &mut Shell<'_>, store: &Store, folder: &Path) -> Result<Written, Failure> {
    let name = |month: &str| folder.join(format!("{month}.md"));
    for month in store.months()? {
        is_free(&name(&month))?;
    }
    make_private_folder(folder)
        .map_err(|error| Failure::unwritten(&error, folder.display().to_string()))?;
    let words = shell.world.words;
    let mut written: Vec<PathBuf> = Vec::new();
    let mut failed = folder.to_owned();
    let done = store.flow(|flow| {
        // Where the journal was changed meanwhile, all of it is written anew.
        for file in written.drain(..) {
            remove(&file)?;
        }
        let (entries, mut bytes) = (flow.count, 0);
        markdown::months(flow, words, &mut |month, text| {
            let file = name(month);
            failed.clone_from(&file);
            shell.write_page(&file, text.as_bytes())?;
            written.push(file);
            bytes += text.len();
            Ok::<_, Unwritten>(())
        })?;
        Ok(Written { entries, bytes })
    });
    done.map_err(|why| said(why, &failed))
}

/// That nothing has this name yet.
fn is_free(file: &Path) -> Result<(), Failure> {
    if file.symlink_metadata().is_ok() {
        return Err(Failure::about(Exit::Failed, "cli-file-there", file.display().to_string()));
    }
    Ok(())
}

fn said(why: Unwritten, file: &Path) -> Failure {
    match why {
        Unwritten::File(error) => Failure::unwritten(&error, file.display().to_string()),
        Unwritten::Store(error) => error.into(),
    }
}
