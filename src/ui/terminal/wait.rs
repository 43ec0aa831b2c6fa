//! Waiting for the terminal without trusting that it stays: where a window is closed, reading from it
//! answers "nothing" for ever, and a loop that goes on asking never ends.

#[cfg(not(target_os = "linux"))]
use std::io;
use std::time::Duration;

use crossterm::event;

/// What came of waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// There is something to read.
    Event,
    /// Time has passed, or a signal came.
    Nothing,
    /// The terminal is gone.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "elsewhere a signal says so"))]
    Gone,
}

#[cfg(target_os = "linux")]
pub(super) use linux::{Bell, Rope};

#[cfg(target_os = "linux")]
mod linux {
    use std::io;
    use std::os::fd::{AsFd as _, OwnedFd};

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::pipe::{PipeFlags, pipe_with};
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

    use super::{Duration, Heard, event};

    /// Rings when a signal came.
    #[derive(Debug)]
    pub(in super::super) struct Bell(OwnedFd);

    /// Rings the bell from another thread.
    #[derive(Debug)]
    pub(in super::super) struct Rope(OwnedFd);

    impl Rope {
        /// Ring.
        pub(in super::super) fn pull(&mut self, _: bool) {
            // A full pipe is a bell that rings already.
            let _ = rustix::io::write(&self.0, &[0]);
        }
    }

    impl Bell {
        pub(in super::super) fn hang() -> io::Result<(Self, Rope)> {
            let (bell, rope) = pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
            Ok((Self(bell), Rope(rope)))
        }

        /// Wait up to `nap`. What the terminal sends is looked for here first, and read only from a
        /// terminal that is there.
        pub(in super::super) fn wait(&self, nap: Duration) -> io::Result<Heard> {
            if self.sleep(Duration::ZERO)? == Woken::Gone {
                return Ok(Heard::Gone);
            }
            if event::poll(Duration::ZERO)? {
                return Ok(Heard::Event);
            }
            let woken = self.sleep(nap)?;
            if woken == Woken::Gone {
                return Ok(Heard::Gone);
            }
            let mut rings = [0; 64];
            while rustix::io::read(&self.0, &mut rings).is_ok_and(|count| count > 0) {}
            if event::poll(Duration::ZERO)? {
                return Ok(Heard::Event);
            }
            if woken == Woken::Readable {
                announce_again()?;
                if event::poll(Duration::ZERO)? {
                    return Ok(Heard::Event);
                }
            }
            Ok(Heard::Nothing)
        }

        /// Sleep until there is something to read, a signal, or `nap` is over.
        fn sleep(&self, nap: Duration) -> io::Result<Woken> {
            let stdin = io::stdin();
            let mut waited = [
                PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN),
                PollFd::new(&self.0, PollFlags::IN),
            ];
            let nap = Timespec::try_from(nap).unwrap_or(Timespec { tv_sec: 3600, tv_nsec: 0 });
            match poll(&mut waited, Some(&nap)) {
                Ok(_) => {}
                Err(rustix::io::Errno::INTR) => return Ok(Woken::Quiet),
                Err(error) => return Err(error.into()),
            }
            let [stdin, _] = waited.map(|waited| waited.revents());
            Ok(if stdin.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
                Woken::Gone
            } else if stdin.contains(PollFlags::IN) {
                Woken::Readable
            } else {
                Woken::Quiet
            })
        }
    }

    /// What the terminal has after a sleep.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Woken {
        /// Nobody holds the other end any more.
        Gone,
        /// There are bytes to read.
        Readable,
        /// Neither.
        Quiet,
    }

    /// Have the system say once more that there are bytes to read. The terminal library hears of them
    /// once, and forgets it where the window changes its size in the same moment; setting the terminal
    /// to what it is set to already makes the system say it again.
    fn announce_again() -> io::Result<()> {
        let stdin = io::stdin();
        let as_it_is = tcgetattr(&stdin)?;
        Ok(tcsetattr(&stdin, OptionalActions::Now, &as_it_is)?)
    }
}
/// Where waiting is left to the terminal library.
#[cfg(not(target_os = "linux"))]
#[derive(Debug)]
pub(super) struct Bell;

#[cfg(not(target_os = "linux"))]
impl Bell {
    /// Wait up to `nap`.
    #[expect(clippy::unused_self, reason = "other systems wait on it")]
    pub(super) fn wait(&self, nap: Duration) -> io::Result<Heard> {
        Ok(if event::poll(nap)? { Heard::Event } else { Heard::Nothing })
    }
}

/// Wakes the loop from another thread.
#[cfg(all(unix, not(target_os = "linux")))]
#[derive(Debug)]
pub(super) struct Rope;

#[cfg(all(unix, not(target_os = "linux")))]
impl Bell {
    #[expect(clippy::unnecessary_wraps, reason = "other systems can fail here")]
    pub(super) fn hang() -> io::Result<(Self, Rope)> {
        Ok((Self, Rope))
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
impl Rope {
    /// Make the terminal library report a change of size, unless that is what happened.
    #[expect(clippy::unused_self, reason = "other systems ring a bell")]
    pub(super) fn pull(&mut self, is_the_end: bool) {
        use rustix::process::{Signal, getpid, kill_process};
        if is_the_end {
            let _ = kill_process(getpid(), Signal::WINCH);
        }
    }
}
