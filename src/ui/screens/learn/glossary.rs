//! The words lessons use, with what they mean.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::fold::fold;
use crate::content::glossary::Term;
use crate::content::library::library;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::Section;
use crate::ui::screen::{Cx, Screen, Typed};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{draw_more, more};
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::prose::wrap;
use crate::ui::widgets::text_area::{Lines, TextArea};
use crate::ui::widgets::wrap::columns;

/// Columns of the words; what they mean stands after them.
const WORD_COLS: u16 = 26;
/// The longest search, in bytes.
const BYTES_MAX: usize = 100;

/// The words lessons use.
#[derive(Debug, Default)]
pub struct Glossary {
    selection: Selection,
    search: Option<TextArea>,
}

impl Glossary {
    /// The list at the word called `id`.
    #[must_use]
    pub fn at(id: &str) -> Self {
        let row = library().terms().iter().position(|term| term.id == id).unwrap_or(0);
        Self { selection: Selection { row, first: row }, search: None }
    }

    fn terms(&self) -> Vec<&'static Term> {
        let wanted = self.search.as_ref().map(|search| fold(search.text())).unwrap_or_default();
        let has = |text: &str| fold(text).contains(&wanted);
        library()
            .terms()
            .iter()
            .filter(|term| {
                has(&term.word) || term.also.iter().any(|also| has(also)) || has(&term.meaning)
            })
            .collect()
    }

    /// What a word means, in rows of its column.
    fn meaning(term: &Term, cols: u16) -> Vec<String> {
        wrap(&term.meaning, cols.saturating_sub(WORD_COLS + 4).clamp(20, 72))
    }

    /// Rows of a word and what it means.
    fn height(term: &Term, cols: u16) -> usize {
        // A word longer than its column pushes what it means down a row.
        let pushed = columns(&term.word) + 1 > WORD_COLS - 3;
        usize::from(pushed) + Self::meaning(term, cols).len()
    }

    /// The first word in view, so that all of the one in use can be seen.
    fn first(terms: &[&Term], row: usize, area: Rect) -> usize {
        let mut room = usize::from(area.height);
        let mut first = row;
        for (at, term) in terms.iter().enumerate().take(row + 1).rev() {
            let rows = Self::height(term, area.width);
            if rows > room {
                break;
            }
            room -= rows;
            first = at;
        }
        first
    }
}

impl Screen for Glossary {
    fn title(&self, look: &Look<'_>) -> String {
        if self.search.as_ref().is_some_and(|search| !search.is_empty()) {
            let found = [("n", self.terms().len().into())];
            return look.say_with("learn-glossary-title-found", &found);
        }
        look.say_with("learn-glossary-title", &[("count", library().terms().len().into())])
    }

    fn keymap(&self) -> &'static Keymap {
        if self.search.is_some() { &keymap::SEARCH } else { &keymap::LEARN }
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Learn)
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        match action {
            Action::Back if self.search.is_some() => {
                self.search = None;
                self.selection = Selection::default();
            }
            Action::Back => return vec![Effect::Back],
            Action::Search => {
                self.search = Some(TextArea::new("", Lines::One, BYTES_MAX));
                self.selection = Selection::default();
            }
            action => {
                let page = usize::from(cx.body.height.saturating_sub(2)) / 2;
                self.selection.act(action, self.terms().len(), page.max(1));
            }
        }
        Vec::new()
    }

    fn typed(&mut self, input: Typed, _: &Cx<'_>) -> Vec<Effect> {
        if let Some(search) = &mut self.search {
            match input {
                Typed::Key(key) => search.key(key),
                Typed::Paste(text) => search.paste(&text),
            };
            self.selection = Selection::default();
        }
        Vec::new()
    }

    fn offers(&self, action: Action) -> bool {
        !matches!(
            action,
            Action::Choose | Action::Why | Action::Pin | Action::Print | Action::NextField
        )
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let mut cursor = None;
        if let Some(search) = &self.search {
            let label = look.say("learn-search");
            let column = columns(&label) + 2;
            pen.put(1, Role::Title, &label);
            let room = Rect {
                x: area.x + column,
                width: area.width.saturating_sub(column + 1),
                height: 1.min(area.height),
                ..area
            };
            pen.draw(1, |_, buf, look| {
                cursor = Some(search.render(room, buf, look.style(Role::Text)));
            });
        } else {
            pen.line(1, Role::Muted, &look.say("learn-glossary-intro"));
        }
        pen.skip(1);
        let terms = self.terms();
        if terms.is_empty() {
            pen.text(1, Role::Muted, &look.say("learn-glossary-none"));
        }
        let row = self.selection.row.min(terms.len().saturating_sub(1));
        // The last row says whether there is more.
        let rest = pen.rest();
        let list = Rect { height: rest.height.saturating_sub(1), ..rest };
        let first = Self::first(&terms, row, list);
        let mut shown = 0;
        for (at, term) in terms.iter().enumerate().skip(first) {
            let is_here = at == row;
            let role = if is_here { Role::Selected } else { Role::Title };
            if shown > 0 && Self::height(term, area.width) + 1 > usize::from(pen.left()) {
                break;
            }
            shown += 1;
            let end = 3 + columns(&term.word) + 1;
            pen.choice(1, end.max(WORD_COLS - 1), Focus::when(is_here));
            pen.put(3, role, &term.word);
            if columns(&term.word) + 1 > WORD_COLS - 3 {
                pen.skip(1);
            }
            for words in Self::meaning(term, area.width) {
                pen.line(WORD_COLS, Role::Text, &words);
            }
        }
        if let Some(words) = more(first, shown, terms.len(), look) {
            let bottom = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
            pen.draw(0, |_, buf, look| draw_more(&words, bottom, buf, look));
        }
        let on_row = pen.finish();
        cursor.or(on_row)
    }
}
