//! What a person did in one run of a tool: ratings, time, their words, and the entry it makes.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::content::tool::{Act, Step, Tool};
use crate::domain::answer::{Answer, Id};
use crate::domain::day::Day;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::domain::private::Private;
use crate::domain::rating::Strength;
use crate::ui::screen::Cx;
use crate::ui::screens::tool::around::Around;
use crate::ui::screens::tool::finish::Kept;
use crate::ui::widgets::text_area::{Lines, TextArea};

/// The longest line, in bytes.
const LINE_BYTES_MAX: usize = 2_000;
/// A run shorter than this, without words or a rating, leaves nothing to keep.
const SHORT: Duration = Duration::from_secs(30);

/// What was given at one step.
#[derive(Debug)]
pub(super) struct Given {
    /// Own words.
    pub(super) words: TextArea,
    /// Marked choices, by their places.
    pub(super) marks: BTreeSet<usize>,
}

impl Default for Given {
    fn default() -> Self {
        Self { words: TextArea::new("", Lines::One, LINE_BYTES_MAX), marks: BTreeSet::new() }
    }
}

impl Given {
    /// What was marked and written, on one line.
    fn said(&self, step: &Step, around: &Around) -> String {
        let marked = self.marks.iter().filter_map(|place| around.choice(step, *place));
        let own = self.words.text().trim();
        let said: Vec<&str> = marked.chain(Some(own).filter(|own| !own.is_empty())).collect();
        said.join("; ")
    }
}

/// When it began, and the name of the entry it makes.
#[derive(Debug, Clone, Copy)]
struct Begun {
    id: EntryId,
    day: Day,
    at: DateTime<FixedOffset>,
    elapsed: Duration,
}

/// One run.
#[derive(Debug, Default)]
pub(super) struct Sitting {
    begun: Option<Begun>,
    /// The rating before.
    pub(super) before: Option<Strength>,
    /// The rating after.
    pub(super) after: Option<Strength>,
    /// What was given, by the place of the step.
    pub(super) given: BTreeMap<usize, Given>,
}

impl Sitting {
    /// It begins, unless it has.
    pub(super) fn begin(&mut self, cx: &Cx<'_>) {
        self.begun.get_or_insert_with(|| begun(cx));
    }

    /// Whether anything was written or marked that belongs to the person.
    pub(super) fn has_words(&self) -> bool {
        self.given.values().any(|given| !given.words.text().trim().is_empty())
    }

    /// Words that were typed and deleted cannot be brought back any more.
    pub(super) fn forget_deleted(&mut self) {
        for given in self.given.values_mut() {
            given.words.forget_edits();
        }
    }

    /// Whether there is something to ask about at the end.
    pub(super) fn is_worth_keeping(&self, elapsed: Duration) -> bool {
        let has_run =
            self.begun.is_some_and(|begun| elapsed.saturating_sub(begun.elapsed) >= SHORT);
        let is_rated = self.before.is_some() || self.after.is_some();
        let is_marked = self.given.values().any(|given| !given.marks.is_empty());
        has_run || is_rated || is_marked || self.has_words()
    }

    /// The entry it makes.
    pub(super) fn entry(&mut self, tool: &Tool, kept: Kept, around: &Around, cx: &Cx<'_>) -> Entry {
        let begun = *self.begun.get_or_insert_with(|| begun(cx));
        let mut entry = Entry::new(begun.id, Kind::Tool, begun.day, begun.at);
        entry.changed_at = cx.now;
        let minutes = (cx.elapsed.saturating_sub(begun.elapsed).as_secs() + 30) / 60;
        let minutes = u16::try_from(minutes).unwrap_or(1_440).clamp(1, 1_440);
        let mut put = |id: &str, answer: Answer| {
            if let Ok(id) = id.parse::<Id>() {
                entry.answers.insert(id, answer);
            }
        };
        put("tool", Answer::Choice(tool.id.clone()));
        put("minutes", Answer::Minutes(minutes));
        if let Some(before) = self.before {
            put("before", Answer::Strength(before));
        }
        if let Some(after) = self.after {
            put("after", Answer::Strength(after));
        }
        if matches!(kept, Kept::All | Kept::InThePlan | Kept::Later) {
            entry.text = Private::new(self.lines(tool, around));
        }
        entry
    }

    /// What was written and marked, one line for each step that asks.
    fn lines(&self, tool: &Tool, around: &Around) -> String {
        let mut lines = Vec::new();
        for (index, given) in &self.given {
            let Some(step) = tool.steps.get(*index) else { continue };
            let Some(label) = label(step) else { continue };
            let said = given.said(step, around);
            if !said.is_empty() {
                lines.push(format!("{label}: {said}"));
            }
        }
        lines.join("\n")
    }

    /// What was answered to the steps that ask for a line, in order; an empty one where nothing was.
    pub(super) fn answers<'a>(
        &'a self,
        tool: &'a Tool,
        around: &'a Around,
    ) -> impl Iterator<Item = String> + 'a {
        let asks = |step: &&Step| matches!(step.act, Act::Ask { .. });
        tool.steps.iter().enumerate().filter(move |(_, step)| asks(step)).map(|(index, step)| {
            self.given.get(&index).map(|given| given.said(step, around)).unwrap_or_default()
        })
    }
}

/// What a line is called in the journal; `None` for steps whose answers are not kept.
fn label(step: &Step) -> Option<&str> {
    match &step.act {
        Act::Ask { prompt } => Some(prompt),
        Act::Choose => Some(step.text.trim_end_matches(['.', '?', ':'])),
        _ => None,
    }
}

fn begun(cx: &Cx<'_>) -> Begun {
    let mut chance = [0; 10];
    // Without randomness the instant alone still tells two entries apart.
    let _ = cx.chance.fill(&mut chance);
    Begun { id: EntryId::new(cx.now, chance), day: cx.today, at: cx.now, elapsed: cx.elapsed }
}
