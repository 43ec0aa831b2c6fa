//! The journal: the list, the reader, search, filter, the trash, and writing.

#![expect(clippy::unwrap_used, reason = "a stage that cannot be set fails the test")]

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use daymark::domain::answer::{Answer, Hours, Id, YesNo};
use daymark::domain::change::Change;
use daymark::domain::day::Day;
use daymark::domain::entry::{Entry, EntryId, Kind, Tag};
use daymark::domain::prefs::{Prefs, Switch};
use daymark::domain::private::Private;
use daymark::domain::rating::{Step, Strength};
use daymark::store::{Access, Filter, KdfCost, Passphrase, Store, VaultDir, vault};
use daymark::system::chance::SeededChance;
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::{Route, Section};
use daymark::ui::session::Session;

use crate::stage::{PASSPHRASE, Stage};

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn entry(day: &str, hour: u8, kind: Kind) -> Entry {
    let at: DateTime<FixedOffset> = format!("{day}T{hour:02}:40:00-05:00").parse().unwrap();
    Entry::new(EntryId::new(at, [1; 10]), kind, day.parse().unwrap(), at)
}

fn check_in(day: &str, feeling: u8, urges: u8, words: &str) -> Entry {
    let mut entry = entry(day, 20, Kind::CheckIn);
    entry.answers = [
        (id("feeling"), Answer::Step(Step::try_from(feeling).unwrap())),
        (id("urges"), Answer::Step(Step::try_from(urges).unwrap())),
    ]
    .into();
    entry.text = Private::from(words);
    entry
}

fn note(day: &str, words: &str, tags: &str) -> Entry {
    let mut entry = entry(day, 12, Kind::Note);
    entry.text = Private::from(words);
    entry.tags = Tag::list(tags);
    entry
}

fn tool(day: &str) -> Entry {
    let mut entry = entry(day, 18, Kind::Tool);
    entry.answers = [
        (id("tool"), Answer::Choice(id("urge-surfing"))),
        (id("before"), Answer::Strength(Strength::try_from(6).unwrap())),
        (id("after"), Answer::Strength(Strength::try_from(3).unwrap())),
        (id("minutes"), Answer::Minutes(10)),
    ]
    .into();
    entry
}

fn saved(entries: Vec<Entry>) -> Vec<Change> {
    entries.into_iter().map(|entry| Change::Save(Box::new(entry))).collect()
}

fn usual() -> Vec<Change> {
    let mut walk = check_in(
        "2026-01-10",
        3,
        1,
        "Walked with Rosa along the river for an hour. It was cold but I felt like myself. I did \
         not think about Friday until after dinner.\n\nI want to remember: walking before dark works.",
    );
    walk.tags = Tag::list("walk, rosa, sleep");
    let hours = Answer::Hours("7".parse::<Hours>().unwrap());
    let helped: BTreeSet<Id> = [id("walked"), id("called-someone")].into();
    walk.answers.extend([
        (id("sleep"), hours),
        (id("use"), Answer::YesNo(YesNo::No)),
        (id("helped"), Answer::Marks(helped)),
        (id("pain"), Answer::RatherNotSay),
    ]);
    let mut reasons = note("2026-01-04", "Reasons I started this", "reasons");
    reasons.is_pinned = true;
    let mut lapse = entry("2025-12-30", 22, Kind::Lapse);
    lapse.text = Private::from("Hard day. Used. Called the line after.");
    saved(vec![
        walk,
        tool("2026-01-10"),
        check_in("2026-01-09", 1, 3, "Payday. Wanted to stop at the shop. Did not."),
        check_in("2026-01-07", 2, 2, "Group went long. Tired."),
        check_in("2026-01-06", 3, 1, ""),
        reasons,
        check_in("2025-12-31", 2, 2, "Quiet night on purpose."),
        lapse,
        check_in("2025-12-29", 2, 1, ""),
    ])
}

/// A check-in a day for ten years, some of them with long words.
fn ten_years() -> Vec<Change> {
    let last: Day = "2026-01-11".parse().unwrap();
    let entries = (0u8..=255).cycle().zip(0..3650).map(|(turn, back)| {
        let day = last.earlier(back).to_string();
        check_in(
            &day,
            turn % 5,
            turn % 4,
            &format!("Day {back}. {}", "Long words follow. ".repeat(9)),
        )
    });
    vec![Change::All(saved(entries.collect()))]
}

fn at(size: (u16, u16), changes: Vec<Change>) -> Stage {
    let mut stage = Stage::guest_with(changes);
    stage.resize(size.0, size.1).press("2");
    stage
}

#[test]
fn an_empty_journal_offers_two_ways_to_begin() {
    let mut stage = at((80, 24), Vec::new());
    insta::assert_snapshot!(stage.shows());
    stage.press("down enter");
    assert!(stage.has("An idea, if you want one:"), "{}", stage.shows());
}

#[test]
fn the_list_has_months_and_what_is_pinned_at_the_top() {
    insta::assert_snapshot!("list_80x24", at((80, 24), usual()).shows());
    insta::assert_snapshot!("list_60x18", at((60, 18), usual()).shows());
    let mut stage = at((120, 36), usual());
    stage.press("down");
    insta::assert_snapshot!("list_120x36", stage.shows());
    assert_eq!(stage.cursor().map(|(x, _)| x), Some(1));
}

#[test]
fn ten_years_scroll_like_ten_days() {
    let mut stage = at((80, 24), ten_years());
    assert!(stage.has("of 3,650"), "{}", stage.shows());
    stage.press("end");
    assert!(stage.has("Day 3649"), "{}", stage.shows());
    stage.press("pgup pgup up up");
    insta::assert_snapshot!("ten_years_80x24", stage.shows());
    stage.resize(60, 18);
    insta::assert_snapshot!("ten_years_60x18", stage.shows());
}

#[test]
fn tab_goes_to_the_text_beside_the_list_and_back() {
    let mut stage = at((120, 36), usual());
    stage.press("down tab");
    let (x, _) = stage.cursor().unwrap();
    assert!(x > 46);
    stage.press("esc");
    assert_eq!(stage.cursor().map(|(x, _)| x), Some(1));
}

#[test]
fn enter_reads_one_and_arrows_go_to_older_and_newer_ones() {
    let mut stage = at((80, 24), usual());
    stage.press("down enter");
    insta::assert_snapshot!("entry_80x24", stage.shows());
    stage.press("right");
    assert!(stage.has("Ride out an urge"), "{}", stage.shows());
    stage.press("right");
    assert!(stage.has("Payday."), "{}", stage.shows());
    stage.press("left left");
    assert!(stage.has("Walked with Rosa"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("Show: all"), "{}", stage.shows());
}

#[test]
fn after_opening_what_was_found_the_keys_are_commands_again() {
    let mut stage = at((80, 24), usual());
    let all = stage.store().totals().unwrap().notes;
    stage.press("/").type_text("reasons").press("enter d");
    assert_eq!(stage.store().totals().unwrap().notes, all - 1);
    assert!(stage.has("Search: reasons"), "{}", stage.shows());
    stage.press("u");
    assert_eq!(stage.store().totals().unwrap().notes, all, "{}", stage.shows());
    assert!(stage.has("1 found"));
    stage.press("f esc /").type_text("x").press("esc");
    assert!(!stage.has("Search:"), "{}", stage.shows());
}

#[test]
fn pinning_keeps_the_chosen_entry_chosen_and_pinning_again_takes_it_back() {
    let mut stage = at((80, 24), usual());
    let pinned = Filter { pinned: true, ..Filter::default() };
    let count = |stage: &Stage| stage.store().count(&pinned).unwrap();
    let before = count(&stage);
    let chosen = |stage: &Stage| {
        stage
            .shows()
            .lines()
            .find(|line| line.contains('›') && !line.contains("›2"))
            .map(str::to_owned)
    };
    for key in ["end", "up", "up"] {
        stage.press(key);
        let here = chosen(&stage);
        stage.press("m");
        assert_ne!(count(&stage), before, "{}", stage.shows());
        assert_eq!(
            chosen(&stage).map(|row| row.replace("pinned", "").trim().to_owned()),
            here.map(|row| row.replace("pinned", "").trim().to_owned()),
            "{}",
            stage.shows()
        );
        stage.press("m");
        assert_eq!(count(&stage), before, "{}", stage.shows());
    }
}

#[test]
fn a_search_says_where_it_looks_and_what_is_written_next_is_seen() {
    let mut stage = at((80, 24), usual());
    stage.press("f right right enter /").type_text("payday");
    assert!(stage.has("Search in notes: payday"), "{}", stage.shows());
    assert!(stage.has("Nothing is found in: notes."), "{}", stage.shows());
    stage.press("esc").press("f right enter");
    assert!(stage.has("Show: tools"), "{}", stage.shows());
    stage.press("w").type_text("Fresh words").press("^S esc");
    assert!(stage.has("Show: all") && stage.has("Fresh words"), "{}", stage.shows());
}

#[test]
fn search_narrows_the_list_and_escape_clears_it() {
    let mut stage = at((80, 24), usual());
    stage.press("/").type_text("payd");
    insta::assert_snapshot!("search_80x24", stage.shows());
    stage.type_text("xyz");
    assert!(stage.has("No entry has that. Try a shorter word, or clear the search."));
    stage.press("esc");
    assert!(stage.has("Walked with Rosa"));
}

#[test]
fn the_filter_box_changes_what_is_shown() {
    let mut stage = at((80, 24), usual());
    stage.press("f right right");
    insta::assert_snapshot!("filter_80x24", stage.shows());
    stage.press("enter");
    assert!(stage.has("Show: notes"));
    assert!(!stage.has("Payday"));
    stage.press("esc");
    assert!(stage.has("Show: all"));
}

#[test]
fn a_deleted_entry_goes_to_the_trash_and_comes_back() {
    let mut stage = Stage::open_with(usual());
    stage.press("2");
    let trash = Filter { trash: true, ..Filter::default() };
    stage.press("down d");
    assert!(stage.has("Moved to the trash for 30 days. Press u to undo."), "{}", stage.shows());
    assert_eq!(stage.store().count(&trash).unwrap(), 1);
    stage.press("u");
    assert_eq!(stage.store().count(&trash).unwrap(), 0);
    stage.press("d f left enter");
    insta::assert_snapshot!("trash_80x24", stage.shows());
    stage.press("enter");
    assert_eq!(stage.store().count(&trash).unwrap(), 0);
    assert!(stage.has("The trash is empty."), "{}", stage.shows());
}

#[test]
fn pinning_keeps_an_entry_at_the_top_and_stops_again() {
    let mut stage = at((80, 24), usual());
    let pinned = Filter { pinned: true, ..Filter::default() };
    stage.press("end m");
    assert_eq!(stage.store().count(&pinned).unwrap(), 2);
    stage.press("u");
    assert_eq!(stage.store().count(&pinned).unwrap(), 1);
}

#[test]
fn a_note_is_kept_as_a_draft_and_taken_up_again() {
    let mut stage = Stage::open();
    stage.press("2 w").type_text("Call Rosa on Friday.");
    assert!(stage.store().draft(Kind::Note).unwrap().is_none());
    stage.wait(1);
    assert!(stage.has("Draft kept at 9:02 AM"), "{}", stage.shows());
    let draft = stage.store().draft(Kind::Note).unwrap().unwrap();
    assert_eq!(draft.entry.text.reveal(), "Call Rosa on Friday.");
    stage.type_text(" At 5.").press("esc");
    assert!(stage.has("Your draft is kept."), "{}", stage.shows());
    stage.press("w");
    insta::assert_snapshot!("note_draft_80x24", stage.shows());
    assert!(stage.has("Call Rosa on Friday. At 5."));
    stage.press("tab").type_text("Rosa, friday").press("^S");
    assert!(stage.has("Saved at 9:02 AM"), "{}", stage.shows());
    assert!(stage.store().draft(Kind::Note).unwrap().is_none());
    assert_eq!(stage.store().totals().unwrap().notes, 1);
    stage.press("esc");
    assert!(!stage.has("Draft kept"), "{}", stage.shows());
    assert!(stage.store().draft(Kind::Note).unwrap().is_none());
    stage.press("u");
    assert_eq!(stage.store().totals().unwrap().notes, 0);
}

#[test]
fn an_empty_note_keeps_nothing() {
    let mut stage = at((80, 24), Vec::new());
    stage.press("w");
    insta::assert_snapshot!("note_empty_80x24", stage.shows());
    stage.press("^S");
    assert!(stage.has("Nothing to save yet."));
    stage.type_text("x").press("backspace").wait(1);
    stage.press("esc");
    assert!(stage.store().draft(Kind::Note).unwrap().is_none());
    assert_eq!(stage.store().totals().unwrap().entries(), 0);
}

#[test]
fn changing_a_saved_note_never_costs_the_draft_of_another() {
    let mut stage = at((80, 24), saved(vec![note("2026-01-04", "Reasons", "")]));
    stage.press("w").type_text("A new thought").press("esc");
    stage.press("e").type_text(" I started").wait(1);
    let draft = stage.store().draft(Kind::Note).unwrap().unwrap();
    assert_eq!(draft.entry.text.reveal(), "Reasons I started");
    assert_eq!(stage.store().totals().unwrap().notes, 2);
    let found = stage.store().search("new thought", &Filter::default(), 5).unwrap();
    assert_eq!(found.total, 1);
    stage.press("^S esc");
    assert!(stage.store().draft(Kind::Note).unwrap().is_none());
    assert_eq!(stage.store().search("started", &Filter::default(), 5).unwrap().total, 1);
}

#[test]
fn a_long_note_scrolls_in_the_smallest_window() {
    let mut stage = at((60, 18), Vec::new());
    stage.press("w").type_text(&"Words that go on and on. ".repeat(40));
    insta::assert_snapshot!("note_60x18", stage.shows());
}

#[test]
fn hiding_keeps_what_was_typed_a_moment_ago() {
    let mut stage = at((80, 24), Vec::new());
    stage.press("w").type_text("Not yet kept").press("F3");
    assert!(!stage.has("Not yet kept"), "{}", stage.shows());
    let draft = stage.store().draft(Kind::Note).unwrap().unwrap();
    assert_eq!(draft.entry.text.reveal(), "Not yet kept");
}

#[test]
fn a_lapse_ends_with_someone_to_call_and_wide_pages_fit() {
    let mut stage = at((80, 24), usual());
    stage.press("/").type_text("hard day").press("enter");
    insta::assert_snapshot!("lapse_80x24", stage.shows());
    let mut stage = at((60, 18), usual());
    stage.press("down enter");
    insta::assert_snapshot!("entry_60x18", stage.shows());
    stage.press("end");
    assert!(stage.has("6 before, 3 after"), "{}", stage.shows());
    let mut stage = at((120, 36), usual());
    stage.press("w");
    insta::assert_snapshot!("note_empty_120x36", stage.shows());
}

/// A second window on the journal of a first one, which is there as well.
fn second_window() -> (Stage, Store) {
    let home = tempfile::TempDir::new().unwrap();
    let dir = VaultDir::new(home.path().join("journal"));
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let chance = SeededChance::new(7);
    let (mut first, _) =
        vault::create(&dir, &passphrase, KdfCost::CHEAP_FOR_TESTS, &chance).unwrap();
    for change in usual() {
        first.apply(&change).unwrap();
    }
    let second = vault::open(&dir, &passphrase, Access::ReadOnly).unwrap();
    let journal = Route::Section(Section::Journal);
    (Stage::begin(home, Session::open(second), journal, LockedCard::default()), first)
}

#[test]
fn in_a_second_window_the_journal_can_only_be_read() {
    let (mut stage, _first) = second_window();
    stage.press("down");
    insta::assert_snapshot!("read_only_80x24", stage.shows());
    for key in ["n", "w", "e", "d", "m"] {
        stage.press(key);
        assert!(stage.has("You can only read here."), "{key}: {}", stage.shows());
    }
    stage.press("enter");
    assert!(stage.has("Walked with Rosa"), "{}", stage.shows());
}

#[test]
fn the_chosen_entry_stays_chosen_when_a_new_one_comes_above_it() {
    let mut stage = at((80, 24), usual());
    stage.press("down down down w").type_text("Something new").press("^S esc e");
    assert!(!stage.has("Something new"), "{}", stage.shows());
    stage.press("esc");
    assert_eq!(stage.store().totals().unwrap().notes, 2);
}

#[test]
fn the_text_beside_the_list_is_that_of_the_chosen_entry_also_after_a_change() {
    let mut stage = Stage::open_with(usual());
    stage.resize(120, 36).press("2 down");
    let seen = [
        ("down", "Ride out an urge"),
        ("down", "Wanted to stop at the shop"),
        ("up", "Ride out an urge"),
        ("up", "before dark works"),
    ];
    for (key, words) in seen {
        stage.press(key);
        let beside = beside(&stage);
        assert!(beside.contains(words), "{key}: {beside}");
    }
    // The note above was read ahead; it is another one now.
    stage.press("up e").type_text(" New reason.").press("^S esc down up");
    assert!(beside(&stage).contains("New reason."), "{}", stage.shows());
    stage.press("down d");
    assert!(!beside(&stage).contains("before dark works"), "{}", stage.shows());
    stage.press("up down u up");
    assert!(stage.has("before dark works"), "{}", stage.shows());
}

/// What stands beside the list, as one line.
fn beside(stage: &Stage) -> String {
    let shown = stage.shows();
    let right =
        shown.lines().filter_map(|line| line.split_once('│').map(|(_, right)| right.trim()));
    right.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_second_window_reads_each_entry_as_the_first_left_it() {
    let (mut stage, mut first) = second_window();
    stage.resize(120, 36).press("down down down");
    let mut payday = check_in("2026-01-09", 1, 3, "Another sentence now.");
    first.apply(&Change::Save(Box::new(payday.clone()))).unwrap();
    stage.press("up down");
    assert!(beside(&stage).contains("Another sentence now."), "{}", stage.shows());
    payday.text = Private::from("And another.");
    first.apply(&Change::Save(Box::new(payday))).unwrap();
    stage.press("up down");
    assert!(beside(&stage).contains("And another."), "{}", stage.shows());
}

#[test]
fn hidden_previews_show_no_word() {
    for (width, height) in [(80, 24), (120, 36)] {
        let home = tempfile::TempDir::new().unwrap();
        let mut session = Session::guest().unwrap();
        for change in usual() {
            session.keep(&change).unwrap();
        }
        let prefs = Prefs { hide_previews: Switch::On, ..Prefs::default() };
        let journal = Route::Section(Section::Journal);
        let mut stage = Stage::begin_as(home, session, journal, LockedCard::default(), prefs);
        stage.resize(width, height).press("down down down");
        assert!(stage.has("(hidden)"), "{}", stage.shows());
        for words in ["Walked", "Reasons", "Payday", "Ride out an urge"] {
            assert!(!stage.has(words), "{words}: {}", stage.shows());
        }
    }
}
