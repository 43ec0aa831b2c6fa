//! Daymark.

pub mod content;
