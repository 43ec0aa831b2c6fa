//! The words of a search of the directory: which of them count, where they stand, and which entry to show
//! first. Nothing that is searched is kept.

use std::cmp::Reverse;

use crate::content::fold::fold;
use crate::content::other_names::{Said, said};
use crate::content::service::Service;

/// Words that any sentence may have. They count only where there are no others.
const SMALL_WORDS: &[&str] = &[
    "a", "am", "an", "and", "are", "at", "be", "can", "do", "for", "from", "get", "have", "how",
    "i", "id", "im", "in", "is", "it", "me", "my", "myself", "near", "need", "of", "on", "or",
    "someone", "that", "the", "to", "want", "was", "what", "where", "who", "with", "you",
];

/// From this rank on nobody can be reached.
const NOT_REACHED: u8 = 4;

/// Shorter words stand for themselves only, not for the beginning of a longer one.
const START_CHARS: usize = 3;

/// The words of `text` that a search looks for, folded, one by one.
#[must_use]
pub fn wanted_words(text: &str) -> Vec<String> {
    Wanted::of(text).words
}

/// The words of a search.
pub(super) struct Wanted {
    words: Vec<String>,
    /// The same, where some of them have a name of ours.
    said: Vec<Said>,
}

impl Wanted {
    /// The words in `text`, without those that any sentence has.
    pub(super) fn of(text: &str) -> Self {
        // "7-OH" is one word: neither half of it says anything.
        let folded = fold(&text.to_lowercase().replace("7-oh", "7oh"));
        let all = || folded.split(' ').filter(|word| !word.is_empty());
        let mut words: Vec<String> =
            all().filter(|word| !SMALL_WORDS.contains(word)).map(str::to_owned).collect();
        if words.is_empty() {
            words = all().map(str::to_owned).collect();
        }
        Self::from(words)
    }

    fn from(words: Vec<String>) -> Self {
        let said = said(&words.iter().map(String::as_str).collect::<Vec<_>>());
        Self { words, said }
    }

    /// Whether there are no words, so that everything is wanted.
    pub(super) fn is_anything(&self) -> bool {
        self.words.is_empty()
    }

    /// The words themselves.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Whether the entry is for all of the state, so that it serves these places too, and has every other
    /// word. A place alone asks for what is there; what is always open stands below that anyway.
    pub(super) fn serves(&self, service: &Service, places: &[&str]) -> bool {
        if places.is_empty() || !service.counties.is_empty() {
            return false;
        }
        let words: Vec<String> =
            self.words.iter().filter(|word| !places.contains(&word.as_str())).cloned().collect();
        !words.is_empty() && Self::from(words).is_in(service)
    }

    /// Whether every word stands somewhere in the entry.
    pub(super) fn is_in(&self, service: &Service) -> bool {
        if self.is_anything() {
            return true;
        }
        let mut parts: Vec<&str> = service.texts().map(|(_, text)| text).collect();
        parts.extend(service.search_words.iter().map(String::as_str));
        parts.extend(service.needs.iter().map(|need| need.id()));
        parts.extend(service.counties.iter().map(|county| county.name()));
        parts.extend(service.numbers().map(crate::content::phone::Phone::digits));
        self.stands_in(&parts)
    }

    /// Whether every word stands in one of its names.
    pub(super) fn is_in_a_name(&self, service: &Service) -> bool {
        let names = [&service.name, &service.short_name].into_iter().chain(&service.also_known);
        self.stands_in(&names.map(String::as_str).collect::<Vec<_>>())
    }

    fn stands_in(&self, parts: &[&str]) -> bool {
        let text = fold(&parts.join(" ").to_lowercase().replace("7-oh", "7oh"));
        let words: Vec<&str> = text.split(' ').collect();
        let stands = |wanted: &str| {
            // One who looks for "needles" finds a needle.
            let one = wanted.strip_suffix('s').filter(|one| one.len() > START_CHARS);
            words.iter().any(|word| {
                if wanted.chars().count() < START_CHARS {
                    *word == wanted
                } else {
                    word.starts_with(wanted) || one == Some(word)
                }
            })
        };
        self.said.iter().all(|said| said.stands(stands, |word| words.contains(&word)))
    }

    /// Whether every word is one that an entry's author listed for finding it.
    fn is_in_search_words(&self, service: &Service) -> bool {
        let listed: Vec<&str> = service.search_words.iter().map(String::as_str).collect();
        self.stands_in(&listed)
    }

    /// Where it stands among what was found: whoever has all the words and can be reached, then what
    /// serves the place they name, then those who cannot be reached.
    pub(super) fn order(&self, service: &Service) -> (u8, (u8, Reverse<i32>)) {
        let rank = self.rank(service);
        let part = match (self.is_in(service), rank.0 < NOT_REACHED) {
            (true, true) => 0,
            (false, true) => 1,
            _ => 2,
        };
        (part, rank)
    }

    /// What comes first: the line that these words are listed for, or a protected line of that name; the
    /// other lines that are always shown; whoever else has a number, the newest first; places without one.
    pub(super) fn rank(&self, service: &Service) -> (u8, Reverse<i32>) {
        let is_named = self.is_in_a_name(service);
        let is_reached = !service.ask_about && service.numbers().next().is_some();
        let year = Reverse(service.evidence_year.unwrap_or_default());
        match (is_named, is_reached) {
            (true, true) if service.protected => (0, Reverse(0)),
            (_, true) if self.is_in_search_words(service) => (0, Reverse(0)),
            _ if service.always_show.is_some() => (1, Reverse(0)),
            (true, true) => (2, year),
            (false, true) => (3, year),
            _ if !service.ask_about => (NOT_REACHED, year),
            (is_named, _) => (NOT_REACHED + 1 + u8::from(!is_named), Reverse(0)),
        }
    }
}
