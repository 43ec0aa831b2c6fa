//! One if-then plan: did it, forgot, or did not fit, once the cue has come; and once a month whether it is
//! still right.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::if_then::{Notes, Said};
use crate::domain::plan::{Card, Plan};
use crate::page::{if_then_words, plan_cards};
use crate::store::{Store, StoreError};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Screen};
use crate::ui::screens::plan::{can_write, edit};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

/// One plan.
#[derive(Debug)]
pub struct IfThenPlan {
    /// Its place on the card.
    at: usize,
    plan: Plan,
    notes: Notes,
    is_stale: bool,
    selection: Selection,
}

/// What can be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Say(Said),
    Change,
    TakeOut,
}

impl IfThenPlan {
    /// The plan in this place on the card.
    #[must_use]
    pub fn new(at: usize) -> Self {
        Self {
            at,
            plan: Plan::default(),
            notes: Notes::default(),
            is_stale: false,
            selection: Selection::default(),
        }
    }

    fn line(&self) -> Option<&String> {
        self.plan.lines(Card::IfThen).get(self.at)
    }

    fn rows(&self) -> Vec<Row> {
        let again = self.is_stale.then_some(Row::Say(Said::StillRight));
        let after = Said::AFTER_THE_CUE.map(Row::Say);
        again.into_iter().chain(after).chain([Row::Change, Row::TakeOut]).collect()
    }

    fn choose(&mut self, row: usize, cx: &Cx<'_>) -> Vec<Effect> {
        let (Some(row), Some(line)) = (self.rows().get(row).copied(), self.line().cloned()) else {
            return Vec::new();
        };
        if !can_write(cx) {
            return vec![cx.say("plan-read-only")];
        }
        match row {
            Row::Say(said) => {
                let Some(change) = self.notes.say(&line, said, cx.today) else { return Vec::new() };
                let mut effects = vec![Effect::Write(change)];
                // Where it did not fit, the way to change it stays in view.
                if said != Said::DidNotFit {
                    effects.push(Effect::Back);
                }
                effects.push(cx.say(if_then_words::kept_key(said)));
                effects
            }
            Row::Change => vec![Effect::Replace(Route::PlanCardChanging(Card::IfThen, self.at))],
            Row::TakeOut => {
                let mut lines = self.plan.lines(Card::IfThen).to_vec();
                lines.remove(self.at);
                let mut effects = edit::put(Card::IfThen, &lines, "plan-removed", cx);
                effects.insert(effects.len().saturating_sub(1), Effect::Back);
                effects
            }
        }
    }
}

impl Screen for IfThenPlan {
    fn title(&self, look: &Look<'_>) -> String {
        format!("{}   {}", look.say("plan-title"), look.say(&plan_cards::name_key(Card::IfThen)))
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::IF_THEN
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let kept = cx.store.map(Store::preferences).transpose()?.unwrap_or_default();
        self.plan = Plan::from_preferences(&kept);
        self.notes = Notes::from_preferences(&kept);
        self.is_stale = self.line().is_some_and(|line| self.notes.is_stale(line, cx.today));
        self.selection.reveal(self.rows().len(), self.rows().len());
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let count = self.rows().len();
        if self.selection.act(action, count, count) {
            return Vec::new();
        }
        match action {
            Action::Back => vec![Effect::Back],
            Action::Choose if self.line().is_none() => vec![Effect::Back],
            Action::Choose => self.choose(self.selection.row, cx),
            Action::Number(number) => {
                let row = usize::from(number).wrapping_sub(1);
                if row >= count {
                    return Vec::new();
                }
                self.selection.row = row;
                self.choose(row, cx)
            }
            Action::Why => edit::why(Card::IfThen, cx),
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = Rect { width: area.width.min(90), ..area };
        let gap = u16::from(area.height >= 14);
        let mut pen = Pen::new(area, buf, look);
        pen.skip(gap);
        let Some(line) = self.line() else {
            pen.text(3, Role::Text, &look.say("if-then-gone"));
            return pen.finish();
        };
        pen.text(3, Role::Title, &plan_cards::shown(Card::IfThen, line, look.today, look.words));
        if let Some(last) = if_then_words::last_time(&self.notes, line, look.today, look.words) {
            pen.text(3, Role::Muted, &last);
        }
        pen.skip(gap);
        let lead = if self.is_stale { "if-then-stale" } else { "if-then-lead" };
        pen.text(3, Role::Text, &look.say(lead));
        for (index, row) in self.rows().into_iter().enumerate() {
            let key = match row {
                Row::Say(said) => if_then_words::answer_key(said),
                Row::Change => "if-then-change",
                Row::TakeOut => "if-then-take-out",
            };
            let words = format!("{}  {}", index + 1, look.say(key));
            pen.row(1, Focus::when(index == self.selection.row), &words, "");
        }
        pen.skip(gap);
        pen.text(3, Role::Muted, &look.say("if-then-any"));
        if let Some(grade) = plan_cards::grade_line(Card::IfThen, look.words) {
            pen.text(3, Role::Faint, &grade);
        }
        pen.finish()
    }
}
