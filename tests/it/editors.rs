//! One editor of a kind at a time, and one draft: whichever way somebody goes, no word is lost.

use daymark::domain::entry::Kind;

use crate::stage::Stage;

fn drafted(stage: &Stage, kind: Kind) -> Option<String> {
    let draft = stage.store().draft(kind).unwrap()?;
    Some(draft.entry.text.reveal().to_owned())
}

fn saved(stage: &Stage) -> Vec<String> {
    let whole = stage.store().whole().unwrap();
    let mut words: Vec<String> =
        whole.entries.iter().map(|kept| kept.entry.text.reveal().to_owned()).collect();
    words.sort();
    words
}

/// From anywhere, by the palette.
fn go(stage: &mut Stage, name: &str) {
    stage.press("^P").type_text(name).press("enter");
}

#[test]
fn a_note_begun_over_a_note_goes_on_with_it() {
    let mut stage = Stage::open();
    stage.press("w").type_text("first words");
    go(&mut stage, "write a note");
    assert!(stage.has("first words"), "{}", stage.shows());
    stage.press("end").type_text(" and later words").press("F3");
    assert_eq!(drafted_after_unlock(&mut stage).as_deref(), Some("first words and later words"));
}

fn drafted_after_unlock(stage: &mut Stage) -> Option<String> {
    stage.type_text(crate::stage::PASSPHRASE).press("enter");
    stage.wait(1);
    drafted(stage, Kind::Note)
}

#[test]
fn a_check_in_begun_over_a_check_in_goes_on_with_it() {
    let mut stage = Stage::open();
    stage.press("n 2");
    go(&mut stage, "check in");
    stage.press("4 ^S");
    assert!(stage.has("Saved at"), "{}", stage.shows());
    assert!(stage.store().draft(Kind::CheckIn).unwrap().is_none());
    // Nothing of the first one stands below, which could be saved over the second.
    stage.press("esc");
    assert!(stage.store().draft(Kind::CheckIn).unwrap().is_none());
    let whole = stage.store().whole().unwrap();
    let [kept] = whole.entries.as_slice() else { panic!("{}", whole.entries.len()) };
    // The first answer, and the one to the question at which it went on.
    assert_eq!(kept.entry.answers.len(), 2, "{:?}", kept.entry.answers.keys());
}

#[test]
fn changing_a_saved_note_from_an_unfinished_one_keeps_both() {
    let mut stage = Stage::open();
    stage.press("w").type_text("The saved one").press("^S esc");
    stage.press("w").type_text("The unfinished one");
    go(&mut stage, "write a note");
    stage.press("esc");
    assert_eq!(drafted(&stage, Kind::Note).as_deref(), Some("The unfinished one"));
    assert_eq!(saved(&stage), ["The saved one"]);
}

#[test]
fn taking_a_save_back_leaves_the_draft_of_another_note() {
    let mut stage = Stage::open();
    stage.press("w").type_text("note A").press("^S esc");
    stage.press("w").type_text("draft B, a page of words").press("esc");
    stage.press("u");
    assert!(stage.has("Undone."), "{}", stage.shows());
    let all = [drafted(&stage, Kind::Note).into_iter().collect(), saved(&stage)].concat();
    assert!(all.contains(&"draft B, a page of words".to_owned()), "{all:?}");
}

#[test]
fn taking_a_save_back_after_a_pause_loses_neither_draft() {
    let mut stage = Stage::open();
    stage.press("w").type_text("note A").wait(2).press("^S esc");
    stage.press("w").type_text("draft B").wait(2).press("esc u");
    assert!(stage.has("Undone."), "{}", stage.shows());
    assert_eq!(drafted(&stage, Kind::Note).as_deref(), Some("note A"));
    assert_eq!(saved(&stage), ["draft B"]);
}

#[test]
fn taking_a_save_back_keeps_what_was_written_after_it() {
    let mut stage = Stage::open();
    stage.press("w").type_text("note A").wait(2).press("^S").type_text(" and more").wait(2);
    stage.press("esc u");
    assert_eq!(drafted(&stage, Kind::Note).as_deref(), Some("note A and more"));
}

#[test]
fn an_unfinished_change_of_a_saved_note_is_not_saved_over_it_by_taking_back() {
    let mut stage = Stage::open();
    stage.press("w").type_text("note B").press("^S esc");
    stage.press("w").type_text("note A").wait(2).press("^S esc");
    // B is changed, and the change is left unfinished.
    stage.press("2 e").type_text(", half a change").wait(2).press("esc");
    assert_eq!(drafted(&stage, Kind::Note).as_deref(), Some("note B, half a change"));
    stage.press("1 u");
    assert!(stage.has("unfinished change of another entry"), "{}", stage.shows());
    assert_eq!(saved(&stage), ["note A", "note B"]);
    assert_eq!(drafted(&stage, Kind::Note).as_deref(), Some("note B, half a change"));
}

#[test]
fn a_line_kept_by_leaving_is_taken_back_by_itself() {
    let mut stage = Stage::open();
    stage.press("6 enter a").type_text("line A").press("enter");
    stage.press("a").type_text("line B");
    go(&mut stage, "go to today");
    stage.press("u 6 enter");
    assert!(stage.has("line A") && !stage.has("line B"), "{}", stage.shows());
}

#[test]
fn emptying_a_saved_check_in_leaves_the_draft_of_another() {
    use daymark::domain::answer::Answer;
    use daymark::domain::change::Change;
    use daymark::domain::draft::Draft;
    use daymark::domain::entry::{Entry, EntryId};
    use daymark::domain::rating::Step;

    let at = "2026-01-12T08:00:00-05:00".parse().unwrap();
    let day = "2026-01-12".parse().unwrap();
    let mut only_words = Entry::new(EntryId::new(at, [1; 10]), Kind::CheckIn, day, at);
    only_words.text = "xy".into();
    let mut other = Entry::new(EntryId::new(at, [2; 10]), Kind::CheckIn, day, at);
    other.answers.insert("feeling".parse().unwrap(), Answer::Step(Step::MIN));
    let draft = Draft { entry: other, at };
    let mut stage = Stage::open_with(vec![
        Change::Save(Box::new(only_words)),
        Change::Draft(Kind::CheckIn, Some(Box::new(draft.clone()))),
    ]);
    stage.press("2 enter e tab tab tab tab");
    assert!(stage.has("xy"), "{}", stage.shows());
    stage.press("end backspace backspace ^S");
    assert!(stage.has("Nothing was changed") || stage.has("stays"), "{}", stage.shows());
    assert_eq!(stage.store().draft(Kind::CheckIn).unwrap(), Some(draft));
}

#[test]
fn a_notch_of_the_wheel_answers_nothing() {
    use daymark::ui::key::Key;
    use daymark::ui::terminal::Event;

    let mut stage = Stage::open();
    stage.press("n").play(vec![Event::Wheel(Key::Down), Event::Wheel(Key::Down)]);
    stage.press("esc");
    assert!(stage.store().draft(Kind::CheckIn).unwrap().is_none(), "{}", stage.shows());
}

#[test]
fn a_small_window_is_left_by_esc_and_its_frame_is_not_clicked() {
    use daymark::ui::terminal::Event;
    use ratatui::layout::Position;

    let mut stage = Stage::open();
    stage.resize(52, 15).press("F2 1 i");
    assert!(!stage.has("the window is small"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("TRY TO WAKE THEM"), "{}", stage.shows());
    stage.press("esc esc");
    let before = stage.press("F2").shows();
    for x in 0..52 {
        stage.play(vec![Event::Click(Position::new(x, 0))]);
        assert_eq!(stage.shows(), before, "column {x}");
    }
    // A place that needs a whole window says so, and how to get back.
    stage.press("0");
    assert!(stage.has("Esc  Go back"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("› 0  All help lines"), "{}", stage.shows());
}

#[test]
fn a_person_is_called_by_the_number_that_would_ring_them() {
    use daymark::domain::change::Change;
    use daymark::domain::person::{Person, WhileLocked};

    let person = |id: &str, name: &str, phone: &str| {
        Change::SavePerson(Box::new(Person {
            id: id.parse().unwrap(),
            name: name.into(),
            phone: phone.into(),
            note: "".into(),
            while_locked: WhileLocked::Hidden,
        }))
    };
    let mut stage =
        Stage::open_with(vec![person("a", "Al", ""), person("b", "Bo", "617-555-0100 ext 22")]);
    stage.press("F2");
    assert!(stage.has("Bo") && !stage.has("Al "), "{}", stage.shows());
    stage.press("8");
    assert!(stage.has("617-555-0100 ext 22"), "{}", stage.shows());
    assert_eq!(crate::screens::codes::scanned(&stage.shows()), "tel:+16175550100");
}

#[test]
fn asking_whether_to_leave_keeps_no_line_that_is_then_dropped() {
    use daymark::ui::route::Route;

    let mut stage = Stage::open_at(Route::Tool("kind-words".to_owned()), Vec::new());
    stage.press("5 enter 2 enter enter enter").type_text("a line of words");
    assert!(stage.has("a line of words"), "{}", stage.shows());
    stage.press("^C esc");
    assert!(stage.has("a line of words"), "{}", stage.shows());
    assert!(saved(&stage).is_empty(), "{:?}", saved(&stage));
}

#[test]
fn a_person_who_is_kept_again_and_again_is_one() {
    let mut stage = Stage::open();
    go(&mut stage, "add a person");
    stage.type_text("Rosa").press("^C esc ^C esc ^S");
    assert_eq!(stage.store().people().unwrap().len(), 1);
}
