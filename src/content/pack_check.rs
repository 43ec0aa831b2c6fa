//! Packs beside what ships: what of them may be shown, and everything wrong with the rest, with file and
//! line. What ships is never touched.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

mod beyond;
mod forms;
mod left_out;

pub use forms::changed;

use super::{
    directory::{self, Directory},
    facilitator, hidden_mark, instrument,
    issue::{Issue, Severity},
    library::{self, Library},
    lint::{self, Given, Unused},
    pack::{self, Pack},
    packs::{Checked, Opened, Shown},
    source::{Label, Origin, Source},
    tool::{self, Tool},
    tool_lint::{self, Known, Numbers},
};

/// A pack being checked.
struct Desk {
    name: String,
    pack: Option<Pack>,
    origin: Origin,
    sources: Vec<Source>,
    issues: Vec<Issue>,
}

impl Desk {
    fn new(opened: Opened) -> Self {
        let Opened { name, mut sources, mut issues } = opened;
        let pack = pack::describe(&sources, &name, &mut issues);
        let shown = pack.as_ref().map_or_else(|| name.clone(), |pack| pack.name.clone());
        let origin = Origin::Pack(Label { folder: name.clone(), name: shown });
        sources.retain_mut(|source| {
            source.origin = origin.clone();
            if source.path == pack::FILE {
                return false;
            }
            let wrong = hidden_mark::find(source).or_else(|| pack::misplaced(source));
            let is_sound = wrong.is_none();
            issues.extend(wrong);
            is_sound
        });
        Self { name, pack, origin, sources, issues }
    }

    fn texts(&self, folder: &str) -> Vec<&Source> {
        self.sources.iter().filter(|source| source.folder() == folder).collect()
    }

    /// The files with something wrong in them.
    fn broken(&self) -> BTreeSet<String> {
        let errors = self.issues.iter().filter(|issue| issue.severity == Severity::Error);
        errors.filter(|issue| issue.rule != lint::REVIEW).map(|issue| issue.file.clone()).collect()
    }
}

/// What ships with `opened` beside it. A pack that does not say what it is adds nothing.
#[must_use]
pub fn lay(opened: Vec<Opened>, today: NaiveDate) -> Shown {
    let mut desks: Vec<Desk> = opened.into_iter().map(Desk::new).collect();
    one_id_each(&mut desks);
    let directory = lines(&mut desks);
    let names = Names::of(&desks, &directory);
    let library = learn(&mut desks, &names, today);
    let mut tools = tools(&mut desks, &names, &library);
    let mut shown = Shown {
        library,
        directory,
        tools: tool::shipped().to_vec(),
        instruments: instrument::shipped().to_vec(),
        guides: BTreeMap::new(),
        packs: Vec::new(),
    };
    shown.tools.append(&mut tools);
    shown.instruments.append(&mut forms::read(&mut desks, &shown.library));
    for desk in &mut desks {
        beyond::check(desk, &shown);
    }
    left_out::drop(&mut desks, &mut shown);
    for desk in &desks {
        shown.guides.extend(guides(desk, &shown.library));
    }
    shown.packs = desks.into_iter().map(finished).collect();
    shown
}

fn finished(desk: Desk) -> Checked {
    let Desk { name, pack, mut issues, .. } = desk;
    issues.sort_by(|one, other| {
        (&one.file, one.line, one.rule).cmp(&(&other.file, other.line, other.rule))
    });
    issues.dedup();
    Checked { name, pack, issues }
}

/// Two packs with one id cannot both be named.
fn one_id_each(desks: &mut [Desk]) {
    let mut seen = BTreeSet::new();
    for desk in desks {
        let Some(pack) = &desk.pack else { continue };
        if !seen.insert(pack.id.clone()) {
            let what = format!("another pack here is called `{}` too", pack.id);
            let place = Source::pack(&desk.name, pack::FILE, "").place(1);
            desk.issues.push(place.error("duplicate-id", what, "Remove one of the two."));
            desk.pack = None;
        }
    }
}

fn lines(desks: &mut [Desk]) -> Directory {
    let mut directory = directory::shipped().clone();
    for desk in desks {
        let files: Vec<(String, String)> = desk
            .texts("services")
            .into_iter()
            .map(|source| (source.place(1).file(), source.text.to_string()))
            .collect();
        if files.is_empty() {
            continue;
        }
        let (with, issues) = directory.with_pack(&desk.origin, desk.pack.as_ref(), &files);
        desk.issues.extend(issues);
        directory = with;
    }
    directory
}

/// What a topic or a tool may name: the lines and the tools there are, of a pack or not.
struct Names {
    lines: BTreeSet<String>,
    tools: BTreeSet<String>,
}

impl Names {
    fn of(desks: &[Desk], directory: &Directory) -> Self {
        let own = desks.iter().flat_map(|desk| desk.texts("tools")).map(Source::stem);
        let shipped = tool::shipped().iter().map(|tool| tool.id.as_str());
        Self {
            lines: directory.services().iter().map(|service| service.id.clone()).collect(),
            tools: shipped.chain(own).map(str::to_owned).collect(),
        }
    }
}

fn learn(desks: &mut [Desk], names: &Names, today: NaiveDate) -> Library {
    let given = Given {
        lines: Some(names.lines.clone()),
        tools: Some(names.tools.clone()),
        unused: Unused::Allowed,
        ..Given::on(today)
    };
    let sources: Vec<Source> = desks
        .iter()
        .flat_map(|desk| &desk.sources)
        .filter(|source| !matches!(source.folder(), "instruments" | "services" | "tools"))
        .cloned()
        .collect();
    let (library, issues) = lint::load_over(library::shipped(), &sources, &given);
    for issue in issues {
        let is_of = |desk: &&mut Desk| {
            desk.sources.iter().any(|source| source.place(1).file() == issue.file)
        };
        if let Some(desk) = desks.iter_mut().find(is_of) {
            desk.issues.push(issue);
        }
    }
    library
}

fn tools(desks: &mut [Desk], names: &Names, library: &Library) -> Vec<Tool> {
    let facts = library.facts().map(|fact| fact.id.clone()).collect();
    let written = desks.iter().flat_map(|desk| desk.texts("modules")).map(Source::stem);
    let modules = library.lessons().iter().map(|lesson| lesson.id.as_str()).chain(written);
    let modules = modules.map(str::to_owned).collect();
    let known = Known {
        facts: Some(&facts),
        lines: Some(&names.lines),
        modules: Some(&modules),
        tools: Some(&names.tools),
        numbers: Numbers::Ignored,
    };
    let mut tools = Vec::new();
    for desk in desks {
        let mut issues = Vec::new();
        for source in desk.texts("tools") {
            let file = source.place(1).file();
            let (read, found) = tool_lint::lint(&[(&source.path, &source.text)], &known);
            issues.extend(found.into_iter().map(|issue| Issue { file: file.clone(), ..issue }));
            for tool in read {
                if tool.number.is_some() {
                    issues.push(pack::numbered(&source.place(line_of(source, "number"))));
                }
                let place = source.place(line_of(source, "id"));
                tools.push(Tool { number: None, place, ..tool });
            }
        }
        desk.issues.append(&mut issues);
    }
    tools
}

/// The line on which `key` is written; the first when it is not.
fn line_of(source: &Source, key: &str) -> usize {
    let is_it = |line: &str| {
        line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    source.text.lines().position(is_it).map_or(1, |at| at + 1)
}

/// The facilitator pages of the lessons that are shown.
fn guides(desk: &Desk, library: &Library) -> Vec<(String, facilitator::Guide)> {
    let broken = desk.broken();
    desk.texts("facilitator")
        .into_iter()
        .filter(|source| !broken.contains(&source.place(1).file()))
        .filter(|source| {
            library.lesson(source.stem()).is_some_and(|lesson| lesson.place.origin == desk.origin)
        })
        .filter_map(|source| {
            Some((source.stem().to_owned(), facilitator::parse(&source.text).ok()?))
        })
        .collect()
}
