//! Which entries are listed and where each one stands, without ever reading more than fits.

use chrono::Datelike;

use crate::domain::day::Day;
use crate::store::{Filter, Row, Store, StoreError};

/// What is listed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source<'a> {
    /// The time line; with `PinnedFirst` what is pinned stands above it as well.
    TimeLine(&'a Filter, PinnedFirst),
    /// What has all of these words.
    Found(&'a str, &'a Filter),
}

/// Whether pinned entries stand at the top too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PinnedFirst {
    /// They do.
    Yes,
    /// They stand only where they belong by date.
    No,
}

/// How long a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Count {
    /// Rows at the top that are pinned.
    pub(super) pinned: usize,
    /// Rows below them: entries in all.
    pub(super) entries: usize,
}

impl Count {
    /// Rows in all.
    #[must_use]
    pub(super) const fn rows(self) -> usize {
        self.pinned + self.entries
    }
}

fn pinned(filter: &Filter) -> Filter {
    Filter { pinned: true, ..filter.clone() }
}

impl Source<'_> {
    /// How many rows there are.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub(super) fn count(self, store: &Store) -> Result<Count, StoreError> {
        match self {
            Self::TimeLine(filter, PinnedFirst::Yes) => {
                Ok(Count { pinned: store.count(&pinned(filter))?, entries: store.count(filter)? })
            }
            Self::TimeLine(filter, PinnedFirst::No) => {
                Ok(Count { pinned: 0, entries: store.count(filter)? })
            }
            Self::Found(words, filter) => {
                Ok(Count { pinned: 0, entries: store.search(words, filter, 0)?.total })
            }
        }
    }

    /// At most `limit` rows from the one at `first` on.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub(super) fn rows(
        self,
        store: &Store,
        count: Count,
        first: usize,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::TimeLine(filter, _) => {
                let above = limit.min(count.pinned.saturating_sub(first));
                let mut rows = match above {
                    0 => Vec::new(),
                    above => store.window(&pinned(filter), first, above)?,
                };
                let first = first.saturating_sub(count.pinned);
                rows.extend(store.window(filter, first, limit - above)?);
                Ok(rows)
            }
            Self::Found(words, filter) => store.search_on(words, filter, first, limit),
        }
    }
}

/// What stands above a group of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// What is pinned.
    Pinned,
    /// A month, named by one of its days.
    Month(Day),
}

impl Heading {
    fn of(index: usize, row: &Row, pinned: usize) -> Self {
        if index < pinned {
            return Self::Pinned;
        }
        Self::Month(row.day.date().with_day(1).and_then(|day| Day::on(day).ok()).unwrap_or(row.day))
    }
}

/// Something that stands in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    /// Rows below the top of the list.
    pub(super) y: u16,
    /// What it is.
    pub(super) what: What,
}

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A heading.
    Heading(Heading),
    /// The row at this place among `rows`.
    Row(usize),
}

/// Where everything goes in `height` rows of screen, each entry taking `tall` of them. `rows` begin at
/// position `first` of the whole list, of which the first `pinned` are pinned.
#[must_use]
pub(super) fn place(
    rows: &[Row],
    first: usize,
    pinned: usize,
    height: u16,
    tall: u16,
) -> Vec<Placed> {
    let mut placed = Vec::new();
    let mut y = 0;
    let mut above: Option<Heading> = None;
    for (index, row) in rows.iter().enumerate() {
        let heading = Heading::of(first + index, row, pinned);
        if above != Some(heading) {
            let gap = u16::from(above.is_some());
            if y + gap + 1 + tall > height {
                break;
            }
            placed.push(Placed { y: y + gap, what: What::Heading(heading) });
            y += gap + 1;
            above = Some(heading);
        }
        if y + tall > height {
            break;
        }
        placed.push(Placed { y, what: What::Row(index) });
        y += tall;
    }
    placed
}

/// How many of the rows were placed.
#[must_use]
pub(super) fn shown(placed: &[Placed]) -> usize {
    placed.iter().filter(|placed| matches!(placed.what, What::Row(_))).count()
}

/// The first row in view, not before `first`, from which the row at `chosen` is in view as well; both
/// are positions among `rows`, which begin at position `offset` of the whole list.
#[must_use]
pub(super) fn first_in_view(
    rows: &[Row],
    offset: usize,
    chosen: usize,
    pinned: usize,
    height: u16,
    tall: u16,
) -> usize {
    let sees = |first: usize| {
        let rest = rows.get(first..).unwrap_or_default();
        first + shown(&place(rest, offset + first, pinned, height, tall)) > chosen
    };
    (0..=chosen).find(|first| sees(*first)).unwrap_or(chosen)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::entry::{EntryId, Kind};
    use crate::domain::private::Private;

    fn row(day: &str) -> Row {
        let at = DateTime::parse_from_rfc3339("2026-01-10T20:40:00-05:00").unwrap();
        Row {
            id: EntryId::new(at, [0; 10]),
            day: day.parse().unwrap(),
            at,
            kind: Kind::Note,
            feeling: None,
            urges: None,
            used: false,
            is_use_said: false,
            preview: Private::default(),
            is_pinned: false,
            tool: None,
        }
    }

    #[test]
    fn months_have_headings_and_the_first_one_is_always_in_view() {
        let rows = [row("2026-01-04"), row("2026-01-01"), row("2025-12-31")];
        let ys =
            |placed: Vec<Placed>| placed.into_iter().map(|placed| placed.y).collect::<Vec<_>>();
        assert_eq!(ys(place(&rows, 0, 0, 20, 1)), [0, 1, 2, 4, 5]);
        assert_eq!(ys(place(&rows, 0, 1, 20, 1)), [0, 1, 3, 4, 6, 7]);
        assert_eq!(ys(place(&rows, 0, 0, 5, 1)), [0, 1, 2]);
        assert_eq!(ys(place(&rows, 5, 0, 20, 2)), [0, 1, 3, 6, 7]);
    }

    proptest! {
        #[test]
        fn the_chosen_row_is_in_view_wherever_it_is(
            gaps in prop::collection::vec(0u64..40, 1..40), pinned in 0usize..4,
            chosen in 0usize..40, height in 3u16..20, tall in 1u16..3,
        ) {
            let mut day: Day = "2026-01-12".parse().unwrap();
            let rows: Vec<Row> = gaps
                .iter()
                .map(|gap| { day = day.earlier(*gap); row(&day.to_string()) })
                .collect();
            let chosen = chosen.min(rows.len() - 1);
            let first = first_in_view(&rows, 0, chosen, pinned, height, tall);
            let placed = place(&rows[first..], first, pinned, height, tall);
            prop_assert!(placed.iter().any(|placed| placed.what == What::Row(chosen - first)));
            prop_assert!(placed.iter().all(|placed| placed.y < height));
        }
    }
}
