//! Leaving with everything and coming back: the format is complete, its schema is right, and no bytes can
//! do harm.

use std::collections::BTreeMap;
use std::io;

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use daymark::content::words::Words;
use daymark::domain::change::Change;
use daymark::domain::day::DayStart;
use daymark::domain::entry::EntryId;
use daymark::domain::private::Private;
use daymark::domain::whole::Whole;
use daymark::export_file::Unwritten;
use daymark::portable::compare::{Deleted, compare};
use daymark::portable::{
    self, Column, ENTRIES_MAX, Format, Found, Problem, Reading, Refusal, SIZE_BYTES_MAX, Source,
    day_one, markdown,
};
use daymark::store::{Store, StoreError};
use daymark::system::files::write_page_with;
use proptest::prelude::*;

use crate::changes::{any_change, visible};
use crate::common::{at, day, entry, everything, open, save, vault_with};

/// A clock on a wall five hours behind.
pub(crate) fn wall(time: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    time.and_local_timezone(FixedOffset::west_opt(5 * 3600).unwrap()).single()
}

pub(crate) fn read(source: Source, text: &str) -> Result<Found, Refusal> {
    read_mapped(source, text, &BTreeMap::new())
}

pub(crate) fn read_mapped(
    source: Source,
    text: &str,
    columns: &BTreeMap<Column, String>,
) -> Result<Found, Refusal> {
    portable::read(source, text, Reading { day_start: DayStart::default(), wall: &wall, columns })
}

fn exported(store: &Store) -> String {
    written(&store.whole().unwrap(), Format::Json)
}

/// Everything in this form.
pub(crate) fn written(whole: &Whole, format: Format) -> String {
    let mut text = Vec::new();
    let (now, words) = (at("2026-05-01T12:00:00-04:00"), Words::english());
    whole.clone().flow(|flow| format.write::<io::Error>(flow, now, &words, &mut text)).unwrap();
    String::from_utf8(text).unwrap()
}

/// Add what is new of `found`; how many entries that were.
pub(crate) fn import(store: &mut Store, found: &Whole) -> usize {
    let plan = compare(found, &store.whole().unwrap(), Deleted::LeaveOut, day("2026-05-01"));
    store.apply(&plan.change).unwrap();
    plan.entries
}

fn schema() -> jsonschema::Validator {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../docs/export.schema.json")).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_export_imported_into_an_empty_journal_is_the_same_journal(
        changes in prop::collection::vec(any_change(), 0..25),
    ) {
        let mut store = Store::guest().unwrap();
        for change in &changes { store.apply(change).unwrap(); }
        let text = exported(&store);
        let found = read(Source::Daymark, &text).unwrap();
        prop_assert_eq!(&found.issues, &[]);
        prop_assert_eq!(&found.whole, &store.whole().unwrap());

        let mut other = Store::guest().unwrap();
        import(&mut other, &found.whole);
        prop_assert_eq!(exported(&other), text.clone());
        prop_assert_eq!(visible(&other), visible(&store));

        let again = compare(&found.whole, &other.whole().unwrap(), Deleted::LeaveOut, day("2026-05-01"));
        prop_assert!(again.is_empty() && again.change == Change::All(vec![]));

        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<String> =
            schema().iter_errors(&value).map(|error| error.instance_path().to_string()).collect();
        prop_assert_eq!(errors, Vec::<String>::new());
    }

    #[test]
    fn an_import_changes_nothing_that_is_there_and_can_be_undone(
        here in prop::collection::vec(any_change(), 0..15),
        there in prop::collection::vec(any_change(), 0..15),
    ) {
        let (mut store, mut other) = (Store::guest().unwrap(), Store::guest().unwrap());
        for change in &here { store.apply(change).unwrap(); }
        for change in &there { other.apply(change).unwrap(); }
        let (before, seen) = (store.whole().unwrap(), visible(&store));
        let plan = compare(&other.whole().unwrap(), &before, Deleted::LeaveOut, day("2026-05-01"));
        let undo = store.apply(&plan.change).unwrap();
        let after = store.whole().unwrap();
        prop_assert!(before.entries.iter().all(|kept| after.entries.contains(kept)));
        prop_assert!(before.people.iter().all(|person| after.people.contains(person)));
        prop_assert!(before.drafts.iter().all(|draft| after.drafts.contains(draft)));
        prop_assert!(before.preferences.iter().all(|(id, value)| after.preferences.get(id) == Some(value)));
        prop_assert!(before.buried_entries.is_subset(&after.buried_entries));
        prop_assert_eq!(after.entries.len(), before.entries.len() + plan.entries);
        store.apply(&undo).unwrap();
        prop_assert_eq!(visible(&store), seen);
    }

    #[test]
    fn no_text_makes_a_reader_stumble(text in any::<String>(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let lossy = String::from_utf8_lossy(&bytes).into_owned();
        for text in [text, lossy] {
            let _ = portable::guess(&text);
            for source in Source::ALL { let _ = read(source, &text); }
        }
        let columns = BTreeMap::new();
        let reading = Reading { day_start: DayStart::default(), wall: &wall, columns: &columns };
        let mut zip = b"PK\x03\x04".to_vec();
        zip.extend(&bytes);
        let _ = day_one::read_zip(std::io::Cursor::new(zip), reading);
    }

    #[test]
    fn almost_right_files_end_in_entries_or_issues(
        cut in 0usize..2000, byte in any::<u8>(), file in 0usize..6,
    ) {
        let files: [&[u8]; 6] = [
            include_bytes!("../fixtures/imports/jrnl.json"),
            include_bytes!("../fixtures/imports/jrnl.txt"),
            include_bytes!("../fixtures/imports/tui-journal.json"),
            include_bytes!("../fixtures/imports/dayone.zip"),
            include_bytes!("../fixtures/imports/daylio.csv"),
            include_bytes!("../fixtures/imports/plain.csv"),
        ];
        let mut bytes = files[file].to_vec();
        let place = cut % bytes.len();
        bytes[place] = byte;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for source in Source::ALL {
            if let Ok(found) = read(source, &text) {
                prop_assert_eq!(found.of, found.issues.len() + found.whole.entries.len());
                import(&mut Store::guest().unwrap(), &found.whole);
            }
        }
        let columns = BTreeMap::new();
        let reading = Reading { day_start: DayStart::default(), wall: &wall, columns: &columns };
        let _ = day_one::read_zip(std::io::Cursor::new(bytes), reading);
    }
}

#[test]
fn the_schema_refuses_what_the_format_does_not_have() {
    let mut store = Store::guest().unwrap();
    save(&mut store, &entry(7, "words"));
    let good: serde_json::Value = serde_json::from_str(&exported(&store)).unwrap();
    let schema = schema();
    assert!(schema.is_valid(&good));
    for (path, value) in [
        ("/version", serde_json::json!(2)),
        ("/entries/0/day", serde_json::json!("01/02/2026")),
        ("/entries/0/kind", serde_json::json!("dream")),
        ("/entries/0/answers/feeling/value", serde_json::json!(5)),
        ("/entries/0/tags", serde_json::json!([""])),
        ("/entries/0/id", serde_json::json!("7")),
        ("/people", serde_json::json!([{"id": "a"}])),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(path).unwrap() = value;
        assert!(!schema.is_valid(&bad), "{path}");
        let read = read(Source::Daymark, &bad.to_string());
        assert!(read.is_err() || !read.unwrap().issues.is_empty(), "{path}");
    }
}

#[test]
fn an_export_from_a_newer_daymark_is_told_from_a_strange_file() {
    let text = exported(&Store::guest().unwrap());
    let newer = text.replace("\"version\": 1", "\"version\": 2, \"more\": []");
    assert_eq!(read(Source::Daymark, &newer), Err(Refusal::TooNew(2)));
    let more = text.replace("\"version\": 1", "\"version\": 1, \"more\": []");
    assert_eq!(read(Source::Daymark, &more), Err(Refusal::NotFrom(Source::Daymark)));
    assert_eq!(read(Source::Daymark, "{}"), Err(Refusal::NotFrom(Source::Daymark)));
    assert!(read(Source::Daymark, &text).unwrap().whole.is_empty());
    assert_eq!(portable::guess(&text), Some(Source::Daymark));
}

#[test]
fn what_was_deleted_here_for_good_stays_away_until_it_is_wanted() {
    let mut store = Store::guest().unwrap();
    save(&mut store, &entry(1, "gone"));
    let text = exported(&store);
    store.apply(&Change::Purge(entry(1, "").id)).unwrap();
    let found = read(Source::Daymark, &text).unwrap();
    let here = store.whole().unwrap();
    let plan = compare(&found.whole, &here, Deleted::LeaveOut, day("2026-05-01"));
    assert!(plan.is_empty() && plan.deleted == 1);
    let plan = compare(&found.whole, &here, Deleted::BringBack, day("2026-05-01"));
    store.apply(&plan.change).unwrap();
    assert_eq!(exported(&store), text);
}

#[test]
fn one_part_that_cannot_be_read_does_not_cost_the_others() {
    let mut store = Store::guest().unwrap();
    for number in 0..3 {
        save(&mut store, &entry(number, "words"));
    }
    let mut value: serde_json::Value = serde_json::from_str(&exported(&store)).unwrap();
    value["entries"][1]["day"] = "soon".into();
    let found = read(Source::Daymark, &value.to_string()).unwrap();
    assert_eq!((found.of, found.whole.entries.len()), (3, 2));
    assert_eq!(found.issues[0].place, 2);
    assert_eq!(found.issues[0].problem, Problem::Strange);
}

#[test]
fn every_limit_has_two_sides() {
    let rows = |count: usize| format!("date,text\n{}", "2026-01-01,a\n".repeat(count));
    assert_eq!(read(Source::Csv, &rows(ENTRIES_MAX)).unwrap().of, ENTRIES_MAX);
    assert_eq!(read(Source::Csv, &rows(ENTRIES_MAX + 1)), Err(Refusal::TooMany));
    let line = |bytes: usize| format!("date,text\n2026-01-01,{}\n", "x".repeat(bytes));
    let longest = read(Source::Csv, &line(Private::SIZE_BYTES_MAX)).unwrap();
    assert_eq!(longest.whole.entries.len(), 1);
    let longer = read(Source::Csv, &line(Private::SIZE_BYTES_MAX + 1)).unwrap();
    assert_eq!(longer.issues[0].problem, Problem::TooLong);
    let full = |bytes: usize| format!("date,text\n{}", "\n".repeat(bytes - 10));
    assert!(read(Source::Csv, &full(SIZE_BYTES_MAX)).is_ok());
    assert_eq!(read(Source::Csv, &full(SIZE_BYTES_MAX + 1)), Err(Refusal::TooLarge));
}

#[test]
fn more_than_is_read_is_refused_before_it_is_unpacked() {
    let numbers = |count: usize| format!("[{}1]", "1,".repeat(count - 1));
    let strange = read(Source::TuiJournal, &numbers(ENTRIES_MAX)).unwrap();
    assert_eq!(strange.issues.len(), ENTRIES_MAX);
    for count in [ENTRIES_MAX + 1, 20_000_000] {
        assert_eq!(read(Source::TuiJournal, &numbers(count)), Err(Refusal::TooMany));
    }
    assert_eq!(read(Source::Csv, &",".repeat(30_000_000)), Err(Refusal::NotFrom(Source::Csv)));
    let tags = "\"\",".repeat(3_000_000);
    let one = format!("[{{\"date\":\"2026-01-01T00:00:00Z\",\"tags\":[{tags}\"\"]}}]");
    let found = read(Source::TuiJournal, &one).unwrap();
    assert_eq!(found.issues[0].problem, Problem::Strange);
}

#[test]
fn a_record_may_take_up_so_much_and_no_more() {
    const RECORD_BYTES_MAX: usize = 4 * 1024 * 1024;
    let record = |bytes: usize| {
        let start =
            r#"{"date":"2026-01-01T00:00:00Z","title":"a title","content":"words","else":""#;
        format!("{start}{}\"}}", "x".repeat(bytes - start.len() - 2))
    };
    let of = |bytes: usize| read(Source::TuiJournal, &format!("[{}]", record(bytes))).unwrap();
    assert_eq!(record(RECORD_BYTES_MAX).len(), RECORD_BYTES_MAX);
    assert_eq!(of(RECORD_BYTES_MAX).whole.entries.len(), 1);
    let longer = of(RECORD_BYTES_MAX + 1);
    assert_eq!((longer.whole.entries.len(), longer.issues[0].problem), (0, Problem::Strange));
}

#[test]
fn nesting_is_passed_over_where_nothing_is_read_and_named_where_it_is() {
    let deep = |field: &str, depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        format!(
            "[{{\"date\":\"2026-01-01T00:00:00Z\",\"content\":\"words\",\"{field}\":{open}{close}}}]"
        )
    };
    for depth in [120, 10_000] {
        let found = read(Source::TuiJournal, &deep("else", depth)).unwrap();
        assert_eq!(found.whole.entries.len(), 1, "{depth}");
        match read(Source::TuiJournal, &deep("tags", depth)) {
            Err(refusal) => assert_eq!(refusal, Refusal::NotFrom(Source::TuiJournal)),
            Ok(found) => assert_eq!(found.issues[0].problem, Problem::Strange, "{depth}"),
        }
    }
}

#[test]
fn nesting_without_end_is_refused() {
    for open in ["[", "{\"entries\":["] {
        let deep = open.repeat(200_000);
        for source in [Source::Daymark, Source::Jrnl, Source::TuiJournal, Source::DayOne] {
            assert!(read(source, &deep).is_err());
        }
        assert_eq!(portable::guess(&deep), None);
    }
}

#[test]
fn pages_hold_the_words_and_run_nothing() {
    let mut store = Store::guest().unwrap();
    let mut one = entry(1, "<script>alert(1)</script>\n# not a heading\n=1+1");
    save(&mut store, &one);
    one = entry(900, "=cmd|'/c calc'!A0");
    save(&mut store, &one);
    let mut trashed = entry(2, "in the trash");
    trashed.is_pinned = true;
    save(&mut store, &trashed);
    store.apply(&Change::Trash(trashed.id, at("2026-03-01T00:00:00Z"))).unwrap();
    let (whole, words) = (store.whole().unwrap(), Words::english());
    let page = written(&whole, Format::Html);
    for forbidden in ["<script", "<img", "<link", "src=", "href=", "url(", "in the trash"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("&lt;script&gt;") && page.contains("default-src 'none'"));
    let text = written(&whole, Format::Markdown);
    assert!(text.contains("\n> # not a heading\n") && !text.contains("\n# not a heading"));
    assert!(text.contains("## 2026-01-01, Thursday") && text.contains("- Feeling: "), "{text}");
    let mut months = Vec::new();
    let gather = &mut |month: &str, text: &str| {
        months.push((month.to_owned(), text.lines().next().unwrap().to_owned()));
        Ok::<_, io::Error>(())
    };
    whole.clone().flow(|flow| markdown::months(flow, &words, gather)).unwrap();
    assert_eq!(months, ["2026-01", "2026-02"].map(|it| (it.to_owned(), format!("# {it}"))));
    let sheet = written(&whole, Format::Csv);
    assert!(sheet.contains("\"'=cmd|'/c calc'!A0\""), "{sheet}");
    let back = read(Source::Csv, &sheet).unwrap();
    assert_eq!(back.whole.entries.len(), 2);
    assert!(back.whole.entries[1].entry.text.reveal().starts_with("=cmd|"));
}

/// Everything in this form, as the journal hands it over entry by entry.
fn flowed(store: &Store, format: Format) -> String {
    let (now, words) = (at("2026-05-01T12:00:00-04:00"), Words::english());
    let text = store.flow(|flow| {
        let mut text = Vec::new();
        format.write(flow, now, &words, &mut text)?;
        Ok::<_, Unwritten>(text)
    });
    String::from_utf8(text.unwrap()).unwrap()
}

const FORMATS: [Format; 4] = [Format::Json, Format::Markdown, Format::Csv, Format::Html];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn entry_by_entry_the_text_is_the_same(
        changes in prop::collection::vec(any_change(), 0..12),
        more in 0u32..600,
    ) {
        let mut store = Store::guest().unwrap();
        let saves = (0..more).map(|number| Change::Save(Box::new(entry(number, "words"))));
        store.apply(&Change::All(saves.collect())).unwrap();
        for change in &changes {
            store.apply(change).unwrap();
        }
        let whole = store.whole().unwrap();
        for format in FORMATS {
            prop_assert_eq!(flowed(&store, format), written(&whole, format));
        }
    }
}

#[test]
fn a_save_waits_for_no_export_and_what_is_exported_is_of_one_moment() {
    let (_folder, dir, _) = vault_with(300);
    let mut store = open(&dir).unwrap();
    let reader = store.reader().unwrap();
    let mut number = 1000;
    // Once, and then every time: it comes to an end all the same.
    for (times, expected) in [(1, 2), (99, 5)] {
        let mut calls = 0;
        let done: Result<Vec<EntryId>, Unwritten> = reader.flow(|flow| {
            calls += 1;
            let mut ids = Vec::new();
            for kept in &mut *flow.entries {
                ids.push(kept?.entry.id);
                if ids.len() == 10 && calls <= times {
                    number += 1;
                    save(&mut store, &entry(number, "meanwhile"));
                }
            }
            Ok(ids)
        });
        assert_eq!(calls, expected);
        let mut now: Vec<EntryId> =
            store.entries(everything()).unwrap().iter().map(|entry| entry.id).collect();
        // What was saved during the last call is not of its moment.
        now.truncate(now.len() - usize::from(times == 99));
        assert_eq!(done.unwrap(), now);
    }
}

#[test]
fn the_first_entries_are_handed_over_before_the_last_are_read() {
    let (_folder, dir, _) = vault_with(600);
    let last = entry(599, "").id;
    crate::format::bare(&dir)
        .execute_batch(&format!(
            "PRAGMA ignore_check_constraints = ON; UPDATE entry SET kind = 'dream' WHERE id = '{last}'"
        ))
        .unwrap();
    let store = open(&dir).unwrap();
    assert!(store.whole().is_err());
    let mut count = 0;
    let done: Result<(), Unwritten> = store.flow(|flow| {
        for kept in flow.entries {
            kept?;
            count += 1;
        }
        Ok(())
    });
    assert!(matches!(done, Err(Unwritten::Store(StoreError::Damaged { .. }))), "{done:?}");
    assert!((256..600).contains(&count), "{count}");
}

#[test]
fn an_export_that_fails_on_its_way_leaves_nothing() {
    let (folder, dir, _) = vault_with(600);
    let store = open(&dir).unwrap();
    let reader = store.reader().unwrap();
    let file = folder.path().join("page.json");
    let now = at("2026-05-01T12:00:00-04:00");
    let words = Words::english();
    let mut store = Some(store);
    let done = reader.flow(|flow| {
        write_page_with(&file, |to| {
            Format::Json.write::<Unwritten>(
                flow,
                now,
                &words,
                &mut Closing { to, store: &mut store },
            )
        })
    });
    assert!(matches!(done, Err(Unwritten::Store(_))), "{done:?}");
    drop(reader);
    let left = std::fs::read_dir(folder.path()).unwrap().flatten().map(|file| file.file_name());
    assert_eq!(left.collect::<Vec<_>>(), ["vault"]);
}

/// Closes the journal, on another thread as a lock does, once something was written.
struct Closing<'w> {
    to: &'w mut dyn io::Write,
    store: &'w mut Option<Store>,
}

impl io::Write for Closing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(store) = self.store.take() {
            std::thread::spawn(move || drop(store));
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        self.to.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
