//! Every byte of a small journal changed in turn, and every length cut: an error or the right journal,
//! never a panic and never a wrong one. Of a large file as many as fit in a few seconds, spread over it; with
//! `DAYMARK_WEATHER=1` all of them.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use daymark::domain::merge::Snapshot;
use daymark::store::{Access, StoreError, Unlock, VaultDir, backup, vault};

use crate::common::{open, passphrase, vault_with};

/// A file of which every byte is always tried.
const SMALL: usize = 1_000;
/// How long each of the tests may take.
const PATIENCE: Duration = Duration::from_secs(10);

#[expect(clippy::disallowed_methods, reason = "how a person asks for the whole of it")]
fn wants_all() -> bool {
    std::env::var_os("DAYMARK_WEATHER").is_some()
}

/// `0..length` in an order that spreads: first every 512th, then the ones between, and so on.
fn spread(length: usize) -> impl Iterator<Item = usize> {
    const STRIDE: usize = 512;
    (0..STRIDE)
        .map(|start| start * 197 % STRIDE)
        .flat_map(move |start| (start..length).step_by(STRIDE))
}

/// How a file is spoiled: at one of its bytes.
#[derive(Clone, Copy)]
enum Spoil {
    /// One bit of it is another.
    Flip,
    /// It is cut there.
    Cut,
}

impl Spoil {
    fn spoil(self, file: &File, whole: &[u8], at: usize) {
        match self {
            Self::Flip => file.write_all_at(&[whole[at] ^ (1 << (at % 8))], at as u64).unwrap(),
            Self::Cut => file.set_len(at as u64).unwrap(),
        }
    }

    fn undo(self, file: &File, whole: &[u8], at: usize) {
        let left = if matches!(self, Self::Flip) { &whole[at..=at] } else { &whole[at..] };
        file.write_all_at(left, at as u64).unwrap();
    }

    fn is_spoiled(self, found: &[u8], whole: &[u8], at: usize) -> bool {
        match self {
            Self::Flip => {
                let mut spoiled = whole.to_vec();
                spoiled[at] ^= 1 << (at % 8);
                found == spoiled
            }
            Self::Cut => found == &whole[..at],
        }
    }
}

/// Read the journal, for each of the ways in which the file at `path` can be spoiled.
fn each(
    path: &Path,
    right: &Snapshot,
    spoil: Spoil,
    read: impl Fn() -> Result<Snapshot, StoreError>,
) -> (usize, usize, usize) {
    let whole = fs::read(path).unwrap();
    let file = File::options().write(true).open(path).unwrap();
    #[expect(clippy::disallowed_methods, reason = "a test that takes as long as it may")]
    let begun = Instant::now();
    let (mut rounds, mut refused) = (0, 0);
    for at in spread(whole.len()) {
        if whole.len() > SMALL && !wants_all() && begun.elapsed() > PATIENCE {
            break;
        }
        spoil.spoil(&file, &whole, at);
        rounds += 1;
        match read() {
            Ok(found) => assert!(found == *right, "byte {at}: a wrong journal"),
            Err(_) => refused += 1,
        }
        let found = fs::read(path).unwrap();
        assert!(spoil.is_spoiled(&found, &whole, at), "byte {at}: the file was touched");
        spoil.undo(&file, &whole, at);
    }
    assert!(fs::read(path).unwrap() == whole);
    (rounds, refused, whole.len())
}

fn say(what: &str, (rounds, refused, of): (usize, usize, usize)) {
    println!("weather: {what}: {rounds} of {of}, {refused} refused, the others right");
    assert!(rounds > 20, "{what}: {rounds}");
}

fn read(dir: &VaultDir) -> Result<Snapshot, StoreError> {
    open(dir)?.snapshot()
}

#[test]
fn the_journal_with_any_byte_changed() {
    let (_folder, dir, _) = vault_with(2);
    let right = read(&dir).unwrap();
    say("journal opened, bytes", each(&dir.journal(), &right, Spoil::Flip, || read(&dir)));
}

/// The same without deriving the key each time, which takes most of the time: all bytes in minutes.
#[test]
fn the_journal_with_every_byte_changed_read_with_its_key() {
    let (_folder, dir, _) = vault_with(2);
    let store = vault::open(&dir, &passphrase(), Access::ReadOnly).unwrap();
    let right = store.snapshot().unwrap();
    let read = || store.reader()?.snapshot();
    say("journal read, bytes", each(&dir.journal(), &right, Spoil::Flip, read));
}

#[test]
fn the_journal_cut_at_every_length_read_with_its_key() {
    let (_folder, dir, _) = vault_with(2);
    let store = vault::open(&dir, &passphrase(), Access::ReadOnly).unwrap();
    let right = store.snapshot().unwrap();
    let read = || store.reader()?.snapshot();
    let (rounds, refused, of) = each(&dir.journal(), &right, Spoil::Cut, read);
    // What is missing is read as zeros. Once in 256 journals the last byte is one.
    assert!(refused + 2 > rounds, "a shorter journal is never taken for a whole one");
    say("journal read, lengths", (rounds, refused, of));
}

#[test]
fn the_journal_cut_at_any_length() {
    let (_folder, dir, _) = vault_with(2);
    let right = read(&dir).unwrap();
    let (rounds, refused, of) = each(&dir.journal(), &right, Spoil::Cut, || read(&dir));
    // What is missing is read as zeros. Once in 256 journals the last byte is one.
    assert!(refused + 2 > rounds, "a shorter journal is never taken for a whole one");
    say("journal opened, lengths", (rounds, refused, of));
}

#[test]
fn the_key_file_with_every_byte_changed_and_cut_at_every_length() {
    let (_folder, dir, _) = vault_with(2);
    let right = read(&dir).unwrap();
    for (what, spoil) in [("key file, bytes", Spoil::Flip), ("key file, lengths", Spoil::Cut)] {
        let (rounds, refused, of) = each(&dir.passphrase_slot(), &right, spoil, || read(&dir));
        assert_eq!((rounds, refused), (of, of), "{what}: each is one that does not open");
        say(what, (rounds, refused, of));
    }
}

#[test]
fn a_copy_with_any_byte_changed_or_cut_at_any_length() {
    let (folder, dir, _) = vault_with(2);
    let right = read(&dir).unwrap();
    let file = folder.path().join("copy.daymark");
    backup::write(&open(&dir).unwrap(), &file).unwrap();
    let into: PathBuf = folder.path().join("into");
    let read = || {
        let _ = fs::remove_dir_all(&into);
        backup::open_backup(&file, Unlock::Passphrase(&passphrase()), &into)?.snapshot()
    };
    say("copy, bytes", each(&file, &right, Spoil::Flip, read));
    say("copy, lengths", each(&file, &right, Spoil::Cut, read));
}
