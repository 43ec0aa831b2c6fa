//! What helped: how strong an urge was before and after each tool, and what was marked in check-ins.
//! Always with how often. An urge also passes by itself, so none of this is proof.

use std::collections::BTreeMap;

use crate::domain::answer::{Answer, Id};
use crate::domain::day::Day;
use crate::domain::entry::{Entry, Kind};
use crate::domain::practice::{ENOUGH, Practice};
use crate::domain::statistics::{Interval, Share, bootstrap, mean};

/// How much lower an urge was after a tool than before it, on a scale from 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// The mean of what it was before less what it was after, and its 95% interval.
    Lower {
        /// Negative where urges were stronger afterwards.
        mean: f64,
        /// By the bootstrap.
        interval: Interval,
        /// How many times both were written down.
        n: usize,
    },
    /// Fewer than [`ENOUGH`] times.
    NotYet {
        /// How many.
        n: usize,
    },
}

/// What helped, over some days.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Helped {
    /// Each tool that was rated before and after; most used first.
    pub tools: Vec<(Id, Change)>,
    /// Each thing marked as having helped: on how many of the days on which any was marked.
    pub marks: Vec<(Id, Share)>,
}

/// What helped within `first..=last`.
#[must_use]
pub fn helped(entries: &[Entry], first: Day, last: Day) -> Helped {
    let mut tools: BTreeMap<Id, Vec<f64>> = BTreeMap::new();
    let mut days: BTreeMap<Day, std::collections::BTreeSet<Id>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| (first..=last).contains(&entry.day)) {
        if let Some(practice) = Practice::of(entry)
            && let Some(fall) = practice.fall()
        {
            tools.entry(practice.tool).or_default().push(f64::from(fall));
        }
        if entry.kind == Kind::CheckIn
            && let Some(Answer::Marks(marks)) = entry.answer("helped")
        {
            days.entry(entry.day).or_default().extend(marks.iter().cloned());
        }
    }
    let mut tools: Vec<(Id, Change)> =
        tools.into_iter().map(|(tool, lower)| (tool, change(lower))).collect();
    tools.sort_by_key(|(_, change)| std::cmp::Reverse(change.n()));
    let mut counts: BTreeMap<Id, usize> = BTreeMap::new();
    for id in days.values().flatten() {
        *counts.entry(id.clone()).or_default() += 1;
    }
    let mut marks: Vec<(Id, Share)> =
        counts.into_iter().map(|(id, yes)| (id, Share { yes, n: days.len() })).collect();
    marks.sort_by_key(|(_, share)| std::cmp::Reverse(share.yes));
    Helped { tools, marks }
}

impl Change {
    /// How many times.
    #[must_use]
    pub const fn n(&self) -> usize {
        match self {
            Self::Lower { n, .. } | Self::NotYet { n } => *n,
        }
    }
}

fn change(mut lower: Vec<f64>) -> Change {
    // So that the order of entries changes nothing, not even in the last digit.
    lower.sort_by(f64::total_cmp);
    let n = lower.len();
    if n < ENOUGH {
        return Change::NotYet { n };
    }
    match (mean(&lower), bootstrap(&lower)) {
        (Some(mean), Some(interval)) => Change::Lower { mean, interval, n },
        _ => Change::NotYet { n },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::EntryId;
    use crate::domain::rating::Strength;

    fn tool(back: u64, name: &str, before: u8, after: u8) -> Entry {
        let day = "2026-01-12".parse::<Day>().unwrap().earlier(back);
        let at = format!("{day}T17:00:00-05:00").parse().unwrap();
        let mut entry = Entry::new(EntryId::new(at, [3; 10]), Kind::Tool, day, at);
        let strength = |number| Answer::Strength(Strength::try_from(number).unwrap());
        let tool = Answer::Choice(name.parse().unwrap());
        for (question, answer) in
            [("tool", tool), ("before", strength(before)), ("after", strength(after))]
        {
            entry.answers.insert(question.parse().unwrap(), answer);
        }
        entry
    }

    #[test]
    fn a_tool_needs_five_times_and_both_numbers() {
        let today: Day = "2026-01-12".parse().unwrap();
        let mut entries: Vec<Entry> = (0..5).map(|back| tool(back, "grounding", 6, 4)).collect();
        entries.push(tool(1, "halt", 5, 5));
        let mut unrated = tool(2, "halt", 5, 5);
        unrated.answers.remove(&"after".parse().unwrap());
        entries.push(unrated);
        let found = helped(&entries, today.earlier(29), today);
        let Change::Lower { mean, n, .. } = found.tools[0].1 else { panic!("five times") };
        assert_eq!((mean, n), (2.0, 5));
        assert_eq!(found.tools[1].1, Change::NotYet { n: 1 });
        entries.reverse();
        assert_eq!(helped(&entries, today.earlier(29), today), found);
    }
}
