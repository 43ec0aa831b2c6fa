//! The plan: the people one could call.

use serde_json::{Value, json};

use crate::cli::args::Plan;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::domain::person::WhileLocked;

/// Show the plan.
pub(crate) fn run(shell: &mut Shell<'_>, command: Plan) -> Result<(), Failure> {
    match command {
        Plan::Show => show(shell),
    }
}

fn show(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let store = shell.open_to_read()?;
    let people = store.people()?;
    if shell.wants_json() {
        let people: Vec<Value> = people
            .iter()
            .map(|person| {
                json!({
                    "id": person.id.to_string(),
                    "name": person.name.reveal(),
                    "phone": person.phone.reveal(),
                    "note": person.note.reveal(),
                    "shown_while_locked": person.while_locked == WhileLocked::Shown,
                })
            })
            .collect();
        return shell.out.json(&json!({ "version": 1, "plan": { "people": people } }));
    }
    if people.is_empty() {
        return shell.tell("cli-plan-nobody");
    }
    shell.heading("cli-plan-people")?;
    for person in &people {
        shell.out.pair((person.name.reveal(), person.phone.reveal()))?;
        if !person.note.is_blank() {
            shell.out.text(&format!("  {}", person.note.reveal()), "")?;
        }
        if person.while_locked == WhileLocked::Shown {
            shell.tell("cli-plan-shown")?;
        }
    }
    Ok(())
}
