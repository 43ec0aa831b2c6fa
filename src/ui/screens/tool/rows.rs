//! What can be chosen on a page of a tool, in order.

use crate::content::tool::{Act, Step, Target};
use crate::ui::screens::tool::{Stage, ToolRun};

/// A row of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// A rating from 0 to 10.
    Rating,
    /// A box to write in.
    Words,
    /// The choice with this place in the pick-list of the step.
    Mark(usize),
    /// Something to do.
    Pick(Pick),
}

/// What a row does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pick {
    /// The gate: yes, or not sure.
    Taken,
    /// The gate: no.
    NotTaken,
    /// The overdose steps.
    Overdose,
    /// Help now.
    HelpNow,
    /// The person of one's own who comes first.
    Person,
    /// The help lines.
    Lines,
    /// Leave the tool.
    Leave,
    /// Begin.
    Start,
    /// The form that takes a minute.
    Short,
    /// The whole tool as lines.
    WordsOnly,
    /// Go on.
    Next,
    /// Go on with the time of an urge.
    KeepGoing,
    /// The breath pacer.
    Breathe,
    /// Naming what is around.
    Ground,
    /// "I used, or I am about to".
    Used,
    /// Used and awake: what keeps one safer.
    UsedAwake,
    /// The answer with this place among the branches of the step.
    Branch(usize),
    /// Where the answer leads.
    Follow,
    /// Finish.
    Finish,
    /// Keep it all.
    Keep,
    /// Keep the numbers, not the words.
    KeepNumbers,
    /// Keep nothing.
    KeepNothing,
    /// Put the if-then plan on its card.
    ToThePlan,
    /// Hold it in memory until the journal is opened.
    Hold,
}

impl ToolRun {
    /// The rows of the page that is open.
    pub(super) fn rows(&self) -> Vec<Row> {
        match self.stage {
            Stage::Gate => picks(&[Pick::Taken, Pick::NotTaken]),
            Stage::Stop => self.stop_rows(),
            Stage::Start => self.start_rows(),
            Stage::Short | Stage::WordsOnly => picks(&[Pick::Finish]),
            Stage::Step(0) if self.begins_at_once() => picks(&[Pick::Next, Pick::Short]),
            Stage::Step(index) => self.step(index).map_or_else(Vec::new, |s| self.step_rows(s)),
            Stage::Wave(_) => self.wave_rows(),
            Stage::Breath(_) => Vec::new(),
            Stage::Reply(index, branch) => self.reply_rows(index, branch),
            Stage::Used => picks(&[Pick::Overdose, Pick::UsedAwake, Pick::HelpNow, Pick::Next]),
            Stage::Finish => self.finish_rows(),
        }
    }

    /// The row in use.
    pub(super) fn row(&self) -> Option<Row> {
        self.rows().get(self.focus).copied()
    }

    fn stop_rows(&self) -> Vec<Row> {
        let mut rows = vec![Pick::Overdose, Pick::HelpNow];
        rows.push(if self.around.person.is_some() { Pick::Person } else { Pick::Lines });
        rows.push(Pick::Leave);
        picks(&rows)
    }

    fn start_rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        if self.asks_before_starting() {
            rows.push(Row::Rating);
        }
        rows.extend(picks(&[Pick::Start, Pick::Short, Pick::WordsOnly]));
        rows
    }

    fn wave_rows(&self) -> Vec<Row> {
        let quiet = if self.around.is_after_use { Pick::Ground } else { Pick::Breathe };
        let call = if self.around.person.is_some() { Pick::Person } else { Pick::Lines };
        let mut rows = vec![Row::Rating];
        rows.extend(picks(&[Pick::KeepGoing, quiet, call, Pick::Used]));
        rows
    }

    fn reply_rows(&self, index: usize, branch: usize) -> Vec<Row> {
        match self.target(index, branch) {
            Some(target) if is_overdose(target) => self.stop_rows(),
            // A line is for help: other help stands beside it.
            Some(Target::Line(_)) => picks(&[Pick::Follow, Pick::HelpNow, Pick::Next]),
            Some(target) if self.is_elsewhere(target) => picks(&[Pick::Follow, Pick::Next]),
            _ => picks(&[Pick::Next]),
        }
    }

    /// The person's own stands before what the tool offers.
    fn step_rows(&self, step: &Step) -> Vec<Row> {
        let mut rows = Vec::new();
        match step.act {
            Act::Rate => rows.push(Row::Rating),
            Act::Ask { .. } => rows.push(Row::Words),
            _ => {}
        }
        let (offered, own) = (step.choices.len(), self.around.own(step).len());
        rows.extend((offered..offered + own).chain(0..offered).map(Row::Mark));
        if step.act == Act::Choose && offered + own > 0 {
            rows.push(Row::Words);
        }
        if step.branches.is_empty() {
            rows.push(Row::Pick(Pick::Next));
        }
        rows.extend((0..step.branches.len()).map(|place| Row::Pick(Pick::Branch(place))));
        rows
    }

    fn finish_rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        if self.tool.is_rated {
            rows.push(Row::Rating);
        }
        let keep: &[Pick] = match (self.can_keep(), self.session.has_words()) {
            (true, _) if self.is_whole_if_then() => {
                &[Pick::ToThePlan, Pick::Keep, Pick::KeepNumbers, Pick::KeepNothing]
            }
            (false, _) if self.around.can_wait => &[Pick::Leave, Pick::Hold],
            (false, _) => &[Pick::Leave],
            (true, true) => &[Pick::Keep, Pick::KeepNumbers, Pick::KeepNothing],
            (true, false) => &[Pick::Keep, Pick::KeepNothing],
        };
        rows.extend(picks(keep));
        rows.push(Row::Pick(if self.around.person.is_some() { Pick::Person } else { Pick::Lines }));
        rows
    }
}

/// Whether an answer leads to what to do in an overdose, and so not to the rest of the tool.
pub(super) fn is_overdose(target: &Target) -> bool {
    matches!(target, Target::Module(id) if id.as_str() == "overdose")
}

fn picks(picks: &[Pick]) -> Vec<Row> {
    picks.iter().copied().map(Row::Pick).collect()
}
