//! The drawn program on a terminal in memory, 120 by 40: from the open journal, or a key, to a finished
//! frame.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use daymark::content::words::Words;
use daymark::domain::prefs::{Prefs, Switch};
use daymark::store::{KdfCost, Store, VaultDir};
use daymark::system::chance::SystemChance;
use daymark::system::clock::SystemClock;
use daymark::system::locked_card::LockedCard;
use daymark::system::paths::Places;
use daymark::ui::job::{Cost, Worker};
use daymark::ui::key::Key;
use daymark::ui::route::{Route, Section};
use daymark::ui::runtime::{Runtime, World};
use daymark::ui::session::Session;
use daymark::ui::terminal::{Event, Events, Port};
use daymark::ui::theme::Theme;
use divan::Bencher;
use divan::counter::ItemsCount;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::journal::{self, SIZES};
use crate::store;

/// Keys that are pressed one after another; a figure is the time of all of them.
const KEYS: usize = 100;

/// From the open journal to the first frame.
#[divan::bench(args = SIZES, sample_count = 50)]
fn first_frame(bencher: Bencher<'_, '_>, entries: usize) {
    bencher.with_inputs(|| store::open(entries)).bench_local_values(|store| {
        on_screen(store, entries, Section::Today, |press| press(&[]));
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn a_hundred_times_down(bencher: Bencher<'_, '_>, entries: usize) {
    on_screen(store::open(entries), entries, Section::Journal, |press| {
        bencher.counter(ItemsCount::new(KEYS)).bench_local(|| press(&[Key::Down; KEYS]));
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn a_hundred_letters_of_a_note(bencher: Bencher<'_, '_>, entries: usize) {
    on_screen(store::open(entries), entries, Section::Journal, |press| {
        press(&[Key::Char('w')]);
        bencher.counter(ItemsCount::new(KEYS)).bench_local(|| press(&[Key::Char('a'); KEYS]));
    });
}

/// Every letter searches.
#[divan::bench(args = SIZES, sample_count = 20)]
fn ten_letters_of_a_search(bencher: Bencher<'_, '_>, entries: usize) {
    let word: Vec<Key> = "lighthouse".chars().map(Key::Char).collect();
    on_screen(store::open(entries), entries, Section::Journal, |press| {
        bencher.counter(ItemsCount::new(word.len())).bench_local(|| {
            press(&[Key::Char('/')]);
            press(&word);
            press(&[Key::Esc]);
        });
    });
}

/// Opening Trends and asking for all days, a key each.
#[divan::bench(args = SIZES, sample_count = 5)]
fn trends_of_all_days(bencher: Bencher<'_, '_>, entries: usize) {
    let all = [Key::Char('3'), Key::Down, Key::Down, Key::Down, Key::Down];
    on_screen(store::open(entries), entries, Section::Today, |press| {
        bencher.counter(ItemsCount::new(all.len())).bench_local(|| press(&all));
    });
}

/// Twenty frames of all days, once they were read: one measure after another.
#[divan::bench(args = SIZES, sample_count = 10)]
fn twenty_frames_of_all_days(bencher: Bencher<'_, '_>, entries: usize) {
    on_screen(store::open(entries), entries, Section::Trends, |press| {
        press(&[Key::Down; 4]);
        let turns: Vec<Key> = [Key::Right, Key::Left].into_iter().cycle().take(20).collect();
        bencher.counter(ItemsCount::new(turns.len())).bench_local(|| press(&turns));
    });
}

/// Runs the program over `store`, begun at `section`, and hands over what presses keys: each is drawn before
/// the next one comes.
fn on_screen(
    store: Store,
    entries: usize,
    section: Section,
    measure: impl FnOnce(&mut dyn FnMut(&[Key])),
) {
    let folder = journal::folder(entries);
    let places = Places::within(&folder).unwrap();
    let vault = VaultDir::new(&folder);
    let (clock, words) = (SystemClock::start(), Words::english());
    let world = World {
        clock: &clock,
        chance: &SystemChance,
        words: &words,
        places: &places,
        vault: &vault,
        cost: Cost::Fixed(KdfCost::CHEAP_FOR_TESTS),
        worker: Worker::Thread,
        theme: &|_, _| Theme::PLAIN,
    };
    let first = Route::Section(section);
    let session = Session::open(store);
    let mut runtime = Runtime::new(world, Prefs::default(), session, LockedCard::default(), first);
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
    measure(&mut |keys| {
        let mut script = Script(keys.iter().map(|key| Event::Key(*key)).collect());
        // The script ends with an error: that is how this leaves the loop.
        let _ = runtime.turn_until_left(&mut terminal, &mut script, &mut Nobody);
    });
}

struct Script(VecDeque<Event>);

impl Events for Script {
    fn next(&mut self, _: Duration) -> io::Result<Option<Event>> {
        self.0.pop_front().map(Some).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

struct Nobody;

impl Port for Nobody {
    fn title(&mut self, _: &str) {}

    fn copy(&mut self, _: &str) {}

    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn mouse(&mut self, _: Switch) {}
}
