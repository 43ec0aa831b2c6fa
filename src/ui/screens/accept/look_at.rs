//! One suggestion, whole, and what can be done with it: three answers, or its things to open.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::suggested::Suggestion;
use crate::content::suggested::signature::Signed;
use crate::content::words::Words;
use crate::domain::day::Day;
use crate::domain::suggestion::Kind;
use crate::page::provenance::titled;
use crate::page::suggestion_words::{Tone, lines};
use crate::store::suggestions::{Kept, State};
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::route::Route;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS};
use crate::ui::widgets::wrap;

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Keep,
    No,
    Later,
}

const CHOICES: [(Choice, &str); 3] =
    [(Choice::Keep, "accept-keep"), (Choice::No, "accept-no"), (Choice::Later, "accept-later")];

/// The row in use.
#[derive(Debug)]
pub(super) enum Row {
    Choice(Choice),
    Open(Box<Route>),
    Nothing,
}

/// A suggestion to look at.
#[derive(Debug)]
pub(super) struct LookedAt {
    found: Suggestion,
    is_code: bool,
    state: State,
    selection: Selection,
    /// The first row of its text in view.
    scroll: usize,
    /// The last row its text can begin with and still fill its place; 0 where all of it is in view.
    furthest: usize,
}

impl LookedAt {
    pub(super) fn new(mut found: Suggestion, is_code: bool, state: State) -> Self {
        // Its things are opened in the order in which they are named.
        found.known.sort_by_key(|entry| Kind::ALL.iter().position(|kind| *kind == entry.kind));
        Self { found, is_code, state, selection: Selection::default(), scroll: 0, furthest: 0 }
    }

    /// The same, once it was kept: its things are there to open.
    pub(super) fn after_keeping(&self) -> Self {
        Self::new(self.found.clone(), self.is_code, State::Kept)
    }

    /// What the journal keeps of it.
    pub(super) fn kept(&self, state: State, on: Day) -> Kept {
        let signed = match &self.found.signed {
            Signed::Known(name) => name.clone(),
            Signed::Not | Signed::Stranger => String::new(),
        };
        Kept {
            state,
            on,
            from: self.found.from.clone(),
            signed,
            date: self.found.date,
            note: self.found.note.clone(),
            items: self.found.names(),
        }
    }

    /// What would be added, by kind and id.
    pub(super) fn items(&self) -> Vec<(Kind, &str)> {
        self.found.known.iter().map(|entry| (entry.kind, entry.id.as_str())).collect()
    }

    fn count(&self) -> usize {
        match self.state {
            State::Later => CHOICES.len(),
            State::Kept => self.found.known.len(),
        }
    }

    pub(super) fn chosen(&self) -> Row {
        let at = self.selection.row;
        match self.state {
            State::Later => {
                CHOICES.get(at).map_or(Row::Nothing, |(choice, _)| Row::Choice(*choice))
            }
            State::Kept => {
                let entry = self.found.known.get(at);
                let route = entry.map(|entry| Route::suggested(entry.kind, &entry.id));
                route.map_or(Row::Nothing, |route| Row::Open(Box::new(route)))
            }
        }
    }

    pub(super) fn act(&mut self, action: Action, body: Rect) {
        let page = usize::from(body.height.saturating_sub(6)).max(1);
        match action {
            Action::PageDown => self.scroll = (self.scroll + page).min(self.furthest),
            Action::PageUp => self.scroll = self.scroll.saturating_sub(page),
            action => {
                self.selection.act(action, self.count(), page);
            }
        }
    }

    /// Rows of text in view.
    fn page(&self, height: u16) -> usize {
        let below = u16::try_from(self.count()).unwrap_or(u16::MAX).min(height / 2) + 2;
        usize::from(height.saturating_sub(below + 1)).max(1)
    }

    /// Say where it is drawn.
    pub(super) fn fit(&mut self, body: Rect, words: &Words) {
        self.furthest = self.text(body.width, words).len().saturating_sub(self.page(body.height));
        self.scroll = self.scroll.min(self.furthest);
    }

    /// Whether there is text to scroll to.
    pub(super) const fn is_longer(&self) -> bool {
        self.furthest > 0
    }

    /// The text in rows of this width; once it was kept, its things are the rows below instead.
    fn text(&self, width: u16, words: &Words) -> Vec<(Tone, String)> {
        let width = READING_COLS.min(width.saturating_sub(8)).max(1);
        let is_kept = self.state == State::Kept;
        let all = lines(&self.found, self.is_code, words);
        let mut rows = Vec::new();
        for (tone, line) in all.into_iter().skip_while(|(tone, _)| is_kept && *tone != Tone::Said) {
            rows.extend(wrap::lines(&line, width).map(|row| (tone, row.to_owned())));
        }
        rows
    }

    pub(super) fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let rows = self.text(area.width, look.words);
        let page = self.page(area.height);
        let first = self.scroll.min(rows.len().saturating_sub(page));
        let mut pen = Pen::new(area, buf, look);
        for (tone, row) in rows.iter().skip(first).take(page) {
            match tone {
                Tone::Heading => pen.line(3, Role::Title, row),
                Tone::Item => pen.line(5, Role::Text, row),
                Tone::Said => pen.line(3, Role::Text, row),
            }
        }
        if let Some(words) = more(first, page, rows.len(), look) {
            put_more(&words, &mut pen);
        }
        pen.skip(1);
        if self.state == State::Kept {
            pen.line(3, Role::Title, &look.say("accept-open"));
        }
        let room = usize::from(pen.left().saturating_sub(1)).max(1);
        let mut selection = self.selection;
        selection.reveal(self.count(), room);
        for at in (0..self.count()).skip(selection.first).take(room) {
            let words = match self.state {
                State::Later => CHOICES.get(at).map(|(_, key)| look.say(key)),
                State::Kept => self
                    .found
                    .known
                    .get(at)
                    .map(|entry| titled(&entry.title, &entry.origin, look.words)),
            };
            pen.row(1, Focus::when(at == selection.row), &words.unwrap_or_default(), "");
        }
        if self.state == State::Later {
            pen.line(3, Role::Muted, &look.say("accept-promise"));
        }
        pen.finish()
    }
}
