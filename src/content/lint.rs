//! The linter: reads content and says everything that is wrong with it, with file, line and what
//! to do. It never stops at the first problem. One family of rules per file.
//!
//! Four callers: a test on the built-in content, `daymark content check DIR`, the installation of
//! a pack, and start-up, which leaves a broken lesson of a pack out and goes on.

mod advice;
mod citations;
mod dates;
mod facilitator;
mod language;
mod links;
mod numbers;
mod shape;
mod walk;

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub(super) use dates::REVIEW;
pub(super) use links::{number_to_call, phone};

use super::{
    cite, hidden_mark,
    issue::{Issue, Severity},
    library::{self, Library},
    source::{Origin, Place, Source},
};

/// What the linter has to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Lessons are as old as this day makes them.
    pub today: NaiveDate,
    /// Ids of help lines; `None` leaves links to them unchecked unless `services/` is among the
    /// sources.
    pub lines: Option<BTreeSet<String>>,
    /// Ids of coping tools; `None` as for `lines`, with `tools/`.
    pub tools: Option<BTreeSet<String>>,
    /// Facts that something outside the sources cites.
    pub cited: BTreeSet<String>,
    /// Whether facts and references that nothing uses are looked for.
    pub unused: Unused,
}

/// Whether facts and references that nothing uses are defects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unused {
    /// They are.
    Refused,
    /// They are not: only part of the content is here.
    Allowed,
}

impl Given {
    /// Nothing but a date.
    #[must_use]
    pub const fn on(today: NaiveDate) -> Self {
        let cited = BTreeSet::new();
        Self { today, lines: None, tools: None, cited, unused: Unused::Refused }
    }
}

/// What a rule may look at.
struct Desk<'a> {
    library: &'a Library,
    given: &'a Given,
    /// Every citation of a fact outside Learn: tools, services, the overdose steps.
    cited: Vec<(Place, String)>,
    /// The names of all lesson files, those that could not be read included.
    lesson_files: BTreeSet<String>,
    issues: Vec<Issue>,
}

/// Reads and checks `sources`, built-in ones first.
///
/// A lesson from a pack with an error, other than its age, is left out of the library; everything
/// else stays, so that one broken file takes nothing else with it.
#[must_use]
pub fn load(sources: &[Source], given: &Given) -> (Library, Vec<Issue>) {
    let (mut library, mut issues) = library::parse(sources);
    issues.extend(check(&library, sources, given, BTreeSet::new()));
    drop_broken(&mut library, &issues);
    (library, sorted(issues))
}

/// Reads and checks `sources` of packs beside `base`, which was checked before and is not again. What has
/// an error is in the library all the same, for whoever asks more of it; `pack_check` takes it out.
#[must_use]
pub fn load_over(base: &Library, sources: &[Source], given: &Given) -> (Library, Vec<Issue>) {
    let (library, mut issues) = library::parse_over(base.clone(), sources);
    let known = base.lessons.iter().map(|lesson| lesson.id.clone()).collect();
    let mut packed = Library { claims: Vec::new(), terms: Vec::new(), ..library.clone() };
    packed.lessons.retain(|lesson| lesson.place.origin != Origin::BuiltIn);
    issues.extend(check(&packed, sources, given, known));
    issues.retain(|issue| sources.iter().any(|source| source.place(1).file() == issue.file));
    (library, sorted(issues))
}

fn sorted(mut issues: Vec<Issue>) -> Vec<Issue> {
    issues.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    issues.dedup();
    issues
}

fn drop_broken(library: &mut Library, issues: &[Issue]) {
    let broken = |place: &Place| {
        place.origin != Origin::BuiltIn
            && issues.iter().any(|issue| {
                issue.severity == Severity::Error
                    && issue.rule != REVIEW
                    && issue.file == place.file()
            })
    };
    library.lessons.retain(|lesson| !broken(&lesson.place));
    library.claims.retain(|claim| !broken(&claim.place));
}

/// Sentences an editor should read again: statements that come after the last footnote of their
/// paragraph. Most draw a conclusion and are innocent, so this is no rule and [`load`] leaves it out.
#[must_use]
pub fn loose_ends(library: &Library) -> Vec<Issue> {
    citations::loose_ends(library)
}

/// `known` are the lessons that are there besides.
fn check(
    library: &Library,
    sources: &[Source],
    given: &Given,
    known: BTreeSet<String>,
) -> Vec<Issue> {
    let mut given = given.clone();
    let sources: Vec<&Source> =
        sources.iter().filter(|source| hidden_mark::find(source).is_none()).collect();
    for source in sources.iter().filter(|source| source.ending() == "toml") {
        match source.folder() {
            "services" => given.lines.get_or_insert_default().extend(cite::ids(source)),
            "tools" => {
                given.tools.get_or_insert_default().insert(source.stem().to_owned());
            }
            _ => {}
        }
    }
    let learn = ["facts", "references", "modules"];
    let outside = sources.iter().copied().filter(|source| {
        source.ending() == "toml"
            && !learn.contains(&source.folder())
            && !matches!(&*source.path, "claims.toml" | "glossary.toml" | "references.toml")
    });
    let cited = outside.flat_map(cite::cited).collect();
    let lesson_files = sources.iter().filter(|source| source.folder() == "modules");
    let lesson_files = lesson_files.map(|source| source.stem().to_owned()).chain(known).collect();
    let mut desk = Desk { library, given: &given, cited, lesson_files, issues: Vec::new() };
    shape::check(&mut desk);
    citations::check(&mut desk);
    numbers::check(&mut desk);
    language::check(&mut desk);
    links::check(&mut desk);
    dates::check(&mut desk);
    facilitator::check(&mut desk, &sources);
    desk.issues
}
