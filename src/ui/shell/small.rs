//! A window too small for whole screens: what to do in an emergency and a few things to choose, or one
//! screen that fits, with its keys below it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Hint, all_hints};
use crate::content::directory::directory;
use crate::content::service::Service;
use crate::ui::action::Action;
use crate::ui::keymap::EVERYWHERE;
use crate::ui::look::Look;
use crate::ui::notice::Notice;
use crate::ui::screen::{Screen, Standing};
use crate::ui::theme::Role;
use crate::ui::widgets::wrap::lines;

/// The line that finds care, which the smallest window names too.
const CARE_LINE: &str = "ma-behavioral-health-help-line";
/// Below so many columns sentences are shorter.
const NARROW_COLS: u16 = 34;
/// Rows from which one is left for the keys.
const FOOTER_FROM_ROWS: u16 = 6;

/// Where a screen that fits is drawn.
#[must_use]
pub const fn small_body(area: Rect) -> Rect {
    let footer = if area.height >= FOOTER_FROM_ROWS { 1 } else { 0 };
    Rect { height: area.height - footer, ..area }
}

/// The keys of a screen that fits, in one row: whole hints only, and how to get out among them.
pub fn render_small_footer(area: Rect, buf: &mut Buffer, screen: &dyn Screen, look: &Look<'_>) {
    let body = small_body(area);
    let mut hints = all_hints(screen, look);
    // There is no title row that says it.
    let binding = EVERYWHERE.binding(Action::HelpNow).filter(|_| !screen.part().is_help());
    if let Some(key) = binding.and_then(|binding| binding.keys.first()) {
        hints.insert(0, Hint::new(key.to_string().into(), "do-help-now", Action::HelpNow, look));
    }
    let cols = |hints: &[Hint]| hints.iter().map(|hint| hint.cols + 2).sum::<u16>();
    while cols(&hints) > area.width + 2 && hints.len() > 1 {
        // Help, what goes on and how to leave are kept longest, the last in fewer words.
        let is_more = |hint: &Hint| {
            use Action::{AskLeave, Back, Choose, HelpNow};
            !matches!(hint.action, Back | HelpNow | AskLeave | Choose)
        };
        let is_choice = |hint: &Hint| hint.action == Action::Choose;
        if let Some(more) = hints.iter().rposition(is_more) {
            hints.remove(more);
        } else if let Some((long, short)) = hints.iter_mut().find_map(shorter) {
            *long = Hint::new(long.keys.clone(), short, long.action, look);
        } else {
            let choice = hints.iter().rposition(is_choice);
            hints.remove(choice.unwrap_or(hints.len() - 1));
        }
    }
    let mut x = area.x;
    for hint in hints.iter().filter(|hint| hint.cols <= area.width) {
        if body.bottom() < area.bottom() {
            super::draw_hint(hint, x, body.bottom(), buf, look);
        }
        x += hint.cols + 2;
    }
}

/// A hint that can be said in fewer words, and the message with them.
fn shorter(hint: &mut Hint) -> Option<(&mut Hint, &'static str)> {
    (hint.label == "do-stop-keep-draft").then_some((hint, "do-stop"))
}

/// What was said, in the row of the keys, or over the last rows where it is longer.
pub fn render_small_notice(area: Rect, buf: &mut Buffer, notice: &Notice, look: &Look<'_>) {
    let body = small_body(area);
    let status = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
    super::status_over(body, status, buf, notice, look);
}

/// The whole of a window that is too small. What matters most is kept when not all of it fits.
pub fn render_small(
    area: Rect,
    buf: &mut Buffer,
    look: &Look<'_>,
    standing: Standing,
    can_go_back: bool,
) -> Option<Position> {
    let size = format!("{}x{}", area.width, area.height);
    let care = directory().get(CARE_LINE).and_then(Service::shown_phone).unwrap_or_default();
    let is_narrow = area.width < NARROW_COLS;
    let either = |narrow, wide| look.say(if is_narrow { narrow } else { wide });
    let care = [("phone", care.into())];
    // Each with its importance: 0 is kept longest.
    let mut blocks = vec![
        (7, look.say_with("small-notice", &[("size", size.into())]), Role::Muted),
        (7, look.say("small-needs"), Role::Muted),
        (0, either("small-emergency-narrow", "small-emergency"), Role::Lifeline),
        (2, either("small-crisis-narrow", "small-crisis"), Role::Lifeline),
        (3, look.say_with("small-care", &care), Role::Lifeline),
        (1, look.say("small-help"), Role::Text),
    ];
    if standing != Standing::Locked {
        blocks.push((6, look.say("small-check-in"), Role::Text));
    }
    blocks.push((5, look.say("small-urge"), Role::Text));
    if can_go_back {
        blocks.push((4, look.say("small-back"), Role::Text));
    }
    blocks.push((4, look.say("small-leave"), Role::Text));
    let mut blocks: Vec<(u8, Vec<&str>, Role)> = blocks
        .iter()
        .map(|(rank, words, role)| (*rank, lines(words, area.width.max(1)).collect(), *role))
        .collect();
    let count = |blocks: &[(u8, Vec<&str>, Role)]| -> usize {
        blocks.iter().map(|(_, rows, _)| rows.len()).sum()
    };
    while count(&blocks) > usize::from(area.height) && blocks.len() > 1 {
        let least = blocks.iter().map(|(rank, ..)| *rank).max();
        blocks.retain(|(rank, ..)| Some(*rank) != least);
    }
    let rows =
        blocks.into_iter().flat_map(|(_, rows, role)| rows.into_iter().map(move |row| (row, role)));
    for (y, (words, role)) in (area.y..area.bottom()).zip(rows) {
        buf.set_stringn(area.x, y, words, usize::from(area.width), look.style(role));
    }
    (area.width > 0 && area.height > 0).then(|| area.as_position())
}
