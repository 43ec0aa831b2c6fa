use crate::screens::pin;
use crate::stage::Stage;

#[test]
fn the_key_list_is_found_by_typing_and_does_what_it_says() {
    let mut stage = Stage::guest();
    stage.press("F1");
    pin(&mut stage, "keys_today");
    stage.type_text("check");
    pin(&mut stage, "keys_found");
    stage.press("enter");
    assert!(stage.has("Question 1 of 5"), "{}", stage.shows());
    stage.press("F1").type_text("no such key");
    assert!(stage.has("No key for that."), "{}", stage.shows());
    stage.press("F1");
    assert!(stage.has("Question 1 of 5") && !stage.has("Find"), "{}", stage.shows());
    stage.press("esc ^P F1").type_text("cut");
    assert!(stage.has("Ctrl+W"), "{}", stage.shows());
}

#[test]
fn escape_clears_the_search_first() {
    let mut stage = Stage::guest();
    stage.press("F1").type_text("note").press("esc");
    assert!(stage.has("Find"), "{}", stage.shows());
    stage.press("esc");
    assert!(!stage.has("Find "), "{}", stage.shows());
}

#[test]
fn go_anywhere() {
    let mut stage = Stage::guest();
    stage.press("^P");
    pin(&mut stage, "palette");
    stage.type_text("URGÉ");
    pin(&mut stage, "palette_urge");
    stage.press("^U").type_text("trends").press("enter");
    assert!(stage.has("›3 Trends"), "{}", stage.shows());
    stage.press("^P").type_text("theme").press("enter");
    assert!(stage.has("› Theme"), "{}", stage.shows());
    stage.press("^P").type_text("zzzz");
    assert!(stage.has("Nothing by that name."), "{}", stage.shows());
}

#[test]
fn the_words_people_say_lead_there_too() {
    for (said, shown) in [
        ("narcan", "Naloxone"),
        ("suboxone", "Buprenorphine"),
        ("subs", "Buprenorphine"),
        ("bupe", "Buprenorphine"),
        ("craving", "Ride out an urge"),
        // No name has it; a topic and a line tell of it.
        ("sober house", "Work, money"),
        ("detox worcester", "Helpline"),
    ] {
        let mut stage = Stage::guest();
        stage.press("^P").type_text(said);
        assert!(stage.has(shown), "{said}: {}", stage.shows());
    }
}

#[test]
fn asking_before_leaving() {
    let mut stage = Stage::open();
    stage.press("^C");
    pin(&mut stage, "leave");
    stage.press("enter");
    assert!(stage.has_ended);
    let mut stage = Stage::guest();
    stage.press("q");
    assert!(stage.has("Leave? Nothing was kept here."), "{}", stage.shows());
    stage.press("esc");
    assert!(!stage.has_ended && stage.has("›1 Today"));
}

#[test]
fn a_guest_who_hides_comes_back_with_any_key() {
    for key in ["x", "esc", "enter", "F1"] {
        let mut stage = Stage::guest();
        stage.press("F3");
        assert!(stage.has("Press any key to go on."), "{}", stage.shows());
        assert!(!stage.has("Today"), "{}", stage.shows());
        if key == "F1" {
            continue;
        }
        stage.press(key);
        assert!(stage.has("›1 Today"), "{key}: {}", stage.shows());
    }
}

#[test]
fn a_tag_leads_to_its_entries() {
    let mut stage = Stage::open();
    stage.press("w").type_text("A long walk").press("tab").type_text("river").press("^S");
    stage.press("esc ^P").type_text("tagged river");
    assert!(stage.has("Entries tagged river"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("›2 Journal") && stage.has("A long walk"), "{}", stage.shows());
}

#[test]
fn the_key_list_has_only_what_does_something_here() {
    for (keys, sentence) in [
        ("6 F1", "change this one"),
        ("6 F1", "delete this one"),
        ("7 F1", "change this one"),
        ("3 F1", "export"),
    ] {
        let mut stage = Stage::open();
        stage.press(keys).type_text(sentence);
        assert!(stage.has("No key for that."), "{keys}: {}", stage.shows());
    }
    let mut stage = Stage::open();
    stage.press("7 F1").type_text("filter");
    assert!(stage.has("Choose what is shown."), "{}", stage.shows());
}
