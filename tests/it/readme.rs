//! The keys in the README are those of the key tables.

use std::fs;
use std::path::{Path, PathBuf};

use daymark::content::words::Words;
use daymark::ui::keymap::reference;

const START: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

fn expected() -> String {
    format!("\n{}\n", reference::markdown(&Words::english()))
}

#[test]
fn the_readme_lists_the_keys_as_they_are() {
    let readme = fs::read_to_string(path()).unwrap().replace("\r\n", "\n");
    let (_, rest) = readme.split_once(START).expect("a start of the keys");
    let (shown, _) = rest.split_once(END).expect("an end of the keys");
    assert_eq!(shown, expected(), "run: cargo test --test it write_the_keys -- --ignored");
}

#[test]
#[ignore = "writes the section of the README anew"]
fn write_the_keys_into_the_readme() {
    let readme = fs::read_to_string(path()).unwrap();
    let (before, rest) = readme.split_once(START).expect("a start of the keys");
    let (_, after) = rest.split_once(END).expect("an end of the keys");
    fs::write(path(), format!("{before}{START}{}{END}{after}", expected())).unwrap();
}
