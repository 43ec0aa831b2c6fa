//! The screens with a pack beside what ships. A process shows the same packs from its start to its end, so
//! these tests have a process of their own.

#![expect(unreachable_pub, reason = "one binary, read file by file")]
#![expect(clippy::unwrap_used, reason = "what a test stands on fails by panicking")]

mod screens;
mod self_check;
#[path = "../it/stage.rs"]
#[expect(
    dead_code,
    clippy::expect_used,
    clippy::panic,
    reason = "the stage of the other tests; these need half of it"
)]
mod stage;
