//! Daymark.

pub mod cli;
pub mod content;
pub mod domain;
pub mod page;
pub mod store;
pub mod system;
pub mod ui;
