//! The tables themselves, one for each place.

mod tools;

pub use tools::*;

use super::{Binding, Keymap, Typing};
use crate::ui::action::Action;
use crate::ui::key::Key::{
    self, BackTab, Char, Ctrl, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp,
    Right, Tab, Up,
};

mod boxes;
mod call;
mod check_in;
mod plan;
mod reading;
mod summary;

pub use boxes::*;
pub use call::*;
pub use check_in::*;
pub use plan::*;
pub use reading::*;
pub use summary::*;

const fn bind(keys: &'static [Key], action: Action, label: &'static str) -> Binding {
    Binding { keys, action, label, hint: None }
}

const fn hint(
    keys: &'static [Key],
    action: Action,
    label: &'static str,
    shown: &'static str,
) -> Binding {
    Binding { keys, action, label, hint: Some(shown) }
}

/// Works in every place, also while typing, locked, or as a guest.
pub const EVERYWHERE: Keymap = Keymap {
    title: "keys-everywhere",
    typing: Typing::Commands,
    groups: &[&[
        bind(&[F(2), Char('!')], Action::HelpNow, "do-help-now"),
        bind(&[F(1), Char('?')], Action::Keys, "do-keys"),
        bind(&[F(3)], Action::Hide, "do-hide"),
        bind(&[F(4)], Action::StartTool, "do-start-tool"),
        bind(&[Ctrl('q')], Action::LeaveNow, "do-leave-now"),
        bind(&[Ctrl('c'), Char('q')], Action::AskLeave, "do-leave"),
        bind(&[Ctrl('p'), Char(':')], Action::Palette, "do-palette"),
        bind(&[Ctrl('l')], Action::Redraw, "do-redraw"),
        bind(&[Ctrl('z')], Action::Suspend, "do-suspend"),
        bind(&[Esc], Action::Back, "do-back"),
    ]],
};

/// Up and down a list or a text, around what that is called.
macro_rules! up_and_down {
    ($up:literal) => {
        &[
            hint(&[Up], Action::Up, $up, "↑↓"),
            bind(&[Down], Action::Down, "do-down"),
            bind(&[PageUp], Action::PageUp, "do-page-up"),
            bind(&[PageDown], Action::PageDown, "do-page-down"),
            bind(&[Home], Action::First, "do-first"),
            bind(&[End], Action::Last, "do-last"),
        ]
    };
}

const MOVE: &[Binding] = up_and_down!["do-move"];

const SCROLL: &[Binding] = up_and_down!["do-scroll"];

const MOVE_WHILE_TYPING: &[Binding] = &[
    hint(&[Up], Action::Up, "do-move", "↑↓"),
    bind(&[Down], Action::Down, "do-down"),
    bind(&[PageUp], Action::PageUp, "do-page-up"),
    bind(&[PageDown], Action::PageDown, "do-page-down"),
];

const SIDES: &[Binding] = &[
    bind(&[Tab], Action::NextField, "do-other-side"),
    bind(&[BackTab], Action::PreviousField, "do-side-before"),
];

const UNDO: &[Binding] = &[hint(&[Char('u')], Action::Undo, "do-undo", "u")];

const KEYS_AND_BACK: &[Binding] = &[
    hint(&[Char('?')], Action::Keys, "do-keys", "?"),
    hint(&[Esc], Action::Back, "do-back", "Esc"),
];

/// The same where letters are text.
const BACK_AND_KEYS_WHILE_TYPING: &[Binding] =
    &[hint(&[Esc], Action::Back, "do-back", "Esc"), hint(&[F(1)], Action::Keys, "do-keys", "F1")];

/// From one box of a form to the next.
const BOXES: &[Binding] = &[
    hint(&[Enter], Action::Choose, "do-next", "Enter"),
    bind(&[Tab, Down], Action::NextField, "do-next-field"),
    bind(&[BackTab, Up], Action::PreviousField, "do-field-before"),
];

/// Editing keys of every text box.
pub const TEXT_BOX: &[Binding] = &[
    bind(&[Ctrl('z')], Action::UndoTyping, "do-undo-typing"),
    bind(&[Ctrl('y')], Action::RedoTyping, "do-redo-typing"),
];

/// A plain list of choices.
pub const MENU: Keymap = Keymap {
    title: "keys-menu",
    typing: Typing::Commands,
    groups: &[MOVE, &[hint(&[Enter], Action::Choose, "do-choose", "Enter")], KEYS_AND_BACK],
};

/// What a break was: Esc goes on to the card, which is about safety.
pub const HAD_BREAK: Keymap = Keymap {
    title: "keys-had-break",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-choose", "Enter"),
            hint(&[Char('?')], Action::Keys, "do-keys", "?"),
            hint(&[Esc], Action::Back, "do-read-card", "Esc"),
        ],
    ],
};

/// The card on lost tolerance.
pub const AFTER_BREAK: Keymap = Keymap {
    title: "keys-after-break",
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

/// The first screen of the day.
pub const TODAY: Keymap = Keymap {
    title: "section-today",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-open", "Enter"),
            hint(&[Char('n')], Action::CheckIn, "do-check-in", "n"),
            hint(&[Char('w')], Action::WriteNote, "do-write-note", "w"),
            hint(&[Char('/')], Action::Search, "do-search-journal", "/"),
        ],
        UNDO,
        &[
            hint(&[Char('?')], Action::Keys, "do-keys", "?"),
            hint(&[Char('q')], Action::AskLeave, "do-leave", "q"),
        ],
    ],
};

/// The time line.
pub const JOURNAL: Keymap = Keymap {
    title: "section-journal",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-read", "Enter"),
            hint(&[Char('n')], Action::CheckIn, "do-check-in", "n"),
            hint(&[Char('w')], Action::WriteNote, "do-write-note", "w"),
            hint(&[Char('e')], Action::Edit, "do-edit", "e"),
            hint(&[Char('d'), Delete], Action::Delete, "do-delete", "d"),
            hint(&[Char('f')], Action::Filter, "do-filter", "f"),
            hint(&[Char('/')], Action::Search, "do-search", "/"),
            hint(&[Char('m')], Action::Pin, "do-pin", "m"),
            bind(&[Char('x')], Action::Share, "do-share"),
        ],
        UNDO,
        SIDES,
        KEYS_AND_BACK,
    ],
};

/// The time line before anything was written.
pub const JOURNAL_EMPTY: Keymap = Keymap {
    title: "section-journal",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-open", "Enter"),
            hint(&[Char('n')], Action::CheckIn, "do-check-in", "n"),
            hint(&[Char('w')], Action::WriteNote, "do-write-note", "w"),
            bind(&[Char('f')], Action::Filter, "do-filter"),
        ],
        UNDO,
        KEYS_AND_BACK,
    ],
};

/// The time line while it shows the trash.
pub const TRASH: Keymap = Keymap {
    title: "keys-trash",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-put-back", "Enter"),
            hint(&[Char('f')], Action::Filter, "do-filter", "f"),
            hint(&[Char('/')], Action::Search, "do-search", "/"),
        ],
        UNDO,
        SIDES,
        KEYS_AND_BACK,
    ],
};

/// One entry, to read.
pub const ENTRY: Keymap = Keymap {
    title: "keys-entry",
    typing: Typing::Commands,
    groups: &[
        SCROLL,
        &[
            hint(&[Left], Action::Left, "do-newer", "←"),
            hint(&[Right], Action::Right, "do-older", "→"),
            hint(&[Char('e')], Action::Edit, "do-edit", "e"),
            hint(&[Char('d'), Delete], Action::Delete, "do-delete", "d"),
            hint(&[Char('m')], Action::Pin, "do-pin", "m"),
            hint(&[Char('b')], Action::Redact, "do-redact", "b"),
        ],
        UNDO,
        KEYS_AND_BACK,
    ],
};

/// Free writing, around what `Esc` does.
macro_rules! editor {
    ($esc:literal) => {
        Keymap {
            title: "keys-editor",
            typing: Typing::Text,
            groups: &[
                TEXT_BOX,
                &[
                    hint(&[Ctrl('s')], Action::Save, "do-save", "Ctrl+S"),
                    hint(&[Tab], Action::NextField, "do-next-field", "Tab"),
                    bind(&[BackTab], Action::PreviousField, "do-field-before"),
                    hint(&[Esc], Action::Back, $esc, "Esc"),
                    hint(&[F(1)], Action::Keys, "do-keys", "F1"),
                ],
            ],
        }
    };
}

/// Free writing.
pub const EDITOR: Keymap = editor!["do-stop-keep-draft"];

/// Longer text in which nothing is left to save.
pub const EDITOR_SAVED: Keymap = editor!["do-done"];

/// A one-line search box over a list.
pub const SEARCH: Keymap = Keymap {
    title: "keys-search",
    typing: Typing::Text,
    groups: &[
        TEXT_BOX,
        MOVE_WHILE_TYPING,
        &[
            hint(&[Enter], Action::Choose, "do-open", "Enter"),
            hint(&[Esc], Action::Back, "do-clear-search", "Esc"),
            hint(&[F(1)], Action::Keys, "do-keys", "F1"),
        ],
    ],
};

/// Settings.
pub const SETTINGS: Keymap = Keymap {
    title: "section-settings",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Left], Action::Left, "do-change", "←→"),
            bind(&[Right], Action::Right, "do-more"),
            hint(&[Enter], Action::Choose, "do-open", "Enter"),
            hint(&[Char('r')], Action::Reset, "do-reset", "r"),
        ],
        KEYS_AND_BACK,
    ],
};

/// Every place, for the key list, the reference and the tests.
pub const ALL: &[&Keymap] = &[
    &TODAY,
    &HAD_BREAK,
    &CHECK_IN,
    &CHECK_IN_YES_NO,
    &CHECK_IN_HOURS,
    &CHECK_IN_MARKS,
    &CHECK_IN_MORE,
    &CHECK_IN_WORDS,
    &JOURNAL,
    &JOURNAL_EMPTY,
    &TRASH,
    &ENTRY,
    &EDITOR,
    &SEARCH,
    &KEYS_LIST,
    &PALETTE,
    &START_TOOL,
    &TRENDS,
    &TRENDS_EMPTY,
    &BEFORE,
    &ROWS,
    &VISIT,
    &LEARN,
    &LESSON,
    &LESSON_CHECK,
    &CLAIM,
    &ACCEPT,
    &SUGGEST,
    &SUGGEST_GROUP,
    &SUGGEST_FIND,
    &SUGGEST_CODE,
    &GROUP,
    &SUMMARY,
    &SUMMARY_NOTES,
    &SUMMARY_PAGE,
    &SUMMARY_FILE,
    &TOOLS,
    &TOOL,
    &TOOL_TIME,
    &TOOL_BREATH,
    &TOOL_BREATH_IN_WORDS,
    &TOOL_IN_WORDS,
    &TOOL_WORDS,
    &SELF_CHECK,
    &SELF_CHECK_PAGE,
    &PLAN,
    &PLAN_CARD,
    &PLAN_SAFETY,
    &PLAN_LINE,
    &PLAN_HALF,
    &IF_THEN,
    &PLAN_PRINT,
    &PRINT,
    &LAPSE,
    &LAPSE_SCALE,
    &LAPSE_WORDS,
    &COUNTER,
    &CALL,
    &CALL_PERSON,
    &CALL_ROWS,
    &LINE,
    &FILTERS,
    &CALL_FILTERS,
    &CHOICES,
    &SETTINGS,
    &QUESTIONS,
    &UNLOCK,
    &WELCOME,
    &WELCOME_PAGE,
    &WELCOME_LOOK,
    &WELCOME_END,
    &FIELDS,
    &PERSON,
    &EXPORT,
    &DELETE_ALL,
    &SECRETS,
    &HELP_NOW,
    &OVERDOSE,
    &PAGE,
    &QR,
    &CONFIRM_LEAVE,
    &HIDDEN,
    &MENU,
    &AFTER_BREAK,
    &SMALL,
];
