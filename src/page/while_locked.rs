//! What may be seen without the passphrase, worked out from the journal: cards of the plan and people,
//! each only where the person chose so.

use crate::domain::day::Day;
use crate::domain::person::{Person, WhileLocked};
use crate::domain::plan::{Card, Plan};
use crate::domain::private::Private;
use crate::page::plan_cards;
use crate::system::locked_card::{
    CARDS_MAX, CardPerson, LINES_MAX, LockedCard, PEOPLE_MAX, PlanCard,
};

/// Whether this card shows while locked. The overdose card has its switch beside the lock screen.
#[must_use]
pub fn is_shown(card: Card, plan: &Plan, locked: &LockedCard) -> bool {
    if card == Card::Overdose { locked.overdose_card } else { plan.is_shown(card) }
}

/// Whether the person lets the lock screen show this contact.
#[must_use]
pub fn is_person_shown(person: &Person) -> bool {
    person.while_locked == WhileLocked::Shown
}

/// What the lock screen may show once the journal holds `people`.
#[must_use]
pub fn with_people(people: &[Person], before: &LockedCard) -> LockedCard {
    let shown = people.iter().filter(|person| is_person_shown(person)).take(PEOPLE_MAX);
    let shown =
        shown.map(|person| CardPerson { name: person.name.clone(), phone: person.phone.clone() });
    LockedCard { people: shown.collect(), ..before.clone() }
}

/// What the lock screen should hold once the journal holds these.
#[must_use]
pub fn wanted(plan: &Plan, people: &[Person], before: &LockedCard, today: Day) -> LockedCard {
    let mut room = LINES_MAX;
    let mut cards = Vec::new();
    for card in Card::ALL.into_iter().filter(|card| is_shown(*card, plan, before)) {
        let lines = plan.lines(card).iter().filter(|line| !plan_cards::is_over(card, line, today));
        let lines: Vec<Private> =
            lines.take(room).map(|line| Private::from(line.as_str())).collect();
        room -= lines.len();
        if !lines.is_empty() && cards.len() < CARDS_MAX {
            cards.push(PlanCard { id: card.id().to_owned(), lines });
        }
    }
    LockedCard { cards, ..with_people(people, before) }
}
