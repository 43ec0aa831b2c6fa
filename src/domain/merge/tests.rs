//! Two journals made one: nothing is lost, whichever is first.

use chrono::{DateTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::domain::day::{Day, DayStart};
use crate::domain::entry::{Entry, Kind, Tag};
use crate::domain::person::WhileLocked;

/// Something a person does in one of three copies of a journal.
#[derive(Debug, Clone)]
enum Act {
    Write { number: u8, words: u8, minute: i64 },
    Change { nth: usize, words: u8, minute: i64 },
    Trash { nth: usize, minute: i64 },
    Forget { nth: usize },
    Bury { number: u8 },
    Prefer { number: u8, words: u8 },
    Know { number: u8, words: u8 },
    MergeWith { other: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let minute = || 0i64..50;
    prop_oneof![
        2 => (0u8..6, 0u8..4, minute())
            .prop_map(|(number, words, minute)| Act::Write { number, words, minute }),
        4 => (0usize..9, 0u8..4, minute())
            .prop_map(|(nth, words, minute)| Act::Change { nth, words, minute }),
        2 => (0usize..9, minute()).prop_map(|(nth, minute)| Act::Trash { nth, minute }),
        2 => (0usize..9).prop_map(|nth| Act::Forget { nth }),
        1 => (0u8..6).prop_map(|number| Act::Bury { number }),
        2 => (0u8..3, 0u8..4).prop_map(|(number, words)| Act::Prefer { number, words }),
        1 => (0u8..3, 0u8..4).prop_map(|(number, words)| Act::Know { number, words }),
        2 => (0usize..3).prop_map(|other| Act::MergeWith { other }),
    ]
}

fn at(minute: i64) -> DateTime<chrono::FixedOffset> {
    let start = DateTime::parse_from_rfc3339("2026-01-01T12:00:00-05:00").unwrap();
    start + TimeDelta::minutes(minute)
}

fn held(number: u8, words: u8, minute: i64) -> Held {
    let id = EntryId::new(at(0), [number; 10]);
    let mut entry = Entry::new(id, Kind::Note, Day::of(at(0), DayStart::default()), at(0));
    entry.text = Private::new(format!("words {words}"));
    entry.changed_at = at(minute);
    Held { entry, trashed_at: None }
}

fn nth(snapshot: &Snapshot, nth: usize) -> Option<(EntryId, Held)> {
    let (id, version) = snapshot.entries.live.iter().nth(nth)?;
    Some((*id, version.value.clone()))
}

fn name(number: u8) -> Id {
    ["reasons", "plan-signs", "plan-people"][usize::from(number)].parse().unwrap()
}

fn perform(copies: &mut [Snapshot; 3], which: usize, act: &Act) {
    if let Act::MergeWith { other } = act {
        copies[which] = copies[which].merged(&copies[*other]);
        return;
    }
    let copy = &mut copies[which];
    match *act {
        Act::Write { number, words, minute } => {
            let held = held(number, words, minute);
            copy.entries.put(held.entry.id, held);
        }
        Act::Change { nth: which, words, minute } => {
            if let Some((id, mut held)) = nth(copy, which) {
                held.entry.text = Private::new(format!("words {words}"));
                held.entry.changed_at = at(minute);
                copy.entries.put(id, held);
            }
        }
        Act::Trash { nth: which, minute } => {
            if let Some((id, mut held)) = nth(copy, which) {
                held.trashed_at = held.trashed_at.map_or(Some(at(minute)), |_| None);
                copy.entries.put(id, held);
            }
        }
        Act::Forget { nth: which } => {
            if let Some((id, _)) = nth(copy, which) {
                copy.entries.remove(&id);
            }
        }
        Act::Bury { number } => {
            let id = held(number, 0, 0).entry.id;
            if !copy.entries.live.contains_key(&id) {
                copy.entries.past.insert((id, Mark::WHATEVER_IT_WAS));
            }
        }
        Act::Prefer { number, words: 0 } => copy.preferences.remove(&name(number)),
        Act::Prefer { number, words } => {
            copy.preferences.put(name(number), Private::new(format!("{words}")));
        }
        Act::Know { number, words } => {
            let words = Private::new(format!("{words}"));
            let note = Private::default();
            let while_locked = WhileLocked::Hidden;
            let (id, phone) = (name(number), words.clone());
            copy.people.put(id.clone(), Person { id, name: words, phone, note, while_locked });
        }
        Act::MergeWith { .. } => {}
    }
}

/// Three copies of one journal after these acts; the first few happen before the ways part.
fn lived(before: &[Act], after: &[(usize, Act)]) -> [Snapshot; 3] {
    let mut copies = [Snapshot::default(), Snapshot::default(), Snapshot::default()];
    for act in before {
        perform(&mut copies, 0, act);
    }
    copies = [copies[0].clone(), copies[0].clone(), copies[0].clone()];
    for (which, act) in after {
        perform(&mut copies, *which, act);
    }
    copies
}

fn acts() -> impl Strategy<Value = (Vec<Act>, Vec<(usize, Act)>)> {
    (prop::collection::vec(act(), 0..8), prop::collection::vec((0usize..3, act()), 0..24))
}

fn words(snapshot: &Snapshot) -> BTreeMap<Mark, String> {
    let mark =
        |version: &Version<Held>| (version.mark(), version.value.entry.text.reveal().to_owned());
    snapshot.entries.live.values().map(mark).collect()
}

fn past(snapshot: &Snapshot) -> BTreeSet<Mark> {
    snapshot.entries.past.iter().map(|(_, mark)| *mark).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        // Enough to be read, and an end to it.
        max_shrink_iters: 20_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn who_merges_with_whom_in_which_order_and_how_often_makes_no_difference(
        (before, after) in acts(),
    ) {
        let [one, two, three] = lived(&before, &after);
        let merged = one.merged(&two);
        prop_assert_eq!(&merged, &two.merged(&one));
        prop_assert_eq!(&merged, &merged.merged(&merged));
        prop_assert_eq!(&merged, &merged.merged(&one));
        prop_assert_eq!(&merged, &merged.merged(&two));
        prop_assert_eq!(merged.merged(&three), one.merged(&two.merged(&three)));
        prop_assert_eq!(merged.merged(&three), three.merged(&two).merged(&one));
    }

    #[test]
    fn no_words_are_lost_that_were_not_replaced_or_deleted(
        (before, after) in acts(),
    ) {
        let [one, two, _] = lived(&before, &after);
        let merged = words(&one.merged(&two));
        for (mine, other) in [(&one, &two), (&two, &one)] {
            let gone = past(other);
            for (id, version) in &mine.entries.live {
                let (mark, text) = (version.mark(), version.value.entry.text.reveal());
                let buried = |(name, mark): &(EntryId, Mark)| {
                    *mark == Mark::WHATEVER_IT_WAS && Name::stem(name) == Name::stem(id)
                };
                let is_buried = other.entries.past.iter().any(buried);
                let is_there = merged.get(&mark).is_some_and(|there| there == text);
                prop_assert!(is_buried || gone.contains(&mark) || is_there);
            }
        }
        // And nothing comes back that either has done away with.
        for (mark, _) in merged {
            prop_assert!(words(&one).contains_key(&mark) || words(&two).contains_key(&mark));
        }
    }
}

#[test]
fn an_edit_in_one_copy_replaces_what_it_was_made_from() {
    let mut one = Snapshot::default();
    let held = held(1, 1, 1);
    let id = held.entry.id;
    one.entries.put(id, held.clone());
    let mut two = one.clone();
    let mut changed = held;
    changed.entry.text = "changed".into();
    // A clock that was set back does not matter.
    changed.entry.changed_at = at(-100);
    two.entries.put(id, changed.clone());
    let merged = one.merged(&two);
    assert_eq!(merged.entries.live.len(), 1);
    assert_eq!(merged.entries.live[&id].value, changed);
}

#[test]
fn two_edits_that_knew_nothing_of_each_other_both_stay_and_one_is_marked() {
    let mut one = Snapshot::default();
    let held = held(1, 1, 1);
    let id = held.entry.id;
    one.entries.put(id, held.clone());
    let mut two = one.clone();
    for (copy, words, minute) in [(&mut one, "mine", 5), (&mut two, "also mine", 9)] {
        let mut changed = held.clone();
        changed.entry.text = words.into();
        changed.entry.changed_at = at(minute);
        copy.entries.put(id, changed);
    }
    let merged = one.merged(&two);
    assert_eq!(merged.entries.live.len(), 2);
    assert_eq!(merged.entries.live[&id].value.entry.text.reveal(), "also mine");
    assert!(merged.entries.live[&id].value.entry.tags.is_empty());
    let beside: Vec<_> = merged.entries.made_by_merging(&one.entries, &two.entries).collect();
    let [beside] = beside[..] else { panic!("{beside:?}") };
    let beside = &merged.entries.live[beside].value.entry;
    assert_eq!(beside.text.reveal(), "mine");
    assert!(beside.tags.contains(&Tag::new(OTHER_VERSION).unwrap()));
    // Deleting either for good settles it, in every copy.
    for name in merged.entries.live.keys().copied().collect::<Vec<_>>() {
        let mut chosen = merged.clone();
        chosen.entries.remove(&name);
        let again = chosen.merged(&one).merged(&two);
        assert_eq!(again.entries.live.len(), 1);
    }
}

#[test]
fn deleted_for_good_stays_deleted_unless_it_was_changed_meanwhile() {
    let mut one = Snapshot::default();
    let held = held(1, 1, 1);
    let id = held.entry.id;
    one.entries.put(id, held.clone());
    let (mut two, old) = (one.clone(), one.clone());
    one.entries.remove(&id);
    assert!(one.merged(&old).entries.live.is_empty());
    let mut changed = held;
    changed.entry.text = "words written since".into();
    two.entries.put(id, changed);
    assert_eq!(one.merged(&two).entries.live.len(), 1);
}

#[test]
fn an_undone_change_is_not_taken_for_an_old_one() {
    let mut one = Snapshot::default();
    let first = held(1, 1, 1);
    let id = first.entry.id;
    one.entries.put(id, first.clone());
    let mut two = one.clone();
    let mut changed = first.clone();
    changed.entry.text = "changed".into();
    one.entries.put(id, changed);
    two = two.merged(&one);
    one.entries.put(id, first.clone());
    let merged = two.merged(&one);
    assert_eq!(merged.entries.live.len(), 1);
    assert_eq!(merged.entries.live[&id].value, first);
}

#[test]
fn what_was_deleted_before_marks_were_kept_stays_deleted() {
    let mut one = Snapshot::default();
    let held = held(1, 1, 1);
    let id = held.entry.id;
    let mut two = Snapshot::default();
    two.entries.put(id, held);
    one.entries.past.insert((id, Mark { edition: 1, digest: 0 }));
    assert!(one.merged(&two).entries.live.is_empty());
}

#[test]
fn what_a_list_says_was_deleted_stays_deleted_in_every_form_it_had() {
    let mut two = Snapshot::default();
    let id = held(1, 1, 1).entry.id;
    for words in 1..5 {
        two.entries.put(id, held(1, words, 1));
    }
    let mut one = Snapshot::default();
    one.entries.past.insert((id, Mark::WHATEVER_IT_WAS));
    assert!(one.merged(&two).entries.live.is_empty());
    // A first form, whatever it held, is the first form and no later one.
    let mut before = Snapshot::default();
    before.entries.past.insert((id, Mark { edition: 1, digest: 0 }));
    assert_eq!(before.merged(&two).entries.live.len(), 1);
    // What is written under the name afterwards stays.
    one.entries.put(id, held(1, 9, 2));
    let merged = one.merged(&two);
    assert_eq!(merged.entries.live[&id].value, held(1, 9, 2));
}

#[test]
fn ids_beside_are_ids_and_marks_can_be_written_down() {
    let mark = Mark { edition: 7, digest: u128::MAX / 3 };
    assert_eq!(Mark::read(7, &mark.digest_text()), Ok(mark));
    assert!(Mark::read(7, "zz").is_err());
    for text in ["a", "plan-reasons", &"x".repeat(64)] {
        let id: Id = text.parse().unwrap();
        let beside = Name::beside(&id, mark);
        assert_ne!(beside, id);
        assert_eq!(Name::stem(&beside), Name::stem(&id));
        let twice = Name::beside(&beside, Mark { edition: 8, ..mark });
        assert_ne!(twice, beside);
        assert_eq!(Name::stem(&twice), Name::stem(&id));
    }
}
