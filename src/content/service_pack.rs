//! A user's or counselor's own services, laid over the built-in ones. A protected line stays.

use std::collections::BTreeMap;

use crate::content::directory::Directory;
use crate::content::fold::fold;
use crate::content::issue::{Issue, Severity};
use crate::content::service::{Place, Service};
use crate::content::service_file::{Item, parse_services};
use crate::content::service_lint::{entry_issues, number_issues};

/// The most services one pack may hold. Ten times the built-in directory and more.
pub const PACK_SERVICES_MAX: usize = 2_000;

/// The largest service file of a pack, in bytes.
pub const PACK_FILE_BYTES_MAX: usize = 4 * 1024 * 1024;

impl Directory {
    /// This directory with a pack's service files laid over it, and what was refused.
    ///
    /// The same id replaces and a new id adds; a protected line is neither replaced nor hidden. An
    /// entry with an error is left out, and everything else of the pack is used.
    #[must_use]
    pub fn with_pack(mut self, files: &[(String, String)]) -> (Self, Vec<Issue>) {
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
            self.lay(item, &mut laid, &mut issues);
        }
        issues.extend(self.drop_clashes(&laid));
        self.sort();
        (self, issues)
    }

    /// Lay one item over the directory, or say why not. `laid` holds where each id was first laid.
    fn lay(&mut self, item: Item, laid: &mut BTreeMap<String, Place>, issues: &mut Vec<Issue>) {
        let (id, at) = match &item {
            Item::Entry(service) => (service.id.clone(), service.place.clone()),
            Item::Hide { id, place } => (id.clone(), place.clone()),
        };
        let id = id.as_str();
        if let Some(first) = laid.get(id) {
            let what = format!("the id is already used at {}:{}", first.file, first.line);
            issues.push(refused(&at, "duplicate-id", what, "Give one of them another id."));
            return;
        }
        let old = self.services.iter().position(|service| service.id == id);
        let is_protected =
            old.and_then(|index| self.services.get(index)).is_some_and(|old| old.protected);
        if is_protected {
            let what = format!("{id} is a built-in crisis line and stays as it is");
            issues.push(refused(&at, "protected", what, "Give your entry another id and name."));
            return;
        }
        let Item::Entry(service) = item else {
            match old {
                Some(index) => {
                    self.services.remove(index);
                    laid.insert(id.to_owned(), at);
                }
                None => issues.push(Issue {
                    severity: Severity::Warning,
                    ..refused(
                        &at,
                        "hidden",
                        "there is no such service to hide".into(),
                        "Check the id.",
                    )
                }),
            }
            return;
        };
        let mut found = entry_issues(&service, &self.retired);
        found.extend(self.claims(&service));
        let is_refused = found.iter().any(|issue| issue.severity == Severity::Error);
        issues.extend(found);
        if is_refused {
            return;
        }
        laid.insert(id.to_owned(), at);
        let service = Service { always_show: None, protected: false, ..*service };
        match old.and_then(|index| self.services.get_mut(index)) {
            // The number stays with the id, so that a suggestion code keeps its meaning.
            Some(old) => *old = Service { number: old.number, ..service },
            None => self.services.push(Service { number: None, ..service }),
        }
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
        if let Some(other) = protected.find(|other| names(other).iter().any(takes)) {
            issues.push(refused(
                &service.place,
                "protected-name",
                format!("it carries the name of the built-in crisis line {}", other.id),
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
