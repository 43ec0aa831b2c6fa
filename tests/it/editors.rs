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
    assert_eq!(kept.entry.answers.len(), 1, "{:?}", kept.entry.answers.keys());
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
