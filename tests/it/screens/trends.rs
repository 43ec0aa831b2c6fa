use daymark::domain::answer::{Answer, Hours};
use daymark::domain::change::Change;
use daymark::domain::day::Day;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::rating::Step;

use crate::screens::pin;
use crate::stage::Stage;

/// Check-ins on most of the last `days` days; every seventh day has none.
fn days(days: u64) -> Vec<Change> {
    let today: Day = "2026-01-12".parse().unwrap();
    let check_in = |back: u64| {
        let day = today.earlier(back);
        let at = format!("{day}T20:00:00-05:00").parse().unwrap();
        let id = EntryId::new(at, [u8::try_from(back % 200).unwrap(); 10]);
        let mut entry = Entry::new(id, Kind::CheckIn, day, at);
        let step = |number: u64| Step::try_from(u8::try_from(number % 5).unwrap()).unwrap();
        entry.answers.insert("urges".parse().unwrap(), Answer::Step(step(back * 3 / 2)));
        if back.is_multiple_of(2) {
            entry.answers.insert("feeling".parse().unwrap(), Answer::Step(step(back + 2)));
        }
        let hours = Hours::from_quarters(u8::try_from(20 + back % 16).unwrap()).unwrap();
        entry.answers.insert("sleep".parse().unwrap(), Answer::Hours(hours));
        Change::Save(Box::new(entry))
    };
    (0..days).filter(|back| back % 7 != 3).map(check_in).collect()
}

#[test]
fn too_few_days_say_so() {
    let mut stage = Stage::open_with(days(2));
    stage.press("3");
    pin(&mut stage, "trends_empty");
    stage.press("enter");
    assert!(stage.has("Question 1"), "{}", stage.shows());
}

#[test]
fn thirty_days_in_words_columns_and_table() {
    let mut stage = Stage::open_with(days(30));
    stage.press("3");
    pin(&mut stage, "trends_30_urges");
    stage.press("t");
    pin(&mut stage, "trends_30_table");
    stage.press("t right right");
    pin(&mut stage, "trends_30_sleep");
    stage.press("left up");
    pin(&mut stage, "trends_7_feeling");
}

#[test]
fn longer_spans_are_drawn_by_the_week() {
    let mut stage = Stage::open_with(days(400));
    stage.press("3 down");
    pin(&mut stage, "trends_90_urges");
    stage.press("down");
    pin(&mut stage, "trends_365_urges");
}
