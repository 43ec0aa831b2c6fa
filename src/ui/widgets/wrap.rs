//! Breaking text into rows of a given width, between words where that is possible.

use std::ops::Range;

use unicode_linebreak::linebreaks;
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
    let (mut start, mut used, mut from) = (0, 0, 0);
    // The last opportunity is the end of the line itself.
    for (to, _) in linebreaks(line).filter(|(to, _)| !is_inside_a_word(line, *to)) {
        let piece = line.get(from..to).unwrap_or_default();
        // Space at the end of a row may hang over the edge; it is never drawn.
        let cols = piece.trim_end().width();
        if used + cols > width && used > 0 {
            rows.push(offset + start..offset + from);
            (start, used) = (from, 0);
        }
        if cols > width {
            for (inner, glyph) in piece.grapheme_indices(true) {
                let cols = glyph.width();
                if used > 0 && used + cols > width && !glyph.trim().is_empty() {
                    rows.push(offset + start..offset + from + inner);
                    (start, used) = (from + inner, 0);
                }
                used += cols;
            }
        } else {
            used += piece.width();
        }
        from = to;
    }
    rows.push(offset + start..offset + line.len());
}

/// Whether a break here would part a word at its hyphen, as "check-" and "ins".
fn is_inside_a_word(line: &str, to: usize) -> bool {
    let (before, after) = line.split_at_checked(to).unwrap_or((line, ""));
    let mut before = before.chars().rev();
    before.next() == Some('-')
        && before.next().is_some_and(char::is_alphabetic)
        && after.chars().next().is_some_and(char::is_alphabetic)
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
        let shown: Vec<_> = lines("All your check-ins", 15).collect();
        assert_eq!(shown, ["All your", "check-ins"]);
        let shown: Vec<_> = lines("a\n\nb", 7).collect();
        assert_eq!(shown, ["a", "", "b"]);
        let shown: Vec<_> = lines("abcdefgh", 3).collect();
        assert_eq!(shown, ["abc", "def", "gh"]);
    }

    #[test]
    fn a_phone_number_and_a_full_stop_are_never_cut_off() {
        let shown: Vec<_> = lines("Call SafeSpot 800-972-0590, before you use.", 20).collect();
        assert_eq!(shown, ["Call SafeSpot", "800-972-0590, before", "you use."]);
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
            let joined: String = rows.iter().map(|row| text.get(row.clone()).unwrap()).collect();
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
