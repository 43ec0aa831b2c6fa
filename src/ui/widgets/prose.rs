//! A text of ours on the screen: blocks to styled rows of a given width. Breaking rows loses no word.

mod fill;

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use crate::content::document::{Block, BlockKind, Inline, Target, words};
use crate::content::glossary::{self, Term};
use crate::content::sentence::sentences;
use crate::ui::look::Look;
use crate::ui::theme::Role;
pub use fill::wrap;
use fill::{fill, flow_words};

/// How a run of words looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tone {
    /// As the block does.
    Plain,
    /// Important.
    Strong,
    /// Stressed.
    Emphasis,
    /// A way to another place.
    Link,
    /// A word of the glossary that was marked before, by the term's id.
    TermAgain(String),
    /// A word of the glossary where it first comes up, by the term's id.
    Term(String),
    /// A footnote, counted from 1.
    Note(usize),
}

/// A run of words of one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// How they look.
    pub tone: Tone,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A heading.
    Heading,
    /// Running text or a list.
    Text,
    /// Somebody's words.
    Quote,
    /// A line across.
    Rule,
    /// Nothing, between two blocks.
    Gap,
}

/// One row of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The block it belongs to, counted from 0: the same in every width.
    pub block: usize,
    /// How far from the left edge it begins.
    pub column: u16,
    /// What stands before it: a bullet or a number.
    pub lead: String,
    /// What it belongs to.
    pub shape: Shape,
    /// Its words.
    pub pieces: Vec<Piece>,
}

/// A paragraph, a heading or one item of a list, before it has a width.
#[derive(Debug, Clone)]
struct Flow {
    block: usize,
    shape: Shape,
    lead: String,
    /// Columns of the lead and what follows it; rows after the first begin there too.
    hang: u16,
    is_tight: bool,
    pieces: Vec<Piece>,
}

/// Whether an empty row stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    Before,
    None,
}

/// A text, ready to be broken into rows.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    flows: Vec<Flow>,
    notes: Vec<String>,
    links: Vec<(Target, String)>,
    terms_seen: BTreeSet<String>,
}

impl Prose {
    /// The text of `blocks`. Footnotes are numbered in the order in which they come; words of
    /// `terms` are marked where they stand.
    #[must_use]
    pub fn new<'a>(blocks: impl IntoIterator<Item = &'a Block>, terms: &[Term]) -> Self {
        let mut prose = Self::default();
        for (at, block) in blocks.into_iter().enumerate() {
            prose.block(at, block, Shape::Text, terms);
        }
        prose
    }

    /// The same in words only: a sentence a row, no footnotes and nothing that stands out, and what a
    /// word of `terms` means under the sentence it first comes up in.
    #[must_use]
    pub fn words_only<'a>(blocks: impl IntoIterator<Item = &'a Block>, terms: &[Term]) -> Self {
        let mut prose = Self::default();
        for (at, block) in blocks.into_iter().enumerate() {
            prose.plain_block(at, block, terms);
        }
        prose
    }

    fn plain_block(&mut self, at: usize, block: &Block, terms: &[Term]) {
        match &block.kind {
            BlockKind::Heading { text, .. } => {
                self.plain_flow(at, Shape::Heading, String::new(), Gap::Before, &words(text));
            }
            BlockKind::Paragraph(text) => self.sentences(at, text, terms),
            BlockKind::List { first, items } => {
                for (number, item) in (first.unwrap_or(1)..).zip(items) {
                    self.inlines(&item.text, &Tone::Plain, &mut Vec::new());
                    let lead = first.map_or_else(|| "• ".to_owned(), |_| format!("{number}. "));
                    let said = said(&item.text);
                    let gap = if number == first.unwrap_or(1) { Gap::Before } else { Gap::None };
                    self.plain_flow(at, Shape::Text, lead, gap, &said);
                    self.meanings(at, &said, terms);
                }
            }
            BlockKind::Quote(blocks) => {
                for block in blocks {
                    self.plain_block(at, block, terms);
                }
            }
            BlockKind::Rule => {}
        }
    }

    /// Each sentence begins a row of its own.
    fn sentences(&mut self, at: usize, text: &[Inline], terms: &[Term]) {
        // What it cites and where it leads is known all the same.
        self.inlines(text, &Tone::Plain, &mut Vec::new());
        let mut gap = Gap::Before;
        for sentence in sentences(text, 1) {
            self.plain_flow(at, Shape::Text, String::new(), gap, sentence.text.trim());
            self.meanings(at, &sentence.text, terms);
            gap = Gap::None;
        }
    }

    fn meanings(&mut self, at: usize, text: &str, terms: &[Term]) {
        for found in glossary::find(terms, text) {
            let term = terms.iter().find(|term| term.id == found.id);
            if let Some(term) = term.filter(|term| self.terms_seen.insert(term.id.clone())) {
                let meaning = format!("({}: {})", term.word, term.meaning);
                self.plain_flow(at, Shape::Quote, "  ".to_owned(), Gap::None, &meaning);
            }
        }
    }

    fn plain_flow(&mut self, at: usize, shape: Shape, lead: String, gap: Gap, text: &str) {
        let hang = u16::try_from(lead.width()).unwrap_or(0);
        let pieces = vec![Piece { text: text.to_owned(), tone: Tone::Plain }];
        let is_tight = gap == Gap::None;
        self.flows.push(Flow { block: at, shape, lead, hang, is_tight, pieces });
    }

    /// The ids of the facts behind the footnotes, in the order of their numbers.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Where the text leads, each place once, with the words that lead there.
    #[must_use]
    pub fn links(&self) -> &[(Target, String)] {
        &self.links
    }

    /// The numbers of the blocks that are headings.
    pub fn headings(&self) -> impl Iterator<Item = usize> {
        self.flows.iter().filter(|flow| flow.shape == Shape::Heading).map(|flow| flow.block)
    }

    fn block(&mut self, at: usize, block: &Block, shape: Shape, terms: &[Term]) {
        let flow = |prose: &mut Self, shape, lead: String, is_tight, text: &[Inline]| {
            let mut pieces = Vec::new();
            prose.inlines(text, &Tone::Plain, &mut pieces);
            in_order(&mut pieces);
            if shape != Shape::Heading {
                pieces = mark_terms(pieces, terms, &mut prose.terms_seen);
            }
            let indent = if shape == Shape::Quote { 2 } else { 0 };
            let hang = indent + u16::try_from(lead.width()).unwrap_or(0);
            prose.flows.push(Flow { block: at, shape, lead, hang, is_tight, pieces });
        };
        match &block.kind {
            BlockKind::Heading { text, .. } => {
                flow(self, Shape::Heading, String::new(), false, text);
            }
            BlockKind::Paragraph(text) => flow(self, shape, String::new(), false, text),
            BlockKind::List { first, items } => {
                for (number, item) in (first.unwrap_or(1)..).zip(items) {
                    let lead = first.map_or_else(|| "• ".to_owned(), |_| format!("{number}. "));
                    let is_first = number == first.unwrap_or(1);
                    flow(self, shape, lead, !is_first, &item.text);
                }
            }
            BlockKind::Quote(blocks) => {
                for block in blocks {
                    self.block(at, block, Shape::Quote, terms);
                }
            }
            BlockKind::Rule => flow(self, Shape::Rule, String::new(), false, &[]),
        }
    }

    fn inlines(&mut self, inlines: &[Inline], tone: &Tone, into: &mut Vec<Piece>) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => into.push(Piece { text: text.clone(), tone: tone.clone() }),
                Inline::Break => into.push(Piece { text: " ".to_owned(), tone: tone.clone() }),
                Inline::Emphasis(inner) => self.inlines(inner, &Tone::Emphasis, into),
                Inline::Strong(inner) => self.inlines(inner, &Tone::Strong, into),
                Inline::Link { text, target } => {
                    if !self.links.iter().any(|(known, _)| known == target) {
                        self.links.push((target.clone(), words(text)));
                    }
                    self.inlines(text, &Tone::Link, into);
                }
                Inline::Note(id) => {
                    let known = self.notes.iter().position(|note| note == id);
                    let number = known.unwrap_or_else(|| {
                        self.notes.push(id.clone());
                        self.notes.len() - 1
                    }) + 1;
                    into.push(Piece { text: format!("[{number}]"), tone: Tone::Note(number) });
                }
            }
        }
    }

    /// The rows in `width_cols` columns, an empty one between blocks.
    #[must_use]
    pub fn rows(&self, width_cols: u16) -> Vec<Row> {
        let mut rows = Vec::new();
        for flow in &self.flows {
            if !rows.is_empty() && !flow.is_tight {
                rows.push(Row {
                    block: flow.block,
                    column: 0,
                    lead: String::new(),
                    shape: Shape::Gap,
                    pieces: Vec::new(),
                });
            }
            let width = width_cols.saturating_sub(flow.hang).max(1);
            let lead_cols = u16::try_from(flow.lead.width()).unwrap_or(0);
            let mut lead = Some(flow.lead.clone());
            for pieces in fill(flow_words(&flow.pieces, width), width) {
                let lead = lead.take().unwrap_or_default();
                let column = if lead.is_empty() { flow.hang } else { flow.hang - lead_cols };
                rows.push(Row { block: flow.block, column, lead, shape: flow.shape, pieces });
            }
        }
        rows
    }
}

impl Row {
    /// The numbers of the footnotes in it.
    pub fn notes(&self) -> impl Iterator<Item = usize> {
        self.pieces.iter().filter_map(|piece| match piece.tone {
            Tone::Note(number) => Some(number),
            _ => None,
        })
    }

    /// The ids of the glossary words in it.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match &piece.tone {
            Tone::Term(id) | Tone::TermAgain(id) => Some(id.as_str()),
            _ => None,
        })
    }

    /// Its words, without the lead.
    #[must_use]
    pub fn words(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// Draw it in the first row of `area`.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look<'_>) {
        if area.width == 0 || area.height == 0 {
            return;
        }
        if self.shape == Shape::Rule {
            let rule = "─".repeat(usize::from(area.width));
            buf.set_string(area.x, area.y, rule, look.style(Role::Border));
            return;
        }
        let mut x = area.x.saturating_add(self.column);
        let lead = Piece { text: self.lead.clone(), tone: Tone::Plain };
        for piece in std::iter::once(&lead).chain(&self.pieces) {
            let room = usize::from(area.right().saturating_sub(x));
            (x, _) = buf.set_stringn(x, area.y, &piece.text, room, self.style(&piece.tone, look));
        }
    }

    fn style(&self, tone: &Tone, look: &Look<'_>) -> Style {
        let base = match self.shape {
            Shape::Heading => look.style(Role::Title),
            Shape::Quote => look.style(Role::Quote),
            Shape::Text | Shape::Rule | Shape::Gap => look.style(Role::Text),
        };
        match tone {
            Tone::Plain | Tone::TermAgain(_) => base,
            Tone::Strong => look.style(Role::Title),
            Tone::Emphasis => base.add_modifier(Modifier::ITALIC),
            Tone::Link => look.style(Role::Link),
            Tone::Term(_) => base.add_modifier(Modifier::UNDERLINED),
            Tone::Note(_) => look.style(Role::Muted),
        }
    }
}

/// Footnotes that stand together, the smaller number first.
fn in_order(pieces: &mut [Piece]) {
    let is_note = |piece: &Piece| matches!(piece.tone, Tone::Note(_));
    let is_between = |piece: &Piece| piece.text.trim().is_empty() || is_note(piece);
    let number = |piece: &Piece| match piece.tone {
        Tone::Note(number) => Some(number),
        _ => None,
    };
    for run in pieces.chunk_by_mut(|one, other| is_between(one) && is_between(other)) {
        let mut notes: Vec<Piece> = run.iter().filter(|piece| is_note(piece)).cloned().collect();
        notes.sort_by_key(number);
        let places = run.iter_mut().filter(|piece| is_note(piece));
        for (place, note) in places.zip(notes) {
            *place = note;
        }
    }
}

/// The words of a run of text without its footnotes, and without the room they stood in.
fn said(text: &[Inline]) -> String {
    let sentences = sentences(text, 1);
    let said: Vec<&str> = sentences.iter().map(|sentence| sentence.text.trim()).collect();
    said.join(" ")
}

/// Plain runs cut where a word of the glossary begins and ends.
fn mark_terms(pieces: Vec<Piece>, terms: &[Term], seen: &mut BTreeSet<String>) -> Vec<Piece> {
    if terms.is_empty() {
        return pieces;
    }
    let mut marked = Vec::new();
    for piece in pieces {
        if piece.tone != Tone::Plain {
            marked.push(piece);
            continue;
        }
        let mut at = 0;
        for found in glossary::find(terms, &piece.text) {
            let mut cut = |range: std::ops::Range<usize>, tone: Tone| {
                let text = piece.text.get(range).unwrap_or_default().to_owned();
                if !text.is_empty() {
                    marked.push(Piece { text, tone });
                }
            };
            cut(at..found.start, Tone::Plain);
            let is_first = seen.insert(found.id.to_owned());
            let tone = if is_first { Tone::Term } else { Tone::TermAgain };
            cut(found.start..found.end, tone(found.id.to_owned()));
            at = found.end;
        }
        if let Some(rest) = piece.text.get(at..).filter(|rest| !rest.is_empty()) {
            marked.push(Piece { text: rest.to_owned(), tone: Tone::Plain });
        }
    }
    marked
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::content::markdown;
    use crate::content::source::Source;

    fn prose(text: &str) -> Prose {
        let place = Source::pack("test", "modules/test.md", "").place(1);
        let document = markdown::parse(text, &place, &mut Vec::new());
        Prose::new(&document.blocks, &[])
    }

    fn shown(prose: &Prose, width: u16) -> Vec<String> {
        let indent = |row: &Row| " ".repeat(usize::from(row.column));
        prose
            .rows(width)
            .iter()
            .map(|row| format!("{}{}{}", indent(row), row.lead, row.words()))
            .collect()
    }

    #[test]
    fn footnotes_that_stand_together_are_in_order() {
        let prose = prose("One. [^K1] Two. [^K2]\n\nThree. [^K3] [^K2] [^K1] Four. [^K1]");
        let rows: Vec<String> = prose.rows(60).iter().map(Row::words).collect();
        assert_eq!(rows, ["One. [1] Two. [2]", "", "Three. [1] [2] [3] Four. [1]"]);
    }

    #[test]
    fn lists_hang_and_footnotes_stay_with_their_sentence() {
        let prose = prose(
            "# Head\n\nOne two. [^K1] [^K2] Three. [^K1]\n\n- first item here\n- second\n\n1. a\n2. b\n\n> said so\n\n---",
        );
        assert_eq!(
            shown(&prose, 14),
            [
                "Head",
                "",
                "One",
                "two. [1] [2]",
                "Three. [1]",
                "",
                "• first item",
                "  here",
                "• second",
                "",
                "1. a",
                "2. b",
                "",
                "  said so",
                "",
                ""
            ]
        );
        assert_eq!(prose.notes(), ["K1", "K2"]);
        assert_eq!(prose.headings().collect::<Vec<_>>(), [0]);
    }

    #[test]
    fn a_full_stop_never_begins_a_row() {
        for width in 4..30 {
            for row in shown(&prose("One *two*, three **four**. [A link](module:x), five."), width)
            {
                assert!(!row.starts_with(['.', ',']) || width < 6, "{width}: {row}");
            }
        }
    }

    #[test]
    fn links_are_gathered_once() {
        let prose = prose("[a](module:x) and [b](line:y) and [c](module:x)");
        let links: Vec<_> = prose.links().iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(links, ["a", "b"]);
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_word(
            words in prop::collection::vec("[a-zé語]{1,12}|\\*[a-z]{1,9}\\*|[a-z]{1,9}\\.", 1..40), width in 1u16..90,
        ) {
            let text = words.join(" ");
            let rows = prose(&text).rows(width);
            let squeeze = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '*').collect::<String>();
            let all: String = rows.iter().map(Row::words).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(squeeze(&all), squeeze(&text));
            if width >= 24 {
                let kept: Vec<&str> = all.split_whitespace().collect();
                let given: Vec<String> = words.iter().map(|word| word.replace('*', "")).collect();
                prop_assert_eq!(kept, given);
            }
            for row in &rows {
                prop_assert!(row.words().width() <= usize::from(width.max(2)));
            }
        }
    }
}
