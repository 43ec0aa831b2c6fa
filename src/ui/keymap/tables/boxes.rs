//! The tables of places without a section: the lock screen, the first run, forms, one of something, and
//! what opens over the rest.

use super::{
    BACK_AND_KEYS_WHILE_TYPING, BOXES, KEYS_AND_BACK, MOVE, MOVE_WHILE_TYPING, SCROLL, TEXT_BOX,
    UNDO, bind, hint,
};
use crate::ui::action::Action;
use crate::ui::key::Key::{
    BackTab, Char, Ctrl, Delete, Down, Enter, Esc, F, Left, PageDown, PageUp, Right, Tab, Up,
};
use crate::ui::keymap::{Binding, Keymap, Typing};

/// A list that is searched by typing, around what opens a row, what `Esc` does, and `F1`.
macro_rules! searched {
    ($title:literal, $enter:literal, $esc:literal, $keys:expr) => {
        Keymap {
            title: $title,
            typing: Typing::Text,
            groups: &[
                TEXT_BOX,
                MOVE_WHILE_TYPING,
                &[
                    hint(&[Enter], Action::Choose, $enter, "Enter"),
                    hint(&[Esc], Action::Back, $esc, "Esc"),
                    $keys,
                ],
            ],
        }
    };
}

/// All keys of a place, searched by typing.
pub const KEYS_LIST: Keymap =
    searched!["keys-keys", "do-run", "do-close", bind(&[F(1)], Action::Keys, "do-close")];

/// The same with something typed: Esc empties the box first.
pub const KEYS_LIST_TYPED: Keymap =
    searched!["keys-keys", "do-run", "do-clear-typed", bind(&[F(1)], Action::Keys, "do-close")];

/// Go anywhere, do anything.
pub const PALETTE: Keymap =
    searched!["keys-palette", "do-open", "do-close", hint(&[F(1)], Action::Keys, "do-keys", "F1")];

/// The same with something typed: Esc empties the box first.
pub const PALETTE_TYPED: Keymap = searched![
    "keys-palette",
    "do-open",
    "do-clear-typed",
    hint(&[F(1)], Action::Keys, "do-keys", "F1")
];

/// A coping tool to start, by the sign before it.
pub const START_TOOL: Keymap = Keymap {
    title: "keys-start-tool",
    typing: Typing::Text,
    groups: &[
        MOVE_WHILE_TYPING,
        &[
            hint(&[Enter], Action::Choose, "do-start", "Enter"),
            hint(&[F(2)], Action::HelpNow, "do-help-now", "F2"),
            hint(&[F(1)], Action::Keys, "do-keys", "F1"),
            hint(&[Esc], Action::Back, "do-close", "Esc"),
        ],
    ],
};

/// The lock screen while a passphrase is typed.
pub const UNLOCK: Keymap = Keymap {
    title: "keys-unlock",
    typing: Typing::Text,
    groups: &[&[
        hint(&[Enter], Action::Choose, "do-open", "Enter"),
        hint(&[Up], Action::Up, "do-move", "↑↓"),
        bind(&[Down], Action::Down, "do-down"),
        bind(&[Tab], Action::NextField, "do-next-field"),
        bind(&[BackTab], Action::PreviousField, "do-field-before"),
        hint(&[F(2)], Action::HelpNow, "do-help-now", "F2"),
        hint(&[F(4)], Action::StartTool, "do-start-tool", "F4"),
        hint(&[Ctrl('t')], Action::Reveal, "do-reveal", "Ctrl+T"),
        hint(&[Ctrl('q')], Action::LeaveNow, "do-leave-now", "Ctrl+Q"),
        hint(&[F(1)], Action::Keys, "do-keys", "F1"),
    ]],
};

/// The ways out of a step of the first run.
const WELCOME_WAY_OUT: &[Binding] = &[
    hint(&[F(1)], Action::Keys, "do-keys", "F1"),
    hint(&[Esc], Action::Back, "do-leave-nothing-kept", "Esc"),
];

/// A step of the first run.
pub const WELCOME: Keymap = Keymap {
    title: "keys-welcome",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Up], Action::Up, "do-choose", "↑↓ 1-9"),
            bind(&[Down], Action::Down, "do-down"),
            bind(&[Right], Action::Right, "do-more"),
            hint(&[Enter], Action::Choose, "do-next", "Enter"),
            hint(&[Left], Action::Left, "do-back", "←"),
        ],
        WELCOME_WAY_OUT,
    ],
};

/// A step of the first run that is a page to read.
pub const WELCOME_PAGE: Keymap = Keymap {
    title: "keys-welcome-page",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Up], Action::Up, "do-scroll", "↑↓"),
            bind(&[Down], Action::Down, "do-down"),
            bind(&[PageUp], Action::PageUp, "do-page-up"),
            bind(&[PageDown], Action::PageDown, "do-page-down"),
            hint(&[Enter], Action::Choose, "do-next", "Enter"),
            hint(&[Left], Action::Left, "do-back", "←"),
        ],
        WELCOME_WAY_OUT,
    ],
};

/// The last step of the first run: values to change.
pub const WELCOME_LOOK: Keymap = Keymap {
    title: "keys-welcome-look",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Up], Action::Up, "do-choose", "↑↓"),
            bind(&[Down], Action::Down, "do-down"),
            hint(&[Left], Action::Left, "do-change", "←→"),
            bind(&[Right], Action::Right, "do-more"),
            bind(&[Enter], Action::Choose, "do-more"),
        ],
        WELCOME_WAY_OUT,
    ],
};

/// The end of the first run.
pub const WELCOME_END: Keymap = Keymap {
    title: "keys-welcome-end",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Up], Action::Up, "do-choose", "↑↓"),
            bind(&[Down], Action::Down, "do-down"),
            hint(&[Enter], Action::Choose, "do-finish", "Enter"),
            hint(&[Left], Action::Left, "do-back", "←"),
        ],
        WELCOME_WAY_OUT,
    ],
};

/// A form of text boxes, around what `Esc` does.
macro_rules! fields {
    ($title:literal, $esc:literal) => {
        Keymap {
            title: $title,
            typing: Typing::Text,
            groups: &[
                TEXT_BOX,
                &[
                    hint(&[Enter], Action::Choose, "do-next", "Enter"),
                    bind(&[Tab, Down], Action::NextField, "do-next-field"),
                    bind(&[BackTab, Up], Action::PreviousField, "do-field-before"),
                    hint(&[Ctrl('s')], Action::Save, "do-save", "Ctrl+S"),
                    hint(&[Esc], Action::Back, $esc, "Esc"),
                    hint(&[F(1)], Action::Keys, "do-keys", "F1"),
                ],
            ],
        }
    };
}

/// A form of text boxes: a new passphrase, a recovery code, a tag.
pub const FIELDS: Keymap = fields!["keys-fields", "do-back"];

/// Somebody to call: Esc keeps what was typed.
pub const PERSON: Keymap = fields!["keys-person", "do-save-and-back"];

/// Everything out, to a file.
pub const EXPORT: Keymap = Keymap {
    title: "keys-export",
    typing: Typing::Text,
    groups: &[
        TEXT_BOX,
        &[
            hint(&[Enter], Action::Choose, "do-export", "Enter"),
            hint(&[Ctrl('t')], Action::Reveal, "do-change-form", "Ctrl+T"),
        ],
        BACK_AND_KEYS_WHILE_TYPING,
    ],
};

/// The word that deletes everything.
pub const DELETE_ALL: Keymap = Keymap {
    title: "keys-delete-all",
    typing: Typing::Text,
    groups: &[
        TEXT_BOX,
        &[hint(&[Enter], Action::Choose, "do-delete-all", "Enter")],
        BACK_AND_KEYS_WHILE_TYPING,
    ],
};

/// Text boxes for secrets.
pub const SECRETS: Keymap = Keymap {
    title: "keys-secrets",
    typing: Typing::Text,
    groups: &[
        BOXES,
        &[hint(&[Ctrl('t')], Action::Reveal, "do-reveal", "Ctrl+T")],
        BACK_AND_KEYS_WHILE_TYPING,
    ],
};

/// Help now.
pub const HELP_NOW: Keymap = Keymap {
    title: "keys-help-now",
    typing: Typing::Commands,
    groups: &[&[
        hint(&[Up], Action::Up, "do-choose", "0-9 ↑↓ Enter"),
        bind(&[Down], Action::Down, "do-down"),
        bind(&[Enter], Action::Choose, "do-choose"),
        hint(&[Char('c')], Action::QrCode, "do-qr", "c"),
        bind(&[Char('y')], Action::Copy, "do-copy"),
        hint(&[Char('i')], Action::Why, "do-who-answers", "i"),
        hint(&[Esc], Action::Back, "do-go-back", "Esc"),
    ]],
};

/// The overdose steps.
pub const OVERDOSE: Keymap = Keymap {
    title: "keys-overdose",
    typing: Typing::Commands,
    groups: &[&[
        hint(&[Enter, Right], Action::Choose, "do-next-step", "Enter/Space"),
        bind(&[Char(' ')], Action::Mark, "do-next-step"),
        hint(&[Up], Action::Up, "do-go-to-step", "↑↓"),
        bind(&[Down], Action::Down, "do-down"),
        bind(&[Left], Action::Left, "do-step-back"),
        hint(&[Char('t')], Action::OtherView, "do-pacer", "t"),
        hint(&[Char('i')], Action::Why, "do-signs", "i"),
        hint(&[Esc], Action::Back, "do-go-back", "Esc"),
    ]],
};

/// A page to read, over the rest.
pub const PAGE: Keymap = Keymap {
    title: "keys-page",
    typing: Typing::Commands,
    groups: &[SCROLL, &[hint(&[Enter], Action::Choose, "do-close", "Enter")], KEYS_AND_BACK],
};

/// A QR code.
pub const QR: Keymap = Keymap {
    title: "keys-qr",
    typing: Typing::Commands,
    groups: &[&[
        hint(&[Char('c'), Right], Action::QrCode, "do-qr-other", "c"),
        hint(&[Char('y')], Action::Copy, "do-copy", "y"),
        hint(&[Esc], Action::Back, "do-close", "Esc"),
    ]],
};

/// "Leave? Everything is saved."
pub const CONFIRM_LEAVE: Keymap = Keymap {
    title: "keys-confirm-leave",
    typing: Typing::Commands,
    groups: &[&[
        hint(&[Up], Action::Up, "do-move", "↑↓"),
        bind(&[Down], Action::Down, "do-down"),
        hint(&[Enter], Action::Choose, "do-choose", "Enter"),
        hint(&[Esc], Action::Back, "do-stay", "Esc"),
    ]],
};

/// A cleared screen: any key returns.
pub const HIDDEN: Keymap = Keymap { title: "keys-hidden", typing: Typing::Text, groups: &[] };

/// The window is too small for a screen.
pub const SMALL: Keymap = Keymap {
    title: "keys-small",
    typing: Typing::Commands,
    groups: &[&[bind(&[Enter], Action::Choose, "do-choose")]],
};

/// Which questions the check-in asks.
pub const QUESTIONS: Keymap = Keymap {
    title: "keys-questions",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Char(' '), Enter], Action::Mark, "do-mark", "Space"),
            hint(&[Left], Action::Left, "do-earlier", "←"),
            hint(&[Right], Action::Right, "do-later", "→"),
            hint(&[Char('a')], Action::Add, "do-add-own", "a"),
            hint(&[Char('d'), Delete], Action::Delete, "do-delete", "d"),
            hint(&[Char('r')], Action::Reset, "do-reset", "r"),
        ],
        UNDO,
        KEYS_AND_BACK,
    ],
};
