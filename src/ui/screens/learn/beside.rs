//! What stands beside the list when the row in use is no topic: the first claims, or the first words.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::content::library::library;
use crate::page::citation::verdict_key;
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::wrap::lines;

/// The first claims and what became of them, as many as fit.
pub(super) fn claims(area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let mut pen = Pen::new(area, buf, look);
    pen.line(0, Role::Title, &look.say("learn-claims"));
    pen.text(0, Role::Muted, &look.say("learn-claims-intro"));
    let all = library().claims();
    for (index, claim) in all.iter().enumerate() {
        let rows = rows_of(&claim.said, area.width) + 1;
        if !has_room(&mut pen, rows, all.len() - index, look) {
            break;
        }
        pen.text(0, Role::Text, &claim.said);
        pen.line(2, Role::Muted, &look.say(verdict_key(claim.verdict)));
    }
}

fn rows_of(words: &str, width: u16) -> u16 {
    let rows = lines(words, READING_COLS.min(width).max(1)).count();
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// Whether `rows` more fit below a free one. Where not all of what is left does, how much follows is said.
fn has_room(pen: &mut Pen<'_>, rows: u16, left: usize, look: &Look<'_>) -> bool {
    pen.skip(1);
    // The last two rows say what follows.
    let after = if left > 1 { 2 } else { 0 };
    let fits = pen.left() >= rows.saturating_add(after);
    if !fits {
        pen.line(0, Role::Muted, &look.say_with("beside-more", &[("n", left.into())]));
    }
    fits
}

/// How a handout is made, one paragraph each.
pub(super) const HANDOUTS: [&str; 3] =
    ["learn-handouts-topic", "learn-handouts-more", "learn-handouts-group"];

/// How a handout is made.
pub(super) fn handouts(area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let mut pen = Pen::new(area, buf, look);
    pen.line(0, Role::Title, &look.say("learn-handouts"));
    for key in HANDOUTS {
        pen.skip(1);
        pen.text(0, Role::Text, &look.say(key));
    }
}

/// The first words and what they mean, as many as fit.
pub(super) fn words(area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let mut pen = Pen::new(area, buf, look);
    pen.line(0, Role::Title, &look.say("learn-glossary"));
    pen.text(0, Role::Muted, &look.say("learn-glossary-intro"));
    let all = library().terms();
    for (index, term) in all.iter().enumerate() {
        let rows = rows_of(&term.meaning, area.width.saturating_sub(2)) + 1;
        if !has_room(&mut pen, rows, all.len() - index, look) {
            break;
        }
        pen.line(0, Role::Title, &term.word);
        pen.text(2, Role::Text, &term.meaning);
    }
}
