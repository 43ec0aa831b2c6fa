//! The self-checks of packs: held to the rules of those that ship, and read beside them.

use std::collections::BTreeSet;

use super::{Desk, line_of};
use crate::content::{
    instrument::{self, Instrument},
    instrument_lint::{self, Rules},
    issue::Issue,
    library::Library,
    source::Source,
};

/// The self-checks of the packs, by id. `library` has the lessons that they may name.
pub(super) fn read(desks: &mut [Desk], library: &Library) -> Vec<Instrument> {
    let lessons: BTreeSet<String> =
        library.lessons().iter().map(|lesson| lesson.id.clone()).collect();
    let forms: BTreeSet<String> =
        instrument::shipped().iter().map(|form| form.id.to_string()).collect();
    let mut all = Vec::new();
    for desk in desks {
        let pack = desk.pack.as_ref().map(|pack| pack.id.as_str());
        let rules = Rules::Pack { pack, forms: &forms, lessons: &lessons };
        let sources = desk.texts("instruments");
        let files: Vec<(&str, &str)> =
            sources.iter().map(|source| (&*source.path, &*source.text)).collect();
        let (read, found) = instrument_lint::lint(&files, rules);
        let mut issues: Vec<Issue> = found.into_iter().map(|issue| here(issue, &sources)).collect();
        for form in read {
            // A file whose name is not the id in it is an error, and is taken out later.
            let source = sources.iter().find(|source| source.stem() == form.id.as_str());
            let Some(source) = source else { continue };
            let place = source.place(line_of(source, "id"));
            all.push(Instrument { number: None, place, ..form });
        }
        desk.issues.append(&mut issues);
    }
    all.sort_by(|one, other| one.id.cmp(&other.id));
    all
}

/// The issue with its file as the author of the pack would name it.
fn here(issue: Issue, sources: &[&Source]) -> Issue {
    let inside = issue.file.strip_prefix("content/").unwrap_or(&issue.file);
    let source = sources.iter().find(|source| source.path == inside);
    let file = source.map_or_else(|| issue.file.clone(), |source| source.place(1).file());
    Issue { file, ..issue }
}

/// What is wrong with putting the self-checks of `newer` in the place of those of `older`: where the words or the
/// scoring of one changed and its edition did not, kept answers would come to other numbers.
#[must_use]
pub fn changed(older: &[Source], newer: &[Source]) -> Vec<Issue> {
    let read = |sources: &[Source]| -> Vec<(Instrument, Source)> {
        let forms = sources.iter().filter(|source| source.folder() == "instruments");
        forms
            .filter_map(|source| Some((instrument::parse(&source.text).ok()?, source.clone())))
            .collect()
    };
    let older = read(older);
    let is_same = |one: &Instrument, other: &Instrument| {
        (&one.stem, &one.gate, &one.items, &one.after, &one.scoring)
            == (&other.stem, &other.gate, &other.items, &other.after, &other.scoring)
    };
    let issue = |(form, source): &(Instrument, Source)| {
        let is_it =
            |it: &&(Instrument, Source)| (&it.0.id, &it.0.version) == (&form.id, &form.version);
        let (before, _) = older.iter().find(is_it)?;
        let what = "its words or its scoring changed, and its edition is the same";
        let fix = "Count `version` up: answers are kept with theirs.";
        let place = source.place(line_of(source, "version"));
        (!is_same(form, before)).then(|| place.error("version", what, fix))
    };
    read(newer).iter().filter_map(issue).collect()
}
