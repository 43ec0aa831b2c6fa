//! The 14 counties of Massachusetts, and what is near in each.

use serde::Deserialize;

/// A county of Massachusetts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
#[expect(missing_docs, reason = "each variant is the county of that name")]
pub enum County {
    Barnstable,
    Berkshire,
    Bristol,
    Dukes,
    Essex,
    Franklin,
    Hampden,
    Hampshire,
    Middlesex,
    Nantucket,
    Norfolk,
    Plymouth,
    Suffolk,
    Worcester,
}

/// The text names no county of Massachusetts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown county \"{0}\": it is none of the 14 of Massachusetts")]
pub struct UnknownCounty(String);

impl County {
    /// All 14, in alphabetical order.
    pub const ALL: [Self; 14] = [
        Self::Barnstable,
        Self::Berkshire,
        Self::Bristol,
        Self::Dukes,
        Self::Essex,
        Self::Franklin,
        Self::Hampden,
        Self::Hampshire,
        Self::Middlesex,
        Self::Nantucket,
        Self::Norfolk,
        Self::Plymouth,
        Self::Suffolk,
        Self::Worcester,
    ];

    /// The name, without the word "County".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Barnstable => "Barnstable",
            Self::Berkshire => "Berkshire",
            Self::Bristol => "Bristol",
            Self::Dukes => "Dukes",
            Self::Essex => "Essex",
            Self::Franklin => "Franklin",
            Self::Hampden => "Hampden",
            Self::Hampshire => "Hampshire",
            Self::Middlesex => "Middlesex",
            Self::Nantucket => "Nantucket",
            Self::Norfolk => "Norfolk",
            Self::Plymouth => "Plymouth",
            Self::Suffolk => "Suffolk",
            Self::Worcester => "Worcester",
        }
    }
}

impl std::str::FromStr for County {
    type Err = UnknownCounty;

    /// Reads a name in any case, with or without the word "county".
    fn from_str(text: &str) -> Result<Self, UnknownCounty> {
        let folded = text.trim().to_lowercase();
        let name = folded.strip_suffix("county").unwrap_or(&folded).trim();
        let found = Self::ALL.into_iter().find(|county| county.name().to_lowercase() == name);
        found.ok_or_else(|| {
            UnknownCounty(text.chars().filter(|c| !c.is_control()).take(40).collect())
        })
    }
}

impl TryFrom<String> for County {
    type Error = UnknownCounty;

    fn try_from(text: String) -> Result<Self, UnknownCounty> {
        text.parse()
    }
}

/// What is near in one county: ids of services, in the order to show them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountyPage {
    /// The county this page is about.
    pub name: County,
    /// What to know first, in plain words; empty when there is nothing to add.
    #[serde(default)]
    pub note: String,
    /// The lines to start with anywhere in the state.
    pub start_with: Vec<String>,
    /// Crisis teams and walk-in centers.
    pub crisis: Vec<String>,
    /// Naloxone, supplies and drug checking.
    pub harm_reduction: Vec<String>,
    /// Peer recovery centers.
    pub recovery_centers: Vec<String>,
    /// Anything else that is near, or that fills a gap.
    #[serde(default)]
    pub also: Vec<String>,
}

impl CountyPage {
    /// Every id on the page, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        [&self.start_with, &self.crisis, &self.harm_reduction, &self.recovery_centers, &self.also]
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_county_is_read_as_people_write_it() {
        for text in ["Dukes", "dukes", " DUKES ", "Dukes County"] {
            assert_eq!(text.parse(), Ok(County::Dukes), "{text:?}");
        }
        for text in ["", "county", "Rockingham", "Duke"] {
            assert!(text.parse::<County>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn every_county_reads_its_own_name() {
        for county in County::ALL {
            assert_eq!(county.name().parse(), Ok(county));
        }
    }
}
