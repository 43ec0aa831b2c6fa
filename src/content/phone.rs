//! A number a phone can dial or text. Parsed once, shown and linked from here.

use std::fmt::{self, Write as _};

use serde::Deserialize;

/// A North American number or a short code, digits only, without the leading `+`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Phone(String);

/// The text is not a number that can be dialed in Massachusetts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a phone number: write +1 and 10 digits, or a code of 3, 5 or 6 digits")]
pub struct NotAPhone(String);

impl Phone {
    /// The digits alone: 3, 5 or 6 for a short code, otherwise the 10 after the country code.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.strip_prefix('1').filter(|_| !self.is_short()).unwrap_or(&self.0)
    }

    /// Whether this is a short code, such as 988.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.0.len() <= 6
    }

    /// The form to read: `800-555-0100`, or the code as it is.
    #[must_use]
    pub fn display(&self) -> String {
        let digits = self.digits();
        match (digits.get(..3), digits.get(3..6), digits.get(6..)) {
            (Some(area), Some(exchange), Some(line)) if !line.is_empty() => {
                format!("{area}-{exchange}-{line}")
            }
            _ => digits.to_owned(),
        }
    }

    /// The link that dials: `tel:+18005550100` or `tel:988`.
    #[must_use]
    pub fn tel_uri(&self) -> String {
        format!("tel:{self}")
    }

    /// The link that opens a text, with `body` already written when there is one (RFC 5724).
    #[must_use]
    pub fn sms_uri(&self, body: Option<&str>) -> String {
        body.map_or_else(
            || format!("sms:{self}"),
            |words| format!("sms:{self}?body={}", percent_encoded(words)),
        )
    }
}

/// The form a machine reads: `+18005550100`, or the code as it is.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_short() { f.write_str(&self.0) } else { write!(f, "+{}", self.0) }
    }
}

impl TryFrom<String> for Phone {
    type Error = NotAPhone;

    fn try_from(text: String) -> Result<Self, NotAPhone> {
        text.parse()
    }
}

impl std::str::FromStr for Phone {
    type Err = NotAPhone;

    fn from_str(text: &str) -> Result<Self, NotAPhone> {
        let bad = || NotAPhone(text.chars().filter(|c| !c.is_control()).take(40).collect());
        let digits = text.strip_prefix('+').unwrap_or(text);
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(bad());
        }
        let is_long = digits.len() == 11 && text.starts_with("+1") && {
            // Area code and exchange each start with 2 to 9 (North American Numbering Plan).
            let starts = |at: usize| digits.as_bytes().get(at).is_some_and(|byte| *byte >= b'2');
            starts(1) && starts(4)
        };
        let is_code = !text.starts_with('+')
            && matches!(digits.len(), 3 | 5 | 6)
            && digits.as_bytes().first().is_some_and(|byte| *byte >= b'2');
        if is_long || is_code { Ok(Self(digits.to_owned())) } else { Err(bad()) }
    }
}

/// `text` as it may stand in the query of a link: everything but letters and digits is escaped.
fn percent_encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The number as a phone reads it. Words or several numbers are not guessed at: half a number would
/// ring a stranger. An extension is left for the person to enter.
#[must_use]
pub fn dialable(phone: &str) -> Option<String> {
    let lower = phone.to_lowercase();
    let main = lower.split(['x', '#', ',', ';']).next()?;
    let main = main.trim().trim_end_matches('e').trim_end();
    if main.chars().any(|char| char.is_alphabetic() || char == '/') {
        return None;
    }
    let digits: String = main.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        10 if !main.starts_with('+') => Some(format!("+1{digits}")),
        11 if digits.starts_with('1') => Some(format!("+{digits}")),
        3..=15 if main.starts_with('+') => Some(format!("+{digits}")),
        3..=8 => Some(digits),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(text: &str) -> Phone {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_and_codes_are_read_and_shown() {
        for (text, shown, tel) in [
            ("+18005550100", "800-555-0100", "tel:+18005550100"),
            ("988", "988", "tel:988"),
            ("211", "211", "tel:211"),
            ("741741", "741741", "tel:741741"),
        ] {
            assert_eq!(phone(text).display(), shown);
            assert_eq!(phone(text).tel_uri(), tel);
            assert_eq!(phone(text).to_string(), text);
        }
    }

    #[test]
    fn what_no_phone_could_dial_is_refused() {
        for text in [
            "",
            "8005550100",
            "+1800555010",
            "+180055501000",
            "+10005550100",
            concat!("+1800", "1550100"),
            "+448005550100",
            "800-555-0100",
            "+988",
            "12",
            "1234",
            "1234567",
            "+1800555010a",
            "+1800555٠100",
            "011",
            "+",
            "call me",
        ] {
            assert!(text.parse::<Phone>().is_err(), "{text:?} was accepted");
        }
    }

    #[test]
    fn a_text_link_carries_its_word() {
        assert_eq!(phone("741741").sms_uri(Some("HOME")), "sms:741741?body=HOME");
        assert_eq!(phone("988").sms_uri(None), "sms:988");
        assert_eq!(phone("988").sms_uri(Some("a b&é")), "sms:988?body=a%20b%26%C3%A9");
    }

    #[test]
    fn a_refused_number_is_quoted_without_control_characters() {
        let error = "\u{1b}[31m".parse::<Phone>().unwrap_err();
        assert!(!error.to_string().contains('\u{1b}'));
    }

    #[test]
    fn a_number_is_dialed_only_when_it_is_plain() {
        for (written, read) in [
            ("617-555-0142", Some("+16175550142")),
            ("(617) 555 0142", Some("+16175550142")),
            ("1 617 555 0142", Some("+16175550142")),
            ("+44 20 5550 0100", Some("+442055500100")),
            ("617-555-0142 x12", Some("+16175550142")),
            ("617-555-0142 ext 12", Some("+16175550142")),
            ("555-0142", Some("5550142")),
            ("988", Some("988")),
            ("800-FLOWERS", None),
            ("617-555-0142 or 617-555-0143", None),
            ("617-555-0142 / 0143", None),
            ("617-555-0142 617-555-0143", None),
            ("ask Dana", None),
            ("", None),
        ] {
            assert_eq!(dialable(written).as_deref(), read, "{written:?}");
        }
    }
}
