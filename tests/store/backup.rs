//! Locked copies: made, listed, opened, put back.

use std::fs;

use daymark::store::backup::{self, restore};
use daymark::store::vault::{self};
use daymark::store::{Access, Filter, Passphrase, StoreError, Unlock, VaultDir, VaultState};

use crate::common::{CHEAP, day, entry, everything, files, open, passphrase, save, vault_with};

#[test]
fn one_copy_a_day_and_only_when_something_changed() {
    let (_folder, dir, _) = vault_with(3);
    let mut store = open(&dir).unwrap();
    let first = backup::automatic(&store, &dir, day("2026-03-01")).unwrap().unwrap();
    assert_eq!(first.file_name().unwrap(), "2026-03-01.daymark");
    assert_eq!(backup::automatic(&store, &dir, day("2026-03-01")).unwrap(), None);
    assert_eq!(backup::automatic(&store, &dir, day("2026-03-02")).unwrap(), None);
    std::thread::sleep(std::time::Duration::from_millis(20));
    save(&mut store, &entry(9, "more"));
    assert!(backup::automatic(&store, &dir, day("2026-03-02")).unwrap().is_some());
    let days: Vec<_> = backup::list(&dir).unwrap().into_iter().map(|copy| copy.day).collect();
    assert_eq!(days, [Some(day("2026-03-02")), Some(day("2026-03-01"))]);
    for (name, _) in files(&dir.backups()) {
        assert!(name.ends_with(".daymark"), "{name}");
    }
}

#[test]
fn old_copies_are_thinned_and_other_files_left_alone() {
    let (_folder, dir, _) = vault_with(1);
    let mut store = open(&dir).unwrap();
    fs::create_dir(dir.backups()).unwrap();
    for back in 1..60 {
        let old = dir.backups().join(format!("{}.daymark", day("2026-03-01").earlier(back)));
        fs::write(&old, b"old").unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH;
        fs::File::options().write(true).open(&old).unwrap().set_modified(long_ago).unwrap();
    }
    for name in ["before-form-2.daymark", "notes.txt", "mine.daymark"] {
        fs::write(dir.backups().join(name), b"mine").unwrap();
    }
    std::thread::sleep(std::time::Duration::from_millis(20));
    save(&mut store, &entry(9, "more"));
    assert!(backup::automatic(&store, &dir, day("2026-03-01")).unwrap().is_some());
    let copies = backup::list(&dir).unwrap();
    assert!((12..=16).contains(&copies.len()), "{}", copies.len());
    assert!(dir.backups().join("notes.txt").exists());
    assert_eq!(copies.iter().filter(|copy| copy.day.is_none()).count(), 2);
}

#[test]
fn a_copy_opens_to_read_with_either_secret_and_is_not_changed() {
    let (folder, dir, code) = vault_with(3);
    let file = folder.path().join("copy.daymark");
    backup::write(&open(&dir).unwrap(), &file).unwrap();
    let bytes = fs::read(&file).unwrap();
    let passphrase = passphrase();
    for (name, with) in [("a", Unlock::Passphrase(&passphrase)), ("b", Unlock::Recovery(&code))] {
        let into = folder.path().join(name);
        let store = backup::open_backup(&file, with, &into).unwrap();
        assert_eq!(store.access(), Access::ReadOnly);
        assert_eq!(store.entries(everything()).unwrap().len(), 3);
    }
    assert_eq!(fs::read(&file).unwrap(), bytes);
    let again = backup::write(&open(&dir).unwrap(), &file);
    assert_eq!(again, Err(StoreError::AlreadyThere { path: file }));
}

#[test]
fn any_tar_program_unpacks_a_copy() {
    let (folder, dir, _) = vault_with(1);
    let file = folder.path().join("copy.daymark");
    backup::write(&open(&dir).unwrap(), &file).unwrap();
    let Ok(output) = std::process::Command::new("tar").arg("-tf").arg(&file).output() else {
        eprintln!("skipped: tar is not installed here");
        return;
    };
    let names = String::from_utf8_lossy(&output.stdout);
    assert_eq!(names, "README.txt\npassphrase.age\nrecovery.age\njournal.db\n", "{output:?}");
}

#[test]
fn a_restored_copy_takes_the_place_of_the_journal_which_is_kept_aside() {
    let (folder, dir, _) = vault_with(3);
    let file = folder.path().join("copy.daymark");
    let mut store = open(&dir).unwrap();
    backup::write(&store, &file).unwrap();
    save(&mut store, &entry(9, "written later"));
    let other = Passphrase::new("another set of words".to_owned());
    store.change_passphrase(&other, CHEAP).unwrap();
    let busy = restore(&dir, &file, Unlock::Passphrase(&passphrase()));
    assert!(matches!(busy, Err(StoreError::Busy { .. })));
    drop(store);
    let wrong = restore(&dir, &file, Unlock::Passphrase(&other));
    assert_eq!(wrong, Err(StoreError::WrongPassphrase));
    assert_eq!(vault::open(&dir, &other, Access::Write).unwrap().count(&Filter::default()), Ok(4));

    let aside = restore(&dir, &file, Unlock::Passphrase(&passphrase())).unwrap().unwrap();
    assert_eq!(open(&dir).unwrap().count(&Filter::default()), Ok(3));
    let aside = vault::open(&VaultDir::new(aside), &other, Access::Write).unwrap();
    assert_eq!(aside.count(&Filter::default()), Ok(4));
    let names: Vec<String> = fs::read_dir(dir.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("restoring"))
        .collect();
    assert!(names.is_empty(), "{names:?}");
}

#[test]
fn a_journal_that_is_lost_is_restored_into_an_empty_place() {
    let (folder, dir, code) = vault_with(3);
    let file = folder.path().join("copy.daymark");
    backup::write(&open(&dir).unwrap(), &file).unwrap();
    let other = VaultDir::new(folder.path().join("new place"));
    assert_eq!(restore(&other, &file, Unlock::Recovery(&code)), Ok(None));
    assert_eq!(open(&other).unwrap().count(&Filter::default()), Ok(3));
}

#[test]
fn a_restore_that_was_cut_off_is_finished_at_the_next_opening() {
    let names = ["passphrase.age", "recovery.age", "journal.db"];
    for moved in 0..=3 {
        let (_one, dir, _) = vault_with(3);
        let (_two, copy, _) = vault_with(5);
        let arriving = dir.path().join("restoring");
        fs::create_dir(&arriving).unwrap();
        fs::write(dir.path().join("journal.db-journal"), b"of the old one").unwrap();
        for (index, name) in names.iter().enumerate() {
            let to = if index < moved { dir.path() } else { &arriving };
            fs::copy(copy.path().join(name), to.join(name)).unwrap();
        }
        if moved == 3 {
            fs::remove_file(dir.path().join("journal.db-journal")).unwrap();
        }
        let store = open(&dir).unwrap();
        assert_eq!(store.count(&Filter::default()), Ok(5), "{moved}");
        assert!(!arriving.exists());
        assert_eq!(dir.state(), VaultState::Present);
    }
}

#[test]
fn a_damaged_or_foreign_copy_is_refused_before_anything_changes() {
    let (folder, dir, _) = vault_with(3);
    let file = folder.path().join("copy.daymark");
    backup::write(&open(&dir).unwrap(), &file).unwrap();
    let whole = fs::read(&file).unwrap();
    let headers = (0..whole.len()).step_by(512);
    let mut headers = headers.filter(|at| whole[*at..].starts_with(b"journal.db\0"));
    let journal = headers.next().unwrap();
    let before = files(dir.path());
    let passphrase = passphrase();
    let refused = |bytes: &[u8]| {
        fs::write(&file, bytes).unwrap();
        let error = restore(&dir, &file, Unlock::Passphrase(&passphrase)).unwrap_err();
        assert_eq!(files(dir.path()), before, "{error}");
        error
    };
    // From the header of the journal's file on; the key files before it have their own checks.
    for at in (journal..whole.len() - 1200).step_by(whole.len() / 40) {
        let mut changed = whole.clone();
        changed[at] ^= 4;
        refused(&changed);
    }
    for strange in [&b""[..], b"my own notes", &[0; 2048], &whole[..whole.len() / 2]] {
        assert!(matches!(refused(strange), StoreError::NotAVault { .. }));
    }
    let missing = restore(&dir, &folder.path().join("none"), Unlock::Passphrase(&passphrase));
    assert!(matches!(missing, Err(StoreError::File { .. })));
}

#[test]
fn a_worker_reads_beside_the_writer() {
    let (folder, dir, _) = vault_with(3);
    let mut store = open(&dir).unwrap();
    let reader = store.reader().unwrap();
    let file = folder.path().join("copy.daymark");
    let worker = std::thread::spawn(move || backup::write(&reader, &file));
    save(&mut store, &entry(9, "meanwhile"));
    worker.join().unwrap().unwrap();
}

#[test]
fn a_copy_that_cannot_be_thinned_out_does_not_say_that_there_is_none_today() {
    let (_folder, dir, _) = vault_with(1);
    let store = open(&dir).unwrap();
    // Nothing that can be removed as a file.
    for back in 1..60 {
        let old = dir.backups().join(format!("{}.daymark", day("2026-03-01").earlier(back)));
        fs::create_dir_all(&old).unwrap();
    }
    let made = backup::automatic(&store, &dir, day("2026-03-01")).unwrap().unwrap();
    assert!(made.is_file());
    let another = vault_with(1);
    let store = open(&another.1).unwrap();
    fs::create_dir_all(another.1.backups().join("before-merge-2026-01-01-001.daymark")).unwrap();
    for _ in 0..6 {
        assert!(backup::before_merge(&store, &another.1, day("2026-03-01")).unwrap().is_file());
    }
}
