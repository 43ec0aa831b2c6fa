//! The list of topics, with the one in use beside it where the window is wide; search over all of
//! them; and the ways to the claims check, the glossary and the questions that come back.

mod beside;
pub mod claims;
pub mod glossary;
mod list;
mod search;
pub mod sources;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::module::Length;
use crate::content::words::Words;
use crate::page::citation;
use crate::page::provenance;
use crate::store::StoreError;
use crate::store::learning::Learning;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Route, Section, Text};
use crate::ui::screen::{Cx, Screen, Standing, Typed};
use crate::ui::screens::lesson::reader::Reader;
use crate::ui::screens::lesson::{keep, place_row, source_row};
use crate::ui::screens::print_page::Printed;
use crate::ui::theme::Role;
use crate::ui::widgets::more::draw_more;
use crate::ui::widgets::pen::{self, Pen, divide};
use crate::ui::widgets::prose::wrap;
use list::{Line, List, To};
use search::Search;

/// The fewest and the most columns of the list beside the text.
const LEFT_COLS: (u16, u16) = (56, 72);
/// The most columns of the text.
const TEXT_COLS: u16 = 72;
/// Columns that the list leaves the text before it takes more than the fewest.
const TEXT_COLS_LEFT: u16 = 70;

/// Which panel has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Side {
    #[default]
    List,
    Text,
}

/// The list of topics.
#[derive(Debug, Default)]
pub struct Learn {
    learning: Learning,
    list: List,
    side: Side,
    reader: Option<Reader>,
    search: Option<Search>,
}

impl Learn {
    fn lesson(&self) -> Option<&str> {
        match self.list.chosen()? {
            To::Lesson(id) => Some(id),
            _ => None,
        }
    }

    /// The text beside the list follows the row in use.
    fn follow(&mut self, body: Rect) {
        let Some(id) = self.lesson().map(str::to_owned) else {
            self.reader = None;
            return;
        };
        if self.reader.as_ref().is_none_or(|reader| reader.lesson().id != id) {
            self.reader = Reader::new(&id, &self.learning);
        }
        if let (Some(reader), Some((_, right))) = (&mut self.reader, side_by_side(body)) {
            reader.mark_kept(&self.learning);
            reader.fit(text_area(right));
        }
    }

    fn keep_place(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(reader) = self.reader.as_ref().filter(|_| self.side == Side::Text) else {
            return Vec::new();
        };
        let (id, progress) = (reader.lesson().id.clone(), reader.progress());
        if self.learning.progress(&id) == Some(progress) {
            return Vec::new();
        }
        let effects = keep(self.learning.set_progress(&id, progress), cx);
        self.list = List::new(&self.learning, cx).at(&self.list);
        effects
    }

    fn open(to: Option<&To>, words: &Words) -> Vec<Effect> {
        let route = match to {
            Some(To::Lesson(id)) => Route::Lesson(id.clone()),
            Some(To::Due) => Route::Recall,
            Some(To::Claims) => Route::Claims,
            Some(To::Glossary) => Route::Glossary,
            Some(To::Claim(id)) => Route::Claim(id.clone()),
            Some(To::Term(id)) => Route::Term(id.clone()),
            Some(To::Handouts) => Route::Page(Text {
                title: words.say("learn-handouts"),
                paragraphs: beside::HANDOUTS.iter().map(|key| words.say(key)).collect(),
            }),
            None => return Vec::new(),
        };
        vec![Effect::Go(route)]
    }

    fn turn_mine(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        if let Some(why) = cx.why_not_kept() {
            return vec![cx.say(why)];
        }
        let Some(id) = self.lesson().map(str::to_owned) else { return Vec::new() };
        let mut effects = keep(self.learning.turn_mine(&id), cx);
        let said = if self.learning.is_mine(&id) { "learn-mine-on" } else { "learn-mine-off" };
        if !effects.is_empty() {
            effects.push(cx.say(said));
        }
        self.list = List::new(&self.learning, cx).at(&self.list);
        effects
    }

    fn act_on_text(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(reader) = &mut self.reader else { return Vec::new() };
        match action {
            Action::Back | Action::NextField | Action::PreviousField => {
                let effects = self.keep_place(cx);
                self.side = Side::List;
                return effects;
            }
            Action::Choose | Action::Add => {
                let mut effects = self.keep_place(cx);
                effects.extend(Self::open(self.list.chosen(), cx.words));
                return effects;
            }
            Action::OtherView => {
                reader.turn_form();
                reader.mark_kept(&self.learning);
                let view = reader.view();
                return keep(self.learning.set_view(view), cx);
            }
            Action::Why => return vec![Effect::Go(Route::Sources(reader.cited()))],
            Action::Pin => return self.turn_mine(cx),
            Action::Print => return self.print(),
            action => {
                reader.act(action);
            }
        }
        Vec::new()
    }

    fn act_on_search(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let Some(search) = &mut self.search else { return Vec::new() };
        match action {
            Action::Back => self.search = None,
            Action::Choose => {
                return Self::open(search.chosen(), cx.words);
            }
            action => search.act(action, cx.body),
        }
        Vec::new()
    }

    fn print(&self) -> Vec<Effect> {
        let Some(id) = self.lesson().map(str::to_owned) else { return Vec::new() };
        let length = self.reader.as_ref().map_or(Length::Five, Reader::length);
        vec![Effect::Go(Route::PrintPage(Printed::Lesson(id, length)))]
    }

    fn why(&self) -> Vec<Effect> {
        let Some(reader) = &self.reader else { return Vec::new() };
        vec![Effect::Go(Route::Sources(reader.all_cited()))]
    }

    fn render_text(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let Some(reader) = &self.reader else { return None };
        let lesson = reader.lesson();
        let mut pen = Pen::new(area, buf, look);
        pen.line(0, Role::Title, &lesson.title);
        if let Some(from) = provenance::said(&lesson.place.origin, look.words) {
            pen.put(0, Role::Care, &from);
        }
        if let Some(note) = lesson.content_note.as_ref().filter(|_| self.side == Side::List) {
            pen.skip(1);
            pen.text(
                0,
                Role::Text,
                &look.say_with("learn-note", &[("note", citation::note(note).into())]),
            );
            pen.text(0, Role::Text, &lesson.summary);
            pen.skip(1);
            pen.text(0, Role::Muted, &look.say("learn-note-open"));
            return None;
        }
        let text = text_area(area);
        let cursor = reader.render(text, buf, look);
        if let Some(words) = reader.out_of_view(look) {
            draw_more(&words, Rect { y: text.bottom(), height: 1, ..text }, buf, look);
        }
        let mut put = |from_bottom: u16, words: &str| {
            let y = area.bottom().saturating_sub(from_bottom);
            buf.set_stringn(area.x, y, words, usize::from(area.width), look.style(Role::Muted));
        };
        put(2, &source_row(&reader.cited().facts, area.width, look));
        put(1, &place_row(reader, area.width, look));
        cursor
    }

    fn render_list(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        for row in wrap(&self.list.intro(look), area.width.saturating_sub(2)) {
            pen.line(1, Role::Muted, &row);
        }
        pen.skip(1);
        let rest = pen.rest();
        self.list.render(rest, buf, look)
    }
}

/// The list and the text, where they stand side by side. In a wide window the list has what the text does not
/// need, so that a title and the word of care beside it both fit.
fn side_by_side(area: Rect) -> Option<(Rect, Rect)> {
    let (fewest, most) = LEFT_COLS;
    pen::side_by_side(area, area.width.saturating_sub(TEXT_COLS_LEFT + 2).clamp(fewest, most))
}

/// Where the text stands beside the list.
const fn text_area(right: Rect) -> Rect {
    let width = if right.width > TEXT_COLS { TEXT_COLS } else { right.width };
    Rect { y: right.y + 2, height: right.height.saturating_sub(5), width, ..right }
}

impl Screen for Learn {
    fn title(&self, look: &Look<'_>) -> String {
        if let Some(n) = self.search.as_ref().and_then(Search::found) {
            return look.say_with("learn-title-found", &[("n", n.into())]);
        }
        let (read, count) = self.list.read();
        if look.standing == Standing::Locked {
            return look.say_with("learn-title-locked", &[("count", count.into())]);
        }
        look.say_with("learn-title", &[("read", read.into()), ("count", count.into())])
    }

    fn keymap(&self) -> &'static Keymap {
        match (&self.search, self.side) {
            (Some(_), _) => &keymap::SEARCH,
            (None, Side::List) => &keymap::LEARN,
            (None, Side::Text) => &keymap::LESSON,
        }
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Learn)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if let Some(store) = cx.store {
            self.learning = store.learning()?;
        }
        self.list = List::new(&self.learning, cx).at(&self.list);
        if self.side == Side::List {
            self.reader = None;
        }
        Ok(())
    }

    fn fit(&mut self, cx: &Cx<'_>) -> Result<(), StoreError> {
        if side_by_side(cx.body).is_none() {
            // The text beside the list is not drawn.
            self.side = Side::List;
        }
        self.follow(cx.body);
        Ok(())
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let is_wide = side_by_side(cx.body).is_some();
        if self.search.is_some() {
            return self.act_on_search(action, cx);
        }
        if self.side == Side::Text && is_wide {
            return self.act_on_text(action, cx);
        }
        self.side = Side::List;
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Choose => return Self::open(self.list.chosen(), cx.words),
            Action::Search => self.search = Some(Search::default()),
            Action::Why => return self.why(),
            Action::Pin => return self.turn_mine(cx),
            Action::Print => return self.print(),
            Action::NextField | Action::PreviousField if is_wide && self.reader.is_some() => {
                self.side = Side::Text;
            }
            action => {
                let intro = if is_wide { 3 } else { 2 };
                self.list.act(action, cx.body.height.saturating_sub(intro));
                self.follow(cx.body);
            }
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if let Some(search) = &mut self.search {
            search.typed(input);
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        let is_lesson = self.lesson().is_some();
        match action {
            Action::Why | Action::Pin | Action::Print => is_lesson,
            Action::Mark => self.side == Side::Text,
            Action::Up | Action::Choose => {
                self.search.as_ref().is_none_or(|search| search.chosen().is_some())
            }
            _ => true,
        }
    }

    fn leaving(&mut self, cx: &Cx<'_>) -> Vec<Effect> {
        self.keep_place(cx)
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let Some(search) = &self.search {
            return search.render(area, buf, look);
        }
        let Some((left, right)) = side_by_side(area) else {
            return self.render_list(area, buf, look);
        };
        divide(area, left.width, buf, look);
        let on_list = self.render_list(left, buf, look);
        let on_text = self.render_text(right, buf, look);
        match self.list.chosen() {
            Some(To::Claims) => beside::claims(right, buf, look),
            Some(To::Glossary) => beside::words(right, buf, look),
            Some(To::Handouts) => beside::handouts(right, buf, look),
            _ => {}
        }
        if self.side == Side::Text { on_text } else { on_list }
    }
}

impl Line {
    /// An empty row.
    const BLANK: Self =
        Self::Words { role: Role::Text, words: String::new(), right: String::new() };
}
