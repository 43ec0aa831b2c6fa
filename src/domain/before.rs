//! What came before strong urges: at most three plain statements, each with its numbers, an honest
//! interval and the entries behind it. A pattern, never a cause; silence where there is not enough.
//!
//! How it decides, and which rules it leaves out, is in `docs/trends.md`. In short: days are compared
//! with days; a day on which a question was left alone is on neither side; Fisher's exact test for
//! shares and the rank sum test for hours; p-values are raised where days resemble each other; Holm's
//! rule over every comparison that was made; and an interval that holds zero is never spoken of.

mod lived;

use std::collections::{BTreeMap, BTreeSet};

use chrono::Weekday;

use crate::domain::answer::Id;
use crate::domain::before::lived::{LivedDay, lived, rows};
use crate::domain::day::{Day, DayStart};
use crate::domain::entry::{Entry, EntryId};
use crate::domain::statistics::{
    Interval, Observed, Share, bootstrap_difference, fisher, holm, mean, newcombe, rank_sum,
    with_persistence,
};
use crate::domain::trend::WEEK;

/// An urge of this step or higher is a strong one.
pub const STRONG_MIN: u8 = 3;
/// How many days back are looked at.
pub const LOOK_BACK_DAYS: u64 = 365;
/// Fewer days with an answer on urges than this, and nothing is said: four weeks.
pub const DAYS_MIN: usize = 28;
/// Fewer days than this with a strong urge, or without one, and nothing is said.
pub const SIDE_MIN: usize = 5;
/// Both groups of a comparison have at least this many days.
pub const GROUP_MIN: usize = 5;
/// The chance of even one false statement that is accepted, over all comparisons together.
///
/// A fifth of the usual 5%, because a person looks again as days are added, and each look is a chance.
pub const LEVEL: f64 = 0.01;
/// No more statements than this.
pub const STATEMENTS_MAX: usize = 3;

/// A part of the day, by the clock of the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartOfDay {
    /// From 4 to 11.
    Morning,
    /// From 12 to 16.
    Afternoon,
    /// From 17 to 21.
    Evening,
    /// From 22 to 3.
    Night,
}

impl PartOfDay {
    /// Every part, in the order of the day.
    pub const ALL: [Self; 4] = [Self::Morning, Self::Afternoon, Self::Evening, Self::Night];

    /// Its name in `--json`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
        }
    }

    /// The part with this hour, 0 to 23.
    #[must_use]
    pub const fn of(hour: u32) -> Self {
        match hour {
            4..=11 => Self::Morning,
            12..=16 => Self::Afternoon,
            17..=21 => Self::Evening,
            _ => Self::Night,
        }
    }
}

/// What strong urges are compared by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Something the person marked as having set the urge off.
    Trigger(Id),
    /// A day of the week.
    Weekday(Weekday),
    /// A part of the day.
    Time(PartOfDay),
    /// The sleep of the night before.
    Sleep,
}

/// The plain numbers of a comparison, and the difference with its 95% interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Contrast {
    /// How often there was a strong urge.
    Shares {
        /// Where the subject was there.
        with: Share,
        /// Where it was not.
        without: Share,
        /// The first less the second, as parts of one.
        interval: Interval,
    },
    /// How many hours of sleep there were the night before.
    Hours {
        /// Before days with a strong urge: the mean and how many days.
        strong: (f64, usize),
        /// Before the other days.
        other: (f64, usize),
        /// The first less the second, in hours.
        interval: Interval,
    },
}

impl Contrast {
    /// The plain difference.
    #[must_use]
    pub fn difference(&self) -> f64 {
        match self {
            Self::Shares { with, without, .. } => {
                with.part().unwrap_or(0.0) - without.part().unwrap_or(0.0)
            }
            Self::Hours { strong, other, .. } => strong.0 - other.0,
        }
    }

    const fn interval(&self) -> Interval {
        match self {
            Self::Shares { interval, .. } | Self::Hours { interval, .. } => *interval,
        }
    }
}

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// What it is about.
    pub subject: Subject,
    /// Its numbers.
    pub contrast: Contrast,
    /// The check-ins behind the first of its numbers, latest first.
    pub rows: Vec<EntryId>,
}

/// What can be said.
#[derive(Debug, Clone, PartialEq)]
pub enum Before {
    /// Not enough days yet.
    NotYet {
        /// Days with an answer on urges.
        days: usize,
        /// Of these, days with a strong one.
        strong: usize,
    },
    /// Enough days to look.
    Looked {
        /// Days with an answer on urges.
        days: usize,
        /// Of these, days with a strong one.
        strong: usize,
        /// How many comparisons were made.
        compared: usize,
        /// What stands, the clearest first; may be empty.
        statements: Vec<Statement>,
    },
}

/// One comparison that has enough days on both sides.
struct Compared {
    subject: Subject,
    contrast: Contrast,
    p: f64,
}

/// What came before strong urges in the days up to `today`, which begin at `start`. The order of `entries`
/// does not matter.
#[must_use]
pub fn before(entries: &[Entry], today: Day, start: DayStart) -> Before {
    let lived = lived(entries, today, start);
    let days = lived.len();
    let strong = lived.values().filter(|day| day.is_strong).count();
    if days < DAYS_MIN || strong < SIDE_MIN || days - strong < SIDE_MIN {
        return Before::NotYet { days, strong };
    }
    let mut compared = triggers(&lived);
    compared.extend(weekdays(&lived).into_iter().chain(times(&lived)).chain(sleep(&lived)));
    let p_values: Vec<f64> = compared.iter().map(|one| one.p).collect();
    let count = compared.len();
    let mut standing: Vec<Compared> = compared
        .into_iter()
        .zip(holm(&p_values, LEVEL))
        .filter(|(one, stands)| *stands && one.contrast.interval().excludes_zero())
        .map(|(one, _)| one)
        .collect();
    standing.sort_by(|one, other| one.p.total_cmp(&other.p));
    standing.truncate(STATEMENTS_MAX);
    let statements = standing
        .into_iter()
        .map(|one| Statement {
            rows: rows(&lived, &one.subject),
            subject: one.subject,
            contrast: one.contrast,
        })
        .collect();
    Before::Looked { days, strong, compared: count, statements }
}

/// Where a day stands in time, for [`with_persistence`].
fn place(day: Day) -> i64 {
    i64::from(chrono::Datelike::num_days_from_ce(&day.date()))
}

fn number(is: bool) -> f64 {
    if is { 1.0 } else { 0.0 }
}

/// Compare shares; `seen` holds the place in time, whether the subject was there, and whether the urge
/// was strong. `None` where a side has too few.
fn shares(subject: Subject, seen: &[(i64, bool, bool)]) -> Option<Compared> {
    let share = |with: bool| {
        Share::of(
            seen.iter().filter(|(_, is_with, _)| *is_with == with).map(|(_, _, strong)| *strong),
        )
    };
    let (with, without) = (share(true), share(false));
    if with.n < GROUP_MIN || without.n < GROUP_MIN {
        return None;
    }
    let observed: Vec<Observed> = seen
        .iter()
        .map(|(place, by, came)| Observed { place: *place, by: number(*by), came: number(*came) })
        .collect();
    let p = with_persistence(fisher(with, without), &observed);
    let interval = newcombe(with, without)?;
    Some(Compared { subject, contrast: Contrast::Shares { with, without, interval }, p })
}

/// Each trigger, among the days on which any was marked.
fn triggers(lived: &BTreeMap<Day, LivedDay>) -> Vec<Compared> {
    let marked: Vec<(i64, &BTreeSet<Id>, bool)> = lived
        .iter()
        .filter_map(|(day, it)| Some((place(*day), it.triggers.as_ref()?, it.is_strong)))
        .collect();
    let all: BTreeSet<&Id> = marked.iter().flat_map(|(_, marks, _)| marks.iter()).collect();
    let compare = |trigger: &Id| {
        let seen: Vec<_> = marked
            .iter()
            .map(|(place, marks, strong)| (*place, marks.contains(trigger), *strong))
            .collect();
        shares(Subject::Trigger(trigger.clone()), &seen)
    };
    all.into_iter().filter_map(compare).collect()
}

fn weekdays(lived: &BTreeMap<Day, LivedDay>) -> Vec<Compared> {
    let compare = |weekday: Weekday| {
        let seen: Vec<_> = lived
            .iter()
            .map(|(day, it)| (place(*day), day.weekday() == weekday, it.is_strong))
            .collect();
        shares(Subject::Weekday(weekday), &seen)
    };
    WEEK.into_iter().filter_map(compare).collect()
}

/// Each part of the day: the first urge of each part of each day, so that many check-ins in one
/// evening count as one.
fn times(lived: &BTreeMap<Day, LivedDay>) -> Vec<Compared> {
    let all: Vec<(PartOfDay, bool)> = lived
        .values()
        .flat_map(|it| it.parts.iter().map(|(part, strong)| (*part, *strong)))
        .collect();
    let compare = |part: PartOfDay| {
        let seen: Vec<_> =
            (0..).zip(&all).map(|(at, (its, strong))| (at, *its == part, *strong)).collect();
        shares(Subject::Time(part), &seen)
    };
    PartOfDay::ALL.into_iter().filter_map(compare).collect()
}

fn sleep(lived: &BTreeMap<Day, LivedDay>) -> Option<Compared> {
    let nights: Vec<(i64, f64, bool)> = lived
        .iter()
        .filter_map(|(day, it)| Some((place(*day), mean(&it.sleep)?, it.is_strong)))
        .collect();
    let side = |strong: bool| -> Vec<f64> {
        nights.iter().filter(|night| night.2 == strong).map(|night| night.1).collect()
    };
    let (strong, other) = (side(true), side(false));
    if strong.len() < GROUP_MIN || other.len() < GROUP_MIN {
        return None;
    }
    let observed: Vec<Observed> = nights
        .iter()
        .map(|(place, hours, came)| Observed { place: *place, by: *hours, came: number(*came) })
        .collect();
    let p = with_persistence(rank_sum(&strong, &other), &observed);
    // The bootstrap is the only slow step: nothing is drawn for what no rule would let stand.
    let interval = if p <= LEVEL {
        bootstrap_difference(&strong, &other)?
    } else {
        Interval { low: f64::NEG_INFINITY, high: f64::INFINITY }
    };
    let contrast = Contrast::Hours {
        strong: (mean(&strong)?, strong.len()),
        other: (mean(&other)?, other.len()),
        interval,
    };
    Some(Compared { subject: Subject::Sleep, contrast, p })
}

#[cfg(test)]
mod tests;
