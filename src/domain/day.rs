//! A lived day, which need not end at midnight.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, Timelike, Weekday};
use serde::{Deserialize, Serialize};

/// A day as it was lived: a check-in at half past one belongs to the evening before.
///
/// Written and read as ISO 8601 (`2026-01-31`), years 1900 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(NaiveDate);

/// The text is not a day that Daymark can keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day between 1900-01-01 and 2199-12-31, written like 2026-01-31")]
pub struct NotADay;

/// The hour at which one lived day ends and the next begins, 0 to 11; 4 by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct DayStart(u8);

impl DayStart {
    /// The latest hour a day may start at.
    pub const LATEST: u8 = 11;

    /// The hour, `0..=11`.
    #[must_use]
    pub const fn hour(self) -> u8 {
        self.0
    }
}

impl Default for DayStart {
    fn default() -> Self {
        Self(4)
    }
}

impl TryFrom<u8> for DayStart {
    type Error = &'static str;

    fn try_from(hour: u8) -> Result<Self, Self::Error> {
        if hour <= Self::LATEST { Ok(Self(hour)) } else { Err("an hour from 0 to 11") }
    }
}

impl From<DayStart> for u8 {
    fn from(start: DayStart) -> Self {
        start.0
    }
}

impl Day {
    /// The lived day that contains the instant `at`, read on the clock it carries.
    #[must_use]
    pub fn of(at: DateTime<FixedOffset>, start: DayStart) -> Self {
        let date = at.date_naive();
        if at.hour() < u32::from(start.hour()) {
            Self(date.pred_opt().unwrap_or(date))
        } else {
            Self(date)
        }
    }

    /// Whether the instant `at` is of this lived day: by the clock it carries, its night included, or by its
    /// date.
    #[must_use]
    pub fn holds(self, at: DateTime<FixedOffset>, start: DayStart) -> bool {
        at.date_naive() == self.0 || Self::of(at, start) == self
    }

    /// The day with this calendar date, if Daymark can keep it.
    ///
    /// # Errors
    /// [`NotADay`] outside the years 1900 to 2199.
    pub fn on(date: NaiveDate) -> Result<Self, NotADay> {
        if (1900..=2199).contains(&date.year()) { Ok(Self(date)) } else { Err(NotADay) }
    }

    /// The calendar date.
    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// `count` days earlier, also outside the years that can be kept; the day itself where the calendar ends.
    #[must_use]
    pub fn earlier(self, count: u64) -> Self {
        Self(self.0.checked_sub_days(Days::new(count)).unwrap_or(self.0))
    }

    /// `count` days later, also outside the years that can be kept; the day itself where the calendar ends.
    #[must_use]
    pub fn later(self, count: u64) -> Self {
        Self(self.0.checked_add_days(Days::new(count)).unwrap_or(self.0))
    }

    /// Days from `other` to this one; negative when this one is earlier.
    #[must_use]
    pub fn days_since(self, other: Self) -> i64 {
        self.0.signed_duration_since(other.0).num_days()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        // chrono accepts signs and missing zeros; an exported day has exactly one spelling.
        let is_spelled = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !is_spelled {
            return Err(NotADay);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| NotADay).and_then(Self::on)
    }
}

impl TryFrom<String> for Day {
    type Error = NotADay;

    fn try_from(text: String) -> Result<Self, NotADay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_check_in_after_midnight_belongs_to_the_evening_before() {
        let start = DayStart::default();
        for (instant, day) in [
            ("2026-01-12T00:30:00-05:00", "2026-01-11"),
            ("2026-01-12T03:59:59-05:00", "2026-01-11"),
            ("2026-01-12T04:00:00-05:00", "2026-01-12"),
            ("2026-03-08T03:30:00-04:00", "2026-03-07"),
            ("2026-01-01T01:00:00-05:00", "2025-12-31"),
        ] {
            assert_eq!(Day::of(at(instant), start).to_string(), day, "{instant}");
        }
    }

    #[test]
    fn midnight_can_be_chosen() {
        let start = DayStart::try_from(0).unwrap();
        assert_eq!(Day::of(at("2026-01-12T00:00:00-05:00"), start).to_string(), "2026-01-12");
    }

    #[test]
    fn impossible_days_are_refused() {
        for spelled in ["+2026-1-02", " 2026-1-02", "2026-01-2 ", "-2026-1-02"] {
            assert_eq!(spelled.parse::<Day>(), Err(NotADay), "{spelled:?}");
        }
        for text in
            ["2026-02-30", "2026-13-01", "1899-12-31", "2200-01-01", "2026-1-5", "today", ""]
        {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_counted_in_both_directions() {
        let day: Day = "2026-03-01".parse().unwrap();
        assert_eq!(day.earlier(1).to_string(), "2026-02-28");
        assert_eq!(day.later(31).days_since(day), 31);
        assert_eq!(day.days_since(day.later(2)), -2);
    }
}
