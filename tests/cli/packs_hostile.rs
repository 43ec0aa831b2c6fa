//! Folders of packs that mean harm, or are only wrong: each is named with its file and, where there is one, its line,
//! and nothing of it is added.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::home::Home;
use crate::packs::{LESSON, new_pack};

const TOOL: &str = "tools/main-street-tool.toml";
const LINES: &str = "services/lines.toml";

/// A change to a sound pack, the file it is named with, what is written on the line (empty where there is
/// no line), and the rule.
type Case = (&'static str, fn(&Path), &'static str, &'static str, &'static str);

fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{} lacks {from}", file.display());
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

const CASES: &[Case] = &[
    (
        "a link in the folder",
        |at| symlink("/etc/passwd", &at.join("modules/a.md")),
        "modules/a.md",
        "",
        "pack",
    ),
    ("a link to a folder", |at| symlink("/etc", &at.join("etc")), "etc", "", "pack"),
    (
        "a hard link",
        |at| fs::hard_link(at.join(LESSON), at.join("modules/b.md")).unwrap(),
        LESSON,
        "",
        "pack",
    ),
    (
        "a huge file",
        |at| File::create(at.join("modules/huge.md")).unwrap().set_len(100 << 20).unwrap(),
        "modules/huge.md",
        "",
        "pack",
    ),
    (
        "not UTF-8",
        |at| fs::write(at.join("modules/a.md"), [0xff, 0xfe]).unwrap(),
        "modules/a.md",
        "",
        "pack",
    ),
    ("a name that is not UTF-8", bad_name, "modules", "", "pack"),
    (
        "a name that turns",
        |at| fs::write(at.join("modules/a\u{202e}dm.md"), "").unwrap(),
        "modules",
        "",
        "pack",
    ),
    (
        "deep folders",
        |at| fs::create_dir_all(at.join("modules/a/b/c/d")).unwrap(),
        "modules/a/b/c",
        "",
        "pack",
    ),
    ("50,000 files", many_files, "", "", "pack"),
    (
        "a screen's words",
        |at| fs::write(at.join("overdose.toml"), "x = 1").unwrap(),
        "overdose.toml",
        "",
        "pack",
    ),
    ("no name", |at| fs::remove_file(at.join("pack.toml")).unwrap(), "pack.toml", "", "pack"),
    (
        "a broken pack.toml",
        |at| fs::write(at.join("pack.toml"), "id = = 1").unwrap(),
        "pack.toml",
        "id = = 1",
        "format",
    ),
    (
        "a pack called Daymark",
        |at| edit(&at.join("pack.toml"), "\"Main street\"", "\"Daymark team\""),
        "pack.toml",
        "name =",
        "pack",
    ),
    (
        "a hidden mark in the name",
        |at| edit(&at.join("pack.toml"), "Main street", "Main\u{202e}street"),
        "pack.toml",
        "name =",
        "hidden-mark",
    ),
    (
        "an id of what ships",
        |at| rename_lesson(at, "sleep"),
        "modules/sleep.md",
        "+++",
        "protected",
    ),
    (
        "a safety lesson",
        |at| rename_lesson(at, "overdose"),
        "modules/overdose.md",
        "+++",
        "protected",
    ),
    ("a foreign id", |at| rename_lesson(at, "other"), "modules/other.md", "+++", "pack-id"),
    (
        "a lesson called like a line",
        |at| rename_lesson(at, "main-street-front-desk"),
        "modules/main-street-front-desk.md",
        "+++",
        "duplicate-id",
    ),
    (
        "raw HTML",
        |at| edit(&at.join(LESSON), "# More", "# More\n\n<script>alert(1)</script>\n"),
        LESSON,
        "<script>",
        "markdown",
    ),
    (
        "a web link",
        |at| {
            edit(
                &at.join(LESSON),
                "Could I bring this page?",
                "Could I read [this](https://example.org)?",
            );
        },
        LESSON,
        "https://example.org",
        "web-link",
    ),
    (
        "a control character in a title",
        |at| edit(&at.join(LESSON), "An example", "An \u{1b}[2Jexample"),
        LESSON,
        "title =",
        "hidden-mark",
    ),
    (
        "a turned title",
        |at| edit(&at.join(LESSON), "An example", "An \u{202e}example"),
        LESSON,
        "title =",
        "hidden-mark",
    ),
    (
        "a title without end",
        |at| edit(&at.join(LESSON), "An example", &"An example ".repeat(20)),
        LESSON,
        "+++",
        "too-long",
    ),
    (
        "a number in a lesson",
        |at| edit(&at.join(LESSON), "whom to ask.", "to call 617-555-0123."),
        LESSON,
        "617-555-0123",
        "phone-number",
    ),
    (
        "a number in a title",
        |at| edit(&at.join(LESSON), "An example to write over", "Call 617-555-0123"),
        LESSON,
        "title =",
        "phone-number",
    ),
    (
        "an uncited claim",
        |at| {
            edit(
                &at.join(LESSON),
                "know\n\nNo trial in people who use kratom was found. [^CS-02]",
                "know\n\nKratom heals.",
            );
        },
        LESSON,
        "Kratom heals.",
        "uncited-claim",
    ),
    (
        "a fact that is not there",
        |at| edit(&at.join(LESSON), "[^CS-02]\n\n## What this", "[^ZZ-1]\n\n## What this"),
        LESSON,
        "[^ZZ-1]",
        "unknown-fact",
    ),
    (
        "broken front matter",
        |at| edit(&at.join(LESSON), "order = 1", "order = = 1"),
        LESSON,
        "order =",
        "front-matter",
    ),
    (
        "a broken tool",
        |at| edit(&at.join(TOOL), "minutes = 3", "minutes = \"3"),
        TOOL,
        "minutes =",
        "format",
    ),
    (
        "a tool without a gate",
        |at| {
            edit(
                &at.join(TOOL),
                "never_first_after_opioids = false",
                "never_first_after_opioids = true",
            );
        },
        TOOL,
        "gate =",
        "gate",
    ),
    (
        "a tool with a number to call",
        |at| edit(&at.join(TOOL), "Say what to do first.", "Call 617-555-0123."),
        TOOL,
        "617-555-0123",
        "phone-number",
    ),
    (
        "a tool with a word we do not use",
        |at| edit(&at.join(TOOL), "Say what to do first.", "Say it as an addict."),
        TOOL,
        "addict",
        "forbidden-word",
    ),
    (
        "a hidden mark in a tool",
        |at| edit(&at.join(TOOL), "Talk to someone", "Talk\u{200b}to someone"),
        TOOL,
        "Talk",
        "hidden-mark",
    ),
    (
        "a wrong number",
        |at| edit(&at.join(LINES), "+16175550142", "12345"),
        LINES,
        "phone =",
        "unreadable",
    ),
    (
        "broken lines",
        |at| edit(&at.join(LINES), "scope = \"local\"", "scope = [broken"),
        LINES,
        "counties =",
        "unreadable",
    ),
    ("a retired number", retired, LINES, "[[service]]", "retired"),
    ("a crisis line's number", crisis_number, LINES, "[[service]]", "duplicate-number"),
    (
        "a crisis line's name",
        |at| edit(&at.join(LINES), "Main street, front desk", "988 Lifeline"),
        LINES,
        "[[service]]",
        "protected-name",
    ),
    (
        "a built-in line's id",
        |at| edit(&at.join(LINES), "main-street-front-desk", "safespot"),
        LINES,
        "[[service]]",
        "pack-id",
    ),
    (
        "a line hidden",
        |at| {
            fs::write(at.join(LINES), "[[service]]\nid = \"safespot\"\nhidden = true\n").unwrap();
        },
        LINES,
        "[[service]]",
        "pack-id",
    ),
    (
        "a right-to-left name",
        |at| edit(&at.join(LINES), "\"Main street, front desk\"", "\"\u{202b}שלום\""),
        LINES,
        "name =",
        "hidden-mark",
    ),
    (
        "lines that sell",
        |at| edit(&at.join(LINES), "The front desk.", "An admissions specialist."),
        LINES,
        "[[service]]",
        "lead-generation",
    ),
    (
        "no source",
        |at| edit(&at.join(LINES), "source =", "# source ="),
        LINES,
        "[[service]]",
        "unreadable",
    ),
    ("10,000 services", many_services, "services/2.toml", "[[service]]", "pack-size"),
];

fn symlink(target: &str, at: &Path) {
    std::os::unix::fs::symlink(target, at).unwrap();
}

fn bad_name(at: &Path) {
    use std::os::unix::ffi::OsStrExt as _;
    let name = std::ffi::OsStr::from_bytes(b"modules/\xff.md");
    fs::write(at.join(name), "").unwrap();
}

fn many_files(at: &Path) {
    for number in 0..50_000 {
        File::create(at.join(format!("modules/{number}"))).unwrap();
    }
}

fn rename_lesson(at: &Path, id: &str) {
    edit(&at.join(LESSON), "main-street-example", id);
    fs::rename(at.join(LESSON), at.join(format!("modules/{id}.md"))).unwrap();
    fs::remove_file(at.join("facilitator/main-street-example.toml")).unwrap();
}

fn retired(at: &Path) {
    let retired = &daymark::content::directory::shipped().retired().to_vec();
    let number = retired
        .iter()
        .find(|one| one.kind == daymark::content::retired::RetiredKind::Number)
        .unwrap();
    edit(&at.join(LINES), "+16175550142", &format!("+1{}", number.pieces.concat()));
    edit(&at.join(LINES), "617-555-0142", &number.pieces.join("-"));
}

fn crisis_number(at: &Path) {
    edit(&at.join(LINES), "+16175550142", "+18009720590");
    edit(&at.join(LINES), "617-555-0142", "800-972-0590");
}

fn many_services(at: &Path) {
    let one = fs::read_to_string(at.join(LINES)).unwrap();
    for file in 0..10 {
        let mut all = String::new();
        for number in 0..1_000 {
            let number = file * 1_000 + number;
            let line = one.replace("main-street-front-desk", &format!("main-street-{number}"));
            let line = line.replace("+16175550142", &format!("+1617555{number:04}"));
            all.push_str(&line.replace("617-555-0142", &format!("617-555-{number:04}")));
            all.push('\n');
        }
        fs::write(at.join(format!("services/{file}.toml")), all).unwrap();
    }
}

/// The line, from 1, on which these words stand first.
fn line_of(file: &Path, words: &str) -> usize {
    let text = fs::read_to_string(file).unwrap();
    text.lines().position(|line| line.contains(words)).unwrap() + 1
}

#[test]
fn every_bad_folder_is_named_with_file_and_line_and_adds_nothing() {
    let mut wrong = Vec::new();
    for (at, (name, break_it, file, words, rule)) in CASES.iter().enumerate() {
        let home = Home::empty();
        let folder = PathBuf::from(new_pack(&home));
        break_it(&folder);
        let shown = folder.to_str().unwrap();
        let mut place = format!("main-street/{file}").trim_end_matches('/').to_owned();
        if !words.is_empty() && *rule != "pack-size" {
            let _ = write!(place, ":{}", line_of(&folder.join(file), words));
        }
        // The check says the same; a few times is enough.
        let commands: [&[&str]; 2] =
            [&["content", "add", shown, "--yes"], &["content", "check", shown]];
        for command in commands.into_iter().take(1 + usize::from(at % 8 == 0)) {
            let ran = home.run_locked(command);
            let is_named = ran
                .out
                .lines()
                .any(|line| line.starts_with(&place) && line.contains(&format!(" {rule}: ")));
            let is_safe = !ran.out.contains(['\u{1b}', '\u{202e}', '\u{202b}', '\u{200b}']);
            if ran.code != 6 || !is_named || !is_safe {
                wrong.push(format!(
                    "{name}: {command:?} {}, wanted {place} {rule}\n{}",
                    ran.code, ran.out
                ));
            }
        }
        if home.path("journal/packs").exists() {
            wrong.push(format!("{name}: something was added"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
