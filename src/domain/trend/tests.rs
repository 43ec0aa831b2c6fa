//! What counts, what does not, and that neither order nor a clock changes it.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::answer::{Hours, Id};
use crate::domain::day::DayStart;
use crate::domain::entry::EntryId;
use crate::domain::rating::Step;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn check_in(on: &str, question: &str, answer: Answer) -> Entry {
    let at = chrono::DateTime::parse_from_rfc3339(&format!("{on}T20:00:00-05:00")).unwrap();
    let mut entry = Entry::new(EntryId::new(at, [1; 10]), Kind::CheckIn, day(on), at);
    entry.answers.insert(question.parse().unwrap(), answer);
    entry
}

fn step(number: u8) -> Answer {
    Answer::Step(Step::try_from(number).unwrap())
}

#[test]
fn only_answers_count() {
    let mut note = check_in("2026-01-05", "urges", step(4));
    note.kind = Kind::Note;
    let entries = [
        check_in("2026-01-01", "urges", step(0)),
        check_in("2026-01-02", "urges", Answer::RatherNotSay),
        check_in("2026-01-03", "feeling", step(3)),
        check_in("2026-01-04", "sleep", Answer::Hours(Hours::from_quarters(30).unwrap())),
        note,
    ];
    assert_eq!(answers(&entries, Measure::Urges), [(day("2026-01-01"), 0.0)]);
    assert_eq!(answers(&entries, Measure::Feeling), [(day("2026-01-03"), 3.0)]);
    assert_eq!(answers(&entries, Measure::Sleep), [(day("2026-01-04"), 7.5)]);
    assert_eq!(answers(&entries, Measure::NoUse), []);
}

#[test]
fn a_day_with_no_use_is_one_of_which_nothing_says_otherwise() {
    let yes_no = |on: &str, used| check_in(on, "use", Answer::YesNo(used));
    let mut lapse = check_in("2026-01-03", "feeling", step(1));
    lapse.kind = Kind::Lapse;
    let items = Answer::Marks(std::iter::once("alcohol".parse().unwrap()).collect());
    let entries = [
        yes_no("2026-01-01", YesNo::No),
        yes_no("2026-01-02", YesNo::No),
        yes_no("2026-01-02", YesNo::Yes),
        yes_no("2026-01-03", YesNo::No),
        lapse,
        check_in("2026-01-04", "use", Answer::RatherNotSay),
        check_in("2026-01-05", "used-items", items),
    ];
    let found: Vec<(String, f64)> = answers(&entries, Measure::NoUse)
        .into_iter()
        .map(|(day, so)| (day.to_string(), so))
        .collect();
    let expected =
        [("2026-01-01", 100.0), ("2026-01-02", 0.0), ("2026-01-03", 0.0), ("2026-01-05", 0.0)];
    assert_eq!(found, expected.map(|(day, so)| (day.to_owned(), so)));
}

#[test]
fn a_day_on_which_something_was_marked_as_used_is_one_with_use() {
    let marks: BTreeSet<Id> = ["alcohol".parse().unwrap()].into();
    let mut entry = check_in("2026-06-01", "use", Answer::YesNo(YesNo::No));
    entry.answers.insert("used-items".parse().unwrap(), Answer::Marks(marks));
    assert_eq!(answers(&[entry], Measure::NoUse), [(day("2026-06-01"), 0.0)]);
}

#[test]
fn medicine_is_as_planned_unless_one_was_missed() {
    let medicine = |on: &str, taken| {
        check_in(
            on,
            "medicine",
            Answer::Medicine([("buprenorphine".parse().unwrap(), taken)].into()),
        )
    };
    let entries = [
        medicine("2026-01-01", Taken::AsPlanned),
        medicine("2026-01-02", Taken::Missed),
        medicine("2026-01-02", Taken::AsPlanned),
    ];
    let found: Vec<f64> = answers(&entries, Measure::Medicine).iter().map(|it| it.1).collect();
    assert_eq!(found, [100.0, 0.0]);
}

#[test]
fn an_average_needs_three_answers() {
    assert_eq!(average([]), Average::NotYet { n: 0 });
    assert_eq!(average([4.0, 4.0]), Average::NotYet { n: 2 });
    assert_eq!(average([1.0, 2.0, 3.0]), Average::Of { mean: 2.0, n: 3 });
}

#[test]
fn two_check_ins_on_a_day_make_one_day_of_the_week() {
    let friday = day("2026-01-09");
    let answers =
        [(friday.earlier(14), 3.0), (friday.earlier(7), 3.0), (friday, 2.0), (friday, 4.0)];
    let of_friday = weekdays(&answers)[5];
    assert_eq!(of_friday, (Weekday::Fri, Average::Of { mean: 3.0, n: 3 }));
    assert_eq!(days_answered(&answers), 3);
}

#[test]
fn a_day_without_an_answer_is_not_a_zero() {
    let today = day("2026-01-12");
    let shown =
        columns(&[(today.earlier(2), 3.0), (today, 0.0)], today.earlier(6), today, Unit::Day);
    let means: Vec<_> = shown.iter().map(|column| column.mean).collect();
    assert_eq!(means, [None, None, None, None, Some(3.0), None, Some(0.0)]);
}

#[test]
fn columns_follow_on_from_each_other_in_every_unit() {
    let today = day("2026-01-12");
    for (back, unit, count) in [
        (6, Unit::Day, 7),
        (89, Unit::Week, 13),
        (364, Unit::Week, 53),
        (364, Unit::Month, 13),
        (3650, Unit::Month, 121),
        (3650, Unit::Quarter, 41),
        (3650, Unit::Year, 11),
    ] {
        let first = today.earlier(back);
        let shown = columns(&[], first, today, unit);
        assert_eq!(shown.len(), count, "{unit:?}");
        assert_eq!(shown[0].first, first);
        assert_eq!(shown.last().unwrap().last, today);
        assert!(shown.windows(2).all(|pair| pair[0].last.later(1) == pair[1].first));
    }
}

#[test]
fn the_finest_unit_that_fits_is_taken() {
    let today = day("2026-01-12");
    let fitting = |back: u64, most| Unit::fitting(today.earlier(back), today, most);
    assert_eq!(fitting(29, 57), Unit::Day);
    assert_eq!(fitting(89, 57), Unit::Week);
    assert_eq!(fitting(364, 57), Unit::Week);
    assert_eq!(fitting(364, 50), Unit::Month);
    assert_eq!(fitting(3650, 57), Unit::Quarter);
    assert_eq!(fitting(36500, 57), Unit::Year);
}

#[test]
fn a_clock_that_is_put_forward_or_back_moves_no_day() {
    // A check-in late in the evening and one after midnight, on both nights of the year on which
    // the clocks of Massachusetts change.
    for (late, early, lived) in [
        ("2026-03-07T23:30:00-05:00", "2026-03-08T03:30:00-04:00", "2026-03-07"),
        ("2026-10-31T23:30:00-04:00", "2026-11-01T01:30:00-05:00", "2026-10-31"),
    ] {
        let entries = [late, early].map(|at| {
            let at = chrono::DateTime::parse_from_rfc3339(at).unwrap();
            let on = Day::of(at, DayStart::default());
            let mut entry = Entry::new(EntryId::new(at, [2; 10]), Kind::CheckIn, on, at);
            entry.answers.insert("urges".parse().unwrap(), step(2));
            entry
        });
        let found = answers(&entries, Measure::Urges);
        assert_eq!(found, [(day(lived), 2.0), (day(lived), 2.0)]);
        let shown = columns(&found, day(lived).earlier(2), day(lived).later(2), Unit::Day);
        let counts: Vec<usize> = shown.iter().map(|column| column.n).collect();
        assert_eq!(counts, [0, 0, 2, 0, 0]);
    }
}

proptest! {
    #[test]
    fn every_answer_in_the_span_is_in_one_column_whatever_their_order(
        given in prop::collection::vec((0u64..800, 0u8..5), 0..60), which in 0usize..5, unit in 0usize..5,
        turn in 0usize..60,
    ) {
        let (today, oldest) = (day("2026-06-30"), day("2026-06-30").earlier(799));
        let (first, unit) = (Span::ALL[which].first(today, oldest), Unit::ALL[unit]);
        let mut entries: Vec<Entry> = given
            .iter()
            .map(|(back, value)| check_in(&today.earlier(*back).to_string(), "urges", step(*value)))
            .collect();
        let found = answers(&entries, Measure::Urges);
        let shown = columns(within(&found, first, today), first, today, unit);
        let inside = found.iter().filter(|(day, _)| *day >= first).count();
        prop_assert_eq!(shown.iter().map(|column| column.n).sum::<usize>(), inside);
        for column in &shown {
            prop_assert_eq!(column.mean.is_none(), column.n == 0);
        }
        let count = entries.len().max(1);
        entries.rotate_left(turn % count);
        entries.reverse();
        prop_assert_eq!(columns(&answers(&entries, Measure::Urges), first, today, unit), shown);
    }
    #[test]
    fn a_missing_day_is_never_a_zero_and_pulls_no_mean_down(
        given in prop::collection::vec((0u64..400, 1u8..5), 0..80), which in 0usize..5, unit in 0usize..5,
    ) {
        let today = day("2026-06-30");
        let (first, unit) = (Span::ALL[which].first(today, today.earlier(399)), Unit::ALL[unit]);
        let entries: Vec<Entry> = given
            .iter()
            .map(|(back, value)| check_in(&today.earlier(*back).to_string(), "urges", step(*value)))
            .collect();
        let found = answers(&entries, Measure::Urges);
        for column in columns(within(&found, first, today), first, today, unit) {
            let inside: Vec<f64> = given
                .iter()
                .map(|(back, value)| (today.earlier(*back), f64::from(*value)))
                .filter(|(day, _)| (column.first..=column.last).contains(day))
                .map(|(_, value)| value)
                .collect();
            // No answer here is a zero, so a mean under the lowest one would be made of days without any.
            let lowest = inside.iter().copied().reduce(f64::min);
            prop_assert_eq!(column.mean.is_some(), lowest.is_some());
            prop_assert!(column.mean >= lowest, "{:?} of {inside:?}", column.mean);
        }
    }

    #[test]
    fn the_clock_of_another_place_moves_no_day(
        given in prop::collection::vec((0i64..100_000, 0u8..5), 1..40), hours in -12i32..=14,
    ) {
        // The same hours by the clock on the wall, in Massachusetts and wherever the person has gone.
        let wall = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
        let columns_at = |offset: i32| {
            let offset = chrono::FixedOffset::east_opt(offset * 3600).unwrap();
            let entries: Vec<Entry> = given
                .iter()
                .map(|(minutes, value)| {
                    let local = wall + chrono::TimeDelta::minutes(*minutes);
                    let at = local.and_local_timezone(offset).unwrap();
                    let on = Day::of(at, DayStart::default());
                    let mut entry = Entry::new(EntryId::new(at, [3; 10]), Kind::CheckIn, on, at);
                    entry.answers.insert("urges".parse().unwrap(), step(*value));
                    entry
                })
                .collect();
            let first = day("2026-02-28");
            columns(&answers(&entries, Measure::Urges), first, first.later(80), Unit::Week)
        };
        prop_assert_eq!(columns_at(hours), columns_at(-5));
    }
}
