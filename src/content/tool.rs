//! A coping tool: what it may do, what it may not, and its steps in a short and a long form. The
//! fields are documented in `content/tools/README.md`; what makes a tool fit to ship is
//! `tool_lint.rs`.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::content::embedded_tools::TOOL_FILES;
use crate::content::packs;
use crate::content::source::Place;
use crate::domain::answer::Id;

/// One coping tool.
#[derive(Debug, Clone, PartialEq)]
pub struct Tool {
    /// Its permanent name; what a person rated is stored under it.
    pub id: Id,
    /// Its permanent number, from 1; never reused. `None` for a tool of a pack.
    pub number: Option<u16>,
    /// What it is called on screen.
    pub title: String,
    /// One sentence for the list.
    pub summary: String,
    /// The moment it is for.
    pub when: String,
    /// About how long the long form takes.
    pub minutes: u16,
    /// What drives it.
    pub kind: Kind,
    /// How sure we are.
    pub grade: Grade,
    /// The same in words.
    pub grade_note: String,
    /// The facts it rests on.
    pub facts: Vec<String>,
    /// What it may do.
    pub promise: String,
    /// What was found.
    pub why: String,
    /// What was not found.
    pub not_known: String,
    /// Lines to show before it starts; empty when there is none.
    pub cautions: Vec<String>,
    /// Whether the overdose question comes first.
    pub has_gate: bool,
    /// Whether it may not be the first thing offered after opioids were taken.
    pub is_never_first_after_opioids: bool,
    /// Whether to ask 0 to 10 before and after.
    pub is_rated: bool,
    /// The 60-second form, one line each.
    pub short: Vec<String>,
    /// The whole tool as lines, with no timer and nothing moving.
    pub words_only: Vec<String>,
    /// The long form, in order.
    pub steps: Vec<Step>,
    /// Where it is written, and who it comes from; filled in by whoever reads a pack.
    pub place: Place,
}

/// What drives a tool.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A time that runs down.
    Timer(Timer),
    /// A breath pacer.
    Breath(Breath),
    /// One step after another.
    Steps,
    /// Lines to write.
    Form,
}

/// A time that runs down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timer {
    /// How long it runs; never zero.
    pub minutes: u16,
    /// How often to ask for the rating again; never zero.
    pub re_rate_minutes: u16,
    /// A fall of this much on the 0 to 10 scale ends it early; `None` when nothing does.
    pub stop_when_down_by: Option<u8>,
}

/// The paces of a breath pacer. Nothing holds the breath, so there is no pause to set.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breath {
    /// In, at the usual pace; never zero.
    pub in_seconds: u8,
    /// Out, at the usual pace; never zero.
    pub out_seconds: u8,
    /// In, at the gentle pace; never zero.
    pub gentle_in_seconds: u8,
    /// Out, at the gentle pace; never zero.
    pub gentle_out_seconds: u8,
    /// No pace is slower, in breaths a minute.
    pub min_per_minute: f64,
    /// No pace is faster, in breaths a minute.
    pub max_per_minute: f64,
    /// How long it runs; never zero.
    pub minutes: u16,
}

/// How sure we are that a tool helps with opioids, by the best trials behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Grade {
    /// Several controlled trials of the therapy it comes from, in people who use drugs.
    A,
    /// One sound trial in drug use, or several in alcohol or tobacco.
    B,
    /// Trials in other groups, or small, poor or mixed ones.
    C,
    /// Widely taught; no controlled trial of the tool itself was found.
    D,
}

/// One step of the long form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// A name, where another step leads to this one.
    pub id: Option<Id>,
    /// What the person does here.
    pub act: Act,
    /// What to do, in words.
    pub text: String,
    /// How long it takes, where a count helps; never zero.
    pub seconds: Option<u16>,
    /// A pick-list: any number may be marked, own words are welcome.
    pub choices: Vec<String>,
    /// What of the person's own stands first in the pick-list; `None` for nothing.
    pub own: Option<Own>,
    /// Where each answer leads; when there are any, they are shown as numbered answers.
    pub branches: Vec<Branch>,
}

/// What the person does at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Reads, and goes on.
    Say,
    /// Writes a line, or leaves it empty.
    Ask {
        /// Stands before the line.
        prompt: String,
    },
    /// Picks from the choices or the branches.
    Choose,
    /// Rates from 0 to 10.
    Rate,
    /// Waits while the tool's time runs.
    Timer,
    /// Breathes with the tool's pacer.
    Breath,
}

/// What of the person's own can be picked at a step, while their journal is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Own {
    /// What they do first, from the plan.
    First,
    /// Their reasons, from the plan.
    Reasons,
    /// The names of their people.
    People,
}

/// One answer to a step, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The answer.
    pub label: String,
    /// Shown once it is picked.
    pub text: String,
    /// Where it leads; `None` goes on to the next step.
    pub to: Option<Target>,
}

/// Where an answer leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A help line or service.
    Line(Id),
    /// Another tool, or this one again.
    Tool(Id),
    /// A lesson.
    Module(Id),
    /// A step of this tool.
    Go(Id),
}

/// The file of a tool is not as it should be.
#[derive(Debug, thiserror::Error)]
pub enum ToolError {
    /// Not TOML, or not these fields.
    #[error("{}", .0.message())]
    Unreadable(#[from] toml::de::Error),
    /// Two fields contradict each other.
    #[error("{0}")]
    Unfit(&'static str),
}

/// The tools that ship, by number, and after them those of the packs.
pub fn tools() -> &'static [Tool] {
    packs::shown().map_or_else(shipped, |shown| shown.tools.as_slice())
}

/// The tools that ship, by number.
///
/// One that cannot be read is left out; a test makes sure that there is none.
pub fn shipped() -> &'static [Tool] {
    static TOOLS: OnceLock<Vec<Tool>> = OnceLock::new();
    TOOLS.get_or_init(|| {
        let mut tools: Vec<Tool> =
            TOOL_FILES.iter().filter_map(|(_, text)| parse(text).ok()).collect();
        tools.sort_by_key(|tool| tool.number);
        tools
    })
}

/// The tool with this id.
#[must_use]
pub fn tool(id: &str) -> Option<&'static Tool> {
    tools().iter().find(|tool| tool.id.as_str() == id)
}

impl Tool {
    /// The place of the step called `id` among the steps.
    #[must_use]
    pub fn step_at(&self, id: &Id) -> Option<usize> {
        self.steps.iter().position(|step| step.id.as_ref() == Some(id))
    }
}

/// The tool in `text`.
///
/// # Errors
/// [`ToolError`] for the first thing that is not as `content/tools/README.md` says.
pub fn parse(text: &str) -> Result<Tool, ToolError> {
    toml::from_str::<Raw>(text)?.checked()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: Id,
    number: Option<u16>,
    title: String,
    summary: String,
    when: String,
    minutes: u16,
    kind: KindName,
    grade: Grade,
    grade_note: String,
    facts: Vec<String>,
    promise: String,
    why: String,
    not_known: String,
    caution: Vec<String>,
    gate: bool,
    never_first_after_opioids: bool,
    rate: bool,
    short: Vec<String>,
    words_only: Vec<String>,
    timer: Option<Timer>,
    breath: Option<Breath>,
    #[serde(default)]
    step: Vec<RawStep>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KindName {
    Timer,
    Breath,
    Steps,
    Form,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStep {
    id: Option<Id>,
    #[serde(default)]
    kind: ActName,
    text: String,
    seconds: Option<u16>,
    ask: Option<String>,
    #[serde(default)]
    choices: Vec<String>,
    own: Option<Own>,
    #[serde(default)]
    branch: Vec<RawBranch>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
enum ActName {
    #[default]
    Say,
    Ask,
    Choose,
    Rate,
    Timer,
    Breath,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBranch {
    label: String,
    text: String,
    line: Option<Id>,
    tool: Option<Id>,
    module: Option<Id>,
    go: Option<Id>,
}

impl Raw {
    fn checked(self) -> Result<Tool, ToolError> {
        let kind = match (self.kind, self.timer, self.breath) {
            (KindName::Timer, Some(timer), None) => Kind::Timer(timer.checked()?),
            (KindName::Breath, None, Some(breath)) => Kind::Breath(breath.checked()?),
            (KindName::Steps, None, None) => Kind::Steps,
            (KindName::Form, None, None) => Kind::Form,
            _ => return Err(ToolError::Unfit("`kind`, `[timer]` and `[breath]` do not match")),
        };
        let steps: Vec<Step> =
            self.step.into_iter().map(RawStep::checked).collect::<Result<_, _>>()?;
        for step in &steps {
            let fits = match step.act {
                Act::Timer => matches!(kind, Kind::Timer(_)),
                Act::Breath => matches!(kind, Kind::Breath(_)),
                _ => true,
            };
            if !fits {
                return Err(ToolError::Unfit("a step's `kind` needs a tool of the same kind"));
            }
        }
        Ok(Tool {
            id: self.id,
            number: self.number,
            title: self.title,
            summary: self.summary,
            when: self.when,
            minutes: self.minutes,
            kind,
            grade: self.grade,
            grade_note: self.grade_note,
            facts: self.facts,
            promise: self.promise,
            why: self.why,
            not_known: self.not_known,
            cautions: self.caution,
            has_gate: self.gate,
            is_never_first_after_opioids: self.never_first_after_opioids,
            is_rated: self.rate,
            short: self.short,
            words_only: self.words_only,
            steps,
            place: Place::default(),
        })
    }
}

impl Timer {
    fn checked(self) -> Result<Self, ToolError> {
        if self.minutes == 0 || self.re_rate_minutes == 0 || self.stop_when_down_by == Some(0) {
            return Err(ToolError::Unfit("`[timer]` holds a zero"));
        }
        Ok(self)
    }
}

impl Breath {
    fn checked(self) -> Result<Self, ToolError> {
        let seconds =
            [self.in_seconds, self.out_seconds, self.gentle_in_seconds, self.gentle_out_seconds];
        if self.minutes == 0 || seconds.contains(&0) {
            return Err(ToolError::Unfit("`[breath]` holds a zero"));
        }
        Ok(self)
    }

    /// Both paces, in breaths a minute: the usual one, then the gentle one.
    #[must_use]
    pub fn per_minute(&self) -> [f64; 2] {
        let pace = |breathe_in: u8, out: u8| 60.0 / (f64::from(breathe_in) + f64::from(out));
        [
            pace(self.in_seconds, self.out_seconds),
            pace(self.gentle_in_seconds, self.gentle_out_seconds),
        ]
    }
}

impl RawStep {
    fn checked(self) -> Result<Step, ToolError> {
        let act = match (self.kind, self.ask) {
            (ActName::Ask, Some(prompt)) => Act::Ask { prompt },
            (ActName::Say, None) => Act::Say,
            (ActName::Choose, None) => Act::Choose,
            (ActName::Rate, None) => Act::Rate,
            (ActName::Timer, None) => Act::Timer,
            (ActName::Breath, None) => Act::Breath,
            _ => return Err(ToolError::Unfit("a step has `ask` when, and only when, it asks")),
        };
        if act == Act::Choose && self.choices.is_empty() && self.branch.is_empty() {
            return Err(ToolError::Unfit("a step to choose from has nothing to choose"));
        }
        if self.own.is_some() && !matches!(act, Act::Ask { .. } | Act::Choose) {
            return Err(ToolError::Unfit("a step has `own` only where it asks or has a choice"));
        }
        if self.seconds == Some(0) {
            return Err(ToolError::Unfit("a step takes no time; leave `seconds` out"));
        }
        let branches = self.branch.into_iter().map(RawBranch::checked).collect::<Result<_, _>>()?;
        Ok(Step {
            id: self.id,
            act,
            text: self.text,
            seconds: self.seconds,
            choices: self.choices,
            own: self.own,
            branches,
        })
    }
}

impl RawBranch {
    fn checked(self) -> Result<Branch, ToolError> {
        let to = match (self.line, self.tool, self.module, self.go) {
            (None, None, None, None) => None,
            (Some(line), None, None, None) => Some(Target::Line(line)),
            (None, Some(tool), None, None) => Some(Target::Tool(tool)),
            (None, None, Some(module), None) => Some(Target::Module(module)),
            (None, None, None, Some(step)) => Some(Target::Go(step)),
            _ => return Err(ToolError::Unfit("a branch leads to more than one place")),
        };
        Ok(Branch { label: self.label, text: self.text, to })
    }
}

#[cfg(test)]
mod tests;
