//! Prints what the journal costs at ten years of entries and at a hundred thousand: a table to compare
//! two builds with, not a test. `cargo run --release --example store_bench [ENTRIES]...`

use std::fs;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta};
use daymark::domain::answer::{Answer, Hours};
use daymark::domain::before::before;
use daymark::domain::change::Change;
use daymark::domain::day::{Day, DayStart};
use daymark::domain::entry::{Entry, EntryId, Kind, Tag};
use daymark::domain::helped::helped;
use daymark::domain::private::Private;
use daymark::domain::rating::Step;
use daymark::domain::trend::{self, Measure, Unit};
use daymark::store::{Access, Filter, KdfCost, Passphrase, Store, StoreError, VaultDir, vault};
use daymark::system::chance::{SeededChance, SystemChance};

const WORDS: [&str; 16] = [
    "morning", "walk", "coffee", "work", "quiet", "garden", "call", "sleep", "music", "river",
    "bus", "dinner", "rain", "letter", "kitchen", "market",
];

fn main() -> Result<(), StoreError> {
    #[expect(clippy::disallowed_methods, reason = "an example reads its own arguments")]
    let asked: Vec<u32> = std::env::args().skip(1).filter_map(|text| text.parse().ok()).collect();
    let counts = if asked.is_empty() { vec![3_650, 100_000] } else { asked };
    println!("{:<34}{:>12}{:>12}", "what", "p50 ms", "p95 ms");
    for count in counts {
        println!("-- {count} entries");
        measure(count)?;
    }
    Ok(())
}

fn entry(number: u32, chance: &SeededChance) -> Entry {
    let start = DateTime::UNIX_EPOCH.fixed_offset() + TimeDelta::days(366 * 46);
    let at = start + TimeDelta::minutes(i64::from(number) * 70);
    let mut id = [0; 10];
    id.iter_mut().zip(chance.next().to_be_bytes()).for_each(|(place, byte)| *place = byte);
    let kind = if number.is_multiple_of(3) { Kind::Note } else { Kind::CheckIn };
    let mut entry = Entry::new(EntryId::new(at, id), kind, Day::of(at, DayStart::default()), at);
    let words = 12 + usize::try_from(chance.next() % 60).unwrap_or(0);
    let pick = || {
        *WORDS.iter().cycle().nth(usize::try_from(chance.next() % 16).unwrap_or(0)).unwrap_or(&"")
    };
    let mut text: Vec<&str> = (0..words).map(|_| pick()).collect();
    let rare = format!("word{}", number % 500);
    text.push(&rare);
    entry.text = Private::new(text.join(" "));
    entry.tags = Tag::list(pick());
    if kind == Kind::CheckIn {
        let step =
            || Step::try_from(u8::try_from(chance.next() % 5).unwrap_or(0)).unwrap_or(Step::MIN);
        for question in ["feeling", "urges"] {
            if let Ok(id) = question.parse() {
                entry.answers.insert(id, Answer::Step(step()));
            }
        }
        if let (Ok(id), Ok(hours)) = ("sleep".parse(), Hours::from_quarters(29)) {
            entry.answers.insert(id, Answer::Hours(hours));
        }
    }
    entry
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn timed<T>(times: usize, name: &str, mut work: impl FnMut(usize) -> T) -> T {
    let mut took = Vec::with_capacity(times);
    let mut last = None;
    for round in 0..times {
        let start = Instant::now();
        last = Some(work(round));
        took.push(start.elapsed());
    }
    took.sort();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let at = |index: usize| took.get(index).copied().map_or(0.0, ms);
    println!("{name:<34}{:>12.2}{:>12.2}", at(times / 2), at(times * 95 / 100));
    last.unwrap_or_else(|| unreachable!())
}

fn measure(count: u32) -> Result<(), StoreError> {
    let folder = std::env::temp_dir().join(format!("daymark-bench-{}", std::process::id()));
    let dir = VaultDir::new(&folder);
    let words = Passphrase::new("tulip-canoe-walnut-ribbon".to_owned());
    let cheap = KdfCost::CHEAP_FOR_TESTS;
    let (mut store, _) = vault::create(&dir, &words, cheap, &SystemChance)?;
    let chance = SeededChance::new(1);
    let mut left: Vec<Change> =
        (0..count).map(|number| Change::Save(Box::new(entry(number, &chance)))).collect();
    timed(1, "load everything", |_| -> Result<(), StoreError> {
        while !left.is_empty() {
            let rest = left.split_off(left.len().min(1000));
            store.apply(&Change::All(std::mem::replace(&mut left, rest)))?;
        }
        Ok(())
    })?;
    drop(store);
    timed(50, "open, key derivation left out", |_| {
        vault::open(&dir, &words, Access::Write).map(drop)
    })?;
    let mut store = vault::open(&dir, &words, Access::Write)?;
    reads(&store, count)?;
    timed(200, "save a check-in", |round| {
        let number = count + u32::try_from(round).unwrap_or(0);
        store.apply(&Change::Save(Box::new(entry(number, &chance))))
    })?;
    let size_kb = fs::metadata(dir.journal()).map_or(0, |about| about.len() / 1000);
    println!("{:<34}{size_kb:>12}", "file, kB");
    drop(store);
    let _ = fs::remove_dir_all(folder);
    Ok(())
}

/// What the Trends screen reads when it is opened, and what each of its frames then counts.
fn trends(store: &Store, last: Day) -> Result<(), StoreError> {
    let first = store.totals()?.days.map_or(last, |days| days.0);
    let entries = timed(10, "trends, read all years", |_| store.measured(first..=last))?;
    let all = timed(10, "trends, answers by measure", |_| {
        Measure::ALL.map(|measure| trend::answers(&entries, measure))
    });
    timed(10, "trends, what helped in all years", |_| helped(&entries, first, last));
    timed(10, "trends, what came before", |_| before(&entries, last));
    timed(200, "trends, count one frame", |_| {
        let unit = Unit::fitting(first, last, 57);
        let shown = all.each_ref().map(|answers| trend::columns(answers, first, last, unit).len());
        let weeks = all.each_ref().map(|answers| trend::weekdays(answers));
        (shown, weeks, all.each_ref().map(|answers| trend::day_means(answers).len()))
    });
    Ok(())
}

fn reads(store: &Store, count: u32) -> Result<(), StoreError> {
    let all = Filter::default();
    let count = usize::try_from(count).unwrap_or(0);
    let notes = Filter { kind: Some(Kind::Note), ..Filter::default() };
    let tagged = Filter { tag: Tag::new("garden"), ..Filter::default() };
    timed(50, "count all", |_| store.count(&all))?;
    timed(50, "window at the top", |_| store.window(&all, 0, 40))?;
    timed(50, "window, jump to the middle", |round| {
        store.window(&all, if round % 2 == 0 { count / 2 } else { 0 }, 40)
    })?;
    timed(50, "window, jump to the end", |round| {
        store.window(&all, if round % 2 == 0 { count.saturating_sub(40) } else { 0 }, 40)
    })?;
    timed(200, "window, scroll on by one", |round| store.window(&all, count / 2 + round, 40))?;
    timed(50, "window of notes, middle", |round| {
        store.window(&notes, if round % 2 == 0 { count / 6 } else { 0 }, 40)
    })?;
    timed(50, "window of a tag, middle", |round| {
        store.window(&tagged, if round % 2 == 0 { count / 32 } else { 0 }, 40)
    })?;
    timed(50, "count of a tag", |_| store.count(&tagged))?;
    timed(50, "search, rare word", |round| store.search(&format!("word{round}"), &all, 50))?;
    timed(10, "search, word in most entries", |_| store.search("garden", &all, 50))?;
    timed(10, "search, two common words", |_| store.search("garden riv", &all, 50))?;
    timed(5, "search, letter by letter", |_| store.search("\u{1F600}", &all, 50))?;
    timed(20, "totals", |_| store.totals())?;
    timed(20, "tags", |_| store.tags())?;
    let last = store.totals()?.days.map(|days| days.1);
    if let Some(last) = last {
        timed(20, "day marks of 30 days", |_| store.day_marks(last.earlier(30)..=last))?;
        timed(20, "entries of 30 days", |_| store.entries(last.earlier(30)..=last))?;
        timed(20, "days with use", |_| store.used_days(last))?;
        trends(store, last)?;
    }
    Ok(())
}
