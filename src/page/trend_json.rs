//! A measure as JSON, as `trends --json` and the summary write it.

use serde_json::{Value, json};

use crate::domain::trend::{self, Average, Column, Dated, Measure, Scale};

/// What a measure comes to, and its columns over time.
#[must_use]
pub fn measure<'c>(
    measure: Measure,
    answers: &[Dated],
    columns: impl IntoIterator<Item = &'c Column>,
) -> Value {
    let (mean, n) = match trend::average(answers.iter().map(|(_, value)| *value)) {
        Average::Of { mean, n } => (Some(mean), n),
        Average::NotYet { n } => (None, n),
    };
    let columns: Vec<Value> = columns
        .into_iter()
        .map(|column| {
            json!({ "first": column.first.to_string(), "last": column.last.to_string(),
                "mean": column.mean, "n": column.n })
        })
        .collect();
    let unit = match measure.scale() {
        Scale::Steps => "steps",
        Scale::Hours => "hours",
        Scale::Days => "percent-of-days",
    };
    json!({ "question": measure.id(), "unit": unit, "mean": mean, "n": n, "columns": columns })
}
