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
pub fn is_hidden(sign: char) -> bool {
    sign != '\t' && is_hostile(sign)
}

/// The same with the tab, for what stands on one line: such a sign can make a name lie.
#[must_use]
pub fn is_hostile(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_nobody_sees_is_one_wherever_it_stands() {
        for sign in
            "\u{202e}\u{2066}\u{200f}\u{1b}\n\u{feff}\u{ad}\u{180e}\u{fffa}\u{e0041}".chars()
        {
            assert!(is_hostile(sign) && is_hidden(sign), "{sign:?}");
        }
        for sign in "aéש한 &".chars() {
            assert!(!is_hostile(sign) && !is_hidden(sign), "{sign:?}");
        }
        assert!(is_hostile('\t') && !is_hidden('\t'));
    }
}
