//! The screens with a pack beside what ships. A process shows the same packs from its start to its end, so
//! these tests have a process of their own.

#![expect(unreachable_pub, reason = "one binary, read file by file")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(
    clippy::duplicate_mod,
    reason = "the stage is the one of the other tests, and needs nothing of theirs"
)]

mod screens;
#[path = "../it/stage.rs"]
mod stage;
