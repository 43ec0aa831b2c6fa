//! With a person at a terminal: after using, page by page, and the plan, line by line.

#![cfg(unix)]

use std::fs;

use crate::home::Home;
use crate::person::Talk;

fn talk(home: &Home, command: &[&str]) -> Talk {
    let file = home.path("passphrase").display().to_string();
    let mut arguments = command.to_vec();
    arguments.extend(["--plain", "--passphrase-file", &file]);
    Talk::begin(home, &arguments)
}

/// Answer each prompt that is awaited.
fn answer(talk: &mut Talk, answers: &[(&str, &str)]) {
    for (awaited, line) in answers {
        talk.hear(awaited);
        talk.hear("> ");
        talk.type_line(line);
    }
}

#[test]
fn after_using_every_page_is_asked_kept_and_nothing_is_reset() {
    let home = Home::with_journal();
    home.run(&["checkin", "--feeling", "2"]).done();
    let mut room = talk(&home, &["lapse"]);
    answer(
        &mut room,
        &[
            ("Page 1 of 7: Are you safe right now?", "1"),
            ("Page 2 of 7", ""),
            ("Page 3 of 7: The next 24 hours", "1 2 3"),
            ("Two are enough", "1 7"),
            ("Page 4 of 7", "The walk home, alone."),
            ("Page 5 of 7: What is still there", "b"),
            ("so far: The walk home, alone.", ""),
            ("Page 5 of 7", ""),
            ("Page 6 of 7", "11"),
            ("That is not one of the answers.", "6"),
            ("Page 7 of 7", "Take the other street."),
        ],
    );
    let (heard, code) = room.end();
    assert_eq!(code, 0, "{heard}");
    assert!(heard.contains("Nothing was reset."), "{heard}");
    assert!(heard.contains("Tell one person") && heard.contains("988"), "{heard}");
    let id = home.newest();
    let kept = home.run(&["journal", "show", &id]).done();
    assert!(kept.contains("The walk home, alone.") && kept.contains("the other street"), "{kept}");
    let list = home.run(&["journal", "list", "--kind", "lapse", "--json"]).done();
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    assert_eq!(list["count"], 1);
}

#[test]
fn a_person_who_is_not_safe_gets_the_steps_before_any_passphrase() {
    let home = Home::with_journal();
    let mut room = Talk::begin(&home, &["lapse", "--plain"]);
    answer(&mut room, &[("Are you safe right now?", "2")]);
    room.hear("TRY TO WAKE THEM");
    answer(&mut room, &[("Are you safe right now?", "3")]);
    room.hear("988");
    answer(&mut room, &[("Are you safe right now?", "quit")]);
    assert_eq!(room.end().1, 130);
}

#[test]
fn a_stop_keeps_the_draft_and_the_room_goes_on_with_it() {
    let home = Home::with_journal();
    let mut room = talk(&home, &["lapse"]);
    answer(&mut room, &[("Page 1", "1"), ("Page 2", ""), ("Page 3", "2"), ("Page 4", "quit")]);
    let (heard, code) = room.end();
    assert!(code == 130 && heard.contains("Draft kept."), "{heard}");
    assert!(home.run(&["journal", "list"]).done().contains("No entries"));
    let mut room = talk(&home, &["lapse"]);
    answer(
        &mut room,
        &[("Page 1", "1"), ("You have a draft from", ""), ("Sleep somewhere else", "quit")],
    );
    assert_eq!(room.end().1, 130);
}

#[test]
fn without_a_journal_the_pages_are_the_same_and_nothing_is_kept() {
    let home = Home::empty();
    let mut room = Talk::begin(&home, &["lapse", "--plain"]);
    answer(&mut room, &[("Page 1", "1"), ("nothing is kept", ""), ("Page 3", ""), ("Page 4", "")]);
    answer(&mut room, &[("Page 5", ""), ("Page 6", ""), ("Page 7", "")]);
    let (heard, code) = room.end();
    assert!(code == 0 && !heard.contains("Saved"), "{heard}");
    assert!(!home.path("journal").exists());
}

#[test]
fn a_card_is_changed_line_by_line() {
    let home = Home::with_journal();
    let mut card = talk(&home, &["plan", "edit", "reasons"]);
    answer(
        &mut card,
        &[
            ("Some ideas:", "My daughter"),
            ("1 My daughter", "1"),
            ("out to take it out", "My daughter Ana"),
            ("1 My daughter Ana", "Sleeping well"),
            ("2 Sleeping well", "2"),
            ("out to take it out", "out"),
            ("1 My daughter Ana", ""),
        ],
    );
    let (heard, code) = card.end();
    assert!(code == 0 && heard.contains("1 line."), "{heard}");
}

#[test]
fn an_if_then_plan_is_made_and_what_became_of_it_is_one_word() {
    let home = Home::with_journal();
    let mut card = talk(&home, &["plan", "edit", "if-then"]);
    answer(
        &mut card,
        &[
            ("Type a new cue", "it is payday"),
            ("Then I will.", "call Rosa"),
            ("1 If it is payday, then I will call Rosa.", "1"),
            ("Did the cue come?", "no fit"),
            ("You could change it", "1"),
            ("Did the cue come?", "it is Friday"),
            ("Then I will.", "walk home"),
            ("1 If it is Friday, then I will walk home.", ""),
        ],
    );
    assert_eq!(card.end().1, 0);
    let out = home.run(&["plan", "show", "--json"]).done();
    assert!(out.contains("did_not_fit") && out.contains("it is Friday → walk home"), "{out}");
}

/// A home whose card shows while locked, as the first file of the pair has it.
fn shown_while_locked() -> (Home, std::path::PathBuf) {
    use daymark::system::locked_card::{self, LockedCard, PlanCard};
    let home = Home::with_journal();
    let lines = "Naloxone is by the door\nRosa checks on me\n";
    home.run_with(&["plan", "edit", "overdose", "--file", "-"], lines).done();
    let file = home.path("journal").join("locked.toml");
    let lines = lines.lines().map(Into::into).collect();
    let cards = vec![PlanCard { id: "overdose".to_owned(), lines }];
    let shown = LockedCard { overdose_card: true, cards, ..Default::default() };
    locked_card::write(&file, &shown).unwrap();
    (home, file)
}

#[test]
fn a_line_that_a_card_has_no_room_for_is_said_and_the_talk_goes_on() {
    let (home, file) = shown_while_locked();
    let long = "word ".repeat(80);
    let mut card = talk(&home, &["plan", "edit", "overdose"]);
    answer(
        &mut card,
        &[
            ("2 Rosa checks on me", "1"),
            ("out to take it out", "out"),
            ("1 Rosa checks on me", &long),
            ("That line is too long", "1"),
            ("out to take it out", &long),
            ("That line is too long", "Ana is next door"),
            ("2 Ana is next door", ""),
        ],
    );
    let (heard, code) = card.end();
    assert!(code == 0 && heard.contains("2 lines"), "{heard}");
    let locked = fs::read_to_string(&file).unwrap();
    assert!(!locked.contains("by the door") && locked.contains("Ana is next door"), "{locked}");
    // An if-then plan is too long where its halves are so together.
    let mut card = talk(&home, &["plan", "edit", "if-then"]);
    let half = "word ".repeat(40);
    answer(
        &mut card,
        &[("Type a new cue", &half), ("Then I will.", &half), ("That line is too long", "")],
    );
    assert!(card.end().0.contains("The card is empty"));
}

#[test]
fn a_line_taken_out_is_off_the_lock_screen_however_the_talk_ends() {
    let (home, file) = shown_while_locked();
    let mut card = talk(&home, &["plan", "edit", "overdose"]);
    answer(&mut card, &[("2 Rosa checks on me", "1"), ("out to take it out", "out")]);
    card.hear("1 Rosa checks on me");
    card.hear("> ");
    std::io::Write::write_all(&mut card.keys, b"\x03").unwrap();
    assert_ne!(card.end().1, 0);
    let locked = fs::read_to_string(&file).unwrap();
    assert!(!locked.contains("by the door") && locked.contains("Rosa checks"), "{locked}");
}

#[test]
fn a_line_that_the_room_cannot_hold_whole_is_said_to_be_cut() {
    let home = Home::with_journal();
    let whole = format!("{}the end of what is kept", "a".repeat(377));
    let long = format!("{whole}{}", " and what is not".repeat(9));
    let is_told = |said: &str| {
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        said.contains("room for about 400 letters") && said.contains("the end of what is kept”")
    };
    let mut room = talk(&home, &["lapse"]);
    answer(&mut room, &[("Page 1", "1"), ("Page 2", ""), ("Page 3", ""), ("Page 4", &long)]);
    let said = room.hear("Page 5");
    assert!(is_told(&said), "{said}");
    // What fits is kept without a word.
    answer(&mut room, &[("quit", "b"), ("Page 4", &whole)]);
    let said = room.hear("Page 5");
    assert!(!said.contains("room for"), "{said}");
    answer(&mut room, &[("quit", ""), ("Page 6", ""), ("Page 7", &long)]);
    let said = room.hear("Saved at");
    assert!(is_told(&said), "{said}");
}
