//! Made-up journals to measure, one of each size, made anew in each run. Their keys are cheap to derive,
//! so that opening one is everything but the derivation.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use daymark::domain::change::Change;
use daymark::domain::day::{Day, DayStart};
use daymark::page::example::{Plan, history};
use daymark::store::{KdfCost, Passphrase, VaultDir, vault};
use daymark::system::chance::SystemChance;
use daymark::system::clock::{Clock as _, SystemClock};

/// The sizes in entries: some months, ten years of days, and far more than anybody writes.
pub(crate) const SIZES: [usize; 3] = [1_000, 3_650, 100_000];
/// What opens them.
pub(crate) const PASSPHRASE: &str = "made up words";
/// More days than any of them has.
const DAYS: u64 = 8_000;

/// The folder of the journal with this many entries.
pub(crate) fn folder(entries: usize) -> PathBuf {
    static MADE: Mutex<BTreeMap<usize, PathBuf>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().unwrap();
    made.entry(entries).or_insert_with(|| make(entries)).clone()
}

/// A file with what opens them, as `--passphrase-file` takes it.
pub(crate) fn passphrase_file() -> String {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("speed-passphrase");
    std::fs::write(&file, PASSPHRASE).unwrap();
    file.display().to_string()
}

fn make(entries: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("speed-{entries}"));
    let _ = std::fs::remove_dir_all(&folder);
    let now = SystemClock::start().now();
    let plan = Plan {
        days: DAYS,
        today: Day::of(now, DayStart::default()),
        offset_seconds: now.offset().local_minus_utc(),
        seed: 1,
        check_ins_max: if entries > 10_000 { 24 } else { 1 },
    };
    let all = history(plan);
    let kept = &all[all.len() - entries..];
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let dir = VaultDir::new(folder.clone());
    let cheap = KdfCost::CHEAP_FOR_TESTS;
    let (mut store, _) = vault::create(&dir, &passphrase, cheap, &SystemChance).unwrap();
    for chunk in kept.chunks(1_000) {
        let saves = chunk.iter().cloned().map(|entry| Change::Save(Box::new(entry))).collect();
        store.apply(&Change::All(saves)).unwrap();
    }
    folder
}
