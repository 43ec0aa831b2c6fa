//! The tables of a check-in: one for each way of answering, so that the footer names the keys that answer.

use super::{TEXT_BOX, bind, hint};
use crate::ui::action::Action;
use crate::ui::key::Key::{
    BackTab, Backspace, Char, Ctrl, Delete, Down, End, Enter, Esc, F, Home, Left, Right, Tab, Up,
};
use crate::ui::keymap::{Keymap, Typing};

/// What every question answered by keys shares, around how it is answered.
macro_rules! check_in {
    ($title:literal, $($own:expr),+ $(,)?) => {
        Keymap {
            title: $title,
            typing: Typing::Commands,
            groups: &[
                &[
                    $($own),+,
                    bind(&[Down], Action::Down, "do-down"),
                    bind(&[Home], Action::First, "do-first"),
                    bind(&[End], Action::Last, "do-last"),
                    hint(&[Enter], Action::Choose, "do-next", "Enter"),
                ],
                &[
                    hint(&[Char('s')], Action::RatherNotSay, "do-rather-not-say", "s"),
                    bind(&[Delete, Backspace], Action::Clear, "do-clear"),
                    hint(&[Ctrl('s')], Action::Save, "do-save", "Ctrl+S"),
                    hint(&[Char('i')], Action::Why, "do-why", "i"),
                    hint(&[Esc], Action::Back, "do-stop-keep-draft", "Esc"),
                    hint(&[F(1)], Action::Keys, "do-keys", "F1"),
                ],
            ],
        }
    };
}

/// A question answered by one of five steps.
pub const CHECK_IN: Keymap = check_in![
    "keys-check-in",
    hint(&[Up], Action::Up, "do-choose", "↑↓ 0-4"),
    bind(&[Right, Tab], Action::Right, "do-next-question"),
    hint(&[Left, BackTab], Action::Left, "do-question-back", "←"),
];

/// A question answered by no or yes.
pub const CHECK_IN_YES_NO: Keymap = check_in![
    "keys-check-in-yes-no",
    hint(&[Up], Action::Up, "do-choose", "↑↓ 0-1 n y"),
    bind(&[Right, Tab], Action::Right, "do-next-question"),
    hint(&[Left, BackTab], Action::Left, "do-question-back", "←"),
];

/// A question answered by marking rows.
pub const CHECK_IN_MARKS: Keymap = check_in![
    "keys-check-in-marks",
    hint(&[Up], Action::Up, "do-move", "↑↓"),
    hint(&[Char(' ')], Action::Mark, "do-mark", "Space 1-9"),
    bind(&[Right, Tab], Action::Right, "do-next-question"),
    hint(&[Left, BackTab], Action::Left, "do-question-back", "←"),
];

/// A question answered by a number of hours.
pub const CHECK_IN_HOURS: Keymap = check_in![
    "keys-check-in-hours",
    hint(&[Up], Action::Up, "do-change", "0-9 ↑↓"),
    bind(&[Right, Tab], Action::Right, "do-next-question"),
    hint(&[Left, BackTab], Action::Left, "do-question-back", "←"),
];

/// The list of further questions.
pub const CHECK_IN_MORE: Keymap = check_in![
    "keys-check-in-more",
    hint(&[Up], Action::Up, "do-choose", "↑↓ 1-9"),
    bind(&[Right, Tab], Action::Right, "do-next-question"),
    hint(&[Left, BackTab], Action::Left, "do-question-back", "←"),
];

/// A question answered in words.
pub const CHECK_IN_WORDS: Keymap = Keymap {
    title: "keys-check-in-words",
    typing: Typing::Text,
    groups: &[
        TEXT_BOX,
        &[
            hint(&[Tab], Action::NextField, "do-next", "Tab"),
            hint(&[BackTab], Action::PreviousField, "do-question-back", "Shift+Tab"),
            hint(&[Ctrl('s')], Action::Save, "do-save", "Ctrl+S"),
            hint(&[Esc], Action::Back, "do-stop-keep-draft", "Esc"),
            hint(&[F(1)], Action::Keys, "do-keys", "F1"),
        ],
    ],
};
