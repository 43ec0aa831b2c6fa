//! The plan in the shell: shown, printed, and its cards changed from a file.

use std::fs;

use crate::home::Home;

/// A home whose plan has a few lines.
fn planned() -> Home {
    let home = Home::with_journal();
    let edit = |card: &str, lines: &str| {
        home.run_with(&["plan", "edit", card, "--file", "-"], lines).done()
    };
    assert!(edit("reasons", "My daughter\n\n  Sleeping well \n").contains("2 lines"));
    edit("safer", "Naloxone is on the shelf by the door\n");
    edit("if-then", "it is payday -> call one person on my list\n");
    edit("visits", "2099-01-14 clinic at 3\n2001-01-05 long over\n");
    edit("signals", "I stay in bed\n");
    home
}

#[test]
fn a_card_is_put_from_a_file_and_shown() {
    let home = planned();
    let out = home.run(&["plan", "show"]).done();
    for line in [
        "My daughter",
        "Sleeping well",
        "If it is payday, then I will call one person on my list.",
        "clinic at 3",
        "Fair evidence (B)",
        "988",
        "SafeSpot",
    ] {
        assert!(out.contains(line), "{line}: {out}");
    }
    assert!(!out.contains("long over"), "a visit that is over: {out}");
    home.run_with(&["plan", "edit", "reasons", "--file", "-"], "").done();
    assert!(!home.run(&["plan", "show"]).done().contains("My daughter"));
}

#[test]
fn json_has_every_card_and_what_was_said() {
    let home = planned();
    let out = home.run(&["plan", "show", "--json"]).done();
    let plan: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(plan["plan"]["cards"]["reasons"][0], "My daughter");
    assert_eq!(plan["plan"]["cards"]["if_then"][0], "it is payday → call one person on my list");
    assert_eq!(plan["plan"]["if_then_said"][0]["said"], "made");
    assert_eq!(plan["plan"]["cards"].as_object().unwrap().len(), 16);
}

#[test]
fn it_prints_a_page_and_wallet_cards_and_never_over_a_file() {
    let home = planned();
    let page = home.run(&["plan", "print"]).done();
    assert!(page.starts_with("<!doctype html>") && page.contains("My daughter"), "{page}");
    assert!(page.contains("<svg") && !page.contains("<script"), "a code beside a number");
    let file = home.path("cards.html");
    let print = ["plan", "print", "--card", "--output", file.to_str().unwrap()];
    let ran = home.run(&print);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("not locked"), "{}", ran.err);
    assert!(fs::read_to_string(&file).unwrap().contains("class=\"wallet\""));
    home.run(&print).failed(1);
    assert!(
        Home::with_journal().run(&["plan", "print"]).failed(4).contains("nothing in your plan")
    );
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_changes() {
    let home = planned();
    assert!(home.run(&["plan", "edit", "reasons"]).failed(2).contains("--file"));
    home.run(&["plan", "edit", "dreams", "--file", "-"]).failed(2);
    home.run(&["plan", "edit", "reasons", "--file", "no-such-file"]).failed(4);
    let four = "a -> b\nc -> d\ne -> f\ng -> h\n";
    let full = home.run_with(&["plan", "edit", "if-then", "--file", "-"], four);
    assert!(full.failed(2).contains("3 lines"));
    assert!(home.run(&["plan", "show"]).done().contains("it is payday"));
    home.run_locked(&["plan", "edit", "reasons", "--file", "-"]).failed(3);
}

#[test]
fn a_line_taken_out_is_gone_from_the_lock_screen_too() {
    let home = planned();
    let file = home.path("journal").join("locked.toml");
    let shown = daymark::system::locked_card::LockedCard {
        overdose_card: true,
        cards: vec![daymark::system::locked_card::PlanCard {
            id: "overdose".to_owned(),
            lines: vec!["Naloxone is by the door".into()],
        }],
        ..Default::default()
    };
    daymark::system::locked_card::write(&file, &shown).unwrap();
    home.run_with(&["plan", "edit", "overdose", "--file", "-"], "Rosa checks on me\n").done();
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("Rosa checks on me") && !text.contains("by the door"), "{text}");
    home.run_with(&["plan", "edit", "overdose", "--file", "-"], "").done();
    assert!(!fs::read_to_string(&file).unwrap().contains("Rosa"));
}

#[test]
fn a_break_shows_the_card_first_and_is_kept_for_the_next_use() {
    let home = Home::with_journal();
    let out = home.run(&["break", "jail"]).done();
    assert!(out.contains("may take much less") && out.contains("naloxone"), "{out}");
    assert!(out.contains("Kept."), "{out}");
    let used = home.run(&["checkin", "--use", "yes"]).done();
    let card = used.find("After a break").unwrap();
    assert!(card < used.find("Are you safe now?").unwrap(), "the card comes first: {used}");
    assert!(used.contains("daymark lapse"), "{used}");
    assert!(Home::empty().run_locked(&["break"]).done().contains("may take much less"));
    home.run(&["break", "holiday"]).failed(2);
}

#[test]
fn the_lapse_room_with_nobody_there_is_words_and_lines_to_call() {
    let home = Home::empty();
    let out = home.run_locked(&["lapse"]).done();
    for words in ["Are you safe right now?", "The next 24 hours", "988", "Call 911"] {
        assert!(out.contains(words), "{words}: {out}");
    }
    home.run_locked(&["lapse", "--json"]).failed(2);
    assert!(!home.path("journal").exists());
}

#[test]
fn a_line_that_a_card_has_no_room_for_is_refused_whole() {
    let home = Home::with_journal();
    let long = format!("first\n{} and its end", "word ".repeat(75));
    for card in ["reasons", "if-then"] {
        let said = home.run_with(&["plan", "edit", card, "--file", "-"], &long).failed(2);
        assert!(said.contains("Line 2 is too long"), "{said}");
    }
    assert!(!home.run(&["plan", "show"]).done().contains("first"));
}
