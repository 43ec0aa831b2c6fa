//! The laws of writing: undo, the model, limits, and what purging leaves.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, TimeDelta};
use daymark::domain::answer::{Answer, Hours, Id, Taken, YesNo};
use daymark::domain::change::Change;
use daymark::domain::day::Day;
use daymark::domain::draft::Draft;
use daymark::domain::entry::{Entry, EntryId, Kind, Tag};
use daymark::domain::person::{Person, WhileLocked};
use daymark::domain::private::{Private, tidy};
use daymark::domain::rating::{Step, Strength};
use daymark::store::{Filter, Row, Store, StoreError};
use proptest::prelude::*;

use crate::common::{at, entry, everything, open, save};

fn instant() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0i64..40_000_000_000, -12i32..=14).prop_map(|(tenths, hours)| {
        let offset = FixedOffset::east_opt(hours * 3600).unwrap();
        (DateTime::UNIX_EPOCH + TimeDelta::milliseconds(tenths * 100)).with_timezone(&offset)
    })
}

fn id() -> impl Strategy<Value = Id> {
    prop_oneof![
        Just("feeling"),
        Just("urges"),
        Just("use"),
        Just("used-items"),
        Just("medicine"),
        Just("tool"),
        Just("sleep"),
        Just("a")
    ]
    .prop_map(|id| id.parse().unwrap())
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::RatherNotSay),
        (0u8..=4).prop_map(|number| Answer::Step(Step::try_from(number).unwrap())),
        (0u8..=10).prop_map(|number| Answer::Strength(Strength::try_from(number).unwrap())),
        (0u8..=96).prop_map(|number| Answer::Hours(Hours::from_quarters(number).unwrap())),
        any::<bool>().prop_map(|yes| Answer::YesNo(if yes { YesNo::Yes } else { YesNo::No })),
        prop::collection::btree_set(id(), 1..4).prop_map(Answer::Marks),
        prop::collection::btree_map(id(), any::<bool>(), 1..4).prop_map(|taken| {
            let taken = taken.into_iter();
            Answer::Medicine(
                taken
                    .map(|(id, yes)| (id, if yes { Taken::AsPlanned } else { Taken::Missed }))
                    .collect(),
            )
        }),
        id().prop_map(Answer::Choice),
        (0u16..=1440).prop_map(Answer::Minutes),
    ]
}

fn private() -> impl Strategy<Value = Private> {
    prop_oneof![
        Just(String::new()),
        "[a-z ]{0,40}",
        any::<String>().prop_map(|text| tidy(&text)),
        Just("\u{1F469}\u{200D}\u{1F467} e\u{301} '); DROP TABLE entry; --".to_owned()),
    ]
    .prop_map(Private::new)
}

fn entry_id() -> impl Strategy<Value = EntryId> {
    (0u8..6).prop_map(|number| EntryId::new(at("2026-01-01T00:00:00Z"), [number; 10]))
}

prop_compose! {
    fn any_entry()(
        id in entry_id(),
        day in 0u64..9,
        at in instant(),
        changed_at in instant(),
        kind in prop::sample::select(Kind::ALL.to_vec()),
        answers in prop::collection::btree_map(id(), answer(), 0..5),
        text in private(),
        tags in "[a-zA-Z\u{e9}, ]{0,20}",
        is_pinned in any::<bool>(),
    ) -> Entry {
        let day = "2026-03-04".parse::<Day>().unwrap().earlier(day);
        Entry { id, day, at, kind, answers, text, tags: Tag::list(&tags), is_pinned, changed_at }
    }
}

fn kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::ALL.to_vec())
}

fn one_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => any_entry().prop_map(|entry| Change::Save(Box::new(entry))),
        2 => (entry_id(), instant()).prop_map(|(id, at)| Change::Trash(id, at)),
        1 => entry_id().prop_map(Change::Untrash),
        1 => entry_id().prop_map(Change::Purge),
        1 => (kind(), prop::option::of((any_entry(), instant()))).prop_map(|(kind, draft)| {
            Change::Draft(kind, draft.map(|(entry, at)| Box::new(Draft { entry, at })))
        }),
        1 => (id(), private(), private(), any::<bool>()).prop_map(|(id, name, note, shown)| {
            let while_locked = if shown { WhileLocked::Shown } else { WhileLocked::Hidden };
            let short = |words: &Private| {
                Private::from(daymark::domain::private::fitting(words.reveal(), Person::SIZE_BYTES_MAX))
            };
            let (name, note) = (short(&name), short(&note));
            Change::SavePerson(Box::new(Person { id, phone: note.clone(), name, note, while_locked }))
        }),
        1 => id().prop_map(Change::RemovePerson),
        1 => (id(), prop::option::of(private())).prop_map(|(id, value)| Change::Prefer(id, value)),
    ]
}

pub(crate) fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        5 => one_change(),
        1 => prop::collection::vec(one_change(), 0..4).prop_map(Change::All),
    ]
}

/// Everything a person can see, with the instants written out, because equal instants on two clocks
/// compare as equal.
pub(crate) fn visible(store: &Store) -> String {
    let ids = (0u8..6).map(|number| EntryId::new(at("2026-01-01T00:00:00Z"), [number; 10]));
    let entries: Vec<_> = ids
        .map(|id| {
            let entry = store.entry(id).unwrap();
            let words = entry.as_ref().map(|entry| entry.text.reveal().to_owned());
            let clock = entry.as_ref().map(|entry| entry.at.to_rfc3339());
            (entry, words, clock, store.trashed_at(id).unwrap())
        })
        .collect();
    let drafts: Vec<_> = Kind::ALL
        .map(|kind| store.draft(kind).unwrap())
        .into_iter()
        .map(|draft| draft.map(|draft| (draft.entry.text.reveal().to_owned(), draft)))
        .collect();
    let people: Vec<_> = store
        .people()
        .unwrap()
        .into_iter()
        .map(|person| (person.name.reveal().to_owned(), person))
        .collect();
    let kept: Vec<_> = store
        .preferences()
        .unwrap()
        .into_iter()
        .map(|(id, value)| (id, value.reveal().to_owned()))
        .collect();
    let found = store.search("a", &Filter::default(), 99).unwrap().total;
    format!(
        "{entries:?} {drafts:?} {people:?} {kept:?} {:?} {:?} {found}",
        store.tags().unwrap(),
        store.totals().unwrap()
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn undoing_every_change_backwards_restores_the_journal(
        before in prop::collection::vec(any_change(), 0..10),
        changes in prop::collection::vec(any_change(), 0..10),
    ) {
        let mut store = Store::guest().unwrap();
        for change in &before { store.apply(change).unwrap(); }
        let untouched = visible(&store);
        let undos: Vec<Change> = changes.iter().map(|change| store.apply(change).unwrap()).collect();
        let changed = visible(&store);
        let redos: Vec<Change> = undos.iter().rev().map(|undo| store.apply(undo).unwrap()).collect();
        prop_assert_eq!(visible(&store), untouched);
        for redo in redos.iter().rev() { store.apply(redo).unwrap(); }
        prop_assert_eq!(visible(&store), changed);
        prop_assert_eq!(store.integrity().unwrap(), []);
    }

    #[test]
    fn the_journal_answers_like_a_map_in_memory(
        changes in prop::collection::vec(any_change(), 0..25),
        first in 0u64..9,
        tag in "[a-z\u{e9}]{1,2}",
        kind in prop::option::of(kind()),
        pinned in any::<bool>(),
        position in 0usize..7,
    ) {
        let mut store = Store::guest().unwrap();
        let mut model = Model::default();
        for change in &changes {
            store.apply(change).unwrap();
            model.apply(change);
        }
        let since: Day = "2026-03-04".parse::<Day>().unwrap().earlier(first);
        let tag = Tag::new(&tag).filter(|_| position % 2 == 0);
        for trash in [false, true] {
            for since in [None, Some(since)] {
                let until = since.map(|day| day.later(3));
                let filter = Filter { kind, tag: tag.clone(), since, until, pinned, trash };
                let ids = model.newest_first(&filter);
                prop_assert_eq!(store.count(&filter).unwrap(), ids.len());
                prop_assert_eq!(names(store.page(&filter, None, 99).unwrap()), ids.clone());
                let window: Vec<EntryId> = ids.iter().skip(position).take(2).copied().collect();
                prop_assert_eq!(names(store.window(&filter, position, 2).unwrap()), window);
                let next: Vec<EntryId> = ids.iter().skip(position / 2).take(3).copied().collect();
                prop_assert_eq!(names(store.window(&filter, position / 2, 3).unwrap()), next);
            }
        }
        let mut oldest_first = model.newest_first(&Filter::default());
        oldest_first.reverse();
        let entries = store.entries(everything()).unwrap();
        prop_assert_eq!(entries.iter().map(|entry| entry.id).collect::<Vec<_>>(), oldest_first);
        for entry in entries {
            prop_assert_eq!(&entry, &model.entries[&entry.id].0);
        }
    }
}

fn names(rows: Vec<Row>) -> Vec<EntryId> {
    rows.into_iter().map(|row| row.id).collect()
}

/// What a journal of entries should be: a map, and the instant of the trash.
#[derive(Default)]
struct Model {
    entries: BTreeMap<EntryId, (Entry, Option<DateTime<FixedOffset>>)>,
}

impl Model {
    fn apply(&mut self, change: &Change) {
        match change {
            Change::Save(entry) => {
                self.entries.insert(entry.id, ((**entry).clone(), None));
            }
            Change::Trash(id, at) => {
                if let Some((_, trash)) = self.entries.get_mut(id) {
                    trash.get_or_insert(*at);
                }
            }
            Change::Untrash(id) => {
                if let Some((_, trash)) = self.entries.get_mut(id) {
                    *trash = None;
                }
            }
            Change::Purge(id) => {
                self.entries.remove(id);
            }
            Change::All(changes) => changes.iter().for_each(|change| self.apply(change)),
            _ => {}
        }
    }

    fn newest_first(&self, filter: &Filter) -> Vec<EntryId> {
        let mut found: Vec<&Entry> = self
            .entries
            .values()
            .filter(|(_, trash)| trash.is_some() == filter.trash)
            .map(|(entry, _)| entry)
            .filter(|entry| filter.kind.is_none_or(|kind| entry.kind == kind))
            .filter(|entry| filter.tag.as_ref().is_none_or(|tag| entry.tags.contains(tag)))
            .filter(|entry| filter.since.is_none_or(|day| entry.day >= day))
            .filter(|entry| filter.until.is_none_or(|day| entry.day <= day))
            .filter(|entry| !filter.pinned || entry.is_pinned)
            .collect();
        found.sort_by_key(|entry| {
            std::cmp::Reverse((entry.day, entry.at.timestamp_millis(), entry.id))
        });
        found.into_iter().map(|entry| entry.id).collect()
    }
}

#[test]
fn all_or_nothing() {
    let mut store = Store::guest().unwrap();
    let mut too_long = entry(2, "");
    too_long.text = Private::new("x".repeat(Private::SIZE_BYTES_MAX + 1));
    let both = Change::All(vec![
        Change::Save(Box::new(entry(1, "one"))),
        Change::Save(Box::new(too_long)),
    ]);
    assert_eq!(store.apply(&both), Err(StoreError::TooLong));
    assert_eq!(store.count(&Filter::default()).unwrap(), 0);
}

#[test]
fn the_trash_keeps_its_first_date_and_is_emptied_by_it() {
    let mut store = Store::guest().unwrap();
    let (early, late) = (at("2026-01-01T10:00:00-05:00"), at("2026-02-20T10:00:00-05:00"));
    for (number, at) in [(1, early), (2, late)] {
        save(&mut store, &entry(number, "gone"));
        store.apply(&Change::Trash(entry(number, "").id, at)).unwrap();
    }
    store.apply(&Change::Trash(entry(1, "").id, late)).unwrap();
    assert_eq!(store.trashed_at(entry(1, "").id).unwrap(), Some(early));
    // A clock far ahead of everything that was written is more likely wrong.
    assert_eq!(store.empty_trash(at("2031-01-01T10:00:00-05:00")).unwrap(), 0);
    assert!(!store.is_buried(entry(1, "").id).unwrap());
    assert_eq!(store.empty_trash(late - TimeDelta::days(30)).unwrap(), 1);
    assert!(store.is_buried(entry(1, "").id).unwrap());
    assert!(!store.is_buried(entry(2, "").id).unwrap());
    assert_eq!(store.entry(entry(1, "").id).unwrap(), None);
    assert_eq!(store.empty_trash(early).unwrap(), 0);
    assert_eq!(store.apply(&Change::Trash(entry(9, "").id, late)), Ok(Change::All(vec![])));
}

#[test]
fn an_instant_keeps_its_clock_and_its_nanoseconds() {
    let mut store = Store::guest().unwrap();
    let mut saved = entry(1, "");
    saved.at = at("2026-03-08T01:59:59.123456789-05:00");
    save(&mut store, &saved);
    let read = store.entry(saved.id).unwrap().unwrap();
    assert_eq!(read.at.to_rfc3339(), "2026-03-08T01:59:59.123456789-05:00");
}

#[test]
fn answers_of_many_marks_come_back_whole() {
    let mut store = Store::guest().unwrap();
    let mut saved = entry(1, "");
    let marks: BTreeSet<Id> = ["kratom-leaf", "alcohol"].map(|id| id.parse().unwrap()).into();
    saved.answers.insert("used-items".parse().unwrap(), Answer::Marks(marks));
    save(&mut store, &saved);
    assert_eq!(store.entry(saved.id).unwrap(), Some(saved));
}

#[test]
fn what_was_redacted_is_in_no_table_of_the_journal() {
    let (_folder, dir, _) = crate::common::vault();
    let mut store = open(&dir).unwrap();
    let mut secret = entry(1, "Quincunxial words");
    secret.tags.extend(daymark::domain::entry::Tag::new("quincunxtag"));
    save(&mut store, &secret);
    store.apply(&Change::Trash(secret.id, at("2026-03-01T09:00:00-05:00"))).unwrap();
    let redaction = store.redaction(secret.id, at("2026-03-02T09:00:00-05:00")).unwrap().unwrap();
    store.apply(&redaction).unwrap();
    assert!(store.trashed_at(secret.id).unwrap().is_some(), "it stays where it was");
    assert_eq!(store.redaction(secret.id, secret.at), Ok(None), "nothing is left to take out");
    assert_eq!(store.integrity().unwrap(), []);
    drop(store);
    let bare = crate::format::bare(&dir);
    let tables: Vec<String> = bare
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut cells = 0;
    for table in tables {
        let mut query = bare.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = query.column_count();
        let mut rows = query.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                use rusqlite::types::ValueRef;
                let bytes = match row.get_ref(column).unwrap() {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.to_ascii_lowercase(),
                    _ => continue,
                };
                cells += 1;
                let holds = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
                assert!(!holds(b"quincunx"), "{table} still holds it");
            }
        }
    }
    assert!(cells > 5, "{cells}");
}
