//! Small files beside the vault, written so that a power cut leaves the old one or the new one.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

pub(crate) mod durable;
pub(super) mod on_the_way;
pub(crate) mod own;

use crate::system::ending;
use durable::sync_folder;
use own::{fresh_file, new_file, new_folder};

/// Put `bytes` at `path`, readable by its owner only: written beside it, synced, renamed, folder
/// synced. A missing folder is made, for its owner only.
///
/// # Errors
/// Whatever the system says: the file that was there before is then still there, whole. Once the new one has
/// its name it counts as kept, so that nobody is told that nothing changed; where the disk then refuses twice
/// to confirm the name, a power cut in that moment can still bring back the old one.
pub fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    make_private_folder(folder)?;
    let beside = beside(path);
    let written = write_new(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = written {
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    let _ = sync_folder(folder);
    Ok(())
}

/// Remove `path` so that it stays removed after a power cut. A file that is not there is a success.
///
/// # Errors
/// Whatever the system says.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Ok(()) => sync_folder(folder_of(path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Make `folder` with its parents, for its owner only, level by level, so that a power cut takes none of them
/// back. One that is there is left as it is.
///
/// # Errors
/// Whatever the system says, also when a file stands there.
pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    let is_missing = |path: &&Path| !path.as_os_str().is_empty() && !path.is_dir();
    let missing: Vec<&Path> = folder.ancestors().take_while(is_missing).collect();
    for path in missing.into_iter().rev() {
        match new_folder(path) {
            // Another window made it in this moment.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => {}
            done => done?,
        }
        // One that cannot be read cannot be synced, and can still be used.
        match sync_folder(folder_of(path)) {
            Err(error) if error.kind() != io::ErrorKind::PermissionDenied => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// At most `bytes_max` bytes of the file at `path`, or `None` when there is no such file.
///
/// # Errors
/// Whatever the system says, and [`io::ErrorKind::FileTooLarge`] when there is more.
pub fn read_at_most(path: &Path, bytes_max: usize) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    // What is small may be a secret: it is read into one place, and leaves no copies behind by growing.
    let mut bytes = Vec::with_capacity(bytes_max.min(8 * 1024) + 64);
    let one_more = u64::try_from(bytes_max).unwrap_or(u64::MAX).saturating_add(1);
    file.take(one_more).read_to_end(&mut bytes)?;
    if bytes.len() > bytes_max {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(Some(bytes))
}

/// How many bytes this person may still write to the disk that holds `folder`; `None` where the system
/// does not say.
#[must_use]
pub fn free_bytes(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    let free =
        rustix::fs::statvfs(folder).ok().map(|about| about.f_bavail.saturating_mul(about.f_frsize));
    #[cfg(not(unix))]
    let free = {
        let _ = folder;
        None
    };
    free
}

/// How much is written between two looks at whether to stop.
const PIECE_BYTES: usize = 256 * 1024;

/// A page on its way to the disk: in pieces, between which it is looked whether to stop. What it holds meanwhile is
/// wiped.
struct Pieces {
    file: File,
    ready: Zeroizing<Vec<u8>>,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = PIECE_BYTES.saturating_sub(self.ready.len());
        let fits = bytes.get(..room.min(bytes.len())).unwrap_or_default();
        self.ready.extend_from_slice(fits);
        if self.ready.len() == PIECE_BYTES {
            self.flush()?;
        }
        Ok(fits.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        ending::look();
        self.file.write_all(&self.ready)?;
        self.ready.clear();
        Ok(())
    }
}

/// Put `bytes` in a new file at `path`, as [`write_page_with`] does.
///
/// # Errors
/// As there.
pub fn write_page(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_page_with(path, |to| to.write_all(bytes))
}

/// Put what `write` writes in a new file at `path`, readable by its owner only, and sync it: for a place that a
/// person named. It gets its name when it is whole; nothing is ever written over, nothing beside it is
/// touched, and no folder is made.
///
/// # Errors
/// Whatever the system says, and [`io::ErrorKind::AlreadyExists`] where something has that name.
/// Nothing is left there then.
pub fn write_page_with<T, E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, E>,
) -> Result<T, E> {
    // Before a part is made beside it, which may not be allowed where nothing new is meant to be.
    if path.symlink_metadata().is_ok() {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists).into());
    }
    let folder = folder_of(path);
    let _busy = ending::begin();
    let (_on_the_way, part, file) = on_the_way::begin(|| unused(folder, PAGE_PART, new_file))?;
    let ready = Zeroizing::new(Vec::with_capacity(PIECE_BYTES));
    let mut pieces = Pieces { file, ready };
    let written = write(&mut pieces).and_then(|written| {
        pieces.flush().and_then(|()| pieces.file.sync_all())?;
        Ok(written)
    });
    ending::look();
    drop(pieces);
    let named = written.and_then(|written| Ok(take_name(&part, path).map(|()| written)?));
    let written = named.inspect_err(|_| drop(fs::remove_file(&part)))?;
    sync_folder(folder).inspect_err(|_| drop(fs::remove_file(path)))?;
    Ok(written)
}

/// A page that did not get its name in the folder where `path` stands: a command was stopped, or another one
/// is just writing there. It holds plain words.
#[must_use]
pub fn unfinished_beside(path: &Path) -> Option<PathBuf> {
    parts_in(folder_of(path), PAGE_PART).into_iter().min()
}

/// Give what is whole at `from` the name `to` in the same folder or one above, unless something has it.
///
/// # Errors
/// Whatever the system says, and [`io::ErrorKind::AlreadyExists`]; it then keeps its old name.
pub fn take_name(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        // It is there. A second name that stays is found, and named, as what was left unfinished.
        Ok(()) => {
            let _ = fs::remove_file(from);
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // Not every disk has links, and nothing else tells in one step that a name is free.
        Err(_) if to.symlink_metadata().is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(from, to),
    }
}

/// How many names are tried for something that is on its way.
const NAMES_MAX: u32 = 1_000;
/// How such a name begins.
const PART_START: &str = ".daymark-";
/// How that of a page ends.
pub const PAGE_PART: &str = ".part";

/// Whether `name` is one that [`unused`] gives to something that ends like this.
#[must_use]
pub fn is_part(name: &str, ending: &str) -> bool {
    let number = name.strip_prefix(PART_START).and_then(|rest| rest.strip_suffix(ending));
    number.is_some_and(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Make something in `folder` under a name that nothing has, with `make`, which must refuse one that is
/// there. A leftover may be somebody else's, so it is never taken over.
///
/// # Errors
/// Whatever `make` says.
pub fn unused<T>(
    folder: &Path,
    ending: &str,
    make: impl Fn(&Path) -> io::Result<T>,
) -> io::Result<(PathBuf, T)> {
    for number in 1..NAMES_MAX {
        let path = folder.join(format!("{PART_START}{number}{ending}"));
        match make(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            done => return done.map(|done| (path, done)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Everything in `folder` whose name is one that [`unused`] gives to something that ends like this.
#[must_use]
pub fn parts_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter(|file| file.file_name().to_str().is_some_and(|name| is_part(name, ending)))
        .map(|file| file.path())
        .collect()
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fresh_file(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The name beside `path` under which what will stand there is written.
#[must_use]
pub fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    PathBuf::from(name)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::durable::refusals;
    use super::*;

    #[test]
    fn a_file_that_is_in_place_is_never_said_not_to_be_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.toml");
        write_private(&path, b"old").unwrap();
        for refused in [&[io::ErrorKind::Other][..], &[io::ErrorKind::Other; 2]] {
            refusals::set(refused);
            let done = write_private(&path, b"new");
            refusals::set(&[]);
            assert_eq!(fs::read(&path).unwrap(), b"new");
            assert!(done.is_ok(), "{done:?}");
            write_private(&path, b"old").unwrap();
        }
    }

    #[test]
    fn a_folder_that_was_not_confirmed_is_not_said_to_be_made() {
        let dir = tempfile::tempdir().unwrap();
        let deep = dir.path().join("one/two");
        refusals::set(&[io::ErrorKind::Other; 2]);
        assert!(make_private_folder(&deep).is_err());
        refusals::set(&[io::ErrorKind::Unsupported; 2]);
        make_private_folder(&deep).unwrap();
        refusals::set(&[]);
        assert!(deep.is_dir());
        make_private_folder(&deep).unwrap();
        fs::write(dir.path().join("file"), "x").unwrap();
        assert!(make_private_folder(&dir.path().join("file")).is_err());
    }

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("made/for it/config.toml");
        write_private(&path, b"one, and longer").unwrap();
        write_private(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_leftover_of_a_cut_short_write_is_no_obstacle() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.toml");
        fs::write(beside(&path), "half a fi").unwrap();
        write_private(&path, b"whole").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"whole");
        assert!(!beside(&path).exists());
    }

    #[test]
    fn a_page_is_whole_private_and_never_over_another_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("page.html");
        write_page(&path, b"one").unwrap();
        let again = write_page(&path, b"two").unwrap_err();
        assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert!(write_page(&dir.path().join("no/such/folder.html"), b"x").is_err());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            let dangling = dir.path().join("link.html");
            std::os::unix::fs::symlink(dir.path().join("elsewhere"), &dangling).unwrap();
            assert!(write_page(&dangling, b"three").is_err());
            assert!(!dir.path().join("elsewhere").exists());
        }
    }

    #[test]
    #[cfg(unix)]
    fn only_the_owner_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("folder/card.toml");
        write_private(&path, b"words").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
    }

    #[test]
    fn a_write_that_fails_keeps_the_old_file_and_no_leftover() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("occupied");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("kept"), "kept").unwrap();
        assert!(write_private(&path, b"words").is_err());
        assert_eq!(fs::read(path.join("kept")).unwrap(), b"kept");
        assert!(!beside(&path).exists());
    }

    #[test]
    fn reading_stops_at_the_limit_and_an_absent_file_is_none() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        assert_eq!(read_at_most(&path, 4).unwrap(), None);
        fs::write(&path, "1234").unwrap();
        assert_eq!(read_at_most(&path, 4).unwrap().unwrap(), b"1234");
        assert_eq!(read_at_most(&path, 3).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
    }

    #[test]
    fn removing_twice_is_the_same_as_once() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        fs::write(&path, "x").unwrap();
        remove(&path).unwrap();
        remove(&path).unwrap();
        assert!(!path.exists());
    }
}
