//! A terminal with a program in it: keys go in, what a person would see comes out.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::home::PASSPHRASE;

/// The longest anything may take before a test gives up on it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) const F2: &str = "\u{1b}OQ";
pub(crate) const F3: &str = "\u{1b}OR";
pub(crate) const ENTER: &str = "\r";
pub(crate) const TAB: &str = "\t";
pub(crate) const ESC: &str = "\u{1b}";

/// Control and a letter, as a terminal sends it.
pub(crate) fn ctrl(letter: char) -> String {
    char::from(u8::try_from(letter).unwrap() & 0x1f).to_string()
}

/// Text as a terminal hands it over when it is pasted.
pub(crate) fn paste(text: &str) -> String {
    format!("\u{1b}[200~{text}\u{1b}[201~")
}

/// A program to be started in a terminal.
pub(crate) struct Program {
    command: CommandBuilder,
    size: (u16, u16),
}

impl Program {
    /// A program that knows nothing but its own home folder.
    pub(crate) fn new(name: &str, home: &Path) -> Self {
        let mut command = CommandBuilder::new(name);
        command.env_clear();
        command.cwd(home);
        let program = Self { command, size: (80, 24) };
        program
            .env("HOME", &home.display().to_string())
            .env("TMPDIR", &home.join("tmp").display().to_string())
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .env("TERM", "xterm-256color")
            .env("LANG", "C.UTF-8")
    }

    pub(crate) fn arg(mut self, arg: &str) -> Self {
        self.command.arg(arg);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) const fn sized(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self
    }

    /// The same command line, run by `sh` as `script`, where `$@` is it.
    pub(crate) fn within(self, script: &str) -> Self {
        let argv = self.command.get_argv().clone();
        self.prefixed(&["sh", "-c", script, "sh"], &argv)
    }

    /// The same command line with `words` before it.
    pub(crate) fn after(self, words: &[&str]) -> Self {
        let argv = self.command.get_argv().clone();
        self.prefixed(words, &argv)
    }

    fn prefixed(mut self, words: &[&str], argv: &[std::ffi::OsString]) -> Self {
        let all = words.iter().map(std::ffi::OsString::from).chain(argv.iter().cloned());
        *self.command.get_argv_mut() = all.collect();
        self
    }

    pub(crate) fn start(self) -> Window {
        let pair = native_pty_system().openpty(size(self.size.0, self.size.1)).unwrap();
        let first_modes = modes_of(&*pair.master);
        let child = pair.slave.spawn_command(self.command).unwrap();
        let (width, height) = self.size;
        let seen = Seen {
            parser: vt100::Parser::new(cells(height), cells(width), 0),
            raw: Vec::new(),
            is_over: false,
        };
        let shared = Arc::new(Shared {
            seen: Mutex::new(seen),
            news: Condvar::new(),
            is_closing: AtomicBool::new(false),
        });
        let mut reader = pair.master.try_clone_reader().unwrap();
        let theirs = Arc::clone(&shared);
        let listener = thread::spawn(move || {
            let mut bytes = vec![0; 65536];
            while !theirs.is_closing.load(Ordering::SeqCst)
                && let Ok(count @ 1..) = reader.read(&mut bytes)
            {
                let mut seen = theirs.seen.lock().unwrap();
                let read = bytes.get(..count).unwrap_or_default();
                seen.raw.extend_from_slice(read);
                seen.parser.process(read);
                theirs.news.notify_all();
            }
            theirs.seen.lock().unwrap().is_over = true;
            theirs.news.notify_all();
        });
        let writer = Some(pair.master.take_writer().unwrap());
        Window {
            first_modes,
            master: Some(pair.master),
            writer,
            child,
            shared,
            listener: Some(listener),
        }
    }
}

fn modes_of(master: &(dyn MasterPty + Send)) -> String {
    format!("{:?}", master.get_termios().unwrap().local_flags)
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

struct Shared {
    seen: Mutex<Seen>,
    news: Condvar,
    is_closing: AtomicBool,
}

/// What came out of the program.
pub(crate) struct Seen {
    parser: vt100::Parser,
    /// Every byte.
    pub(crate) raw: Vec<u8>,
    is_over: bool,
}

impl Seen {
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// The screen as text, without space at line ends.
    pub(crate) fn text(&self) -> String {
        let contents = self.screen().contents();
        contents.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }
}

/// A terminal with a program running in it.
pub(crate) struct Window {
    /// How the terminal treated what is typed before the program began.
    pub(crate) first_modes: String,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    shared: Arc<Shared>,
    listener: Option<thread::JoinHandle<()>>,
}

impl Window {
    /// Send keys.
    pub(crate) fn send(&mut self, keys: impl AsRef<[u8]>) -> &mut Self {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_ref()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Wait until the screen has these words.
    pub(crate) fn wait(&mut self, words: &str) -> &mut Self {
        self.wait_until(words, |seen| seen.text().contains(words))
    }

    /// Wait until something is so.
    pub(crate) fn wait_until(&mut self, what: &str, is_so: impl Fn(&Seen) -> bool) -> &mut Self {
        let seen = self.shared.seen.lock().unwrap();
        let waits = |seen: &mut Seen| !is_so(seen) && !seen.is_over;
        let (seen, _) = self.shared.news.wait_timeout_while(seen, PATIENCE, waits).unwrap();
        let (is_met, text) = (is_so(&seen), seen.text());
        drop(seen);
        assert!(is_met, "waited for {what:?} on\n{text}");
        self
    }

    /// What was seen up to this moment.
    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.shared.seen.lock().unwrap()
    }

    pub(crate) fn shows(&self) -> String {
        self.seen().text()
    }

    /// Type the passphrase, and wait for the first screen of the day.
    pub(crate) fn unlock(&mut self) -> &mut Self {
        self.wait("Type your passphrase").send(PASSPHRASE).send(ENTER).wait("›1 Today")
    }

    /// Answer the first question of a check-in, and write a few words in the last.
    pub(crate) fn begin_check_in(&mut self, words: &str) -> &mut Self {
        self.send("n").wait("Question 1 of 5").send("3");
        for number in 2..=5 {
            self.send(ENTER).wait(&format!("Question {number} of 5"));
        }
        self.send(words).wait(words.lines().last().unwrap_or_default())
    }

    /// Make the window another size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        // First what the person sees, else what the program draws next lands on the old size.
        self.shared.seen.lock().unwrap().parser.screen_mut().set_size(cells(height), cells(width));
        self.master.as_ref().unwrap().resize(size(width, height)).unwrap();
        self
    }

    pub(crate) fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    pub(crate) fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.pid(), signal).unwrap();
        self
    }

    /// Close the window, as when a person closes it or the line drops. `waking` makes the program draw
    /// something, so that nothing here holds on to the terminal.
    pub(crate) fn close(&mut self, waking: &str) {
        self.shared.is_closing.store(true, Ordering::SeqCst);
        self.send(waking);
        self.listener.take().unwrap().join().unwrap();
        self.writer = None;
        self.master = None;
    }

    /// How the terminal treats what is typed.
    pub(crate) fn modes(&self) -> String {
        modes_of(self.master.as_deref().unwrap())
    }

    /// Wait for the program's end.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        let pause = Duration::from_millis(10);
        for _ in 0..PATIENCE.as_millis() / pause.as_millis() {
            if let Some(status) = self.child.try_wait().unwrap() {
                if let Some(listener) = self.listener.take() {
                    listener.join().unwrap();
                }
                return status;
            }
            thread::sleep(pause);
        }
        panic!("the program did not end; it shows\n{}", self.shows());
    }

    /// Leave at once, and check that the terminal is as it was.
    pub(crate) fn leave(&mut self) {
        self.send(ctrl('q'));
        let status = self.ended();
        assert!(status.success(), "{status:?}\n{}", self.shows());
        self.assert_given_back();
    }

    /// Nothing of the program is left in the terminal.
    pub(crate) fn assert_given_back(&self) {
        let seen = self.seen();
        let screen = seen.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "pastes are still marked");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let raw = String::from_utf8_lossy(&seen.raw);
        let counted = |sequence: &str| raw.matches(sequence).count();
        assert!(counted("\u{1b}[22;0t") > 0);
        assert!(counted("\u{1b}[23;0t") >= counted("\u{1b}[22;0t"), "the old title is not back");
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
