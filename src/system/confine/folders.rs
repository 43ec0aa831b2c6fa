//! Which files this process goes on using after it gave up all others: its own folders, what the command
//! line names, what the system keeps for every program, and places that a person may export to.

use std::path::{Path, PathBuf};

use crate::system::confine::{Allowed, May};
use crate::system::paths::Places;

/// What the system keeps for every program: time zones, settings of the terminal, libraries, and what the
/// number of processors is read from.
const SYSTEM: &[&str] = &[
    "/etc/localtime",
    "/etc/timezone",
    "/usr/share/zoneinfo",
    "/usr/share/terminfo",
    "/usr/lib/terminfo",
    "/lib/terminfo",
    "/etc/terminfo",
    "/etc/ssl/openssl.cnf",
    "/proc",
    "/sys/fs/cgroup",
    "/sys/devices/system/cpu",
    "/dev/urandom",
    "/dev/random",
];

/// Devices that are written to.
const DEVICES: &[&str] = &["/dev/null", "/dev/tty", "/dev/pts", "/dev/shm", "/dev/full"];

/// Whether the drawn program runs, in which a person may name a place to export to later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Later {
    /// Places are named while it runs.
    NamesPlaces,
    /// Every place was named at the start.
    NamesNone,
}

/// What the command line names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Files and folders.
    pub paths: Vec<PathBuf>,
    /// The file with the passphrase, which is only read.
    pub secret: Option<PathBuf>,
    /// Whether more will be named.
    pub later: Later,
}

/// Everything that stays open.
///
/// Files named later can be written anywhere in the person's home, and read where files arrive: in its usual
/// folders, in the folder the program was started in, and on sticks.
#[must_use]
pub fn all(places: &Places, named: &Named) -> Vec<Allowed> {
    let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    within(places, named, home.as_deref())
}

fn within(places: &Places, named: &Named, home: Option<&Path>) -> Vec<Allowed> {
    let mut all = Vec::new();
    let mut add = |path: &Path, may| all.push(Allowed { path: path.to_owned(), may });
    let config = places.config_file.parent().unwrap_or(&places.config_file);
    for folder in [places.data.as_path(), config] {
        let there = nearest(folder);
        add(there, May::Everything);
        // To make the folder anew, or to make its name durable.
        if let Some(above) = folder.parent().filter(|above| there == folder && above.exists()) {
            add(above, May::AddFiles);
        }
    }
    if let Some(secret) = &named.secret {
        add(secret, May::Read);
    }
    for path in &named.paths {
        let Ok(path) = std::path::absolute(path) else { continue };
        if path.is_dir() {
            add(&path, May::Everything);
        } else {
            // The file itself, and its folder: a new file is written beside its place and renamed.
            add(&path, May::Read);
            add(nearest(path.parent().unwrap_or(&path)), May::Everything);
        }
    }
    for path in SYSTEM {
        add(Path::new(path), May::Read);
    }
    for path in DEVICES {
        add(Path::new(path), May::Everything);
    }
    if named.later == Later::NamesPlaces {
        let here = std::path::absolute(".").ok();
        let sticks = ["/media", "/mnt", "/run/media", "/tmp"].map(PathBuf::from);
        if let Some(home) = home {
            add(home, May::AddFiles);
            for name in ["Documents", "Downloads", "Desktop"] {
                add(&home.join(name), May::Everything);
            }
        }
        // A file from a counselor may be anywhere that a person would name.
        for place in here.into_iter().chain(sticks) {
            add(&place, May::Everything);
        }
    }
    all.retain(|one| one.path.exists());
    all.sort();
    all.dedup();
    all
}

/// The folder, or the nearest above it that is there.
fn nearest(folder: &Path) -> &Path {
    folder.ancestors().find(|above| above.exists()).unwrap_or(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(paths: Vec<PathBuf>) -> Named {
        Named { paths, secret: None, later: Later::NamesNone }
    }

    #[test]
    fn a_named_file_opens_its_folder_and_nothing_else_of_the_home() {
        let home = tempfile::tempdir().unwrap();
        let paths = vec![home.path().join("docs/plan.html")];
        std::fs::create_dir(home.path().join("docs")).unwrap();
        std::fs::create_dir(home.path().join("journal")).unwrap();
        let places = Places::within(&home.path().join("journal")).unwrap();
        let all = within(&places, &names(paths), Some(home.path()));
        let whole: Vec<&Path> = all
            .iter()
            .filter(|one| one.may == May::Everything && one.path.starts_with(home.path()))
            .map(|one| one.path.as_path())
            .collect();
        assert_eq!(whole, [home.path().join("docs"), home.path().join("journal")]);
        let read = |one: &Allowed| one.path == home.path() && one.may != May::AddFiles;
        assert!(!all.iter().any(read));
    }

    #[test]
    fn a_folder_that_is_not_there_yet_can_be_made() {
        let home = tempfile::tempdir().unwrap();
        let places = Places::within(&home.path().join("deep/journal")).unwrap();
        let all = within(&places, &names(Vec::new()), None);
        assert!(all.contains(&Allowed { path: home.path().to_owned(), may: May::Everything }));
    }
}
