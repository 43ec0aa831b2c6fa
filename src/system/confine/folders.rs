//! Which files this process goes on using after it gave up all others: its own folders, what the command
//! line names, what the system keeps for every program, and places that a person may export to.

use std::path::{Path, PathBuf};

use directories::UserDirs;

use crate::system::confine::{Allowed, May};
use crate::system::paths::Places;

/// What the system keeps for every program: time zones, what processor it is, and chance.
const SYSTEM: &[&str] = &[
    "/etc/localtime",
    "/etc/timezone",
    "/usr/share/zoneinfo",
    "/etc/ssl/openssl.cnf",
    "/sys/devices/system/cpu",
    "/dev/urandom",
    "/dev/random",
];

/// Devices that are written to.
const DEVICES: &[&str] = &["/dev/null", "/dev/tty", "/dev/pts", "/dev/full"];

/// Where a system shows sticks and other disks.
const STICKS: &[&str] = &["/media", "/run/media", "/mnt"];

/// Whether the drawn program runs, in which a person may name a place to export to later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Later {
    /// Places are named while it runs.
    NamesPlaces,
    /// Every place was named at the start.
    NamesNone,
}

/// Whether a file that is written is read again, to see that it is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It is: a locked copy.
    ReadAgain,
    /// It is not: everything else.
    Left,
}

/// What the command line names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Files and folders. One that is there is read; one that is not is going to be written.
    pub paths: Vec<PathBuf>,
    /// What becomes of a file that is written.
    pub written: Written,
    /// Whether more will be named.
    pub later: Later,
}

/// What this person's system calls their folders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Person {
    home: Option<PathBuf>,
    /// Documents, downloads and the desktop: where files arrive.
    usual: Vec<PathBuf>,
    /// Where the program was started.
    here: Option<PathBuf>,
}

impl Person {
    fn find() -> Self {
        let here = std::path::absolute(".").ok();
        let Some(dirs) = UserDirs::new() else { return Self { here, ..Self::default() } };
        let usual = [dirs.document_dir(), dirs.download_dir(), dirs.desktop_dir()];
        let usual = usual.into_iter().flatten().map(Path::to_owned).collect();
        Self { home: Some(dirs.home_dir().to_owned()), usual, here }
    }
}

/// Everything that stays open, where it is there.
///
/// While screens are drawn, a page can be added anywhere in the person's home, and a file can be read where
/// files arrive: in documents, downloads and on the desktop, on sticks, and in the folder that the program
/// was started in, unless that is the home itself.
#[must_use]
pub fn all(places: &Places, named: &Named) -> Vec<Allowed> {
    within(places, named, &Person::find())
}

fn within(places: &Places, named: &Named, person: &Person) -> Vec<Allowed> {
    let mut all = Vec::new();
    let mut add = |path: &Path, may| all.push(Allowed { path: path.to_owned(), may });
    // A folder that is not there yet is made below the nearest one that is. Before there is a journal there
    // is nothing to read, so that may be a wide one; beside a journal it is only added to.
    let has_data = places.data.exists();
    let first = if has_data { May::AddFiles } else { May::Everything };
    let config = places.config_file.parent().unwrap_or(&places.config_file);
    for folder in [places.data.as_path(), config] {
        let is_there = (has_data && folder == places.data) || folder.exists();
        let (path, may) =
            if is_there { (folder, May::Everything) } else { (nearest(folder), first) };
        add(path, may);
    }
    for path in &named.paths {
        let Ok(path) = std::path::absolute(path) else { continue };
        match (path.exists(), named.written) {
            (true, _) if path.is_dir() => add(&path, May::Everything),
            (true, _) => add(&path, May::Read),
            // A new file is written beside its place and renamed.
            (false, Written::Left) => add(above(&path), May::AddFiles),
            (false, Written::ReadAgain) => add(above(&path), May::Everything),
        }
    }
    for path in SYSTEM {
        add(Path::new(path), May::Read);
    }
    for path in DEVICES {
        add(Path::new(path), May::Everything);
    }
    if named.later == Later::NamesPlaces {
        add(&places.papers, May::AddFiles);
        if let Some(home) = &person.home {
            add(home, May::AddFiles);
        }
        // Started in the home, all of the home would be open, and nothing would be given up.
        let is_wide = |here: &Path| person.home.as_ref().is_some_and(|home| home.starts_with(here));
        let here = person.here.iter().filter(|here| !is_wide(here));
        for place in here.chain(&person.usual) {
            add(place, May::Everything);
        }
        for stick in STICKS {
            add(Path::new(stick), May::Everything);
        }
    }
    all.sort();
    all.dedup();
    all
}

/// The nearest folder above `path` that is there.
fn above(path: &Path) -> &Path {
    nearest(path.parent().unwrap_or(path))
}

/// The folder, or the nearest above it that is there.
fn nearest(folder: &Path) -> &Path {
    folder.ancestors().find(|above| above.exists()).unwrap_or(folder)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A home with a journal, documents and something private in it.
    struct Home {
        folder: tempfile::TempDir,
        places: Places,
        person: Person,
    }

    fn home() -> Home {
        let folder = tempfile::tempdir().unwrap();
        for name in ["journal", "Documents", "letters"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let places = Places::within(&folder.path().join("journal")).unwrap();
        let person = Person {
            home: Some(folder.path().to_owned()),
            usual: vec![folder.path().join("Documents")],
            here: Some(folder.path().to_owned()),
        };
        Home { folder, places, person }
    }

    impl Home {
        /// What may be done where, below the home.
        fn allowed(&self, named: &Named) -> Vec<(String, May)> {
            within(&self.places, named, &self.person)
                .into_iter()
                .filter_map(|one| {
                    let below = one.path.strip_prefix(self.folder.path()).ok()?;
                    Some((below.display().to_string(), one.may))
                })
                .collect()
        }

        fn named(&self, names: &[&str], written: Written) -> Named {
            let paths = names.iter().map(|name| self.folder.path().join(name)).collect();
            Named { paths, written, later: Later::NamesNone }
        }
    }

    fn is(list: &[(&str, May)]) -> Vec<(String, May)> {
        list.iter().map(|(path, may)| ((*path).to_owned(), *may)).collect()
    }

    #[test]
    fn a_command_opens_what_it_names_and_nothing_else_of_the_home() {
        let home = home();
        fs::write(home.folder.path().join("letters/read.txt"), "read").unwrap();
        let own = ("journal", May::Everything);
        let named = |names: &[&str], written| home.allowed(&home.named(names, written));
        assert_eq!(named(&[], Written::Left), is(&[own]));
        let read = ("letters/read.txt", May::Read);
        assert_eq!(named(&["letters/read.txt"], Written::Left), is(&[own, read]));
        let page = named(&["letters/new.html"], Written::Left);
        assert_eq!(page, is(&[own, ("letters", May::AddFiles)]));
        let copy = named(&["letters/new.daymark"], Written::ReadAgain);
        assert_eq!(copy, is(&[own, ("letters", May::Everything)]));
        assert_eq!(named(&["letters"], Written::Left), is(&[own, ("letters", May::Everything)]));
    }

    #[test]
    fn the_screens_add_to_the_home_and_read_where_files_arrive() {
        let mut home = home();
        let named = Named { later: Later::NamesPlaces, ..home.named(&[], Written::Left) };
        let (add, both) = (("", May::AddFiles), ("Documents", May::Everything));
        let own = ("journal", May::Everything);
        assert_eq!(home.allowed(&named), is(&[add, both, own]), "started in the home");
        home.person.here = Some(home.folder.path().join("letters"));
        let here = ("letters", May::Everything);
        assert_eq!(home.allowed(&named), is(&[add, both, own, here]), "started elsewhere");
        home.person.here = Some(PathBuf::from("/"));
        assert!(within(&home.places, &named, &home.person).iter().all(|one| one.path != *"/"));
    }

    #[test]
    fn a_folder_that_is_not_there_yet_can_be_made() {
        let home = home();
        let places = Places::within(&home.folder.path().join("letters/deep/journal")).unwrap();
        let all = within(&places, &home.named(&[], Written::Left), &home.person);
        let letters = home.folder.path().join("letters");
        assert!(all.contains(&Allowed { path: letters, may: May::Everything }));
    }
}
