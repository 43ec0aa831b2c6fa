use crate::screens::pin;
use crate::stage::Stage;

#[test]
fn open_and_locked() {
    let mut stage = Stage::open();
    stage.press("F2");
    pin(&mut stage, "help_now_open");
    let mut stage = Stage::locked();
    stage.press("F2");
    pin(&mut stage, "help_now_locked");
}

#[test]
fn it_opens_from_every_place_also_while_typing() {
    for keys in [
        "",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "n",
        "w",
        "n enter enter enter enter",
        "F1",
        "^P",
        "^C",
    ] {
        let mut stage = Stage::open();
        stage.press(keys);
        let before = stage.shows();
        stage.press("F2");
        assert!(stage.has("Is someone hard to wake"), "after {keys}: {}", stage.shows());
        stage.press("esc");
        assert_eq!(stage.shows(), before, "after {keys}");
    }
}

#[test]
fn it_fits_any_window() {
    for (width, height) in [(1, 1), (10, 3), (20, 5), (40, 10), (59, 17), (52, 12), (200, 60)] {
        let mut stage = Stage::locked();
        stage.resize(width, height).press("F2 1 enter esc");
        stage.resize(width, height);
    }
    let mut stage = Stage::locked();
    stage.resize(52, 12);
    assert!(stage.has("Call 911."), "{}", stage.shows());
    stage.press("1");
    assert!(stage.has("Is someone hard to wake"), "{}", stage.shows());
    insta::assert_snapshot!("help_now_small", stage.shows());
    stage.press("1");
    insta::assert_snapshot!("overdose_small", stage.shows());
}

#[test]
fn the_small_window_has_a_menu() {
    let mut stage = Stage::open();
    stage.resize(52, 12);
    insta::assert_snapshot!("small_menu", stage.shows());
}

#[test]
fn the_overdose_steps_one_at_a_time() {
    let mut stage = Stage::locked();
    stage.press("F2 1");
    pin(&mut stage, "overdose_1");
    stage.press("enter space");
    pin(&mut stage, "overdose_3");
    stage.press("enter t");
    assert!(stage.has("GIVE ONE BREATH NOW"), "{}", stage.shows());
    stage.wait(2);
    pin(&mut stage, "overdose_4_pacer");
    assert!(stage.has("next breath in 3"), "{}", stage.shows());
    stage.wait(3);
    assert!(stage.has("BREATH 2"), "{}", stage.shows());
}

#[test]
fn help_survives_the_lock() {
    let mut stage = Stage::open();
    stage.press("F2");
    stage.wait(301);
    assert!(stage.has("Is someone hard to wake"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("Type your passphrase"), "{}", stage.shows());
}

#[test]
fn a_guest_is_not_sent_to_a_plan_for_somebody_to_call() {
    let mut stage = Stage::guest();
    stage.press("F2");
    assert!(!stage.has("Call someone I trust"), "{}", stage.shows());
    assert!(stage.has("9  Open my plan") && stage.has("0  "), "{}", stage.shows());
    stage.press("8");
    assert!(stage.has("0 lists all help lines"), "{}", stage.shows());
    stage.press("9");
    assert!(stage.has("›6 Plan"), "{}", stage.shows());
}

#[test]
fn in_the_lowest_window_every_row_can_be_seen() {
    let mut stage = Stage::open();
    stage.press("F2").resize(60, 9);
    assert!(stage.has("› 1  ") && stage.has("↓ more"), "{}", stage.shows());
    for key in ["2", "3", "4", "5", "6", "7", "8", "9", "0"] {
        stage.press("down");
        assert!(stage.has(&format!("› {key}  ")), "{key}: {}", stage.shows());
    }
    assert!(stage.has("↑ more") && !stage.has("↓ more"), "{}", stage.shows());
}

#[test]
fn a_step_that_was_passed_over_is_not_told_as_done() {
    let mut stage = Stage::guest();
    stage.resize(100, 30).press("F2 1 t");
    assert!(stage.has("step 4 of 8"), "{}", stage.shows());
    assert!(!stage.has("done") && stage.shows().matches("to do").count() == 3, "{}", stage.shows());
    stage.press("1 enter enter down");
    assert_eq!(stage.shows().matches(" done ").count(), 2, "{}", stage.shows());
    assert_eq!(stage.shows().matches("to do").count(), 1, "{}", stage.shows());
    // Where not all fit, those come before the next one.
    let mut stage = Stage::guest();
    stage.resize(80, 24).press("F2 1 t");
    for number in 1..=3 {
        assert!(stage.has(&format!("to do  {number}")), "{}", stage.shows());
    }
}

#[test]
fn in_forty_columns_the_rows_can_be_told_apart_and_numbers_are_whole() {
    for mut stage in [Stage::open(), Stage::locked()] {
        stage.press("F2").resize(40, 12);
        let mut all = stage.shows();
        stage.press("end");
        all.push_str(&stage.shows());
        assert!(!all.contains("..."), "{all}");
        for words in
            ["1  Yes, or very sleepy", "988", "800-972-0590", "833-773-2445", "7  I have an urge"]
        {
            assert!(all.contains(words), "{words}: {all}");
        }
        for words in ["800-327-5050", "800-222-1222", "8  Call someone I trust"] {
            assert!(all.contains(words), "{words}: {all}");
        }
    }
    let mut stage = Stage::locked();
    stage.press("F2").resize(40, 12);
    insta::assert_snapshot!("help_now_40x12", stage.shows());
}

#[test]
fn the_leave_box_in_a_small_window_names_enter() {
    let mut stage = Stage::open();
    stage.press("^C").resize(40, 12);
    let footer = stage.shows().lines().last().unwrap_or_default().to_owned();
    assert!(footer.contains("Enter Choose") && footer.contains("Esc Stay"), "{footer}");
}

#[test]
fn a_row_without_a_number_does_not_speak_of_911() {
    let mut stage = Stage::guest();
    stage.press("F2 c");
    assert!(stage.has("Dial 911."), "{}", stage.shows());
    stage.press("down down down down down down down down c");
    assert!(stage.has("This row has no number.") && !stage.has("Dial 911."), "{}", stage.shows());
}
