//! Every claim has a fact, every fact a source, and nothing lies about unused.

use std::collections::BTreeSet;

use super::{Desk, Unused, walk};
use crate::content::{
    markdown::{Block, BlockKind},
    module::{FIXED, MORE, ONE},
    sentence::{Sentence, sentences},
    source::Place,
};

/// A paragraph whose every sentence opens with, or holds, one of these states nothing: it advises.
const ADVICE: [&str; 26] = [
    "you could", "you can", "you may", "some people find", "it may help", "it can help", "could you",
    "call ", "give ", "ask ", "tell ", "talk ", "read ", "see ", "keep ", "look ", "write ",
    "if you", "this page", "this lesson", "below", "the next", "here is", "here are", "in short",
    "put another way",
];

pub(super) fn check(desk: &mut Desk<'_>) {
    unknown(desk);
    for lesson in &desk.library.lessons {
        for name in FIXED.iter().take(2) {
            uncited(lesson.section(name), &lesson.place, &mut desk.issues);
        }
        uncited(lesson.part(MORE), &lesson.place, &mut desk.issues);
        for run in walk::of(lesson.part(ONE), &lesson.place) {
            if !is_covered(&run.sentences) {
                let fix = "Put the fact's footnote after the full stop, or write it as advice.";
                desk.issues.push(run.place.warning("uncited-claim", "no fact is cited", fix));
            }
        }
    }
    for claim in &desk.library.claims {
        uncited(&claim.answer, &claim.place, &mut desk.issues);
    }
    if desk.given.unused == Unused::Refused {
        unused(desk);
    }
}

/// A list is covered by the footnotes of the paragraph that leads into it with a colon.
fn uncited(blocks: &[Block], place: &Place, issues: &mut Vec<crate::content::issue::Issue>) {
    let mut led_in = false;
    for (at, block) in blocks.iter().enumerate() {
        let mut refuse = |line: usize| {
            let fix = "Put the fact's footnote, like [^K10], after the full stop.";
            issues.push(place.at(line).error("uncited-claim", "this states something without a fact", fix));
        };
        match &block.kind {
            BlockKind::Paragraph(text) => {
                let sentences = sentences(text, block.line);
                let cited = sentences.iter().any(|sentence| !sentence.notes.is_empty());
                let before_list = blocks.get(at + 1).is_some_and(|next| {
                    matches!(next.kind, BlockKind::List { .. })
                }) && sentences.last().is_some_and(|sentence| sentence.text.ends_with(':'));
                led_in = before_list && cited;
                if !before_list && !is_covered(&sentences) {
                    refuse(block.line);
                }
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    if !led_in && !is_covered(&sentences(&item.text, item.line)) {
                        refuse(item.line);
                    }
                }
                led_in = false;
            }
            BlockKind::Quote(inner) => {
                let covered = inner.iter().all(|block| match &block.kind {
                    BlockKind::Paragraph(text) => is_covered(&sentences(text, block.line)),
                    _ => true,
                });
                if !covered {
                    refuse(block.line);
                }
            }
            BlockKind::Heading { .. } | BlockKind::Rule => {}
        }
    }
}

fn is_covered(sentences: &[Sentence]) -> bool {
    sentences.iter().any(|sentence| !sentence.notes.is_empty()) || sentences.iter().all(is_advice)
}

fn is_advice(sentence: &Sentence) -> bool {
    let lower = sentence.text.to_lowercase();
    let lower = lower.trim_start_matches(['"', '“', '(']);
    sentence.links
        || lower.ends_with('?')
        || ADVICE.iter().any(|phrase| {
            lower.starts_with(phrase) || (phrase.contains("could") && lower.contains(phrase))
        })
}

fn unknown(desk: &mut Desk<'_>) {
    let mut cited = desk.cited.clone();
    for run in walk::everything(desk.library) {
        for sentence in &run.sentences {
            let place = run.place.at(sentence.line);
            cited.extend(sentence.notes.iter().map(|id| (place.clone(), id.clone())));
        }
    }
    for (place, id) in cited {
        if desk.library.fact(&id).is_none() {
            let fix = "Correct the id, or write the fact in `facts/`.";
            let what = format!("there is no fact `{id}`");
            desk.issues.push(place.error("unknown-fact", what, fix));
        }
    }
    for fact in desk.library.facts.values() {
        for id in &fact.references {
            if desk.library.reference(id).is_none() {
                let what = format!("fact `{}` names the reference `{id}`, and there is none", fact.id);
                let fix = "Correct the id, or write the reference in `references/`.";
                desk.issues.push(fact.place.error("unknown-reference", what, fix));
            }
        }
        if fact.references.is_empty() {
            let what = format!("fact `{}` has no reference", fact.id);
            let fix = "Name a source that was seen, or leave the fact out.";
            desk.issues.push(fact.place.error("unknown-reference", what, fix));
        }
    }
}

fn unused(desk: &mut Desk<'_>) {
    let mut used: BTreeSet<String> = desk.given.cited.clone();
    used.extend(desk.cited.iter().map(|(_, id)| id.clone()));
    for run in walk::everything(desk.library) {
        used.extend(run.sentences.into_iter().flat_map(|sentence| sentence.notes));
    }
    for fact in desk.library.facts.values().filter(|fact| !used.contains(&fact.id)) {
        let what = format!("nothing cites fact `{}`", fact.id);
        let fix = "Cite it in a lesson, a claim, a tool or a service, or remove it.";
        desk.issues.push(fact.place.error("unused-fact", what, fix));
    }
    let facts = desk.library.facts.values();
    let used: BTreeSet<&String> = facts.flat_map(|fact| &fact.references).collect();
    for reference in desk.library.references.values().filter(|r| !used.contains(&r.id)) {
        let what = format!("no fact names the reference `{}`", reference.id);
        desk.issues.push(reference.place.error("unused-reference", what, "Name it in a fact, or remove it."));
    }
}
