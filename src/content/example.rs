//! The words of the made-up journal.

use std::sync::OnceLock;

use serde::Deserialize;

/// The file as it ships.
const FILE: &str = include_str!("../../content/example.toml");

/// Sentences for made-up days, by how the day felt, and tags for them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// For days that felt low.
    pub low: Vec<String>,
    /// For days in between.
    pub middle: Vec<String>,
    /// For good days.
    pub high: Vec<String>,
    /// For notes.
    pub notes: Vec<String>,
    /// Tags of notes.
    pub tags: Vec<String>,
    /// Lines of the plan: why.
    pub reasons: Vec<String>,
    /// How it begins.
    pub signs: Vec<String>,
    /// What to do first.
    pub first: Vec<String>,
    /// If-then plans, as a journal keeps them.
    pub if_then: Vec<String>,
    /// What makes use safer.
    pub safer: Vec<String>,
    /// What to ask a clinician.
    pub questions: Vec<String>,
    /// For whoever finds the person.
    pub overdose: Vec<String>,
    /// The next visits, without their days.
    pub visits: Vec<String>,
    /// Topics that were read, by id.
    pub read: Vec<String>,
    /// Whom to call.
    pub people: Vec<ExamplePerson>,
}

/// Somebody the made-up person could call.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExamplePerson {
    /// What they are called.
    pub name: String,
    /// A number for examples, which nobody has.
    pub phone: String,
    /// Who they are.
    pub note: String,
}

/// The words that ship; empty when the built-in file cannot be read, which a test rules out.
pub fn example() -> &'static Example {
    static EXAMPLE: OnceLock<Example> = OnceLock::new();
    EXAMPLE.get_or_init(|| toml::from_str(FILE).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_made_up_words_can_be_read() {
        assert!(example().low.len() > 3 && example().tags.len() > 3);
    }
}
