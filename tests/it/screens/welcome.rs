use crate::screens::pin;
use crate::stage::Stage;

/// The recovery code on the screen.
fn code(stage: &Stage) -> String {
    stage.recovery_code().join("-")
}

#[test]
fn from_the_first_key_to_today() {
    let mut stage = Stage::first_run();
    pin(&mut stage, "welcome_1_what");
    stage.press("enter");
    pin(&mut stage, "welcome_2_who");
    stage.press("enter");
    pin(&mut stage, "welcome_2_courts");
    stage.press("enter");
    pin(&mut stage, "welcome_3_how");
    stage.press("3");
    stage.type_text("short");
    stage.press("enter");
    assert!(stage.has("It needs 8 letters or more."), "{}", stage.shows());
    stage.type_text(" but then longer");
    pin(&mut stage, "welcome_3_own");
    stage.press("enter");
    stage.type_text("something else");
    stage.press("enter");
    assert!(stage.has("The two are not the same."), "{}", stage.shows());
    stage.type_text("short but then longer");
    stage.press("enter");
    let code = code(&stage);
    assert!(code.len() > 20, "{}", stage.shows());
    stage.press("enter");
    stage.type_text("0000");
    stage.press("enter");
    assert!(stage.has("That is not the end of the code."), "{}", stage.shows());
    let end = code.rsplit('-').next().unwrap().to_lowercase();
    stage.type_text(&end);
    stage.press("enter");
    pin(&mut stage, "welcome_4_look");
    assert!(stage.has("Enter Finish") && stage.has("← Back"), "{}", stage.shows());
    stage.press("up");
    assert!(stage.has("←→ Change") && !stage.has("Next"), "{}", stage.shows());
    stage.press("down enter");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
    stage.press("F3");
    stage.type_text("short but then longer");
    stage.press("enter");
    assert!(stage.has("›1 Today"), "{}", stage.shows());
}

#[test]
fn leaving_at_any_step_keeps_nothing() {
    for keys in ["esc", "enter esc", "enter enter esc", "enter enter enter esc", "2"] {
        let mut stage = Stage::first_run();
        stage.press(keys);
        assert!(!stage.home.path().join("journal").exists(), "{keys}");
    }
}

#[test]
fn a_guest_leaves_no_file() {
    let mut stage = Stage::first_run();
    stage.press("2 n 3 enter 2 ^S");
    stage.press("8 F3 enter ^C enter");
    assert_eq!(std::fs::read_dir(stage.home.path()).unwrap().count(), 0);
}

#[test]
fn help_comes_before_the_first_run_is_done() {
    let mut stage = Stage::first_run();
    stage.press("enter F2 1");
    assert!(stage.has("911"), "{}", stage.shows());
}

#[test]
fn screen_reader_mode_begins_in_the_same_run() {
    let mut stage = Stage::first_run();
    assert!(!stage.goes_on_in_lines());
    stage.press("3");
    assert!(stage.has_ended && stage.goes_on_in_lines());
    let mut stage = Stage::first_run();
    stage.press("esc");
    assert!(stage.has_ended && !stage.goes_on_in_lines());
}

#[test]
fn before_there_is_a_journal_nothing_is_called_saved() {
    let mut stage = Stage::first_run();
    stage.press("^C");
    assert!(stage.has("Leave? Nothing was kept here."), "{}", stage.shows());
    let mut stage = Stage::locked();
    stage.press("^C");
    assert!(stage.has("Leave? Everything is saved."), "{}", stage.shows());
}
