//! Rules that look at entries beside each other.

use std::collections::BTreeMap;

use super::issue;
use crate::content::issue::Issue;
use crate::content::service::Service;

/// What is wrong with entries beside each other, each with the id of the entry at fault: a number
/// under two names, and a fallback that leads nowhere. Of two with one number, the later is at fault.
#[must_use]
pub fn number_issues<'a>(services: impl IntoIterator<Item = &'a Service>) -> Vec<(String, Issue)> {
    let services: Vec<&Service> = services.into_iter().collect();
    let mut issues = Vec::new();
    let by_id: BTreeMap<&str, &Service> =
        services.iter().copied().map(|s| (s.id.as_str(), s)).collect();
    let mut owners: BTreeMap<(&str, bool), &Service> = BTreeMap::new();
    let root = |service: &Service| {
        service.shares_number_with.clone().unwrap_or_else(|| service.id.clone())
    };
    for service in services {
        let dialed = service.phone.iter().chain(service.more_phones.iter().map(|m| &m.phone));
        let texted = service.sms.iter().map(|sms| &sms.to);
        let all = dialed.map(|n| (n, false)).chain(texted.map(|n| (n, true)));
        for (number, is_text) in all {
            let owner = *owners.entry((number.digits(), is_text)).or_insert(service);
            if root(owner) != root(service) {
                let what = format!("{} is also the number of {}", number.display(), owner.id);
                let fix = "Correct it, or declare shares_number_with.";
                issues.push((service.id.clone(), issue(service, "duplicate-number", &what, fix)));
            }
        }
        if let Some(shared) = &service.shares_number_with
            && !by_id.contains_key(shared.as_str())
        {
            let what = format!("it shares its number with {shared}, which is not a service");
            let found = issue(service, "duplicate-number", &what, "Correct the id.");
            issues.push((service.id.clone(), found));
        }
        if let Some(id) = &service.fallback {
            let other = by_id.get(id.as_str());
            if id == &service.id || other.is_none_or(|other| other.phone.is_none()) {
                let what = format!("its fallback {id} is not another service with a phone");
                let fix = "Name one that has a phone.";
                issues.push((service.id.clone(), issue(service, "fallback", &what, fix)));
            }
        }
    }
    issues
}

/// A value that must be unique and is not.
pub(super) fn twice(
    services: &[Service],
    rule: &'static str,
    key: impl Fn(&Service) -> Option<String>,
) -> Vec<Issue> {
    let mut seen: BTreeMap<String, &Service> = BTreeMap::new();
    let mut issues = Vec::new();
    for service in services {
        let Some(value) = key(service) else { continue };
        if let Some(first) = seen.get(value.as_str()) {
            let what = format!("{value} is already taken by {}", first.id);
            issues.push(issue(service, rule, &what, "Choose another; never reuse an old one."));
        } else {
            seen.insert(value, service);
        }
    }
    issues
}
