//! The whole program as a process of its own, to its first frame.

use std::io::Read as _;
use std::path::Path;

use divan::Bencher;

use crate::journal::{self, SIZES};
use crate::started::{self, Started};

/// Words that only a whole frame has: the last hint of the last row.
const WHOLE: &str = "Leave";

/// From nothing to the lock screen.
#[divan::bench(args = SIZES, sample_count = 20)]
fn start_locked(bencher: Bencher<'_, '_>, entries: usize) {
    // All of them first: a process that made a large one takes longer to begin another.
    for size in SIZES {
        journal::folder(size);
    }
    let folder = journal::folder(entries);
    bencher.bench_local(|| first_frame(&folder, &[]));
}

/// From nothing to the first screen of the open journal, but for the derivation of its key.
#[divan::bench(args = SIZES, sample_count = 20)]
fn start_open(bencher: Bencher<'_, '_>, entries: usize) {
    let folder = journal::folder(entries);
    let file = journal::passphrase_file();
    bencher.bench_local(|| first_frame(&folder, &["--passphrase-file", &file]));
}

fn first_frame(folder: &Path, more: &[&str]) -> Started {
    let (started, mut reader) = started::start(folder, more);
    let (mut seen, mut bytes) = (String::new(), [0; 16_384]);
    while !seen.contains(WHOLE) {
        let count = reader.read(&mut bytes).unwrap();
        assert!(count > 0, "it ended without a frame");
        seen.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
    started
}
