//! One's own numbers: what the lock screen may show of them, and how to call them.

use crate::content::phone::dialable;
use crate::content::words::Words;
use crate::domain::change::Change;
use crate::domain::person::{Person, WhileLocked};
use crate::domain::private::Private;
pub use crate::page::while_locked::is_person_shown as is_shown;
use crate::system::locked_card::{CardPerson, PEOPLE_MAX};
use crate::ui::effect::Effect;
use crate::ui::route::Code;
use crate::ui::screen::{Cx, Standing};
use crate::ui::screens::call::lines::copied;

/// Somebody in the list of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// What they are called.
    pub name: Private,
    /// Their number, as it was written.
    pub phone: Private,
    /// A line about them.
    pub note: Private,
    /// The contact in the journal; `None` while it is locked.
    pub person: Option<Person>,
}

impl From<&Person> for Contact {
    fn from(person: &Person) -> Self {
        Self {
            name: person.name.clone(),
            phone: person.phone.clone(),
            note: person.note.clone(),
            person: Some(person.clone()),
        }
    }
}

impl From<&CardPerson> for Contact {
    fn from(person: &CardPerson) -> Self {
        let (name, phone) = (person.name.clone(), person.phone.clone());
        Self { name, phone, note: Private::default(), person: None }
    }
}

/// Whether there is a number that a phone can dial.
#[must_use]
pub fn has_number(contact: &Contact) -> bool {
    dialable(contact.phone.reveal()).is_some()
}

/// Show the contact while locked, or no longer.
#[must_use]
pub fn turn_while_locked(person: &Person, people: &[Person], cx: &Cx<'_>) -> Vec<Effect> {
    if cx.standing != Standing::Open {
        return vec![cx.say("call-only-in-own-journal")];
    }
    let is_shown_now = is_shown(person);
    if !is_shown_now && people.iter().filter(|person| is_shown(person)).count() >= PEOPLE_MAX {
        return vec![cx.say("call-enough-while-locked")];
    }
    let mut changed = person.clone();
    changed.while_locked = if is_shown_now { WhileLocked::Hidden } else { WhileLocked::Shown };
    let key = if is_shown_now { "call-now-hidden" } else { "call-now-shown" };
    vec![Effect::Write(Change::SavePerson(Box::new(changed))), cx.say(key)]
}

/// Take the contact out of the journal, and so off the lock screen.
#[must_use]
pub fn remove(person: &Person, cx: &Cx<'_>) -> Vec<Effect> {
    vec![Effect::Write(Change::RemovePerson(person.id.clone())), cx.say("call-person-deleted")]
}

/// The code that dials this number; `None` where its digits are not plain.
#[must_use]
pub fn code(words: &Words, contact: &Contact) -> Option<Code> {
    let phone = contact.phone.reveal();
    let uri = format!("tel:{}", dialable(phone)?);
    Some(Code::new(words, "call-scan-call", contact.name.reveal(), uri, phone.to_owned()))
}

/// Put the number on the clipboard.
#[must_use]
pub fn copy(words: &Words, contact: &Contact) -> Option<Effect> {
    let phone = contact.phone.reveal();
    (!contact.phone.is_blank()).then(|| copied(words, phone.to_owned(), phone))
}
