//! How much work unlocking takes: enough to slow a thief, little enough to wait for.

use std::time::Duration;

use crate::store::vault::slot;
use crate::system::clock::Clock;

/// The work of deriving a key: scrypt with `N = 2^log_n`, `r = 8`, `p = 1`, that is `2^log_n` KiB of
/// memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    /// The power of two, 1 to [`Self::LOG_N_MAX`].
    pub log_n: u8,
}

impl KdfCost {
    /// The least work a journal is made with: 64 MiB, as the age format recommends at least.
    pub const LOG_N_MIN: u8 = 16;
    /// The most work any journal may ask for: 1 GiB. A key file that asks for more is refused.
    pub const LOG_N_MAX: u8 = 20;
    /// No protection at all: for tests and examples, so that they do not wait.
    pub const CHEAP_FOR_TESTS: Self = Self { log_n: 2 };

    /// The work that takes this computer a half to one second, within the two limits. Takes about a
    /// quarter of a second to find out.
    #[must_use]
    pub fn calibrated(clock: &dyn Clock) -> Self {
        const PROBE_LOG_N: u8 = 14;
        const AIM: Duration = Duration::from_secs(1);
        let before = clock.elapsed();
        slot::work(PROBE_LOG_N);
        let mut time = clock.elapsed().saturating_sub(before).saturating_mul(4);
        let mut log_n = Self::LOG_N_MIN;
        while log_n < Self::LOG_N_MAX && !time.is_zero() && time.saturating_mul(2) <= AIM {
            time = time.saturating_mul(2);
            log_n += 1;
        }
        Self { log_n }
    }

    /// The power of two that is used, whatever was asked for.
    pub(super) fn work_factor(self) -> u8 {
        self.log_n.clamp(1, Self::LOG_N_MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::clock::StillClock;

    #[test]
    fn a_clock_that_stands_still_gives_the_least_work_and_none_goes_past_the_limits() {
        let clock = StillClock::at(chrono::DateTime::default());
        assert_eq!(KdfCost::calibrated(&clock).log_n, KdfCost::LOG_N_MIN);
        assert_eq!(KdfCost { log_n: 0 }.work_factor(), 1);
        assert_eq!(KdfCost { log_n: 63 }.work_factor(), KdfCost::LOG_N_MAX);
    }
}
