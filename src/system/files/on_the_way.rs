//! Files with a person's words that have not got their name yet. They must not outlive a command that is
//! stopped: nobody would look for them.

use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

static FILES: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn files() -> MutexGuard<'static, Vec<PathBuf>> {
    FILES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One of them; no longer when this is dropped.
#[derive(Debug)]
pub(super) struct OnTheWay(PathBuf);

impl Drop for OnTheWay {
    fn drop(&mut self) {
        files().retain(|path| *path != self.0);
    }
}

/// Make one with `make`. From the moment it is there it is known.
pub(super) fn begin<T>(
    make: impl FnOnce() -> io::Result<(PathBuf, T)>,
) -> io::Result<(OnTheWay, PathBuf, T)> {
    let mut files = files();
    let (path, file) = make()?;
    files.push(path.clone());
    drop(files);
    Ok((OnTheWay(path.clone()), path, file))
}

/// Remove every one. As long as the answer lives, nothing new gets on its way.
pub(in crate::system) fn remove_all() -> impl Sized {
    let files = files();
    for path in files.iter() {
        let _ = std::fs::remove_file(path);
    }
    files
}
