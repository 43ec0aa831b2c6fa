//! Names, help and reference: what is public stays.

use crate::home::Home;

/// The commands of the first release. They are only ever added to.
const COMMANDS: &[&str] = &[
    "demo",
    "init",
    "now",
    "overdose",
    "checkin",
    "lapse",
    "break",
    "questions",
    "counter",
    "note",
    "journal",
    "lines",
    "trends",
    "learn",
    "tools",
    "urge",
    "breathe",
    "ground",
    "handout",
    "suggest",
    "accept",
    "summary",
    "plan",
    "content",
    "passphrase",
    "unlock-test",
    "settings",
    "export",
    "import",
    "backup",
    "restore",
    "merge",
    "doctor",
    "prove",
    "wipe",
    "keys",
    "completions",
    "man",
];

#[test]
fn every_command_has_help_with_an_example() {
    let home = Home::empty();
    for command in COMMANDS {
        let long = home.run_locked(&[command, "--help"]).done();
        assert!(long.contains("Example:\n  daymark "), "{command}: {long}");
        let short = home.run_locked(&[command, "-h"]).done();
        assert!(!short.contains("Example:") && short.contains("Usage:"), "{command}: {short}");
        assert!(!long.contains("arg-") && !long.contains("cmd-"), "{long}");
    }
    let version = home.run_locked(&["--version"]).done();
    assert_eq!(version, format!("daymark {}\n", env!("CARGO_PKG_VERSION")));
    assert!(!home.path("journal").exists());
}

#[test]
fn the_references_are_printed() {
    let home = Home::empty();
    let keys = home.run_locked(&["keys"]).done();
    assert!(keys.contains("F2"), "{keys}");
    let man = home.run_locked(&["man"]).done();
    assert!(man.contains(".TH daymark 1") && man.contains("daymark journal list"), "no page");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(home.run_locked(&["completions", shell]).done().contains("daymark"), "{shell}");
    }
    home.run_locked(&["completions", "sh"]).failed(2);
}

#[test]
fn doctor_and_prove_never_write() {
    let home = Home::with_journal();
    let before = listing(&home);
    assert!(home.run_locked(&["doctor"]).done().contains("Fine: A journal and both its keys"));
    let prove = home.run_locked(&["prove"]).done();
    assert!(prove.contains("None of them is here for a network"), "{prove}");
    if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        assert!(prove.contains("the system refused. That is right."), "{prove}");
    }
    assert_eq!(listing(&home), before);
}

fn listing(home: &Home) -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(home.path("journal")).unwrap().map(Result::unwrap);
    let mut all: Vec<_> = files
        .filter(|file| file.path().is_file())
        .map(|file| (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap()))
        .collect();
    all.sort();
    all
}
