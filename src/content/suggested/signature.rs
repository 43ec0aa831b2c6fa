//! Who signed a file, as far as a key the person marked as known can tell. The signatures are those of
//! minisign, a file of their own beside the suggestion.

use minisign_verify::{Error, PublicKey, Signature};

use super::Problem;
use crate::domain::private::tidy_line;

/// A larger signature is none.
pub const SIGNATURE_BYTES_MAX: usize = 4 * 1024;
/// The most keys a person may mark as known.
pub const KEYS_MAX: usize = 20;
/// What follows the name of the file in the name of its signature.
pub const ENDING: &str = ".minisig";

/// Whether somebody signed a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signed {
    /// No signature lies beside it, or it is a code.
    Not,
    /// A key that the person marked as known, under this name.
    Known(String),
    /// A key that the person does not know: that proves nothing.
    Stranger,
}

/// A public key that the person marked as a counselor's they know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownKey {
    /// The key, in one line of base64.
    pub key: String,
    /// What the person calls whoever has it.
    pub name: String,
}

impl KnownKey {
    /// The key in the text of a public key file, or in its one line; `None` when there is none.
    #[must_use]
    pub fn read(text: &str, name: &str) -> Option<Self> {
        let line = text.lines().map(str::trim).rfind(|line| !line.is_empty())?;
        PublicKey::from_base64(line).ok()?;
        let name = tidy_line(name);
        (!name.is_empty()).then(|| Self { key: line.to_owned(), name })
    }

    /// The keys in a preference: a key and a name a line.
    #[must_use]
    pub fn all(kept: &str) -> Vec<Self> {
        let key = |line: &str| {
            let (key, name) = line.split_once(' ')?;
            Self::read(key, name)
        };
        kept.lines().filter_map(key).take(KEYS_MAX).collect()
    }

    /// The line of this key in a preference.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}", self.key, self.name)
    }
}

/// Who of `known` signed `bytes`.
pub(super) fn check(bytes: &[u8], signature: &str, known: &[KnownKey]) -> Result<Signed, Problem> {
    let signature = Signature::decode(signature).map_err(|_| Problem::NoSignature)?;
    for each in known {
        let Ok(key) = PublicKey::from_base64(&each.key) else { continue };
        match key.verify(bytes, &signature, false) {
            Ok(()) => return Ok(Signed::Known(each.name.clone())),
            Err(Error::UnexpectedKeyId) => {}
            // A way of signing that is not read here says nothing against the file.
            Err(Error::UnexpectedAlgorithm) => return Err(Problem::NoSignature),
            Err(_) => return Err(Problem::BadSignature),
        }
    }
    Ok(Signed::Stranger)
}
