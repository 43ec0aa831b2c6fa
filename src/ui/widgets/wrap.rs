//! Breaking text into rows of a given width, between words where that is possible.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes on the screen.
#[must_use]
pub fn columns(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The byte ranges of the rows that `text` makes at `width_cols`, without the line ends.
///
/// Every byte but the line ends is in exactly one row, in order, so that a cursor has a place in
/// each. Text always makes at least one row. A width of zero is taken as one.
#[must_use]
pub fn rows(text: &str, width_cols: u16) -> Vec<Range<usize>> {
    let width = usize::from(width_cols.max(1));
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        break_line(line, start, width, &mut rows);
        start += line.len() + 1;
    }
    rows
}

fn break_line(line: &str, offset: usize, width: usize, rows: &mut Vec<Range<usize>>) {
    let (mut start, mut used) = (0, 0);
    for (at, word) in pieces(line) {
        let cols = word.width();
        if used + cols <= width || (used > 0 && word.chars().all(char::is_whitespace)) {
            used += cols;
            continue;
        }
        if used > 0 {
            rows.push(offset + start..offset + at);
            (start, used) = (at, 0);
        }
        if cols <= width {
            used = cols;
            continue;
        }
        for (inner, glyph) in word.grapheme_indices(true) {
            let cols = glyph.width();
            if used > 0 && used + cols > width {
                rows.push(offset + start..offset + at + inner);
                (start, used) = (at + inner, 0);
            }
            used += cols;
        }
    }
    rows.push(offset + start..offset + line.len());
}

/// The parts of a line that stay whole where they fit. A sign stays with the word it touches, so that no
/// row begins with a full stop and a phone number is never broken at its hyphens. Scripts that write
/// without spaces may break between any two words.
fn pieces(line: &str) -> Vec<(usize, &str)> {
    let mut pieces: Vec<(usize, &str)> = Vec::new();
    for (at, word) in line.split_word_bound_indices() {
        match pieces.last_mut() {
            Some((start, last)) if stays_with(last, word) => {
                *last = line.get(*start..at + word.len()).unwrap_or_default();
            }
            _ => pieces.push((at, word)),
        }
    }
    pieces
}

fn stays_with(before: &str, word: &str) -> bool {
    let (Some(left), Some(right)) = (before.chars().next_back(), word.chars().next()) else {
        return false;
    };
    !left.is_whitespace() && !right.is_whitespace() && (left.is_ascii() || right.is_ascii())
}

/// The rows that `text` makes at `width_cols`, without trailing space.
pub fn lines(text: &str, width_cols: u16) -> impl Iterator<Item = &str> {
    rows(text, width_cols).into_iter().map(|row| text.get(row).unwrap_or_default().trim_end())
}

/// The beginning of `text` that fits in `width_cols`, with `...` where something was left out.
#[must_use]
pub fn cut(text: &str, width_cols: u16) -> String {
    let width = usize::from(width_cols);
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut used = 0;
    for glyph in text.graphemes(true) {
        if used + glyph.width() + 3 > width {
            break;
        }
        used += glyph.width();
        short.push_str(glyph);
    }
    let mut short = short.trim_end().to_owned();
    short.extend(std::iter::repeat_n('.', 3.min(width)));
    short
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_stay_whole_where_they_fit() {
        let shown: Vec<_> = lines("one two three", 7).collect();
        assert_eq!(shown, ["one two", "three"]);
        let shown: Vec<_> = lines("a\n\nb", 7).collect();
        assert_eq!(shown, ["a", "", "b"]);
        let shown: Vec<_> = lines("abcdefgh", 3).collect();
        assert_eq!(shown, ["abc", "def", "gh"]);
    }

    #[test]
    fn signs_and_numbers_stay_with_their_words() {
        let shown: Vec<_> = lines("all the same. Call 800-555-0100 (day)", 12).collect();
        assert_eq!(shown, ["all the", "same. Call", "800-555-0100", "(day)"]);
    }

    #[test]
    fn wide_glyphs_are_never_halved() {
        for row in lines("日本語のテキスト", 5) {
            assert!(columns(row) <= 5, "{row}");
        }
        assert_eq!(cut("日本語のテキスト", 8), "日本...");
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_byte(text in "[ a-z日é\u{301}\n]{0,80}", width in 1u16..20) {
            let rows = rows(&text, width);
            let joined: String = rows.iter().map(|row| &text[row.clone()]).collect();
            prop_assert_eq!(joined, text.replace('\n', ""));
            for pair in rows.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
            }
        }

        #[test]
        fn a_row_is_never_wider_than_its_width(text in "[ a-z日\n]{0,80}", width in 2u16..20) {
            for line in lines(&text, width) {
                prop_assert!(columns(line) <= width, "{:?}", line);
            }
        }
    }
}
