//! Prints what a person waits for, at 3,650 and at 100,000 entries: start to first frame, unlock apart
//! from the key derivation, key to frame, save, search, memory, and how often an idle program wakes.
//!
//! ```sh
//! cargo build --release && cargo run --release --example bench -- target/release/daymark
//! ```
//!
//! Nothing is asserted: figures differ between machines. Memory and wake-ups are read from `/proc`.

use std::collections::VecDeque;
use std::error::Error;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use daymark::content::words::Words;
use daymark::domain::change::Change;
use daymark::domain::day::{Day, DayStart};
use daymark::domain::prefs::{Prefs, Switch};
use daymark::page::example::{Plan, history};
use daymark::store::{Access, Filter, KdfCost, Passphrase, Store, VaultDir, vault};
use daymark::system::chance::SystemChance;
use daymark::system::clock::{Clock, SystemClock};
use daymark::system::locked_card::LockedCard;
use daymark::system::paths::Places;
use daymark::ui::job::{Cost, Worker};
use daymark::ui::key::Key;
use daymark::ui::route::{Route, Section};
use daymark::ui::runtime::{Runtime, World};
use daymark::ui::session::Session;
use daymark::ui::terminal::{Event, Events, Port};
use daymark::ui::theme::Theme;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

const PASSPHRASE: &str = "made up words";
const KEYS: usize = 100;
const IDLE_SECONDS: u64 = 10;

#[expect(clippy::disallowed_methods, reason = "a benchmark reads its own command line")]
fn main() -> Result<(), Box<dyn Error>> {
    let program = std::env::args().nth(1).ok_or("which program? target/release/daymark")?;
    let program = std::fs::canonicalize(program)?.display().to_string();
    println!("{:<34}{:>14}{:>14}", "", "3,650", "100,000");
    let (small, large) = (measure(&program, 3_650)?, measure(&program, 100_000)?);
    for ((name, small), (_, large)) in small.iter().zip(&large) {
        println!("{name:<34}{small:>14}{large:>14}");
    }
    Ok(())
}

type Figures = Vec<(&'static str, String)>;

fn measure(program: &str, entries: usize) -> Result<Figures, Box<dyn Error>> {
    let home = tempfile::tempdir()?;
    let path = home.path().join("journal");
    let dir = VaultDir::new(path.clone());
    let clock = SystemClock::start();
    fill(&dir, entries, &clock)?;
    let mut figures = Figures::new();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let began = clock.elapsed();
    let mut store = vault::open(&dir, &passphrase, Access::Write)?;
    figures.push((
        "unlock, without the derivation, ms",
        millis(clock.elapsed().saturating_sub(began)),
    ));
    figures.push(("save, median ms", save(&mut store, &clock)?));
    for (name, word) in
        [("search, rare word, ms", "lighthouse"), ("search, common word, ms", "rosa")]
    {
        let began = clock.elapsed();
        store.search(word, &Filter::default(), 50)?;
        figures.push((name, millis(clock.elapsed().saturating_sub(began))));
    }
    let (median, worst) = keys(store, &path, &clock)?;
    figures.push(("key to frame, median ms", median));
    figures.push(("key to frame, 99 of 100, ms", worst));
    figures.extend(the_program(program, &path, home.path(), &clock)?);
    Ok(figures)
}

fn fill(dir: &VaultDir, entries: usize, clock: &dyn Clock) -> Result<(), Box<dyn Error>> {
    let now = clock.now();
    let check_ins_max = if entries > 10_000 { 24 } else { 1 };
    let plan = Plan {
        days: 8_000,
        today: Day::of(now, DayStart::default()),
        offset_seconds: now.offset().local_minus_utc(),
        seed: 1,
        check_ins_max,
    };
    let all = history(plan);
    let kept = all.get(all.len().saturating_sub(entries)..).unwrap_or_default();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let (mut store, _) = vault::create(dir, &passphrase, KdfCost::CHEAP_FOR_TESTS, &SystemChance)?;
    for chunk in kept.chunks(1_000) {
        let saves = chunk.iter().cloned().map(|entry| Change::Save(Box::new(entry))).collect();
        store.apply(&Change::All(saves))?;
    }
    Ok(())
}

fn save(store: &mut Store, clock: &dyn Clock) -> Result<String, Box<dyn Error>> {
    let rows = store.window(&Filter::default(), 0, 30)?;
    let mut times = Vec::new();
    for row in rows {
        let Some(entry) = store.entry(row.id)? else { continue };
        let began = clock.elapsed();
        store.apply(&Change::Save(Box::new(entry)))?;
        times.push(clock.elapsed().saturating_sub(began));
    }
    times.sort();
    Ok(times.get(times.len() / 2).copied().map(millis).unwrap_or_default())
}

/// One key at a time, each timed from the press to the finished frame.
fn keys(
    store: Store,
    path: &Path,
    clock: &SystemClock,
) -> Result<(String, String), Box<dyn Error>> {
    let places = Places::within(path)?;
    let vault = VaultDir::new(path);
    let words = Words::english();
    let world = World {
        clock,
        chance: &SystemChance,
        words: &words,
        places: &places,
        vault: &vault,
        cost: Cost::Fixed(KdfCost::CHEAP_FOR_TESTS),
        worker: Worker::Thread,
        theme: &|_, _| Theme::PLAIN,
    };
    let first = Route::Section(Section::Journal);
    let session = Session::open(store);
    let mut runtime = Runtime::new(world, Prefs::default(), session, LockedCard::default(), first);
    let mut terminal = Terminal::new(TestBackend::new(120, 40))?;
    let mut times = Vec::new();
    for _ in 0..KEYS {
        let began = clock.elapsed();
        let mut script = Script(VecDeque::from([Event::Key(Key::Down)]));
        // The script ends with an error: that is how this benchmark leaves the loop.
        let _ = runtime.turn_until_left(&mut terminal, &mut script, &mut Nobody);
        times.push(clock.elapsed().saturating_sub(began));
    }
    times.sort();
    let at = |index: usize| times.get(index).copied().map(millis).unwrap_or_default();
    Ok((at(KEYS / 2), at(KEYS * 99 / 100)))
}

/// The real program on a pseudo-terminal: first frame, memory, and an idle while.
fn the_program(
    program: &str,
    journal: &Path,
    home: &Path,
    clock: &dyn Clock,
) -> Result<Figures, Box<dyn Error>> {
    let file = home.join("passphrase");
    std::fs::write(&file, PASSPHRASE)?;
    let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size)?;
    let mut command = CommandBuilder::new(program);
    command.args(["--dir", &journal.display().to_string()]);
    command.args(["--passphrase-file", &file.display().to_string()]);
    command.env("TERM", "xterm-256color");
    let began = clock.elapsed();
    let mut child = pair.slave.spawn_command(command)?;
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader()?;
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = vec![0; 8_192];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            let text = String::from_utf8_lossy(bytes.get(..count).unwrap_or_default()).into_owned();
            if sender.send(text).is_err() {
                break;
            }
        }
    });
    let mut seen = String::new();
    while !seen.contains("Help") {
        seen.push_str(&receiver.recv_timeout(Duration::from_secs(30))?);
    }
    let first_frame = millis(clock.elapsed().saturating_sub(began));
    std::thread::sleep(Duration::from_secs(3));
    let pid = child.process_id().unwrap_or_default();
    let before = status(pid, "voluntary_ctxt_switches:");
    std::thread::sleep(Duration::from_secs(IDLE_SECONDS));
    let woken = status(pid, "voluntary_ctxt_switches:").saturating_sub(before);
    let peak = status(pid, "VmHWM:");
    child.kill()?;
    child.wait()?;
    Ok(vec![
        ("start to first frame, open, ms", first_frame),
        ("memory at the most, MiB", format!("{}", peak / 1_024)),
        ("wake-ups in 10 idle seconds", woken.to_string()),
    ])
}

/// A number of `/proc/PID/status`; 0 where there is no such file.
fn status(pid: u32, name: &str) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or(0)
}

fn millis(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1_000.0)
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
