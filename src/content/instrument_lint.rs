//! What makes a self-check fit to ship: `content/instruments/README.md` writes the rules out. The wording is
//! others' and is not judged; what we say around it is.

mod vectors;

use std::collections::BTreeSet;

use unicode_width::UnicodeWidthStr as _;

use crate::content::forbidden;
use crate::content::instrument::{Instrument, InstrumentError, Licence, parse};
use crate::content::issue::{Issue, Severity};
use crate::content::sentence;

/// The longest sentence of ours, in words (`content/README.md`, Voice).
const SENTENCE_WORDS_MAX: usize = 15;

/// The widest title, in columns: it stands in titles beside other words.
const TITLE_COLS_MAX: usize = 24;
/// The widest `plain`, in columns: a row of a list on the smallest screen, with whose it is.
const PLAIN_COLS_MAX: usize = 48;
/// The widest summary, in columns.
const SUMMARY_COLS_MAX: usize = 160;
/// The widest option, in columns: a row on the smallest screen, with its number.
const OPTION_COLS_MAX: usize = 48;
/// The widest name of a part, in columns.
const PART_COLS_MAX: usize = 12;
/// The columns of a row of a question on the smallest screen, with some to spare for where lines break.
const ROW_COLS: usize = 54;
/// The rows that a question, what stands above and beside it, and its options may take there.
const ROWS_MAX: usize = 12;

/// Words that would make a label of a number.
const LABELS: [&str; 12] = [
    "diagnos", "depress", "anxiety", "disorder", "minimal", "mild", "moderate", "severe", "normal",
    "abnormal", "positive", "at risk",
];

/// Whose forms are checked, and what they may name outside themselves.
#[derive(Debug, Clone, Copy)]
pub enum Rules<'a> {
    /// They ship: each has a number and an edition of our own.
    Ships,
    /// They are of a pack: no number, and an edition that no other pack and nothing that ships can have.
    Pack {
        /// The id of the pack; `None` when that could not be read.
        pack: Option<&'a str>,
        /// The forms that ship.
        forms: &'a BTreeSet<String>,
        /// The lessons that are there.
        lessons: &'a BTreeSet<String>,
    },
}

/// The self-checks in `files` (path and text), and everything wrong with them.
///
/// A file that cannot be read is an issue, and no form.
#[must_use]
pub fn lint(files: &[(&str, &str)], rules: Rules<'_>) -> (Vec<Instrument>, Vec<Issue>) {
    let mut issues = Vec::new();
    let mut read: Vec<(Instrument, &str, &str)> = Vec::new();
    for &(path, text) in files {
        match parse(text) {
            Ok(form) => read.push((form, path, text)),
            Err(error) => issues.push(unreadable(path, text, &error)),
        }
    }
    let mut taken = BTreeSet::new();
    for (form, path, text) in &read {
        let mut desk = Desk { path, text, issues: &mut issues };
        match rules {
            Rules::Ships => {
                let is_numbered = form.number.is_some_and(|at| at > 0 && taken.insert(at));
                if !is_numbered {
                    let fix = "Give it the next free one.";
                    desk.error("number", "number", "its number is missing, 0 or taken", fix);
                }
            }
            Rules::Pack { .. } if form.number.is_some() => {
                let what = "`number` is only for what ships, and is ignored";
                desk.push(
                    Severity::Warning,
                    "built-in-only",
                    "number",
                    what.into(),
                    "Take it out.",
                );
            }
            Rules::Pack { .. } => {}
        }
        desk.shape(form);
        desk.edition(form, rules);
        desk.bands(form);
        let short = read.iter().map(|(other, ..)| other);
        let mut short = short.filter(|other| other.goes_on_with.as_ref() == Some(&form.id));
        desk.vectors(form, short.next());
        desk.language(form);
        let is_known = |id: &str| {
            read.iter().any(|(other, ..)| other.id.as_str() == id)
                || matches!(rules, Rules::Pack { forms, .. } if forms.contains(id))
        };
        if form.goes_on_with.as_ref().is_some_and(|long| !is_known(long.as_str())) {
            let what = "it goes on with a form that is not here";
            desk.error("link", "goes_on_with", what, "Name one that is.");
        }
        if let (Rules::Pack { lessons, .. }, Some(lesson)) = (rules, &form.lesson)
            && !lessons.contains(lesson)
        {
            desk.error("link", "lesson", "it names a lesson that is not here", "Name one that is.");
        }
    }
    (read.into_iter().map(|(form, ..)| form).collect(), issues)
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
    let severity = Severity::Error;
    Issue { file: format!("content/{path}"), line, rule: "format", what, fix, severity }
}

/// One file, while it is being checked.
struct Desk<'a> {
    path: &'a str,
    text: &'a str,
    issues: &'a mut Vec<Issue>,
}

impl Desk<'_> {
    /// An error on the first line that begins with `mark`.
    fn error(&mut self, rule: &'static str, mark: &str, what: impl Into<String>, fix: &str) {
        self.push(Severity::Error, rule, mark, what.into(), fix);
    }

    fn push(
        &mut self,
        severity: Severity,
        rule: &'static str,
        mark: &str,
        what: String,
        fix: &str,
    ) {
        let is_it = |line: &str| line.trim_start().starts_with(mark);
        let line = self.text.lines().position(is_it).map(|at| at + 1);
        let (file, fix) = (format!("content/{}", self.path), fix.to_owned());
        self.issues.push(Issue { file, line, rule, what, fix, severity });
    }

    fn shape(&mut self, form: &Instrument) {
        let stem = self.path.rsplit('/').next().and_then(|name| name.strip_suffix(".toml"));
        if stem != Some(form.id.as_str()) {
            self.error("id", "id", "its id is not the file name", "Name the file after the id.");
        }
        if is_like_a_question(form.id.as_str()) {
            let what = "its id ends as the name of a question does";
            self.error("id", "id", what, "Do not end it in `-item-` and a number.");
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
                self.error("empty", field, format!("`{field}` is empty"), "Fill it in.");
            }
        }
        // Only a form whose questions each say what they are about has nothing above them.
        if form.stem.trim().is_empty() && form.parts.is_empty() {
            self.error("empty", "stem", "`stem` is empty", "Fill it in.");
        }
        if form.items.iter().any(|item| item.text.trim().is_empty()) {
            let fix = "Write it as its source has it.";
            self.error("empty", "items", "a question is empty", fix);
        }
        self.room(form);
    }

    /// Everything fits on the smallest screen.
    fn room(&mut self, form: &Instrument) {
        for (field, text, max) in [
            ("title", &form.title, TITLE_COLS_MAX),
            ("plain", &form.plain, PLAIN_COLS_MAX),
            ("summary", &form.summary, SUMMARY_COLS_MAX),
        ] {
            if text.width() > max {
                let what = format!("`{field}` is wider than {max} columns");
                self.error("too-long", field, what, "Shorten it.");
            }
        }
        let rows = |text: &str| text.width().div_ceil(ROW_COLS);
        let mut options: Vec<&str> =
            form.after.iter().flat_map(|after| &after.options).map(String::as_str).collect();
        for (at, item) in form.items.iter().enumerate() {
            let is_days = form.scoring.days.contains(&at);
            let printed = if is_days { &[] } else { item.options.as_slice() };
            options.extend(printed.iter().map(|(_, words)| words.as_str()));
            let beside: usize = form.beside(at).map(rows).sum();
            let needed = rows(&form.stem) + rows(&item.text) + printed.len().max(1) + beside;
            if needed > ROWS_MAX {
                let what = format!("question {} has no room on the smallest screen", at + 1);
                self.error("too-long", "items", what, "Such a form cannot be shown.");
            }
        }
        if let Some(long) = options.iter().find(|words| words.width() > OPTION_COLS_MAX) {
            let what = format!("an option is wider than {OPTION_COLS_MAX} columns: {long}");
            self.error("too-long", "options", what, "Such a form cannot be shown.");
        }
        if options.iter().any(|words| words.trim().is_empty()) {
            self.error("empty", "options", "an option is empty", "Write it as its source has it.");
        }
        if let Some(part) = form.parts.iter().find(|part| part.name.width() > PART_COLS_MAX) {
            let what = format!("the name of the part {} is wider than {PART_COLS_MAX}", part.id);
            self.error("too-long", "name", what, "Shorten it.");
        }
    }

    /// An edition names its language and counts; one of a pack names the pack between the two, so that
    /// answers are never read by a form of the same id from somewhere else.
    fn edition(&mut self, form: &Instrument, rules: Rules<'_>) {
        let version = form.version.as_str();
        let between = match rules {
            Rules::Ships => String::new(),
            Rules::Pack { pack: Some(id), .. } => format!("{id}-"),
            Rules::Pack { pack: None, .. } => return,
        };
        let edition = version.split_once('-').filter(|(language, _)| {
            (2..=3).contains(&language.len()) && language.bytes().all(|it| it.is_ascii_lowercase())
        });
        let number = edition.and_then(|(_, rest)| rest.strip_prefix(between.as_str()));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
        if !number.is_some_and(is_number) {
            let what = format!("`version` is not a language, {between}and a number");
            let fix = format!("Write it as in `en-{between}1`.");
            self.error("version", "version", what, &fix);
        }
        let is_for_packs = matches!(form.licence, Licence::Unclear | Licence::AsThePackSays);
        if is_for_packs && matches!(rules, Rules::Ships) {
            let what = "its terms do not allow it to ship";
            self.error("licence", "licence", what, "Put it in a pack.");
        }
    }

    /// The ranges cover every total, once.
    fn bands(&mut self, form: &Instrument) {
        if form.bands.is_empty() {
            return;
        }
        let mut next = 0;
        for band in &form.bands {
            if band.from != next || band.to < band.from {
                let mark = format!("from = {}", band.from);
                let what = "the ranges leave a gap or overlap";
                self.error("band", &mark, what, "Begin where one ends.");
            }
            next = band.to.saturating_add(1);
        }
        if next != form.scoring.most().saturating_add(1) {
            let what = "the ranges do not end at the highest total";
            self.error("band", "[[band]]", what, "Let them.");
        }
    }

    /// `short` is the form that goes on with this one.
    fn vectors(&mut self, form: &Instrument, short: Option<&Instrument>) {
        if form.vectors.is_empty() {
            self.error("vector", "id", "nothing shows that it is scored right", "Add vectors.");
        }
        for vector in &form.vectors {
            if let Some(wrong) = vectors::wrong(vector, form, short) {
                let what = format!("the vector {} {wrong}", vector.answers);
                let mark = format!("answers = \"{}\"", vector.answers);
                self.error("vector", &mark, what, "Look at the source again.");
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
                    self.said("long-sentence", text, what, "Make it two sentences.");
                }
                for found in forbidden::findings(&sentence.text, true) {
                    self.said(found.rule, text, found.what, found.fix);
                }
            }
        }
        let bands = form.bands.iter().map(|band| &band.words);
        for words in bands.chain(form.remarks.iter().map(|remark| &remark.words)) {
            let small = words.to_lowercase();
            if let Some(label) = LABELS.iter().find(|label| small.contains(*label)) {
                let what = format!("a range is given a label (`{label}`)");
                self.said("label", words, what, "Say what a person could do.");
            }
        }
    }

    /// An error on the line where `text` stands.
    fn said(&mut self, rule: &'static str, text: &str, what: impl Into<String>, fix: &str) {
        let start: String = text.chars().take_while(|c| *c != '"').take(40).collect();
        let line = self.text.lines().find(|line| line.contains(&start)).map(str::trim_start);
        self.push(Severity::Error, rule, line.unwrap_or("id"), what.into(), fix);
    }
}

/// Whether an id ends as the name of a question of another form does: `phq-9-item-9`.
fn is_like_a_question(id: &str) -> bool {
    let number = id.rsplit_once("-item-").map(|(_, number)| number);
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit()))
}

#[cfg(test)]
mod tests;
