//! What must not be lost or shown: help behind a lock, words that could not be kept, a journal in a guest's
//! hands, a screen that nobody sees.

use daymark::domain::answer::Answer;
use daymark::domain::change::Change;
use daymark::domain::day::Day;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::person::{Person, WhileLocked};
use daymark::domain::rating::Step;
use daymark::store::{Access, KdfCost, Passphrase, Store, VaultDir, vault};
use daymark::system::chance::SeededChance;
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::{Route, Section};
use daymark::ui::session::Session;
use tempfile::TempDir;

use crate::stage::{PASSPHRASE, Stage};

/// A person's journal in which nothing can be written.
fn read_only() -> Stage {
    read_beside(Vec::new()).0
}

/// The same with these in it, and the window beside it that can write.
fn read_beside(changes: Vec<Change>) -> (Stage, Store) {
    let home = TempDir::new().unwrap();
    let dir = VaultDir::new(home.path().join("journal"));
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let chance = SeededChance::new(7);
    let mut writer = vault::create(&dir, &passphrase, KdfCost::CHEAP_FOR_TESTS, &chance).unwrap().0;
    writer.apply(&Change::All(changes)).unwrap();
    let store = vault::open(&dir, &passphrase, Access::ReadOnly).unwrap();
    let today = Route::Section(Section::Today);
    (Stage::begin(home, Session::open(store), today, LockedCard::default()), writer)
}

/// Somebody to call, who does not show while locked.
fn rosa() -> Change {
    Change::SavePerson(Box::new(Person {
        id: "rosa".parse().unwrap(),
        name: "Rosa".into(),
        phone: "617-555-0123".into(),
        note: "".into(),
        while_locked: WhileLocked::Hidden,
    }))
}

/// Check-ins of so many days, the last of them `back` days ago.
fn check_ins(count: u64, back: u64) -> Vec<Change> {
    let check_in = |back: u64| {
        let day = "2026-01-12".parse::<Day>().unwrap().earlier(back);
        let at = format!("{day}T20:00:00-05:00").parse().unwrap();
        let id = EntryId::new(at, [u8::try_from(back).unwrap(); 10]);
        let mut entry = Entry::new(id, Kind::CheckIn, day, at);
        entry.answers.insert("urges".parse().unwrap(), Answer::Step(Step::MIN));
        Change::Save(Box::new(entry))
    };
    (back..back + count).map(check_in).collect()
}

#[test]
fn the_overdose_steps_stay_behind_a_lock_also_under_a_page() {
    for over in ["i", "F1"] {
        let mut stage = Stage::open();
        stage.press("F2 1").press(over);
        stage.wait(3600);
        assert!(stage.has("TRY TO WAKE THEM"), "{over}\n{}", stage.shows());
        stage.press("esc esc");
        assert!(stage.has("Type your passphrase"), "{}", stage.shows());
    }
}

#[test]
fn a_number_that_was_copied_is_gone_with_the_lock() {
    let mut stage = Stage::open_with(vec![rosa()]);
    stage.press("7 / R o s a enter y");
    assert!(stage.has("617-555-0123"), "{}", stage.shows());
    stage.wait(3600);
    assert!(!stage.has("617-555-0123"), "{}", stage.shows());
}

#[test]
fn help_comes_also_where_the_answer_cannot_be_kept() {
    let mut stage = read_only();
    stage.press("5");
    stage.press("^P").type_text("PHQ-9").press("enter enter");
    for _ in 1..=8 {
        stage.press("0 enter");
    }
    stage.press("3 enter");
    assert!(stage.has("988"), "{}", stage.shows());
    assert!(!stage.has("It is saved"), "{}", stage.shows());
}

#[test]
fn a_contact_that_could_not_be_kept_is_not_asked_for() {
    let mut stage = read_only();
    stage.press("^P").type_text("add a person").press("enter");
    assert!(!stage.has("Add someone"), "{}", stage.shows());
    assert!(stage.has("another window"), "{}", stage.shows());
}

#[test]
fn a_lapse_that_was_not_written_down_is_not_said_to_be() {
    let mut stage = read_only();
    stage.press("^P").type_text("I used").press("enter");
    for _ in 0..12 {
        stage.press("^S");
    }
    assert!(!stage.has("It is written down"), "{}", stage.shows());
}

#[test]
fn a_screen_that_nobody_sees_takes_no_key() {
    let mut stage = Stage::open();
    stage.press("8");
    let before = stage.shows();
    stage.resize(50, 12);
    stage.press("enter 4 down enter esc");
    stage.resize(80, 24);
    assert_eq!(stage.shows(), before);
}

#[test]
fn an_unfinished_form_outlives_a_look_at_another() {
    let mut stage = Stage::open();
    let to = |stage: &mut Stage, form: &str| {
        stage.press("^P").type_text(form).press("enter");
    };
    to(&mut stage, "GAD-7");
    stage.press("enter 1 enter 2 enter");
    stage.wait(3600);
    stage.type_text(PASSPHRASE).press("enter");
    assert!(stage.store().draft(Kind::SelfCheck).unwrap().is_some(), "{}", stage.shows());
    to(&mut stage, "PHQ-9");
    stage.press("down enter esc");
    assert!(stage.store().draft(Kind::SelfCheck).unwrap().is_some(), "{}", stage.shows());
}

#[test]
fn a_pin_set_while_a_draft_waits_is_kept() {
    let mut stage = Stage::open();
    stage.press("w").type_text("Keep me").press("^S esc 2");
    stage.press("enter e").type_text("more ").press("esc esc");
    stage.press("m");
    let pinned = |stage: &Stage| {
        let days = ("2020-01-01".parse().unwrap(), "2030-01-01".parse().unwrap());
        stage.store().entries(days.0..=days.1).unwrap().iter().any(|entry| entry.is_pinned)
    };
    assert!(pinned(&stage), "{}", stage.shows());
    stage.press("enter e ^S");
    assert!(pinned(&stage), "{}", stage.shows());
}

#[test]
fn what_was_taken_back_is_not_in_the_file_of_the_lock_screen() {
    let mut stage = Stage::open();
    let file = stage.home.path().join("journal").join("locked.toml");
    stage.press("6 enter a").type_text("My daughter").press("enter v");
    stage.press("a").type_text("The lake").press("enter");
    let kept = || std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept().contains("The lake"), "{}", kept());
    stage.press("1 u");
    assert!(stage.has("Undone"), "{}", stage.shows());
    assert!(kept().contains("My daughter") && !kept().contains("The lake"), "{}", kept());
    stage.press("u");
    assert!(!kept().contains("My daughter"), "{}", kept());
}

#[test]
fn a_window_that_is_dragged_reads_nothing_and_one_that_is_left_sees_what_another_wrote() {
    let (mut stage, mut writer) = read_beside(check_ins(4, 0));
    for (back, place) in (4..).zip(["1", "3", "3 p"]) {
        stage.press(place);
        let before = stage.shows();
        for change in check_ins(1, back) {
            writer.apply(&change).unwrap();
        }
        stage.resize(100, 30);
        stage.resize(80, 24);
        assert_eq!(stage.shows(), before, "{place} was read again");
        stage.press("F1 esc");
        assert_ne!(stage.shows(), before, "{place} was not read again");
    }
}

#[test]
fn a_day_that_ends_is_another_day_on_the_screen() {
    let mut stage = Stage::guest();
    stage.press("n 2 ^S");
    let again = "Check in again";
    assert!(stage.has(again), "{}", stage.shows());
    stage.wait(24 * 3600);
    assert!(!stage.has(again), "{}", stage.shows());
}

/// Let no write reach the disk any more, until the answer is dropped.
struct Gone {
    folder: std::path::PathBuf,
    away: std::path::PathBuf,
}

impl Gone {
    fn of(stage: &Stage) -> Self {
        let [folder, away] = ["journal", "away"].map(|name| stage.home.path().join(name));
        std::fs::rename(&folder, &away).unwrap();
        Self { folder, away }
    }
}

impl Drop for Gone {
    fn drop(&mut self) {
        let _ = std::fs::rename(&self.away, &self.folder);
    }
}

#[test]
#[cfg(unix)]
fn a_line_that_could_not_be_kept_stays_in_its_box() {
    let mut stage = Stage::open();
    stage.press("6 enter a").type_text("My daughter");
    let gone = Gone::of(&stage);
    stage.press("enter");
    assert!(stage.has("My daughter") && stage.has("! "), "{}", stage.shows());
    assert!(!stage.has("Kept."), "{}", stage.shows());
    drop(gone);
    stage.press("enter");
    assert!(stage.has("My daughter") && stage.has("Kept."), "{}", stage.shows());
}

#[test]
#[cfg(unix)]
fn an_answer_of_ones_own_that_could_not_be_kept_stays_in_its_box() {
    let mut stage = Stage::open();
    stage.press("^p").type_text("What a check-in asks").press("enter");
    for _ in 0..40 {
        stage.press("a");
        if stage.has("____") {
            break;
        }
        stage.press("down");
    }
    stage.type_text("Green tea");
    assert!(stage.has("Green tea"), "{}", stage.shows());
    let gone = Gone::of(&stage);
    stage.press("enter");
    assert!(stage.has("Green tea") && stage.has("! "), "{}", stage.shows());
    drop(gone);
    stage.press("enter");
    assert!(stage.has("Green tea") && !stage.has("! "), "{}", stage.shows());
}

#[test]
#[cfg(unix)]
fn a_suggestion_that_could_not_be_kept_is_still_asked_about() {
    let mut stage = Stage::open();
    stage.press("^p").type_text("suggestion you were").press("enter");
    stage.type_text("523d rpdp").press("enter");
    let asked = "Keep it";
    assert!(stage.has(asked), "{}", stage.shows());
    let gone = Gone::of(&stage);
    stage.press("enter");
    assert!(stage.has(asked) && stage.has("! "), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("523d rpdp"), "{}", stage.shows());
    stage.press("enter");
    drop(gone);
    stage.press("enter");
    assert!(!stage.has(asked), "{}", stage.shows());
}

#[test]
fn a_setting_that_could_not_be_kept_says_so_whatever_else_is_said() {
    let mut stage = Stage::open();
    // Something that is no file stands in its place.
    std::fs::create_dir_all(stage.home.path().join("journal/config.toml/in the way")).unwrap();
    stage.press("8");
    for _ in 0..30 {
        if stage.shows().lines().any(|row| row.contains("\u{203a} Screen reader")) {
            break;
        }
        stage.press("down");
    }
    stage.press("right");
    assert!(stage.has("could not be kept"), "{}", stage.shows());
}

#[test]
fn words_that_were_deleted_do_not_come_back_on_the_lock_screen() {
    let mut stage = Stage::open();
    stage.press("^p").type_text("Play it forward").press("enter");
    for _ in 0..12 {
        stage.type_text("zebra");
        if stage.has("zebra") {
            break;
        }
        stage.press("enter");
    }
    assert!(stage.has("zebra"), "{}", stage.shows());
    for _ in 0..5 {
        stage.press("backspace");
    }
    stage.wait(3600);
    assert!(!stage.has("Type your passphrase"), "the tool stays: {}", stage.shows());
    stage.press("^z ^z ^z ^z ^z ^z");
    assert!(!stage.has("z"), "{}", stage.shows());
    assert!(!stage.has("Type your passphrase"), "{}", stage.shows());
}

#[test]
fn what_another_program_wrote_over_is_drawn_again() {
    let mut stage = Stage::open();
    let before = stage.shows();
    stage.smudge();
    assert_ne!(stage.shows(), before);
    stage.press("^L");
    assert_eq!(stage.shows(), before);
    // Also from the list of keys.
    stage.press("F1").type_text("Draw again");
    stage.smudge();
    stage.press("enter");
    assert!(!stage.has("####"), "{}", stage.shows());
}

#[test]
fn read_only_offers_nothing_to_write_and_says_so_in_the_title_row() {
    let mut stage = read_only();
    stage.press("1 down");
    insta::assert_snapshot!("read_only_today_80x24", stage.shows());
    let title = stage.shows().lines().next().unwrap_or_default().to_owned();
    assert!(title.contains("Read only   F2 Help now"), "{title}");
    for said in ["Check in", "Write a note", "w Write", "Go on with", "I used"] {
        assert!(!stage.has(said), "{said}: {}", stage.shows());
    }
    for keys in ["n", "w", "2 n", "2 w", "3 w"] {
        stage.press(keys);
        assert!(stage.has("You can only read here."), "{keys}: {}", stage.shows());
        assert!(!stage.has("Ctrl+S Save"), "{keys}: {}", stage.shows());
    }
}

#[test]
fn a_contact_in_a_journal_that_can_only_be_read_is_not_changed() {
    let (mut stage, _writer) = read_beside(vec![rosa()]);
    stage.press("7 / R o s a enter esc e");
    assert!(!stage.has("Change Rosa"), "{}", stage.shows());
    assert!(stage.has("only read") || stage.has("another window"), "{}", stage.shows());
}

#[test]
fn nothing_is_said_to_be_ones_own_that_is_not_kept() {
    let mut stage = read_only();
    stage.press("4 m");
    assert!(stage.has("another window"), "{}", stage.shows());
}

#[test]
fn a_self_check_that_is_not_kept_shows_what_it_came_to() {
    let mut stage = read_only();
    stage.press("^P").type_text("PHQ-2").press("enter");
    stage.press("enter 3 enter 3 enter");
    assert!(stage.has("They are not kept"), "{}", stage.shows());
    assert!(stage.has("6"), "{}", stage.shows());
    assert!(!stage.has("Saved"), "{}", stage.shows());
}

#[test]
fn a_draft_of_another_day_says_which_day() {
    use daymark::domain::draft::Draft;

    let at = "2026-01-09T21:30:00-05:00".parse().unwrap();
    let day = "2026-01-09".parse().unwrap();
    let mut entry = Entry::new(EntryId::new(at, [3; 10]), Kind::CheckIn, day, at);
    entry.answers.insert("urges".parse().unwrap(), Answer::Step(Step::MIN));
    let draft = Change::Draft(Kind::CheckIn, Some(Box::new(Draft { entry, at })));
    let mut stage = Stage::open_with(vec![draft]);
    assert!(stage.has("Jan 9, 9:30 PM"), "{}", stage.shows());
    stage.press("F3");
    assert!(stage.has("Jan 9, 9:30 PM is safe"), "{}", stage.shows());
}

#[test]
fn a_saved_check_in_that_was_only_looked_at_leaves_no_draft_and_says_none() {
    let mut stage = Stage::open_with(check_ins(1, 0));
    stage.press("2 e esc");
    assert!(!stage.has("Draft kept"), "{}", stage.shows());
    assert!(stage.store().draft(Kind::CheckIn).unwrap().is_none());
}
