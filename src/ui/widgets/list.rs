//! A selection in a list, and which part of the list is in view.

use crate::ui::action::Action;

/// Which row is chosen and which is the first in view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Selection {
    /// The chosen row.
    pub row: usize,
    /// The first row in view.
    pub first: usize,
}

impl Selection {
    /// Move as `action` says in a list of `count` rows of which `page` are in view; whether it moved.
    pub fn act(&mut self, action: Action, count: usize, page: usize) -> bool {
        let last = count.saturating_sub(1);
        let step = page.saturating_sub(1).max(1);
        let row = match action {
            Action::Up => self.row.saturating_sub(1),
            Action::Down => self.row + 1,
            Action::PageUp => self.row.saturating_sub(step),
            Action::PageDown => self.row + step,
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        };
        self.row = row.min(last);
        self.reveal(count, page);
        true
    }

    /// Keep the chosen row inside the list and in view.
    pub fn reveal(&mut self, count: usize, page: usize) {
        self.row = self.row.min(count.saturating_sub(1));
        let page = page.max(1);
        let lowest = (self.row + 1).saturating_sub(page);
        self.first = self.first.clamp(lowest, self.row).min(count.saturating_sub(1));
    }
}

/// How far a page of text is scrolled, in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scroll(pub usize);

impl Scroll {
    /// Move as `action` says over `count` rows of which `page` are in view; whether it moved.
    pub fn act(&mut self, action: Action, count: usize, page: usize) -> bool {
        let last = count.saturating_sub(page);
        let step = page.saturating_sub(2).max(1);
        let first = match action {
            Action::Up => self.0.saturating_sub(1),
            Action::Down => self.0 + 1,
            Action::PageUp => self.0.saturating_sub(step),
            Action::PageDown => self.0 + step,
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        };
        self.0 = first.min(last);
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_chosen_row_is_always_in_the_list_and_in_view(
            moves in prop::collection::vec(0usize..6, 0..50), count in 0usize..40, page in 1usize..12,
        ) {
            let actions = [Action::Up, Action::Down, Action::PageUp, Action::PageDown, Action::First, Action::Last];
            let mut selection = Selection::default();
            for step in moves {
                selection.act(actions[step], count, page);
                prop_assert!(selection.row < count.max(1));
                prop_assert!(selection.first <= selection.row && selection.row < selection.first + page);
            }
        }
    }
}
