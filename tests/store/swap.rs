//! A copy in a journal's place: never mixed with what another program or a power cut left of the old one.

use std::fs;

use daymark::store::backup::{self, restore};
use daymark::store::{Filter, Unlock, VaultDir, VaultState};
use rusqlite::Connection;

use crate::common::{WORDS, entry, open, passphrase, save, vault_with};

/// The journal as another program opens it.
fn outside(dir: &VaultDir) -> Connection {
    let identity = age::scrypt::Identity::new(WORDS.to_owned().into());
    let slot = fs::read(dir.passphrase_slot()).unwrap();
    let line = String::from_utf8(age::decrypt(&identity, &slot).unwrap()).unwrap();
    let key = line.trim_end().rsplit(' ').next().unwrap();
    let database = Connection::open(dir.journal()).unwrap();
    database.execute_batch(&format!("PRAGMA key = \"x'{key}'\"")).unwrap();
    database
}

/// Leave the journal with a write-ahead log beside it that holds one more change.
fn leave_a_log(dir: &VaultDir) {
    let database = outside(dir);
    let mode: String =
        database.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    database.execute_batch("PRAGMA wal_autocheckpoint = 0").unwrap();
    database.execute("UPDATE entry SET text = 'from outside'", []).unwrap();
    // As a kill leaves it: the files are taken before the connection closes and clears up.
    let kept: Vec<_> = ["journal.db", "journal.db-wal", "journal.db-shm"]
        .iter()
        .map(|name| (dir.path().join(name), fs::read(dir.path().join(name)).unwrap()))
        .collect();
    drop(database);
    for (path, bytes) in kept {
        fs::write(path, bytes).unwrap();
    }
}

#[test]
fn opening_to_write_leaves_one_file_again() {
    let (_folder, dir, _) = vault_with(2);
    leave_a_log(&dir);
    let store = open(&dir).unwrap();
    for name in ["journal.db-wal", "journal.db-shm"] {
        assert!(!dir.path().join(name).exists(), "{name}");
    }
    drop(store);
    let mode: String =
        outside(&dir).query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(mode, "delete");
}

#[test]
fn a_log_of_the_old_journal_goes_aside_with_it_and_never_into_the_copy() {
    let (folder, dir, _) = vault_with(2);
    let file = folder.path().join("copy.daymark");
    backup::write(&open(&dir).unwrap(), &file).unwrap();
    save(&mut open(&dir).unwrap(), &entry(9, "later"));
    leave_a_log(&dir);
    let aside = restore(&dir, &file, Unlock::Passphrase(&passphrase())).unwrap().unwrap();
    let store = open(&dir).unwrap();
    assert_eq!(store.integrity().unwrap(), []);
    assert_eq!(store.count(&Filter::default()), Ok(2));
    let aside = open(&VaultDir::new(aside)).unwrap();
    assert_eq!(aside.count(&Filter::default()), Ok(3));
    let entries = aside.entries(crate::common::everything()).unwrap();
    assert!(entries.iter().all(|entry| entry.text.reveal() == "from outside"));
}

#[test]
fn a_copy_without_a_recovery_key_takes_the_old_one_away() {
    let (folder, dir, _) = vault_with(2);
    fs::rename(dir.recovery_slot(), folder.path().join("kept")).unwrap();
    let file = folder.path().join("copy.daymark");
    backup::write(&open(&dir).unwrap(), &file).unwrap();
    fs::rename(folder.path().join("kept"), dir.recovery_slot()).unwrap();
    restore(&dir, &file, Unlock::Passphrase(&passphrase())).unwrap();
    assert_eq!(dir.state(), VaultState::MissingRecoverySlot);
    assert_eq!(open(&dir).unwrap().count(&Filter::default()), Ok(2));
}

#[test]
fn a_restore_that_was_cut_off_takes_old_keys_and_logs_away_at_the_next_opening() {
    for moved in 0..=2 {
        let (_one, dir, _) = vault_with(3);
        let (_two, copy, _) = vault_with(5);
        let arriving = dir.path().join("restoring");
        fs::create_dir(&arriving).unwrap();
        fs::write(arriving.join("recovery.age.none"), b"").unwrap();
        fs::write(dir.path().join("journal.db-journal"), b"of the old one").unwrap();
        fs::write(dir.path().join("journal.db-wal"), b"of the old one").unwrap();
        for (index, name) in ["passphrase.age", "journal.db"].iter().enumerate() {
            let to = if index < moved { dir.path() } else { &arriving };
            fs::copy(copy.path().join(name), to.join(name)).unwrap();
        }
        let store = open(&dir).unwrap();
        assert_eq!(store.count(&Filter::default()), Ok(5), "{moved}");
        assert!(!arriving.exists());
        assert_eq!(dir.state(), VaultState::MissingRecoverySlot);
        for name in ["journal.db-journal", "journal.db-wal", "recovery.age.none"] {
            assert!(!dir.path().join(name).exists(), "{name}");
        }
    }
}
