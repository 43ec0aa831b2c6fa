//! When a line answers, in Eastern time. Pure: the moment is always handed in.

use std::sync::OnceLock;

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc, Weekday,
};
use serde::Deserialize;

use crate::domain::zone::Zone;

/// Minutes in a day; also what "24:00" means.
const DAY_MINUTES: u16 = 24 * 60;

/// The names of the days as a file writes them, Monday first.
const DAY_NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Whether somebody answers at a given moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// The hours say so.
    Yes,
    /// The hours say not.
    No,
    /// The hours are not known, so neither may be claimed.
    Unknown,
}

/// The hours of one line; empty when they are not known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Hours(Vec<Span>);

/// One row of hours.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Row")]
enum Span {
    Always,
    Weekly {
        /// Monday first.
        days: [bool; 7],
        /// Minutes after midnight, below [`DAY_MINUTES`].
        from: u16,
        /// Minutes after midnight, up to [`DAY_MINUTES`]; below `from` it is the next day's.
        to: u16,
    },
}

/// A row as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    always: Option<bool>,
    days: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

/// The hours cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadHours {
    /// Neither `always = true` nor all three of days, from and to.
    #[error("hours are either always = true, or days, from and to")]
    Shape,
    /// A day that is not one of seven.
    #[error("\"{0}\" is not a day: write mon, tue, wed, thu, fri, sat, sun, daily, or a range")]
    Day(String),
    /// A time that is not one.
    #[error("\"{0}\" is not a time: write 09:00; only the end may be 24:00")]
    Time(String),
    /// The span lasts no time at all.
    #[error("hours must not start and end at the same time")]
    Empty,
}

impl Hours {
    /// Whether somebody answers at `at`, which is Eastern wall-clock time.
    #[must_use]
    pub fn is_open(&self, at: NaiveDateTime) -> Open {
        if self.0.is_empty() {
            return Open::Unknown;
        }
        if self.0.iter().any(|span| span.covers(at)) { Open::Yes } else { Open::No }
    }

    /// Whether the line answers around the clock.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.0.contains(&Span::Always)
    }

    /// Whether nothing is known about the hours.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        self.0.is_empty()
    }

    /// When the line next opens after `at`, both Eastern; `None` when it is open already, always
    /// open, or its hours are not known.
    #[must_use]
    pub fn next_opens(&self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        if self.is_open(at) != Open::No {
            return None;
        }
        (0..=7)
            .filter_map(|ahead| at.date().checked_add_days(Days::new(ahead)))
            .flat_map(|day| self.0.iter().filter_map(move |span| span.starts_on(day)))
            .filter(|start| *start > at)
            .min()
    }
}

impl Span {
    fn covers(&self, at: NaiveDateTime) -> bool {
        let Self::Weekly { days, from, to } = self else { return true };
        let minute = u16::try_from(at.hour() * 60 + at.minute()).unwrap_or(0);
        if from < to {
            return open_on(*days, at.weekday()) && (*from..*to).contains(&minute);
        }
        (open_on(*days, at.weekday()) && minute >= *from)
            || (open_on(*days, at.weekday().pred()) && minute < *to)
    }

    fn starts_on(&self, day: NaiveDate) -> Option<NaiveDateTime> {
        let Self::Weekly { days, from, .. } = self else { return None };
        let start = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(*from) * 60, 0)?;
        open_on(*days, day.weekday()).then(|| day.and_time(start))
    }
}

fn open_on(days: [bool; 7], day: Weekday) -> bool {
    let place = usize::try_from(day.num_days_from_monday()).unwrap_or_default();
    days.get(place).copied().unwrap_or_default()
}

impl TryFrom<Row> for Span {
    type Error = BadHours;

    fn try_from(row: Row) -> Result<Self, BadHours> {
        match (row.always, row.days, row.from, row.to) {
            (Some(true), None, None, None) => Ok(Self::Always),
            (None, Some(days), Some(from), Some(to)) => {
                let start = minutes(&from).filter(|m| *m < DAY_MINUTES);
                let start = start.ok_or(BadHours::Time(from))?;
                let end = minutes(&to).ok_or(BadHours::Time(to))?;
                if start == end {
                    return Err(BadHours::Empty);
                }
                Ok(Self::Weekly { days: week(&days)?, from: start, to: end })
            }
            _ => Err(BadHours::Shape),
        }
    }
}

/// "mon-fri", "mon,wed", "daily" as seven marks, Monday first; "sat-mon" runs over the weekend.
fn week(text: &str) -> Result<[bool; 7], BadHours> {
    if text == "daily" {
        return Ok([true; 7]);
    }
    let place = |name: &str| {
        let found = DAY_NAMES.iter().position(|day| *day == name.trim());
        found.ok_or_else(|| BadHours::Day(text.chars().filter(|c| !c.is_control()).collect()))
    };
    let mut days = [false; 7];
    for part in text.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (place(first)?, place(last)?);
        for step in 0..=(last + 7 - first) % 7 {
            if let Some(day) = days.get_mut((first + step) % 7) {
                *day = true;
            }
        }
    }
    Ok(days)
}

/// "09:30" as minutes after midnight, up to and including "24:00".
fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    if hour.len() != 2
        || minute.len() != 2
        || !text.bytes().all(|b| b == b':' || b.is_ascii_digit())
    {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let total = hour * 60 + minute;
    (minute < 60 && total <= DAY_MINUTES).then_some(total)
}

/// The wall clock in Massachusetts at an instant, with daylight saving time.
#[must_use]
pub fn eastern(at: DateTime<Utc>) -> NaiveDateTime {
    static EASTERN: OnceLock<Option<Zone>> = OnceLock::new();
    let zone = EASTERN.get_or_init(|| Zone::named("America/New_York"));
    zone.as_ref().map_or(at.naive_utc(), |zone| zone.local(at).naive_local())
}

#[cfg(test)]
mod tests;
