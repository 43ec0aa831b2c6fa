//! Filling rows with words of several looks.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{Piece, Tone};

/// Rows of plain words, broken as `Prose` breaks them.
#[must_use]
pub fn wrap(text: &str, width_cols: u16) -> Vec<String> {
    let width = width_cols.max(1);
    let pieces = [Piece { text: text.to_owned(), tone: Tone::Plain }];
    let rows = fill(flow_words(&pieces, width), width);
    rows.into_iter().map(|row| row.into_iter().map(|piece| piece.text).collect()).collect()
}

/// A word is never broken where it fits; a footnote stays with the word before it.
pub(super) type Word = Vec<Piece>;

/// The words of `pieces`, none wider than a row.
pub(super) fn flow_words(pieces: &[Piece], width: u16) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut is_between = true;
    for piece in pieces {
        if let (Tone::Note(_), Some(last)) = (&piece.tone, words.last_mut()) {
            last.push(Piece { text: " ".to_owned(), tone: Tone::Plain });
            last.push(piece.clone());
            is_between = false;
            continue;
        }
        for glyph in piece.text.graphemes(true) {
            if glyph.chars().all(char::is_whitespace) {
                is_between = true;
                continue;
            }
            if is_between || words.is_empty() {
                words.push(Vec::new());
                is_between = false;
            }
            let Some(word) = words.last_mut() else { continue };
            match word.last_mut() {
                Some(last) if last.tone == piece.tone => last.text.push_str(glyph),
                _ => word.push(Piece { text: glyph.to_owned(), tone: piece.tone.clone() }),
            }
        }
    }
    words.into_iter().flat_map(|word| fitting(word, width)).collect()
}

fn cols(word: &[Piece]) -> usize {
    word.iter().map(|piece| piece.text.width()).sum()
}

/// The word itself, or its parts where it is wider than a row.
fn fitting(word: Word, width: u16) -> Vec<Word> {
    let width = usize::from(width);
    if cols(&word) <= width {
        return vec![word];
    }
    let mut parts: Vec<Word> = vec![Vec::new()];
    let mut used = 0;
    for piece in word {
        for glyph in piece.text.graphemes(true) {
            if used > 0 && used + glyph.width() > width {
                parts.push(Vec::new());
                used = 0;
            }
            used += glyph.width();
            let Some(part) = parts.last_mut() else { continue };
            match part.last_mut() {
                Some(last) if last.tone == piece.tone => last.text.push_str(glyph),
                _ => part.push(Piece { text: glyph.to_owned(), tone: piece.tone.clone() }),
            }
        }
    }
    parts
}

/// Rows of words; at least one.
pub(super) fn fill(words: Vec<Word>, width: u16) -> Vec<Vec<Piece>> {
    let mut rows: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut used = 0;
    for word in words {
        let wide = cols(&word);
        if used > 0 && used + 1 + wide > usize::from(width) {
            rows.push(Vec::new());
            used = 0;
        }
        let Some(row) = rows.last_mut() else { continue };
        if used > 0 {
            let tone = match (row.last(), word.first()) {
                (Some(last), Some(first)) if last.tone == first.tone => first.tone.clone(),
                _ => Tone::Plain,
            };
            push(row, Piece { text: " ".to_owned(), tone });
            used += 1;
        }
        used += wide;
        for piece in word {
            push(row, piece);
        }
    }
    rows
}

fn push(row: &mut Vec<Piece>, piece: Piece) {
    match row.last_mut() {
        Some(last) if last.tone == piece.tone && !matches!(piece.tone, Tone::Note(_)) => {
            last.text.push_str(&piece.text);
        }
        _ => row.push(piece),
    }
}
