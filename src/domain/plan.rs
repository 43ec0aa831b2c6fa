//! The plan for the bad hour, as pure values: cards, each of them a few lines.
//!
//! The lines of a card are kept as one preference inside the journal, one line each; see
//! [`Card::key`]. A line has two parts on two cards: an if-then plan (`if → then`) and a visit
//! (`2026-01-14 words`).

use std::collections::BTreeMap;

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::private::{Private, fitting, tidy_line};

/// A card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Card {
    /// Why.
    Reasons,
    /// How it begins.
    Signs,
    /// What I do first.
    First,
    /// If this, then that.
    IfThen,
    /// What makes use safer.
    Safer,
    /// What is kept out of reach.
    OutOfReach,
    /// The next visits and refills.
    Visits,
    /// What I want to ask.
    Questions,
    /// What others need to know in an overdose.
    Overdose,
    /// Part 1 of the card for thoughts of dying: how I know it is getting bad.
    Signals,
    /// Part 2: what I can do by myself for ten minutes.
    Alone,
    /// Part 3: places and people that take the edge off.
    Near,
    /// Part 4: whom I would tell, and the first sentence.
    Ask,
    /// Part 5: lines and doors.
    Lines,
    /// Part 6: what makes it harder to act.
    Harder,
    /// Part 7: what I would stay for.
    Stay,
}

/// The parts of the card for thoughts of dying, in order.
pub const SAFETY: [Card; 7] =
    [Card::Signals, Card::Alone, Card::Near, Card::Ask, Card::Lines, Card::Harder, Card::Stay];

/// What stands between the two parts of an if-then plan.
const ARROW: &str = " → ";
/// What all keys of the plan begin with.
const KEY: &str = "plan-";
/// Which cards show while locked.
const SHOWN: &str = "shown-while-locked";

impl Card {
    /// Every card, in the order of the plan.
    pub const ALL: [Self; 16] = [
        Self::Reasons,
        Self::Signs,
        Self::First,
        Self::IfThen,
        Self::Safer,
        Self::OutOfReach,
        Self::Visits,
        Self::Questions,
        Self::Overdose,
        Self::Signals,
        Self::Alone,
        Self::Near,
        Self::Ask,
        Self::Lines,
        Self::Harder,
        Self::Stay,
    ];
    /// The most lines on a card.
    pub const LINES_MAX: usize = 12;
    /// The most plans that are live at a time: more were never tried.
    pub const IF_THEN_MAX: usize = 3;
    /// The longest line, in bytes.
    pub const LINE_BYTES_MAX: usize = 300;

    /// The word it is known by in files and in the shell.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reasons => "reasons",
            Self::Signs => "signs",
            Self::First => "first",
            Self::IfThen => "if-then",
            Self::Safer => "safer",
            Self::OutOfReach => "out-of-reach",
            Self::Visits => "visits",
            Self::Questions => "questions",
            Self::Overdose => "overdose",
            Self::Signals => "signals",
            Self::Alone => "alone",
            Self::Near => "near",
            Self::Ask => "ask",
            Self::Lines => "lines",
            Self::Harder => "harder",
            Self::Stay => "stay",
        }
    }

    /// The card with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|card| card.id() == id)
    }

    /// The preference its lines are kept under: `plan-<id>`, but for the questions, which lessons add to
    /// under `clinician-questions`.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Questions => "clinician-questions".to_owned(),
            card => format!("{KEY}{}", card.id()),
        }
    }

    /// How many lines it may have.
    #[must_use]
    pub const fn lines_max(self) -> usize {
        match self {
            Self::IfThen => Self::IF_THEN_MAX,
            Self::Questions => 40,
            _ => Self::LINES_MAX,
        }
    }

    /// Whether it is a part of the card for thoughts of dying.
    #[must_use]
    pub fn is_safety(self) -> bool {
        SAFETY.contains(&self)
    }
}

/// All lines of the plan.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Plan {
    lines: BTreeMap<Card, Vec<String>>,
    shown: Vec<Card>,
}

/// Shows no word of it.
impl std::fmt::Debug for Plan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plan").finish_non_exhaustive()
    }
}

impl Plan {
    /// The plan in the preferences of a journal.
    #[must_use]
    pub fn from_preferences(preferences: &BTreeMap<Id, Private>) -> Self {
        let value = |key: &str| {
            let found = preferences.iter().find(|(id, _)| id.as_str() == key);
            found.map_or("", |(_, value)| value.reveal())
        };
        let lines_of = |card: Card| -> Vec<String> {
            let value = value(&card.key());
            value
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let lines = Card::ALL.into_iter().map(|card| (card, lines_of(card))).collect();
        let shown = value(&format!("{KEY}{SHOWN}")).split(' ').filter_map(Card::from_id).collect();
        Self { lines, shown }
    }

    /// The lines of a card; visits by their day.
    #[must_use]
    pub fn lines(&self, card: Card) -> &[String] {
        self.lines.get(&card).map_or(&[], Vec::as_slice)
    }

    /// Whether no card has a line.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.values().all(Vec::is_empty)
    }

    /// Whether the person lets this card show while locked. The overdose card has a switch of its own
    /// beside the lock screen.
    #[must_use]
    pub fn is_shown(&self, card: Card) -> bool {
        self.shown.contains(&card)
    }

    /// The change that puts these lines on a card.
    #[must_use]
    pub fn put(card: Card, lines: &[String]) -> Option<Change> {
        let mut lines: Vec<String> = lines
            .iter()
            .map(|line| fitting(&tidy_line(line), Card::LINE_BYTES_MAX).trim().to_owned())
            .filter(|line| !line.is_empty())
            .take(card.lines_max())
            .collect();
        if card == Card::Visits {
            lines.sort();
        }
        let value = (!lines.is_empty()).then(|| Private::new(lines.join("\n")));
        Some(Change::Prefer(card.key().parse().ok()?, value))
    }

    /// The change that shows a card while locked, or no longer.
    #[must_use]
    pub fn turn_shown(&self, card: Card) -> Option<Change> {
        let mut shown = self.shown.clone();
        if shown.contains(&card) {
            shown.retain(|other| *other != card);
        } else {
            shown.push(card);
        }
        let ids: Vec<&str> = shown.iter().map(|card| card.id()).collect();
        let value = (!ids.is_empty()).then(|| Private::new(ids.join(" ")));
        Some(Change::Prefer(format!("{KEY}{SHOWN}").parse().ok()?, value))
    }
}

/// An if-then plan as one line.
#[must_use]
pub fn if_then(cue: &str, act: &str) -> String {
    format!("{}{ARROW}{}", cue.trim().replace('→', "-"), act.trim().replace('→', "-"))
}

/// The cue and the act of an if-then plan.
#[must_use]
pub fn cue_and_act(line: &str) -> (&str, &str) {
    line.split_once(ARROW).unwrap_or((line, ""))
}

/// A visit as one line.
#[must_use]
pub fn visit(day: Day, what: &str) -> String {
    format!("{day} {}", what.trim()).trim().to_owned()
}

/// The day of a visit, if the line begins with one, and what it is.
#[must_use]
pub fn day_and_words(line: &str) -> (Option<Day>, &str) {
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    match first.parse() {
        Ok(day) => (Some(day), rest.trim()),
        Err(_) => (None, line),
    }
}

/// A day as it is typed: `2026-01-14`, or `1/14`, which is the next one from `today` on,
/// today among them; `None` where there is none within 366 days (`2/29`).
#[must_use]
pub fn typed_day(typed: &str, today: Day) -> Option<Day> {
    let typed = typed.trim();
    if let Ok(day) = typed.parse() {
        return Some(day);
    }
    let (month, date) = typed.split_once('/')?;
    let (month, date): (u32, u32) = (month.trim().parse().ok()?, date.trim().parse().ok()?);
    // The last day of February comes within eight years.
    (0..=8 * 366).map(|ahead| today.later(ahead)).find(|day| {
        chrono::Datelike::month(&day.date()) == month && chrono::Datelike::day(&day.date()) == date
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The preferences after these changes.
    fn kept(changes: Vec<Option<Change>>) -> BTreeMap<Id, Private> {
        let mut preferences = BTreeMap::new();
        for change in changes.into_iter().flatten() {
            match change {
                Change::Prefer(id, Some(value)) => drop(preferences.insert(id, value)),
                Change::Prefer(id, None) => drop(preferences.remove(&id)),
                other => panic!("{other:?}"),
            }
        }
        preferences
    }

    #[test]
    fn every_card_has_a_word_and_a_key_of_its_own() {
        for card in Card::ALL {
            assert_eq!(Card::from_id(card.id()), Some(card));
            assert!(card.key().parse::<Id>().is_ok());
            let same = Card::ALL.iter().filter(|other| other.key() == card.key()).count();
            assert_eq!(same, 1, "{card:?}");
        }
    }

    #[test]
    fn at_most_three_if_then_plans_are_live() {
        let four: Vec<String> = (0..4).map(|n| if_then(&format!("cue {n}"), "act")).collect();
        let plan = Plan::from_preferences(&kept(vec![Plan::put(Card::IfThen, &four)]));
        assert_eq!(plan.lines(Card::IfThen).len(), 3);
        assert_eq!(cue_and_act(&plan.lines(Card::IfThen)[0]), ("cue 0", "act"));
    }

    #[test]
    fn visits_stand_by_their_day() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let lines = [visit(day("2026-02-03"), "refill"), visit(day("2026-01-14"), "clinic at 3")];
        let plan = Plan::from_preferences(&kept(vec![Plan::put(Card::Visits, &lines)]));
        let first = day_and_words(&plan.lines(Card::Visits)[0]);
        assert_eq!(first, (Some(day("2026-01-14")), "clinic at 3"));
        assert_eq!(day_and_words("call them"), (None, "call them"));
        let today = day("2026-01-12");
        assert_eq!(typed_day("1/14", today), Some(day("2026-01-14")));
        assert_eq!(typed_day("1/2", today), Some(day("2027-01-02")));
        assert_eq!(typed_day(" 2026-03-01 ", today), Some(day("2026-03-01")));
        assert_eq!(typed_day("2/29", today), Some(day("2028-02-29")));
        assert_eq!(typed_day("soon", today), None);
        assert_eq!(typed_day("2/30", today), None);
    }

    #[test]
    fn nothing_shows_while_locked_until_it_is_asked_for() {
        let plan = Plan::default();
        assert!(Card::ALL.iter().all(|card| !plan.is_shown(*card)));
        let shown = Plan::from_preferences(&kept(vec![plan.turn_shown(Card::Safer)]));
        assert!(shown.is_shown(Card::Safer) && !shown.is_shown(Card::Reasons));
        let hidden = Plan::from_preferences(&kept(vec![shown.turn_shown(Card::Safer)]));
        assert!(!hidden.is_shown(Card::Safer));
    }

    proptest! {
        #[test]
        fn any_lines_come_back_as_tidy_lines(lines in prop::collection::vec(any::<String>(), 0..20)) {
            let plan = Plan::from_preferences(&kept(vec![Plan::put(Card::Reasons, &lines)]));
            let back = plan.lines(Card::Reasons);
            prop_assert!(back.len() <= Card::LINES_MAX);
            for line in back {
                prop_assert!(line.len() <= Card::LINE_BYTES_MAX && tidy_line(line) == *line);
            }
            let again = Plan::from_preferences(&kept(vec![Plan::put(Card::Reasons, back)]));
            prop_assert_eq!(again.lines(Card::Reasons), back);
        }
    }
}
