//! What people say, and the word that our own texts have for it: one list for every search.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::content::fold::fold;

/// The file as it ships.
const FILE: &str = include_str!("../../content/other_names.toml");

/// From so many letters on, the beginning of a name stands for it: one sees what is found while typing.
const START_CHARS: usize = 5;

/// Words of a search that belong together, and what our own texts say instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words as they were typed.
    words: Vec<String>,
    /// The same thing in our words; `None` where it has no other name.
    ours: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    word: String,
    said: Vec<String>,
}

/// One name in folded words, and ours for it.
type Pair = (Vec<String>, Vec<String>);

impl Said {
    /// Whether all of it is there, in the words that were typed or in ours. `has` says whether a word is, also
    /// as a part of another one; `has_whole`, whether it stands by itself: a name is no part of another word.
    #[must_use]
    pub fn stands(&self, has: impl Fn(&str) -> bool, has_whole: impl Fn(&str) -> bool) -> bool {
        match &self.ours {
            None => self.words.iter().all(|word| has(word)),
            Some(ours) => {
                ours.iter().all(|word| has(word)) || self.words.iter().all(|word| has_whole(word))
            }
        }
    }

    /// The same of one of these texts, in which a word stands wherever its letters do.
    #[must_use]
    pub fn is_in(&self, texts: &[&str]) -> bool {
        let is_part = |sign: char| sign.is_alphanumeric();
        let whole =
            |text: &&str, word: &str| text.split(|sign| !is_part(sign)).any(|each| each == word);
        let has = |word: &str| texts.iter().any(|text| text.contains(word));
        self.stands(has, |word| texts.iter().any(|text| whole(text, word)))
    }

    /// Every word it may stand as.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().chain(self.ours.iter().flatten()).map(String::as_str)
    }
}

/// The words of a search, those that are one name together. They have to be folded.
#[must_use]
pub fn said(words: &[&str]) -> Vec<Said> {
    let mut said = Vec::new();
    let mut rest = words;
    while let Some((_, after)) = rest.split_first() {
        let found = names().iter().find(|(name, _)| is_named(rest, name));
        let (count, ours) = found.map_or((1, None), |(name, ours)| (name.len(), Some(ours)));
        let words = rest.iter().take(count).map(|word| (*word).to_owned()).collect();
        said.push(Said { words, ours: ours.cloned() });
        rest = rest.get(count..).unwrap_or(after);
    }
    said
}

/// A folded search in our own words; `None` where it is so already.
#[must_use]
pub fn in_our_words(search: &str) -> Option<String> {
    let words: Vec<&str> = search.split_whitespace().collect();
    let said = said(&words);
    said.iter().any(|said| said.ours.is_some()).then(|| {
        let ours = said.into_iter().flat_map(|said| said.ours.unwrap_or(said.words));
        ours.collect::<Vec<_>>().join(" ")
    })
}

/// Whether `words` begin with this name. The last of them may be the beginning of a long one.
fn is_named(words: &[&str], name: &[String]) -> bool {
    let begins = |(at, part): (usize, &String)| match words.get(at) {
        Some(word) if *word == part => true,
        Some(word) if at + 1 == words.len() && at + 1 == name.len() => {
            word.chars().count() >= START_CHARS && part.starts_with(word)
        }
        _ => false,
    };
    name.iter().enumerate().all(begins)
}

/// Every name, the ones of more words first.
fn names() -> &'static [Pair] {
    static NAMES: OnceLock<Vec<Pair>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let words = |text: &str| fold(text).split(' ').map(str::to_owned).collect::<Vec<_>>();
        let names = toml::from_str::<File>(FILE).map(|file| file.name).unwrap_or_default();
        let mut pairs: Vec<Pair> = names
            .iter()
            .flat_map(|name| name.said.iter().map(|said| (words(said), words(&name.word))))
            .collect();
        pairs.sort_by_key(|(said, _)| std::cmp::Reverse(said.len()));
        pairs
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::directory::{self, Filter};
    use crate::content::library;

    #[test]
    fn every_name_points_at_something_that_a_search_finds() {
        let file: File = toml::from_str(FILE).unwrap();
        assert!(file.name.len() > 10);
        let mut seen = BTreeSet::new();
        for Name { word, said } in file.name {
            let lines = directory::shipped();
            let found = |words: &str| {
                let filter = Filter { words: words.to_owned(), ..Filter::default() };
                (library::shipped().search(words).len(), lines.find(&filter).len())
            };
            let (topics, services) = found(&word);
            assert!(topics + services > 0, "nothing has {word}");
            assert!(!said.is_empty(), "{word} has no other name");
            for name in said {
                assert!(seen.insert(fold(&name)), "{name} is there twice");
                let (more_topics, more_services) = found(&name);
                assert!(more_topics >= topics && more_services >= services, "{name}");
            }
        }
        let file: File = toml::from_str(FILE).unwrap();
        let ours = file.name.iter().map(|name| fold(&name.word));
        assert_eq!(ours.filter(|word| seen.contains(word)).count(), 0, "a name of a name");
    }

    #[test]
    fn a_name_of_two_words_is_one_and_a_long_one_is_known_by_its_beginning() {
        assert_eq!(in_our_words("sober house worcester").as_deref(), Some("sober home worcester"));
        assert_eq!(in_our_words("narca").as_deref(), Some("naloxone"));
        assert_eq!(in_our_words("subs").as_deref(), Some("buprenorphine"));
        for words in ["", "sober", "narc", "house", "substance", "needs", "zzz"] {
            assert_eq!(in_our_words(words), None, "{words}");
        }
        let all = |words: &[&str], text| said(words).iter().all(|said| said.is_in(&[text]));
        assert!(all(&["narcan", "teen"], "naloxone for teen"));
        assert!(all(&["narcan", "teen"], "narcan youth"));
        assert!(!all(&["narcan", "teen"], "naloxone"));
        assert!(!all(&["subs"], "substance use") && all(&["subst"], "substance use"));
    }
}
