//! The journal without a screen.

use std::path::Path;

use daymark::domain::before::before;
use daymark::domain::change::Change;
use daymark::domain::day::{Day, DayStart};
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::helped::helped;
use daymark::domain::trend::{self, Measure, Unit};
use daymark::export_file::Unwritten;
use daymark::portable::daymark as format;
use daymark::store::{Access, Filter, Passphrase, Store, VaultDir, vault};
use daymark::system::clock::{Clock as _, SystemClock};
use divan::{Bencher, black_box};

use crate::journal::{self, PASSPHRASE, SIZES};

/// A word of the made-up history that is in one entry of a thousand or so.
const RARE: &str = "lighthouse";
/// One that is in every tenth.
const COMMON: &str = "rosa";
/// The columns of a chart.
const COLUMNS: usize = 57;

/// The journal with this many entries, open.
pub(crate) fn open(entries: usize) -> Store {
    unlock_in(&journal::folder(entries))
}

fn unlock_in(folder: &Path) -> Store {
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    vault::open(&VaultDir::new(folder), &passphrase, Access::Write).unwrap()
}

/// Opening but for the derivation of the key, which is slow by design.
#[divan::bench(args = SIZES, sample_count = 30)]
fn unlock(bencher: Bencher<'_, '_>, entries: usize) {
    let folder = journal::folder(entries);
    bencher.bench_local(|| unlock_in(&folder));
}

#[divan::bench(args = SIZES)]
fn totals(bencher: Bencher<'_, '_>, entries: usize) {
    let store = open(entries);
    bencher.bench_local(|| store.totals().unwrap());
}

/// A page of the time line that is far from the last one looked at.
#[divan::bench(args = SIZES)]
fn jump_in_the_time_line(bencher: Bencher<'_, '_>, entries: usize) {
    let store = open(entries);
    let mut is_top = false;
    bencher.bench_local(|| {
        is_top = !is_top;
        let first = if is_top { 0 } else { entries / 2 };
        store.window(&Filter::default(), first, 40).unwrap()
    });
}

#[divan::bench(args = SIZES)]
fn search_rare(bencher: Bencher<'_, '_>, entries: usize) {
    let store = open(entries);
    bencher.bench_local(|| store.search(black_box(RARE), &Filter::default(), 50).unwrap());
}

#[divan::bench(args = SIZES)]
fn search_common(bencher: Bencher<'_, '_>, entries: usize) {
    let store = open(entries);
    bencher.bench_local(|| store.search(black_box(COMMON), &Filter::default(), 50).unwrap());
}

/// One more check-in with a line of words, on disk when it returns.
#[divan::bench(args = SIZES, sample_count = 50)]
fn add_entry(bencher: Bencher<'_, '_>, entries: usize) {
    let mut store = open(entries);
    let newest = store.window(&Filter::default(), 0, 1).unwrap().remove(0);
    let like = store.entry(newest.id).unwrap().unwrap();
    let mut number = 0_u32;
    bencher.bench_local(|| {
        number += 1;
        store.apply(&Change::Save(Box::new(another(&like, number)))).unwrap()
    });
}

/// The same entry under an id that no other has.
fn another(like: &Entry, number: u32) -> Entry {
    let [a, b, c, d] = number.to_be_bytes();
    let id = EntryId::new(like.at, [0xFF, 0, 0, 0, 0, 0, a, b, c, d]);
    Entry { id, kind: Kind::CheckIn, ..like.clone() }
}

/// Everything as the text of one JSON file.
#[divan::bench(args = SIZES, sample_count = 3)]
fn export(bencher: Bencher<'_, '_>, entries: usize) {
    let store = open(entries);
    let now = SystemClock::start().now();
    bencher.bench_local(|| {
        let mut sink = std::io::sink();
        store.flow(|flow| format::write::<Unwritten>(flow, now, &mut sink)).unwrap();
    });
}

/// What Trends reads when it is opened.
#[divan::bench(args = SIZES, sample_count = 5)]
fn trends_read(bencher: Bencher<'_, '_>, entries: usize) {
    let store = open(entries);
    bencher.bench_local(|| all_measured(&store));
}

/// What Trends counts once it has read, for all days.
#[divan::bench(args = SIZES, sample_count = 20)]
fn trends_count(bencher: Bencher<'_, '_>, entries: usize) {
    let (measured, first, last) = all_measured(&open(entries));
    bencher.bench_local(|| {
        let unit = Unit::fitting(first, last, COLUMNS);
        let columns = Measure::ALL.map(|measure| {
            trend::columns(&trend::answers(&measured, measure), first, last, unit).len()
        });
        (columns, helped(&measured, first, last), before(&measured, last, DayStart::default()))
    });
}

fn all_measured(store: &Store) -> (Vec<Entry>, Day, Day) {
    let today = Day::of(SystemClock::start().now(), DayStart::default());
    let (first, last) = store.totals().unwrap().days.unwrap_or((today, today));
    (store.measured(first..=last).unwrap(), first, last)
}
