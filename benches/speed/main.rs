//! What a person waits for, at a thousand entries, at ten years of days and at a hundred thousand entries:
//! the figures of one row should be the same.
//!
//! ```sh
//! cargo bench --bench speed              # everything
//! cargo bench --bench speed -- screens   # what has this in its name
//! ```
//!
//! Nothing is asserted: figures differ between machines. Memory and wake-ups are in `idle`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot go on fails by panicking"
)]

mod journal;
mod program;
mod screens;
mod started;
mod store;

fn main() {
    divan::main();
}
