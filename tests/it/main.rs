//! Everything that can be tested inside one process, in one binary: it links once.

#![expect(unreachable_pub, reason = "one binary, read file by file")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what a test stands on fails by panicking"
)]

mod architecture;
mod clicks;
mod editors;
mod flows;
mod journal;
mod lasting;
mod monkey;
mod numbers;
mod places;
mod readme;
mod screens;
mod stage;
mod told;
mod tools;
mod tools_forms;
mod tools_kept;
mod two_keys;
mod without;
mod words;
mod working;
