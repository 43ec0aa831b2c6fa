//! "Leave? Everything is saved." Enter leaves, so does a second Ctrl+C; Esc stays.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::store::{StoreError, VaultState};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Route;
use crate::ui::runtime::Left;
use crate::ui::screen::{Cover, Cx, Part, Screen, Standing};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::pen::{Focus, Pen};

/// The question.
#[derive(Debug)]
pub struct ConfirmLeave {
    /// Whether all that was typed is kept.
    left: Left,
    is_guest: bool,
    /// Whether there is no journal yet that anything could be kept in.
    is_before: bool,
    /// Whether a guest wrote something that goes when they leave.
    has_written: bool,
    selection: Selection,
}

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Leave,
    Stay,
    SaveFile,
}

impl ConfirmLeave {
    /// The question, where what was typed is kept or is not.
    #[must_use]
    pub const fn new(left: Left) -> Self {
        let selection = Selection { row: 0, first: 0 };
        Self { left, is_guest: false, is_before: false, has_written: false, selection }
    }

    /// The rows; the first is chosen. Where leaving loses something, it is not the first.
    const fn rows(&self) -> &'static [Row] {
        match (self.has_written, self.left) {
            (true, _) => &[Row::Stay, Row::SaveFile, Row::Leave],
            (false, Left::Unkept) => &[Row::Stay, Row::Leave],
            (false, Left::Kept) => &[Row::Leave, Row::Stay],
        }
    }
}

impl Screen for ConfirmLeave {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("leave-title")
    }

    fn part(&self) -> Part {
        Part::Leave
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::CONFIRM_LEAVE
    }

    fn cover(&self) -> Cover {
        Cover::Box { width: 64, height: 8 }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.is_guest = cx.standing == Standing::Guest;
        self.is_before = cx.standing == Standing::Locked && cx.vault.state() == VaultState::Absent;
        let has_written = match cx.store {
            Some(store) => self.is_guest && !cx.is_example && store.totals()?.days.is_some(),
            None => false,
        };
        self.has_written = has_written;
        Ok(())
    }

    fn act(&mut self, action: Action, _: &Cx<'_>) -> Vec<Effect> {
        let rows = self.rows();
        if self.selection.act(action, rows.len(), rows.len()) {
            return Vec::new();
        }
        match action {
            Action::Choose if rows.get(self.selection.row) == Some(&Row::Leave) => {
                vec![Effect::Quit]
            }
            Action::Choose if rows.get(self.selection.row) == Some(&Row::SaveFile) => {
                vec![Effect::Replace(Route::Summary)]
            }
            Action::Choose | Action::Back => vec![Effect::Back],
            _ => Vec::new(),
        }
    }

    fn fits_small(&self) -> bool {
        true
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let question = match (self.has_written, self.is_guest) {
            (true, _) => "leave-guest-wrote",
            (false, true) => "leave-guest",
            _ if self.left == Left::Unkept => "leave-unkept",
            _ if self.is_before => "leave-guest",
            (false, false) => "leave-question",
        };
        pen.text(1, Role::Title, &look.say(question));
        pen.skip(1);
        for (index, row) in self.rows().iter().enumerate() {
            let (words, right) = match row {
                Row::Leave => ("leave-yes", ""),
                Row::Stay => ("leave-no", "Esc"),
                Row::SaveFile => ("leave-save-file", ""),
            };
            pen.row(1, Focus::when(index == self.selection.row), &look.say(words), right);
        }
        pen.skip(1);
        pen.text(1, Role::Muted, &look.say("leave-copies"));
        pen.finish()
    }
}
