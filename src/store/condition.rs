//! A filter as a condition of a query. The text never holds anything a person wrote: that is bound.

use rusqlite::ToSql;
use rusqlite::types::Value;

use crate::domain::entry::Tag;
use crate::store::error::StoreError;
use crate::store::list::{Filter, Key};
use crate::store::{Store, rows};

/// A condition in SQL and its values. The text never holds anything a person wrote.
pub(super) struct Condition {
    pub(super) sql: String,
    values: Vec<(&'static str, Value)>,
}

/// From this many members on, walking the time line and asking each is faster than looking each one up and
/// sorting them.
pub(super) const MANY: usize = 1_000;

impl Condition {
    /// What `filter` lets through; `tagged` is how many entries have its tag.
    pub(super) fn of(filter: &Filter, tagged: usize) -> Self {
        let state = if filter.trash { "deleted_at IS NOT NULL" } else { "deleted_at IS NULL" };
        let mut condition = Self { sql: state.to_owned(), values: Vec::new() };
        if filter.pinned {
            condition.sql.push_str(" AND is_pinned = 1");
        }
        if let Some(kind) = filter.kind {
            condition.and("kind = :kind", ":kind", kind.id().to_owned().into());
        }
        if let Some(tag) = &filter.tag {
            let members = "SELECT entry FROM tag WHERE tag = :tag";
            condition.and_in(members, tagged >= MANY, ":tag", tag.reveal().to_owned().into());
        }
        if let Some(since) = filter.since {
            condition.and("day >= :since", ":since", since.to_string().into());
        }
        if let Some(until) = filter.until {
            condition.and("day <= :until", ":until", until.to_string().into());
        }
        condition
    }

    /// Also this, with the value it names.
    pub(super) fn and(&mut self, sql: &str, name: &'static str, value: Value) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
        self.values.push((name, value));
    }

    /// Only entries whose number is one of the members. The plus sign tells the database not to start from the
    /// members, where they are many.
    pub(super) fn and_in(
        &mut self,
        members: &str,
        are_many: bool,
        name: &'static str,
        value: Value,
    ) {
        let no = if are_many { "+no" } else { "no" };
        self.and(&format!("{no} IN ({members})"), name, value);
    }

    /// Only entries that stand so to `key` in the time line.
    pub(super) fn and_key(&mut self, comparison: &str, key: &Key) {
        self.sql.push_str(" AND (day, at_ms, id) ");
        self.sql.push_str(comparison);
        self.sql.push_str(" (:key_day, :key_at, :key_id)");
        self.values.push((":key_day", key.day.clone().into()));
        self.values.push((":key_at", key.at_ms.into()));
        self.values.push((":key_id", key.id.clone().into()));
    }

    /// One more value, for a name outside the condition.
    pub(super) fn bind(&mut self, name: &'static str, value: Value) {
        self.values.push((name, value));
    }

    /// The values by name, to run a query with.
    pub(super) fn params(&self) -> Vec<(&str, &dyn ToSql)> {
        self.values.iter().map(|(name, value)| (*name, value as &dyn ToSql)).collect()
    }
}

impl Store {
    /// The condition of a filter.
    pub(super) fn condition(&self, filter: &Filter) -> Result<Condition, StoreError> {
        let count = |tag: &Tag| {
            self.connection
                .prepare_cached("SELECT count(*) FROM tag WHERE tag = ?1")
                .and_then(|mut query| query.query_row([tag.reveal()], rows::count))
                .map_err(self.failed("reading the list"))
        };
        let tagged = filter.tag.as_ref().map_or(Ok(0), count)?;
        Ok(Condition::of(filter, tagged))
    }
}
