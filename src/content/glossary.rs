//! Words a lesson may use, and where they stand in a text.

use std::ops::Range;

use serde::Deserialize;

use super::{
    issue::Issue,
    items,
    source::{Place, Source},
};

/// One word and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Never changes once released.
    pub id: String,
    /// The word as the list shows it.
    pub word: String,
    /// Other forms that open this entry.
    pub also: Vec<String>,
    /// What it means, in plain words.
    pub meaning: String,
    /// Where it is written.
    pub place: Place,
}

/// A term found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Found<'a> {
    /// The bytes of the text it covers; always on character borders.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The term's id.
    pub id: &'a str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: String,
    word: String,
    #[serde(default)]
    also: Vec<String>,
    meaning: String,
}

/// The terms of `glossary.toml`.
pub fn read(source: &Source, issues: &mut Vec<Issue>) -> Vec<Term> {
    let entries = items::read::<Raw>(source, "term", issues).into_iter();
    let term = |(place, Raw { id, word, also, meaning })| Term { id, word, also, meaning, place };
    entries.map(term).collect()
}

/// Every place in `text` where one of `terms` stands, left to right, the longest form first.
///
/// Capitals make no difference. A form also matches with `s` or `es` after its last word; any
/// other form has to be listed under `also`.
#[must_use]
pub fn find<'a>(terms: &'a [Term], text: &str) -> Vec<Found<'a>> {
    let forms = forms(terms);
    let words = split(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let hit = forms.iter().find(|(form, _)| begins(rest, form));
        let last = hit.and_then(|(form, _)| rest.get(form.len() - 1));
        if let (Some((form, id)), Some(last), Some(first)) = (hit, last, rest.first()) {
            found.push(Found { start: first.range.start, end: last.range.end, id });
            at += form.len();
        } else {
            at += 1;
        }
    }
    found
}

struct Word {
    lower: String,
    range: Range<usize>,
}

/// Each form as lower-case words, with its term; more words first, and built-in before a pack.
fn forms(terms: &[Term]) -> Vec<(Vec<String>, &str)> {
    let mut forms: Vec<(Vec<String>, &Term)> = Vec::new();
    for term in terms {
        for form in std::iter::once(&term.word).chain(&term.also) {
            let words: Vec<_> = split(form).into_iter().map(|word| word.lower).collect();
            if !words.is_empty() {
                forms.push((words, term));
            }
        }
    }
    forms.sort_by_key(|(words, term)| (std::cmp::Reverse(words.len()), &term.place.origin));
    forms.into_iter().map(|(words, term)| (words, term.id.as_str())).collect()
}

fn begins(words: &[Word], form: &[String]) -> bool {
    form.len() <= words.len()
        && words.iter().zip(form).enumerate().all(|(at, (word, want))| {
            let is_last = at + 1 == form.len();
            let rest = word.lower.strip_prefix(want.as_str());
            rest.is_some_and(|rest| rest.is_empty() || (is_last && matches!(rest, "s" | "es")))
        })
}

fn split(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (at, c) in text.char_indices() {
        if !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')) {
            continue;
        }
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(word) if word.range.end == at => {
                word.lower.extend(c.to_lowercase());
                word.range.end = end;
            }
            _ => words.push(Word { lower: c.to_lowercase().collect(), range: at..end }),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::source::Origin;

    fn term(id: &str, also: &[&str]) -> Term {
        let place = Place { origin: Origin::BuiltIn, path: "glossary.toml".into(), line: 1 };
        let also = also.iter().map(|form| (*form).to_owned()).collect();
        Term { id: id.into(), word: id.into(), also, meaning: String::new(), place }
    }

    #[test]
    fn the_longest_form_wins_and_a_plural_counts() {
        let terms = [term("agonist", &["full agonist"]), term("half-life", &["half-lives"])];
        let text = "Full Agonists, an agonist, half-lives; antagonist.";
        let found: Vec<_> =
            find(&terms, text).iter().filter_map(|f| text.get(f.start..f.end)).collect();
        assert_eq!(found, ["Full Agonists", "agonist", "half-lives"]);
    }
}
