//! The plan: cards, people and their numbers, as lines, as JSON, or as a page to print.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::cli::args::Plan;
use crate::cli::failure::{Exit, Failure};
use crate::cli::handout::give;
use crate::cli::plan_edit;
use crate::cli::shell::Shell;
use crate::domain::if_then::Notes;
use crate::domain::person::{Person, WhileLocked};
use crate::domain::plan::{Card, Plan as Cards};
use crate::page::plan_cards::{Block, blocks, grade_line};
use crate::page::plan_page::{Paper, html};

/// Show the plan, or write it as a page.
pub(crate) fn run(shell: &mut Shell<'_>, command: Plan) -> Result<(), Failure> {
    match command {
        Plan::Show => show(shell),
        Plan::Edit { card, file } => plan_edit::run(shell, card, file.as_deref()),
        Plan::Print { card, output } => {
            let paper = if card { Paper::Wallet } else { Paper::Page };
            print(shell, paper, output)
        }
    }
}

fn read(shell: &mut Shell<'_>) -> Result<(Cards, Vec<Person>), Failure> {
    let store = shell.open_to_read()?;
    Ok((Cards::from_preferences(&shell.kept), store.people()?))
}

fn show(shell: &mut Shell<'_>) -> Result<(), Failure> {
    let (plan, people) = read(shell)?;
    if shell.wants_json() {
        let notes = Notes::from_preferences(&shell.kept);
        return shell.out.json(&json(&plan, &people, &notes));
    }
    if plan.is_empty() && people.is_empty() {
        return shell.tell("cli-plan-empty");
    }
    for block in blocks(&plan, &people, shell.today(), shell.world.words) {
        match block.card {
            Some(card) => show_card(shell, card, &block)?,
            None => show_people(shell, &people)?,
        }
        shell.out.line("")?;
    }
    Ok(())
}

fn show_card(shell: &mut Shell<'_>, card: Card, block: &Block) -> Result<(), Failure> {
    shell.out.heading(&block.heading)?;
    for line in &block.lines {
        shell.out.text(&format!("- {line}"), "  ")?;
    }
    for (name, number) in &block.numbers {
        shell.out.pair((name, number))?;
    }
    match grade_line(card, shell.world.words) {
        Some(grade) => shell.out.text(&grade, "  "),
        None => Ok(()),
    }
}

fn show_people(shell: &mut Shell<'_>, people: &[Person]) -> Result<(), Failure> {
    shell.heading("cli-plan-people")?;
    for person in people {
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

fn json(plan: &Cards, people: &[Person], notes: &Notes) -> Value {
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
    let cards: Map<String, Value> = Card::ALL
        .into_iter()
        .map(|card| (card.id().replace('-', "_"), json!(plan.lines(card))))
        .collect();
    let said: Vec<Value> = notes
        .all()
        .iter()
        .map(|note| {
            json!({ "day": note.day.to_string(), "said": note.said.id().replace('-', "_"),
                "line": note.line.reveal() })
        })
        .collect();
    json!({ "version": 1, "plan": { "people": people, "cards": cards, "if_then_said": said } })
}

fn print(shell: &mut Shell<'_>, paper: Paper, output: Option<PathBuf>) -> Result<(), Failure> {
    let (plan, people) = read(shell)?;
    if plan.is_empty() && people.is_empty() {
        return Err(Failure::said(Exit::Missing, "cli-plan-empty"));
    }
    let page = html(&plan, &people, paper, shell.today(), shell.world.words);
    let is_file = output.is_some();
    give(shell, page.as_bytes(), output)?;
    if is_file {
        shell.mention("cli-plan-not-locked");
    }
    Ok(())
}
