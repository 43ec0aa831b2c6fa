//! A source that facts stand on: who, what, where, and how much of it was seen.

use serde::Deserialize;

use super::{
    issue::Issue,
    items,
    source::{Place, Source},
};

/// One source, listed once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Never changes once released.
    pub id: String,
    /// As printed; an office or a court counts as an author. `None` where the copy that was seen names none.
    pub authors: Option<String>,
    /// In the language of the source.
    pub title: String,
    /// The journal, site or register; empty when there is none.
    pub journal: String,
    /// `None` when unknown.
    pub year: Option<u16>,
    /// `None` when unknown or when there is none.
    pub doi: Option<String>,
    /// Where it was seen; `None` for paper.
    pub url: Option<String>,
    /// What sort of source it is.
    pub kind: Kind,
    /// How much of it was seen.
    pub seen: Extent,
    /// Where it is written.
    pub place: Place,
}

/// What sort of source it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Many studies weighed together.
    Review,
    /// People were assigned to what was compared.
    Trial,
    /// People were followed over time.
    Cohort,
    /// People were asked once.
    Survey,
    /// Single patients described.
    CaseSeries,
    /// Chemistry, cells or animals.
    Lab,
    /// A statute, a rule or a bill.
    Law,
    /// An office of government.
    Official,
    /// A newspaper or broadcaster.
    News,
    /// Anything else.
    Other,
}

/// How much of a source was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// All of it.
    Full,
    /// Its summary.
    Abstract,
    /// A page of a site.
    Page,
    /// Only what another source says of it.
    SecondHand,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: String,
    authors: Option<String>,
    title: String,
    #[serde(default)]
    journal: String,
    year: Option<u16>,
    doi: Option<String>,
    url: Option<String>,
    kind: Kind,
    seen: Extent,
}

/// The sources of one file under `references/`.
pub fn read(source: &Source, issues: &mut Vec<Issue>) -> Vec<Reference> {
    let entries = items::read(source, "reference", issues).into_iter();
    entries.map(|(place, raw)| reference(place, raw)).collect()
}

fn reference(place: Place, raw: Raw) -> Reference {
    let Raw { id, authors, title, journal, year, doi, url, kind, seen } = raw;
    Reference { id, authors, title, journal, year, doi, url, kind, seen, place }
}
