//! Everything Learn holds, by id: lessons in teaching order, facts, sources, claims and words.
//! Whether it is fit to be shown is `lint.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::{
    claim::{self, Claim},
    embedded,
    fact::{self, Fact},
    front_matter::Track,
    glossary::{self, Term},
    hidden_mark,
    issue::Issue,
    module::{self, Lesson},
    pack,
    reference::{self, Reference},
    source::{Origin, Place, Source},
};

/// The evidence library.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Library {
    pub(super) lessons: Vec<Lesson>,
    pub(super) facts: BTreeMap<String, Fact>,
    pub(super) references: BTreeMap<String, Reference>,
    pub(super) claims: Vec<Claim>,
    pub(super) terms: Vec<Term>,
}

impl Library {
    /// Every lesson: by shelf, then by its order on the shelf.
    #[must_use]
    pub fn lessons(&self) -> &[Lesson] {
        &self.lessons
    }

    /// The lessons of one shelf, in order.
    pub fn track(&self, track: Track) -> impl Iterator<Item = &Lesson> {
        self.lessons.iter().filter(move |lesson| lesson.track == track)
    }

    /// The lesson called `id`; `None` when there is none, or it was refused.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }

    /// The lesson with this permanent number.
    #[must_use]
    pub fn lesson_numbered(&self, number: u16) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.number == number)
    }

    /// The fact called `id`.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.get(id)
    }

    /// Every fact, by id.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.facts.values()
    }

    /// The source called `id`.
    #[must_use]
    pub fn reference(&self, id: &str) -> Option<&Reference> {
        self.references.get(id)
    }

    /// Every source, by id.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.references.values()
    }

    /// The claims check, by number.
    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// The claim called `id`.
    #[must_use]
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == id)
    }

    /// The glossary, by word.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The term called `id`.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }
}

/// The built-in library, read on first use. A test holds it to every rule.
pub fn library() -> &'static Library {
    static BUILT_IN: OnceLock<Library> = OnceLock::new();
    BUILT_IN.get_or_init(|| parse(&embedded::all()).0)
}

/// Reads `sources`, built-in ones first. Never stops at a defect: what can be read is in the
/// library, what cannot is among the issues.
#[must_use]
pub fn parse(sources: &[Source]) -> (Library, Vec<Issue>) {
    let mut shelf = Shelf::default();
    for source in sources {
        shelf.add(source);
    }
    shelf.finish()
}

#[derive(Default)]
struct Shelf {
    library: Library,
    issues: Vec<Issue>,
    hidden: Vec<(Place, String)>,
    term_ids: BTreeSet<String>,
}

impl Shelf {
    fn add(&mut self, source: &Source) {
        if let Some(issue) = hidden_mark::find(source) {
            self.issues.push(issue);
            return;
        }
        let is_toml = source.ending() == "toml";
        match (source.folder(), &*source.path) {
            ("modules", _) if source.ending() == "md" => {
                if let Some(lesson) = module::read(source, &mut self.issues) {
                    self.lesson(lesson);
                }
            }
            ("facts", _) if is_toml => {
                for fact in fact::read(source, &mut self.issues) {
                    match self.library.facts.get(&fact.id) {
                        Some(first) => self.issues.push(twice(&fact.place, &fact.id, &first.place)),
                        None => {
                            self.library.facts.insert(fact.id.clone(), fact);
                        }
                    }
                }
            }
            ("references", _) | ("", "references.toml") if is_toml => self.references(source),
            ("", "claims.toml") => {
                for claim in claim::read(source, &mut self.issues) {
                    self.claim(claim);
                }
            }
            ("", "glossary.toml") => {
                for term in glossary::read(source, &mut self.issues) {
                    self.term(term);
                }
            }
            ("", pack::FILE) => {
                let read = pack::read(source, &mut self.issues);
                let hide = read.into_iter().flat_map(|pack| pack.hide);
                self.hidden.extend(hide.map(|id| (source.place(1), id)));
            }
            _ => {}
        }
    }

    fn references(&mut self, source: &Source) {
        for reference in reference::read(source, &mut self.issues) {
            match self.library.references.get(&reference.id) {
                Some(first) => {
                    self.issues.push(twice(&reference.place, &reference.id, &first.place));
                }
                None => {
                    self.library.references.insert(reference.id.clone(), reference);
                }
            }
        }
    }

    /// A pack's lesson may take the place of a built-in one, unless lives hang on that one.
    fn lesson(&mut self, lesson: Lesson) {
        let number_taken = self
            .library
            .lessons
            .iter()
            .find(|other| other.number == lesson.number && other.id != lesson.id);
        if let Some(other) = number_taken {
            let what = format!("number {} belongs to `{}`", lesson.number, other.id);
            self.issues.push(lesson.place.error("duplicate-number", what, "Take a free number."));
            if other.place.origin != lesson.place.origin {
                return;
            }
        }
        let Some(at) = self.library.lessons.iter().position(|other| other.id == lesson.id) else {
            self.library.lessons.push(lesson);
            return;
        };
        let Some(first) = self.library.lessons.get_mut(at) else { return };
        let replaces =
            first.place.origin == Origin::BuiltIn && lesson.place.origin != Origin::BuiltIn;
        if !replaces {
            self.issues.push(twice(&lesson.place, &lesson.id, &first.place));
        } else if first.track == Track::Alive {
            self.issues.push(protected(&lesson.place, &lesson.id, "replace"));
        } else {
            *first = lesson;
        }
    }

    fn claim(&mut self, claim: Claim) {
        let claims = &self.library.claims;
        if let Some(first) = claims.iter().find(|first| first.id == claim.id) {
            self.issues.push(twice(&claim.place, &claim.id, &first.place));
        } else if let Some(first) = claims.iter().find(|first| first.number == claim.number) {
            let what = format!("number {} belongs to `{}`", claim.number, first.id);
            self.issues.push(claim.place.error("duplicate-number", what, "Take a free number."));
        } else {
            self.library.claims.push(claim);
        }
    }

    fn term(&mut self, term: Term) {
        if self.term_ids.insert(term.id.clone()) {
            self.library.terms.push(term);
        } else if let Some(first) = self.library.term(&term.id) {
            self.issues.push(twice(&term.place, &term.id, &first.place));
        }
    }

    fn finish(self) -> (Library, Vec<Issue>) {
        let Self { mut library, mut issues, hidden, .. } = self;
        for (place, id) in hidden {
            match library.lesson(&id).map(|lesson| (lesson.track, &lesson.place.origin)) {
                Some((Track::Alive, Origin::BuiltIn)) => {
                    issues.push(protected(&place, &id, "hide"));
                }
                Some(_) => library.lessons.retain(|lesson| lesson.id != id),
                None => {
                    let what = format!("`hide` names no lesson: `{id}`");
                    issues.push(place.warning("dead-link", what, "Correct or remove the id."));
                }
            }
        }
        library.lessons.sort_by_key(|lesson| (lesson.track, lesson.order, lesson.number));
        library.claims.sort_by_key(|claim| claim.number);
        library.terms.sort_by_key(|term| term.word.to_lowercase());
        (library, issues)
    }
}

fn twice(place: &Place, id: &str, first: &Place) -> Issue {
    let what = format!("`{id}` is already in {} on line {}", first.file(), first.line);
    place.error("duplicate-id", what, "Give it an id of its own, or remove one of the two.")
}

fn protected(place: &Place, id: &str, verb: &str) -> Issue {
    let what = format!("a pack may not {verb} the built-in safety lesson `{id}`");
    place.error("protected", what, "Give your lesson an id of its own; it then stands beside it.")
}
