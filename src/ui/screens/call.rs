//! Call: every help line and one's own numbers in one list, what is near, and how to find one.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::service::Service;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::key::Key;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Section;
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::screens::plan::locked;
use crate::ui::widgets::text_area::{Lines, TextArea};

mod acts;
pub mod detail;
pub mod draw;
pub mod filters;
pub mod lines;
pub mod list;
pub mod marks;
pub mod people;
pub mod query;

use draw::Spots;
use filters::{At, Field};
use lines::Moment;
use list::{Own, Place, Row};
use marks::{Mark, Marks};
use people::Contact;
use query::Query;

/// The longest search, in bytes.
const SEARCH_BYTES_MAX: usize = 200;

/// What the keys do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Move in the list.
    List,
    /// Write in the search box.
    Search,
    /// Change the filters: on a row, or among its choices.
    Filters(Field, At),
}

/// The list of help lines.
#[derive(Debug)]
pub struct Call {
    query: Query,
    search: TextArea,
    mode: Mode,
    own: Own,
    standing: Standing,
    rows: Vec<Row>,
    place: Place,
}

impl Default for Call {
    fn default() -> Self {
        Self {
            query: Query::default(),
            search: TextArea::new("", Lines::One, SEARCH_BYTES_MAX),
            mode: Mode::List,
            own: Own::default(),
            standing: Standing::Locked,
            rows: Vec::new(),
            place: Place::default(),
        }
    }
}

impl Call {
    fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.place.row)
    }

    fn chosen_line(&self) -> Option<&'static Service> {
        match self.chosen()? {
            Row::Line(service) => Some(*service),
            _ => None,
        }
    }

    fn chosen_contact(&self) -> Option<&Contact> {
        match self.chosen()? {
            Row::Person(index) => self.own.people.get(*index),
            _ => None,
        }
    }

    fn people(&self) -> Vec<Person> {
        self.own.people.iter().filter_map(|contact| contact.person.clone()).collect()
    }

    /// Work out the rows again, with the same one chosen where it is still there.
    fn rebuild(&mut self, cx: &Cx<'_>) {
        let before = self.chosen().cloned();
        self.rows = list::rows(cx.words, &self.query, &self.own, Moment::of(cx.now));
        self.place.find(before.as_ref(), &self.rows, Spots::of(cx.body).shape());
    }

    /// Show what matches now, from its top.
    fn show_found(&mut self, cx: &Cx<'_>) {
        self.place = Place::default();
        self.rows = list::rows(cx.words, &self.query, &self.own, Moment::of(cx.now));
        self.place.find(None, &self.rows, Spots::of(cx.body).shape());
    }
}

/// Mark the line, or take the mark away.
#[must_use]
pub fn turn_mark(marks: &Marks, mark: Mark, line: &Service, cx: &Cx<'_>) -> Vec<Effect> {
    if cx.store.is_none() {
        return vec![cx.say("notice-locked-first")];
    }
    let key = match (mark, marks.has(mark, &line.id)) {
        (Mark::Mine, false) => "call-marked-mine",
        (Mark::Mine, true) => "call-unmarked-mine",
        (Mark::Failed, false) => "call-marked-failed",
        (Mark::Failed, true) => "call-unmarked-failed",
    };
    let change = marks.turned(mark, &line.id).map(Effect::Write);
    change.into_iter().chain([cx.say(key)]).collect()
}

impl Screen for Call {
    fn title(&self, look: &Look<'_>) -> String {
        if matches!(self.mode, Mode::Filters(..)) {
            return look.say("call-filter-title");
        }
        let count = self.query.find(Moment::of(look.now)).len();
        let is_all = self.query.is_everything();
        let key = if is_all { "call-title" } else { "call-title-found" };
        look.say_with(key, &[("n", count.into())])
    }

    fn keymap(&self) -> &'static Keymap {
        match self.mode {
            Mode::List if self.chosen_line().is_some() => &keymap::CALL,
            Mode::List if self.chosen_contact().is_some_and(people::has_number) => {
                &keymap::CALL_PERSON
            }
            Mode::List => &keymap::CALL_ROWS,
            Mode::Search => &keymap::SEARCH,
            Mode::Filters(_, At::Row) => &keymap::CALL_FILTERS,
            Mode::Filters(_, At::Choices) => &keymap::CHOICES,
        }
    }

    /// No section bar while locked: the other sections are behind the passphrase.
    fn section(&self) -> Option<Section> {
        (self.standing != Standing::Locked).then_some(Section::Call)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.standing = cx.standing;
        self.own = match cx.store {
            Some(store) => {
                let people = store.people()?.iter().map(Contact::from).collect();
                Own { people, marks: Marks::read(store)?, is_open: true }
            }
            None => Own {
                people: cx.locked_card.people.iter().map(Contact::from).collect(),
                ..Own::default()
            },
        };
        self.rebuild(cx);
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.search.resize(Spots::of(cx.body).search());
        self.place.find(self.chosen().cloned().as_ref(), &self.rows, Spots::of(cx.body).shape());
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match self.mode {
            Mode::List => self.act_in_list(action, cx),
            Mode::Search => self.act_in_search(action, cx),
            Mode::Filters(field, At::Row) => self.act_in_filters(action, field, cx),
            Mode::Filters(field, At::Choices) => self.act_in_choices(action, field, cx),
        }
    }

    fn typed(&mut self, input: Typed, cx: &Cx<'_>) -> Vec<Effect> {
        if let (Mode::Filters(field, At::Choices), Typed::Key(Key::Char(letter))) =
            (self.mode, &input)
        {
            filters::choose_by_letter(*letter, field, &mut self.query, cx.words);
            self.show_found(cx);
        }
        if self.mode != Mode::Search {
            return Vec::new();
        }
        match input {
            Typed::Key(key) => self.search.key(key),
            Typed::Paste(text) => self.search.paste(&text),
        };
        if self.search.text() != self.query.words {
            self.search_changed(cx);
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        let is_person = self.chosen_contact().is_some_and(|contact| contact.person.is_some());
        let is_line = self.chosen_line().is_some();
        match action {
            Action::Add | Action::Undo => self.own.is_open,
            Action::Pin => self.own.is_open && is_line,
            Action::Why if self.mode == Mode::List => is_line,
            Action::QrCode if self.chosen_line().is_some_and(lines::is_emergency) => false,
            Action::QrCode | Action::Copy => is_line || self.chosen_contact().is_some(),
            Action::Edit | Action::Delete | Action::WhileLocked => is_person,
            _ => true,
        }
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        let contact = self.chosen_contact().filter(|_| action == Action::WhileLocked)?;
        locked::verb(contact.person.as_ref().is_some_and(people::is_shown))
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        self.draw(area, buf, look)
    }

    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        let spots = Spots::of(cx.body);
        if matches!(self.mode, Mode::Filters(..)) || !spots.list.contains(at) {
            return Vec::new();
        }
        let row = self.place.row_at(at.y - spots.list.y, &self.rows, spots.shape());
        match row.filter(|row| self.rows.get(*row).is_some_and(Row::can_be_chosen)) {
            Some(row) if row == self.place.row => self.open_chosen(cx),
            Some(row) => {
                self.place.row = row;
                Vec::new()
            }
            None => Vec::new(),
        }
    }
}
