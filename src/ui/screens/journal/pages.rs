//! The entries laid out for the panel beside the list: the chosen one, and the two that an arrow leads to, which
//! are read while nobody waits.

use super::reading::{ReadRow, Reading};
use crate::domain::entry::EntryId;
use crate::store::{Store, StoreError};
use crate::ui::screen::Cx;

/// One entry, laid out.
#[derive(Debug)]
struct Page {
    id: EntryId,
    rows: Vec<ReadRow>,
}

/// A few entries, laid out for one width.
#[derive(Debug, Default)]
pub(super) struct Pages {
    width: u16,
    pages: Vec<Page>,
}

impl Pages {
    /// The rows of this entry, where it was read.
    pub(super) fn rows(&self, id: EntryId) -> Option<&[ReadRow]> {
        self.pages.iter().find(|page| page.id == id).map(|page| page.rows.as_slice())
    }

    /// Read this entry for a panel of `width` columns, unless it is here. One that is gone for good has no page.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub(super) fn read(
        &mut self,
        id: EntryId,
        width: u16,
        store: &Store,
        cx: &Cx<'_>,
    ) -> Result<(), StoreError> {
        if self.width != width {
            *self = Self { width, pages: Vec::new() };
        }
        if self.rows(id).is_none() {
            let read = store.together(|store| Reading::of(store, id, cx.reader(), cx.words))?;
            self.pages
                .extend(read.map(|(_, reading)| Page { id, rows: reading.rows(width, cx.words) }));
        }
        Ok(())
    }

    /// Keep these, and no others.
    pub(super) fn keep(&mut self, ids: &[EntryId]) {
        self.pages.retain(|page| ids.contains(&page.id));
    }
}
