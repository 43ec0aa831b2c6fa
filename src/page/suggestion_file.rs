//! A suggestion file and the signature beside it, read from a disk within limits.

use std::io;
use std::path::Path;

use crate::content::suggested::FILE_BYTES_MAX;
use crate::content::suggested::signature::{ENDING, SIGNATURE_BYTES_MAX};
use crate::system::files::read_at_most;

/// A file as it was read, not yet opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What is in the signature beside it, when one lies there.
    pub signature: Option<String>,
}

/// Read the file at `path`; `None` when there is none. One that is too large is not read on.
///
/// # Errors
/// Whatever the system says, and [`io::ErrorKind::FileTooLarge`].
pub fn read(path: &Path) -> io::Result<Option<Read>> {
    let Some(bytes) = read_at_most(path, FILE_BYTES_MAX)? else { return Ok(None) };
    let mut beside = path.as_os_str().to_owned();
    beside.push(ENDING);
    let signature = read_at_most(Path::new(&beside), SIGNATURE_BYTES_MAX)?;
    let signature = signature.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok(Some(Read { bytes, signature }))
}
