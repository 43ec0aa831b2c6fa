//! Whatever a file holds, reading it ends without a panic, and what is found can be told.

use daymark::content::{forbidden, hidden_mark, lint, reading_level, sentence, source::Source};
use proptest::prelude::*;

use crate::{fixtures, given, good};

/// Text with a taste for the marks that mean something here.
fn marked() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[ -~\n]{0,12}",
        1 => "\\PC{0,4}",
        2 => prop::sample::select(vec![
            "+++\n", "[[check]]\n", "[^K1]", "[^K1][^K2]", "# In one minute\n", "## What we know\n",
            "- ", "> ", "> > > ", "1. ", "    ", "**", "*_*_", "](module:", "[a](line:b)", "<b>",
            "| a |\n|-|\n", "```\n", "\r\n", "\u{feff}", "7-OH 3.9, 1,234", "5 mg", "id = \"a\"\n",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

const PATHS: [&str; 9] = [
    "modules/a.md",
    "facts/a.toml",
    "references/a.toml",
    "claims.toml",
    "glossary.toml",
    "pack.toml",
    "services/a.toml",
    "tools/a.toml",
    "else/where.toml",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_text_in_any_file_is_read_to_the_end(text in marked(), at in 0..PATHS.len()) {
        let mut sources = good();
        sources.push(Source::pack("any", PATHS[at], &text));
        let (library, issues) = lint::load(&sources, &given());
        prop_assert_eq!(library.lessons().iter().filter(|l| l.id == "other").count(), 1);
        let lines = text.lines().count() + 1;
        for issue in issues.iter().filter(|issue| issue.file.starts_with("any/")) {
            prop_assert!(issue.line.is_some_and(|line| line >= 1 && line <= lines), "{}", issue);
        }
    }

    #[test]
    fn any_bytes_in_a_lesson_are_read_to_the_end(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let text = String::from_utf8_lossy(&bytes);
        let _ = lint::load(&[Source::pack("any", "modules/a.md", &text)], &given());
    }

    #[test]
    fn a_lesson_with_a_body_of_anything_keeps_its_front_matter(text in marked()) {
        let path = fixtures().join("content-good/modules/cups.md");
        let lesson = std::fs::read_to_string(path).unwrap();
        let front = lesson.split("# In one minute").next().unwrap();
        let source = Source::built_in("modules/cups.md", "");
        let source = Source { text: format!("{front}{text}").into(), ..source };
        let is_read = hidden_mark::find(&source).is_none();
        let (library, _) = lint::load(&[source], &given());
        prop_assert_eq!(library.lessons().len(), usize::from(is_read));
    }

    #[test]
    fn sentences_lose_no_word(text in "[ -~]{0,120}") {
        let found = sentence::of_text(&text, 1);
        let told: Vec<String> = found.iter().flat_map(|s| s.text.split_whitespace().map(str::to_owned)).collect();
        let whole: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        prop_assert_eq!(told, whole);
    }

    #[test]
    fn any_word_has_a_syllable_and_any_sentence_a_verdict(text in "\\PC{0,60}") {
        prop_assert!(reading_level::syllables(&text) >= 1);
        let _ = forbidden::findings(&text, false);
    }
}

#[test]
fn a_very_deep_text_is_refused_and_not_followed() {
    for mark in ["> ", "*_", "- ", "[", "("] {
        let text = mark.repeat(20_000);
        let _ = lint::load(&[Source::pack("any", "modules/a.md", &text)], &given());
        let claims = format!("[[claim]]\nanswer = '''\n{text}'''");
        let _ = lint::load(&[Source::pack("any", "claims.toml", &claims)], &given());
    }
}
