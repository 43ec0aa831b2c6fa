//! A terminal that shows nothing of what is typed, and is as it was afterwards, also when the process is
//! told to end.

#[cfg(unix)]
pub(super) use unix::Quiet;

#[cfg(not(unix))]
pub(super) struct Quiet;

#[cfg(not(unix))]
impl Quiet {
    pub(super) fn begin() -> Self {
        Self
    }
}

#[cfg(unix)]
mod unix {
    use std::io;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Arc, OnceLock};
    use std::thread::JoinHandle;

    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::{Handle, Signals};
    use signal_hook::{flag, low_level};

    const ENDS: [i32; 4] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];

    /// While this value lives, the terminal shows nothing that is typed and hands over every key at once.
    pub(in super::super) struct Quiet {
        before: Option<Termios>,
        guard: Option<Guard>,
    }

    impl Quiet {
        pub(in super::super) fn begin() -> Self {
            let stdin = io::stdin();
            let before = tcgetattr(&stdin).ok();
            let Some(before) = before else { return Self { before: None, guard: None } };
            let guard = Guard::stand(before.clone()).ok();
            let mut quiet = before.clone();
            quiet.local_modes &=
                !(LocalModes::ECHO | LocalModes::ECHONL | LocalModes::ICANON | LocalModes::ISIG);
            let _ = tcsetattr(&stdin, OptionalActions::Flush, &quiet);
            Self { before: Some(before), guard }
        }
    }

    impl Drop for Quiet {
        fn drop(&mut self) {
            if let Some(before) = &self.before {
                give_back(before);
            }
            drop(self.guard.take());
        }
    }

    fn give_back(before: &Termios) {
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, before);
    }

    /// A thread that gives the terminal back before a signal ends the process.
    struct Guard {
        handle: Handle,
        thread: Option<JoinHandle<()>>,
        ends_at_once: Arc<AtomicBool>,
    }

    impl Guard {
        fn stand(before: Termios) -> io::Result<Self> {
            let ends_at_once = ends_at_once()?;
            let mut signals = Signals::new(ENDS)?;
            let handle = signals.handle();
            ends_at_once.store(false, Ordering::SeqCst);
            let thread = std::thread::spawn(move || {
                for signal in signals.forever() {
                    give_back(&before);
                    let _ = low_level::emulate_default_handler(signal);
                }
            });
            Ok(Self { handle, thread: Some(thread), ends_at_once })
        }
    }

    impl Drop for Guard {
        fn drop(&mut self) {
            self.ends_at_once.store(true, Ordering::SeqCst);
            self.handle.close();
            if let Some(thread) = self.thread.take() {
                let _ = thread.join();
            }
        }
    }

    /// Whether a signal ends the process at once, as it does by itself. A handler can never be taken away
    /// again, so one is put there that does so unless a secret is being typed.
    fn ends_at_once() -> io::Result<Arc<AtomicBool>> {
        static ENDS_AT_ONCE: OnceLock<Arc<AtomicBool>> = OnceLock::new();
        if let Some(known) = ENDS_AT_ONCE.get() {
            return Ok(Arc::clone(known));
        }
        let condition = Arc::new(AtomicBool::new(true));
        for signal in ENDS {
            flag::register_conditional_default(signal, Arc::clone(&condition))?;
        }
        Ok(Arc::clone(ENDS_AT_ONCE.get_or_init(|| condition)))
    }
}
