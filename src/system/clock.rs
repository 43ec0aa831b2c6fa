//! What time it is. Nothing outside `system` asks the computer.

use std::cell::Cell;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

/// Tells the time, with two faces.
///
/// `now` is for days and can jump: a laptop travels, a clock is set. `elapsed` is for intervals and
/// never goes back, but on some systems stands still while a laptop sleeps. Whoever measures idle
/// time asks both and believes the longer.
pub trait Clock {
    /// The instant on the clock of the place.
    fn now(&self) -> DateTime<FixedOffset>;

    /// Time since some fixed moment, for measuring intervals.
    fn elapsed(&self) -> Duration;
}

/// The computer's clock.
#[derive(Debug)]
pub struct SystemClock(std::time::Instant);

impl SystemClock {
    /// A clock whose `elapsed` starts at zero.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that asks for the time")]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks for the time")]
    fn now(&self) -> DateTime<FixedOffset> {
        chrono::Local::now().fixed_offset()
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// What a clock on the wall of this place showed as `time`, as an instant. In the hour that a clock is set
/// back over it is the earlier one; in the one it jumps over, the offset of an hour later holds.
#[must_use]
pub fn on_the_wall(time: chrono::NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    let instant = |time: chrono::NaiveDateTime| time.and_local_timezone(chrono::Local).earliest();
    let later = || {
        let offset = *instant(time + chrono::TimeDelta::hours(1))?.fixed_offset().offset();
        time.and_local_timezone(offset).single()
    };
    instant(time).map(|at| at.fixed_offset()).or_else(later)
}

/// A clock for tests and examples: it moves only when told.
#[derive(Debug)]
pub struct StillClock {
    start: DateTime<FixedOffset>,
    passed: Cell<Duration>,
}

impl StillClock {
    /// A clock that says `start` until it is moved.
    #[must_use]
    pub const fn at(start: DateTime<FixedOffset>) -> Self {
        Self { start, passed: Cell::new(Duration::ZERO) }
    }

    /// Let `time` pass.
    pub fn pass(&self, time: Duration) {
        self.passed.set(self.passed.get() + time);
    }
}

impl Clock for StillClock {
    fn now(&self) -> DateTime<FixedOffset> {
        self.start + chrono::Duration::from_std(self.passed.get()).unwrap_or_default()
    }

    fn elapsed(&self) -> Duration {
        self.passed.get()
    }
}
