//! The built-in files of Learn, compiled in. A missing file fails the build, an unlisted one fails
//! the test below.

use super::source::Source;

/// Files of the content folder as [`Source`]s.
macro_rules! embed {
    ($($path:literal),* $(,)?) => {
        &[$(Source::built_in(
            $path,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/content/", $path)),
        )),*]
    };
}

/// The lessons, shelf by shelf.
pub static LESSONS: &[Source] = embed![];

/// The facts.
pub static FACTS: &[Source] = embed![];

/// The sources that facts stand on.
pub static REFERENCES: &[Source] = embed![];

/// The claims check and the glossary.
pub static LISTS: &[Source] = embed![];

/// Everything that [`super::lint::load`] reads from the program itself.
#[must_use]
pub fn all() -> Vec<Source> {
    [LESSONS, FACTS, REFERENCES, LISTS].concat()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, path::Path};

    use super::*;
    use crate::content::pack;

    #[test]
    fn every_file_on_disk_is_compiled_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let (sources, issues) = pack::open(&root, "content");
        assert_eq!(issues, []);
        let ours = |source: &&Source| {
            matches!(source.folder(), "modules" | "facts" | "references")
                || matches!(&*source.path, "claims.toml" | "glossary.toml")
        };
        let on_disk: BTreeSet<_> = sources.iter().filter(ours).map(|s| s.path.clone()).collect();
        let listed: BTreeSet<_> = all().into_iter().map(|source| source.path).collect();
        assert_eq!(on_disk, listed);
    }
}
