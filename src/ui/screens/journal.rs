//! The time line: check-ins, notes, tools and lapses, by month, with search and filter in place. From
//! 120 columns the chosen entry can be read beside the list.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::change::Change;
use crate::domain::entry::{Entry, Tag};
use crate::store::{Row, Store, StoreError, Totals};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{CheckInAbout, NoteAbout, Route, Section};
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::widgets::list::{Scroll, Selection};
use crate::ui::widgets::pen::side_by_side;
use crate::ui::widgets::text_area::{Edit, Lines, TextArea};

pub mod changes;
mod draw;
mod filter;
mod lineup;
mod pages;
pub mod reading;
mod view;

use changes::{edit, pin, trash};
use filter::{Choice, Shown};
use lineup::Count;
use pages::Pages;

/// Columns of the list where the reader stands beside it.
const LIST_COLS: u16 = 46;
/// The longest search, in bytes.
const SEARCH_BYTES_MAX: usize = 200;

/// What the keys do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Mode {
    #[default]
    List,
    Search,
    /// What was found, as a list like any other: keys are commands again.
    Found,
    Filter,
}

/// Which panel the arrows move in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Side {
    #[default]
    List,
    Reader,
}

/// The journal.
#[derive(Debug)]
pub struct Journal {
    mode: Mode,
    side: Side,
    choice: Choice,
    search: TextArea,
    selection: Selection,
    count: Count,
    near: view::Near,
    /// The columns and rows for which the rows in view were read.
    fitted: Option<(u16, u16)>,
    title: String,
    tags: Vec<Tag>,
    pages: Pages,
    scroll: Scroll,
    can_write: bool,
}

impl Default for Journal {
    fn default() -> Self {
        Self {
            mode: Mode::List,
            side: Side::List,
            choice: Choice::default(),
            search: TextArea::new("", Lines::One, SEARCH_BYTES_MAX),
            selection: Selection::default(),
            count: Count::default(),
            near: view::Near::default(),
            fitted: None,
            title: String::new(),
            tags: Vec::new(),
            pages: Pages::default(),
            scroll: Scroll::default(),
            can_write: true,
        }
    }
}

impl Journal {
    /// The journal with its search box open.
    #[must_use]
    pub fn searching() -> Self {
        Self { mode: Mode::Search, ..Self::default() }
    }

    /// The entries with this tag.
    #[must_use]
    pub fn tagged(tag: Tag) -> Self {
        let mut journal = Self::default();
        journal.choice.tag = Some(tag);
        journal
    }

    fn is_searching(&self) -> bool {
        !self.search.text().trim().is_empty()
    }

    /// The list, of everything or of what was found.
    fn listing(&self) -> Mode {
        if self.is_searching() { Mode::Found } else { Mode::List }
    }

    fn is_trash(&self) -> bool {
        self.choice.shown == Shown::Trash
    }

    /// Whether nothing was ever written: the list is then a menu of two ways to begin.
    fn is_new(&self) -> bool {
        self.count.rows() == 0 && self.choice.is_all() && !self.is_searching()
    }

    fn chosen(&self) -> Option<&Row> {
        self.near.from(self.selection.row).first()
    }

    fn moved(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.side == Side::Reader {
            let rows = self.page().map(<[_]>::len);
            if let (Some(rows), Some((_, right))) = (rows, side_by_side(cx.body, LIST_COLS)) {
                self.scroll.act(action, rows, reading::page_rows(right));
            }
            return Vec::new();
        }
        let count = if self.is_new() { 2 } else { self.count.rows() };
        let (height, tall) = draw::list_size(cx.body);
        let pinned = self.count.pinned;
        let placed = lineup::place(self.rows(), self.selection.first, pinned, height, tall);
        let from = self.selection.first;
        self.selection.act(action, count, lineup::shown(&placed).max(2));
        if self.is_new() { Vec::new() } else { self.settled(from, cx) }
    }

    /// The chosen entry, whole.
    fn entry(&self, cx: &Cx<'_>) -> Result<Option<Entry>, StoreError> {
        match (cx.store, self.chosen()) {
            (Some(store), Some(row)) => store.entry(row.id),
            _ => Ok(None),
        }
    }

    fn change(&self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if !self.can_write {
            return vec![cx.say("journal-read-only")];
        }
        match action {
            Action::CheckIn => {
                return vec![Effect::Go(Route::CheckIn(CheckInAbout::Day(cx.today)))];
            }
            Action::WriteNote => return vec![Effect::Go(Route::Note(NoteAbout::Day(cx.today)))],
            _ => {}
        }
        let entry = match self.entry(cx) {
            Ok(Some(entry)) => entry,
            Ok(None) => return Vec::new(),
            Err(error) => {
                return vec![cx.trouble(&error)];
            }
        };
        match action {
            Action::Edit => vec![edit(entry)],
            Action::Delete => trash(entry.id, cx),
            Action::Pin => pin(entry, cx),
            _ => Vec::new(),
        }
    }

    fn open(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if self.is_new() {
            let action = if self.selection.row == 0 { Action::CheckIn } else { Action::WriteNote };
            return self.change(action, cx);
        }
        let Some(id) = self.chosen().map(|row| row.id) else { return Vec::new() };
        if self.mode == Mode::Search {
            self.mode = Mode::Found;
        }
        if !self.is_trash() {
            return vec![Effect::Go(Route::Entry(id))];
        }
        if !self.can_write {
            return vec![cx.say("journal-read-only")];
        }
        vec![Effect::Write(Change::Untrash(id)), cx.say("journal-put-back")]
    }

    fn back(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        match self.mode {
            Mode::Filter => self.mode = self.listing(),
            Mode::List | Mode::Found if self.side == Side::Reader => self.side = Side::List,
            Mode::Search | Mode::Found => {
                self.mode = Mode::List;
                self.search.clear();
                return self.start_over(cx);
            }
            Mode::List if !self.choice.is_all() => {
                self.choice = Choice::default();
                return self.start_over(cx);
            }
            Mode::List => return vec![Effect::Back],
        }
        Vec::new()
    }

    fn begin_filter(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let tags = match cx.store.map_or_else(|| Ok(Vec::new()), Store::tags) {
            Ok(tags) => tags,
            Err(error) => {
                return vec![cx.trouble(&error)];
            }
        };
        self.tags = tags.into_iter().map(|(tag, _)| tag).collect();
        self.mode = Mode::Filter;
        Vec::new()
    }

    fn choose_filter(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Choose | Action::Filter | Action::Back => self.mode = self.listing(),
            action => {
                if self.choice.act(action, &self.tags) {
                    return self.start_over(cx);
                }
            }
        }
        Vec::new()
    }
}

impl Screen for Journal {
    fn title(&self, _: &Look<'_>) -> String {
        self.title.clone()
    }

    fn keymap(&self) -> &'static Keymap {
        match self.mode {
            Mode::Search => &keymap::SEARCH,
            Mode::Filter => &keymap::FILTERS,
            Mode::List | Mode::Found if self.is_trash() => &keymap::TRASH,
            Mode::List if self.is_new() => &keymap::JOURNAL_EMPTY,
            Mode::List | Mode::Found => &keymap::JOURNAL,
        }
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Journal)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.can_write = matches!(cx.standing, Standing::Open | Standing::Guest);
        let totals = cx.store.map_or_else(|| Ok(Totals::default()), Store::totals)?;
        let counts = [("checkins", totals.check_ins.into()), ("notes", totals.notes.into())];
        self.title = cx.words.say_with("journal-title", &counts);
        let chosen = self.chosen().map(|row| row.id);
        let was_on_top = self.selection.row < self.count.pinned;
        self.settle(cx)?;
        // What was added, pinned or taken away moves the others: the chosen one stays chosen, and of an
        // entry that stands twice the same one of the two.
        let places = self.rows().iter().zip(self.selection.first..);
        let places = places.filter(|(row, _)| Some(row.id) == chosen).map(|(_, place)| place);
        let places: Vec<usize> = places.collect();
        let same = places.iter().find(|place| (**place < self.count.pinned) == was_on_top);
        match same.or(places.first()) {
            Some(place) if *place != self.selection.row => {
                self.selection.row = *place;
                self.settle(cx)
            }
            _ => Ok(()),
        }
    }

    /// Another size shows other rows, which are read; how many there are is known.
    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        self.fit_list(cx)
    }

    fn look_ahead(&mut self, cx: &Cx<'_>) {
        // While letters are typed each of them changes the list.
        if self.mode != Mode::Search {
            let _ = self.read_ahead(cx);
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if self.mode == Mode::Filter {
            return self.choose_filter(action, cx);
        }
        match action {
            Action::Back => self.back(cx),
            Action::Choose => self.open(cx),
            Action::NextField | Action::PreviousField => {
                self.side = match self.side {
                    Side::List if self.page().is_some() => Side::Reader,
                    _ => Side::List,
                };
                Vec::new()
            }
            Action::Filter => self.begin_filter(cx),
            Action::Search => {
                (self.mode, self.side) = (Mode::Search, Side::List);
                Vec::new()
            }
            Action::UndoTyping => self.edited(TextArea::undo, cx),
            Action::RedoTyping => self.edited(TextArea::redo, cx),
            Action::Share => vec![Effect::Go(Route::Summary)],
            Action::CheckIn | Action::WriteNote => {
                let effects = self.change(action, cx);
                if self.can_write {
                    // What is written now must be seen when it is saved.
                    (self.mode, self.choice) = (Mode::List, Choice::default());
                    self.search.clear();
                }
                effects
            }
            Action::Edit | Action::Delete | Action::Pin => self.change(action, cx),
            action => self.moved(action, cx),
        }
    }

    fn typed(&mut self, input: Typed, cx: &Cx<'_>) -> Vec<Effect> {
        if self.mode != Mode::Search {
            return Vec::new();
        }
        match input {
            Typed::Key(key) => self.edited(|search| search.key(key), cx),
            Typed::Paste(text) => self.edited(|search| search.paste(&text), cx),
        }
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Choose if self.mode == Mode::List => self.is_new() || !self.rows().is_empty(),
            Action::Choose if self.mode == Mode::Search => !self.rows().is_empty(),
            Action::Edit | Action::Delete | Action::Pin => {
                self.can_write && !self.rows().is_empty()
            }
            Action::CheckIn | Action::WriteNote => self.can_write,
            Action::Filter | Action::Search if self.mode == Mode::List => !self.is_new(),
            _ => true,
        }
    }

    fn verb(&self, action: Action) -> Option<&'static str> {
        let is_put_back = self.mode == Mode::Search && self.is_trash();
        (is_put_back && action == Action::Choose).then_some("do-put-back")
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let cursor = self.draw(area, buf, look);
        match self.mode {
            Mode::Filter => self.choice.render(area, buf, look),
            _ => cursor,
        }
    }

    fn click(&mut self, at: Position, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(index) = self.row_at(at, cx.body).filter(|_| self.mode != Mode::Filter) else {
            return Vec::new();
        };
        let row = self.selection.first + index;
        if row == self.selection.row {
            return self.open(cx);
        }
        (self.selection.row, self.side) = (row, Side::List);
        self.settled(self.selection.first, cx)
    }
}

impl Journal {
    fn edited(&mut self, edit: impl FnOnce(&mut TextArea) -> Edit, cx: &Cx<'_>) -> Vec<Effect> {
        match edit(&mut self.search) {
            Edit::Same => Vec::new(),
            Edit::Changed | Edit::Full => self.start_over(cx),
        }
    }
}
