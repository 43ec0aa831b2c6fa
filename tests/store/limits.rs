//! Both sides of every limit, and disks that refuse.

use std::collections::BTreeSet;
use std::fs;

use daymark::domain::change::Change;
use daymark::domain::entry::{Kind, Tag};
use daymark::domain::person::{Person, WhileLocked};
use daymark::domain::private::Private;
use daymark::store::{Access, VaultDir};
use daymark::store::{Filter, Store, StoreError, vault};

use crate::common::{entry, everything, open, passphrase, save, vault_with};

fn words(size_bytes: usize) -> Private {
    Private::new("x".repeat(size_bytes))
}

#[test]
fn texts_up_to_their_limit_are_kept_and_longer_ones_refused() {
    let mut store = Store::guest().unwrap();
    let save_of = |size| {
        let mut entry = entry(1, "");
        entry.text = words(size);
        Change::Save(Box::new(entry))
    };
    store.apply(&save_of(Private::SIZE_BYTES_MAX)).unwrap();
    assert_eq!(store.apply(&save_of(Private::SIZE_BYTES_MAX + 1)), Err(StoreError::TooLong));
    let prefer = |size| Change::Prefer("a".parse().unwrap(), Some(words(size)));
    store.apply(&prefer(Private::SIZE_BYTES_MAX)).unwrap();
    assert_eq!(store.apply(&prefer(Private::SIZE_BYTES_MAX + 1)), Err(StoreError::TooLong));
    let draft = |size| {
        let mut entry = entry(1, "");
        entry.text = words(size);
        let at = entry.at;
        Change::Draft(Kind::Note, Some(Box::new(daymark::domain::draft::Draft { entry, at })))
    };
    store.apply(&draft(Private::SIZE_BYTES_MAX)).unwrap();
    assert_eq!(store.apply(&draft(Private::SIZE_BYTES_MAX + 1)), Err(StoreError::TooLong));
}

#[test]
fn tags_and_contacts_are_counted() {
    let mut store = Store::guest().unwrap();
    let tagged = |count: usize| {
        let mut entry = entry(1, "");
        entry.tags = (0..count).filter_map(|number| Tag::new(&format!("t{number}"))).collect();
        Change::Save(Box::new(entry))
    };
    store.apply(&tagged(Tag::COUNT_MAX)).unwrap();
    assert_eq!(store.apply(&tagged(Tag::COUNT_MAX + 1)), Err(StoreError::TooMany));
    let person = |number: usize, size| {
        Change::SavePerson(Box::new(Person {
            id: format!("p{number}").parse().unwrap(),
            name: words(size),
            phone: words(1),
            note: words(0),
            while_locked: WhileLocked::Hidden,
        }))
    };
    for number in 0..Person::COUNT_MAX {
        store.apply(&person(number, 1)).unwrap();
    }
    assert_eq!(store.apply(&person(Person::COUNT_MAX, 1)), Err(StoreError::TooMany));
    store.apply(&person(0, Person::SIZE_BYTES_MAX)).unwrap();
    assert_eq!(store.apply(&person(0, Person::SIZE_BYTES_MAX + 1)), Err(StoreError::TooLong));
    let ids: BTreeSet<_> = store.people().unwrap().into_iter().map(|person| person.id).collect();
    assert_eq!(ids.len(), Person::COUNT_MAX);
}

/// The child of the next test: fills the disk that its limit makes. Without its parent it does nothing.
#[cfg(unix)]
#[test]
fn fills_a_small_disk() {
    use std::io::Write as _;
    #[expect(
        clippy::disallowed_methods,
        reason = "how the parent of this test tells it what to do"
    )]
    let Some(folder) = std::env::var_os("DAYMARK_TEST_FILLS") else { return };
    // Being told of the limit by an error, not by a signal, is what a full disk is like.
    let _ignored = signal_hook::flag::register(25, std::sync::Arc::default()).unwrap();
    let limit = rustix::process::Rlimit { current: Some(400_000), maximum: Some(400_000) };
    rustix::process::setrlimit(rustix::process::Resource::Fsize, limit).unwrap();
    let mut store = open(&VaultDir::new(folder)).unwrap();
    for number in 0..2000 {
        let entry = entry(number, &"words ".repeat(300));
        match store.apply(&Change::Save(Box::new(entry))) {
            Ok(_) => println!("saved {number}"),
            Err(error) => {
                println!("refused {number} {}", error.key());
                assert_eq!(store.count(&Filter::default()).unwrap(), number as usize);
                std::io::stdout().flush().unwrap();
                return;
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    let (_folder, dir, _) = vault_with(0);
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "limits::fills_a_small_disk", "--nocapture", "--test-threads=1"])
        .env("DAYMARK_TEST_FILLS", dir.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said} {}", String::from_utf8_lossy(&output.stderr));
    let saved = said.lines().filter(|line| line.contains("saved ")).count();
    // A limit of the process is told as a failed write; only a real full disk says that it is full.
    assert!(said.contains("refused"), "{said}");
    let store = open(&dir).unwrap();
    assert_eq!(store.entries(everything()).unwrap().len(), saved);
    assert!(saved > 20);
    assert_eq!(store.integrity().unwrap(), []);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_opens_to_read_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, dir, _) = vault_with(2);
    fs::remove_file(dir.lock()).unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(dir.path().join("probe"), b"").is_ok() {
        fs::remove_file(dir.path().join("probe")).unwrap();
        eprintln!("skipped: this user may write to every folder");
        return;
    }
    let refused = open(&dir).unwrap_err();
    assert_eq!(refused, StoreError::ReadOnlyDisk { path: dir.path().to_owned() });
    let store = vault::open(&dir, &passphrase(), Access::ReadOnly).unwrap();
    assert_eq!(store.entries(everything()).unwrap().len(), 2);
    let below = VaultDir::new(dir.path().join("below"));
    let made = vault::create(
        &below,
        &passphrase(),
        crate::common::CHEAP,
        &daymark::system::chance::SystemChance,
    );
    assert_eq!(made.map(drop), Err(StoreError::Denied { path: below.path().to_owned() }));
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
    save(&mut open(&dir).unwrap(), &entry(5, ""));
}

/// A real disk of one megabyte, where this user may mount one.
struct SmallDisk(std::path::PathBuf);

impl SmallDisk {
    fn mount(at: &std::path::Path) -> Option<Self> {
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "daymark-test"])
            .arg(at)
            .output();
        mounted.is_ok_and(|output| output.status.success()).then(|| Self(at.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_really_full_disk_says_so_and_a_read_only_one_too() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(folder.path()) else {
        eprintln!("skipped: this user may not mount a small disk");
        return;
    };
    let dir = VaultDir::new(folder.path().join("vault"));
    let chance = daymark::system::chance::SystemChance;
    let (mut store, _) = vault::create(&dir, &passphrase(), crate::common::CHEAP, &chance).unwrap();
    let mut saved = 0;
    let refused = loop {
        let entry = entry(saved, &"words ".repeat(300));
        match store.apply(&Change::Save(Box::new(entry))) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(refused, StoreError::DiskFull);
    let there = |store: &Store| store.entries(everything()).unwrap().len();
    assert_eq!(there(&store), saved as usize);
    fs::write(folder.path().join("filler"), vec![1; 1 << 20]).unwrap_err();
    assert_eq!(
        store.change_passphrase(&passphrase(), crate::common::CHEAP),
        Err(StoreError::DiskFull)
    );
    let copy = folder.path().join("copy.daymark");
    assert_eq!(daymark::store::backup::write(&store, &copy), Err(StoreError::DiskFull));
    drop(store);
    let store = open(&dir).unwrap();
    assert_eq!(there(&store), saved as usize);
    assert_eq!(store.integrity().unwrap(), []);
    drop(store);

    let remounted =
        std::process::Command::new("mount").args(["-o", "remount,ro"]).arg(folder.path()).output();
    if remounted.is_ok_and(|output| output.status.success()) {
        assert_eq!(
            open(&dir).unwrap_err(),
            StoreError::ReadOnlyDisk { path: dir.path().to_owned() }
        );
        let store = vault::open(&dir, &passphrase(), Access::ReadOnly).unwrap();
        assert_eq!(there(&store), saved as usize);
        let below = VaultDir::new(folder.path().join("other"));
        let made = vault::create(&below, &passphrase(), crate::common::CHEAP, &chance).map(drop);
        assert_eq!(made, Err(StoreError::ReadOnlyDisk { path: below.path().to_owned() }));
    }
    drop(disk);
}
