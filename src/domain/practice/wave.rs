//! The time of an urge: it runs down, asks again every so often, and ends early when the urge has
//! fallen.

use std::time::Duration;

use crate::domain::practice::stopwatch::Stopwatch;
use crate::domain::rating::Strength;

/// How long it runs and when it asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How long it runs.
    pub minutes: u16,
    /// It asks again after each of these.
    pub ask_minutes: u16,
    /// A fall of this much ends it early; `None` when nothing does.
    pub enough_fall: Option<u8>,
}

/// Why it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// The time is up.
    Time,
    /// The urge has fallen far enough.
    Fallen,
}

/// A rating and the whole minute it was given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Minutes since the start.
    pub minute: u16,
    /// How strong it was.
    pub strength: Strength,
}

/// The time of an urge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    plan: Plan,
    watch: Stopwatch,
    start: Option<Strength>,
    marks: Vec<Mark>,
    /// How many times the question has been met, answered or not.
    asked: u16,
}

impl Wave {
    /// One that begins at `now`, rated `start` unless that was left out.
    #[must_use]
    pub const fn new(plan: Plan, start: Option<Strength>, now: Duration) -> Self {
        Self { plan, watch: Stopwatch::started(now), start, marks: Vec::new(), asked: 0 }
    }

    /// Its clock.
    #[must_use]
    pub const fn watch(&self) -> Stopwatch {
        self.watch
    }

    /// Pause it, or let it go on.
    pub fn toggle(&mut self, now: Duration) {
        self.watch.toggle(now);
    }

    /// How long it has run, its whole length at most.
    #[must_use]
    pub fn ran(&self, now: Duration) -> Duration {
        self.watch.ran(now).min(self.limit())
    }

    /// How long it runs in all.
    #[must_use]
    pub fn limit(&self) -> Duration {
        Duration::from_secs(u64::from(self.plan.minutes) * 60)
    }

    /// The rating it began with.
    #[must_use]
    pub const fn start(&self) -> Option<Strength> {
        self.start
    }

    /// The ratings since.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The last rating, the first one where there was none since.
    #[must_use]
    pub fn last(&self) -> Option<Strength> {
        self.marks.last().map(|mark| mark.strength).or(self.start)
    }

    /// In which stretch between two questions it is, from 0.
    #[must_use]
    pub fn stretch(&self, now: Duration) -> u16 {
        let every = u64::from(self.plan.ask_minutes.max(1)) * 60;
        u16::try_from(self.ran(now).as_secs() / every).unwrap_or(u16::MAX)
    }

    /// Whether it is time to ask how strong it is now.
    #[must_use]
    pub fn asks(&self, now: Duration) -> bool {
        self.stretch(now) > self.asked
    }

    /// Take the answer to the question, or a rating given between two questions.
    pub fn rate(&mut self, strength: Strength, now: Duration) {
        let minute = u16::try_from(self.ran(now).as_secs() / 60).unwrap_or(u16::MAX);
        self.asked = self.stretch(now);
        self.marks.retain(|mark| mark.minute != minute);
        self.marks.push(Mark { minute, strength });
    }

    /// Go on without an answer; it asks again at the next question.
    pub fn pass(&mut self, now: Duration) {
        self.asked = self.stretch(now);
    }

    /// Why it is over; `None` while it goes on.
    #[must_use]
    pub fn over(&self, now: Duration) -> Option<Over> {
        let has_fallen = || {
            let (first, last) = (self.start?, self.marks.last()?.strength);
            Some(first.get().saturating_sub(last.get()) >= self.plan.enough_fall?)
        };
        if has_fallen() == Some(true) {
            return Some(Over::Fallen);
        }
        (self.watch.ran(now) >= self.limit()).then_some(Over::Time)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLAN: Plan = Plan { minutes: 10, ask_minutes: 2, enough_fall: Some(2) };

    fn strength(number: u8) -> Strength {
        Strength::try_from(number).unwrap()
    }

    const fn secs(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn it_asks_every_two_minutes_and_ends_when_it_has_fallen_by_two() {
        let mut wave = Wave::new(PLAN, Some(strength(7)), secs(100));
        assert!(!wave.asks(secs(219)));
        assert!(wave.asks(secs(220)));
        wave.rate(strength(8), secs(225));
        assert!(!wave.asks(secs(339)) && wave.over(secs(339)).is_none());
        wave.rate(strength(6), secs(345));
        assert_eq!(wave.over(secs(345)), None);
        wave.rate(strength(5), secs(460));
        assert_eq!(wave.over(secs(460)), Some(Over::Fallen));
        let minutes: Vec<_> = wave.marks().iter().map(|mark| mark.minute).collect();
        assert_eq!(minutes, [2, 4, 6]);
    }

    #[test]
    fn it_ends_when_the_time_is_up_and_not_while_it_is_paused() {
        let mut wave = Wave::new(PLAN, None, secs(0));
        wave.toggle(secs(300));
        assert_eq!(wave.over(secs(9_000)), None);
        wave.toggle(secs(9_000));
        assert_eq!(wave.over(secs(9_299)), None);
        assert_eq!(wave.over(secs(9_300)), Some(Over::Time));
        assert_eq!(wave.ran(secs(99_999)), secs(600));
    }

    proptest! {
        #[test]
        fn it_always_ends_and_never_for_a_rise(
            ratings in prop::collection::vec((0u64..240, 0u8..=10), 0..30), first in 0u8..=10,
        ) {
            let mut wave = Wave::new(PLAN, Some(strength(first)), secs(0));
            let mut now = 0;
            for (pass, rating) in ratings {
                now += pass;
                wave.rate(strength(rating), secs(now));
                prop_assert!(!wave.asks(secs(now)));
                if wave.over(secs(now)) == Some(Over::Fallen) {
                    prop_assert!(rating + 2 <= first);
                }
            }
            prop_assert!(wave.over(secs(now.max(600))).is_some());
        }
    }
}
