//! An answer to one question of a check-in, or one measurement of a tool session.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::rating::{Step, Strength};

/// The text is not an id: 1 to 64 of `a-z`, `0-9` and `-`, starting with a letter or digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id has 1 to 64 small letters, digits or hyphens")]
pub struct NotAnId;

/// A short name for a question, an option or a medicine; kept in the journal, never shown as it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

impl Id {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let fits = (1..=64).contains(&text.len())
            && !text.starts_with('-')
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if fits { Ok(Self(text.to_owned())) } else { Err(NotAnId) }
    }
}

impl TryFrom<String> for Id {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

/// Hours of sleep in quarter hours, 0 to 24.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(u8);

/// The text is not a number of hours from 0 to 24 in quarter steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("hours run from 0 to 24, in quarters, like 7 or 7.5")]
pub struct NotHours;

impl Hours {
    /// From whole and quarter hours, counted in quarters: 30 is seven and a half.
    ///
    /// # Errors
    /// [`NotHours`] above 24 hours.
    pub const fn from_quarters(quarters: u8) -> Result<Self, NotHours> {
        if quarters <= 96 { Ok(Self(quarters)) } else { Err(NotHours) }
    }

    /// In quarters of an hour, `0..=96`.
    #[must_use]
    pub const fn quarters(self) -> u8 {
        self.0
    }

    /// As a number of hours.
    #[must_use]
    pub fn hours(self) -> f64 {
        f64::from(self.0) / 4.0
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.hours())
    }
}

impl FromStr for Hours {
    type Err = NotHours;

    fn from_str(text: &str) -> Result<Self, NotHours> {
        let hours: f64 = text.trim().replace(',', ".").parse().map_err(|_| NotHours)?;
        let quarters =
            (0u8..=96).find(|quarters| (f64::from(*quarters) / 4.0 - hours).abs() < 0.001);
        quarters.ok_or(NotHours).and_then(Self::from_quarters)
    }
}

/// A plain yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// Whether a medicine was taken as planned on a day. Taking it is recovery, never a lapse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taken {
    /// As planned.
    AsPlanned,
    /// Missed, for whatever reason.
    Missed,
}

/// One answer. A question left alone has none: nothing is ever recorded as zero because nobody
/// answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The person chose not to say. Counted nowhere.
    RatherNotSay,
    /// One of five named steps.
    Step(Step),
    /// 0 to 10, before or after a tool.
    Strength(Strength),
    /// Hours of sleep.
    Hours(Hours),
    /// Yes or no.
    YesNo(YesNo),
    /// Any number of marked options; never empty.
    Marks(BTreeSet<Id>),
    /// Medicines and whether each was taken as planned; never empty.
    Medicine(BTreeMap<Id, Taken>),
    /// One id, such as the tool that was used.
    Choice(Id),
    /// A length of time in minutes, 0 to 1,440.
    Minutes(u16),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_come_in_quarters_between_0_and_24() {
        for (text, shown) in
            [("7", "7"), ("7.5", "7.5"), ("7,25", "7.25"), ("0", "0"), ("24", "24")]
        {
            assert_eq!(text.parse::<Hours>().unwrap().to_string(), shown);
        }
        for text in ["-1", "24.25", "7.1", "NaN", "inf", "seven", "", "1e9"] {
            assert!(text.parse::<Hours>().is_err(), "{text}");
        }
    }

    #[test]
    fn ids_are_plain() {
        for text in ["kratom-leaf", "7-oh-product", "a"] {
            assert!(text.parse::<Id>().is_ok(), "{text}");
        }
        for text in ["", "-a", "Kratom", "a b", "é", &"x".repeat(65)] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }
}
