//! No phone number stands anywhere in the program that the directory does not hold.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use daymark::page::line_words::directory;

/// The digits of every phone number in `text`: three, three and four digits with a usual sign between,
/// or `+1` and ten digits.
fn numbers(text: &str) -> Vec<String> {
    let bytes: Vec<char> = text.chars().collect();
    let digit = |at: usize| bytes.get(at).is_some_and(char::is_ascii_digit);
    let digits = |at: usize, count: usize| (at..at + count).all(digit);
    let sign = |at: usize| bytes.get(at).is_some_and(|sign| "-. \u{2011}".contains(*sign));
    let take = |at: usize, count: usize| bytes.iter().skip(at).take(count).collect::<String>();
    let mut found = Vec::new();
    for at in 0..bytes.len() {
        if at > 0 && digit(at - 1) {
            continue;
        }
        let joined = bytes.get(at) == Some(&'+') && take(at + 1, 1) == "1";
        if joined && digits(at + 2, 10) && !digit(at + 12) {
            found.push(take(at + 2, 10));
        }
        // "(800) 555-0100" has two signs after the area code.
        let gap = if take(at + 3, 2) == ") " { 2 } else { usize::from(sign(at + 3)) };
        let (middle, last) = (at + 3 + gap, at + 3 + gap + 4);
        let is_whole = digits(at, 3) && gap > 0 && digits(middle, 3) && sign(middle + 3);
        if is_whole && digits(last, 4) && !digit(last + 4) {
            found.push(format!("{}{}{}", take(at, 3), take(middle, 3), take(last, 4)));
        }
    }
    found
}

/// Every file under `path` with one of these endings.
fn files(path: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for file in fs::read_dir(path).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            files(&path, endings, found);
        } else if path.extension().is_some_and(|end| endings.iter().any(|each| end == *each)) {
            found.push(path);
        }
    }
}

#[test]
fn numbers_are_found_however_they_are_written() {
    for (text, count) in [
        ("800-555-0100", 1),
        ("call (800) 555-0100 now", 1),
        ("800.555.0100, or 800 555 0101", 2),
        ("+18005550100", 1),
        ("1-800-555-0100", 1),
        ("2026-11-24 03:00", 0),
        ("9800-555-01001", 0),
        ("1234567890", 0),
    ] {
        assert_eq!(numbers(text).len(), count, "{text}");
    }
}

#[test]
fn no_message_holds_a_phone_number() {
    let strings = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/strings");
    let mut found = Vec::new();
    files(&strings, &["ftl"], &mut found);
    assert!(!found.is_empty());
    for file in found {
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(numbers(&text), [""; 0], "{}: take it from the directory", file.display());
        let runs = text.split(|sign: char| !sign.is_ascii_digit());
        assert!(!runs.into_iter().any(|run| (7..=11).contains(&run.len())), "{}", file.display());
    }
}

#[test]
fn every_phone_number_in_the_program_is_one_of_the_directorys() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut known: BTreeSet<String> = BTreeSet::new();
    for service in directory().services() {
        known.extend(service.numbers().map(|number| number.digits().to_owned()));
        // A TTY has a number of its own, which is written in words.
        known.extend(service.tty.iter().flat_map(|words| numbers(words)));
    }
    let mut found = Vec::new();
    files(&root.join("src"), &["rs", "snap"], &mut found);
    files(&root.join("content"), &["toml", "md", "ftl"], &mut found);
    files(&root.join("tests/it"), &["rs", "snap"], &mut found);
    for file in found {
        let text = fs::read_to_string(&file).unwrap();
        for number in numbers(&text) {
            // The exchange 555 is nobody's: it stands for made-up numbers.
            let is_made_up = number.get(3..6) == Some("555");
            assert!(is_made_up || known.contains(&number), "{number} in {}", file.display());
        }
    }
}
