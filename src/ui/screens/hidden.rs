//! A cleared screen, for a guest who hid it: any key returns.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Section;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;

/// The cleared screen. It has no title: nothing on it says what was there.
#[derive(Debug, Default)]
pub struct Hidden;

impl Screen for Hidden {
    fn title(&self, _: &Look<'_>) -> String {
        String::new()
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::HIDDEN
    }

    fn act(&mut self, _: Action, _: &Cx<'_>) -> Vec<Effect> {
        vec![Effect::Show(Section::Today)]
    }

    fn typed(&mut self, _: Typed, _: &Cx<'_>) -> Vec<Effect> {
        vec![Effect::Show(Section::Today)]
    }

    fn click(&mut self, _: Position, _: &Cx<'_>) -> Vec<Effect> {
        vec![Effect::Show(Section::Today)]
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        pen.skip(area.height / 2);
        pen.put(1, Role::Muted, &look.say("hidden-words"));
        pen.finish()
    }
}
