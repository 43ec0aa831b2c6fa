//! Which dated copies stay: a rule on days, and nothing else.

use std::collections::BTreeSet;

use chrono::Datelike as _;

use crate::domain::day::Day;

/// The newest copies, one a day.
const DAILY: usize = 7;
/// The newest copy of each of this many weeks.
const WEEKLY: usize = 4;
/// The newest copy of each of this many months.
const MONTHLY: usize = 12;

/// The days whose copies stay. Weeks and months without a copy do not count.
pub(super) fn kept(days: &[Day]) -> BTreeSet<Day> {
    let newest_first: Vec<Day> =
        days.iter().copied().collect::<BTreeSet<_>>().into_iter().rev().collect();
    let mut kept: BTreeSet<Day> = newest_first.iter().take(DAILY).copied().collect();
    kept.extend(firsts(&newest_first, WEEKLY, |day| {
        let week = day.date().iso_week();
        (week.year(), week.week())
    }));
    kept.extend(firsts(&newest_first, MONTHLY, |day| (day.date().year(), day.date().month())));
    kept
}

/// The first day of each of the first `count` groups.
fn firsts(days: &[Day], count: usize, group: impl Fn(Day) -> (i32, u32)) -> Vec<Day> {
    let mut firsts: Vec<Day> = Vec::new();
    for day in days {
        if firsts.last().is_none_or(|last| group(*last) != group(*day)) {
            firsts.push(*day);
        }
    }
    firsts.truncate(count);
    firsts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_years_of_daily_copies_shrink_to_a_few() {
        let today: Day = "2026-06-17".parse().unwrap();
        let days: Vec<Day> = (0..730).map(|back| today.earlier(back)).collect();
        let kept = kept(&days);
        assert!((18..=23).contains(&kept.len()), "{}", kept.len());
        for back in 0..7 {
            assert!(kept.contains(&today.earlier(back)));
        }
        for day in ["2026-06-07", "2026-05-31", "2026-01-31", "2025-07-31"] {
            assert!(kept.contains(&day.parse().unwrap()), "{day}");
        }
        assert!(!kept.contains(&"2025-06-30".parse().unwrap()));
    }

    #[test]
    fn making_a_copy_every_day_for_two_years_keeps_old_months() {
        let start: Day = "2024-01-01".parse().unwrap();
        let mut there: Vec<Day> = Vec::new();
        for forward in 0..730 {
            there.push(start.later(forward));
            there = kept(&there).into_iter().collect();
        }
        let months: BTreeSet<u32> = there.iter().map(|day| day.date().month()).collect();
        assert_eq!(months.len(), 12);
    }

    #[test]
    fn few_copies_all_stay() {
        let days: Vec<Day> = ["2026-01-01", "2026-01-02"].map(|day| day.parse().unwrap()).into();
        assert_eq!(kept(&days).len(), 2);
        assert!(kept(&[]).is_empty());
    }
}
