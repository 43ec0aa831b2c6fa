//! How long entries are kept: what was chosen, and another choice. The plain twin of the drawn page.

use serde_json::json;

use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::domain::entry::Entry;
use crate::domain::prefs::Choice as _;
use crate::domain::retention::Keep;
use crate::page::dates;
use crate::store::Store;

/// What a person types to choose it although entries will go.
const WORD: &str = "yes";

/// Say, before an entry is saved, that it goes for good at the next opening: it is about a day before those that
/// are kept. It is said beside the answer, where a script finds it as well.
pub(crate) fn warn(shell: &mut Shell<'_>, store: &Store, entry: &Entry) -> Result<(), Failure> {
    let keep = store.keep()?;
    let Some(days) = keep.days().filter(|_| keep.lets_go(entry, shell.today())) else {
        return Ok(());
    };
    let day = dates::long_day_from(entry.day, shell.today(), shell.world.words);
    let days = usize::try_from(days).unwrap_or(usize::MAX);
    let text = shell.say_with("keep-goes-next", &[("days", days.into()), ("day", day.into())]);
    shell.out.message(&text);
    shell.mention("cli-keep-longer");
    Ok(())
}

/// Say how long entries are kept, or choose another time.
pub(crate) fn run(shell: &mut Shell<'_>, keep: Option<Keep>, yes: bool) -> Result<(), Failure> {
    let Some(keep) = keep else {
        let now = shell.open_to_read()?.keep()?;
        return tell(shell, now, 0);
    };
    let mut store = shell.open_to_write()?;
    let goes = store.would_forget(keep, shell.today())?;
    if goes > 0 && !yes {
        if !shell.can_ask() {
            return Err(Failure::said(Exit::Usage, "cli-not-confirmed"));
        }
        let first = keep.first_day(shell.today()).map(|day| day.to_string()).unwrap_or_default();
        shell.tell_with("keep-ask", &[("n", goes.into()), ("day", first.into())])?;
        shell.tell("keep-ask-when")?;
        shell.confirmed("cli-keep-ask", WORD)?;
    }
    let change = store.choose(keep)?;
    Shell::write(&mut store, &change)?;
    tell(shell, keep, goes)
}

fn tell(shell: &mut Shell<'_>, keep: Keep, goes: usize) -> Result<(), Failure> {
    if shell.wants_json() {
        let kept = json!({ "days": keep.days(), "goes": goes });
        return shell.out.json(&json!({ "version": 1, "keep": kept }));
    }
    match keep.days() {
        None => shell.tell("keep-chosen-all"),
        Some(days) => {
            let days = usize::try_from(days).unwrap_or(usize::MAX);
            shell.tell_with("keep-chosen-days", &[("n", days.into())])?;
            shell.tell("keep-pinned")?;
            shell.tell("keep-copies")
        }
    }?;
    shell.tell_with("cli-keep-can-be", &[("words", words().into())])
}

fn words() -> String {
    Keep::ALL.iter().map(|keep| keep.word()).collect::<Vec<_>>().join(", ")
}
