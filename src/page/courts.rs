//! Courts, passphrases and private diaries: what a lock on a journal is and is not. Shown before the first
//! entry, in About, and when a journal is made in the shell.

use crate::content::library::Library;
use crate::content::words::Words;

/// The fact that says what is protected, and that a journal is not.
const RECORDS_FACT: &str = "MA-32";

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Daymark's own words.
    Plain,
    /// The words of a fact.
    Fact,
    /// Which fact, and of when.
    Source,
}

/// The paragraphs, without their heading (`courts-title`).
#[must_use]
pub fn paragraphs(words: &Words, library: &Library) -> Vec<(Part, String)> {
    let plain = |key: &str| (Part::Plain, words.say(key));
    let mut all: Vec<(Part, String)> =
        ["courts-lock", "courts-order", "courts-no-rule"].map(plain).into();
    if let Some(fact) = library.fact(RECORDS_FACT) {
        // Only what is about courts: its first two sentences. The rest is about consent to care.
        let protects = fact.statement.splitn(3, ". ").take(2).collect::<Vec<_>>().join(". ");
        all.push((Part::Fact, format!("{}.", protects.trim_end_matches('.'))));
        all.extend(fact.caveat.clone().map(|caveat| (Part::Fact, caveat)));
        let values = [("fact", RECORDS_FACT.into()), ("as-of", fact.as_of.to_string().into())];
        all.push((Part::Source, words.say_with("courts-source", &values)));
    }
    all.extend(["courts-write", "courts-leave-out", "courts-keep", "courts-lawyer"].map(plain));
    all
}

/// Of when what is said there is, for a reader who would not look a fact up by its id.
#[must_use]
pub fn as_of(words: &Words, library: &Library) -> Option<String> {
    let as_of = library.fact(RECORDS_FACT)?.as_of.to_string();
    Some(words.say_with("courts-as-of", &[("as-of", as_of.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::library;

    #[test]
    fn the_fact_is_there_with_its_limit_and_its_date() {
        let all = paragraphs(&Words::english(), library());
        let facts: Vec<&str> = all
            .iter()
            .filter(|(part, _)| *part == Part::Fact)
            .map(|(_, words)| words.as_str())
            .collect();
        assert_eq!(
            facts,
            [
                "Under 42 CFR Part 2, records of treatment programs have extra protection. They cannot be \
                 used against you in court without your consent or a special order.",
                "The federal privacy rule covers treatment programs. It does not cover a phone app or your own \
                 journal.",
            ]
        );
        assert!(all.iter().any(|(_, words)| words.contains("MA-32") && words.contains("2026")));
    }
}
