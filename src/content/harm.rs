//! Language that tells someone how much to take, where to buy, or how to taper.

use super::{
    forbidden::{Finding, stands},
    issue::Severity::Error,
};

const UNITS: [&str; 26] = [
    "mg",
    "milligram",
    "milligrams",
    "g",
    "gram",
    "grams",
    "mcg",
    "microgram",
    "micrograms",
    "ml",
    "capsule",
    "capsules",
    "tablet",
    "tablets",
    "pill",
    "pills",
    "strip",
    "strips",
    "teaspoon",
    "teaspoons",
    "tablespoon",
    "tablespoons",
    "spoon",
    "spoons",
    "scoop",
    "scoops",
];
/// Verbs that, just before an amount, tell the reader to take it.
const TAKE: [&str; 14] = [
    "take", "swallow", "drink", "chew", "dissolve", "try", "use", "start", "begin", "dose",
    "measure", "mix", "add", "inject",
];
const LESS: [&str; 12] = [
    "taper",
    "tapering",
    "reduce",
    "reducing",
    "lower",
    "lowering",
    "cut",
    "cutting",
    "drop",
    "dropping",
    "decrease",
    "decreasing",
];
const SELL: [&str; 14] = [
    "buy from",
    "buy it from",
    "buy it online",
    "buy online",
    "order online",
    "order it online",
    "trusted vendor*",
    "reputable vendor*",
    "trusted seller*",
    "best brand*",
    "promo code*",
    "discount code*",
    "coupon*",
    "where to buy",
];
const ROUTES: [&str; 8] =
    ["inject", "snort", "smoke", "sniff", "plug", "boof", "vape", "insufflate"];
const GOODS: [&str; 12] = [
    "gram", "grams", "bag", "bags", "packet", "packets", "bottle", "bottles", "heroin", "fentanyl",
    "kratom", "7-oh",
];
/// How many words may stand between the verb and the amount.
const REACH_WORDS: usize = 4;
/// What an amount beside it is an amount of; it is printed on the box.
const NALOXONE: [&str; 3] = ["naloxone", "narcan", "spray"];
/// How many words of the same sentence before an amount or a way to take, and behind it, are beside it.
const BESIDE_WORDS: usize = 2;

/// What `words`, the words of one sentence, should not say.
pub(super) fn findings(sentence: &str, words: &[String]) -> Vec<Finding> {
    let mut found = Vec::new();
    if tells_an_amount(words) || tells_a_route(sentence, words) {
        let what = "this tells a reader how to take a drug".to_owned();
        let fix = "Never an amount or a way to take: say what was studied, or leave it out.";
        found.push(Finding { rule: "dose", what, fix, severity: Error });
    }
    if tells_a_taper(words) {
        let what = "this reads as a taper schedule".to_owned();
        let fix = "Say that a clinician plans each step with the person.";
        found.push(Finding { rule: "taper", what, fix, severity: Error });
    }
    let denies = ["not", "no", "never"].iter().any(|word| stands(words, word));
    let sells = !denies && SELL.iter().any(|phrase| stands(words, phrase));
    if sells || tells_a_price(words) {
        let what = "this names a seller, a way to buy or a price".to_owned();
        found.push(Finding { rule: "seller", what, fix: "Leave it out.", severity: Error });
    }
    found
}

fn is_number(word: &str) -> bool {
    let word = word.trim_end_matches('%');
    !word.is_empty()
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/'))
        && word.contains(|c: char| c.is_ascii_digit())
}

/// "5 mg", "5mg": an amount that starts at this word.
fn is_amount(word: &str, next: Option<&String>) -> bool {
    let unit = |text: &str| UNITS.contains(&text);
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    let glued = word.strip_prefix(digits).is_some_and(unit) && is_number(digits);
    glued || (is_number(word) && next.is_some_and(|next| unit(next)))
}

/// Whether what stands at `at`, up to two words long, is of naloxone.
fn is_of_naloxone(words: &[String], at: usize) -> bool {
    let to = words.len().min(at + 2 + BESIDE_WORDS);
    let beside = words.get(at.saturating_sub(BESIDE_WORDS)..to).unwrap_or_default();
    beside.iter().any(|word| NALOXONE.contains(&word.as_str()))
}

fn tells_an_amount(words: &[String]) -> bool {
    let amounts = || {
        let all = words.iter().enumerate();
        all.filter(|(at, word)| is_amount(word, words.get(at + 1)) && !is_of_naloxone(words, *at))
    };
    amounts().any(|(at, _)| {
        let before = words.get(at.saturating_sub(REACH_WORDS)..at).unwrap_or_default();
        let third_person = |word: &String| {
            matches!(word.as_str(), "people" | "who" | "they" | "adults" | "rats" | "mice" | "did")
        };
        before.iter().any(|word| TAKE.contains(&word.as_str())) && !before.iter().any(third_person)
    }) || (stands(words, "your dose") && amounts().next().is_some())
}

/// A sentence that opens with a way of taking, as an order.
fn tells_a_route(sentence: &str, words: &[String]) -> bool {
    let first = words.first().is_some_and(|word| ROUTES.contains(&word.as_str()));
    first && !is_of_naloxone(words, 0) && !sentence.trim_end().ends_with('?')
}

fn tells_a_taper(words: &[String]) -> bool {
    let less = words.iter().any(|word| LESS.contains(&word.as_str()));
    let by_number = words
        .windows(2)
        .any(|pair| matches!(pair, [by, number] if by == "by" && is_number(number)));
    let every_days = words.windows(3).any(|three| {
        matches!(three, [every, number, unit]
            if every == "every" && is_number(number) && (unit.starts_with("day") || unit.starts_with("week")))
    });
    let each = ["each day", "each week", "a day less", "every day", "every week"];
    let amount = words.iter().enumerate().any(|(at, word)| is_amount(word, words.get(at + 1)));
    let reader = words.iter().any(|word| matches!(word.as_str(), "you" | "your"))
        || words.first().is_some_and(|word| LESS.contains(&word.as_str()));
    less && ((reader && (by_number || every_days))
        || (amount && (every_days || each.iter().any(|phrase| stands(words, phrase)))))
}

fn tells_a_price(words: &[String]) -> bool {
    let price = words.iter().any(|word| {
        word.strip_prefix('$').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    price && words.iter().any(|word| GOODS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use crate::content::forbidden;

    fn rules(sentence: &str) -> Vec<&'static str> {
        forbidden::findings(sentence, true).into_iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn how_much_where_and_how_slowly_are_refused() {
        assert_eq!(rules("Take 5 mg at night."), ["dose"]);
        assert_eq!(rules("You could start with about 2 grams."), ["dose"]);
        assert_eq!(rules("Reduce by 10% every 3 days."), ["taper"]);
        assert_eq!(rules("Cut 1 gram each week."), ["taper"]);
        assert_eq!(rules("It is cheap, and you could order online."), ["seller"]);
        assert_eq!(rules("A bag costs $5."), ["seller"]);
        assert_eq!(rules("Smoke it slowly."), ["dose"]);
        assert_eq!(rules("Keep naloxone near and take 5 mg."), ["dose"]);
        assert_eq!(rules("Take 5 mg, and keep the naloxone in reach."), ["dose"]);
        assert_eq!(rules("Smoke it with someone who has naloxone."), ["dose"]);
    }

    #[test]
    fn what_was_measured_may_be_said() {
        for plain in [
            "Plain leaf held 3.9 to 62.1 mg per gram.",
            "Give naloxone: use 1 spray of 4 mg in the nose.",
            "Use 4 mg naloxone for the first try.",
            "Inject the naloxone into the thigh.",
            "In a survey, people who took 8 grams a day felt worse.",
            "The rule cut waiting by 3 days.",
            "The fine is up to $50.",
            "Tapering alone raises the risk.",
        ] {
            assert_eq!(rules(plain), [""; 0], "{plain}");
        }
    }
}
