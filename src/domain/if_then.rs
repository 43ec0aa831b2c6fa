//! What a person said about their if-then plans: after the cue, and once a month whether a plan is still
//! right. A line each, kept beside the plan; nothing is counted up, and nothing is ever held against anyone.
//!
//! Kept under [`KEY`], one line each, the oldest first: `2026-01-12 did-it it is payday → call Rosa`.

use std::collections::BTreeMap;

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::plan::{Card, Plan};
use crate::domain::private::Private;

/// The preference the notes are kept under.
pub const KEY: &str = "plan-if-then-notes";
/// After this many days without a word about a plan it is asked whether it still fits: plans fade.
pub const STALE_DAYS: i64 = 30;
/// The most notes that are kept; the oldest go first.
pub const NOTES_MAX: usize = 60;

/// What was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The plan was made, or changed into this one.
    Made,
    /// The cue came, and the person did it.
    DidIt,
    /// The cue came, and it was forgotten.
    Forgot,
    /// The cue came, and it did not fit.
    DidNotFit,
    /// Looked at again: still right.
    StillRight,
}

impl Said {
    /// What can be said once the cue has come, in the order of the screen.
    pub const AFTER_THE_CUE: [Self; 3] = [Self::DidIt, Self::Forgot, Self::DidNotFit];
    const ALL: [Self; 5] =
        [Self::Made, Self::DidIt, Self::Forgot, Self::DidNotFit, Self::StillRight];

    /// The word it is kept under.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::DidIt => "did-it",
            Self::Forgot => "forgot",
            Self::DidNotFit => "did-not-fit",
            Self::StillRight => "still-right",
        }
    }
}

/// One thing that was said about one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The day it was said.
    pub day: Day,
    /// What was said.
    pub said: Said,
    /// The plan, as the card holds it.
    pub line: Private,
}

/// Everything that was said, the oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes(Vec<Note>);

impl Notes {
    /// The notes in the preferences of a journal; a line no Daymark wrote is passed over.
    #[must_use]
    pub fn from_preferences(preferences: &BTreeMap<Id, Private>) -> Self {
        let kept = preferences.iter().find(|(id, _)| id.as_str() == KEY);
        Self(
            kept.map(|(_, value)| value.reveal())
                .unwrap_or_default()
                .lines()
                .filter_map(note)
                .collect(),
        )
    }

    /// All of them, the oldest first.
    #[must_use]
    pub fn all(&self) -> &[Note] {
        &self.0
    }

    /// The last thing that was said about a plan after its cue.
    #[must_use]
    pub fn last_after_the_cue(&self, line: &str) -> Option<&Note> {
        self.about(line).rev().find(|note| Said::AFTER_THE_CUE.contains(&note.said))
    }

    /// Whether nothing was said about a plan for [`STALE_DAYS`], so that it can be looked at again. A plan
    /// of which nothing is known is left in peace.
    #[must_use]
    pub fn is_stale(&self, line: &str, today: Day) -> bool {
        self.about(line).next_back().is_some_and(|note| today.days_since(note.day) >= STALE_DAYS)
    }

    /// How many of the plans that are live can be looked at again.
    #[must_use]
    pub fn stale(&self, plan: &Plan, today: Day) -> usize {
        plan.lines(Card::IfThen).iter().filter(|line| self.is_stale(line, today)).count()
    }

    /// The change that keeps what was said about a plan.
    #[must_use]
    pub fn say(&self, line: &str, said: Said, today: Day) -> Option<Change> {
        let note = Note { day: today, said, line: Private::from(line) };
        let lines: Vec<String> = self
            .0
            .iter()
            .chain([&note])
            .map(|note| format!("{} {} {}", note.day, note.said.id(), note.line.reveal()))
            .collect();
        let lines = lines.get(lines.len().saturating_sub(NOTES_MAX)..).unwrap_or_default();
        Some(Change::Prefer(KEY.parse().ok()?, Some(Private::new(lines.join("\n")))))
    }

    /// The change that puts these plans on the card, and remembers the day of a new one. What was said
    /// about a plan that is taken out stays, so that bringing it back brings its day.
    #[must_use]
    pub fn put(&self, lines: &[String], today: Day) -> Option<Change> {
        let card = Plan::put(Card::IfThen, lines)?;
        let Change::Prefer(_, kept) = &card else { return Some(card) };
        let kept = kept.as_ref().map(Private::reveal).unwrap_or_default();
        let new: Vec<&str> =
            kept.lines().filter(|line| self.about(line).next().is_none()).collect();
        let mut notes = self.clone();
        let mut said = None;
        for line in new {
            said = notes.say(line, Said::Made, today);
            notes.0.push(Note { day: today, said: Said::Made, line: Private::from(line) });
        }
        Some(match said {
            Some(said) => Change::All(vec![card, said]),
            None => card,
        })
    }

    fn about(&self, line: &str) -> impl DoubleEndedIterator<Item = &Note> {
        self.0.iter().filter(move |note| note.line.reveal() == line)
    }
}

fn note(line: &str) -> Option<Note> {
    let mut parts = line.splitn(3, ' ');
    let day = parts.next()?.parse().ok()?;
    let word = parts.next()?;
    let said = Said::ALL.into_iter().find(|said| said.id() == word)?;
    Some(Note { day, said, line: Private::from(parts.next()?) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn keep(preferences: &mut BTreeMap<Id, Private>, change: Option<Change>) {
        match change {
            Some(Change::All(changes)) => {
                for change in changes {
                    keep(preferences, Some(change));
                }
            }
            Some(Change::Prefer(id, Some(value))) => drop(preferences.insert(id, value)),
            Some(Change::Prefer(id, None)) => drop(preferences.remove(&id)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_plan_is_asked_about_a_month_after_the_last_word_on_it_and_no_sooner() {
        let (mut kept, payday) = (BTreeMap::new(), "it is payday → call Rosa".to_owned());
        let made = day("2026-01-12");
        keep(&mut kept, Notes::default().put(std::slice::from_ref(&payday), made));
        let notes = Notes::from_preferences(&kept);
        assert!(!notes.is_stale(&payday, day("2026-02-10")));
        assert!(notes.is_stale(&payday, day("2026-02-11")));
        assert_eq!(notes.stale(&Plan::from_preferences(&kept), day("2026-02-11")), 1);
        assert!(!notes.is_stale("another → plan", day("2026-02-11")), "nothing is known of it");
        keep(&mut kept, notes.say(&payday, Said::DidIt, day("2026-02-11")));
        let notes = Notes::from_preferences(&kept);
        assert!(!notes.is_stale(&payday, day("2026-03-12")));
        keep(&mut kept, notes.say(&payday, Said::StillRight, day("2026-03-13")));
        let notes = Notes::from_preferences(&kept);
        assert!(!notes.is_stale(&payday, day("2026-04-11")));
        let last = notes.last_after_the_cue(&payday).unwrap();
        assert_eq!((last.day, last.said), (day("2026-02-11"), Said::DidIt));
    }

    #[test]
    fn a_changed_plan_is_a_new_one_and_an_old_one_keeps_its_day() {
        let mut kept = BTreeMap::new();
        let [one, two] = ["a → b", "a → c"].map(str::to_owned);
        keep(&mut kept, Notes::default().put(std::slice::from_ref(&one), day("2026-01-12")));
        let notes = Notes::from_preferences(&kept);
        keep(&mut kept, notes.put(std::slice::from_ref(&two), day("2026-02-20")));
        let notes = Notes::from_preferences(&kept);
        assert!(!notes.is_stale(&two, day("2026-02-21")));
        keep(&mut kept, notes.put(&[two.clone(), one.clone()], day("2026-02-21")));
        assert!(Notes::from_preferences(&kept).is_stale(&one, day("2026-02-21")));
        keep(&mut kept, notes.put(&[], day("2026-02-21")));
        assert_eq!(Plan::from_preferences(&kept).lines(Card::IfThen).len(), 0);
        assert_eq!(Notes::from_preferences(&kept).all().len(), 2, "what was said stays");
    }

    proptest! {
        #[test]
        fn any_plans_come_back_and_never_more_than_are_kept(lines in prop::collection::vec("[^\n\r]{1,40}", 1..4), rounds in 1usize..80) {
            let mut kept = BTreeMap::new();
            keep(&mut kept, Notes::default().put(&lines, day("2026-01-12")));
            let line = Plan::from_preferences(&kept).lines(Card::IfThen).first().cloned();
            for _ in 0..rounds {
                let Some(line) = &line else { break };
                let said = Notes::from_preferences(&kept).say(line, Said::Forgot, day("2026-01-13"));
                keep(&mut kept, said);
            }
            let notes = Notes::from_preferences(&kept);
            prop_assert!(notes.all().len() <= NOTES_MAX);
            if let Some(line) = line {
                prop_assert_eq!(notes.last_after_the_cue(&line).map(|note| note.said), Some(Said::Forgot));
            }
        }
    }
}
