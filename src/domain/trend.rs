//! What a person's own answers come to, always with how many stand behind it. Values in, values out.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Months, NaiveDate, Weekday};

use crate::domain::answer::{Answer, Taken, YesNo};
use crate::domain::day::Day;
use crate::domain::entry::{Entry, Kind};
use crate::domain::form;

/// With fewer answers than this an average says more about chance than about the person, and none
/// is shown. A house choice, not a statistical threshold.
pub const ANSWERS_MIN: usize = 3;

/// Something a check-in asks that can be averaged or counted.
///
/// A self-check is not one of these: its scores are [`Dated`] values of an entry of another kind, and
/// everything below that takes values instead of entries works on them too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// How strong the urges were, 0 to 4.
    Urges,
    /// How the person felt, 0 to 4.
    Feeling,
    /// Hours of sleep, 0 to 24.
    Sleep,
    /// Whether a day was one with no use: 100 if so, 0 if not.
    NoUse,
    /// Whether all medicine of a day was taken as planned: 100 if so, 0 if not.
    Medicine,
}

/// What the values of a measure are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// One of five named steps for each check-in.
    Steps,
    /// Hours for each check-in.
    Hours,
    /// One yes (100) or no (0) for each day, so that a mean is a percentage of days.
    Days,
}

impl Measure {
    /// Every measure, in the order of the screen.
    pub const ALL: [Self; 5] =
        [Self::Urges, Self::Feeling, Self::Sleep, Self::NoUse, Self::Medicine];

    /// Its name in `--json`: the id of the question, except that days are counted with *no* use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoUse => "no-use",
            _ => self.question(),
        }
    }

    /// The id of the question.
    #[must_use]
    pub const fn question(self) -> &'static str {
        match self {
            Self::Urges => "urges",
            Self::Feeling => "feeling",
            Self::Sleep => "sleep",
            Self::NoUse => "use",
            Self::Medicine => "medicine",
        }
    }

    /// What its values are.
    #[must_use]
    pub const fn scale(self) -> Scale {
        match self {
            Self::Urges | Self::Feeling => Scale::Steps,
            Self::Sleep => Scale::Hours,
            Self::NoUse | Self::Medicine => Scale::Days,
        }
    }
}

/// How far back to look, today included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// 7 days.
    Week,
    /// 30 days.
    Month,
    /// 90 days.
    Quarter,
    /// 365 days.
    Year,
    /// As far back as there is an entry.
    All,
}

impl Span {
    /// Every span, shortest first.
    pub const ALL: [Self; 5] = [Self::Week, Self::Month, Self::Quarter, Self::Year, Self::All];

    /// Its length in days; `None` where it depends on the journal.
    #[must_use]
    pub const fn days(self) -> Option<u64> {
        match self {
            Self::Week => Some(7),
            Self::Month => Some(30),
            Self::Quarter => Some(90),
            Self::Year => Some(365),
            Self::All => None,
        }
    }

    /// The first day of the span that ends on `today`, in a journal whose earliest day is `oldest`.
    #[must_use]
    pub fn first(self, today: Day, oldest: Day) -> Day {
        match self.days() {
            Some(days) => today.earlier(days - 1),
            None => oldest.min(today),
        }
    }
}

/// What one column of a chart stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// One day.
    Day,
    /// Seven days; the last week ends today.
    Week,
    /// A month of the calendar.
    Month,
    /// Three months of the calendar.
    Quarter,
    /// A year of the calendar.
    Year,
}

impl Unit {
    const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The finest unit with which `first..=last` takes at most `columns_max` columns.
    #[must_use]
    pub fn fitting(first: Day, last: Day, columns_max: usize) -> Self {
        let fits = |unit: &Self| unit.starts(first, last).len() <= columns_max;
        Self::ALL.into_iter().find(fits).unwrap_or(Self::Year)
    }

    /// The first day of each column, oldest first; the first of all is `first`.
    fn starts(self, first: Day, last: Day) -> Vec<Day> {
        let days = u64::try_from(last.days_since(first)).unwrap_or(0);
        let months = match self {
            Self::Day => return (0..=days).map(|ahead| first.later(ahead)).collect(),
            Self::Week => {
                let weeks = (days + 1).div_ceil(7);
                let back = |week: u64| last.earlier((week + 1) * 7 - 1).max(first);
                return (0..weeks).rev().map(back).collect();
            }
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        };
        let start_of = |day: Day| {
            let month = day.date().month0() / months * months + 1;
            NaiveDate::from_ymd_opt(day.date().year(), month, 1).and_then(|date| Day::on(date).ok())
        };
        let mut starts = vec![first];
        let mut next = start_of(first);
        while let Some(at) = next {
            next = at
                .date()
                .checked_add_months(Months::new(months))
                .and_then(|date| Day::on(date).ok());
            match next {
                Some(day) if day <= last => starts.push(day),
                _ => break,
            }
        }
        starts
    }
}

/// One answer and the day it is about.
pub type Dated = (Day, f64);

/// An average, or the plain fact that there is not enough to average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Average {
    /// The mean, and how many answers or days it stands on.
    Of {
        /// Between the smallest and the largest.
        mean: f64,
        /// At least [`ANSWERS_MIN`].
        n: usize,
    },
    /// Fewer than [`ANSWERS_MIN`]: how many there are.
    NotYet {
        /// May be zero.
        n: usize,
    },
}

/// One column of a chart: a day, a week, a month or more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// The mean of its answers; `None` where there was none, which is not a zero.
    pub mean: Option<f64>,
    /// How many answers.
    pub n: usize,
}

/// The answers to `measure` among `entries`, oldest day first whatever their order was.
///
/// A question left alone or answered "rather not say" has no value and is left out. Days are counted
/// once: a day has use if any entry of it says so, a lapse included, and medicine as planned if no
/// check-in of it says that one was missed.
#[must_use]
pub fn answers(entries: &[Entry], measure: Measure) -> Vec<Dated> {
    if measure.scale() == Scale::Days {
        return by_day(entries, measure);
    }
    let value = |entry: &Entry| match (measure.scale(), entry.answer(measure.question())?) {
        (Scale::Steps, Answer::Step(step)) => Some(f64::from(step.get())),
        (Scale::Hours, Answer::Hours(hours)) => Some(hours.hours()),
        _ => None,
    };
    let mut found: Vec<Dated> = entries
        .iter()
        .filter(|entry| entry.kind == Kind::CheckIn)
        .filter_map(|entry| Some((entry.day, value(entry)?)))
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
    found
}

/// One value for each day that has an answer: 100 unless anything of that day speaks against it.
fn by_day(entries: &[Entry], measure: Measure) -> Vec<Dated> {
    let speaks_for = |entry: &Entry| match (measure, entry.kind, entry.answer(measure.question())) {
        (Measure::NoUse, Kind::Lapse, _) => Some(false),
        // What was marked as used counts, whatever else the check-in says.
        (Measure::NoUse, Kind::CheckIn, _) if form::has_use(entry) => Some(false),
        (Measure::NoUse, Kind::CheckIn, Some(Answer::YesNo(YesNo::No))) => Some(true),
        (Measure::Medicine, Kind::CheckIn, Some(Answer::Medicine(all))) => {
            Some(all.values().all(|taken| *taken == Taken::AsPlanned))
        }
        _ => None,
    };
    let mut days: BTreeMap<Day, bool> = BTreeMap::new();
    for entry in entries {
        if let Some(is_so) = speaks_for(entry) {
            days.entry(entry.day).and_modify(|so_far| *so_far &= is_so).or_insert(is_so);
        }
    }
    days.into_iter().map(|(day, is_so)| (day, if is_so { 100.0 } else { 0.0 })).collect()
}

/// The answers within `first..=last`.
#[must_use]
pub fn within(answers: &[Dated], first: Day, last: Day) -> &[Dated] {
    let from = answers.partition_point(|(day, _)| *day < first);
    let to = answers.partition_point(|(day, _)| *day <= last);
    answers.get(from..to).unwrap_or_default()
}

/// How many different days have an answer; `answers` are in the order of [`answers`].
#[must_use]
pub fn days_answered(answers: &[Dated]) -> usize {
    answers.chunk_by(|one, other| one.0 == other.0).count()
}

/// The mean of `values`. Several check-ins on one day count separately.
#[must_use]
pub fn average(values: impl IntoIterator<Item = f64>) -> Average {
    match mean(values) {
        Some((mean, n)) if n >= ANSWERS_MIN => Average::Of { mean, n },
        found => Average::NotYet { n: found.map_or(0, |(_, n)| n) },
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
fn mean(values: impl IntoIterator<Item = f64>) -> Option<(f64, usize)> {
    let (sum, n) = values.into_iter().fold((0.0, 0), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| (sum / n as f64, n))
}

/// The mean of each day that has an answer, oldest first.
#[must_use]
pub fn day_means(answers: &[Dated]) -> Vec<Dated> {
    let mut days: BTreeMap<Day, Vec<f64>> = BTreeMap::new();
    for (day, value) in answers {
        days.entry(*day).or_default().push(*value);
    }
    days.into_iter().filter_map(|(day, values)| Some((day, mean(values)?.0))).collect()
}

/// The days of the week, as a calendar of this country begins.
pub const WEEK: [Weekday; 7] = [
    Weekday::Sun,
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
];

/// The average of each day of the week, over the means of its days: `n` counts days.
#[must_use]
pub fn weekdays(answers: &[Dated]) -> [(Weekday, Average); 7] {
    let means = day_means(answers);
    WEEK.map(|weekday| {
        let of_it = means.iter().filter(|(day, _)| day.weekday() == weekday);
        (weekday, average(of_it.map(|(_, mean)| *mean)))
    })
}

/// The columns of a chart over `first..=last`, oldest first. `answers` are in the order of [`answers`].
#[must_use]
pub fn columns(answers: &[Dated], first: Day, last: Day, unit: Unit) -> Vec<Column> {
    let starts = unit.starts(first, last);
    let ends = starts.iter().skip(1).map(|start| start.earlier(1)).chain(std::iter::once(last));
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            let found = mean(within(answers, *start, end).iter().map(|(_, value)| *value));
            Column {
                first: *start,
                last: end,
                mean: found.map(|(mean, _)| mean),
                n: found.map_or(0, |(_, n)| n),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
