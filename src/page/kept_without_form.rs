//! Self-checks whose form is not here, or not in the edition that they were answered on: of a pack that was
//! taken away, or of another build. What was answered is told as it was kept; no number is made of it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::content::instrument::instrument;
use crate::content::words::Words;
use crate::domain::answer::{Answer, Id, YesNo};
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::instrument::instrument_of;
use crate::page::self_check_words::taken;

/// What an entry keeps of a form that is not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The entry's id.
    pub id: String,
    /// The instant, as ISO 8601.
    pub at: String,
    /// The day it is about.
    pub day: Day,
    /// The form.
    pub form: Id,
    /// The edition of its wording.
    pub version: Id,
    /// The yes or no before the questions.
    pub gate: Option<YesNo>,
    /// What each question is called, and the value of its answer, in the order of the form as far as names
    /// tell it.
    pub answers: Vec<(String, String)>,
    /// The value of the answer to the unscored last question.
    pub after: Option<String>,
}

/// What `entry` keeps; `None` for anything but a self-check, and for one whose form is here.
#[must_use]
pub fn kept(entry: &Entry) -> Option<Kept> {
    let (form, version) = instrument_of(entry)?;
    if taken(entry).is_some() {
        return None;
    }
    let value = |answer: &Answer| match answer {
        Answer::Strength(value) => Some(value.get().to_string()),
        Answer::Choice(value) => Some(value.to_string()),
        _ => None,
    };
    let mut answers: Vec<(String, String)> = entry
        .answers
        .iter()
        .filter_map(|(id, answer)| {
            Some((id.as_str().strip_prefix("item-")?.to_owned(), value(answer)?))
        })
        .collect();
    answers.sort_by_key(|(name, _)| in_order(name));
    Some(Kept {
        id: entry.id.to_string(),
        at: entry.at.to_rfc3339(),
        day: entry.day,
        form: form.clone(),
        version: version.clone(),
        gate: match entry.answer("gate") {
            Some(Answer::YesNo(answer)) => Some(*answer),
            _ => None,
        },
        answers,
        after: entry.answer("after-items").and_then(value),
    })
}

/// `2` comes before `10`, and `7a` behind `7`.
fn in_order(name: &str) -> (u32, String) {
    let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(u32::MAX), name.to_owned())
}

/// What the form is called: its title where another edition of it is here, else its id.
#[must_use]
pub fn name(form: &Id) -> String {
    instrument(form.as_str()).map_or_else(|| form.to_string(), |form| form.title.clone())
}

/// Why there is no number: "This form is not here, ..." or "This edition of it is not here, ...".
#[must_use]
pub fn why(form: &Id, words: &Words) -> String {
    let is_here = instrument(form.as_str()).is_some();
    let key = if is_here { "selfcheck-gone-edition" } else { "selfcheck-gone-form" };
    words.say(key)
}

/// The answers as labelled lines, for the journal.
#[must_use]
pub fn lines(kept: &Kept, words: &Words) -> Vec<(String, String)> {
    let mut lines = vec![
        (words.say("selfcheck-label-form"), name(&kept.form)),
        (words.say("selfcheck-label-edition"), kept.version.to_string()),
        (words.say("selfcheck-label-score"), why(&kept.form, words)),
    ];
    if let Some(gate) = kept.gate {
        let key = if gate == YesNo::Yes { "option-yes" } else { "option-no" };
        lines.push((words.say("selfcheck-label-gate"), words.say(key)));
    }
    for (name, value) in &kept.answers {
        let label = words.say_with("selfcheck-label-item", &[("n", name.as_str().into())]);
        lines.push((label, value.clone()));
    }
    lines.extend(kept.after.clone().map(|value| (words.say("selfcheck-label-after"), value)));
    lines
}

/// The answers in one line: "1: 5, 2: 4".
#[must_use]
pub fn answers(kept: &Kept, words: &Words) -> String {
    let each = kept.answers.iter().map(|(name, value)| format!("{name}: {value}"));
    let said: Vec<String> = each.collect();
    if said.is_empty() { words.say("selfcheck-gone-nothing") } else { said.join(", ") }
}

/// For each form, how often it was answered and that it is not here. `kept` has the oldest first.
#[must_use]
pub fn said<'k>(kept: impl IntoIterator<Item = &'k Kept>, words: &Words) -> Vec<String> {
    let mut counts: BTreeMap<&Id, usize> = BTreeMap::new();
    for one in kept {
        *counts.entry(&one.form).or_default() += 1;
    }
    let said = |(form, n): (&Id, usize)| {
        let values = [("name", name(form).into()), ("n", n.into())];
        format!("{} {}", words.say_with("selfcheck-gone", &values), why(form, words))
    };
    counts.into_iter().map(said).collect()
}

/// What is kept, in JSON.
#[must_use]
pub fn json(kept: &Kept) -> Value {
    let answers: Map<String, Value> = kept
        .answers
        .iter()
        .map(|(name, value)| {
            let number = value.parse::<u8>().map_or_else(|_| value.as_str().into(), Value::from);
            (name.clone(), number)
        })
        .collect();
    json!({
        "id": kept.id,
        "day": kept.day.to_string(),
        "at": kept.at,
        "instrument": kept.form.to_string(),
        "version": kept.version.to_string(),
        "answers": answers,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{EntryId, Kind};
    use crate::domain::rating::Strength;

    fn entry(form: &str, version: &str) -> Entry {
        let at = chrono::DateTime::parse_from_rfc3339("2026-01-10T20:40:00-05:00").unwrap();
        let day = "2026-01-10".parse().unwrap();
        let mut entry = Entry::new(EntryId::new(at, [0; 10]), Kind::SelfCheck, day, at);
        let mut put = |name: &str, answer| entry.answers.insert(name.parse().unwrap(), answer);
        put("instrument", Answer::Choice(form.parse().unwrap()));
        put("version", Answer::Choice(version.parse().unwrap()));
        for n in [1, 2, 10] {
            put(&format!("item-{n}"), Answer::Strength(Strength::try_from(n).unwrap()));
        }
        put("item-7a", Answer::Choice("12".parse().unwrap()));
        entry
    }

    #[test]
    fn answers_are_told_as_they_were_kept_and_no_number_is_made_of_them() {
        let words = &Words::english();
        let gone = kept(&entry("main-street-form", "en-main-street-1")).unwrap();
        assert_eq!(answers(&gone, words), "1: 1, 2: 2, 7a: 12, 10: 10");
        let value = json(&gone);
        assert_eq!((&value["answers"]["7a"], &value["answers"]["10"]), (&12.into(), &10.into()));
        assert!(value.get("score").is_none());
        let lines = lines(&gone, words);
        assert_eq!(lines[0].1, "main-street-form");
        assert!(lines[2].1.contains("not here"), "{lines:?}");
        assert_eq!(lines.len(), 7);
    }

    #[test]
    fn a_form_that_is_here_in_another_edition_says_so() {
        let words = &Words::english();
        assert_eq!(kept(&entry("gad-7", "en-1")), None);
        let other = kept(&entry("gad-7", "en-9")).unwrap();
        let said = said([&other, &other], words);
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("GAD-7") && said[0].contains("edition"), "{said:?}");
    }
}
