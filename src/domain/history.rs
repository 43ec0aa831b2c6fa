//! What the time line says about gaps and totals. Nothing is ever reset.

use crate::domain::day::Day;

/// A gap after use of at least this many days lowers tolerance enough to say so.
///
/// A house choice on the careful side: the fact base names detox, hospital and custody, whose stays
/// begin at a few days, and gives no shortest gap.
pub const BREAK_DAYS_MIN: i64 = 3;

/// Whether use on `today` follows a break: there was use before, and the last one is at least
/// [`BREAK_DAYS_MIN`] days away. `used` holds the days with any use before today, in any order.
#[must_use]
pub fn is_after_a_break(used: &[Day], today: Day) -> bool {
    used.iter()
        .filter(|day| **day < today)
        .max()
        .is_some_and(|last| today.days_since(*last) >= BREAK_DAYS_MIN)
}

/// What a break was, in the order of the screen.
pub const BREAK_KINDS: [&str; 6] = ["detox", "hospital", "jail", "travel", "by-choice", "other"];
/// The preference that keeps the breaks a person told of: `2026-01-12 jail`, one a line.
///
/// A preference, and no entry: it is not about a day in the time line, and it must not count as a
/// check-in.
pub const BREAKS_KEY: &str = "breaks-told";
/// How many told breaks are kept.
const BREAKS_MAX: usize = 40;

/// The days on which a person told of a break.
#[must_use]
pub fn told_breaks(kept: &str) -> Vec<Day> {
    kept.lines().filter_map(|line| line.split(' ').next()?.parse().ok()).collect()
}

/// The same with one more told of on `day`.
#[must_use]
pub fn with_break(kept: &str, day: Day, kind: &str) -> String {
    let line = format!("{day} {kind}");
    let mut lines: Vec<&str> = kept.lines().filter(|other| *other != line).collect();
    lines.push(&line);
    let first = lines.len().saturating_sub(BREAKS_MAX);
    lines.iter().skip(first).copied().collect::<Vec<_>>().join("\n")
}

/// Whether use on `today` follows a break the person told of: none was used since they told of it.
#[must_use]
pub fn is_after_a_told_break(told: &[Day], used: &[Day], today: Day) -> bool {
    let told = told.iter().filter(|day| **day <= today).max();
    let last = used.iter().filter(|day| **day < today).max();
    told.is_some_and(|told| last.is_none_or(|last| told > last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_break_needs_earlier_use_and_some_days() {
        let today = day("2026-01-12");
        assert!(!is_after_a_break(&[], today));
        assert!(!is_after_a_break(&[today], today));
        assert!(!is_after_a_break(&[day("2026-01-10")], today));
        assert!(is_after_a_break(&[day("2026-01-09")], today));
        assert!(!is_after_a_break(&[day("2025-06-01"), day("2026-01-11")], today));
    }

    #[test]
    fn a_told_break_holds_until_the_next_use() {
        let today = day("2026-01-12");
        let told = told_breaks(&with_break("", day("2026-01-10"), "jail"));
        assert_eq!(told, [day("2026-01-10")]);
        assert!(is_after_a_told_break(&told, &[], today));
        assert!(is_after_a_told_break(&told, &[day("2026-01-09"), today], today));
        assert!(!is_after_a_told_break(&told, &[day("2026-01-10")], today));
        assert!(!is_after_a_told_break(&told, &[day("2026-01-11")], today));
        assert!(!is_after_a_told_break(&[], &[day("2026-01-11")], today));
        assert!(!is_after_a_told_break(&[day("2026-01-13")], &[], today), "not yet");
    }

    #[test]
    fn told_breaks_are_kept_once_each_and_not_for_ever() {
        let mut kept = String::new();
        for back in (0..60).rev() {
            kept = with_break(&kept, day("2026-06-01").earlier(back), "travel");
        }
        assert_eq!(told_breaks(&kept).len(), 40);
        assert_eq!(with_break(&kept, day("2026-06-01"), "travel"), kept);
        assert_eq!(told_breaks("nonsense\n\n2026-01-01"), [day("2026-01-01")]);
    }
}
