//! The day counter: off until a goal is chosen. Totals and every start, never only the current run.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::words::Words;
use crate::domain::counter::{Counted, DayFacts, Goal, starts};
use crate::domain::day::Day;
use crate::page::counter_words;
use crate::store::{Store, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{AsOf, Cx, Screen};
use crate::ui::screens::plan::can_write;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

/// Every chosen goal in one quiet line each.
///
/// # Errors
/// When the journal cannot be read.
pub fn lines(store: &Store, today: Day, words: &Words) -> Result<Vec<String>, StoreError> {
    let counted = Counted::from_preferences(&store.preferences()?);
    if counted.goals.is_empty() {
        return Ok(Vec::new());
    }
    let days = store.day_facts()?;
    Ok(counted.goals.iter().map(|goal| counter_words::line(*goal, &days, today, words)).collect())
}

/// The screen.
#[derive(Debug, Default)]
pub struct Counter {
    counted: Counted,
    days: BTreeMap<Day, DayFacts>,
    /// When the days were read.
    as_of: Option<AsOf>,
    selection: Selection,
}

/// The goals, and the start of today.
const ROWS: usize = Goal::ALL.len() + 1;

impl Counter {
    fn mark(&self, cx: &Cx<'_>) -> Vec<Effect> {
        if !can_write(cx) {
            return vec![cx.say("plan-read-only")];
        }
        let mut after = self.counted.clone();
        let said = match Goal::ALL.get(self.selection.row) {
            Some(goal) if after.goals.contains(goal) => {
                after.stop(*goal);
                None
            }
            Some(goal) => {
                after.count(*goal);
                None
            }
            None if after.starts.contains(&cx.today) => {
                after.unmark(cx.today);
                Some(cx.say("count-start-removed"))
            }
            None if after.mark(cx.today).is_err() => return vec![cx.say("count-starts-full")],
            None => Some(cx.say_kept("count-start-kept")),
        };
        let change = after.change().map(Effect::Write);
        change.into_iter().chain(said).collect()
    }

    fn draw_starts(&self, pen: &mut Pen<'_>, look: &Look<'_>) {
        pen.line(1, Role::Title, &look.say("count-starts"));
        let found = starts(self.counted.start_goal(), &self.counted.starts, &self.days);
        if found.is_empty() {
            pen.text(3, Role::Muted, &look.say("count-no-starts"));
        }
        let room = usize::from(pen.left()).max(1);
        for start in found.iter().rev().take(room) {
            pen.line(3, Role::Text, &counter_words::start(start, look.today, look.words));
        }
    }
}

impl Screen for Counter {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("count-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::COUNTER
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let (Some(store), as_of) = (cx.store, cx.as_of()?) else { return Ok(()) };
        if self.as_of != as_of {
            self.counted = Counted::from_preferences(&store.preferences()?);
            self.days = store.day_facts()?;
            self.as_of = as_of;
        }
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.selection.act(action, ROWS, ROWS) {
            return Vec::new();
        }
        match action {
            Action::Mark | Action::Choose => self.mark(cx),
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = Rect { width: area.width.min(90), ..area };
        let mut pen = Pen::new(area, buf, look);
        let is_off = self.counted.goals.is_empty();
        let lead = if is_off { "count-lead-off" } else { "count-lead" };
        pen.text(3, Role::Muted, &look.say(lead));
        pen.text(3, Role::Muted, &look.say("count-lead-2"));
        pen.skip(u16::from(area.height >= 16));
        for (index, goal) in Goal::ALL.into_iter().enumerate() {
            let is_on = self.counted.goals.contains(&goal);
            let mark = if is_on { "[x]" } else { "[ ]" };
            let name = look.say(&counter_words::goal_key(goal));
            pen.row(1, Focus::when(index == self.selection.row), &format!("{mark} {name}"), "");
            if is_on {
                pen.text(
                    7,
                    Role::Text,
                    &counter_words::line(goal, &self.days, look.today, look.words),
                );
            }
        }
        let is_marked = self.counted.starts.contains(&look.today);
        let (key, right) = if is_marked {
            ("count-start-take-out", String::new())
        } else {
            ("count-start", look.say("count-start-right"))
        };
        let focus = Focus::when(self.selection.row == ROWS - 1);
        pen.row(1, focus, &look.say(key), &right);
        pen.skip(u16::from(area.height >= 16));
        self.draw_starts(&mut pen, look);
        pen.finish()
    }
}
