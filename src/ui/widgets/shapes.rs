//! One pass over the finished frame that turns lines, bars and marks into what the terminal can show.

use ratatui::buffer::Buffer;

use crate::domain::prefs::Shapes;
use crate::page::shapes::shape;

pub use crate::page::shapes::degrade_line;

/// Replace what `shapes` does not have. Letters, accented ones too, are never touched.
pub fn degrade(buf: &mut Buffer, shapes: Shapes) {
    if shapes == Shapes::Full {
        return;
    }
    for cell in &mut buf.content {
        let mut glyph = cell.symbol().chars();
        if let (Some(char), None) = (glyph.next(), glyph.next()) {
            let plain = shape(char, shapes);
            if plain != char {
                cell.set_char(plain);
            }
        }
    }
}
