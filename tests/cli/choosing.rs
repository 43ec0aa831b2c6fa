//! What a person chooses about their check-in and their day counter, without drawing.

use serde_json::Value;

use crate::home::Home;

#[track_caller]
fn answer(home: &Home, arguments: &[&str], name: &str) -> Value {
    let ran = home.run(&[arguments, &["--json"]].concat());
    assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
    let mut all: Value = serde_json::from_str(&ran.out).unwrap();
    all[name].take()
}

fn question<'a>(list: &'a Value, id: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|question| question["id"] == id).unwrap()
}

fn place(list: &Value, id: &str) -> usize {
    list.as_array().unwrap().iter().position(|question| question["id"] == id).unwrap()
}

#[test]
fn the_day_counter_is_off_until_chosen_and_shows_totals_and_every_start() {
    let home = Home::with_journal();
    let off = home.run(&["counter", "show"]).done();
    assert!(off.contains("It counts nothing yet") && off.contains("fewer-times"), "{off}");
    home.run(&["checkin", "--feeling", "3", "--use", "no", "--day", "2026-01-31"]).done();
    let on = home.run(&["counter", "on", "not-using"]).done();
    assert!(on.contains("1 day written down without use") && !on.contains("nothing yet"), "{on}");
    home.run(&["counter", "on", "fewer-times"]).done();
    let marked = home.run(&["counter", "start"]).done();
    assert!(marked.contains("Today is marked") && marked.contains("Started today"), "{marked}");
    let counter = answer(&home, &["counter", "start"], "counter");
    assert_eq!(counter["goals"].as_array().unwrap().len(), 2);
    assert_eq!(counter["goals"][0]["goal"], "not-using");
    assert_eq!(counter["goals"][0]["days"], 1);
    assert!(counter["goals"][0]["last_30_days"].is_null());
    assert_eq!(counter["goals"][1]["before_that"].as_object().unwrap().len(), 2);
    assert_eq!(counter["starts"].as_array().unwrap().len(), 1, "marked twice, it is one start");
    assert_eq!(counter["starts"][0]["goal"], "not-using");
    assert!(counter["starts"][0]["until"].is_null());
    let left = home.run(&["counter", "off", "not-using"]).done();
    assert!(!left.contains("without use") && left.contains("Started today"), "{left}");
    let out = home.run(&["counter", "start", "--take-out"]).done();
    assert!(out.contains("no longer marked") && out.contains("None marked"), "{out}");
}

#[test]
fn what_cannot_be_counted_is_refused_with_what_can() {
    let home = Home::with_journal();
    let ran = home.run(&["counter", "on", "money"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("not-using, fewer-times"), "{}", ran.err);
    home.run_locked(&["counter", "show"]).failed(3);
    home.run_locked(&["questions", "list"]).failed(3);
    Home::empty().run(&["counter", "show"]).failed(4);
}

#[test]
fn a_question_is_turned_off_and_on_and_one_always_stays() {
    let home = Home::with_journal();
    let list = answer(&home, &["questions", "list"], "questions");
    let feeling = question(&list, "feeling");
    assert_eq!((&feeling["on"], &feeling["part"]), (&true.into(), &"first".into()));
    assert!(feeling["own"].is_null() && !feeling["asks"].as_str().unwrap().is_empty());
    let off = answer(&home, &["questions", "off", "feeling"], "questions");
    assert_eq!(question(&off, "feeling")["on"], false);
    assert_eq!(answer(&home, &["questions", "off", "feeling"], "questions"), off);
    let shown = home.run(&["questions", "on", "feeling"]).done();
    assert!(shown.contains("feeling: ") && shown.contains(", on\n"), "{shown}");
    assert_eq!(answer(&home, &["questions", "list"], "questions"), list);
    for question in list.as_array().unwrap().iter().skip(1).filter(|it| it["on"] == true) {
        home.run(&["questions", "off", question["id"].as_str().unwrap()]).done();
    }
    let stays = list[0]["id"].as_str().unwrap();
    let ran = home.run(&["questions", "off", stays]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("One question stays on"), "{}", ran.err);
    home.run(&["questions", "on", "nobody-asks"]).failed(4);
}

#[test]
fn a_question_is_asked_earlier_or_later() {
    let home = Home::with_journal();
    let list = answer(&home, &["questions", "list"], "questions");
    let second = list[1]["id"].as_str().unwrap();
    let moved = answer(&home, &["questions", "earlier", second], "questions");
    assert_eq!(place(&moved, second), 0);
    assert_eq!(answer(&home, &["questions", "later", second], "questions"), list);
    let first = list[0]["id"].as_str().unwrap();
    assert_eq!(answer(&home, &["questions", "earlier", first], "questions"), list, "it is first");
}

#[test]
fn answers_of_one_s_own_come_from_a_file_and_are_all_added_or_none() {
    let home = Home::with_journal();
    let add = ["questions", "add", "triggers", "--file", "-"];
    home.run(&["questions", "on", "triggers"]).done();
    let shown = home.run_with(&add, "the blue room\n\n  corner shop\n").done();
    assert!(
        shown.contains("the blue room, yours") && shown.contains("corner shop, yours"),
        "{shown}"
    );
    let own = |home: &Home| {
        let list = answer(home, &["questions", "list"], "questions");
        question(&list, "triggers")["own"].clone()
    };
    let before = own(&home);
    assert_eq!(before.as_array().unwrap().len(), 2);
    for (text, said) in [
        ("lonely street\nCorner Shop\n", "by that name"),
        (&format!("short\n{}\n", "x".repeat(81)), "too long"),
    ] {
        let ran = home.run_with(&add, text);
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(ran.err.contains(said), "{}", ran.err);
        assert_eq!(own(&home), before, "nothing of it was added");
    }
    home.run(&["questions", "add", "triggers"]).failed(2);
    home.run_with(&["questions", "add", "feeling", "--file", "-"], "mine").failed(1);
    let id = before[0]["id"].as_str().unwrap();
    home.run(&["checkin", "--trigger", id]).done();
    home.run(&["questions", "remove", "triggers", id]).done();
    assert_eq!(own(&home).as_array().unwrap().len(), 1);
    let entry = home.run(&["journal", "show", &home.newest()]).done();
    assert!(entry.contains("the blue room"), "an older entry still shows it: {entry}");
    home.run(&["questions", "remove", "triggers", id]).failed(4);
}
