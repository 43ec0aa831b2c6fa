//! Marks that a reader cannot see and a terminal might obey. A file that holds one is not read:
//! content comes from people we do not know, and it is printed to terminals.

use super::{issue::Issue, source::Source};

/// Escapes that would bring such a mark in by another door: TOML's and Markdown's.
const ESCAPES: [&str; 7] = ["\\u", "\\U", "\\x", "\\e", "\\b", "\\f", "&#"];

/// The first such mark of `source`; `None` when there is none.
#[must_use]
pub fn find(source: &Source) -> Option<Issue> {
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    for (at, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let what = if let Some(mark) = line.chars().find(|c| is_hidden(*c)) {
            format!("a hidden mark, U+{:04X}", u32::from(mark))
        } else if let Some(escape) = ESCAPES.iter().find(|escape| line.contains(**escape)) {
            format!("an escape, `{escape}`")
        } else {
            continue;
        };
        let fix = "Type the letter itself, or take it out; the file is not read until then.";
        return Some(source.place(at + 1).error("hidden-mark", what, fix));
    }
    None
}

/// Control characters but tab, marks that turn the direction of text, and those without width.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(
            u32::from(c),
            0x00AD | 0x061C | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF
        )
}
