//! The plan, one of its cards, printing it, the lapse room and the day counter.

use super::{BACK_AND_KEYS_WHILE_TYPING, KEYS_AND_BACK, MOVE, TEXT_BOX, UNDO, bind, hint};
use crate::ui::action::Action;
use crate::ui::key::Key::{
    BackTab, Backspace, Char, Ctrl, Delete, Down, End, Enter, Esc, F, Home, Left, Right, Tab, Up,
};
use crate::ui::keymap::{Binding, Keymap, Typing};

/// The plan.
pub const PLAN: Keymap = Keymap {
    title: "section-plan",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-open", "Enter"),
            hint(&[Char('a')], Action::Add, "do-add", "a"),
            hint(&[Char('e')], Action::Edit, "do-edit", "e"),
            hint(&[Char('d'), Delete], Action::Delete, "do-delete", "d"),
            hint(&[Char('v')], Action::WhileLocked, "do-while-locked", "v"),
            hint(&[Char('x')], Action::Share, "do-share", "x"),
            hint(&[Char('p')], Action::Print, "do-print", "p"),
            bind(&[Char('i')], Action::Why, "do-sources"),
            bind(&[Char('n')], Action::CheckIn, "do-check-in"),
            bind(&[Char('w')], Action::WriteNote, "do-write-note"),
        ],
        UNDO,
        KEYS_AND_BACK,
    ],
};

/// A card of the plan.
pub const PLAN_CARD: Keymap = Keymap {
    title: "keys-plan-card",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-open", "Enter"),
            hint(&[Char('a')], Action::Add, "do-add", "a"),
            hint(&[Char('e')], Action::Edit, "do-edit", "e"),
            hint(&[Char('d'), Delete], Action::Delete, "do-delete", "d"),
            hint(&[Char('v')], Action::WhileLocked, "do-while-locked", "v"),
            hint(&[Char('i')], Action::Why, "do-sources", "i"),
        ],
        UNDO,
        KEYS_AND_BACK,
    ],
};

/// The card for thoughts of dying, in its seven parts.
pub const PLAN_SAFETY: Keymap = Keymap {
    title: "plan-card-safety",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-open", "Enter"),
            hint(&[Char('i')], Action::Why, "do-sources", "i"),
        ],
        KEYS_AND_BACK,
    ],
};

/// A line of a card, around what `Enter` does.
macro_rules! line {
    ($title:literal, $enter:literal) => {
        Keymap {
            title: $title,
            typing: Typing::Text,
            groups: &[
                TEXT_BOX,
                &[
                    hint(&[Enter], Action::Choose, $enter, "Enter"),
                    hint(&[Tab, Down], Action::NextField, "do-fill-in", "Tab"),
                    bind(&[BackTab, Up], Action::PreviousField, "do-fill-in-before"),
                    bind(&[Ctrl('s')], Action::Save, "do-save"),
                ],
                BACK_AND_KEYS_WHILE_TYPING,
            ],
        }
    };
}

/// A line of a card.
pub const PLAN_LINE: Keymap = line!["keys-plan-line", "do-keep-line"];

/// The first half of a line that has two.
pub const PLAN_HALF: Keymap = line!["keys-plan-half", "do-next"];

/// One if-then plan.
pub const IF_THEN: Keymap = Keymap {
    title: "keys-if-then",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-choose", "Enter"),
            hint(&[Char('i')], Action::Why, "do-sources", "i"),
        ],
        UNDO,
        KEYS_AND_BACK,
    ],
};

/// Printing the plan.
pub const PLAN_PRINT: Keymap = Keymap {
    title: "keys-plan-print",
    typing: Typing::Text,
    groups: &[
        TEXT_BOX,
        &[
            hint(&[Enter], Action::Choose, "do-write-page", "Enter"),
            hint(&[Ctrl('t')], Action::Reveal, "do-turn-paper", "Ctrl+T"),
        ],
        BACK_AND_KEYS_WHILE_TYPING,
    ],
};

/// Printing a topic or charts.
pub const PRINT: Keymap = Keymap {
    title: "keys-print",
    typing: Typing::Text,
    groups: &[
        TEXT_BOX,
        &[hint(&[Enter], Action::Choose, "do-write-page", "Enter")],
        BACK_AND_KEYS_WHILE_TYPING,
    ],
};

/// The ways out of a page of the lapse room.
const LAPSE_WAY_OUT: &[Binding] = &[
    hint(&[Ctrl('s')], Action::Save, "do-save", "Ctrl+S"),
    hint(&[Esc], Action::Back, "do-stop-keep-draft", "Esc"),
    hint(&[F(1)], Action::Keys, "do-keys", "F1"),
];

/// A page of the lapse room.
pub const LAPSE: Keymap = Keymap {
    title: "keys-lapse",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Up], Action::Up, "do-choose", "↑↓ 0-9"),
            bind(&[Down], Action::Down, "do-down"),
            bind(&[Home], Action::First, "do-first"),
            bind(&[End], Action::Last, "do-last"),
            hint(&[Char(' ')], Action::Mark, "do-mark", "Space"),
            hint(&[Enter], Action::Choose, "do-next", "Enter"),
            hint(&[Right, Tab], Action::Right, "do-skip-page", "→"),
            hint(&[Left, BackTab], Action::Left, "do-page-back", "←"),
            bind(&[Delete, Backspace], Action::Clear, "do-clear"),
            hint(&[Char('i')], Action::Why, "do-why", "i"),
        ],
        LAPSE_WAY_OUT,
    ],
};

/// The scale in the lapse room: the arrows belong to it.
pub const LAPSE_SCALE: Keymap = Keymap {
    title: "keys-lapse-scale",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Left], Action::Left, "do-change", "←→ 0-9"),
            bind(&[Right], Action::Right, "do-more"),
            hint(&[Enter], Action::Choose, "do-next", "Enter"),
            bind(&[Tab], Action::NextField, "do-next"),
            hint(&[BackTab], Action::PreviousField, "do-page-back", "Shift+Tab"),
            bind(&[Delete, Backspace], Action::Clear, "do-clear"),
            hint(&[Char('i')], Action::Why, "do-why", "i"),
        ],
        LAPSE_WAY_OUT,
    ],
};

/// A line in the lapse room.
pub const LAPSE_WORDS: Keymap = Keymap {
    title: "keys-lapse-words",
    typing: Typing::Text,
    groups: &[
        TEXT_BOX,
        &[
            hint(&[Enter, Tab], Action::Choose, "do-next", "Enter"),
            hint(&[BackTab], Action::PreviousField, "do-page-back", "Shift+Tab"),
        ],
        LAPSE_WAY_OUT,
    ],
};

/// The day counter.
pub const COUNTER: Keymap = Keymap {
    title: "keys-counter",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[hint(&[Enter, Char(' ')], Action::Mark, "do-mark", "Enter")],
        UNDO,
        KEYS_AND_BACK,
    ],
};
