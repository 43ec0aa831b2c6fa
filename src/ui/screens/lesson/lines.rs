//! The rows of a lesson and what stands after it, and a place among them that is the same in every
//! width.

use crate::ui::theme::Role;
use crate::ui::widgets::prose::{Row, Shape};

/// A row of the reader.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// Part of the text.
    Text(Row),
    /// Words around it, by their role.
    Said(Role, String),
    /// A row of a choice, by its number; only the first of its rows carries the mark.
    Choice(usize, IsFirst, String),
}

/// Whether a row is the first of its choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum IsFirst {
    Yes,
    No,
}

/// A place in the text that is the same in every width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PlaceIn {
    /// The block at the top; one past the last for what stands after the text.
    pub(super) block: usize,
    /// Letters of the block that stand above the top.
    pub(super) letters: usize,
}

fn letters(row: &Row) -> usize {
    row.words().chars().filter(|c| !c.is_whitespace()).count()
}

/// The place of the row `top`.
pub(super) fn place_of(lines: &[Line], top: usize) -> PlaceIn {
    let block_at = |line: &Line| if let Line::Text(row) = line { Some(row.block) } else { None };
    let Some(block) = lines.get(top).and_then(block_at) else {
        let last = lines.iter().rev().find_map(block_at);
        return PlaceIn { block: last.map_or(0, |last| last + 1), letters: 0 };
    };
    let above = lines.iter().take(top).map(|line| match line {
        Line::Text(row) if row.block == block => letters(row),
        _ => 0,
    });
    PlaceIn { block, letters: above.sum() }
}

/// The row at which `place` stands.
pub(super) fn row_of(lines: &[Line], place: PlaceIn) -> usize {
    if place == PlaceIn::default() {
        return 0;
    }
    let mut above = 0;
    let found = lines.iter().position(|line| match line {
        Line::Text(row) if row.block == place.block && row.shape != Shape::Gap => {
            above += letters(row);
            above > place.letters || row.shape == Shape::Rule
        }
        Line::Text(row) => row.block > place.block,
        _ => true,
    });
    found.unwrap_or(0)
}

/// `top`, moved no further than needed to show all rows of a choice.
pub(super) fn revealed(lines: &[Line], choice: usize, top: usize, page: usize) -> usize {
    let is_its = |line: &Line| matches!(line, Line::Choice(at, ..) if *at == choice);
    let Some(first) = lines.iter().position(is_its) else { return top };
    let last = lines.iter().rposition(is_its).unwrap_or(first);
    top.max((last + 1).saturating_sub(page)).min(first)
}

/// How many rows of the text there are, before what stands after it.
pub(super) fn text_rows(lines: &[Line]) -> usize {
    lines.iter().filter(|line| matches!(line, Line::Text(_))).count()
}

/// The first row of a choice.
pub(super) fn first_row(lines: &[Line], choice: usize) -> Option<usize> {
    lines.iter().position(|line| matches!(line, Line::Choice(at, ..) if *at == choice))
}
