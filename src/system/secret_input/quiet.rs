//! A terminal that shows nothing of what is typed, and shows it again however this ends.

use std::io;
use std::os::fd::AsFd as _;
use std::sync::{Mutex, Once, PoisonError};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{Signal, kill_current_process_group};
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::Typing;

/// How the terminal was, while it is quiet.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// How long what one key sends may take to arrive whole.
const KEY_TAKES: Timespec = Timespec { tv_sec: 0, tv_nsec: 100_000_000 };

/// While this value lives, the terminal shows nothing that is typed and hands over every key at once.
pub(super) struct Quiet(());

impl Quiet {
    /// Hide typing; `None` where standard input is no terminal. What was typed before is thrown away.
    pub(super) fn begin() -> io::Result<Option<Self>> {
        if tcgetattr(io::stdin()).is_err() {
            return Ok(None);
        }
        restore_at_the_end()?;
        hush()?;
        Ok(Some(Self(())))
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        give_back();
    }
}

impl Typing for Quiet {
    fn next(&mut self) -> io::Result<Option<u8>> {
        let mut byte = [0];
        // One at a time, so that no other buffer holds any of it.
        loop {
            match rustix::io::read(io::stdin(), &mut byte) {
                Ok(0) => return Ok(None),
                Ok(_) => return Ok(byte.first().copied()),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn goes_on(&mut self) -> bool {
        let stdin = io::stdin();
        let mut waited = [PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN)];
        poll(&mut waited, Some(&KEY_TAKES)).is_ok_and(|count| count > 0)
    }

    fn suspend(&mut self) -> io::Result<()> {
        give_back();
        // Everything that was started with this program stops with it, as when the terminal says so.
        kill_current_process_group(Signal::TSTP)?;
        hush()
    }
}

fn hush() -> io::Result<()> {
    let mut kept = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    let before = tcgetattr(io::stdin())?;
    let mut quiet = before.clone();
    quiet.local_modes &=
        !(LocalModes::ECHO | LocalModes::ECHONL | LocalModes::ICANON | LocalModes::ISIG);
    *kept = Some(before);
    Ok(tcsetattr(io::stdin(), OptionalActions::Flush, &quiet)?)
}

fn give_back() {
    let mut kept = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(before) = kept.take() {
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &before);
    }
}

/// From here on, what ends the process gives the terminal back first, and then ends it as it would have.
pub(super) fn restore_at_the_end() -> io::Result<()> {
    static LISTENING: Once = Once::new();
    if LISTENING.is_completed() {
        return Ok(());
    }
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
    LISTENING.call_once(|| {
        std::thread::spawn(move || {
            for signal in signals.forever() {
                give_back();
                // What the secret opened may be on its way to a file by now. Held until the end.
                let _gone = crate::system::files::on_the_way::remove_all();
                let _ = emulate_default_handler(signal);
            }
        });
    });
    Ok(())
}
