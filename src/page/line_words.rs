//! What is said about one help line wherever it is named: its number, its hours at a moment, its age.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Utc};

pub use crate::content::directory::directory;
use crate::content::freshness::{Freshness, freshness};
use crate::content::hours::{Hours, Open, eastern};
use crate::content::service::{Confidence, Service};
use crate::content::words::Words;
use crate::page::dates;

/// The widest number in a list.
pub const NUMBER_COLS: usize = 19;

/// The line to name when a line of no fallback does not answer.
const STATE_LINE: &str = "ma-behavioral-health-help-line";

/// The other line of the state, for when it is the first that does not answer.
const OTHER_STATE_LINE: &str = "ma-substance-use-helpline";

/// The wall clock in Massachusetts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment(pub NaiveDateTime);

impl Moment {
    /// The wall clock at an instant.
    #[must_use]
    pub fn of(now: DateTime<FixedOffset>) -> Self {
        Self(eastern(now.with_timezone(&Utc)))
    }

    /// The day it is.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        self.0.date()
    }
}

/// The line to try when `service` does not answer; never the line itself.
#[must_use]
pub fn instead_of(service: &Service) -> Option<&'static Service> {
    let other = if service.id == STATE_LINE { OTHER_STATE_LINE } else { STATE_LINE };
    directory().fallback(service).or_else(|| directory().get(other))
}

/// The state's help line, to name beside the whole list.
#[must_use]
pub fn state_line() -> Option<(&'static str, String)> {
    let line = directory().get(STATE_LINE)?;
    Some((line.short_name.as_str(), line.shown_phone()?))
}

/// The line to ask, where `service` has no number of its own; nothing where it has one.
#[must_use]
pub fn ask(words: &Words, service: &Service) -> Option<String> {
    if !service.ask_about && service.numbers().next().is_some() {
        return None;
    }
    let other = instead_of(service)?;
    let number = other.shown_phone()?;
    let values = [("name", other.short_name.as_str().into()), ("number", number.into())];
    Some(words.say_with("call-ask-other", &values))
}

/// The number in a list: its own, the one of the line to ask, or that there is a page only.
#[must_use]
pub fn number(words: &Words, service: &Service) -> String {
    let ask = || {
        let other = instead_of(service).and_then(Service::shown_phone).unwrap_or_default();
        words.say_with("call-ask-number", &[("number", other.into())])
    };
    if service.ask_about {
        return ask();
    }
    if let Some(phone) = &service.phone {
        let shown = service.shown_phone().filter(|shown| shown.chars().count() <= NUMBER_COLS);
        return shown.unwrap_or_else(|| phone.display());
    }
    match &service.sms {
        Some(sms) => words.say_with("call-text-number", &[("number", sms.shown().into())]),
        None if service.url.is_some() => words.say("call-web-page"),
        None => ask(),
    }
}

/// Whether somebody answers now, in a word or two; nothing where there is nobody to answer.
#[must_use]
pub fn hours_short(words: &Words, service: &Service, moment: Moment) -> String {
    if service.ask_about || service.numbers().next().is_none() {
        return String::new();
    }
    let key = match service.hours.is_open(moment.0) {
        _ if service.hours.is_always() => "call-always-short",
        Open::Yes => "call-open-short",
        Open::No => "call-closed-short",
        Open::Unknown => "call-unknown-short",
    };
    words.say(key)
}

/// Whether `hours` hold now and when they next do, as a sentence; nothing for around the clock.
#[must_use]
pub fn now_in_words(words: &Words, hours: &Hours, moment: Moment) -> String {
    match hours.is_open(moment.0) {
        _ if hours.is_always() => String::new(),
        Open::Yes => words.say("call-open-now"),
        Open::Unknown => words.say("call-open-unknown"),
        Open::No => match hours.next_opens(moment.0) {
            Some(opens) => {
                let day = day_name(words, opens.date(), moment.day());
                let values = [
                    ("day", day.into()),
                    ("time", dates::time(opens.and_utc().fixed_offset(), words).into()),
                ];
                words.say_with("call-closed-until", &values)
            }
            None => words.say("call-closed-now"),
        },
    }
}

fn day_name(words: &Words, day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => words.say("call-today"),
        1 => words.say("call-tomorrow"),
        // Its name alone would be that of today.
        7.. => {
            let name = dates::weekday_name(day.weekday(), words);
            words.say_with("call-next-week", &[("weekday", name.into())])
        }
        _ => dates::weekday_name(day.weekday(), words),
    }
}

/// Whether its number is one of those that are called whatever their age: an always-shown line's, its own
/// or shared.
fn is_core(service: &Service) -> bool {
    let shared = || directory().get(service.shares_number_with.as_deref()?);
    service.always_show.is_some() || shared().is_some_and(|other| other.always_show.is_some())
}

/// Whether it is a crisis line about whose number the sources agree.
fn is_sure_crisis_line(service: &Service) -> bool {
    service.protected && service.confidence == Confidence::High
}

/// How old the evidence is, as advice; nothing where it is fresh. Nobody is kept from a crisis line by the
/// age of a page about it: the lines that are always shown are still to be called, and beside the others
/// stands one that surely answers.
#[must_use]
pub fn age(words: &Words, service: &Service, moment: Moment) -> Option<String> {
    let found = freshness(service.evidence_year, moment.day());
    if found == Freshness::Fresh {
        return None;
    }
    let year = service.evidence_year.map(|year| year.to_string());
    let number = service.shown_phone().filter(|_| is_core(service));
    Some(match (year, number) {
        (Some(year), Some(number)) => {
            let values = [("year", year.into()), ("number", number.into())];
            words.say_with("call-age-core", &values)
        }
        (None, Some(number)) => {
            words.say_with("call-age-core-undated", &[("number", number.into())])
        }
        (Some(year), None) if is_sure_crisis_line(service) => {
            let other = instead_of(service);
            let number = other.and_then(Service::shown_phone).unwrap_or_default();
            let values = [("year", year.into()), ("number", number.into())];
            words.say_with("call-age-crisis", &values)
        }
        (Some(year), None) => {
            let is_old = found == Freshness::MayBeOld;
            let key = if is_old { "call-age-old" } else { "call-age-check" };
            words.say_with(key, &[("year", year.into())])
        }
        (None, None) => words.say("call-age-undated"),
    })
}

/// Whether a list marks the line as possibly out of date.
#[must_use]
pub fn is_doubtful(service: &Service, moment: Moment) -> bool {
    let found = freshness(service.evidence_year, moment.day());
    let has_own = service.url.is_some() || service.numbers().next().is_some();
    has_own
        && !is_core(service)
        && !is_sure_crisis_line(service)
        && !service.ask_about
        && matches!(found, Freshness::MayBeOld | Freshness::Undated)
}

/// How to text the line, in words.
#[must_use]
pub fn texting(words: &Words, service: &Service) -> Option<String> {
    let sms = service.sms.as_ref()?;
    let number = sms.shown();
    Some(match &sms.keyword {
        Some(word) => {
            let values = [("number", number.into()), ("word", word.as_str().into())];
            words.say_with("call-text-word", &values)
        }
        None => number,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_open_once_a_week_is_not_said_to_open_on_the_day_that_is_over() {
        let words = Words::english();
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
        let named = |text: &str| day_name(&words, day(text), day("2026-01-14"));
        assert_eq!(named("2026-01-14"), "today");
        assert_eq!(named("2026-01-15"), "tomorrow");
        assert_eq!(named("2026-01-20"), "Tuesday");
        assert_eq!(named("2026-01-21"), "next Wednesday");
    }
}
