//! Everything that can be tested inside one process, in one binary: it links once.

#![expect(unreachable_pub, reason = "one binary, read file by file")]

mod architecture;
mod journal;
mod numbers;
mod readme;
mod screens;
mod stage;
mod tools;
mod words;
