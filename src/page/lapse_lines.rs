//! The lapse room in words: what each page asks and says. The screen draws it and the shell asks it line
//! by line.

use crate::content::directory::directory;
use crate::content::service::Service;
use crate::content::words::Words;
use crate::domain::lapse::{PICKS, Step};

/// Facts behind what the room says of tolerance, the next day and confidence.
pub const FACTS: [&str; 6] = ["OUD-40", "OUD-46", "OUD-55", "CS-30", "CS-31", "CS-32"];
/// The line for someone who would be alone.
pub const NOT_ALONE: &str = "safespot";
/// The line for someone who may hurt themselves.
pub const CRISIS: &str = "lifeline-988";
/// The line that finds treatment, day and night.
pub const TREATMENT: &str = "ma-substance-use-helpline";

/// What the room knows about the person's days.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// Days with a check-in.
    pub days_checked_in: usize,
    /// Times a tool was used.
    pub tools: usize,
    /// Days with medicine as planned.
    pub medicine_days: usize,
    /// Whether the last use before this one was at least
    /// [`BREAK_DAYS_MIN`](crate::domain::history::BREAK_DAYS_MIN) days ago.
    pub is_after_days_without: bool,
    /// Whether the person told of a break.
    pub is_after_a_break: bool,
    /// The first reasons of the plan.
    pub reasons: Vec<String>,
    /// Names and numbers of the person's own people.
    pub people: Vec<(String, String)>,
}

/// Shows no word and no number of it.
impl std::fmt::Debug for Around {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Around").finish_non_exhaustive()
    }
}

/// One page as words, the person's own among them.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    /// The page.
    pub step: Step,
    /// What it asks, or its heading.
    pub title: String,
    /// What it says under it.
    pub lines: Vec<String>,
    /// What can be chosen, in order; for the next 24 hours these are [`PICKS`].
    pub choices: Vec<String>,
}

/// Shows no word of it.
impl std::fmt::Debug for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Page").field("step", &self.step).finish_non_exhaustive()
    }
}

/// Every page in order, for a face that asks line by line.
#[must_use]
pub fn pages(around: &Around, words: &Words) -> Vec<Page> {
    Step::ALL.into_iter().map(|step| page(step, around, words)).collect()
}

/// One page.
#[must_use]
pub fn page(step: Step, around: &Around, words: &Words) -> Page {
    let said = |keys: &[&str]| keys.iter().map(|key| words.say(key)).collect::<Vec<_>>();
    let (title, lines, choices) = match step {
        Step::Safe => (
            "lapse-safe",
            said(&["lapse-safe-thanks"]),
            said(&["lapse-safe-yes", "lapse-safe-drowsy", "lapse-safe-hurt"]),
        ),
        Step::NotAlone => ("lapse-alone", not_alone(around, words), Vec::new()),
        Step::DayAhead => {
            let picks = PICKS.iter().map(|pick| words.say(&format!("option-{pick}"))).collect();
            ("lapse-ahead", said(&["lapse-ahead-about"]), picks)
        }
        Step::What => ("lapse-what", said(&["lapse-what-about", "lapse-what-not"]), Vec::new()),
        Step::Still => ("lapse-still", still(around, words), Vec::new()),
        Step::Confidence => ("lapse-confidence", said(&["lapse-confidence-about"]), Vec::new()),
        Step::Tomorrow => ("lapse-tomorrow", said(&["lapse-tomorrow-about"]), Vec::new()),
    };
    Page { step, title: words.say(title), lines, choices }
}

/// Tolerance, naloxone and not being alone, with the numbers of the directory.
fn not_alone(around: &Around, words: &Words) -> Vec<String> {
    // That there was a break matters to the body; how long it was is nobody's score.
    let first = if around.is_after_days_without {
        "lapse-alone-days"
    } else if around.is_after_a_break {
        "after-break-1"
    } else {
        "lapse-alone-any"
    };
    vec![
        words.say(first),
        words.say("lapse-alone-amount"),
        words.say("after-break-naloxone"),
        line(words, "after-break-alone", NOT_ALONE),
    ]
}

/// What nobody can take away: totals, reasons, people. Only what there is.
fn still(around: &Around, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    let counts = [
        ("lapse-still-days", around.days_checked_in),
        ("lapse-still-medicine", around.medicine_days),
        ("lapse-still-tools", around.tools),
    ];
    for (key, n) in counts.into_iter().filter(|(_, n)| *n > 0) {
        lines.push(words.say_with(key, &[("n", n.into())]));
    }
    for reason in around.reasons.iter().take(2) {
        lines.push(words.say_with("lapse-still-reason", &[("reason", reason.as_str().into())]));
    }
    for (name, phone) in around.people.iter().take(2) {
        let values = [("name", name.as_str().into()), ("phone", phone.as_str().into())];
        lines.push(words.say_with("lapse-still-person", &values));
    }
    lines.push(words.say("lapse-still-here"));
    lines
}

/// A sentence with the name and number of a line.
#[must_use]
pub fn line(words: &Words, key: &str, id: &str) -> String {
    let service = directory().get(id);
    let name = service.map(|service| service.short_name.clone()).unwrap_or_default();
    let phone = service.and_then(Service::shown_phone).unwrap_or_default();
    words.say_with(key, &[("name", name.into()), ("phone", phone.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library::library;

    #[test]
    fn every_page_has_words_and_the_numbers_are_the_directorys() {
        let words = Words::english();
        let around = Around { is_after_days_without: true, ..Around::default() };
        let pages = pages(&around, &words);
        assert_eq!(pages.len(), Step::ALL.len());
        for page in &pages {
            let all = [&page.title].into_iter().chain(&page.lines).chain(&page.choices);
            for line in all {
                assert!(!line.is_empty() && !line.starts_with("lapse-"), "{line}");
                assert!(!line.starts_with("option-"), "{line}");
            }
        }
        let number = directory().get(NOT_ALONE).and_then(Service::shown_phone).unwrap();
        assert!(pages[1].lines.iter().any(|line| line.contains(&number)));
    }

    #[test]
    fn a_person_with_nothing_written_down_is_not_shown_zeros() {
        let still = page(Step::Still, &Around::default(), &Words::english());
        assert_eq!(still.lines.len(), 1);
        assert!(!still.lines[0].contains('0'));
    }

    #[test]
    fn the_facts_behind_it_are_there() {
        for id in FACTS {
            assert!(library().fact(id).is_some(), "{id}");
        }
    }
}
