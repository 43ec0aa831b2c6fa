//! The beginning of a pack: a folder that passes the check, to write over.

use std::io;
use std::path::Path;

use chrono::Datelike as _;
use serde_json::json;

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::pack::{self, ID_CHARS_MAX, NAME_CHARS_MAX};
use crate::content::pack_skeleton;
use crate::system::files;

/// Make the folder.
pub(super) fn run(shell: &mut Shell<'_>, dir: &Path) -> Result<(), Failure> {
    let name = dir.display().to_string();
    let whole = std::path::absolute(dir).unwrap_or_else(|_| dir.to_owned());
    let folder = whole.file_name().map(|name| name.to_string_lossy().into_owned());
    let id = pack_skeleton::id_of(&folder.unwrap_or_default(), ID_CHARS_MAX);
    let shown = pack_skeleton::name_of(&id, NAME_CHARS_MAX);
    let today = shell.today();
    let made = pack_skeleton::files(&id, &shown, &today.to_string(), today.date().year());
    let failed = |error: &io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::about(Exit::Failed, "cli-folder-there", &name),
        _ => Failure::unwritten(error, &name),
    };
    std::fs::create_dir(dir).map_err(|error| failed(&error))?;
    for (path, text) in &made {
        let at = dir.join(path);
        if let Some(folder) = at.parent() {
            std::fs::create_dir_all(folder).map_err(|error| failed(&error))?;
        }
        files::write_page(&at, text.as_bytes()).map_err(|error| failed(&error))?;
    }
    if shell.wants_json() {
        let files: Vec<&str> = made.iter().map(|(path, _)| path.as_str()).collect();
        let value = json!({ "folder": name, "id": id, "files": files });
        return shell.out.json(&json!({ "version": 1, "made": value }));
    }
    let values = [("folder", name.as_str().into()), ("file", pack::FILE.into())];
    shell.tell_with("cli-content-made", &values)
}
