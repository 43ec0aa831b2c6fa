//! What is said about an if-then plan beside the plan itself: the last time its cue came, and once a
//! month whether it is still right. No count, and no blame.

use crate::content::words::Words;
use crate::domain::day::Day;
use crate::domain::if_then::{Note, Notes, Said};
use crate::page::dates;

/// The message with the answer a person can give.
#[must_use]
pub const fn answer_key(said: Said) -> &'static str {
    match said {
        Said::DidIt => "if-then-did-it",
        Said::Forgot => "if-then-forgot",
        Said::DidNotFit => "if-then-did-not-fit",
        Said::StillRight | Said::Made => "if-then-still-right",
    }
}

/// The message said once the answer is kept: what one could do now.
#[must_use]
pub const fn kept_key(said: Said) -> &'static str {
    match said {
        Said::DidIt => "if-then-kept-did-it",
        Said::Forgot => "if-then-kept-forgot",
        Said::DidNotFit => "if-then-kept-did-not-fit",
        Said::StillRight | Said::Made => "if-then-kept-still-right",
    }
}

/// "January 10: you did it."; `None` before the first time.
#[must_use]
pub fn last_time(notes: &Notes, line: &str, today: Day, words: &Words) -> Option<String> {
    let note = notes.last_after_the_cue(line)?;
    let day = dates::long_day_from(note.day, today, words);
    Some(words.say_with(last_key(note), &[("day", day.into())]))
}

const fn last_key(note: &Note) -> &'static str {
    match note.said {
        Said::DidIt => "if-then-last-did-it",
        Said::Forgot => "if-then-last-forgot",
        _ => "if-then-last-did-not-fit",
    }
}

/// What stands under a plan on its card: a question once a month, else the last time.
#[must_use]
pub fn beside(notes: &Notes, line: &str, today: Day, words: &Words) -> Option<String> {
    if notes.is_stale(line, today) {
        return Some(words.say("if-then-beside-stale"));
    }
    last_time(notes, line, today, words)
}
