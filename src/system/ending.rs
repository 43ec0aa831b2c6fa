//! What is put right before a signal ends a command: the terminal shows typing again, and words that were on
//! their way to a file go. Only for the shell; the screens end in their own way.

use std::io;

/// From here on, what ends the process puts things right first, and then ends it as it would have.
///
/// # Errors
/// Whatever the system says.
#[cfg(unix)]
pub fn prepare() -> io::Result<()> {
    use std::sync::Once;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    static LISTENING: Once = Once::new();
    if LISTENING.is_completed() {
        return Ok(());
    }
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
    LISTENING.call_once(|| {
        std::thread::spawn(move || {
            for signal in signals.forever() {
                super::secret_input::give_back();
                // Held until the end, so that nothing new gets on its way.
                let _gone = super::files::on_the_way::remove_all();
                let _ = emulate_default_handler(signal);
            }
        });
    });
    Ok(())
}

/// Other systems end a process without asking it.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn prepare() -> io::Result<()> {
    Ok(())
}
