//! A number in a sentence is carried by a fact that the sentence cites.

use std::collections::BTreeSet;

use super::{Desk, links::phone, walk};
use crate::content::{figures, library::Library};

pub(super) fn check(desk: &mut Desk<'_>) {
    let library = desk.library;
    for run in walk::everything(library) {
        let paragraph: Vec<String> =
            run.sentences.iter().flat_map(|sentence| sentence.notes.clone()).collect();
        for sentence in &run.sentences {
            let cites_itself = !sentence.notes.is_empty();
            let notes = if cites_itself { &sentence.notes } else { &paragraph };
            // An unknown fact and a phone number are issues of their own; more would only add noise.
            let known = notes.iter().all(|id| library.fact(id).is_some());
            if !known || phone(&sentence.text).is_some() {
                continue;
            }
            let mut carried = carried(library, notes);
            if sentence.text.to_lowercase().contains("as of ") {
                carried.extend(run.dates.iter().cloned());
            }
            for number in figures::stated(&sentence.text) {
                if carried.contains(&number) {
                    continue;
                }
                let what = if cites_itself {
                    format!("{number} is not in {}", notes.join(", "))
                } else {
                    format!("{number} stands without a fact")
                };
                let fix = "Cite the fact that carries it, or take the number out.";
                desk.issues.push(run.place.at(sentence.line).error("figure", what, fix));
            }
        }
    }
}

fn carried(library: &Library, notes: &[String]) -> BTreeSet<String> {
    let facts = notes.iter().filter_map(|id| library.fact(id));
    facts.flat_map(|fact| figures::carried(fact, |id| library.reference(id))).collect()
}
