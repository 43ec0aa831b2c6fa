//! A store's refusal as a sentence a person can use: what happened, and what to do now.

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
    let what = words.say_with(error.key(), &values);
    let hint = format!("{}-hint", error.key());
    if words.has(&hint) { format!("{what} {}", words.say_with(&hint, &values)) } else { what }
}
