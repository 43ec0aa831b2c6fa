//! What a footer or a heading says is so where it stands.

use daymark::content::catalog::{self, Entry};
use daymark::domain::prefs::Prefs;
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::{Route, Section};
use daymark::ui::session::Session;

use crate::screens::today::{check_in, week};
use crate::stage::Stage;

fn guest_at(route: Route) -> Stage {
    let home = tempfile::TempDir::new().unwrap();
    let session = Session::guest().unwrap();
    Stage::begin_as(home, session, route, LockedCard::default(), Prefs::default())
}

#[test]
fn while_locked_nobody_knows_what_was_read_or_rated() {
    let at = |section| {
        let home = tempfile::TempDir::new().unwrap();
        let route = Route::Section(section);
        Stage::begin(home, Session::default(), route, LockedCard::default())
    };
    for (width, height) in [(80, 24), (140, 40)] {
        let mut stage = at(Section::Tools);
        stage.resize(width, height);
        assert!(stage.has("Ride out an urge"), "{}", stage.shows());
        assert!(!stage.has("not rated this one"), "{}", stage.shows());
        let mut stage = at(Section::Learn);
        stage.resize(width, height);
        assert!(stage.has("37 topics") && !stage.has("[ ]"), "{}", stage.shows());
        assert!(!stage.has(" read\n") && !stage.has("of 37"), "{}", stage.shows());
    }
    let mut stage = Stage::open();
    stage.press("4");
    assert!(stage.has("0 of 37 read") && stage.has("[ ]"), "{}", stage.shows());
}

#[test]
fn a_page_down_is_offered_where_there_is_one() {
    let mut stage = Stage::open_with(week());
    stage.press("3 t");
    assert!(!stage.has("PgDn"), "a grid whose weeks all fit: {}", stage.shows());
    stage.press("t");
    assert!(stage.has("PgDn Page down"), "{}", stage.shows());
    stage.press("right right right right right");
    assert!(stage.has("[What helped]") && !stage.has("PgDn"), "{}", stage.shows());
    stage.press("right");
    assert!(stage.has("[Self-checks]") && !stage.has("t Chart"), "{}", stage.shows());
    stage.press("left left");
    assert!(stage.has("[Medicine]") && stage.has("t Chart"), "{}", stage.shows());
}

#[test]
fn enter_says_what_it_does_to_a_setting() {
    let mut stage = Stage::open();
    stage.press("8");
    assert!(stage.has("Enter Change"), "{}", stage.shows());
    for _ in 0..30 {
        if !stage.has("› Passphrase") {
            stage.press("down");
        }
    }
    assert!(stage.has("Enter Open"), "{}", stage.shows());
    for _ in 0..30 {
        if !stage.has("› Backups") {
            stage.press("down");
        }
    }
    assert!(stage.has("Enter Copy now"), "{}", stage.shows());
}

#[test]
fn the_row_of_the_help_lines_in_the_plan_adds_nothing() {
    let mut stage = Stage::open();
    stage.press("6");
    assert!(stage.has("a Add"), "{}", stage.shows());
    stage.press("end up");
    assert!(stage.has("› Help lines") && !stage.has("a Add"), "{}", stage.shows());
}

#[test]
fn digits_that_mark_and_arrows_that_step_are_told() {
    let mut stage = Stage::open();
    stage.press("n enter enter enter enter tab 1");
    for number in ["2", "3", "4", "5", "6", "7"] {
        if !stage.has("[ ]") {
            stage.press("left").press(number);
        }
    }
    assert!(stage.has("Space 1-") && stage.has("[ ]"), "{}", stage.shows());
    stage.press("2");
    assert!(stage.has("[x]"), "{}", stage.shows());
    let mut stage = guest_at(Route::Tool("if-then".to_owned()));
    stage.press("enter").type_text("it rains").press("tab");
    assert!(stage.has("←→ Step"), "{}", stage.shows());
    let here = stage.shows();
    stage.press("right");
    assert_ne!(stage.shows(), here);
}

#[test]
fn the_other_people_page_keeps_the_number_in_a_low_window() {
    let mut stage = Stage::first_run();
    stage.press("enter down");
    for (width, height) in [(60, 18), (80, 24), (100, 30)] {
        stage.resize(width, height);
        assert!(stage.has("877-785-2020"), "{}", stage.shows());
        assert_eq!(stage.has("--dir PATH"), height > 18, "{}", stage.shows());
    }
}

/// Of a line of the directory, on a slide.
fn slide(id: &str) -> Stage {
    let entries: Vec<&'static Entry> =
        catalog::entries().iter().filter(|entry| entry.id == id).collect();
    assert_eq!(entries.len(), 1, "{id}");
    let mut stage = guest_at(Route::Group(entries));
    stage.press("enter");
    stage
}

#[test]
fn a_line_on_a_wall_has_its_number_first_and_nothing_empty() {
    let mut stage = slide("emergency-911");
    assert!(stage.has("Text: 911"), "{}", stage.shows());
    for (width, height) in [(60, 18), (80, 24), (140, 40)] {
        let mut stage = slide("ma-substance-use-helpline");
        stage.resize(width, height);
        let shown = stage.shows();
        assert!(shown.find("800-327-5050") < shown.find("Call for"), "{shown}");
        assert!(shown.contains("Hours: ") && shown.contains("1 of 1"), "{shown}");
        assert!(!shown.contains("Hours:    "), "{shown}");
        stage.press("Space");
        assert!(stage.has("Know first"), "{}", stage.shows());
    }
    stage.press("Space");
}

#[test]
fn a_search_in_the_trash_says_that_enter_puts_back() {
    let mut stage = Stage::open_with(week());
    stage.press("2 d f left enter /");
    assert!(stage.has("Enter Put back"), "{}", stage.shows());
    stage.type_text("zzzz");
    assert!(!stage.has("Enter Put back") && !stage.has("Enter Open"), "{}", stage.shows());
}

#[test]
fn a_box_that_is_handed_in_says_so() {
    for (palette, words) in [("suggestion I was given", "Enter Open"), ("import", "Enter Read")] {
        let mut stage = Stage::open();
        stage.press("^P").type_text(palette).press("enter");
        assert!(stage.has(words) && !stage.has("Enter Next"), "{}", stage.shows());
    }
}

#[test]
fn every_row_of_today_is_in_view_in_the_lowest_window() {
    let mut stage = Stage::guest_with(vec![check_in("2025-10-20", 1, 4, "")]);
    stage.resize(60, 18);
    assert!(stage.has("Good to see you."), "{}", stage.shows());
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..12 {
        let shown = stage.shows();
        let row = shown.lines().find(|line| line.starts_with(" › ")).map(str::to_owned);
        seen.insert(row.unwrap_or_else(|| panic!("no row in use: {shown}")));
        stage.press("down");
    }
    assert!(seen.iter().any(|row| row.contains("My plan")), "{seen:?}");
}

#[test]
fn a_key_that_another_place_has_says_that_it_does_nothing_here() {
    let mut stage = Stage::guest();
    stage.press("4 end up up enter /");
    assert!(stage.has("/ does nothing here"), "{}", stage.shows());
    // Where it is offered it is as it was.
    let mut stage = Stage::guest();
    stage.press("7 /");
    assert!(!stage.has("does nothing here"), "{}", stage.shows());
}

#[test]
fn a_guest_is_not_offered_to_show_a_card_while_locked() {
    let with_a_line = |mut stage: Stage| {
        stage.press("6 down down enter a").type_text("My garden").press("enter");
        stage
    };
    let mut stage = with_a_line(Stage::guest());
    assert!(stage.has("My garden") && !stage.has("v Show"), "{}", stage.shows());
    assert!(stage.has("Nothing of a guest is shown while locked."), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("1 Today") && !stage.has("v Show"), "{}", stage.shows());
    let mut stage = with_a_line(Stage::open());
    stage.press("esc");
    assert!(stage.has("v Show while locked"), "{}", stage.shows());
}

#[test]
fn settings_say_how_a_card_is_shown_while_locked() {
    let mut stage = Stage::open();
    stage.press("8");
    for _ in 0..20 {
        if stage
            .shows()
            .lines()
            .any(|line| line.contains('›') && line.contains("Show while locked"))
        {
            break;
        }
        stage.press("down");
    }
    stage.press("enter");
    assert!(stage.has("press v"), "{}", stage.shows());
}

#[test]
fn a_topic_of_one_part_counts_none() {
    let mut stage = Stage::guest();
    stage.press("4 enter t t");
    assert!(stage.has("[1]  5  15 minutes"), "{}", stage.shows());
    assert!(!stage.has("Part 1 of 1") && !stage.has("Next part"), "{}", stage.shows());
}
