//! Days, months and times of day in the person's language.

use chrono::{DateTime, Datelike, FixedOffset, Timelike, Weekday};

use crate::content::words::Words;
use crate::domain::day::{Day, DayStart};

/// "Saturday"
#[must_use]
pub fn weekday_name(weekday: Weekday, words: &Words) -> String {
    words.say(&format!("date-weekday-{}", weekday.number_from_monday()))
}

/// "Sat"
#[must_use]
pub fn weekday_short(weekday: Weekday, words: &Words) -> String {
    words.say(&format!("date-weekday-short-{}", weekday.number_from_monday()))
}

/// "January"
#[must_use]
pub fn month_name(day: Day, words: &Words) -> String {
    words.say(&format!("date-month-{}", day.date().month()))
}

/// "Jan"
#[must_use]
pub fn month_short(day: Day, words: &Words) -> String {
    words.say(&format!("date-month-short-{}", day.date().month()))
}

/// "January 2025", and without the year where it is the year of `today`: "January".
#[must_use]
pub fn month_heading(day: Day, today: Day, words: &Words) -> String {
    if day.date().year() == today.date().year() {
        return month_name(day, words);
    }
    words.say_with(
        "date-month-year",
        &[("month", month_name(day, words).into()), ("year", year(day).into())],
    )
}

/// "Saturday, January 10"
#[must_use]
pub fn long_day(day: Day, words: &Words) -> String {
    words.say_with(
        "date-long",
        &[
            ("weekday", weekday_name(day.weekday(), words).into()),
            ("month", month_name(day, words).into()),
            ("day", number(day).into()),
        ],
    )
}

/// "Saturday, January 10, 2025", and without the year where it is the year of `today`.
#[must_use]
pub fn long_day_from(day: Day, today: Day, words: &Words) -> String {
    if day.date().year() == today.date().year() {
        return long_day(day, words);
    }
    words.say_with(
        "date-with-year",
        &[("date", long_day(day, words).into()), ("year", year(day).into())],
    )
}

/// "January 10, 2025": for paper, which is read in any year.
#[must_use]
pub fn day_with_year(day: Day, words: &Words) -> String {
    let date = words.say_with(
        "date-month-day",
        &[("month", month_name(day, words).into()), ("day", number(day).into())],
    );
    words.say_with("date-with-year", &[("date", date.into()), ("year", year(day).into())])
}

/// From where dates are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    /// The lived day of the person who reads.
    pub today: Day,
    /// The hour at which their days begin.
    pub start: DayStart,
}

/// "Saturday, January 10, 8:40 PM": an entry about `day` that was written at `at`. One that was written
/// later says so: "Saturday, January 10, written Jan 12, 9:02 AM"; one from after midnight too, because the
/// clock alone would read as the night before: "Saturday, January 10, in the night, 1:40 AM". Each date with
/// its year where that is not the year of today.
#[must_use]
pub fn long_moment_from(
    day: Day,
    at: DateTime<FixedOffset>,
    from: Reader,
    words: &Words,
) -> String {
    let date = long_day_from(day, from.today, words);
    if day.holds(at, from.start) {
        let is_same_date = Day::on(at.date_naive()) == Ok(day);
        let key = if is_same_date { "date-with-time" } else { "date-in-the-night" };
        let values = [("date", date.into()), ("time", time(at, words).into())];
        return words.say_with(key, &values);
    }
    let when = Day::on(at.date_naive()).map_or_else(
        |_| time(at, words),
        |written| {
            let date = month_day_from(written, from.today, words);
            words.say_with(
                "date-with-time",
                &[("date", date.into()), ("time", time(at, words).into())],
            )
        },
    );
    words.say_with("date-written", &[("date", date.into()), ("when", when.into())])
}

/// "Fri Dec 12, 2025, 8:23 PM" for a row with little room, without the year where it is the year of today;
/// of an entry that was written later only the day.
#[must_use]
pub fn short_moment_from(
    day: Day,
    at: DateTime<FixedOffset>,
    from: Reader,
    words: &Words,
) -> String {
    let weekday = weekday_short(day.weekday(), words);
    let date = format!("{weekday} {}", month_day_from(day, from.today, words));
    if day.holds(at, from.start) { format!("{date}, {}", time(at, words)) } else { date }
}

/// "Sat 10"
#[must_use]
pub fn short_day(day: Day, words: &Words) -> String {
    words.say_with(
        "date-short",
        &[("weekday", weekday_short(day.weekday(), words).into()), ("day", number(day).into())],
    )
}

/// "Jan 10"
#[must_use]
pub fn month_day(day: Day, words: &Words) -> String {
    words.say_with(
        "date-month-day",
        &[("month", month_short(day, words).into()), ("day", number(day).into())],
    )
}

/// "Jan 10, 2025", and without the year where it is the year of `today`.
#[must_use]
pub fn month_day_from(day: Day, today: Day, words: &Words) -> String {
    if day.date().year() == today.date().year() {
        return month_day(day, words);
    }
    words.say_with(
        "date-with-year",
        &[("date", month_day(day, words).into()), ("year", year(day).into())],
    )
}

/// When a draft was kept: "9:02 AM", and the day before it where that is not today.
#[must_use]
pub fn drafted_at(at: DateTime<FixedOffset>, now: DateTime<FixedOffset>, words: &Words) -> String {
    let is_today = at.date_naive() == now.date_naive();
    match Day::on(at.date_naive()) {
        Ok(day) if !is_today => short_moment(day, at, words),
        _ => time(at, words),
    }
}

/// "Jan 10, 8:40 PM"
#[must_use]
pub fn short_moment(day: Day, at: DateTime<FixedOffset>, words: &Words) -> String {
    words.say_with(
        "date-with-time",
        &[("date", month_day(day, words).into()), ("time", time(at, words).into())],
    )
}

/// "8:40 PM"
#[must_use]
pub fn time(at: DateTime<FixedOffset>, words: &Words) -> String {
    let (is_pm, hour) = at.hour12();
    words.say_with(
        if is_pm { "date-time-pm" } else { "date-time-am" },
        &[
            ("hour", hour.to_string().into()),
            ("minute", format!("{:02}", at.minute()).into()),
            ("hour24", at.hour().to_string().into()),
        ],
    )
}

/// "Saved at 9:02 AM"
#[must_use]
pub fn saved_at(at: DateTime<FixedOffset>, words: &Words) -> String {
    words.say_with("date-saved-at", &[("time", time(at, words).into())])
}

fn number(day: Day) -> String {
    day.date().day().to_string()
}

fn year(day: Day) -> String {
    day.date().year().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn reader(start: u8) -> Reader {
        Reader { today: day("2026-01-12"), start: DayStart::try_from(start).unwrap() }
    }

    #[test]
    fn days_read_as_people_say_them() {
        let (words, saturday) = (Words::english(), day("2026-01-10"));
        assert_eq!(long_day(saturday, &words), "Saturday, January 10");
        assert_eq!(short_day(saturday, &words), "Sat 10");
        assert_eq!(month_day(saturday, &words), "Jan 10");
        assert_eq!(
            short_moment(saturday, at("2026-01-10T20:40:00-05:00"), &words),
            "Jan 10, 8:40 PM"
        );
        assert_eq!(
            long_moment_from(saturday, at("2026-01-10T20:40:00-05:00"), reader(4), &words),
            "Saturday, January 10, 8:40 PM"
        );
    }

    #[test]
    fn what_was_written_later_says_so() {
        let (words, saturday) = (Words::english(), day("2026-01-10"));
        let said = |instant: &str| long_moment_from(saturday, at(instant), reader(4), &words);
        assert_eq!(
            said("2026-01-11T01:30:00-05:00"),
            "Saturday, January 10, in the night, 1:30 AM"
        );
        assert_eq!(
            said("2026-01-11T09:02:00-05:00"),
            "Saturday, January 10, written Jan 11, 9:02 AM"
        );
    }

    #[test]
    fn both_dates_of_a_later_entry_say_their_own_year() {
        let words = Words::english();
        let said = |about: &str, instant: &str| {
            long_moment_from(day(about), at(instant), reader(4), &words)
        };
        assert_eq!(
            said("2024-01-10", "2025-01-12T09:02:00-05:00"),
            "Wednesday, January 10, 2024, written Jan 12, 2025, 9:02 AM"
        );
        assert_eq!(
            said("2025-12-30", "2026-01-02T09:02:00-05:00"),
            "Tuesday, December 30, 2025, written Jan 2, 9:02 AM"
        );
    }

    #[test]
    fn a_day_start_of_ones_own_says_what_is_later() {
        let (words, saturday) = (Words::english(), day("2026-01-10"));
        let at_six = at("2026-01-11T06:00:00-05:00");
        assert_eq!(
            long_moment_from(saturday, at_six, reader(11), &words),
            "Saturday, January 10, in the night, 6:00 AM"
        );
        assert_eq!(short_moment_from(saturday, at_six, reader(11), &words), "Sat Jan 10, 6:00 AM");
        assert_eq!(short_moment_from(saturday, at_six, reader(4), &words), "Sat Jan 10");
        let at_one = at("2026-01-11T01:00:00-05:00");
        assert_eq!(
            long_moment_from(saturday, at_one, reader(0), &words),
            "Saturday, January 10, written Jan 11, 1:00 AM"
        );
    }

    #[test]
    fn the_year_is_said_only_when_it_is_another_one() {
        let (words, today) = (Words::english(), day("2026-01-12"));
        assert_eq!(month_heading(day("2026-01-01"), today, &words), "January");
        assert_eq!(month_heading(day("2025-12-31"), today, &words), "December 2025");
        assert_eq!(long_day_from(day("2025-12-31"), today, &words), "Wednesday, December 31, 2025");
        assert_eq!(month_day_from(day("2025-12-31"), today, &words), "Dec 31, 2025");
    }

    #[test]
    fn midnight_and_noon_are_twelve() {
        let words = Words::english();
        for (instant, said) in [
            ("2026-01-10T00:05:00-05:00", "12:05 AM"),
            ("2026-01-10T12:00:00-05:00", "12:00 PM"),
            ("2026-01-10T09:02:00-05:00", "9:02 AM"),
        ] {
            assert_eq!(time(at(instant), &words), said);
        }
        assert_eq!(saved_at(at("2026-01-10T09:02:00-05:00"), &words), "Saved at 9:02 AM");
    }

    #[test]
    fn every_weekday_and_month_has_words() {
        let words = Words::english();
        for offset in 0..7 {
            let day = day("2026-01-05").later(offset);
            assert!(!weekday_name(day.weekday(), &words).contains("date-"));
            assert!(!weekday_short(day.weekday(), &words).contains("date-"));
        }
        for month in 1..=12 {
            let day = day(&format!("2026-{month:02}-01"));
            assert!(!month_name(day, &words).contains("date-"));
            assert!(!month_short(day, &words).contains("date-"));
        }
    }
}
