//! The claims check: what adverts and articles say, beside what studies found.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::claim::Claim;
use crate::content::library::library;
use crate::page::citation::{grade_key, verdict_key};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Cited, Route, Section};
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::{Scroll, Selection};
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS, divide, side_by_side};
use crate::ui::widgets::prose::{Prose, wrap};

/// Columns of the list beside the claim.
const LEFT_COLS: u16 = 50;

/// The claims check.
#[derive(Debug, Default)]
pub struct Claims {
    selection: Selection,
    /// How far the claim is scrolled, where it is shown on its own.
    open: Option<Scroll>,
}

impl Claims {
    fn claim(&self) -> Option<&'static Claim> {
        library().claims().get(self.selection.row)
    }

    fn cited(&self) -> Cited {
        let prose = self.claim().map(|claim| Prose::new(&claim.answer, &[]));
        let notes = prose.map(|prose| prose.notes().to_vec()).unwrap_or_default();
        Cited { facts: (1..).zip(notes).collect(), terms: Vec::new() }
    }

    /// The rows of a claim; drawn from the `first`.
    fn draw(claim: &Claim, first: usize, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        let mut y = 0;
        let mut row = |draw: &mut dyn FnMut(Rect, &mut Buffer)| {
            if let Some(at) = (y as usize).checked_sub(first).and_then(|at| u16::try_from(at).ok())
                && at < area.height
            {
                draw(Rect { y: area.y + at, height: 1, ..area }, buf);
            }
            y += 1;
        };
        let mut say = |role: Role, column: u16, words: &str| {
            for words in wrap(words, area.width.saturating_sub(column)) {
                row(&mut |at, buf| {
                    let room = usize::from(at.width.saturating_sub(column));
                    buf.set_stringn(at.x + column, at.y, &words, room, look.style(role));
                });
            }
        };
        say(Role::Quote, 0, &look.say_with("learn-claim-said", &[("said", claim.said.as_str().into())]));
        say(Role::Muted, 0, &look.say_with("learn-claim-by", &[("by", claim.by.as_str().into())]));
        say(Role::Text, 0, "");
        let verdict = look.say(verdict_key(claim.verdict));
        say(Role::Title, 0, &look.say_with("learn-claim-verdict", &[("verdict", verdict.into())]));
        say(Role::Text, 0, "");
        let prose = Prose::new(&claim.answer, library().terms());
        for text in prose.rows(area.width) {
            row(&mut |at, buf| text.draw(at, buf, look));
        }
        let mut say = |role: Role, column: u16, words: &str| {
            for words in wrap(words, area.width.saturating_sub(column)) {
                row(&mut |at, buf| {
                    let room = usize::from(at.width.saturating_sub(column));
                    buf.set_stringn(at.x + column, at.y, &words, room, look.style(role));
                });
            }
        };
        say(Role::Text, 0, "");
        say(Role::Title, 0, &look.say("learn-sources"));
        for (number, id) in (1_usize..).zip(prose.notes()) {
            let Some(fact) = library().fact(id) else { continue };
            let head = [
                ("number", number.into()),
                ("id", id.as_str().into()),
                ("grade", look.say(grade_key(fact.grade)).into()),
                ("note", fact.grade_note.as_str().into()),
            ];
            say(Role::Muted, 0, &look.say_with("learn-fact-head", &head));
        }
        if let Some(lesson) = claim.module.as_ref().and_then(|id| library().lesson(id)) {
            say(Role::Text, 0, "");
            let title = [("title", lesson.title.as_str().into())];
            say(Role::Text, 0, &look.say_with("learn-claim-more", &title));
        }
    }

    fn act_open(&mut self, scroll: Scroll, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let mut scroll = scroll;
        let count = library().claims().len();
        match action {
            Action::Back => {
                self.open = None;
                return Vec::new();
            }
            Action::Left => {
                self.selection.act(Action::Up, count, usize::MAX / 4);
                scroll = Scroll(0);
            }
            Action::Right => {
                self.selection.act(Action::Down, count, usize::MAX / 4);
                scroll = Scroll(0);
            }
            Action::Choose => return self.read_more(),
            Action::Why => return vec![Effect::Go(Route::Sources(self.cited()))],
            action => {
                let page = usize::from(cx.body.height);
                let width = text_area(cx.body).width;
                let rows = self.claim().map_or(0, |claim| rows(claim, width, cx));
                scroll.act(action, rows, page);
            }
        }
        self.open = Some(scroll);
        Vec::new()
    }

    fn read_more(&self) -> Vec<Effect> {
        let module = self.claim().and_then(|claim| claim.module.clone());
        module.map(|id| Effect::Go(Route::Lesson(id))).into_iter().collect()
    }

    fn render_list(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        for row in wrap(&look.say("learn-claims-intro"), area.width.saturating_sub(2)) {
            pen.line(1, Role::Muted, &row);
        }
        pen.skip(1);
        let page = usize::from(pen.left());
        let mut view = self.selection;
        view.reveal(library().claims().len(), page);
        for (at, claim) in library().claims().iter().enumerate().skip(view.first).take(page) {
            let verdict = look.say(verdict_key(claim.verdict));
            pen.row(1, Focus::when(at == view.row), &claim.said, &verdict);
        }
        pen.finish()
    }
}

/// How many rows a claim takes; a little more is no harm.
fn rows(claim: &Claim, width: u16, cx: &Cx<'_>) -> usize {
    let prose = Prose::new(&claim.answer, &[]);
    let notes: usize = prose
        .notes()
        .iter()
        .filter_map(|id| library().fact(id))
        .map(|fact| {
            let grade = cx.words.say(grade_key(fact.grade));
            wrap(&format!("[1] {}  {grade}: {}", fact.id, fact.grade_note), width).len()
        })
        .sum();
    wrap(&claim.said, width.saturating_sub(2)).len() + prose.rows(width).len() + notes + 9
}

fn text_area(area: Rect) -> Rect {
    let left = if area.width >= 78 { 5 } else { 2 };
    let width = READING_COLS.min(area.width.saturating_sub(left + 1));
    Rect { x: area.x + left, width, ..area }
}

impl Screen for Claims {
    fn title(&self, look: &Look<'_>) -> String {
        let count = library().claims().len();
        let here = self.selection.row + 1;
        match self.open {
            Some(_) => look.say_with("learn-claims-title-one", &[("here", here.into()), ("count", count.into())]),
            None => look.say_with("learn-claims-title", &[("count", count.into())]),
        }
    }

    fn keymap(&self) -> &'static Keymap {
        if self.open.is_some() { &keymap::CLAIM } else { &keymap::LEARN }
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Learn)
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if let Some(scroll) = self.open {
            return self.act_open(scroll, action, cx);
        }
        match action {
            Action::Back => return vec![Effect::Back],
            Action::Choose if self.claim().is_some() => self.open = Some(Scroll(0)),
            Action::Why => return vec![Effect::Go(Route::Sources(self.cited()))],
            action => {
                let page = usize::from(cx.body.height.saturating_sub(2));
                self.selection.act(action, library().claims().len(), page);
            }
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        match action {
            Action::Search | Action::Pin | Action::NextField => false,
            Action::Choose if self.open.is_some() => {
                self.claim().is_some_and(|claim| claim.module.is_some())
            }
            _ => true,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let (Some(scroll), Some(claim)) = (self.open, self.claim()) {
            let area = text_area(area);
            Self::draw(claim, scroll.0, area, buf, look);
            return Some(area.as_position());
        }
        let Some((left, right)) = side_by_side(area, LEFT_COLS) else {
            return self.render_list(area, buf, look);
        };
        divide(area, LEFT_COLS, buf, look);
        if let Some(claim) = self.claim() {
            let width = right.width.saturating_sub(1).min(READING_COLS);
            Self::draw(claim, 0, Rect { width, ..right }, buf, look);
        }
        self.render_list(left, buf, look)
    }
}
