//! Check-ins gathered into lived days, which is what is compared.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Timelike as _;

use crate::domain::answer::{Answer, Id};
use crate::domain::before::{LOOK_BACK_DAYS, PartOfDay, STRONG_MIN, Subject};
use crate::domain::day::{Day, DayStart};
use crate::domain::entry::{Entry, EntryId, Kind};

/// One lived day that has an answer on urges.
#[derive(Debug, Default)]
pub(super) struct LivedDay {
    pub(super) is_strong: bool,
    pub(super) sleep: Vec<f64>,
    /// `None` when nothing was marked in any check-in: that is not the same as no trigger.
    pub(super) triggers: Option<BTreeSet<Id>>,
    /// The first urge of each part of the day, and whether it was strong.
    pub(super) parts: BTreeMap<PartOfDay, bool>,
    /// Every check-in with an answer on urges, and the part of the day it speaks of.
    pub(super) rows: Vec<(EntryId, Option<PartOfDay>)>,
}

/// The lived days of the look back, whatever the order of `entries`.
pub(super) fn lived(entries: &[Entry], today: Day, start: DayStart) -> BTreeMap<Day, LivedDay> {
    let first = today.earlier(LOOK_BACK_DAYS - 1);
    let mut check_ins: Vec<&Entry> = entries
        .iter()
        .filter(|entry| entry.kind == Kind::CheckIn && (first..=today).contains(&entry.day))
        .collect();
    check_ins.sort_by_key(|entry| (entry.at, entry.id));
    let mut lived: BTreeMap<Day, LivedDay> = BTreeMap::new();
    for entry in check_ins {
        let day = lived.entry(entry.day).or_default();
        if let Some(Answer::Hours(hours)) = entry.answer("sleep") {
            day.sleep.push(hours.hours());
        }
        if let Some(Answer::Marks(marks)) = entry.answer("triggers") {
            day.triggers.get_or_insert_default().extend(marks.iter().cloned());
        }
        if let Some(Answer::Step(step)) = entry.answer("urges") {
            let is_strong = step.get() >= STRONG_MIN;
            // One that was written down later says nothing of the hour.
            let is_of_the_hour = entry.day.holds(entry.at, start);
            let part = is_of_the_hour.then(|| PartOfDay::of(entry.at.hour()));
            day.is_strong |= is_strong;
            if let Some(part) = part {
                day.parts.entry(part).or_insert(is_strong);
            }
            day.rows.push((entry.id, part));
        }
    }
    lived.retain(|_, day| !day.rows.is_empty());
    lived
}

/// The check-ins of the days behind a statement, latest first.
pub(super) fn rows(lived: &BTreeMap<Day, LivedDay>, subject: &Subject) -> Vec<EntryId> {
    let belongs = |day: Day, it: &LivedDay| match subject {
        Subject::Trigger(trigger) => it.triggers.as_ref().is_some_and(|all| all.contains(trigger)),
        Subject::Weekday(weekday) => day.weekday() == *weekday,
        Subject::Time(part) => it.parts.contains_key(part),
        Subject::Sleep => it.is_strong && !it.sleep.is_empty(),
    };
    let fits = |part: Option<PartOfDay>| match subject {
        Subject::Time(wanted) => part == Some(*wanted),
        _ => true,
    };
    lived
        .iter()
        .rev()
        .filter(|(day, it)| belongs(**day, it))
        .flat_map(|(_, it)| it.rows.iter().rev())
        .filter(|(_, part)| fits(*part))
        .map(|(id, _)| *id)
        .collect()
}
