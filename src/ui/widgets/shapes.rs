//! One pass over the finished frame that turns lines, bars and marks into what the terminal can show, and
//! joined symbols into ones that every terminal counts the same.

use ratatui::buffer::Buffer;

use crate::domain::prefs::Shapes;
use crate::page::shapes::shape;
use crate::ui::widgets::wrap::columns;

pub use crate::page::shapes::degrade_line;

/// Replace what `shapes` does not have. Letters, accented ones too, are never touched.
pub fn degrade(buf: &mut Buffer, shapes: Shapes) {
    for cell in &mut buf.content {
        let symbol = cell.symbol();
        if symbol.len() < 2 {
            continue;
        }
        let mut glyph = symbol.chars();
        if let (Some(char), None) = (glyph.next(), glyph.next()) {
            let plain = if shapes == Shapes::Full { char } else { shape(char, shapes) };
            if plain != char {
                cell.set_char(plain);
            }
        } else if let Some(steady) = steady(symbol) {
            cell.set_symbol(&steady);
        }
    }
}

/// What is drawn for a symbol of several characters that terminals count differently: flags, joined
/// figures, skin tones, colored signs. A piece of it would stay on the screen after the words are gone.
fn steady(symbol: &str) -> Option<String> {
    let is_joint = |char| matches!(char, '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
    let letter = |char: char| {
        let place = u32::from(char).checked_sub(0x1f1e6).filter(|place| *place < 26)?;
        char::from_u32(u32::from('A') + place)
    };
    let flag: Option<String> = symbol.chars().map(letter).collect();
    let shown = match flag {
        Some(flag) => flag,
        None if symbol.chars().any(is_joint) => symbol.chars().next()?.to_string(),
        None => return None,
    };
    let spare = columns(symbol).saturating_sub(columns(&shown));
    Some(format!("{shown}{}", " ".repeat(usize::from(spare))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_symbols_become_ones_every_terminal_counts_the_same() {
        for (symbol, expected) in [
            ("\u{1f1fa}\u{1f1f8}", Some("US")),
            ("\u{2764}\u{fe0f}", Some("\u{2764} ")),
            ("\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f466}", Some("\u{1f468}")),
            ("\u{1f44d}\u{1f3fd}", Some("\u{1f44d}")),
            ("e\u{301}", None),
        ] {
            let steady = steady(symbol);
            assert_eq!(steady.as_deref(), expected, "{symbol}");
            if let Some(steady) = steady {
                assert_eq!(columns(&steady), columns(symbol), "{symbol}");
            }
        }
    }
}
