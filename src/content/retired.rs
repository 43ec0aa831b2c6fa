//! What must never be shown as current, and signs that have no place in a name.

use serde::Deserialize;

/// One retired fact. Its pieces are kept apart in the file, so that it stands nowhere whole.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retired {
    /// Where it must not appear.
    pub kind: RetiredKind,
    /// The parts of the number or phrase; empty for a [`RetiredKind::Note`].
    pub pieces: Vec<String>,
    /// What it was, in words.
    pub what: String,
    /// Why it is retired.
    pub why: String,
    /// Ids of the services to use instead.
    pub use_instead: Vec<String>,
}

/// Where a retired fact must not appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RetiredKind {
    /// A number: nowhere at all.
    Number,
    /// A good voice number, wrong as the number a text goes to.
    TextTo,
    /// A phrase: in no text of a service.
    Words,
    /// A name: no current name, unless marked "(closed)".
    Name,
    /// Kept for authors; a test beside the directory checks it by hand.
    Note,
}

impl Retired {
    /// Whether `text` holds these pieces as one number, in any usual way of writing it.
    #[must_use]
    pub fn is_number_in(&self, text: &str) -> bool {
        !self.pieces.is_empty()
            && matches!(self.kind, RetiredKind::Number | RetiredKind::TextTo)
            && ["", "-", ".", " ", "\u{2011}"].iter().any(|between| {
                let whole = self.pieces.join(between);
                holds_alone(text, &whole) || holds_alone(text, &self.bracketed(between))
            })
    }

    /// "(800) 555-0100" and its kin.
    fn bracketed(&self, between: &str) -> String {
        match self.pieces.split_first() {
            Some((area, rest)) => format!("({area}) {}", rest.join(between)),
            None => String::new(),
        }
    }

    /// Whether `text` holds these pieces as words one after another.
    #[must_use]
    pub fn is_phrase_in(&self, text: &str) -> bool {
        let phrase = super::fold::fold(&self.pieces.join(" "));
        let text = super::fold::fold(text);
        !phrase.is_empty() && format!(" {text} ").contains(&format!(" {phrase} "))
    }
}

/// Whether `part` stands in `text` with no further digit on either side, a leading 1 apart.
fn holds_alone(text: &str, part: &str) -> bool {
    text.match_indices(part).any(|(at, found)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + found.len()..).unwrap_or_default();
        let country = before.strip_suffix('1').is_some_and(|rest| !ends_in_digit(rest));
        (country || !ends_in_digit(before)) && !after.starts_with(|c: char| c.is_ascii_digit())
    })
}

fn ends_in_digit(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn retired(kind: RetiredKind, pieces: &[&str]) -> Retired {
        Retired {
            kind,
            pieces: pieces.iter().map(|piece| (*piece).to_owned()).collect(),
            what: String::new(),
            why: String::new(),
            use_instead: Vec::new(),
        }
    }

    #[test]
    fn a_retired_number_is_found_however_it_is_written() {
        let number = retired(RetiredKind::Number, &["800", "555", "0199"]);
        for text in [
            "800-555-0199",
            "(800) 555-0199",
            "8005550199",
            "+18005550199",
            "1-800-555-0199",
            "800.555.0199",
            "call 800 555 0199 now",
        ] {
            assert!(number.is_number_in(text), "{text}");
        }
        for text in ["800-555-01990", "2800-555-0199", "800-555-0198", ""] {
            assert!(!number.is_number_in(text), "{text}");
        }
    }

    #[test]
    fn a_phrase_is_whole_words() {
        let phrase = retired(RetiredKind::Words, &["press", "3"]);
        assert!(phrase.is_phrase_in("Then Press 3."));
        assert!(!phrase.is_phrase_in("press 30"));
        assert!(!retired(RetiredKind::Note, &[]).is_phrase_in("anything"));
    }
}
