//! The content that ships with the program breaks no rule.

use std::path::Path;

use daymark::content::{
    embedded, forbidden,
    issue::{Issue, Severity},
    lint, pack,
    source::{Origin, Source},
};

use crate::given;

/// Everything in `content/`, services and tools included, as if compiled in.
fn on_disk() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let (sources, issues) = pack::open(&root, "content");
    assert_eq!(issues, []);
    sources.into_iter().map(|source| Source { origin: Origin::BuiltIn, ..source }).collect()
}

#[test]
fn the_built_in_content_has_no_error() {
    let (_, mut issues) = lint::load(&on_disk(), &given());
    issues.retain(|issue| issue.severity == Severity::Error);
    let told: Vec<String> = issues.iter().map(Issue::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn every_embedded_file_is_the_one_on_disk() {
    let on_disk = on_disk();
    for source in embedded::all() {
        assert!(on_disk.contains(&source), "{}", source.path);
    }
}

#[test]
fn the_words_of_the_readme_are_the_words_of_the_linter() {
    for word in ["addict", "user", "abuser", "abuse", "clean", "dirty", "habit", "junkie"] {
        let sentence = format!("It says {word} here.");
        assert!(!forbidden::findings(&sentence, true).is_empty(), "{word}");
    }
}
