//! The day counter in words: a total for each goal, and every start, never only the current run.

use std::collections::BTreeMap;

use crate::content::words::Words;
use crate::domain::counter::{DayFacts, Goal, Start, months, total};
use crate::domain::day::Day;
use crate::page::dates;

/// The message with the name of a goal.
#[must_use]
pub fn goal_key(goal: Goal) -> String {
    format!("count-goal-{}", goal.id())
}

/// What a goal comes to, in one quiet line.
#[must_use]
pub fn line(goal: Goal, days: &BTreeMap<Day, DayFacts>, today: Day, words: &Words) -> String {
    if goal == Goal::FewerTimes {
        let [this, before] = months(days, today);
        let values = [
            ("used", this.used.into()),
            ("said", this.said.into()),
            ("used-before", before.used.into()),
            ("said-before", before.said.into()),
        ];
        return words.say_with("count-fewer-times", &values);
    }
    let n = total(goal, days.values());
    words.say_with(&format!("count-{}", goal.id()), &[("n", n.into())])
}

/// A start, and the days that were written down from it on.
#[must_use]
pub fn start(start: &Start, today: Day, words: &Words) -> String {
    let day = |day: Day| dates::month_day_from(day, today, words);
    let days = words.say_with("count-days", &[("n", start.days.into())]);
    let mut values = vec![("from", day(start.day).into()), ("days", days.into())];
    let key = match start.until {
        Some(until) => {
            values.push(("until", day(until).into()));
            "count-start-line"
        }
        None if start.day == today => "count-start-today",
        None => "count-start-open",
    };
    words.say_with(key, &values)
}
