use daymark::domain::answer::{Answer, Hours, Taken, YesNo};
use daymark::domain::change::Change;
use daymark::domain::day::Day;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::rating::Step;
use daymark::page::example::{Plan, history};
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::{Route, Section};
use daymark::ui::session::Session;

use crate::screens::pin;
use crate::stage::Stage;

fn today() -> Day {
    "2026-01-12".parse().unwrap()
}

/// Check-ins on most of the last `days` days; every seventh day has none.
fn days(days: u64) -> Vec<Change> {
    let check_in = |back: u64| {
        let day = today().earlier(back);
        let at = format!("{day}T20:00:00-05:00").parse().unwrap();
        let id = EntryId::new(at, [u8::try_from(back % 200).unwrap(); 10]);
        let mut entry = Entry::new(id, Kind::CheckIn, day, at);
        let step = |number: u64| Step::try_from(u8::try_from(number % 5).unwrap()).unwrap();
        let mut put =
            |question: &str, answer| entry.answers.insert(question.parse().unwrap(), answer);
        put("urges", Answer::Step(step(back * 3 / 2)));
        if back.is_multiple_of(2) {
            put("feeling", Answer::Step(step(back + 2)));
        }
        let hours = Hours::from_quarters(u8::try_from(20 + back % 16).unwrap()).unwrap();
        put("sleep", Answer::Hours(hours));
        put("use", Answer::YesNo(if back % 11 == 4 { YesNo::Yes } else { YesNo::No }));
        let taken = if back % 9 == 1 { Taken::Missed } else { Taken::AsPlanned };
        put("medicine", Answer::Medicine([("buprenorphine".parse().unwrap(), taken)].into()));
        Change::Save(Box::new(entry))
    };
    (0..days).filter(|back| back % 7 != 3).map(check_in).collect()
}

/// A program over a made-up history, with what stands out in it.
fn made_up(days: u64) -> Stage {
    let plan = Plan { days, today: today(), offset_seconds: -5 * 3600, seed: 1, check_ins_max: 1 };
    let session = Session::example(history(plan), Vec::new()).unwrap();
    let first = Route::Section(Section::Today);
    Stage::begin(tempfile::TempDir::new().unwrap(), session, first, LockedCard::default())
}

#[test]
fn too_few_days_say_so() {
    let mut stage = Stage::open_with(days(2));
    stage.press("3");
    pin(&mut stage, "trends_empty");
    assert!(stage.has("Enter Check in") && !stage.has("What came before"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("Question 1"), "{}", stage.shows());
}

#[test]
fn three_days_are_enough_to_begin() {
    let mut stage = Stage::open_with(days(3));
    stage.press("3");
    pin(&mut stage, "trends_3_urges");
    stage.press("enter");
    pin(&mut stage, "trends_3_before");
}

#[test]
fn thirty_days_in_words_columns_grid_and_table() {
    let mut stage = Stage::open_with(days(30));
    stage.press("3");
    pin(&mut stage, "trends_30_urges");
    stage.press("t");
    pin(&mut stage, "trends_30_grid");
    stage.press("t");
    pin(&mut stage, "trends_30_table");
    stage.press("t right right");
    pin(&mut stage, "trends_30_sleep");
    stage.press("right");
    pin(&mut stage, "trends_30_no_use");
    stage.press("right");
    pin(&mut stage, "trends_30_medicine");
    stage.press("right");
    pin(&mut stage, "trends_30_helped_none");
    stage.press("left left left left up");
    pin(&mut stage, "trends_7_feeling");
}

#[test]
fn longer_spans_are_drawn_by_the_week() {
    let mut stage = Stage::open_with(days(400));
    stage.press("3 down");
    pin(&mut stage, "trends_90_urges");
    stage.press("down");
    pin(&mut stage, "trends_365_urges");
    stage.press("t");
    pin(&mut stage, "trends_365_grid");
}

#[test]
fn ten_years_are_drawn_in_columns_that_fit() {
    let mut stage = made_up(3650);
    stage.press("3 down down down");
    pin(&mut stage, "trends_10_years");
    stage.press("t");
    pin(&mut stage, "trends_10_years_grid");
    stage.press("pgdn");
    pin(&mut stage, "trends_10_years_grid_earlier");
    stage.press("right right right right right");
    pin(&mut stage, "trends_10_years_helped");
}

#[test]
fn a_month_without_an_answer_is_a_month_of_gaps() {
    let gap = today().earlier(70)..=today().earlier(40);
    let kept = days(120).into_iter().filter(|change| match change {
        Change::Save(entry) => !gap.contains(&entry.day),
        _ => true,
    });
    let mut stage = Stage::open_with(kept.collect());
    stage.press("3 down");
    pin(&mut stage, "trends_missing_month");
    stage.press("t");
    pin(&mut stage, "trends_missing_month_grid");
}

#[test]
fn what_came_before_has_its_rows_one_key_away() {
    let mut stage = made_up(365);
    stage.press("3 enter");
    pin(&mut stage, "trends_before");
    stage.press("enter");
    pin(&mut stage, "trends_before_rows");
    stage.press("enter");
    assert!(!stage.has("behind this"), "{}", stage.shows());
    stage.press("esc esc esc i");
    pin(&mut stage, "trends_why");
}

#[test]
fn everything_is_on_one_page_for_a_visit() {
    let mut stage = made_up(90);
    stage.press("3 down p");
    pin(&mut stage, "trends_visit");
    stage.press("end");
    pin(&mut stage, "trends_visit_end");
}

#[test]
fn a_made_up_journal_says_so_and_writes_nothing() {
    let mut stage = made_up(40);
    assert!(stage.has("This is a made-up example. Nothing is kept."), "{}", stage.shows());
    // A check-in, a note, and a setting: all of it stays in memory.
    stage.press("w").type_text("a few words").press("^S 1 8 enter right esc 1");
    assert!(stage.has("This is a made-up example. Nothing is kept."), "{}", stage.shows());
    let left: Vec<_> = std::fs::read_dir(stage.home.path()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn self_checks_stand_beside_the_measures() {
    use daymark::content::instrument::instrument;
    use daymark::domain::instrument::Sheet;
    use daymark::domain::rating::Pick;
    let taken = |form: &str, back: u64, digits: &str| {
        let form = instrument(form).unwrap();
        let day = today().earlier(back);
        let at = format!("{day}T08:00:00-05:00").parse().unwrap();
        let value = |char: char| Pick::try_from(u8::try_from(char.to_digit(10)?).ok()?).ok();
        let sheet = Sheet { items: digits.chars().map(value).collect(), ..Sheet::default() };
        let number = u8::try_from(back + digits.len() as u64).unwrap();
        let mut entry = Entry::new(EntryId::new(at, [number; 10]), Kind::SelfCheck, day, at);
        entry.answers = daymark::page::kept_self_checks::answers(form, &sheet);
        Change::Save(Box::new(entry))
    };
    let mut changes = days(30);
    let mut stage = Stage::open_with(changes.clone());
    stage.press("3 right right right right right right");
    assert!(stage.has("No self-check in these days."), "{}", stage.shows());
    changes.extend([
        taken("phq-9", 28, "222211110"),
        taken("phq-9", 14, "1111_1110"),
        taken("phq-9", 1, "111111100"),
        taken("gad-7", 3, "2222110"),
        taken("gad-7", 60, "1111110"),
    ]);
    let mut stage = Stage::open_with(changes);
    stage.press("3 right right right right right right");
    pin(&mut stage, "trends_self_checks");
    stage.press("t");
    pin(&mut stage, "trends_self_checks_table");
    stage.press("t down");
    assert!(stage.has("GAD-7") && stage.has("2 times"), "{}", stage.shows());
}

#[test]
fn in_a_high_window_nothing_is_drawn_over_a_table() {
    for (width, height) in [(120, 46), (140, 40), (140, 60), (200, 50)] {
        let mut stage = Stage::open_with(days(30));
        stage.press("3").resize(width, height);
        assert!(stage.has("Each day: sleep (across)"), "{}", stage.shows());
        stage.press("t t");
        assert!(!stage.has("(across)"), "{}", stage.shows());
        assert!(stage.has("[Urges]") && stage.has("[30 days]"), "{}", stage.shows());
        // From the second column on, every row of the table is a day.
        let shown = stage.shows();
        let days =
            shown.lines().filter(|row| row.starts_with("   Jan ") || row.starts_with("   Dec "));
        assert!(days.count() >= (usize::from(height) - 20).min(30), "{shown}");
    }
    let mut stage = Stage::open_with(days(30));
    stage.press("3 t t").resize(140, 40);
    insta::assert_snapshot!("trends_30_table_140x40", stage.shows());
}

#[test]
fn a_wide_window_has_two_columns_for_each_day() {
    let mut stage = Stage::open_with(days(30));
    stage.press("3").resize(140, 40);
    let axis = format!("    └{}", "─".repeat(60));
    assert!(stage.has(&axis), "{}", stage.shows());
    stage.resize(120, 36);
    assert!(!stage.has(&axis), "{}", stage.shows());
}

#[test]
fn the_recovery_review_has_a_row_of_marks_for_each_part() {
    use daymark::content::instrument::instrument;
    use daymark::page::kept_self_checks::answers;

    let form = instrument("bam-r").unwrap();
    let review = |back: u64, at: usize| {
        let day = today().earlier(back);
        let moment = format!("{day}T08:00:00-05:00").parse().unwrap();
        let id = EntryId::new(moment, [u8::try_from(back).unwrap(); 10]);
        let mut entry = Entry::new(id, Kind::SelfCheck, day, moment);
        entry.answers = answers(form, &form.vectors[at].sheet());
        Change::Save(Box::new(entry))
    };
    let mut changes = days(90);
    changes.extend([review(62, 3), review(31, 0), review(1, 4)]);
    let mut stage = Stage::open_with(changes);
    stage.press("3 down right right right right right right");
    pin(&mut stage, "trends_recovery_review");
    assert!(stage.has("Use not scored, Risk 85,"), "{}", stage.shows());
    stage.press("t");
    pin(&mut stage, "trends_recovery_review_table");
}
