//! Trends as a grid: one column a week, one mark a day. A mark says what its day was by its shape, not
//! only by how dark it is; a day without an answer has the mark of a gap, and one outside has none.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use crate::domain::day::Day;
use crate::domain::trend::{Dated, Measure, Scale, WEEK};
use crate::page::dates;
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::wrap::columns;

/// The most weeks that are shown at once: a year.
pub(super) const WEEKS_MAX: usize = 53;
/// Columns of the names of the days.
const NAME_COLS: u16 = 7;
/// Columns that the name of a month needs.
const MONTH_COLS: u16 = 4;

/// The marks, from the least to the most.
const MARKS: [&str; 5] = ["_", "░", "▒", "▓", "█"];

/// How many weeks the days from `first` to `last` touch.
pub(super) fn weeks(first: Day, last: Day) -> usize {
    let days = last.days_since(sunday(first));
    usize::try_from(days / 7 + 1).unwrap_or(1)
}

/// How many of them fit `width` columns.
fn weeks_in(width: u16) -> usize {
    usize::from(width.saturating_sub(NAME_COLS)).min(WEEKS_MAX)
}

/// Whether only a part of the days is shown at once: it is dated then.
pub(super) fn is_part(first: Day, last: Day, width: u16) -> bool {
    weeks(first, last) > weeks_in(width)
}

/// The Sunday on or before a day.
fn sunday(day: Day) -> Day {
    day.earlier(u64::from(day.weekday().num_days_from_sunday()))
}

/// The mark of a value.
fn mark(measure: Measure, value: f64) -> &'static str {
    let at = match measure.scale() {
        Scale::Steps if value <= 0.0 => 0,
        Scale::Steps if value < 1.5 => 1,
        Scale::Steps if value < 2.5 => 2,
        Scale::Steps if value < 3.5 => 3,
        Scale::Hours if value < 4.0 => 0,
        Scale::Hours if value < 6.0 => 1,
        Scale::Hours if value < 8.0 => 2,
        Scale::Hours if value < 10.0 => 3,
        Scale::Days if value < 50.0 => 0,
        _ => 4,
    };
    MARKS.get(at).copied().unwrap_or("█")
}

const fn legend(measure: Measure) -> &'static str {
    match measure {
        Measure::Urges | Measure::Feeling => "trends-grid-steps",
        Measure::Sleep => "trends-grid-hours",
        Measure::NoUse => "trends-grid-no-use",
        Measure::Medicine => "trends-grid-medicine",
    }
}

/// The grid of `span`, or of the year of it that ends `back` weeks before its end. `below` rows stay free.
pub(super) fn grid(
    days: &[Dated],
    measure: Measure,
    span: (Day, Day),
    (back, below): (usize, u16),
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    let (first, last) = span;
    let all = weeks(first, last);
    let shown = all.min(weeks_in(pen.rest().width));
    let room = weeks_in(pen.rest().width);
    let back = back.min(all - shown);
    let stride = u16::try_from(room / shown.max(1)).unwrap_or(1).clamp(1, 4);
    let ahead = |week: usize| u64::try_from((all - shown - back + week) * 7).unwrap_or(0);
    let start = sunday(first).later(ahead(0));
    let end = start.later(ahead(shown) - ahead(0) - 1).min(last);
    let values: BTreeMap<Day, f64> = days.iter().copied().collect();
    months(start, shown, stride, pen, look);
    for (weekday, row) in WEEK.iter().zip(0_u64..) {
        pen.put(3, Role::Muted, &dates::weekday_short(*weekday, look.words));
        let mut x = NAME_COLS;
        for week in 0..shown {
            let day = start.later(u64::try_from(week * 7).unwrap_or(0) + row);
            if (first..=last).contains(&day) {
                match values.get(&day) {
                    Some(value) => pen.put(x, Role::SeriesA, mark(measure, *value)),
                    None => pen.put(x, Role::Muted, "·"),
                }
            }
            x += stride;
        }
        pen.skip(1);
    }
    let said = 1 + u16::from(all > shown);
    pen.skip(u16::from(pen.left() > below + said));
    pen.line(3, Role::Muted, &look.say(legend(measure)));
    if all > shown {
        let day = |day: Day| dates::month_day_from(day, look.today, look.words);
        let values = [("first", day(start.max(first)).into()), ("last", day(end).into())];
        pen.line(3, Role::Muted, &look.say_with("trends-grid-page", &values));
    }
}

/// The names of the months, above the week in which each begins; the first week gives way to the next.
fn months(start: Day, shown: usize, stride: u16, pen: &mut Pen<'_>, look: &Look<'_>) {
    let sundays = (0..shown).map(|week| start.later(u64::try_from(week * 7).unwrap_or(0)));
    let begins: Vec<(u16, Day, bool)> = (0_u16..)
        .zip(sundays)
        .map(|(week, day)| (NAME_COLS + week * stride, day, day.date().day() <= 7))
        .collect();
    let is_crowded = |x: u16| {
        begins.iter().any(|(other, _, begins)| *begins && *other > x && *other < x + MONTH_COLS)
    };
    let width = pen.rest().width;
    for (x, day, begins) in &begins {
        let name = dates::month_short(*day, look.words);
        if x + columns(&name) > width {
            continue;
        }
        if *begins || (*x == NAME_COLS && !is_crowded(*x)) {
            pen.put(*x, Role::Muted, &name);
        }
    }
    pen.skip(1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_sunday_and_every_day_has_its_place() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(sunday(day("2026-01-12")), day("2026-01-11"));
        assert_eq!(weeks(day("2026-01-11"), day("2026-01-17")), 1);
        assert_eq!(weeks(day("2026-01-10"), day("2026-01-17")), 2);
        assert_eq!(weeks(day("2025-01-13"), day("2026-01-12")), 53);
    }

    #[test]
    fn nothing_and_a_little_have_marks_of_their_own() {
        let marks = [0.0, 0.3, 1.0, 2.0, 3.0, 4.0].map(|value| mark(Measure::Urges, value));
        assert_eq!(marks, ["_", "░", "░", "▒", "▓", "█"]);
        assert_eq!([0.0, 100.0].map(|value| mark(Measure::NoUse, value)), ["_", "█"]);
        assert_eq!([3.5, 7.0, 12.0].map(|value| mark(Measure::Sleep, value)), ["_", "▒", "█"]);
    }
}
