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
    for folder in ["restoring", "restoring.new", "before-restore-1", "backups/.daymark-1.parts"] {
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
    ] {
        fs::write(path.join(name), b"words").unwrap();
    }
    fs::write(path.join("config.toml"), "theme = \"night\"").unwrap();
    fs::write(path.join("mine.txt"), "mine").unwrap();
}

#[test]
fn everything_goes_and_only_settings_and_strange_files_stay() {
    let (_folder, dir, _) = vault_with(1);
    leave_everything(&dir);
    destroy(&dir).unwrap();
    let left: Vec<String> = files(dir.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(left, ["config.toml", "mine.txt"]);
    assert_eq!(dir.state(), VaultState::Empty);
    assert!(!dir.has_remains());
}

#[test]
fn what_is_left_of_a_journal_is_known_and_can_be_deleted() {
    for left in ["restoring.new", "before-restore-1", "looking", "backups"] {
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
    fs::write(dir.path().join("journal.db.new-journal"), b"left").unwrap();
    drop(
        vault::open(&dir, &crate::common::passphrase(), daymark::store::Access::ReadOnly).unwrap(),
    );
    assert!(left.exists(), "reading changes nothing");
    drop(open(&dir).unwrap());
    assert!(!left.exists() && !dir.path().join("journal.db.new-journal").exists());
}
