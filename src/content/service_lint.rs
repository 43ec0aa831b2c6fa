//! The rules for services: `entry_issues` for one entry alone, `number_issues` for entries beside
//! each other, `lint` for a whole directory. `content/services/README.md` writes them out.

use chrono::{Datelike, NaiveDate};
use unicode_width::UnicodeWidthStr;

use crate::content::directory::Directory;
use crate::content::document::is_kebab;
use crate::content::hidden_mark::is_hostile;
use crate::content::issue::{Issue, Severity};
use crate::content::retired::{Retired, RetiredKind};
use crate::content::service::{SHORT_NAME_COLS, Scope, Service};

mod together;

pub use together::number_issues;
use together::twice;

/// The longest id, in bytes.
const ID_BYTES_MAX: usize = 64;

/// Words of lines that sell places in treatment or hide who answers; none may be listed
/// (`content/README.md`, Services).
const LEAD_WORDS: [&str; 18] = [
    "admissions specialist",
    "admissions team",
    "credit card",
    "free insurance check",
    "insurance verification",
    "lead generation",
    "luxury",
    "paid partner",
    "paid referral",
    "placement specialist",
    "premier facility",
    "referral fee",
    "rehab placement",
    "sponsored",
    "treatment advisor",
    "treatment consultant",
    "verify your benefits",
    "verify your insurance",
];

/// The longest a text of an entry may be, in characters.
const TEXT_CHARS_MAX: usize = 400;

/// The longest a line to say first may be, in columns: it fits beside its label at 80 columns.
const SAY_COLS_MAX: usize = 60;

/// No source is older than this; an earlier year is a slip of the hand.
const EVIDENCE_YEAR_MIN: i32 = 1990;

/// Everything wrong with a whole directory.
#[must_use]
pub fn lint(directory: &Directory) -> Vec<Issue> {
    let services = directory.services();
    let mut issues: Vec<Issue> = services
        .iter()
        .flat_map(|service| {
            let mut found = entry_issues(service, directory.retired());
            if service.number.is_none() {
                found.push(issue(
                    service,
                    "number",
                    "it has no number",
                    "Give it the next free one.",
                ));
            }
            found
        })
        .collect();
    issues.extend(number_issues(services).into_iter().map(|(_, issue)| issue));
    issues.extend(twice(services, "duplicate-id", |service| Some(service.id.clone())));
    issues.extend(twice(services, "number", |service| service.number.map(|n| n.to_string())));
    issues.extend(twice(services, "always-show", |service| {
        service.always_show.map(|place| format!("place {place}"))
    }));
    for page in directory.counties() {
        for id in page.ids().filter(|id| directory.get(id).is_none()) {
            issues.push(Issue {
                file: crate::content::embedded_services::COUNTY_FILE.0.to_owned(),
                line: None,
                rule: "county",
                what: format!("{} names {id}, which is not a service", page.name.name()),
                fix: "Correct the id, or remove it.".to_owned(),
                severity: Severity::Error,
            });
        }
    }
    issues
}

/// Everything wrong with one entry by itself.
#[must_use]
pub fn entry_issues(service: &Service, retired: &[Retired]) -> Vec<Issue> {
    let mut issues = Vec::new();
    texts(service, &mut issues);
    dates(service, &mut issues);
    contact(service, &mut issues);
    ask_about(service, &mut issues);
    retired_facts(service, retired, &mut issues);
    issues
}

fn texts(service: &Service, issues: &mut Vec<Issue>) {
    let links =
        [("fallback", &service.fallback), ("shares_number_with", &service.shares_number_with)];
    let links = links.into_iter().filter_map(|(field, id)| Some((field, id.as_deref()?)));
    for (field, text) in service.texts().chain(links) {
        if text.chars().any(is_hostile) {
            let what = format!("{field} holds a sign that is invisible or turns writing around");
            issues.push(issue(service, "signs", &what, "Type the text again, without it."));
        }
        if text.chars().count() > TEXT_CHARS_MAX {
            let what = format!("{field} is longer than {TEXT_CHARS_MAX} characters");
            issues.push(issue(service, "length", &what, "Say it in fewer words."));
        }
        let plain = text.to_lowercase();
        if let Some(word) = LEAD_WORDS.iter().find(|word| plain.contains(**word)) {
            let what = format!("{field} says \"{word}\", as lines that sell treatment do");
            let fix = "Only free or public services may be listed; see content/README.md.";
            issues.push(issue(service, "lead-generation", &what, fix));
        }
    }
    for (field, text) in [
        ("name", &service.name),
        ("short_name", &service.short_name),
        ("call_for", &service.call_for),
    ] {
        if text.trim().is_empty() {
            issues.push(issue(service, "blank", &format!("{field} is blank"), "Fill it in."));
        }
    }
    if service.short_name.width() > SHORT_NAME_COLS {
        let what = format!("short_name is wider than {SHORT_NAME_COLS} columns");
        issues.push(issue(service, "length", &what, "Shorten it; name may be longer."));
    }
    if service.id.len() > ID_BYTES_MAX || !is_kebab(&service.id) {
        let fix = "Use small letters, digits and single hyphens.";
        issues.push(issue(service, "id", "the id is not in kebab-case", fix));
    }
    if service.needs.is_empty() {
        issues.push(issue(service, "needs", "needs is empty", "Name at least one need."));
    }
}

fn dates(service: &Service, issues: &mut Vec<Issue>) {
    if service.source.name.trim().is_empty() {
        let fix = "Name the page or paper where the number was found.";
        issues.push(issue(service, "source", "the source has no name", fix));
    }
    for (field, url) in
        [("source", &service.source.url), ("url", &service.url), ("chat", &service.chat)]
    {
        let Some(url) = url else { continue };
        let is_web = url.starts_with("https://") || url.starts_with("http://");
        if !is_web || url.contains(char::is_whitespace) {
            let what = format!("{field} is not a web address");
            issues.push(issue(service, "url", &what, "Start it with https://."));
        }
    }
    if service.newest_evidence.trim().is_empty() {
        let fix = "Give the date of the newest source, or \"undated\".";
        issues.push(issue(service, "date", "newest_evidence is blank", fix));
    }
    let checked = NaiveDate::parse_from_str(&service.checked, "%Y-%m-%d").ok();
    let Some(checked) = checked.filter(|_| service.checked.len() == 10) else {
        issues.push(issue(service, "date", "checked is not a date", "Write it as 2026-11-22."));
        return;
    };
    if service.evidence_year.is_some_and(|y| !(EVIDENCE_YEAR_MIN..=checked.year()).contains(&y)) {
        let fix = "Give the year of the oldest source that backs the number.";
        let what = "evidence_year is later than the day it was checked, or too long ago";
        issues.push(issue(service, "date", what, fix));
    }
}

fn contact(service: &Service, issues: &mut Vec<Issue>) {
    let sms = service.sms.as_ref();
    let pairs = [
        ("phone_display", service.phone.as_ref(), service.phone_display.as_deref()),
        ("sms", sms.map(|sms| &sms.to), sms.and_then(|sms| sms.display.as_deref())),
    ];
    let more = service.more_phones.iter();
    let more = more.map(|m| ("more_phones", Some(&m.phone), Some(m.display.as_str())));
    for (field, number, display) in pairs.into_iter().chain(more) {
        let Some(display) = display else { continue };
        let digits: String = display.chars().filter(char::is_ascii_digit).collect();
        if number.is_none_or(|number| !digits.contains(number.digits())) {
            let what = format!("{field} does not show the number that would be dialed");
            issues.push(issue(service, "number-format", &what, "Make the two the same."));
        }
    }
    if service.phone.as_ref().is_some_and(|p| p.is_short() && p.digits().len() != 3) {
        let fix = "Put a 5- or 6-digit code under sms.";
        issues.push(issue(service, "number-format", "a text code is given as the phone", fix));
    }
    let is_local = service.scope == Scope::Local;
    if is_local && service.counties.is_empty() && service.area.is_none() {
        let fix = "Name its counties, or an area in words.";
        issues.push(issue(service, "county", "a local service names no county", fix));
    }
    if (is_local || !service.counties.is_empty() || service.ask_about) && service.fallback.is_none()
    {
        let fix = "Name another service that works when this one does not.";
        issues.push(issue(service, "fallback", "it has no fallback", fix));
    }
}

fn ask_about(service: &Service, issues: &mut Vec<Issue>) {
    if service.ask_about {
        if service.numbers().next().is_some() || service.chat.is_some() || service.tty.is_some() {
            let fix = "Remove the number; the fallback is shown instead.";
            issues.push(issue(service, "ask-about", "a place to ask about has a contact", fix));
        }
        if service.caveat.is_none() {
            let fix = "Say in one sentence why it has no number.";
            issues.push(issue(service, "ask-about", "a place to ask about has no caveat", fix));
        }
        return;
    }
    if service.say_first.len() != 2
        || service
            .say_first
            .iter()
            .any(|line| line.trim().is_empty() || line.width() > SAY_COLS_MAX)
    {
        let what = format!("say_first is not two lines of up to {SAY_COLS_MAX} columns");
        issues.push(issue(service, "say-first", &what, "Write two short lines to read out."));
    }
    if service.hours_text.trim().is_empty() {
        let fix = "Write the hours in words, or \"Hours not known\".";
        issues.push(issue(service, "hours", "hours_text is blank", fix));
    }
    let is_reachable = service.numbers().next().is_some();
    if !is_reachable && service.fallback.is_none() {
        let fix = "Name another service with a phone.";
        issues.push(issue(service, "fallback", "no number and no fallback", fix));
    }
}

fn retired_facts(service: &Service, retired: &[Retired], issues: &mut Vec<Issue>) {
    for old in retired {
        let is_named = || {
            [&service.name, &service.short_name]
                .into_iter()
                .any(|name| old.is_phrase_in(name) && !name.contains("(closed)"))
        };
        let is_texted = || service.sms.iter().any(|sms| old.is_number_in(&sms.to.to_string()));
        let is_dialed = || service.numbers().any(|number| old.is_number_in(&number.to_string()));
        let is_shown = match old.kind {
            RetiredKind::Number => {
                is_dialed() || service.texts().any(|(_, text)| old.is_number_in(text))
            }
            RetiredKind::TextTo => is_texted(),
            RetiredKind::Words => service.texts().any(|(_, text)| old.is_phrase_in(text)),
            RetiredKind::Name => is_named(),
            RetiredKind::Note => false,
        };
        if is_shown {
            let what = format!("it shows something retired: {}", old.what);
            let fix = format!("{} Use {} instead.", old.why, old.use_instead.join(", "));
            issues.push(issue(service, "retired", &what, &fix));
        }
    }
}

fn issue(service: &Service, rule: &'static str, what: &str, fix: &str) -> Issue {
    Issue {
        file: service.place.file.clone(),
        line: Some(service.place.line),
        rule,
        what: format!(
            "{}: {what}",
            service.id.chars().filter(|c| !is_hostile(*c)).collect::<String>()
        ),
        fix: fix.to_owned(),
        severity: Severity::Error,
    }
}

#[cfg(test)]
mod tests;
