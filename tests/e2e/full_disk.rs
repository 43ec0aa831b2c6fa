//! A disk that fills while somebody writes: what cannot be kept is said, held, and kept when there is room.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use crate::home::Home;
use crate::terminal::{ENTER, ESC, F3, Window, ctrl};

/// A small disk in memory, where this user may mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=4m", "daymark-test"])
            .arg(folder.path())
            .output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Self(folder))
    }

    fn filler(&self) -> std::path::PathBuf {
        self.0.path().join("filler")
    }

    fn fill(&self) {
        let mut file = File::create(self.filler()).unwrap();
        while file.write_all(&[1; 512]).is_ok() {}
    }

    fn free(&self) {
        fs::remove_file(self.filler()).unwrap();
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(self.0.path()).output();
    }
}

/// The program with a note under way that the disk has no room for.
fn begun(disk: &SmallDisk, home: &Home) -> Window {
    let mut window = home.unlocked();
    window.send("w").wait("An idea").send("first words").wait("Draft kept");
    disk.fill();
    // More than what is left in the pages that are there already.
    window.send(crate::terminal::paste(&"and many more words. ".repeat(900)));
    window.wait("no space left");
    window
}

#[test]
fn words_that_the_disk_refuses_are_held_through_a_lock() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("left out: mounting needs more rights");
        return;
    };
    let home = Home::on(disk.path());
    let mut window = begun(&disk, &home);
    window.send(ctrl('c')).wait("Leave? What you typed last").send(ESC);
    window.wait_until("no question", |seen| !seen.text().contains("Leave?"));
    window.send(F3).wait("held while Daymark is open");
    disk.free();
    window.unlock();
    window.wait("Go on with your note").leave();
    let draft = home.open().unwrap().draft(daymark::domain::entry::Kind::Note).unwrap().unwrap();
    let words = draft.entry.text.reveal().to_owned();
    assert!(words.starts_with("first words") && words.len() > 18_000, "{} bytes", words.len());
}

#[test]
fn leaving_with_words_that_the_disk_refuses_says_so_and_fails() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("left out: mounting needs more rights");
        return;
    };
    let home = Home::on(disk.path());
    let mut window = begun(&disk, &home);
    window.send(ctrl('c')).wait("Leave? What you typed last").send("\x1b[B").send(ENTER);
    let ended = window.ended();
    assert_eq!(ended.exit_code(), 1, "{}", window.seen().text());
    assert!(window.seen().text().contains("could not be saved"), "{}", window.seen().text());
}
