//! The facts behind a text: what is said, how sure it is, what it does not say, and where it is from.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::content::fact::{Fact, Seen};
use crate::content::library::library;
use crate::content::reference::Reference;
use crate::content::words::Words;
use crate::page::citation::{address, cite, grade_key, seen_key};
use crate::page::provenance;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::keymap::{self, Keymap};
use crate::ui::look::Look;
use crate::ui::route::{Cited, Section};
use crate::ui::screen::{Cx, Screen};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Scroll;
use crate::ui::widgets::more::{draw_more, more};
use crate::ui::widgets::pen::READING_COLS;
use crate::ui::widgets::prose::wrap;

/// The facts behind a text.
#[derive(Debug)]
pub struct Sources {
    cited: Cited,
    scroll: Scroll,
}

/// A row: how it looks, how far in it begins, and its words.
type Line = (Role, u16, String);

/// Writes rows of a width.
struct Writer<'a> {
    lines: Vec<Line>,
    cols: u16,
    words: &'a Words,
}

impl Sources {
    /// The facts and words of `cited`.
    #[must_use]
    pub const fn new(cited: Cited) -> Self {
        Self { cited, scroll: Scroll(0) }
    }

    fn lines(&self, cols: u16, words: &Words) -> Vec<Line> {
        let mut writer = Writer { lines: Vec::new(), cols, words };
        if self.cited.facts.is_empty() && self.cited.terms.is_empty() {
            writer.say(Role::Text, 0, &words.say("learn-sources-none"));
        }
        for (number, id) in &self.cited.facts {
            match library().fact(id) {
                Some(fact) => writer.fact(*number, fact),
                None => writer.say(Role::Text, 0, &format!("[{number}] {id}")),
            }
            writer.blank();
        }
        let terms: Vec<_> = self.cited.terms.iter().filter_map(|id| library().term(id)).collect();
        if !terms.is_empty() {
            writer.say(Role::Title, 0, &words.say("learn-sources-words"));
        }
        for term in terms {
            let values =
                [("word", term.word.as_str().into()), ("meaning", term.meaning.as_str().into())];
            writer.say(Role::Text, 2, &words.say_with("learn-term", &values));
        }
        writer.lines
    }
}

impl Writer<'_> {
    fn blank(&mut self) {
        self.lines.push((Role::Text, 0, String::new()));
    }

    fn say(&mut self, role: Role, column: u16, words: &str) {
        for row in wrap(words, self.cols.saturating_sub(column)) {
            self.lines.push((role, column, row));
        }
    }

    fn fact(&mut self, number: usize, fact: &Fact) {
        let grade = self.words.say(grade_key(fact.grade));
        let head = [
            ("number", number.into()),
            ("id", fact.id.as_str().into()),
            ("grade", grade.into()),
            ("note", fact.grade_note.as_str().into()),
        ];
        self.say(Role::Title, 0, &self.words.say_with("learn-fact-head", &head));
        self.say(Role::Text, 2, &fact.statement);
        if let Some(caveat) = &fact.caveat {
            let words =
                self.words.say_with("learn-fact-caveat", &[("caveat", caveat.as_str().into())]);
            self.say(Role::Text, 2, &words);
        }
        if let Some(from) = provenance::said(&fact.place.origin, self.words) {
            self.say(Role::Care, 2, &from);
        }
        if fact.seen == Seen::SecondHand {
            self.say(Role::Care, 2, &self.words.say("learn-fact-second-hand"));
        }
        let words = self.words.say_with("learn-fact-as-of", &[("date", fact.as_of.text().into())]);
        self.say(Role::Muted, 2, &words);
        for reference in fact.references.iter().filter_map(|id| library().reference(id)) {
            self.reference(reference);
        }
    }

    fn reference(&mut self, reference: &Reference) {
        let seen = self.words.say(seen_key(reference.seen));
        let words = self
            .words
            .say_with("learn-source", &[("source", cite(reference).into()), ("seen", seen.into())]);
        self.say(Role::Muted, 2, &words);
        let Some(address) = address(reference) else { return };
        self.say(Role::Link, 4, &address);
    }
}

fn text_area(area: Rect) -> Rect {
    let left = if area.width >= 78 { 5 } else { 2 };
    let width = READING_COLS.min(area.width.saturating_sub(left + 1));
    // The last row says whether there is more.
    Rect { x: area.x + left, width, height: area.height.saturating_sub(1), ..area }
}

impl Screen for Sources {
    fn title(&self, look: &Look<'_>) -> String {
        look.say("learn-sources-title")
    }

    fn keymap(&self) -> &'static Keymap {
        &keymap::PAGE
    }

    fn section(&self) -> Option<Section> {
        Some(Section::Learn)
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Effect> {
        if matches!(action, Action::Back | Action::Choose) {
            return vec![Effect::Back];
        }
        let area = text_area(cx.body);
        let count = self.lines(area.width, cx.words).len();
        self.scroll.act(action, count, usize::from(area.height));
        Vec::new()
    }

    fn render(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) -> Option<Position> {
        let area = text_area(area);
        let lines = self.lines(area.width, look.words);
        let first = self.scroll.0.min(lines.len().saturating_sub(usize::from(area.height)));
        for (y, (role, column, words)) in (area.y..area.bottom()).zip(lines.iter().skip(first)) {
            let room = usize::from(area.width.saturating_sub(*column));
            buf.set_stringn(area.x + column, y, words, room, look.style(*role));
        }
        if let Some(words) = more(first, usize::from(area.height), lines.len(), look) {
            draw_more(&words, Rect { y: area.bottom(), height: 1, ..area }, buf, look);
        }
        Some(area.as_position())
    }
}
