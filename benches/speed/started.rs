//! The program as a process of its own, on a pseudo-terminal of 120 by 40.

use std::io::Read;
use std::path::Path;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Started, and there until it is dropped.
pub(crate) struct Started {
    pub(crate) child: Box<dyn Child + Send + Sync>,
    #[expect(dead_code, reason = "kept open")]
    master: Box<dyn MasterPty + Send>,
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Start it on the journal in `folder`; beside it what it draws, as it comes.
pub(crate) fn start(folder: &Path, more: &[&str]) -> (Started, Box<dyn Read + Send>) {
    let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_daymark"));
    command.args(["--dir", &folder.display().to_string()]);
    command.args(more);
    command.env("TERM", "xterm-256color");
    let child = pair.slave.spawn_command(command).unwrap();
    let reader = pair.master.try_clone_reader().unwrap();
    (Started { child, master: pair.master }, reader)
}
