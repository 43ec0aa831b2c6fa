//! What makes a self-check fit to ship: `content/instruments/README.md` writes the rules out. The wording is
//! others' and is not judged; what we say around it is.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::forbidden;
use crate::content::instrument::{Instrument, InstrumentError, parse};
use crate::content::issue::{Issue, Severity};
use crate::content::sentence;

/// The longest sentence of ours, in words (`content/README.md`, Voice).
const SENTENCE_WORDS_MAX: usize = 15;

/// Words that would make a label of a number.
const LABELS: [&str; 12] = [
    "diagnos", "depress", "anxiety", "disorder", "minimal", "mild", "moderate", "severe", "normal",
    "abnormal", "positive", "at risk",
];

/// What is wrong with the self-checks in `files` (path and text).
#[must_use]
pub fn lint(files: &[(&str, &str)]) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut read: Vec<(Instrument, &str)> = Vec::new();
    for &(path, text) in files {
        match parse(text) {
            Ok(form) => read.push((form, path)),
            Err(error) => issues.push(unreadable(path, text, &error)),
        }
    }
    let mut taken = BTreeSet::new();
    for (form, path) in &read {
        let mut desk = Desk { path, issues: &mut issues };
        if form.number == 0 || !taken.insert(form.number) {
            desk.error("number", "its number is 0 or taken", "Give it the next free one.");
        }
        desk.shape(form);
        desk.bands(form);
        desk.vectors(form);
        desk.language(form);
        if let Some(long) = &form.goes_on_with
            && !read.iter().any(|(other, _)| other.id == *long)
        {
            desk.error("link", "it goes on with a form that is not here", "Name one that is.");
        }
    }
    issues
}

fn unreadable(path: &str, text: &str, error: &InstrumentError) -> Issue {
    let line = match error {
        InstrumentError::Unreadable(error) => error
            .span()
            .map(|span| text.bytes().take(span.start).filter(|byte| *byte == b'\n').count() + 1),
        InstrumentError::Unfit(_) => None,
    };
    let what = error.to_string().lines().collect::<Vec<_>>().join("; ");
    let fix = "See content/instruments/README.md for the fields.".to_owned();
    issue(path, line, "format", what, fix)
}

fn issue(path: &str, line: Option<usize>, rule: &'static str, what: String, fix: String) -> Issue {
    let file = format!("content/{path}");
    Issue { file, line, rule, what, fix, severity: Severity::Error }
}

/// One file, while it is being checked.
struct Desk<'a> {
    path: &'a str,
    issues: &'a mut Vec<Issue>,
}

impl Desk<'_> {
    fn error(&mut self, rule: &'static str, what: impl Into<String>, fix: &str) {
        self.issues.push(issue(self.path, None, rule, what.into(), fix.to_owned()));
    }

    fn shape(&mut self, form: &Instrument) {
        let stem = self.path.rsplit('/').next().and_then(|name| name.strip_suffix(".toml"));
        if stem != Some(form.id.as_str()) {
            self.error("id", "its id is not the file name", "Name the file after the id.");
        }
        for (field, text) in [
            ("title", &form.title),
            ("plain", &form.plain),
            ("summary", &form.summary),
            ("recall", &form.recall),
            ("suggest", &form.suggest),
            ("limits", &form.limits),
            ("credit", &form.credit),
            ("source", &form.source),
            ("checked", &form.checked),
        ] {
            if text.trim().is_empty() {
                self.error("empty", format!("`{field}` is empty"), "Fill it in.");
            }
        }
        // Only a form whose questions each say what they are about has nothing above them.
        if form.stem.trim().is_empty() && form.parts.is_empty() {
            self.error("empty", "`stem` is empty", "Fill it in.");
        }
        if form.items.iter().any(|item| item.text.trim().is_empty()) {
            self.error("empty", "a question is empty", "Write it as its source has it.");
        }
    }

    /// The ranges cover every total, once.
    fn bands(&mut self, form: &Instrument) {
        if form.bands.is_empty() {
            return;
        }
        let most: u16 = form
            .scoring
            .items
            .iter()
            .filter_map(|values| values.last())
            .map(|top| u16::from(top.get()))
            .sum();
        let mut next = 0;
        for band in &form.bands {
            if band.from != next || band.to < band.from {
                self.error("band", "the ranges leave a gap or overlap", "Begin where one ends.");
            }
            next = band.to.saturating_add(1);
        }
        if next != most.saturating_add(1) {
            self.error("band", "the ranges do not end at the highest total", "Let them.");
        }
    }

    fn vectors(&mut self, form: &Instrument) {
        if form.vectors.is_empty() {
            self.error("vector", "nothing shows that it is scored right", "Add vectors.");
        }
        for vector in &form.vectors {
            let (words, sheet) = (vector.words(), vector.sheet());
            let is_one = |(at, word): (usize, &&str)| {
                let answer = sheet.items.get(at).copied().flatten();
                *word == "_" || answer.is_some_and(|answer| form.scoring.allows(at, answer))
            };
            let plain = words.iter().enumerate().all(is_one);
            let came = form.scoring.score(&sheet).total().map(|sum| sum.sum);
            let parts = form.scored_parts(&sheet).into_iter();
            let parts: BTreeMap<String, u16> = parts
                .filter_map(|(part, score)| Some((part.id.to_string(), score.total()?.sum)))
                .collect();
            let is_right = came == vector.score && parts == vector.parts;
            if words.len() != form.items.len() || !plain || !is_right {
                let what = format!("the vector {} comes to {came:?}", vector.answers);
                self.error("vector", what, "Look at the source again.");
            }
        }
    }

    fn language(&mut self, form: &Instrument) {
        let mut ours = vec![&form.title, &form.plain, &form.summary, &form.suggest, &form.limits];
        ours.extend(&form.note);
        ours.extend(form.bands.iter().map(|band| &band.words));
        ours.extend(form.remarks.iter().map(|remark| &remark.words));
        ours.extend(form.beside.iter().map(|beside| &beside.words));
        ours.extend(form.parts.iter().map(|part| &part.words));
        for text in ours {
            for sentence in sentence::of_text(text, 1) {
                let words = sentence.text.split_whitespace().count();
                if words > SENTENCE_WORDS_MAX {
                    let what = format!("a sentence has {words} words: {}", sentence.text);
                    self.error("long-sentence", what, "Make it two sentences.");
                }
                for found in forbidden::findings(&sentence.text, true) {
                    self.error(found.rule, found.what, found.fix);
                }
            }
        }
        for band in &form.bands {
            let small = band.words.to_lowercase();
            if let Some(label) = LABELS.iter().find(|label| small.contains(*label)) {
                let what = format!("a range is given a label (`{label}`)");
                self.error("label", what, "Say what a person could do.");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::embedded_instruments::INSTRUMENT_FILES;

    fn rules(change: impl Fn(&str) -> String) -> Vec<&'static str> {
        let (path, text) = INSTRUMENT_FILES[3];
        lint(&[(path, &change(text))]).into_iter().map(|issue| issue.rule).collect()
    }

    #[test]
    fn what_is_wrong_is_found() {
        assert_eq!(rules(str::to_owned), [""; 0]);
        assert_eq!(rules(|text| text.replace("id = \"gad-7\"", "id = \"gad-8\"")), ["id"]);
        assert_eq!(rules(|text| text.replace("number = 4", "number = 0")), ["number"]);
        assert_eq!(rules(|text| text.replace("score = 15", "score = 16")), ["vector"]);
        assert_eq!(rules(|text| text.replace("to = 9", "to = 8")), ["band"]);
        assert_eq!(rules(|text| text.replace("to = 21", "to = 20")), ["band"]);
        let label = |text: &str| text.replace("words = \"That is a lot", "words = \"Severe. A lot");
        assert_eq!(rules(label), ["label"]);
        assert_eq!(rules(|text| text.replace("missing =", "absent =")), ["format"]);
        assert_eq!(rules(|text| text.replace("[3, \"Nearly", "[2, \"Nearly")), ["format"]);
        let summary = |text: &str| text.replace("summary = \"Seven", "summary = \"Addict");
        assert!(!rules(summary).is_empty());
    }

    /// The words of a form stay as its makers wrote them, also where we would not say them. Nothing else in
    /// its file may hold such a word.
    #[test]
    fn only_the_wording_of_others_may_hold_a_word_that_we_do_not_use() {
        let bam = INSTRUMENT_FILES.iter().find(|(path, _)| path.ends_with("bam-r.toml")).unwrap();
        let change = |from: &str, to: &str| {
            assert!(bam.1.contains(from), "{from}");
            let text = bam.1.replacen(from, to, 1);
            lint(&[(bam.0, &text)]).into_iter().map(|issue| issue.rule).collect::<Vec<_>>()
        };
        assert!(bam.1.contains("abuse any prescription") && bam.1.contains("(clean)"));
        assert_eq!(change("bam", "bam"), [""; 0]);
        assert_eq!(change("Days of alcohol and of drugs.", "Days not clean."), ["forbidden-word"]);
        assert_eq!(change("Kratom and 7-OH", "Abuse of kratom and 7-OH"), ["forbidden-word"]);
        assert_eq!(change("It foretells nothing", "A clean form"), ["forbidden-word"]);
        assert_eq!(change("plain = \"Recovery", "plain = \"Clean"), ["forbidden-word"]);
        assert_eq!(change("name = \"Use\"", "name = \"Use\"\ntotal = true"), ["format"]);
        assert_eq!(change("use = 90", "use = 91"), ["vector"]);
        assert_eq!(change("4,30,30", "4,31,30"), ["vector"]);
        let twice = "items = [\"4\", \"5\", \"6\", \"3\"]";
        assert_eq!(change("items = [\"4\", \"5\", \"6\"]", twice), ["format"]);
        let unasked = "items = [\"4\", \"5\", \"6\", \"7a\"]";
        assert_eq!(change("items = [\"4\", \"5\", \"6\"]", unasked), ["format"]);
        assert_eq!(change("health = [0, 8", "health = [8"), ["format"]);
    }
}
