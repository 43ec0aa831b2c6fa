use daymark::content::words::Words;
use daymark::domain::plan::{Card, Plan};
use daymark::store::{VaultDir, VaultState, backup};

use crate::screens::pin;
use crate::stage::Stage;

/// Settings, with the row in use that is so many rows down.
fn at(mut stage: Stage, down: usize) -> Stage {
    stage.press("8");
    for _ in 0..down {
        stage.press("down");
    }
    stage
}

#[test]
fn settings_as_they_begin() {
    pin(&mut at(Stage::open(), 0), "settings");
    pin(&mut at(Stage::guest(), 16), "settings_guest_backups");
}

#[test]
fn arrows_change_at_once_and_r_goes_back() {
    let mut stage = at(Stage::open(), 0);
    let config = stage.home.path().join("journal").join("config.toml");
    stage.press("right");
    let kept = std::fs::read_to_string(&config).unwrap();
    assert!(!kept.contains("theme = \"plain\""), "{kept}");
    stage.press("left left r");
    assert!(stage.has("Terminal"), "{}", stage.shows());
    // Six rows down: lock after. One step on from 5 minutes is 15.
    let mut stage = at(stage, 6);
    stage.press("right");
    assert!(stage.has("Lock after          15 minutes"), "{}", stage.shows());
    let kept = std::fs::read_to_string(&config).unwrap();
    assert!(kept.contains("lock-after"), "{kept}");
    stage.press("r");
    assert!(stage.has("Lock after          5 minutes"), "{}", stage.shows());
}

#[test]
fn what_shows_while_locked_is_said_and_turned() {
    let mut stage = at(Stage::open(), 7);
    assert!(stage.has("help lines only"), "{}", stage.shows());
    stage.press("right");
    assert!(stage.has("help lines, overdose card"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("›6 Plan"), "{}", stage.shows());
}

#[test]
fn every_card_and_person_that_shows_while_locked_is_counted() {
    let put = |card: Card, line: &str| Plan::put(card, &[line.to_owned()]).unwrap();
    let plan = vec![put(Card::Signs, "I stop answering"), put(Card::Reasons, "My daughter")];
    let mut stage = Stage::open_with(plan);
    stage.press("6 down enter v esc");
    let mut stage = at(stage, 7);
    assert!(stage.has("help lines, 1 card"), "{}", stage.shows());
    stage.press("6 enter v esc");
    let mut stage = at(stage, 7);
    assert!(stage.has("help lines, 2 cards"), "{}", stage.shows());
    stage.press("right");
    assert!(stage.has("help lines, 3 cards"), "{}", stage.shows());
    stage
        .press("left 7 a")
        .type_text("Rosa")
        .press("tab")
        .type_text("617-555-0142")
        .press("^S home v");
    let stage = at(stage, 7);
    assert!(stage.has("help lines, 1 person, 2 cards"), "{}", stage.shows());
}

#[test]
fn a_copy_is_made_now_and_a_second_one_too() {
    let mut stage = at(Stage::open(), 16);
    stage.press("enter");
    assert!(stage.has("A locked copy was made and checked."), "{}", stage.shows());
    assert!(stage.has("last: Jan 12"), "{}", stage.shows());
    let dir = VaultDir::new(stage.home.path().join("journal"));
    let before = backup::list(&dir).unwrap().len();
    stage.wait(1).press("enter");
    assert!(stage.has("A locked copy was made and checked."), "{}", stage.shows());
    assert_eq!(backup::list(&dir).unwrap().len(), before + 1);
}

#[test]
fn a_guest_is_told_what_needs_a_journal() {
    let mut stage = at(Stage::guest(), 16);
    stage.press("enter");
    assert!(stage.has("This works in your own open journal"), "{}", stage.shows());
}

#[test]
fn only_the_typed_word_deletes_everything() {
    let mut stage = at(Stage::open(), 20);
    let dir = VaultDir::new(stage.home.path().join("journal"));
    stage.press("enter");
    pin(&mut stage, "delete_all");
    stage.type_text("yes").press("enter");
    assert!(stage.has("Nothing was deleted."), "{}", stage.shows());
    assert_eq!(dir.state(), VaultState::Present);
    stage.press("^U").type_text(&Words::english().say("delete-all-word")).press("enter");
    assert_eq!(dir.state(), VaultState::Empty);
    assert!(stage.has("Your journal and its backups are deleted."), "{}", stage.shows());
    assert!(stage.has("Welcome"), "{}", stage.shows());
}

#[test]
fn about_says_what_it_is_and_where_things_are() {
    let mut stage = at(Stage::guest(), 21);
    stage.press("enter");
    insta::assert_snapshot!("about_80x24", stage.shows());
    stage.press("end");
    assert!(stage.has("The program"), "{}", stage.shows());
    stage.resize(60, 18).press("home");
    insta::assert_snapshot!("about_60x18", stage.shows());
    stage.resize(140, 60);
    assert!(stage.has("You are a guest. Nothing is kept"), "{}", stage.shows());
    assert!(stage.has("Fact MA-32, as of"), "{}", stage.shows());
    assert!(stage.has("Courts, passphrases and private diaries"), "{}", stage.shows());
    let mut stage = at(Stage::open(), 21);
    stage.press("enter").resize(140, 60);
    assert!(stage.has("Backups: "), "{}", stage.shows());
}

#[test]
fn no_size_panics_and_the_cursor_is_in_the_window() {
    let sizes = [(20, 5), (40, 12), (60, 18), (61, 19), (80, 24), (119, 30), (120, 36), (140, 40)];
    for down in 0..22 {
        for keys in ["", "enter", "enter down", "enter end", "F1 end", "^P pgdn pgdn", "^C"] {
            if down == 16 && keys.starts_with("enter") {
                continue;
            }
            let mut stage = at(Stage::guest(), down);
            stage.press(keys);
            for (width, height) in sizes {
                stage.resize(width, height);
                if let Some((x, y)) = stage.cursor() {
                    assert!(x < width && y < height, "{down} {keys}: {x},{y} in {width}x{height}");
                }
            }
        }
    }
}
