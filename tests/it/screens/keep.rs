//! Keeping entries for a time, and taking the words out of one.

use daymark::domain::change::Change;
use daymark::domain::day::{Day, DayStart};
use daymark::domain::draft::Draft;
use daymark::domain::entry::{Entry, EntryId, Kind, Tag};
use daymark::domain::retention::Keep;
use daymark::store::{Access, Passphrase, Store, VaultDir, vault};

use crate::screens::pin;
use crate::stage::{PASSPHRASE, START, Stage};

fn note(number: u8, days_ago: u64, words: &str) -> Entry {
    let now = chrono::DateTime::parse_from_rfc3339(START).unwrap();
    let day = Day::of(now, DayStart::default()).earlier(days_ago);
    let mut entry = Entry::new(EntryId::new(now, [number; 10]), Kind::Note, day, now);
    entry.text = words.into();
    entry.tags.extend(Tag::new("garden"));
    entry
}

fn saves(entries: &[Entry]) -> Vec<Change> {
    entries.iter().map(|entry| Change::Save(Box::new(entry.clone()))).collect()
}

/// The journal of a stage that is locked now.
fn reopened(stage: &Stage) -> Store {
    let dir = VaultDir::new(stage.home.path().join("journal"));
    vault::open(&dir, &Passphrase::new(PASSPHRASE.to_owned()), Access::ReadOnly).unwrap()
}

#[test]
fn a_time_is_chosen_ahead_asked_about_and_kept_to_at_the_next_opening() {
    let old = [note(1, 2, "two days"), note(2, 40, "forty days"), note(3, 400, "four hundred")];
    let mut stage = Stage::open_with(saves(&old));
    stage.press("8");
    for _ in 0..15 {
        stage.press("down");
    }
    assert!(stage.has("Keep entries        Always"), "{}", stage.shows());
    stage.press("enter");
    pin(&mut stage, "keep_days");
    stage.press("4");
    pin(&mut stage, "keep_days_asked");
    stage.press("enter");
    assert!(stage.has("How long do entries stay?"), "Enter leaves it as it is");
    stage.press("4 1");
    assert!(stage.has("30 days"), "{}", stage.shows());
    assert!(stage.has("Older ones go the next time"), "{}", stage.shows());
    // Until then everything is there, and the choice can be taken back.
    stage.press("2");
    assert!(stage.has("forty days") && stage.has("two days"), "{}", stage.shows());
    stage.press("F3");
    assert_eq!(reopened(&stage).keep(), Ok(Keep::Month));
    stage.type_text(PASSPHRASE).press("enter");
    assert!(stage.has("2 entries were older than you chose"), "{}", stage.shows());
    stage.press("2");
    assert!(stage.has("two days") && !stage.has("forty days"), "{}", stage.shows());
    stage.press("F3");
    assert!(reopened(&stage).is_buried(old[1].id).unwrap());
}

#[test]
fn a_longer_time_is_chosen_without_a_question() {
    let mut stage = Stage::open_with(saves(&[note(1, 400, "old")]));
    stage.press("8");
    for _ in 0..15 {
        stage.press("down");
    }
    stage.press("enter 2");
    assert!(stage.has("1 entry is about a day before"), "{}", stage.shows());
    stage.press("1 enter 1");
    assert!(stage.has("Entries stay for good."), "{}", stage.shows());
    stage.press("F3").type_text(PASSPHRASE).press("enter 2");
    assert!(stage.has("old"), "{}", stage.shows());
}

#[test]
fn the_words_of_one_entry_go_for_good_and_undo_does_not_bring_them_back() {
    let entry = note(1, 2, "words to take out");
    let draft = Draft { at: entry.changed_at, entry: note(1, 2, "words half rewritten") };
    let mut changes = saves(std::slice::from_ref(&entry));
    changes.push(Change::Draft(Kind::Note, Some(Box::new(draft))));
    let mut stage = Stage::open_with(changes);
    // Something that could be undone, and would bring the words back.
    stage.press("2 m enter b");
    pin(&mut stage, "redact");
    stage.press("enter");
    assert!(stage.has("words to take out"), "Enter leaves it as it is: {}", stage.shows());
    stage.press("b 1");
    assert!(stage.has("The words are out."), "{}", stage.shows());
    assert!(!stage.has("words to take out") && !stage.has("garden"), "{}", stage.shows());
    stage.press("u");
    assert!(stage.has("Nothing to undo yet."), "{}", stage.shows());
    stage.press("F3");
    let store = reopened(&stage);
    let left = store.entry(entry.id).unwrap().unwrap();
    assert_eq!((left.day, left.text.reveal(), left.tags.len()), (entry.day, "", 0));
    assert_eq!(store.draft(Kind::Note), Ok(None));
}

#[test]
fn a_day_that_is_older_than_what_is_kept_is_said_to_go_before_and_after_it_is_saved() {
    let mut pinned = note(1, 400, "long ago");
    pinned.is_pinned = true;
    let keep = Change::Prefer(Keep::PREFERENCE.parse().unwrap(), Some("30".into()));
    let mut stage = Stage::open_with([saves(&[note(2, 1, "new"), pinned]), vec![keep]].concat());
    stage.press("n 2 enter enter enter enter tab down");
    for _ in 0..29 {
        stage.press("left");
    }
    assert!(!stage.has("Entries stay"), "{}", stage.shows());
    stage.press("left");
    assert!(stage.has("Entries stay 30 days here."), "{}", stage.shows());
    pin(&mut stage, "check_in_day_goes_next");
    stage.press("up enter");
    assert!(stage.has("Saved at 9:02 AM. Entries stay 30 days"), "{}", stage.shows());
    // A pinned entry stays, and it is said what unpinning does.
    stage.press("2 end m");
    assert!(stage.has("No longer pinned. Entries stay 30 days"), "{}", stage.shows());
}

#[test]
fn an_old_copy_that_cannot_be_removed_is_told_and_today_has_its_copy() {
    let keep = Change::Prefer(Keep::PREFERENCE.parse().unwrap(), Some("30".into()));
    let mut stage = Stage::open_with([saves(&[note(1, 1, "new")]), vec![keep]].concat());
    let backups = stage.home.path().join("journal/backups");
    stage.press("F3");
    std::fs::create_dir_all(backups.join("2020-01-01.daymark")).unwrap();
    std::fs::remove_file(backups.join("2026-01-12.daymark")).ok();
    stage.type_text(PASSPHRASE).press("enter").wait(1);
    assert!(stage.has("An old copy that was to go by its age"), "{}", stage.shows());
    assert!(backups.join("2026-01-12.daymark").is_file());
}
