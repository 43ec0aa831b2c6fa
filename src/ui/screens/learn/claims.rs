//! The claims check: what adverts and articles say, beside what studies found.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::claim::Claim;
use crate::content::library::library;
use crate::content::words::Words;
use crate::page::citation::{grade_key, verdict_key};
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Cited, Route, Section};
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::{Scroll, Selection};
use crate::ui::widgets::more::{draw_more, more};
use crate::ui::widgets::pen::{Focus, Pen, READING_COLS, divide, side_by_side};
use crate::ui::widgets::prose::{Prose, Row, wrap};
use crate::ui::widgets::wrap::columns;

/// Columns of the list beside the claim.
const LEFT_COLS: u16 = 54;
/// Columns of the longest verdict.
const VERDICT_COLS: u16 = 14;

/// The claims check.
#[derive(Debug, Default)]
pub struct Claims {
    selection: Selection,
    /// How far the claim is scrolled, where it is shown on its own.
    open: Option<Scroll>,
    /// Whether one claim was come for, and not the list.
    is_alone: bool,
}

impl Claims {
    /// The claim called `id`; the list where there is none of that name.
    #[must_use]
    pub fn at(id: &str) -> Self {
        let Some(row) = library().claims().iter().position(|claim| claim.id == id) else {
            return Self::default();
        };
        let selection = Selection { row, first: row };
        Self { selection, open: Some(Scroll(0)), is_alone: true }
    }

    fn claim(&self) -> Option<&'static Claim> {
        library().claims().get(self.selection.row)
    }

    fn cited(&self) -> Cited {
        let prose = self.claim().map(|claim| Prose::new(&claim.answer, &[]));
        let notes = prose.map(|prose| prose.notes().to_vec()).unwrap_or_default();
        Cited { facts: (1..).zip(notes).collect(), terms: Vec::new() }
    }

    /// Draw the rows of a claim from the `first` on; the answer is how many there are.
    fn draw(claim: &Claim, first: usize, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> usize {
        let lines = lines(claim, area.width, look.words);
        let first = first.min(lines.len().saturating_sub(usize::from(area.height)));
        for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(first)) {
            let at = Rect { y, height: 1, ..area };
            match line {
                Line::Said(role, words) => {
                    buf.set_stringn(at.x, y, words, usize::from(at.width), look.style(*role));
                }
                Line::Text(row) => row.draw(at, buf, look),
            }
        }
        lines.len()
    }

    fn act_open(&mut self, scroll: Scroll, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        let mut scroll = scroll;
        let count = library().claims().len();
        match action {
            Action::Back if self.is_alone => return vec![Effect::Back],
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
                let area = text_area(cx.body);
                let rows = self.claim().map_or(0, |claim| lines(claim, area.width, cx.words).len());
                scroll.act(action, rows, usize::from(area.height));
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
        let said: Vec<Vec<String>> = library()
            .claims()
            .iter()
            .map(|claim| wrap(&claim.said, area.width.saturating_sub(VERDICT_COLS + 5)))
            .collect();
        let row = self.selection.row;
        // The last row says whether there is more.
        let page = usize::from(pen.left().saturating_sub(1));
        let first = first_in_view(&said, row, page);
        let shown = in_view(said.iter().skip(first).map(Vec::len), page);
        let claims = library().claims().iter().zip(&said).enumerate();
        for (at, (claim, said)) in claims.skip(first).take(shown) {
            let is_here = at == row;
            let (role, hint) =
                if is_here { (Role::Selected, Role::Selected) } else { (Role::Text, Role::Muted) };
            let verdict = look.say(verdict_key(claim.verdict));
            for (line, words) in said.iter().enumerate() {
                if line == 0 {
                    pen.choice(1, area.width, Focus::when(is_here));
                } else if is_here {
                    pen.fill(1, area.width);
                }
                if line == 0 {
                    pen.put(area.width.saturating_sub(columns(&verdict) + 1), hint, &verdict);
                }
                pen.line(3, role, words);
            }
        }
        if let Some(words) = more(first, shown, library().claims().len(), look) {
            pen.draw(0, |_, buf, look| draw_more(&words, last_row(area), buf, look));
        }
        pen.finish()
    }
}

fn last_row(area: Rect) -> Rect {
    Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area }
}

/// How many of what is so high fit a page; one at the least.
fn in_view(heights: impl Iterator<Item = usize>, page: usize) -> usize {
    let mut used = 0;
    let fits = |height: &usize| {
        used += height;
        used <= page
    };
    heights.take_while(fits).count().max(1)
}

/// The first claim in view, so that all rows of the one in use can be seen.
fn first_in_view(said: &[Vec<String>], row: usize, page: usize) -> usize {
    let mut room = page;
    let mut first = row;
    for (at, rows) in said.iter().enumerate().take(row + 1).rev() {
        if rows.len() > room {
            break;
        }
        room -= rows.len();
        first = at;
    }
    first
}

/// A row of a claim.
enum Line {
    Said(Role, String),
    Text(Row),
}

/// The rows of a claim: what is said and by whom, the verdict, the answer, and its facts.
fn lines(claim: &Claim, width: u16, words: &Words) -> Vec<Line> {
    let mut lines = Vec::new();
    let say = |lines: &mut Vec<Line>, role: Role, text: &str| {
        lines.extend(wrap(text, width).into_iter().map(|row| Line::Said(role, row)));
    };
    let said = words.say_with("learn-claim-said", &[("said", claim.said.as_str().into())]);
    let by = words.say_with("learn-claim-by", &[("by", claim.by.as_str().into())]);
    let verdict = words.say(verdict_key(claim.verdict));
    let verdict = words.say_with("learn-claim-verdict", &[("verdict", verdict.into())]);
    say(&mut lines, Role::Quote, &said);
    say(&mut lines, Role::Muted, &by);
    say(&mut lines, Role::Text, "");
    say(&mut lines, Role::Title, &verdict);
    say(&mut lines, Role::Text, "");
    let prose = Prose::new(&claim.answer, library().terms());
    lines.extend(prose.rows(width).into_iter().map(Line::Text));
    say(&mut lines, Role::Text, "");
    say(&mut lines, Role::Title, &words.say("learn-sources"));
    for (number, id) in (1_usize..).zip(prose.notes()) {
        let Some(fact) = library().fact(id) else { continue };
        let head = [
            ("number", number.into()),
            ("id", id.as_str().into()),
            ("grade", words.say(grade_key(fact.grade)).into()),
            ("note", fact.grade_note.as_str().into()),
        ];
        say(&mut lines, Role::Muted, &words.say_with("learn-fact-head", &head));
    }
    if let Some(lesson) = claim.module.as_ref().and_then(|id| library().lesson(id)) {
        say(&mut lines, Role::Text, "");
        let title = [("title", lesson.title.as_str().into())];
        say(&mut lines, Role::Text, &words.say_with("learn-claim-more", &title));
    }
    lines
}

fn text_area(area: Rect) -> Rect {
    let left = if area.width >= 78 { 5 } else { 2 };
    let width = READING_COLS.min(area.width.saturating_sub(left + 1));
    // The last row says whether there is more.
    Rect { x: area.x + left, width, height: area.height.saturating_sub(1), ..area }
}

impl Screen for Claims {
    fn title(&self, look: &Look<'_>) -> String {
        let count = library().claims().len();
        let here = self.selection.row + 1;
        match self.open {
            Some(_) => look.say_with(
                "learn-claims-title-one",
                &[("here", here.into()), ("count", count.into())],
            ),
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
            Action::Search | Action::Pin | Action::Print | Action::NextField => false,
            Action::Choose if self.open.is_some() => {
                self.claim().is_some_and(|claim| claim.module.is_some())
            }
            _ => true,
        }
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        if let (Some(scroll), Some(claim)) = (self.open, self.claim()) {
            let area = text_area(area);
            let rows = Self::draw(claim, scroll.0, area, buf, look);
            let page = usize::from(area.height);
            let first = scroll.0.min(rows.saturating_sub(page));
            if let Some(words) = more(first, page, rows, look) {
                draw_more(&words, Rect { y: area.bottom(), height: 1, ..area }, buf, look);
            }
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
