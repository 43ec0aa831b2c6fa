//! Killed at any instant: everything acknowledged is there, and the file opens.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use daymark::domain::change::Change;
use daymark::domain::entry::Kind;
use daymark::store::{Filter, VaultDir};
use daymark::system::chance::SeededChance;

use crate::common::{entry, everything, open, save, vault};

const ROUNDS: u64 = 200;
const FOLDER: &str = "DAYMARK_TEST_WRITES_IN";

#[expect(clippy::disallowed_methods, reason = "how the parent of this test tells it what to do")]
fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// The child: writes entry after entry and says so after each. Without its parent it does nothing.
#[test]
fn writes_until_it_is_killed() {
    let Some(folder) = folder() else { return };
    let mut store = open(&VaultDir::new(folder)).unwrap();
    let mut out = std::io::stdout();
    let from = u32::try_from(store.count(&Filter::default()).unwrap()).unwrap();
    for number in from.. {
        let entry = entry(number, &format!("number {number} {}", "and more words ".repeat(40)));
        let change = if number.is_multiple_of(3) {
            let draft = daymark::domain::draft::Draft { entry: entry.clone(), at: entry.at };
            Change::All(vec![
                Change::Draft(Kind::Note, Some(Box::new(draft))),
                Change::Save(Box::new(entry)),
            ])
        } else {
            Change::Save(Box::new(entry))
        };
        store.apply(&change).unwrap();
        writeln!(out, "saved {number}").unwrap();
        out.flush().unwrap();
    }
}

fn child(dir: &VaultDir) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::writes_until_it_is_killed", "--nocapture", "--test-threads=1"])
        .env(FOLDER, dir.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The number in an acknowledgement that was printed whole.
fn acknowledged(line: &str) -> Option<u32> {
    line.split_once("saved ")?.1.strip_suffix('\n')?.parse().ok()
}

#[test]
fn two_hundred_kills_lose_nothing_that_was_acknowledged() {
    let (_folder, dir, _) = vault();
    let chance = SeededChance::new(11);
    let mut last = None;
    for round in 0..ROUNDS {
        let mut child = child(&dir);
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        // Half of the children are killed while they start, the others in the middle of writing.
        while round % 2 == 1 && acknowledged(&line).is_none() && {
            line.clear();
            out.read_line(&mut line).unwrap() > 0
        } {}
        last = acknowledged(&line).or(last);
        std::thread::sleep(Duration::from_micros(chance.next() % 60_000));
        child.kill().unwrap();
        child.wait().unwrap();
        loop {
            line.clear();
            if out.read_line(&mut line).unwrap() == 0 {
                break;
            }
            last = acknowledged(&line).or(last);
        }
        let store = open(&dir).unwrap();
        let there = store.count(&Filter::default()).unwrap();
        assert!(last.is_none_or(|last| there > last as usize), "round {round}: {there}, {last:?}");
        if round % 40 == 39 {
            assert_eq!(store.integrity().unwrap(), [], "round {round}");
        }
    }
    let store = open(&dir).unwrap();
    let last = last.expect("some were acknowledged");
    let entries = store.entries(everything()).unwrap();
    for number in 0..=last {
        let text = format!("number {number} ");
        let found = &entries[usize::try_from(number).unwrap()];
        assert!(found.text.reveal().starts_with(&text));
        assert_eq!(found.answers, entry(number, "").answers);
    }
    assert!(u64::from(last) > ROUNDS / 2, "the test has to write something: {last}");
}

#[test]
fn a_lock_dies_with_its_process() {
    let (_folder, dir, _) = vault();
    let mut child = child(&dir);
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while acknowledged(&line).is_none() {
        line.clear();
        assert!(out.read_line(&mut line).unwrap() > 0);
    }
    assert!(matches!(open(&dir), Err(daymark::store::StoreError::Busy { .. })));
    child.kill().unwrap();
    child.wait().unwrap();
    save(&mut open(&dir).unwrap(), &entry(1, "after"));
}
