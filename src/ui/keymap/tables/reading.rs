//! Keys of the lessons and of one's own numbers.

use super::{KEYS_AND_BACK, MOVE, MOVE_WHILE_TYPING, SCROLL, SIDES, TEXT_BOX, UNDO, bind, hint};
use crate::ui::action::Action;
use crate::ui::key::Key::{
    BackTab, Char, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up,
};
use crate::ui::keymap::{Keymap, Typing};

/// Charts of one's own days.
pub const TRENDS: Keymap = Keymap {
    title: "section-trends",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Left], Action::Left, "do-change-what", "←→"),
            bind(&[Right], Action::Right, "do-next-what"),
            hint(&[Up], Action::Up, "do-change-span", "↑↓"),
            bind(&[Down], Action::Down, "do-next-span"),
            hint(&[Char('t')], Action::OtherView, "do-views", "t"),
            hint(&[PageDown], Action::PageDown, "do-page-down", "PgDn"),
            bind(&[PageUp], Action::PageUp, "do-page-up"),
            hint(&[Enter], Action::Choose, "do-before", "Enter"),
            hint(&[Char('p')], Action::Print, "do-visit", "p"),
            hint(&[Char('x')], Action::Share, "do-share", "x"),
            bind(&[Char('i')], Action::Why, "do-counted"),
            hint(&[Char('n')], Action::CheckIn, "do-check-in", "n"),
            bind(&[Char('w')], Action::WriteNote, "do-write-note"),
        ],
        KEYS_AND_BACK,
    ],
};

/// Charts of one's own days, before there are enough.
pub const TRENDS_EMPTY: Keymap = Keymap {
    title: "keys-trends-empty",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Enter], Action::Choose, "do-check-in", "Enter"),
            bind(&[Char('n')], Action::CheckIn, "do-check-in"),
            bind(&[Char('w')], Action::WriteNote, "do-write-note"),
            bind(&[Char('i')], Action::Why, "do-counted"),
        ],
        KEYS_AND_BACK,
    ],
};

/// What came before strong urges.
pub const BEFORE: Keymap = Keymap {
    title: "keys-before",
    typing: Typing::Commands,
    groups: &[MOVE, &[hint(&[Enter], Action::Choose, "do-rows", "Enter")], KEYS_AND_BACK],
};

/// The check-ins behind a pattern.
pub const ROWS: Keymap = Keymap {
    title: "keys-rows",
    typing: Typing::Commands,
    groups: &[MOVE, &[hint(&[Enter], Action::Choose, "do-read", "Enter")], KEYS_AND_BACK],
};

/// All measures on one page.
pub const VISIT: Keymap = Keymap {
    title: "keys-visit",
    typing: Typing::Commands,
    groups: &[
        SCROLL,
        &[
            hint(&[Char('p')], Action::Print, "do-print-page", "p"),
            hint(&[Char('x')], Action::Share, "do-share", "x"),
        ],
        KEYS_AND_BACK,
    ],
};

/// The list of lessons.
pub const LEARN: Keymap = Keymap {
    title: "section-learn",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-read", "Enter"),
            hint(&[Char('i')], Action::Why, "do-sources", "i"),
            hint(&[Char('p')], Action::Print, "do-handout", "p"),
            hint(&[Char('m')], Action::Pin, "do-mine", "m"),
            hint(&[Char('/')], Action::Search, "do-search", "/"),
        ],
        SIDES,
        KEYS_AND_BACK,
    ],
};

/// A suggestion: its text, and what can be done with it.
pub const ACCEPT: Keymap = Keymap {
    title: "keys-accept",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Up], Action::Up, "do-move", "↑↓"),
            bind(&[Down], Action::Down, "do-down"),
            bind(&[PageUp], Action::PageUp, "do-page-up"),
            bind(&[Home], Action::First, "do-first"),
            bind(&[End], Action::Last, "do-last"),
            hint(&[Enter], Action::Choose, "do-choose", "Enter"),
            hint(&[PageDown], Action::PageDown, "do-read-on", "PgDn"),
        ],
        UNDO,
        KEYS_AND_BACK,
    ],
};

/// One claim beside what studies found.
pub const CLAIM: Keymap = Keymap {
    title: "keys-claim",
    typing: Typing::Commands,
    groups: &[
        SCROLL,
        &[
            hint(&[Left], Action::Left, "do-claim-before", "←"),
            hint(&[Right], Action::Right, "do-claim-after", "→"),
            hint(&[Char('i')], Action::Why, "do-sources", "i"),
            hint(&[Enter], Action::Choose, "do-read-more", "Enter"),
        ],
        KEYS_AND_BACK,
    ],
};

/// A question of a knowledge check.
pub const LESSON_CHECK: Keymap = Keymap {
    title: "keys-lesson-check",
    typing: Typing::Commands,
    groups: &[&[
        hint(&[Up], Action::Up, "do-choose", "↑↓ 1-9"),
        bind(&[Down], Action::Down, "do-down"),
        bind(&[Home], Action::First, "do-first"),
        bind(&[End], Action::Last, "do-last"),
        hint(&[Enter], Action::Choose, "do-check-answer", "Enter"),
        hint(&[Right], Action::Right, "do-next-question", "→"),
        hint(&[Left], Action::Left, "do-read-again", "←"),
        hint(&[Char('i')], Action::Why, "do-sources", "i"),
        hint(&[Char('?')], Action::Keys, "do-keys", "?"),
        hint(&[Esc], Action::Back, "do-close", "Esc"),
    ]],
};

/// One lesson.
pub const LESSON: Keymap = Keymap {
    title: "keys-lesson",
    typing: Typing::Commands,
    groups: &[
        SCROLL,
        &[
            hint(&[Char(' ')], Action::Mark, "do-next-part", "Space"),
            hint(&[Enter], Action::Choose, "do-open", "Enter"),
            hint(&[Char('t')], Action::OtherView, "do-length", "t"),
            hint(&[Char('i')], Action::Why, "do-sources", "i"),
            hint(&[Char('a')], Action::Add, "do-add-question", "a"),
            hint(&[Char('m')], Action::Pin, "do-mine", "m"),
            hint(&[Char('p')], Action::Print, "do-handout", "p"),
        ],
        SIDES,
        KEYS_AND_BACK,
    ],
};

/// Marking topics, tools and lines, around what `Enter` makes of them.
macro_rules! marking {
    ($title:literal, $enter:literal) => {
        Keymap {
            title: $title,
            typing: Typing::Commands,
            groups: &[
                MOVE,
                &[
                    hint(&[Char(' ')], Action::Mark, "do-mark", "Space"),
                    hint(&[Enter], Action::Choose, $enter, "Enter"),
                    hint(&[Tab, Right], Action::NextField, "do-other-kind", "Tab"),
                    bind(&[BackTab, Left], Action::PreviousField, "do-kind-before"),
                    hint(&[Char('/')], Action::Search, "do-search", "/"),
                ],
                KEYS_AND_BACK,
            ],
        }
    };
}

/// Choosing what to suggest.
pub const SUGGEST: Keymap = marking!["keys-suggest", "do-suggest-code"];

/// Marking what a group will step through.
pub const SUGGEST_GROUP: Keymap = marking!["keys-suggest-group", "do-group-start"];

/// Finding what to suggest by typing.
pub const SUGGEST_FIND: Keymap = Keymap {
    title: "keys-suggest-find",
    typing: Typing::Text,
    groups: &[
        TEXT_BOX,
        MOVE_WHILE_TYPING,
        &[
            hint(&[Enter], Action::Choose, "do-mark", "Enter"),
            hint(&[Esc], Action::Back, "do-clear-search", "Esc"),
            hint(&[F(1)], Action::Keys, "do-keys", "F1"),
        ],
    ],
};

/// The code of a suggestion.
pub const SUGGEST_CODE: Keymap = Keymap {
    title: "keys-suggest-code",
    typing: Typing::Commands,
    groups: &[
        MOVE,
        &[
            hint(&[Enter], Action::Choose, "do-choose", "Enter"),
            hint(&[Char('y')], Action::Copy, "do-copy-code", "y"),
        ],
        KEYS_AND_BACK,
    ],
};

/// One thing after another, for a group.
pub const GROUP: Keymap = Keymap {
    title: "keys-group",
    typing: Typing::Commands,
    groups: &[
        &[
            hint(&[Char(' ')], Action::Mark, "do-next-part", "Space"),
            bind(&[Right], Action::Right, "do-next-part"),
            hint(&[Left], Action::Left, "do-step-back", "←"),
            hint(&[Down, PageDown], Action::Down, "do-group-after", "↓"),
            bind(&[Up, PageUp], Action::Up, "do-group-before"),
            bind(&[Home], Action::First, "do-first"),
            bind(&[End], Action::Last, "do-last"),
            hint(&[Enter], Action::Choose, "do-open", "Enter"),
        ],
        KEYS_AND_BACK,
    ],
};
