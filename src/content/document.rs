//! What a text of ours can hold: blocks and runs of words. Reading one is `markdown.rs`; drawing
//! one is a screen's business.

/// The blocks of a text, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// Top to bottom.
    pub blocks: Vec<Block>,
}

/// One block and the line of the file on which it starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Counted from 1.
    pub line: usize,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// `#`, `##` or `###`.
    Heading {
        /// 1 to 3.
        level: u8,
        /// The words.
        text: Vec<Inline>,
    },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A list of one level.
    List {
        /// The first number of a `1.` list; `None` for a `-` list.
        first: Option<u64>,
        /// At least one.
        items: Vec<Item>,
    },
    /// `>`: paragraphs and lists, never another quote.
    Quote(Vec<Block>),
    /// `---`.
    Rule,
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Counted from 1.
    pub line: usize,
    /// The words.
    pub text: Vec<Inline>,
}

/// A run of text within a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// `*…*`.
    Emphasis(Vec<Self>),
    /// `**…**`.
    Strong(Vec<Self>),
    /// `[text](module:id)`.
    Link {
        /// What is shown.
        text: Vec<Self>,
        /// Where it leads.
        target: Target,
    },
    /// `[^K10]`: the id of the fact.
    Note(String),
    /// The line ended in the file; a space on the screen.
    Break,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// Another lesson.
    Module(String),
    /// A help line.
    Line(String),
    /// A coping tool.
    Tool(String),
}

impl Target {
    /// Reads `module:id`, `line:id` or `tool:id`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        let id = Some(id).filter(|id| is_kebab(id))?.to_owned();
        match kind {
            "module" => Some(Self::Module(id)),
            "line" => Some(Self::Line(id)),
            "tool" => Some(Self::Tool(id)),
            _ => None,
        }
    }
}

/// Lower-case letters, digits and single hyphens: what an id is made of.
#[must_use]
pub fn is_kebab(id: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.split('-').all(part)
}

/// The plain words of `inlines`, without footnote marks.
#[must_use]
pub fn words(inlines: &[Inline]) -> String {
    let mut text = String::new();
    gather(inlines, &mut text);
    text
}

fn gather(inlines: &[Inline], into: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => into.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
                gather(inner, into);
            }
            Inline::Break => into.push(' '),
            Inline::Note(_) => {}
        }
    }
}
