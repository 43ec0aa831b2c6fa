//! What a person changed about the check-in, as preferences inside the journal: reading and writing
//! [`Choices`], without a store.
//!
//! | Preference | Value |
//! |---|---|
//! | `questions-on` | ids of questions asked although they are off at first, one space between them |
//! | `questions-off` | ids of questions not asked |
//! | `questions-order` | ids of questions in the person's own order |
//! | `questions-own-<question>` | ids of their own items for that question, in order |
//! | `own-<8 letters>` | the name of one of their own items, as it was typed |
//!
//! An item that is taken off a question keeps its name, so that older entries still read well.

pub mod edit;

use std::collections::BTreeMap;

use crate::content::question::{Choices, Questions};
use crate::domain::answer::Id;
use crate::domain::change::Change;
use crate::domain::private::{Private, fitting, tidy_line};
use crate::system::chance::{Chance, NoChance};

const ON: &str = "questions-on";
const OFF: &str = "questions-off";
const ORDER: &str = "questions-order";
const OWN: &str = "questions-own-";
const ITEM: &str = "own-";
/// Letters of an item's id that are left to chance.
const ITEM_LETTERS: usize = 8;

/// The longest name of an item of one's own, in bytes.
pub const NAME_BYTES_MAX: usize = 80;
/// The most items of one's own at one question.
pub const ITEMS_MAX: usize = 20;

/// The choices in the preferences of a journal. What cannot be read changes nothing.
#[must_use]
pub fn from_preferences(preferences: &BTreeMap<Id, Private>) -> Choices {
    let list = |name: &str| {
        preferences.iter().find(|(id, _)| id.as_str() == name).map(|(_, ids)| ids_in(ids))
    };
    let own = preferences.iter().filter_map(|(id, ids)| {
        let question = id.as_str().strip_prefix(OWN)?.parse().ok()?;
        Some((question, ids_in(ids)))
    });
    Choices {
        on: list(ON).unwrap_or_default().into_iter().collect(),
        off: list(OFF).unwrap_or_default().into_iter().collect(),
        order: list(ORDER).unwrap_or_default(),
        own: own.collect(),
    }
}

fn ids_in(value: &Private) -> Vec<Id> {
    value.reveal().split_whitespace().filter_map(|id| id.parse().ok()).collect()
}

/// The change that turns `before` into `after`; `None` when they are the same.
#[must_use]
pub fn change(before: &Choices, after: &Choices) -> Option<Change> {
    let mut changes = Vec::new();
    let mut put = |name: &str, before: Vec<&Id>, after: Vec<&Id>| {
        if before == after {
            return;
        }
        let ids: Vec<&str> = after.into_iter().map(Id::as_str).collect();
        let value = (!ids.is_empty()).then(|| Private::new(ids.join(" ")));
        if let Ok(name) = name.parse() {
            changes.push(Change::Prefer(name, value));
        }
    };
    put(ON, before.on.iter().collect(), after.on.iter().collect());
    put(OFF, before.off.iter().collect(), after.off.iter().collect());
    put(ORDER, before.order.iter().collect(), after.order.iter().collect());
    let mut questions: Vec<&Id> = before.own.keys().chain(after.own.keys()).collect();
    questions.sort_unstable();
    questions.dedup();
    for question in questions {
        let items = |choices: &'_ Choices| choices.own.get(question).cloned().unwrap_or_default();
        let (old, new) = (items(before), items(after));
        put(&format!("{OWN}{question}"), old.iter().collect(), new.iter().collect());
    }
    (!changes.is_empty()).then(|| Change::All(changes))
}

/// The id of a new item, by chance, so that it says nothing about its name.
///
/// # Errors
/// [`NoChance`] when there are no random numbers.
pub fn new_item(chance: &dyn Chance) -> Result<Id, NoChance> {
    let mut bytes = [0u8; ITEM_LETTERS];
    chance.fill(&mut bytes)?;
    let letters: String = bytes.iter().map(|byte| char::from(b'a' + byte % 26)).collect();
    format!("{ITEM}{letters}").parse().map_err(|_| NoChance)
}

/// The change that keeps the name of an item, or with an empty name forgets it.
#[must_use]
pub fn named(item: &Id, name: &str) -> Change {
    let name = tidy_line(name);
    let name = fitting(&name, NAME_BYTES_MAX).trim();
    let value = (!name.is_empty()).then(|| Private::from(name));
    Change::Prefer(item.clone(), value)
}

/// What the person calls an item of their own.
#[must_use]
pub fn name_of<'a>(preferences: &'a BTreeMap<Id, Private>, item: &Id) -> Option<&'a Private> {
    let is_own = item.as_str().starts_with(ITEM);
    preferences.get(item).filter(|_| is_own)
}

/// How many questions are asked, and how many more there are.
#[must_use]
pub fn count(questions: &Questions, choices: &Choices) -> (usize, usize) {
    let on = questions.form(choices).len();
    (on, questions.list().len().saturating_sub(on))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::question::questions;
    use crate::system::chance::SeededChance;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    /// The preferences after a change, as a store would hold them.
    fn kept(change: Option<Change>) -> BTreeMap<Id, Private> {
        let mut preferences = BTreeMap::new();
        let mut todo: Vec<Change> = change.into_iter().collect();
        while let Some(change) = todo.pop() {
            match change {
                Change::All(changes) => todo.extend(changes),
                Change::Prefer(id, Some(value)) => drop(preferences.insert(id, value)),
                Change::Prefer(id, None) => drop(preferences.remove(&id)),
                other => panic!("{other:?}"),
            }
        }
        preferences
    }

    #[test]
    fn what_is_written_is_read_again() {
        let choices = Choices {
            on: BTreeSet::from([id("pain"), id("stress")]),
            off: BTreeSet::from([id("sleep")]),
            order: vec![id("use"), id("feeling")],
            own: BTreeMap::from([(id("triggers"), vec![id("own-abcdefgh"), id("own-zz")])]),
        };
        let change = change(&Choices::default(), &choices);
        assert_eq!(from_preferences(&kept(change)), choices);
    }

    #[test]
    fn nothing_changed_is_no_change_and_what_is_empty_is_forgotten() {
        let order = Choices { order: vec![id("use")], ..Choices::default() };
        assert_eq!(change(&order, &order), None);
        let back = change(&order, &Choices::default());
        let expected = Change::All(vec![Change::Prefer(id("questions-order"), None)]);
        assert_eq!(back, Some(expected));
    }

    #[test]
    fn what_cannot_be_read_changes_nothing() {
        let preferences = BTreeMap::from([
            (id("questions-off"), Private::from("  sleep  No/Id \n")),
            (id("questions-own-"), Private::from("own-a")),
            (id("theme"), Private::from("sleep")),
        ]);
        let choices = from_preferences(&preferences);
        assert_eq!(choices.off, BTreeSet::from([id("sleep")]));
        assert_eq!(choices, Choices { off: choices.off.clone(), ..Choices::default() });
    }

    #[test]
    fn an_item_has_a_name_that_its_id_does_not_tell() {
        let item = new_item(&SeededChance::new(3)).unwrap();
        assert!(item.as_str().starts_with("own-") && item.as_str().len() == 12, "{item}");
        let preferences = kept(Some(named(&item, " the shop\non Main ")));
        assert_eq!(name_of(&preferences, &item).unwrap().reveal(), "the shop on Main");
        assert_eq!(name_of(&preferences, &id("pain")), None);
        let long = kept(Some(named(&item, &"é".repeat(99))));
        assert_eq!(name_of(&long, &item).unwrap().reveal().len(), NAME_BYTES_MAX);
        assert_eq!(named(&item, "  "), Change::Prefer(item, None));
    }

    #[test]
    fn the_count_is_of_what_is_asked() {
        let (on, more) = count(questions(), &Choices::default());
        assert_eq!(on + more, questions().list().len());
        let off = Choices { off: BTreeSet::from([id("sleep")]), ..Choices::default() };
        assert_eq!(count(questions(), &off), (on - 1, more + 1));
    }
}
