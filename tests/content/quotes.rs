//! One way of quoting everywhere people read: “ and ”. Forms that others wrote keep theirs, and so does
//! what is typed into a shell.

use std::{fs, path::Path};

/// Every file below `folder` with this ending: its path in the content folder, and its text.
fn files(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|it| it == ending) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path.display().to_string(), text));
        }
    }
}

fn all(ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), ending, &mut found);
    assert!(!found.is_empty());
    found
}

/// A text in a file of data: no quotation mark in it is escaped.
fn is_straight_in_data(line: &str) -> bool {
    !line.trim_start().starts_with('#') && line.contains("\\\"")
}

/// The words of a message, without what stands in braces.
fn is_straight_in_message(line: &str) -> bool {
    let mut depth = 0_u32;
    let words: String = line
        .chars()
        .filter(|char| {
            match char {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => return depth == 0,
            }
            false
        })
        .collect();
    !line.starts_with('#') && !words.contains("daymark restore") && words.contains('"')
}

#[test]
fn lessons_tools_claims_facts_and_strings_quote_with_curly_marks() {
    let mut wrong = Vec::new();
    for (file, text) in all("toml").into_iter().filter(|(file, _)| !file.contains("instruments")) {
        let lines = text.lines().filter(|line| is_straight_in_data(line));
        wrong.extend(lines.map(|line| format!("{file}: {line}")));
    }
    for (file, text) in all("md").into_iter().filter(|(file, _)| file.contains("modules")) {
        let (_, rest) = text.split_once("+++").unwrap();
        let (front, body) = rest.split_once("+++").unwrap();
        let front = front.lines().filter(|line| is_straight_in_data(line));
        let body = body.lines().filter(|line| line.contains('"'));
        wrong.extend(front.chain(body).map(|line| format!("{file}: {line}")));
    }
    for (file, text) in all("ftl") {
        let lines = text.lines().filter(|line| is_straight_in_message(line));
        wrong.extend(lines.map(|line| format!("{file}: {line}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_straight_mark_is_seen() {
    assert!(is_straight_in_data(r#"text = "Say: \"No.\"""#));
    assert!(!is_straight_in_data(r#"text = "Say: “No.”""#));
    assert!(is_straight_in_message(r#"a = Say "no"."#));
    assert!(!is_straight_in_message(r#"a = { "  " }Say no."#));
}
