//! How old the evidence for a number is. Worked out from the evidence, never from the build date.

use chrono::{Datelike, NaiveDate};

/// Evidence up to this many years old is shown without a remark (`content/services/README.md`).
pub const FRESH_YEARS: i32 = 1;

/// Evidence up to this many years old is shown with advice to check first.
pub const CHECK_YEARS: i32 = 2;

/// After this many days the whole list deserves a calm remark (`content/services/README.md`).
pub const LIST_OLD_DAYS: i64 = 365;

/// What the age of the evidence says about a contact detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// At most [`FRESH_YEARS`] old.
    Fresh,
    /// At most [`CHECK_YEARS`] old, or newer than this computer's clock: check before relying on it.
    CheckFirst,
    /// Older: it may be out of date.
    MayBeOld,
    /// No source carries a date: it may be out of date.
    Undated,
}

/// The badge for evidence of `evidence_year`, seen on `today`. Only years are compared, because
/// most sources give no more.
#[must_use]
pub fn freshness(evidence_year: Option<i32>, today: NaiveDate) -> Freshness {
    match evidence_year.map(|year| today.year() - year) {
        None => Freshness::Undated,
        Some(0..=FRESH_YEARS) => Freshness::Fresh,
        Some(years) if years <= CHECK_YEARS => Freshness::CheckFirst,
        Some(_) => Freshness::MayBeOld,
    }
}

/// Whether a list checked on `checked` is so old on `today` that the screen says so.
#[must_use]
pub fn is_list_old(checked: NaiveDate, today: NaiveDate) -> bool {
    (today - checked).num_days() > LIST_OLD_DAYS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_badge_comes_from_the_year_of_the_evidence() {
        for (year, today, badge) in [
            (Some(2026), "2026-11-24", Freshness::Fresh),
            (Some(2025), "2026-11-24", Freshness::Fresh),
            (Some(2024), "2026-11-24", Freshness::CheckFirst),
            (Some(2023), "2026-11-24", Freshness::MayBeOld),
            (Some(2025), "2027-01-01", Freshness::CheckFirst),
            (Some(2008), "2026-11-24", Freshness::MayBeOld),
            (None, "2026-11-24", Freshness::Undated),
            (Some(2026), "1970-01-01", Freshness::CheckFirst),
        ] {
            assert_eq!(freshness(year, day(today)), badge, "{year:?} on {today}");
        }
    }

    #[test]
    fn a_list_is_old_after_a_year() {
        assert!(!is_list_old(day("2026-11-22"), day("2027-11-22")));
        assert!(is_list_old(day("2026-11-22"), day("2027-11-23")));
    }
}
