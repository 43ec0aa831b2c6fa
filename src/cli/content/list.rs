//! The packs that were added, what each holds, what of it is left out and why; and removing one.

use serde_json::{Value, json};

use super::{issue_json, pack_json, tell_issues};
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::pack_check;
use crate::content::packs::{self, Checked, Shown};
use crate::content::source::Origin;
use crate::system::files;

/// Topics, tools, lines and self-checks of one pack.
struct Count {
    topics: usize,
    tools: usize,
    lines: usize,
    forms: usize,
}

/// List the packs.
pub(super) fn run(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let at = shell.places()?.packs;
    let shown = pack_check::lay(packs::open_all(&at), shell.today().date());
    if shell.wants_json() {
        let list: Vec<Value> = shown.packs.iter().map(|one| as_json(one, &shown)).collect();
        return shell.out.json(&json!({ "version": 1, "packs": list }));
    }
    if shown.packs.is_empty() {
        return shell.tell("cli-content-none");
    }
    for checked in &shown.packs {
        let name = checked.pack.as_ref().map_or(checked.name.as_str(), |pack| pack.name.as_str());
        let values = [("name", name.into()), ("id", checked.name.as_str().into())];
        let heading = shell.say_with("cli-content-pack", &values);
        shell.out.heading(&heading)?;
        if let Some(pack) = checked.pack.as_ref().filter(|pack| !pack.by.is_empty()) {
            shell.tell_with("cli-content-by", &[("by", pack.by.as_str().into())])?;
        }
        if let Some(date) = checked.pack.as_ref().and_then(|pack| pack.date.as_ref()) {
            shell.tell_with("cli-content-date", &[("date", date.text().into())])?;
        }
        let Count { topics, tools, lines, forms } = count(checked, &shown);
        let values = [
            ("topics", topics.into()),
            ("tools", tools.into()),
            ("lines", lines.into()),
            ("forms", forms.into()),
        ];
        shell.tell_with("cli-content-holds", &values)?;
        if checked.errors() > 0 {
            shell.tell("cli-content-left-out")?;
        }
        tell_issues(shell, &checked.issues)?;
        shell.out.line("")?;
    }
    shell.tell("cli-content-how")
}

fn count(checked: &Checked, shown: &Shown) -> Count {
    let is_its = |origin: &Origin| origin.pack().is_some_and(|pack| pack.folder == checked.name);
    let lessons = shown.library.lessons().iter().filter(|one| is_its(&one.place.origin));
    let tools = shown.tools.iter().filter(|one| is_its(&one.place.origin));
    let lines = shown.directory.services().iter().filter(|one| is_its(&one.origin));
    let forms = shown.instruments.iter().filter(|one| is_its(&one.place.origin));
    Count {
        topics: lessons.count(),
        tools: tools.count(),
        lines: lines.count(),
        forms: forms.count(),
    }
}

fn as_json(checked: &Checked, shown: &Shown) -> Value {
    let none = || json!({ "name": null, "by": null, "date": null });
    let mut value = checked.pack.as_ref().map_or_else(none, pack_json);
    let Count { topics, tools, lines, forms } = count(checked, shown);
    let issues: Vec<Value> = checked.issues.iter().map(issue_json).collect();
    if let Some(all) = value.as_object_mut() {
        all.insert("id".to_owned(), checked.name.clone().into());
        all.insert("topics".to_owned(), topics.into());
        all.insert("tools".to_owned(), tools.into());
        all.insert("lines".to_owned(), lines.into());
        all.insert("selfchecks".to_owned(), forms.into());
        all.insert("issues".to_owned(), issues.into());
    }
    value
}

/// Remove the pack called `id`. What the person read or rated stays in their journal.
pub(super) fn remove(shell: &mut Shell<'_>, id: &str) -> Result<(), Failure> {
    let at = shell.places()?.packs;
    let found = packs::files(&at).into_iter().find(|(known, _)| known == id);
    let Some((_, file)) = found else {
        return Err(Failure::about(Exit::Missing, "cli-no-pack", id));
    };
    files::remove(&file).map_err(|error| Failure::file(&error, file.display().to_string()))?;
    if shell.wants_json() {
        return shell.out.json(&json!({ "version": 1, "removed": id }));
    }
    shell.tell_with("cli-content-removed", &[("id", id.into())])
}
