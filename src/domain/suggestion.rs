//! A choice of lessons, tools, self-checks and help lines ⇄ a short code that survives a phone call.
//! The format, and what it can and cannot catch, is in `docs/suggestions.md`.

use std::collections::BTreeSet;
use std::fmt;

mod rank;

/// The signs of a code, by value. No sign looks like another, and without vowels no code is a word.
pub const SIGNS: [char; 23] = [
    '2', '3', '4', '5', '6', '7', '8', '9', 'C', 'D', 'F', 'H', 'J', 'K', 'M', 'N', 'P', 'R', 'T',
    'V', 'W', 'X', 'Y',
];
/// The number of signs, a prime: arithmetic on values has no divisors of zero.
const P: u32 = 23;
/// Signs of a group.
const GROUP: usize = 4;
/// Signs a code may have, the shortest first.
pub const LENGTHS: [usize; 3] = [8, 12, 16];
/// The first sign says how many items there are; the last two check the rest.
const OVERHEAD: usize = 3;
/// The most items of a code. A first sign above this value belongs to a newer form.
pub const ITEMS_MAX: usize = 10;
/// The largest permanent number that a code can hold.
pub const NUMBER_MAX: u16 = 9_999;

/// What kind of thing is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A lesson.
    Lesson,
    /// A coping tool.
    Tool,
    /// A self-check.
    SelfCheck,
    /// A help line or service.
    Line,
}

/// One thing that can be suggested, by its permanent number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Its permanent number among its kind, from 1.
    pub number: u16,
}

/// A code: 8, 12 or 16 signs, whose check holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionCode(Vec<u32>);

/// Why there is no code for a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooMuch {
    /// Nothing was chosen.
    #[error("nothing was chosen")]
    Nothing,
    /// More than a code holds; a file holds them.
    #[error("more than a code holds")]
    TooMany,
    /// A number beyond [`NUMBER_MAX`], or zero.
    #[error("a number no code can hold")]
    Number,
}

/// Why what was typed is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeProblem {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// A sign no code has, at this place, from 1.
    #[error("`{sign}` is in no code")]
    Sign {
        /// The sign.
        sign: char,
        /// Its place, from 1.
        at: usize,
    },
    /// Another number of signs than any code has.
    #[error("{0} signs")]
    Length(usize),
    /// One sign is wrong, and most likely the one at this place, from 1.
    #[error("sign {at} of {of} looks off")]
    OneOff {
        /// Its place, from 1.
        at: usize,
        /// How many signs there are.
        of: usize,
    },
    /// Two signs most likely changed places.
    #[error("two signs are swapped")]
    Swapped,
    /// Several signs are wrong.
    #[error("several signs are off")]
    SeveralOff,
    /// A form that a newer Daymark made.
    #[error("a newer form")]
    Newer,
    /// The check holds and yet no Daymark writes this.
    #[error("no Daymark writes this")]
    Strange,
}

impl SuggestionCode {
    /// The shortest code for these items; their order, and one that comes twice, do not matter.
    ///
    /// # Errors
    /// [`TooMuch`] when no code can hold them.
    pub fn of(items: impl IntoIterator<Item = Item>) -> Result<Self, TooMuch> {
        let items: BTreeSet<Item> = items.into_iter().collect();
        if items.is_empty() {
            return Err(TooMuch::Nothing);
        }
        if items.iter().any(|item| item.number == 0 || item.number > NUMBER_MAX) {
            return Err(TooMuch::Number);
        }
        if items.len() > ITEMS_MAX {
            return Err(TooMuch::TooMany);
        }
        let count = u32::try_from(items.len()).map_err(|_| TooMuch::TooMany)?;
        let rank = rank::of(items.into_iter().map(rank::position).collect());
        let length = LENGTHS.into_iter().find(|length| rank < room(*length));
        let mut values = vec![count];
        values.extend(digits(rank, length.ok_or(TooMuch::TooMany)? - OVERHEAD));
        Ok(Self(checked(values)))
    }

    /// The code in what a person typed: capitals make no difference, spaces and hyphens are passed over.
    ///
    /// # Errors
    /// [`CodeProblem`]: what is wrong, and where, as far as the check can tell.
    pub fn read(typed: &str) -> Result<Self, CodeProblem> {
        let is_between =
            |sign: &char| sign.is_whitespace() || matches!(sign, '-' | '.' | '–' | '·');
        let signs = typed.chars().filter(|sign| !is_between(sign));
        // The longest code and a few more are enough to say that it is too long.
        let signs: Vec<char> = signs.take(64).map(|sign| sign.to_ascii_uppercase()).collect();
        if signs.is_empty() {
            return Err(CodeProblem::Empty);
        }
        let mut values = Vec::new();
        for (at, sign) in (1..).zip(&signs) {
            let value = SIGNS.iter().position(|known| known == sign);
            let value = value.and_then(|value| u32::try_from(value).ok());
            values.push(value.ok_or(CodeProblem::Sign { sign: *sign, at })?);
        }
        if !LENGTHS.contains(&values.len()) {
            return Err(CodeProblem::Length(values.len()));
        }
        fault(&values).map_or(Ok(()), Err)?;
        Ok(Self(values))
    }

    /// What the code suggests. Numbers this Daymark does not know are for the caller to name.
    ///
    /// # Errors
    /// [`CodeProblem::Newer`] for a form of a newer Daymark, [`CodeProblem::Strange`] for what no
    /// Daymark writes.
    pub fn items(&self) -> Result<Vec<Item>, CodeProblem> {
        let count = self.0.first().copied().unwrap_or_default();
        let count = usize::try_from(count).map_err(|_| CodeProblem::Strange)?;
        if count == 0 {
            return Err(CodeProblem::Strange);
        }
        if count > ITEMS_MAX {
            return Err(CodeProblem::Newer);
        }
        let digits = self.0.get(1..self.0.len() - 2).unwrap_or_default();
        let rank = digits.iter().fold(0, |rank, digit| rank * u128::from(P) + u128::from(*digit));
        let positions = rank::back(rank, count).ok_or(CodeProblem::Strange)?;
        let items = positions.into_iter().map(rank::item).collect::<Option<Vec<Item>>>();
        let items = items.ok_or(CodeProblem::Strange)?;
        // One choice has one code: another spelling of it is a forgery or an accident.
        match Self::of(items.iter().copied()) {
            Ok(same) if same == *self => Ok(items),
            _ => Err(CodeProblem::Strange),
        }
    }

    /// The signs one by one, to read aloud.
    pub fn signs(&self) -> impl Iterator<Item = char> {
        self.0.iter().filter_map(|value| SIGNS.get(usize::try_from(*value).ok()?)).copied()
    }
}

/// In groups of four, with a hyphen between them.
impl fmt::Display for SuggestionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, sign) in self.signs().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

/// How many choices of one count the signs between the first and the checks can tell apart.
fn room(length: usize) -> u128 {
    u32::try_from(length - OVERHEAD).map_or(0, |signs| u128::from(P).saturating_pow(signs))
}

fn digits(mut rank: u128, count: usize) -> Vec<u32> {
    let mut digits: Vec<u32> = (0..count)
        .map(|_| {
            let digit = u32::try_from(rank % u128::from(P)).unwrap_or_default();
            rank /= u128::from(P);
            digit
        })
        .collect();
    digits.reverse();
    digits
}

/// The sum of the values, and of each value times its place, in the field of 23 numbers. In a code the
/// first is the number of groups and the second is zero.
///
/// One wrong sign changes the first sum by the error; two wrong signs cannot leave both sums as they
/// were, because their places differ; two signs that change places leave the first sum alone and change
/// the second by the difference of the places times that of the values. Places are 1 to 16, so none of
/// these factors is zero.
fn sums(values: &[u32]) -> (u32, u32) {
    (1..).zip(values).fold((0, 0), |(plain, placed), (place, value): (u32, _)| {
        ((plain + value) % P, (placed + place * value) % P)
    })
}

fn groups(length: usize) -> u32 {
    u32::try_from(length / GROUP).unwrap_or_default()
}

/// `values` with the two check values after them.
fn checked(mut values: Vec<u32>) -> Vec<u32> {
    let length = values.len() + 2;
    let (plain, placed) = sums(&values);
    let last = u32::try_from(length).unwrap_or_default();
    // x + y = wanted and (last - 1) x + last y = -placed; so y = -placed - (last - 1) wanted.
    let wanted = (groups(length) + P - plain) % P;
    let y = (2 * P * P - placed - (last - 1) * wanted) % P;
    let x = (wanted + P - y) % P;
    values.extend([x, y]);
    values
}

/// What is wrong with these values, as far as the check can tell.
fn fault(values: &[u32]) -> Option<CodeProblem> {
    let of = values.len();
    let (plain, placed) = sums(values);
    let off = (plain + P - groups(of)) % P;
    match (off, placed) {
        (0, 0) => None,
        (0, _) => Some(CodeProblem::Swapped),
        _ => {
            // One error e at place p makes the sums e and p e.
            let place = (1..P).find(|place| place * off % P == placed);
            let at = place.and_then(|place| usize::try_from(place).ok()).filter(|at| *at <= of);
            Some(at.map_or(CodeProblem::SeveralOff, |at| CodeProblem::OneOff { at, of }))
        }
    }
}

#[cfg(test)]
mod tests;
