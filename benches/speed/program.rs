//! The whole program as a process of its own, on a pseudo-terminal.

use std::io::Read as _;
use std::path::Path;

use divan::Bencher;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::journal::{self, PASSPHRASE, SIZES};

/// Words that only a whole frame has: the last hint of the last row.
const WHOLE: &str = "Leave";

/// From nothing to the lock screen.
#[divan::bench(args = SIZES, sample_count = 20)]
fn start_locked(bencher: Bencher<'_, '_>, entries: usize) {
    let folder = journal::folder(entries);
    bencher.bench_local(|| first_frame(&folder, &[]));
}

/// From nothing to the first screen of the open journal, but for the derivation of its key.
#[divan::bench(args = SIZES, sample_count = 20)]
fn start_open(bencher: Bencher<'_, '_>, entries: usize) {
    let folder = journal::folder(entries);
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("speed-passphrase");
    std::fs::write(&file, PASSPHRASE).unwrap();
    let file = file.display().to_string();
    bencher.bench_local(|| first_frame(&folder, &["--passphrase-file", &file]));
}

/// Started, and there until it is dropped, which is not measured.
struct Running(
    Box<dyn Child + Send + Sync>,
    #[expect(dead_code, reason = "kept open")] Box<dyn MasterPty + Send>,
);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn first_frame(folder: &Path, more: &[&str]) -> Running {
    let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_daymark"));
    command.args(["--dir", &folder.display().to_string()]);
    command.args(more);
    command.env("TERM", "xterm-256color");
    let child = pair.slave.spawn_command(command).unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    let (mut seen, mut bytes) = (String::new(), [0; 16_384]);
    while !seen.contains(WHOLE) {
        let count = reader.read(&mut bytes).unwrap();
        assert!(count > 0, "it ended without a frame");
        seen.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
    Running(child, pair.master)
}
