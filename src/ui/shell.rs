//! The frame around every screen: title, section bar, status, footer, and the smallest size.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::notice::{Notice, Tone};
use crate::ui::route::Section;
use crate::ui::screen::{Cover, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::wrap::{columns, cut, lines};

mod hints;
mod small;

pub use hints::{Hint, offered};
use hints::{all_hints, draw_hint, rows_of_hints};
pub use small::{render_small, render_small_footer, render_small_notice, small_body};

/// Columns of the smallest window that shows whole screens.
pub const WIDTH_MIN: u16 = 60;
/// Rows of the smallest window that shows whole screens.
pub const HEIGHT_MIN: u16 = 18;

/// Where the parts of a frame are, and what the footer says, which decides how high it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    title: Rect,
    bar: Option<Rect>,
    /// The screen itself.
    pub body: Rect,
    status: Rect,
    footer: Rect,
    hints: Vec<Vec<Hint>>,
}

impl Parts {
    /// The row of the rule above the footer.
    #[must_use]
    pub const fn rule_y(&self) -> u16 {
        self.footer.y.saturating_sub(1)
    }
}

/// Whether the window is too small for whole screens.
#[must_use]
pub const fn is_small(area: Rect) -> bool {
    area.width < WIDTH_MIN || area.height < HEIGHT_MIN
}

/// Where everything goes for this screen in this window.
#[must_use]
pub fn parts(area: Rect, screen: &dyn Screen, look: &Look<'_>) -> Parts {
    let row = |y: u16| Rect { y: area.y + y, height: 1, ..area };
    let hints = rows_of_hints(all_hints(screen, look), area.width);
    let footer_rows = u16::try_from(hints.len()).unwrap_or(2).clamp(1, 2);
    let bar = screen.section().map(|_| row(1));
    let top = if bar.is_some() { 3 } else { 2 };
    let bottom = footer_rows + 2;
    Parts {
        title: row(0),
        bar,
        body: Rect { y: area.y + top, height: area.height.saturating_sub(top + bottom), ..area },
        status: row(area.height.saturating_sub(bottom)),
        footer: Rect {
            y: area.y + area.height.saturating_sub(footer_rows),
            height: footer_rows,
            ..area
        },
        hints,
    }
}

/// The inside of a box over `body`.
#[must_use]
pub fn box_inside(body: Rect, cover: Cover) -> Rect {
    let Cover::Box { width, height } = cover else { return body };
    let width = width.min(body.width.saturating_sub(4));
    let height = height.min(body.height.saturating_sub(2));
    Rect {
        x: body.x + (body.width - width) / 2,
        y: body.y + (body.height - height) / 2,
        width,
        height,
    }
}

/// Draw everything around the body.
pub fn render(area: Rect, parts: &Parts, buf: &mut Buffer, screen: &dyn Screen, look: &Look<'_>) {
    title(parts.title, buf, screen, look);
    let mut draw_rule = |y: u16| {
        buf.set_string(area.x, y, "─".repeat(usize::from(area.width)), look.style(Role::Border));
    };
    draw_rule(parts.body.y.saturating_sub(1));
    draw_rule(parts.footer.y.saturating_sub(1));
    if let (Some(bar), Some(section)) = (parts.bar, screen.section()) {
        section_bar(bar, buf, section, look);
    }
    footer(parts, buf, look);
}

/// The most rows of one notice.
const NOTICE_ROWS_MAX: usize = 3;

/// Draw a notice. One that is longer than its row takes rows of the body, so that none of it is cut.
pub fn status(parts: &Parts, buf: &mut Buffer, notice: &Notice, look: &Look<'_>) {
    status_over(parts.body, parts.status, buf, notice, look);
}

fn status_over(body: Rect, status: Rect, buf: &mut Buffer, notice: &Notice, look: &Look<'_>) {
    let (role, mark) = match notice.tone {
        Tone::Result => (Role::Good, ""),
        Tone::Slip | Tone::Problem => (Role::Alert, "! "),
    };
    let words = format!("{mark}{}", notice.words);
    let width = status.width.saturating_sub(2);
    let mut rows: Vec<String> = lines(&words, width).map(str::to_owned).collect();
    if rows.len() > NOTICE_ROWS_MAX {
        let last = rows.split_off(NOTICE_ROWS_MAX - 1).join(" ");
        rows.push(cut(&last, width));
    }
    let above = u16::try_from(rows.len().saturating_sub(1)).unwrap_or(0);
    let top = status.y.saturating_sub(above).max(body.y);
    let area = Rect { y: top, height: status.bottom().saturating_sub(top), ..status };
    Clear.render(area, buf);
    buf.set_style(area, look.theme.page());
    for (y, row) in (area.y..area.bottom()).zip(rows) {
        buf.set_string(area.x + 1, y, row, look.style(role));
    }
}

/// What stands at the right of the title row, and what it does.
fn corner(screen: &dyn Screen) -> (&'static str, Action) {
    if screen.part().is_help() {
        ("shell-f3-hide", Action::Hide)
    } else {
        ("shell-f2-help", Action::HelpNow)
    }
}

fn title(area: Rect, buf: &mut Buffer, screen: &dyn Screen, look: &Look<'_>) {
    let help = look.say(corner(screen).0);
    let mut room = area.width.saturating_sub(columns(&help) + 4);
    if look.is_read_only {
        let said = look.say("shell-read-only");
        room = room.saturating_sub(columns(&said) + 3);
        buf.set_string(area.x + room + 3, area.y, said, look.style(Role::Care));
    }
    let words = cut(&screen.title(look), room);
    let (name, rest) = words.split_once("   ").unwrap_or((words.as_str(), ""));
    buf.set_string(area.x + 1, area.y, name, look.style(Role::Title));
    let after = area.x + 1 + columns(name) + 3;
    buf.set_string(after, area.y, rest, look.style(Role::Muted));
    let at = area.right().saturating_sub(columns(&help) + 1);
    let (key, rest) = help.split_at_checked(2).unwrap_or((&help, ""));
    buf.set_string(at, area.y, key, look.style(Role::Key));
    buf.set_string(at + 2, area.y, rest, look.style(Role::Text));
}

/// The tabs of the section bar and where each begins and ends, in columns.
#[must_use]
pub fn tabs(width: u16, lit: Section, look: &Look<'_>) -> Vec<(Section, u16, u16, String)> {
    let gap = if width >= 110 { 4 } else { 2 };
    let labels: Vec<(Section, String)> = (1u8..)
        .zip(Section::ALL)
        .map(|(number, section)| (section, format!("{number} {}", look.say(section.label()))))
        .collect();
    let total: u16 = labels.iter().map(|(_, label)| columns(label) + gap).sum();
    if total + 1 > width + gap {
        let shown = labels.into_iter().find(|(section, _)| *section == lit);
        return shown
            .map(|(section, label)| {
                let label = format!("{label} (1-8)");
                (section, 1, 1 + columns(&label), label)
            })
            .into_iter()
            .collect();
    }
    let mut x = 1;
    labels
        .into_iter()
        .map(|(section, label)| {
            let start = x;
            x += columns(&label) + gap;
            (section, start, start + columns(&label), label)
        })
        .collect()
}

fn section_bar(area: Rect, buf: &mut Buffer, lit: Section, look: &Look<'_>) {
    for (section, start, _, label) in tabs(area.width, lit, look) {
        let is_lit = section == lit;
        let role = if is_lit { Role::Focus } else { Role::Text };
        if is_lit {
            buf.set_string(area.x + start - 1, area.y, "›", look.style(Role::Focus));
        }
        buf.set_string(area.x + start, area.y, label, look.style(role));
    }
}

/// Draw only the footer: a box over the screen has keys of its own. `rule_y` is where the rule of the
/// screen below is, which may be higher.
pub fn render_footer(area: Rect, parts: &Parts, rule_y: u16, buf: &mut Buffer, look: &Look<'_>) {
    let top = parts.rule_y().min(rule_y).clamp(area.y, area.bottom());
    let rows = Rect { y: top, height: area.bottom() - top, ..area };
    Clear.render(rows, buf);
    buf.set_style(rows, look.theme.page());
    let rule = "─".repeat(usize::from(area.width));
    buf.set_string(area.x, parts.rule_y(), rule, look.style(Role::Border));
    footer(parts, buf, look);
}

fn footer(parts: &Parts, buf: &mut Buffer, look: &Look<'_>) {
    let area = parts.footer;
    for (y, row) in (area.y..area.bottom()).zip(&parts.hints) {
        let mut x = area.x + 1;
        for hint in row {
            draw_hint(hint, x, y, buf, look);
            x += hint.cols + 3;
        }
    }
}

/// What a click in the shell asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clicked {
    /// A tab.
    Tab(Section),
    /// A hint, or the words at the right of the title row.
    Hint(Action),
}

/// What stands at `at` in the shell.
#[must_use]
pub fn clicked(
    at: Position,
    area: Rect,
    parts: &Parts,
    screen: &dyn Screen,
    look: &Look<'_>,
) -> Option<Clicked> {
    let (key, action) = corner(screen);
    if parts.title.contains(at) && at.x + columns(&look.say(key)) + 1 >= area.right() {
        return Some(Clicked::Hint(action));
    }
    if let (Some(bar), Some(lit)) = (parts.bar, screen.section())
        && bar.contains(at)
    {
        return tabs(bar.width, lit, look)
            .into_iter()
            .find(|(_, start, end, _)| (*start..*end).contains(&(at.x - bar.x)))
            .map(|(section, ..)| Clicked::Tab(section));
    }
    if !parts.footer.contains(at) {
        return None;
    }
    let row = parts.hints.get(usize::from(at.y - parts.footer.y))?;
    let mut x = area.x + 1;
    for hint in row {
        if (x..x + hint.cols).contains(&at.x) {
            return Some(Clicked::Hint(hint.action));
        }
        x += hint.cols + 3;
    }
    None
}

/// A box with a border around `inside`, cleared.
pub fn box_around(inside: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let outer = Rect {
        x: inside.x.saturating_sub(2),
        y: inside.y.saturating_sub(1),
        width: inside.width + 4,
        height: inside.height + 2,
    }
    .intersection(buf.area);
    // Words that a box cuts in two are noise: its rows are its own.
    let cleared = Rect { x: buf.area.x, width: buf.area.width, ..outer };
    let cleared = cleared.intersection(buf.area);
    Clear.render(cleared, buf);
    buf.set_style(cleared, look.theme.page());
    let style = look.style(Role::Focus);
    let across = "─".repeat(usize::from(outer.width.saturating_sub(2)));
    let last = outer.bottom().saturating_sub(1);
    buf.set_string(outer.x, outer.y, format!("┌{across}┐"), style);
    for y in outer.y + 1..last {
        buf.set_string(outer.x, y, "│", style);
        buf.set_string(outer.right().saturating_sub(1), y, "│", style);
    }
    buf.set_string(outer.x, last, format!("└{across}┘"), style);
}
