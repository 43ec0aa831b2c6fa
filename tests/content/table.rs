//! The table of all lessons: how long, how hard to read, how much is cited, and how sure the least sure of
//! it is. `cargo test --test content table -- --ignored --nocapture` prints it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use daymark::content::library::library;
use daymark::content::module::{Length, Lesson};
use daymark::content::reading_level::Counts;

/// What the table says of one lesson.
struct Row {
    words: usize,
    grade: f64,
    claims: usize,
    facts: usize,
    references: usize,
    lowest: String,
}

fn row(lesson: &Lesson) -> Row {
    let library = library();
    let sentences = lesson.sentences();
    let counts = Counts::of(&sentences);
    let facts = lesson.cites();
    let known: Vec<_> = facts.iter().filter_map(|id| library.fact(id)).collect();
    let references: BTreeSet<&str> =
        known.iter().flat_map(|fact| &fact.references).map(String::as_str).collect();
    let lowest = known.iter().map(|fact| fact.grade).max();
    Row {
        words: counts.words,
        grade: counts.grade().unwrap_or_default(),
        claims: sentences.iter().filter(|sentence| !sentence.notes.is_empty()).count(),
        facts: facts.len(),
        references: references.len(),
        lowest: lowest.map_or_else(String::new, |grade| format!("{grade:?}")),
    }
}

#[test]
fn every_lesson_is_complete_readable_and_cited() {
    for lesson in library().lessons() {
        let row = row(lesson);
        assert!(row.grade <= 8.0, "{}: grade {:.1}", lesson.id, row.grade);
        assert!(row.words >= 750, "{}: {} words", lesson.id, row.words);
        assert!(row.claims >= 25 && row.facts >= 8, "{}: {} claims", lesson.id, row.claims);
        assert!(row.references >= row.facts / 3 && !row.lowest.is_empty(), "{}", lesson.id);
        assert!((3..=6).contains(&lesson.checks.len()), "{}", lesson.id);
        let form = |length| lesson.form(length).len();
        assert!(form(Length::One) < form(Length::Five), "{}", lesson.id);
        assert!(form(Length::Five) < form(Length::Fifteen), "{}", lesson.id);
    }
    assert!(library().lessons().len() >= 30);
}

#[test]
#[ignore = "prints the table"]
fn print_the_table() {
    let mut table =
        String::from("module                 words  level  claims  facts  refs  lowest\n");
    for lesson in library().lessons() {
        let Row { words, grade, claims, facts, references, lowest } = row(lesson);
        let _ = writeln!(
            table,
            "{:<22} {words:>5}  {grade:>5.1}  {claims:>6}  {facts:>5}  {references:>4}  {lowest:>6}",
            lesson.id
        );
    }
    println!("{table}");
}
