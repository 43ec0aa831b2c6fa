//! The journal on a real disk: what it keeps, what it refuses, and what survives bad luck.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

#[path = "../../fuzz/parsers.rs"]
mod all_parsers;
mod backup;
mod changes;
mod common;
mod damage;
#[cfg(unix)]
mod every_byte;
mod format;
mod full;
mod imports;
mod kill;
mod limits;
mod list;
mod merge;
mod neighbors;
mod parsers;
mod portable;
mod remains;
mod repair;
mod revision;
mod search;
mod swap;
mod tally;
mod unlock;
