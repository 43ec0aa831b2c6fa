//! The terminal's answer to the question for its background color. It comes between the keys, some time
//! after the first frame or never; none of it may end up in a box that somebody types in.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::ui::theme::Background;

/// Asks which color the background has (OSC 11, as xterm's control sequences describe it).
pub(super) const QUESTION: &str = "\u{1b}]11;?\u{1b}\\";

/// How every answer begins, after the escape character and the bracket.
const HEAD: &str = "11;rgb";
/// The longest answer, in characters: `11;rgba:` and four numbers of four digits.
const CHARS_MAX: usize = 8 + 4 * 5;

/// What a key was.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// A key like any other.
    Key,
    /// Part of an answer.
    Held,
    /// The end of one.
    Answer(Background),
    /// No answer after all: what was held back, to be typed now, before this key.
    NotOne(String),
}

/// Listens for one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Listening {
    /// It was asked for.
    Waiting,
    /// It has begun.
    Reading(String),
    /// Nothing is expected.
    Over,
}

impl Listening {
    /// What `key` is.
    pub(super) fn hear(&mut self, key: KeyEvent) -> Heard {
        if key.kind == KeyEventKind::Release {
            return Heard::Key;
        }
        let alt = |char| key.code == KeyCode::Char(char) && key.modifiers == KeyModifiers::ALT;
        let bell = key.code == KeyCode::Char('g') && key.modifiers == KeyModifiers::CONTROL;
        match self {
            Self::Waiting if alt(']') => {
                *self = Self::Reading(String::new());
                Heard::Held
            }
            Self::Waiting | Self::Over => Heard::Key,
            Self::Reading(text) if alt('\\') || bell => {
                let text = std::mem::take(text);
                *self = Self::Over;
                background(&text).map_or(Heard::NotOne(text), Heard::Answer)
            }
            Self::Reading(text) => {
                if let KeyCode::Char(char) = key.code
                    && text.len() < CHARS_MAX
                    && can_go_on(text, char)
                {
                    text.push(char);
                    return Heard::Held;
                }
                let text = std::mem::take(text);
                *self = Self::Waiting;
                Heard::NotOne(text)
            }
        }
    }
}

fn can_go_on(text: &str, char: char) -> bool {
    match HEAD.chars().nth(text.len()) {
        Some(expected) => char == expected,
        None => char.is_ascii_hexdigit() || matches!(char, ':' | '/' | 'a'),
    }
}

/// `11;rgb:1e1e/2020/3030`: each part one to four hexadecimal digits, of red, green and blue.
fn background(answer: &str) -> Option<Background> {
    let (_, parts) = answer.strip_prefix(HEAD)?.split_once(':')?;
    let mut shares = parts.split('/').map(|part| {
        let most = 16_u32.checked_pow(u32::try_from(part.len()).ok()?)?.checked_sub(1)?;
        let share = f64::from(u32::from_str_radix(part, 16).ok()?) / f64::from(most);
        (1..=4).contains(&part.len()).then_some(share)
    });
    let (red, green, blue) = (shares.next()??, shares.next()??, shares.next()??);
    // Luma as in ITU-R BT.601.
    let luma = 0.299 * red + 0.587 * green + 0.114 * blue;
    Some(if luma < 0.5 { Background::Dark } else { Background::Light })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alt(char: char) -> KeyEvent {
        KeyEvent::new(KeyCode::Char(char), KeyModifiers::ALT)
    }

    fn hear(listening: &mut Listening, text: &str) -> Vec<Heard> {
        let plain = |char| KeyEvent::new(KeyCode::Char(char), KeyModifiers::NONE);
        text.chars().map(|char| listening.hear(plain(char))).collect()
    }

    #[test]
    fn a_background_is_dark_or_light_by_its_luma() {
        for (answer, expected) in [
            ("11;rgb:0000/0000/0000", Some(Background::Dark)),
            ("11;rgb:1e/1e/2e", Some(Background::Dark)),
            ("11;rgb:ffff/ffff/ffff", Some(Background::Light)),
            ("11;rgb:f/f/e", Some(Background::Light)),
            ("11;rgba:fdfd/f6f6/e3e3/ffff", Some(Background::Light)),
            ("11;rgb:0000/0000/ffff", Some(Background::Dark)),
            ("11;rgb:00000/0/0", None),
            ("11;rgb:/0/0", None),
            ("11;rgb:0/0", None),
            ("11;rgb", None),
            ("", None),
        ] {
            assert_eq!(background(answer), expected, "{answer}");
        }
    }

    #[test]
    fn an_answer_among_the_keys_is_heard_and_held_back() {
        let bell = KeyEvent::new(KeyCode::Char('g'), KeyModifiers::CONTROL);
        for end in [alt('\\'), bell] {
            let mut listening = Listening::Waiting;
            assert_eq!(hear(&mut listening, "ab"), [Heard::Key, Heard::Key]);
            assert_eq!(listening.hear(alt(']')), Heard::Held);
            let held = hear(&mut listening, "11;rgb:ffff/ffff/ffff");
            assert!(held.iter().all(|heard| *heard == Heard::Held));
            assert_eq!(listening.hear(end), Heard::Answer(Background::Light));
            assert_eq!(hear(&mut listening, "11"), [Heard::Key, Heard::Key]);
        }
    }

    #[test]
    fn what_is_no_answer_is_typed_after_all() {
        let mut listening = Listening::Waiting;
        assert_eq!(listening.hear(alt(']')), Heard::Held);
        let heard = hear(&mut listening, "11x");
        assert_eq!(heard, [Heard::Held, Heard::Held, Heard::NotOne("11".to_owned())]);
        assert_eq!(listening, Listening::Waiting);
        let endless = format!("11;rgb:{}", "f".repeat(40));
        listening.hear(alt(']'));
        assert!(
            hear(&mut listening, &endless).iter().any(|heard| matches!(heard, Heard::NotOne(_)))
        );
    }
}
