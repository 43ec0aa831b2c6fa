//! Key: one keystroke, in our own words.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// One keystroke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A printable character, as typed.
    Char(char),
    /// Control and a letter, in lower case.
    Ctrl(char),
    /// A function key.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// An arrow.
    Up,
    /// An arrow.
    Down,
    /// An arrow.
    Left,
    /// An arrow.
    Right,
    /// Control and an arrow.
    CtrlLeft,
    /// Control and an arrow.
    CtrlRight,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the start.
    Home,
    /// To the end.
    End,
    /// Delete to the left.
    Backspace,
    /// Delete to the right.
    Delete,
}

impl Key {
    /// The keystroke in a terminal event, or `None` for releases and for keys Daymark does not know.
    #[must_use]
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = |modifier| event.modifiers.contains(modifier);
        // Windows reports AltGr as Control and Alt together; what it types is plain text.
        let is_control = held(KeyModifiers::CONTROL) && !held(KeyModifiers::ALT);
        Some(match event.code {
            KeyCode::Char(char) if is_control => Self::Ctrl(char.to_ascii_lowercase()),
            KeyCode::Char(_) if held(KeyModifiers::ALT) && !held(KeyModifiers::CONTROL) => {
                return None;
            }
            KeyCode::Char(char) => Self::Char(char),
            KeyCode::F(number) => Self::F(number),
            KeyCode::Enter => Self::Enter,
            KeyCode::Esc => Self::Esc,
            KeyCode::Tab if held(KeyModifiers::SHIFT) => Self::BackTab,
            KeyCode::Tab => Self::Tab,
            KeyCode::BackTab => Self::BackTab,
            KeyCode::Up => Self::Up,
            KeyCode::Down => Self::Down,
            KeyCode::Left if is_control => Self::CtrlLeft,
            KeyCode::Right if is_control => Self::CtrlRight,
            KeyCode::Left => Self::Left,
            KeyCode::Right => Self::Right,
            KeyCode::PageUp => Self::PageUp,
            KeyCode::PageDown => Self::PageDown,
            KeyCode::Home => Self::Home,
            KeyCode::End => Self::End,
            KeyCode::Backspace => Self::Backspace,
            KeyCode::Delete => Self::Delete,
            _ => return None,
        })
    }

    /// The keystroke a person would write this way: `a`, `^S`, `F2`, `enter`, `→`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut chars = name.chars();
        let (first, rest) = (chars.next()?, chars.as_str());
        Some(match name.to_lowercase().as_str() {
            "enter" => Self::Enter,
            "esc" => Self::Esc,
            "tab" => Self::Tab,
            "shift+tab" => Self::BackTab,
            "space" => Self::Char(' '),
            "↑" => Self::Up,
            "↓" => Self::Down,
            "←" => Self::Left,
            "→" => Self::Right,
            "^←" => Self::CtrlLeft,
            "^→" => Self::CtrlRight,
            "pgup" => Self::PageUp,
            "pgdn" => Self::PageDown,
            "home" => Self::Home,
            "end" => Self::End,
            "backspace" => Self::Backspace,
            "del" => Self::Delete,
            _ if rest.is_empty() => Self::Char(first),
            _ if first == '^' => Self::Ctrl(rest.chars().next()?.to_ascii_lowercase()),
            _ if first == 'F' => Self::F(rest.parse().ok()?),
            _ => return None,
        })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Char(' ') => "Space",
            Self::Char(char) => return write!(f, "{char}"),
            Self::Ctrl(char) => return write!(f, "Ctrl+{}", char.to_ascii_uppercase()),
            Self::F(number) => return write!(f, "F{number}"),
            Self::Enter => "Enter",
            Self::Esc => "Esc",
            Self::Tab => "Tab",
            Self::BackTab => "Shift+Tab",
            Self::Up => "↑",
            Self::Down => "↓",
            Self::Left => "←",
            Self::Right => "→",
            Self::CtrlLeft => "Ctrl+←",
            Self::CtrlRight => "Ctrl+→",
            Self::PageUp => "PgUp",
            Self::PageDown => "PgDn",
            Self::Home => "Home",
            Self::End => "End",
            Self::Backspace => "Backspace",
            Self::Delete => "Del",
        };
        f.write_str(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_not_a_keystroke_and_altgr_types_text() {
        let event = |code, modifiers, kind| KeyEvent::new_with_kind(code, modifiers, kind);
        let (press, release) = (KeyEventKind::Press, KeyEventKind::Release);
        let at = KeyCode::Char('@');
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(Key::from_event(event(at, KeyModifiers::NONE, release)), None);
        assert_eq!(Key::from_event(event(at, altgr, press)), Some(Key::Char('@')));
        assert_eq!(
            Key::from_event(event(KeyCode::Char('S'), KeyModifiers::CONTROL, press)),
            Some(Key::Ctrl('s'))
        );
        assert_eq!(Key::from_event(event(KeyCode::Char('x'), KeyModifiers::ALT, press)), None);
    }

    #[test]
    fn keys_are_named_the_way_a_person_says_them() {
        for (name, key) in [
            ("a", Key::Char('a')),
            ("^S", Key::Ctrl('s')),
            ("F2", Key::F(2)),
            ("→", Key::Right),
            ("F", Key::Char('F')),
        ] {
            assert_eq!(Key::named(name), Some(key), "{name}");
        }
        assert_eq!(Key::named("nonsense"), None);
    }
}
