//! The world, behind small traits: time, chance, paths, settings on disk, and this process's limits.

pub mod chance;
pub mod clock;
pub mod colour;
pub mod config;
pub mod confine;
pub mod ending;
pub mod environment;
pub mod files;
pub mod locked_card;
pub mod paths;
pub mod secret_input;
pub mod wait;
