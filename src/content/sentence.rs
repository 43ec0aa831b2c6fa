//! Where one sentence ends and the next begins, and which footnotes belong to it.

use super::document::{Block, BlockKind, Inline};

/// A full stop after one of these ends no sentence.
const SHORTENED: [&str; 13] =
    ["dr", "mr", "mrs", "ms", "st", "vs", "e.g", "i.e", "u.s", "no", "al", "approx", "inc"];

/// One sentence, the facts it cites, and the line on which it starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The words, with single spaces and without footnote marks.
    pub text: String,
    /// Ids of the facts, in order.
    pub notes: Vec<String>,
    /// Counted from 1.
    pub line: usize,
    /// Whether it holds a link.
    pub links: bool,
}

enum Piece {
    Char(char),
    Note(String),
    Break,
    Link,
}

/// The sentences of one run of text that starts on `line`.
///
/// A sentence ends at `.`, `!` or `?`, with any closing quote or bracket, when a footnote, the end
/// of the text, or a space and something other than a small letter follows. A footnote belongs to
/// the sentence before it.
#[must_use]
pub fn sentences(inlines: &[Inline], line: usize) -> Vec<Sentence> {
    let mut pieces = Vec::new();
    flatten(inlines, &mut pieces);
    let mut splitter = Splitter { done: Vec::new(), open: fresh(line), line };
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Char(c) => splitter.push(*c, pieces.get(at + 1..).unwrap_or_default()),
            Piece::Break => {
                splitter.line += 1;
                splitter.push(' ', &[]);
            }
            Piece::Link => splitter.open.links = true,
            Piece::Note(id) => splitter.note(id),
        }
    }
    splitter.close();
    splitter.done
}

/// The sentences of whole blocks, headings left out.
#[must_use]
pub fn of_blocks(blocks: &[Block]) -> Vec<Sentence> {
    let mut all = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(text) => all.extend(sentences(text, block.line)),
            BlockKind::List { items, .. } => {
                all.extend(items.iter().flat_map(|item| sentences(&item.text, item.line)));
            }
            BlockKind::Quote(inner) => all.extend(of_blocks(inner)),
            BlockKind::Heading { .. } | BlockKind::Rule => {}
        }
    }
    all
}

/// The sentences of plain text without footnotes.
#[must_use]
pub fn of_text(text: &str, line: usize) -> Vec<Sentence> {
    sentences(&[Inline::Text(text.to_owned())], line)
}

const fn fresh(line: usize) -> Sentence {
    Sentence { text: String::new(), notes: Vec::new(), line, links: false }
}

fn flatten(inlines: &[Inline], into: &mut Vec<Piece>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => into.extend(text.chars().map(Piece::Char)),
            Inline::Emphasis(inner) | Inline::Strong(inner) => flatten(inner, into),
            Inline::Link { text, .. } => {
                flatten(text, into);
                into.push(Piece::Link);
            }
            Inline::Note(id) => into.push(Piece::Note(id.clone())),
            Inline::Break => into.push(Piece::Break),
        }
    }
}

struct Splitter {
    done: Vec<Sentence>,
    open: Sentence,
    line: usize,
}

impl Splitter {
    fn push(&mut self, c: char, rest: &[Piece]) {
        let blank = self.open.text.is_empty();
        if c.is_whitespace() {
            if !blank && !self.open.text.ends_with(' ') {
                self.open.text.push(' ');
            }
            return;
        }
        if blank {
            self.open.line = self.line;
        }
        self.open.text.push(c);
        let closing = matches!(c, '"' | '\'' | '”' | '’' | ')' | ']');
        let ended = if closing {
            let text = self.open.text.trim_end_matches(['"', '\'', '”', '’', ')', ']']);
            text.ends_with(['.', '!', '?']) && ends_here(rest, self.is_shortened())
        } else {
            matches!(c, '.' | '!' | '?') && ends_here(rest, self.is_shortened())
        };
        if ended {
            self.close();
        }
    }

    fn is_shortened(&self) -> bool {
        let last = self.open.text.split(' ').next_back().unwrap_or_default();
        let last = last.strip_suffix('.').unwrap_or_default().trim_start_matches(['(', '"', '“']);
        SHORTENED.contains(&last.to_lowercase().as_str())
    }

    fn note(&mut self, id: &str) {
        let blank = self.open.text.trim().is_empty();
        match self.done.last_mut() {
            Some(last) if blank => last.notes.push(id.to_owned()),
            _ => self.open.notes.push(id.to_owned()),
        }
    }

    fn close(&mut self) {
        let mut sentence = std::mem::replace(&mut self.open, fresh(self.line));
        sentence.text.truncate(sentence.text.trim_end().len());
        if !sentence.text.is_empty() {
            self.done.push(sentence);
        } else if let Some(last) = self.done.last_mut() {
            last.notes.append(&mut sentence.notes);
            last.links |= sentence.links;
        }
    }
}

fn ends_here(rest: &[Piece], shortened: bool) -> bool {
    let mut spaced = false;
    for piece in rest {
        match piece {
            Piece::Note(_) => return true,
            Piece::Link => {}
            Piece::Break => spaced = true,
            Piece::Char(c) if c.is_whitespace() => spaced = true,
            Piece::Char(c) => return spaced && !shortened && !c.is_lowercase(),
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(id: &str) -> Inline {
        Inline::Note(id.to_owned())
    }

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn a_footnote_belongs_to_the_sentence_before_it() {
        let run = [text("One is so. "), note("A1"), text(" "), note("A2"), text(" Two is 3.9 mg.")];
        let found = sentences(&run, 4);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].notes, ["A1", "A2"]);
        assert_eq!(found[1].text, "Two is 3.9 mg.");
        assert!(found[1].notes.is_empty());
    }

    #[test]
    fn a_shortened_word_or_a_figure_ends_nothing() {
        let found = of_text("Ask Dr. Lee (e.g. at 9 a.m. today). \"Is it?\" Yes", 1);
        let texts: Vec<_> = found.iter().map(|sentence| sentence.text.as_str()).collect();
        assert_eq!(texts, ["Ask Dr. Lee (e.g. at 9 a.m. today).", "\"Is it?\"", "Yes"]);
    }

    #[test]
    fn a_sentence_knows_its_line() {
        let run = [text("One."), Inline::Break, text("Two.")];
        assert_eq!(sentences(&run, 7).iter().map(|s| s.line).collect::<Vec<_>>(), [7, 8]);
    }
}
