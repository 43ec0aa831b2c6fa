//! A clock that can be paused, told the time from outside.

use std::time::Duration;

/// How long something has run, pauses left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stopwatch {
    counted: Duration,
    since: Option<Duration>,
}

impl Stopwatch {
    /// One that runs from `now` on.
    #[must_use]
    pub const fn started(now: Duration) -> Self {
        Self { counted: Duration::ZERO, since: Some(now) }
    }

    /// How long it has run at `now`.
    #[must_use]
    pub fn ran(self, now: Duration) -> Duration {
        self.counted + self.since.map_or(Duration::ZERO, |since| now.saturating_sub(since))
    }

    /// Whether it runs.
    #[must_use]
    pub const fn is_running(self) -> bool {
        self.since.is_some()
    }

    /// Stop it, or let it go on.
    pub fn toggle(&mut self, now: Duration) {
        if self.is_running() { self.pause(now) } else { self.since = Some(now) }
    }

    /// Stop it, if it runs.
    pub fn pause(&mut self, now: Duration) {
        self.counted = self.ran(now);
        self.since = None;
    }

    /// The next instant at which it has run a whole number of `step`; `None` while it stands or for
    /// no step at all.
    #[must_use]
    pub fn next(self, now: Duration, step: Duration) -> Option<Duration> {
        let step_ms = step.as_millis();
        if !self.is_running() || step_ms == 0 {
            return None;
        }
        let over_ms = u64::try_from(self.ran(now).as_millis() % step_ms).unwrap_or(0);
        Some(now + step.saturating_sub(Duration::from_millis(over_ms)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn a_pause_is_left_out() {
        let mut watch = Stopwatch::started(ms(1_000));
        watch.toggle(ms(3_500));
        assert_eq!(watch.ran(ms(9_000)), ms(2_500));
        assert_eq!(watch.next(ms(9_000), ms(1_000)), None);
        watch.toggle(ms(10_000));
        assert_eq!(watch.ran(ms(10_200)), ms(2_700));
        assert_eq!(watch.next(ms(10_200), ms(1_000)), Some(ms(10_500)));
    }

    proptest! {
        #[test]
        fn it_never_runs_backward_and_is_woken_at_whole_steps(
            steps in prop::collection::vec((0u64..5_000, any::<bool>()), 0..40), step in 1u64..4_000,
        ) {
            let (mut now, mut watch) = (ms(7), Stopwatch::started(ms(7)));
            let mut before = Duration::ZERO;
            for (pass, toggle) in steps {
                now += ms(pass);
                prop_assert!(watch.ran(now) >= before);
                before = watch.ran(now);
                if toggle { watch.toggle(now); }
                prop_assert_eq!(watch.ran(now), before);
                if let Some(due) = watch.next(now, ms(step)) {
                    prop_assert!(due > now && due <= now + ms(step));
                    prop_assert_eq!(watch.ran(due).as_millis() % u128::from(step), 0);
                }
            }
        }
    }
}
