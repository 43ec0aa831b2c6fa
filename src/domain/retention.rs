//! How long entries are kept: chosen in advance, for all of them, and the same every day.

use crate::domain::answer::Id;
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::merge::BESIDE;
use crate::domain::prefs::Choice;
use crate::domain::private::Private;

/// How long entries are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Keep {
    /// A month.
    Month,
    /// A season.
    Quarter,
    /// A year.
    Year,
    /// For good.
    #[default]
    All,
}

impl Keep {
    /// The preference inside the journal that holds the choice.
    pub const PREFERENCE: &'static str = "keep-days";

    /// The choice among what is kept inside the journal. Where two copies of it chose differently, not knowing of
    /// each other, the longer holds until somebody chooses anew. A word no Daymark wrote keeps entries for good.
    pub fn chosen<'a>(kept: impl IntoIterator<Item = (&'a Id, &'a Private)>) -> Self {
        let words = kept.into_iter().filter(|(id, _)| Self::is_choice(id)).map(|(_, word)| word);
        words
            .map(|word| Self::from_word(word.reveal()).unwrap_or_default())
            .max()
            .unwrap_or_default()
    }

    /// Whether this preference holds the choice, or one that a merge put beside it.
    #[must_use]
    pub fn is_choice(id: &Id) -> bool {
        let plain = id.as_str().strip_prefix(BESIDE).unwrap_or_else(|| id.as_str());
        plain == Self::PREFERENCE || (plain != id.as_str() && plain.starts_with(Self::PREFERENCE))
    }

    /// Whether the entry goes for good the next time the journal opens, on `today` or later.
    #[must_use]
    pub fn lets_go(self, entry: &Entry, today: Day) -> bool {
        !entry.is_pinned && self.first_day(today).is_some_and(|first| entry.day < first)
    }

    /// For how many days; `None` for good.
    #[must_use]
    pub const fn days(self) -> Option<u64> {
        match self {
            Self::All => None,
            Self::Year => Some(365),
            Self::Quarter => Some(90),
            Self::Month => Some(30),
        }
    }

    /// The first day whose entries are kept on `today`.
    #[must_use]
    pub fn first_day(self, today: Day) -> Option<Day> {
        // Today is one of them.
        self.days().map(|days| today.earlier(days - 1))
    }
}

impl Choice for Keep {
    const ALL: &'static [Self] = &[Self::All, Self::Year, Self::Quarter, Self::Month];

    fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Year => "365",
            Self::Quarter => "90",
            Self::Month => "30",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{EntryId, Kind};

    #[test]
    fn thirty_days_are_today_and_the_29_before() {
        let today: Day = "2026-03-31".parse().unwrap();
        assert_eq!(Keep::Month.first_day(today), Some("2026-03-02".parse().unwrap()));
        assert_eq!(Keep::All.first_day(today), None);
        assert_eq!(Keep::from_word("90"), Some(Keep::Quarter));
    }

    #[test]
    fn an_entry_of_the_thirtieth_day_before_goes_unless_it_is_pinned() {
        let today: Day = "2026-03-31".parse().unwrap();
        let at = chrono::DateTime::UNIX_EPOCH.fixed_offset();
        let mut entry = Entry::new(EntryId::new(at, [1; 10]), Kind::Note, today.earlier(29), at);
        assert!(!Keep::Month.lets_go(&entry, today));
        entry.day = today.earlier(30);
        assert!(Keep::Month.lets_go(&entry, today));
        assert!(!Keep::Quarter.lets_go(&entry, today) && !Keep::All.lets_go(&entry, today));
        entry.is_pinned = true;
        assert!(!Keep::Month.lets_go(&entry, today));
    }
}
