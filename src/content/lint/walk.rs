//! Paragraphs of lessons, checks and claims as lists of sentences, for the rules that read them.

use crate::content::{
    document::{Block, BlockKind},
    figures,
    library::Library,
    module::runs,
    sentence::{Sentence, sentences},
    source::Place,
};

/// The sentences of one paragraph or list item.
pub(super) struct Run {
    pub(super) place: Place,
    pub(super) sentences: Vec<Sentence>,
    /// The numbers of the lesson's own dates, which "as of" may name.
    pub(super) dates: Vec<String>,
}

/// Every run of `blocks`, headings left out.
pub(super) fn of(blocks: &[Block], place: &Place) -> Vec<Run> {
    let blocks = blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Heading { .. }));
    let run = |(line, text)| Run {
        place: place.at(line),
        sentences: sentences(text, line),
        dates: Vec::new(),
    };
    blocks.flat_map(runs).map(run).collect()
}

/// Every run a person reads: lessons, the feedback of their checks, answers to claims. Feedback
/// and answers stand on the line of their entry.
pub(super) fn everything(library: &Library) -> Vec<Run> {
    let mut all = Vec::new();
    for lesson in &library.lessons {
        let own = [Some(&lesson.reviewed), lesson.as_of.as_ref()].into_iter().flatten();
        let dates: Vec<String> = own.flat_map(|when| figures::digits(when.text())).collect();
        let runs = of(&lesson.blocks, &lesson.place).into_iter();
        all.extend(runs.map(|run| Run { dates: dates.clone(), ..run }));
        for check in &lesson.checks {
            all.extend(of(&check.feedback, &lesson.place.at(check.line)));
        }
    }
    for claim in &library.claims {
        all.extend(of(&claim.answer, &claim.place));
    }
    all
}
