//! Text to [`Document`], for the small part of Markdown that Daymark allows. Whatever lies outside
//! it is an issue with a line, never a surprise on a screen.

use pulldown_cmark::{Event, HeadingLevel, OffsetIter, Options, Parser, Tag, TagEnd};

use super::{
    document::{Block, BlockKind, Document, Inline, Item, Target},
    issue::Issue,
    source::Place,
};

/// Emphasis inside emphasis, at most this deep; deeper text is refused.
const DEPTH_MAX: usize = 4;

/// Reads `text`, whose first line stands on line `place.line` of its file.
pub fn parse(text: &str, place: &Place, issues: &mut Vec<Issue>) -> Document {
    let refused_too = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_OLD_FOOTNOTES;
    let events = Parser::new_ext(text, refused_too).into_offset_iter();
    let starts = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1);
    let starts = starts.collect();
    let mut reader = Reader { events, starts, place, issues };
    Document { blocks: reader.blocks(false) }
}

struct Reader<'a> {
    events: OffsetIter<'a, pulldown_cmark::DefaultBrokenLinkCallback>,
    starts: Vec<usize>,
    place: &'a Place,
    issues: &'a mut Vec<Issue>,
}

impl Reader<'_> {
    fn line(&self, offset: usize) -> usize {
        self.place.line + self.starts.partition_point(|start| *start <= offset)
    }

    fn refuse(&mut self, line: usize, what: &str, fix: &str) {
        self.issues.push(self.place.at(line).error("markdown", what, fix));
    }

    /// Passes over everything up to the end of the tag that was just opened.
    fn skip(&mut self) {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Blocks up to the end of the text, or of the quote they stand in.
    fn blocks(&mut self, in_quote: bool) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            let line = self.line(range.start);
            let kind = match event {
                Event::Start(tag) => self.block(&tag, line, in_quote),
                Event::Rule => Some(BlockKind::Rule),
                Event::End(TagEnd::BlockQuote(_)) => break,
                Event::Html(_) | Event::InlineHtml(_) => {
                    self.refuse(line, "HTML", HTML_FIX);
                    None
                }
                _ => None,
            };
            blocks.extend(kind.map(|kind| Block { line, kind }));
        }
        blocks
    }

    fn block(&mut self, tag: &Tag<'_>, line: usize, in_quote: bool) -> Option<BlockKind> {
        let (what, fix) = match tag {
            Tag::Paragraph => return Some(BlockKind::Paragraph(self.inlines(line, 0))),
            Tag::Heading { level, .. } if !in_quote && *level <= HeadingLevel::H3 => {
                let level = u8::try_from(*level as usize).unwrap_or(3);
                return Some(BlockKind::Heading { level, text: self.inlines(line, 0) });
            }
            Tag::List(first) => {
                return Some(BlockKind::List { first: *first, items: self.items() });
            }
            Tag::BlockQuote(_) if !in_quote => return Some(BlockKind::Quote(self.blocks(true))),
            Tag::BlockQuote(_) => ("a quote inside a quote", "One level is allowed."),
            Tag::Heading { .. } => ("a heading that is too deep", "Use `#`, `##` or `###`."),
            Tag::CodeBlock(_) => ("a code block", "Start the line at the margin; no code here."),
            Tag::HtmlBlock => ("HTML", HTML_FIX),
            Tag::Table(_) => ("a table", "Write it as a list."),
            Tag::FootnoteDefinition(_) => {
                ("a footnote text", "Write the fact in `facts/`; a footnote only names it.")
            }
            _ => ("something outside the allowed Markdown", "See the list in content/README.md."),
        };
        self.refuse(line, what, fix);
        self.skip();
        None
    }

    fn items(&mut self) -> Vec<Item> {
        let mut items = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let line = self.line(range.start);
                    items.push(Item { line, text: self.item(line) });
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        items
    }

    /// The words of one item; a loose item wraps them in a paragraph, a second block is refused.
    fn item(&mut self, line: usize) -> Vec<Inline> {
        let mut text = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Item) => break,
                Event::Start(Tag::Paragraph) if text.is_empty() => text = self.inlines(line, 0),
                Event::Start(
                    Tag::Paragraph
                    | Tag::List(_)
                    | Tag::BlockQuote(_)
                    | Tag::CodeBlock(_)
                    | Tag::Heading { .. }
                    | Tag::HtmlBlock
                    | Tag::Table(_)
                    | Tag::FootnoteDefinition(_),
                ) => {
                    let line = self.line(range.start);
                    self.refuse(line, "a block inside a list item", "Keep lists to one level.");
                    self.skip();
                }
                other => {
                    let line = self.line(range.start);
                    text.extend(self.inline(other, line, 0));
                }
            }
        }
        text
    }

    /// Runs of text up to the end of the tag they stand in.
    fn inlines(&mut self, line: usize, depth: usize) -> Vec<Inline> {
        let mut inlines = Vec::new();
        if depth > DEPTH_MAX {
            self.refuse(line, "emphasis nested too deep", "Use one mark at a time.");
            self.skip();
            return inlines;
        }
        while let Some((event, range)) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            let line = self.line(range.start);
            inlines.extend(self.inline(event, line, depth));
        }
        inlines
    }

    fn inline(&mut self, event: Event<'_>, line: usize, depth: usize) -> Option<Inline> {
        let (what, fix) = match event {
            Event::Text(text) => return Some(Inline::Text(text.into_string())),
            Event::SoftBreak | Event::HardBreak => return Some(Inline::Break),
            Event::FootnoteReference(id) => return Some(Inline::Note(id.into_string())),
            Event::Start(Tag::Emphasis) => {
                return Some(Inline::Emphasis(self.inlines(line, depth + 1)));
            }
            Event::Start(Tag::Strong) => {
                return Some(Inline::Strong(self.inlines(line, depth + 1)));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                return Some(self.link(&dest_url, line, depth));
            }
            Event::Start(Tag::Image { .. }) => {
                self.skip();
                ("an image", "Say it in words.")
            }
            Event::Start(_) => {
                self.skip();
                ("something outside the allowed Markdown", "See the list in content/README.md.")
            }
            Event::Code(_) => ("code", "Take the backticks out."),
            Event::Html(_) | Event::InlineHtml(_) => ("HTML", HTML_FIX),
            Event::TaskListMarker(_) => ("a tick box", "Use a plain list."),
            _ => return None,
        };
        self.refuse(line, what, fix);
        None
    }

    fn link(&mut self, target: &str, line: usize, depth: usize) -> Inline {
        let text = self.inlines(line, depth + 1);
        if let Some(target) = Target::parse(target) {
            return Inline::Link { text, target };
        }
        let web =
            target.contains("://") || target.contains("www.") || target.starts_with("mailto:");
        let (rule, fix) = if web {
            ("web-link", "Put the address on a reference; a lesson cites the fact.")
        } else {
            ("dead-link", "Link to `module:id`, `line:id` or `tool:id`.")
        };
        self.issues.push(self.place.at(line).error(rule, format!("a link to `{target}`"), fix));
        Inline::Strong(text)
    }
}

const HTML_FIX: &str = "Write it as plain Markdown.";
