//! The day counter, off until asked for: totals by the person's own goals, and every start they chose to
//! mark. It never shows only the current run. A day nobody wrote about is neither a zero nor a day.

use std::collections::BTreeMap;

use crate::domain::answer::{Answer, Id, Taken, YesNo};
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, Kind};
use crate::domain::form;
use crate::domain::private::Private;

/// The preference with the chosen goals, one space between them.
const GOALS: &str = "counted-goals";
/// The preference with the marked starts, one day a line.
const STARTS: &str = "counted-starts";
/// How many starts are kept.
pub const STARTS_MAX: usize = 400;

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

/// A word that is no goal's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("nothing that is counted has this name")]
pub struct UnknownGoal;

impl std::str::FromStr for Goal {
    type Err = UnknownGoal;

    fn from_str(text: &str) -> Result<Self, UnknownGoal> {
        Self::from_id(text).ok_or(UnknownGoal)
    }
}

/// What a person chose to count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// The goals, in the order of the screen.
    pub goals: Vec<Goal>,
    /// The marked starts, oldest first.
    pub starts: Vec<Day>,
}

/// [`STARTS_MAX`] starts are marked already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no more starts can be marked")]
pub struct Full;

impl Counted {
    /// The choice in the preferences of a journal. What cannot be read changes nothing.
    #[must_use]
    pub fn from_preferences(preferences: &BTreeMap<Id, Private>) -> Self {
        let value = |key: &str| {
            let found = preferences.iter().find(|(id, _)| id.as_str() == key);
            found.map(|(_, value)| value.reveal()).unwrap_or_default()
        };
        let (goals, starts) = (value(GOALS), value(STARTS));
        let has = |goal: &Goal| goals.split(' ').any(|word| word == goal.id());
        let mut starts: Vec<Day> = starts.lines().filter_map(|day| day.parse().ok()).collect();
        starts.sort_unstable();
        Self { goals: Goal::ALL.into_iter().filter(has).collect(), starts }
    }

    /// The change that keeps it.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        let prefer = |key: &str, value: String| {
            let value = (!value.is_empty()).then(|| Private::new(value));
            Some(Change::Prefer(key.parse().ok()?, value))
        };
        let goals: Vec<&str> = self.goals.iter().map(|goal| goal.id()).collect();
        let starts: Vec<String> = self.starts.iter().map(ToString::to_string).collect();
        Some(Change::All(vec![prefer(GOALS, goals.join(" "))?, prefer(STARTS, starts.join("\n"))?]))
    }

    /// Count this as well.
    pub fn count(&mut self, goal: Goal) {
        if !self.goals.contains(&goal) {
            self.goals.push(goal);
            self.goals.sort_unstable();
        }
    }

    /// Count this no more. Nothing that was written down goes.
    pub fn stop(&mut self, goal: Goal) {
        self.goals.retain(|other| *other != goal);
    }

    /// Mark a day as a start; those before it stay.
    ///
    /// # Errors
    /// [`Full`], where there is no room for one more.
    pub fn mark(&mut self, day: Day) -> Result<(), Full> {
        if self.starts.contains(&day) {
            return Ok(());
        }
        if self.starts.len() >= STARTS_MAX {
            return Err(Full);
        }
        self.starts.push(day);
        self.starts.sort_unstable();
        Ok(())
    }

    /// Mark it no more.
    pub fn unmark(&mut self, day: Day) {
        self.starts.retain(|other| *other != day);
    }

    /// What the days of its starts are counted by: the first goal, or days with a check-in.
    #[must_use]
    pub fn start_goal(&self) -> Goal {
        self.goals.first().copied().unwrap_or(Goal::CheckedIn)
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
    fn what_is_chosen_is_kept_and_choosing_it_twice_changes_nothing() {
        let mut counted = Counted::default();
        counted.count(Goal::CheckedIn);
        counted.count(Goal::NotUsing);
        counted.count(Goal::CheckedIn);
        assert_eq!(counted.goals, [Goal::NotUsing, Goal::CheckedIn]);
        counted.mark(day("2026-01-08")).unwrap();
        counted.mark(day("2026-01-01")).unwrap();
        counted.mark(day("2026-01-08")).unwrap();
        assert_eq!(counted.starts, [day("2026-01-01"), day("2026-01-08")]);
        let Some(Change::All(changes)) = counted.change() else { panic!("no change") };
        let kept = changes.into_iter().map(|change| match change {
            Change::Prefer(id, Some(value)) => (id, value),
            other => panic!("{other:?}"),
        });
        assert_eq!(Counted::from_preferences(&kept.collect()), counted);
        counted.unmark(day("2026-01-08"));
        counted.stop(Goal::NotUsing);
        assert_eq!((counted.starts.len(), counted.start_goal()), (1, Goal::CheckedIn));
    }

    #[test]
    fn a_start_too_many_is_refused_and_the_others_stay() {
        let mut counted = Counted::default();
        let last = day("2026-01-08");
        for back in 0..STARTS_MAX {
            counted.mark(last.earlier(u64::try_from(back).unwrap())).unwrap();
        }
        assert_eq!(counted.mark(day("2026-01-09")), Err(Full));
        assert_eq!(counted.mark(last), Ok(()), "that one is there already");
        assert_eq!(counted.starts.len(), STARTS_MAX);
    }

    #[test]
    fn every_goal_is_found_by_its_word() {
        for goal in Goal::ALL {
            assert_eq!(Goal::from_id(goal.id()), Some(goal));
        }
        assert_eq!(Goal::from_id("money"), None);
    }
}
