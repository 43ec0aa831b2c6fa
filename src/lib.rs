//! Daymark.

pub mod domain;
pub mod system;
