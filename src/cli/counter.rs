//! The day counter in the shell: off until a goal is chosen. Totals and every start, never only the current
//! run.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::cli::args::Counter;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::domain::counter::{Counted, DayFacts, Goal, Stretch, months, starts, total};
use crate::domain::day::Day;
use crate::page::counter_words;
use crate::store::Store;

type Facts = BTreeMap<Day, DayFacts>;

/// Change what is counted, if that was asked for, and show it.
pub(crate) fn run(shell: &mut Shell<'_>, command: Counter) -> Result<(), Failure> {
    if matches!(command, Counter::Show) {
        let store = shell.open_to_read()?;
        return show(shell, &store, &read(&store)?);
    }
    let today = shell.today();
    let mut store = shell.open_to_write()?;
    let before = read(&store)?;
    let mut after = before.clone();
    match command {
        Counter::Show => {}
        Counter::On { goal } => after.count(goal),
        Counter::Off { goal } => after.stop(goal),
        Counter::Start { take_out: true } => after.unmark(today),
        Counter::Start { take_out: false } => {
            after.mark(today).map_err(|_| Failure::said(Exit::Failed, "count-starts-full"))?;
        }
    }
    if let Some(change) = after.change().filter(|_| after != before) {
        Shell::write(&mut store, &change)?;
    }
    if let (Counter::Start { take_out }, false) = (command, shell.wants_json()) {
        shell.tell(if take_out { "count-start-removed" } else { "count-start-kept" })?;
        shell.out.line("")?;
    }
    show(shell, &store, &after)
}

fn read(store: &Store) -> Result<Counted, Failure> {
    Ok(Counted::from_preferences(&store.preferences()?))
}

fn show(shell: &mut Shell<'_>, store: &Store, counted: &Counted) -> Result<(), Failure> {
    let days = store.day_facts()?;
    if shell.wants_json() {
        return shell.out.json(&value(counted, &days, shell.today()));
    }
    let today = shell.today();
    shell.heading("count-title")?;
    for goal in &counted.goals {
        let line = counter_words::line(*goal, &days, today, shell.world.words);
        shell.out.text(&line, "  ")?;
    }
    if counted.goals.is_empty() {
        let goals = Goal::ALL.map(Goal::id).join(", ");
        shell.tell_with("cli-counter-off", &[("goals", goals.into())])?;
    } else {
        shell.tell("count-lead-2")?;
    }
    shell.out.line("")?;
    shell.heading("count-starts")?;
    if counted.starts.is_empty() {
        return shell.tell("count-no-starts");
    }
    for start in starts(counted.start_goal(), &counted.starts, &days).iter().rev() {
        let line = counter_words::start(start, today, shell.world.words);
        shell.out.text(&line, "  ")?;
    }
    Ok(())
}

fn value(counted: &Counted, days: &Facts, today: Day) -> Value {
    let stretch = |found: Stretch| json!({ "used": found.used, "said": found.said });
    let [this, before] = months(days, today);
    let goals: Vec<Value> = counted
        .goals
        .iter()
        .map(|goal| {
            let has_months = *goal == Goal::FewerTimes;
            json!({
                "goal": goal.id(),
                "days": total(*goal, days.values()),
                "last_30_days": has_months.then(|| stretch(this)),
                "before_that": has_months.then(|| stretch(before)),
            })
        })
        .collect();
    let goal = counted.start_goal();
    let starts: Vec<Value> = starts(goal, &counted.starts, days)
        .iter()
        .map(|start| {
            let until = start.until.map(|day| day.to_string());
            json!({ "day": start.day.to_string(), "until": until, "goal": goal.id(), "days": start.days })
        })
        .collect();
    json!({ "version": 1, "counter": { "goals": goals, "starts": starts } })
}
