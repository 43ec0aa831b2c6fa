//! Files that other journals made: what comes of them, and that it comes only once.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use daymark::domain::answer::Answer;
use daymark::domain::day::DayStart;
use daymark::domain::entry::{Entry, Kind, Tag};
use daymark::portable::{
    self, Column, Found, Issue, Problem, Reading, Refusal, SIZE_BYTES_MAX, Source, day_one,
    tui_journal,
};
use daymark::store::{Store, StoreError, foreign};

use crate::portable::{import, read, read_mapped, wall};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/imports").join(name)
}

fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

fn read_zip(bytes: Vec<u8>) -> Result<Found, Refusal> {
    let columns = BTreeMap::new();
    let reading = Reading { day_start: DayStart::default(), wall: &wall, columns: &columns };
    day_one::read_zip(Cursor::new(bytes), reading)
}

fn read_sqlite(file: &Path) -> Found {
    let rows = foreign::tui_journal(file).unwrap().into_iter().map(|row| tui_journal::Record {
        title: row.title,
        date: row.date,
        content: row.content,
        tags: row.tags,
        priority: row.priority,
    });
    let columns = BTreeMap::new();
    let reading = Reading { day_start: DayStart::default(), wall: &wall, columns: &columns };
    tui_journal::rows(rows.collect(), reading).unwrap()
}

fn entries(found: &Found) -> Vec<&Entry> {
    found.whole.entries.iter().map(|kept| &kept.entry).collect()
}

fn tags(entry: &Entry) -> Vec<&str> {
    entry.tags.iter().map(Tag::reveal).collect()
}

fn issue(place: u64, problem: Problem) -> Issue {
    Issue { place, problem }
}

/// Twice is once.
fn only_once(found: &Found) {
    let mut store = Store::guest().unwrap();
    assert_eq!(import(&mut store, &found.whole), found.whole.entries.len());
    assert_eq!(import(&mut store, &found.whole), 0);
}

#[test]
fn jrnl_gives_the_same_entries_in_both_its_forms() {
    let json = read(Source::Jrnl, &text("jrnl.json")).unwrap();
    let plain = read(Source::Jrnl, &text("jrnl.txt")).unwrap();
    assert_eq!(json, plain);
    assert_eq!((json.of, json.issues.len()), (4, 0));
    let found = entries(&json);
    assert_eq!(
        found[0].text.reveal(),
        "Slept badly, but I called Rosa.\nShe came over and we made soup. #family"
    );
    assert_eq!(found[0].at.to_rfc3339(), "2026-01-03T08:15:00-05:00");
    assert_eq!(tags(found[0]), ["family"]);
    assert!(found[1].is_pinned && !found[0].is_pinned);
    assert_eq!(tags(found[1]), ["dad", "payday", "urge"]);
    assert_eq!(found[1].text.reveal().lines().next(), Some("Payday."));
    assert!(
        found[3].text.reveal().contains("日記 🌱")
            && found[3].text.reveal().contains("[not a date] at")
    );
    assert!(found.iter().all(|entry| entry.kind == Kind::Note && entry.answers.is_empty()));
    for name in ["jrnl.json", "jrnl.txt"] {
        assert_eq!(portable::guess(&text(name)), Some(Source::Jrnl), "{name}");
    }
    only_once(&json);
}

#[test]
fn tui_journal_gives_the_same_entries_in_both_its_forms() {
    let json = read(Source::TuiJournal, &text("tui-journal.json")).unwrap();
    assert_eq!(json, read_sqlite(&path("tui-journal.db")));
    let found = entries(&json);
    assert_eq!(found.len(), 3);
    assert_eq!(found[0].day.to_string(), "2026-01-03");
    assert_eq!(tags(found[0]), ["family", "good"]);
    assert!(found[1].text.reveal().ends_with("\npriority: 2"));
    assert!(found[1].answers.is_empty());
    assert_eq!(found[2].text.reveal(), "日記 🌱 naïve café");
    assert_eq!(portable::guess(&text("tui-journal.json")), Some(Source::TuiJournal));
    only_once(&json);
}

#[test]
fn reading_a_database_leaves_it_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a 100% #strange? name.db");
    let bytes = std::fs::read(path("tui-journal.db")).unwrap();
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(read_sqlite(&file).whole.entries.len(), 3);
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let beside = folder.path().join("a 100% #strange? name.db-wal");
    std::fs::write(beside, "not yet in the file").unwrap();
    assert!(matches!(foreign::tui_journal(&file), Err(StoreError::Busy { .. })));
}

#[test]
fn a_database_of_another_kind_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file.db");
    let whole = std::fs::read(path("tui-journal.db")).unwrap();
    let mut flipped = whole.clone();
    for byte in &mut flipped[4096..] {
        *byte = !*byte;
    }
    for bytes in [b"SQLite format 3\0".to_vec(), whole[..5000].to_vec(), flipped, Vec::new()] {
        std::fs::write(&file, bytes).unwrap();
        assert!(matches!(foreign::tui_journal(&file), Err(StoreError::NotAVault { .. })));
    }
}

#[test]
fn day_one_comes_by_its_own_clock_and_leaves_pictures_behind() {
    let found = read_zip(std::fs::read(path("dayone.zip")).unwrap()).unwrap();
    assert_eq!((found.of, found.left_behind), (4, 4));
    assert_eq!(found.issues, [issue(3, Problem::Nothing), issue(4, Problem::NoDate)]);
    let got = entries(&found);
    assert_eq!(got[0].at.to_rfc3339(), "2026-01-03T21:40:00-05:00");
    assert_eq!(got[0].day.to_string(), "2026-01-03");
    assert!(got[0].is_pinned);
    assert_eq!(tags(got[0]), ["home", "urge"]);
    assert_eq!(got[1].at.to_rfc3339(), "2026-01-05T13:00:00+01:00");
    only_once(&found);
}

#[test]
fn daylio_moods_of_its_own_five_become_answers_and_others_stay_words() {
    let found = read(Source::Daylio, &text("daylio.csv")).unwrap();
    assert_eq!(portable::guess(&text("daylio.csv")), Some(Source::Daylio));
    assert_eq!(found.issues, [issue(5, Problem::NoDate)]);
    let got = entries(&found);
    let feelings: Vec<Option<u8>> = got
        .iter()
        .map(|entry| match entry.answer("feeling") {
            Some(Answer::Step(step)) => Some(step.get()),
            _ => None,
        })
        .collect();
    assert_eq!(feelings, [Some(2), Some(4), None, Some(0)]);
    assert_eq!(got[0].kind, Kind::CheckIn);
    assert_eq!(got[0].text.reveal(), "Called Rosa\nSlept badly.\nShe came over.");
    assert_eq!(tags(got[0]), ["family", "soup"]);
    assert_eq!(got[1].at.to_rfc3339(), "2026-01-04T21:40:00-05:00");
    assert_eq!((got[2].kind, got[2].text.reveal()), (Kind::Note, "A mood of my own\nmood: so-so"));
    only_once(&found);
}

#[test]
fn a_plain_table_needs_to_be_told_its_columns() {
    let sheet = text("plain.csv");
    assert_eq!(portable::guess(&sheet), Some(Source::Csv));
    let refused = read(Source::Csv, &sheet).unwrap_err();
    let Refusal::NoColumns(names) = refused else { panic!("{refused:?}") };
    assert_eq!(names[0], "Day written");
    let columns = [
        (Column::Date, "day written"),
        (Column::Time, "Clock"),
        (Column::Text, "How it was"),
        (Column::Mood, "Score"),
    ];
    let columns = columns.map(|(column, name)| (column, name.to_owned())).into();
    let found = read_mapped(Source::Csv, &sheet, &columns).unwrap();
    let issues = [issue(4, Problem::NoDate), issue(5, Problem::Nothing), issue(6, Problem::NoDate)];
    assert_eq!(found.issues, issues);
    let got = entries(&found);
    assert_eq!(got[0].text.reveal(), "Slept badly; but I called Rosa.\nScore: 7");
    assert!(got[0].answers.is_empty());
    assert_eq!(got[1].text.reveal(), "=not a formula");
    assert!(matches!(got[1].answer("feeling"), Some(Answer::Step(step)) if step.get() == 3));
    only_once(&found);
}

#[test]
fn two_equal_lines_are_two_entries_and_still_only_once() {
    let found = read(Source::Csv, "date,text\n2026-01-01,same\n2026-01-01,same\n").unwrap();
    assert_eq!(found.whole.entries.len(), 2);
    only_once(&found);
}

#[test]
fn a_day_without_a_time_stays_that_day() {
    let found = read(Source::Jrnl, "[2026-01-03] One.\n[2026-01-04 01:30] Late.\n").unwrap();
    let days: Vec<String> = entries(&found).iter().map(|entry| entry.day.to_string()).collect();
    assert_eq!(days, ["2026-01-03", "2026-01-03"], "half past one belongs to the evening before");
}

#[test]
fn words_before_the_first_date_are_listed() {
    let found = read(Source::Jrnl, "no date here\n[2026-01-03 08:15] One.\n").unwrap();
    assert_eq!((found.of, &found.issues[..]), (2, &[issue(1, Problem::NoDate)][..]));
    assert_eq!(read(Source::Jrnl, "nothing at all"), Err(Refusal::NotFrom(Source::Jrnl)));
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let how = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(*name, how).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_zip_that_climbs_or_bursts_is_refused() {
    let good =
        br#"{"metadata":{},"entries":[{"creationDate":"2026-01-04T02:40:00Z","text":"words"}]}"#;
    assert_eq!(read_zip(zip(&[("Journal.json", good)])).unwrap().whole.entries.len(), 1);
    for name in
        ["../Journal.json", "a/../../b.json", "/etc/Journal.json", "..\\Journal.json", "C:\\a.json"]
    {
        let bytes = zip(&[("Journal.json", good), (name, good)]);
        assert_eq!(read_zip(bytes), Err(Refusal::BadZip), "{name}");
    }
    let bomb = zip(&[("Journal.json", &vec![b' '; SIZE_BYTES_MAX + 1])]);
    assert!(bomb.len() < 200_000, "it is small until it is opened");
    assert_eq!(read_zip(bomb), Err(Refusal::TooLarge));
    let half = vec![b' '; SIZE_BYTES_MAX / 2 + 1];
    let many: Vec<u8> = [b"[]".to_vec(), half].concat();
    assert_eq!(read_zip(zip(&[("a.json", &many), ("b.json", &many)])), Err(Refusal::TooLarge));
    assert_eq!(read_zip(zip(&[("photos/a.json", good)])), Err(Refusal::NotFrom(Source::DayOne)));
    assert_eq!(read_zip(b"PK\x03\x04".to_vec()), Err(Refusal::BadZip));
}

/// The most files a zip may list.
const ZIP_FILES_MAX: usize = day_one::ZIP_FILES_MAX;

#[test]
fn a_zip_may_list_so_many_files_and_no_more() {
    let good: &[u8] =
        br#"{"metadata":{},"entries":[{"creationDate":"2026-01-04T02:40:00Z","text":"words"}]}"#;
    let names: Vec<String> = (0..ZIP_FILES_MAX).map(|number| format!("photos/{number}")).collect();
    let mut files: Vec<(&str, &[u8])> = vec![("Journal.json", good)];
    files.extend(names.iter().map(|name| (name.as_str(), &b""[..])));
    assert_eq!(read_zip(zip(&files)), Err(Refusal::TooMany));
    files.pop();
    assert_eq!(files.len(), 50_000, "as docs/export.md says");
    assert_eq!(read_zip(zip(&files)).unwrap().whole.entries.len(), 1);
}
