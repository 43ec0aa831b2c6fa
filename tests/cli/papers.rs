//! Every command in the README and the documents is one that works: each is run as it stands there, in the
//! order of the page, in a home with a journal.

use std::fs;
use std::path::PathBuf;

use crate::home::{Home, Ran, finish};

/// Commands that draw, or ask somebody who is not there: they are only asked what they would do, which they
/// say when every word of the line is understood.
const ASKS: &[&str] = &[
    "daymark",
    "daymark --plain",
    "daymark demo",
    "daymark checkin",
    "daymark urge",
    "daymark breathe",
    "daymark ground",
    "daymark wipe",
    "daymark --group=sleep,sleep-wind-down,safespot",
    "daymark import my-journal.json",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The pages beside those in `docs`.
const PAGES: &[&str] = &[
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
    "benches/peers/README.md",
    "content/README.md",
    "content/instruments/README.md",
    "packaging/README.md",
];

/// Lines of a box that are other programs': what they are for is beside them, and none is run here.
const OTHERS: &[&str] = &["cp", "echo", "install", "printf", "rustup"];

/// The pages, each with where it stands.
fn papers() -> Vec<(String, String)> {
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|file| file.unwrap().path());
    let docs = docs.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let name = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    let mut pages: Vec<String> = docs.map(|path| format!("docs/{}", name(path))).collect();
    pages.extend(PAGES.iter().map(ToString::to_string));
    pages.sort();
    let read = |path: String| (fs::read_to_string(root().join(&path)).unwrap(), path);
    pages.into_iter().map(read).map(|(page, path)| (path, page)).collect()
}

/// The boxes of a page that a shell is to read, line by line, without the remarks behind them.
fn shell_lines(page: &str) -> Vec<&str> {
    let boxes = page.split("```").skip(1).step_by(2).filter_map(|code| code.strip_prefix("sh\n"));
    let lines = boxes.flat_map(str::lines).map(|line| line.split(" # ").next().unwrap().trim());
    lines.filter(|line| !line.is_empty()).collect()
}

/// The commands of ours that stand in a sentence of a page, with an id where one is to be put.
fn in_sentences(page: &str) -> Vec<String> {
    let prose: String = page.split("```").step_by(2).collect();
    let spans = prose.split('`').skip(1).step_by(2);
    let ours = spans.filter_map(|span| span.strip_prefix("daymark "));
    ours.map(|words| words.replace(" ID", " 0123456789abcdef0123456789abcdef")).collect()
}

/// What is not there of a line that builds, tests or packs: a file, or what cargo is asked for by name.
fn missing(line: &str) -> Option<String> {
    // Variables may be set before the program.
    let is_variable = |word: &&str| {
        let named = word.split_once('=').map(|(name, _)| name);
        named.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'))
    };
    let words: Vec<&str> = line.split_whitespace().skip_while(is_variable).collect();
    let is_there = |path: String| (!root().join(&path).exists()).then_some(path);
    let target = |folder: &str, name: &str| {
        let one_file = root().join(folder).join(name).with_extension("rs").exists();
        if one_file { None } else { is_there(format!("{folder}/{name}/main.rs")) }
    };
    match words[0] {
        "cargo" => words.windows(2).find_map(|pair| match pair[0] {
            "--example" => target("examples", pair[1]),
            "--bench" => target("benches", pair[1]),
            "--test" => target("tests", pair[1]),
            _ => None,
        }),
        other if OTHERS.contains(&other) => None,
        path => is_there(path.to_owned()),
    }
}

/// The commands in the boxes of a page, without the remarks behind them.
fn commands(page: &str) -> Vec<String> {
    let boxes = page.split("```").skip(1).step_by(2);
    let lines = boxes.flat_map(str::lines).map(|line| line.split(" # ").next().unwrap().trim());
    let ours = |line: &&str| line.split(' ').any(|word| word == "daymark");
    lines
        .map(|line| {
            line.strip_prefix("cargo run --release -- ")
                .map_or(line.to_owned(), |rest| format!("daymark {rest}"))
        })
        .filter(|line| ours(&line.as_str()) && !line.starts_with("cargo "))
        .collect()
}

/// A home in which every command finds what its page takes for granted.
fn home() -> Home {
    let home = Home::with_journal();
    let signed = root().join("tests/fixtures/suggestions");
    for file in fs::read_dir(signed).unwrap() {
        let file = file.unwrap().path();
        fs::copy(&file, home.path(&file.file_name().unwrap().to_string_lossy())).unwrap();
    }
    fs::write(home.path("note.txt"), "Try this before bed.").unwrap();
    fs::write(home.path("page-passphrase"), "words for this page alone\n").unwrap();
    home
}

/// What a line of a shell does: one command, which may be given a few words to read.
fn run(home: &Home, line: &str) -> Ran {
    let (input, command) = match line.split_once(" | ") {
        Some((echo, command)) => (echo.trim_start_matches("echo ").trim_matches('"'), command),
        None => ("", line),
    };
    let mut program = home.command();
    program.current_dir(home.dir.path());
    program.env("DAYMARK_PASSPHRASE_FILE", home.path("passphrase"));
    finish(program.args(command.split_whitespace().skip(1)), input)
}

#[test]
fn every_command_of_the_papers_does_what_its_page_says() {
    let mut count = 0;
    for (name, page) in papers() {
        let home = home();
        for line in commands(&page) {
            let ran = match line.as_str() {
                // The page has it for a person without a journal.
                "daymark init" => run(&Home::empty(), &line),
                asks if ASKS.contains(&asks) => run(&home, &format!("{line} --help")),
                _ => run(&home, &line),
            };
            assert_eq!(ran.code, 0, "{name}: {line}: {}{}", ran.out, ran.err);
            count += 1;
        }
    }
    assert!(count > 60, "{count} commands were found");
}

#[test]
fn every_command_in_a_sentence_is_one_that_the_program_understands() {
    let home = Home::empty();
    let mut count = 0;
    for (name, page) in papers() {
        for words in in_sentences(&page) {
            let ran = run(&home, &format!("daymark {words} --help"));
            assert_eq!(ran.code, 0, "{name}: daymark {words}: {}", ran.err);
            count += 1;
        }
    }
    assert!(count > 40, "{count} commands were found");
}

#[test]
fn a_command_that_is_wrong_would_be_noticed() {
    let page = "Try `daymark lins`.\n```sh\ndaymark lines --ned treatment # lines\n```\n\
                ```text\ndaymark learn read no-such-topic\n```\n`daymark urge --lowd` draws.";
    let home = Home::empty();
    let boxed = commands(page);
    assert_eq!(boxed, ["daymark lines --ned treatment", "daymark learn read no-such-topic"]);
    assert!(boxed.iter().all(|line| run(&home, line).code != 0));
    let said = in_sentences(page);
    assert_eq!(said, ["lins", "urge --lowd"]);
    assert!(said.iter().all(|line| run(&home, &format!("daymark {line} --help")).code != 0));
    for line in [
        "cargo bench --bench no-such",
        "packaging/no-such",
        "no-such-program",
        "A_WISH=yes no-such-program",
    ] {
        assert!(missing(line).is_some(), "{line}");
    }
}

#[test]
fn every_other_line_of_a_box_names_what_is_there() {
    for (name, page) in papers() {
        for line in shell_lines(&page) {
            if !line.starts_with("daymark") {
                assert_eq!(missing(line), None, "{name}: {line}");
            }
        }
    }
}

#[test]
fn every_page_that_is_named_is_there() {
    for (name, page) in papers() {
        let folder = root().join(&name).parent().unwrap().to_owned();
        for link in page.split("](").skip(1) {
            let target = link.split([')', '#']).next().unwrap_or_default();
            if !target.contains(':') && !target.is_empty() {
                assert!(folder.join(target).exists(), "{name}: {target}");
            }
        }
    }
}
