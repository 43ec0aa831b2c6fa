//! One's own numbers as words, each with how many answers stand behind it, and a plain chart.

use serde_json::{Value, json};

use crate::cli::args::Days;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::domain::trend::{self, Average, Column, Dated, Measure, Span};
use crate::page::dates;

/// With fewer answers than this, an average is said to stand on few.
const MANY: usize = 10;

/// Say what the numbers come to.
pub(crate) fn run(shell: &mut Shell<'_>, days: Days) -> Result<(), Failure> {
    let span = match days {
        Days::Week => Span::Week,
        Days::Month => Span::Month,
        Days::Quarter => Span::Quarter,
        Days::Year => Span::Year,
    };
    let store = shell.open_to_read()?;
    let today = shell.today();
    let entries = store.entries(span.first(today)..=today)?;
    let all = Measure::ALL.map(|measure| (measure, trend::answers(&entries, measure)));
    if shell.wants_json() {
        let measures: Vec<Value> = all
            .iter()
            .map(|(measure, answers)| measure_json(*measure, answers, span, today))
            .collect();
        let trends = json!({ "days": span.days(), "measures": measures });
        return shell.out.json(&json!({ "version": 1, "trends": trends }));
    }
    shell.heading(match span {
        Span::Week => "trends-last-week",
        Span::Month => "trends-last-month",
        Span::Quarter => "trends-last-quarter",
        Span::Year => "trends-last-year",
    })?;
    for (measure, answers) in &all {
        shell.out.line("")?;
        one(shell, *measure, answers)?;
        for column in trend::columns(answers, span, today) {
            row(shell, *measure, column)?;
        }
    }
    Ok(())
}

fn one(shell: &mut Shell<'_>, measure: Measure, answers: &[Dated]) -> Result<(), Failure> {
    shell.heading(match measure {
        Measure::Urges => "trends-urges",
        Measure::Feeling => "trends-feeling",
        Measure::Sleep => "trends-sleep",
    })?;
    match trend::average(answers.iter().map(|(_, value)| *value)) {
        Average::NotYet { n } => shell.tell_with("trends-not-yet", &[("n", n.into())])?,
        Average::Of { mean, n } => {
            let scale = shell.say(match measure {
                Measure::Urges => "trends-scale-urges",
                Measure::Feeling => "trends-scale-feeling",
                Measure::Sleep => "trends-scale-sleep",
            });
            let values = [("mean", tenth(mean).into()), ("n", n.into()), ("scale", scale.into())];
            shell.tell_with("trends-average", &values)?;
            if n < MANY {
                shell.tell_with("trends-not-many", &[("n", n.into())])?;
            }
        }
    }
    if let Some((weekday, mean, n)) = trend::highest_weekday(answers) {
        let weekday = dates::weekday_name(weekday, shell.world.words);
        let values = [("weekday", weekday.into()), ("mean", tenth(mean).into()), ("n", n.into())];
        shell.tell_with("trends-highest", &values)?;
        shell.tell("trends-pattern")?;
    }
    Ok(())
}

/// One day or week that has an answer: its date, its average, and a bar.
fn row(shell: &mut Shell<'_>, measure: Measure, column: Column) -> Result<(), Failure> {
    let Some(mean) = column.mean else { return Ok(()) };
    // Steps run to 4, hours of sleep to 12 or so.
    let per_unit = if measure == Measure::Sleep { 2 } else { 5 };
    let length = (0..60).take_while(|cell| f64::from(*cell) < mean * f64::from(per_unit)).count();
    let bar = if shell.global.plain { String::new() } else { format!(" {}", "■".repeat(length)) };
    shell.out.line(&format!("{} {:>4} ({}){bar}", column.first, tenth(mean), column.n))
}

fn measure_json(
    measure: Measure,
    answers: &[Dated],
    span: Span,
    today: crate::domain::day::Day,
) -> Value {
    let (mean, n) = match trend::average(answers.iter().map(|(_, value)| *value)) {
        Average::Of { mean, n } => (Some(mean), n),
        Average::NotYet { n } => (None, n),
    };
    let columns: Vec<Value> = trend::columns(answers, span, today)
        .into_iter()
        .map(|column| {
            json!({ "first": column.first.to_string(), "last": column.last.to_string(),
                "mean": column.mean, "n": column.n })
        })
        .collect();
    json!({ "question": measure.question(), "mean": mean, "n": n, "columns": columns })
}

fn tenth(mean: f64) -> String {
    format!("{mean:.1}")
}
