//! The day counter, off until asked for: totals by the person's own goals, and every start they chose to
//! mark. It never shows only the current run. A day nobody wrote about is neither a zero nor a day.

use std::collections::BTreeMap;

use crate::domain::answer::{Answer, Taken, YesNo};
use crate::domain::day::Day;
use crate::domain::entry::{Entry, Kind};
use crate::domain::form;

/// What a person counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// Days written down as without use.
    NotUsing,
    /// The same days, beside those with use, over the last 30 days and the 30 before.
    FewerTimes,
    /// Days with medicine taken as planned.
    OnMedicine,
    /// Days with a check-in.
    CheckedIn,
}

impl Goal {
    /// Every goal, in the order of the screen.
    pub const ALL: [Self; 4] =
        [Self::NotUsing, Self::FewerTimes, Self::OnMedicine, Self::CheckedIn];

    /// The word it is kept under.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotUsing => "not-using",
            Self::FewerTimes => "fewer-times",
            Self::OnMedicine => "on-medicine",
            Self::CheckedIn => "checked-in",
        }
    }

    /// The goal with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|goal| goal.id() == id)
    }
}

/// What was written down about one day. Days without an entry have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayFacts {
    /// There is a check-in.
    pub is_checked_in: bool,
    /// Whether anything was used; `None` when nobody said.
    pub used: Option<bool>,
    /// Whether medicine was taken as planned; `None` when nobody said.
    pub medicine: Option<bool>,
}

/// What the entries say, day by day. Use said once on a day holds for the day; so does a missed medicine.
#[must_use]
pub fn day_facts<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeMap<Day, DayFacts> {
    let mut days: BTreeMap<Day, DayFacts> = BTreeMap::new();
    let counting = |entry: &&Entry| matches!(entry.kind, Kind::CheckIn | Kind::Lapse);
    for entry in entries.into_iter().filter(counting) {
        let facts = days.entry(entry.day).or_default();
        facts.is_checked_in |= entry.kind == Kind::CheckIn;
        let said = match entry.answer("use") {
            _ if form::has_use(entry) => Some(true),
            Some(Answer::YesNo(YesNo::No)) => Some(false),
            _ => None,
        };
        facts.used = match (facts.used, said) {
            (Some(before), Some(now)) => Some(before || now),
            (before, now) => before.or(now),
        };
        if let Some(Answer::Medicine(medicines)) = entry.answer("medicine") {
            let as_planned = medicines.values().all(|taken| *taken == Taken::AsPlanned);
            facts.medicine = Some(facts.medicine.unwrap_or(true) && as_planned);
        }
    }
    days
}

/// How many days of these count for the goal.
#[must_use]
pub fn total<'a>(goal: Goal, days: impl IntoIterator<Item = &'a DayFacts>) -> usize {
    let counts = |facts: &&DayFacts| match goal {
        Goal::NotUsing | Goal::FewerTimes => facts.used == Some(false),
        Goal::OnMedicine => facts.medicine == Some(true),
        Goal::CheckedIn => facts.is_checked_in,
    };
    days.into_iter().filter(counts).count()
}

/// Days with use, and days about which the person said either way, in a stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stretch {
    /// Days with use.
    pub used: usize,
    /// Days with an answer.
    pub said: usize,
}

/// The last 30 days and the 30 before them.
#[must_use]
pub fn months(days: &BTreeMap<Day, DayFacts>, today: Day) -> [Stretch; 2] {
    let stretch = |first: Day, last: Day| {
        let mut found = Stretch::default();
        for (_, facts) in days.range(first..=last) {
            found.said += usize::from(facts.used.is_some());
            found.used += usize::from(facts.used == Some(true));
        }
        found
    };
    [stretch(today.earlier(29), today), stretch(today.earlier(59), today.earlier(30))]
}

/// A start the person marked, and what was written down from it until the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// The first day.
    pub day: Day,
    /// The day before the next start; `None` for the one that goes on.
    pub until: Option<Day>,
    /// Days that count for the goal.
    pub days: usize,
}

/// Every start, oldest first, each with its own days. None is ever forgotten.
#[must_use]
pub fn starts(goal: Goal, marked: &[Day], days: &BTreeMap<Day, DayFacts>) -> Vec<Start> {
    let mut marked = marked.to_vec();
    marked.sort_unstable();
    marked.dedup();
    let next = marked.iter().skip(1).map(|day| Some(day.earlier(1))).chain([None]);
    marked
        .iter()
        .zip(next)
        .map(|(day, until)| {
            let inside = days.range(*day..).take_while(|(day, _)| until.is_none_or(|u| **day <= u));
            Start { day: *day, until, days: total(goal, inside.map(|(_, facts)| facts)) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::entry::EntryId;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn entry(on: &str, kind: Kind, answers: &[(&str, Answer)]) -> Entry {
        let at = format!("{on}T20:00:00-05:00").parse().unwrap();
        let mut entry = Entry::new(EntryId::new(at, [1; 10]), kind, day(on), at);
        for (id, answer) in answers {
            entry.answers.insert(id.parse().unwrap(), answer.clone());
        }
        entry
    }

    fn said(answer: YesNo) -> (&'static str, Answer) {
        ("use", Answer::YesNo(answer))
    }

    fn took(taken: Taken) -> (&'static str, Answer) {
        ("medicine", Answer::Medicine([("methadone".parse().unwrap(), taken)].into()))
    }

    fn some_days() -> BTreeMap<Day, DayFacts> {
        day_facts(&[
            entry("2026-01-01", Kind::CheckIn, &[said(YesNo::No), took(Taken::AsPlanned)]),
            entry("2026-01-02", Kind::CheckIn, &[took(Taken::Missed)]),
            entry("2026-01-05", Kind::CheckIn, &[said(YesNo::Yes), took(Taken::AsPlanned)]),
            entry("2026-01-06", Kind::CheckIn, &[("use", Answer::RatherNotSay)]),
            entry("2026-01-07", Kind::CheckIn, &[said(YesNo::No)]),
            entry("2026-01-07", Kind::Lapse, &[]),
            entry("2026-01-08", Kind::CheckIn, &[said(YesNo::No)]),
            entry("2026-01-09", Kind::Note, &[]),
        ])
    }

    #[test]
    fn a_day_nobody_wrote_about_is_neither_a_zero_nor_a_day() {
        let days = some_days();
        let count = |goal| total(goal, days.values());
        assert_eq!(count(Goal::NotUsing), 2, "the first and the eighth");
        assert_eq!(count(Goal::OnMedicine), 2);
        assert_eq!(count(Goal::CheckedIn), 6);
        assert_eq!(total(Goal::NotUsing, []), 0);
        let [this, before] = months(&days, day("2026-01-12"));
        assert_eq!(this, Stretch { used: 2, said: 4 });
        assert_eq!(before, Stretch::default());
    }

    #[test]
    fn a_new_start_keeps_the_ones_before_it() {
        let days = some_days();
        let marked = [day("2026-01-08"), day("2026-01-01"), day("2026-01-08")];
        let found = starts(Goal::NotUsing, &marked, &days);
        let until = Some(day("2026-01-07"));
        assert_eq!(
            found,
            [
                Start { day: day("2026-01-01"), until, days: 1 },
                Start { day: day("2026-01-08"), until: None, days: 1 },
            ]
        );
        let sum: usize = found.iter().map(|start| start.days).sum();
        assert_eq!(sum, total(Goal::NotUsing, days.values()), "the total never shrinks");
    }

    #[test]
    fn a_lapse_takes_no_other_day_away() {
        let mut days = some_days();
        let before = total(Goal::NotUsing, days.values());
        days.extend(day_facts(&[entry("2026-01-11", Kind::Lapse, &[])]));
        assert_eq!(total(Goal::NotUsing, days.values()), before);
    }

    #[test]
    fn every_goal_is_found_by_its_word() {
        for goal in Goal::ALL {
            assert_eq!(Goal::from_id(goal.id()), Some(goal));
        }
        assert_eq!(Goal::from_id("money"), None);
    }
}
