//! A summary as rows of text, to look at before it is saved: the same words, in the same order, as on paper.

use unicode_width::UnicodeWidthStr;

use crate::page::summary::document::{Block, Page};
use crate::page::trends_page::marks;

/// How a row is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A heading.
    Title,
    /// That it is self-reported.
    First,
    /// Words to read.
    Text,
    /// Words beside the point.
    Quiet,
    /// A row of marks.
    Marks,
}

/// The page in rows; each may still be too long for a line of the screen, and is wrapped there.
#[must_use]
pub fn lines(page: &Page) -> Vec<(Tone, String)> {
    let mut rows = vec![(Tone::Title, page.title.clone()), (Tone::First, page.about.clone())];
    rows.extend(page.lead.iter().map(|line| (Tone::Quiet, line.clone())));
    for section in &page.sections {
        rows.push((Tone::Text, String::new()));
        rows.push((Tone::Title, section.heading.clone()));
        for part in &section.blocks {
            block(part, &mut rows);
        }
    }
    rows
}

fn block(block: &Block, rows: &mut Vec<(Tone, String)>) {
    let text = |words: String| (Tone::Text, words);
    match block {
        Block::Heading(words) => rows.push((Tone::Title, words.clone())),
        Block::Text(words) => rows.push(text(words.clone())),
        Block::Quiet(words) => rows.push((Tone::Quiet, words.clone())),
        Block::Words(words) => rows.extend(words.lines().map(|line| text(line.to_owned()))),
        Block::List(items) => rows.extend(items.iter().map(|item| text(format!("- {item}")))),
        Block::Pairs(pairs) => {
            rows.extend(pairs.iter().map(|(label, said)| text(format!("{label}: {said}"))));
        }
        Block::Table(head, cells) => {
            let widths: Vec<usize> = (0..head.len())
                .map(|at| {
                    let cells = cells.iter().filter_map(|row| row.get(at));
                    cells.chain(head.get(at)).map(|cell| cell.width()).max().unwrap_or(0)
                })
                .collect();
            rows.push((Tone::Quiet, aligned(head, &widths)));
            rows.extend(cells.iter().map(|row| text(aligned(row, &widths))));
        }
        Block::Chart(measure, columns) => rows.push((Tone::Marks, marks(columns, *measure))),
    }
}

/// Cells under their heads, two spaces apart.
fn aligned(cells: &[String], widths: &[usize]) -> String {
    let mut row = String::new();
    for (cell, width) in cells.iter().zip(widths) {
        row.push_str(cell);
        row.push_str(&" ".repeat(width - cell.width() + 2));
    }
    row.trim_end().to_owned()
}
