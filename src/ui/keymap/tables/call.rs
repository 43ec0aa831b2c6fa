//! The tables of the help lines: the list, one line, the filters.

use super::{BACK_AND_KEYS_WHILE_TYPING, KEYS_AND_BACK, MOVE, SCROLL, SIDES, UNDO, bind, hint};
use crate::ui::action::Action;
use crate::ui::key::Key::{
    Char, Delete, Down, End, Enter, Esc, Home, Left, PageDown, PageUp, Right, Up,
};
use crate::ui::keymap::{Keymap, Typing};

/// The list, around what `Enter` does.
macro_rules! list {
    ($title:literal, $enter:literal) => {
        Keymap {
            title: $title,
            typing: Typing::Commands,
            groups: &[
                MOVE,
                &[
                    hint(&[Enter], Action::Choose, $enter, "Enter"),
                    hint(&[Char('c')], Action::QrCode, "do-qr", "c"),
                    hint(&[Char('y')], Action::Copy, "do-copy", "y"),
                    hint(&[Char('v')], Action::WhileLocked, "do-while-locked", "v"),
                    hint(&[Char('e')], Action::Edit, "do-edit", "e"),
                    hint(&[Char('d'), Delete], Action::Delete, "do-delete", "d"),
                    hint(&[Char('f')], Action::Filter, "do-filter", "f"),
                    hint(&[Char('/')], Action::Search, "do-search", "/"),
                    hint(&[Char('m')], Action::Pin, "do-mine", "m"),
                    hint(&[Char('a')], Action::Add, "do-add-number", "a"),
                    hint(&[Char('i')], Action::Why, "do-sources", "i"),
                ],
                UNDO,
                SIDES,
                KEYS_AND_BACK,
            ],
        }
    };
}

/// Help lines and services.
pub const CALL: Keymap = list!["section-call", "do-details"];

/// One's own numbers, where there is a number to dial.
pub const CALL_PERSON: Keymap = list!["keys-call-person", "do-show-number"];

/// The rows of the list that are no line: the counties, somebody without a number.
pub const CALL_ROWS: Keymap = list!["keys-call-rows", "do-choose"];

/// One help line.
pub const LINE: Keymap = Keymap {
    title: "keys-line",
    typing: Typing::Commands,
    groups: &[
        SCROLL,
        &[
            bind(&[Enter], Action::Choose, "do-show-code"),
            hint(&[Char('c')], Action::QrCode, "do-qr", "c"),
            hint(&[Char('y')], Action::Copy, "do-copy", "y"),
            hint(&[Char('m')], Action::Pin, "do-mine", "m"),
            hint(&[Char(' ')], Action::Mark, "do-did-not-work", "Space"),
            hint(&[Char('i')], Action::Why, "do-sources", "i"),
        ],
        UNDO,
        KEYS_AND_BACK,
    ],
};

/// The filters of a list.
pub const FILTERS: Keymap = Keymap {
    title: "keys-filters",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Left], Action::Left, "do-change", "←→"),
            bind(&[Right], Action::Right, "do-more"),
            hint(&[Enter], Action::Choose, "do-show", "Enter"),
            hint(&[Char('r')], Action::Reset, "do-clear-filter", "r"),
        ],
        KEYS_AND_BACK,
    ],
};

/// The filters of the help lines, of which most have many choices.
pub const CALL_FILTERS: Keymap = Keymap {
    title: "keys-call-filters",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Left], Action::Left, "do-change", "←→"),
            bind(&[Right], Action::Right, "do-more"),
            hint(&[Enter], Action::Choose, "do-choose", "Enter"),
            hint(&[Char('r')], Action::Reset, "do-clear-filter", "r"),
            hint(&[Char('?')], Action::Keys, "do-keys", "?"),
            hint(&[Esc], Action::Back, "do-show", "Esc"),
        ],
    ],
};

/// The choices of one filter: a letter goes to the next choice that begins with it.
pub const CHOICES: Keymap = Keymap {
    title: "keys-choices",
    typing: Typing::Text,
    groups: &[
        &[
            hint(&[Up], Action::Up, "do-choose", "↑↓ a-z"),
            bind(&[Down], Action::Down, "do-down"),
            bind(&[PageUp], Action::PageUp, "do-page-up"),
            bind(&[PageDown], Action::PageDown, "do-page-down"),
            bind(&[Home], Action::First, "do-first"),
            bind(&[End], Action::Last, "do-last"),
            hint(&[Enter], Action::Choose, "do-show", "Enter"),
        ],
        BACK_AND_KEYS_WHILE_TYPING,
    ],
};
