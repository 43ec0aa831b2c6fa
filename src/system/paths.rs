//! Where everything is kept. Finding the places touches nothing.

use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

/// The files and folders of one person's Daymark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The folder of the vault.
    pub data: PathBuf,
    /// What the person set about looks and behaviour.
    pub config_file: PathBuf,
    /// What they allowed to show while locked.
    pub locked_card: PathBuf,
    /// The packs that were added.
    pub packs: PathBuf,
    /// Where a page to print goes unless the person says otherwise: never inside the vault.
    pub papers: PathBuf,
}

/// Daymark does not know where to keep anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlacesError {
    /// The system names no home folder.
    #[error("this computer names no home folder")]
    NoHome,
    /// `--dir` or `DAYMARK_HOME` holds no path.
    #[error("the folder for Daymark is an empty name")]
    EmptyName,
    /// A relative path, and the folder the program was started in is gone.
    #[error("the folder Daymark was started in is no longer there")]
    NoCurrentFolder,
}

impl PlacesError {
    /// The name of the sentence that says what happened; with `-hint` added, what to do.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoHome => "error-no-home",
            Self::EmptyName => "error-empty-folder-name",
            Self::NoCurrentFolder => "error-no-current-folder",
        }
    }
}

impl Places {
    /// The places, from the `--dir` flag, else from `DAYMARK_HOME`, else the system's own.
    ///
    /// A named folder holds everything, so that a journal on a USB stick leaves nothing behind.
    ///
    /// # Errors
    /// [`PlacesError`] when there is no usable folder.
    pub fn find(dir: Option<&Path>, home: Option<&Path>) -> Result<Self, PlacesError> {
        match dir.or(home) {
            Some(named) => Self::within(named),
            None => ProjectDirs::from("org", "daymark", "daymark")
                .map(|dirs| {
                    let papers = UserDirs::new().map_or_else(PathBuf::new, |user| {
                        user.document_dir().unwrap_or_else(|| user.home_dir()).to_owned()
                    });
                    Self::of(dirs.data_local_dir(), dirs.config_dir(), papers)
                })
                .ok_or(PlacesError::NoHome),
        }
    }

    /// Everything in the one folder `named`.
    ///
    /// # Errors
    /// [`PlacesError::EmptyName`] and [`PlacesError::NoCurrentFolder`].
    pub fn within(named: &Path) -> Result<Self, PlacesError> {
        if named.as_os_str().is_empty() {
            return Err(PlacesError::EmptyName);
        }
        let folder = std::path::absolute(named).map_err(|_| PlacesError::NoCurrentFolder)?;
        // Beside the named folder, so that what is on a stick stays on the stick.
        let papers = folder.parent().unwrap_or(&folder).to_owned();
        Ok(Self::of(&folder, &folder, papers))
    }

    fn of(data: &Path, config: &Path, papers: PathBuf) -> Self {
        Self {
            data: data.to_owned(),
            config_file: config.join("config.toml"),
            locked_card: data.join("locked.toml"),
            packs: data.join("packs"),
            papers,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_folder_holds_everything() {
        let dir = std::env::temp_dir().join("stick");
        let places = Places::find(Some(&dir), None).unwrap();
        assert_eq!(places.data, dir);
        assert_eq!(places.config_file, dir.join("config.toml"));
        assert_eq!(places.locked_card, dir.join("locked.toml"));
        assert_eq!(places.packs, dir.join("packs"));
        assert_eq!(Places::find(None, Some(&dir)), Ok(places));
    }

    #[test]
    fn the_flag_wins_over_the_environment() {
        let (flag, home) = (std::env::temp_dir().join("flag"), std::env::temp_dir().join("home"));
        assert_eq!(Places::find(Some(&flag), Some(&home)).unwrap().data, flag);
    }

    #[test]
    fn a_relative_folder_is_named_from_its_beginning() {
        let places = Places::find(Some(Path::new("here")), None).unwrap();
        assert_eq!(places.data, std::env::current_dir().unwrap().join("here"));
    }

    #[test]
    fn an_empty_name_is_refused() {
        let error = Places::find(Some(Path::new("")), None).unwrap_err();
        assert_eq!(error, PlacesError::EmptyName);
        assert_eq!(error.key(), "error-empty-folder-name");
    }
}
