//! A lesson in its 1-, 5- and 15-minute forms, with its knowledge check.

use super::{
    document::{Block, BlockKind, Inline, words},
    front_matter::{self, RawCheck, Track},
    issue::Issue,
    markdown,
    sentence::{self, Sentence},
    source::{Place, Source},
    when::When,
};

/// The heading of the 1-minute form.
pub const ONE: &str = "In one minute";
/// The heading of the 5-minute form.
pub const FIVE: &str = "In five minutes";
/// The heading of the rest.
pub const MORE: &str = "More";
/// The four headings of every 5-minute form, in order.
pub const FIXED: [&str; 4] = [
    "What we know",
    "What we do not know",
    "What this means for you",
    "Questions for your clinician",
];

/// How much of a lesson to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Length {
    /// Five sentences.
    One,
    /// The five sentences and the four fixed headings.
    Five,
    /// Everything.
    Fifteen,
}

impl Length {
    /// Shortest first.
    pub const ALL: [Self; 3] = [Self::One, Self::Five, Self::Fifteen];

    /// The name of the form, in minutes; a promise, not a measurement.
    #[must_use]
    pub const fn minutes(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Five => 5,
            Self::Fifteen => 15,
        }
    }
}

/// A lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Equal to the file name; progress is stored under it.
    pub id: String,
    /// Permanent and never reused; `None` for a lesson of a pack.
    pub number: Option<u16>,
    /// What the list and the header show.
    pub title: String,
    /// Which shelf it stands on.
    pub track: Track,
    /// Its position on the shelf.
    pub order: u16,
    /// One plain sentence for the list.
    pub summary: String,
    /// Ids of lessons worth reading first.
    pub needs: Vec<String>,
    /// Shown before a heavy lesson; `None` when there is nothing to warn of.
    pub content_note: Option<String>,
    /// When somebody last checked the whole lesson.
    pub reviewed: When,
    /// Whether what it says changes fast; the screen then shows [`Self::as_of`].
    pub changes_fast: bool,
    /// The date it speaks of; `None` when it does not change fast.
    pub as_of: Option<When>,
    /// The knowledge check.
    pub checks: Vec<Check>,
    /// Everything under the front matter, headings included.
    pub blocks: Vec<Block>,
    /// Where it is written.
    pub place: Place,
}

/// One question of a knowledge check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What is asked.
    pub question: String,
    /// What can be chosen.
    pub options: Vec<String>,
    /// The right option, counted from 1.
    pub answer: usize,
    /// What is so, with its footnotes.
    pub feedback: Vec<Block>,
    /// The line of its `[[check]]`.
    pub line: usize,
}

impl Lesson {
    /// The blocks of the form called `length`, without the headings that only part the forms.
    #[must_use]
    pub fn form(&self, length: Length) -> Vec<&Block> {
        let mut blocks: Vec<_> = self.part(ONE).iter().collect();
        if length >= Length::Five {
            blocks.extend(self.part(FIVE));
        }
        if length == Length::Fifteen {
            blocks.extend(self.part(MORE));
        }
        blocks
    }

    /// What stands under the `#` heading called `name`, up to the next one; empty when missing.
    #[must_use]
    pub fn part(&self, name: &str) -> &[Block] {
        under(&self.blocks, 1, name)
    }

    /// What stands under the `##` heading called `name` of the 5-minute form.
    #[must_use]
    pub fn section(&self, name: &str) -> &[Block] {
        under(self.part(FIVE), 2, name)
    }

    /// Every sentence of the body, headings left out.
    #[must_use]
    pub fn sentences(&self) -> Vec<Sentence> {
        sentence::of_blocks(&self.blocks)
    }

    /// The ids of the facts it cites, in order, each once; the check's feedback included.
    #[must_use]
    pub fn cites(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        let feedback = self.checks.iter().flat_map(|check| &check.feedback);
        for (_, text) in self.blocks.iter().chain(feedback).flat_map(runs) {
            notes(text, &mut ids);
        }
        let mut seen = std::collections::BTreeSet::new();
        ids.retain(|id| seen.insert(*id));
        ids
    }
}

/// The text of each run in `block` (a paragraph, a heading, each item), with its line.
#[must_use]
pub fn runs(block: &Block) -> Vec<(usize, &[Inline])> {
    match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => vec![(block.line, text)],
        BlockKind::List { items, .. } => {
            items.iter().map(|item| (item.line, item.text.as_slice())).collect()
        }
        BlockKind::Quote(inner) => inner.iter().flat_map(runs).collect(),
        BlockKind::Rule => Vec::new(),
    }
}

/// The footnotes of `text`, in order.
pub fn notes<'a>(text: &'a [Inline], into: &mut Vec<&'a str>) {
    for inline in text {
        match inline {
            Inline::Note(id) => into.push(id),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
                notes(inner, into);
            }
            Inline::Text(_) | Inline::Break => {}
        }
    }
}

fn under<'a>(blocks: &'a [Block], depth: u8, name: &str) -> &'a [Block] {
    let is_start = |block: &Block| match &block.kind {
        BlockKind::Heading { level, text } => *level == depth && words(text) == name,
        _ => false,
    };
    let is_end = |block: &Block| match &block.kind {
        BlockKind::Heading { level, .. } => *level <= depth,
        _ => false,
    };
    let Some(start) = blocks.iter().position(is_start) else { return &[] };
    let rest = blocks.get(start + 1..).unwrap_or_default();
    let end = rest.iter().position(is_end).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

/// The lesson in `source`; `None` when its front matter cannot be read, which is then an issue.
pub fn read(source: &Source, issues: &mut Vec<Issue>) -> Option<Lesson> {
    let (front, body, place) = front_matter::read(source, issues)?;
    let blocks = markdown::parse(body, &place, issues).blocks;
    let place = source.place(1);
    let as_of = Some(front.as_of).filter(|text| !text.is_empty()).and_then(|text| {
        When::try_from(text)
            .map_err(|error| {
                issues.push(place.error("front-matter", error.to_string(), "Correct `as_of`."));
            })
            .ok()
    });
    let checks = front.checks.into_iter().map(|raw| {
        let line = front_matter::file_line(source, raw.span().start);
        check(raw.into_inner(), &place.at(line), issues)
    });
    Some(Lesson {
        id: front.id,
        number: front.number,
        title: front.title,
        track: front.track,
        order: front.order,
        summary: front.summary,
        needs: front.needs,
        content_note: Some(front.content_note).filter(|note| !note.trim().is_empty()),
        reviewed: front.reviewed,
        changes_fast: front.changes_fast,
        as_of,
        checks: checks.collect(),
        blocks,
        place,
    })
}

fn check(raw: RawCheck, place: &Place, issues: &mut Vec<Issue>) -> Check {
    let RawCheck { question, options, answer, feedback } = raw;
    let feedback = markdown::parse(&feedback, place, issues).blocks;
    Check { question, options, answer, feedback, line: place.line }
}
