//! The recovery code: 140 random bits a person can write down, read aloud and type again.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::store::error::StoreError;
use crate::system::chance::{Chance, NoChance};

/// Crockford's letters: no I, L, O or U, so that nothing looks like something else.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Random letters, five bits each.
const RANDOM_LEN: usize = 28;
/// Letters of the check at the end.
const CHECK_LEN: usize = 4;
/// Letters between hyphens.
const GROUP_LEN: usize = 4;
/// The largest prime below 2^20, so that any one wrong letter and any two swapped ones show.
const CHECK_PRIME: u32 = 1_048_573;

/// The code that opens a journal when the passphrase is lost: eight groups of four, the last of which
/// checks the others. Wiped when dropped; `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// Groups in a code.
    pub const GROUPS: usize = 8;

    /// A code nobody can guess.
    ///
    /// # Errors
    /// [`NoChance`] when there are no random numbers.
    pub fn random(chance: &dyn Chance) -> Result<Self, NoChance> {
        let mut bytes = Zeroizing::new([0u8; RANDOM_LEN]);
        chance.fill(&mut *bytes)?;
        let numbers: Zeroizing<Vec<u8>> =
            Zeroizing::new(bytes.iter().map(|byte| byte & 31).collect());
        Ok(Self::from_numbers(&numbers))
    }

    fn from_numbers(random: &[u8]) -> Self {
        let check = check(random);
        let shown = random.iter().chain(&check).enumerate().fold(
            String::with_capacity((GROUP_LEN + 1) * Self::GROUPS),
            |mut shown, (index, number)| {
                if index > 0 && index % GROUP_LEN == 0 {
                    shown.push('-');
                }
                shown.push(
                    LETTERS.get(usize::from(*number)).map_or('0', |letter| char::from(*letter)),
                );
                shown
            },
        );
        Self(shown)
    }

    /// The code in what a person typed: any case, with or without hyphens and spaces, `O` for `0` and
    /// `I` or `L` for `1`.
    ///
    /// # Errors
    /// [`StoreError::MistypedRecoveryCode`] when a letter is missing, extra or wrong.
    pub fn parse(typed: &str) -> Result<Self, StoreError> {
        let mut numbers = Zeroizing::new(Vec::with_capacity(RANDOM_LEN + CHECK_LEN));
        for char in typed.chars().filter(|char| !is_between(*char)).take(RANDOM_LEN + CHECK_LEN + 1)
        {
            numbers.push(number(char).ok_or(StoreError::MistypedRecoveryCode)?);
        }
        let (random, end) =
            numbers.split_at_checked(RANDOM_LEN).ok_or(StoreError::MistypedRecoveryCode)?;
        if end == check(random) {
            Ok(Self::from_numbers(random))
        } else {
            Err(StoreError::MistypedRecoveryCode)
        }
    }

    /// The code as it is shown, written down and used to lock the key: capitals, groups of four,
    /// hyphens.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The groups of four letters, in order.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.0.split('-')
    }

    /// The last group, which a person types back to show that they wrote the code down.
    #[must_use]
    pub fn last_group(&self) -> &str {
        self.0.rsplit('-').next().unwrap_or_default()
    }

    /// Whether `typed` is the last group, read as generously as [`Self::parse`] reads a code.
    #[must_use]
    pub fn ends_with(&self, typed: &str) -> bool {
        let typed = typed.chars().filter(|char| !is_between(*char)).map(number);
        typed.eq(self.last_group().chars().map(number))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(..)")
    }
}

/// Whether a character only separates letters.
fn is_between(char: char) -> bool {
    char.is_whitespace() || matches!(char, '-' | '\u{2010}'..='\u{2015}' | '_' | '.' | ',')
}

/// What a typed character stands for.
fn number(char: char) -> Option<u8> {
    let letter = match char.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = LETTERS.iter().position(|known| char::from(*known) == letter)?;
    u8::try_from(at).ok()
}

/// Twenty bits that a wrong or swapped letter always changes.
fn check(numbers: &[u8]) -> [u8; CHECK_LEN] {
    let sum =
        numbers.iter().fold(1u32, |sum, number| (sum * 37 + u32::from(*number) + 1) % CHECK_PRIME);
    [15, 10, 5, 0].map(|shift| u8::try_from((sum >> shift) & 31).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::chance::SeededChance;

    fn code() -> RecoveryCode {
        RecoveryCode::random(&SeededChance::new(7)).unwrap()
    }

    #[test]
    fn a_code_is_eight_groups_of_four_and_reads_back() {
        let code = code();
        assert_eq!(code.groups().count(), RecoveryCode::GROUPS);
        assert!(code.groups().all(|group| group.len() == 4));
        assert_eq!(code.groups().last(), Some(code.last_group()));
        assert_eq!(RecoveryCode::parse(code.reveal()), Ok(code.clone()));
        assert!(!format!("{code:?}").contains(code.last_group()));
    }

    #[test]
    fn case_spaces_hyphens_and_look_alikes_do_not_matter() {
        let code = code();
        let bare = code.reveal().replace('-', "").to_lowercase();
        assert_eq!(RecoveryCode::parse(&bare), Ok(code.clone()));
        let spaced = code.reveal().replace('-', " \u{2013} ").replace('0', "o").replace('1', "l");
        assert_eq!(RecoveryCode::parse(&spaced), Ok(code.clone()));
        assert!(code.ends_with(&code.last_group().to_lowercase()));
        assert!(!code.ends_with(""));
    }

    #[test]
    fn every_single_wrong_letter_and_every_swap_is_noticed() {
        let code = code();
        let letters: Vec<char> = code.reveal().chars().filter(|char| *char != '-').collect();
        for at in 0..letters.len() {
            for other in LETTERS.iter().map(|letter| char::from(*letter)) {
                let mut typed = letters.clone();
                typed[at] = other;
                let typed: String = typed.into_iter().collect();
                assert_eq!(
                    RecoveryCode::parse(&typed).is_ok(),
                    letters[at] == other,
                    "{at} {other}"
                );
            }
        }
        for at in 1..letters.len() {
            let mut typed = letters.clone();
            typed.swap(at - 1, at);
            let is_same = typed == letters;
            let typed: String = typed.into_iter().collect();
            assert_eq!(RecoveryCode::parse(&typed).is_ok(), is_same);
        }
    }

    #[test]
    fn short_long_and_strange_input_is_mistyped() {
        let code = code();
        for typed in ["", "ABCD", "U", "é", &format!("{}0", code.reveal()), &"0".repeat(10_000)] {
            assert_eq!(RecoveryCode::parse(typed), Err(StoreError::MistypedRecoveryCode));
        }
    }
}
