//! Files and folders that only their owner can open, where the system has such modes. Windows has none: there
//! a file is as private as the folder it stands in.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// An empty file that was not there, open to write, for its owner only.
///
/// # Errors
/// Whatever the system says, and [`io::ErrorKind::AlreadyExists`].
pub(crate) fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    for_owner(&mut options);
    options.open(path)
}

/// The same at a place of our own, where only a leftover of a write that was cut short can stand: it goes.
///
/// # Errors
/// Whatever the system says.
pub(crate) fn fresh_file(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    new_file(path)
}

/// Have a file that is made with `options` be its owner's only.
pub(crate) fn for_owner(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    #[cfg(not(unix))]
    let _ = options;
}

/// A folder that was not there, for its owner only. The one it stands in must be there.
///
/// # Errors
/// Whatever the system says, and [`io::ErrorKind::AlreadyExists`].
pub(crate) fn new_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        fs::DirBuilder::new().mode(0o700).create(path)
    }
    #[cfg(not(unix))]
    fs::create_dir(path)
}

/// Keep what stands at `path` from everyone but its owner.
///
/// # Errors
/// Whatever the system says.
pub(crate) fn make_private(path: &Path) -> io::Result<()> {
    let about = fs::metadata(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        if about.permissions().mode() & OTHERS != 0 {
            let mode = if about.is_dir() { 0o700 } else { 0o600 };
            fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
        }
    }
    #[cfg(not(unix))]
    let _ = about;
    Ok(())
}

/// Whether others can open what stands at `path`, as far as the system tells.
#[must_use]
pub(crate) fn is_open_to_others(path: &Path) -> bool {
    #[cfg(unix)]
    let is_open = {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(path).is_ok_and(|about| about.permissions().mode() & OTHERS != 0)
    };
    #[cfg(not(unix))]
    let is_open = {
        let _ = path;
        false
    };
    is_open
}

/// What everyone but the owner may do.
#[cfg(unix)]
const OTHERS: u32 = 0o077;
