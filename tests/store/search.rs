//! Finding words again, whatever was typed.

use daymark::domain::change::Change;
use daymark::domain::entry::{EntryId, Kind, Tag};
use daymark::store::{Filter, Store};
use proptest::prelude::*;

use crate::common::{at, entry, save};

const TEXTS: [&str; 8] = [
    "Called Rosa, then a WALK by the river",
    "The caf\u{e9} na\u{ef}ve \u{c5}ngstr\u{f6}m",
    "e\u{301}clair with combining marks",
    "\u{4eca}\u{65e5}\u{306f}\u{6563}\u{6b69}\u{3057}\u{305f}",
    "felt \u{1F600} after \u{1F469}\u{200D}\u{1F467}",
    "she said \"one day\" AND it's fine (really) - NOT bad; 100% * ok",
    "7-OH product; don't.stop",
    "",
];

fn store() -> Store {
    let mut store = Store::guest().unwrap();
    for (number, text) in (0u32..).zip(TEXTS) {
        let mut entry = entry(number, text);
        entry.tags = Tag::list(if number == 7 { "payday, r\u{e9}union" } else { "" });
        save(&mut store, &entry);
    }
    store
}

fn found(store: &Store, words: &str) -> Vec<usize> {
    let found = store.search(words, &Filter::default(), 99).unwrap();
    assert_eq!(found.total, found.rows.len(), "{words}");
    let ids: Vec<EntryId> = (0u32..8).map(|number| entry(number, "").id).collect();
    found.rows.iter().map(|row| ids.iter().position(|id| *id == row.id).unwrap()).collect()
}

#[test]
fn case_accents_and_unfinished_last_words_do_not_matter() {
    let store = store();
    for (words, numbers) in [
        ("walk", vec![0]),
        ("WALK rosa", vec![0]),
        ("riv", vec![0]),
        ("riv walk", vec![]),
        ("cafe", vec![1]),
        ("CAF\u{c9}", vec![1]),
        ("cafe\u{301}", vec![1]),
        ("naive angstrom", vec![1]),
        ("eclair", vec![2]),
        ("reunion", vec![7]),
        ("pay", vec![7]),
        ("nothing", vec![]),
    ] {
        assert_eq!(found(&store, words), numbers, "{words}");
    }
}

#[test]
fn scripts_without_spaces_and_emoji_are_found_inside_a_run() {
    let store = store();
    assert_eq!(found(&store, "\u{6563}\u{6b69}"), [3]);
    assert_eq!(found(&store, "\u{1F600}"), [4]);
    assert_eq!(found(&store, "felt \u{1F469}\u{200D}\u{1F467}"), [4]);
    assert_eq!(found(&store, "\u{1F601}"), [] as [usize; 0]);
    // A word before a sign is whole.
    assert_eq!(found(&store, "fel \u{1F600}"), [] as [usize; 0]);
}

#[test]
fn operators_and_quotes_are_only_letters() {
    let store = store();
    for (words, numbers) in [
        ("walk OR cafe", vec![]),
        ("one AND day", vec![5]),
        ("\"one day\"", vec![5]),
        ("\"", vec![5]),
        ("100%", vec![5]),
        ("*", vec![5]),
        ("7-oh", vec![6]),
        ("don't", vec![6]),
        ("text:walk", vec![]),
        ("NEAR(one, day)", vec![]),
        ("^walk", vec![0]),
        ("-walk", vec![0]),
        ("'; DROP TABLE entry; --", vec![]),
        ("   ", vec![]),
        ("", vec![]),
        ("\u{0}\u{202e}", vec![]),
    ] {
        assert_eq!(found(&store, words), numbers, "{words}");
    }
    let long = "walk ".repeat(10_000);
    assert_eq!(found(&store, &long), [0]);
    assert_eq!(found(&store, &"w".repeat(100_000)), [] as [usize; 0]);
}

#[test]
fn filters_hold_in_a_search_and_the_trash_is_apart() {
    let mut store = store();
    let id = entry(0, "").id;
    store.apply(&Change::Trash(id, at("2026-05-01T00:00:00Z"))).unwrap();
    assert_eq!(found(&store, "walk"), [] as [usize; 0]);
    let trash = Filter { trash: true, ..Filter::default() };
    assert_eq!(store.search("walk", &trash, 9).unwrap().total, 1);
    let notes = Filter { kind: Some(Kind::Note), ..Filter::default() };
    assert_eq!(store.search("cafe", &notes, 9).unwrap().total, 0);
    store.apply(&Change::Purge(id)).unwrap();
    assert_eq!(store.search("walk", &trash, 9).unwrap().total, 0);
}

#[test]
fn an_edited_entry_is_found_by_its_present_words_only() {
    let mut store = store();
    save(&mut store, &entry(0, "something different"));
    assert_eq!(found(&store, "walk"), [] as [usize; 0]);
    assert_eq!(found(&store, "different"), [0]);
}

#[test]
fn many_matches_are_counted_and_the_newest_shown() {
    let mut store = Store::guest().unwrap();
    let all: Vec<Change> =
        (0..1500).map(|number| Change::Save(Box::new(entry(number, "walk again")))).collect();
    store.apply(&Change::All(all)).unwrap();
    let found = store.search("wal", &Filter::default(), 3).unwrap();
    assert_eq!(found.total, 1500);
    assert_eq!(found.rows.first().unwrap().id, entry(1499, "").id);
    let tagged = Filter { tag: Tag::new("home"), ..Filter::default() };
    assert_eq!(store.search("wal", &tagged, 3).unwrap().total, 1500);
    assert_eq!(store.count(&tagged).unwrap(), 1500);
    assert_eq!(store.window(&tagged, 1499, 5).unwrap().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_input_breaks_a_search(words in any::<String>()) {
        let mut store = Store::guest().unwrap();
        save(&mut store, &entry(1, "words"));
        store.search(&words, &Filter::default(), 5).unwrap();
    }

    #[test]
    fn what_was_written_is_found_by_its_own_words(text in "[a-z]{1,9}( [a-z\u{e0}-\u{f6}A-Z]{1,9}){0,5}") {
        let mut store = Store::guest().unwrap();
        save(&mut store, &entry(1, &text));
        prop_assert_eq!(store.search(&text, &Filter::default(), 5).unwrap().total, 1, "{}", text);
    }
}
