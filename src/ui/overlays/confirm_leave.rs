//! "Leave? Everything is saved." Enter leaves, so does a second Ctrl+C; Esc stays.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cover, Cx, Screen, Standing};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen};

/// The question.
#[derive(Debug, Default)]
pub struct ConfirmLeave {
    is_guest: bool,
}

impl Screen for ConfirmLeave {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("leave-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::CONFIRM_LEAVE
    }

    fn cover(&self) -> Cover {
        Cover::Box { width: 64, height: 7 }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_guest = cx.standing == Standing::Guest;
        Ok(())
    }

    fn act(&mut self, action: Action, _: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Choose => vec![Effect::Quit],
            Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let question = if self.is_guest { "leave-guest" } else { "leave-question" };
        pen.text(1, Role::Title, &look.say(question));
        pen.skip(1);
        pen.row(1, Focus::Here, &look.say("leave-yes"), "Enter");
        pen.row(1, Focus::Elsewhere, &look.say("leave-no"), "Esc");
        pen.skip(1);
        pen.text(1, Role::Muted, &look.say("leave-copies"));
        pen.finish()
    }
}
