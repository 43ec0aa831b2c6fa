//! A disk with no room, at every page of every kind of write: done whole, or refused and as before.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use daymark::domain::change::Change;
use daymark::domain::draft::Draft;
use daymark::domain::entry::Kind;
use daymark::store::{RecoveryCode, Store, StoreError, Unlock, VaultDir, backup, vault};
use daymark::system::chance::SystemChance;

use crate::common::{CHEAP, at, entry, everything, open, passphrase, save};

const DISK_BYTES: u64 = 4 * 1024 * 1024;
const PAGE: u64 = 4096;
const PAGE_OF_ONES: [u8; 4096] = [1; 4096];

/// A small disk in memory, where this user may mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={DISK_BYTES}");
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "daymark-test"])
            .arg(folder.path())
            .output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Self(folder))
    }

    /// Fill the disk until this many pages are free.
    fn leave(&self, pages: u64) {
        let filler = self.0.path().join("filler");
        let _ = fs::remove_file(&filler);
        let mut file = File::create(&filler).unwrap();
        let mut written: u64 = 0;
        while file.write_all(&PAGE_OF_ONES).is_ok() {
            written += 1;
        }
        file.set_len(written.saturating_sub(pages) * PAGE).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(self.0.path()).output();
    }
}

/// One kind of write.
type Write = fn(&mut Store, &VaultDir, &Path) -> Result<(), StoreError>;

fn writes() -> Vec<(&'static str, Write)> {
    vec![
        ("save", |store, _, _| {
            store.apply(&Change::Save(Box::new(entry(90, &"long words ".repeat(900))))).map(drop)
        }),
        ("trash and purge", |store, _, _| {
            let id = entry(1, "").id;
            let trash = Change::Trash(id, at("2026-03-01T09:00:00-05:00"));
            store.apply(&Change::All(vec![trash, Change::Purge(id)])).map(drop)
        }),
        ("draft", |store, _, _| {
            let entry = entry(91, &"unfinished ".repeat(900));
            let draft = Draft { at: entry.at, entry };
            store.apply(&Change::Draft(Kind::Note, Some(Box::new(draft)))).map(drop)
        }),
        ("merge", |store, _, _| {
            let mut other = Store::guest().unwrap();
            for number in 100..130 {
                save(&mut other, &entry(number, &"from the other copy ".repeat(40)));
            }
            store.apply(&Change::Merge(Box::new(other.snapshot().unwrap()))).map(drop)
        }),
        ("passphrase", |store, _, _| store.change_passphrase(&passphrase(), CHEAP)),
        ("recovery code", |store, _, _| {
            let code = RecoveryCode::random(&SystemChance)?;
            store.rekey()?.change_recovery_code(&code, CHEAP)
        }),
        ("daily copy", |store, dir, _| {
            backup::automatic(store, dir, "2026-02-02".parse().unwrap()).map(drop)
        }),
        ("copy before a merge", |store, dir, _| {
            backup::before_merge(store, dir, "2026-02-02".parse().unwrap()).map(drop)
        }),
        ("backup", |store, _, folder| backup::write(store, &folder.join("copy.daymark"))),
    ]
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_at_any_page_of_any_write_spoils_nothing() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("skipped: this user may not mount a small disk");
        return;
    };
    let (mut rounds, mut refused) = (0, 0);
    for (name, write) in writes() {
        let folder = disk.0.path().join(name.replace(' ', "-"));
        fs::create_dir(&folder).unwrap();
        let dir = VaultDir::new(folder.join("vault"));
        let (mut store, _) = vault::create(&dir, &passphrase(), CHEAP, &SystemChance).unwrap();
        for number in 0..5 {
            save(&mut store, &entry(number, "words"));
        }
        for pages in 0.. {
            disk.leave(pages);
            let before = store.snapshot().unwrap();
            let done = write(&mut store, &dir, &folder);
            rounds += 1;
            fs::remove_file(disk.0.path().join("filler")).unwrap();
            let Err(error) = done else { break };
            refused += 1;
            assert_eq!(error, StoreError::DiskFull, "{name} with {pages} pages");
            assert_eq!(store.snapshot().unwrap(), before, "{name} with {pages} pages");
            drop(store);
            store = open(&dir).unwrap();
            assert_eq!(store.snapshot().unwrap(), before, "{name} with {pages} pages, anew");
            assert!(!folder.join("copy.daymark").exists(), "{name}: half a copy has a name");
            assert_eq!(backup::list(&dir).unwrap(), [], "{name}: half a copy has a name");
        }
        assert_eq!(store.integrity().unwrap(), [], "{name}");
        drop(store);
        fs::remove_dir_all(&folder).unwrap();
    }
    println!(
        "weather: full disk: {rounds} writes, {refused} refused for want of room, none half done"
    );
    assert!(refused > 30, "{refused} of {rounds}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_restore_onto_a_disk_that_fills_up_leaves_the_old_or_the_new_journal() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("skipped: this user may not mount a small disk");
        return;
    };
    let outside = tempfile::tempdir().unwrap();
    let dir = VaultDir::new(disk.0.path().join("vault"));
    let (mut store, _) = vault::create(&dir, &passphrase(), CHEAP, &SystemChance).unwrap();
    for number in 0..5 {
        save(&mut store, &entry(number, "words"));
    }
    let file = outside.path().join("copy.daymark");
    backup::write(&store, &file).unwrap();
    save(&mut store, &entry(6, "since"));
    drop(store);
    let mut rounds = 0;
    for pages in (0..).step_by(3) {
        disk.leave(pages);
        let done = backup::restore(&dir, &file, Unlock::Passphrase(&passphrase()));
        rounds += 1;
        fs::remove_file(disk.0.path().join("filler")).unwrap();
        let there = open(&dir).unwrap().entries(everything()).unwrap().len();
        if done.is_ok() {
            assert_eq!(there, 5);
            break;
        }
        assert_eq!(done.map(drop), Err(StoreError::DiskFull), "{pages} pages");
        assert_eq!(there, 6, "{pages} pages");
        for left in fs::read_dir(dir.path()).unwrap().flatten() {
            if left.file_name().to_string_lossy().starts_with("before-restore") {
                fs::remove_dir_all(left.path()).unwrap();
            }
        }
    }
    println!("weather: full disk: {rounds} restores, the old or the new journal each time");
    assert!(rounds > 10);
}
