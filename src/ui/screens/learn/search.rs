//! Search over every topic, every claim and every word.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::library::library;
use crate::content::source::Origin;
use crate::page::citation::verdict_key;
use crate::page::provenance;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::screen::Typed;
use crate::ui::screens::learn::list::To;
use crate::ui::theme::Role;
use crate::ui::widgets::list::Selection;
use crate::ui::widgets::more::{more, put_more};
use crate::ui::widgets::pen::{Focus, Pen};
use crate::ui::widgets::text_area::{Lines, TextArea};
use crate::ui::widgets::wrap::{columns, cut};

/// The longest search, in bytes.
const BYTES_MAX: usize = 100;
/// Rows of one topic that was found: its title, and the words around the place.
const HIT_ROWS: usize = 2;

/// Something that was found.
#[derive(Debug)]
struct Hit {
    to: To,
    title: String,
    /// The words around the place, the answer, or the meaning.
    below: String,
    origin: Origin,
}

/// A search box and what it found.
#[derive(Debug)]
pub(super) struct Search {
    text: TextArea,
    hits: Vec<Hit>,
    selection: Selection,
}

impl Default for Search {
    fn default() -> Self {
        let text = TextArea::new("", Lines::One, BYTES_MAX);
        Self { text, hits: Vec::new(), selection: Selection::default() }
    }
}

/// How many of what was found fit so many rows, below the one that says whether there is more.
fn page(height: u16) -> usize {
    (usize::from(height.saturating_sub(1)) / HIT_ROWS).max(1)
}

impl Search {
    /// What is in use.
    pub(super) fn chosen(&self) -> Option<&To> {
        self.hits.get(self.selection.row).map(|hit| &hit.to)
    }

    /// Move in what was found, or undo typing.
    pub(super) fn act(&mut self, action: Action, body: Rect) {
        match action {
            Action::UndoTyping => {
                self.text.undo();
                self.find();
            }
            Action::RedoTyping => {
                self.text.redo();
                self.find();
            }
            action => {
                self.selection.act(action, self.hits.len(), page(body.height.saturating_sub(1)));
            }
        }
    }

    /// How many topics were found; `None` before anything is looked for.
    pub(super) fn found(&self) -> Option<usize> {
        (!self.text.is_empty()).then_some(self.hits.len())
    }

    /// Take a key or a paste.
    pub(super) fn typed(&mut self, input: Typed) {
        match input {
            Typed::Key(key) => self.text.key(key),
            Typed::Paste(text) => self.text.paste(&text),
        };
        self.find();
    }

    fn find(&mut self) {
        let wanted = self.text.text();
        // Where a footnote was left out, two spaces meet.
        let tidy = |text: &str| {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            // As where a row is cut.
            words.replace('…', "...")
        };
        let topics = library().search(wanted).into_iter().map(|hit| Hit {
            to: To::Lesson(hit.lesson.to_owned()),
            title: hit.title.to_owned(),
            below: tidy(&hit.snippet),
            origin: hit.origin.clone(),
        });
        let claims = library().search_claims(wanted).into_iter().map(|claim| Hit {
            to: To::Claim(claim.id.clone()),
            title: claim.said.clone(),
            below: verdict_key(claim.verdict).to_owned(),
            origin: Origin::BuiltIn,
        });
        let terms = library().search_terms(wanted).into_iter().map(|term| Hit {
            to: To::Term(term.id.clone()),
            title: term.word.clone(),
            below: term.meaning.clone(),
            origin: Origin::BuiltIn,
        });
        self.hits = topics.chain(claims).chain(terms).collect();
        self.selection = Selection::default();
    }

    pub(super) fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let label = look.say("learn-search");
        let column = columns(&label) + 2;
        let mut pen = Pen::new(area, buf, look);
        pen.put(1, Role::Title, &label);
        let room = Rect {
            x: area.x + column,
            width: area.width.saturating_sub(column + 1),
            height: 1.min(area.height),
            ..area
        };
        let mut cursor = None;
        pen.draw(1, |_, buf, look| {
            cursor = Some(self.text.render(room, buf, look.style(Role::Text)));
        });
        if self.hits.is_empty() {
            pen.skip(1);
            let key = if self.text.is_empty() { "learn-search-empty" } else { "learn-search-none" };
            pen.text(1, Role::Muted, &look.say(key));
            return cursor;
        }
        let page = page(pen.left());
        let mut view = self.selection;
        view.reveal(self.hits.len(), page);
        if let Some(words) = more(view.first, page, self.hits.len(), look) {
            put_more(&words, &mut pen);
        }
        pen.skip(1);
        for (at, hit) in self.hits.iter().enumerate().skip(view.first).take(page) {
            let focus = Focus::when(at == view.row);
            let (title, below) = match hit.to {
                To::Claim(_) => {
                    let said = [("said", hit.title.as_str().into())];
                    (look.say_with("learn-search-claim", &said), look.say(&hit.below))
                }
                To::Term(_) => {
                    let word = [("word", hit.title.as_str().into())];
                    (look.say_with("learn-search-term", &word), hit.below.clone())
                }
                _ => (hit.title.clone(), hit.below.clone()),
            };
            let from = provenance::short(&hit.origin, look.words).unwrap_or_default();
            pen.row(1, focus, &title, &from);
            pen.line(5, Role::Muted, &cut(&below, area.width.saturating_sub(6)));
        }
        cursor
    }
}
