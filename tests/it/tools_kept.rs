//! What is kept of a tool, and where: held while locked, put in the plan, picked from one's own list.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::fs;

use daymark::domain::change::Change;
use daymark::domain::plan::{Card, Plan, if_then};

use crate::screens::pin;
use crate::stage::{PASSPHRASE, Stage};
use crate::tools::{rosa, strength, tool_entries};

/// Kind words on the lock screen, up to its end.
fn kind_words_while_locked(stage: &mut Stage) {
    stage.press("down down down down down enter");
    while !stage.shows().lines().any(|line| line.contains("› Kind words")) {
        stage.press("down");
    }
    stage.press("enter 7 enter 2 enter enter enter");
    stage.type_text("I would stay").press("enter enter");
    assert!(stage.has("Hold it, and ask me when I unlock"), "{}", stage.shows());
}

fn put(card: Card, lines: &[&str]) -> Change {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    Plan::put(card, &lines).unwrap()
}

fn plans(stage: &Stage) -> Vec<String> {
    let kept = stage.store().preferences().unwrap();
    Plan::from_preferences(&kept).lines(Card::IfThen).to_vec()
}

/// Every byte of every file in the folder of the journal.
fn bytes_on_disk(stage: &Stage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut folders = vec![stage.home.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                bytes.extend(fs::read(entry.path()).unwrap());
            }
        }
    }
    bytes
}

#[test]
fn a_run_finished_while_locked_is_kept_only_when_it_was_held_and_unlocked_and_wanted() {
    let mut stage = Stage::locked();
    let before = bytes_on_disk(&stage);
    kind_words_while_locked(&mut stage);
    pin(&mut stage, "waiting_hold");
    stage.press("right right 6 down down enter");
    assert!(stage.has("Held in memory"), "{}", stage.shows());
    assert_eq!(bytes_on_disk(&stage), before, "nothing of it is on the disk");
    stage.press("esc up up up up up").type_text(PASSPHRASE).press("enter");
    pin(&mut stage, "waiting");
    assert!(stage.has("Kind words") && stage.has("Before: 7. After: 6."), "{}", stage.shows());
    assert!(!stage.has("I would stay"), "words are not shown unasked: {}", stage.shows());
    assert!(tool_entries(&stage).is_empty());
    stage.press("1");
    assert!(stage.has("Kept in your journal") && stage.has("›1 Today"), "{}", stage.shows());
    let kept = &tool_entries(&stage)[0];
    assert_eq!(
        (kept.answer("before"), kept.answer("after")),
        (Some(&strength(7)), Some(&strength(6)))
    );
    assert!(kept.text.reveal().contains("I would stay"));
    stage.press("u");
    assert!(tool_entries(&stage).is_empty());
    stage.press("F3").type_text(PASSPHRASE).press("enter");
    assert!(stage.has("›1 Today"), "asked once: {}", stage.shows());
}

#[test]
fn what_is_let_go_or_left_is_gone() {
    let mut stage = Stage::locked();
    kind_words_while_locked(&mut stage);
    stage.press("down enter");
    assert!(stage.has("Tools"), "left, not held: {}", stage.shows());
    stage.press("esc up up up up up").type_text(PASSPHRASE).press("enter");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
    let mut stage = Stage::locked();
    kind_words_while_locked(&mut stage);
    stage.press("down down enter esc up up up up up").type_text(PASSPHRASE).press("enter");
    // It waits through another lock, and Help now stays one key away.
    stage.press("F2");
    assert!(stage.has("not breathing well"), "{}", stage.shows());
    stage.press("esc F3").type_text(PASSPHRASE).press("enter");
    assert!(stage.has("While Daymark was locked"), "{}", stage.shows());
    stage.press("2");
    assert!(stage.has("Nothing was kept") && tool_entries(&stage).is_empty(), "{}", stage.shows());
}

#[test]
fn a_guest_is_never_asked_about_it() {
    let mut stage = Stage::locked();
    kind_words_while_locked(&mut stage);
    stage.press("down down enter esc");
    while !stage.shows().contains("› Use as a guest") {
        stage.press("down");
    }
    stage.press("enter");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
    assert!(tool_entries(&stage).is_empty());
}

#[test]
fn before_there_is_a_journal_nothing_is_offered_to_be_held() {
    let route = daymark::ui::route::Route::Tool("kind-words".to_owned());
    let home = tempfile::TempDir::new().unwrap();
    let session = daymark::ui::session::Session::default();
    let mut stage =
        Stage::begin(home, session, route, daymark::system::locked_card::LockedCard::default());
    stage.press("7 enter 2 enter enter enter enter enter");
    assert!(stage.has("Leave this tool") && !stage.has("Hold it"), "{}", stage.shows());
}

#[test]
fn an_if_then_plan_made_with_the_tool_goes_on_its_card_when_wanted() {
    let tool = daymark::ui::route::Route::Tool("if-then".to_owned());
    let mut stage = Stage::open_at(tool, Vec::new());
    stage.press("enter").type_text("it rains").press("enter").type_text("call Rosa");
    stage.press("enter enter enter enter");
    pin(&mut stage, "tool_to_the_plan");
    stage.press("1");
    assert!(stage.has("in your plan"), "{}", stage.shows());
    assert_eq!(plans(&stage), [if_then("it rains", "call Rosa")]);
    assert_eq!(tool_entries(&stage).len(), 1);
    stage.press("u");
    assert!(plans(&stage).is_empty() && tool_entries(&stage).is_empty(), "one undo for both");
}

#[test]
fn a_fourth_plan_is_not_squeezed_in() {
    let lines = ["a → b", "c → d", "e → f"];
    let mut stage = Stage::open_with(vec![put(Card::IfThen, &lines)]);
    stage.press("^P").type_text("If-then plan").press("enter enter");
    stage
        .type_text("it rains")
        .press("enter")
        .type_text("call Rosa")
        .press("enter enter enter enter 1");
    assert!(stage.has("Three plans are enough"), "{}", stage.shows());
    assert_eq!(plans(&stage), lines);
}

#[test]
fn one_s_own_list_reasons_and_people_stand_first_and_are_gone_when_locked() {
    let own = vec![
        put(Card::First, &["Walk to the river", "Call Rosa", "Play the drums", "Knit"]),
        put(Card::Reasons, &["My daughter"]),
        rosa(),
    ];
    let mut stage = Stage::open_with(own);
    stage.press("^P").type_text("Delay").press("enter enter 8 enter enter");
    pin(&mut stage, "tool_own_list");
    let shown = stage.shows();
    assert!(shown.find("Walk to the river") < shown.find("take a walk"), "{shown}");
    assert!(!shown.contains("Knit"), "three at the most: {shown}");
    stage.press("1 enter").wait(295);
    assert!(stage.has("until the time is up"), "{}", stage.shows());
    stage.press("space").wait(301);
    assert!(!stage.has("Walk to the river") && !stage.has("My daughter"), "{}", stage.shows());
    let mut stage = Stage::open_with(vec![rosa()]);
    stage.press("^P").type_text("Reach out").press("enter enter");
    assert!(stage.has("[ ] Rosa"), "{}", stage.shows());
    stage.press("tab space enter enter esc 1");
    assert!(tool_entries(&stage)[0].text.reveal().contains("Who: Rosa"));
}

#[test]
#[cfg_attr(not(feature = "noncommercial"), ignore = "its frames list the AUDIT-C")]
fn what_was_suggested_and_what_one_marked_stands_near_the_top_of_the_list() {
    let suggested = Change::Prefer("my-tools".parse().unwrap(), Some("refusal\nphq-9".into()));
    let mut stage = Stage::open_with(vec![suggested]);
    stage.press("5");
    pin(&mut stage, "tools_mine");
    assert!(stage.has("› Ways to say no"), "{}", stage.shows());
    stage.press("down down m");
    assert!(stage.has("› Slow breathing") && stage.has("Yours now"), "{}", stage.shows());
    let shown = stage.shows();
    let rows: Vec<&str> = shown.lines().filter(|line| line.contains("mine ")).collect();
    assert!(rows[0].contains("Slow breathing") && rows[1].contains("Ways to say no"), "{shown}");
    stage.press("m");
    assert!(stage.has("› Slow breathing") && stage.has("No longer"), "{}", stage.shows());
    stage.press("u");
    assert_eq!(stage.shows().matches("mine ").count(), 2, "{}", stage.shows());
    // What helped goes before what is one's own, and slow breathing is never first after use.
    let mut changes: Vec<Change> =
        (1..6).map(|day| crate::tools::session("grounding", day, 9, 1)).collect();
    changes.push(Change::Prefer("my-tools".parse().unwrap(), Some("paced-breathing".into())));
    changes.push(crate::tools::used_this_morning());
    let mut stage = Stage::open_with(changes);
    stage.press("5 down");
    assert!(stage.has("› 5-4-3-2-1"), "{}", stage.shows());
    stage.press("down");
    assert!(!stage.has("› Slow breathing"), "{}", stage.shows());
    let mut stage = Stage::locked();
    stage.press("down down down down down enter m");
    assert!(stage.has("passphrase") || stage.has("journal"), "{}", stage.shows());
}
