//! A self-check in words, the same on the screen and in the shell: what the answers add up to, what that
//! means and does not mean, how it moved, and whom to call.

use std::num::NonZeroU16;

use crate::content::directory::directory;
use crate::content::instrument::{Instrument, Part, instrument};
use crate::content::service::Service;
use crate::content::words::Words;
use crate::domain::answer::YesNo;
use crate::domain::day::Day;
use crate::domain::entry::Entry;
use crate::domain::instrument::{Score, Sheet, Sum, instrument_of};
use crate::page::{dates, provenance};

/// The lines beside a heavy result, by id.
const LINES: [&str; 2] = ["lifeline-988", "ma-behavioral-health-help-line"];

/// A self-check as it was kept, with the form that it was answered on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The form.
    pub form: &'static Instrument,
    /// The answers.
    pub sheet: Sheet,
    /// What they come to.
    pub score: Score,
    /// The day it is about.
    pub day: Day,
}

/// What an entry holds; `None` where its form, or that edition of it, is not here.
#[must_use]
pub fn taken(entry: &Entry) -> Option<Taken> {
    let (id, version) = instrument_of(entry)?;
    let form = instrument(id.as_str()).filter(|form| form.version == *version)?;
    let sheet = form.scoring.sheet_of(entry);
    let score = form.scoring.score(&sheet);
    Some(Taken { form, sheet, score, day: entry.day })
}

/// "Your answers add up to 11 of 27."
#[must_use]
pub fn total(form: &Instrument, score: Score, words: &Words) -> String {
    match score {
        Score::Total(sum) if form.scoring.multiply.is_some() => times(form, sum, words),
        Score::Total(sum) => words.say_with(
            "selfcheck-total",
            &[("sum", usize::from(sum.sum).into()), ("of", usize::from(sum.of).into())],
        ),
        Score::Shorter(sum) => words.say_with(
            "selfcheck-total-shorter",
            &[
                ("name", form.shorter.clone().unwrap_or_default().into()),
                ("sum", usize::from(sum.sum).into()),
                ("of", usize::from(sum.of).into()),
            ],
        ),
        Score::NotScored { answered, of } => {
            words.say_with("selfcheck-not-scored", &[("n", answered.into()), ("of", of.into())])
        }
        Score::InParts => {
            words.say_with("selfcheck-parts", &[("n", form.scoring.parts.len().into())])
        }
    }
}

/// "Your answers add up to 12. Counted 4 times: 48 of 100."
fn times(form: &Instrument, sum: Sum, words: &Words) -> String {
    let times = form.scoring.multiply.map_or(1, NonZeroU16::get);
    let number = |number: u16| usize::from(number).into();
    let values = [
        ("plain", number(sum.sum / times)),
        ("times", number(times)),
        ("sum", number(sum.sum)),
        ("of", number(sum.of)),
    ];
    words.say_with("selfcheck-total-times", &values)
}

/// "PHQ-9: 11 of 27", for a list.
#[must_use]
pub fn short(taken: &Taken, words: &Words) -> String {
    let name = match taken.score {
        Score::Shorter(_) => taken.form.shorter.clone().unwrap_or_default(),
        _ => taken.form.title.clone(),
    };
    words.say_with("selfcheck-short", &[("name", name.into()), ("score", few(taken, words).into())])
}

/// "11 of 27", or "no total"; of a form in parts "Use 4, Risk 58, Protective 98".
#[must_use]
pub fn few(taken: &Taken, words: &Words) -> String {
    match taken.score.sum() {
        Some(sum) => words.say_with(
            "selfcheck-few",
            &[("sum", usize::from(sum.sum).into()), ("of", usize::from(sum.of).into())],
        ),
        None if taken.score == Score::InParts => {
            let parts = taken.form.scored_parts(&taken.sheet).into_iter();
            let parts = parts.map(|(part, score)| few_of_part(part, score, words));
            parts.collect::<Vec<_>>().join(", ")
        }
        None => words.say("selfcheck-few-none"),
    }
}

/// "Use 4", or "Use not scored".
#[must_use]
pub fn few_of_part(part: &Part, score: Score, words: &Words) -> String {
    let name = ("name", part.name.as_str().into());
    match score.total() {
        Some(sum) => {
            words.say_with("selfcheck-part-few", &[name, ("sum", usize::from(sum.sum).into())])
        }
        None => words.say_with("selfcheck-part-few-none", &[name]),
    }
}

/// "Use: 4 of 90. Days of alcohol and of drugs.", a paragraph for each part.
fn parts(taken: &Taken, words: &Words) -> Vec<String> {
    let said = |(part, score): (&Part, Score)| {
        let name = ("name", part.name.as_str().into());
        if let Score::NotScored { answered, of } = score {
            let values = [name, ("n", answered.into()), ("of", of.into())];
            return words.say_with("selfcheck-part-not-scored", &values);
        }
        let (sum, of) = score.total().map_or((0, 0), |sum| (sum.sum, sum.of));
        let sum = [("sum", usize::from(sum).into()), ("of", usize::from(of).into())];
        let about = ("about", part.words.as_str().into());
        words.say_with("selfcheck-part", &[[name].as_slice(), &sum, &[about]].concat())
    };
    taken.form.scored_parts(&taken.sheet).into_iter().map(said).collect()
}

/// What a total means: the words of its range and of its answers; empty where there are none.
#[must_use]
pub fn meaning(form: &Instrument, sheet: &Sheet, score: Score) -> String {
    let band = form.band(score).map(|band| band.words.as_str());
    band.into_iter().chain(form.remark(sheet)).collect::<Vec<_>>().join(" ")
}

/// How far a total is from the one before. No figure for how much is more than chance could be confirmed,
/// and that is said.
#[must_use]
pub fn change(now: &Taken, before: &Taken, words: &Words) -> Option<String> {
    if now.score == Score::InParts {
        return parts_change(now, before, words);
    }
    let moved = now.score.since(before.score)?;
    let day = dates::month_day_from(before.day, now.day, words);
    let points = moved.unsigned_abs().to_string();
    let key = match moved {
        0 => "selfcheck-change-same",
        1.. => "selfcheck-change-higher",
        _ => "selfcheck-change-lower",
    };
    let moved = words.say_with(key, &[("n", points.into()), ("day", day.into())]);
    Some(format!("{moved} {}", words.say("selfcheck-change-no-figure")))
}

/// How far each part is from the one before; `None` where no part can be compared.
fn parts_change(now: &Taken, before: &Taken, words: &Words) -> Option<String> {
    let then = before.form.scoring.parts(&before.sheet);
    let both = now.form.scored_parts(&now.sheet).into_iter().zip(then);
    let moved = both.filter_map(|((part, score), then)| {
        let moved = score.since(then)?;
        let key = match moved {
            0 => "selfcheck-part-same",
            1.. => "selfcheck-part-higher",
            _ => "selfcheck-part-lower",
        };
        let points = moved.unsigned_abs().to_string();
        let values = [("name", part.name.as_str().into()), ("n", points.into())];
        Some(words.say_with(key, &values))
    });
    let moved: Vec<String> = moved.collect();
    if moved.is_empty() {
        return None;
    }
    let day = dates::month_day_from(before.day, now.day, words);
    let values = [("day", day.into()), ("parts", moved.join(", ").into())];
    let said = words.say_with("selfcheck-parts-change", &values);
    Some(format!("{said} {}", words.say("selfcheck-change-no-figure")))
}

/// How often a form was answered, what it came to last, and how that moved. `taken` has the latest first.
#[must_use]
pub fn over_time(taken: &[&Taken], today: Day, words: &Words) -> String {
    let Some(latest) = taken.first() else { return words.say("selfcheck-history-none") };
    let day = dates::month_day_from(latest.day, today, words);
    let score = few(latest, words);
    let values = [("n", taken.len().into()), ("day", day.into()), ("score", score.into())];
    let said = words.say_with("selfcheck-history-latest", &values);
    let moved = taken.get(1).and_then(|before| change(latest, before, words));
    moved.map_or(said.clone(), |moved| format!("{said} {moved}"))
}

/// The whole result, a paragraph each: total, meaning, limits, change, how often.
#[must_use]
pub fn result(now: &Taken, before: Option<&Taken>, words: &Words) -> Vec<String> {
    let mut said = vec![total(now.form, now.score, words)];
    said.extend(parts(now, words));
    let meaning = meaning(now.form, &now.sheet, now.score);
    if !meaning.is_empty() {
        said.push(meaning);
    } else if now.score.sum().is_some() {
        said.push(words.say("selfcheck-no-ranges"));
    }
    said.push(format!("{} {}", words.say("selfcheck-does-not"), now.form.limits));
    said.extend(before.and_then(|before| change(now, before, words)));
    said.push(words.say_with("selfcheck-again", &[("when", now.form.suggest.as_str().into())]));
    said
}

/// Whether someone to call belongs beside it: the tender question was answered above nothing, or the total
/// is a high one. Only whom to call first depends on it; no word about the total does.
#[must_use]
pub fn is_heavy(now: &Taken) -> bool {
    let form = now.form;
    let is_high = match now.score {
        // A form without ranges of its own that goes on with a longer one: from half of its top on.
        Score::Total(sum) if form.bands.is_empty() => {
            form.goes_on_with.is_some() && sum.sum >= sum.of.div_ceil(2)
        }
        Score::Total(_) => form.band(now.score).is_some_and(|band| band.heavy),
        // The question that was left out could only have added to it.
        Score::Shorter(sum) => {
            let heavy = form.bands.iter().filter(|band| band.heavy);
            heavy.map(|band| band.from).min().is_some_and(|from| sum.sum >= from)
        }
        Score::NotScored { .. } | Score::InParts => false,
    };
    is_high || form.scoring.is_tender(&now.sheet)
}

/// "Someone to talk to: 988 ..., Behavioral Health Help Line ..."
#[must_use]
pub fn someone(words: &Words) -> String {
    let lines: Vec<String> = LINES
        .iter()
        .filter_map(|id| directory().get(id))
        .map(|line: &Service| {
            format!("{} {}", line.short_name, line.shown_phone().unwrap_or_default())
        })
        .collect();
    words.say_with("selfcheck-someone", &[("lines", lines.join(", ").into())])
}

/// Why it is asked, whose it is, and where it was read: a paragraph each, an empty one between.
#[must_use]
pub fn about(form: &Instrument, words: &Words) -> Vec<String> {
    let mut said: Vec<String> = provenance::said(&form.place.origin, words).into_iter().collect();
    said.extend([
        form.summary.clone(),
        words.say_with("selfcheck-recall", &[("recall", form.recall.as_str().into())]),
        words.say("selfcheck-why"),
        words.say("selfcheck-others-words"),
        form.credit.clone(),
        form.source.clone(),
    ]);
    said.extend(form.studies.clone());
    said.push(words.say_with("selfcheck-checked", &[("date", form.checked.as_str().into())]));
    let last = said.pop();
    let mut spaced: Vec<String> =
        said.into_iter().flat_map(|paragraph| [paragraph, String::new()]).collect();
    spaced.extend(last);
    spaced
}

/// What a form is called, and whose it is where that is a pack: "WHO-5 (from WHO-5 for Daymark)".
#[must_use]
pub fn titled(form: &Instrument, words: &Words) -> String {
    provenance::titled(&form.title, &form.place.origin, words)
}

/// The answers as labelled lines, for the journal.
#[must_use]
pub fn lines(taken: &Taken, words: &Words) -> Vec<(String, String)> {
    let form = taken.form;
    let mut lines = vec![
        (words.say("selfcheck-label-form"), titled(form, words)),
        (words.say("selfcheck-label-score"), few(taken, words)),
    ];
    if let Some(gate) = taken.sheet.gate {
        let key = if gate == YesNo::Yes { "option-yes" } else { "option-no" };
        lines.push((words.say("selfcheck-label-gate"), words.say(key)));
    }
    for (at, (item, answer)) in form.items.iter().zip(&taken.sheet.items).enumerate() {
        let said = answer.and_then(|value| {
            item.options.iter().find(|(known, _)| *known == value).map(|(_, words)| words.clone())
        });
        if let Some(said) = said {
            let name = form.scoring.name(at);
            lines.push((words.say_with("selfcheck-label-item", &[("n", name.into())]), said));
        }
    }
    let after = taken.sheet.after.map(|value| usize::from(value.get()));
    let said = after.zip(form.after.as_ref()).and_then(|(at, after)| after.options.get(at));
    if let Some(said) = said {
        lines.push((words.say("selfcheck-label-after"), said.clone()));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rating::Pick;

    fn answered(id: &str, digits: &str) -> Taken {
        let form = instrument(id).unwrap();
        let pick = |digit: u32| Pick::try_from(u8::try_from(digit).unwrap()).unwrap();
        let items = digits.chars().map(|char| char.to_digit(10).map(pick)).collect();
        let sheet = Sheet { items, ..Sheet::default() };
        let score = form.scoring.score(&sheet);
        Taken { form, sheet, score, day: "2026-01-12".parse().unwrap() }
    }

    #[test]
    fn a_high_number_has_someone_to_call_also_where_it_has_no_range() {
        for (id, digits, heavy) in [
            ("phq-9", "22222222_", true),
            ("phq-9", "22222000_", true),
            ("phq-9", "22221000_", false),
            ("phq-9", "222220000", true),
            ("phq-9", "222210000", false),
            ("phq-9", "000000001", true),
            ("phq-2", "33", true),
            ("phq-2", "21", true),
            ("phq-2", "20", false),
            ("gad-2", "12", true),
            ("gad-2", "11", false),
            ("gad-2", "3_", false),
        ] {
            assert_eq!(is_heavy(&answered(id, digits)), heavy, "{id} {digits}");
        }
    }

    #[test]
    fn a_number_without_ranges_is_not_said_to_have_none() {
        let words = Words::english();
        for (id, digits) in [("phq-2", "11"), ("phq-9", "11111111_")] {
            let said = result(&answered(id, digits), None, &words).join("\n");
            assert!(said.contains("Daymark gives no ranges for this number."), "{said}");
        }
    }
}
