//! The built-in self-checks, compiled in. A missing file fails the build, an unlisted one fails the test
//! below. What may not be sold is behind the feature `noncommercial`.

/// A file of `content/instruments` as its path in the content folder and its text.
macro_rules! embed {
    ($file:literal) => {
        (
            concat!("instruments/", $file),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/content/instruments/", $file)),
        )
    };
}

/// The self-checks, by their permanent number.
pub const INSTRUMENT_FILES: &[(&str, &str)] = &[
    embed!("phq-2.toml"),
    embed!("phq-9.toml"),
    embed!("gad-2.toml"),
    embed!("gad-7.toml"),
    #[cfg(feature = "noncommercial")]
    embed!("audit-c.toml"),
    embed!("pc-ptsd-5.toml"),
    embed!("bam-r.toml"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_in_the_folder_is_listed_once() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/instruments");
        let on_disk: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "toml"))
            .filter(|name| cfg!(feature = "noncommercial") || name != "audit-c.toml")
            .map(|name| format!("instruments/{name}"))
            .collect();
        let listed: BTreeSet<String> =
            INSTRUMENT_FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
        assert_eq!(listed.len(), INSTRUMENT_FILES.len());
        assert_eq!(listed, on_disk);
    }
}
