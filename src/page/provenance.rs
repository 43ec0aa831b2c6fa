//! Where a thing comes from, in words, wherever it is shown. What ships says nothing of itself here.

use serde_json::{Value, json};

use crate::content::source::{Label, Origin};
use crate::content::words::Words;

/// "From Main Street. Daymark did not check it."; `None` for what ships.
#[must_use]
pub fn said(origin: &Origin, words: &Words) -> Option<String> {
    let pack = origin.pack()?;
    Some(words.say_with("whose-pack", &[("name", pack.name.as_str().into())]))
}

/// "from Main Street", for the edge of a list; `None` for what ships.
#[must_use]
pub fn short(origin: &Origin, words: &Words) -> Option<String> {
    let pack = origin.pack()?;
    Some(words.say_with("whose-pack-short", &[("name", pack.name.as_str().into())]))
}

/// The pack a thing comes from, as every answer for scripts names it; `null` for what ships.
#[must_use]
pub fn json(origin: &Origin) -> Value {
    let pack = |label: &Label| json!({ "id": label.folder, "name": label.name });
    origin.pack().map_or(Value::Null, pack)
}

/// A title where nothing else says whose it is: "Groups (from Main Street)".
#[must_use]
pub fn titled(title: &str, origin: &Origin, words: &Words) -> String {
    let Some(pack) = origin.pack() else { return title.to_owned() };
    let values = [("title", title.into()), ("name", pack.name.as_str().into())];
    words.say_with("whose-pack-titled", &values)
}
