//! What a person picks for a page of their own to hand over. Everything is left out until it is picked.

use std::collections::BTreeSet;

use crate::domain::answer::Id;
use crate::domain::day::Day;
use crate::domain::entry::EntryId;

/// Something that can be picked whole. Self-checks are picked by their form, and notes one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What was answered in check-ins, but for use and medicine.
    CheckIns,
    /// On which days there was use, and on which none.
    Use,
    /// Medicine, day by day.
    Medicine,
    /// The page of trends. It speaks of use and of medicine only where those are picked as well.
    Trends,
    /// The plan, without its people and without the questions.
    Plan,
    /// The people of the plan and their numbers.
    People,
    /// The questions for a clinician.
    Questions,
}

impl Part {
    /// Every part, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::CheckIns,
        Self::Use,
        Self::Medicine,
        Self::Trends,
        Self::Plan,
        Self::People,
        Self::Questions,
    ];

    /// The word used in `--include`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CheckIns => "check-ins",
            Self::Use => "use",
            Self::Medicine => "medicine",
            Self::Trends => "trends",
            Self::Plan => "plan",
            Self::People => "people",
            Self::Questions => "questions",
        }
    }

    /// The part with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}

/// What a person picked, over which days. The plan and hand-picked notes do not depend on the days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picks {
    /// The first day.
    pub first: Day,
    /// The last day, not before the first.
    pub last: Day,
    /// The parts.
    pub parts: BTreeSet<Part>,
    /// Self-checks, by their form.
    pub forms: BTreeSet<Id>,
    /// Forms whose question that is handled with care goes along.
    pub tender: BTreeSet<Id>,
    /// Notes, and the words of other entries.
    pub notes: BTreeSet<EntryId>,
}

impl Picks {
    /// Nothing, over these days.
    #[must_use]
    pub const fn none(first: Day, last: Day) -> Self {
        Self {
            first,
            last,
            parts: BTreeSet::new(),
            forms: BTreeSet::new(),
            tender: BTreeSet::new(),
            notes: BTreeSet::new(),
        }
    }

    /// Whether nothing is picked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.forms.is_empty() && self.notes.is_empty()
    }

    /// Whether this part is picked.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Pick a part, or leave it out again.
    pub fn turn(&mut self, part: Part) {
        turn(&mut self.parts, part);
    }

    /// Pick a form, or leave it out again; its tender question goes with it when it goes.
    pub fn turn_form(&mut self, form: &Id) {
        turn(&mut self.forms, form.clone());
        if !self.forms.contains(form) {
            self.tender.remove(form);
        }
    }

    /// Let the tender question of a picked form go along, or leave it out again.
    pub fn turn_tender(&mut self, form: &Id) {
        if self.forms.contains(form) {
            turn(&mut self.tender, form.clone());
        }
    }

    /// Pick a note, or leave it out again.
    pub fn turn_note(&mut self, note: EntryId) {
        turn(&mut self.notes, note);
    }
}

fn turn<T: Ord>(picked: &mut BTreeSet<T>, it: T) {
    if !picked.remove(&it) {
        picked.insert(it);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_left_out_at_first_and_can_be_left_out_again() {
        let day = "2026-01-12".parse().unwrap();
        let mut picks = Picks::none(day, day);
        assert!(picks.is_empty());
        let form: Id = "phq-9".parse().unwrap();
        picks.turn_tender(&form);
        assert!(picks.is_empty() && picks.tender.is_empty(), "not without its form");
        picks.turn_form(&form);
        picks.turn_tender(&form);
        picks.turn(Part::Plan);
        assert!(picks.has(Part::Plan) && picks.tender.contains(&form));
        picks.turn_form(&form);
        picks.turn(Part::Plan);
        assert!(picks.is_empty() && picks.tender.is_empty());
    }

    #[test]
    fn every_part_has_a_word_of_its_own() {
        for part in Part::ALL {
            assert_eq!(Part::from_id(part.id()), Some(part));
        }
    }
}
