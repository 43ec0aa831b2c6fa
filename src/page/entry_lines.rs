//! One entry as labelled lines, the same on the screen, in the shell and on paper.

use std::collections::BTreeMap;

use crate::content::choices;
use crate::content::question::{Scale, option_key, questions};
use crate::content::tool::tool;
use crate::content::words::Words;
use crate::domain::answer::{Answer, Hours, Id, Taken, YesNo};
use crate::domain::entry::{Entry, Kind};
use crate::domain::private::Private;
use crate::page::{kept_without_form, self_check_words};

/// What is kept beside the time line, which has the names of a person's own items among it.
pub type Kept = BTreeMap<Id, Private>;

/// What an entry's answers say: a label and its words, in the order in which they are asked.
///
/// A question left alone has no line. The person's own words and tags are not among them: the words
/// are shown as they are, and [`tags`] gives the tags.
#[must_use]
pub fn lines(entry: &Entry, words: &Words, kept: &Kept) -> Vec<(String, String)> {
    if let Some(taken) = self_check_words::taken(entry) {
        return self_check_words::lines(&taken, words);
    }
    if let Some(kept) = kept_without_form::kept(entry) {
        return kept_without_form::lines(&kept, words);
    }
    let mut answers: Vec<(&Id, &Answer)> = entry.answers.iter().collect();
    answers.sort_by_key(|(id, _)| place(id));
    answers
        .into_iter()
        .map(|(id, answer)| (label(id, words), said(id, answer, words, kept)))
        .collect()
}

/// The tags of an entry as a labelled line; `None` when it has none.
#[must_use]
pub fn tags(entry: &Entry, words: &Words) -> Option<(String, String)> {
    if entry.tags.is_empty() {
        return None;
    }
    let tags: Vec<&str> = entry.tags.iter().map(crate::domain::entry::Tag::reveal).collect();
    Some((words.say("entry-tags"), tags.join(", ")))
}

/// What kind of thing an entry is: "Check-in", "Note".
#[must_use]
pub fn kind_name(kind: Kind, words: &Words) -> String {
    words.say(&format!("entry-kind-{}", kind.id()))
}

/// How long an entry stays in the trash.
pub const TRASH_DAYS: i64 = 30;

/// The name of a tool.
#[must_use]
pub fn tool_name(id: &Id) -> String {
    tool(id.as_str()).map_or_else(|| plain(id), |tool| tool.title.clone())
}

/// One use of a tool in one line: "Ride out an urge, 10 minutes: 6 before, 3 after (of 10)".
#[must_use]
pub fn tool_line(entry: &Entry, words: &Words) -> String {
    let name = match entry.answer("tool") {
        Some(Answer::Choice(tool)) => tool_name(tool),
        _ => kind_name(entry.kind, words),
    };
    let strength = |id: &str| match entry.answer(id) {
        Some(Answer::Strength(strength)) => Some(usize::from(strength.get())),
        _ => None,
    };
    let minutes = match entry.answer("minutes") {
        Some(Answer::Minutes(minutes)) => Some(usize::from(*minutes)),
        _ => None,
    };
    let name = match minutes {
        Some(n) => words.say_with("entry-tool-timed", &[("tool", name.into()), ("n", n.into())]),
        None => name,
    };
    match (strength("before"), strength("after")) {
        (Some(before), Some(after)) => words.say_with(
            "entry-tool-rated",
            &[("tool", name.into()), ("before", before.into()), ("after", after.into())],
        ),
        _ => name,
    }
}

/// The short name of a question or a measurement.
#[must_use]
pub fn label(id: &Id, words: &Words) -> String {
    for key in [format!("question-{id}-name"), format!("entry-answer-{id}")] {
        if words.has(&key) {
            return words.say(&key);
        }
    }
    plain(id)
}

/// The name of an option, a medicine or an item of the person's own.
#[must_use]
pub fn option_name(id: &Id, words: &Words, kept: &Kept) -> String {
    if let Some(name) = choices::name_of(kept, id) {
        return name.reveal().to_owned();
    }
    let key = option_key(id);
    if words.has(&key) { words.say(&key) } else { plain(id) }
}

/// One answer in words.
#[must_use]
pub fn said(id: &Id, answer: &Answer, words: &Words, kept: &Kept) -> String {
    match answer {
        Answer::RatherNotSay => words.say("entry-rather-not-say"),
        Answer::Step(step) => {
            let scale = questions().get(id).and_then(|item| item.scale);
            let name = words.say(&scale.unwrap_or(Scale::Strength).key(*step));
            let number = usize::from(step.get());
            words.say_with("entry-step", &[("name", name.into()), ("n", number.into())])
        }
        Answer::Strength(strength) => {
            words.say_with("entry-strength", &[("n", usize::from(strength.get()).into())])
        }
        Answer::Hours(hours) => hours_said(*hours, words),
        Answer::YesNo(YesNo::Yes) => words.say("option-yes"),
        Answer::YesNo(YesNo::No) => words.say("option-no"),
        Answer::Marks(marks) => {
            let names: Vec<String> =
                marks.iter().map(|mark| option_name(mark, words, kept)).collect();
            names.join(", ")
        }
        Answer::Medicine(medicines) => {
            let each = |(medicine, taken): (&Id, &Taken)| {
                let key = match taken {
                    Taken::AsPlanned => "entry-medicine-taken",
                    Taken::Missed => "entry-medicine-missed",
                };
                words.say_with(key, &[("medicine", option_name(medicine, words, kept).into())])
            };
            medicines.iter().map(each).collect::<Vec<_>>().join(", ")
        }
        Answer::Choice(choice) if id.as_str() == "tool" => tool_name(choice),
        Answer::Choice(choice) => option_name(choice, words, kept),
        Answer::Minutes(minutes) => {
            words.say_with("entry-minutes", &[("n", usize::from(*minutes).into())])
        }
    }
}

/// Hours of sleep: "7 hours", "1 hour", "6.5 hours".
#[must_use]
pub fn hours_said(hours: Hours, words: &Words) -> String {
    let key = if hours.quarters() == 4 { "entry-hours-one" } else { "entry-hours" };
    words.say_with(key, &[("hours", hours.to_string().into())])
}

/// An id nobody wrote a message for, as words.
fn plain(id: &Id) -> String {
    id.as_str().replace('-', " ")
}

/// Where an answer stands: as the questions are asked, then the measurements of a tool, then others.
fn place(id: &Id) -> (usize, String) {
    let shipped = questions().list();
    let asked = shipped.iter().position(|item| item.question.id == *id);
    let measured = || {
        let found = MEASUREMENTS.iter().position(|name| *name == id.as_str());
        found.map(|index| shipped.len() + index)
    };
    let place = asked.or_else(measured).unwrap_or(usize::MAX);
    (place, id.to_string())
}

/// What a tool session and a lapse are stored under, in the order of reading.
const MEASUREMENTS: [&str; 7] =
    ["tool", "before", "after", "minutes", "safe-now", "day-ahead", "confidence"];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use chrono::DateTime;

    use super::*;
    use crate::domain::entry::{EntryId, Tag};
    use crate::domain::rating::{Step, Strength};

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    fn entry(kind: Kind, answers: Vec<(&str, Answer)>) -> Entry {
        let at = DateTime::parse_from_rfc3339("2026-01-10T20:40:00-05:00").unwrap();
        let mut entry =
            Entry::new(EntryId::new(at, [0; 10]), kind, "2026-01-10".parse().unwrap(), at);
        entry.answers = answers.into_iter().map(|(name, answer)| (id(name), answer)).collect();
        entry
    }

    fn shown(entry: &Entry) -> Vec<String> {
        let words = Words::english();
        lines(entry, &words, &Kept::new())
            .into_iter()
            .map(|(label, said)| format!("{label}: {said}"))
            .collect()
    }

    #[test]
    fn a_check_in_reads_in_the_order_of_its_questions() {
        let marks: BTreeSet<Id> = [id("walked"), id("my-own-thing")].into();
        let medicine: BTreeMap<Id, Taken> =
            [(id("methadone"), Taken::AsPlanned), (id("naltrexone"), Taken::Missed)].into();
        let entry = entry(
            Kind::CheckIn,
            vec![
                ("helped", Answer::Marks(marks)),
                ("medicine", Answer::Medicine(medicine)),
                ("urges", Answer::Step(Step::try_from(1).unwrap())),
                ("feeling", Answer::Step(Step::try_from(3).unwrap())),
                ("sleep", Answer::Hours("6.5".parse().unwrap())),
                ("use", Answer::YesNo(YesNo::No)),
                ("pain", Answer::RatherNotSay),
            ],
        );
        assert_eq!(
            shown(&entry),
            [
                "Feeling: Good (3 of 4)",
                "Urges: A little (1 of 4)",
                "Sleep: 6.5 hours",
                "Any use: No",
                "Helped: my own thing, walked",
                "Pain: Rather not say",
                "Medicine: methadone taken as planned, naltrexone missed",
            ]
        );
    }

    #[test]
    fn a_tool_reads_before_then_after() {
        let entry = entry(
            Kind::Tool,
            vec![
                ("after", Answer::Strength(Strength::try_from(3).unwrap())),
                ("minutes", Answer::Minutes(1)),
                ("before", Answer::Strength(Strength::try_from(6).unwrap())),
            ],
        );
        assert_eq!(shown(&entry), ["Before: 6 of 10", "After: 3 of 10", "Time: 1 minute"]);
        let line = tool_line(&entry, &Words::english());
        assert_eq!(line, "Tool, 1 minute: 6 before, 3 after (of 10)");
    }

    #[test]
    fn tags_are_one_line_and_kinds_have_names() {
        let words = Words::english();
        let mut entry = entry(Kind::Note, vec![]);
        assert_eq!(tags(&entry, &words), None);
        entry.tags = Tag::list("walk, rosa");
        assert_eq!(tags(&entry, &words).unwrap().1, "rosa, walk");
        for kind in Kind::ALL {
            assert!(!kind_name(kind, &words).starts_with("entry-"), "{kind:?}");
        }
    }
}
