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
    pack, packs,
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

/// Everything Learn holds: what ships, and what the packs add.
pub fn library() -> &'static Library {
    packs::shown().map_or_else(shipped, |shown| &shown.library)
}

/// The same, where it has been read: otherwise `titles.rs` knows a shorter way to some of it.
pub(super) fn read_already() -> Option<&'static Library> {
    packs::shown().map(|shown| &shown.library).or_else(|| SHIPPED.get())
}

static SHIPPED: OnceLock<Library> = OnceLock::new();

/// The library that ships, read on first use. A test holds all of it to every rule, so it is only read.
pub fn shipped() -> &'static Library {
    SHIPPED.get_or_init(|| {
        let mut shelf = Shelf { is_checked: true, ..Shelf::default() };
        for source in &embedded::all() {
            shelf.add(source);
        }
        shelf.finish().0
    })
}

/// Reads `sources`, built-in ones first. Never stops at a defect: what can be read is in the
/// library, what cannot is among the issues.
#[must_use]
pub fn parse(sources: &[Source]) -> (Library, Vec<Issue>) {
    parse_over(Library::default(), sources)
}

/// The same, beside everything that `base` holds.
#[must_use]
pub fn parse_over(base: Library, sources: &[Source]) -> (Library, Vec<Issue>) {
    let term_ids = base.terms.iter().map(|term| term.id.clone()).collect();
    let mut shelf = Shelf { library: base, term_ids, ..Shelf::default() };
    for source in sources {
        shelf.add(source);
    }
    shelf.finish()
}

#[derive(Default)]
struct Shelf {
    /// Whether a test has looked at every file.
    is_checked: bool,
    library: Library,
    issues: Vec<Issue>,
    term_ids: BTreeSet<String>,
}

impl Shelf {
    fn add(&mut self, source: &Source) {
        let refused = || hidden_mark::find(source).or_else(|| pack::misplaced(source));
        if let Some(issue) = (!self.is_checked).then(refused).flatten() {
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
                        Some(first) => self.issues.push(taken(&fact.place, &fact.id, &first.place)),
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
            _ => {}
        }
    }

    fn references(&mut self, source: &Source) {
        for reference in reference::read(source, &mut self.issues) {
            match self.library.references.get(&reference.id) {
                Some(first) => {
                    self.issues.push(taken(&reference.place, &reference.id, &first.place));
                }
                None => {
                    self.library.references.insert(reference.id.clone(), reference);
                }
            }
        }
    }

    /// A lesson of a pack stands beside those that ship. It never takes the place of one, and has no
    /// number: what a suggestion code means is the same on every computer.
    fn lesson(&mut self, mut lesson: Lesson) {
        let is_packed = lesson.place.origin.pack().is_some();
        match lesson.number {
            Some(_) if is_packed => {
                self.issues.push(pack::numbered(&lesson.place));
                lesson.number = None;
            }
            None if !is_packed => {
                let what = "missing field `number`";
                let fix = "See \"Lessons\" in content/README.md for the keys and their values.";
                self.issues.push(lesson.place.error("front-matter", what, fix));
                return;
            }
            _ => {}
        }
        let number_taken = self.library.lessons.iter().find(|other| {
            other.number.is_some() && other.number == lesson.number && other.id != lesson.id
        });
        if let (Some(number), Some(other)) = (lesson.number, number_taken) {
            let what = format!("number {number} belongs to `{}`", other.id);
            self.issues.push(lesson.place.error("duplicate-number", what, "Take a free number."));
        }
        match self.library.lessons.iter().find(|other| other.id == lesson.id) {
            Some(first) => self.issues.push(taken(&lesson.place, &lesson.id, &first.place)),
            None => self.library.lessons.push(lesson),
        }
    }

    fn claim(&mut self, claim: Claim) {
        let claims = &self.library.claims;
        if let Some(first) = claims.iter().find(|first| first.id == claim.id) {
            self.issues.push(taken(&claim.place, &claim.id, &first.place));
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
            self.issues.push(taken(&term.place, &term.id, &first.place));
        }
    }

    fn finish(self) -> (Library, Vec<Issue>) {
        let Self { mut library, issues, .. } = self;
        library.lessons.sort_by(|one, other| shelved(one).cmp(&shelved(other)));
        library.claims.sort_by_key(|claim| claim.number);
        library.terms.sort_by_key(|term| term.word.to_lowercase());
        (library, issues)
    }
}

/// Where a lesson stands: by shelf; there what ships first; there by its order.
fn shelved(lesson: &Lesson) -> (Track, &Origin, u16, Option<u16>, &str) {
    (lesson.track, &lesson.place.origin, lesson.order, lesson.number, &lesson.id)
}

/// Two things have one id. Where what ships has it, a pack may not have it.
fn taken(place: &Place, id: &str, first: &Place) -> Issue {
    if first.origin == Origin::BuiltIn && place.origin != Origin::BuiltIn {
        return pack::protected(place, id);
    }
    let what = format!("`{id}` is already in {} on line {}", first.file(), first.line);
    place.error("duplicate-id", what, "Give it an id of its own, or remove one of the two.")
}
