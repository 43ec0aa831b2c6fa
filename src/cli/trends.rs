//! One's own numbers as words, each with how many answers stand behind it, and a plain chart.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::cli::args::Days;
use crate::cli::failure::Failure;
use crate::cli::handout;
use crate::cli::shell::Shell;
use crate::content::instrument::instruments;
use crate::domain::before::{self, Before, Contrast, Subject};
use crate::domain::day::{Day, DayStart};
use crate::domain::entry::Entry;
use crate::domain::helped::{Change, Helped, helped};
use crate::domain::statistics::{Interval, Share};
use crate::domain::trend::{self, Column, Dated, Measure, Scale, Span, Unit};
use crate::page::kept_without_form::Kept;
use crate::page::self_check_words::{self, Taken, taken};
use crate::page::trend_words::{self, Namer};
use crate::page::{kept_without_form, provenance, trend_json, trends_page};

/// How many rows of a chart there are at the most.
const ROWS_MAX: usize = 53;

/// Everything that is said, read once.
struct Found {
    entries: Vec<Entry>,
    span: Span,
    first: Day,
    today: Day,
    day_start: DayStart,
}

/// Say what the numbers come to, or write them on a page.
pub(crate) fn run(
    shell: &mut Shell<'_>,
    days: Days,
    output: Option<PathBuf>,
) -> Result<(), Failure> {
    let span = match days {
        Days::Week => Span::Week,
        Days::Month => Span::Month,
        Days::Quarter => Span::Quarter,
        Days::Year => Span::Year,
        Days::All => Span::All,
    };
    let store = shell.open_to_read()?;
    let today = shell.today();
    let oldest = store.totals()?.days.map_or(today, |(first, _)| first);
    let first = span.first(today, oldest);
    let look_back = today.earlier(before::LOOK_BACK_DAYS - 1);
    let entries = store.measured(first.min(look_back)..=today)?;
    let found = Found { entries, span, first, today, day_start: shell.prefs.day_start };
    if shell.wants_json() && output.is_none() {
        return shell.out.json(&json!({ "version": 1, "trends": found.json() }));
    }
    if output.is_some() {
        let namer = Namer { kept: &shell.kept, words: shell.world.words };
        let page = trends_page::page(&found.entries, first, shell.reader(), &namer);
        handout::give(shell, page.as_bytes(), output)?;
        shell.mention("portable-not-locked");
        return Ok(());
    }
    shell.heading(trend_words::last_key(span))?;
    shell.tell(trend_words::row_key(found.unit()))?;
    for measure in Measure::ALL {
        found.say(shell, measure)?;
    }
    found.say_helped(shell)?;
    found.say_self_checks(shell)?;
    found.say_before(shell)
}

impl Found {
    fn before(&self) -> Before {
        before::before(&self.entries, self.today, self.day_start)
    }

    fn answers(&self, measure: Measure) -> Vec<Dated> {
        let all = trend::answers(&self.entries, measure);
        trend::within(&all, self.first, self.today).to_vec()
    }

    /// By the day up to a month, by the week up to a year, then as coarse as it must be.
    fn unit(&self) -> Unit {
        match self.span {
            Span::Week | Span::Month => Unit::Day,
            Span::Quarter | Span::Year => Unit::Week,
            Span::All => Unit::fitting(self.first, self.today, ROWS_MAX),
        }
    }

    fn columns(&self, answers: &[Dated]) -> Vec<Column> {
        trend::columns(answers, self.first, self.today, self.unit())
    }

    fn say(&self, shell: &mut Shell<'_>, measure: Measure) -> Result<(), Failure> {
        let answers = self.answers(measure);
        shell.out.line("")?;
        shell.heading(trend_words::name_key(measure))?;
        for line in
            trend_words::summary(&answers, measure, self.first, self.today, shell.world.words)
        {
            shell.out.text(&line, "")?;
        }
        if answers.is_empty() {
            return Ok(());
        }
        for column in self.columns(&answers) {
            row(shell, measure, column)?;
        }
        Ok(())
    }

    fn say_helped(&self, shell: &mut Shell<'_>) -> Result<(), Failure> {
        let namer = Namer { kept: &shell.kept, words: shell.world.words };
        let (tools, marks) = namer.helped(&helped(&self.entries, self.first, self.today));
        shell.out.line("")?;
        shell.heading("trends-helped")?;
        if tools.is_empty() && marks.is_empty() {
            return shell.tell("helped-none");
        }
        for (key, items) in [("helped-tools", tools), ("helped-marks", marks)] {
            if !items.is_empty() {
                shell.tell(key)?;
            }
            for (name, said) in items {
                shell.out.pair((&format!("  {name}"), &said))?;
            }
        }
        shell.tell("helped-alone")
    }

    /// The self-checks of these days, oldest first.
    fn self_checks(&self) -> Vec<Taken> {
        let inside =
            self.entries.iter().filter(|entry| (self.first..=self.today).contains(&entry.day));
        inside.filter_map(taken).collect()
    }

    /// What is kept of self-checks whose form is not here, oldest first.
    fn without_form(&self) -> Vec<Kept> {
        let inside =
            self.entries.iter().filter(|entry| (self.first..=self.today).contains(&entry.day));
        inside.filter_map(kept_without_form::kept).collect()
    }

    fn say_self_checks(&self, shell: &mut Shell<'_>) -> Result<(), Failure> {
        let (all, without_form) = (self.self_checks(), self.without_form());
        if all.is_empty() && without_form.is_empty() {
            return Ok(());
        }
        shell.out.line("")?;
        shell.heading("trends-self-checks")?;
        for form in instruments() {
            let of_it = all.iter().rev().filter(|taken| taken.form.id == form.id);
            let of_it: Vec<&Taken> = of_it.collect();
            if !of_it.is_empty() {
                let said = self_check_words::over_time(&of_it, self.today, shell.world.words);
                let (words, origin) = (shell.world.words, &form.place.origin);
                let name = provenance::titled(&form.plain, origin, words);
                shell.out.pair((&format!("  {name}"), &said))?;
            }
        }
        for said in kept_without_form::said(&without_form, shell.world.words) {
            shell.out.text(&format!("  {said}"), "  ")?;
        }
        Ok(())
    }

    fn say_before(&self, shell: &mut Shell<'_>) -> Result<(), Failure> {
        let found = self.before();
        shell.out.line("")?;
        shell.heading("before-heading")?;
        for line in trend_words::looked(&found, shell.world.words) {
            shell.out.text(&line, "")?;
        }
        let Before::Looked { statements, .. } = found else { return Ok(()) };
        for statement in &statements {
            let namer = Namer { kept: &shell.kept, words: shell.world.words };
            let (heading, lines) = namer.statement(statement);
            shell.out.text(&heading, "")?;
            for line in lines {
                shell.out.text(&format!("  {line}"), "")?;
            }
        }
        if !statements.is_empty() {
            shell.tell("before-brackets")?;
            shell.tell("trends-pattern")?;
        }
        Ok(())
    }

    fn json(&self) -> Value {
        let measures: Vec<Value> = Measure::ALL
            .into_iter()
            .map(|measure| {
                let answers = self.answers(measure);
                trend_json::measure(measure, &answers, &self.columns(&answers))
            })
            .collect();
        let days = self.today.days_since(self.first) + 1;
        json!({
            "days": days,
            "first": self.first.to_string(),
            "last": self.today.to_string(),
            "measures": measures,
            "self_checks": self.self_checks().iter().map(self_check_json).collect::<Vec<_>>(),
            "without_form": self.without_form().iter().map(without_form_json).collect::<Vec<_>>(),
            "helped": helped_json(&helped(&self.entries, self.first, self.today)),
            "before": before_json(&self.before()),
        })
    }
}

/// One day, week or more: its date, its average, how many answers, and a bar. A gap is said, not left out.
fn row(shell: &mut Shell<'_>, measure: Measure, column: Column) -> Result<(), Failure> {
    let Some(mean) = column.mean else {
        let gap = shell.say("cli-trends-gap");
        return shell.out.line(&format!("{}    · {gap}", column.first));
    };
    let per_unit = match measure.scale() {
        Scale::Steps => 5.0,
        Scale::Hours => 2.0,
        Scale::Days => 0.2,
    };
    let length = (0..60).take_while(|cell| f64::from(*cell) < mean * per_unit).count();
    let bar = if shell.global.plain { String::new() } else { format!(" {}", "■".repeat(length)) };
    let value = trend_words::value(measure, mean);
    shell.out.line(&format!("{} {value:>4} ({}){bar}", column.first, column.n))
}

/// A self-check whose form is not here, without its answers.
fn without_form_json(kept: &Kept) -> Value {
    json!({
        "instrument": kept.form.to_string(), "version": kept.version.to_string(),
        "day": kept.day.to_string(),
    })
}

/// A total without its answers; they are in `selfcheck history`.
fn self_check_json(taken: &Taken) -> Value {
    json!({
        "instrument": taken.form.id.to_string(), "version": taken.form.version.to_string(),
        "day": taken.day.to_string(), "score": taken.score.sum().map(|sum| sum.sum),
        "score_of": taken.score.sum().map(|sum| sum.of),
        "parts": taken.form.scored_parts(&taken.sheet).into_iter().map(|(part, score)| json!({
            "part": part.id.to_string(), "score": score.total().map(|sum| sum.sum),
            "score_of": score.total().map(|sum| sum.of),
        })).collect::<Vec<_>>(),
    })
}

fn interval_json(interval: Interval) -> Value {
    json!([interval.low, interval.high])
}

fn share_json(share: Share) -> Value {
    json!({ "yes": share.yes, "n": share.n, "interval": share.wilson().map(interval_json) })
}

fn helped_json(found: &Helped) -> Value {
    let tools: Vec<Value> = found
        .tools
        .iter()
        .map(|(tool, change)| match change {
            Change::Lower { mean, interval, n } => json!({
                "tool": tool.as_str(), "lower": mean, "interval": interval_json(*interval), "n": n,
            }),
            Change::NotYet { n } => {
                json!({ "tool": tool.as_str(), "lower": null, "interval": null, "n": n })
            }
        })
        .collect();
    let marks: Vec<Value> = found
        .marks
        .iter()
        .map(|(mark, share)| json!({ "mark": mark.as_str(), "yes": share.yes, "n": share.n }))
        .collect();
    json!({ "tools": tools, "marks": marks })
}

fn before_json(found: &Before) -> Value {
    match found {
        Before::NotYet { days, strong } => json!({
            "days": days, "strong": strong, "compared": null, "statements": [],
        }),
        Before::Looked { days, strong, compared, statements } => {
            let statements: Vec<Value> = statements
                .iter()
                .map(|statement| {
                    let rows: Vec<String> =
                        statement.rows.iter().map(ToString::to_string).collect();
                    let (unit, with, without, interval) = match statement.contrast {
                        Contrast::Shares { with, without, interval } => {
                            ("share", share_json(with), share_json(without), interval)
                        }
                        Contrast::Hours { strong, other, interval } => (
                            "hours",
                            json!({ "mean": strong.0, "n": strong.1 }),
                            json!({ "mean": other.0, "n": other.1 }),
                            interval,
                        ),
                    };
                    json!({
                        "about": about(&statement.subject), "unit": unit, "with": with,
                        "without": without, "difference": statement.contrast.difference(),
                        "interval": interval_json(interval), "entries": rows,
                    })
                })
                .collect();
            json!({ "days": days, "strong": strong, "compared": compared, "statements": statements })
        }
    }
}

fn about(subject: &Subject) -> String {
    match subject {
        Subject::Trigger(id) => format!("trigger:{id}"),
        Subject::Weekday(weekday) => format!("weekday:{}", weekday.num_days_from_sunday()),
        Subject::Time(part) => format!("time:{}", part.id()),
        Subject::Sleep => "sleep".to_owned(),
    }
}
