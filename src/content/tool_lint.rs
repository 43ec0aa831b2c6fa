//! The rules for coping tools, beyond what `tool.rs` can read at all: `content/tools/README.md`
//! writes them out. Whether the cited facts carry the numbers is not looked at here.

use std::collections::BTreeSet;

use crate::content::issue::{Issue, Severity};
use crate::content::items::line_at;
use crate::content::tool::{Act, Kind, Step, Target, Tool, ToolError, parse};
use crate::domain::answer::Id;

mod language;

pub use language::texts;

/// The longest `text` of a step or a branch, in characters (`content/tools/README.md`, Steps).
pub const TEXT_CHARS_MAX: usize = 200;
/// The longest line of any other kind, in characters: two rows on the smallest screen.
pub const LINE_CHARS_MAX: usize = 120;
/// The longest title, label or prompt, in characters.
pub const LABEL_CHARS_MAX: usize = 60;
/// The longest choice, in characters: one row at 80 columns, with its mark.
pub const CHOICE_CHARS_MAX: usize = 72;
/// `grade_note` stays under this many characters (`content/README.md`, Facts).
pub const GRADE_NOTE_CHARS_UNDER: usize = 60;
/// The longest 60-second form, in lines.
pub const SHORT_LINES_MAX: usize = 5;
/// The longest words-only form, in lines.
pub const WORDS_ONLY_LINES_MAX: usize = 12;

/// What a tool may name outside itself. `None` where it is not known: those names are not checked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// Ids of facts.
    pub facts: Option<&'a BTreeSet<String>>,
    /// Ids of help lines and services.
    pub lines: Option<&'a BTreeSet<String>>,
    /// Ids of lessons.
    pub modules: Option<&'a BTreeSet<String>>,
    /// Ids of tools beside the ones being checked, as when a pack links to one that ships.
    pub tools: Option<&'a BTreeSet<String>>,
    /// Whether tools have a permanent number.
    pub numbers: Numbers,
}

/// Whether tools have a permanent number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numbers {
    /// Each has one of its own.
    #[default]
    Needed,
    /// They come from a pack; one that is written is ignored.
    Ignored,
}

/// One file of a tool, while it is being checked.
struct Desk<'a> {
    path: &'a str,
    text: &'a str,
    issues: &'a mut Vec<Issue>,
}

/// The tools in `files` (path and text), by number, and everything wrong with them.
///
/// A file that cannot be read is an issue, and no tool.
#[must_use]
pub fn lint(files: &[(&str, &str)], known: &Known<'_>) -> (Vec<Tool>, Vec<Issue>) {
    let mut issues = Vec::new();
    let mut read: Vec<(Tool, &str, &str)> = Vec::new();
    for &(path, text) in files {
        let mut desk = Desk { path, text, issues: &mut issues };
        match parse(text) {
            Ok(tool) => read.push((tool, path, text)),
            Err(error) => desk.unreadable(&error),
        }
    }
    read.sort_by_key(|(tool, ..)| tool.number);
    let mut ids: BTreeSet<String> = read.iter().map(|(tool, ..)| tool.id.to_string()).collect();
    ids.extend(known.tools.into_iter().flatten().cloned());
    let (mut numbers, mut names) = (BTreeSet::new(), BTreeSet::new());
    for (tool, path, text) in &read {
        let mut desk = Desk { path, text, issues: &mut issues };
        let is_numbered = tool.number.is_some_and(|number| number > 0 && numbers.insert(number));
        if known.numbers == Numbers::Needed && !is_numbered {
            desk.error(
                "number",
                "number =",
                "its number is missing, 0 or taken",
                "Give it the next free one.",
            );
        }
        if !names.insert(tool.id.as_str()) {
            desk.error("duplicate-id", "id =", "its id is taken", "Choose another id.");
        }
        desk.shape(tool);
        desk.safety(tool);
        desk.links(tool, &ids, known);
        language::check(&mut desk, tool);
    }
    (read.into_iter().map(|(tool, ..)| tool).collect(), issues)
}

impl Desk<'_> {
    /// An error on the first line that holds `mark`.
    fn error(&mut self, rule: &'static str, mark: &str, what: impl Into<String>, fix: &str) {
        let line = self.text.lines().position(|line| line.contains(mark)).map(|at| at + 1);
        self.push(rule, line, what.into(), fix);
    }

    fn push(&mut self, rule: &'static str, line: Option<usize>, what: String, fix: &str) {
        self.issues.push(Issue {
            file: format!("content/{}", self.path),
            line,
            rule,
            what,
            fix: fix.to_owned(),
            severity: Severity::Error,
        });
    }

    fn unreadable(&mut self, error: &ToolError) {
        let line = match error {
            ToolError::Unreadable(error) => error.span().map(|span| line_at(self.text, span.start)),
            ToolError::Unfit(_) => None,
        };
        let what = error.to_string().lines().collect::<Vec<_>>().join("; ");
        self.push("format", line, what, "See content/tools/README.md for the fields.");
    }

    /// What has to be there.
    fn shape(&mut self, tool: &Tool) {
        let stem = self.path.rsplit('/').next().and_then(|name| name.strip_suffix(".toml"));
        if stem != Some(tool.id.as_str()) {
            self.error("id", "id =", "its id is not the file name", "Name the file after the id.");
        }
        for (field, is_empty) in [
            ("title", tool.title.is_empty()),
            ("summary", tool.summary.is_empty()),
            ("when", tool.when.is_empty()),
            ("grade_note", tool.grade_note.is_empty()),
            ("facts", tool.facts.is_empty()),
            ("promise", tool.promise.is_empty()),
            ("why", tool.why.is_empty()),
            ("not_known", tool.not_known.is_empty()),
            ("short", tool.short.is_empty()),
            ("words_only", tool.words_only.is_empty()),
        ] {
            if is_empty {
                let mark = format!("{field} =");
                self.error("empty", &mark, format!("`{field}` is empty"), "Fill it in.");
            }
        }
        if tool.minutes == 0 {
            self.error("minutes", "minutes =", "it takes no time", "Say about how long it takes.");
        }
        if tool.steps.is_empty() {
            self.push("empty", None, "it has no steps".to_owned(), "Write the long form.");
        }
        for (field, lines, max) in [
            ("short", &tool.short, SHORT_LINES_MAX),
            ("words_only", &tool.words_only, WORDS_ONLY_LINES_MAX),
        ] {
            if lines.len() > max {
                let what = format!("`{field}` has {} lines; {max} is the most", lines.len());
                self.error("too-long", &format!("{field} ="), what, "Say less.");
            }
        }
    }

    /// What keeps a person safe.
    fn safety(&mut self, tool: &Tool) {
        if let Kind::Breath(breath) = &tool.kind {
            if !tool.has_gate {
                let what = "it slows breathing and has no gate";
                self.error(
                    "gate",
                    "gate =",
                    what,
                    "Set `gate = true`: the overdose question comes first.",
                );
            }
            if !tool.is_never_first_after_opioids {
                let what = "it slows breathing and may come first after opioids";
                let fix = "Set `never_first_after_opioids = true`.";
                self.error("gate", "never_first_after_opioids =", what, fix);
            }
            if !tool.cautions.iter().any(|line| line.to_lowercase().contains("stop")) {
                let fix = "Add a caution that says when to stop, and that nothing is lost.";
                self.error("caution", "caution =", "no caution says how to stop", fix);
            }
            let (min, max) = (breath.min_per_minute, breath.max_per_minute);
            if breath.per_minute().iter().any(|pace| !(min..=max).contains(pace)) {
                let what = "a pace is outside its own range";
                self.error("pace", "in_seconds =", what, "Change the seconds or the range.");
            }
        }
        // A gate in front of a tool that may still come first would be walked around.
        if tool.is_never_first_after_opioids && !tool.has_gate {
            let what = "it may not come first after opioids, yet it has no gate";
            self.error("gate", "gate =", what, "Set `gate = true`.");
        }
        // "Not tested in people who use kratom; each tool says so" (content/tools/README.md).
        let limits = tool.not_known.to_lowercase();
        if !limits.contains("kratom") && !limits.contains("any drug") {
            let fix = "Say that it was not tested in people who use kratom.";
            self.error("kratom", "not_known =", "it does not speak of kratom", fix);
        }
    }

    /// What it names has to exist.
    fn links(&mut self, tool: &Tool, tools: &BTreeSet<String>, known: &Known<'_>) {
        for fact in &tool.facts {
            if known.facts.is_some_and(|facts| !facts.contains(fact)) {
                let what = format!("fact `{fact}` does not exist");
                self.error("unknown-fact", "facts =", what, "Cite a fact of content/facts.");
            }
        }
        let mut steps = BTreeSet::new();
        for id in tool.steps.iter().filter_map(|step| step.id.as_ref()) {
            if !steps.insert(id.as_str()) {
                let what = format!("two steps are called `{id}`");
                self.error("duplicate-id", &quoted(id), what, "Rename one of them.");
            }
        }
        for target in
            tool.steps.iter().flat_map(|step| &step.branches).filter_map(|b| b.to.as_ref())
        {
            let is_missing = |ids: Option<&BTreeSet<String>>, id: &Id| {
                ids.is_some_and(|ids| !ids.contains(id.as_str()))
            };
            let (kind, id, is_dead) = match target {
                Target::Line(id) => ("line", id, is_missing(known.lines, id)),
                Target::Module(id) => ("lesson", id, is_missing(known.modules, id)),
                Target::Tool(id) => ("tool", id, is_missing(Some(tools), id)),
                Target::Go(id) => ("step", id, !steps.contains(id.as_str())),
            };
            if is_dead {
                let what = format!("{kind} `{id}` does not exist");
                self.error("dead-link", &quoted(id), what, "Name one that exists.");
            }
        }
    }
}

fn quoted(id: &Id) -> String {
    format!("\"{id}\"")
}

/// The prompt of a step that asks.
fn prompt(step: &Step) -> Option<&str> {
    match &step.act {
        Act::Ask { prompt } => Some(prompt),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
