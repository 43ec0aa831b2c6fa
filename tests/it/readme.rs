//! The keys in the README are those of the key tables.

use std::fs;
use std::path::Path;

use daymark::content::words::Words;
use daymark::ui::keymap::reference;

const START: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

/// To write the section anew: `DAYMARK_WRITE_README=1 cargo test --test it readme`.
#[test]
fn the_readme_lists_the_keys_as_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let (before, rest) = readme.split_once(START).expect("a start of the keys");
    let (shown, after) = rest.split_once(END).expect("an end of the keys");
    let expected = format!("\n{}\n", reference::markdown(&Words::english()));
    if std::env::var_os("DAYMARK_WRITE_README").is_some() {
        fs::write(&path, format!("{before}{START}{expected}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(shown, expected, "the keys in README.md are not those of the key tables");
}
