//! Deleting everything: nothing that opens with a passphrase is left, whatever was cut short before.

use std::fs;
use std::path::Path;

use daymark::store::vault::{self, destroy};
use daymark::store::{VaultDir, VaultState, backup};

use crate::common::{files, open, vault_with};

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in ["journal.db", "passphrase.age", "recovery.age"] {
        fs::copy(from.join(name), to.join(name)).unwrap();
    }
}

/// Everything that a save, a start, a copy and a restore leave behind when they are killed.
fn leave_everything(dir: &VaultDir) {
    let path = dir.path();
    backup::automatic(&open(dir).unwrap(), dir, "2026-03-01".parse().unwrap()).unwrap();
    for folder in [
        "restoring",
        "restoring.new",
        "before-restore-1",
        "backups/.daymark-1.parts",
        ".daymark-1.parts",
        ".daymark-12.parts",
    ] {
        copy_folder(path, &path.join(folder));
    }
    for name in [
        "journal.db-journal",
        "journal.db-wal",
        "journal.db-shm",
        "journal.db.new",
        "journal.db.new-journal",
        "passphrase.age.new",
        "recovery.age.new",
        "locked.toml",
        "locked.toml.new",
        ".daymark-2.part",
    ] {
        fs::write(path.join(name), b"words").unwrap();
    }
    fs::write(path.join("config.toml"), "theme = \"night\"").unwrap();
    fs::write(path.join("mine.txt"), "mine").unwrap();
    for own in ["looking", "merging", "before-restore-of-the-house"] {
        fs::create_dir(path.join(own)).unwrap();
        fs::write(path.join(own).join("own.txt"), "mine").unwrap();
    }
}

#[test]
fn everything_goes_and_only_settings_and_strange_files_stay() {
    let (_folder, dir, _) = vault_with(1);
    leave_everything(&dir);
    destroy(&dir).unwrap();
    let left: Vec<String> = files(dir.path()).into_iter().map(|(name, _)| name).collect();
    let own = ["before-restore-of-the-house/own.txt", "config.toml", "looking/own.txt"];
    assert_eq!(left, [&own[..], &["merging/own.txt", "mine.txt"]].concat());
    assert_eq!(dir.state(), VaultState::Empty);
    assert!(!dir.has_remains());
}

#[test]
fn what_is_left_of_a_journal_is_known_and_can_be_deleted() {
    for left in ["restoring.new", "before-restore-1", ".daymark-3.parts", "backups"] {
        let (_folder, dir, _) = vault_with(1);
        copy_folder(dir.path(), &dir.path().join(left));
        for name in ["journal.db", "passphrase.age", "recovery.age", "journal.lock"] {
            fs::remove_file(dir.path().join(name)).unwrap();
        }
        assert!(dir.has_remains(), "{left}");
        destroy(&dir).unwrap();
        assert!(!dir.has_remains(), "{left}");
        assert_eq!(files(dir.path()), [], "{left}");
    }
}

#[test]
fn opening_clears_away_a_restore_that_was_never_checked() {
    let (_folder, dir, _) = vault_with(1);
    let left = dir.path().join("restoring.new");
    copy_folder(dir.path(), &left);
    // What a merge leaves that is stopped: a journal that opens with its passphrase.
    let parts = dir.path().join(".daymark-1.parts");
    copy_folder(dir.path(), &parts);
    fs::write(dir.path().join("journal.db.new-journal"), b"left").unwrap();
    drop(
        vault::open(&dir, &crate::common::passphrase(), daymark::store::Access::ReadOnly).unwrap(),
    );
    assert!(left.exists() && parts.exists(), "reading changes nothing");
    drop(open(&dir).unwrap());
    assert!(!parts.exists());
    assert!(!left.exists() && !dir.path().join("journal.db.new-journal").exists());
}

#[test]
fn looking_into_a_copy_touches_no_folder_of_somebody_else_and_leaves_none() {
    let (folder, dir, _) = vault_with(2);
    let copy = folder.path().join("copy.daymark");
    backup::write(&open(&dir).unwrap(), &copy).unwrap();
    for own in ["looking", "merging"] {
        fs::create_dir(dir.path().join(own)).unwrap();
        fs::write(dir.path().join(own).join("own.txt"), "mine").unwrap();
    }
    let before = files(dir.path());
    let passphrase = crate::common::passphrase();
    let with = daymark::store::Unlock::Passphrase(&passphrase);
    assert_eq!(backup::holds(&dir, &copy, with, "2026-03-01".parse().unwrap()).unwrap().entries, 2);
    assert_eq!(backup::snapshot(&dir, &copy, with).unwrap().entries.live.len(), 2);
    assert_eq!(files(dir.path()), before);
}

#[test]
fn the_copy_from_before_a_merge_stays_whatever_the_clock_said_before() {
    let (_folder, dir, _) = vault_with(1);
    let store = open(&dir).unwrap();
    for number in 1..=5 {
        backup::before_merge(&store, &dir, crate::common::day(&format!("2031-01-0{number}")))
            .unwrap();
    }
    let own = dir.backups().join("before-merge-with-mum.daymark");
    fs::write(&own, "mine").unwrap();
    let made = backup::before_merge(&store, &dir, crate::common::day("2026-03-01")).unwrap();
    assert!(made.exists() && own.exists());
    assert_eq!(backup::list(&dir).unwrap().len(), 6, "the last five, and one's own");
    // Nor is today's thinned out for those of days that have not come.
    for number in 10..=28 {
        fs::write(dir.backups().join(format!("2031-01-{number}.daymark")), "later").unwrap();
    }
    let today = backup::automatic(&store, &dir, crate::common::day("2026-03-01")).unwrap();
    assert!(today.unwrap().exists());
}

#[test]
fn of_the_copies_from_before_imports_the_last_five_stay() {
    let (_folder, dir, _) = vault_with(1);
    let store = open(&dir).unwrap();
    let day = crate::common::day("2026-03-01");
    for _ in 0..11 {
        assert!(backup::before_import(&store, &dir, day).unwrap().exists());
    }
    let next = crate::common::day("2026-03-02");
    backup::before_import_from(store.reader().unwrap(), &dir, next).unwrap();
    let names = files(&dir.backups()).into_iter().map(|(name, _)| name);
    let expected =
        ["2026-03-01-10", "2026-03-01-11", "2026-03-01-8", "2026-03-01-9", "2026-03-02-1"]
            .map(|end| format!("before-import-{end}.daymark"));
    assert_eq!(names.collect::<Vec<_>>(), expected);
    // Those from before a merge are counted by themselves.
    for _ in 0..6 {
        assert!(backup::before_merge(&store, &dir, day).unwrap().exists());
    }
    assert_eq!(backup::list(&dir).unwrap().len(), 10);
}
