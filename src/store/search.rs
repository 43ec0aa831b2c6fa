//! Full-text search inside the encryption. Any input is safe: every word is quoted, so nothing a person
//! types is ever an operator.

use rusqlite::ToSql;

use crate::domain::private::tidy_line;
use crate::store::condition::{Condition, MANY};
use crate::store::error::StoreError;
use crate::store::list::{self, Filter, Row};
use crate::store::{Access, Store, rows};

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// How many entries have all the words.
    pub total: usize,
    /// The newest of them.
    pub rows: Vec<Row>,
}

/// More words than this are ignored.
const WORDS_MAX: usize = 16;
/// Longer words are cut, in characters.
const WORD_CHARS_MAX: usize = 64;
/// What a failed search was doing.
const WHAT: &str = "searching";

/// The names of the values for words that are looked for letter by letter.
const PARTS: [&str; WORDS_MAX] = [
    ":part0", ":part1", ":part2", ":part3", ":part4", ":part5", ":part6", ":part7", ":part8",
    ":part9", ":part10", ":part11", ":part12", ":part13", ":part14", ":part15",
];

impl Store {
    /// The entries that have all of `words`, in their text or their tags, whatever their case and
    /// accents; the last word may be unfinished. Newest first, at most `limit` rows. No words, no result.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and the like when the file cannot be read.
    pub fn search(&self, words: &str, filter: &Filter, limit: usize) -> Result<Found, StoreError> {
        let Some(wanted) = Wanted::read(words) else { return Ok(Found::default()) };
        self.with_sound_index(|| {
            let matches = self.matches(&wanted)?;
            let total = self.total(&wanted, filter, matches)?;
            let rows = match total.min(limit) {
                0 => Vec::new(),
                _ => self.found(&self.walk(&wanted, filter, matches)?, 0, limit)?,
            };
            Ok(Found { total, rows })
        })
    }

    /// The rows of the same search from the one at `first` on, when how many there are is known.
    ///
    /// # Errors
    /// As [`Self::search`].
    pub fn search_on(
        &self,
        words: &str,
        filter: &Filter,
        first: usize,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        let Some(wanted) = Wanted::read(words) else { return Ok(Vec::new()) };
        self.with_sound_index(|| {
            let matches = self.matches(&wanted)?;
            self.found(&self.walk(&wanted, filter, matches)?, first, limit)
        })
    }

    /// Search as the journal is at one moment. The index is made from the entries, so where it is damaged
    /// it is made again.
    fn with_sound_index<T>(
        &self,
        search: impl Fn() -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let search = || self.at_one_moment(|_| search());
        match search() {
            Err(StoreError::Damaged { .. }) if self.rebuild_search().is_ok() => search(),
            other => other,
        }
    }

    /// Make the search index again from the entries, if it is the index that is damaged.
    ///
    /// Only where the journal may be written; entries are never changed by it.
    pub(super) fn rebuild_search(&self) -> Result<(), StoreError> {
        if self.access() == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        let sql = "INSERT INTO entry_text (entry_text) VALUES ('rebuild')";
        self.connection.execute(sql, []).map(drop).map_err(self.failed("making the search index"))
    }

    fn found(
        &self,
        condition: &Condition,
        first: usize,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        let failed = self.failed(WHAT);
        // First which they are: of what is not shown the answers need not be read.
        let newest = "ORDER BY day DESC, at_ms DESC, id DESC";
        let sql = format!(
            "SELECT {} FROM entry WHERE no IN
             (SELECT no FROM entry WHERE {} {newest} LIMIT :limit OFFSET :first) {newest}",
            list::COLUMNS,
            condition.sql
        );
        let (limit, first) = (list::whole(limit), list::whole(first));
        let mut params = condition.params();
        params.extend([(":limit", &limit as &dyn ToSql), (":first", &first)]);
        let mut query = self.connection.prepare_cached(&sql).map_err(&failed)?;
        query.query_map(&*params, list::row).and_then(Iterator::collect).map_err(&failed)
    }

    /// How many entries the index knows for what is wanted, the trash and what a filter hides included.
    fn matches(&self, wanted: &Wanted) -> Result<usize, StoreError> {
        if wanted.matching.is_empty() {
            return Ok(0);
        }
        self.connection
            .prepare_cached("SELECT count(*) FROM entry_text WHERE entry_text MATCH ?1")
            .and_then(|mut query| query.query_row([&wanted.matching], rows::count))
            .map_err(self.failed(WHAT))
    }

    /// How many entries the search finds. Without a filter, all that the index knows but the trash: that
    /// spares looking at each of thousands.
    fn total(&self, wanted: &Wanted, filter: &Filter, matches: usize) -> Result<usize, StoreError> {
        let is_plain = wanted.parts.is_empty() && *filter == Filter::default();
        if is_plain && matches == 0 {
            return Ok(0);
        }
        let condition = if is_plain {
            // From the trash, which is small, to the members, however few those are.
            let trash = Filter { trash: true, ..Filter::default() };
            self.condition_of(wanted, &trash, true)?
        } else {
            self.condition_of(wanted, filter, matches >= MANY)?
        };
        let sql = format!("SELECT count(*) FROM entry WHERE {}", condition.sql);
        let count = self
            .connection
            .prepare_cached(&sql)
            .and_then(|mut query| query.query_row(&*condition.params(), rows::count))
            .map_err(self.failed(WHAT))?;
        Ok(if is_plain { matches.saturating_sub(count) } else { count })
    }
}

/// What a person typed, split by how it is looked for.
struct Wanted {
    /// What the index is asked; empty for nothing.
    matching: String,
    /// What is looked for letter by letter.
    parts: Vec<String>,
}

impl Wanted {
    /// The words in what was typed; `None` when there are none.
    fn read(typed: &str) -> Option<Self> {
        let tidy = tidy_line(typed);
        let words = tidy.split_whitespace().take(WORDS_MAX);
        let words = words.map(|word| word.chars().take(WORD_CHARS_MAX).collect::<String>());
        let words: Vec<String> = words.collect();
        // Only the last word may still be under way.
        let ends_in_word = words.last().is_some_and(|word| is_indexed(word));
        let (indexed, parts): (Vec<_>, Vec<_>) =
            words.into_iter().partition(|word| is_indexed(word));
        let phrases: Vec<String> = indexed.iter().map(|word| quoted(word)).collect();
        let mut matching = phrases.join(" ");
        if ends_in_word {
            matching.push('*');
        }
        let is_empty = matching.is_empty() && parts.is_empty();
        (!is_empty).then_some(Self { matching, parts })
    }
}

impl Store {
    /// The same for the newest few of `matches`. From the square root of all entries on, a walk down the time line
    /// meets so many soon, and sorting so many would cost more.
    fn walk(
        &self,
        wanted: &Wanted,
        filter: &Filter,
        matches: usize,
    ) -> Result<Condition, StoreError> {
        let are_many = matches >= self.count(&Filter::default())?.isqrt();
        self.condition_of(wanted, filter, are_many)
    }

    /// The condition that an entry has everything that is wanted, of which the index knows few or many.
    fn condition_of(
        &self,
        wanted: &Wanted,
        filter: &Filter,
        are_many: bool,
    ) -> Result<Condition, StoreError> {
        let mut condition = self.condition(filter)?;
        if !wanted.matching.is_empty() {
            let members = "SELECT rowid FROM entry_text WHERE entry_text MATCH :words";
            condition.and_in(members, are_many, ":words", wanted.matching.clone().into());
        }
        for (name, part) in PARTS.into_iter().zip(&wanted.parts) {
            let sql = format!(
                "(instr(lower(entry.text), {name}) > 0 OR instr(lower(entry.tags), {name}) > 0)"
            );
            condition.and(&sql, name, part.to_ascii_lowercase().into());
        }
        Ok(condition)
    }
}

/// A word as a phrase of the index: whatever stands in it, it is only letters.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

/// Whether the index has this kind of word. It cuts text at spaces and punctuation, so it does not find a
/// word inside a run of Chinese or Japanese, nor an emoji: those are looked for letter by letter.
fn is_indexed(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric) && !word.chars().any(is_unspaced)
}

/// Scripts that put no space between words.
const fn is_unspaced(char: char) -> bool {
    matches!(
        char,
        '\u{0E00}'..='\u{0EFF}'
            | '\u{1000}'..='\u{109F}'
            | '\u{1780}'..='\u{17FF}'
            | '\u{3040}'..='\u{30FF}'
            | '\u{31F0}'..='\u{31FF}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7AF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FF66}'..='\u{FF9F}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_quoted_phrases_and_never_operators() {
        assert_eq!(quoted("a\"b"), "\"a\"\"b\"");
        assert!(Wanted::read("  \u{202e} ").is_none());
        assert_eq!(Wanted::read("walk NOT ros").unwrap().matching, "\"walk\" \"NOT\" \"ros\"*");
        // A sign at the end is not under way, and the word before it is whole.
        assert_eq!(Wanted::read("walk \u{1F600}").unwrap().matching, "\"walk\"");
        assert!(is_indexed("caf\u{e9}") && is_indexed("\"x\"") && !is_indexed("\u{1F600}"));
        assert!(!is_indexed("\u{8336}") && !is_indexed("***"));
    }
}
