//! Reads the world once and runs.

fn main() {}
