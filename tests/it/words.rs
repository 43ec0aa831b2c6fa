//! Every sentence comes from a message file: none is missing, none is unused, none is in the code.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use daymark::content::forbidden;
use daymark::content::words::{ENGLISH, Words};
use daymark::ui::keymap;
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};

/// What tells how much to take, how to go down, or where to buy (`content/README.md`).
const HARM: [&str; 3] = ["dose", "taper", "seller"];

/// Keys that are put together from an id: the part before the id.
const PREFIXES: &[&str] = &[
    "question-",
    "option-",
    "step-",
    "error-",
    "export-",
    "theme-",
    "switch-",
    "shapes-",
    "date-",
    "kind-",
    "config-",
    "card-",
    "sockets-",
    "files-",
    "cmd-",
    "arg-",
    "county-",
    "need-",
    "grade-",
    "verdict-",
    "entry-answer-",
    "entry-kind-",
    "journal-row-",
    "journal-what-",
    "note-idea-",
    "settings-",
    "plan-card-",
    "plan-about-",
    "plan-idea-",
    "plan-grade-",
    "had-",
    "count-",
    "portable-from-",
    "portable-lines-",
    "portable-entries-",
    "portable-parts-",
];

/// Every English message.
fn messages() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in ENGLISH.lines() {
        let Some((key, _)) = line.split_once(" =") else { continue };
        let is_key = key.starts_with(|char: char| char.is_ascii_lowercase())
            && key
                .chars()
                .all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-');
        if is_key {
            assert!(found.insert(key.to_owned()), "{key} stands there twice");
        }
    }
    found
}

/// The text of every source file below this folder.
fn sources(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                found.push(fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    found
}

/// Every string in the code, from all source files.
fn strings() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in sources("src") {
        let mut rest = text.as_str();
        while let Some((_, after)) = rest.split_once('"') {
            let Some((string, after)) = after.split_once('"') else { break };
            found.insert(string.to_owned());
            rest = after;
        }
        // A quote inside a string would shift the pairs: read each line on its own as well.
        for line in text.lines() {
            found.extend(line.split('"').map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_message_can_be_read() {
    if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(ENGLISH.to_owned()) {
        panic!("{errors:?}");
    }
}

#[test]
fn no_message_is_unused() {
    let strings = strings();
    let unused: Vec<String> = messages()
        .into_iter()
        .filter(|key| {
            // A hint goes with the sentence before it.
            let said = key.strip_suffix("-hint").unwrap_or(key);
            // What is said to a guest goes with what is said to others.
            let said = said.strip_suffix("-guest").unwrap_or(said);
            // So does what is said where nothing can be kept.
            let said = said.strip_suffix("-unkept").unwrap_or(said);
            // What is said where there is no code to scan goes with what stands over one.
            let said = said.strip_suffix("-by-hand").unwrap_or(said);
            // And what is said where arrows cannot be drawn.
            let said = said.strip_suffix("-letters").unwrap_or(said);
            !strings.contains(key) && !strings.contains(said)
        })
        .filter(|key| !PREFIXES.iter().any(|prefix| key.starts_with(prefix)))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// Keys of what is said of what is kept, as the screens ask for them.
fn said_of_keeping() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in sources("src/ui") {
        for ask in ["say_own(\"", "standing.key(\""] {
            let asked = text.split(ask).skip(1).filter_map(|rest| rest.split_once('"'));
            found.extend(asked.map(|(key, _)| key.to_owned()));
        }
    }
    found
}

#[test]
fn what_is_said_of_keeping_has_words_for_a_guest() {
    let keys = said_of_keeping();
    assert!(keys.len() > 8, "{keys:#?}");
    let words = Words::english();
    let settings = ["settings-screen-reader-about", "settings-lock-after-about"];
    for key in keys.iter().map(String::as_str).chain(settings) {
        assert!(words.has(key) && words.has(&format!("{key}-guest")), "{key}");
    }
}

#[test]
fn no_message_is_missing() {
    let words = Words::english();
    for keymap in keymap::ALL {
        assert!(words.has(keymap.title), "{}", keymap.title);
        for binding in keymap.bindings().chain(keymap::EVERYWHERE.bindings()) {
            assert!(words.has(binding.label), "{}", binding.label);
            assert_ne!(
                words.about(binding.label),
                binding.label,
                "{} has no .about",
                binding.label
            );
        }
    }
    let messages = messages();
    let areas: BTreeSet<&str> =
        messages.iter().filter_map(|key| key.split_once('-').map(|(area, _)| area)).collect();
    let mut missing = BTreeSet::new();
    for string in strings() {
        let is_key = string.contains('-')
            && !string.ends_with('-')
            && string
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && string.split_once('-').is_some_and(|(area, _)| areas.contains(area));
        if is_key && !messages.contains(&string) && !is_an_id(&string) {
            missing.insert(string);
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Ids that look like keys: of kinds, of commands, of lint rules, of content.
fn is_an_id(string: &str) -> bool {
    let ids = [
        "check-in",
        "check-ins",
        "hidden-mark",
        "journal-list",
        "after-items",
        "call-clinician",
        "leave-cash-and-phone",
        "plan-reasons",
        "plan-signs",
        "plan-if-then-notes",
        "lesson-view",
    ];
    if ids.contains(&string) {
        return true;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut folders = vec![root];
    let mut known = false;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "toml" || end == "md") {
                known |= fs::read_to_string(&path).unwrap().contains(&format!("\"{string}\""));
                known |= path.file_stem().is_some_and(|stem| stem.to_string_lossy() == string);
            }
        }
    }
    known
}

#[test]
fn no_screen_and_no_command_has_a_sentence_of_its_own() {
    for folder in ["src/ui", "src/cli", "src/page"] {
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(folder) else { continue };
            for entry in entries.flatten() {
                // `tests.rs` and the folder of its own modules: nobody reads those on a screen.
                if entry.path().file_stem().is_some_and(|name| name == "tests") {
                    continue;
                }
                if entry.path().is_dir() {
                    folders.push(entry.path());
                    continue;
                }
                let text = fs::read_to_string(entry.path()).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                for (number, line) in code.lines().enumerate() {
                    if let Some(sentence) = sentence(line) {
                        panic!("{}:{}: {sentence}", entry.path().display(), number + 1);
                    }
                }
            }
        }
    }
}

/// Two or more words in a row inside a string of this line, where that is not a lint's reason.
fn sentence(line: &str) -> Option<&str> {
    let trimmed = line.trim_start();
    // What an error says of itself is for programs; people read its message.
    let is_other = ["//", "reason =", "#[expect", "#![expect", "#[error"]
        .iter()
        .any(|start| trimmed.starts_with(start));
    if is_other || line.contains("reason = \"") || line.contains("include_str!") {
        return None;
    }
    // A command to type is the same in every language.
    let strings = line.split('"').skip(1).step_by(2);
    strings.filter(|string| !string.starts_with("daymark ")).find(|string| {
        let words = string
            .split(' ')
            .filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic));
        words.count() >= 2
    })
}

#[test]
fn no_sentence_uses_a_word_we_do_not_use() {
    let words = [
        "addict", "addicts", "junkie", "abuser", "abuse", "dirty", "clean", "relapse", "relapsed",
        "streak", "failed", "failure", "should", "must", "please", "sorry", "oops", "invalid",
    ];
    let told = |text: &str, by: &str| {
        assert!(!text.contains('!'), "{by}: {text}");
        for word in text.to_lowercase().split(|char: char| !char.is_alphabetic()) {
            assert!(!words.contains(&word), "{by}: {text}");
        }
        for finding in forbidden::findings(text, true) {
            assert!(!HARM.contains(&finding.rule), "{by}: {} in {text}", finding.what);
        }
    };
    let messages = sentences(ENGLISH);
    for (id, text) in &messages {
        told(text, id);
    }
    // Every form of a plural is among them, and every attribute.
    let planted = "made-up = { $n ->\n    [one] You failed once.\n   *[other] Well done!\n}\n    .about = A clean form.\n";
    let found: Vec<String> = sentences(planted).into_iter().map(|(_, text)| text).collect();
    assert_eq!(found, ["You failed once.", "Well done!", "A clean form."]);
}

#[test]
fn no_message_says_one_thing_twice() {
    let twice = |ftl: &str| {
        let resource = fluent_syntax::parser::parse(ftl).unwrap();
        let mut twice = Vec::new();
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut seen = BTreeSet::new();
            let names = message.attributes.iter().map(|attribute| attribute.id.name);
            twice.extend(
                names.filter(|name| !seen.insert(*name)).map(|_| message.id.name.to_owned()),
            );
        }
        twice
    };
    assert_eq!(twice("a = b\n    .about = c\n    .about = d\n"), ["a"]);
    assert_eq!(twice(ENGLISH), [""; 0]);
}

/// Every text of every message: of each form of a plural and each attribute, with the message's name.
fn sentences(ftl: &str) -> Vec<(String, String)> {
    fn of_pattern(pattern: &Pattern<&str>, into: &mut Vec<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => into.push(value.trim().to_owned()),
                PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                    for variant in variants {
                        of_pattern(&variant.value, into);
                    }
                }
                PatternElement::Placeable { .. } => {}
            }
        }
    }
    let resource = fluent_syntax::parser::parse(ftl).unwrap();
    let mut all = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut texts = Vec::new();
        let attributes = message.attributes.iter().map(|attribute| &attribute.value);
        for pattern in message.value.iter().chain(attributes) {
            of_pattern(pattern, &mut texts);
        }
        all.extend(texts.into_iter().map(|text| (message.id.name.to_owned(), text)));
    }
    all
}
