//! Daymark.

pub mod content;
pub mod domain;
pub mod store;
pub mod system;
pub mod ui;
