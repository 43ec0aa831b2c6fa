//! The directory of help lines: the list, and one line whole. Needs no journal.

use serde_json::{Value, json};

use crate::cli::args::{Lines, LinesCommand, LinesFind};
use crate::cli::content::from_json;
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::directory::{Filter, directory};
use crate::content::freshness::{Freshness, freshness};
use crate::content::hours::{Open, eastern};
use crate::content::service::Service;
use crate::page::provenance;

/// The list, or one line.
pub(crate) fn run(shell: &mut Shell<'_>, command: Lines) -> Result<(), Failure> {
    match command.command {
        Some(LinesCommand::Show { id }) => show(shell, &id),
        None => list(shell, command.find),
    }
}

fn list(shell: &mut Shell<'_>, find: LinesFind) -> Result<(), Failure> {
    let now = eastern(shell.world.clock.now().to_utc());
    let filter = Filter {
        need: find.need,
        county: find.county,
        language: find.language,
        open_at: find.open_now.then_some(now),
        in_writing: false,
        words: find.words.join(" "),
    };
    let found = directory().find(&filter);
    if shell.wants_json() {
        let lines: Vec<Value> = found.into_iter().map(short_json).collect();
        return shell.out.json(&json!({ "version": 1, "lines": lines }));
    }
    if found.is_empty() {
        // Nothing found leads somewhere.
        shell.tell("cli-lines-none")?;
        shell.out.line("")?;
        for service in directory().always_shown() {
            row(shell, service)?;
        }
        return Ok(());
    }
    for service in &found {
        row(shell, service)?;
    }
    shell.out.line("")?;
    shell.tell_with("cli-lines-count", &[("n", found.len().into())])
}

/// One line of the list: what it is called, how to reach it, when, and its id.
fn row(shell: &mut Shell<'_>, service: &Service) -> Result<(), Failure> {
    shell.out.heading(&service.short_name)?;
    reach(shell, service)?;
    if let Some(from) = provenance::said(&service.origin, shell.world.words) {
        shell.out.text(&format!("  {from}"), "")?;
    }
    if !service.hours_text.is_empty() {
        let hours = service.hours_text.as_str();
        shell.tell_with("cli-line-hours", &[("hours", hours.into())])?;
    }
    shell.tell_with("cli-line-more", &[("id", service.id.as_str().into())])
}

/// How to call and how to text.
fn reach(shell: &mut Shell<'_>, service: &Service) -> Result<(), Failure> {
    if let Some(phone) = service.shown_phone() {
        shell.tell_with("cli-line-call", &[("phone", phone.into())])?;
    }
    if let Some(steps) = &service.phone_steps {
        shell.out.text(&format!("  {steps}"), "")?;
    }
    if let Some(sms) = &service.sms {
        let key = if sms.keyword.is_some() { "cli-line-text-word" } else { "cli-line-text" };
        let word = sms.keyword.clone().unwrap_or_default();
        shell.tell_with(key, &[("phone", sms.shown().into()), ("word", word.into())])?;
    }
    Ok(())
}

fn show(shell: &mut Shell<'_>, id: &str) -> Result<(), Failure> {
    let service =
        directory().get(id).ok_or_else(|| Failure::about(Exit::Missing, "cli-no-line", id))?;
    let today = shell.today().date();
    if shell.wants_json() {
        return shell.out.json(&json!({ "version": 1, "line": long_json(service) }));
    }
    shell.out.heading(&service.name)?;
    if let Some(from) = provenance::said(&service.origin, shell.world.words) {
        shell.out.text(&from, "")?;
    }
    reach(shell, service)?;
    for other in &service.more_phones {
        shell.tell_with("cli-line-call", &[("phone", other.display.as_str().into())])?;
    }
    let places: Vec<&str> = service.counties.iter().map(|county| county.name()).collect();
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    let open = match service.hours.is_open(eastern(shell.world.clock.now().to_utc())) {
        Open::Yes => shell.say("cli-line-open"),
        Open::No => shell.say("cli-line-closed"),
        Open::Unknown => String::new(),
    };
    let age = match freshness(service.evidence_year, today) {
        Freshness::Fresh => String::new(),
        Freshness::CheckFirst => shell.say("cli-line-check-first"),
        Freshness::MayBeOld => shell.say("cli-line-may-be-old"),
        Freshness::Undated => shell.say("cli-line-undated"),
    };
    let fallback = directory()
        .fallback(service)
        .and_then(|other| Some(format!("{}: {}", other.short_name, other.shown_phone()?)));
    let pairs = [
        ("cli-line-for", service.call_for.clone()),
        ("cli-line-who", optional(&service.who_answers)),
        ("cli-line-happens", optional(&service.what_happens)),
        ("cli-line-say", service.say_first.join(" ")),
        ("cli-line-when", service.hours_text.clone()),
        ("cli-line-now", open),
        ("cli-line-when-note", optional(&service.hours_note)),
        ("cli-line-languages", service.languages.join(", ")),
        ("cli-line-cost", optional(&service.cost)),
        ("cli-line-limits", optional(&service.who_can_call)),
        ("cli-line-private", optional(&service.confidentiality)),
        ("cli-line-chat", optional(&service.chat)),
        ("cli-line-tty", optional(&service.tty)),
        ("cli-line-address", optional(&service.address)),
        ("cli-line-counties", places.join(", ")),
        ("cli-line-towns", service.towns.join(", ")),
        ("cli-line-operator", service.operator.clone()),
        ("cli-line-page", optional(&service.url)),
        ("cli-line-caveat", optional(&service.caveat)),
        ("cli-line-source", service.source.name.clone()),
        ("cli-line-newest", service.newest_evidence.clone()),
        ("cli-line-checked", service.checked.clone()),
        ("cli-line-age", age),
        ("cli-line-instead", fallback.unwrap_or_default()),
    ];
    for (key, value) in pairs {
        if !value.is_empty() {
            let label = shell.say(key);
            shell.out.pair((&label, &value))?;
        }
    }
    Ok(())
}

/// A line as the list gives it.
pub(crate) fn short_json(service: &Service) -> Value {
    let needs: Vec<&str> = service.needs.iter().map(|need| need.id()).collect();
    let counties: Vec<&str> = service.counties.iter().map(|county| county.name()).collect();
    json!({
        "id": service.id,
        "name": service.name,
        "phone": service.shown_phone(),
        "dial": service.phone.as_ref().map(ToString::to_string),
        "text_to": service.sms.as_ref().map(crate::content::service::Sms::shown),
        "text_word": service.sms.as_ref().and_then(|sms| sms.keyword.clone()),
        "for": service.call_for,
        "hours": service.hours_text,
        "needs": needs,
        "counties": counties,
        "languages": service.languages,
        "evidence_year": service.evidence_year,
        "checked": service.checked,
        "pack": from_json(&service.origin),
    })
}

fn long_json(service: &Service) -> Value {
    let mut value = short_json(service);
    let more = json!({
        "who_answers": service.who_answers,
        "what_happens": service.what_happens,
        "say_first": service.say_first,
        "cost": service.cost,
        "who_can_call": service.who_can_call,
        "confidentiality": service.confidentiality,
        "chat": service.chat,
        "tty": service.tty,
        "address": service.address,
        "url": service.url,
        "caveat": service.caveat,
        "source": { "name": service.source.name, "url": service.source.url },
        "newest_evidence": service.newest_evidence,
        "instead": service.fallback,
    });
    if let (Some(all), Value::Object(more)) = (value.as_object_mut(), more) {
        all.extend(more);
    }
    value
}
