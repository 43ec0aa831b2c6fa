//! Text as search sees it: small letters, no accents, one space between words.

/// `text` in small letters, without accents, every other sign a single space.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            // Combining marks and apostrophes join: "Cañon" typed either way, "Alyssa's".
            Some("") => {}
            Some(letters) => out.push_str(letters),
            None if letter.is_alphanumeric() => out.push(letter),
            None if out.ends_with(' ') || out.is_empty() => {}
            None => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// What `letter` is without its accent; `None` when it has none.
pub(super) const fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' => "a",
        'ç' | 'ć' | 'č' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' => "e",
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ñ' | 'ń' => "n",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' => "o",
        'š' | 'ś' => "s",
        'ú' | 'ù' | 'û' | 'ü' | 'ū' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ł' => "l",
        '\u{300}'..='\u{36f}' | '\'' | '\u{2019}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_signs_do_not_matter() {
        for (text, folded) in [
            ("Gándara", "gandara"),
            ("GA\u{301}NDARA", "gandara"),
            ("Alyssa\u{2019}s Place", "alyssas place"),
            ("  7-OH,  kratom ", "7 oh kratom"),
            ("Straße", "strasse"),
            ("İ", "i"),
            ("", ""),
            ("---", ""),
            ("한국어", "한국어"),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
    }
}
