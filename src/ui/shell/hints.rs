//! What the footer says: the keys of a place, each with a verb, in at most two rows.

use std::borrow::Cow;

use ratatui::buffer::Buffer;

use crate::domain::prefs::Shapes;
use crate::ui::action::Action;
use crate::ui::keymap::Binding;
use crate::ui::look::Look;
use crate::ui::screen::{Screen, Standing};
use crate::ui::theme::Role;
use crate::ui::widgets::wrap::columns;

/// One hint of the footer: the keys, the verb, and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    pub(super) keys: Cow<'static, str>,
    /// The message with the verb, and the verb.
    pub(super) label: &'static str,
    verb: String,
    pub(super) action: Action,
    /// Columns of the keys, and of the hint.
    keys_cols: u16,
    pub(super) cols: u16,
}

impl Hint {
    pub(super) fn new(
        keys: Cow<'static, str>,
        label: &'static str,
        action: Action,
        look: &Look<'_>,
    ) -> Self {
        let keys = without_arrows(keys, look);
        let verb = look.say(label);
        let keys_cols = columns(&keys);
        let cols = keys_cols + 1 + columns(&verb);
        Self { keys, label, verb, action, keys_cols, cols }
    }
}

/// The names of arrows, longest first.
const ARROWS: [(&str, &str); 6] = [
    ("↑↓", "key-up-down"),
    ("←→", "key-left-right"),
    ("↑", "key-up"),
    ("↓", "key-down"),
    ("←", "key-left"),
    ("→", "key-right"),
];

/// Keys with their names for arrows, where arrows would be drawn as signs that are keys themselves.
fn without_arrows(keys: Cow<'static, str>, look: &Look<'_>) -> Cow<'static, str> {
    if look.prefs.shapes != Shapes::Letters {
        return keys;
    }
    let named = |keys: String, (arrow, name): (&str, &str)| keys.replace(arrow, &look.say(name));
    ARROWS.into_iter().fold(keys.into_owned(), named).into()
}

/// All that the footer could say of `screen`, in the order of its keys.
pub(super) fn all_hints(screen: &dyn Screen, look: &Look<'_>) -> Vec<Hint> {
    let offers = |action| {
        screen.offers(action)
            && match action {
                Action::Undo => look.can_undo,
                Action::CheckIn | Action::WriteNote => !look.is_read_only,
                // Of a guest nothing is there once it locks.
                Action::WhileLocked => look.standing != Standing::Guest,
                _ => true,
            }
    };
    let said = |binding: &Binding| {
        let is_offered = offers(binding.action);
        is_offered.then(|| screen.verb(binding.action).unwrap_or(binding.label))
    };
    let hint = |binding: &'static Binding| {
        let label = said(binding)?;
        let keys = keys_with_digits(binding.hint?, screen.digits());
        Some(Hint::new(keys, label, binding.action, look))
    };
    screen.keymap().bindings().filter_map(hint).collect()
}

/// What can be done on `screen` now, and what each is called there.
#[must_use]
pub fn offered(screen: &dyn Screen) -> Vec<(Action, &'static str)> {
    let bindings = screen.keymap().bindings().filter(|binding| screen.offers(binding.action));
    bindings
        .map(|binding| (binding.action, screen.verb(binding.action).unwrap_or(binding.label)))
        .collect()
}

/// The keys of a hint, with the digits that choose something here instead of all of them.
fn keys_with_digits(keys: &'static str, digits: Option<(u8, u8)>) -> Cow<'static, str> {
    let here = match digits {
        Some((first, last)) if first < last => format!("{first}-{last}"),
        Some((first, _)) => first.to_string(),
        None => return keys.into(),
    };
    let Some(all) = ["0-9", "1-9"].into_iter().find(|all| keys.contains(all)) else {
        return keys.into();
    };
    keys.replace(all, &here).into()
}

/// The hints of a place in at most two rows: whole hints only, the last of them always kept, because
/// they say how to get out.
pub(super) fn rows_of_hints(mut hints: Vec<Hint>, width: u16) -> Vec<Vec<Hint>> {
    loop {
        let ends = ends_of_rows(&hints, width);
        if ends.len() < 2 || hints.len() <= 3 {
            // From the last row on, so that the places of the others hold.
            let mut rows: Vec<Vec<Hint>> =
                ends.iter().rev().map(|end| hints.split_off(*end)).collect();
            rows.push(hints);
            rows.reverse();
            return rows;
        }
        hints.remove(hints.len() - 3);
    }
}

/// Where the rows end that these hints make, but for the last one.
fn ends_of_rows(hints: &[Hint], width: u16) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut used = 1;
    for (at, hint) in hints.iter().enumerate() {
        let cols = hint.cols + 3;
        if used + cols > width + 2 && used > 1 {
            ends.push(at);
            used = 1;
        }
        used += cols;
    }
    ends
}

pub(super) fn draw_hint(hint: &Hint, x: u16, y: u16, buf: &mut Buffer, look: &Look<'_>) {
    buf.set_string(x, y, &hint.keys, look.style(Role::Key));
    buf.set_string(x + hint.keys_cols + 1, y, &hint.verb, look.style(Role::Text));
}
