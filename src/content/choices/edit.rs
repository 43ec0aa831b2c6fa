//! Turning questions on and off, moving them, and answers of a person's own, on a copy of the choices.

use std::collections::BTreeMap;

use crate::content::choices::name_of;
use crate::content::fold::fold;
use crate::content::question::{Choices, Item, option_key, questions};
use crate::content::words::Words;
use crate::domain::answer::Id;
use crate::domain::form::Part;
use crate::domain::private::Private;

/// Every question in the person's order: those asked first, then the rest.
#[must_use]
pub fn in_order(choices: &Choices) -> Vec<&'static Item> {
    let mut items: Vec<&'static Item> = questions().list().iter().collect();
    let place = |item: &&Item| {
        let at = choices.order.iter().position(|id| *id == item.question.id);
        (is_more(item), at.unwrap_or(usize::MAX))
    };
    items.sort_by_key(place);
    items
}

/// Whether it stands behind "More, if you want it".
#[must_use]
pub fn is_more(item: &Item) -> bool {
    item.question.part == Part::More
}

/// Whether it is asked.
#[must_use]
pub fn is_asked(item: &Item, choices: &Choices) -> bool {
    let id = &item.question.id;
    (item.is_on || choices.on.contains(id)) && !choices.off.contains(id)
}

/// The choices with this question turned on or off; `None` where no question would be left.
#[must_use]
pub fn toggled(choices: &Choices, id: &Id) -> Option<Choices> {
    let item = questions().get(id)?;
    let mut after = choices.clone();
    if is_asked(item, choices) {
        let asked = questions().list().iter().filter(|item| is_asked(item, choices)).count();
        if asked <= 1 {
            return None;
        }
        after.on.remove(id);
        if item.is_on {
            after.off.insert(id.clone());
        }
    } else {
        after.off.remove(id);
        if !item.is_on {
            after.on.insert(id.clone());
        }
    }
    Some(after)
}

/// The choices with this question asked earlier (`-1`) or later (`1`) among those of its part.
#[must_use]
pub fn moved(choices: &Choices, id: &Id, by: isize) -> Choices {
    let items = in_order(choices);
    let mut order: Vec<Id> = items.iter().map(|item| item.question.id.clone()).collect();
    let mut after = choices.clone();
    let Some(from) = order.iter().position(|other| other == id) else { return after };
    let Some(to) = from.checked_add_signed(by) else { return after };
    let part = |at: usize| items.get(at).map(|item| is_more(item));
    if part(to).is_none() || part(from) != part(to) {
        return after;
    }
    order.swap(from, to);
    let shipped = in_order(&Choices::default());
    let is_shipped = shipped.iter().map(|item| &item.question.id).eq(&order);
    after.order = if is_shipped { Vec::new() } else { order };
    after
}

/// The choices with this question on or off as it ships.
#[must_use]
pub fn reset(choices: &Choices, id: &Id) -> Choices {
    let mut after = choices.clone();
    after.on.remove(id);
    after.off.remove(id);
    after
}

/// The choices without this answer of the person's own.
#[must_use]
pub fn without(choices: &Choices, question: &Id, own: &Id) -> Choices {
    let mut after = choices.clone();
    if let Some(items) = after.own.get_mut(question) {
        items.retain(|item| item != own);
        if items.is_empty() {
            after.own.remove(question);
        }
    }
    after
}

/// Whether the question already has an answer with this name, capitals or not.
#[must_use]
pub fn has_answer(
    choices: &Choices,
    names: &BTreeMap<Id, Private>,
    question: &Id,
    name: &str,
    words: &Words,
) -> bool {
    let shipped = questions().get(question).into_iter().flat_map(|item| &item.question.options);
    let shipped = shipped.map(|option| words.say(&option_key(option)));
    let own = choices.own.get(question).into_iter().flatten();
    let own = own.filter_map(|own| Some(name_of(names, own)?.reveal().to_owned()));
    shipped.chain(own).any(|other| fold(&other) == fold(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    fn order(choices: &Choices) -> Vec<&str> {
        in_order(choices).into_iter().map(|item| item.question.id.as_str()).collect()
    }

    #[test]
    fn on_and_off_and_back_is_no_choice_at_all() {
        let first = Choices::default();
        for item in questions().list() {
            let id = &item.question.id;
            let other = toggled(&first, id).unwrap();
            assert_ne!(is_asked(item, &other), is_asked(item, &first));
            assert_eq!(toggled(&other, id), Some(first.clone()));
            assert_eq!(reset(&other, id), first);
        }
    }

    #[test]
    fn one_question_is_always_left() {
        let mut choices = Choices::default();
        for item in questions().list() {
            choices = toggled(&choices, &item.question.id)
                .filter(|_| is_asked(item, &choices))
                .unwrap_or(choices);
        }
        let asked = questions().list().iter().filter(|item| is_asked(item, &choices)).count();
        assert_eq!(asked, 1);
    }

    #[test]
    fn a_question_moves_within_its_part_and_back() {
        let first = Choices::default();
        let earlier = moved(&first, &id("urges"), -1);
        assert_eq!(order(&earlier).get(..2).unwrap(), ["urges", "feeling"]);
        assert_eq!(moved(&earlier, &id("urges"), 1), first);
        assert_eq!(moved(&first, &id("feeling"), -1), first);
        assert_eq!(moved(&first, &id("words"), 1), first);
    }

    #[test]
    fn an_own_answer_goes() {
        let mut choices = Choices::default();
        choices.own.insert(id("triggers"), vec![id("own-a"), id("own-b")]);
        let one = without(&choices, &id("triggers"), &id("own-a"));
        assert_eq!(one.own.get(&id("triggers")).unwrap(), &[id("own-b")]);
        assert_eq!(without(&one, &id("triggers"), &id("own-b")), Choices::default());
    }
}
