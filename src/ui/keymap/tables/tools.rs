//! The coping tools: their list, and one of them while it runs.

use super::{BOXES, KEYS_AND_BACK, MOVE, TEXT_BOX, UNDO, bind, hint};
use crate::ui::action::Action;
use crate::ui::key::Key::{BackTab, Char, Down, Enter, Esc, F, Left, Right, Tab, Up};
use crate::ui::keymap::{Binding, Keymap, Typing};

/// The list of coping tools.
pub const TOOLS: Keymap = Keymap {
    title: "section-tools",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-start", "Enter"),
            hint(&[Char('i')], Action::Why, "do-sources", "i"),
            hint(&[Char('m')], Action::Pin, "do-mine", "m"),
            hint(&[F(4)], Action::StartTool, "do-start-tool", "F4"),
        ],
        UNDO,
        KEYS_AND_BACK,
    ],
};

/// A coping tool while it runs.
pub const TOOL: Keymap = Keymap {
    title: "keys-tool",
    typing: Typing::Commands,
    groups: &[
        TOOL_ROWS,
        &[hint(&[Char(' ')], Action::Mark, "do-mark", "Space")],
        TOOL_VIEWS,
        TOOL_WAY_OUT,
    ],
};

/// A coping tool while its time runs.
pub const TOOL_TIME: Keymap = Keymap {
    title: "keys-tool-time",
    typing: Typing::Commands,
    groups: &[
        TOOL_ROWS,
        &[hint(&[Char(' ')], Action::Mark, "do-pause", "Space")],
        TOOL_VIEWS,
        TOOL_WAY_OUT,
    ],
};

const TOOL_ROWS: &[Binding] = &[
    hint(&[Left], Action::Left, "do-change", "←→"),
    bind(&[Right], Action::Right, "do-more"),
    hint(&[Up], Action::Up, "do-move", "↑↓"),
    bind(&[Down], Action::Down, "do-down"),
    bind(&[Tab], Action::NextField, "do-next-field"),
    bind(&[BackTab], Action::PreviousField, "do-field-before"),
    hint(&[Enter], Action::Choose, "do-choose", "Enter"),
];

const TOOL_VIEWS: &[Binding] = &[
    hint(&[Char('t')], Action::OtherView, "do-words-only", "t"),
    hint(&[Char('i')], Action::Why, "do-sources", "i"),
];

const TOOL_VIEWS_IN_WORDS: &[Binding] = &[
    hint(&[Char('t')], Action::OtherView, "do-not-words-only", "t"),
    hint(&[Char('i')], Action::Why, "do-sources", "i"),
];

/// A coping tool in words only.
pub const TOOL_IN_WORDS: Keymap = Keymap {
    title: "keys-tool-in-words",
    typing: Typing::Commands,
    groups: &[
        TOOL_ROWS,
        &[hint(&[Char(' ')], Action::Mark, "do-mark", "Space")],
        TOOL_VIEWS_IN_WORDS,
        TOOL_WAY_OUT,
    ],
};

const TOOL_WAY_OUT: &[Binding] = &[
    hint(&[F(1)], Action::Keys, "do-keys", "F1"),
    hint(&[F(3)], Action::Hide, "do-hide", "F3"),
    hint(&[Esc], Action::Back, "do-stop", "Esc"),
];

/// A question of a self-check.
pub const SELF_CHECK: Keymap = Keymap {
    title: "keys-self-check",
    typing: Typing::Commands,
    groups: &[&[
        hint(&[Up], Action::Up, "do-choose", "↑↓ 0-9"),
        bind(&[Down], Action::Down, "do-down"),
        hint(&[Enter], Action::Choose, "do-next", "Enter"),
        bind(&[Right, Tab], Action::Right, "do-next-question"),
        hint(&[Left, BackTab], Action::Left, "do-question-back", "←"),
        hint(&[Char('s')], Action::RatherNotSay, "do-skip-question", "s"),
        hint(&[Char('i')], Action::Why, "do-why", "i"),
        hint(&[F(1)], Action::Keys, "do-keys", "F1"),
        hint(&[Esc], Action::Back, "do-stop", "Esc"),
    ]],
};

/// A self-check but for its questions, around what its other view is.
macro_rules! self_check_page {
    ($other:literal) => {
        Keymap {
            title: "keys-self-check-page",
            typing: Typing::Commands,
            groups: &[
                MOVE,
                &[
                    hint(&[Enter], Action::Choose, "do-choose", "Enter"),
                    hint(&[Char('t')], Action::OtherView, $other, "t"),
                    hint(&[Char('i')], Action::Why, "do-sources", "i"),
                ],
                UNDO,
                KEYS_AND_BACK,
            ],
        }
    };
}

/// A self-check before its first question, after its last one, and over time.
pub const SELF_CHECK_PAGE: Keymap = self_check_page!["do-table"];

/// The table of a self-check over time.
pub const SELF_CHECK_TABLE: Keymap = self_check_page!["do-chart"];

const TOOL_BREATHS: &[Binding] = &[
    hint(&[Char(' ')], Action::Mark, "do-pause", "Space"),
    hint(&[Left], Action::Left, "do-slower", "←"),
    hint(&[Right], Action::Right, "do-faster", "→"),
];

/// The breath pacer.
pub const TOOL_BREATH: Keymap = Keymap {
    title: "keys-tool-breath",
    typing: Typing::Commands,
    groups: &[TOOL_BREATHS, TOOL_VIEWS, TOOL_WAY_OUT],
};

/// The breath pacer in words only.
pub const TOOL_BREATH_IN_WORDS: Keymap = Keymap {
    title: "keys-tool-breath-in-words",
    typing: Typing::Commands,
    groups: &[TOOL_BREATHS, TOOL_VIEWS_IN_WORDS, TOOL_WAY_OUT],
};

/// A coping tool while a line is written.
pub const TOOL_WORDS: Keymap = Keymap {
    title: "keys-tool-words",
    typing: Typing::Text,
    groups: &[TEXT_BOX, BOXES, TOOL_WAY_OUT],
};
