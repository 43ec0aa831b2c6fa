//! The numbers in a sentence, and whether a fact carries them.
//!
//! A fact carries a number that stands in its statement, its caveat, its figures (value, what,
//! interval), the year of its `as_of`, the year of one of its references, or the title of a law; number words up to twelve count.
//! Left alone, because they state nothing a fact could carry: 911 and 988; "24/7", "24 hours a
//! day", "7 days a week"; digits inside a name (`7-OH`, `alpha-2`, `PHQ-9`); and a number up to 10
//! that only counts what the sentence lists ("2 ways", "3 medicines") or points at it ("step 6");
//! "Mass 211"; "the next 24 hours".

use std::collections::BTreeSet;

use super::{
    fact::Fact,
    reference::{Kind, Reference},
};

/// Numbers that are names.
const NAMED: [&str; 2] = ["911", "988"];
/// What a sentence may count without a source: parts of its own telling.
const COUNTED: [&str; 24] = [
    "way",
    "ways",
    "thing",
    "things",
    "step",
    "steps",
    "question",
    "questions",
    "reason",
    "reasons",
    "part",
    "parts",
    "sentence",
    "sentences",
    "kind",
    "kinds",
    "idea",
    "ideas",
    "fact",
    "facts",
    "choice",
    "choices",
    "medicine",
    "medicines",
];
/// What the number after it only points at: a line of the page, a help line with a number for a name.
const POINTED: [&str; 7] = ["step", "line", "question", "card", "lesson", "mass", "boston"];
/// What follows the digit in the name of a substance.
const CHEMICAL: [&str; 5] = ["-oh", "-hydroxy", "-methyl", "-acetyl", "-mitragynine"];
const WORDS: [(&str, &str); 15] = [
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("once", "1"),
    ("twice", "2"),
    ("half", "50"),
];

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Number {
    /// Digits and at most points, without thousands commas: `1234`, `62.1`.
    text: String,
    /// Byte offsets in the text.
    start: usize,
    end: usize,
}

/// The numbers of `text` that a fact has to carry.
#[must_use]
pub fn stated(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let numbers = numbers(&lower).into_iter();
    numbers.filter(|number| !is_left_alone(&lower, number)).map(|number| number.text).collect()
}

/// Every number that `fact` carries. `references` are all there are; its own are looked up.
#[must_use]
pub fn carried<'a>(
    fact: &Fact,
    reference: impl Fn(&str) -> Option<&'a Reference>,
) -> BTreeSet<String> {
    let figures = fact.figures.iter().flat_map(|figure| {
        [figure.value.as_str(), &figure.what].into_iter().chain(figure.interval.as_deref())
    });
    let mut all = BTreeSet::from([fact.as_of.first().format("%Y").to_string()]);
    let statement = std::iter::once(fact.statement.as_str());
    for text in statement.chain(fact.caveat.as_deref()).chain(figures) {
        let lower = text.to_lowercase();
        all.extend(numbers(&lower).into_iter().map(|number| number.text));
        let words = lower.split(|c: char| !c.is_alphabetic());
        all.extend(words.filter_map(|word| {
            WORDS.iter().find(|(name, _)| *name == word).map(|(_, digits)| (*digits).to_owned())
        }));
    }
    for source in fact.references.iter().filter_map(|id| reference(id)) {
        all.extend(source.year.map(|year| year.to_string()));
        if source.kind == Kind::Law {
            all.extend(digits(&source.title));
        }
    }
    all
}

/// Every number of `text`, also those that nothing has to carry.
#[must_use]
pub fn digits(text: &str) -> Vec<String> {
    numbers(&text.to_lowercase()).into_iter().map(|number| number.text).collect()
}

fn numbers(text: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut open: Option<Number> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        match (&mut open, c) {
            (Some(number), '0'..='9') => {
                number.text.push(c);
                number.end = at + 1;
            }
            (Some(number), '.') if next_is_digit => number.text.push('.'),
            (Some(_), ',') if is_thousands(text, at) => {}
            (None, '0'..='9') => {
                open = Some(Number { text: c.to_string(), start: at, end: at + 1 });
            }
            _ => found.extend(open.take()),
        }
    }
    found.extend(open);
    found
}

/// Whether the comma at `at` is followed by exactly three digits.
fn is_thousands(text: &str, at: usize) -> bool {
    let after = text.get(at + 1..).unwrap_or_default();
    after.bytes().take_while(u8::is_ascii_digit).count() == 3
}

fn is_left_alone(text: &str, number: &Number) -> bool {
    let before = text.get(..number.start).unwrap_or_default();
    let after = text.get(number.end..).unwrap_or_default();
    let mut back = before.chars().rev();
    let named = match back.next() {
        Some('-' | '‑') => back.next().is_some_and(char::is_alphabetic),
        Some(c) => c.is_alphabetic(),
        None => false,
    };
    let round_the_clock = match number.text.as_str() {
        "24" => after.starts_with("/7") || after.starts_with(" hours a day"),
        "7" => before.ends_with("24/") || after.starts_with(" days a week"),
        _ => false,
    };
    let last = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let pointed_at = before.ends_with(' ') && POINTED.contains(&last);
    let soon = before.ends_with("next ") && after.starts_with(" hours");
    let next = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let counts = number.text.parse::<u8>().is_ok_and(|n| n <= 10) && COUNTED.contains(&next);
    (named && number.text.len() < 4)
        || NAMED.contains(&number.text.as_str())
        || CHEMICAL.iter().any(|tail| after.starts_with(tail))
        || round_the_clock
        || pointed_at
        || (soon && number.text == "24")
        || counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_printed() {
        assert_eq!(
            stated("From 3.9 to 62.1 mg, 1,234 people, 12-week, 5–10%."),
            ["3.9", "62.1", "1234", "12", "5", "10"]
        );
        assert_eq!(stated("In 2019, 3, and 1 in 5."), ["2019", "3", "1", "5"]);
    }

    #[test]
    fn names_and_lists_carry_no_figure() {
        let plain = "Call 911 or 988, 24/7, 24 hours a day, 7 days a week; 7-OH, alpha-2, PHQ-9; \
                     3 ways, 7-hydroxymitragynine.";
        assert_eq!(stated(plain), Vec::<String>::new());
        assert_eq!(stated("mid-2025 and 3 people"), ["2025", "3"]);
    }
}
