//! What the room knows about the person's days, their plan and their people.

use crate::domain::day::Day;
use crate::domain::history;
use crate::domain::plan::{Card, Plan};
use crate::page::lapse_lines::Around;
use crate::store::{Store, StoreError};

/// Read it as it is on `today`; without a journal there is nothing to know.
///
/// # Errors
/// When the journal cannot be read.
pub fn read(store: Option<&Store>, today: Day) -> Result<Around, StoreError> {
    let Some(store) = store else { return Ok(Around::default()) };
    let kept = store.preferences()?;
    let used = store.used_days(today)?;
    let last = used.iter().filter(|day| **day < today).max();
    let is_after_days_without =
        last.is_some_and(|last| today.days_since(*last) >= history::BREAK_DAYS_MIN);
    let told = kept.iter().find(|(id, _)| id.as_str() == history::BREAKS_KEY);
    let told = told.map(|(_, value)| history::told_breaks(value.reveal())).unwrap_or_default();
    let totals = store.totals()?;
    let plan = Plan::from_preferences(&kept);
    let people = store.people()?.into_iter().filter(|person| !person.phone.is_blank());
    Ok(Around {
        days_checked_in: totals.days_checked_in,
        tools: totals.tools,
        medicine_days: store.medicine_days()?,
        is_after_days_without,
        is_after_a_break: history::is_after_a_told_break(&told, &used, today),
        reasons: plan.lines(Card::Reasons).to_vec(),
        people: people
            .map(|person| (person.name.reveal().to_owned(), person.phone.reveal().to_owned()))
            .collect(),
    })
}
