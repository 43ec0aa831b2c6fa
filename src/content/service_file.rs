//! Reading `services/*.toml`, one table at a time: a broken entry is named and skipped, the others
//! load.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::content::hidden_mark::is_hostile;
use crate::content::issue::{Issue, Severity};
use crate::content::items::line_at;
use crate::content::place::CountyPage;
use crate::content::retired::Retired;
use crate::content::service::{Place, Service};

/// What one `[[service]]` asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A service to show.
    Entry(Box<Service>),
    /// A pack's wish to hide the service of this id.
    Hide {
        /// The service's id.
        id: String,
        /// Where the wish is written.
        place: Place,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Services {
    service: Vec<Service>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hidden {
    service: Vec<HiddenService>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HiddenService {
    id: String,
    hidden: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counties {
    county: Vec<CountyPage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllRetired {
    retired: Vec<Retired>,
}

/// The services of one file, and what is wrong with the rest of it.
#[must_use]
pub fn parse_services(file: &str, text: &str) -> (Vec<Item>, Vec<Issue>) {
    tables(file, text, "service", |table, place| {
        // A wish to hide has two fields only, so it is tried first; its failure says nothing.
        if let Ok(Hidden { service }) = toml::from_str(table)
            && let [one] = service.as_slice()
            && one.hidden
        {
            return Ok(Item::Hide { id: one.id.clone(), place });
        }
        let mut service = only(read::<Services>(table)?.service)?;
        service.place = place;
        Ok(Item::Entry(Box::new(service)))
    })
}

/// The county pages of one file, and what is wrong with the rest of it.
#[must_use]
pub fn parse_counties(file: &str, text: &str) -> (Vec<CountyPage>, Vec<Issue>) {
    tables(file, text, "county", |table, _| only(read::<Counties>(table)?.county))
}

/// The retired numbers and names of one file, and what is wrong with the rest of it.
#[must_use]
pub fn parse_retired(file: &str, text: &str) -> (Vec<Retired>, Vec<Issue>) {
    tables(file, text, "retired", |table, _| only(read::<AllRetired>(table)?.retired))
}

/// Why one table could not be read: the line within it, from 0, and what was wrong.
struct Unreadable {
    line: usize,
    what: String,
}

fn read<T: DeserializeOwned>(table: &str) -> Result<T, Unreadable> {
    toml::from_str(table).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        Unreadable { line: line_at(table, start) - 1, what: shown(error.message()) }
    })
}

fn only<T>(mut all: Vec<T>) -> Result<T, Unreadable> {
    let one = all.pop().filter(|_| all.is_empty());
    one.ok_or_else(|| Unreadable { line: 0, what: "the table holds not one entry".to_owned() })
}

/// A parser's message on one line, without anything a terminal would act on.
fn shown(message: &str) -> String {
    let one_line = message.split_whitespace().collect::<Vec<_>>().join(" ");
    one_line.chars().filter(|c| !is_hostile(*c)).take(200).collect()
}

/// Cut `text` at each `[[key]]` line and read every piece by itself.
fn tables<T>(
    file: &str,
    text: &str,
    key: &str,
    read: impl Fn(&str, Place) -> Result<T, Unreadable>,
) -> (Vec<T>, Vec<Issue>) {
    let head = format!("[[{key}]]");
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut pieces: Vec<(usize, String)> = vec![(1, String::new())];
    for (index, line) in text.lines().enumerate() {
        if line.trim().split('#').next().map(str::trim) == Some(head.as_str()) {
            pieces.push((index + 1, String::new()));
        }
        if let Some((_, piece)) = pieces.last_mut() {
            piece.push_str(line);
            piece.push('\n');
        }
    }
    let mut pieces = pieces.into_iter();
    let (mut found, mut issues) = (Vec::new(), Vec::new());
    let mut report = |line: usize, what: String| {
        issues.push(Issue {
            file: file.to_owned(),
            line: Some(line),
            rule: "unreadable",
            what,
            fix: format!("Correct this {key}; `daymark content new` makes a lines file that shows the fields."),
            severity: Severity::Error,
        });
    };
    let preamble = pieces.next().map(|(_, piece)| piece).unwrap_or_default();
    if let Some(at) =
        preamble.lines().position(|l| !l.trim().is_empty() && !l.trim().starts_with('#'))
    {
        report(at + 1, format!("there is something before the first {head}"));
    }
    for (start, piece) in pieces {
        match read(&piece, Place { file: file.to_owned(), line: start }) {
            Ok(one) => found.push(one),
            Err(Unreadable { line, what }) => report(start + line, what),
        }
    }
    (found, issues)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::service_samples::entry;

    fn ids(items: &[Item]) -> Vec<&str> {
        items
            .iter()
            .map(|item| match item {
                Item::Entry(service) => service.id.as_str(),
                Item::Hide { id, .. } => id.as_str(),
            })
            .collect()
    }

    #[test]
    fn a_broken_entry_is_named_and_the_others_load() {
        let text = format!(
            "# a pack\n\n{}\n[[service]]\nid = \"broken\nname = 3\n\n{}",
            entry("one", ""),
            entry("two", "")
        );
        let broken_at = 1 + text.lines().position(|line| line.contains("broken")).unwrap();
        let (items, issues) = parse_services("pack/a.toml", &text);
        assert_eq!(ids(&items), ["one", "two"]);
        assert_eq!(issues.len(), 1);
        assert_eq!((issues[0].file.as_str(), issues[0].line), ("pack/a.toml", Some(broken_at)));
    }

    #[test]
    fn wrong_values_are_named_with_their_line() {
        for (field, said) in [
            ("phone = \"0800 555 0100\"", "is not a phone number"),
            ("counties = [\"Rockingham\"]", "unknown county"),
            ("hours = [{ days = \"someday\", from = \"09:00\", to = \"10:00\" }]", "is not a day"),
            ("colour = \"red\"", "unknown field `colour`"),
            ("hidden = true", "unknown field `hidden`"),
        ] {
            let text = entry("one", field);
            let line = 1 + text.lines().position(|line| line == field).unwrap();
            let (items, issues) = parse_services("a.toml", &text);
            assert!(items.is_empty(), "{field}");
            assert!(issues[0].what.contains(said), "{field}: {}", issues[0].what);
            assert_eq!(issues[0].line, Some(line), "{field}");
        }
    }

    #[test]
    fn a_missing_source_or_date_is_an_error() {
        for field in ["source", "checked", "newest_evidence", "needs"] {
            let text: Vec<String> = entry("one", "")
                .lines()
                .filter(|line| !line.starts_with(&format!("{field} =")))
                .map(str::to_owned)
                .collect();
            let (items, issues) = parse_services("a.toml", &text.join("\n"));
            assert!(items.is_empty());
            assert!(issues[0].what.contains(field), "{}", issues[0].what);
        }
    }

    #[test]
    fn stray_text_before_the_first_entry_is_named() {
        let (items, issues) = parse_services("a.toml", &format!("\nx = 1\n{}", entry("one", "")));
        assert_eq!(ids(&items), ["one"]);
        assert_eq!(issues[0].line, Some(2));
    }

    #[test]
    fn a_wish_to_hide_needs_only_an_id() {
        let (items, issues) =
            parse_services("a.toml", "[[service]]  # mine\r\nid = \"one\"\r\nhidden = true\r\n");
        assert_eq!(issues, []);
        assert!(matches!(&items[..], [Item::Hide { id, .. }] if id == "one"));
    }

    #[test]
    fn any_text_at_all_is_survived() {
        for text in [
            "",
            "[[service]]",
            "[[service]]\n[[service]]",
            "\u{feff}",
            "[[service]]\n\u{202e}é = \"\u{1b}",
            "[service]\n",
            "\"\"\"",
        ] {
            let (items, issues) = parse_services("a.toml", text);
            assert!(items.is_empty());
            assert!(issues.iter().all(|issue| !issue.what.contains('\u{1b}')), "{text:?}");
        }
    }
}
