//! Which rows are in view, read again after every move.

use super::lineup::{self, PinnedFirst, Source};
use super::reading::Reading;
use super::{Journal, LIST_COLS, Side, draw};
use crate::store::{Access, Filter, Row, Store, StoreError};
use crate::ui::effect::Effect;
use crate::ui::screen::Cx;
use crate::ui::widgets::list::{Scroll, Selection};
use crate::ui::widgets::pen::side_by_side;

/// How many pages around the view are read when it scrolls, so that not every key reads.
const PAGES_AROUND: usize = 2;

/// Rows around the view, as they were read last.
#[derive(Debug, Default)]
pub(super) struct Near {
    /// Where the first of them stands.
    first: usize,
    rows: Vec<Row>,
}

impl Near {
    /// Whether the rows from `first` to before `end` are here.
    fn has(&self, first: usize, end: usize) -> bool {
        self.first <= first && end <= self.first + self.rows.len()
    }

    fn from(&self, first: usize, limit: usize) -> Vec<Row> {
        self.rows.iter().skip(first - self.first).take(limit).cloned().collect()
    }
}

impl Journal {
    /// What is listed, of which `filter` is the choice made here.
    fn source<'a>(&'a self, filter: &'a Filter) -> Source<'a> {
        if self.is_searching() {
            Source::Found(self.search.text(), filter)
        } else if self.choice.is_all() {
            Source::TimeLine(filter, PinnedFirst::Yes)
        } else {
            Source::TimeLine(filter, PinnedFirst::No)
        }
    }

    /// Count what is listed, and read the rows in view.
    pub(super) fn settle(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let Some(store) = cx.store else { return Ok(()) };
        self.count = self.source(&self.choice.filter()).count(store)?;
        self.near = Near::default();
        self.fitted = Some((cx.body.width, cx.body.height));
        self.look(store, cx, 0)
    }

    /// Read the rows in view again, with the chosen one among them. How many there are in all only
    /// changes with the journal or with what is looked for, so a key that moves does not count again.
    fn look(&mut self, store: &Store, cx: &Cx<'_>, pages_around: usize) -> Result<(), StoreError> {
        let filter = self.choice.filter();
        let count = self.count;
        let (height, tall) = draw::list_size(cx.body);
        let page = usize::from(height).max(1);
        let chosen = self.selection.row.min(count.rows().saturating_sub(1));
        let offset = self.selection.first.min(chosen).max((chosen + 1).saturating_sub(page));
        let wanted = chosen - offset + 1 + page;
        if !self.near.has(offset, (offset + wanted).min(count.rows())) {
            let first = offset.saturating_sub(page * pages_around);
            let limit = offset - first + wanted + page * pages_around;
            self.near =
                Near { first, rows: self.source(&filter).rows(store, count, first, limit)? };
        }
        let mut rows = self.near.from(offset, wanted);
        let first =
            lineup::first_in_view(&rows, offset, chosen - offset, count.pinned, height, tall);
        rows.drain(..first.min(rows.len()));
        rows.truncate(page);
        self.rows = rows;
        self.selection = Selection { row: chosen, first: offset + first };
        self.read(store, cx)
    }

    /// Bring the chosen row into view: the list scrolls on from rows that were read ahead.
    fn scroll_to(&mut self, store: &Store, cx: &Cx<'_>) -> Result<(), StoreError> {
        // Beside another window, which may write at any time, nothing is kept.
        if store.access() == Access::ReadOnly {
            self.near = Near::default();
        }
        self.look(store, cx, PAGES_AROUND)
    }

    /// The rows in view in a body of this size, and the chosen entry beside them where there is room.
    pub(super) fn fit_list(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let size = (cx.body.width, cx.body.height);
        if self.fitted == Some(size) {
            return Ok(());
        }
        let Some(store) = cx.store else { return Ok(()) };
        self.scroll_to(store, cx)?;
        self.fitted = Some(size);
        Ok(())
    }

    /// Read the chosen entry for the panel beside the list.
    fn read(&mut self, store: &Store, cx: &Cx<'_>) -> Result<(), StoreError> {
        let is_wide = side_by_side(cx.body, LIST_COLS).is_some();
        let id = self.chosen().map(|row| row.id).filter(|_| is_wide);
        self.reading = match id {
            Some(id) => store
                .together(|store| Reading::of(store, id, cx.reader(), cx.words))?
                .map(|(_, reading)| reading),
            None => None,
        };
        if self.reading.is_none() {
            self.side = Side::List;
        }
        Ok(())
    }

    /// Whether the chosen row is in view among the rows that are there, which begin at `from`.
    fn sees_chosen(&self, from: usize, cx: &Cx<'_>) -> bool {
        let Selection { row, first } = self.selection;
        let (height, tall) = draw::list_size(cx.body);
        let placed = lineup::place(&self.rows, from, self.count.pinned, height, tall);
        first == from && (from..from + lineup::shown(&placed)).contains(&row)
    }

    /// The rows in view after a move, when those that are there begin at `from`. Only what is not there is
    /// read. A failure becomes a line in the status row.
    pub(super) fn settled(&mut self, from: usize, cx: &Cx<'_>) -> Vec<Effect> {
        self.scroll = Scroll::default();
        let Some(store) = cx.store else { return Vec::new() };
        let looked = if self.sees_chosen(from, cx) {
            self.read(store, cx)
        } else {
            self.scroll_to(store, cx)
        };
        said(looked, cx)
    }

    /// The list from its top, after what is looked for changed.
    pub(super) fn start_over(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        (self.selection, self.scroll) = (Selection::default(), Scroll::default());
        said(self.settle(cx), cx)
    }
}

fn said(result: Result<(), StoreError>, cx: &Cx<'_>) -> Vec<Effect> {
    match result {
        Ok(()) => Vec::new(),
        Err(error) => vec![cx.trouble(&error)],
    }
}
