//! An unfinished entry that was found: it goes on, or, where it is about another day, makes room for a new
//! one.

use crate::cli::failure::{Exit, Failure};
use crate::cli::keeping;
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::draft::Draft;
use crate::domain::entry::{Entry, Kind};
use crate::page::dates::{self, Reader};
use crate::store::Store;

/// The entry of `draft`, to go on with. One about another day than `day` is asked about first, so that nothing
/// said today ends up under a day long gone; `None` where the person begins anew. The draft is then saved as
/// it is, about its own day: there is room for one, and no answer is lost.
pub(crate) fn go_on(
    shell: &mut Shell<'_>,
    store: &mut Store,
    draft: Draft,
    day: Day,
) -> Result<Option<Entry>, Failure> {
    if draft.entry.day == day {
        let now = shell.world.clock.now();
        let time = dates::drafted_at(draft.at, now, shell.world.words);
        shell.tell_with("cli-check-in-draft", &[("time", time.into())])?;
        return Ok(Some(draft.entry));
    }
    let reader = Reader { today: shell.today(), start: shell.prefs.day_start };
    let when = dates::long_moment_from(draft.entry.day, draft.at, reader, shell.world.words);
    shell.tell_with("cli-draft-other-day", &[("when", when.into())])?;
    let kind = draft.entry.kind;
    loop {
        shell.tell("cli-draft-other-day-type")?;
        match shell.typed()? {
            Err(_) => return Err(Failure::Quiet(Exit::Stopped)),
            Ok(Typed::Words(line)) if ["y", "yes"].contains(&line.to_lowercase().as_str()) => {
                return Ok(Some(draft.entry));
            }
            Ok(Typed::Nothing) => break,
            Ok(Typed::Help) if kind == Kind::Lapse => shell.tell("lapse-why-private")?,
            Ok(Typed::Help) => shell.tell("check-in-why-private")?,
            Ok(Typed::Back | Typed::Words(_)) => shell.tell("cli-not-a-choice")?,
        }
    }
    let mut changes = vec![Change::Draft(kind, None)];
    if !draft.entry.is_empty() {
        keeping::warn(shell, store, &draft.entry)?;
        changes.insert(0, Change::Save(Box::new(draft.entry)));
    }
    Shell::write(store, &Change::All(changes))?;
    Ok(None)
}
