use daymark::domain::answer::{Answer, Taken};
use daymark::domain::entry::{Entry, Kind};

use crate::screens::pin;
use crate::screens::today::{check_in, week};
use crate::stage::Stage;

fn saved(stage: &Stage) -> Vec<Entry> {
    let first = "1900-01-01".parse().unwrap();
    let last = "2199-12-31".parse().unwrap();
    stage.store().entries(first..=last).unwrap()
}

#[test]
fn every_question_has_its_frame() {
    let mut stage = Stage::open_with(week());
    stage.press("n");
    pin(&mut stage, "check_in_1_feeling");
    stage.press("2 enter 2");
    pin(&mut stage, "check_in_2_urges");
    stage.press("enter 7 . 5");
    pin(&mut stage, "check_in_3_sleep");
    stage.press("enter");
    pin(&mut stage, "check_in_4_use");
    stage.press("1 enter");
    stage.type_text("Walked with Rosa along the river.");
    pin(&mut stage, "check_in_5_words");
    stage.press("tab");
    pin(&mut stage, "check_in_6_more");
}

#[test]
fn answering_and_saving_with_a_few_keys() {
    let mut stage = Stage::open();
    stage.press("n 3 enter 1 enter 7 . 5 enter 0 enter");
    stage.type_text("Quiet day.");
    stage.press("^S");
    assert!(stage.has("Saved at 9:02 AM"), "{}", stage.shows());
    let entries = saved(&stage);
    let [entry] = &entries[..] else { panic!("{}", entries.len()) };
    assert_eq!(entry.text.reveal(), "Quiet day.");
    assert_eq!(entry.answer("sleep"), Some(&Answer::Hours("7.5".parse().unwrap())));
    assert_eq!(stage.store().draft(Kind::CheckIn).unwrap(), None);
    stage.press("u");
    assert!(stage.has("Undone."));
    assert_eq!(saved(&stage), []);
}

#[test]
fn a_question_left_alone_stays_unanswered_and_s_is_rather_not_say() {
    let mut stage = Stage::open();
    stage.press("n enter s ^S");
    let entries = saved(&stage);
    assert_eq!(entries[0].answer("feeling"), None);
    assert_eq!(entries[0].answer("urges"), Some(&Answer::RatherNotSay));
}

#[test]
fn nothing_answered_is_nothing_saved() {
    let mut stage = Stage::open();
    stage.press("n ^S");
    assert!(stage.has("nothing was saved"), "{}", stage.shows());
    assert_eq!(saved(&stage), []);
}

#[test]
fn each_answer_is_kept_as_it_is_given() {
    let mut stage = Stage::open();
    stage.press("n 2");
    let draft = stage.store().draft(Kind::CheckIn).unwrap().unwrap();
    assert!(draft.entry.answer("feeling").is_some());
    stage.press("esc");
    assert!(stage.has("Draft kept. Nothing is lost."), "{}", stage.shows());
    assert!(stage.has("Go on with your check-in"));
    // It goes on where an answer is missing, and what was answered is one step back.
    stage.press("enter");
    assert!(stage.has("Question 2 of 5"), "{}", stage.shows());
    stage.press("left");
    assert!(stage.has("your choice"), "{}", stage.shows());
    // A question that was passed over is still open.
    stage.press("right enter 7 enter esc enter");
    assert!(stage.has("Question 2 of 5"), "{}", stage.shows());
    stage.press("0 enter enter 0 enter").type_text("Enough.").press("esc enter");
    assert!(stage.has("More, if you want it"), "{}", stage.shows());
}

#[test]
fn typed_words_are_kept_soon_after_the_last_key() {
    let mut stage = Stage::open();
    stage.press("n enter enter enter enter");
    stage.type_text("half a thought");
    assert_eq!(stage.store().draft(Kind::CheckIn).unwrap(), None);
    stage.wait(1);
    let draft = stage.store().draft(Kind::CheckIn).unwrap().unwrap();
    assert_eq!(draft.entry.text.reveal(), "half a thought");
}

#[test]
fn use_after_a_gap_leads_to_the_card_then_to_safety_without_blame() {
    let mut stage = Stage::open();
    stage.press("n enter enter enter 1 ^S");
    assert!(stage.has("Are you safe now?"), "{}", stage.shows());
    stage.press("up down down down enter");

    let mut stage = Stage::open_with(vec![used("2025-12-20")]);
    stage.press("n enter enter enter 1 ^S");
    for (width, height) in crate::screens::SIZES {
        stage.resize(width, height);
        assert!(stage.has("Getting very sleepy"), "{}", stage.shows());
    }
    pin(&mut stage, "after_a_break");
    stage.press("i");
    assert!(stage.has("OUD-40"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("your body may take much less"), "{}", stage.shows());
    assert!(stage.has("800-972-0590"));
    stage.press("enter");
    pin(&mut stage, "after_use");
    assert!(stage.has("Nothing goes back to zero."), "{}", stage.shows());
    for word in ["relapse", "failed", "streak", "clean"] {
        assert!(!stage.has(word), "{word}");
    }
}

fn used(day: &str) -> daymark::domain::change::Change {
    let daymark::domain::change::Change::Save(mut entry) = check_in(day, 1, 4, "") else {
        panic!()
    };
    let yes = Answer::YesNo(daymark::domain::answer::YesNo::Yes);
    entry.answers.insert("use".parse().unwrap(), yes);
    daymark::domain::change::Change::Save(entry)
}

#[test]
fn a_strong_urge_is_offered_a_tool_once() {
    let mut stage = Stage::open();
    stage.press("n enter 3 ^S");
    assert!(stage.has("Ride it out, call someone, or not now?"), "{}", stage.shows());
    pin(&mut stage, "after_strong_urge");
    stage.press("3");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
}

#[test]
fn medicine_turns_through_as_planned_missed_and_nothing() {
    let mut stage = Stage::open();
    stage.press("n enter enter enter enter tab end enter space");
    assert!(stage.has("as planned"), "{}", stage.shows());
    stage.press("space");
    pin(&mut stage, "check_in_medicine_missed");
    stage.press("^S");
    let entries = saved(&stage);
    let Some(Answer::Medicine(taken)) = entries[0].answer("medicine") else { panic!() };
    assert_eq!(taken.values().collect::<Vec<_>>(), [&Taken::Missed]);
}

#[test]
fn a_check_in_can_be_about_an_earlier_day_but_not_a_later_one() {
    let mut stage = Stage::open();
    stage.press("n 2 enter enter enter enter tab down right");
    assert!(stage.has("That day is not here yet."), "{}", stage.shows());
    stage.press("left left up enter");
    assert_eq!(saved(&stage)[0].day.to_string(), "2026-01-10");
}

#[test]
fn changing_a_saved_check_in_loses_no_unfinished_one() {
    let draft =
        |stage: &Stage| stage.store().draft(Kind::CheckIn).unwrap().map(|it| it.entry.answers);
    let mut stage = Stage::open();
    stage.press("n 1 ^S n 3 esc");
    let begun = draft(&stage).unwrap();
    // Looking at it and leaving changes nothing.
    stage.press("2 enter e esc");
    assert_eq!(draft(&stage), Some(begun.clone()), "{}", stage.shows());
    stage.press("e 0 ^S");
    let saved = saved(&stage);
    assert!(saved.iter().any(|entry| entry.answers == begun), "{}", stage.shows());
    assert_eq!((saved.len(), draft(&stage)), (2, None), "{}", stage.shows());
    // The unfinished change of a saved one is taken up where it was left.
    stage.press("e 4 esc e");
    assert!(stage.has("your choice"), "{}", stage.shows());
}

#[test]
fn a_letter_answers_yes_or_no() {
    use daymark::domain::answer::YesNo;
    for (letter, answer) in [("n", YesNo::No), ("y", YesNo::Yes), ("Y", YesNo::Yes)] {
        let mut stage = Stage::open();
        stage.press("n enter enter enter");
        assert!(stage.has("Question 4 of 5"), "{}", stage.shows());
        stage.press(letter);
        assert!(stage.has("your choice"), "{letter}: {}", stage.shows());
        stage.press("^S");
        let entry = &saved(&stage)[0];
        assert_eq!(entry.answer("use"), Some(&Answer::YesNo(answer)), "{letter}");
    }
}

#[test]
fn left_is_a_question_back_everywhere_and_only_up_and_down_change_hours() {
    let mut stage = Stage::open();
    stage.press("n 3 enter enter 7");
    assert!(stage.has("Question 3 of 5") && stage.has("← Back"), "{}", stage.shows());
    stage.press("up");
    assert!(stage.has("7.5"), "{}", stage.shows());
    stage.press("left");
    assert!(stage.has("Question 2 of 5"), "{}", stage.shows());
    stage.press("right");
    assert!(stage.has("7.5"), "{}", stage.shows());
    stage.press("right");
    assert!(stage.has("Question 4 of 5"), "{}", stage.shows());
}

#[test]
fn done_is_what_was_answered_and_not_where_one_is() {
    let mut stage = Stage::open();
    stage.press("n");
    assert!(stage.has("□ □ □ □ □   0 of 5"), "{}", stage.shows());
    stage.press("3 enter enter s");
    assert!(stage.has("■ □ ■ □ □   2 of 5"), "{}", stage.shows());
    stage.press("enter").type_text("a word");
    assert!(stage.has("■ □ ■ □ ■   3 of 5"), "{}", stage.shows());
}

#[test]
fn where_nothing_is_chosen_the_cursor_stands_at_the_question() {
    let mut stage = Stage::open();
    stage.press("n");
    let (x, y) = stage.cursor().unwrap();
    let shown = stage.shows();
    let row = shown.lines().nth(usize::from(y)).unwrap_or_default();
    assert!(
        row.get(usize::from(x)..).is_some_and(|words| words.starts_with("How are")),
        "{x} {y}\n{shown}"
    );
}

#[test]
fn in_a_small_window_the_choice_is_told_and_enter_is_named() {
    let mut stage = Stage::open();
    stage.press("n").resize(40, 12).press("3");
    let shown = stage.shows();
    assert!(shown.lines().any(|row| row.contains("› ") && row.contains("3   Good")), "{shown}");
    assert!(!stage.has("..."), "{shown}");
    insta::assert_snapshot!("check_in_40x12", shown);
    let footer = stage.shows().lines().last().unwrap_or_default().to_owned();
    for hint in ["F2 Help now", "Enter Next", "Esc Stop"] {
        assert!(footer.contains(hint), "{footer}");
    }
    stage.resize(52, 12);
    assert!(stage.has("Esc Stop here, draft kept"), "{}", stage.shows());
}

#[test]
fn rows_to_mark_have_the_digits_that_mark_them() {
    let mut stage = Stage::guest();
    stage.press("n tab tab tab tab tab 1");
    assert!(stage.has("› ") && stage.has("1 [ ] hungry"), "{}", stage.shows());
    stage.press("3");
    assert!(stage.has("3 [x] lonely"), "{}", stage.shows());
    stage.press("end");
    assert!(!stage.has("10 ["), "only nine digits mark: {}", stage.shows());
}
