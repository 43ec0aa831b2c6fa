//! A facilitator's page: how a group could spend 20 minutes on a lesson. It adds no claim of its own.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::{embedded_facilitator::GUIDES, packs};

/// How long a session is.
pub const MINUTES: u16 = 20;

/// The page of one lesson; the format is in `content/README.md`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// What people take with them, in one sentence.
    pub aim: String,
    /// Minutes and what to do in them, in order.
    pub outline: Vec<(u16, String)>,
    /// Questions for the group. None asks for a story of use.
    pub questions: Vec<String>,
    /// What to look out for.
    pub watch: Vec<String>,
}

impl Guide {
    /// Every sentence a person reads.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let outline = self.outline.iter().map(|(_, text)| text);
        let rest = self.questions.iter().chain(&self.watch);
        std::iter::once(&self.aim).chain(outline).chain(rest).map(String::as_str)
    }
}

/// The page in `text`.
///
/// # Errors
/// When it is not TOML, or not these fields.
pub fn parse(text: &str) -> Result<Guide, toml::de::Error> {
    toml::from_str(text)
}

/// The page for the lesson called `id`.
#[must_use]
pub fn guide(id: &str) -> Option<&'static Guide> {
    let packed = packs::shown().and_then(|shown| shown.guides.get(id));
    packed.or_else(|| shipped(id))
}

fn shipped(id: &str) -> Option<&'static Guide> {
    static SHIPPED: OnceLock<BTreeMap<String, Guide>> = OnceLock::new();
    let read = || {
        let page = |source: &super::source::Source| {
            Some((source.stem().to_owned(), parse(&source.text).ok()?))
        };
        GUIDES.iter().filter_map(page).collect()
    };
    SHIPPED.get_or_init(read).get(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::library;

    #[test]
    fn every_lesson_that_ships_has_a_page() {
        for lesson in library().lessons() {
            assert!(guide(&lesson.id).is_some(), "{}", lesson.id);
        }
    }
}
