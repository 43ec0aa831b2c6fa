//! Values of flags, read into what they mean.

use crate::domain::answer::{Id, Taken};
use crate::domain::entry::{Kind, Tag};
use crate::domain::plan::Card;
use crate::domain::prefs::Choice as _;
use crate::domain::rating::Step;
use crate::domain::retention::Keep;

pub(super) fn parse<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error: T::Err| error.to_string())
}

pub(super) fn step(text: &str) -> Result<Step, String> {
    let number: u8 = parse(text)?;
    Step::try_from(number).map_err(|error| error.to_string())
}

pub(super) fn medicine(text: &str) -> Result<(Id, Taken), String> {
    let (id, state) = text.split_once('=').ok_or_else(String::new)?;
    let taken = match state {
        "taken" => Taken::AsPlanned,
        "missed" => Taken::Missed,
        _ => return Err(String::new()),
    };
    Ok((parse(id)?, taken))
}

pub(super) fn parse_card(text: &str) -> Result<Card, String> {
    Card::from_id(text).ok_or_else(String::new)
}

pub(super) fn tag(text: &str) -> Result<Tag, String> {
    Tag::new(text).ok_or_else(String::new)
}

pub(super) fn keep(text: &str) -> Result<Keep, String> {
    Keep::from_word(text).ok_or_else(String::new)
}

pub(super) fn kind(text: &str) -> Result<Kind, String> {
    Kind::from_id(text).ok_or_else(String::new)
}
