//! The real program on a real terminal: how it starts, draws, is interrupted, and what it leaves behind.
#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

mod bad_luck;
mod begun;
mod full_disk;
mod home;
mod leaks;
mod looks;
mod prompts;
mod signals;
mod story;
mod terminal;
mod window;
