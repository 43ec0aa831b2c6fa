//! Everything in a journal, as a new file that is not locked. Both faces of the program write it here, entry by
//! entry, so that a journal of any length takes no more memory than a short one.

use std::io::{self, Write};
use std::path::Path;

use chrono::{DateTime, FixedOffset};

use crate::content::words::Words;
use crate::portable::Format;
use crate::store::{Store, StoreError};
use crate::system::files::write_page_with;

/// Why nothing was written.
#[derive(Debug)]
pub enum Unwritten {
    /// The file could not be written.
    File(io::Error),
    /// The journal could not be read, or was closed meanwhile.
    Store(StoreError),
}

impl From<io::Error> for Unwritten {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl From<StoreError> for Unwritten {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// How many entries the journal holds, also in the trash.
    pub entries: usize,
    /// How much text that is.
    pub bytes: usize,
}

/// Write everything that `store` holds to a new file at `path`. It is whole there or not at all.
///
/// # Errors
/// [`Unwritten`].
pub fn write(
    store: &Store,
    format: Format,
    path: &Path,
    now: DateTime<FixedOffset>,
    words: &Words,
) -> Result<Written, Unwritten> {
    store.flow(|flow| {
        let entries = flow.count;
        write_page_with(path, |to| {
            let mut counted = Counted { to, bytes: 0 };
            format.write(flow, now, words, &mut counted)?;
            // Nothing of a journal that is closed by now gets a name.
            if store.is_closing() {
                return Err(StoreError::Database { doing: "writing", code: 0 }.into());
            }
            Ok(Written { entries, bytes: counted.bytes })
        })
    })
}

struct Counted<'w> {
    to: &'w mut dyn Write,
    bytes: usize,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.to.write(bytes)?;
        self.bytes += count;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
