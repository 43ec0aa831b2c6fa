//! The fields of a suggestion file, read by hand: an older Daymark opens what it knows of a newer file.

use toml::{Table, Value};

use super::{FROM_CHARS_MAX, ITEMS_MAX, NOTE_CHARS_MAX, Problem, Suggestion};
use crate::content::items::line_at;
use crate::domain::private::{tidy, tidy_line};

/// The key that says what the file is, and its version.
const VERSION: &str = "daymark_suggestion";
/// The newest version this Daymark writes.
const NEWEST: i64 = 1;

/// The suggestion in `text`.
pub(super) fn read(text: &str) -> Result<Suggestion, Problem> {
    if !text.contains(VERSION) {
        return Err(Problem::NotOne);
    }
    let table: Table = text.parse().map_err(|error: toml::de::Error| {
        Problem::Broken(error.span().map_or(1, |span| line_at(text, span.start)))
    })?;
    let version = match table.get(VERSION) {
        Some(Value::Integer(version)) if *version >= 1 => *version,
        Some(_) => return Err(Problem::Value(VERSION)),
        None => return Err(Problem::NotOne),
    };
    let is_newer = version > NEWEST;
    let known = [VERSION, "from", "date", "note", "items"];
    if let Some(key) = table.keys().find(|key| !is_newer && !known.contains(&key.as_str())) {
        return Err(Problem::UnknownKey(tidy_line(key).chars().take(FROM_CHARS_MAX).collect()));
    }
    let items = match table.get("items") {
        Some(Value::Array(items)) => items,
        Some(_) => return Err(Problem::Value("items")),
        None => return Err(Problem::Nothing),
    };
    if items.len() > ITEMS_MAX {
        return Err(Problem::TooMany);
    }
    let names: Vec<&str> = items
        .iter()
        .map(|item| item.as_str().ok_or(Problem::Value("items")))
        .collect::<Result<_, _>>()?;
    let found = Suggestion::of(names);
    if found.known.is_empty() && found.unknown.is_empty() {
        return Err(Problem::Nothing);
    }
    let from = tidy_line(text_of(&table, "from", FROM_CHARS_MAX)?);
    let note = tidy(text_of(&table, "note", NOTE_CHARS_MAX)?).trim().to_owned();
    let date = match text_of(&table, "date", FROM_CHARS_MAX)? {
        "" => None,
        date => Some(date.parse().map_err(|_| Problem::Value("date"))?),
    };
    Ok(Suggestion { from, date, note, is_newer, ..found })
}

/// A text that may be left out, and is not too long.
fn text_of<'t>(table: &'t Table, key: &'static str, chars_max: usize) -> Result<&'t str, Problem> {
    match table.get(key) {
        None => Ok(""),
        Some(Value::String(text)) if text.chars().count() <= chars_max => Ok(text),
        Some(_) => Err(Problem::Value(key)),
    }
}
