//! The key of a journal: 256 random bits, in one wiped buffer.

use std::fmt::Write as _;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::system::chance::{Chance, NoChance};

/// The raw key of the encrypted database. No `Debug`, no copy.
#[derive(PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub(in crate::store) struct RawKey([u8; 32]);

/// What the line in a slot begins with; the number is the version of the line.
const LABEL: &str = "daymark-key-1 ";

impl RawKey {
    /// A key nobody can guess.
    pub(in crate::store) fn random(chance: &dyn Chance) -> Result<Self, NoChance> {
        let mut key = Self([0; 32]);
        chance.fill(&mut key.0)?;
        Ok(key)
    }

    /// The key as 64 hex digits.
    pub(in crate::store) fn hex(&self) -> Zeroizing<String> {
        let mut hex = Zeroizing::new(String::with_capacity(64));
        for byte in self.0 {
            let _ = write!(hex, "{byte:02x}");
        }
        hex
    }

    /// The line that a slot locks.
    pub(super) fn line(&self) -> Zeroizing<String> {
        let mut line = Zeroizing::new(String::with_capacity(LABEL.len() + 65));
        line.push_str(LABEL);
        line.push_str(&self.hex());
        line.push('\n');
        line
    }

    /// The key in a slot's line, if it is one.
    pub(super) fn from_line(line: &[u8]) -> Option<Self> {
        let hex = line.strip_prefix(LABEL.as_bytes())?;
        let hex = hex.strip_suffix(b"\n").unwrap_or(hex);
        if hex.len() != 64 {
            return None;
        }
        let mut key = Self([0; 32]);
        for (byte, pair) in key.0.iter_mut().zip(hex.chunks_exact(2)) {
            let digit = |at: usize| pair.get(at).and_then(|digit| char::from(*digit).to_digit(16));
            *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
        }
        Some(key)
    }
}

impl Clone for RawKey {
    fn clone(&self) -> Self {
        Self(self.0)
    }
}
