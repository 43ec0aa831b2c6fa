//! Making the names in a folder outlast a power cut.

use std::fs::File;
use std::io;
use std::path::Path;

/// Make the names in `folder` durable. Windows has no such call and needs none; a disk that knows no such
/// thing has nothing to wait for. A disk that refuses once is asked again.
///
/// # Errors
/// Whatever the system says the second time.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    let synced = || {
        #[cfg(test)]
        refusals::next()?;
        File::open(folder)?.sync_all()
    };
    match synced().or_else(|_| synced()) {
        Err(error)
            if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
        {
            Ok(())
        }
        other => other,
    }
}

/// A disk that will not confirm, for tests.
#[cfg(test)]
pub(crate) mod refusals {
    use std::cell::RefCell;
    use std::io;

    thread_local! {
        static NEXT: RefCell<Vec<io::ErrorKind>> = const { RefCell::new(Vec::new()) };
    }

    /// Have the next syncs of a folder on this thread refused, one for each kind.
    pub(crate) fn set(kinds: &[io::ErrorKind]) {
        NEXT.set(kinds.to_vec());
    }

    pub(super) fn next() -> io::Result<()> {
        NEXT.with_borrow_mut(Vec::pop).map_or(Ok(()), |kind| Err(kind.into()))
    }
}
