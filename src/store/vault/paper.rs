//! A page that the person hands over, locked with a passphrase of its own: a plain age file, which any
//! program that knows age opens. It has nothing to do with the journal and its keys.

use age::scrypt;
use age::secrecy::SecretString;

use crate::store::error::StoreError;
use crate::store::passphrase::Passphrase;
use crate::store::vault::cost::KdfCost;

/// What the name of a locked page ends with.
pub const EXTENSION: &str = "age";

/// Lock `page`, and check that the result opens again. Takes two key derivations.
///
/// # Errors
/// [`StoreError::Database`] when it does not open, which only broken memory explains.
pub fn lock(page: &[u8], passphrase: &Passphrase, cost: KdfCost) -> Result<Vec<u8>, StoreError> {
    let secret = || SecretString::from(passphrase.reveal().to_owned());
    let mut recipient = scrypt::Recipient::new(secret());
    recipient.set_work_factor(cost.work_factor());
    let locked = age::encrypt(&recipient, page).ok();
    let opens = |locked: &Vec<u8>| {
        let mut identity = scrypt::Identity::new(secret());
        identity.set_max_work_factor(KdfCost::LOG_N_MAX);
        age::decrypt(&identity, locked).map(zeroize::Zeroizing::new).is_ok_and(|it| **it == *page)
    };
    locked.filter(opens).ok_or(StoreError::Database { doing: "locking a page", code: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_page_is_a_plain_age_file_and_opens_with_its_words_only() {
        let passphrase = Passphrase::new("words for this page".to_owned());
        let page = "Self-reported. é".repeat(5000);
        let locked = lock(page.as_bytes(), &passphrase, KdfCost::CHEAP_FOR_TESTS).unwrap();
        assert!(locked.starts_with(b"age-encryption.org/v1\n-> scrypt "));
        assert!(!locked.windows(8).any(|bytes| bytes == b"reported"));
        let open = |words: &str| {
            let identity = scrypt::Identity::new(SecretString::from(words.to_owned()));
            age::decrypt(&identity, &locked)
        };
        assert_eq!(open("words for this page").unwrap(), page.as_bytes());
        assert!(open("words for this pag").is_err());
    }
}
