use daymark::domain::answer::{Answer, YesNo};
use daymark::domain::change::Change;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::lapse::halves;
use daymark::store::{Filter, Store};

use crate::screens::pin;
use crate::screens::today::week;
use crate::stage::Stage;

/// A check-in that says whether anything was used.
fn use_on(day: &str, answer: YesNo) -> Change {
    let at = format!("{day}T20:40:00-05:00").parse().unwrap();
    let mut entry = Entry::new(EntryId::new(at, [2; 10]), Kind::CheckIn, day.parse().unwrap(), at);
    entry.answers.insert("use".parse().unwrap(), Answer::YesNo(answer));
    Change::Save(Box::new(entry))
}

fn lapses(store: &Store) -> Vec<Entry> {
    let filter = Filter { kind: Some(Kind::Lapse), ..Filter::default() };
    let rows = store.page(&filter, None, 10).unwrap();
    rows.iter().map(|row| store.entry(row.id).unwrap().unwrap()).collect()
}

/// From Today to the first page of the room.
fn room(changes: Vec<Change>) -> Stage {
    let mut stage = Stage::open_with(changes);
    stage.press("^P").type_text("I used").press("enter");
    assert!(stage.has("Are you safe right now?"), "{}", stage.shows());
    stage
}

#[test]
fn every_page() {
    let mut stage = room(week());
    pin(&mut stage, "lapse_1_safe");
    stage.press("1");
    pin(&mut stage, "lapse_2_not_alone");
    stage.press("1");
    stage.press("1 7 3");
    assert!(stage.has("Two are enough"), "{}", stage.shows());
    pin(&mut stage, "lapse_3_day_ahead");
    stage.press("enter").type_text("The walk home, 5 o'clock, alone.");
    pin(&mut stage, "lapse_4_what");
    stage.press("enter");
    pin(&mut stage, "lapse_5_still");
    stage.press("enter 6 right");
    assert!(stage.has("7 of 10"), "{}", stage.shows());
    pin(&mut stage, "lapse_6_confidence");
    assert!(stage.has("Shift+Tab Page back"), "{}", stage.shows());
    stage.press("shift+tab");
    assert!(stage.has("step 5 of 7"), "{}", stage.shows());
    stage.press("enter left");
    assert!(stage.has("step 6 of 7") && stage.has("6 of 10"), "{}", stage.shows());
    stage.press("right").press("enter").type_text("Take the other street.");
    pin(&mut stage, "lapse_7_tomorrow");
    stage.press("enter");
    assert!(stage.has("Nothing was reset."), "{}", stage.shows());
    pin(&mut stage, "lapse_8_end");
    let found = lapses(stage.store());
    assert_eq!(found.len(), 1);
    let (what, tomorrow) = halves(found[0].text.reveal());
    assert_eq!(what, "The walk home, 5 o'clock, alone.");
    assert_eq!(tomorrow, "Take the other street.");
    assert_eq!(found[0].answers.len(), 3);
    assert!(stage.store().draft(Kind::Lapse).unwrap().is_none());
    assert_eq!(stage.store().totals().unwrap().days_checked_in, 4, "nothing is reset");
}

#[test]
fn every_page_can_be_skipped_and_it_still_counts() {
    let mut stage = room(Vec::new());
    stage.press("right right right enter enter enter enter");
    assert!(stage.has("It is written down."), "{}", stage.shows());
    let found = lapses(stage.store());
    assert_eq!(found.len(), 1);
    assert!(found[0].is_empty());
    stage.press("5");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
}

#[test]
fn escape_keeps_the_draft_and_today_takes_it_up() {
    let mut stage = room(Vec::new());
    stage.press("1 right 2 enter").type_text("Payday");
    stage.press("esc");
    assert!(stage.has("Draft kept."), "{}", stage.shows());
    assert!(stage.has("Go on with: after using"), "{}", stage.shows());
    assert!(lapses(stage.store()).is_empty());
    stage.press("^P").type_text("I used").press("enter right right");
    assert!(stage.has("[x] Sleep somewhere else"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("Payday"), "{}", stage.shows());
}

#[test]
fn a_person_who_is_not_safe_gets_the_steps_or_a_line() {
    let mut stage = room(Vec::new());
    stage.press("2");
    assert!(stage.has("Call 911") || stage.has("CALL 911"), "{}", stage.shows());
    stage.press("esc 3");
    assert!(stage.has("988"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("Are you safe right now?"), "{}", stage.shows());
}

#[test]
fn after_days_without_use_the_room_says_what_that_does_and_counts_no_run() {
    let mut stage = room(vec![use_on("2026-01-02", YesNo::Yes), use_on("2026-01-08", YesNo::No)]);
    stage.press("1");
    assert!(stage.has("You had a break before this."), "{}", stage.shows());
    assert!(!stage.has("9 days"), "{}", stage.shows());
}

#[test]
fn what_was_typed_survives_a_lock() {
    let mut stage = room(Vec::new());
    stage.press("right right enter").type_text("Payday, the bus stop");
    stage.wait(301);
    stage.type_text(crate::stage::PASSPHRASE).press("enter");
    let draft = stage.store().draft(Kind::Lapse).unwrap().unwrap();
    assert_eq!(halves(draft.entry.text.reveal()).0, "Payday, the bus stop");
}

#[test]
fn use_in_a_check_in_offers_the_room() {
    let mut stage = Stage::open();
    stage.press("n enter enter enter 1 ^S");
    assert!(stage.has("Are you safe now?"), "{}", stage.shows());
    assert!(stage.has("The next 24 hours"), "{}", stage.shows());
    stage.press("2");
    assert!(stage.has("Are you safe right now?"), "{}", stage.shows());
}

#[test]
fn a_told_break_shows_the_card_and_again_with_the_next_use() {
    let mut stage = Stage::open();
    stage.press("^P").type_text("I have had a break").press("enter");
    pin(&mut stage, "had_break");
    stage.press("3");
    assert!(stage.has("Saved at 9:02 AM"), "{}", stage.shows());
    stage.press("u");
    let kept = |stage: &Stage| {
        stage.store().preferences().unwrap().iter().any(|(id, _)| id.as_str() == "breaks-told")
    };
    assert!(!kept(&stage), "it can be undone");
    stage.press("1").press("^P").type_text("I have had a break").press("enter enter");
    assert!(!kept(&stage), "Enter on arrival says nothing for anyone");
    stage.press("1").press("^P").type_text("I have had a break").press("enter 3");
    assert!(kept(&stage));
    assert!(stage.has("After a break"), "{}", stage.shows());
    assert!(stage.has("naloxone"), "{}", stage.shows());
    stage.press("1 n enter enter enter 1 ^S");
    assert!(stage.has("What lowers the risk"), "{}", stage.shows());
    assert_eq!(stage.store().totals().unwrap().check_ins, 1, "a told break is no check-in");
    let mut stage = Stage::open();
    stage.press("^P").type_text("I have had a break").press("enter esc");
    assert!(stage.has("What lowers the risk"), "Esc keeps the card: {}", stage.shows());
}

#[test]
fn the_footer_names_the_digits_that_choose_and_no_others() {
    let mut stage = room(Vec::new());
    assert!(stage.has("↑↓ 1-3 Choose"), "{}", stage.shows());
    stage.press("right right");
    assert!(stage.has("↑↓ 1-7 Choose"), "{}", stage.shows());
}
