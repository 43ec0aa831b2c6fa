//! Every binding: the only file that says what a key does. Footers, the key list, `daymark keys`, the
//! manual page and plain mode all read these tables.

use crate::ui::action::Action;
use crate::ui::key::Key;

pub mod reference;
mod tables;

pub use tables::*;

/// One verb of a place, and the keys for it.
#[derive(Debug)]
pub struct Binding {
    /// Any of these.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
    /// The message with one or two words for it; its `.about` is the whole sentence.
    pub label: &'static str,
    /// How the footer writes the keys, or `None` when the footer leaves it out.
    pub hint: Option<&'static str>,
}

/// Whether printable keys are text here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// Printable keys write.
    Text,
    /// Printable keys are commands.
    Commands,
}

/// The keys of one place.
#[derive(Debug)]
pub struct Keymap {
    /// The message with the name of the place.
    pub title: &'static str,
    /// Whether printable keys are text.
    pub typing: Typing,
    /// The bindings, in the order of the footer.
    pub groups: &'static [&'static [Binding]],
}

/// Whether `j k h l g G` move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VimKeys {
    /// They do.
    On,
    /// They do nothing.
    Off,
}

impl Keymap {
    /// The bindings of this place, in the order of the footer.
    pub fn bindings(&self) -> impl Iterator<Item = &'static Binding> + use<> {
        self.groups.iter().copied().flatten()
    }

    /// What `key` means here. [`EVERYWHERE`] is asked first, so that no place can shadow it.
    #[must_use]
    pub fn action(&self, key: Key, vim: VimKeys) -> Option<Action> {
        let is_text = self.typing == Typing::Text;
        if is_text && matches!(key, Key::Char(_)) {
            return None;
        }
        let key = with_caps_lock_undone(key);
        if !is_text && let Key::Char(digit @ '0'..='9') = key {
            return digit
                .to_digit(10)
                .and_then(|digit| u8::try_from(digit).ok())
                .map(Action::Number);
        }
        let bound = |key: Key| {
            let found = |binding: &&'static Binding| binding.keys.contains(&key);
            let here = || self.bindings().find(found);
            // In a text box Ctrl+Z undoes typing; everywhere else it suspends.
            if is_text && let Some(binding) = here().filter(|_| key == Key::Ctrl('z')) {
                return Some(binding.action);
            }
            EVERYWHERE.bindings().find(found).or_else(here).map(|binding| binding.action)
        };
        bound(key).or_else(|| match vim {
            VimKeys::On if !is_text => vim_arrow(key).and_then(bound),
            _ => None,
        })
    }

    /// Whether the arrows go up and down a list here.
    #[must_use]
    pub fn arrows_move(&self) -> bool {
        let is = |key, action| self.action(key, VimKeys::Off) == Some(action);
        is(Key::Up, Action::Up) && is(Key::Down, Action::Down)
    }

    /// Whether Enter does what the row in use is for.
    #[must_use]
    pub fn enter_chooses(&self) -> bool {
        self.action(Key::Enter, VimKeys::Off) == Some(Action::Choose)
    }

    /// The binding that the footer and the key list show for `action`, if it is bound here.
    #[must_use]
    pub fn binding(&self, action: Action) -> Option<&'static Binding> {
        EVERYWHERE.bindings().chain(self.bindings()).find(|binding| binding.action == action)
    }
}

/// Letters mean the same with Caps Lock on; only `g` and `G` differ.
const fn with_caps_lock_undone(key: Key) -> Key {
    match key {
        Key::Char(char) if char != 'G' => Key::Char(char.to_ascii_lowercase()),
        other => other,
    }
}

const fn vim_arrow(key: Key) -> Option<Key> {
    match key {
        Key::Char('j') => Some(Key::Down),
        Key::Char('k') => Some(Key::Up),
        Key::Char('h') => Some(Key::Left),
        Key::Char('l') => Some(Key::Right),
        Key::Char('g') => Some(Key::Home),
        Key::Char('G') => Some(Key::End),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for keymap in ALL {
            let mut seen: BTreeMap<String, Action> = BTreeMap::new();
            for binding in EVERYWHERE.bindings().chain(keymap.bindings()) {
                for key in binding.keys {
                    let is_typing_undo = *key == Key::Ctrl('z') && keymap.typing == Typing::Text;
                    let other = seen.insert(key.to_string(), binding.action);
                    assert!(
                        other.is_none_or(|other| other == binding.action) || is_typing_undo,
                        "{key} in {}",
                        keymap.title
                    );
                }
            }
        }
    }

    #[test]
    fn one_letter_has_one_meaning_in_the_whole_app() {
        let mut meanings: BTreeMap<char, BTreeSet<&str>> = BTreeMap::new();
        for keymap in ALL.iter().filter(|keymap| keymap.typing == Typing::Commands) {
            for binding in EVERYWHERE.bindings().chain(keymap.bindings()) {
                for key in binding.keys {
                    if let Key::Char(char) = key {
                        meanings.entry(*char).or_default().insert(verb(binding.action));
                    }
                }
            }
        }
        for (char, verbs) in meanings {
            assert_eq!(verbs.len(), 1, "{char}: {verbs:?}");
        }
    }

    fn verb(action: Action) -> &'static str {
        Box::leak(format!("{action:?}").into_boxed_str())
    }

    #[test]
    fn help_now_opens_from_every_place_also_while_typing() {
        for keymap in ALL {
            assert_eq!(
                keymap.action(Key::F(2), VimKeys::On),
                Some(Action::HelpNow),
                "{}",
                keymap.title
            );
            let mark = keymap.action(Key::Char('!'), VimKeys::On);
            let expected = (keymap.typing == Typing::Commands).then_some(Action::HelpNow);
            assert_eq!(mark, expected, "{}", keymap.title);
        }
    }

    #[test]
    fn keys_that_terminals_confuse_are_never_bound() {
        for keymap in ALL {
            for binding in keymap.bindings() {
                for key in binding.keys {
                    assert!(!matches!(
                        key,
                        Key::Ctrl('h' | 'i' | 'j' | 'm' | '[') | Key::F(10 | 11)
                    ));
                }
            }
        }
    }

    #[test]
    fn caps_lock_and_vim_keys() {
        assert_eq!(JOURNAL.action(Key::Char('N'), VimKeys::Off), Some(Action::CheckIn));
        assert_eq!(JOURNAL.action(Key::Char('j'), VimKeys::On), Some(Action::Down));
        assert_eq!(JOURNAL.action(Key::Char('j'), VimKeys::Off), None);
        assert_eq!(EDITOR.action(Key::Char('j'), VimKeys::On), None);
        assert_eq!(JOURNAL.action(Key::Char('G'), VimKeys::On), Some(Action::Last));
    }

    #[test]
    fn arrows_enter_escape_and_tab_are_bound_wherever_there_is_a_list() {
        for keymap in ALL {
            assert!(
                keymap.action(Key::Esc, VimKeys::Off).is_some(),
                "{}: no way back",
                keymap.title
            );
        }
    }
}
