//! The rows of the list: which there are, in which order, and how tall each is.

use std::collections::BTreeSet;

use crate::content::fold::fold;
use crate::content::place::County;
use crate::content::service::Service;
use crate::content::words::Words;
use crate::page::provenance;
use crate::ui::action::Action;
use crate::ui::screens::call::lines::{Moment, directory};
use crate::ui::screens::call::marks::{Mark, Marks};
use crate::ui::screens::call::people::Contact;
use crate::ui::screens::call::query::{Instead, Query};
use crate::ui::widgets::wrap::lines;

/// One row.
#[derive(Debug, Clone)]
pub enum Row {
    /// A heading, with an empty row before it where something stands above.
    Heading {
        /// The words.
        words: String,
        /// Whether it is the first row of all.
        is_first: bool,
    },
    /// A quiet sentence.
    Note(String),
    /// A line or a place.
    Line(&'static Service),
    /// One of the person's own numbers, by its place among them.
    Person(usize),
    /// Leads to the counties.
    ChooseCounty,
    /// Shows everything again.
    ClearFilter,
    /// Adds a number of one's own.
    AddNumber,
}

/// What of the list belongs to the person.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// Their numbers.
    pub people: Vec<Contact>,
    /// Their marks.
    pub marks: Marks,
    /// Whether their journal is open.
    pub is_open: bool,
}

impl Row {
    /// Whether it can be chosen.
    #[must_use]
    pub const fn can_be_chosen(&self) -> bool {
        !matches!(self, Self::Heading { .. } | Self::Note(_))
    }

    /// Whether both rows are about the same thing.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Line(one), Self::Line(two)) => one.id == two.id,
            (Self::Person(one), Self::Person(two)) => one == two,
            (Self::ChooseCounty, Self::ChooseCounty) | (Self::AddNumber, Self::AddNumber) => true,
            _ => false,
        }
    }

    /// Rows on the screen.
    #[must_use]
    pub fn height(&self, width: u16, is_tall: bool) -> usize {
        match self {
            Self::Heading { is_first, .. } => 2 - usize::from(*is_first),
            Self::Note(words) => lines(words, width.saturating_sub(4)).count(),
            Self::Line(_) if is_tall => 2,
            _ => 1,
        }
    }
}

/// The rows for `query` at `moment`.
#[must_use]
pub fn rows(words: &Words, query: &Query, own: &Own, moment: Moment) -> Vec<Row> {
    let mut list = List { words, rows: Vec::new(), seen: BTreeSet::new() };
    let found = query.find(moment);
    let is_mine = |service: &&&'static Service| own.marks.has(Mark::Mine, &service.id);
    let mine: Vec<&'static Service> = found.iter().filter(is_mine).copied().collect();
    list.group("call-mine", mine.iter().copied().filter(|service| is_shipped(service)));
    list.packs(&mine);
    list.people(query, own);
    let has_own = !list.rows.is_empty();
    if found.is_empty() {
        list.instead(query, moment);
    } else if let Some(county) = query.only_county() {
        list.county(county, &found);
    } else {
        if has_own {
            list.heading("call-help-lines");
        }
        if query.is_everything() {
            list.rows.push(Row::ChooseCounty);
        }
        list.add(found.iter().copied().filter(|service| is_shipped(service)));
        list.packs(&found);
    }
    if !query.words.trim().is_empty() {
        // Whatever was looked for, and however it was spelled, somebody who answers stands below it.
        list.group("call-always-open", directory().always_shown());
    }
    if own.is_open && query.is_everything() {
        list.rows.push(Row::AddNumber);
    }
    list.rows
}

const fn is_shipped(service: &Service) -> bool {
    service.origin.pack().is_none()
}

struct List<'a> {
    words: &'a Words,
    rows: Vec<Row>,
    /// The ids that have a row.
    seen: BTreeSet<&'static str>,
}

impl List<'_> {
    fn heading(&mut self, key: &str) {
        self.heading_of(self.words.say(key));
    }

    fn heading_of(&mut self, words: String) {
        self.rows.push(Row::Heading { words, is_first: self.rows.is_empty() });
    }

    fn add(&mut self, services: impl Iterator<Item = &'static Service>) {
        for service in services {
            if self.seen.insert(&service.id) {
                self.rows.push(Row::Line(service));
            }
        }
    }

    /// The lines of packs that were found, under whose they are.
    fn packs(&mut self, found: &[&'static Service]) {
        for service in found {
            let Some(said) = provenance::said(&service.origin, self.words) else { continue };
            let of_it = found.iter().filter(|other| other.origin == service.origin);
            self.group_of(said, of_it.copied());
        }
    }

    fn group(&mut self, key: &str, services: impl Iterator<Item = &'static Service>) {
        self.group_of(self.words.say(key), services);
    }

    fn group_of(&mut self, words: String, services: impl Iterator<Item = &'static Service>) {
        let before = self.rows.len();
        self.heading_of(words);
        self.add(services);
        if self.rows.len() == before + 1 {
            self.rows.pop();
        }
    }

    /// The person's own numbers: all of them, or those that hold the words.
    fn people(&mut self, query: &Query, own: &Own) {
        if query.is_filtered() {
            return;
        }
        let wanted = fold(&query.words);
        let holds = |contact: &Contact| {
            let all =
                [&contact.name, &contact.phone, &contact.note].map(|part| fold(part.reveal()));
            let all = all.join(" ");
            wanted.split(' ').all(|word| all.contains(word))
        };
        let found: Vec<Row> = own
            .people
            .iter()
            .enumerate()
            .filter(|(_, contact)| holds(contact))
            .map(|(index, _)| Row::Person(index))
            .collect();
        if !found.is_empty() {
            self.heading("call-own-numbers");
            self.rows.extend(found);
        }
    }

    fn instead(&mut self, query: &Query, moment: Moment) {
        let (why, services) = query.instead(moment);
        let note = match why {
            Instead::Nearest => self.words.say("call-no-match"),
            Instead::OpenAlways => {
                let closed = Query { is_open_now: false, ..query.clone() }.find(moment);
                let name = closed.first().map_or("", |service| service.short_name.as_str());
                let values = [("n", closed.len().into()), ("name", name.into())];
                self.words.say_with("call-none-open", &values)
            }
        };
        self.rows.push(Row::Note(note));
        self.rows.push(Row::ClearFilter);
        if why == Instead::OpenAlways {
            // What was looked for is there all the same, with its hours, below what answers now.
            let closed = Query { is_open_now: false, ..query.clone() }.find(moment);
            self.add(services.iter().copied().filter(|service| is_shipped(service)));
            self.packs(&services);
            self.group("call-closed-lines", closed.into_iter());
            return;
        }
        self.add(services.iter().copied().filter(|service| is_shipped(service)));
        self.packs(&services);
    }

    /// What is near, then every other line that serves the county.
    fn county(&mut self, county: County, found: &[&'static Service]) {
        let near = directory().near(county);
        let name = [("county", county.name().into())];
        self.heading_of(self.words.say_with("call-near", &name));
        if !near.note.is_empty() {
            self.rows.push(Row::Note(near.note.to_owned()));
        }
        self.group("call-near-start", near.start_with.into_iter());
        self.group("call-near-crisis", near.crisis.into_iter());
        self.group("call-near-harm-reduction", near.harm_reduction.into_iter());
        self.group("call-near-recovery", near.recovery_centers.into_iter());
        self.group("call-near-also", near.also.into_iter().filter(|service| is_shipped(service)));
        self.group("call-near-other", found.iter().copied().filter(|service| is_shipped(service)));
        self.packs(found);
    }
}

/// Which row is chosen, and how far the list is scrolled, in rows of the screen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place {
    /// The chosen row.
    pub row: usize,
    /// The first row of the screen that is in view.
    pub first: usize,
}

/// How the list is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Columns.
    pub width: u16,
    /// Rows of the screen.
    pub height: u16,
    /// Whether a line takes two rows.
    pub is_tall: bool,
}

impl Place {
    /// Move as `action` says; whether it is a way to move.
    pub fn act(&mut self, action: Action, rows: &[Row], shape: Shape) -> bool {
        let can: Vec<usize> = (0..rows.len())
            .filter(|index| rows.get(*index).is_some_and(Row::can_be_chosen))
            .collect();
        let here = can.iter().position(|index| *index >= self.row).unwrap_or(0);
        let page = usize::from(shape.height).div_ceil(if shape.is_tall { 2 } else { 1 });
        let step = page.saturating_sub(1).max(1);
        let there = match action {
            Action::Up => here.saturating_sub(1),
            Action::Down => here + 1,
            Action::PageUp => here.saturating_sub(step),
            Action::PageDown => here + step,
            Action::First => 0,
            Action::Last => can.len(),
            _ => return false,
        };
        self.row = can.get(there.min(can.len().saturating_sub(1))).copied().unwrap_or(0);
        self.reveal(rows, shape);
        true
    }

    /// Choose the row that is about the same as `before`, or else the nearest that can be chosen.
    pub fn find(&mut self, before: Option<&Row>, rows: &[Row], shape: Shape) {
        let same = before.and_then(|before| rows.iter().position(|row| row.is_same(before)));
        // A list begins with somebody to call, also where the way to the counties stands above them.
        let is_somebody = |row: &Row| matches!(row, Row::Line(_) | Row::Person(_));
        let first = || rows.iter().position(is_somebody).filter(|_| before.is_none());
        let same = same.or_else(first);
        self.row = same.unwrap_or_else(|| self.row.min(rows.len().saturating_sub(1)));
        let can = |row: &&usize| rows.get(**row).is_some_and(Row::can_be_chosen);
        let (before, after): (Vec<usize>, Vec<usize>) =
            (0..rows.len()).partition(|row| *row < self.row);
        let nearest = after.iter().find(can).or_else(|| before.iter().rev().find(can));
        self.row = nearest.copied().unwrap_or(0);
        self.reveal(rows, shape);
    }

    /// Bring the chosen row into view, with the headings above it where they fit.
    fn reveal(&mut self, rows: &[Row], shape: Shape) {
        let height = |row: &Row| row.height(shape.width, shape.is_tall);
        let top: usize = rows.iter().take(self.row).map(height).sum();
        let bottom = top + rows.get(self.row).map_or(1, height);
        let above = rows.iter().take(self.row).rev().take_while(|row| !row.can_be_chosen());
        let with_above = top - above.map(height).sum::<usize>();
        let page = usize::from(shape.height);
        let total: usize = rows.iter().map(height).sum();
        self.first = self.first.min(total.saturating_sub(page));
        if self.first > with_above {
            self.first = with_above;
        }
        if self.first + page < bottom {
            self.first = bottom.saturating_sub(page);
        }
    }

    /// The row at `down` rows of the screen from the top of the list.
    #[must_use]
    pub fn row_at(self, down: u16, rows: &[Row], shape: Shape) -> Option<usize> {
        let wanted = self.first + usize::from(down);
        let mut top = 0;
        rows.iter().position(|row| {
            let start = top;
            top += row.height(shape.width, shape.is_tall);
            (start..top).contains(&wanted)
        })
    }
}
