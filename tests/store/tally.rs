//! How many entries there are is kept and not counted: it must be what a count would say, whatever happened.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use daymark::domain::change::Change;
use daymark::domain::counter::{Goal, day_facts, total};
use daymark::domain::entry::{EntryId, Kind};
use daymark::store::salvage::salvage;
use daymark::store::{Filter, Store, Unlock, VaultDir, backup};
use proptest::prelude::*;

use crate::changes::any_change;
use crate::common::{at, day, entry, everything, open, passphrase, save, vault_with};
use crate::format::bare;

/// Something that changes which entries there are.
#[derive(Debug, Clone)]
enum Act {
    Change(Change),
    Undo,
    Redact(u8),
    EmptyTrash,
    ForgetOlder,
    /// Become one with another journal, in which these happened.
    Merge(Vec<Change>),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        12 => any_change().prop_map(Act::Change),
        3 => Just(Act::Undo),
        2 => (0u8..6).prop_map(Act::Redact),
        1 => Just(Act::EmptyTrash),
        1 => Just(Act::ForgetOlder),
        2 => prop::collection::vec(any_change(), 0..8).prop_map(Act::Merge),
    ]
}

/// Carry it out; `undos` are the changes that would take back what was done, the last one last.
fn carry_out(store: &mut Store, act: &Act, undos: &mut Vec<Change>) {
    let now = at("2026-03-04T12:00:00Z");
    match act {
        Act::Change(change) => undos.push(store.apply(change).unwrap()),
        Act::Undo => {
            if let Some(undo) = undos.pop() {
                store.apply(&undo).unwrap();
            }
        }
        Act::Redact(number) => {
            let id = EntryId::new(at("2026-01-01T00:00:00Z"), [*number; 10]);
            if let Some(change) = store.redaction(id, now).unwrap() {
                undos.push(store.apply(&change).unwrap());
            }
        }
        Act::EmptyTrash => {
            store.empty_trash(now - TimeDelta::days(9_000)).unwrap();
        }
        Act::ForgetOlder => {
            let keep = Change::Prefer("keep-days".parse().unwrap(), Some("30".into()));
            undos.push(store.apply(&keep).unwrap());
            store.forget_older(day("2026-03-30")).unwrap();
        }
        Act::Merge(changes) => {
            let mut other = Store::guest().unwrap();
            for change in changes {
                other.apply(change).unwrap();
            }
            let other = Box::new(other.snapshot().unwrap());
            undos.push(store.apply(&Change::Merge(other)).unwrap());
        }
    }
}

/// Entries of each kind, and the days with one, by reading every entry.
fn counted(store: &Store) -> BTreeMap<&'static str, (usize, usize)> {
    let entries = store.entries(everything()).unwrap();
    let of = |kind: Kind| entries.iter().filter(move |entry| entry.kind == kind);
    Kind::ALL
        .into_iter()
        .map(|kind| {
            let days: BTreeSet<_> = of(kind).map(|entry| entry.day).collect();
            (kind.id(), (of(kind).count(), days.len()))
        })
        .collect()
}

/// What is kept is what a count says, everywhere it can be seen.
fn hold_against_a_count(store: &Store) {
    let expected = counted(store);
    let totals = store.totals().unwrap();
    let entries: Vec<_> =
        [totals.check_ins, totals.notes, totals.tools, totals.lapses, totals.self_checks].into();
    let kinds = [Kind::CheckIn, Kind::Note, Kind::Tool, Kind::Lapse, Kind::SelfCheck];
    let by_count: Vec<_> = kinds.iter().map(|kind| expected[kind.id()].0).collect();
    assert_eq!(entries, by_count);
    assert_eq!(totals.days_checked_in, expected[Kind::CheckIn.id()].1);
    for kind in kinds {
        let filter = Filter { kind: Some(kind), ..Filter::default() };
        assert_eq!(store.count(&filter).unwrap(), expected[kind.id()].0);
    }
    assert_eq!(store.count(&Filter::default()).unwrap(), by_count.iter().sum::<usize>());
    // The check of the whole journal counts the days of every kind too.
    assert_eq!(store.integrity().unwrap(), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_happens_the_numbers_are_what_a_count_says(acts in prop::collection::vec(act(), 1..24)) {
        let mut store = Store::guest().unwrap();
        let mut undos = Vec::new();
        for act in &acts {
            carry_out(&mut store, act, &mut undos);
            hold_against_a_count(&store);
        }
        for undo in undos.iter().rev() {
            store.apply(undo).unwrap();
            hold_against_a_count(&store);
        }
    }
}

#[test]
fn a_restored_a_salvaged_and_a_reopened_journal_have_the_same_numbers() {
    let (folder, dir, _) = vault_with(40);
    let mut store = open(&dir).unwrap();
    let mut note = entry(50, "a note");
    note.kind = Kind::Note;
    save(&mut store, &note);
    store.apply(&Change::Trash(entry(2, "").id, at("2026-02-01T09:00:00-05:00"))).unwrap();
    let expected = store.totals().unwrap();
    let file = folder.path().join("copy.daymark");
    backup::write(&store, &file).unwrap();
    drop(store);

    let passphrase = passphrase();
    let restored = VaultDir::new(folder.path().join("restored"));
    backup::restore(&restored, &file, Unlock::Passphrase(&passphrase)).unwrap();
    let salvaged = VaultDir::new(folder.path().join("salvaged"));
    drop(salvage(&dir, Unlock::Passphrase(&passphrase), &salvaged).unwrap());
    for dir in [dir, restored, salvaged] {
        let store = open(&dir).unwrap();
        assert_eq!(store.totals().unwrap(), expected);
        hold_against_a_count(&store);
    }
}

/// Numbers that went wrong, whatever the cause, are told by the check of the whole journal.
#[test]
fn numbers_that_are_wrong_are_a_finding() {
    let (_folder, dir, _) = vault_with(5);
    bare(&dir).execute("UPDATE tally SET entries = 9 WHERE kind = 'check-in'", []).unwrap();
    let store = open(&dir).unwrap();
    assert_ne!(store.integrity().unwrap(), []);
}

// The facts of days come from an index and a few answers; they must be what whole entries say.
proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_facts_of_days_are_what_whole_entries_say(changes in prop::collection::vec(any_change(), 0..25)) {
        let mut store = Store::guest().unwrap();
        for change in &changes {
            store.apply(change).unwrap();
        }
        let whole = day_facts(&store.entries(everything()).unwrap());
        prop_assert_eq!(store.medicine_days().unwrap(), total(Goal::OnMedicine, whole.values()));
        prop_assert_eq!(store.day_facts().unwrap(), whole);
    }
}
