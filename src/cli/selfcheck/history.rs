//! What the answers to one self-check came to, the latest first; of a form that is not here, what they were.

use serde_json::{Value, json};

use super::whose;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::instrument::instrument;
use crate::domain::answer::Id;
use crate::page::kept_self_checks::{every_time, every_time_without_form};
use crate::page::kept_without_form::{self, Kept};
use crate::page::self_check_words;
use crate::page::{dates, scores};
use crate::store::VaultState;

/// Show every time that the form called `id` was answered.
pub(super) fn run(shell: &mut Shell<'_>, id: &str) -> Result<(), Failure> {
    let none = || Failure::about(Exit::Missing, "cli-selfcheck-none", id);
    let form = instrument(id);
    let name: Id = id.parse().map_err(|_| none())?;
    // Without a journal there is nothing kept of a form that is not here either.
    let has_journal = !shell.example.is_empty()
        || shell.vault().is_ok_and(|dir| dir.state() != VaultState::Absent);
    if form.is_none() && !has_journal {
        return Err(none());
    }
    let journal = shell.open_to_read()?;
    let without_form = every_time_without_form(&name, &journal)?;
    let Some(form) = form else {
        if without_form.is_empty() {
            return Err(none());
        }
        return gone(shell, &name, &without_form);
    };
    let entries = every_time(form, &journal)?;
    let rows = scores::rows(&entries, scores::Tender::GoesAlong);
    if shell.wants_json() {
        let rows: Vec<Value> = rows.iter().map(scores::json).collect();
        return answer(shell, &name, &rows, &without_form);
    }
    whose(shell, form)?;
    told(shell, &rows)?;
    if without_form.is_empty() {
        return Ok(());
    }
    kept(shell, &without_form)
}

fn told(shell: &mut Shell<'_>, rows: &[scores::ScoreRow]) -> Result<(), Failure> {
    if rows.is_empty() {
        return shell.tell("selfcheck-history-none");
    }
    let words = shell.world.words;
    for row in rows {
        let day = dates::long_day(row.taken.day, words);
        let score = self_check_words::short(&row.taken, words);
        shell.out.pair((&day, &score))?;
    }
    let change = match (rows.first(), rows.get(1)) {
        (Some(now), Some(before)) => self_check_words::change(&now.taken, &before.taken, words),
        _ => None,
    };
    if let Some(change) = change {
        shell.out.text(&change, "")?;
    }
    Ok(())
}

/// The answers to a form that is not here.
fn gone(shell: &mut Shell<'_>, name: &Id, without_form: &[Kept]) -> Result<(), Failure> {
    if shell.wants_json() {
        return answer(shell, name, &[], without_form);
    }
    kept(shell, without_form)
}

fn kept(shell: &mut Shell<'_>, without_form: &[Kept]) -> Result<(), Failure> {
    let words = shell.world.words;
    for said in kept_without_form::said(without_form, words) {
        shell.out.text(&said, "")?;
    }
    for one in without_form {
        let day = dates::long_day(one.day, words);
        let answers = kept_without_form::answers(one, words);
        shell.out.pair((&format!("  {day}"), &answers))?;
    }
    Ok(())
}

fn answer(
    shell: &mut Shell<'_>,
    name: &Id,
    rows: &[Value],
    without_form: &[Kept],
) -> Result<(), Failure> {
    let without_form: Vec<Value> = without_form.iter().map(kept_without_form::json).collect();
    shell.out.json(&json!({
        "version": 1,
        "instrument": name.to_string(),
        "history": rows,
        "without_form": without_form,
    }))
}
