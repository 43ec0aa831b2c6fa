//! Saying that rows are out of view, in the same words at the same place everywhere: at the right end of a row.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::wrap::columns;

/// The words for what is out of view of `count` rows, `page` of which are shown from `first` on; none when
/// all of them are.
#[must_use]
pub fn more(first: usize, page: usize, count: usize, look: &Look<'_>) -> Option<String> {
    let key = match (first > 0, first + page < count) {
        (false, false) => return None,
        (true, false) => "more-above",
        (false, true) => "more-below",
        (true, true) => "more-both",
    };
    Some(look.say(key))
}

/// How many of `count` rows are shown in `height` of the screen, the last of which says that there is more where
/// not all of them fit.
#[must_use]
pub fn page(height: u16, count: usize) -> usize {
    let height = usize::from(height);
    if count > height { height.saturating_sub(1).max(1) } else { height }
}

/// Put them at the right end of the row a pen is in.
pub fn put_more(words: &str, pen: &mut Pen<'_>) {
    let column = pen.rest().width.saturating_sub(columns(words) + 1);
    pen.put(column, Role::Muted, words);
}

/// Draw words at the right end of `row`, over whatever stands there.
pub fn draw_more(words: &str, row: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let words = format!("  {words} ");
    let cols = columns(&words).min(row.width);
    if row.height > 0 && row.y < buf.area.bottom() {
        let at = row.right() - cols;
        buf.set_stringn(at, row.y, words, usize::from(cols), look.style(Role::Muted));
    }
}
