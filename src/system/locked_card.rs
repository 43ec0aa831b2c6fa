//! `locked.toml`: what a person allowed to show while the journal is locked. It is plain text by their
//! own choice, so it holds that and nothing else.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use serde::Deserialize;

use crate::domain::person::Person;
use crate::domain::private::{Private, tidy_line};
use crate::system::files;

/// The most a card file may hold, in bytes.
pub const SIZE_BYTES_MAX: usize = 96 * 1024;

/// The most people a card shows.
pub const PEOPLE_MAX: usize = 12;

/// The most a name or a number may hold, in bytes: as much as in the journal.
pub const FIELD_BYTES_MAX: usize = Person::SIZE_BYTES_MAX;

/// The most cards of the plan that show, and lines on all of them.
pub const CARDS_MAX: usize = 16;
/// The most lines on all cards together.
pub const LINES_MAX: usize = 80;

/// The form without cards of the plan, which every Daymark reads.
const VERSION_PEOPLE: i64 = 1;
/// The form with them; it is only written where there are some.
const VERSION_CARDS: i64 = 2;

/// What shows on the lock screen and in `daymark now`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LockedCard {
    /// Who to call, in the person's order.
    pub people: Vec<CardPerson>,
    /// Whether the person's own overdose card shows. The overdose steps always do.
    pub overdose_card: bool,
    /// Cards of the plan, in its order.
    pub cards: Vec<PlanCard>,
}

/// A card of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanCard {
    /// Its word.
    pub id: String,
    /// Its lines; never empty.
    pub lines: Vec<Private>,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardPerson {
    /// What the person calls them.
    pub name: Private,
    /// Their number, as it was typed.
    pub phone: Private,
}

/// Why a card that is there does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CardIssue {
    /// Not what Daymark writes, or cut short.
    #[error("the card for the lock screen is damaged")]
    Damaged,
    /// A later Daymark wrote it.
    #[error("the card for the lock screen was made by a newer Daymark")]
    Newer,
    /// The system would not hand the file over.
    #[error("the card for the lock screen could not be opened: {0}")]
    Unreadable(io::ErrorKind),
}

impl CardIssue {
    /// The name of the sentence that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Damaged => "card-damaged",
            Self::Newer => "card-newer",
            Self::Unreadable(_) => "card-unreadable",
        }
    }
}

/// The card does not fit in the file.
#[derive(Debug, thiserror::Error)]
pub enum CardError {
    /// More than [`PEOPLE_MAX`].
    #[error("at most {PEOPLE_MAX} people can show while locked")]
    TooManyPeople,
    /// More than [`FIELD_BYTES_MAX`].
    #[error("a name or number is too long to show while locked")]
    TooLong,
    /// More than [`CARDS_MAX`] or [`LINES_MAX`].
    #[error("too many lines of the plan to show while locked")]
    TooManyLines,
    /// The system would not take the file.
    #[error("the card for the lock screen could not be written: {0}")]
    File(io::ErrorKind),
}

impl CardError {
    /// The name of the sentence that says so.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooManyPeople => "card-too-many-people",
            Self::TooLong => "card-too-long",
            Self::TooManyLines => "card-too-many-lines",
            Self::File(_) => "card-not-written",
        }
    }
}

/// The card at `path`; empty when there is none.
///
/// A card with anything wrong shows nobody: half a file could hold half a number, and a wrong number
/// is worse than none. The built-in lines are shown either way.
#[must_use]
pub fn read(path: &Path) -> (LockedCard, Option<CardIssue>) {
    let read = match files::read_at_most(path, SIZE_BYTES_MAX) {
        Ok(None) => return (LockedCard::default(), None),
        Ok(Some(bytes)) => parse(&bytes),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Err(CardIssue::Damaged),
        Err(error) => Err(CardIssue::Unreadable(error.kind())),
    };
    read.map_or_else(|issue| (LockedCard::default(), Some(issue)), |card| (card, None))
}

/// Put `card` at `path`, for its owner only. An empty card leaves no file.
///
/// # Errors
/// [`CardError`]; the file that was there is then still whole.
pub fn write(path: &Path, card: &LockedCard) -> Result<(), CardError> {
    let done = if *card == LockedCard::default() {
        files::remove(path)
    } else {
        files::write_private(path, text(card)?.as_bytes())
    };
    done.map_err(|error| CardError::File(error.kind()))
}

/// The card in `bytes`.
///
/// # Errors
/// [`CardIssue`] for anything that [`write()`] does not write.
pub fn parse(bytes: &[u8]) -> Result<LockedCard, CardIssue> {
    let text = std::str::from_utf8(bytes).map_err(|_| CardIssue::Damaged)?;
    let version: Version = toml::from_str(text).map_err(|_| CardIssue::Damaged)?;
    if version.version > VERSION_CARDS {
        return Err(CardIssue::Newer);
    }
    let file: CardFile = toml::from_str(text).map_err(|_| CardIssue::Damaged)?;
    // The counts stand before the rest, so that a file cut between two of them is noticed.
    let has_all = file.count == file.person.len() && file.card_count == file.card.len();
    let fits = file.count <= PEOPLE_MAX && file.card_count <= CARDS_MAX;
    let is_known = match file.version {
        VERSION_PEOPLE => file.card.is_empty(),
        VERSION_CARDS => !file.card.is_empty(),
        _ => false,
    };
    if !(has_all && fits && is_known) {
        return Err(CardIssue::Damaged);
    }
    let people = file.person.into_iter().map(PersonRow::checked).collect::<Option<Vec<_>>>();
    let cards = file.card.into_iter().map(CardRow::checked).collect::<Option<Vec<_>>>();
    let cards = cards.ok_or(CardIssue::Damaged)?;
    if cards.iter().map(|card| card.lines.len()).sum::<usize>() > LINES_MAX {
        return Err(CardIssue::Damaged);
    }
    Ok(LockedCard {
        people: people.ok_or(CardIssue::Damaged)?,
        overdose_card: file.overdose_card,
        cards,
    })
}

#[derive(Deserialize)]
struct Version {
    version: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct CardFile {
    version: i64,
    overdose_card: bool,
    #[serde(rename = "people")]
    count: usize,
    #[serde(default)]
    person: Vec<PersonRow>,
    #[serde(rename = "cards", default)]
    card_count: usize,
    #[serde(default)]
    card: Vec<CardRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardRow {
    id: String,
    lines: Vec<String>,
}

impl CardRow {
    /// `None` for what [`text`] would not have written.
    fn checked(self) -> Option<PlanCard> {
        let is_plain = |char: char| char.is_ascii_lowercase() || char == '-';
        let is_word = !self.id.is_empty() && self.id.len() <= 64 && self.id.chars().all(is_plain);
        let is_ours = |line: &String| line.len() <= FIELD_BYTES_MAX && tidy_line(line) == **line;
        let has_lines = !self.lines.is_empty() && self.lines.iter().all(is_ours);
        (is_word && has_lines).then(|| PlanCard {
            id: self.id,
            lines: self.lines.into_iter().map(Private::new).collect(),
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonRow {
    name: String,
    phone: String,
}

impl PersonRow {
    /// `None` for what [`field`] would not have written.
    fn checked(self) -> Option<CardPerson> {
        let is_ours = |words: &str| words.len() <= FIELD_BYTES_MAX && tidy_line(words) == words;
        (is_ours(&self.name) && is_ours(&self.phone))
            .then(|| CardPerson { name: Private::new(self.name), phone: Private::new(self.phone) })
    }
}

fn text(card: &LockedCard) -> Result<String, CardError> {
    if card.people.len() > PEOPLE_MAX {
        return Err(CardError::TooManyPeople);
    }
    let lines: usize = card.cards.iter().map(|card| card.lines.len()).sum();
    if card.cards.len() > CARDS_MAX || lines > LINES_MAX {
        return Err(CardError::TooManyLines);
    }
    let version = if card.cards.is_empty() { VERSION_PEOPLE } else { VERSION_CARDS };
    let mut text = format!(
        "# What Daymark may show while it is locked. Anyone who opens this file can read it.\n\
         version = {version}\noverdose-card = {}\npeople = {}\n",
        card.overdose_card,
        card.people.len()
    );
    if !card.cards.is_empty() {
        let _ = writeln!(text, "cards = {}", card.cards.len());
    }
    for person in &card.people {
        let (name, phone) = (field(&person.name)?, field(&person.phone)?);
        let _ = write!(text, "\n[[person]]\nname = {name}\nphone = {phone}\n");
    }
    for card in &card.cards {
        let lines = card.lines.iter().map(field).collect::<Result<Vec<_>, _>>()?;
        let _ = write!(text, "\n[[card]]\nid = \"{}\"\nlines = [{}]\n", card.id, lines.join(", "));
    }
    Ok(text)
}

/// The words as a quoted string on one line.
fn field(words: &Private) -> Result<String, CardError> {
    let tidy = tidy_line(words.reveal());
    if tidy.len() > FIELD_BYTES_MAX {
        return Err(CardError::TooLong);
    }
    // Control characters are gone, so these two are all that TOML wants escaped.
    Ok(format!("\"{}\"", tidy.replace('\\', "\\\\").replace('"', "\\\"")))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn person(name: &str, phone: &str) -> CardPerson {
        CardPerson { name: name.into(), phone: phone.into() }
    }

    fn card() -> LockedCard {
        LockedCard {
            people: vec![person("Ana \"Nan\" \\ sister", "555 0100"), person("Jo", "555 0101 x2")],
            overdose_card: true,
            cards: Vec::new(),
        }
    }

    fn with_cards() -> LockedCard {
        let plan = |id: &str, lines: &[&str]| PlanCard {
            id: id.to_owned(),
            lines: lines.iter().map(|line| Private::from(*line)).collect(),
        };
        let cards = vec![
            plan("safer", &["naloxone: shelf by the door", "knock \"twice\""]),
            plan("overdose", &["Rosa checks at 9"]),
        ];
        LockedCard { cards, ..card() }
    }

    #[test]
    fn cards_of_the_plan_are_read_as_they_were_written() {
        let text = text(&with_cards()).unwrap();
        assert!(text.contains("version = 2"));
        assert_eq!(parse(text.as_bytes()), Ok(with_cards()));
        for end in 0..text.trim_end().len() {
            let cut = &text.as_bytes()[..end];
            assert_eq!(parse(cut), Err(CardIssue::Damaged), "cut at {end}");
        }
    }

    #[test]
    fn without_cards_an_older_daymark_can_read_it() {
        assert!(text(&card()).unwrap().contains("version = 1"));
    }

    #[test]
    fn too_many_lines_of_the_plan_are_not_written() {
        let lines = vec![Private::from("x"); LINES_MAX + 1];
        let cards = vec![PlanCard { id: "safer".to_owned(), lines }];
        let over = LockedCard { cards, ..LockedCard::default() };
        assert!(matches!(text(&over), Err(CardError::TooManyLines)));
    }

    #[test]
    fn a_card_is_read_as_it_was_written() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("locked.toml");
        write(&path, &card()).unwrap();
        assert_eq!(read(&path), (card(), None));
    }

    #[test]
    fn an_empty_card_leaves_no_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("locked.toml");
        write(&path, &card()).unwrap();
        write(&path, &LockedCard::default()).unwrap();
        assert!(!path.exists());
        assert_eq!(read(&path), (LockedCard::default(), None));
    }

    #[test]
    fn a_card_cut_short_anywhere_shows_nobody() {
        let whole = text(&card()).unwrap();
        for end in 0..whole.trim_end().len() {
            let cut = &whole.as_bytes()[..end];
            assert_eq!(parse(cut), Err(CardIssue::Damaged), "cut at {end}");
        }
    }

    #[test]
    fn a_newer_card_is_not_guessed_at() {
        let newer = "version = 3\ncards = [1]\n";
        assert_eq!(parse(newer.as_bytes()), Err(CardIssue::Newer));
    }

    #[test]
    fn what_daymark_does_not_write_shows_nobody() {
        let start = "version = 1\noverdose-card = false\npeople = 1\n[[person]]\n";
        for rest in [
            "name = \"a\"\nphone = \"\\u001b[2J\"\n",
            "name = \"a\"\n",
            "name = \"a\"\nphone = 5550100\n",
            "name = \"a\"\nphone = \"1\"\nnote = \"x\"\n",
        ] {
            assert_eq!(
                parse(format!("{start}{rest}").as_bytes()),
                Err(CardIssue::Damaged),
                "{rest}"
            );
        }
    }

    #[test]
    fn limits_hold_on_both_sides() {
        let full =
            LockedCard { people: vec![person("a", "1"); PEOPLE_MAX], ..LockedCard::default() };
        assert_eq!(parse(text(&full).unwrap().as_bytes()), Ok(full.clone()));
        let mut over = full;
        over.people.push(person("b", "2"));
        assert!(matches!(text(&over), Err(CardError::TooManyPeople)));

        let named = |length| LockedCard {
            people: vec![person(&"n".repeat(length), "1")],
            ..LockedCard::default()
        };
        assert!(text(&named(FIELD_BYTES_MAX)).is_ok());
        assert!(matches!(text(&named(FIELD_BYTES_MAX + 1)), Err(CardError::TooLong)));
    }

    #[test]
    fn the_fullest_card_fits_in_a_file() {
        let worst = "\\".repeat(FIELD_BYTES_MAX);
        let full = LockedCard {
            people: vec![person(&worst, &worst); PEOPLE_MAX],
            overdose_card: true,
            cards: vec![PlanCard {
                id: "safer".to_owned(),
                lines: vec![worst.as_str().into(); LINES_MAX],
            }],
        };
        assert!(text(&full).unwrap().len() <= SIZE_BYTES_MAX);
    }

    proptest! {
        #[test]
        fn any_words_survive_as_one_tidy_line(name in "\\PC{0,40}", phone in any::<String>()) {
            let card = LockedCard { people: vec![person(&name, &phone)], ..LockedCard::default() };
            if let Ok(text) = text(&card) {
                let shown = parse(text.as_bytes()).unwrap();
                prop_assert_eq!(shown.people[0].name.reveal(), tidy_line(&name));
                prop_assert_eq!(shown.people[0].phone.reveal(), tidy_line(&phone));
            }
        }

        #[test]
        fn any_bytes_are_a_card_or_an_issue(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = parse(&bytes);
        }
    }
}
