//! Every key of every place as text: for `daymark keys`, and as Markdown for the papers.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{ALL, Binding, EVERYWHERE, Keymap, Typing};
use crate::content::words::Words;
use crate::ui::action::Action;
use crate::ui::key::Key;

/// The keys for a verb of `place` as they are written, those that work everywhere among them; `None`
/// where no key is left, because printable keys write there.
#[must_use]
pub fn keys(place: &Keymap, binding: &Binding) -> Option<String> {
    let everywhere = EVERYWHERE.bindings().filter(|other| other.action == binding.action);
    let all = binding.keys.iter().chain(everywhere.flat_map(|other| other.keys));
    let mut names: Vec<String> = Vec::new();
    for key in all {
        let is_text = place.typing == Typing::Text && matches!(key, Key::Char(_));
        let name = key.to_string();
        if !is_text && !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| names.join("  "))
}

/// What works everywhere and has no row of its own in `place`.
pub fn only_everywhere(place: &Keymap) -> impl Iterator<Item = &'static Binding> + use<> {
    let here: BTreeSet<String> =
        place.bindings().map(|binding| format!("{:?}", binding.action)).collect();
    EVERYWHERE.bindings().filter(move |binding| !here.contains(&format!("{:?}", binding.action)))
}

/// A place, and its keys with their sentences.
type Section = (String, Vec<(String, String)>);

/// Whether this moves in a list or a page.
#[must_use]
pub const fn is_moving(action: Action) -> bool {
    matches!(
        action,
        Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
    )
}

/// Whether a reader knows this one already: it moves in a list, or is the same everywhere.
fn is_common(place: &Keymap, binding: &Binding) -> bool {
    let is_elsewhere = |other: &Binding| other.label == binding.label;
    place.title != EVERYWHERE.title
        && (is_moving(binding.action) || EVERYWHERE.bindings().any(is_elsewhere))
}

fn sections(words: &Words, leaves_out: impl Fn(&Keymap, &Binding) -> bool) -> Vec<Section> {
    let mut seen = BTreeSet::new();
    let places = std::iter::once(&EVERYWHERE).chain(ALL.iter().copied());
    places
        .filter(|place| seen.insert(place.title))
        .map(|place| {
            let about = |binding: &'static Binding| words.about(binding.label);
            let bindings = place.bindings().filter(|binding| !leaves_out(place, binding));
            let rows = bindings.filter_map(|binding| Some((keys(place, binding)?, about(binding))));
            (words.say(place.title), rows.collect::<Vec<_>>())
        })
        .filter(|(_, rows)| !rows.is_empty())
        .collect()
}

/// Every key, as plain text.
#[must_use]
pub fn text(words: &Words) -> String {
    let mut text = String::new();
    for (place, rows) in sections(words, |_, _| false) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{place}");
        for (keys, about) in rows {
            let _ = writeln!(text, "  {keys:<22}  {about}");
        }
        text.push('\n');
    }
    text.push_str(&words.say("keys-vim"));
    text.push('\n');
    text
}

/// The keys as Markdown tables, without those that move in every list; those of one place open on
/// demand, because there are many.
#[must_use]
pub fn markdown(words: &Words) -> String {
    let mut text = String::new();
    let everywhere = words.say(EVERYWHERE.title);
    for (place, rows) in sections(words, is_common) {
        let folds = place != everywhere;
        let (keys, does) = (words.say("keys-column-keys"), words.say("keys-column-does"));
        // Writing to a string cannot fail.
        let _ = if folds {
            write!(text, "<details><summary>{place}</summary>\n\n")
        } else {
            write!(text, "**{place}**\n\n")
        };
        let _ = write!(text, "| {keys} | {does} |\n| --- | --- |\n");
        for (keys, about) in rows {
            let keys: Vec<String> = keys.split("  ").map(|key| format!("`{key}`")).collect();
            let _ = writeln!(text, "| {} | {about} |", keys.join(" "));
        }
        text.push_str(if folds { "\n</details>\n\n" } else { "\n" });
    }
    let _ = writeln!(text, "{} {}", words.say("keys-move"), words.say("keys-vim"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap;

    #[test]
    fn every_key_has_a_place_and_a_sentence() {
        let words = Words::english();
        let (text, markdown) = (text(&words), markdown(&words));
        for place in ALL {
            let title = words.say(place.title);
            assert!(words.has(place.title), "{}", place.title);
            assert!(place.bindings().next().is_none() || text.contains(&title), "{title}");
            for binding in place.bindings() {
                let about = words.about(binding.label);
                assert_ne!(about, binding.label, "no sentence");
                assert!(text.contains(&about), "{about}");
                assert!(is_common(place, binding) || markdown.contains(&about), "{about}");
            }
        }
        assert!(markdown.contains("| `F2` `!` |"), "{markdown}");
    }

    #[test]
    fn keys_that_write_are_left_out_where_one_writes() {
        let help = EVERYWHERE.bindings().next().unwrap();
        assert_eq!(keys(&keymap::EDITOR, help).as_deref(), Some("F2"));
        assert_eq!(keys(&keymap::JOURNAL, help).as_deref(), Some("F2  !"));
        assert!(only_everywhere(&keymap::JOURNAL).all(|binding| binding.label != "do-back"));
    }
}
