//! The passphrase: kept in one wiped buffer, with advice and a suggestion but no rule beyond a length.

mod easy_words;

use std::fmt;

use unicode_normalization::{UnicodeNormalization as _, is_nfc};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::store::passphrase::easy_words::easy_words;
use crate::system::chance::{Chance, NoChance};

/// What opens a journal every day. Wiped when dropped; `Debug` shows nothing, not even a length.
///
/// Keyboards and systems write an accented letter as one character or as two. It counts in the composed form
/// (Unicode NFC), so that what is typed on one computer opens the journal on another.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase {
    /// In the composed form.
    composed: String,
    /// As it was typed, where that is another form.
    typed: Option<String>,
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.composed == other.composed
    }
}

impl Eq for Passphrase {}

/// How long guessing a passphrase would take, in three plain steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassphraseStrength {
    /// Somebody who has the file could guess it.
    Weak,
    /// Fine against people around you.
    Fair,
    /// Fine against somebody with many computers.
    Strong,
}

impl Passphrase {
    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.composed.is_empty()
    }

    /// The shortest passphrase a new journal takes, in characters.
    pub const CHARS_MIN: usize = 8;
    /// The longest text that is looked at for advice, in characters; more is not weaker.
    const ADVICE_CHARS_MAX: usize = 72;

    /// Take ownership of what was typed.
    #[must_use]
    pub fn new(typed: String) -> Self {
        if is_nfc(&typed) {
            return Self { composed: typed, typed: None };
        }
        // No text grows to more than three times its bytes, so nothing is left behind by growing.
        let mut composed = String::with_capacity(typed.len() * 3);
        composed.extend(typed.nfc());
        Self { composed, typed: Some(typed) }
    }

    /// The characters, in the one form that locks a key.
    #[must_use]
    pub(super) fn reveal(&self) -> &str {
        &self.composed
    }

    /// The other forms in which a key may have been locked with the same letters, by another program or an
    /// early journal. None for plain letters.
    pub(super) fn other_forms(&self) -> Vec<Zeroizing<String>> {
        let mut forms: Vec<Zeroizing<String>> =
            self.typed.clone().map(Zeroizing::new).into_iter().collect();
        let mut apart = Zeroizing::new(String::with_capacity(self.composed.len() * 4));
        apart.extend(self.composed.nfd());
        if *apart != self.composed && !forms.contains(&apart) {
            forms.push(apart);
        }
        forms
    }

    /// Whether it has at least [`Self::CHARS_MIN`] characters, the only rule there is.
    #[must_use]
    pub fn is_long_enough(&self) -> bool {
        self.composed.chars().count() >= Self::CHARS_MIN
    }

    /// How hard it is to guess. Advice, never a rule.
    #[must_use]
    pub fn advice(&self) -> PassphraseStrength {
        let mut start = Zeroizing::new(String::with_capacity(Self::ADVICE_CHARS_MAX * 4));
        start.extend(self.composed.chars().take(Self::ADVICE_CHARS_MAX));
        match u8::from(zxcvbn::zxcvbn(&start, &["daymark"]).score()) {
            0..=2 => PassphraseStrength::Weak,
            3 => PassphraseStrength::Fair,
            _ => PassphraseStrength::Strong,
        }
    }

    /// Four easy words joined by hyphens, of about 46 bits.
    ///
    /// # Errors
    /// [`NoChance`] when there are no random numbers.
    pub fn suggest(chance: &dyn Chance) -> Result<Zeroizing<String>, NoChance> {
        let words = easy_words();
        let mut chosen = Vec::with_capacity(WORDS);
        while chosen.len() < WORDS {
            let word = words.get(below(words.len(), chance)?).copied().unwrap_or_default();
            if !chosen.contains(&word) {
                chosen.push(word);
            }
        }
        Ok(Zeroizing::new(chosen.join("-")))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// Words in a suggested passphrase.
const WORDS: usize = 4;

/// A number below `count`, each as likely as any other: what does not fit evenly is thrown again.
fn below(count: usize, chance: &dyn Chance) -> Result<usize, NoChance> {
    let count = u32::try_from(count.max(1)).map_err(|_| NoChance)?;
    let fair = u32::MAX - u32::MAX % count;
    loop {
        let mut bytes = [0; 4];
        chance.fill(&mut bytes)?;
        let number = u32::from_le_bytes(bytes);
        if number < fair {
            return usize::try_from(number % count).map_err(|_| NoChance);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::system::chance::SeededChance;

    #[test]
    fn a_suggestion_is_four_different_easy_words() {
        let mut seen = BTreeSet::new();
        for seed in 0..200 {
            let words = Passphrase::suggest(&SeededChance::new(seed)).unwrap();
            let split: BTreeSet<&str> = words.split('-').collect();
            assert_eq!(split.len(), WORDS, "{}", *words);
            assert!(split.iter().all(|word| easy_words().contains(word)), "{}", *words);
            assert!(Passphrase::new(words.to_string()).is_long_enough());
            seen.insert(words.to_string());
        }
        assert_eq!(seen.len(), 200);
    }

    #[test]
    fn there_are_enough_words_and_none_of_the_hurtful_ones() {
        let words = easy_words();
        assert!(words.len() >= 2048, "{}", words.len());
        for word in
            ["opium", "ritalin", "coffin", "sermon", "relapse", "rehab", "addict", "rifle", "poppy"]
        {
            assert!(!words.contains(&word), "{word}");
        }
    }

    #[test]
    fn choosing_is_even() {
        let chance = SeededChance::new(1);
        let mut counts = [0u32; 7];
        for _ in 0..7000 {
            counts[below(7, &chance).unwrap()] += 1;
        }
        assert!(counts.iter().all(|count| (850..1150).contains(count)), "{counts:?}");
    }

    #[test]
    fn advice_is_three_steps_and_debug_says_nothing() {
        let advice = |typed: &str| Passphrase::new(typed.to_owned()).advice();
        assert_eq!(advice("password1"), PassphraseStrength::Weak);
        assert_eq!(advice(""), PassphraseStrength::Weak);
        assert_eq!(advice("tulip-canoe-walnut-ribbon"), PassphraseStrength::Strong);
        assert_eq!(
            advice(&"å".repeat(5000)).max(PassphraseStrength::Weak),
            advice(&"å".repeat(5000))
        );
        assert!(!Passphrase::new("é".repeat(7)).is_long_enough());
        assert!(Passphrase::new("é".repeat(8)).is_long_enough());
        assert_eq!(format!("{:?}", Passphrase::new("secret words".into())), "Passphrase(..)");
    }
}
