//! What a card's keys do: lines put, taken out, shown while locked, and the facts behind the card.

use crate::domain::change::Change;
use crate::domain::if_then::Notes;
use crate::domain::plan::{Card, Plan};
use crate::page::plan_cards;
use crate::store::{Store, StoreError};
use crate::ui::effect::Effect;
use crate::ui::route::{Cited, Route, Text};
use crate::ui::screen::{Cx, Standing};
use crate::ui::screens::plan::{can_write, locked};

/// The plan as the journal has it.
pub(super) fn read(cx: &Cx<'_>) -> Result<Plan, StoreError> {
    let kept = cx.store.map(Store::preferences).transpose()?.unwrap_or_default();
    Ok(Plan::from_preferences(&kept))
}

/// Put these lines on a card and say so.
pub(super) fn put(card: Card, lines: &[String], said: &str, cx: &Cx<'_>) -> Vec<Effect> {
    if !can_write(cx) {
        return vec![cx.say("plan-read-only")];
    }
    let change = match change(card, lines, cx) {
        Ok(Some(change)) => change,
        Ok(None) => return Vec::new(),
        Err(error) => return vec![cx.trouble(&error)],
    };
    let is_first = card == Card::Overdose
        && lines.len() == 1
        && read(cx).is_ok_and(|plan| plan.lines(card).is_empty())
        && cx.standing == Standing::Open;
    let mut effects = vec![Effect::Write(change)];
    if is_first && !cx.locked_card.overdose_card {
        // The overdose card is for others: it shows while locked until the person hides it.
        let card = locked::with_overdose(true, cx);
        effects.extend([Effect::KeepLockedCard(Box::new(card)), cx.say("plan-overdose-now-shown")]);
    } else {
        effects.push(cx.say_kept(said));
    }
    effects
}

/// The change that puts these lines on a card; of an if-then plan the day is remembered too.
fn change(card: Card, lines: &[String], cx: &Cx<'_>) -> Result<Option<Change>, StoreError> {
    if card != Card::IfThen {
        return Ok(Plan::put(card, lines));
    }
    let kept = cx.store.map(Store::preferences).transpose()?.unwrap_or_default();
    Ok(Notes::from_preferences(&kept).put(lines, cx.today))
}

/// Show a card while locked, or no longer.
pub(super) fn turn_shown(card: Card, plan: &Plan, cx: &Cx<'_>) -> Vec<Effect> {
    if cx.standing != Standing::Open {
        return vec![cx.say("call-only-in-own-journal")];
    }
    let is_shown = locked::is_shown(card, plan, cx.locked_card);
    if card == Card::Overdose {
        let key = if is_shown { "plan-overdose-hidden" } else { "plan-overdose-shown" };
        let card = locked::with_overdose(!is_shown, cx);
        return vec![Effect::KeepLockedCard(Box::new(card)), cx.say(key)];
    }
    let key = if is_shown { "plan-now-hidden" } else { "plan-now-shown" };
    let change: Option<Change> = plan.turn_shown(card);
    change.map(|change| vec![Effect::Write(change), cx.say(key)]).unwrap_or_default()
}

/// How sure it is that the card helps, then its sources.
pub(super) fn why(card: Card, cx: &Cx<'_>) -> Vec<Effect> {
    match plan_cards::evidence(card) {
        Some((_, facts)) => {
            let facts = facts.iter().enumerate().map(|(at, id)| (at + 1, (*id).to_owned()));
            vec![Effect::Go(Route::Sources(Cited { facts: facts.collect(), terms: Vec::new() }))]
        }
        None => vec![Effect::Go(Route::Page(Text {
            title: cx.words.say(&plan_cards::name_key(card)),
            paragraphs: vec![cx.words.say("plan-no-claim")],
        }))],
    }
}
