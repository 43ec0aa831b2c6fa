//! One entry laid out to be read: beside the list, or on a page of its own.

use ratatui::layout::Rect;

use crate::content::words::Words;
use crate::domain::entry::{Entry, EntryId, Kind};
use crate::domain::private::Private;
use crate::page::{dates, entry_lines};
use crate::store::{Store, StoreError};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::pen::{Pen, READING_COLS};
use crate::ui::widgets::wrap::{columns, lines};

/// The widest column of labels.
const LABEL_COLS_MAX: u16 = 18;

/// What there is to read about one entry.
#[derive(Debug, Clone)]
pub struct Reading {
    heading: String,
    kind: String,
    answers: Vec<(String, String)>,
    text: Private,
    tags: Option<(String, String)>,
    tools: Vec<String>,
    /// What the page ends with, where the entry is a heavy one.
    end: Option<String>,
}

/// One row of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRow {
    label: String,
    column: u16,
    role: Role,
    words: Private,
}

impl Reading {
    /// Read the entry and the tools of its day; `None` when it is gone for good.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn of(
        store: &Store,
        id: EntryId,
        from: dates::Reader,
        words: &Words,
    ) -> Result<Option<(Entry, Self)>, StoreError> {
        let Some((entry, trashed_at)) = store.entry_anywhere(id)? else { return Ok(None) };
        let mut tools = Vec::new();
        if entry.kind == Kind::CheckIn {
            let that_day = store.entries(entry.day..=entry.day)?;
            let used = that_day.iter().filter(|other| other.kind == Kind::Tool);
            tools = used.map(|tool| entry_lines::tool_line(tool, words)).collect();
        }
        let reading = Self {
            heading: dates::long_moment_from(entry.day, entry.at, from, words),
            kind: kind_line(&entry, trashed_at.is_some(), words),
            answers: entry_lines::lines(&entry, words, &store.preferences()?),
            text: entry.text.clone(),
            tags: entry_lines::tags(&entry, words),
            tools,
            end: (entry.kind == Kind::Lapse).then(|| words.say("entry-lapse-end")),
        };
        Ok(Some((entry, reading)))
    }

    /// The rows that this makes in `width` columns.
    #[must_use]
    pub fn rows(&self, width: u16, words: &Words) -> Vec<ReadRow> {
        let mut page = Sheet { rows: Vec::new(), width: width.clamp(20, READING_COLS) };
        page.text(Role::Title, 0, &self.heading);
        page.text(Role::Muted, 0, &self.kind);
        if !self.answers.is_empty() {
            page.gap();
            let widest = self.answers.iter().map(|(label, _)| columns(label)).max().unwrap_or(0);
            for (label, said) in &self.answers {
                page.labelled(label, widest.min(LABEL_COLS_MAX) + 2, said);
            }
        }
        if !self.text.is_blank() {
            page.gap();
            page.text(Role::Text, 0, self.text.reveal());
        } else if self.answers.is_empty() {
            page.gap();
            page.text(Role::Muted, 0, &words.say("entry-no-words"));
        }
        if let Some((label, tags)) = &self.tags {
            page.gap();
            page.labelled(label, columns(label) + 2, tags);
        }
        if !self.tools.is_empty() {
            page.gap();
            page.text(Role::Title, 0, &words.say("entry-tools-that-day"));
            for tool in &self.tools {
                page.text(Role::Text, 2, tool);
            }
        }
        if let Some(end) = &self.end {
            page.gap();
            page.text(Role::Text, 0, end);
        }
        page.rows
    }
}

fn kind_line(entry: &Entry, is_trashed: bool, words: &Words) -> String {
    let kind = entry_lines::kind_name(entry.kind, words);
    match (is_trashed, entry.is_pinned) {
        (true, _) => words.say_with("entry-in-trash", &[("kind", kind.into())]),
        (false, true) => words.say_with("entry-pinned", &[("kind", kind.into())]),
        (false, false) => kind,
    }
}

/// Collects rows of a page.
struct Sheet {
    rows: Vec<ReadRow>,
    width: u16,
}

impl Sheet {
    fn gap(&mut self) {
        self.row("", 0, Role::Text, "");
    }

    fn row(&mut self, label: &str, column: u16, role: Role, words: &str) {
        let (label, words) = (label.to_owned(), Private::from(words));
        self.rows.push(ReadRow { label, column, role, words });
    }

    fn text(&mut self, role: Role, column: u16, words: &str) {
        for row in lines(words, self.width.saturating_sub(column).max(1)) {
            self.row("", column, role, row);
        }
    }

    /// A label and its words beside it; below it, where the label needs the whole row.
    fn labelled(&mut self, label: &str, column: u16, words: &str) {
        let mut label = label;
        if columns(label) >= column {
            self.row(label, 0, Role::Text, "");
            label = "";
        }
        for row in lines(words, self.width.saturating_sub(column).max(1)) {
            self.row(label, column, Role::Text, row);
            label = "";
        }
    }
}

/// Draw the rows that are in view, and say on the last row when there is more.
pub fn draw(pen: &mut Pen<'_>, rows: &[ReadRow], scroll: Scroll, more: &str) {
    let area = pen.rest();
    let page = page_rows(area);
    // In a window that grew there may be less to scroll than before.
    let first = scroll.0.min(rows.len().saturating_sub(page));
    for row in rows.iter().skip(first).take(page) {
        if !row.label.is_empty() {
            pen.put(0, Role::Muted, &row.label);
        }
        pen.line(row.column, row.role, row.words.reveal());
    }
    if first + page < rows.len() {
        let at = area.width.saturating_sub(columns(more) + 1);
        pen.put(at, Role::Muted, more);
    }
}

/// How many rows of a page fit; the last row is left to say that there is more.
#[must_use]
pub fn page_rows(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(1)).max(1)
}
