//! Randomness. Nothing outside `system` asks for it.

use std::cell::Cell;

/// The operating system gave no randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the computer gave no random numbers")]
pub struct NoChance;

/// Fills buffers with bytes nobody can guess.
pub trait Chance {
    /// Fill all of `buffer`.
    ///
    /// # Errors
    /// [`NoChance`] when the operating system refuses; no secret may then be made.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoChance>;
}

/// The operating system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoChance> {
        getrandom::fill(buffer).map_err(|_| NoChance)
    }
}

/// A fixed sequence from a seed, for tests and examples only (`SplitMix64`).
#[derive(Debug)]
pub struct SeededChance(Cell<u64>);

impl SeededChance {
    /// The sequence that belongs to `seed`.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(Cell::new(seed))
    }

    /// The next number of the sequence.
    pub fn next(&self) -> u64 {
        let state = self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

impl Chance for SeededChance {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoChance> {
        for chunk in buffer.chunks_mut(8) {
            chunk.copy_from_slice(self.next().to_le_bytes().get(..chunk.len()).unwrap_or_default());
        }
        Ok(())
    }
}
