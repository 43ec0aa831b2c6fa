//! The linter against fixtures: one good folder, and for each rule a file that breaks exactly it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod any_bytes;
mod built_in;
mod changed;
mod forms;
mod packs;
mod quotes;
mod rules;
mod shelf;
mod table;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use daymark::content::{
    lint::Given,
    pack,
    source::{Origin, Source},
};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The good folder, as if it were compiled in.
fn good() -> Vec<Source> {
    let (sources, issues) = pack::open(&fixtures().join("content-good"), "good");
    assert_eq!(issues, []);
    sources.into_iter().map(|source| Source { origin: Origin::BuiltIn, ..source }).collect()
}

fn given() -> Given {
    Given::on(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())
}
