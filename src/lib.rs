//! Daymark.
