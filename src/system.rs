//! The world, behind small traits: time, chance, paths, settings on disk, and this process's limits.

pub mod chance;
pub mod clock;
