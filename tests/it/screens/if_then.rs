use daymark::domain::change::Change;
use daymark::domain::if_then::{KEY, Notes, Said};
use daymark::domain::plan::{Card, Plan};
use daymark::domain::private::Private;

use crate::screens::pin;
use crate::stage::Stage;

const PAYDAY: &str = "it is payday → call one person on my list";

/// A plan, and the day something was last said about it.
fn plan(day: &str) -> Vec<Change> {
    let notes = Private::new(format!("{day} made {PAYDAY}"));
    vec![
        Plan::put(Card::IfThen, &[PAYDAY.to_owned()]).unwrap(),
        Change::Prefer(KEY.parse().unwrap(), Some(notes)),
    ]
}

fn last(stage: &Stage) -> Option<(String, Said)> {
    let notes = Notes::from_preferences(&stage.store().preferences().unwrap());
    notes.all().last().map(|note| (note.day.to_string(), note.said))
}

#[test]
fn after_the_cue_one_key_says_what_happened_and_any_answer_is_fine() {
    let mut stage = Stage::open_with(plan("2026-01-02"));
    stage.press("6 down down down enter enter");
    pin(&mut stage, "if_then");
    stage.press("1");
    assert!(stage.has("January 12: you did it."), "{}", stage.shows());
    assert_eq!(last(&stage), Some(("2026-01-12".to_owned(), Said::DidIt)));
    stage.press("u");
    assert_eq!(last(&stage).unwrap().1, Said::Made);
    stage.press("enter 2");
    assert!(stage.has("copy it by hand") && stage.has("slipped your mind"), "{}", stage.shows());
    stage.press("enter 3");
    assert!(stage.has("You could change it"), "{}", stage.shows());
    assert!(stage.has("it did not fit"), "{}", stage.shows());
    pin(&mut stage, "if_then_did_not_fit");
    let shown = stage.shows();
    assert!(!shown.contains("times") && !shown.contains("of 3"), "nothing is counted: {shown}");
    stage.press("4 ^U").type_text("payday comes").press("enter enter");
    assert!(stage.has("If payday comes, then I will call"), "{}", stage.shows());
    assert_eq!(last(&stage), Some(("2026-01-12".to_owned(), Said::Made)));
    stage.press("home enter 5");
    assert!(stage.has("Taken out") && !stage.has("payday"), "{}", stage.shows());
    stage.press("u");
    assert!(stage.has("payday comes"), "{}", stage.shows());
}

#[test]
fn once_a_month_and_in_one_quiet_place_a_plan_is_looked_at_again() {
    let stage = Stage::open_with(plan("2025-12-14"));
    assert!(!stage.has("still right"), "29 days: {}", stage.shows());
    let mut stage = Stage::open_with(plan("2025-12-13"));
    pin(&mut stage, "if_then_today");
    stage.press("6 down down down enter");
    pin(&mut stage, "if_then_card_stale");
    stage.press("enter");
    pin(&mut stage, "if_then_stale");
    stage.press("1 esc esc 1");
    assert!(!stage.has("still right"), "asked once: {}", stage.shows());
    assert_eq!(last(&stage), Some(("2026-01-12".to_owned(), Said::StillRight)));
}

#[test]
fn a_plan_made_on_the_card_remembers_its_day_and_is_left_in_peace_for_a_month() {
    let mut stage = Stage::open();
    stage.press("6 down down down enter a").type_text("it rains").press("enter");
    stage.type_text("call Rosa").press("enter");
    assert_eq!(last(&stage), Some(("2026-01-12".to_owned(), Said::Made)));
    stage.press("1");
    assert!(!stage.has("still right"), "{}", stage.shows());
}
