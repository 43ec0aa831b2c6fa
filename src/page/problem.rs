//! A refusal as a sentence a person can use: what happened, and what to do now. One function for the
//! screen and for the shell.

use crate::content::words::{Value, Words};
use crate::store::StoreError;

/// What happened and what to do now, in the person's language.
#[must_use]
pub fn words(words: &Words, error: &StoreError) -> String {
    let path = error.path().map(|path| path.display().to_string()).unwrap_or_default();
    let (found, known) = match error {
        StoreError::TooNew { found, known } => (*found, *known),
        _ => (0, 0),
    };
    let values: [(&str, Value<'_>); 3] = [
        ("path", path.into()),
        ("found", found.to_string().into()),
        ("known", known.to_string().into()),
    ];
    with_hint(words, error.key(), &values)
}

/// The message `key`, and after it `key-hint` where there is one.
#[must_use]
pub fn with_hint(words: &Words, key: &str, values: &[(&str, Value<'_>)]) -> String {
    let what = words.say_with(key, values);
    let hint = format!("{key}-hint");
    if words.has(&hint) { format!("{what} {}", words.say_with(&hint, values)) } else { what }
}
