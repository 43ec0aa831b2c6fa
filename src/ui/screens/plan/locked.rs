//! What the lock screen may show of the plan, worked out from the journal.

use crate::domain::person::Person;
use crate::domain::plan::{Card, Plan};
use crate::domain::private::Private;
use crate::page::plan_cards;
use crate::system::locked_card::{CARDS_MAX, LINES_MAX, LockedCard, PlanCard};
use crate::ui::screen::{Cx, Standing};
use crate::ui::screens::call::people;

/// Whether this card shows while locked. The overdose card has its switch beside the lock screen.
#[must_use]
pub fn is_shown(card: Card, plan: &Plan, locked: &LockedCard) -> bool {
    if card == Card::Overdose { locked.overdose_card } else { plan.is_shown(card) }
}

/// What the lock screen should hold once the journal holds these.
#[must_use]
pub fn wanted(plan: &Plan, persons: &[Person], before: &LockedCard, cx: &Cx<'_>) -> LockedCard {
    let mut room = LINES_MAX;
    let mut cards = Vec::new();
    for card in Card::ALL.into_iter().filter(|card| is_shown(*card, plan, before)) {
        let lines =
            plan.lines(card).iter().filter(|line| !plan_cards::is_over(card, line, cx.today));
        let lines: Vec<Private> =
            lines.take(room).map(|line| Private::from(line.as_str())).collect();
        room -= lines.len();
        if !lines.is_empty() && cards.len() < CARDS_MAX {
            cards.push(PlanCard { id: card.id().to_owned(), lines });
        }
    }
    LockedCard { cards, ..people::card(persons, before) }
}

/// The same with the overdose card shown, or not.
#[must_use]
pub fn with_overdose(is_shown: bool, cx: &Cx<'_>) -> LockedCard {
    let mut before = LockedCard { overdose_card: is_shown, ..cx.locked_card.clone() };
    let Some(store) = cx.store else {
        before.cards.retain(|card| is_shown || card.id != Card::Overdose.id());
        return before;
    };
    let kept = store.preferences().unwrap_or_default();
    let people = store.people().unwrap_or_default();
    wanted(&Plan::from_preferences(&kept), &people, &before, cx)
}

/// The same, where the lock screen holds something else.
#[must_use]
pub fn behind(plan: &Plan, people: &[Person], cx: &Cx<'_>) -> Option<LockedCard> {
    let wanted = wanted(plan, people, cx.locked_card, cx);
    (cx.standing == Standing::Open && wanted != *cx.locked_card).then_some(wanted)
}

/// The cards that show while locked as paragraphs, each heading on a row of its own.
#[must_use]
pub fn paragraphs(locked: &LockedCard, cx: &Cx<'_>) -> Vec<String> {
    let mut rows = Vec::new();
    for shown in &locked.cards {
        let Some(card) = Card::from_id(&shown.id) else { continue };
        rows.push(cx.words.say(&plan_cards::name_key(card)));
        let lines = shown.lines.iter();
        rows.extend(lines.map(|line| plan_cards::shown(card, line.reveal(), cx.today, cx.words)));
        for (service, number) in plan_cards::fixed(card) {
            rows.push(format!("{}   {number}", service.short_name));
        }
        rows.push(String::new());
    }
    rows.push(cx.words.say("unlock-crisis"));
    rows.push(cx.words.say("plan-locked-end"));
    rows
}
