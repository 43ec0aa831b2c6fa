//! What a self-check came to as rows of marks: one row for a total, or one for each part.

use crate::content::instrument::Instrument;
use crate::domain::day::Day;
use crate::domain::instrument::{Score, Sum};
use crate::domain::trend::{self, Dated, Unit};
use crate::page::self_check_words::Taken;
use crate::page::trends_page;

/// Columns from the name of a part to its marks.
pub const NAME_COLS: usize = 12;
/// What stands where there is no number.
const NONE: char = '·';

/// A row: what it is called, and the number of every time, where there was one.
type Row<'f> = (&'f str, Vec<(Day, Option<Sum>)>);

/// The rows: what each is called (empty where there is one total), and the numbers of every time.
fn rows<'f>(form: &'f Instrument, taken: &[&Taken]) -> Vec<Row<'f>> {
    if form.parts.is_empty() {
        return vec![("", taken.iter().map(|it| (it.day, it.score.total())).collect())];
    }
    let part = |(place, name): (usize, &'f str)| {
        let score = |it: &&Taken| form.scoring.parts(&it.sheet).get(place).copied();
        let sums = taken.iter().map(|it| (it.day, score(it).and_then(Score::total)));
        (name, sums.collect())
    };
    form.parts.iter().map(|part| part.name.as_str()).enumerate().map(part).collect()
}

fn mark(sum: Option<f64>, of: f64) -> char {
    sum.map_or(NONE, |sum| trends_page::mark(sum / of.max(1.0)))
}

fn named(name: &str, marks: String) -> String {
    if name.is_empty() { marks } else { format!("{name:<NAME_COLS$}{marks}") }
}

/// A mark for each column of these days, at the share of the most there could be.
#[must_use]
pub fn over_days(
    form: &Instrument,
    taken: &[&Taken],
    (first, last): (Day, Day),
    unit: Unit,
) -> Vec<String> {
    let line = |(name, sums): Row<'_>| {
        let of = sums.iter().find_map(|(_, sum)| *sum).map_or(1.0, |sum| f64::from(sum.of));
        let dated = sums.iter().rev().filter_map(|(day, sum)| Some((*day, f64::from((*sum)?.sum))));
        let dated: Vec<Dated> = dated.collect();
        let columns = trend::columns(&dated, first, last, unit).into_iter();
        named(name, columns.map(|column| mark(column.mean, of)).collect())
    };
    rows(form, taken).into_iter().map(line).collect()
}

/// A mark for each time, the oldest first, as many as fit. `taken` has the latest first.
#[must_use]
pub fn each(form: &Instrument, taken: &[&Taken], width: u16) -> Vec<String> {
    let fit = usize::from(width).saturating_sub(NAME_COLS + 4).max(1) / 2;
    let shown: Vec<&Taken> = taken.iter().take(fit).copied().collect();
    let line = |(name, sums): Row<'_>| {
        let marks = sums.iter().rev().map(|(_, sum)| {
            let (sum, of) =
                sum.map_or((None, 1.0), |it| (Some(f64::from(it.sum)), f64::from(it.of)));
            format!("{} ", mark(sum, of))
        });
        named(name, marks.collect::<String>().trim_end().to_owned())
    };
    rows(form, &shown).into_iter().map(line).collect()
}
