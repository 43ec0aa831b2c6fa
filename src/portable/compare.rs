//! What an import would add to a journal, and the one change that adds it. Nothing that is there is
//! changed, so importing a file twice adds nothing twice.

use std::collections::BTreeSet;

use chrono::DateTime;

use crate::domain::change::Change;
use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::domain::person::{Person, WhileLocked};
use crate::domain::private::Private;
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

/// What of `found` is not `here`.
#[must_use]
pub fn compare(found: &Whole, here: &Whole, deleted: Deleted) -> Plan {
    let mut known: BTreeSet<EntryId> = here.entries.iter().map(|kept| kept.entry.id).collect();
    let mut changes = marks(found, here, &known);
    let mut plan = Plan {
        change: Change::All(Vec::new()),
        entries: 0,
        people: 0,
        others: 0,
        marks: changes.len() / 2,
        here: 0,
        deleted: 0,
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

/// The marks of what was deleted for good elsewhere. There is no change that only marks, so something
/// empty is made and deleted: two changes for each mark. What is here is never deleted by an import.
fn marks(found: &Whole, here: &Whole, known: &BTreeSet<EntryId>) -> Vec<Change> {
    let mut changes = Vec::new();
    let at = DateTime::UNIX_EPOCH.fixed_offset();
    // It is gone at once, so no day start has a say in its day.
    let Ok(day) = Day::on(at.date_naive()) else { return changes };
    for id in &found.buried_entries {
        if !known.contains(id) && !here.buried_entries.contains(id) {
            let entry = Entry::new(*id, Kind::Note, day, at);
            changes.extend([Change::Save(Box::new(entry)), Change::Purge(*id)]);
        }
    }
    for id in &found.buried_people {
        let is_here = here.people.iter().any(|person| person.id == *id);
        if !is_here && !here.buried_people.contains(id) {
            let nobody = Person {
                id: id.clone(),
                name: Private::default(),
                phone: Private::default(),
                note: Private::default(),
                while_locked: WhileLocked::Hidden,
            };
            let person = Box::new(nobody);
            changes.extend([Change::SavePerson(person), Change::RemovePerson(id.clone())]);
        }
    }
    changes
}
