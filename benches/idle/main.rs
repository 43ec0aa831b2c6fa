//! Prints what the open program takes while nobody touches it: memory at the most, and how often it wakes
//! in ten seconds. Both are read from `/proc`, so only Linux has them.
//!
//! ```sh
//! cargo bench --bench idle
//! ```

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot go on fails by panicking"
)]

#[path = "../speed/journal.rs"]
mod journal;
#[path = "../speed/started.rs"]
mod started;

use std::path::Path;
use std::time::Duration;

const IDLE: Duration = Duration::from_secs(10);
/// After this long whatever starting began is over: the daily copy above all.
const SETTLED: Duration = Duration::from_secs(5);

fn main() {
    println!(
        "{:>10}{:>16}{:>20}{:>26}",
        "entries", "locked, MiB", "open, MiB", "wake-ups in 10 s, open"
    );
    for entries in journal::SIZES {
        let folder = journal::folder(entries);
        let file = journal::passphrase_file();
        let (locked, _) = measure(&folder, &[]);
        // Once to make the daily copy, which is measured by itself in `docs/performance.md`.
        measure(&folder, &["--passphrase-file", &file]);
        let (open, woken) = measure(&folder, &["--passphrase-file", &file]);
        println!("{entries:>10}{locked:>16.1}{open:>20.1}{woken:>26}");
    }
}

/// Memory at the most in MiB, and how often the process woke while idle.
fn measure(folder: &Path, more: &[&str]) -> (f64, u64) {
    let (started, mut reader) = started::start(folder, more);
    std::thread::spawn(move || std::io::copy(&mut reader, &mut std::io::sink()));
    std::thread::sleep(SETTLED);
    let pid = started.child.process_id().unwrap();
    let before = status(pid, "voluntary_ctxt_switches:");
    std::thread::sleep(IDLE);
    let woken = status(pid, "voluntary_ctxt_switches:") - before;
    let peak_kib = status(pid, "VmHWM:");
    (f64::from(u32::try_from(peak_kib).unwrap()) / 1_024.0, woken)
}

/// A number of `/proc/PID/status`; 0 where there is no such file.
fn status(pid: u32, name: &str) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or(0)
}
