//! The time line in light rows, newest first: by position for a list on screen, and by cursor for pages.

use chrono::{DateTime, FixedOffset};
use rusqlite::types::Value;

use crate::domain::answer::Id;
use crate::domain::day::Day;
use crate::domain::entry::{EntryId, Kind, Tag};
use crate::domain::private::Private;
use crate::domain::rating::Step;
use crate::store::condition::Condition;
use crate::store::error::StoreError;
use crate::store::{Access, Store, rows};

/// Which entries a list shows. The default is all of them, without the trash.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only with this tag.
    pub tag: Option<Tag>,
    /// From this day on.
    pub since: Option<Day>,
    /// Up to this day, included.
    pub until: Option<Day>,
    /// Only what is kept at the top.
    pub pinned: bool,
    /// Only what is in the trash, instead of only what is not.
    pub trash: bool,
}

/// What a list shows of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which entry.
    pub id: EntryId,
    /// The lived day it is about.
    pub day: Day,
    /// When it happened.
    pub at: DateTime<FixedOffset>,
    /// What it is.
    pub kind: Kind,
    /// The answer to `feeling`, 0 to 4; `None` when there is none.
    pub feeling: Option<Step>,
    /// The answer to `urges`, 0 to 4; `None` when there is none.
    pub urges: Option<Step>,
    /// Whether any use was written down: `use` is yes, `used-items` has marks, or it is a lapse.
    pub used: bool,
    /// Whether anything was said about use, so that `used` being false says that there was none.
    pub is_use_said: bool,
    /// The first [`Self::PREVIEW_CHARS`] characters of the words.
    pub preview: Private,
    /// Kept at the top.
    pub is_pinned: bool,
    /// The answer to `tool`, for a tool session.
    pub tool: Option<Id>,
}

/// How much of the words a row carries, in characters; here, so that a question can hold it.
macro_rules! preview_chars {
    () => {
        120
    };
}

impl Row {
    /// How much of the words a row carries, in characters.
    pub const PREVIEW_CHARS: usize = preview_chars!();
}

/// A place between two entries of the time line, from which a page goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cursor {
    /// The page of entries older than this one.
    Older(Key),
    /// The page of entries newer than this one; they too come newest first.
    Newer(Key),
}

/// Where an entry stands in the time line: by day, then instant, then id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub(super) day: String,
    pub(super) at_ms: i64,
    pub(super) id: String,
}

impl Cursor {
    /// Go on below `row`.
    #[must_use]
    pub fn older_than(row: &Row) -> Self {
        Self::Older(Key::of(row))
    }

    /// Go back above `row`.
    #[must_use]
    pub fn newer_than(row: &Row) -> Self {
        Self::Newer(Key::of(row))
    }
}

impl Key {
    fn of(row: &Row) -> Self {
        let (day, at_ms, id) = (row.day.to_string(), row.at.timestamp_millis(), row.id.to_string());
        Self { day, at_ms, id }
    }
}

/// Where the list was last looked at, so that scrolling on does not count from the top again.
/// Forgotten with every change.
#[derive(Debug)]
pub(super) struct Place {
    filter: Filter,
    first: usize,
    key: Key,
}

/// Farther than this, counting from the top is as good as counting from the last place.
const NEAR: usize = 20_000;
/// What a failed read was doing.
const WHAT: &str = "reading the list";

/// The columns of a [`Row`].
pub(super) const COLUMNS: &str = concat!(
    "entry.id, day, at, kind, is_pinned, substr(entry.text, 1, ",
    preview_chars!(),
    ") AS preview,
    (SELECT value FROM answer WHERE entry = entry.no AND question = 'feeling' AND type = 'step') AS feeling,
    (SELECT value FROM answer WHERE entry = entry.no AND question = 'urges' AND type = 'step') AS urges,
    (kind = 'lapse' OR EXISTS (SELECT 1 FROM answer WHERE entry = entry.no AND
        ((question = 'use' AND type = 'yes-no' AND value = 1) OR (question = 'used-items' AND type = 'mark')))) AS used,
    (kind = 'lapse' OR EXISTS (SELECT 1 FROM answer WHERE entry = entry.no AND
        ((question = 'use' AND type = 'yes-no') OR (question = 'used-items' AND type = 'mark')))) AS is_use_said,
    (SELECT option FROM answer WHERE entry = entry.no AND question = 'tool' AND type = 'choice') AS tool"
);

impl Store {
    /// How many entries the filter lets through.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and the like when the file cannot be read.
    pub fn count(&self, filter: &Filter) -> Result<usize, StoreError> {
        if *filter == (Filter { kind: filter.kind, ..Filter::default() }) {
            return self
                .connection
                .prepare_cached("SELECT sum(entries) FROM tally WHERE kind = ?1 OR ?1 IS NULL")
                .and_then(|mut query| query.query_row([filter.kind.map(Kind::id)], rows::count))
                .map_err(self.failed(WHAT));
        }
        let condition = self.condition(filter)?;
        let sql = format!("SELECT count(*) FROM entry WHERE {}", condition.sql);
        self.connection
            .prepare_cached(&sql)
            .and_then(|mut query| query.query_row(&*condition.params(), rows::count))
            .map_err(self.failed(WHAT))
    }

    /// At most `limit` rows, newest first: the first ones, or those beside a cursor.
    ///
    /// # Errors
    /// As [`Self::count`].
    pub fn page(
        &self,
        filter: &Filter,
        cursor: Option<Cursor>,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        let mut condition = self.condition(filter)?;
        match cursor {
            None => {}
            Some(Cursor::Older(key)) => condition.and_key("<", &key),
            Some(Cursor::Newer(key)) => {
                condition.and_key(">", &key);
                let mut rows = self.rows(&condition, Order::OldestFirst, limit)?;
                rows.reverse();
                return Ok(rows);
            }
        }
        self.rows(&condition, Order::NewestFirst, limit)
    }

    /// At most `limit` rows, newest first, beginning with the one at position `first` (0 is the newest).
    ///
    /// # Errors
    /// As [`Self::count`].
    pub fn window(
        &self,
        filter: &Filter,
        first: usize,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        let rows = self.at_one_moment(|_| {
            let mut condition = self.condition(filter)?;
            if first > 0 {
                let Some(key) = self.key_at(filter, first)? else { return Ok(Vec::new()) };
                condition.and_key("<=", &key);
            }
            self.rows(&condition, Order::NewestFirst, limit)
        })?;
        // Another window may write at any time while this one only reads.
        if let Some(row) = rows.first()
            && self.access() == Access::Write
        {
            let place = Place { filter: filter.clone(), first, key: Key::of(row) };
            *self.place.borrow_mut() = Some(place);
        }
        Ok(rows)
    }

    /// The key of the entry at this position, counted from the last place or from the top.
    fn key_at(&self, filter: &Filter, position: usize) -> Result<Option<Key>, StoreError> {
        let mut condition = self.condition(filter)?;
        let mut order = Order::NewestFirst;
        let mut skip = position;
        if let Some(place) = self.place.borrow().as_ref()
            && place.filter == *filter
            && place.first.abs_diff(position) < NEAR.min(position)
        {
            if position == place.first {
                return Ok(Some(place.key.clone()));
            }
            skip = place.first.abs_diff(position) - 1;
            if position > place.first {
                condition.and_key("<", &place.key);
            } else {
                condition.and_key(">", &place.key);
                order = Order::OldestFirst;
            }
        }
        let sql = format!(
            "SELECT day, at_ms, id FROM entry WHERE {} ORDER BY {} LIMIT 1 OFFSET :skip",
            condition.sql,
            order.sql()
        );
        condition.bind(":skip", whole(skip));
        let failed = self.failed(WHAT);
        let mut query = self.connection.prepare_cached(&sql).map_err(&failed)?;
        let mut found = query.query(&*condition.params()).map_err(&failed)?;
        let Some(row) = found.next().map_err(&failed)? else { return Ok(None) };
        let key = (|| Ok(Key { day: row.get(0)?, at_ms: row.get(1)?, id: row.get(2)? }))();
        key.map(Some).map_err(failed)
    }

    fn rows(
        &self,
        condition: &Condition,
        order: Order,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        let failed = self.failed(WHAT);
        let sql = format!(
            "SELECT {COLUMNS} FROM entry WHERE {} ORDER BY {} LIMIT :limit",
            condition.sql,
            order.sql()
        );
        let limit = whole(limit);
        let mut params = condition.params();
        params.push((":limit", &limit));
        let mut query = self.connection.prepare_cached(&sql).map_err(&failed)?;
        query.query_map(&*params, row).and_then(Iterator::collect).map_err(&failed)
    }
}

/// Which end of the time line comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    NewestFirst,
    OldestFirst,
}

impl Order {
    const fn sql(self) -> &'static str {
        match self {
            Self::NewestFirst => "day DESC, at_ms DESC, id DESC",
            Self::OldestFirst => "day, at_ms, id",
        }
    }
}

/// A count as the database takes it.
pub(super) fn whole(count: usize) -> Value {
    Value::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// One row of a list.
pub(super) fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let tool: Option<String> = row.get("tool")?;
    Ok(Row {
        id: rows::entry_id(row)?,
        day: rows::day(row)?,
        at: rows::instant(row, "at")?,
        kind: rows::kind(row)?,
        feeling: rows::step(row, "feeling")?,
        urges: rows::step(row, "urges")?,
        used: row.get("used")?,
        is_use_said: row.get("is_use_said")?,
        preview: rows::private(row, "preview")?,
        is_pinned: row.get("is_pinned")?,
        tool: tool.map(|tool| tool.parse().map_err(|_| rows::strange("option"))).transpose()?,
    })
}
