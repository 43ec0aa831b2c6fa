//! Two copies of one journal that went separate ways, on disk.

use daymark::domain::change::Change;
use daymark::domain::entry::Tag;
use daymark::domain::merge::{OTHER_VERSION, Snapshot};
use daymark::domain::person::{Person, WhileLocked};
use daymark::domain::private::Private;
use daymark::store::{Filter, Store, Unlock, VaultDir, backup, vault};
use proptest::prelude::*;

use crate::common::{at, entry, everything, open, passphrase, save, vault_with};

/// Another folder with a copy of the journal in `dir`, made as a person does: backup, then restore there.
fn copied(dir: &VaultDir) -> (tempfile::TempDir, VaultDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.daymark");
    backup::write(&open(dir).unwrap(), &file).unwrap();
    let there = VaultDir::new(folder.path().join("vault"));
    backup::restore(&there, &file, Unlock::Passphrase(&passphrase())).unwrap();
    (folder, there)
}

fn person(id: &str, name: &str) -> Change {
    Change::SavePerson(Box::new(Person {
        id: id.parse().unwrap(),
        name: name.into(),
        phone: "555-0100".into(),
        note: Private::default(),
        while_locked: WhileLocked::Hidden,
    }))
}

/// What can be seen of a journal.
fn seen(store: &Store) -> Snapshot {
    let mut seen = store.snapshot().unwrap();
    seen.entries.past.clear();
    seen.people.past.clear();
    seen.preferences.past.clear();
    seen.entries.live.values_mut().for_each(|version| version.edition = 0);
    seen.people.live.values_mut().for_each(|version| version.edition = 0);
    seen.preferences.live.values_mut().for_each(|version| version.edition = 0);
    seen
}

#[test]
fn two_copies_become_one_and_the_same() {
    let (_one, here, _) = vault_with(6);
    let (folder, there) = copied(&here);
    let mut one = open(&here).unwrap();
    let mut two = open(&there).unwrap();

    let changed = |number: u32, words: &str, minutes: i64| {
        let mut changed = entry(number, words);
        changed.changed_at += chrono::TimeDelta::minutes(minutes);
        changed
    };
    save(&mut one, &changed(0, "changed here only", 1));
    save(&mut two, &changed(1, "changed there only", 1));
    save(&mut one, &changed(2, "changed here", 5));
    save(&mut two, &changed(2, "changed there", 9));
    one.apply(&Change::Purge(entry(3, "").id)).unwrap();
    two.apply(&Change::Trash(entry(4, "").id, at("2026-03-01T09:00:00-05:00"))).unwrap();
    save(&mut one, &entry(10, "written here"));
    save(&mut two, &entry(11, "written there"));
    one.apply(&person("rosa", "Rosa")).unwrap();
    two.apply(&person("sam", "Sam")).unwrap();
    let prefer = |value: &str| Change::Prefer("plan-reasons".parse().unwrap(), Some(value.into()));
    one.apply(&prefer("my sister")).unwrap();
    two.apply(&prefer("my sister\nthe garden")).unwrap();

    let (mine, theirs) = (one.snapshot().unwrap(), two.snapshot().unwrap());
    let before = seen(&one);
    let undo = one.apply(&Change::Merge(Box::new(theirs))).unwrap();
    two.apply(&Change::Merge(Box::new(mine))).unwrap();
    assert_eq!(one.snapshot().unwrap(), two.snapshot().unwrap());
    for store in [&one, &two] {
        let words: Vec<String> = store
            .entries(everything())
            .unwrap()
            .iter()
            .map(|entry| entry.text.reveal().to_owned())
            .collect();
        for text in [
            "changed here only",
            "changed there only",
            "changed here",
            "changed there",
            "words of entry 5",
            "written here",
            "written there",
        ] {
            assert_eq!(words.iter().filter(|words| *words == text).count(), 1, "{text}: {words:?}");
        }
        assert_eq!(words.len(), 7);
        assert!(store.is_buried(entry(3, "").id).unwrap());
        assert!(store.trashed_at(entry(4, "").id).unwrap().is_some());
        let tagged = Filter { tag: Tag::new(OTHER_VERSION), ..Filter::default() };
        assert_eq!(store.count(&tagged), Ok(1));
        assert_eq!(store.people().unwrap().len(), 2);
        let kept: Vec<String> = store
            .preferences()
            .unwrap()
            .values()
            .map(|value| value.reveal().to_owned())
            .filter(|value| value.starts_with("my sister"))
            .collect();
        assert_eq!(kept.len(), 2, "neither version of the plan is lost");
        assert_eq!(store.search("written", &Filter::default(), 9).unwrap().total, 2);
        assert_eq!(store.integrity().unwrap(), []);
    }

    // Once more changes nothing, in either direction, from a folder or from a file.
    let file = folder.path().join("again.daymark");
    backup::write(&two, &file).unwrap();
    let into = folder.path().join("reading");
    let theirs = backup::open_backup(&file, Unlock::Passphrase(&passphrase()), &into).unwrap();
    let again = theirs.snapshot().unwrap();
    let after = one.snapshot().unwrap();
    assert_eq!(after.merged(&again), after);
    let nothing = one.apply(&Change::Merge(Box::new(again))).unwrap();
    assert_eq!(nothing, Change::All(Vec::new()));

    one.apply(&undo).unwrap();
    assert_eq!(seen(&one), before, "a merge can be undone");
}

#[test]
fn a_journal_of_an_earlier_form_keeps_what_was_deleted_deleted() {
    let (_one, here, _) = vault_with(3);
    let (_two, there) = copied(&here);
    let mut one = open(&here).unwrap();
    one.apply(&Change::Purge(entry(1, "").id)).unwrap();
    drop(one);
    // As the step from form 1 leaves it: the marks of that time told nothing about what was deleted.
    let bare = crate::format::bare(&here);
    bare.execute_batch("UPDATE past SET digest = '00000000000000000000000000000000'").unwrap();
    drop(bare);
    let mut one = open(&here).unwrap();
    let theirs = open(&there).unwrap().snapshot().unwrap();
    one.apply(&Change::Merge(Box::new(theirs))).unwrap();
    assert_eq!(one.entries(everything()).unwrap().len(), 2);
}

#[test]
fn a_passphrase_of_its_own_opens_the_other_copy() {
    let (_one, here, _) = vault_with(2);
    let (_two, there) = copied(&here);
    let other = daymark::store::Passphrase::new("another set of words".to_owned());
    open(&there).unwrap().change_passphrase(&other, crate::common::CHEAP).unwrap();
    assert!(open(&there).is_err());
    let theirs = vault::open(&there, &other, daymark::store::Access::ReadOnly).unwrap();
    assert_eq!(theirs.snapshot(), open(&here).unwrap().snapshot());
}

/// One thing that happens to a journal.
#[derive(Debug, Clone)]
enum Act {
    Save(u32, u8),
    Trash(u32),
    Untrash(u32),
    Purge(u32),
    Prefer(u8, u8),
    Undo,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0u32..4, 0u8..4).prop_map(|(number, words)| Act::Save(number, words)),
        1 => (0u32..4).prop_map(Act::Trash),
        1 => (0u32..4).prop_map(Act::Untrash),
        1 => (0u32..4).prop_map(Act::Purge),
        1 => (0u8..2, 0u8..3).prop_map(|(name, value)| Act::Prefer(name, value)),
        1 => Just(Act::Undo),
    ]
}

fn live(acts: &[Act]) -> Store {
    let mut store = Store::guest().unwrap();
    let mut undo = None;
    for act in acts {
        let change = match act {
            Act::Save(number, words) => {
                Change::Save(Box::new(entry(*number, &format!("words {words}"))))
            }
            Act::Trash(number) => {
                Change::Trash(entry(*number, "").id, at("2026-03-01T09:00:00-05:00"))
            }
            Act::Untrash(number) => Change::Untrash(entry(*number, "").id),
            Act::Purge(number) => Change::Purge(entry(*number, "").id),
            Act::Prefer(name, value) => {
                let name = if *name == 0 { "plan-reasons" } else { "plan-signs" };
                let value = (*value > 0).then(|| Private::new(value.to_string()));
                Change::Prefer(name.parse().unwrap(), value)
            }
            Act::Undo => undo.take().unwrap_or(Change::All(Vec::new())),
        };
        undo = Some(store.apply(&change).unwrap());
    }
    store
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_happened_to_two_copies_they_come_to_the_same(
        before in prop::collection::vec(act(), 0..8),
        here in prop::collection::vec(act(), 0..8),
        there in prop::collection::vec(act(), 0..8),
    ) {
        let lived = |since: &[Act]| live(&[before.as_slice(), since].concat());
        let (mut one, mut two) = (lived(&here), lived(&there));
        let (mine, theirs) = (one.snapshot().unwrap(), two.snapshot().unwrap());
        prop_assert_eq!(&mine.merged(&mine), &mine, "what the store keeps is settled");
        let before = seen(&one);
        let undo = one.apply(&Change::Merge(Box::new(theirs.clone()))).unwrap();
        two.apply(&Change::Merge(Box::new(mine.clone()))).unwrap();
        let merged = one.snapshot().unwrap();
        prop_assert_eq!(&merged, &mine.merged(&theirs));
        prop_assert_eq!(&merged, &two.snapshot().unwrap());
        prop_assert_eq!(one.integrity().unwrap(), []);
        one.apply(&undo).unwrap();
        prop_assert_eq!(seen(&one), before);
    }

    /// Three copies on three computers: whoever merges with whom first, and however often.
    #[test]
    fn three_copies_come_to_the_same_in_any_order(
        before in prop::collection::vec(act(), 0..6),
        lives in prop::array::uniform3(prop::collection::vec(act(), 0..6)),
    ) {
        let lived = |since: &[Act]| live(&[before.as_slice(), since].concat());
        let copies: Vec<Snapshot> = lives.iter().map(|since| lived(since).snapshot().unwrap()).collect();
        let in_order = |order: [usize; 3]| {
            let mut store = lived(&lives[order[0]]);
            for other in [order[1], order[2]] {
                store.apply(&Change::Merge(Box::new(copies[other].clone()))).unwrap();
            }
            store
        };
        let mut first = in_order([0, 1, 2]);
        let merged = first.snapshot().unwrap();
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            prop_assert_eq!(&in_order(order).snapshot().unwrap(), &merged);
        }
        // The second and the third first, and then with the first.
        let mut pair = lived(&lives[1]);
        pair.apply(&Change::Merge(Box::new(copies[2].clone()))).unwrap();
        let mut one = lived(&lives[0]);
        one.apply(&Change::Merge(Box::new(pair.snapshot().unwrap()))).unwrap();
        prop_assert_eq!(&one.snapshot().unwrap(), &merged);
        // Once more with any of them, or with what came of it, changes nothing.
        for copy in copies.iter().chain([&merged]) {
            let nothing = first.apply(&Change::Merge(Box::new(copy.clone()))).unwrap();
            prop_assert_eq!(nothing, Change::All(Vec::new()));
            prop_assert_eq!(&first.snapshot().unwrap(), &merged);
        }
        prop_assert_eq!(first.integrity().unwrap(), []);
    }
}

/// What is live and what is past are of one moment, or a version that was just replaced counts as gone in both.
#[test]
fn a_journal_that_is_written_to_is_merged_as_of_one_moment() {
    let (_folder, dir, _) = vault_with(150);
    let mut writer = open(&dir).unwrap();
    let reader = vault::open(&dir, &passphrase(), daymark::store::Access::ReadOnly).unwrap();
    let mut looked = 0;
    std::thread::scope(|scope| {
        let writing = scope.spawn(move || {
            for round in 0..60 {
                let changed = entry(149, &format!("version {round}"));
                // The other one may be reading for a while.
                let _ = writer.apply(&Change::Save(Box::new(changed)));
                std::thread::sleep(std::time::Duration::from_millis(3));
            }
        });
        while !writing.is_finished() {
            // Nor may it be waited for any longer, which is told and is no wrong answer.
            let Ok(seen) = reader.snapshot() else { continue };
            looked += 1;
            let kept = seen.merged(&seen).entries.live.len();
            assert_eq!(kept, 150, "an entry was both here and gone");
        }
    });
    assert!(looked > 0);
}

#[test]
fn what_an_import_says_was_deleted_for_good_does_not_come_back_in_a_merge() {
    let (_one, old, _) = vault_with(4);
    let mut store = open(&old).unwrap();
    // One was changed and thrown away before the copy was made, one never.
    save(&mut store, &entry(1, "changed"));
    store.apply(&Change::Trash(entry(1, "").id, at("2026-02-01T12:00:00-05:00"))).unwrap();
    store.apply(&person("rosa", "Rosa")).unwrap();
    drop(store);
    let (_copy, older) = copied(&old);
    let mut store = open(&old).unwrap();
    for number in [1, 2] {
        store.apply(&Change::Purge(entry(number, "").id)).unwrap();
    }
    store.apply(&Change::RemovePerson("rosa".parse().unwrap())).unwrap();
    let exported = store.whole().unwrap();

    let mut new = Store::guest().unwrap();
    assert_eq!(crate::portable::import(&mut new, &exported), 2);
    let theirs = open(&older).unwrap().snapshot().unwrap();
    let undo = new.apply(&Change::Merge(Box::new(theirs.clone()))).unwrap();
    assert_eq!(new.entries(everything()).unwrap().len(), 2);
    assert_eq!(new.count(&Filter { trash: true, ..Filter::default() }).unwrap(), 0);
    assert_eq!(new.people().unwrap(), []);
    assert_eq!(new.whole().unwrap().buried_entries, exported.buried_entries);
    new.apply(&undo).unwrap();
    // What is brought back on purpose stays, in a merge as well.
    save(&mut new, &entry(2, "wanted again"));
    new.apply(&Change::Merge(Box::new(theirs))).unwrap();
    assert_eq!(new.entry(entry(2, "").id).unwrap(), Some(entry(2, "wanted again")));
}

#[test]
fn a_mark_of_something_deleted_takes_nothing_away_that_is_here() {
    let mut store = Store::guest().unwrap();
    save(&mut store, &entry(1, "here"));
    store.apply(&person("rosa", "Rosa")).unwrap();
    let before = store.whole().unwrap();
    let marks = [Change::Bury(entry(1, "").id), Change::BuryPerson("rosa".parse().unwrap())];
    store.apply(&Change::All(marks.into())).unwrap();
    assert_eq!(store.whole().unwrap(), before);
    assert_eq!(store.is_buried(entry(1, "").id), Ok(false));
}
