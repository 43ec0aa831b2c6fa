//! Which rows are in view, read again after every move.

use super::draw::Said;
use super::lineup::{self, PinnedFirst, Source};
use super::pages::Pages;
use super::reading::ReadRow;
use super::{Journal, LIST_COLS, Side, draw};
use crate::content::words::Words;
use crate::domain::entry::EntryId;
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
    /// What is said of each.
    said: Vec<Said>,
}

impl Near {
    fn new(first: usize, rows: Vec<Row>, words: &Words) -> Self {
        let said = rows.iter().map(|row| Said::of(row, words)).collect();
        Self { first, rows, said }
    }

    /// Whether the rows from `first` to before `end` are here.
    fn has(&self, first: usize, end: usize) -> bool {
        self.first <= first && end <= self.first + self.rows.len()
    }

    /// The rows that are here from the one at `place` on.
    pub(super) fn from(&self, place: usize) -> &[Row] {
        place.checked_sub(self.first).and_then(|skip| self.rows.get(skip..)).unwrap_or_default()
    }

    /// What is said of the row at `place`.
    pub(super) fn said(&self, place: usize) -> Option<&Said> {
        self.said.get(place.checked_sub(self.first)?)
    }
}

/// Whether what was read before still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    /// It does, where it reaches.
    Still,
    /// It does not: all is read again.
    NoMore,
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

    /// The rows that were read from the first in view on.
    pub(super) fn rows(&self) -> &[Row] {
        self.near.from(self.selection.first)
    }

    /// The chosen entry laid out, where there is room for it beside the list.
    pub(super) fn page(&self) -> Option<&[ReadRow]> {
        self.pages.rows(self.chosen()?.id)
    }

    /// Count what is listed, and read the rows in view.
    pub(super) fn settle(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let Some(store) = cx.store else { return Ok(()) };
        self.count = self.source(&self.choice.filter()).count(store)?;
        self.fitted = Some((cx.body.width, cx.body.height));
        self.look(store, cx, 0, Held::NoMore)
    }

    /// Read the rows in view, with the chosen one among them. How many there are in all only changes with the
    /// journal or with what is looked for, so a key that moves does not count again.
    fn look(
        &mut self,
        store: &Store,
        cx: &Cx<'_>,
        pages_around: usize,
        held: Held,
    ) -> Result<(), StoreError> {
        let count = self.count;
        let (height, tall) = draw::list_size(cx.body);
        let page = usize::from(height).max(1);
        let chosen = self.selection.row.min(count.rows().saturating_sub(1));
        let offset = self.selection.first.min(chosen).max((chosen + 1).saturating_sub(page));
        let wanted = chosen - offset + 1 + page;
        if held == Held::NoMore || !self.near.has(offset, (offset + wanted).min(count.rows())) {
            let first = offset.saturating_sub(page * pages_around);
            self.near(store, first, offset - first + wanted + page * pages_around, cx)?;
        }
        if held == Held::NoMore {
            self.pages = Pages::default();
        }
        let rows = self.near.from(offset);
        let first =
            lineup::first_in_view(rows, offset, chosen - offset, count.pinned, height, tall);
        self.selection = Selection { row: chosen, first: offset + first };
        self.read(store, cx)
    }

    /// Read `limit` rows from the one at `first` on.
    fn near(
        &mut self,
        store: &Store,
        first: usize,
        limit: usize,
        cx: &Cx<'_>,
    ) -> Result<(), StoreError> {
        let filter = self.choice.filter();
        let rows = self.source(&filter).rows(store, self.count, first, limit)?;
        self.near = Near::new(first, rows, cx.words);
        Ok(())
    }

    /// Bring the chosen row into view: the list scrolls on from rows that were read ahead.
    fn scroll_to(&mut self, store: &Store, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.look(store, cx, PAGES_AROUND, held(store))
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
        let chosen = self.chosen().map(|row| row.id);
        match (chosen, side_by_side(cx.body, LIST_COLS)) {
            (Some(id), Some((_, right))) => {
                if held(store) == Held::NoMore {
                    self.pages = Pages::default();
                }
                self.pages.read(id, right.width, store, cx)?;
            }
            _ => self.pages = Pages::default(),
        }
        if self.page().is_none() {
            self.side = Side::List;
        }
        Ok(())
    }

    /// Read what the arrows lead to next: the rows above and below the view, before it gets there, and the entries
    /// above and below the chosen one. What cannot be read is said when it is wanted.
    pub(super) fn read_ahead(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let Some(store) = cx.store.filter(|store| held(store) == Held::Still) else {
            return Ok(());
        };
        let Selection { row, first } = self.selection;
        let page = usize::from(draw::list_size(cx.body).0).max(1);
        let reach = (first.saturating_sub(page / 2), first + page + page / 2);
        if !self.near.has(reach.0, reach.1.min(self.count.rows())) {
            let start = first.saturating_sub(page * PAGES_AROUND);
            self.near(store, start, first - start + page * (1 + PAGES_AROUND), cx)?;
        }
        let Some((_, right)) = side_by_side(cx.body, LIST_COLS) else { return Ok(()) };
        let places = [Some(row), row.checked_sub(1), Some(row + 1)].into_iter().flatten();
        let ids: Vec<EntryId> =
            places.filter_map(|place| self.near.from(place).first()).map(|row| row.id).collect();
        self.pages.keep(&ids);
        ids.into_iter().try_for_each(|id| self.pages.read(id, right.width, store, cx))
    }

    /// Whether the chosen row is in view among the rows that are there, which begin at `from`.
    fn sees_chosen(&self, from: usize, cx: &Cx<'_>) -> bool {
        let Selection { row, first } = self.selection;
        let (height, tall) = draw::list_size(cx.body);
        let rows = self.near.from(from);
        let placed = lineup::place(rows, from, self.count.pinned, height, tall);
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

/// Beside another window, which may write at any time, nothing that was read is kept.
fn held(store: &Store) -> Held {
    if store.access() == Access::ReadOnly { Held::NoMore } else { Held::Still }
}

fn said(result: Result<(), StoreError>, cx: &Cx<'_>) -> Vec<Effect> {
    match result {
        Ok(()) => Vec::new(),
        Err(error) => vec![cx.trouble(&error)],
    }
}
