//! A click on a row does what the keys for it do, wherever there are rows.

use daymark::system::locked_card::LockedCard;
use daymark::ui::terminal::Event;
use ratatui::layout::Position;

use crate::screens::today::week;
use crate::stage::Stage;

/// Click on the first place where the frame has these words.
fn click(stage: &mut Stage, words: &str) {
    let shown = stage.shows();
    let found = shown.lines().enumerate().find_map(|(y, line)| {
        let x = line.find(words)?;
        Some((line.get(..x)?.chars().count(), y))
    });
    let (x, y) = found.unwrap_or_else(|| panic!("no {words} on\n{shown}"));
    let at = Position::new(u16::try_from(x + 1).unwrap(), u16::try_from(y).unwrap());
    stage.play(vec![Event::Click(at)]);
}

/// After these keys, a click on these words leads to where this is.
#[track_caller]
fn leads(mut stage: Stage, keys: &str, words: &str, there: &str) {
    for (width, height) in [(80, 24), (60, 18), (140, 40)] {
        stage.resize(width, height).press(keys);
        click(&mut stage, words);
        assert!(stage.has(there), "{width}x{height}: {words}\n{}", stage.shows());
        stage.press("esc esc esc esc");
    }
}

#[test]
fn the_rows_of_help_now() {
    leads(Stage::open(), "F2", "I may hurt myself", "988");
    leads(Stage::open(), "F2", "All help lines", "Call   ");
    leads(Stage::locked(), "F2", "I have an urge", "Ride out an urge");
    let mut stage = Stage::open();
    stage.press("F2").resize(48, 14);
    click(&mut stage, "Yes");
    assert!(stage.has("TRY TO WAKE THEM"), "{}", stage.shows());
}

#[test]
fn the_rows_of_the_sections() {
    leads(Stage::open_with(week()), "1", "I used", "After using");
    leads(Stage::open(), "4", "Side effects and danger", "Side effects");
    leads(Stage::open(), "4 end", "lossary", "Glossary");
    leads(Stage::open(), "6", "My warning signs", "warning");
}

#[test]
fn what_trends_shows_and_of_when() {
    let mut stage = Stage::open_with(week());
    stage.press("3");
    click(&mut stage, "Sleep");
    assert!(stage.has("[Sleep]"), "{}", stage.shows());
    click(&mut stage, "90 days");
    assert!(stage.has("[90 days]") && stage.has("[Sleep]"), "{}", stage.shows());
    // Between the words there is nothing to choose, and what is chosen stays so.
    click(&mut stage, "   Medicine");
    assert!(stage.has("[Sleep]"), "{}", stage.shows());
}

#[test]
fn the_lock_screen_and_the_first_run() {
    let mut stage = Stage::locked_with(LockedCard::default());
    click(&mut stage, "Call: help lines");
    assert!(stage.has("988"), "{}", stage.shows());
    let mut stage = Stage::locked();
    click(&mut stage, "Show what I type");
    stage.type_text("secret");
    assert!(stage.has("secret"), "{}", stage.shows());
    let mut stage = Stage::first_run();
    click(&mut stage, "Go on");
    assert!(stage.has("Who uses this computer?"), "{}", stage.shows());
}

#[test]
fn the_boxes_with_a_list() {
    let mut stage = Stage::open();
    stage.press("^P").type_text("breathing");
    click(&mut stage, "low breathing");
    assert!(stage.has("breathing") && !stage.has("Find"), "{}", stage.shows());
    let mut stage = Stage::open();
    stage.press("1 F1");
    click(&mut stage, "Write a note.");
    assert!(stage.has("Ctrl+S Save"), "{}", stage.shows());
}

#[test]
fn an_answer_is_what_was_clicked_and_nothing_is_answered_on_the_way() {
    let mut stage = Stage::open();
    stage.press("n");
    click(&mut stage, "Good");
    assert!(stage.has("Good") && stage.has("your choice"), "{}", stage.shows());
    assert!(stage.has("Question 1 of 5"), "{}", stage.shows());
    let draft = stage.store().draft(daymark::domain::entry::Kind::CheckIn).unwrap().unwrap();
    assert_eq!(draft.entry.answers.len(), 1);
    click(&mut stage, "Rather not say");
    assert!(stage.has("Good") && stage.has("your choice"), "{}", stage.shows());
}
