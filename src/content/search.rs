//! Search over every lesson, claim and word: capitals and accents make no difference.

use super::{
    claim::Claim,
    document::words,
    fold::plain,
    glossary::Term,
    library::Library,
    module::{Lesson, runs},
    other_names::{Said, said},
    source::Origin,
};

/// How many characters of context a snippet shows before the first word found.
const BEFORE_CHARS: usize = 30;
/// How long a snippet is at most, without its ellipses.
const SNIPPET_CHARS: usize = 100;

/// A lesson that holds every word that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The lesson's id.
    pub lesson: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The words around the first place found, on one line.
    pub snippet: String,
    /// Who it comes from.
    pub origin: &'a Origin,
}

impl Library {
    /// The lessons that hold every word of `query`, those with all of them in the title first.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<Hit<'_>> {
        let folded = fold(query);
        let wanted = said(&folded.split_whitespace().collect::<Vec<_>>());
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<(bool, Hit<'_>)> =
            self.lessons().iter().filter_map(|lesson| hit(lesson, &wanted)).collect();
        hits.sort_by_key(|(in_title, _)| !in_title);
        hits.into_iter().map(|(_, hit)| hit).collect()
    }
}

impl Library {
    /// The claims of adverts whose words, or whose answer, hold every word of `query`; those that say
    /// them first.
    #[must_use]
    pub fn search_claims(&self, query: &str) -> Vec<&Claim> {
        let answer = |claim: &Claim| -> String {
            let paragraph = |block| runs(block).into_iter().map(|(_, text)| words(text)).collect();
            claim.answer.iter().map(paragraph).collect::<Vec<String>>().join(" ")
        };
        let texts = self.claims().iter().map(|claim| (claim, &claim.said, answer(claim)));
        holding(query, texts.map(|(claim, said, answer)| (claim, said.clone(), answer)))
    }

    /// The words of the glossary that hold every word of `query`, those named so before those
    /// explained so.
    #[must_use]
    pub fn search_terms(&self, query: &str) -> Vec<&Term> {
        let named = |term: &Term| format!("{} {}", term.word, term.also.join(" "));
        let texts = self.terms().iter().map(|term| (term, named(term), term.meaning.clone()));
        holding(query, texts)
    }
}

/// What holds every word of `query` in its first or second text, the first ones before the others.
fn holding<'a, T>(query: &str, texts: impl Iterator<Item = (&'a T, String, String)>) -> Vec<&'a T> {
    let folded = fold(query);
    let wanted = said(&folded.split_whitespace().collect::<Vec<_>>());
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(bool, &T)> = texts
        .filter_map(|(what, first, second)| {
            let (first, second) = (fold(&first), fold(&second));
            let is_first = wanted.iter().all(|said| said.is_in(&[&first]));
            let stands = |said: &Said| said.is_in(&[&first, &second]);
            wanted.iter().all(stands).then_some((is_first, what))
        })
        .collect();
    found.sort_by_key(|(is_first, _)| !is_first);
    found.into_iter().map(|(_, what)| what).collect()
}

fn hit<'a>(lesson: &'a Lesson, wanted: &[Said]) -> Option<(bool, Hit<'a>)> {
    let runs = lesson.blocks.iter().flat_map(runs).map(|(_, text)| words(text));
    let texts: Vec<String> = std::iter::once(lesson.summary.clone()).chain(runs).collect();
    let title = fold(&lesson.title);
    let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    let all: Vec<&str> = std::iter::once(&title).chain(&folded).map(String::as_str).collect();
    if !wanted.iter().all(|said| said.is_in(&all)) {
        return None;
    }
    let best = texts.iter().zip(&folded).enumerate().max_by_key(|(at, (_, folded))| {
        let held = wanted.iter().filter(|said| said.is_in(&[folded])).count();
        (held, std::cmp::Reverse(*at))
    });
    let first = best.map_or(lesson.summary.as_str(), |(_, (text, _))| text);
    let snippet = snippet(first, wanted);
    let hit =
        Hit { lesson: &lesson.id, title: &lesson.title, snippet, origin: &lesson.place.origin };
    Some((wanted.iter().all(|said| said.is_in(&[&title])), hit))
}

fn snippet(text: &str, wanted: &[Said]) -> String {
    let chars: Vec<char> = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let folded: Vec<(usize, char)> = chars
        .iter()
        .enumerate()
        .flat_map(|(at, c)| fold_char(*c).into_iter().map(move |folded| (at, folded)))
        .collect();
    let plain: String = folded.iter().map(|(_, c)| *c).collect();
    let found =
        wanted.iter().flat_map(Said::words).filter_map(|word| plain.find(word)).min().unwrap_or(0);
    let found = plain.char_indices().position(|(at, _)| at == found).unwrap_or(0);
    let found = folded.get(found).map_or(0, |(at, _)| *at);
    let mut start = found.saturating_sub(BEFORE_CHARS);
    while start > 0 && chars.get(start - 1).is_some_and(|c| *c != ' ') {
        start -= 1;
    }
    let rest = chars.get(start..).unwrap_or_default();
    let mut shown: String = rest.iter().take(SNIPPET_CHARS).collect();
    if rest.len() > SNIPPET_CHARS {
        shown.truncate(shown.rfind(' ').unwrap_or(shown.len()));
        shown.push('…');
    }
    if start > 0 { format!("…{shown}") } else { shown }
}

/// Small letters without accents. Unlike [`super::fold::fold`] it keeps every other sign, so that "7-OH"
/// is found as it is written.
fn fold(text: &str) -> String {
    text.chars().flat_map(fold_char).collect()
}

fn fold_char(c: char) -> Vec<char> {
    c.to_lowercase().flat_map(bare).collect()
}

fn bare(c: char) -> Vec<char> {
    plain(c).map_or_else(|| vec![c], |letters| letters.chars().collect())
}
