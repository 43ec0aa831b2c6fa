//! Which questions the check-in asks, in which order, and a person's own answers to them: the plain twin of
//! the drawn page.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::args::Questions;
use crate::cli::failure::{Exit, Failure};
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::content::choices::{self, ITEMS_MAX, NAME_BYTES_MAX, edit};
use crate::content::question::{Choices, Item, questions};
use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::private::Private;
use crate::page::entry_lines::Kept;
use crate::store::{Store, StoreError};

/// The largest file of names, in bytes: more than a question ever takes.
const FILE_BYTES_MAX: usize = 4 * 1024;

/// Change the questions, if that was asked for, and list them.
pub(crate) fn run(shell: &mut Shell<'_>, command: &Questions) -> Result<(), Failure> {
    if matches!(command, Questions::List) {
        let store = shell.open_to_read()?;
        return list(shell, &store);
    }
    let names = match command {
        Questions::Add { id, file } => names(shell, known(id)?, file.as_deref())?,
        _ => Vec::new(),
    };
    let mut store = shell.open_to_write()?;
    let kept = store.preferences()?;
    let before = choices::from_preferences(&kept);
    let change = match command {
        Questions::List => None,
        Questions::On { id } => switched(&before, known(id)?, true)?,
        Questions::Off { id } => switched(&before, known(id)?, false)?,
        Questions::Earlier { id } => moved(&before, known(id)?, -1),
        Questions::Later { id } => moved(&before, known(id)?, 1),
        Questions::Add { id, .. } => added(shell, &before, &kept, known(id)?, &names)?,
        Questions::Remove { id, answer } => removed(&before, known(id)?, answer)?,
    };
    if let Some(change) = change {
        Shell::write(&mut store, &change)?;
    }
    list(shell, &store)
}

fn known(id: &Id) -> Result<&'static Item, Failure> {
    let found = questions().get(id);
    found.ok_or_else(|| Failure::about(Exit::Missing, "cli-no-question", id.as_str()))
}

fn switched(before: &Choices, item: &Item, on: bool) -> Result<Option<Change>, Failure> {
    if edit::is_asked(item, before) == on {
        return Ok(None);
    }
    let after = edit::toggled(before, &item.question.id)
        .ok_or_else(|| Failure::said(Exit::Failed, "asking-one-stays"))?;
    Ok(choices::change(before, &after))
}

fn moved(before: &Choices, item: &Item, by: isize) -> Option<Change> {
    choices::change(before, &edit::moved(before, &item.question.id, by))
}

/// The names in the file, one a line, or the one that the person types.
fn names(shell: &mut Shell<'_>, item: &Item, file: Option<&Path>) -> Result<Vec<String>, Failure> {
    if !item.has_own {
        return Err(Failure::said(Exit::Failed, "asking-no-own-here"));
    }
    let text = match file {
        Some(file) => shell.read_file(file, FILE_BYTES_MAX)?,
        None if !shell.can_ask() => return Err(Failure::said(Exit::Usage, "cli-plan-nobody")),
        None => {
            shell.tell("cli-question-type")?;
            match shell.typed()? {
                Ok(Typed::Words(line)) => line,
                Err(_) => return Err(Failure::Quiet(Exit::Stopped)),
                Ok(_) => String::new(),
            }
        }
    };
    let names: Vec<String> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if names.iter().any(|name| name.len() > NAME_BYTES_MAX) {
        return Err(Failure::said(Exit::Failed, "cli-question-long"));
    }
    Ok(names)
}

/// All of the names, or, with what is wrong with one of them, none.
fn added(
    shell: &Shell<'_>,
    before: &Choices,
    kept: &Kept,
    item: &Item,
    names: &[String],
) -> Result<Option<Change>, Failure> {
    let id = &item.question.id;
    if !edit::is_asked(item, before) {
        return Err(Failure::said(Exit::Failed, "asking-turn-on-first"));
    }
    let (mut after, mut all) = (before.clone(), kept.clone());
    let mut changes = Vec::new();
    for name in names {
        if after.own.get(id).map_or(0, Vec::len) >= ITEMS_MAX {
            return Err(Failure::said(Exit::Failed, "asking-own-full"));
        }
        if edit::has_answer(&after, &all, id, name, shell.world.words) {
            return Err(Failure::said(Exit::Failed, "asking-own-there"));
        }
        let own = choices::new_item(shell.world.chance).map_err(StoreError::from)?;
        after.own.entry(id.clone()).or_default().push(own.clone());
        changes.push(choices::named(&own, name));
        all.insert(own, Private::from(name.as_str()));
    }
    changes.extend(choices::change(before, &after));
    Ok((!changes.is_empty()).then_some(Change::All(changes)))
}

fn removed(before: &Choices, item: &Item, answer: &Id) -> Result<Option<Change>, Failure> {
    let id = &item.question.id;
    if !before.own.get(id).is_some_and(|own| own.contains(answer)) {
        return Err(Failure::about(Exit::Missing, "cli-no-own-answer", answer.as_str()));
    }
    Ok(choices::change(before, &edit::without(before, id, answer)))
}

fn list(shell: &mut Shell<'_>, store: &Store) -> Result<(), Failure> {
    let kept = store.preferences()?;
    let choices = choices::from_preferences(&kept);
    let items = edit::in_order(&choices);
    if shell.wants_json() {
        let all: Vec<Value> =
            items.into_iter().map(|item| value(shell, item, &choices, &kept)).collect();
        return shell.out.json(&json!({ "version": 1, "questions": all }));
    }
    let mut heading = "";
    for item in items {
        let here = if edit::is_more(item) { "asking-more" } else { "asking-first" };
        if here != heading {
            heading = here;
            shell.heading(here)?;
        }
        let state = if edit::is_asked(item, &choices) { "asking-on" } else { "asking-off" };
        let (name, state) = (shell.say(&item.name_key()), shell.say(state));
        let id = &item.question.id;
        shell.out.pair((&format!("  {id}"), &format!("{name}, {state}")))?;
        for (own, name) in own(item, &choices, &kept) {
            let said = format!("{name}, {}", shell.say("asking-own"));
            shell.out.pair((&format!("    {own}"), &said))?;
        }
    }
    shell.tell("cli-questions-how")
}

/// The person's own answers to a question, and what they call them.
fn own<'k>(item: &Item, choices: &'k Choices, kept: &'k Kept) -> Vec<(&'k Id, &'k str)> {
    let own = choices.own.get(&item.question.id).into_iter().flatten();
    let name = |own| choices::name_of(kept, own).map(Private::reveal).unwrap_or_default();
    own.map(|own| (own, name(own))).collect()
}

fn value(shell: &Shell<'_>, item: &Item, choices: &Choices, kept: &Kept) -> Value {
    let own: Vec<Value> = own(item, choices, kept)
        .into_iter()
        .map(|(own, name)| json!({ "id": own.as_str(), "name": name }))
        .collect();
    json!({
        "id": item.question.id.as_str(),
        "name": shell.say(&item.name_key()),
        "asks": shell.say(&item.key()),
        "on": edit::is_asked(item, choices),
        "part": if edit::is_more(item) { "more" } else { "first" },
        "own": item.has_own.then_some(own),
    })
}
