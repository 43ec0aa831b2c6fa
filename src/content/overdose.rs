//! The overdose steps as they ship. They need neither a journal nor a passphrase.

use std::sync::OnceLock;

use serde::Deserialize;

/// The file as it ships.
const FILE: &str = include_str!("../../content/overdose.toml");

/// What to do when someone will not wake up, in order, and what stands beside the steps.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overdose {
    /// `YYYY-MM`: how old the newest of the guides behind it is.
    pub as_of: String,
    /// The heading of the whole card.
    pub title: String,
    /// The question that opens it.
    pub question: String,
    /// The facts the card rests on.
    pub facts: Vec<String>,
    /// How sure we are, in words.
    pub grade_note: String,
    /// One act each, in order.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    /// How to tell.
    pub signs: Lines,
    /// What not to do.
    pub do_not: Lines,
    /// What the law protects.
    pub law: Law,
}

/// One act.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// From 1, shown as it stands.
    pub number: u8,
    /// One line for the list of steps.
    pub short: String,
    /// The heading when the step fills the screen.
    pub big: String,
    /// What to do, one row each.
    pub lines: Vec<String>,
    /// A caveat under the lines; `None` when there is none.
    pub note: Option<String>,
    #[serde(default)]
    pacer: bool,
    seconds_per_breath: Option<u8>,
    /// The facts the step rests on.
    pub facts: Vec<String>,
}

/// A heading and what stands under it, one row each.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lines {
    /// The heading.
    pub title: String,
    /// The rows.
    pub lines: Vec<String>,
    /// A caveat under them; `None` when there is none.
    pub note: Option<String>,
    /// The facts they rest on.
    pub facts: Vec<String>,
}

/// What the law of Massachusetts covers for someone who calls for help.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The heading.
    pub title: String,
    /// Stands over `covers`.
    pub covers_title: String,
    /// What is protected, one row each.
    pub covers: Vec<String>,
    /// Stands over `covers_not`.
    pub covers_not_title: String,
    /// What is not, one row each.
    pub covers_not: Vec<String>,
    /// That it is not advice.
    pub note: String,
    /// The facts it rests on.
    pub facts: Vec<String>,
    /// `YYYY-MM`: when the law was last read.
    pub as_of: String,
}

/// The overdose steps that ship.
///
/// Empty when the built-in file cannot be read; a test makes sure that it can.
pub fn overdose() -> &'static Overdose {
    static OVERDOSE: OnceLock<Overdose> = OnceLock::new();
    OVERDOSE.get_or_init(|| parse(FILE).unwrap_or_default())
}

/// The overdose steps in `text`.
///
/// # Errors
/// When a field is missing, unknown or of the wrong kind.
pub fn parse(text: &str) -> Result<Overdose, toml::de::Error> {
    toml::from_str(text)
}

impl Overdose {
    /// The step with this number.
    #[must_use]
    pub fn step(&self, number: u8) -> Option<&Step> {
        self.steps.iter().find(|step| step.number == number)
    }
}

impl Step {
    /// The pace of the breath pacer, in seconds for one breath; `None` where there is no pacer.
    #[must_use]
    pub fn seconds_per_breath(&self) -> Option<u8> {
        self.seconds_per_breath.filter(|seconds| self.pacer && *seconds > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE_COLS_MAX: usize = 60;
    const BIG_COLS_MAX: usize = 40;

    #[test]
    fn the_built_in_steps_can_be_read() {
        assert_eq!(&parse(FILE).unwrap(), overdose());
    }

    #[test]
    fn the_steps_are_numbered_in_order_and_each_says_what_to_do() {
        let numbers: Vec<u8> = overdose().steps.iter().map(|step| step.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
        for step in &overdose().steps {
            assert!(!step.lines.is_empty() && !step.facts.is_empty(), "step {}", step.number);
        }
        assert!(overdose().step(9).is_none());
    }

    #[test]
    fn every_line_fits_the_smallest_screen() {
        let Overdose { steps, signs, do_not, law, .. } = overdose();
        let of_steps = steps.iter().flat_map(|step| step.lines.iter().chain([&step.short]));
        let beside = [&signs.lines, &do_not.lines, &law.covers, &law.covers_not];
        for line in of_steps.chain(beside.into_iter().flatten()) {
            assert!(line.chars().count() <= LINE_COLS_MAX, "{line}");
        }
        for step in steps {
            assert!(step.big.chars().count() <= BIG_COLS_MAX, "{}", step.big);
            assert_eq!(step.big, step.big.to_uppercase());
        }
    }

    #[test]
    fn a_step_with_a_pacer_has_a_pace_and_the_words_say_the_same() {
        for step in &overdose().steps {
            assert_eq!(step.pacer, step.seconds_per_breath().is_some(), "step {}", step.number);
            if let Some(seconds) = step.seconds_per_breath() {
                assert!(step.short.contains(&format!("every {seconds} seconds")), "{}", step.short);
            }
        }
        assert!(overdose().steps.iter().any(|step| step.seconds_per_breath().is_some()));
    }

    #[test]
    fn calling_911_comes_before_naloxone() {
        let place = |word: &str| overdose().steps.iter().position(|step| step.big.contains(word));
        assert!(place("911").unwrap() < place("NALOXONE").unwrap());
    }

    #[test]
    fn an_unknown_field_is_refused() {
        assert!(parse(&format!("color = \"red\"\n{FILE}")).is_err());
        assert!(parse("").is_err());
    }
}
