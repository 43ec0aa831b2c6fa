//! Daymark.

pub mod content;
pub mod domain;
pub mod system;
pub mod ui;
