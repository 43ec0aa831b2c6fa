//! Lists, counts and days.

use daymark::domain::answer::Answer;
use daymark::domain::change::Change;
use daymark::domain::entry::{Entry, EntryId, Kind, Tag};
use daymark::domain::rating::Step;
use daymark::store::{Cursor, Filter, Row, Store};

use crate::common::{at, day, entry, save};

fn store(count: u32) -> Store {
    let mut store = Store::guest().unwrap();
    let all = (0..count).map(|number| Change::Save(Box::new(entry(number, "words")))).collect();
    store.apply(&Change::All(all)).unwrap();
    store
}

#[test]
fn pages_go_down_and_up_again_without_gaps() {
    let store = store(95);
    let filter = Filter::default();
    let mut down: Vec<Row> = Vec::new();
    loop {
        let cursor = down.last().map(Cursor::older_than);
        let page = store.page(&filter, cursor, 10).unwrap();
        if page.is_empty() {
            break;
        }
        down.extend(page);
    }
    assert_eq!(down.len(), 95);
    let mut up: Vec<Row> = vec![down.last().unwrap().clone()];
    loop {
        let page = store.page(&filter, up.first().map(Cursor::newer_than), 10).unwrap();
        if page.is_empty() {
            break;
        }
        up.splice(0..0, page);
    }
    assert_eq!(up, down);
}

#[test]
fn windows_are_cut_from_the_same_list_wherever_one_jumps() {
    let mut store = store(300);
    let filter = Filter::default();
    let all = store.page(&filter, None, 999).unwrap();
    for first in [0, 150, 151, 149, 10, 290, 299, 300, 301, 5000, 0, 299, 150, 40] {
        let window = store.window(&filter, first, 7).unwrap();
        let expected: Vec<Row> = all.iter().skip(first).take(7).cloned().collect();
        assert_eq!(window, expected, "{first}");
    }
    store.window(&filter, 150, 7).unwrap();
    store.apply(&Change::Purge(all[3].id)).unwrap();
    assert_eq!(store.window(&filter, 150, 1).unwrap()[0].id, all[151].id);
    let pinned = Filter { pinned: true, ..Filter::default() };
    assert!(store.window(&pinned, 150, 7).unwrap().is_empty());
}

#[test]
fn a_row_is_a_light_summary() {
    let mut store = Store::guest().unwrap();
    let mut saved: Entry = entry(7, &"\u{e9}".repeat(500));
    saved.is_pinned = true;
    save(&mut store, &saved);
    let rows = store.page(&Filter::default(), None, 9).unwrap();
    let row = &rows[0];
    assert_eq!((row.id, row.day, row.kind), (saved.id, saved.day, Kind::CheckIn));
    assert_eq!(row.feeling, Step::try_from(2).ok());
    assert_eq!((row.urges, row.used, row.is_pinned, &row.tool), (None, true, true, &None));
    assert_eq!(row.preview.reveal(), "\u{e9}".repeat(Row::PREVIEW_CHARS));
    assert_eq!(row.at.to_rfc3339(), saved.at.to_rfc3339());

    let mut tool = Entry::new(EntryId::new(saved.at, [9; 10]), Kind::Tool, saved.day, saved.at);
    tool.answers.insert("tool".parse().unwrap(), Answer::Choice("urge-surfing".parse().unwrap()));
    save(&mut store, &tool);
    let tools = Filter { kind: Some(Kind::Tool), ..Filter::default() };
    let rows = store.page(&tools, None, 9).unwrap();
    assert_eq!(rows[0].tool, "urge-surfing".parse().ok());
    assert!(!rows[0].used);
}

#[test]
fn tags_are_counted_without_the_trash() {
    let mut store = Store::guest().unwrap();
    for (number, tags) in [(1, "home, walk"), (2, "walk"), (3, "walk, only here")] {
        let mut entry = entry(number, "");
        entry.tags = Tag::list(tags);
        save(&mut store, &entry);
    }
    store.apply(&Change::Trash(entry(3, "").id, at("2026-05-01T00:00:00Z"))).unwrap();
    let tags = store.tags().unwrap();
    assert_eq!(tags, [(Tag::new("walk").unwrap(), 2), (Tag::new("home").unwrap(), 1)]);
}

#[test]
fn days_carry_what_was_written_and_nothing_else() {
    let mut store = Store::guest().unwrap();
    let step = |number: u8| Answer::Step(Step::try_from(number).unwrap());
    for (number, urges, feeling) in [(0, Some(3), Some(1)), (1, Some(1), None), (2, None, Some(4))]
    {
        let mut entry = entry(number, "");
        entry.answers.clear();
        if let Some(urges) = urges {
            entry.answers.insert("urges".parse().unwrap(), step(urges));
        }
        if let Some(feeling) = feeling {
            entry.answers.insert("feeling".parse().unwrap(), step(feeling));
        }
        save(&mut store, &entry);
    }
    let mut lapse = entry(30, "");
    (lapse.kind, lapse.answers) = (Kind::Lapse, std::collections::BTreeMap::new());
    save(&mut store, &lapse);
    let marks = store.day_marks(day("2025-12-01")..=day("2026-01-31")).unwrap();
    assert_eq!(marks.len(), 2);
    assert_eq!((marks[0].check_ins, marks[0].entries, marks[0].used), (3, 3, false));
    assert_eq!(marks[0].urges_max, Step::try_from(3).ok());
    assert_eq!(marks[0].feeling, Step::try_from(4).ok());
    assert_eq!((marks[1].check_ins, marks[1].urges_max, marks[1].used), (0, None, true));
    assert_eq!(store.used_days(day("2026-01-31")).unwrap(), [lapse.day]);
    assert_eq!(store.used_days(lapse.day.earlier(1)).unwrap(), []);
    let totals = store.totals().unwrap();
    assert_eq!((totals.check_ins, totals.lapses, totals.days_checked_in), (3, 1, 1));
    assert_eq!(totals.days, Some((marks[0].day, lapse.day)));
    assert_eq!(totals.entries(), 4);
    assert_eq!(Store::guest().unwrap().totals().unwrap().days, None);
}

#[test]
fn the_last_check_in_is_the_one_before_now() {
    let store = store(10);
    let before = entry(5, "").at;
    let last = store.last_check_in_before(before).unwrap().unwrap();
    assert_eq!(last.id, entry(4, "").id);
    assert!(!last.answers.is_empty());
    assert_eq!(store.last_check_in_before(entry(0, "").at).unwrap(), None);
}
