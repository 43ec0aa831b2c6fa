//! A suggestion in words: the code read aloud, what it would add, and what is wrong with one.

use crate::content::suggested::signature::Signed;
use crate::content::suggested::{ITEMS_MAX, Problem, Suggestion};
use crate::content::words::{Value, Words};
use crate::domain::suggestion::{CodeProblem, Kind, SuggestionCode};
use crate::page::dates;
use crate::page::problem::with_hint;
use crate::page::provenance::titled;

/// The message with the name of a kind.
#[must_use]
pub const fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Lesson => "suggest-kind-lesson",
        Kind::Tool => "suggest-kind-tool",
        Kind::SelfCheck => "suggest-kind-self-check",
        Kind::Line => "suggest-kind-line",
    }
}

/// The code as it is read aloud: digits as words, letters as they are, a comma between groups.
#[must_use]
pub fn spoken(code: &SuggestionCode, words: &Words) -> String {
    let mut said = String::new();
    for (at, sign) in code.signs().enumerate() {
        if at > 0 {
            said.push_str(if at % 4 == 0 { ", " } else { " " });
        }
        match digit_key(sign) {
            Some(key) => said.push_str(&words.say(key)),
            None => said.push(sign),
        }
    }
    said
}

const fn digit_key(sign: char) -> Option<&'static str> {
    Some(match sign {
        '2' => "suggest-sign-2",
        '3' => "suggest-sign-3",
        '4' => "suggest-sign-4",
        '5' => "suggest-sign-5",
        '6' => "suggest-sign-6",
        '7' => "suggest-sign-7",
        '8' => "suggest-sign-8",
        '9' => "suggest-sign-9",
        _ => return None,
    })
}

/// What a line of a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A heading.
    Heading,
    /// Something it would add, or a line of its note.
    Item,
    /// Anything else.
    Said,
}

/// The message for one thing it would add, by what one does with it.
const fn adds_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Lesson => "accept-adds-lesson",
        Kind::Tool => "accept-adds-tool",
        Kind::SelfCheck => "accept-adds-self-check",
        Kind::Line => "accept-adds-line",
    }
}

/// Everything to know before it is kept: what it would add first, then who it says it is from, its date, and
/// its note.
#[must_use]
pub fn lines(found: &Suggestion, is_code: bool, words: &Words) -> Vec<(Tone, String)> {
    let said = |key: &str, values: &[(&str, Value<'_>)]| (Tone::Said, words.say_with(key, values));
    let mut lines = Vec::new();
    let count = found.known.len();
    lines.push((Tone::Heading, words.say_with("accept-adds", &[("n", count.into())])));
    for kind in Kind::ALL {
        let of_kind = found.known.iter().filter(|entry| entry.kind == kind);
        lines.extend(of_kind.map(|entry| {
            let title = [("title", titled(&entry.title, &entry.origin, words).into())];
            (Tone::Item, words.say_with(adds_key(kind), &title))
        }));
    }
    if !found.unknown.is_empty() {
        let names = found.unknown.join(", ");
        lines.push(said("accept-unknown", &[("names", names.into())]));
    }
    if found.is_newer {
        lines.push(said("accept-newer", &[]));
    }
    if !found.from.is_empty() {
        lines.push(said("accept-from", &[("name", found.from.as_str().into())]));
    } else if found.signed == Signed::Not {
        lines.push(said(if is_code { "accept-from-code" } else { "accept-from-nobody" }, &[]));
    }
    match &found.signed {
        Signed::Known(name) => lines.push(said("accept-signed", &[("name", name.as_str().into())])),
        Signed::Stranger => lines.push(said("accept-signed-stranger", &[])),
        Signed::Not => {}
    }
    if let Some(date) = found.date {
        let day = dates::day_with_year(date, words);
        lines.push(said("accept-date", &[("day", day.into())]));
    }
    if !found.note.is_empty() {
        lines.push((Tone::Heading, words.say("accept-note")));
        lines.extend(found.note.lines().map(|line| (Tone::Item, line.to_owned())));
    }
    lines
}

/// What is wrong, and what to do now.
#[must_use]
pub fn problem(problem: &Problem, words: &Words) -> String {
    let say = |key: &str, values: &[(&str, Value<'_>)]| with_hint(words, key, values);
    match problem {
        Problem::Code(wrong) => code_problem(*wrong, words),
        Problem::TooLarge => say("accept-wrong-large", &[]),
        Problem::NotText => say("accept-wrong-text", &[]),
        Problem::NotOne => say("accept-wrong-not-one", &[]),
        Problem::Broken(line) => say("accept-wrong-broken", &[("line", line.to_string().into())]),
        Problem::UnknownKey(key) => say("accept-wrong-key", &[("key", key.as_str().into())]),
        Problem::Value(key) => say("accept-wrong-value", &[("key", (*key).into())]),
        Problem::Nothing => say("accept-wrong-nothing", &[]),
        Problem::TooMany => say("accept-wrong-many", &[("n", ITEMS_MAX.to_string().into())]),
        Problem::BadSignature => say("accept-wrong-signature", &[]),
        Problem::NoSignature => say("accept-wrong-no-signature", &[]),
    }
}

fn code_problem(wrong: CodeProblem, words: &Words) -> String {
    let say = |key: &str, values: &[(&str, Value<'_>)]| with_hint(words, key, values);
    match wrong {
        CodeProblem::Empty => say("accept-wrong-empty", &[]),
        CodeProblem::Sign { sign, at } => {
            let sign = crate::domain::private::tidy_line(&sign.to_string());
            let values = [("sign", sign.into()), ("at", at.to_string().into())];
            say("accept-wrong-sign", &values)
        }
        CodeProblem::Length(n) => say("accept-wrong-length", &[("n", n.into())]),
        CodeProblem::OneOff { at, of } => {
            let key = match at * 3 / (of + 1) {
                0 => "accept-wrong-one-start",
                1 => "accept-wrong-one-middle",
                _ => "accept-wrong-one-end",
            };
            say(key, &[("at", at.to_string().into()), ("of", of.to_string().into())])
        }
        CodeProblem::Swapped => say("accept-wrong-swapped", &[]),
        CodeProblem::SeveralOff => say("accept-wrong-several", &[]),
        CodeProblem::Newer => say("accept-wrong-newer", &[]),
        CodeProblem::Strange => say("accept-wrong-strange", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::suggested::open_code;
    use crate::domain::suggestion::Item;

    #[test]
    fn a_code_is_read_aloud() {
        let code = SuggestionCode::read("3222-5NPK").unwrap();
        let said = spoken(&code, &Words::english());
        assert_eq!(said, "three two two two, five N P K");
    }

    #[test]
    fn what_is_wrong_is_said_in_plain_words() {
        let words = Words::english();
        let said = |typed: &str| problem(&open_code(typed).unwrap_err(), &words);
        assert_eq!(
            said("3222-5NPX"),
            "One letter looks off near the end: place 8 of 8. Check the paper and try again."
        );
        assert!(said("3222-5NKP").starts_with("Two letters may have changed places."));
        assert!(said("O222").starts_with("“O”, in place 1, is in no code."));
        assert!(
            said("3222-5NP").starts_with("A code has 8, 12 or 16 letters and numbers. This has 7.")
        );
    }

    #[test]
    fn what_it_would_add_is_listed_whole() {
        let item = |kind, number| Item { kind, number };
        let items = [item(Kind::Lesson, 34), item(Kind::Tool, 99)];
        let code = SuggestionCode::of(items).unwrap().to_string();
        let lines = lines(&open_code(&code).unwrap(), true, &Words::english());
        let lines: Vec<&str> = lines.iter().map(|(_, line)| line.as_str()).collect();
        assert_eq!(
            lines,
            [
                "It would add 1 thing:",
                "To read: Sleep",
                "This Daymark does not know: tool:99",
                "A code does not say who made it.",
            ]
        );
    }
}
