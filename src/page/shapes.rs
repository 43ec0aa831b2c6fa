//! Lines, bars and marks as what a terminal can show, for the drawn screens and for plain lines.

use crate::domain::prefs::Shapes;

/// The character that stands for `char`. Letters, accented ones too, are never touched.
#[must_use]
pub const fn shape(char: char, shapes: Shapes) -> char {
    match shapes {
        Shapes::Full => char,
        Shapes::Simple => simple(char),
        Shapes::Letters => letters(char),
    }
}

/// A line of text in the characters of `shapes`.
#[must_use]
pub fn degrade_line(line: &str, shapes: Shapes) -> String {
    line.chars().map(|char| shape(char, shapes)).collect()
}

const fn simple(char: char) -> char {
    match char {
        '╭' => '┌',
        '╮' => '┐',
        '╰' => '└',
        '╯' => '┘',
        '▁' | '▂' | '▃' => '▄',
        '▅' | '▆' | '▇' | '▀' => '█',
        '\u{2800}'..='\u{28FF}' => '•',
        other => other,
    }
}

const fn letters(char: char) -> char {
    match char {
        // A low bar is not the sign for none.
        '▁' | '▂' | '▃' => '-',
        '▄' => '=',
        '▅' | '▆' | '▇' => '%',
        other => letter(simple(other)),
    }
}

const fn letter(char: char) -> char {
    match char {
        '─' | '–' | '—' | '‑' | '░' => '-',
        '│' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┴' | '┬' | '┼' => '+',
        '█' | '■' => '#',
        '▒' => '=',
        '▓' => '%',
        '□' | '·' | '…' => '.',
        '●' | '•' => '*',
        '○' => 'o',
        '›' | '→' => '>',
        '↑' => '^',
        '↓' => 'v',
        '←' | '‹' => '<',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_only_is_ascii_but_keeps_accents() {
        assert_eq!(degrade_line("‹› ■ □… ●○ ─│└ ↑↓ é ⣿", Shapes::Letters), "<> # .. *o -|+ ^v é *");
        assert_eq!(degrade_line("╭⣿▂", Shapes::Simple), "┌•▄");
        assert_eq!(degrade_line("_▂▄▆█", Shapes::Letters), "_-=%#");
        assert_eq!(degrade_line("╭", Shapes::Full), "╭");
    }
}
