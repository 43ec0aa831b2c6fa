//! A folder as one file to hand on. The same folder gives the same file.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::{errors, open, tell_all};
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::content::pack::{self, ENDING};
use crate::content::pack_check;
use crate::system::files;

/// Make the file, from a folder that has no error.
pub(super) fn run(shell: &mut Shell<'_>, dir: &Path, output: Option<&Path>) -> Result<(), Failure> {
    let opened = open(dir)?;
    let sources = opened.sources.clone();
    let shown = pack_check::lay(vec![opened], shell.today().date());
    let Some(checked) = shown.packs.first() else { return Ok(()) };
    let pack = match &checked.pack {
        Some(pack) if errors(&checked.issues) == 0 => pack,
        _ => return tell_all(shell, &checked.issues),
    };
    let file =
        output.map_or_else(|| PathBuf::from(format!("{}.{ENDING}", pack.id)), Path::to_owned);
    let name = file.display().to_string();
    let bytes = pack::pack(&sources).map_err(|error| Failure::file(&error, &name))?;
    files::write_page(&file, &bytes).map_err(|error| Failure::unwritten(&error, &name))?;
    if shell.wants_json() {
        let value = json!({ "file": name, "id": pack.id, "files": sources.len() });
        return shell.out.json(&json!({ "version": 1, "packed": value }));
    }
    shell.tell_with("cli-content-packed", &[("file", name.into())])
}
