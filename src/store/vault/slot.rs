//! A key slot: the journal's key in one line of text, locked with words in the standard age format.

use age::secrecy::SecretString;
use age::{DecryptError, scrypt};
use zeroize::Zeroizing;

use crate::store::vault::cost::KdfCost;
use crate::store::vault::key::RawKey;

/// Why a slot did not give up its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The words are not the ones.
    Wrong,
    /// Not an age file, or cut short, or with something other than a key inside.
    Damaged,
    /// It asks for more work than [`KdfCost::LOG_N_MAX`].
    TooCostly,
}

/// A slot is a few hundred bytes; anything longer is something else.
pub(super) const SIZE_BYTES_MAX: u64 = 16 * 1024;

/// Lock `key` with `words`, and check that the result opens again.
///
/// `None` when it does not, which only broken memory explains.
pub(super) fn wrap(key: &RawKey, words: &str, cost: KdfCost) -> Option<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(words.to_owned()));
    recipient.set_work_factor(cost.work_factor());
    let locked = age::encrypt(&recipient, key.line().as_bytes()).ok()?;
    let opened = unwrap(&locked, words).ok()?;
    (opened == *key).then_some(locked)
}

/// Open a slot with `words`.
pub(super) fn unwrap(locked: &[u8], words: &str) -> Result<RawKey, Refusal> {
    let mut identity = scrypt::Identity::new(SecretString::from(words.to_owned()));
    identity.set_max_work_factor(KdfCost::LOG_N_MAX);
    let line =
        age::decrypt(&identity, locked).map(Zeroizing::new).map_err(|error| match error {
            DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => Refusal::Wrong,
            DecryptError::ExcessiveWork { .. } => Refusal::TooCostly,
            _ => Refusal::Damaged,
        })?;
    RawKey::from_line(&line).ok_or(Refusal::Damaged)
}

/// Do the work of one unlock with factor `log_n`, to time it.
pub(super) fn work(log_n: u8) {
    let mut recipient = scrypt::Recipient::new(SecretString::from(String::new()));
    recipient.set_work_factor(log_n.clamp(1, KdfCost::LOG_N_MAX));
    let _ = age::encrypt(&recipient, &[]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::chance::SeededChance;

    fn key() -> RawKey {
        RawKey::random(&SeededChance::new(3)).unwrap()
    }

    #[test]
    fn a_slot_opens_with_its_words_and_with_no_others() {
        let locked = wrap(&key(), "right words", KdfCost::CHEAP_FOR_TESTS).unwrap();
        assert!(unwrap(&locked, "right words") == Ok(key()));
        assert!(unwrap(&locked, "right words ") == Err(Refusal::Wrong));
        assert!(unwrap(&locked, "") == Err(Refusal::Wrong));
    }

    #[test]
    fn a_changed_or_cut_slot_never_gives_a_key() {
        let locked = wrap(&key(), "words", KdfCost::CHEAP_FOR_TESTS).unwrap();
        for at in 0..locked.len() {
            let mut changed = locked.clone();
            changed[at] ^= 1;
            assert!(unwrap(&changed, "words").is_err(), "byte {at}");
            assert!(unwrap(&locked[..at], "words").is_err(), "cut at {at}");
        }
        assert!(unwrap(b"", "words") == Err(Refusal::Damaged));
        assert!(unwrap(b"not an age file", "words") == Err(Refusal::Damaged));
    }

    #[test]
    fn a_slot_that_asks_for_gigabytes_is_refused_at_once() {
        let locked = wrap(&key(), "words", KdfCost { log_n: 9 }).unwrap();
        let line = locked.windows(3).position(|bytes| bytes == b" 9\n").unwrap();
        let mut hostile = locked[..line].to_vec();
        hostile.extend_from_slice(b" 40\n");
        hostile.extend_from_slice(&locked[line + 3..]);
        assert!(unwrap(&hostile, "words") == Err(Refusal::TooCostly));
    }

    #[test]
    fn a_slot_with_something_else_inside_is_damaged() {
        let mut recipient = scrypt::Recipient::new(SecretString::from("words".to_owned()));
        recipient.set_work_factor(2);
        for inside in ["", "daymark-key-1 12", "daymark-key-2 00", &"x".repeat(5000)] {
            let locked = age::encrypt(&recipient, inside.as_bytes()).unwrap();
            assert!(unwrap(&locked, "words") == Err(Refusal::Damaged));
        }
    }
}
