//! Words Daymark does not use, and language about doses, sellers and tapers.
//!
//! One place is exempt: `said` in `claims.toml`, which repeats what others say. Proper names that
//! hold such a word ([`NAMES`]) are passed over. Beside the word naloxone the amounts
//! printed on its box may stand. Titles of references keep the words of their authors.

use super::issue::Severity::{self, Error, Warning};

/// Something a sentence should not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule it breaks.
    pub rule: &'static str,
    /// What was found.
    pub what: String,
    /// What to do.
    pub fix: &'static str,
    /// How much it matters.
    pub severity: Severity,
}

/// Proper names that hold a word we do not use.
pub const NAMES: [&str; 10] = [
    "Helpline",
    "Hotline",
    "Substance Abuse and Mental Health Services Administration",
    "Substance Abuse",
    "Drug Abuse",
    "Alcohol Abuse",
    "Child Abuse",
    "Medication for",
    "Medications for",
    "Brief Addiction Monitor",
];

/// Word or phrase (`*` at the end: any ending), severity, what to write instead.
const WORDS: [(&str, Severity, &str); 49] = [
    ("addict", Error, "Write \"person who uses\"."),
    ("addicts", Error, "Write \"people who use\"."),
    ("addicted", Error, "Write \"has opioid use disorder\" or \"depends on\"."),
    ("abuse*", Error, "Write \"use\", or say what was done."),
    ("abusing", Error, "Write \"using\"."),
    ("junkie*", Error, "Write \"person who uses\"."),
    ("druggie*", Error, "Write \"person who uses\"."),
    ("user", Error, "Write \"person who uses\"."),
    ("users", Error, "Write \"people who use\"."),
    ("clean", Error, "Write \"not using\", \"tested negative\", or \"new\" of a needle."),
    ("dirty", Error, "Write \"tested positive\", or \"used\" of a needle."),
    ("habit", Error, "Write \"use\", or \"what you usually do\"."),
    ("habits", Error, "Write \"what you usually do\"."),
    ("replacement therapy", Error, "Write \"medicine\"."),
    ("replacement treatment", Error, "Write \"medicine\"."),
    ("opioid replacement", Error, "Write \"medicine for opioid use disorder\"."),
    ("methadone replacement", Error, "Write \"methadone\"."),
    ("buprenorphine replacement", Error, "Write \"buprenorphine\"."),
    ("replacement medicine*", Error, "Write \"medicine\"."),
    ("substitution", Error, "Write \"medicine\"."),
    ("opioid substitute*", Error, "Write \"medicine\"."),
    ("one drug for another", Warning, "Say what the medicine does."),
    ("one addiction for another", Warning, "Say what the medicine does."),
    ("same as heroin", Error, "Say what is alike and what is not."),
    ("just like heroin", Error, "Say what is alike and what is not."),
    ("natural so safe", Error, "Say what studies found."),
    ("mat", Error, "Write \"medicine for opioid use disorder\"."),
    ("medication-assisted*", Error, "Write \"medicine for opioid use disorder\"."),
    ("relapsed", Error, "Write \"returned to use\"."),
    ("relapser*", Error, "Write \"person who returned to use\"."),
    ("rock bottom", Warning, "Leave it out, or say that it is not needed."),
    ("tough love", Error, "Leave it out."),
    ("enabler*", Error, "Say what the person does."),
    ("cure*", Warning, "Promise nothing: say what helped, and how many."),
    ("guarantee*", Warning, "Promise nothing."),
    ("relapse", Warning, "Write \"lapse\" or \"return to use\"."),
    ("medication", Warning, "Write \"medicine\"."),
    ("medications", Warning, "Write \"medicines\"."),
    ("helpline*", Warning, "Write \"help line\"."),
    ("hotline*", Warning, "Write \"help line\"."),
    ("opioid addiction", Warning, "Write \"opioid use disorder\"."),
    ("counsellor*", Warning, "US spelling: \"counselor\"."),
    ("counselling", Warning, "US spelling: \"counseling\"."),
    ("behaviour*", Warning, "US spelling: \"behavior\"."),
    ("colour*", Warning, "US spelling: \"color\"."),
    ("programme*", Warning, "US spelling: \"program\"."),
    ("recognis*", Warning, "US spelling: \"recogniz…\"."),
    ("centre*", Warning, "US spelling: \"center\"."),
    ("judgement*", Warning, "US spelling: \"judgment\"."),
];

/// What a sentence may name in order to deny it.
const DENIABLE: [&str; 5] =
    ["same as heroin", "just like heroin", "natural so safe", "cure*", "guarantee*"];

/// Everything one sentence should not say. `cited` sentences may repeat what a study measured.
#[must_use]
pub fn findings(sentence: &str, cited: bool) -> Vec<Finding> {
    let plain = without_names(sentence);
    let words = split(&plain);
    let denies = ["not", "no", "none", "never", "neither", "nor"];
    let denies = denies.iter().any(|word| stands(&words, word));
    let mut found = Vec::new();
    for (phrase, severity, fix) in WORDS {
        if stands(&words, phrase)
            && !is_name_of_a_therapy(phrase, &words)
            && !(denies && DENIABLE.contains(&phrase))
        {
            let what = format!("\"{}\" is a word we do not use", phrase.trim_end_matches('*'));
            found.push(Finding { rule: "forbidden-word", what, fix, severity });
        }
    }
    if !cited && (stands(&words, "craving") || stands(&words, "cravings")) {
        let what = "\"craving\" without a study that measured it".to_owned();
        let fix = "Write \"urge\", or cite the fact.";
        found.push(Finding { rule: "forbidden-word", what, fix, severity: Warning });
    }
    found.extend(voice(sentence));
    found.extend(super::harm::findings(&plain, &words));
    found
}

fn is_name_of_a_therapy(phrase: &str, words: &[String]) -> bool {
    phrase == "relapse" && stands(words, "relapse prevention")
}

fn voice(sentence: &str) -> Option<Finding> {
    let loud = sentence.chars().find(|c| {
        *c == '!' || matches!(u32::from(*c), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0xFE0F)
    })?;
    let fix = "End with a full stop; no exclamation marks, no emoji.";
    Some(Finding { rule: "voice", what: format!("`{loud}`"), fix, severity: Error })
}

fn without_names(sentence: &str) -> String {
    NAMES.iter().fold(sentence.to_owned(), |text, name| text.replace(name, " "))
}

/// Lower-case words; digits keep their point and their currency or percent sign.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('’', "'");
    let part_of_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '.' | '%' | '$');
    let words = lower.split(|c: char| !part_of_word(c));
    let words = words.map(|word| word.trim_matches(['.', '\'', '-'])).filter(|w| !w.is_empty());
    words.map(str::to_owned).collect()
}

/// Whether `phrase` stands in `words`; a `*` at its end lets the last word go on.
#[must_use]
pub fn stands(words: &[String], phrase: &str) -> bool {
    let wanted: Vec<&str> = phrase.split(' ').collect();
    words.windows(wanted.len()).any(|window| {
        window.iter().zip(&wanted).all(|(word, want)| match want.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word == want,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(sentence: &str) -> Vec<&'static str> {
        findings(sentence, true).into_iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn words_that_shame_are_found_and_names_are_not() {
        assert_eq!(rules("He is an addict."), ["forbidden-word"]);
        assert_eq!(
            rules("The Substance Abuse and Mental Health Services Administration."),
            [""; 0]
        );
        assert_eq!(rules("Relapse prevention is a kind of therapy."), [""; 0]);
        assert_eq!(rules("Well done!"), ["voice"]);
        for of in ["methadone replacement", "buprenorphine replacement", "a replacement medicine"] {
            assert_eq!(rules(&format!("She gets {of}.")), ["forbidden-word"]);
        }
        assert_eq!(rules("A replacement card is free."), [""; 0]);
        assert_eq!(rules("The cleanest way is to ask."), [""; 0]);
    }
}
