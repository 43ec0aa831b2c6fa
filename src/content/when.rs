//! A date as content writes it: a year, a month or a day, always in quotes.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, kept as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct When {
    text: String,
    first: NaiveDate,
}

/// The text was not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date; write \"2026\", \"2026-11\" or \"2026-11-22\"")]
pub struct NotADate(String);

impl When {
    /// The date as it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The first day the date can mean: 1 January for a year alone.
    #[must_use]
    pub const fn first(&self) -> NaiveDate {
        self.first
    }

    /// Whole months from this date to `today`; zero when it lies ahead.
    #[must_use]
    pub fn months_until(&self, today: NaiveDate) -> u32 {
        let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        let unfinished = i64::from(today.day() < self.first.day());
        let passed = months(today) - months(self.first) - unfinished;
        u32::try_from(passed).unwrap_or(0)
    }
}

impl TryFrom<String> for When {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        let padded = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            10 => text.clone(),
            _ => return Err(NotADate(text)),
        };
        let plain = padded.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        match NaiveDate::parse_from_str(&padded, "%Y-%m-%d") {
            Ok(first) if plain => Ok(Self { text, first }),
            _ => Err(NotADate(text)),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> Result<When, NotADate> {
        When::try_from(text.to_owned())
    }

    #[test]
    fn a_year_a_month_and_a_day_are_dates() {
        for (text, first) in
            [("2020", "2020-01-01"), ("2026-11", "2026-11-01"), ("2026-11-22", "2026-11-22")]
        {
            assert_eq!(when(text).unwrap().first().to_string(), first);
        }
    }

    #[test]
    fn anything_else_is_not() {
        for text in ["", "26", "2026-13", "2026-02-30", "22.11.2026", "2026-1", "+026-01-01", "éé"]
        {
            assert!(when(text).is_err(), "{text}");
        }
    }

    #[test]
    fn months_are_whole_and_never_negative() {
        let from = when("2025-11-24").unwrap();
        let months = |text: &str| from.months_until(when(text).unwrap().first());
        assert_eq!((months("2026-11-23"), months("2026-11-24"), months("2020-01-01")), (11, 12, 0));
    }
}
