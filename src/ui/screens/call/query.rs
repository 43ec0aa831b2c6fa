//! What of the list a person asked to see, and what to show when nothing is that.

use crate::content::directory::{Filter, wanted_words};
use crate::content::need::Need;
use crate::content::place::County;
use crate::content::service::Service;
use crate::ui::screens::call::lines::{Moment, directory};

/// The most lines shown when nothing matches all.
const NEAREST_MAX: usize = 12;

/// What a person asked to see; the default is everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// What for.
    pub need: Option<Need>,
    /// Where.
    pub county: Option<County>,
    /// In which language.
    pub language: Option<&'static str>,
    /// Only what is open now.
    pub is_open_now: bool,
    /// Only what answers to text or chat.
    pub is_in_writing: bool,
    /// Words to find.
    pub words: String,
}

/// Why the lines shown are not the ones asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// Nothing matches all; these match most.
    Nearest,
    /// It is only the hour: these are open.
    OpenAlways,
}

impl Query {
    /// Whether everything is shown.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    /// Whether only a county was chosen: its own page then shows.
    #[must_use]
    pub fn only_county(&self) -> Option<County> {
        let county = self.county?;
        (*self == Self { county: Some(county), ..Self::default() }).then_some(county)
    }

    /// Whether anything but words was asked for.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        Self { words: String::new(), ..self.clone() } != Self::default()
    }

    fn filter(&self, moment: Moment) -> Filter {
        Filter {
            need: self.need,
            county: self.county,
            language: self.language.map(str::to_owned),
            open_at: self.is_open_now.then_some(moment.0),
            in_writing: self.is_in_writing,
            words: self.words.clone(),
        }
    }

    /// The lines asked for, in the order to show them.
    #[must_use]
    pub fn find(&self, moment: Moment) -> Vec<&'static Service> {
        directory().find(&self.filter(moment))
    }

    /// What to show when [`Self::find`] finds nothing; never empty.
    #[must_use]
    pub fn instead(&self, moment: Moment) -> (Instead, Vec<&'static Service>) {
        let at_any_hour = Self { is_open_now: false, ..self.clone() };
        if self.is_open_now && !at_any_hour.find(moment).is_empty() {
            return (Instead::OpenAlways, directory().always_shown().collect());
        }
        let parts: Vec<Vec<&Service>> = self.parts().iter().map(|part| part.find(moment)).collect();
        let score = |service: &Service| {
            parts.iter().filter(|found| found.iter().any(|each| each.id == service.id)).count()
        };
        let best = directory().services().iter().map(score).max().unwrap_or(0);
        let nearest: Vec<&Service> = if best == 0 {
            directory().always_shown().collect()
        } else {
            let close = directory().services().iter().filter(|service| score(service) == best);
            close.take(NEAREST_MAX).collect()
        };
        (Instead::Nearest, nearest)
    }

    /// Each wish on its own, each word a wish.
    fn parts(&self) -> Vec<Self> {
        let one = [
            Self { need: self.need, ..Self::default() },
            Self { county: self.county, ..Self::default() },
            Self { language: self.language, ..Self::default() },
            Self { is_open_now: self.is_open_now, ..Self::default() },
            Self { is_in_writing: self.is_in_writing, ..Self::default() },
        ];
        let words = wanted_words(&self.words).into_iter();
        let words = words.map(|word| Self { words: word, ..Self::default() });
        one.into_iter().chain(words).filter(|part| !part.is_everything()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment(text.parse().unwrap())
    }

    #[test]
    fn nothing_found_always_leads_to_somebody() {
        let night = at("2026-11-24T03:00:00");
        for query in [
            Query { words: "zzz".to_owned(), ..Query::default() },
            Query { words: "zzz nantucket".to_owned(), ..Query::default() },
            Query {
                need: Some(Need::Gambling),
                county: Some(County::Dukes),
                words: "zzz".to_owned(),
                ..Query::default()
            },
            Query { words: "trans lifeline".to_owned(), is_open_now: true, ..Query::default() },
        ] {
            assert!(query.find(night).is_empty(), "{query:?}");
            let (_, shown) = query.instead(night);
            assert!(!shown.is_empty(), "{query:?}");
        }
    }

    #[test]
    fn what_is_offered_as_open_is_open_around_the_clock() {
        let query =
            Query { words: "trans lifeline".to_owned(), is_open_now: true, ..Query::default() };
        let (why, shown) = query.instead(at("2026-11-24T03:00:00"));
        assert_eq!(why, Instead::OpenAlways);
        assert!(shown.iter().all(|service| service.hours.is_always()));
    }

    #[test]
    fn what_matches_most_comes_when_nothing_matches_all() {
        let query = Query { words: "nantucket zzz".to_owned(), ..Query::default() };
        let (why, shown) = query.instead(at("2026-11-24T03:00:00"));
        assert_eq!(why, Instead::Nearest);
        let only_nantucket = Query { words: "nantucket".to_owned(), ..Query::default() };
        let found = only_nantucket.find(at("2026-11-24T03:00:00"));
        assert!(shown.iter().all(|service| found.iter().any(|each| each.id == service.id)));
    }
}
