//! Taking out of what would be shown everything with an error, and what rests on it. One broken file takes
//! no sound one with it, unless that one cites it.

use std::collections::BTreeSet;

use super::Desk;
use crate::content::{
    issue::Severity,
    packs::Shown,
    source::{Origin, Place},
};

/// Take out what may not be shown, and say so.
pub(super) fn drop(desks: &mut [Desk], shown: &mut Shown) {
    let broken: BTreeSet<String> = desks.iter().flat_map(Desk::broken).collect();
    let nameless: Vec<Origin> =
        desks.iter().filter(|desk| desk.pack.is_none()).map(|desk| desk.origin.clone()).collect();
    let is_out = |place: &Place| {
        place.origin != Origin::BuiltIn
            && (nameless.contains(&place.origin) || broken.contains(&place.file()))
    };
    let library = &mut shown.library;
    library.lessons.retain(|lesson| !is_out(&lesson.place));
    shown.tools.retain(|tool| !is_out(&tool.place));
    shown.instruments.retain(|form| !is_out(&form.place));
    let wrong: BTreeSet<(&str, usize)> = desks
        .iter()
        .flat_map(|desk| &desk.issues)
        .filter(|issue| issue.severity == Severity::Error)
        .filter_map(|issue| Some((issue.file.as_str(), issue.line?)))
        .collect();
    shown.directory.services.retain(|line| {
        line.origin == Origin::BuiltIn
            || !(nameless.contains(&line.origin)
                || wrong.contains(&(line.place.file.as_str(), line.place.line)))
    });
    library.references.retain(|_, reference| !is_out(&reference.place));
    let references: BTreeSet<String> = library.references.keys().cloned().collect();
    library.facts.retain(|_, fact| {
        let rests = fact.references.iter().all(|id| references.contains(id));
        !is_out(&fact.place) && (rests || fact.place.origin == Origin::BuiltIn)
    });
    cites(desks, shown);
}

/// Lessons and tools whose facts were taken out go too.
fn cites(desks: &mut [Desk], shown: &mut Shown) {
    let facts: BTreeSet<String> = shown.library.facts.keys().cloned().collect();
    let mut gone: Vec<(Place, String)> = Vec::new();
    let mut is_whole = |place: &Place, cited: &[&str]| {
        if place.origin == Origin::BuiltIn {
            return true;
        }
        let missing = cited.iter().find(|id| !facts.contains(**id));
        gone.extend(missing.map(|id| (place.clone(), (*id).to_owned())));
        missing.is_none()
    };
    shown.library.lessons.retain(|lesson| is_whole(&lesson.place, &lesson.cites()));
    shown.tools.retain(|tool| {
        let cited: Vec<&str> = tool.facts.iter().map(String::as_str).collect();
        is_whole(&tool.place, &cited)
    });
    for (place, id) in gone {
        let Some(desk) = desks.iter_mut().find(|desk| desk.origin == place.origin) else {
            continue;
        };
        let what = format!("it cites `{id}`, which is left out");
        desk.issues.push(place.error("unknown-fact", what, "Correct that fact first."));
    }
}
