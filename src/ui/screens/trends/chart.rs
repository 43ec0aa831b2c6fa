//! Trends as columns and as a table: the same numbers each time.

use crate::domain::day::Day;
use crate::domain::trend::{Column, Measure, Scale, Unit};
use crate::page::{dates, trend_words};
use crate::ui::look::Look;
use crate::ui::screens::trends::view::Room;
use crate::ui::theme::Role;
use crate::ui::widgets::chart::Columns;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::Pen;

/// Columns that a label under the axis needs.
const LABEL_COLS: u16 = 9;
/// The most rows of the screen for one row of the scale.
const TALL_MAX: u16 = 3;
/// Columns of the scale, before the first value.
const AXIS_COLS: u16 = 7;

/// How many columns of a chart fit in `width`.
pub(super) fn columns_max(width: u16) -> usize {
    usize::from(width.saturating_sub(AXIS_COLS + 2)).max(1)
}

/// The top of the scale, and what one row of it stands for.
pub(super) const fn scale(measure: Measure, room: Room) -> (u16, u16) {
    match (measure.scale(), room) {
        (Scale::Steps, _) => (4, 1),
        (Scale::Hours, Room::Full) => (12, 2),
        (Scale::Hours, Room::Low) => (12, 3),
        (Scale::Days, _) => (100, 25),
    }
}

/// The numbers as columns.
pub(super) fn chart(
    shown: &[Column],
    measure: Measure,
    unit: Unit,
    room: Room,
    below: u16,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    let width = pen.rest().width;
    let count = u16::try_from(shown.len()).unwrap_or(u16::MAX).max(1);
    let widest = if count <= 8 { 8 } else { 4 };
    let stride = (width.saturating_sub(AXIS_COLS + 2) / count).clamp(1, widest);
    let step = usize::from(LABEL_COLS.div_ceil(stride)).max(1);
    let last = usize::from(width.saturating_sub(AXIS_COLS + LABEL_COLS - 2) / stride);
    let labels = shown
        .iter()
        .enumerate()
        .step_by(step)
        .filter(|(at, _)| *at <= last)
        .map(|(at, column)| (at, label(column.first, unit, shown.len(), look)))
        .collect();
    let values: Vec<Option<f64>> = shown.iter().map(|column| column.mean).collect();
    let (top, per_row) = scale(measure, room);
    let sign = if measure.scale() == Scale::Days { '%' } else { ' ' };
    let has_share = measure.scale() == Scale::Days && unit != Unit::Day;
    let keys = if room == Room::Full { 1 + u16::from(has_share) } else { 0 };
    let free = pen.left().saturating_sub(below + keys + 3);
    let tall = (free / (top / per_row).max(1)).clamp(1, TALL_MAX);
    let columns = Columns { values: &values, top, per_row, tall, labels, stride, sign };
    pen.draw(columns.height(), |area, buf, look| columns.render(area, buf, look));
    if room == Room::Full {
        // Under a column for each day there is room to say what both marks mean.
        let key = if unit == Unit::Day { "trends-gap-marks" } else { trend_words::gap_key(unit) };
        pen.line(6, Role::Muted, &look.say(key));
        if has_share {
            pen.line(6, Role::Muted, &look.say("trends-share"));
        }
    }
}

/// What stands under a column: its day, or its month and year where there are years of them.
fn label(day: Day, unit: Unit, count: usize, look: &Look<'_>) -> String {
    match unit {
        Unit::Day if count <= 7 => dates::short_day(day, look.words),
        Unit::Day | Unit::Week => dates::month_day(day, look.words),
        Unit::Month | Unit::Quarter => {
            let month = dates::month_short(day, look.words);
            format!("{month} {}", chrono::Datelike::year(&day.date()))
        }
        Unit::Year => chrono::Datelike::year(&day.date()).to_string(),
    }
}

/// The numbers as a table, the latest first.
pub(super) fn table(
    shown: &[Column],
    measure: Measure,
    unit: Unit,
    first: usize,
    rows: usize,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    let day = match unit {
        Unit::Day => "trends-table-day",
        Unit::Week => "trends-table-week",
        Unit::Month => "trends-table-month",
        Unit::Quarter => "trends-table-quarter",
        Unit::Year => "trends-table-year",
    };
    let mean = match measure.scale() {
        Scale::Days => "trends-table-share",
        Scale::Steps | Scale::Hours => "trends-table-average",
    };
    let rows = rows.saturating_sub(1).max(1);
    let first = first.min(shown.len().saturating_sub(rows));
    if let Some(words) = more(first, rows, shown.len(), look) {
        put_more(&words, pen);
    }
    let mut row = |role: Role, day: &str, mean: &str, n: &str| {
        pen.put(3, role, day);
        pen.put(22, role, mean);
        pen.line(38, role, n);
    };
    row(Role::Title, &look.say(day), &look.say(mean), &look.say("trends-table-n"));
    for column in shown.iter().rev().skip(first).take(rows) {
        let day = dates::month_day_from(column.first, look.today, look.words);
        match column.mean {
            Some(mean) => {
                let value = trend_words::value(measure, mean);
                row(Role::Text, &day, &value, &column.n.to_string());
            }
            None => row(Role::Muted, &day, "·", &look.say("trends-table-none")),
        }
    }
}
