//! What was begun line by line: kept as soon as it is given, gone on with under its own day, and never lost to
//! something else.

use chrono::{DateTime, FixedOffset};
use daymark::domain::answer::{Answer, YesNo};
use daymark::domain::change::Change;
use daymark::domain::draft::Draft;
use daymark::domain::entry::{Entry, EntryId, Kind};

use crate::home::{Home, PASSPHRASE};
use crate::terminal::{ENTER, Window};

fn run(home: &Home, arguments: &[&str]) -> Window {
    std::fs::write(home.folder().join("words"), PASSPHRASE).unwrap();
    let program = home.program().arg("--passphrase-file").arg("words").sized(100, 60);
    arguments.iter().fold(program, |program, argument| program.arg(argument)).start()
}

/// A draft that was begun on a day long gone, with a yes to any use.
fn leave_an_old_draft(home: &Home, kind: Kind) {
    let at: DateTime<FixedOffset> =
        DateTime::parse_from_rfc3339("2026-01-02T13:51:00-05:00").unwrap();
    let mut entry = Entry::new(EntryId::new(at, [9; 10]), kind, "2026-01-02".parse().unwrap(), at);
    entry.text = "old words".into();
    if kind == Kind::CheckIn {
        entry.answers.insert("use".parse().unwrap(), Answer::YesNo(YesNo::Yes));
    }
    let draft = Some(Box::new(Draft { entry, at }));
    home.open().unwrap().apply(&Change::Draft(kind, draft)).unwrap();
}

fn entries(home: &Home) -> Vec<Entry> {
    let days = "1900-01-01".parse().unwrap()..="2199-12-31".parse().unwrap();
    home.open().unwrap().entries(days).unwrap()
}

#[test]
fn what_flags_gave_is_kept_when_the_questions_are_left() {
    let home = Home::with_journal();
    let mut window = run(&home, &["checkin", "--urges", "3", "--sleep", "6"]);
    window.wait("Type a number").send("quit").send(ENTER).wait("Draft kept. Nothing is lost.");
    assert_eq!(window.ended().exit_code(), 130);
    let draft = home.open().unwrap().draft(Kind::CheckIn).unwrap().unwrap();
    assert_eq!(draft.entry.answers.len(), 2);
}

#[test]
fn nothing_is_said_to_be_kept_when_nothing_was_answered() {
    let home = Home::with_journal();
    let mut window = run(&home, &["checkin"]);
    window.wait("Type a number").send("quit").send(ENTER).wait("so nothing was kept");
    assert_eq!(window.ended().exit_code(), 130);
    assert!(!window.shows().contains("Draft kept"));
}

#[test]
fn back_goes_past_what_a_flag_answered() {
    let home = Home::with_journal();
    let mut window = run(&home, &["checkin", "--urges", "2"]);
    window.wait("question 1 of 5").send(ENTER).wait("question 3 of 5").send("b").send(ENTER);
    window.wait_until("the first question again", |seen| {
        seen.text().matches("question 1 of 5").count() == 2
    });
    window.send("quit").send(ENTER);
    window.ended();
}

#[test]
fn an_old_check_in_is_gone_on_with_only_under_its_own_day() {
    for (typed, days) in [("y", 1), ("", 2)] {
        let home = Home::with_journal();
        leave_an_old_draft(&home, Kind::CheckIn);
        let mut window = run(&home, &["checkin", "--feeling", "3"]);
        window.wait("January 2").wait("Type y to go on with it");
        window.send(typed).send(ENTER).wait("question 2 of 5");
        for number in 3..=5 {
            window.send(ENTER);
            if typed.is_empty() || number < 5 {
                window.wait(&format!("question {number} of 5"));
            }
        }
        window.send(ENTER).wait("b back, or quit").send(ENTER).wait("Saved at");
        window.ended();
        let kept = entries(&home);
        assert_eq!(kept.len(), days, "{typed:?}");
        assert_eq!(kept[0].day, "2026-01-02".parse().unwrap());
        assert_eq!(kept[0].answers.contains_key(&"feeling".parse().unwrap()), typed == "y");
        assert_eq!(kept[0].text.reveal(), "old words");
        assert!(home.open().unwrap().draft(Kind::CheckIn).unwrap().is_none());
    }
}

#[test]
fn an_answer_that_a_flag_passes_over_is_taken_out_of_the_draft() {
    let home = Home::with_journal();
    leave_an_old_draft(&home, Kind::CheckIn);
    let mut window = run(&home, &["checkin", "--use", "skip"]);
    window.wait("Type y to go on").send("y").send(ENTER).wait("question 1 of 5");
    window.send("quit").send(ENTER).wait("Draft kept");
    window.ended();
    let draft = home.open().unwrap().draft(Kind::CheckIn).unwrap().unwrap();
    assert!(draft.entry.answers.is_empty());
}

#[test]
fn an_old_lapse_room_is_gone_on_with_only_under_its_own_day() {
    for (typed, days) in [("y", 1), ("", 2)] {
        let home = Home::with_journal();
        leave_an_old_draft(&home, Kind::Lapse);
        let mut window = run(&home, &["lapse"]);
        window.wait("Type a number").send("1").send(ENTER);
        window.wait("January 2").wait("Type y to go on with it").send(typed).send(ENTER);
        for number in 2..=7 {
            window.wait(&format!("{number} of 7")).send(ENTER);
        }
        window.wait("Saved at");
        window.ended();
        assert_eq!(entries(&home).len(), days, "{typed:?}");
    }
}

#[test]
fn only_enter_saves_what_was_begun_on_another_day() {
    for (kind, command, help) in [
        (Kind::CheckIn, "checkin", "You can turn any question off"),
        (Kind::Lapse, "lapse", "A judge can order a journal open"),
    ] {
        let home = Home::with_journal();
        leave_an_old_draft(&home, kind);
        let mut window = run(&home, &[command]);
        if kind == Kind::Lapse {
            window.wait("Type a number").send("1").send(ENTER);
        }
        for (asked, typed) in (1..).zip(["help", "b", "no", "1", "Yes please", "quit"]) {
            window.wait_until("asked again", |seen| {
                seen.text().matches("Type y to go on with it").count() == asked
                    && seen.text().ends_with('>')
            });
            window.send(typed).send(ENTER);
        }
        assert_eq!(window.ended().exit_code(), 130);
        let shown = window.shows();
        assert!(shown.contains(help), "{shown}");
        assert_eq!(shown.matches("That is not one of the answers.").count(), 4, "{shown}");
        assert!(entries(&home).is_empty(), "{shown}");
        let draft = home.open().unwrap().draft(kind).unwrap().unwrap();
        assert_eq!(draft.entry.text.reveal(), "old words");
    }
}

#[test]
fn a_question_passed_over_by_a_flag_is_nothing_to_keep() {
    for ends in ["quit", ""] {
        let home = Home::with_journal();
        let mut window = run(&home, &["checkin", "--use", "skip"]);
        window.wait("question 1 of 5").send(ends).send(ENTER);
        if ends.is_empty() {
            for number in ["2 of 5", "3 of 5", "5 of 5"] {
                window.wait(number).send(ENTER);
            }
            window.wait("b back, or quit").send(ENTER);
        }
        window.wait("Nothing was answered");
        window.ended();
        assert!(!window.shows().contains("Draft kept"), "{}", window.shows());
        assert!(home.open().unwrap().draft(Kind::CheckIn).unwrap().is_none(), "{ends:?}");
    }
}

#[test]
fn leaving_one_self_check_leaves_alone_what_waits_of_another() {
    let home = Home::with_journal();
    let mut window = run(&home, &["selfcheck", "take", "phq-9"]);
    window.wait("Type a number").send("2").send(ENTER);
    window.wait_until("the second question", |seen| {
        seen.text().matches("Type a number").count() >= 2
    });
    // The window is closed in the middle of it.
    window.signal(rustix::process::Signal::TERM);
    window.ended();
    let before = home.open().unwrap().draft(Kind::SelfCheck).unwrap();
    assert!(before.is_some());
    let mut window = run(&home, &["selfcheck", "take", "gad-7"]);
    window.wait("was cut short").wait("Type a number").send("quit").send(ENTER);
    assert_eq!(window.ended().exit_code(), 130);
    assert_eq!(home.open().unwrap().draft(Kind::SelfCheck).unwrap(), before);
    let mut window = run(&home, &["selfcheck", "take", "gad-7", "--answers=-,-,-,-,-,-,-"]);
    window.ended();
    assert_eq!(home.open().unwrap().draft(Kind::SelfCheck).unwrap(), before);
}
