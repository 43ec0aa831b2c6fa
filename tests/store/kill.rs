//! Killed at any instant: everything acknowledged is there, and the file opens.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use daymark::domain::change::Change;
use daymark::domain::entry::Kind;
use daymark::store::{
    Access, Filter, Passphrase, Store, StoreError, Unlock, VaultDir, backup, vault,
};
use daymark::system::chance::SeededChance;

use crate::common::{CHEAP, entry, everything, open, passphrase, save, vault};

const ROUNDS: u64 = 200;
const FOLDER: &str = "DAYMARK_TEST_KILLS_IN";

/// What the parent of a test tells its child.
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

fn child(test: &str, dir: &VaultDir) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
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
    let (_folder, dir, _code) = vault();
    let chance = SeededChance::new(11);
    let mut last = None;
    for round in 0..ROUNDS {
        let mut child = child("kill::writes_until_it_is_killed", &dir);
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
    println!("weather: kills while saving: {ROUNDS}, {} saves acknowledged, none lost", last + 1);
    assert!(u64::from(last) > ROUNDS / 2, "the test has to write something: {last}");
}

/// The child: changes the passphrase back and forth. Without its parent it does nothing.
#[test]
fn changes_its_passphrase_until_it_is_killed() {
    let Some(folder) = folder() else { return };
    let dir = VaultDir::new(folder);
    let store = either(&dir).unwrap();
    for round in 0.. {
        let next = if round % 2 == 0 { other() } else { passphrase() };
        store.change_passphrase(&next, CHEAP).unwrap();
        println!("saved {round}");
    }
}

fn other() -> Passphrase {
    Passphrase::new("another set of words".to_owned())
}

/// The journal, opened with whichever of the two passphrases does.
fn either(dir: &VaultDir) -> Result<Store, StoreError> {
    open(dir).or_else(|error| match error {
        StoreError::WrongPassphrase => vault::open(dir, &other(), Access::Write),
        error => Err(error),
    })
}

#[test]
fn a_kill_during_a_change_of_passphrase_leaves_the_old_or_the_new_one() {
    let (_folder, dir, code) = vault();
    save(&mut open(&dir).unwrap(), &entry(1, "kept"));
    let chance = SeededChance::new(12);
    for _ in 0..40 {
        let mut child = child("kill::changes_its_passphrase_until_it_is_killed", &dir);
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while acknowledged(&line).is_none() {
            line.clear();
            assert!(out.read_line(&mut line).unwrap() > 0);
        }
        std::thread::sleep(Duration::from_micros(chance.next() % 20_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let store = either(&dir).unwrap();
        assert_eq!(store.count(&Filter::default()), Ok(1));
        drop(store);
        drop(vault::unlock(&dir, Unlock::Recovery(&code), Access::Write).unwrap());
    }
    println!(
        "weather: kills while the passphrase changes: 40, the old or the new one opened each time"
    );
}

/// The child: copies and restores until it is killed. Without its parent it does nothing.
#[test]
fn copies_and_restores_until_it_is_killed() {
    let Some(folder) = folder() else { return };
    let dir = VaultDir::new(folder);
    for round in 0u32.. {
        let mut store = open(&dir).unwrap();
        save(&mut store, &entry(1, "kept"));
        let file = dir.path().join(format!("copy-{}.daymark", std::process::id() + round));
        backup::write(&store, &file).unwrap();
        drop(store);
        backup::restore(&dir, &file, Unlock::Passphrase(&passphrase())).unwrap();
        println!("saved {round}");
    }
}

#[test]
fn a_kill_during_a_copy_or_a_restore_leaves_a_whole_journal() {
    let (_folder, dir, _code) = vault();
    save(&mut open(&dir).unwrap(), &entry(1, "kept"));
    let chance = SeededChance::new(13);
    for round in 0..40 {
        let mut child = child("kill::copies_and_restores_until_it_is_killed", &dir);
        std::thread::sleep(Duration::from_micros(10_000 + chance.next() % 90_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let store = open(&dir).unwrap();
        assert_eq!(store.count(&Filter::default()), Ok(1), "round {round}");
        assert_eq!(store.integrity().unwrap(), [], "round {round}");
    }
    println!("weather: kills in a copy or a restore: 40, a whole journal each time");
}

/// The other copy of the journal, which is the same in the parent and in the child.
fn other_copy() -> daymark::domain::merge::Snapshot {
    let mut other = Store::guest().unwrap();
    for number in 100..400 {
        save(&mut other, &entry(number, "from the other copy"));
    }
    other.snapshot().unwrap()
}

/// The child: merges once. Without its parent it does nothing.
#[test]
fn merges_until_it_is_killed() {
    let Some(folder) = folder() else { return };
    let mut store = open(&VaultDir::new(folder)).unwrap();
    let other = other_copy();
    println!("ready");
    store.apply(&Change::Merge(Box::new(other))).unwrap();
    println!("saved 1");
}

/// A folder as it was, again.
fn put_back(dir: &VaultDir, files: &[(PathBuf, Vec<u8>)]) {
    let _ = std::fs::remove_file(dir.path().join("journal.db-journal"));
    for (path, bytes) in files {
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn a_kill_during_a_merge_leaves_the_journal_as_before_or_merged_whole() {
    let (_folder, dir, _code) = vault();
    save(&mut open(&dir).unwrap(), &entry(1, "kept"));
    let files = [dir.journal(), dir.passphrase_slot(), dir.recovery_slot()]
        .map(|path| (path.clone(), std::fs::read(path).unwrap()));
    // A merge that nobody stops, to know how long one takes.
    let wait = |child: &mut Child, word: &str| {
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains(word) {
            line.clear();
            assert!(out.read_line(&mut line).unwrap() > 0);
        }
        out
    };
    let mut whole = child("kill::merges_until_it_is_killed", &dir);
    let mut out = wait(&mut whole, "ready");
    #[expect(clippy::disallowed_methods, reason = "how long a merge takes on this machine")]
    let begun = std::time::Instant::now();
    let mut line = String::new();
    while !line.contains("saved") {
        line.clear();
        assert!(out.read_line(&mut line).unwrap() > 0);
    }
    let takes = u64::try_from(begun.elapsed().as_micros()).unwrap();
    whole.wait().unwrap();
    let chance = SeededChance::new(14);
    let mut seen = [0, 0];
    for round in 0..60 {
        put_back(&dir, &files);
        let mut child = child("kill::merges_until_it_is_killed", &dir);
        let _out = wait(&mut child, "ready");
        std::thread::sleep(Duration::from_micros(chance.next() % (takes + takes / 2)));
        child.kill().unwrap();
        child.wait().unwrap();
        let store = open(&dir).unwrap();
        match store.count(&Filter::default()).unwrap() {
            1 => seen[0] += 1,
            301 => seen[1] += 1,
            other => panic!("round {round}: {other} entries"),
        }
        if round % 5 == 4 {
            assert_eq!(store.integrity().unwrap(), [], "round {round}");
        }
    }
    println!("weather: kills in a merge: 60, {} as before, {} merged", seen[0], seen[1]);
    assert!(seen[0] > 0 && seen[1] > 0, "{seen:?}");
}

#[test]
fn a_lock_dies_with_its_process() {
    let (_folder, dir, _code) = vault();
    let mut child = child("kill::writes_until_it_is_killed", &dir);
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while acknowledged(&line).is_none() {
        line.clear();
        assert!(out.read_line(&mut line).unwrap() > 0);
    }
    assert!(matches!(open(&dir), Err(StoreError::Busy { .. })));
    child.kill().unwrap();
    child.wait().unwrap();
    save(&mut open(&dir).unwrap(), &entry(1, "after"));
}

/// A power cut in the middle of a save leaves what takes it back beside the journal. Only who may write can
/// take it back, so reading says what to do, and opening to write does it.
#[test]
fn a_save_that_was_cut_short_is_said_to_a_reader_and_taken_back_by_a_writer() {
    let (_folder, dir, _) = crate::common::vault_with(3);
    let bare = crate::format::bare(&dir);
    bare.execute_batch(
        "PRAGMA cache_size = 5; BEGIN IMMEDIATE;
         UPDATE entry SET text = hex(randomblob(20000));
         UPDATE entry SET text = hex(randomblob(21000));",
    )
    .unwrap();
    let there = tempfile::tempdir().unwrap();
    for name in ["journal.db", "journal.db-journal", "passphrase.age", "recovery.age"] {
        std::fs::copy(dir.path().join(name), there.path().join(name)).unwrap();
    }
    drop(bare);
    let there = VaultDir::new(there.path());
    let cut = StoreError::CutShort { path: there.journal() };
    let read = || vault::open(&there, &passphrase(), Access::ReadOnly).map(drop);
    assert_eq!(read(), Err(cut));
    let store = open(&there).unwrap();
    assert_eq!(store.snapshot(), open(&dir).unwrap().snapshot());
    assert_eq!(store.integrity().unwrap(), []);
    drop(store);
    assert_eq!(read(), Ok(()));
    // A restore that was cut short is finished in the same way.
    std::fs::create_dir(there.path().join("restoring")).unwrap();
    assert!(matches!(read(), Err(StoreError::CutShort { .. })));
    drop(open(&there).unwrap());
    assert_eq!(read(), Ok(()));
}
