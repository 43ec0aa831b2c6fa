//! What a person's own answers come to, always with how many stand behind it. Values in, values out.

use std::collections::BTreeMap;

use chrono::Weekday;

use crate::domain::answer::Answer;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, Kind};

/// With fewer answers than this an average says more about chance than about the person, and none
/// is shown. A house choice, not a statistical threshold.
pub const ANSWERS_MIN: usize = 3;

/// Something a check-in asks that can be averaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// How strong the urges were, 0 to 4.
    Urges,
    /// How the person felt, 0 to 4.
    Feeling,
    /// Hours of sleep, 0 to 24.
    Sleep,
}

impl Measure {
    /// Every measure, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::Urges, Self::Feeling, Self::Sleep];

    /// The id of the question.
    #[must_use]
    pub const fn question(self) -> &'static str {
        match self {
            Self::Urges => "urges",
            Self::Feeling => "feeling",
            Self::Sleep => "sleep",
        }
    }
}

/// How far back to look, today included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// 7 days.
    Week,
    /// 30 days.
    Month,
    /// 90 days.
    Quarter,
    /// 365 days.
    Year,
}

impl Span {
    /// Every span, shortest first.
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// Its length in days.
    #[must_use]
    pub const fn days(self) -> u64 {
        match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
        }
    }

    /// How many days one column stands for: a day, or a week where days would not fit.
    #[must_use]
    pub const fn column_days(self) -> u64 {
        match self {
            Self::Week | Self::Month => 1,
            Self::Quarter | Self::Year => 7,
        }
    }

    /// The first day of the span that ends on `today`.
    #[must_use]
    pub fn first(self, today: Day) -> Day {
        today.earlier(self.days() - 1)
    }
}

/// One answer and the day it is about.
pub type Dated = (Day, f64);

/// An average, or the plain fact that there is not enough to average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Average {
    /// The mean, and how many answers or days it stands on.
    Of {
        /// Between the smallest and the largest.
        mean: f64,
        /// At least [`ANSWERS_MIN`].
        n: usize,
    },
    /// Fewer than [`ANSWERS_MIN`]: how many there are.
    NotYet {
        /// May be zero.
        n: usize,
    },
}

/// One column of a chart: a day, or a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// The mean of its answers; `None` where there was none, which is not a zero.
    pub mean: Option<f64>,
    /// How many answers.
    pub n: usize,
}

/// The answers to `measure` among the check-ins of `entries`, in their order.
///
/// A question left alone or answered "rather not say" has no value and is left out.
#[must_use]
pub fn answers(entries: &[Entry], measure: Measure) -> Vec<Dated> {
    let value = |entry: &Entry| match (measure, entry.answer(measure.question())?) {
        (Measure::Urges | Measure::Feeling, Answer::Step(step)) => Some(f64::from(step.get())),
        (Measure::Sleep, Answer::Hours(hours)) => Some(hours.hours()),
        _ => None,
    };
    entries
        .iter()
        .filter(|entry| entry.kind == Kind::CheckIn)
        .filter_map(|entry| Some((entry.day, value(entry)?)))
        .collect()
}

/// The mean of `values`. Several check-ins on one day count separately.
#[must_use]
pub fn average(values: impl IntoIterator<Item = f64>) -> Average {
    match mean(values) {
        Some((mean, n)) if n >= ANSWERS_MIN => Average::Of { mean, n },
        found => Average::NotYet { n: found.map_or(0, |(_, n)| n) },
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
fn mean(values: impl IntoIterator<Item = f64>) -> Option<(f64, usize)> {
    let (sum, n) = values.into_iter().fold((0.0, 0), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| (sum / n as f64, n))
}

/// The mean of each day that has an answer, oldest first.
#[must_use]
pub fn day_means(answers: &[Dated]) -> Vec<Dated> {
    let mut days: BTreeMap<Day, Vec<f64>> = BTreeMap::new();
    for (day, value) in answers {
        days.entry(*day).or_default().push(*value);
    }
    days.into_iter().filter_map(|(day, values)| Some((day, mean(values)?.0))).collect()
}

/// The days of the week, as a calendar of this country begins.
pub const WEEK: [Weekday; 7] = [
    Weekday::Sun,
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
];

/// The average of each day of the week, over the means of its days: `n` counts days.
#[must_use]
pub fn weekdays(answers: &[Dated]) -> [(Weekday, Average); 7] {
    let means = day_means(answers);
    WEEK.map(|weekday| {
        let of_it = means.iter().filter(|(day, _)| day.weekday() == weekday);
        (weekday, average(of_it.map(|(_, mean)| *mean)))
    })
}

/// The day of the week with the highest average, with that average and how many days it stands on.
///
/// `None` unless at least two days of the week have an average and one is higher than all others by
/// a tenth or more, the least that the screen can show.
#[must_use]
pub fn highest_weekday(answers: &[Dated]) -> Option<(Weekday, f64, usize)> {
    let mut known: Vec<(Weekday, f64, usize)> = weekdays(answers)
        .into_iter()
        .filter_map(|(weekday, average)| match average {
            Average::Of { mean, n } => Some((weekday, mean, n)),
            Average::NotYet { .. } => None,
        })
        .collect();
    known.sort_by(|(_, one, _), (_, other, _)| other.total_cmp(one));
    match known.as_slice() {
        [first, second, ..] if first.1 - second.1 >= 0.1 => Some(*first),
        _ => None,
    }
}

/// The columns of a chart over `span`, oldest first; the last one ends today.
#[must_use]
pub fn columns(answers: &[Dated], span: Span, today: Day) -> Vec<Column> {
    let width = span.column_days();
    let count = span.days().div_ceil(width);
    let start = span.first(today);
    (0..count)
        .rev()
        .map(|back| {
            let last = today.earlier(back * width);
            let first = last.earlier(width - 1).max(start);
            let inside = answers.iter().filter(|(day, _)| (first..=last).contains(day));
            let found = mean(inside.map(|(_, value)| *value));
            Column {
                first,
                last,
                mean: found.map(|(mean, _)| mean),
                n: found.map_or(0, |(_, n)| n),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::answer::Hours;
    use crate::domain::entry::EntryId;
    use crate::domain::rating::Step;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn check_in(on: &str, question: &str, answer: Answer) -> Entry {
        let at = chrono::DateTime::parse_from_rfc3339(&format!("{on}T20:00:00-05:00")).unwrap();
        let mut entry = Entry::new(EntryId::new(at, [1; 10]), Kind::CheckIn, day(on), at);
        entry.answers.insert(question.parse().unwrap(), answer);
        entry
    }

    fn step(number: u8) -> Answer {
        Answer::Step(Step::try_from(number).unwrap())
    }

    #[test]
    fn only_answers_count() {
        let mut note = check_in("2026-01-05", "urges", step(4));
        note.kind = Kind::Note;
        let entries = [
            check_in("2026-01-01", "urges", step(0)),
            check_in("2026-01-02", "urges", Answer::RatherNotSay),
            check_in("2026-01-03", "feeling", step(3)),
            check_in("2026-01-04", "sleep", Answer::Hours(Hours::from_quarters(30).unwrap())),
            note,
        ];
        assert_eq!(answers(&entries, Measure::Urges), [(day("2026-01-01"), 0.0)]);
        assert_eq!(answers(&entries, Measure::Feeling), [(day("2026-01-03"), 3.0)]);
        assert_eq!(answers(&entries, Measure::Sleep), [(day("2026-01-04"), 7.5)]);
    }

    #[test]
    fn an_average_needs_three_answers() {
        assert_eq!(average([]), Average::NotYet { n: 0 });
        assert_eq!(average([4.0, 4.0]), Average::NotYet { n: 2 });
        assert_eq!(average([1.0, 2.0, 3.0]), Average::Of { mean: 2.0, n: 3 });
    }

    #[test]
    fn two_check_ins_on_a_day_make_one_day_of_the_week() {
        let friday = day("2026-01-09");
        let answers =
            [(friday, 4.0), (friday, 2.0), (friday.earlier(7), 3.0), (friday.earlier(14), 3.0)];
        let of_friday = weekdays(&answers)[5];
        assert_eq!(of_friday, (Weekday::Fri, Average::Of { mean: 3.0, n: 3 }));
        assert_eq!(highest_weekday(&answers), None, "nothing to compare it with");
        let mut more = answers.to_vec();
        more.extend((0..3).map(|week| (friday.earlier(week * 7 + 1), 1.0)));
        assert_eq!(highest_weekday(&more), Some((Weekday::Fri, 3.0, 3)));
    }

    #[test]
    fn a_day_without_an_answer_is_not_a_zero() {
        let today = day("2026-01-12");
        let shown = columns(&[(today, 0.0), (today.earlier(2), 3.0)], Span::Week, today);
        let means: Vec<_> = shown.iter().map(|column| column.mean).collect();
        assert_eq!(means, [None, None, None, None, Some(3.0), None, Some(0.0)]);
    }

    #[test]
    fn longer_spans_are_drawn_by_the_week() {
        let today = day("2026-01-12");
        for (span, count) in
            [(Span::Week, 7), (Span::Month, 30), (Span::Quarter, 13), (Span::Year, 53)]
        {
            let shown = columns(&[], span, today);
            assert_eq!(shown.len(), count);
            assert_eq!(shown[0].first, span.first(today));
            assert_eq!(shown.last().unwrap().last, today);
            assert!(shown.windows(2).all(|pair| pair[0].last.later(1) == pair[1].first));
        }
    }

    proptest! {
        #[test]
        fn every_answer_in_the_span_is_in_one_column(
            answers in prop::collection::vec((0u64..400, 0u8..5), 0..60), which in 0usize..4,
        ) {
            let today = day("2026-06-30");
            let span = Span::ALL[which];
            let dated: Vec<Dated> =
                answers.iter().map(|(back, value)| (today.earlier(*back), f64::from(*value))).collect();
            let inside = dated.iter().filter(|(day, _)| *day >= span.first(today)).count();
            let counted: usize = columns(&dated, span, today).iter().map(|column| column.n).sum();
            prop_assert_eq!(counted, inside);
        }
    }
}
