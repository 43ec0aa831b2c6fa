//! Checks content folders before the command line can: `content_check DIR [DIR...]`. Several
//! folders are read as one. The last lines are a table of the lessons.

#![expect(clippy::disallowed_methods, reason = "an example reads its own arguments and clock")]

use std::{collections::BTreeSet, path::Path, process::ExitCode};

use daymark::content::{
    fact::{Fact, Grade},
    issue::{Issue, Severity},
    library::Library,
    lint::{self, Given, Unused},
    module::Lesson,
    pack,
    reading_level::Counts,
    source::{Origin, Source},
};

fn main() -> ExitCode {
    let (flags, folders): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    if folders.is_empty() {
        eprintln!(
            "content_check [--part] [--loose-ends] DIR [DIR...]\n  --part  allow unused facts and references\n  --loose-ends  statements after the last footnote of their paragraph"
        );
        return ExitCode::from(2);
    }
    let (mut sources, mut issues): (Vec<Source>, Vec<Issue>) = (Vec::new(), Vec::new());
    for folder in &folders {
        let (read, refused) = pack::open(Path::new(folder), folder);
        sources.extend(read);
        issues.extend(refused);
    }
    let mut given = Given::on(chrono::Local::now().date_naive());
    if flags.iter().any(|flag| flag == "--part") {
        given.unused = Unused::Allowed;
    }
    issues.extend(lint::load(&sources, &given).1);
    for issue in &issues {
        println!("{issue}");
    }
    // Lessons that were refused belong in the table too, so it reads them as if built in.
    let built_in =
        sources.iter().map(|source| Source { origin: Origin::BuiltIn, ..source.clone() });
    let built_in: Vec<Source> = built_in.collect();
    let library = lint::load(&built_in, &given).0;
    if flags.iter().any(|flag| flag == "--loose-ends") {
        for issue in lint::loose_ends(&library) {
            println!("{issue}");
        }
    }
    println!("\nlevel words facts sources lowest checks  lesson");
    for lesson in library.lessons() {
        row(&library, lesson);
    }
    let errors = issues.iter().filter(|issue| issue.severity == Severity::Error).count();
    println!(
        "\n{} lessons, {} facts, {} references, {} claims, {} terms: {errors} errors, {} warnings",
        library.lessons().len(),
        library.facts().count(),
        library.references().count(),
        library.claims().len(),
        library.terms().len(),
        issues.len() - errors,
    );
    if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn row(library: &Library, lesson: &Lesson) {
    let counts = Counts::of(&lesson.sentences());
    let grade = counts.grade().unwrap_or_default();
    let facts: Vec<&Fact> = lesson.cites().iter().filter_map(|id| library.fact(id)).collect();
    let references: BTreeSet<_> = facts.iter().flat_map(|fact| &fact.references).collect();
    let lowest = facts.iter().map(|fact| fact.grade).max().map_or('-', Grade::letter);
    let (facts, references, checks) = (facts.len(), references.len(), lesson.checks.len());
    println!(
        "{grade:>5.1} {:>5} {facts:>5} {references:>7} {lowest:>6} {checks:>6}  {}",
        counts.words, lesson.id
    );
}
