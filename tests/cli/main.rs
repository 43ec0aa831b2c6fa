//! The real binary, through its arguments: what it prints where, and how it ends.

#![expect(unreachable_pub, reason = "one binary, read file by file")]

mod contract;
mod help;
mod home;
mod journal;
mod json;
mod library;
mod trouble;
