//! A breath pacer: in, out, in, out. There is no holding.

use std::time::Duration;

/// Whether a breath goes in or out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// In.
    In,
    /// Out.
    Out,
}

/// How long one breath takes; both parts are at least a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    in_seconds: u8,
    out_seconds: u8,
}

/// Where a breath is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// In or out.
    pub phase: Phase,
    /// The second of this phase, from 1.
    pub second: u8,
    /// How many seconds this phase has.
    pub of: u8,
    /// How full the breath is, 0 to 1.
    pub fullness: f64,
}

impl Pace {
    /// In and out, in seconds; a zero is taken as one.
    #[must_use]
    pub const fn new(in_seconds: u8, out_seconds: u8) -> Self {
        Self {
            in_seconds: if in_seconds == 0 { 1 } else { in_seconds },
            out_seconds: if out_seconds == 0 { 1 } else { out_seconds },
        }
    }

    /// The pace named by the two numbers in `words`, as in "in 4, out 6".
    #[must_use]
    pub fn named(words: &str) -> Option<Self> {
        let mut numbers = words
            .split(|char: char| !char.is_ascii_digit())
            .filter_map(|digits| digits.parse::<u8>().ok());
        match (numbers.next(), numbers.next(), numbers.next()) {
            (Some(breathe_in @ 1..=20), Some(out @ 1..=20), None) => {
                Some(Self::new(breathe_in, out))
            }
            _ => None,
        }
    }

    /// In, in seconds.
    #[must_use]
    pub const fn in_seconds(self) -> u8 {
        self.in_seconds
    }

    /// Out, in seconds.
    #[must_use]
    pub const fn out_seconds(self) -> u8 {
        self.out_seconds
    }

    /// One whole breath, in seconds.
    #[must_use]
    pub const fn seconds(self) -> u16 {
        self.in_seconds as u16 + self.out_seconds as u16
    }

    /// Where a breath is, this long after the first one began.
    #[must_use]
    pub fn at(self, ran: Duration) -> Moment {
        let cycle_ms = u64::from(self.seconds()) * 1_000;
        let into_ms = u64::try_from(ran.as_millis() % u128::from(cycle_ms)).unwrap_or(0);
        let in_ms = u64::from(self.in_seconds) * 1_000;
        let (phase, phase_ms, of) = if into_ms < in_ms {
            (Phase::In, into_ms, self.in_seconds)
        } else {
            (Phase::Out, into_ms - in_ms, self.out_seconds)
        };
        let part = Duration::from_millis(phase_ms).as_secs_f64() / f64::from(of);
        Moment {
            phase,
            second: u8::try_from(phase_ms / 1_000).unwrap_or(0).saturating_add(1).min(of),
            of,
            fullness: if phase == Phase::In { part } else { 1.0 - part },
        }
    }
}

/// The paces one may change between, slowest first.
///
/// Whole seconds only, so that every second can be counted aloud. `usual` says how a breath is
/// divided; none is slower than `min_per_minute` or faster than `max_per_minute`, and `usual` is
/// one of them whatever its pace, up to a breath of 30 seconds.
#[must_use]
pub fn ladder(usual: Pace, min_per_minute: f64, max_per_minute: f64) -> Vec<Pace> {
    let share = f64::from(usual.in_seconds) / f64::from(usual.seconds());
    let fits = |seconds: u16| {
        let per_minute = 60.0 / f64::from(seconds);
        min_per_minute <= per_minute && per_minute <= max_per_minute
    };
    (2..=30u8)
        .rev()
        .filter(|seconds| u16::from(*seconds) == usual.seconds() || fits(u16::from(*seconds)))
        .map(|seconds| {
            if u16::from(seconds) == usual.seconds() {
                return usual;
            }
            let breathe_in = (1..seconds)
                .min_by(|one, other| {
                    let off = |part: u8| (f64::from(part) - f64::from(seconds) * share).abs();
                    off(*one).total_cmp(&off(*other))
                })
                .unwrap_or(1);
            Pace::new(breathe_in, seconds - breathe_in)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_breath_of_four_and_six() {
        let pace = Pace::new(4, 6);
        let at = |seconds: u64| pace.at(Duration::from_secs(seconds));
        assert_eq!((at(0).phase, at(0).second, at(0).of), (Phase::In, 1, 4));
        assert_eq!((at(3).phase, at(3).second), (Phase::In, 4));
        assert_eq!((at(4).phase, at(4).second, at(4).of), (Phase::Out, 1, 6));
        assert_eq!((at(9).phase, at(9).second), (Phase::Out, 6));
        assert_eq!((at(10).phase, at(10).second), (Phase::In, 1));
        assert!((at(2).fullness - 0.5).abs() < 1e-9 && (at(7).fullness - 0.5).abs() < 1e-9);
    }

    #[test]
    fn the_paces_of_the_tool() {
        let pairs: Vec<_> = ladder(Pace::new(4, 6), 5.5, 7.5)
            .into_iter()
            .map(|pace| (pace.in_seconds(), pace.out_seconds()))
            .collect();
        assert_eq!(pairs, [(4, 6), (4, 5), (3, 5)]);
        assert_eq!(Pace::named("gentle: in 3, out 5"), Some(Pace::new(3, 5)));
        for words in ["in 4", "", "0 and 3", "1, 2, 3", "999 and 2"] {
            assert_eq!(Pace::named(words), None, "{words}");
        }
    }

    proptest! {
        #[test]
        fn nothing_holds_the_breath(breathe_in in 0u8..12, out in 0u8..12, ran_ms in 0u64..600_000) {
            let pace = Pace::new(breathe_in, out);
            let at = |ms: u64| pace.at(Duration::from_millis(ms));
            let (now, later) = (at(ran_ms), at(ran_ms + 10));
            prop_assert!((0.0..=1.0).contains(&now.fullness));
            prop_assert!(1 <= now.second && now.second <= now.of);
            prop_assert!((now.fullness - later.fullness).abs() > 1e-9 || now.phase != later.phase);
        }

        #[test]
        fn no_pace_leaves_its_bounds(breathe_in in 2u8..8, out in 2u8..8) {
            for pace in ladder(Pace::new(breathe_in, out), 5.5, 7.5) {
                let per_minute = 60.0 / f64::from(pace.seconds());
                let is_usual = pace == Pace::new(breathe_in, out);
                prop_assert!(is_usual || (5.5..=7.5).contains(&per_minute));
            }
        }
    }
}
