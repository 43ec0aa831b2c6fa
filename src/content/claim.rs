//! What adverts and articles say, beside what studies found.

use serde::Deserialize;

use super::{
    document::Block,
    issue::Issue,
    items, markdown,
    source::{Place, Source},
};

/// One claim and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Never changes once released.
    pub id: String,
    /// Permanent and never reused; from 1.
    pub number: u16,
    /// The claim, in its own words: the one place where words we do not use may stand.
    pub said: String,
    /// Who says it.
    pub by: String,
    /// What studies make of it.
    pub verdict: Verdict,
    /// Plain sentences, each with its footnotes.
    pub answer: Vec<Block>,
    /// The lesson that says more; `None` when there is none.
    pub module: Option<String>,
    /// Where it is written.
    pub place: Place,
}

/// What studies make of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It is so.
    True,
    /// Some of it is so.
    #[serde(rename = "partly true")]
    PartlyTrue,
    /// Nobody knows yet.
    Unproven,
    /// Studies point the other way, or there are none where there should be.
    #[serde(rename = "not supported")]
    NotSupported,
    /// It is not so.
    False,
}

impl Verdict {
    /// The words files use.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::PartlyTrue => "partly true",
            Self::Unproven => "unproven",
            Self::NotSupported => "not supported",
            Self::False => "false",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: String,
    number: u16,
    said: String,
    by: String,
    verdict: Verdict,
    answer: String,
    module: Option<String>,
}

/// The claims of `claims.toml`.
pub fn read(source: &Source, issues: &mut Vec<Issue>) -> Vec<Claim> {
    let entries = items::read::<Raw>(source, "claim", issues);
    entries.into_iter().map(|(place, raw)| claim(place, raw, issues)).collect()
}

fn claim(place: Place, raw: Raw, issues: &mut Vec<Issue>) -> Claim {
    let answer = markdown::parse(&raw.answer, &place, issues).blocks;
    let Raw { id, number, said, by, verdict, module, .. } = raw;
    let module = module.filter(|id| !id.is_empty());
    Claim { id, number, said, by, verdict, answer, module, place }
}
