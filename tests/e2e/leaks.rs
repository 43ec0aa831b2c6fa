//! Nothing a person wrote is found outside the journal, and nothing leaves the computer.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::process::Command;

use crate::home::{Home, PASSPHRASE};
use crate::terminal::{ENTER, ESC, F2, F3, Window, ctrl, paste};

/// A word nobody else writes.
const RARE: &str = "Quincunxial";

/// Where `words` stand in `bytes`, in any of the ways text is stored.
fn holds(bytes: &[u8], words: &str) -> bool {
    let wide = |order: fn(u16) -> [u8; 2]| words.encode_utf16().flat_map(order).collect();
    let ways: [Vec<u8>; 4] = [
        words.as_bytes().to_vec(),
        words.to_lowercase().into_bytes(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
    ];
    ways.iter().any(|way| bytes.windows(way.len()).any(|part| part == way))
}

fn assert_no_trace(home: &Home) {
    let files = home.files();
    assert!(files.iter().any(|(path, _)| path.ends_with("journal.db")));
    for (path, bytes) in files {
        for words in [RARE, PASSPHRASE] {
            assert!(!holds(&bytes, words), "{words:?} is in {}", path.display());
            assert!(!path.to_string_lossy().contains(words));
        }
    }
}

/// What others on this computer can see of a running program.
fn assert_unseen(window: &Window) {
    let process = Path::new("/proc").join(window.pid().as_raw_nonzero().to_string());
    for name in ["cmdline", "environ", "comm"] {
        // Not being allowed to look is as good.
        let Ok(bytes) = fs::read(process.join(name)) else { continue };
        for words in [RARE, PASSPHRASE] {
            assert!(!holds(&bytes, words), "{words:?} is in {name}");
        }
    }
}

#[test]
fn no_byte_of_a_note_outside_the_journal() {
    let home = Home::with_journal();
    let mut window = home.unlocked();
    window.begin_check_in(&format!("First {RARE} words")).send(ctrl('s')).wait("Saved at");
    window.begin_check_in("and").send(paste(&format!(" {RARE} pasted, then left unfinished")));
    window.wait("unfinished");
    assert_unseen(&window);
    assert_no_trace(&home);
    window.send(F3).wait("Type your passphrase");
    assert!(!window.shows().contains(RARE));
    assert_no_trace(&home);
    window.leave();
    assert!(!window.shows().contains(RARE), "words stay in the window");
    assert_no_trace(&home);
    // It was there to be found: in the journal.
    let store = home.open().unwrap();
    assert_eq!(store.search(RARE, &daymark::store::Filter::default(), 9).unwrap().rows.len(), 1);
}

#[test]
fn no_byte_of_a_note_that_was_written_changed_found_and_deleted() {
    let home = Home::with_journal();
    let mut window = home.unlocked();
    window.send("w").wait("Ctrl+S Save").send(format!("{RARE} note")).wait("note");
    window.send(ctrl('s')).wait("Saved at").send(ESC).wait("›1 Today");
    window.send("2").wait("›2 Journal").wait(RARE).send("/").send(RARE).wait("1 found");
    window.send(ENTER).wait(&format!("{RARE} note")).send("e").wait("Ctrl+S Save");
    window.send(format!("{RARE} again, ")).wait("again").send(ctrl('s')).wait("Saved at").send(ESC);
    window.wait("u Undo");
    assert_unseen(&window);
    assert_no_trace(&home);
    window.send("d");
    window.wait_until("the note gone", |seen| !seen.text().contains("again,"));
    window.send("u").wait("again,");
    assert_no_trace(&home);
    window.send(F3).wait("Type your passphrase");
    window.leave();
    assert_no_trace(&home);
    let store = home.open().unwrap();
    assert_eq!(store.search(RARE, &daymark::store::Filter::default(), 9).unwrap().rows.len(), 1);
}

#[test]
#[cfg(target_os = "linux")]
fn a_crash_would_leave_no_memory_behind() {
    let home = Home::with_journal();
    let mut window = home.unlocked();
    let process = Path::new("/proc").join(window.pid().as_raw_nonzero().to_string());
    let limits = fs::read_to_string(process.join("limits")).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    let numbers: Vec<&str> = core.split_whitespace().filter(|word| *word == "0").collect();
    assert_eq!(numbers.len(), 2, "{core}");
    // A process that may not be dumped belongs to root here, whoever runs it.
    let owner = fs::metadata(process.join("mem")).map(|about| about.uid());
    assert!(owner.is_ok_and(|owner| owner == 0));
    window.leave();
}

#[test]
#[cfg(target_os = "linux")]
fn no_program_in_this_process_talks_to_another() {
    let home = Home::with_journal();
    if Command::new("strace").arg("-V").output().is_err() {
        println!("left out: there is no strace here");
        return;
    }
    let trace = home.folder().join("trace");
    let path = trace.display().to_string();
    let calls = "trace=network,prctl,seccomp";
    let program = home.program().after(&["strace", "-f", "-qq", "-e", calls, "-o", &path]);
    let mut window = program.start();
    window.unlock();
    window.begin_check_in("quiet").send(ctrl('s')).wait("Saved at");
    // Every section and what opens first in it, Help now from there, and the lock.
    for (number, name) in
        (1..).zip(["Today", "Journal", "Trends", "Learn", "Tools", "Plan", "Call", "Settings"])
    {
        window.send(number.to_string()).wait(&format!("›{number} {name}"));
        window.send(ENTER).send(F2).wait("hard to wake").send("1").wait("TRY TO WAKE THEM");
        // One at a time: two at once are another key.
        window.send(ESC).wait("hard to wake").send(ESC);
        window.wait_until("help closed", |seen| !seen.text().contains("If not, pick one"));
        window.send(F3).wait("Type your passphrase").unlock();
    }
    window.leave();
    let trace = fs::read_to_string(trace).unwrap();
    for line in trace.lines() {
        let call = line.split_once(' ').map_or(line, |(_, call)| call.trim_start());
        let is_own_pair = call.starts_with("socketpair(AF_UNIX");
        let is_inside = [
            "prctl(",
            "seccomp(",
            "sendto(",
            "recvfrom(",
            "sendmsg(",
            "recvmsg(",
            "<...",
            "---",
            "+++",
        ]
        .iter()
        .any(|start| call.starts_with(start));
        assert!(is_own_pair || is_inside, "{line}");
        let names_another = ["sin_addr", "sin6_addr", "sun_path", "nl_pid"];
        assert!(names_another.iter().all(|word| !line.contains(word)), "{line}");
    }
    assert!(trace.contains("PR_SET_DUMPABLE"), "{trace}");
}
