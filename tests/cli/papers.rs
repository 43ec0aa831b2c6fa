//! Every command in the README and the documents is one that works: each is run as it stands there, in the
//! order of the page, in a home with a journal.

use std::fs;
use std::path::{Path, PathBuf};

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

/// The pages, each with its name.
fn papers() -> Vec<(String, String)> {
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|file| file.unwrap().path());
    let mut pages: Vec<PathBuf> =
        docs.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    pages.push(root().join("README.md"));
    pages.sort();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    pages.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
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
    assert!(count > 40, "{count} commands were found");
}

#[test]
fn every_page_that_is_named_is_there() {
    for (name, page) in papers() {
        let folder = if name == "README.md" { root() } else { root().join("docs") };
        for link in page.split("](").skip(1) {
            let target = link.split([')', '#']).next().unwrap_or_default();
            if !target.contains("://") && !target.is_empty() {
                assert!(folder.join(target).exists(), "{name}: {target}");
            }
        }
    }
}
