//! A summary to hand over: choosing what goes in, looking at the page, and saving it.

use super::{BACK_AND_KEYS_WHILE_TYPING, BOXES, KEYS_AND_BACK, MOVE, SCROLL, TEXT_BOX, bind, hint};
use crate::ui::action::Action;
use crate::ui::key::Key::{Char, Ctrl, Enter, Left, Right};
use crate::ui::keymap::{Keymap, Typing};

/// What goes in.
pub const SUMMARY: Keymap = Keymap {
    title: "keys-summary",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Char(' ')], Action::Mark, "do-mark", "Space"),
            hint(&[Left], Action::Left, "do-change-days", "←→"),
            bind(&[Right], Action::Right, "do-more-days"),
            hint(&[Enter], Action::Choose, "do-choose", "Enter"),
        ],
        KEYS_AND_BACK,
    ],
};

/// Which notes go in.
pub const SUMMARY_NOTES: Keymap = Keymap {
    title: "keys-summary-notes",
    typing: Typing::Commands,
    groups: &[MOVE, &[hint(&[Char(' '), Enter], Action::Mark, "do-mark", "Space")], KEYS_AND_BACK],
};

/// The page before it is saved.
pub const SUMMARY_PAGE: Keymap = Keymap {
    title: "keys-summary-page",
    typing: Typing::Commands,
    groups: &[
        SCROLL,
        &[
            hint(&[Char('t')], Action::OtherView, "do-other-form", "t"),
            hint(&[Enter], Action::Choose, "do-to-file", "Enter"),
        ],
        KEYS_AND_BACK,
    ],
};

/// Where it is saved, and whether it is locked.
pub const SUMMARY_FILE: Keymap = Keymap {
    title: "keys-summary-file",
    typing: Typing::Text,
    groups: &[
        TEXT_BOX,
        BOXES,
        &[
            hint(&[Ctrl('t')], Action::Reveal, "do-reveal", "Ctrl+T"),
            hint(&[Ctrl('s')], Action::Save, "do-save", "Ctrl+S"),
        ],
        BACK_AND_KEYS_WHILE_TYPING,
    ],
};
