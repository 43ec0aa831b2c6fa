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
}
