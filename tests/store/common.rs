//! A small journal to test with.

use std::fs;
use std::path::Path;

use chrono::{DateTime, FixedOffset, TimeDelta};
use daymark::domain::answer::{Answer, YesNo};
use daymark::domain::change::Change;
use daymark::domain::day::{Day, DayStart};
use daymark::domain::entry::{Entry, EntryId, Kind, Tag};
use daymark::domain::private::Private;
use daymark::domain::rating::Step;
use daymark::store::vault::{self};
use daymark::store::{Access, KdfCost, Passphrase, RecoveryCode, Store, StoreError, VaultDir};
use daymark::system::chance::SystemChance;
use tempfile::TempDir;

pub(crate) const WORDS: &str = "tulip-canoe-walnut-ribbon";
pub(crate) const CHEAP: KdfCost = KdfCost::CHEAP_FOR_TESTS;

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new(WORDS.to_owned())
}

/// A folder with a new journal in it, not open.
pub(crate) fn vault() -> (TempDir, VaultDir, RecoveryCode) {
    let folder = tempfile::tempdir().unwrap();
    let dir = VaultDir::new(folder.path().join("vault"));
    let (store, code) = vault::create(&dir, &passphrase(), CHEAP, &SystemChance).unwrap();
    drop(store);
    (folder, dir, code)
}

pub(crate) fn open(dir: &VaultDir) -> Result<Store, StoreError> {
    vault::open(dir, &passphrase(), Access::Write)
}

pub(crate) fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The `number`th entry: an hour after the one before, from 2026-01-01 on.
pub(crate) fn entry(number: u32, text: &str) -> Entry {
    let at = at("2026-01-01T12:00:00-05:00") + TimeDelta::hours(number.into());
    let mut chance = [0; 10];
    chance[..4].copy_from_slice(&number.to_be_bytes());
    let id = EntryId::new(at, chance);
    let mut entry = Entry::new(id, Kind::CheckIn, Day::of(at, DayStart::default()), at);
    entry.text = Private::from(text);
    entry.answers.insert(
        "feeling".parse().unwrap(),
        Answer::Step(Step::try_from(u8::try_from(number % 5).unwrap()).unwrap()),
    );
    if number.is_multiple_of(7) {
        entry.answers.insert("use".parse().unwrap(), Answer::YesNo(YesNo::Yes));
    }
    entry.tags = Tag::list("home, morning");
    entry
}

pub(crate) fn save(store: &mut Store, entry: &Entry) {
    store.apply(&Change::Save(Box::new(entry.clone()))).unwrap();
}

/// A journal with `count` entries, closed.
pub(crate) fn vault_with(count: u32) -> (TempDir, VaultDir, RecoveryCode) {
    let (folder, dir, code) = vault();
    let mut store = open(&dir).unwrap();
    for number in 0..count {
        save(&mut store, &entry(number, &format!("words of entry {number}")));
    }
    (folder, dir, code)
}

/// Every file under `folder` with its bytes, by relative path.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for file in fs::read_dir(next).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                found.push((name, fs::read(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

pub(crate) fn everything() -> std::ops::RangeInclusive<Day> {
    day("1900-01-01")..=day("2199-12-31")
}
