//! Everything out to a file, and another journal in, from Settings.

use daymark::domain::change::Change;
use daymark::domain::day::{Day, DayStart};
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::store::{VaultDir, backup};

use crate::screens::pin;
use crate::stage::{START, Stage};

fn note(words: &str) -> Change {
    let now = chrono::DateTime::parse_from_rfc3339(START).unwrap();
    let day = Day::of(now, DayStart::default());
    let mut entry = Entry::new(EntryId::new(now, [1; 10]), Kind::Note, day, now);
    entry.text = words.into();
    Change::Save(Box::new(entry))
}

/// Settings, with this row open.
fn settings(mut stage: Stage, down: usize) -> Stage {
    stage.press("8");
    for _ in 0..down {
        stage.press("down");
    }
    stage.press("enter");
    stage
}

/// What is typed into the box of a file, with nothing left of what was in it.
fn name(stage: &mut Stage, file: &str) {
    stage.press("^U").type_text(file);
}

#[test]
fn everything_goes_to_a_new_file_and_comes_back() {
    let mut stage = settings(Stage::open_with(vec![note("words to take along")]), 18);
    let home = stage.home.path().to_owned();
    name(&mut stage, "all.json");
    pin(&mut stage, "export");
    stage.press("^T");
    assert!(stage.has("all.md") && stage.has("Markdown"), "{}", stage.shows());
    let file = home.join("all.json");
    stage.press("^T ^T ^T");
    name(&mut stage, file.to_str().unwrap());
    stage.press("enter");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("words to take along"), "{text}");
    stage.press("enter");
    name(&mut stage, file.to_str().unwrap());
    stage.press("enter");
    assert!(stage.has("A file of that name is there already."), "{}", stage.shows());

    // Into another journal, where it can be taken back.
    let mut other = settings(Stage::open(), 19);
    pin(&mut other, "import");
    name(&mut other, home.join("none.json").to_str().unwrap());
    other.press("enter");
    assert!(other.has("none.json"), "{}", other.shows());
    name(&mut other, file.to_str().unwrap());
    other.press("enter");
    assert!(other.has("1 of 1") || other.has("1 entry"), "{}", other.shows());
    other.press("enter");
    assert!(other.has("Settings"), "Enter leaves it as it is: {}", other.shows());
    other.press("2");
    assert!(!other.has("words to take along"), "{}", other.shows());
    let mut other = settings(other, 19);
    name(&mut other, file.to_str().unwrap());
    other.press("enter 1 2");
    assert!(other.has("words to take along"), "{}", other.shows());
    let dir = VaultDir::new(other.home.path().join("journal"));
    let copies = backup::list(&dir).unwrap();
    assert!(copies.iter().any(|copy| copy.path.to_string_lossy().contains("before-import")));
    // A second time there is nothing new.
    let mut other = settings(other, 19);
    name(&mut other, file.to_str().unwrap());
    other.press("enter");
    assert!(other.has("Go back"), "{}", other.shows());
    other.press("esc esc 2 u");
    assert!(!other.has("words to take along"), "{}", other.shows());
}

#[test]
fn enter_on_a_person_shows_the_number_and_e_changes_it() {
    let mut stage = Stage::open();
    stage.press("7 a").type_text("Rosa").press("tab").type_text("617-555-0142").press("^S");
    stage.press("home");
    assert!(stage.has("Enter Show number"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("617-555-0142") && stage.has("Esc Close"), "{}", stage.shows());
    stage.press("esc e");
    assert!(stage.has("Change Rosa") && stage.has("Esc Save, back"), "{}", stage.shows());
    stage.press("tab ^U esc home enter");
    assert!(stage.has("Change Rosa"), "without a number the form opens: {}", stage.shows());
}
