//! A person's own numbers in words, for the screen, the shell and paper: always with how many.

use std::collections::BTreeMap;

use crate::content::words::{Value, Words};
use crate::domain::answer::Id;
use crate::domain::before::{
    Before, Contrast, DAYS_MIN, LOOK_BACK_DAYS, PartOfDay, SIDE_MIN, Statement, Subject,
};
use crate::domain::day::Day;
use crate::domain::helped::{Change, Helped};
use crate::domain::private::Private;
use crate::domain::statistics::{Interval, Share};
use crate::domain::trend::{self, Average, Dated, Measure, Scale, Span, Unit};
use crate::page::{dates, entry_lines};

/// With fewer check-ins than this the words say that it is not many.
const MANY: usize = 10;

/// The message with the name of a measure.
#[must_use]
pub const fn name_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Urges => "trends-urges",
        Measure::Feeling => "trends-feeling",
        Measure::Sleep => "trends-sleep",
        Measure::NoUse => "trends-no-use",
        Measure::Medicine => "trends-medicine",
    }
}

/// The message with the length of a span.
#[must_use]
pub const fn span_key(span: Span) -> &'static str {
    match span {
        Span::Week => "trends-span-week",
        Span::Month => "trends-span-month",
        Span::Quarter => "trends-span-quarter",
        Span::Year => "trends-span-year",
        Span::All => "trends-span-all",
    }
}

/// The message that says how far back.
#[must_use]
pub const fn last_key(span: Span) -> &'static str {
    match span {
        Span::Week => "trends-last-week",
        Span::Month => "trends-last-month",
        Span::Quarter => "trends-last-quarter",
        Span::Year => "trends-last-year",
        Span::All => "trends-last-all",
    }
}

/// The message that says what the values of a measure mean.
#[must_use]
pub const fn scale_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Urges => "trends-scale-urges",
        Measure::Feeling => "trends-scale-feeling",
        Measure::Sleep => "trends-scale-sleep",
        Measure::NoUse => "trends-scale-no-use",
        Measure::Medicine => "trends-scale-medicine",
    }
}

/// The message under a chart: what a column stands for, and what a gap is.
#[must_use]
pub const fn gap_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "trends-gap",
        Unit::Week => "trends-gap-weeks",
        Unit::Month => "trends-gap-months",
        Unit::Quarter => "trends-gap-quarters",
        Unit::Year => "trends-gap-years",
    }
}

/// The message that says what a column on paper stands for.
#[must_use]
pub const fn column_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "page-column-day",
        Unit::Week => "page-column-week",
        Unit::Month => "page-column-month",
        Unit::Quarter => "page-column-quarter",
        Unit::Year => "page-column-year",
    }
}

/// The message that says what a row of a list stands for.
#[must_use]
pub const fn row_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "cli-trends-days",
        Unit::Week => "cli-trends-weeks",
        Unit::Month => "cli-trends-months",
        Unit::Quarter => "cli-trends-quarters",
        Unit::Year => "cli-trends-years",
    }
}

/// A value as it is shown: to a tenth, or as a percentage of days.
#[must_use]
pub fn value(measure: Measure, value: f64) -> String {
    match measure.scale() {
        Scale::Steps | Scale::Hours => tenth(value),
        Scale::Days => format!("{:.0}%", value.round()),
    }
}

/// What the answers to `measure` within `first..=last` come to, a sentence each.
#[must_use]
pub fn summary(
    answers: &[Dated],
    measure: Measure,
    first: Day,
    last: Day,
    words: &Words,
) -> Vec<String> {
    let answered = trend::days_answered(answers);
    let all_days = usize::try_from(last.days_since(first) + 1).unwrap_or(0);
    let mut said = Vec::new();
    match trend::average(answers.iter().map(|(_, value)| *value)) {
        Average::NotYet { n } => said.push(words.say_with("trends-not-yet", &[("n", n.into())])),
        Average::Of { n, .. } if measure.scale() == Scale::Days => {
            let yes = answers.iter().filter(|(_, value)| *value > 50.0).count();
            let key = if measure == Measure::NoUse {
                "trends-no-use-days"
            } else {
                "trends-medicine-days"
            };
            said.push(words.say_with(key, &[("yes", yes.into()), ("n", n.into())]));
        }
        Average::Of { mean, n } => {
            let scale = words.say(scale_key(measure));
            let mean = value(measure, mean);
            let values = [("mean", mean.into()), ("n", n.into()), ("scale", scale.into())];
            said.push(words.say_with("trends-average", &values));
            if n < MANY {
                said.push(words.say_with("trends-not-many", &[("n", n.into())]));
            }
        }
    }
    let values = [("n", answered.into()), ("all", all_days.into())];
    said.push(words.say_with("trends-days-answered", &values));
    said
}

/// To a tenth; halves go up. What a value like 2.25 cannot hold exactly is put right first.
fn tenth(value: f64) -> String {
    // The sum turns a minus zero into zero.
    format!("{:.1}", (value * 10.0 + 1e-9).round() / 10.0 + 0.0)
}

/// A part of one as a whole percentage; halves go up, so that two of them and their difference agree.
fn percent(part: f64) -> String {
    format!("{:.0}", (part * 100.0).round())
}

fn share_values(share: Share) -> Vec<(&'static str, Value<'static>)> {
    let wilson = share.wilson().unwrap_or(Interval { low: 0.0, high: 1.0 });
    vec![
        ("yes", share.yes.into()),
        ("n", share.n.into()),
        ("part", percent(share.part().unwrap_or(0.0)).into()),
        ("low", percent(wilson.low).into()),
        ("high", percent(wilson.high).into()),
    ]
}

/// A name, and the numbers that stand beside it.
pub type Named = (String, String);

/// Names things by what the person calls them.
#[derive(Debug, Clone, Copy)]
pub struct Namer<'n> {
    /// The preferences inside the journal: the names of own items are there.
    pub kept: &'n BTreeMap<Id, Private>,
    /// The words.
    pub words: &'n Words,
}

impl Namer<'_> {
    /// The name of an option.
    #[must_use]
    pub fn option(&self, id: &Id) -> String {
        entry_lines::option_name(id, self.words, self.kept)
    }

    /// What a statement is about.
    #[must_use]
    pub fn subject(&self, subject: &Subject) -> String {
        match subject {
            Subject::Trigger(id) => {
                self.words.say_with("before-trigger", &[("what", self.option(id).into())])
            }
            Subject::Weekday(weekday) => {
                let weekday = dates::weekday_name(*weekday, self.words);
                self.words.say_with("before-weekday", &[("weekday", weekday.into())])
            }
            Subject::Time(part) => self.words.say(part_key(*part)),
            Subject::Sleep => self.words.say("before-sleep"),
        }
    }

    /// A statement: what it is about, then its numbers, a sentence each.
    #[must_use]
    pub fn statement(&self, statement: &Statement) -> (String, Vec<String>) {
        let heading = self.subject(&statement.subject);
        let difference = statement.contrast.difference();
        let lines = match statement.contrast {
            Contrast::Shares { with, without, interval } => {
                let is_time = matches!(statement.subject, Subject::Time(_));
                let (here, elsewhere) = if is_time {
                    ("before-share-checks", "before-share-other-checks")
                } else if matches!(statement.subject, Subject::Trigger(_)) {
                    ("before-share-days", "before-share-other-marked")
                } else {
                    ("before-share-days", "before-share-other-days")
                };
                let values = [
                    ("points", percent(difference.abs()).into()),
                    ("low", percent(ends(interval).low).into()),
                    ("high", percent(ends(interval).high).into()),
                ];
                vec![
                    self.words.say_with(here, &share_values(with)),
                    self.words.say_with(elsewhere, &share_values(without)),
                    self.words.say_with("before-points", &values),
                ]
            }
            Contrast::Hours { strong, other, interval } => {
                let side = |key, (mean, n): (f64, usize)| {
                    self.words.say_with(key, &[("mean", tenth(mean).into()), ("n", n.into())])
                };
                let key = if difference < 0.0 { "before-hours-less" } else { "before-hours-more" };
                let values = [
                    ("hours", tenth(difference.abs()).into()),
                    ("low", tenth(ends(interval).low).into()),
                    ("high", tenth(ends(interval).high).into()),
                ];
                vec![
                    side("before-hours-strong", strong),
                    side("before-hours-other", other),
                    self.words.say_with(key, &values),
                ]
            }
        };
        (heading, lines)
    }

    /// What helped, a name and its numbers each: tools, then marks.
    #[must_use]
    pub fn helped(&self, helped: &Helped) -> (Vec<Named>, Vec<Named>) {
        let tools = helped.tools.iter().map(|(id, change)| {
            let said = match change {
                Change::NotYet { n } => {
                    self.words.say_with("helped-not-yet", &[("n", (*n).into())])
                }
                Change::Lower { mean, interval, n } => {
                    let key = if *mean < 0.0 { "helped-higher" } else { "helped-lower" };
                    let turned = if *mean < 0.0 {
                        Interval { low: -interval.high, high: -interval.low }
                    } else {
                        *interval
                    };
                    let values = [
                        ("mean", tenth(mean.abs()).into()),
                        ("low", tenth(turned.low).into()),
                        ("high", tenth(turned.high).into()),
                        ("n", (*n).into()),
                    ];
                    self.words.say_with(key, &values)
                }
            };
            (entry_lines::tool_name(id), said)
        });
        let marks = helped.marks.iter().map(|(id, share)| {
            let values = [("yes", share.yes.into()), ("n", share.n.into())];
            (self.option(id), self.words.say_with("helped-marked", &values))
        });
        (tools.collect(), marks.collect())
    }
}

const fn part_key(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning => "before-morning",
        PartOfDay::Afternoon => "before-afternoon",
        PartOfDay::Evening => "before-evening",
        PartOfDay::Night => "before-night",
    }
}

/// The interval of a difference without its sign, which the words carry: the smaller end first.
fn ends(interval: Interval) -> Interval {
    let (low, high) = (interval.low.abs(), interval.high.abs());
    Interval { low: low.min(high), high: low.max(high) }
}

/// What was looked at, before any statement, where all that the journal holds of the last
/// [`LOOK_BACK_DAYS`] days was there to look at.
#[must_use]
pub fn looked(before: &Before, words: &Words) -> Vec<String> {
    looked_within(before, LOOK_BACK_DAYS, words)
}

/// What was looked at where only the last `within` days were there to look at, 1 or more.
#[must_use]
pub fn looked_within(before: &Before, within: u64, words: &Words) -> Vec<String> {
    match before {
        Before::NotYet { days, strong } => vec![
            words.say_with(
                "before-not-yet",
                &[("days", DAYS_MIN.into()), ("side", SIDE_MIN.into())],
            ),
            words
                .say_with("before-have", &[("days", (*days).into()), ("strong", (*strong).into())]),
        ],
        Before::Looked { days, strong, compared, statements } => {
            let look_back = usize::try_from(LOOK_BACK_DAYS.min(within)).unwrap_or(0);
            let values = [
                ("days", (*days).into()),
                ("strong", (*strong).into()),
                ("back", look_back.into()),
            ];
            let mut said = vec![
                words.say_with("before-looked", &values),
                words.say_with("before-compared", &[("n", (*compared).into())]),
            ];
            if statements.is_empty() {
                said.push(words.say("before-nothing"));
            }
            said
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_means_of_sleep_are_rounded_as_every_other() {
        let (words, kept) = (Words::english(), BTreeMap::new());
        let contrast = Contrast::Hours {
            strong: (6.25, 9),
            other: (7.25, 20),
            interval: Interval { low: -1.5, high: -0.5 },
        };
        let statement = Statement { subject: Subject::Sleep, contrast, rows: Vec::new() };
        let said = Namer { kept: &kept, words: &words }.statement(&statement).1.join(" ");
        assert!(said.contains("6.3 hours") && said.contains("7.3 hours"), "{said}");
    }

    #[test]
    fn an_interval_is_said_without_its_sign() {
        let less = ends(Interval { low: -1.5, high: -0.25 });
        assert_eq!((less.low, less.high), (0.25, 1.5));
        assert_eq!(value(Measure::NoUse, 78.3), "78%");
        assert_eq!(value(Measure::Sleep, 6.25), "6.3");
        assert_eq!(tenth(-0.03), "0.0");
        assert_eq!(tenth(-0.25), "-0.2");
    }
}
