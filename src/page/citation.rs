//! How a fact, a source and a verdict are named, on screen, in the shell and on paper alike.

use crate::content::claim::Verdict;
use crate::content::fact::Grade;
use crate::content::front_matter::Track;
use crate::content::reference::{Extent, Reference};

/// The message with a grade in words.
#[must_use]
pub const fn grade_key(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "learn-grade-a",
        Grade::B => "learn-grade-b",
        Grade::C => "learn-grade-c",
        Grade::D => "learn-grade-d",
    }
}

/// The message that says how much of a source was seen.
#[must_use]
pub const fn seen_key(seen: Extent) -> &'static str {
    match seen {
        Extent::Full => "learn-seen-full",
        Extent::Abstract => "learn-seen-abstract",
        Extent::Page => "learn-seen-page",
        Extent::SecondHand => "learn-seen-second-hand",
    }
}

/// The message with a verdict.
#[must_use]
pub const fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::True => "learn-verdict-true",
        Verdict::PartlyTrue => "learn-verdict-partly-true",
        Verdict::Unproven => "learn-verdict-unproven",
        Verdict::NotSupported => "learn-verdict-not-supported",
        Verdict::False => "learn-verdict-false",
    }
}

/// The shelves, in the order of the list, each with the message that names it.
pub const TRACKS: [(Track, &str); 4] = [
    (Track::Kratom, "learn-track-kratom"),
    (Track::Treatment, "learn-track-treatment"),
    (Track::Alive, "learn-track-alive"),
    (Track::Living, "learn-track-living"),
];

/// A source in one sentence: who, what, where, when.
#[must_use]
pub fn cite(reference: &Reference) -> String {
    let bare = |text: &str| text.trim_end_matches('.').to_owned();
    let title = bare(&reference.title);
    let mut cite = match &reference.authors {
        Some(author) => format!("{}. {title}.", bare(author)),
        None => format!("{title}."),
    };
    let year = reference.year.map(|year| year.to_string());
    let journal = Some(bare(&reference.journal)).filter(|journal| !journal.is_empty());
    let parts: Vec<String> = journal.into_iter().chain(year).collect();
    if !parts.is_empty() {
        cite.push(' ');
        cite.push_str(&parts.join(", "));
        cite.push('.');
    }
    cite
}

/// Where a source can be found: its DOI, else its address; `None` for paper.
#[must_use]
pub fn address(reference: &Reference) -> Option<String> {
    match (&reference.doi, &reference.url) {
        (Some(doi), _) => Some(format!("https://doi.org/{doi}")),
        (None, Some(url)) => Some(url.clone()),
        (None, None) => None,
    }
}

/// A content note as a sentence of its own begins: "Heavy topic: overdose".
#[must_use]
pub fn note(note: &str) -> String {
    let mut letters = note.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::library;

    #[test]
    fn a_source_without_an_author_begins_with_its_title() {
        for reference in library().references() {
            let cite = cite(reference);
            assert!(!cite.starts_with(". "), "{cite}");
            assert!(cite.contains(reference.title.trim_end_matches('.')), "{cite}");
            assert!(!cite.contains(".."), "{cite}");
        }
    }

    #[test]
    fn a_note_begins_with_a_capital() {
        assert_eq!(note("heavy topic: overdose"), "Heavy topic: overdose");
        assert_eq!(note(""), "");
    }
}
