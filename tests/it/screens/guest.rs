//! What a guest writes is gone when they leave: no place says that it is saved, or who else can read it.

use daymark::domain::day::Day;
use daymark::domain::plan::Card;
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::{CheckInAbout, NoteAbout, Route, Section};
use daymark::ui::session::Session;
use tempfile::TempDir;

use crate::screens::{SIZES, pin};
use crate::stage::Stage;

/// What is true of the person's own journal only.
const UNTRUE: [&str; 18] = [
    "Saved",
    "Saved at",
    "Only you can read it",
    "Kept.",
    "Kept in your journal",
    "Kept with",
    "kept here",
    "Draft kept",
    "draft is kept",
    "Nothing is lost",
    "here, locked",
    "in your journal",
    "your passphrase",
    "your answers wait",
    "30 days",
    "It waits here",
    "comes back in a few days",
    "next time you start",
];

/// Words that people read on other pages, in which one of them stands.
const OTHER: [&str; 2] = ["Keep this in my journal", "last 30 days"];

fn at(route: Route) -> Stage {
    let (home, session) = (TempDir::new().unwrap(), Session::guest().unwrap());
    Stage::begin(home, session, route, LockedCard::default())
}

fn today() -> Day {
    "2026-01-12".parse().unwrap()
}

/// Nothing untrue is on the screen, whatever its size.
fn is_true(stage: &mut Stage, place: &str) {
    for (width, height) in SIZES {
        stage.resize(width, height);
        let rows = stage.shows().split_whitespace().collect::<Vec<_>>().join(" ");
        let rows = OTHER.iter().fold(rows, |rows, other| rows.replace(other, ""));
        for words in UNTRUE {
            assert!(!rows.contains(words), "{place}: {words}\n{}", stage.shows());
        }
    }
    stage.resize(80, 24);
}

#[test]
fn a_self_check() {
    let mut stage = at(Route::SelfCheck("phq-9".to_owned()));
    is_true(&mut stage, "before it");
    stage.press("enter 1 enter 1 enter 1 enter 1 enter 1 enter 1 enter 1 enter 1 enter 1 enter");
    assert!(stage.has("You can close this."), "{}", stage.shows());
    is_true(&mut stage, "help after it");
    pin(&mut stage, "guest_self_check_help");
    stage.press("esc 0 enter");
    assert!(stage.has("Kept until you leave"), "{}", stage.shows());
    is_true(&mut stage, "its result");
}

#[test]
fn a_check_in_and_a_note() {
    let mut stage = at(Route::CheckIn(CheckInAbout::Day(today())));
    is_true(&mut stage, "a question");
    stage.press("i");
    assert!(stage.has("You are a guest"), "{}", stage.shows());
    is_true(&mut stage, "why it is asked");
    stage.press("esc 2 enter esc");
    assert!(stage.has("Kept until you leave"), "{}", stage.shows());
    is_true(&mut stage, "a check-in cut short");
    let mut stage = at(Route::Note(NoteAbout::Day(today())));
    stage.type_text("a line").wait(2);
    assert!(stage.has("Kept until you leave"), "{}", stage.shows());
    is_true(&mut stage, "the draft of a note");
    stage.type_text(", and more").press("esc");
    is_true(&mut stage, "a note that is left");
    let mut stage = at(Route::Note(NoteAbout::Day(today())));
    stage.type_text("a line").press("^s");
    is_true(&mut stage, "a note");
    stage.press("esc 2");
    is_true(&mut stage, "the journal");
    stage.press("d");
    assert!(stage.has("until you leave"), "{}", stage.shows());
    is_true(&mut stage, "the trash, one more in it");
}

#[test]
fn the_lapse_room_and_a_break() {
    let mut stage = at(Route::Lapse);
    stage.press("i");
    assert!(stage.has("You are a guest"), "{}", stage.shows());
    is_true(&mut stage, "why these pages");
    stage.press("esc 1 1 1 esc");
    is_true(&mut stage, "cut short");
    let mut stage = at(Route::Lapse);
    stage.press("1 1 enter enter enter enter enter");
    assert!(stage.has("Nothing was reset."), "{}", stage.shows());
    is_true(&mut stage, "its end");
    let mut stage = at(Route::HadBreak);
    assert!(stage.has("You are a guest"), "{}", stage.shows());
    is_true(&mut stage, "a break");
    stage.press("1");
    is_true(&mut stage, "after a break");
}

#[test]
fn the_plan_and_people() {
    let mut stage = at(Route::Section(Section::Plan));
    is_true(&mut stage, "the plan");
    let mut stage = at(Route::People);
    is_true(&mut stage, "nobody yet");
    let mut stage = at(Route::Person(None));
    assert!(stage.has("You are a guest") && !stage.has("To see this"), "{}", stage.shows());
    is_true(&mut stage, "someone new");
    stage.type_text("Rosa").press("tab").type_text("617-555-0142").press("^s");
    is_true(&mut stage, "someone");
    let mut stage = at(Route::PlanCard(Card::Reasons));
    stage.press("a").type_text("My children").press("enter");
    assert!(stage.has("Kept until you leave"), "{}", stage.shows());
    is_true(&mut stage, "a line");
    let mut stage = at(Route::Counter);
    stage.press("end enter");
    assert!(stage.has("Kept until you leave"), "{}", stage.shows());
    is_true(&mut stage, "a start");
}

#[test]
fn own_numbers_in_call() {
    let mut stage = at(Route::Section(Section::Call));
    stage.press("a").type_text("Rosa").press("tab").type_text("617-555-0142").press("^s");
    down_to(&mut stage, "Rosa");
    is_true(&mut stage, "numbers of one's own");
}

#[test]
fn a_tool_and_a_topic() {
    let mut stage = at(Route::Tool("kind-words".to_owned()));
    stage.press("7 enter 2 enter enter enter");
    stage.type_text("I would stay").press("enter enter");
    is_true(&mut stage, "the end of a tool");
    down_to(&mut stage, "Keep this in my journal");
    stage.press("enter");
    assert!(stage.has("Kept until you leave"), "{}", stage.shows());
    is_true(&mut stage, "a tool that is kept");
    let mut stage = at(Route::LessonCheck("overdose".to_owned()));
    stage.press("enter");
    assert!(stage.has("You are a guest"), "{}", stage.shows());
    is_true(&mut stage, "a question about a topic");
}

#[test]
fn a_suggestion() {
    for choice in ["Keep it", "Later"] {
        let mut stage = at(Route::Accept);
        stage.type_text("3222-5NPK").press("enter");
        down_to(&mut stage, choice);
        stage.press("enter");
        assert!(stage.has("kept only until you leave"), "{choice}: {}", stage.shows());
        is_true(&mut stage, choice);
    }
}

#[test]
fn settings() {
    let mut stage = at(Route::Section(Section::Settings));
    for row in 0..22 {
        if row != 0 && !stage.has("Entries then") {
            is_true(&mut stage, &format!("row {row}"));
        }
        stage.press("down");
    }
    stage.press("home down down down right");
    assert!(stage.has("this is not kept"), "{}", stage.shows());
    is_true(&mut stage, "screen reader mode");
    // What can be seen while locked is the person's own.
    stage.press("down down down down right");
    assert!(stage.has("not as a guest"), "{}", stage.shows());
    assert!(!stage.has("overdose card"), "{}", stage.shows());
}

/// Down to the row in use that has these words; it is there.
fn down_to(stage: &mut Stage, words: &str) {
    stage.press("home");
    for _ in 0..200 {
        if stage.shows().lines().any(|row| row.contains('›') && row.contains(words)) {
            return;
        }
        stage.press("down");
    }
    panic!("{words}: {}", stage.shows());
}
