//! One pass over the finished frame that turns lines, bars and marks into what the terminal can show.

use ratatui::buffer::Buffer;

use crate::domain::prefs::Shapes;

/// Replace what `shapes` does not have. Letters, accented ones too, are never touched.
pub fn degrade(buf: &mut Buffer, shapes: Shapes) {
    if shapes == Shapes::Full {
        return;
    }
    for cell in &mut buf.content {
        let mut glyph = cell.symbol().chars();
        if let (Some(char), None) = (glyph.next(), glyph.next()) {
            let plain = if shapes == Shapes::Letters { letters(char) } else { simple(char) };
            if plain != char {
                cell.set_char(plain);
            }
        }
    }
}

/// The same for a line of text outside a frame.
#[must_use]
pub fn degrade_line(line: &str, shapes: Shapes) -> String {
    match shapes {
        Shapes::Full => line.to_owned(),
        Shapes::Simple => line.chars().map(simple).collect(),
        Shapes::Letters => line.chars().map(letters).collect(),
    }
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
    match simple(char) {
        '─' => '-',
        '│' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┴' | '┬' | '┼' => '+',
        '█' | '■' => '#',
        '▄' => '_',
        '□' | '·' => '.',
        '●' | '•' => '*',
        '○' => 'o',
        '›' => '>',
        '↑' => '^',
        '↓' => 'v',
        '←' => '<',
        '→' => '>',
        '–' | '—' => '-',
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
        assert_eq!(degrade_line("› ■ □ ●○ ─│└ ↑↓ é ⣿", Shapes::Letters), "> # . *o -|+ ^v é *");
        assert_eq!(degrade_line("╭⣿▂", Shapes::Simple), "┌•▄");
        assert_eq!(degrade_line("╭", Shapes::Full), "╭");
    }
}
