//! "I have had a break from using": the card on lost tolerance first, then what it was, so that the card
//! comes again with the next use.

use serde_json::json;

use crate::cli::checkin::tolerance;
use crate::cli::failure::{Exit, Failure};
use crate::cli::prompt::Typed;
use crate::cli::shell::Shell;
use crate::domain::change::Change;
use crate::domain::history::{BREAK_KINDS, BREAKS_KEY, with_break};
use crate::domain::private::Private;

/// Show the card, and keep what the break was where there is a journal and an answer.
pub(crate) fn run(shell: &mut Shell<'_>, kind: Option<&str>) -> Result<(), Failure> {
    if let Some(kind) = kind.filter(|kind| !BREAK_KINDS.contains(kind)) {
        return Err(Failure::Said {
            exit: Exit::Usage,
            key: "cli-no-option",
            values: vec![("name", kind.to_owned()), ("options", BREAK_KINDS.join(", "))],
        });
    }
    if !shell.wants_json() {
        tolerance(shell)?;
    }
    let has_journal = shell.has_journal();
    let asks = shell.can_ask() && has_journal;
    let kind = match kind {
        None if asks => ask(shell)?,
        kind => kind.map(str::to_owned),
    };
    let is_kept = kind.is_some() && has_journal;
    if let Some(kind) = kind.as_deref().filter(|_| is_kept) {
        keep(shell, kind)?;
    }
    if shell.wants_json() {
        let day = shell.today().to_string();
        let value = json!({ "day": day, "kind": kind, "kept": is_kept });
        return shell.out.json(&json!({ "version": 1, "break": value }));
    }
    match (kind, is_kept) {
        (Some(_), true) => shell.tell_kept("cli-break-kept"),
        (Some(_), false) => shell.tell("cli-break-not-kept"),
        (None, _) => Ok(()),
    }
}

fn ask(shell: &mut Shell<'_>) -> Result<Option<String>, Failure> {
    loop {
        shell.out.line("")?;
        shell.tell("had-question")?;
        for (number, kind) in (1..).zip(BREAK_KINDS) {
            let name = shell.say(&format!("had-{kind}"));
            shell.out.text(&format!("{number} {name}"), "  ")?;
        }
        shell.tell("cli-break-type")?;
        match shell.typed()? {
            Err(_) => return Err(Failure::Quiet(Exit::Stopped)),
            Ok(Typed::Words(line)) => {
                let at = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                match at.and_then(|at| BREAK_KINDS.get(at)) {
                    Some(kind) => return Ok(Some((*kind).to_owned())),
                    None => shell.tell("cli-not-a-choice")?,
                }
            }
            Ok(_) => return Ok(None),
        }
    }
}

fn keep(shell: &mut Shell<'_>, kind: &str) -> Result<(), Failure> {
    let Ok(id) = BREAKS_KEY.parse() else { return Ok(()) };
    let today = shell.today();
    let mut store = shell.open_to_write()?;
    let before = store.preference(&id)?.unwrap_or_default();
    let after = with_break(before.reveal(), today, kind);
    Shell::write(&mut store, &Change::Prefer(id, Some(Private::new(after))))
}
