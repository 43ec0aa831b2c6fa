//! Letting time pass, for exercises that are timed line by line.

use std::time::Duration;

/// Do nothing for `time`. Ctrl+C ends the process, as anywhere else.
pub fn wait(time: Duration) {
    if !time.is_zero() {
        std::thread::sleep(time);
    }
}
