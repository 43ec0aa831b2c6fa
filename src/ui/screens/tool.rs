//! Placeholder.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::screen::{Cx, Screen};

/// Placeholder.
#[derive(Debug)]
pub struct ToolRun;

impl ToolRun {
    /// Placeholder.
    #[must_use]
    pub fn new(_: String) -> Self {
        Self
    }
}

impl Screen for ToolRun {
    fn title(&self, _: &Look<'_>) -> String {
        String::new()
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::MENU
    }

    fn act(&mut self, action: Action, _: &Cx<'_>) -> Vec<Effect> {
        if action == Action::Back { vec![Effect::Back] } else { Vec::new() }
    }

    fn render(&self, _: Rect, _: &mut Buffer, _: &Look<'_>) -> Option<Position> {
        None
    }
}
