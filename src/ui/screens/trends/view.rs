//! Trends as words, as columns, and as a table: the same numbers each time.

use crate::domain::day::Day;
use crate::domain::trend::{self, Average, Column, Dated, Measure, Span};
use crate::page::dates;
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::chart::Columns;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::prose::wrap;

/// With fewer check-ins than this the words say that it is not many.
const MANY: usize = 10;
/// Columns that a label under the axis needs.
const LABEL_COLS: u16 = 9;
/// Columns of the scale, before the first value.
const AXIS_COLS: u16 = 7;
/// Columns of the longest bar of a day of the week.
const BAR_COLS: f64 = 12.0;

/// The message with the name of a measure.
pub(super) const fn name_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Urges => "trends-urges",
        Measure::Feeling => "trends-feeling",
        Measure::Sleep => "trends-sleep",
    }
}

/// The message with the length of a span.
pub(super) const fn span_key(span: Span) -> &'static str {
    match span {
        Span::Week => "trends-span-week",
        Span::Month => "trends-span-month",
        Span::Quarter => "trends-span-quarter",
        Span::Year => "trends-span-year",
    }
}

/// The message that says how far back.
pub(super) const fn last_key(span: Span) -> &'static str {
    match span {
        Span::Week => "trends-last-week",
        Span::Month => "trends-last-month",
        Span::Quarter => "trends-last-quarter",
        Span::Year => "trends-last-year",
    }
}

const fn scale_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Urges => "trends-scale-urges",
        Measure::Feeling => "trends-scale-feeling",
        Measure::Sleep => "trends-scale-sleep",
    }
}

/// How many rows there are to draw in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// Enough.
    Full,
    /// Those of the smallest windows: only the average, a low chart, and no gaps between.
    Low,
}

/// The top of the scale, and what one row of it stands for.
const fn scale(measure: Measure, room: Room) -> (u16, u16) {
    match (measure, room) {
        (Measure::Urges | Measure::Feeling, _) => (4, 1),
        (Measure::Sleep, Room::Full) => (12, 2),
        (Measure::Sleep, Room::Low) => (12, 3),
    }
}

fn tenth(mean: f64) -> String {
    format!("{mean:.1}")
}

/// What the numbers come to, in words.
pub(super) fn words(
    answers: &[Dated],
    measure: Measure,
    room: Room,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    if room == Room::Full {
        pen.line(1, Role::Title, &look.say("trends-words"));
    }
    let mut said = Vec::new();
    match trend::average(answers.iter().map(|(_, value)| *value)) {
        Average::NotYet { n } => said.push(look.say_with("trends-not-yet", &[("n", n.into())])),
        Average::Of { mean, n } => {
            let scale = look.say(scale_key(measure));
            let values = [("mean", tenth(mean).into()), ("n", n.into()), ("scale", scale.into())];
            said.push(look.say_with("trends-average", &values));
            if n < MANY {
                said.push(look.say_with("trends-not-many", &[("n", n.into())]));
            }
        }
    }
    if let Some((weekday, mean, n)) = trend::highest_weekday(answers).filter(|_| room == Room::Full)
    {
        let weekday = dates::weekday_name(weekday, look.words);
        let values = [("weekday", weekday.into()), ("mean", tenth(mean).into()), ("n", n.into())];
        said.push(look.say_with("trends-highest", &values));
        said.push(look.say("trends-pattern"));
    }
    let width = pen.rest().width.saturating_sub(4).min(72);
    let most = if room == Room::Low { 2 } else { usize::MAX };
    for row in wrap(&said.join(" "), width).into_iter().take(most) {
        pen.line(3, Role::Text, &row);
    }
}

/// The numbers as columns.
pub(super) fn chart(
    shown: &[Column],
    measure: Measure,
    span: Span,
    room: Room,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    let width = pen.rest().width;
    let count = u16::try_from(shown.len()).unwrap_or(u16::MAX).max(1);
    let widest = match span {
        Span::Week => 8,
        Span::Month => 2,
        Span::Quarter => 4,
        Span::Year => 1,
    };
    let stride = (width.saturating_sub(AXIS_COLS + 2) / count).clamp(1, widest);
    let step = usize::from(LABEL_COLS.div_ceil(stride)).max(1);
    let last = usize::from(width.saturating_sub(AXIS_COLS + LABEL_COLS - 2) / stride);
    let labels = shown
        .iter()
        .enumerate()
        .step_by(step)
        .filter(|(at, _)| *at <= last)
        .map(|(at, column)| (at, label(column.first, span, look)))
        .collect();
    let values: Vec<Option<f64>> = shown.iter().map(|column| column.mean).collect();
    let (top, per_row) = scale(measure, room);
    let columns = Columns { values: &values, top, per_row, labels, stride };
    pen.draw(columns.height(), |area, buf, look| columns.render(area, buf, look));
    let gap = if span.column_days() == 1 { "trends-gap" } else { "trends-gap-weeks" };
    if room == Room::Full {
        pen.line(6, Role::Muted, &look.say(gap));
    }
}

fn label(day: Day, span: Span, look: &Look<'_>) -> String {
    match span {
        Span::Week => dates::short_day(day, look.words),
        _ => dates::month_day(day, look.words),
    }
}

/// The numbers as a table, the latest first.
pub(super) fn table(
    shown: &[Column],
    span: Span,
    first: usize,
    rows: usize,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    let day = if span.column_days() == 1 { "trends-table-day" } else { "trends-table-week" };
    let mut row = |role: Role, day: &str, mean: &str, n: &str| {
        pen.put(3, role, day);
        pen.put(22, role, mean);
        pen.line(38, role, n);
    };
    row(
        Role::Title,
        &look.say(day),
        &look.say("trends-table-average"),
        &look.say("trends-table-n"),
    );
    let first = first.min(shown.len().saturating_sub(rows));
    for column in shown.iter().rev().skip(first).take(rows) {
        let day = dates::month_day_from(column.first, look.today, look.words);
        match column.mean {
            Some(mean) => row(Role::Text, &day, &tenth(mean), &column.n.to_string()),
            None => row(Role::Muted, &day, "·", &look.say("trends-table-none")),
        }
    }
}

/// The days of the week, each with how many days it stands on.
pub(super) fn weekdays(answers: &[Dated], measure: Measure, pen: &mut Pen<'_>, look: &Look<'_>) {
    pen.line(0, Role::Title, &look.say("trends-weekdays"));
    pen.skip(1);
    let top = f64::from(scale(measure, Room::Full).0);
    for (weekday, average) in trend::weekdays(answers) {
        pen.put(2, Role::Text, &dates::weekday_short(weekday, look.words));
        match average {
            Average::Of { mean, n } => {
                pen.put(7, Role::SeriesA, &bar(mean / top));
                pen.put(21, Role::Text, &format!("{:>4}  ({n})", tenth(mean)));
            }
            Average::NotYet { n } => {
                pen.put(7, Role::Muted, &look.say_with("trends-not-enough", &[("n", n.into())]));
            }
        }
        pen.skip(1);
    }
}

/// A bar for `part` of the scale; a little above nothing is still a mark.
fn bar(part: f64) -> String {
    let cells = (part.clamp(0.0, 1.0) * BAR_COLS).round();
    let count = (1..=12_u8).filter(|cell| f64::from(*cell) <= cells).count();
    if count == 0 && part > 0.0 { "▄".to_owned() } else { "█".repeat(count) }
}

/// The averages of every measure over the same days.
pub(super) fn averages(all: &[(Measure, Vec<Dated>)], pen: &mut Pen<'_>, look: &Look<'_>) {
    pen.line(0, Role::Title, &look.say("trends-all"));
    pen.skip(1);
    for (measure, answers) in all {
        pen.put(2, Role::Text, &look.say(name_key(*measure)));
        let words = match trend::average(answers.iter().map(|(_, value)| *value)) {
            Average::Of { mean, n } => {
                format!("{:>4}  ({n})   {}", tenth(mean), look.say(scale_key(*measure)))
            }
            Average::NotYet { n } => look.say_with("trends-not-enough", &[("n", n.into())]),
        };
        pen.line(14, Role::Text, &words);
    }
}
