//! What a pack may do, and what it may not.

use std::fs;

use daymark::content::{
    issue::Issue,
    library::Library,
    lint,
    pack::{self, FILE_BYTES_MAX, FILES_MAX},
    source::Source,
};

use crate::{fixtures, given, good};

fn lesson(name: &str) -> String {
    let path = fixtures().join("content-good/modules").join(name);
    fs::read_to_string(path).unwrap()
}

/// As a pack has it.
fn unnumbered(name: &str) -> String {
    lesson(name).replace("number = 1\n", "").replace("number = 2\n", "")
}

fn with(pack: &[(&str, String)]) -> (Library, Vec<Issue>) {
    let mut sources = good();
    sources.extend(pack.iter().map(|(path, text)| Source::pack("ours", path, text)));
    lint::load(&sources, &given())
}

fn rules(issues: &[Issue]) -> Vec<&'static str> {
    issues.iter().map(|issue| issue.rule).collect()
}

#[test]
fn a_good_lesson_loads_beside_a_broken_one() {
    let fine = unnumbered("cups.md").replace("\"cups\"", "\"mugs\"");
    let broken = fine.replace("\"mugs\"", "\"jugs\"");
    let broken = broken.replace("# More", "# Less");
    let (library, issues) = with(&[
        ("modules/mugs.md", fine),
        ("modules/jugs.md", broken),
        ("modules/x.md", "?".into()),
    ]);
    assert_eq!(rules(&issues), ["headings", "front-matter"]);
    let origin = &library.lesson("mugs").unwrap().place.origin;
    assert_eq!(origin.pack().map(|label| label.name.as_str()), Some("ours"));
    assert!(library.lesson("jugs").is_none());
    assert!(library.lesson("cups").is_some());
}

#[test]
fn a_pack_replaces_no_lesson_that_ships() {
    let ours = |name: &str| unnumbered(name).replace("title = \"", "title = \"Our ");
    let (library, issues) =
        with(&[("modules/cups.md", ours("cups.md")), ("modules/other.md", ours("other.md"))]);
    assert_eq!(rules(&issues), ["protected", "protected"]);
    assert_eq!(library.lesson("cups").unwrap().title, "Cups");
    assert_eq!(library.lesson("other").unwrap().title, "Bowls");
}

#[test]
fn a_number_in_a_pack_is_ignored_and_said_to_be() {
    let ours = lesson("cups.md").replace("\"cups\"", "\"mugs\"");
    let (library, issues) = with(&[("modules/mugs.md", ours)]);
    assert_eq!(rules(&issues), ["built-in-only"]);
    assert_eq!(library.lesson("mugs").unwrap().number, None);
    assert_eq!(library.lesson("cups").unwrap().number, Some(1));
}

#[test]
fn a_pack_cannot_change_a_built_in_fact() {
    let fact = fs::read_to_string(fixtures().join("content-good/facts/test.toml")).unwrap();
    let (library, issues) = with(&[("facts/a.toml", fact.replace("eight cups", "nine cups"))]);
    assert_eq!(rules(&issues), ["protected", "protected"]);
    assert!(library.fact("T1").unwrap().statement.contains("eight cups"));
}

#[test]
fn only_the_age_of_a_lesson_never_takes_it_away() {
    let old = unnumbered("cups.md").replace("2026-11-01", "2020-01-01");
    let old = old.replace("\"cups\"", "\"old\"");
    let (library, issues) = with(&[("modules/old.md", old)]);
    assert_eq!(rules(&issues), ["review-due"]);
    assert!(library.lesson("old").is_some());
}

#[test]
fn large_odd_and_foreign_files_are_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("modules/a/b/c")).unwrap();
    fs::write(at("modules/ok.md"), "fine").unwrap();
    fs::write(at("modules/photo.png"), "not read").unwrap();
    fs::write(at("modules/bytes.md"), [0xff, 0xfe]).unwrap();
    let limit = usize::try_from(FILE_BYTES_MAX).unwrap();
    fs::write(at("modules/full.md"), "a".repeat(limit)).unwrap();
    fs::write(at("modules/over.md"), "a".repeat(limit + 1)).unwrap();
    let (sources, issues) = pack::open(folder.path(), "ours");
    let paths: Vec<_> = sources.iter().map(|source| &*source.path).collect();
    assert_eq!(paths, ["modules/full.md", "modules/ok.md"]);
    let mut files: Vec<_> = issues.iter().map(|issue| issue.file.as_str()).collect();
    files.sort_unstable();
    assert_eq!(files, ["ours/modules/a/b/c", "ours/modules/bytes.md", "ours/modules/over.md"]);
}

#[cfg(unix)]
#[test]
fn links_are_never_followed() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.md"), "secret").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let link = |target: &std::path::Path, name: &str| {
        std::os::unix::fs::symlink(target, folder.path().join(name)).unwrap();
    };
    link(&outside.path().join("secret.md"), "a.md");
    link(outside.path(), "modules");
    let (sources, issues) = pack::open(folder.path(), "ours");
    assert_eq!(sources, []);
    assert_eq!(rules(&issues), ["pack", "pack"]);
    link(folder.path(), "self");
    assert_eq!(pack::open(&folder.path().join("self"), "ours").0, []);
}

#[test]
fn there_is_a_limit_to_how_many_files_are_read() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..=FILES_MAX {
        fs::write(folder.path().join(format!("{number}.md")), "").unwrap();
    }
    let (sources, issues) = pack::open(folder.path(), "ours");
    assert_eq!((sources.len(), rules(&issues)), (FILES_MAX, vec!["pack"]));
}

#[test]
fn words_claims_and_screens_have_no_place_in_a_pack() {
    for path in ["glossary.toml", "claims.toml", "overdose.toml", "strings/en.toml", "a.md"] {
        let (library, issues) = with(&[(path, "?".to_owned())]);
        assert_eq!(rules(&issues), ["pack"], "{path}");
        assert_eq!(library.terms().len(), 1);
    }
}

#[cfg(unix)]
#[test]
fn a_file_with_a_second_name_is_not_read() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.md"), "secret").unwrap();
    let folder = tempfile::tempdir_in(outside.path()).unwrap();
    fs::hard_link(outside.path().join("secret.md"), folder.path().join("a.md")).unwrap();
    let (sources, issues) = pack::open(folder.path(), "ours");
    assert_eq!(sources, []);
    assert!(issues[0].what.contains("hard link"));
}

#[test]
fn a_lesson_with_an_escape_for_the_terminal_is_not_read() {
    for escape in ["\u{1b}[2J", "&#27;[2J", "\u{202e}"] {
        let text = unnumbered("cups.md").replace("\"cups\"", "\"mugs\"");
        let text = text.replace("The cups stood", &format!("{escape}The cups stood"));
        let (library, issues) = with(&[("modules/mugs.md", text)]);
        assert_eq!(rules(&issues), ["hidden-mark"]);
        assert!(library.lesson("mugs").is_none());
        assert!(!issues.iter().any(|issue| issue.to_string().contains(['\u{1b}', '\u{202e}'])));
    }
}
