//! What can happen, as pure values: no files, no terminal, no clock, no randomness, no other layer.

pub mod answer;
pub mod before;
pub mod change;
pub mod counter;
pub mod day;
pub mod draft;
pub mod entry;
pub mod form;
pub mod helped;
pub mod history;
pub mod instrument;
pub mod lapse;
pub mod merge;
pub mod person;
pub mod plan;
pub mod practice;
pub mod prefs;
pub mod private;
pub mod progress;
pub mod rating;
pub mod recall;
pub mod retention;
pub mod statistics;
pub mod suggestion;
pub mod trend;
pub mod whole;
