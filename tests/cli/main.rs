//! The real binary, through its arguments: what it prints where, and how it ends.

#![expect(unreachable_pub, reason = "one binary, read file by file")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the whole binary is tests; clippy knows only the functions marked as one"
)]

mod choosing;
mod contract;
mod help;
mod home;
mod journal;
mod json;
mod keeping;
#[cfg(unix)]
mod killed;
mod library;
mod lines;
mod neighbors;
mod pack_files_hostile;
#[cfg(unix)]
mod packaging;
mod packs;
#[cfg(unix)]
mod packs_hostile;
mod papers;
mod person;
mod plan;
mod portable;
mod prove;
mod rooms;
mod selfcheck;
mod suggest;
mod summary;
#[cfg(target_os = "linux")]
mod traced;
mod trouble;
mod twins;
mod who_five;
