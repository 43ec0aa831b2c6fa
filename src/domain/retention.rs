//! How long entries are kept: chosen in advance, for all of them, and the same every day.

use crate::domain::day::Day;
use crate::domain::prefs::Choice;

/// How long entries are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Keep {
    /// A month.
    Month,
    /// A season.
    Quarter,
    /// A year.
    Year,
    /// For good.
    #[default]
    All,
}

impl Keep {
    /// The preference inside the journal that holds the choice.
    pub const PREFERENCE: &'static str = "keep-days";

    /// For how many days; `None` for good.
    #[must_use]
    pub const fn days(self) -> Option<u64> {
        match self {
            Self::All => None,
            Self::Year => Some(365),
            Self::Quarter => Some(90),
            Self::Month => Some(30),
        }
    }

    /// The first day whose entries are kept on `today`.
    #[must_use]
    pub fn first_day(self, today: Day) -> Option<Day> {
        // Today is one of them.
        self.days().map(|days| today.earlier(days - 1))
    }
}

impl Choice for Keep {
    const ALL: &'static [Self] = &[Self::All, Self::Year, Self::Quarter, Self::Month];

    fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Year => "365",
            Self::Quarter => "90",
            Self::Month => "30",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_days_are_today_and_the_29_before() {
        let today: Day = "2026-03-31".parse().unwrap();
        assert_eq!(Keep::Month.first_day(today), Some("2026-03-02".parse().unwrap()));
        assert_eq!(Keep::All.first_day(today), None);
        assert_eq!(Keep::from_word("90"), Some(Keep::Quarter));
    }
}
