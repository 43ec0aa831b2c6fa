//! What an import would add to a journal, and the one change that adds it. Nothing that is there is
//! changed, so importing a file twice adds nothing twice.

use std::collections::BTreeSet;

use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::entry::EntryId;
use crate::domain::retention::Keep;
use crate::domain::whole::Whole;

/// What to do with entries that were deleted here for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Deleted {
    /// They stay away.
    #[default]
    LeaveOut,
    /// They come back.
    BringBack,
}

/// What would be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Everything that is new, in one change.
    pub change: Change,
    /// How many entries are new.
    pub entries: usize,
    /// How many contacts are new.
    pub people: usize,
    /// How many preferences and unfinished entries are new.
    pub others: usize,
    /// How many marks of something deleted are new.
    pub marks: usize,
    /// How many entries are here already, and stay as they are.
    pub here: usize,
    /// How many entries were deleted here for good, and stay away.
    pub deleted: usize,
    /// How many of the new entries are about days before those that are kept, and go at the next opening.
    pub older: usize,
    /// How long entries are kept once all of it is there.
    pub keep: Keep,
    /// The first and the last day of the new entries.
    pub days: Option<(Day, Day)>,
}

impl Plan {
    /// Whether nothing would be added.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries == 0 && self.people == 0 && self.others == 0 && self.marks == 0
    }
}

/// What of `found` is not `here`, on the day `today`.
#[must_use]
pub fn compare(found: &Whole, here: &Whole, deleted: Deleted, today: Day) -> Plan {
    let mut known: BTreeSet<EntryId> = here.entries.iter().map(|kept| kept.entry.id).collect();
    let mut changes = marks(found, here, &known);
    let mut plan = Plan {
        change: Change::All(Vec::new()),
        entries: 0,
        people: 0,
        others: 0,
        marks: changes.len(),
        here: 0,
        deleted: 0,
        older: 0,
        keep: kept_afterwards(found, here),
        days: None,
    };
    for kept in &found.entries {
        let (id, day) = (kept.entry.id, kept.entry.day);
        if !known.insert(id) {
            plan.here += 1;
            continue;
        }
        if deleted == Deleted::LeaveOut && here.buried_entries.contains(&id) {
            plan.deleted += 1;
            continue;
        }
        changes.push(Change::Save(Box::new(kept.entry.clone())));
        changes.extend(kept.trashed_at.map(|at| Change::Trash(id, at)));
        plan.entries += 1;
        plan.older += usize::from(plan.keep.lets_go(&kept.entry, today));
        let (first, last) = plan.days.unwrap_or((day, day));
        plan.days = Some((first.min(day), last.max(day)));
    }
    for person in &found.people {
        let is_here = here.people.iter().any(|there| there.id == person.id);
        let is_away = deleted == Deleted::LeaveOut && here.buried_people.contains(&person.id);
        if !is_here && !is_away {
            changes.push(Change::SavePerson(Box::new(person.clone())));
            plan.people += 1;
        }
    }
    for (id, value) in &found.preferences {
        if !here.preferences.contains_key(id) {
            changes.push(Change::Prefer(id.clone(), Some(value.clone())));
            plan.others += 1;
        }
    }
    for (kind, draft) in &found.drafts {
        if !here.drafts.iter().any(|(there, _)| there == kind) {
            changes.push(Change::Draft(*kind, Some(Box::new(draft.clone()))));
            plan.others += 1;
        }
    }
    plan.change = Change::All(changes);
    plan
}

/// How long entries are kept when what is new of `found` has been added: a choice comes along as well.
fn kept_afterwards(found: &Whole, here: &Whole) -> Keep {
    let new = found.preferences.iter().filter(|(id, _)| !here.preferences.contains_key(*id));
    Keep::chosen(here.preferences.iter().chain(new))
}

/// The marks of what was deleted for good elsewhere. What is here is never deleted by an import.
fn marks(found: &Whole, here: &Whole, known: &BTreeSet<EntryId>) -> Vec<Change> {
    let entries = found.buried_entries.difference(&here.buried_entries);
    let entries = entries.filter(|id| !known.contains(id)).map(|id| Change::Bury(*id));
    let is_here = |id: &Id| here.people.iter().any(|person| person.id == *id);
    let people = found.buried_people.difference(&here.buried_people);
    let people = people.filter(|id| !is_here(id)).map(|id| Change::BuryPerson(id.clone()));
    entries.chain(people).collect()
}
