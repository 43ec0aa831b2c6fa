//! How the journal is drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::lineup::{self, Heading, What};
use super::{Journal, LIST_COLS, Mode, Side, reading};
use crate::content::question::Scale;
use crate::content::words::Words;
use crate::domain::entry::Kind;
use crate::domain::private::Private;
use crate::page::{dates, entry_lines};
use crate::store::Row;
use crate::ui::look::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::pen::{Focus, Pen, divide, side_by_side};
use crate::ui::widgets::wrap::{columns, cut};

/// Rows above the list: what is shown, and an empty one.
const TOP_ROWS: u16 = 2;
/// Rows below it: how many of how many.
const BOTTOM_ROWS: u16 = 1;
/// Columns of the day and of the two answers.
const DAY_COLS: usize = 9;
const STATE_COLS: usize = 11;
const URGE_COLS: usize = 9;

/// The panel the list is in.
fn list_panel(body: Rect) -> Rect {
    side_by_side(body, LIST_COLS).map_or(body, |(left, _)| left)
}

/// The rows that the list has, and how many of them each entry takes.
pub(super) fn list_size(body: Rect) -> (u16, u16) {
    let tall = if side_by_side(body, LIST_COLS).is_some() { 2 } else { 1 };
    (body.height.saturating_sub(TOP_ROWS + BOTTOM_ROWS), tall)
}

impl Journal {
    /// The row in view that stands at a place on the screen.
    pub(super) fn row_at(&self, at: Position, body: Rect) -> Option<usize> {
        let panel = list_panel(body);
        let (height, tall) = list_size(body);
        let y = at.y.checked_sub(panel.y + TOP_ROWS).filter(|_| panel.contains(at))?;
        if self.is_new() {
            return y.checked_sub(2).map(usize::from).filter(|row| *row < 2);
        }
        let placed =
            lineup::place(self.rows(), self.selection.first, self.count.pinned, height, tall);
        placed.into_iter().find_map(|placed| match placed.what {
            What::Row(index) if (placed.y..placed.y + tall).contains(&y) => Some(index),
            _ => None,
        })
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let panel = list_panel(area);
        let in_search = self.draw_top(panel, buf, look);
        let (height, tall) = list_size(area);
        let list = Rect { y: panel.y + TOP_ROWS, height, ..panel };
        let mut cursor = if self.count.rows() == 0 {
            self.draw_empty(list, buf, look)
        } else {
            self.draw_list(list, tall, buf, look)
        };
        if let Some((_, right)) = side_by_side(area, LIST_COLS) {
            divide(area, LIST_COLS, buf, look);
            let in_reader = self.draw_reader(right, buf, look);
            if self.side == Side::Reader {
                cursor = in_reader;
            }
        }
        in_search.or(cursor)
    }

    /// What is shown, or the search box; where the cursor is when it is there.
    fn draw_top(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if self.mode == Mode::Search {
            return Some(self.draw_search(area, buf, look));
        }
        if self.mode == Mode::Found {
            self.draw_search(area, buf, look);
            return None;
        }
        let hint = look.say("journal-search-hint");
        let hint_at = area.width.saturating_sub(columns(&hint) + 1);
        let mut pen = Pen::new(area, buf, look);
        let what = cut(&self.choice.words(look.words), hint_at.saturating_sub(3));
        if !self.is_new() {
            pen.put(1, Role::Muted, &what);
            pen.put(hint_at, Role::Muted, &hint);
        }
        if self.is_trash() && self.count.rows() > 0 {
            pen.skip(1);
            pen.put(1, Role::Muted, &look.say_own("journal-trash-about"));
        }
        None
    }

    fn draw_search(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Position {
        let label = self.choice.search_words(look.words);
        let found = look.say_with("journal-found", &[("n", self.count.rows().into())]);
        let start = columns(&label) + 2;
        let end = area.width.saturating_sub(columns(&found) + 1);
        let mut pen = Pen::new(area, buf, look);
        pen.put(1, Role::Title, &label);
        if self.is_searching() {
            pen.put(end, Role::Muted, &found);
        }
        let room = end.saturating_sub(start + 2).max(1);
        let typed = Rect { x: area.x + start, width: room, height: 1, ..area };
        self.search.render(typed, buf, look.style(Role::Text))
    }

    /// What is said where there is nothing to list.
    fn draw_empty(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let what = [("what", self.choice.name(look.words).into())];
        let words = if self.is_searching() && self.choice.is_all() {
            look.say("journal-nothing-found")
        } else if self.is_searching() {
            look.say_with("journal-nothing-found-in", &what)
        } else if self.is_new() {
            look.say("journal-empty")
        } else if self.is_trash() && self.choice.tag.is_none() {
            look.say("journal-trash-empty")
        } else {
            look.say_with("journal-nothing-shown", &what)
        };
        pen.text(1, Role::Text, &words);
        if self.is_new() && self.can_write {
            pen = Pen::new(
                Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area },
                buf,
                look,
            );
            let rows = [
                ("journal-empty-check-in", "journal-empty-check-in-right"),
                ("journal-empty-note", "journal-empty-note-right"),
            ];
            for (index, (label, right)) in rows.iter().enumerate() {
                let focus = Focus::when(index == self.selection.row);
                pen.row(1, focus, &look.say(label), &look.say(right));
            }
        }
        pen.finish()
    }

    fn draw_list(
        &self,
        area: Rect,
        tall: u16,
        buf: &mut Buffer,
        look: &Look<'_>,
    ) -> Option<Position> {
        let (first, pinned) = (self.selection.first, self.count.pinned);
        let placed = lineup::place(self.rows(), first, pinned, area.height, tall);
        let mut cursor = None;
        for placed in &placed {
            let at = Rect { y: area.y + placed.y, height: tall, ..area };
            let mut pen = Pen::new(at, buf, look);
            match placed.what {
                What::Heading(heading) => pen.put(3, Role::Title, &heading_words(heading, look)),
                What::Row(index) => {
                    let Some(said) = self.near.said(first + index) else { continue };
                    let is_chosen = first + index == self.selection.row;
                    draw_row(said, is_chosen, tall, &mut pen, look);
                    if is_chosen {
                        cursor = pen.finish();
                    }
                }
            }
        }
        self.draw_bottom(area, lineup::shown(&placed), buf, look);
        cursor
    }

    /// "showing 10 of 29    ↓ more"
    fn draw_bottom(&self, area: Rect, shown: usize, buf: &mut Buffer, look: &Look<'_>) {
        let first = self.selection.first;
        let more = match (first > 0, first + shown < self.count.rows()) {
            (false, false) => return,
            (true, false) => "more-above",
            (false, true) => "more-below",
            (true, true) => "more-both",
        };
        // What stands at the top because it is pinned stands below as well: it is counted there.
        let shown = shown.saturating_sub(self.count.pinned.saturating_sub(first));
        let counts = [("shown", shown.into()), ("total", self.count.entries.into())];
        let words = format!("{}    {}", look.say_with("journal-showing", &counts), look.say(more));
        let at = Rect { y: area.bottom(), height: 1, ..area };
        Pen::new(at, buf, look).put(
            area.width.saturating_sub(columns(&words) + 1),
            Role::Muted,
            &words,
        );
    }

    fn draw_reader(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let rows = self.page()?;
        let mut pen = Pen::new(area, buf, look);
        if look.prefs.hide_previews.is_on() && self.side == Side::List {
            pen.text(0, Role::Muted, &look.say("journal-reading-hidden"));
            return None;
        }
        reading::draw(&mut pen, rows, self.scroll, &look.say("more-below"));
        pen.finish()
    }
}

fn heading_words(heading: Heading, look: &Look<'_>) -> String {
    match heading {
        Heading::Pinned => look.say("journal-pinned-heading"),
        Heading::Month(day) => dates::month_heading(day, look.today, look.words),
    }
}

/// What a row says of one entry.
#[derive(Debug)]
pub(super) struct Said {
    /// The day, how the person felt and how strong urges were, or what it is.
    head: String,
    /// The beginning of its words, in one line.
    preview: Private,
    is_pinned: bool,
}

impl Said {
    pub(super) fn of(row: &Row, words: &Words) -> Self {
        let (state, urge) = states(row, words);
        let day = dates::short_day(row.day, words);
        let head =
            format!("{}{}{}", pad(&day, DAY_COLS), pad(&state, STATE_COLS), pad(&urge, URGE_COLS));
        Self { head, preview: preview(row, words), is_pinned: row.is_pinned }
    }
}

/// One entry in one row, or in two where the list is narrow.
fn draw_row(said: &Said, is_chosen: bool, tall: u16, pen: &mut Pen<'_>, look: &Look<'_>) {
    let right = if said.is_pinned { look.say("journal-pinned") } else { String::new() };
    let focus = Focus::when(is_chosen);
    let hidden = look.prefs.hide_previews.is_on().then(|| look.say("journal-hidden"));
    let preview = hidden.as_deref().unwrap_or_else(|| said.preview.reveal());
    if tall == 1 {
        pen.row(1, focus, &format!("{}{preview}", said.head), &right);
        return;
    }
    pen.row(1, focus, &said.head, &right);
    let indent = u16::try_from(DAY_COLS).unwrap_or(9) + 3;
    let room = pen.rest().width.saturating_sub(indent + 1);
    pen.put(indent, Role::Muted, &cut(preview, room));
}

/// Two short words on an entry: how the person felt and how strong urges were, or what it is.
fn states(row: &Row, words: &Words) -> (String, String) {
    let feeling = row.feeling.map(|step| words.say(&Scale::Feeling.key(step)));
    let urge = row
        .urges
        .map(|step| words.say_with("journal-urge", &[("n", usize::from(step.get()).into())]));
    let name = || words.say(&format!("journal-row-{}", row.kind.id()));
    match (row.kind, feeling, urge) {
        (Kind::CheckIn, None, None) => (name(), String::new()),
        (Kind::CheckIn, feeling, urge) => (feeling.unwrap_or_default(), urge.unwrap_or_default()),
        _ => (name(), String::new()),
    }
}

fn preview(row: &Row, words: &Words) -> Private {
    Private::new(match &row.tool {
        Some(tool) if row.preview.is_blank() => entry_lines::tool_name(tool),
        _ if row.preview.is_blank() => words.say("journal-no-words"),
        _ => row.preview.reveal().split_whitespace().collect::<Vec<_>>().join(" "),
    })
}

/// Words with space after them, so that the next column begins at the same place in every row.
fn pad(words: &str, cols: usize) -> String {
    let missing = cols.saturating_sub(usize::from(columns(words))).max(1);
    format!("{words}{}", " ".repeat(missing))
}
