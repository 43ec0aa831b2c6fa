use std::fs;

use daymark::domain::change::Change;
use daymark::domain::person::{Person, WhileLocked};
use daymark::domain::plan::{Card, Plan};
use daymark::system::locked_card;

use crate::screens::pin;
use crate::stage::Stage;

fn put(card: Card, lines: &[&str]) -> Change {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    Plan::put(card, &lines).unwrap()
}

fn usual() -> Vec<Change> {
    let person = Person {
        id: "p-1".parse().unwrap(),
        name: "Rosa".into(),
        phone: "617-555-0142".into(),
        note: "".into(),
        while_locked: WhileLocked::Hidden,
    };
    vec![
        put(Card::Reasons, &["My daughter", "Sleeping well"]),
        put(Card::Signs, &["I stop answering people"]),
        put(Card::IfThen, &["it is payday → call one person on my list"]),
        put(Card::Visits, &["2026-01-05 group", "2026-01-14 clinic at 3"]),
        put(Card::Safer, &["Naloxone is on the shelf by the door"]),
        put(Card::Overdose, &["Rosa checks on me in the evening"]),
        put(Card::Signals, &["I stay in bed and do not answer"]),
        Change::SavePerson(Box::new(person)),
    ]
}

fn plan(stage: &Stage) -> Plan {
    Plan::from_preferences(&stage.store().preferences().unwrap())
}

#[test]
fn empty_usual_and_overfull() {
    pin(Stage::open().press("6"), "plan_cards_empty");
    pin(Stage::open_with(usual()).press("6"), "plan_cards_usual");
    let long =
        "A line that is a good deal longer than any window would like it to be, and then more";
    let lines = [long; 12];
    let full = Card::ALL.map(|card| put(card, &lines[..card.lines_max().min(12)])).to_vec();
    let mut stage = Stage::open_with(full);
    stage.press("6");
    pin(&mut stage, "plan_cards_full");
    stage.press("down down down down down down down down down down down");
    assert!(stage.has("Help lines"), "{}", stage.shows());
}

#[test]
fn every_card_opens_and_shows_how_sure_it_is() {
    for card in Card::ALL {
        let route = daymark::ui::route::Route::PlanCard(card);
        let session = {
            let mut session = daymark::ui::session::Session::guest().unwrap();
            for change in usual() {
                session.keep(&change).unwrap();
            }
            session
        };
        let home = tempfile::TempDir::new().unwrap();
        let mut stage = Stage::begin(home, session, route, locked_card::LockedCard::default());
        pin(&mut stage, &format!("plan_card_{}", card.id()));
        if card != Card::Questions {
            assert!(stage.has("evidence ("), "{card:?}: {}", stage.shows());
        }
        stage.press("i");
        assert!(!stage.has("Add a line"), "{card:?}: {}", stage.shows());
    }
}

#[test]
fn a_line_is_added_changed_taken_out_and_brought_back() {
    let mut stage = Stage::open();
    stage.press("6 enter a").type_text("My daughter").press("enter");
    assert_eq!(plan(&stage).lines(Card::Reasons), ["My daughter"]);
    stage.press("a tab tab enter");
    assert_eq!(plan(&stage).lines(Card::Reasons), ["My daughter", "Sleeping well"]);
    stage.press("home e").type_text(" Ana").press("enter");
    assert_eq!(plan(&stage).lines(Card::Reasons)[0], "My daughter Ana");
    stage.press("d");
    assert_eq!(plan(&stage).lines(Card::Reasons).len(), 1);
    stage.press("u");
    assert_eq!(plan(&stage).lines(Card::Reasons).len(), 2);
}

#[test]
fn an_if_then_plan_is_picked_in_two_steps_and_three_are_enough() {
    let mut stage = Stage::open();
    stage.press("6 down down down enter");
    for _ in 0..3 {
        stage.press("a tab");
        pin(&mut stage, "plan_if_then_cue");
        stage.press("enter tab");
        assert!(stage.has("then I will"), "{}", stage.shows());
        stage.press("enter");
    }
    assert!(stage.has("If it is payday, then I will"), "{}", stage.shows());
    stage.press("a");
    assert!(stage.has("Three plans are enough"), "{}", stage.shows());
    assert_eq!(plan(&stage).lines(Card::IfThen).len(), 3);
}

#[test]
fn a_visit_has_a_day_and_a_few_words() {
    let mut stage = Stage::open();
    stage.press("6 down down down down down down down enter a").type_text("soon").press("enter");
    assert!(stage.has("Type a day like"), "{}", stage.shows());
    stage.press("^U").type_text("1/14").press("enter").type_text("refill").press("enter");
    assert_eq!(plan(&stage).lines(Card::Visits), ["2026-01-14 refill"]);
    assert!(stage.has("January 14"), "{}", stage.shows());
}

#[test]
fn a_card_shows_while_locked_only_when_asked_but_for_the_overdose_card() {
    let mut stage = Stage::open();
    let file = stage.home.path().join("journal").join("locked.toml");
    let shown = || locked_card::read(&file).0;
    stage.press("6 enter a").type_text("My daughter").press("enter");
    assert!(!file.exists(), "nothing shows by itself");
    stage.press("v");
    assert_eq!(shown().cards.len(), 1);
    stage.press("d");
    assert!(shown().cards.is_empty(), "a line taken out is gone from the lock screen");
    stage.press("u");
    assert_eq!(shown().cards.len(), 1, "and back with it");
    stage.press("v");
    assert!(shown().cards.is_empty());
    stage.press("esc");
    stage.press("down down down down down down down down down enter a");
    stage.type_text("Naloxone is by the door").press("enter");
    assert!(shown().overdose_card);
    assert_eq!(shown().cards[0].id, "overdose");
    stage.press("v");
    assert!(!shown().overdose_card && shown().cards.is_empty());
    stage.press("v");
    stage.press("F3 F2 9");
    assert!(stage.has("Naloxone is by the door"), "{}", stage.shows());
    assert!(!stage.has("My daughter"), "{}", stage.shows());
    pin(&mut stage, "plan_while_locked");
}

#[test]
fn the_seven_parts_are_our_own() {
    let mut stage = Stage::open_with(usual());
    stage.press("6").press("down down down down down down down down down down enter");
    pin(&mut stage, "plan_safety");
    assert!(stage.has("988"), "{}", stage.shows());
    stage.press("5");
    assert!(stage.has("Behavioral Health"), "{}", stage.shows());
}

#[test]
fn it_prints_to_a_new_file_that_it_calls_not_locked() {
    let mut stage = Stage::open_with(usual());
    let file = stage.home.path().join("card.html");
    stage.press("6 p");
    assert!(stage.has("This file is not locked."), "{}", stage.shows());
    stage.press("^U").type_text(&file.display().to_string()).press("^T");
    assert!(stage.has("Wallet cards"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("It is not locked."), "{}", stage.shows());
    let page = fs::read_to_string(&file).unwrap();
    assert!(page.contains("Rosa") && page.contains("<svg") && !page.contains("2026-01-05"));
    stage.press("p ^U").type_text(&file.display().to_string()).press("enter");
    assert!(stage.has("there already"), "{}", stage.shows());
    assert_eq!(fs::read_to_string(&file).unwrap(), page);
    pin(Stage::open().press("6 p"), "plan_nothing_to_print");
}

#[test]
fn the_counter_is_off_until_a_goal_is_chosen_and_never_forgets_a_start() {
    let mut stage = Stage::open_with(crate::screens::today::week());
    assert!(!stage.has("days with a check-in"), "{}", stage.shows());
    stage.press("^P").type_text("Day counter").press("enter");
    pin(&mut stage, "counter_off");
    stage.press("down down down space down space");
    assert!(stage.has("4 days with a check-in"), "{}", stage.shows());
    assert!(stage.has("Started today, Jan 12"), "{}", stage.shows());
    assert!(!stage.has("0 days") && !stage.has("Off until"), "{}", stage.shows());
    pin(&mut stage, "counter_on");
    stage.press("esc 1");
    assert!(stage.has("4 days with a check-in"), "{}", stage.shows());
}

#[test]
fn the_key_that_shows_a_card_while_locked_says_when_it_hides_it() {
    let mut stage = Stage::open();
    stage.press("6 down enter a").type_text("I sleep badly.").press("enter esc");
    assert!(stage.has("v Show while locked"), "{}", stage.shows());
    stage.press("v");
    assert!(stage.has("v Hide while locked"), "{}", stage.shows());
    stage.press("F1").type_text("locked");
    assert!(stage.has("without the passphrase. Hide it"), "{}", stage.shows());
    stage.press("esc esc");
    assert!(stage.has("v Hide while locked"), "{}", stage.shows());
    stage.press("v");
    assert!(stage.has("v Show while locked"), "{}", stage.shows());
}
