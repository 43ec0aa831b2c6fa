//! A list of rows under headings, and from 120 columns a panel beside it: which lines there are, which of them
//! are in view, and which row stands at a place.

use std::ops::Range;

use ratatui::layout::{Position, Rect};

use crate::ui::widgets::pen::side_by_side;
use crate::ui::widgets::view::first_line;

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The message of a heading.
    Heading(&'static str),
    /// The row with this place.
    Row(usize),
}

/// The lines, and where they are drawn.
#[derive(Debug)]
pub struct Headed {
    lines: Vec<Line>,
    /// The first line in view.
    first: usize,
    /// Where the list stands.
    pub list: Rect,
    /// Where what is said about the row in use stands, if there is room beside the list.
    pub panel: Option<Rect>,
}

/// How the list and what is said about its rows share the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shares {
    /// Columns of the list, where a panel stands beside it.
    pub list_cols: u16,
    /// Rows below the list, where none does.
    pub below: u16,
}

impl Headed {
    /// The list in `area`, from the heading of each row; the row `used` is in view.
    pub fn new(
        headings: impl IntoIterator<Item = &'static str>,
        used: usize,
        area: Rect,
        shares: Shares,
    ) -> Self {
        let mut lines = Vec::new();
        let mut heading = "";
        for (index, here) in headings.into_iter().enumerate() {
            if here != heading {
                heading = here;
                lines.push(Line::Heading(here));
            }
            lines.push(Line::Row(index));
        }
        let (list, panel) = match side_by_side(area, shares.list_cols) {
            Some((list, panel)) => (list, Some(panel)),
            None => (Rect { height: area.height.saturating_sub(shares.below), ..area }, None),
        };
        let first = first_line(&focus(&lines, used), lines.len(), usize::from(list.height));
        Self { lines, first, list, panel }
    }

    /// The first line in view, and how many lines there are.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        (self.first, self.lines.len())
    }

    /// The lines in view.
    pub fn in_view(&self) -> impl Iterator<Item = Line> {
        self.lines.iter().skip(self.first).take(usize::from(self.list.height)).copied()
    }

    /// The row at a place on the screen.
    #[must_use]
    pub fn row_at(&self, at: Position) -> Option<usize> {
        let below = usize::from(at.y.checked_sub(self.list.y)?);
        match self.lines.get(self.first + below).filter(|_| self.list.contains(at))? {
            Line::Row(row) => Some(*row),
            Line::Heading(_) => None,
        }
    }
}

/// The line a row stands on; with its heading, where it is the first under it.
fn focus(lines: &[Line], row: usize) -> Range<usize> {
    let at = lines.iter().position(|line| *line == Line::Row(row)).unwrap_or(0);
    let is_first = at > 0 && matches!(lines.get(at - 1), Some(Line::Heading(_)));
    (if is_first { at - 1 } else { at })..at + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARES: Shares = Shares { list_cols: 58, below: 3 };

    #[test]
    fn a_row_is_where_it_is_drawn_and_a_heading_is_none() {
        let area = Rect::new(0, 2, 80, 8);
        let headed = Headed::new(["a", "a", "b", "b", "b"], 0, area, SHARES);
        assert_eq!((headed.list.height, headed.panel), (5, None));
        for (y, line) in (2..).zip(headed.in_view()) {
            let row = match line {
                Line::Row(row) => Some(row),
                Line::Heading(_) => None,
            };
            assert_eq!(headed.row_at(Position::new(5, y)), row, "{y}");
        }
        assert_eq!(headed.row_at(Position::new(5, 7)), None, "below the list");
        assert_eq!(headed.row_at(Position::new(5, 1)), None, "above it");
    }

    #[test]
    fn the_first_row_under_a_heading_shows_it() {
        let area = Rect::new(0, 0, 80, 5);
        let headed = Headed::new(["a", "a", "a", "a", "b", "b"], 4, area, SHARES);
        let in_view: Vec<Line> = headed.in_view().collect();
        assert!(in_view.contains(&Line::Heading("b")) && in_view.contains(&Line::Row(4)));
    }
}
