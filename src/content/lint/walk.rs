//! Paragraphs of lessons, checks and claims as lists of sentences, for the rules that read them.

use crate::content::{
    library::Library,
    markdown::{Block, BlockKind},
    module::runs,
    sentence::{Sentence, sentences},
    source::Place,
};

/// The sentences of one paragraph or list item.
pub(super) struct Run {
    pub(super) place: Place,
    pub(super) sentences: Vec<Sentence>,
}

/// Every run of `blocks`, headings left out.
pub(super) fn of(blocks: &[Block], place: &Place) -> Vec<Run> {
    let blocks = blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Heading { .. }));
    let run = |(line, text)| Run { place: place.at(line), sentences: sentences(text, line) };
    blocks.flat_map(runs).map(run).collect()
}

/// Every run a person reads: lessons, the feedback of their checks, answers to claims. Feedback
/// and answers stand on the line of their entry.
pub(super) fn everything(library: &Library) -> Vec<Run> {
    let mut all = Vec::new();
    for lesson in &library.lessons {
        all.extend(of(&lesson.blocks, &lesson.place));
        for check in &lesson.checks {
            all.extend(of(&check.feedback, &lesson.place.at(check.line)));
        }
    }
    for claim in &library.claims {
        all.extend(of(&claim.answer, &claim.place));
    }
    all
}
