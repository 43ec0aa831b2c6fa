//! The content that ships with the program breaks no rule.

use std::path::Path;

use daymark::content::{
    directory, embedded, forbidden,
    issue::{Issue, Severity},
    lint,
    overdose::overdose,
    pack, sentence,
    source::{Origin, Source},
    tool, tool_lint,
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

/// Fields of a service that are names, addresses and dates.
const NAMES: [&str; 8] =
    ["name", "short_name", "also_known", "operator", "url", "chat", "checked", "newest_evidence"];

/// What a person reads in tools, lines and the overdose steps, each with where it stands.
fn spoken() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for tool in tool::shipped() {
        let texts = tool_lint::texts(tool).into_iter();
        all.extend(texts.map(|(text, _)| (format!("tool {}", tool.id), text.to_owned())));
    }
    for service in directory::shipped().services() {
        let texts = service.texts().filter(|(field, _)| !NAMES.contains(field));
        let texts = texts.filter(|(field, _)| !field.starts_with("source"));
        all.extend(texts.map(|(field, text)| (format!("{} {field}", service.id), text.to_owned())));
    }
    let card = overdose();
    let mut texts = vec![&card.title, &card.question, &card.grade_note];
    for step in &card.steps {
        texts.extend([&step.short, &step.big].into_iter().chain(&step.lines).chain(&step.note));
    }
    for lines in [&card.signs, &card.do_not] {
        texts.extend(std::iter::once(&lines.title).chain(&lines.lines).chain(&lines.note));
    }
    let law = &card.law;
    texts.extend([&law.title, &law.covers_title, &law.covers_not_title, &law.note]);
    texts.extend(law.covers.iter().chain(&law.covers_not));
    all.extend(texts.into_iter().map(|text| ("overdose".to_owned(), text.clone())));
    all
}

/// What is wrong with `texts`, warnings left out.
fn wrong(texts: &[(String, String)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (place, text) in texts {
        for sentence in sentence::of_text(text, 1) {
            let found = forbidden::findings(&sentence.text, true).into_iter();
            let found = found.filter(|finding| finding.severity == Severity::Error);
            wrong.extend(found.map(|it| format!("{place}: {}: {}", it.what, sentence.text)));
        }
    }
    wrong
}

#[test]
fn tools_lines_and_the_overdose_steps_speak_as_lessons_do() {
    let texts = spoken();
    for place in ["tool paced-breathing", "safespot call_for", "overdose"] {
        assert!(texts.iter().any(|(it, _)| it == place), "{place} is not looked at");
    }
    assert_eq!(wrong(&texts), [""; 0]);
    for planted in
        ["Take 5 mg at night.", "Cut 1 gram each week.", "You could order online.", "Stay clean."]
    {
        let place = "planted".to_owned();
        assert_eq!(wrong(&[(place, planted.to_owned())]).len(), 1, "{planted}");
    }
}

/// A paper prints the caveat of a fact beside the sentence of a lesson: on fainting both say the same.
#[test]
fn no_fact_makes_fainting_wait_until_later_in_the_day() {
    let (library, _) = lint::load(&on_disk(), &given());
    let mut named = 0;
    for fact in library.facts() {
        let texts = [Some(&fact.statement), fact.caveat.as_ref()];
        for sentence in texts.into_iter().flatten().flat_map(|text| sentence::of_text(text, 1)) {
            let small = sentence.text.to_lowercase().replace("near-faint", "");
            if small.contains("faint") {
                named += 1;
                assert!(small.contains("911"), "{}: {}", fact.id, sentence.text);
            }
        }
    }
    assert!(named >= 2, "OUD-15 and 911-7 name it");
}
