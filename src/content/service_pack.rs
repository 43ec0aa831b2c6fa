//! A person's or counselor's own services, laid beside the built-in ones, which stay as they are.

use std::collections::BTreeMap;

use crate::content::directory::Directory;
use crate::content::fold::fold;
use crate::content::issue::{Issue, Severity};
use crate::content::pack::{self, Pack};
use crate::content::service::{Place, Service};
use crate::content::service_file::{Item, parse_services};
use crate::content::service_lint::{entry_issues, number_issues};
use crate::content::source::Origin;

/// The most services one pack may hold. Ten times the built-in directory and more.
pub const PACK_SERVICES_MAX: usize = 2_000;

/// The largest service file of a pack, in bytes.
pub const PACK_FILE_BYTES_MAX: usize = 8 * 1024 * 1024;

impl Directory {
    /// This directory with a pack's services beside it, and what was refused. `files` are paths, as
    /// messages name them, and texts.
    ///
    /// A new id adds; nothing that is here is replaced or hidden. An entry with an error is left out,
    /// and everything else of the pack is used. Where `owner` is known, the ids have to be its own.
    #[must_use]
    pub fn with_pack(
        mut self,
        origin: &Origin,
        owner: Option<&Pack>,
        files: &[(String, String)],
    ) -> (Self, Vec<Issue>) {
        let (mut items, mut issues) = (Vec::new(), Vec::new());
        for (file, text) in files {
            if text.len() > PACK_FILE_BYTES_MAX {
                issues.push(refused(
                    &Place { file: file.clone(), line: 1 },
                    "pack-size",
                    format!("the file is larger than {PACK_FILE_BYTES_MAX} bytes"),
                    "Split it, or keep fewer services.",
                ));
                continue;
            }
            let (more, bad) = parse_services(file, text);
            items.extend(more);
            issues.extend(bad);
        }
        if items.len() > PACK_SERVICES_MAX {
            let place = items.get(PACK_SERVICES_MAX).map(|item| place(item).clone());
            issues.push(refused(
                &place.unwrap_or_default(),
                "pack-size",
                format!("the pack holds {} services; {PACK_SERVICES_MAX} are read", items.len()),
                "Keep fewer services in it.",
            ));
            items.truncate(PACK_SERVICES_MAX);
        }
        let mut laid = BTreeMap::new();
        for item in items {
            let Place { file, line } = place(&item);
            if let Some(wrong) = owner.and_then(|pack| pack::foreign(pack, id(&item), file, *line))
            {
                issues.push(wrong);
                continue;
            }
            self.lay(item, origin, &mut laid, &mut issues);
        }
        issues.extend(self.drop_clashes(&laid));
        self.sort();
        (self, issues)
    }

    /// Lay one item beside the others, or say why not. `laid` holds where each id was first laid.
    fn lay(
        &mut self,
        item: Item,
        origin: &Origin,
        laid: &mut BTreeMap<String, Place>,
        issues: &mut Vec<Issue>,
    ) {
        let (id, at) = (id(&item).to_owned(), place(&item).clone());
        if let Some(first) = laid.get(&id) {
            let what = format!("the id is already used at {}:{}", first.file, first.line);
            issues.push(refused(&at, "duplicate-id", what, "Give one of them another id."));
            return;
        }
        if let Some(first) = self.get(&id) {
            issues.push(if first.origin == Origin::BuiltIn {
                let what =
                    format!("`{id}` ships with Daymark, and a pack may not replace or hide it");
                refused(&at, "protected", what, "Give your entry another id and name.")
            } else {
                let what =
                    format!("the id is already used at {}:{}", first.place.file, first.place.line);
                refused(&at, "duplicate-id", what, "Give one of them another id.")
            });
            return;
        }
        let Item::Entry(service) = item else {
            let what = "a pack may not hide anything".to_owned();
            issues.push(refused(&at, "protected", what, "Take the entry out."));
            return;
        };
        let mut found = entry_issues(&service, &self.retired);
        found.extend(self.claims(&service));
        let is_refused = found.iter().any(|issue| issue.severity == Severity::Error);
        issues.extend(found);
        if is_refused {
            return;
        }
        laid.insert(id, at);
        let origin = origin.clone();
        self.services.push(Service {
            number: None,
            always_show: None,
            protected: false,
            origin,
            ..*service
        });
    }

    /// What only a built-in entry may say of itself.
    fn claims(&self, service: &Service) -> Vec<Issue> {
        let mut issues = Vec::new();
        let names = |service: &Service| [fold(&service.name), fold(&service.short_name)];
        let mine = names(service);
        let takes = |name: &String| {
            mine.iter().any(|own| {
                own.contains(name.as_str()) || format!("{name} ").starts_with(&format!("{own} "))
            })
        };
        let mut protected = self.services.iter().filter(|other| other.protected);
        let is_code =
            mine.iter().any(|own| own.split(' ').any(|word| matches!(word, "911" | "988")));
        let other = protected.find(|other| names(other).iter().any(takes));
        if is_code || other.is_some() {
            let id = other.map_or("911 or 988", |other| other.id.as_str());
            issues.push(refused(
                &service.place,
                "protected-name",
                format!("it carries the name of the built-in crisis line {id}"),
                "Give your entry another name.",
            ));
        }
        for (is_claimed, field) in [
            (service.number.is_some(), "number"),
            (service.always_show.is_some(), "always_show"),
            (service.protected, "protected"),
        ] {
            if is_claimed {
                issues.push(Issue {
                    severity: Severity::Warning,
                    ..refused(
                        &service.place,
                        "built-in-only",
                        format!("{field} is only for built-in services and is ignored"),
                        "Remove the field.",
                    )
                });
            }
        }
        issues
    }

    /// Leave out laid services that lack a fallback or borrow another's number, and say so.
    fn drop_clashes(&mut self, laid: &BTreeMap<String, Place>) -> Vec<Issue> {
        let mut issues = Vec::new();
        // Built-in services first, so that of two with one number the pack's is at fault.
        let (own, others): (Vec<_>, Vec<_>) =
            self.services.iter().partition(|service| laid.contains_key(&service.id));
        let found = number_issues(others.into_iter().chain(own));
        for (id, found) in found {
            if laid.contains_key(&id) {
                self.services.retain(|service| service.id != id);
                issues.push(found);
            }
        }
        issues
    }
}

fn id(item: &Item) -> &str {
    match item {
        Item::Entry(service) => &service.id,
        Item::Hide { id, .. } => id,
    }
}

fn place(item: &Item) -> &Place {
    match item {
        Item::Entry(service) => &service.place,
        Item::Hide { place, .. } => place,
    }
}

fn refused(place: &Place, rule: &'static str, what: String, fix: &str) -> Issue {
    Issue {
        file: place.file.clone(),
        line: Some(place.line),
        rule,
        what,
        fix: fix.to_owned(),
        severity: Severity::Error,
    }
}

#[cfg(test)]
mod tests;
