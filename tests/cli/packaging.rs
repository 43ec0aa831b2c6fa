//! What a package takes is there: each file that `Cargo.toml` names for one, and what the program writes of itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::home::Home;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the Debian package, each with where it goes.
fn assets() -> Vec<(String, String)> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let manifest: toml::Table = toml::from_str(&manifest).unwrap();
    let deb = &manifest["package"]["metadata"]["deb"];
    let license = deb["license-file"][0].as_str().unwrap();
    assert!(root().join(license).exists(), "{license}");
    let rows = deb["assets"].as_array().unwrap();
    let text = |row: &toml::Value, at: usize| row[at].as_str().unwrap().to_owned();
    rows.iter().map(|row| (text(row, 0), text(row, 1))).collect()
}

/// Writes the manual page and the completions as a package is made.
fn papers(folder: &Path) {
    let made = Command::new(root().join("packaging/papers"))
        .arg(env!("CARGO_BIN_EXE_daymark"))
        .arg(folder)
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

#[test]
fn everything_in_the_package_is_there_or_is_made() {
    let home = Home::empty();
    let folder = home.path("papers");
    papers(&folder);
    let mut count = 0;
    for (from, to) in assets() {
        let is_there = match from.strip_prefix("target/papers/") {
            Some(paper) => fs::metadata(folder.join(paper)).is_ok_and(|about| about.len() > 1_000),
            None if from == "target/release/daymark" => true,
            None => root().join(&from).exists(),
        };
        assert!(is_there, "{from}");
        assert!(to.starts_with("usr/"), "{to}");
        count += 1;
    }
    assert!(count >= 10, "{count}");
    let names = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name());
    let packed: Vec<String> = assets().into_iter().map(|(from, _)| from).collect();
    for name in names.map(|name| name.into_string().unwrap()) {
        let is_packed = packed.iter().any(|from| from.trim_end_matches(".gz").ends_with(&name));
        assert!(is_packed || name == "daymark.1.gz", "{name} is made and not packed");
    }
}

#[test]
fn the_menu_entries_start_the_program_in_a_terminal() {
    for (file, name) in [("daymark.desktop", "Daymark"), ("notes.desktop", "Notes")] {
        let entry = fs::read_to_string(root().join("packaging").join(file)).unwrap();
        assert!(entry.starts_with("[Desktop Entry]\n"), "{file}");
        for line in ["Type=Application", "Exec=daymark", "Terminal=true", &format!("Name={name}")] {
            assert!(entry.lines().any(|there| there == line), "{file}: {line}");
        }
    }
    let quiet = fs::read_to_string(root().join("packaging/notes.desktop")).unwrap().to_lowercase();
    let shown = quiet.replace("exec=daymark", "");
    for word in ["daymark", "recovery", "opioid", "kratom"] {
        assert!(!shown.contains(word), "the quiet entry says {word}");
    }
}
