//! Every claim has a fact, every fact a source, and nothing lies about unused.

use std::collections::BTreeSet;

use super::{
    Desk, Unused,
    advice::{Cover, cover, trailing},
    walk,
};
use crate::content::{
    document::{Block, BlockKind},
    issue::Issue,
    library::Library,
    module::{FIXED, MORE, ONE},
    sentence::{Sentence, sentences},
    source::Place,
};

/// The rule on claims without a fact.
const RULE: &str = "uncited-claim";
const FIX: &str =
    "Put the fact's footnote, like [^K10], after the full stop, or write it as advice.";

pub(super) fn check(desk: &mut Desk<'_>) {
    unknown(desk);
    for lesson in &desk.library.lessons {
        for name in FIXED.iter().take(2) {
            uncited(lesson.section(name), &lesson.place, &mut desk.issues);
        }
        uncited(lesson.part(MORE), &lesson.place, &mut desk.issues);
        for run in walk::of(lesson.part(ONE), &lesson.place) {
            if matches!(cover(&run.sentences), Cover::Mixed | Cover::Bare) {
                desk.issues.push(run.place.warning(
                    RULE,
                    "this states something without a fact",
                    FIX,
                ));
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

/// A list is covered by the paragraph that leads into it, when that one cites a fact and ends with a
/// colon, or only advises.
fn uncited(blocks: &[Block], place: &Place, issues: &mut Vec<Issue>) {
    let mut led_in = false;
    for (at, block) in blocks.iter().enumerate() {
        let before_list =
            blocks.get(at + 1).is_some_and(|next| matches!(next.kind, BlockKind::List { .. }));
        match &block.kind {
            BlockKind::Paragraph(text) => {
                let sentences = sentences(text, block.line);
                let colon = sentences.last().is_some_and(|sentence| sentence.text.ends_with(':'));
                led_in = before_list
                    && match cover(&sentences) {
                        Cover::Cited => colon,
                        Cover::Advice => true,
                        Cover::Mixed | Cover::Bare => false,
                    };
                if !(before_list && colon) {
                    judge(&sentences, &place.at(block.line), issues);
                }
            }
            BlockKind::List { items, .. } if !led_in => {
                for item in items {
                    judge(&sentences(&item.text, item.line), &place.at(item.line), issues);
                }
            }
            BlockKind::List { .. } => led_in = false,
            BlockKind::Quote(inner) => uncited(inner, place, issues),
            BlockKind::Heading { .. } | BlockKind::Rule => {}
        }
    }
}

fn judge(sentences: &[Sentence], place: &Place, issues: &mut Vec<Issue>) {
    let what = "this states something without a fact";
    match cover(sentences) {
        Cover::Cited | Cover::Advice => {}
        Cover::Mixed => issues.push(place.warning(RULE, what, FIX)),
        Cover::Bare => issues.push(place.error(RULE, what, FIX)),
    }
}

/// Statements after the last footnote of their paragraph.
pub(super) fn loose_ends(library: &Library) -> Vec<Issue> {
    let mut issues = Vec::new();
    for run in walk::everything(library) {
        if let Some(sentence) = trailing(&run.sentences) {
            let what = format!("after the last footnote: \"{}\"", sentence.text);
            let fix = "Cite the fact if it states something; leave it if it only draws the line.";
            issues.push(run.place.at(sentence.line).warning(RULE, what, fix));
        }
    }
    issues
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
                let what =
                    format!("fact `{}` names the reference `{id}`, and there is none", fact.id);
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
        desk.issues.push(reference.place.error(
            "unused-reference",
            what,
            "Name it in a fact, or remove it.",
        ));
    }
}
