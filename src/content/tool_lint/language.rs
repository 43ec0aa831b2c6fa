//! How a tool speaks: short lines, short sentences, nothing that asks for an amount, nothing that
//! holds the breath.

use super::{
    CHOICE_CHARS_MAX, Desk, GRADE_NOTE_CHARS_UNDER, LABEL_CHARS_MAX, LINE_CHARS_MAX,
    TEXT_CHARS_MAX, prompt,
};
use crate::content::tool::Tool;

/// The longest sentence, in words (`content/README.md`, Voice).
const SENTENCE_WORDS_MAX: usize = 15;

/// What a form never asks for (`content/tools/README.md`, Rules).
const NEVER_ASKED: [&str; 10] = [
    "how much did you",
    "how much do you",
    "how many did you",
    "how many do you",
    "amount",
    "dose",
    "milligram",
    "price",
    "paid",
    "dealer",
];

/// Ways to ask for a held breath.
const HELD_BREATH: [&str; 3] = ["hold your breath", "hold the breath", "hold it in"];

pub(super) fn check(desk: &mut Desk<'_>, tool: &Tool) {
    if tool.grade_note.chars().count() >= GRADE_NOTE_CHARS_UNDER {
        let what = format!("`grade_note` has {GRADE_NOTE_CHARS_UNDER} characters or more");
        desk.error("too-long", "grade_note =", what, "Say it in fewer words.");
    }
    for (text, max) in texts(tool) {
        let count = text.chars().count();
        if count > max {
            let what = format!("a text has {count} characters; {max} is the most");
            desk.error("too-long", &mark(text), what, "Say less, or make it two.");
        }
        if text.trim().is_empty() {
            desk.push("empty", None, "a text is empty".to_owned(), "Fill it in or take it out.");
        }
        if text.contains('!') {
            let what = "an exclamation mark";
            desk.error("exclamation", &mark(text), what, "End with a full stop.");
        }
        for sentence in sentences(text) {
            let words = sentence.split_whitespace().count();
            if words > SENTENCE_WORDS_MAX {
                let what = format!("a sentence has {words} words: {sentence}");
                desk.error("long-sentence", &mark(text), what, "Make it two sentences.");
            }
        }
        let small = text.to_lowercase();
        if HELD_BREATH.iter().any(|phrase| small.contains(phrase)) {
            let what = "it asks for a held breath";
            desk.error("held-breath", &mark(text), what, "Leave the holding out.");
        }
    }
    for step in &tool.steps {
        let Some(prompt) = prompt(step) else { continue };
        for asked in [prompt, &step.text] {
            let small = asked.to_lowercase();
            if let Some(word) = NEVER_ASKED.iter().find(|word| small.contains(*word)) {
                let what = format!("it asks for what no form asks for (`{word}`)");
                desk.error("asks-too-much", &mark(asked), what, "Ask for something else.");
            }
        }
    }
}

/// Every text of the tool, and the most characters it may have.
#[must_use]
pub fn texts(tool: &Tool) -> Vec<(&str, usize)> {
    let mut texts = vec![(tool.title.as_str(), LABEL_CHARS_MAX)];
    let one_sentence = [&tool.summary, &tool.when, &tool.promise, &tool.why, &tool.not_known];
    let lines = one_sentence.into_iter().chain(&tool.short).chain(&tool.words_only);
    texts.extend(lines.map(|line| (line.as_str(), LINE_CHARS_MAX)));
    texts.extend(tool.cautions.iter().map(|line| (line.as_str(), TEXT_CHARS_MAX)));
    for step in &tool.steps {
        texts.push((&step.text, TEXT_CHARS_MAX));
        texts.extend(prompt(step).map(|prompt| (prompt, LABEL_CHARS_MAX)));
        texts.extend(step.choices.iter().map(|choice| (choice.as_str(), CHOICE_CHARS_MAX)));
        for branch in &step.branches {
            texts
                .extend([(branch.label.as_str(), LABEL_CHARS_MAX), (&branch.text, TEXT_CHARS_MAX)]);
        }
    }
    texts
}

/// `text` cut after each full stop, question mark or exclamation mark, with its closing quote.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '\n'])
        .scan(0, |at, word| {
            *at += word.len();
            Some((*at, word.trim_end().trim_end_matches(['"', '”', ')'])))
        })
        .filter(|(at, word)| *at == text.len() || word.ends_with(['.', '?', '!']))
        .scan(0, |start, (end, _)| {
            let sentence = text.get(*start..end).unwrap_or_default().trim();
            *start = end;
            Some(sentence)
        })
}

/// The start of a text as it stands in the file, to find its line by.
fn mark(text: &str) -> String {
    text.chars().take_while(|letter| *letter != '"').take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_stop_also_inside_quotation_marks() {
        let text = "Say: “Not now.” Rate it, 0 to 10. Better?";
        let cut: Vec<&str> = sentences(text).collect();
        assert_eq!(cut, ["Say: “Not now.”", "Rate it, 0 to 10.", "Better?"]);
        assert_eq!(sentences("\"Not now.\" Rate it.").count(), 2);
        assert_eq!(sentences("no stop at all").count(), 1);
        assert_eq!(sentences("").count(), 0);
    }
}
