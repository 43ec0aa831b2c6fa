//! The card for thoughts of dying: seven short parts of our own, each opened by itself.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::plan::{Card, Plan, SAFETY};
use crate::page::plan_cards;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Route;
use crate::ui::screen::{Cx, Screen};
use crate::ui::screens::plan::edit;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::wrap::cut;

/// The seven parts.
#[derive(Debug, Default)]
pub struct SafetyCards {
    plan: Plan,
    selection: Selection,
}

impl Screen for SafetyCards {
    fn title(&self, look: &Look<'_>) -> String {
        format!("{}   {}", look.say("plan-title"), look.say("plan-card-safety"))
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::PLAN_SAFETY
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.plan = edit::read(cx)?;
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.selection.act(action, SAFETY.len(), SAFETY.len()) {
            return Vec::new();
        }
        let open = |row: usize| match SAFETY.get(row) {
            Some(card) => vec![Effect::Go(Route::PlanCard(*card))],
            None => Vec::new(),
        };
        match action {
            Action::Back => vec![Effect::Back],
            Action::Why => edit::why(Card::Signals, cx),
            Action::Choose => open(self.selection.row),
            Action::Number(number) => {
                let row = usize::from(number).wrapping_sub(1);
                if row < SAFETY.len() {
                    self.selection.row = row;
                }
                open(row)
            }
            _ => Vec::new(),
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = Rect { width: area.width.min(90), ..area };
        let has_room = area.height >= 24;
        let is_low = area.height < 16;
        let mut pen = Pen::new(area, buf, look);
        pen.skip(u16::from(!is_low));
        for (index, card) in SAFETY.into_iter().enumerate() {
            let lines = self.plan.lines(card);
            let right = match lines.len() {
                0 => look.say("plan-empty"),
                n => look.say_with("plan-count", &[("n", n.into())]),
            };
            let name = look.say(&plan_cards::name_key(card));
            pen.row(1, Focus::when(index == self.selection.row), &name, &right);
            if let Some(line) = lines.first().filter(|_| has_room) {
                pen.line(6, Role::Muted, &cut(line, area.width.saturating_sub(8)));
            }
        }
        pen.skip(u16::from(!is_low));
        let phone = plan_cards::fixed(Card::Lines).next().map(|(_, phone)| phone);
        let values = [("phone", phone.unwrap_or_default().into())];
        let end = look.say_with("plan-safety-end", &values);
        let grade = plan_cards::grade_line(Card::Signals, look.words).unwrap_or_default();
        let about = look.say("plan-about-safety");
        let needed: u16 = [&about, &end, &grade].map(|words| pen.rows_of(3, words)).iter().sum();
        if needed <= pen.left() {
            pen.text(3, Role::Muted, &about);
        }
        pen.text(3, Role::Lifeline, &end);
        pen.text(3, Role::Faint, &grade);
        pen.finish()
    }
}
