//! What the lock screen may show of the plan, worked out from the journal.

use crate::domain::plan::Card;
use crate::page::plan_cards;
pub use crate::page::while_locked::is_shown;
use crate::system::locked_card::LockedCard;
use crate::ui::screen::Cx;

/// What the lock screen holds with the overdose card shown, or not. Its lines come from the journal, as all
/// that is shown there does.
#[must_use]
pub fn with_overdose(is_shown: bool, cx: &Cx<'_>) -> LockedCard {
    let mut card = LockedCard { overdose_card: is_shown, ..cx.locked_card.clone() };
    card.cards.retain(|card| is_shown || card.id != Card::Overdose.id());
    card
}

/// What the key is called that turns whether something shows while locked.
#[must_use]
pub const fn verb(is_shown: bool) -> Option<&'static str> {
    if is_shown { Some("do-hide-while-locked") } else { None }
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
