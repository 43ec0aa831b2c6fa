//! Arithmetic on small samples: intervals that stay honest when there are few days, and tests that
//! stay quiet when nothing is there. Values in, values out; the same input gives the same answer.
//!
//! `docs/trends.md` says which method is used for what, and why.

/// How many standard errors a 95% interval reaches to either side.
const Z_95: f64 = 1.959_963_984_540_054;
/// How often the bootstrap draws again.
const DRAWS: usize = 2_000;
/// The seed of the bootstrap: fixed, so that the same days always give the same interval.
const SEED: u64 = 0x5EED_0DA7;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many of them.
    pub yes: usize,
    /// How many in all.
    pub n: usize,
}

/// A range of values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Interval {
    /// Whether zero lies outside.
    #[must_use]
    pub const fn excludes_zero(self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
const fn real(count: usize) -> f64 {
    count as f64
}

impl Share {
    /// Counted from one answer each.
    #[must_use]
    pub fn of(answers: impl IntoIterator<Item = bool>) -> Self {
        answers.into_iter().fold(Self::default(), |share, yes| Self {
            yes: share.yes + usize::from(yes),
            n: share.n + 1,
        })
    }

    /// From 0 to 1; `None` of nothing.
    #[must_use]
    pub fn part(self) -> Option<f64> {
        (self.n > 0).then(|| real(self.yes) / real(self.n))
    }

    /// The 95% score interval of Wilson (1927); `None` of nothing.
    #[must_use]
    pub fn wilson(self) -> Option<Interval> {
        let (part, n) = (self.part()?, real(self.n));
        let z2 = Z_95 * Z_95;
        let middle = part + z2 / (2.0 * n);
        let reach = Z_95 * (part * (1.0 - part) / n + z2 / (4.0 * n * n)).sqrt();
        let whole = 1.0 + z2 / n;
        Some(Interval {
            low: ((middle - reach) / whole).max(0.0),
            high: ((middle + reach) / whole).min(1.0),
        })
    }
}

/// The 95% interval of `one` minus `other`, from both Wilson intervals (Newcombe 1998, method 10).
#[must_use]
pub fn newcombe(one: Share, other: Share) -> Option<Interval> {
    let (p1, p2) = (one.part()?, other.part()?);
    let (w1, w2) = (one.wilson()?, other.wilson()?);
    let difference = p1 - p2;
    Some(Interval {
        low: difference - (p1 - w1.low).hypot(w2.high - p2),
        high: difference + (w1.high - p1).hypot(p2 - w2.low),
    })
}

/// The two-sided p-value of Fisher's exact test that both shares are the same.
#[must_use]
pub fn fisher(one: Share, other: Share) -> f64 {
    let (n, yes) = (one.n + other.n, one.yes + other.yes);
    if one.n == 0 || other.n == 0 || yes == 0 || yes == n {
        return 1.0;
    }
    let logs = LogFactorials::up_to(n);
    let chance = |at: usize| {
        (logs.choose(one.n, at) + logs.choose(other.n, yes - at) - logs.choose(n, yes)).exp()
    };
    let found = chance(one.yes) * (1.0 + 1e-9);
    let (least, most) = (yes.saturating_sub(other.n), yes.min(one.n));
    (least..=most).map(chance).filter(|p| *p <= found).sum::<f64>().min(1.0)
}

struct LogFactorials(Vec<f64>);

impl LogFactorials {
    fn up_to(n: usize) -> Self {
        let mut sum = 0.0;
        let logs = (1..=n).map(|k| {
            sum += real(k).ln();
            sum
        });
        Self(std::iter::once(0.0).chain(logs).collect())
    }

    fn of(&self, k: usize) -> f64 {
        self.0.get(k).copied().unwrap_or(0.0)
    }

    fn choose(&self, n: usize, k: usize) -> f64 {
        self.of(n) - self.of(k) - self.of(n.saturating_sub(k))
    }
}

/// The mean, `None` of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / real(values.len()))
}

/// The two-sided p-value of the rank sum test (Wilcoxon 1945, Mann and Whitney 1947) that neither
/// group tends to be higher, by the normal approximation with its corrections for ties and steps.
#[must_use]
pub fn rank_sum(one: &[f64], other: &[f64]) -> f64 {
    let mut all: Vec<(f64, bool)> = one.iter().map(|value| (*value, true)).collect();
    all.extend(other.iter().map(|value| (*value, false)));
    all.sort_by(|left, right| left.0.total_cmp(&right.0));
    let (n1, n2, n) = (real(one.len()), real(other.len()), real(all.len()));
    let (mut ranks, mut ties, mut below) = (0.0, 0.0, 0);
    for group in all.chunk_by(|left, right| left.0.total_cmp(&right.0).is_eq()) {
        let count = real(group.len());
        let rank = real(below) + f64::midpoint(count, 1.0);
        ranks += rank * real(group.iter().filter(|(_, is_one)| *is_one).count());
        ties += count.powi(3) - count;
        below += group.len();
    }
    let variance = n1 * n2 / 12.0 * ((n + 1.0) - ties / (n * (n - 1.0)));
    if variance.is_nan() || variance <= 0.0 {
        return 1.0;
    }
    let away = (ranks - n1 * (n1 + 1.0) / 2.0 - n1 * n2 / 2.0).abs() - 0.5;
    both_tails(away.max(0.0) / variance.sqrt())
}

/// How likely a standard normal value lies at least `z` away from zero.
#[must_use]
fn both_tails(z: f64) -> f64 {
    // The complementary error function by Abramowitz and Stegun 7.1.26; off by less than 2e-7.
    let x = z.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / 0.327_591_1_f64.mul_add(x, 1.0);
    let poly = [1.061_405_429, -1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592]
        .into_iter()
        .fold(0.0, |sum: f64, factor| sum.mul_add(t, factor));
    (poly * t * (-x * x).exp()).clamp(0.0, 1.0)
}

/// The `z` whose [`both_tails`] is `p`.
fn z_of(p: f64) -> f64 {
    let (mut low, mut high) = (0.0_f64, 40.0_f64);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if both_tails(middle) > p { low = middle } else { high = middle }
    }
    low
}

/// Whether a day resembles the day before: one observation and its place in time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observed {
    /// Its place in time; the next one has a place higher by one.
    pub place: i64,
    /// What is compared by.
    pub by: f64,
    /// What came of it.
    pub came: f64,
}

/// `p` made larger where days resemble the days before them, because they then say less than their
/// number suggests: Bartlett's (1935) effective sample size from the two lag-one correlations.
///
/// It never makes a p-value smaller.
#[must_use]
pub fn with_persistence(p: f64, observed: &[Observed]) -> f64 {
    let product = lag_one(observed, |seen| seen.by) * lag_one(observed, |seen| seen.came);
    if product <= 0.0 || p >= 1.0 {
        return p;
    }
    let kept = (1.0 - product) / (1.0 + product);
    both_tails(z_of(p) * kept.sqrt())
}

fn lag_one(observed: &[Observed], value: impl Fn(&Observed) -> f64) -> f64 {
    let values: Vec<f64> = observed.iter().map(&value).collect();
    let Some(middle) = mean(&values) else { return 0.0 };
    let spread = mean(&values.iter().map(|it| (it - middle).powi(2)).collect::<Vec<_>>());
    let pairs: Vec<f64> = observed
        .iter()
        .zip(observed.iter().skip(1))
        .filter(|(first, next)| next.place - first.place == 1)
        .map(|(first, next)| (value(first) - middle) * (value(next) - middle))
        .collect();
    match (mean(&pairs), spread) {
        (Some(together), Some(spread)) if spread > 0.0 => (together / spread).clamp(-0.95, 0.95),
        _ => 0.0,
    }
}

/// Which of these p-values stand when all are looked at together: Holm's (1979) step-down rule keeps
/// the chance of even one false finding at or below `level`.
#[must_use]
pub fn holm(p_values: &[f64], level: f64) -> Vec<bool> {
    let mut order: Vec<(usize, f64)> = p_values.iter().copied().enumerate().collect();
    order.sort_by(|one, other| one.1.total_cmp(&other.1));
    let mut stands = vec![false; p_values.len()];
    for (rank, (index, p)) in order.into_iter().enumerate() {
        if p > level / real(p_values.len() - rank) {
            break;
        }
        if let Some(place) = stands.get_mut(index) {
            *place = true;
        }
    }
    stands
}

/// A sequence that looks like chance (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn pick(&mut self, from: &[f64]) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let count = u64::try_from(from.len()).unwrap_or(u64::MAX).max(1);
        let index = usize::try_from((mixed ^ (mixed >> 31)) % count).unwrap_or(0);
        from.get(index).copied().unwrap_or(0.0)
    }

    fn mean(&mut self, from: &[f64]) -> f64 {
        (0..from.len()).map(|_| self.pick(from)).sum::<f64>() / real(from.len().max(1))
    }
}

/// The 95% percentile interval of a mean by the bootstrap (Efron 1979), with a fixed seed.
#[must_use]
pub fn bootstrap(values: &[f64]) -> Option<Interval> {
    percentiles(values.is_empty(), |dice| dice.mean(values))
}

/// The same of the mean of `one` minus the mean of `other`.
#[must_use]
pub fn bootstrap_difference(one: &[f64], other: &[f64]) -> Option<Interval> {
    percentiles(one.is_empty() || other.is_empty(), |dice| dice.mean(one) - dice.mean(other))
}

fn percentiles(is_empty: bool, mut draw: impl FnMut(&mut Dice) -> f64) -> Option<Interval> {
    if is_empty {
        return None;
    }
    let mut dice = Dice(SEED);
    let mut drawn: Vec<f64> = (0..DRAWS).map(|_| draw(&mut dice)).collect();
    drawn.sort_by(f64::total_cmp);
    let at = |index: usize| drawn.get(index).copied();
    Some(Interval { low: at(DRAWS / 40)?, high: at(DRAWS - 1 - DRAWS / 40)? })
}

#[cfg(test)]
mod tests;
