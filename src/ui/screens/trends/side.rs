//! What stands around the main chart in a wide window: another measure as a line, the days of the week,
//! the averages of everything over the same days, and sleep against urges as a cloud of points.

use std::collections::BTreeMap;

use crate::content::words::grouped;
use crate::domain::day::Day;
use crate::domain::trend::{self, Average, Dated, Measure, Unit};
use crate::page::{dates, trend_words};
use crate::ui::look::Look;
use crate::ui::screens::trends::chart::scale;
use crate::ui::screens::trends::view::Room;
use crate::ui::theme::Role;
use crate::ui::widgets::line::{Line, Point};
use crate::ui::widgets::pen::Pen;

/// Columns of the longest bar of a day of the week.
const BAR_COLS: f64 = 12.0;
/// Rows of a line or a cloud.
const LINE_ROWS: u16 = 8;
/// With fewer days than this no cloud is drawn.
const CLOUD_MIN: usize = 10;
/// With more days than this most points lie on others, and a cloud would say nothing.
const CLOUD_MAX: usize = 120;

/// Everything beside the main chart, as far as there are rows.
pub(super) fn side(
    all: &[(Measure, &[Dated])],
    chosen: Measure,
    first: Day,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    let of = |measure: Measure| {
        all.iter().find(|(its, _)| *its == measure).map(|(_, answers)| *answers).unwrap_or_default()
    };
    let beside = if chosen == Measure::Sleep { Measure::Urges } else { Measure::Sleep };
    line(of(beside), beside, first, pen, look);
    pen.skip(1);
    weekdays(of(chosen), chosen, pen, look);
    pen.skip(1);
    averages(all, pen, look);
}

/// The rows of the cloud, at the bottom of the main panel.
pub(super) const CLOUD_ROWS: u16 = LINE_ROWS + 2;

/// A measure as a line over the same days, broken where there was no answer.
fn line(answers: &[Dated], measure: Measure, first: Day, pen: &mut Pen<'_>, look: &Look<'_>) {
    let name = look.say(trend_words::name_key(measure));
    pen.line(0, Role::Title, &look.say_with("trends-beside", &[("what", name.into())]));
    // Braille has two dots to a column.
    let dots = usize::from(pen.rest().width.saturating_sub(8)) * 2;
    let unit = Unit::fitting(first, look.today, dots.max(2));
    let columns = trend::columns(answers, first, look.today, unit);
    let values: Vec<Option<f64>> = columns.iter().map(|column| column.mean).collect();
    let runs = Line::runs(&values);
    let top = f64::from(scale(measure, Room::Full).0);
    let last = u32::try_from(values.len().saturating_sub(1)).unwrap_or(u32::MAX).max(1);
    let label = |day: Day| dates::month_day_from(day, look.today, look.words);
    let line = Line {
        runs: &runs,
        across: [0.0, f64::from(last)],
        up: [0.0, top],
        across_labels: vec![label(first), label(look.today)],
        up_labels: [0.0, top / 2.0, top].map(|value| format!("{value:>3.0}")).into(),
    };
    pen.draw(LINE_ROWS, |area, buf, look| line.render(area, buf, look));
}

/// Each day with both answers as a point: sleep across, urges up. `None` where there are too many to tell
/// one from another.
pub(super) fn points(sleep: &[Dated], urges: &[Dated]) -> Option<Vec<Point>> {
    let nights: BTreeMap<Day, f64> = trend::day_means(sleep).into_iter().collect();
    let points: Vec<Point> = trend::day_means(urges)
        .into_iter()
        .filter_map(|(day, urge)| Some((*nights.get(&day)?, urge)))
        .collect();
    (points.len() <= CLOUD_MAX).then_some(points)
}

/// The points as a cloud.
pub(super) fn cloud(points: Vec<Point>, pen: &mut Pen<'_>, look: &Look<'_>) {
    let n = points.len();
    if n < CLOUD_MIN {
        pen.line(1, Role::Muted, &look.say_with("trends-scatter-few", &[("n", n.into())]));
        return;
    }
    pen.line(1, Role::Title, &look.say_with("trends-scatter", &[("n", n.into())]));
    pen.skip(1);
    let runs: Vec<Vec<Point>> = points.into_iter().map(|point| vec![point]).collect();
    let cloud = Line {
        runs: &runs,
        across: [0.0, 12.0],
        up: [0.0, 4.0],
        // Three, because the chart puts only the ends and the middle exactly where they belong.
        across_labels: ["0", "6", "12"].map(str::to_owned).into(),
        up_labels: ["  0", "  2", "  4"].map(str::to_owned).into(),
    };
    pen.draw(LINE_ROWS, |area, buf, look| cloud.render(area, buf, look));
}

/// The days of the week, each with how many days it stands on.
fn weekdays(answers: &[Dated], measure: Measure, pen: &mut Pen<'_>, look: &Look<'_>) {
    pen.line(0, Role::Title, &look.say("trends-weekdays"));
    let top = f64::from(scale(measure, Room::Full).0);
    for (weekday, average) in trend::weekdays(answers) {
        pen.put(2, Role::Text, &dates::weekday_short(weekday, look.words));
        match average {
            Average::Of { mean, n } => {
                pen.put(7, Role::SeriesA, &bar(mean / top));
                let value = trend_words::value(measure, mean);
                pen.put(21, Role::Text, &format!("{value:>4}  ({})", grouped(n)));
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
fn averages(all: &[(Measure, &[Dated])], pen: &mut Pen<'_>, look: &Look<'_>) {
    pen.line(0, Role::Title, &look.say("trends-all"));
    for (measure, answers) in all {
        pen.put(2, Role::Text, &look.say(trend_words::name_key(*measure)));
        let words = match trend::average(answers.iter().map(|(_, value)| *value)) {
            Average::Of { mean, n } => {
                let value = trend_words::value(*measure, mean);
                let scale = look.say(trend_words::scale_key(*measure));
                format!("{value:>4}  ({})   {scale}", grouped(n))
            }
            Average::NotYet { n } => look.say_with("trends-not-enough", &[("n", n.into())]),
        };
        pen.line(14, Role::Text, &words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_little_is_never_nothing() {
        assert_eq!(bar(0.0), "");
        assert_eq!(bar(0.01), "▄");
        assert_eq!(bar(1.0).chars().count(), 12);
    }
}
