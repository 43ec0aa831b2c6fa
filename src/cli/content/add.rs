//! Adding a pack: what it is, what it would add, and then a copy of it beside the journal, or nothing.

use std::path::Path;

use serde_json::{Value, json};

use super::{errors, issue_json, open, pack_json, tell_count, tell_issues};
use crate::cli::failure::{Exit, Failure};
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::content::pack::{self, Pack};
use crate::content::pack_check;
use crate::content::packs::{self, Checked, Opened, PACKS_MAX, Shown};
use crate::content::source::{Label, Origin};
use crate::system::files;

/// Whether the person has said already what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// Only look.
    Look,
    /// Add it.
    Yes,
    /// Look, and then ask.
    Ask,
}

/// What a pack would add: ids and titles.
struct Held {
    topics: Vec<(String, String)>,
    tools: Vec<(String, String)>,
    lines: Vec<(String, String)>,
    forms: Vec<(String, String)>,
}

/// Look at the pack at `path`, and add it.
pub(super) fn run(shell: &mut Shell<'_>, path: &Path, answer: Answer) -> Result<(), Failure> {
    let places = shell.places()?;
    let opened = open(path)?;
    let sources = opened.sources.clone();
    if answer == Answer::Ask && !shell.can_ask() {
        return Err(Failure::said(Exit::Usage, "cli-content-needs-yes"));
    }
    let (mut checked, shown) = beside_the_others(shell, opened, &places.packs);
    if let Some(pack) = &checked.pack {
        let older = packs::open(&packs::file(&places.packs, &pack.id), &pack.id);
        checked.issues.extend(pack_check::changed(&older.sources, &sources));
    }
    let sound = checked.pack.as_ref().filter(|_| errors(&checked.issues) == 0);
    let Some(pack) = sound else { return refuse(shell, &checked) };
    let held = held(&shown, &checked.name, pack);
    let target = packs::file(&places.packs, &pack.id);
    let is_new = !target.exists();
    if is_new && packs::files(&places.packs).len() >= PACKS_MAX {
        let values = vec![("n", PACKS_MAX.to_string())];
        return Err(Failure::Said { exit: Exit::Failed, key: "cli-content-too-many", values });
    }
    if !shell.wants_json() {
        show(shell, pack, &held)?;
        tell_issues(shell, &checked.issues)?;
        if !is_new {
            shell.tell("cli-content-replaces")?;
        }
    }
    let is_wanted = match answer {
        Answer::Look => false,
        Answer::Yes => true,
        Answer::Ask => asked(shell)?,
    };
    if is_wanted {
        let name = target.display().to_string();
        pack::pack(&sources).and_then(|bytes| files::write_private(&target, &bytes)).map_err(
            |error| {
                Failure::about(Exit::Failed, "cli-content-not-kept", {
                    format!("{name} ({})", error.kind())
                })
            },
        )?;
    }
    if shell.wants_json() {
        return shell.out.json(&as_json(&checked, Some((pack, &held)), is_wanted));
    }
    match (is_wanted, answer) {
        (true, _) => shell.tell_with("cli-content-added", &[("id", pack.id.as_str().into())]),
        (false, Answer::Look) => shell.tell("accept-preview-done"),
        (false, _) => shell.tell("cli-nothing-changed"),
    }
}

/// The pack, checked as it would stand beside the packs that are here; an older copy of it does not count.
fn beside_the_others(shell: &Shell<'_>, opened: Opened, at: &Path) -> (Checked, Shown) {
    let name = opened.name.clone();
    let id = pack::describe(&opened.sources, &name, &mut Vec::new()).map(|pack| pack.id);
    let mut all = packs::open_all(at);
    all.retain(|other| Some(&other.name) != id.as_ref() && other.name != name);
    all.push(opened);
    let mut shown = pack_check::lay(all, shell.today().date());
    let checked = shown.packs.pop().unwrap_or(Checked { name, pack: None, issues: Vec::new() });
    (checked, shown)
}

fn refuse(shell: &mut Shell<'_>, checked: &Checked) -> Result<(), Failure> {
    if shell.wants_json() {
        shell.out.json(&as_json(checked, None, false))?;
    } else {
        tell_issues(shell, &checked.issues)?;
        tell_count(shell, &checked.issues)?;
        shell.tell("cli-content-refused")?;
    }
    Err(Failure::Quiet(Exit::Issues))
}

fn held(shown: &Shown, folder: &str, pack: &Pack) -> Held {
    let origin = Origin::Pack(Label { folder: folder.to_owned(), name: pack.name.clone() });
    let lessons = shown.library.lessons().iter().filter(|one| one.place.origin == origin);
    let tools = shown.tools.iter().filter(|one| one.place.origin == origin);
    let lines = shown.directory.services().iter().filter(|one| one.origin == origin);
    let forms = shown.instruments.iter().filter(|one| one.place.origin == origin);
    Held {
        topics: lessons.map(|one| (one.id.clone(), one.title.clone())).collect(),
        tools: tools.map(|one| (one.id.to_string(), one.title.clone())).collect(),
        lines: lines
            .map(|one| {
                let number = one.shown_phone().unwrap_or_default();
                (one.id.clone(), format!("{} {number}", one.name).trim_end().to_owned())
            })
            .collect(),
        forms: forms.map(|one| (one.id.to_string(), one.plain.clone())).collect(),
    }
}

/// What it is, who says they made it, and all it would add.
fn show(shell: &mut Shell<'_>, pack: &Pack, held: &Held) -> Result<(), Failure> {
    let values = [("name", pack.name.as_str().into()), ("id", pack.id.as_str().into())];
    let heading = shell.say_with("cli-content-pack", &values);
    shell.out.heading(&heading)?;
    if !pack.by.is_empty() {
        shell.tell_with("cli-content-by", &[("by", pack.by.as_str().into())])?;
    }
    if let Some(date) = &pack.date {
        shell.tell_with("cli-content-date", &[("date", date.text().into())])?;
    }
    shell.tell("cli-content-unchecked")?;
    let groups = [
        ("suggest-kind-lesson", &held.topics),
        ("suggest-kind-tool", &held.tools),
        ("suggest-kind-line", &held.lines),
        ("suggest-kind-self-check", &held.forms),
    ];
    for (key, things) in groups.into_iter().filter(|(_, things)| !things.is_empty()) {
        shell.heading(key)?;
        for (id, title) in things {
            shell.out.pair((&format!("  {id}"), title))?;
        }
    }
    if groups.iter().all(|(_, things)| things.is_empty()) {
        shell.tell("cli-content-empty")?;
    }
    Ok(())
}

fn asked(shell: &mut Shell<'_>) -> Result<bool, Failure> {
    shell.tell("cli-content-ask")?;
    let said = shell.typed()?;
    let is_yes = |line: &str| matches!(line.to_lowercase().as_str(), "y" | "yes");
    Ok(matches!(said, Ok(Typed::Words(line)) if is_yes(&line)))
}

fn as_json(checked: &Checked, whole: Option<(&Pack, &Held)>, is_added: bool) -> Value {
    let ids = |things: &[(String, String)]| -> Vec<Value> {
        things.iter().map(|(id, title)| json!({ "id": id, "title": title })).collect()
    };
    let mut value = checked.pack.as_ref().map_or_else(|| json!({}), pack_json);
    if let (Some(all), Some((_, held))) = (value.as_object_mut(), whole) {
        all.insert("topics".to_owned(), ids(&held.topics).into());
        all.insert("tools".to_owned(), ids(&held.tools).into());
        all.insert("lines".to_owned(), ids(&held.lines).into());
        all.insert("selfchecks".to_owned(), ids(&held.forms).into());
    }
    if let Some(all) = value.as_object_mut() {
        let issues: Vec<Value> = checked.issues.iter().map(issue_json).collect();
        all.insert("issues".to_owned(), issues.into());
        all.insert("added".to_owned(), is_added.into());
    }
    json!({ "version": 1, "pack": value })
}
