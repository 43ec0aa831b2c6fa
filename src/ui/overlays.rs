//! Places that open over the rest.

pub mod confirm_leave;
pub mod find;
pub mod help_now;
pub mod keys;
pub mod overdose;
pub mod page;
pub mod palette;
pub mod qr_code;
pub mod start_tool;
