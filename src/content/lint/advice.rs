//! Whether a sentence states how the world is, or only speaks to the reader.
//!
//! A machine cannot know; this is a rule that an author can learn. A sentence **advises** when it
//! is a question, holds a link, speaks in the first person, opens with one of [`OPENINGS`], or
//! opens with a verb of [`VERBS`]. Three words or fewer are a **label**. Everything else is a
//! **statement** and wants a fact somewhere in its paragraph.

use crate::content::sentence::Sentence;

/// How a paragraph or a list item stands to its facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cover {
    /// A fact is cited.
    Cited,
    /// Nothing is stated.
    Advice,
    /// Statements without a fact, beside advice: a person has to judge.
    Mixed,
    /// Statements without a fact.
    Bare,
}

/// How a sentence that only speaks to the reader may open.
const OPENINGS: [&str; 40] = [
    "you could",
    "you can",
    "you may",
    "you might",
    "you decide",
    "you deserve",
    "you do not have",
    "some people find",
    "it may help",
    "it can help",
    "it is your",
    "it is worth",
    "there is no plan",
    "if you",
    "if someone",
    "if a person",
    "if there",
    "if they",
    "if the",
    "if low",
    "if it",
    "if urges",
    "if thoughts",
    "for thoughts",
    "when you",
    "when it",
    "this page",
    "this lesson",
    "this is information",
    "this is legal information",
    "this is general information",
    "daymark",
    "below",
    "the next",
    "here is",
    "here are",
    "thank you",
    "not legal advice",
    "not medical advice",
    "we could not check",
];
/// Verbs that open an instruction.
const VERBS: [&str; 82] = [
    "aim", "ask", "avoid", "be", "begin", "breathe", "bring", "build", "call", "carry", "check",
    "choose", "count", "do", "drink", "eat", "feel", "find", "get", "give", "go", "have", "help",
    "hide", "hold", "include", "keep", "know", "learn", "leave", "let", "lie", "list", "listen",
    "look", "make", "mark", "move", "name", "never", "note", "notice", "open", "pick", "plan",
    "please", "point", "press", "put", "read", "remember", "rest", "return", "save", "say", "see",
    "send", "set", "share", "show", "sit", "slow", "stand", "start", "stay", "step", "stop",
    "switch", "take", "talk", "tell", "text", "think", "treat", "try", "turn", "use", "wait",
    "walk", "wash", "watch", "write",
];
/// Words that may stand before the verb.
const LEADS: [&str; 9] = ["then", "also", "or", "so", "and", "first", "now", "next", "instead"];
/// A label has at most this many words.
const LABEL_WORDS_MAX: usize = 3;

/// How the sentences of one paragraph or item stand to their facts.
pub(super) fn cover(sentences: &[Sentence]) -> Cover {
    if sentences.iter().any(|sentence| !sentence.notes.is_empty()) {
        return Cover::Cited;
    }
    let advises = sentences.iter().any(is_advice);
    let states = sentences.iter().any(|sentence| !is_advice(sentence) && !is_label(sentence));
    match (advises, states) {
        (true, false) => Cover::Advice,
        (true, true) => Cover::Mixed,
        (false, _) => Cover::Bare,
    }
}

/// The first statement after the last footnote of a paragraph that has some.
pub(super) fn trailing(sentences: &[Sentence]) -> Option<&Sentence> {
    let last = sentences.iter().rposition(|sentence| !sentence.notes.is_empty())?;
    let rest = sentences.get(last + 1..).unwrap_or_default();
    rest.iter().find(|sentence| !is_advice(sentence) && !is_label(sentence))
}

fn is_label(sentence: &Sentence) -> bool {
    sentence.text.split_whitespace().count() <= LABEL_WORDS_MAX
}

fn is_advice(sentence: &Sentence) -> bool {
    let lower = sentence.text.to_lowercase();
    let plain = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut words = plain.split(|c: char| !c.is_alphanumeric() && c != '\'').peekable();
    let in_first_person =
        plain.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "i" | "my" | "me"));
    while words.peek().is_some_and(|word| word.is_empty() || LEADS.contains(word)) {
        words.next();
    }
    sentence.links
        || plain.trim_end_matches(['"', '”', ')']).ends_with('?')
        || in_first_person
        || OPENINGS.iter().any(|opening| plain.starts_with(opening))
        || ["you could", "could you"].iter().any(|phrase| plain.contains(phrase))
        || words.peek().is_some_and(|word| VERBS.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sentence::of_text;

    #[test]
    fn statements_want_a_fact_and_advice_does_not() {
        for (text, want) in [
            ("Tolerance means the body needs more.", Cover::Bare),
            ("Kratom heals.", Cover::Bare),
            ("Put naloxone on the table.", Cover::Advice),
            ("Hungry. Eat something small.", Cover::Advice),
            ("Early signs. What I think when things slide.", Cover::Advice),
            ("Does it help?", Cover::Advice),
            ("Some urges are too big for a skill. You could call someone.", Cover::Mixed),
        ] {
            assert_eq!(cover(&of_text(text, 1)), want, "{text}");
        }
    }
}
