//! One page for a visit: small charts of the same days, one under the other, with their numbers in words.
//! HTML that needs nothing else: nothing to load, nothing that runs, black on white.

use std::fmt::Write as _;

use crate::domain::before::{Before, before};
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::helped::helped;
use crate::domain::trend::{self, Column, Measure, Scale, Unit};
use crate::page::dates::{self, Reader};
use crate::page::html::{self, END, escape};
use crate::page::trend_words::{self, Namer};

const STYLE: &str = "\
@page{margin:14mm}\
html{color-scheme:light}\
body{font:11pt/1.4 Georgia,'Times New Roman',serif;color:#000;background:#fff;max-width:44em;margin:1.5em auto;padding:0 1em}\
h1{font-size:1.4em;margin:0 0 .2em}\
h2{font-size:1em;margin:.9em 0 .1em;break-after:avoid}\
p{margin:.2em 0;orphans:2;widows:2}\
svg{display:block;width:100%;height:3.2em}\
section{break-inside:avoid}\
.quiet{font-size:.9em}\
@media print{body{margin:0;max-width:none;padding:0}}";

/// The most columns of a chart.
pub(super) const COLUMNS_MAX: usize = 92;
/// How high a chart is drawn, in its own units; a column is 10 wide.
const HEIGHT: f64 = 40.0;

/// The page from `first` up to the day of the one who reads it.
#[must_use]
pub fn page(entries: &[Entry], first: Day, from: Reader, namer: &Namer<'_>) -> String {
    let (words, today) = (namer.words, from.today);
    let day = |day: Day| dates::day_with_year(day, words);
    let span = [("first", day(first).into()), ("last", day(today).into())];
    let begun = html::begin(&words.say_with("page-trends-title", &span), STYLE);
    let unit = Unit::fitting(first, today, COLUMNS_MAX);
    let charts: String = Measure::ALL
        .iter()
        .map(|measure| chart(entries, *measure, (first, today), unit, namer))
        .collect();
    let axis = words.say_with("visit-axis", &span);
    format!(
        "{begun}<p class=\"quiet\">{}</p>\n\
         {charts}<p class=\"quiet\">{} {}</p>\n{}{}{END}",
        escape(&words.say("visit-own")),
        escape(&axis),
        escape(&words.say(trend_words::column_key(unit))),
        what_helped(entries, first, today, namer),
        what_came_before(entries, from, namer),
    )
}

fn chart(
    entries: &[Entry],
    measure: Measure,
    (first, today): (Day, Day),
    unit: Unit,
    namer: &Namer<'_>,
) -> String {
    let all = trend::answers(entries, measure);
    let inside = trend::within(&all, first, today);
    let said = trend_words::summary(inside, measure, first, today, namer.words).join(" ");
    let name = namer.words.say(trend_words::name_key(measure));
    let picture = if inside.is_empty() {
        String::new()
    } else {
        svg(&trend::columns(inside, first, today, unit), measure)
    };
    format!(
        "<section>\n<h2>{}</h2>\n{picture}<p>{}</p>\n</section>\n",
        escape(&name),
        escape(&said)
    )
}

/// The value that fills a chart.
#[must_use]
pub const fn top(measure: Measure) -> f64 {
    match measure.scale() {
        Scale::Steps => 4.0,
        Scale::Hours => 12.0,
        Scale::Days => 100.0,
    }
}

/// Columns as a row of marks, `·` where there is no answer.
#[must_use]
pub fn marks(columns: &[Column], measure: Measure) -> String {
    let of = |column: &Column| column.mean.map_or('·', |mean| mark(mean / top(measure)));
    columns.iter().map(of).collect()
}

/// One mark for a part of the scale, by its height; nothing has a mark of its own.
#[must_use]
pub fn mark(part: f64) -> char {
    match part {
        part if part <= 0.0 => '_',
        part if part < 0.375 => '▂',
        part if part < 0.625 => '▄',
        part if part < 0.875 => '▆',
        _ => '█',
    }
}

/// Columns as a picture. A zero is a thin line on the axis; a day without an answer is an empty place.
pub(super) fn svg(columns: &[Column], measure: Measure) -> String {
    let top = top(measure);
    let width = columns.len().max(1) * 10;
    let mut bars = String::new();
    for (index, column) in columns.iter().enumerate() {
        let Some(mean) = column.mean else { continue };
        let high = ((mean / top).clamp(0.0, 1.0) * HEIGHT).max(0.8);
        let _ = write!(
            bars,
            "<rect x=\"{}\" y=\"{:.1}\" width=\"7\" height=\"{high:.1}\"/>",
            index * 10 + 1,
            HEIGHT - high
        );
    }
    format!(
        "<svg viewBox=\"0 0 {width} 42\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{bars}\
         <path d=\"M0 41H{width}\" stroke=\"#000\" stroke-width=\".6\"/></svg>\n"
    )
}

fn what_helped(entries: &[Entry], first: Day, today: Day, namer: &Namer<'_>) -> String {
    let (tools, marks) = namer.helped(&helped(entries, first, today));
    let mut page = String::new();
    for (key, items) in [("helped-tools", &tools), ("helped-marks", &marks)] {
        if items.is_empty() {
            continue;
        }
        let _ = write!(page, "<section>\n<h2>{}</h2>\n", escape(&namer.words.say(key)));
        for (name, said) in items {
            let _ = writeln!(page, "<p>{}: {}</p>", escape(name), escape(said));
        }
        page.push_str("</section>\n");
    }
    if !page.is_empty() {
        let _ =
            writeln!(page, "<p class=\"quiet\">{}</p>", escape(&namer.words.say("helped-alone")));
    }
    page
}

fn what_came_before(entries: &[Entry], from: Reader, namer: &Namer<'_>) -> String {
    let found = before(entries, from.today, from.start);
    let mut page = format!(
        "<section>\n<h2>{}</h2>\n<p>{}</p>\n",
        escape(&namer.words.say("before-heading")),
        escape(&trend_words::looked(&found, namer.words).join(" "))
    );
    if let Before::Looked { statements, .. } = &found {
        for statement in statements {
            let (heading, said) = namer.statement(statement);
            let _ = writeln!(
                page,
                "<p><strong>{}.</strong> {}</p>",
                escape(&heading),
                escape(&said.join(" "))
            );
        }
        if !statements.is_empty() {
            let end =
                ["before-brackets", "trends-pattern"].map(|key| namer.words.say(key)).join(" ");
            let _ = writeln!(page, "<p class=\"quiet\">{}</p>", escape(&end));
        }
    }
    page.push_str("</section>\n");
    page
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::content::words::Words;
    use crate::domain::day::DayStart;
    use crate::page::example::{Plan, history};

    #[test]
    fn nothing_has_a_mark_of_its_own() {
        let marks: String = [0.0, 0.25, 0.5, 0.75, 1.0].map(mark).iter().collect();
        assert_eq!(marks, "_▂▄▆█");
    }

    #[test]
    fn the_page_needs_nothing_else_and_draws_no_column_for_a_gap() {
        let today = "2026-01-12".parse().unwrap();
        let plan = Plan { days: 30, today, offset_seconds: -5 * 3600, seed: 1, check_ins_max: 1 };
        let entries = history(plan);
        let (kept, words) = (BTreeMap::new(), Words::english());
        let namer = Namer { kept: &kept, words: &words };
        let first = today.earlier(29);
        let html = page(&entries, first, Reader { today, start: DayStart::default() }, &namer);
        for absent in ["<script", "http://", "https://", "<img", "<link"] {
            assert!(!html.contains(absent), "{absent}");
        }
        let bars: usize = Measure::ALL
            .iter()
            .map(|measure| trend::days_answered(&trend::answers(&entries, *measure)))
            .sum();
        assert_eq!(html.matches("<rect").count(), bars);
    }
}
