//! Which rows are in view, read again after every move.

use super::lineup::{self, PinnedFirst, Source};
use super::reading::Reading;
use super::{Journal, LIST_COLS, Side, draw};
use crate::store::{Store, StoreError};
use crate::ui::effect::Effect;
use crate::ui::notice::Notice;
use crate::ui::problem;
use crate::ui::screen::Cx;
use crate::ui::widgets::list::{Scroll, Selection};
use crate::ui::widgets::pen::side_by_side;

impl Journal {
    /// Read the rows in view again, with the chosen one among them.
    pub(super) fn settle(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        let Some(store) = cx.store else { return Ok(()) };
        let filter = self.choice.filter();
        let source = if self.is_searching() {
            Source::Found(self.search.text(), &filter)
        } else if self.choice.is_all() {
            Source::TimeLine(&filter, PinnedFirst::Yes)
        } else {
            Source::TimeLine(&filter, PinnedFirst::No)
        };
        let count = source.count(store)?;
        let (height, tall) = draw::list_size(cx.body);
        let page = usize::from(height).max(1);
        let chosen = self.selection.row.min(count.rows().saturating_sub(1));
        let offset = self.selection.first.min(chosen).max((chosen + 1).saturating_sub(page));
        let mut rows = source.rows(store, count, offset, chosen - offset + 1 + page)?;
        let first =
            lineup::first_in_view(&rows, offset, chosen - offset, count.pinned, height, tall);
        rows.drain(..first.min(rows.len()));
        rows.truncate(page);
        self.count = count;
        self.rows = rows;
        self.selection = Selection { row: chosen, first: offset + first };
        self.read(store, cx)
    }

    /// Read the chosen entry for the panel beside the list.
    fn read(&mut self, store: &Store, cx: &Cx<'_>) -> Result<(), StoreError> {
        let is_wide = side_by_side(cx.body, LIST_COLS).is_some();
        let id = self.chosen().map(|row| row.id).filter(|_| is_wide);
        self.reading = match id {
            Some(id) => Reading::of(store, id, cx.today, cx.words)?.map(|(_, reading)| reading),
            None => None,
        };
        if self.reading.is_none() {
            self.side = Side::List;
        }
        Ok(())
    }

    /// The same after a key, where a failure becomes a line in the status row.
    pub(super) fn settled(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.scroll = Scroll::default();
        match self.settle(cx) {
            Ok(()) => Vec::new(),
            Err(error) => vec![Effect::Say(Notice::problem(problem::words(cx.words, &error)))],
        }
    }

    pub(super) fn start_over(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.selection = Selection::default();
        self.settled(cx)
    }
}
