//! What the system asks of the program while it waits for keys: to end, or to look at another size.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
#[cfg(unix)]
use std::sync::atomic::Ordering;

use super::wait::Bell;
#[cfg(unix)]
use super::wait::Rope;

/// Hears what the system asks for: to end, which raises a flag, or another size of the window. Either wakes the
/// loop, without any idle ticking. From the moment it is made nothing is missed.
#[cfg(unix)]
pub(super) struct Listener {
    signals: signal_hook::iterator::Signals,
    rope: Rope,
    is_closed: Arc<AtomicBool>,
}

#[cfg(unix)]
impl Listener {
    /// Act on what was heard so far, and on all that comes, on a thread of its own.
    pub(super) fn start(mut self) {
        std::thread::spawn(move || {
            for signal in self.signals.forever() {
                let is_the_end = signal != signal_hook::consts::SIGWINCH;
                if is_the_end {
                    self.is_closed.store(true, Ordering::SeqCst);
                }
                self.rope.pull(is_the_end);
            }
        });
    }
}

#[cfg(unix)]
impl std::fmt::Debug for Listener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Listener").finish_non_exhaustive()
    }
}

#[cfg(unix)]
pub(super) fn listen_for_the_end(is_closed: &Arc<AtomicBool>) -> io::Result<(Bell, Listener)> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
    let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH];
    let signals = signal_hook::iterator::Signals::new(signals)?;
    let (bell, rope) = Bell::hang()?;
    Ok((bell, Listener { signals, rope, is_closed: Arc::clone(is_closed) }))
}

/// Where the system tells the end through the terminal itself.
#[cfg(not(unix))]
#[derive(Debug)]
pub(super) struct Listener;

#[cfg(not(unix))]
impl Listener {
    #[expect(clippy::unused_self, reason = "other systems start a thread with it")]
    pub(super) fn start(self) {}
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "other systems can fail here")]
pub(super) fn listen_for_the_end(_: &Arc<AtomicBool>) -> io::Result<(Bell, Listener)> {
    Ok((Bell, Listener))
}
