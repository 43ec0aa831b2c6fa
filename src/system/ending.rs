//! What is put right before a signal ends a command: words that were on their way to a file go. Only for the
//! shell; the screens end in their own way.

#[cfg(unix)]
pub use asked::prepare;
#[cfg(unix)]
pub(super) use asked::{begin, look};

/// A signal is noted, and looked for between two pieces of work. Without work it ends the process at once, as
/// it would have. No thread and no socket is made for it.
#[cfg(unix)]
mod asked {
    use std::io;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::sync::{Arc, LazyLock, Once};

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::flag;
    use signal_hook::low_level::emulate_default_handler;

    /// Nothing is on its way.
    static IS_IDLE: LazyLock<Arc<AtomicBool>> = LazyLock::new(|| Arc::new(AtomicBool::new(true)));
    /// The signal that came meanwhile; 0 for none.
    static CAME: LazyLock<Arc<AtomicUsize>> = LazyLock::new(|| Arc::new(AtomicUsize::new(0)));

    /// From here on, what ends the process waits until words that are on their way are gone.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn prepare() -> io::Result<()> {
        static IS_READY: Once = Once::new();
        if IS_READY.is_completed() {
            return Ok(());
        }
        for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
            let number = usize::try_from(signal).unwrap_or_default();
            flag::register_usize(signal, Arc::clone(&CAME), number)?;
            flag::register_conditional_default(signal, Arc::clone(&IS_IDLE))?;
        }
        IS_READY.call_once(|| ());
        Ok(())
    }

    /// Work that is not to be cut off. When this is dropped, a signal that came ends the process.
    #[derive(Debug)]
    pub(in crate::system) struct Busy(());

    impl Drop for Busy {
        fn drop(&mut self) {
            IS_IDLE.store(true, Ordering::SeqCst);
            look();
        }
    }

    pub(in crate::system) fn begin() -> Busy {
        IS_IDLE.store(false, Ordering::SeqCst);
        Busy(())
    }

    /// Between two pieces of work: end, where a signal came.
    pub(in crate::system) fn look() {
        let signal = CAME.load(Ordering::SeqCst);
        if let Some(signal) = i32::try_from(signal).ok().filter(|signal| *signal != 0) {
            let _gone = crate::system::files::on_the_way::remove_all();
            let _ = emulate_default_handler(signal);
        }
    }
}

/// The process is about to end, with or without somebody who still writes: words that are on their way to a file go.
/// As long as the answer lives, nothing new gets on its way.
#[must_use]
pub fn leave() -> impl Sized {
    crate::system::files::on_the_way::remove_all()
}

/// Other systems end a process without asking it.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn prepare() -> std::io::Result<()> {
    Ok(())
}

/// Work that is not to be cut off, which nobody here asks to be.
#[cfg(not(unix))]
#[derive(Debug)]
pub(super) struct Busy;

#[cfg(not(unix))]
pub(super) const fn begin() -> Busy {
    Busy
}

#[cfg(not(unix))]
pub(super) const fn look() {}
