//! Self-checks among the trends: what each form came to over the days, in words and as a row of marks. Their
//! change is judged by their own published figure, never averaged.

use crate::content::instrument::{Instrument, instruments};
use crate::domain::day::Day;
use crate::domain::trend::Unit;
use crate::page::kept_without_form::{self, Kept};
use crate::page::self_check_words::{self, Taken};
use crate::page::{dates, provenance};
use crate::ui::look::Look;
use crate::ui::screens::self_check::score_marks::{self, NAME_COLS};
use crate::ui::screens::trends::view::Room;
use crate::ui::theme::Role;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::Pen;

/// The widest row of marks.
const MARKS_MAX: u16 = 60;
/// Where the score stands in the table.
const SCORE_COLS: u16 = 22;

/// Each form that was answered in these days, with its answers, the latest first.
fn by_form<'t>(
    taken: &'t [Taken],
    (first, last): (Day, Day),
) -> Vec<(&'static Instrument, Vec<&'t Taken>)> {
    let inside = |taken: &&'t Taken| (first..=last).contains(&taken.day);
    instruments()
        .iter()
        .map(|form| {
            let of_it = taken.iter().rev().filter(inside).filter(|it| it.form.id == form.id);
            (form, of_it.collect::<Vec<_>>())
        })
        .filter(|(_, taken)| !taken.is_empty())
        .collect()
}

/// How many rows the table has.
pub(super) fn count(taken: &[Taken], days: (Day, Day)) -> usize {
    by_form(taken, days).iter().map(|(_, taken)| taken.len()).sum()
}

/// In words, and under them a mark for each column that has a total.
pub(super) fn draw(
    taken: &[Taken],
    days: (Day, Day),
    room: Room,
    below: u16,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    let forms = by_form(taken, days);
    if forms.is_empty() {
        pen.text(3, Role::Text, &look.say("trends-self-checks-none"));
        return;
    }
    let width = pen.rest().width.saturating_sub(4).clamp(7, MARKS_MAX);
    for (form, taken) in forms {
        if pen.left() <= below + 2 {
            break;
        }
        let said = self_check_words::over_time(&taken, look.today, look.words);
        let name = provenance::titled(&form.plain, &form.place.origin, look.words);
        pen.line(1, Role::Title, &name);
        if room == Room::Full {
            let names = if form.parts.is_empty() { 0 } else { NAME_COLS };
            let unit =
                Unit::fitting(days.0, days.1, usize::from(width).saturating_sub(names).max(7));
            for line in score_marks::over_days(form, &taken, days, unit) {
                pen.line(3, Role::SeriesA, &line);
            }
        }
        pen.text(3, Role::Text, &said);
    }
    // Without room for the marks there is nothing to explain.
    if pen.left() > below && room == Room::Full {
        pen.text(3, Role::Muted, &look.say("trends-self-checks-gap"));
    }
}

/// What is kept of forms that are not here, in words.
pub(super) fn without_form(
    kept: &[Kept],
    (first, last): (Day, Day),
    below: u16,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    let inside = kept.iter().filter(|kept| (first..=last).contains(&kept.day));
    for said in kept_without_form::said(inside, look.words) {
        if pen.left() <= below + 1 {
            break;
        }
        pen.text(3, Role::Muted, &said);
    }
}

/// The same numbers, a row each.
pub(super) fn table(
    taken: &[Taken],
    days: (Day, Day),
    first: usize,
    rows: usize,
    pen: &mut Pen<'_>,
    look: &Look<'_>,
) {
    let all: Vec<&Taken> = by_form(taken, days).into_iter().flat_map(|(_, taken)| taken).collect();
    let rows = rows.saturating_sub(1).max(1);
    // In a window that grew there may be less to scroll than before.
    let first = first.min(all.len().saturating_sub(rows));
    if let Some(words) = more(first, rows, all.len(), look) {
        put_more(&words, pen);
    }
    pen.put(3, Role::Title, &look.say("selfcheck-history-day"));
    pen.line(SCORE_COLS, Role::Title, &look.say("selfcheck-history-score"));
    for taken in all.into_iter().skip(first).take(rows) {
        pen.put(3, Role::Text, &dates::month_day_from(taken.day, look.today, look.words));
        let score = self_check_words::short(taken, look.words);
        pen.line(SCORE_COLS, Role::Text, &score);
    }
}
