//! What stands beside the list when the row in use is no topic: the first claims, or the first words.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::content::library::library;
use crate::page::citation::verdict_key;
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::Pen;

/// The first claims and what became of them, as many as fit.
pub(super) fn claims(area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let mut pen = Pen::new(area, buf, look);
    pen.line(0, Role::Title, &look.say("learn-claims"));
    pen.text(0, Role::Muted, &look.say("learn-claims-intro"));
    for claim in library().claims() {
        pen.skip(1);
        if pen.left() < 3 {
            break;
        }
        pen.text(0, Role::Text, &claim.said);
        pen.line(2, Role::Muted, &look.say(verdict_key(claim.verdict)));
    }
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
    for term in library().terms() {
        pen.skip(1);
        if pen.left() < 3 {
            break;
        }
        pen.line(0, Role::Title, &term.word);
        pen.text(2, Role::Text, &term.meaning);
    }
}
