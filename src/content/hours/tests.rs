//! "Open now" across a week, over midnight, and over both changes of the clock.

use chrono::TimeZone;

use super::*;

#[derive(Deserialize)]
struct File {
    hours: Hours,
}

fn hours(rows: &str) -> Hours {
    toml::from_str::<File>(&format!("hours = [{rows}]")).unwrap().hours
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// 2026-11-23 is a Monday.
fn monday_plus(days: u32, time: &str) -> NaiveDateTime {
    at(&format!("2026-11-{} {time}", 23 + days))
}

#[test]
fn office_hours_across_a_week() {
    let office = hours(r#"{ days = "mon-fri", from = "09:00", to = "17:00" }"#);
    for day in 0..7 {
        let works = day < 5;
        for (time, inside) in [
            ("00:00", false),
            ("08:59", false),
            ("09:00", true),
            ("12:30", true),
            ("16:59", true),
            ("17:00", false),
            ("23:59", false),
        ] {
            let expected = if works && inside { Open::Yes } else { Open::No };
            assert_eq!(office.is_open(monday_plus(day, time)), expected, "day {day} {time}");
        }
    }
}

#[test]
fn always_is_always_and_nothing_is_unknown() {
    let always = hours("{ always = true }");
    assert_eq!(always.is_open(monday_plus(6, "03:00")), Open::Yes);
    assert!(always.is_always() && !always.is_unknown());
    assert_eq!(always.next_opens(monday_plus(0, "03:00")), None);
    let unknown = Hours::default();
    assert_eq!(unknown.is_open(monday_plus(0, "12:00")), Open::Unknown);
    assert_eq!(unknown.next_opens(monday_plus(0, "12:00")), None);
}

#[test]
fn a_night_shift_runs_past_midnight() {
    let night = hours(r#"{ days = "fri", from = "22:00", to = "02:00" }"#);
    for (day, time, open) in [
        (4, "21:59", Open::No),
        (4, "22:00", Open::Yes),
        (4, "23:59", Open::Yes),
        (5, "00:00", Open::Yes),
        (5, "01:59", Open::Yes),
        (5, "02:00", Open::No),
        (4, "01:00", Open::No),
        (5, "22:30", Open::No),
    ] {
        assert_eq!(night.is_open(monday_plus(day, time)), open, "day {day} {time}");
    }
}

#[test]
fn until_24_means_up_to_midnight_and_not_past_it() {
    let late = hours(r#"{ days = "daily", from = "18:00", to = "24:00" }"#);
    assert_eq!(late.is_open(monday_plus(0, "23:59")), Open::Yes);
    assert_eq!(late.is_open(monday_plus(1, "00:00")), Open::No);
}

#[test]
fn lists_and_ranges_of_days_are_read() {
    let some = hours(
        r#"{ days = "mon, wed,fri", from = "09:00", to = "10:00" },
           { days = "sat-mon", from = "20:00", to = "21:00" }"#,
    );
    let open = |time: &str| {
        (0..7).filter(|day| some.is_open(monday_plus(*day, time)) == Open::Yes).collect::<Vec<_>>()
    };
    assert_eq!(open("09:30"), [0, 2, 4]);
    assert_eq!(open("20:30"), [0, 5, 6]);
}

#[test]
fn the_next_opening_is_found_over_the_weekend() {
    let office = hours(r#"{ days = "mon-fri", from = "09:00", to = "17:00" }"#);
    for (now, next) in [
        (monday_plus(0, "08:00"), Some(monday_plus(0, "09:00"))),
        (monday_plus(0, "12:00"), None),
        (monday_plus(0, "17:00"), Some(monday_plus(1, "09:00"))),
        (monday_plus(4, "17:00"), Some(monday_plus(7, "09:00"))),
        (monday_plus(6, "23:59"), Some(monday_plus(7, "09:00"))),
    ] {
        assert_eq!(office.next_opens(now), next, "{now}");
    }
    let weekly = hours(r#"{ days = "mon", from = "09:00", to = "17:00" }"#);
    assert_eq!(weekly.next_opens(monday_plus(0, "17:00")), Some(monday_plus(7, "09:00")));
}

#[test]
fn the_clock_change_is_the_zone_s_business() {
    let office = hours(r#"{ days = "daily", from = "09:00", to = "17:00" }"#);
    for (utc, wall, open) in [
        // Spring: 2026-03-08, 02:00 becomes 03:00. The day before, 14:00 UTC is 09:00.
        ((2026, 3, 7, 13, 59), "2026-03-07 08:59", Open::No),
        ((2026, 3, 7, 14, 0), "2026-03-07 09:00", Open::Yes),
        ((2026, 3, 8, 6, 59), "2026-03-08 01:59", Open::No),
        ((2026, 3, 8, 7, 0), "2026-03-08 03:00", Open::No),
        ((2026, 3, 8, 13, 0), "2026-03-08 09:00", Open::Yes),
        ((2026, 3, 8, 21, 0), "2026-03-08 17:00", Open::No),
        // Autumn: 2026-11-01, 02:00 becomes 01:00 again.
        ((2026, 11, 1, 5, 30), "2026-11-01 01:30", Open::No),
        ((2026, 11, 1, 6, 30), "2026-11-01 01:30", Open::No),
        ((2026, 11, 1, 13, 0), "2026-11-01 08:00", Open::No),
        ((2026, 11, 1, 14, 0), "2026-11-01 09:00", Open::Yes),
    ] {
        let (year, month, day, hour, minute) = utc;
        let instant = Utc.with_ymd_and_hms(year, month, day, hour, minute, 0).unwrap();
        assert_eq!(eastern(instant), at(wall));
        assert_eq!(office.is_open(eastern(instant)), open, "{wall}");
    }
}

#[test]
fn hours_that_make_no_sense_are_refused() {
    for rows in [
        "{}",
        "{ always = false }",
        r#"{ always = true, days = "mon", from = "09:00", to = "10:00" }"#,
        r#"{ days = "mon", from = "09:00" }"#,
        r#"{ days = "monday", from = "09:00", to = "10:00" }"#,
        r#"{ days = "", from = "09:00", to = "10:00" }"#,
        r#"{ days = "mon-", from = "09:00", to = "10:00" }"#,
        r#"{ days = "mon", from = "9:00", to = "10:00" }"#,
        r#"{ days = "mon", from = "09:00", to = "24:01" }"#,
        r#"{ days = "mon", from = "24:00", to = "10:00" }"#,
        r#"{ days = "mon", from = "09:60", to = "10:00" }"#,
        r#"{ days = "mon", from = "09:00", to = "09:00" }"#,
        r#"{ days = "mon", from = "+9:00", to = "10:00" }"#,
        r#"{ days = "mon", from = "09:00", to = "10:00", zone = "UTC" }"#,
    ] {
        assert!(toml::from_str::<File>(&format!("hours = [{rows}]")).is_err(), "{rows}");
    }
}
