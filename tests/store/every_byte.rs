//! Every byte of a small journal changed in turn, and every length cut: an error or the right journal,
//! never a panic and never a wrong one. Within a minute as many as fit, spread over the file; with
//! `DAYMARK_EVERY_BYTE=1` all of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use daymark::domain::merge::Snapshot;
use daymark::store::{StoreError, Unlock, VaultDir, backup};

use crate::common::{open, passphrase, vault_with};

/// How long each of the tests may take.
const PATIENCE: Duration = Duration::from_secs(20);

#[expect(clippy::disallowed_methods, reason = "how a person asks for the whole of it")]
fn wants_all() -> bool {
    std::env::var_os("DAYMARK_EVERY_BYTE").is_some()
}

/// `0..length` in an order that spreads: first every 512th, then the ones between, and so on.
fn spread(length: usize) -> impl Iterator<Item = usize> {
    const STRIDE: usize = 512;
    (0..STRIDE)
        .map(|start| start * 197 % STRIDE)
        .flat_map(move |start| (start..length).step_by(STRIDE))
}

/// Read the journal, for each of the ways in which `spoil` spoils the file at `path`.
fn each(
    path: &Path,
    right: &Snapshot,
    spoil: impl Fn(&[u8], usize) -> Vec<u8>,
    read: impl Fn() -> Result<Snapshot, StoreError>,
) -> (usize, usize, usize) {
    let whole = fs::read(path).unwrap();
    #[expect(clippy::disallowed_methods, reason = "a test that takes as long as it may")]
    let begun = Instant::now();
    let (mut rounds, mut refused) = (0, 0);
    for at in spread(whole.len()) {
        if !wants_all() && begun.elapsed() > PATIENCE {
            break;
        }
        let spoiled = spoil(&whole, at);
        fs::write(path, &spoiled).unwrap();
        rounds += 1;
        match read() {
            Ok(found) => assert!(found == *right, "byte {at}: a wrong journal"),
            Err(_) => refused += 1,
        }
        assert!(fs::read(path).unwrap() == spoiled, "byte {at}: the file was touched");
    }
    fs::write(path, &whole).unwrap();
    (rounds, refused, whole.len())
}

fn flip(whole: &[u8], at: usize) -> Vec<u8> {
    let mut spoiled = whole.to_vec();
    spoiled[at] ^= 1 << (at % 8);
    spoiled
}

fn cut(whole: &[u8], at: usize) -> Vec<u8> {
    whole[..at].to_vec()
}

fn say(what: &str, (rounds, refused, of): (usize, usize, usize)) {
    println!("{what}: {rounds} of {of}, {refused} refused, the others right");
    assert!(rounds > 100, "{what}: {rounds}");
}

fn read(dir: &VaultDir) -> Result<Snapshot, StoreError> {
    open(dir)?.snapshot()
}

#[test]
fn the_journal_with_any_byte_changed() {
    let (_folder, dir, _) = vault_with(2);
    let right = read(&dir).unwrap();
    say("journal, bytes", each(&dir.journal(), &right, flip, || read(&dir)));
}

#[test]
fn the_journal_cut_at_any_length() {
    let (_folder, dir, _) = vault_with(2);
    let right = read(&dir).unwrap();
    let (rounds, refused, of) = each(&dir.journal(), &right, cut, || read(&dir));
    assert_eq!(rounds, refused, "a shorter journal is never taken for a whole one");
    say("journal, lengths", (rounds, refused, of));
}

#[test]
fn the_key_file_with_any_byte_changed_or_cut_at_any_length() {
    let (_folder, dir, _) = vault_with(2);
    let right = read(&dir).unwrap();
    say("key file, bytes", each(&dir.passphrase_slot(), &right, flip, || read(&dir)));
    say("key file, lengths", each(&dir.passphrase_slot(), &right, cut, || read(&dir)));
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
    say("copy, bytes", each(&file, &right, flip, read));
    say("copy, lengths", each(&file, &right, cut, read));
}
