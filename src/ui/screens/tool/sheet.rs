//! A page of a tool: words, then rows to choose from. Where there is little room the empty rows go
//! first, then what is only nice to know; the row in use is always in view.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::rating::Strength;
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS, centred};
use crate::ui::widgets::text_area::TextArea;
use crate::ui::widgets::wrap::{columns, lines};

/// The widest a page gets.
const COLS_MAX: u16 = 80;
/// Rows of a box to write in.
const BOX_ROWS: u16 = 2;
/// Columns of the breathing bar.
const BAR_COLS: u16 = 36;

/// One thing on a page.
pub(super) enum Piece<'a> {
    /// An empty row; the first to go where there is no room.
    Gap,
    /// A paragraph.
    Text(Role, String),
    /// A paragraph that may go where there is no room.
    Extra(Role, String),
    /// One of several points.
    Point(String),
    /// A line in the middle.
    Middle(Role, String),
    /// A bar in the middle, this full, 0 to 1.
    Bar(f64),
    /// The row with this number: words, and words at the right.
    Row(usize, String, String),
    /// A rating from 0 to 10 in the row with this number, after a label.
    Rating(usize, String, Option<Strength>),
    /// A box to write in, in the row with this number.
    Words(usize, &'a TextArea),
}

/// One row of the screen.
enum Drawn<'a> {
    Empty,
    Text(u16, Role, String),
    Middle(Role, String),
    Bar(f64),
    Row(usize, String, String),
    Rating(usize, String, Option<Strength>),
    /// The first row of a box; the next one is empty.
    Words(usize, &'a TextArea),
}

impl Drawn<'_> {
    const fn row(&self) -> Option<usize> {
        match self {
            Self::Row(row, ..) | Self::Rating(row, ..) | Self::Words(row, _) => Some(*row),
            _ => None,
        }
    }
}

/// Draw the pieces, the row `focus` in use, and say where the cursor goes.
pub(super) fn render(
    pieces: &[Piece<'_>],
    focus: usize,
    area: Rect,
    buf: &mut Buffer,
    look: &Look<'_>,
) -> Option<Position> {
    let area = centred(area, COLS_MAX);
    let height = usize::from(area.height);
    let (drawn, first) = laid_out(pieces, focus, area);
    let mut pen = Pen::new(area, buf, look);
    for piece in drawn.iter().skip(first).take(height) {
        draw(piece, focus, &mut pen, area, look);
    }
    let cursor = pen.finish();
    if drawn.len() > first + height && height > 0 {
        more(area, buf, look);
    }
    cursor
}

/// The row of the page that is drawn at `at`.
pub(super) fn row_at(
    pieces: &[Piece<'_>],
    focus: usize,
    area: Rect,
    at: Position,
) -> Option<usize> {
    if !area.contains(at) {
        return None;
    }
    let (drawn, first) = laid_out(pieces, focus, centred(area, COLS_MAX));
    drawn.get(first + usize::from(at.y.checked_sub(area.y)?))?.row()
}

/// Every row of the screen, and the first one in view.
fn laid_out<'a>(pieces: &[Piece<'a>], focus: usize, area: Rect) -> (Vec<Drawn<'a>>, usize) {
    let height = usize::from(area.height);
    let mut drawn = spread(pieces, area.width, Room::Plenty);
    for room in [Room::Some, Room::Little] {
        if drawn.len() > height {
            drawn = spread(pieces, area.width, room);
        }
    }
    let at = drawn.iter().position(|drawn| drawn.row() == Some(focus)).unwrap_or(0);
    let tail = usize::from(BOX_ROWS);
    let first = if drawn.len() > height { (at + tail).saturating_sub(height) } else { 0 };
    (drawn, first)
}

/// Say that there is more below.
fn more(area: Rect, buf: &mut Buffer, look: &Look<'_>) {
    let words = look.say("more-below");
    let x = area.right().saturating_sub(columns(&words) + 1).max(area.x);
    let room = usize::from(area.right() - x);
    buf.set_stringn(x, area.bottom() - 1, words, room, look.style(Role::Muted));
}

/// How much room there is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    Plenty,
    Some,
    Little,
}

fn spread<'a>(pieces: &[Piece<'a>], width: u16, room: Room) -> Vec<Drawn<'a>> {
    let mut drawn = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Gap if room == Room::Plenty => drawn.push(Drawn::Empty),
            Piece::Extra(..) if room == Room::Little => {}
            Piece::Gap => {}
            Piece::Text(role, words) | Piece::Extra(role, words) => {
                let cols = READING_COLS.min(width.saturating_sub(2)).max(1);
                let rows = lines(words, cols).map(|line| Drawn::Text(1, *role, line.to_owned()));
                drawn.extend(rows);
            }
            Piece::Point(words) => {
                let cols = (READING_COLS - 3).min(width.saturating_sub(5)).max(1);
                let mut rows = lines(words, cols);
                let first =
                    rows.next().map(|line| Drawn::Text(1, Role::Text, format!("•  {line}")));
                drawn.extend(first);
                drawn.extend(rows.map(|line| Drawn::Text(4, Role::Text, line.to_owned())));
            }
            Piece::Middle(role, words) => {
                let cols = width.saturating_sub(2).max(1);
                let rows = lines(words, cols).map(|line| Drawn::Middle(*role, line.to_owned()));
                drawn.extend(rows);
            }
            Piece::Bar(full) => drawn.push(Drawn::Bar(*full)),
            Piece::Row(row, words, right) => {
                drawn.push(Drawn::Row(*row, words.clone(), right.clone()));
            }
            Piece::Rating(row, label, strength) => {
                drawn.push(Drawn::Rating(*row, label.clone(), *strength));
            }
            Piece::Words(row, text) => {
                drawn.push(Drawn::Words(*row, text));
                drawn.push(Drawn::Empty);
            }
        }
    }
    drawn
}

fn draw(piece: &Drawn<'_>, focus: usize, pen: &mut Pen<'_>, area: Rect, look: &Look<'_>) {
    let here = |row: &usize| Focus::when(*row == focus);
    match piece {
        Drawn::Empty => pen.skip(1),
        Drawn::Text(column, role, words) => pen.line(*column, *role, words),
        Drawn::Middle(role, words) => {
            pen.line(area.width.saturating_sub(columns(words)) / 2, *role, words);
        }
        Drawn::Bar(full) => bar(*full, pen, area),
        Drawn::Row(row, words, right) => pen.row(1, here(row), words, right),
        Drawn::Rating(row, label, strength) => {
            let words = format!("{label}   {}", dots(*strength, look));
            pen.row(1, here(row), &words, "");
        }
        Drawn::Words(row, text) => words(*row == focus, text, pen, look),
    }
}

/// Ten marks, as many of them full as it is strong, and the number.
pub(super) fn dots(strength: Option<Strength>, look: &Look<'_>) -> String {
    let full = usize::from(strength.map_or(0, Strength::get));
    let number =
        strength.map_or_else(|| look.say("tool-not-rated"), |strength| strength.get().to_string());
    format!("{}{}  {number}", "●".repeat(full), "○".repeat(10 - full.min(10)))
}

fn bar(full: f64, pen: &mut Pen<'_>, area: Rect) {
    let cols = BAR_COLS.min(area.width.saturating_sub(4));
    let count = (0..cols).filter(|col| f64::from(*col) + 0.5 < full * f64::from(cols)).count();
    let column = (area.width - cols) / 2;
    pen.put(column, Role::SeriesA, &"█".repeat(count));
    let rest = usize::from(cols) - count;
    let after = column + u16::try_from(count).unwrap_or(cols);
    pen.line(after, Role::Faint, &"·".repeat(rest));
}

fn words(is_here: bool, text: &TextArea, pen: &mut Pen<'_>, look: &Look<'_>) {
    if is_here {
        pen.put(1, Role::Focus, "›");
    }
    if text.is_empty() {
        pen.put(3, Role::Faint, &"_".repeat(24));
    }
    let rest = pen.rest();
    let inside = Rect {
        x: rest.x + 3,
        width: rest.width.saturating_sub(4).min(READING_COLS),
        height: BOX_ROWS.min(rest.height),
        ..rest
    };
    let mut at = None;
    pen.draw(0, |_, buf, _| {
        if inside.height > 0 && inside.width > 0 {
            at = Some(text.render(inside, buf, look.style(Role::Text)));
        }
    });
    if let (true, Some(at)) = (is_here, at) {
        pen.cursor_at(at);
    }
    pen.skip(1);
}
