//! What a person's own tool sessions say, and the clocks a session runs on. Counts only: nothing is
//! inferred beyond them.

pub mod breath;
pub mod stopwatch;
pub mod wave;

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::domain::answer::{Answer, Id, YesNo};
use crate::domain::entry::{Entry, Kind};
use crate::domain::rating::Strength;

/// With fewer rated uses than this it is too early to say whether a tool helps.
pub const ENOUGH: usize = 5;

/// One tool session that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// The tool.
    pub tool: Id,
    /// The rating before, if one was given.
    pub before: Option<Strength>,
    /// The rating after, if one was given.
    pub after: Option<Strength>,
    /// How long it took.
    pub minutes: Option<u16>,
}

impl Practice {
    /// The session `entry` is; `None` when it is something else.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        if entry.kind != Kind::Tool {
            return None;
        }
        let Some(Answer::Choice(tool)) = entry.answer("tool") else { return None };
        let strength = |id: &str| match entry.answer(id) {
            Some(Answer::Strength(strength)) => Some(*strength),
            _ => None,
        };
        let minutes = match entry.answer("minutes") {
            Some(Answer::Minutes(minutes)) => Some(*minutes),
            _ => None,
        };
        Some(Self {
            tool: tool.clone(),
            before: strength("before"),
            after: strength("after"),
            minutes,
        })
    }

    /// How much lower it was afterward; negative where it was higher. `None` unless rated twice.
    #[must_use]
    pub fn fall(&self) -> Option<i16> {
        Some(i16::from(self.before?.get()) - i16::from(self.after?.get()))
    }
}

/// How the ratings of one tool changed from before to after.
#[derive(Debug, Clone, PartialEq)]
pub struct Helped {
    /// The tool.
    pub tool: Id,
    /// Sessions kept, rated or not.
    pub uses: usize,
    /// Sessions rated before and after; every number below rests on these.
    pub rated: usize,
    /// How much lower it was afterward, on average; negative where it was higher.
    pub mean_fall: f64,
    /// The smallest fall.
    pub least: i16,
    /// The largest fall.
    pub most: i16,
}

impl Helped {
    /// Whether there are enough rated uses to say anything.
    #[must_use]
    pub const fn is_enough(&self) -> bool {
        self.rated >= ENOUGH
    }
}

/// What helped, tool by tool: those with [`ENOUGH`] rated uses first, the largest average fall first;
/// then the others, in the order of their ids.
#[must_use]
pub fn what_helped(practices: &[Practice]) -> Vec<Helped> {
    let mut tools: Vec<&Id> = practices.iter().map(|practice| &practice.tool).collect();
    tools.sort();
    tools.dedup();
    let mut helped: Vec<Helped> = tools.into_iter().map(|tool| summary(tool, practices)).collect();
    helped.sort_by(|one, other| {
        let by_size = || match (one.is_enough(), other.is_enough()) {
            (true, true) => other.mean_fall.total_cmp(&one.mean_fall),
            _ => std::cmp::Ordering::Equal,
        };
        other.is_enough().cmp(&one.is_enough()).then_with(by_size)
    });
    helped
}

fn summary(tool: &Id, practices: &[Practice]) -> Helped {
    let of_tool = || practices.iter().filter(|practice| practice.tool == *tool);
    let falls: Vec<i16> = of_tool().filter_map(Practice::fall).collect();
    let sum: f64 = falls.iter().copied().map(f64::from).sum();
    let count = u32::try_from(falls.len()).unwrap_or(u32::MAX);
    Helped {
        tool: tool.clone(),
        uses: of_tool().count(),
        rated: falls.len(),
        mean_fall: if count == 0 { 0.0 } else { sum / f64::from(count) },
        least: falls.iter().copied().min().unwrap_or(0),
        most: falls.iter().copied().max().unwrap_or(0),
    }
}

/// What the last sessions with one tool were like, in the person's own numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past {
    /// How many sessions.
    pub count: usize,
    /// The highest rating among them.
    pub highest: Strength,
    /// How long they took on average, in whole minutes; `None` when that was never kept.
    pub minutes: Option<u16>,
}

/// The last `count_max` rated sessions with `tool` among `practices`, which come newest first; `None`
/// when there is none.
#[must_use]
pub fn past(practices: &[Practice], tool: &str, count_max: usize) -> Option<Past> {
    let last = || {
        practices
            .iter()
            .filter(|practice| practice.tool.as_str() == tool && practice.before.is_some())
            .take(count_max)
    };
    let highest = last().filter_map(|practice| practice.before.max(practice.after)).max()?;
    let times: Vec<u32> = last().filter_map(|practice| practice.minutes).map(u32::from).collect();
    let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
    let sum: u32 = times.iter().sum();
    let minutes = (sum + count / 2).checked_div(count).and_then(|mean| u16::try_from(mean).ok());
    Some(Past { count: last().count(), highest, minutes })
}

/// For this long after something that slows breathing was taken, slow breathing is not what Daymark
/// offers first: a house rule on the careful side, not a finding.
const AFTER_USE: TimeDelta = TimeDelta::hours(6);
/// What is known not to slow breathing; anything else, also what nobody named, is taken as if it did.
const KEEPS_BREATHING: [&str; 2] = ["cannabis", "stimulants"];

/// Whether one of `entries` says that something that may slow breathing was taken within the last
/// hours before `now`.
#[must_use]
pub fn was_after_use(entries: &[Entry], now: DateTime<FixedOffset>) -> bool {
    entries.iter().any(|entry| entry.at >= now - AFTER_USE && says_used(entry, &KEEPS_BREATHING))
}

/// Whether one of `entries` says that anything was used.
#[must_use]
pub fn was_used(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| says_used(entry, &[]))
}

/// Whether `entry` says that anything was used, what is called one of `except` left out.
fn says_used(entry: &Entry, except: &[&str]) -> bool {
    let marks = match entry.answer("used-items") {
        Some(Answer::Marks(marks)) => Some(marks),
        _ => None,
    };
    let is_said = entry.kind == Kind::Lapse
        || entry.answer("use") == Some(&Answer::YesNo(YesNo::Yes))
        || marks.is_some();
    is_said && marks.is_none_or(|marks| marks.iter().any(|mark| !except.contains(&mark.as_str())))
}

#[cfg(test)]
mod tests;
