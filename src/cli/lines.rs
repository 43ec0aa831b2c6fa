//! The directory of help lines: the list, and one line whole. Needs no journal.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::cli::args::{Lines, LinesCommand, LinesFind};
use crate::cli::failure::{Exit, Failure};
use crate::cli::shell::Shell;
use crate::content::directory::{Filter, directory};
use crate::content::freshness::{Freshness, freshness};
use crate::content::hours::{Open, eastern};
use crate::content::service::Service;
use crate::page::line_words::{self, Moment, age, ask};
use crate::page::provenance;

/// The list, or one line.
pub(crate) fn run(shell: &mut Shell<'_>, command: Lines) -> Result<(), Failure> {
    match command.command {
        // An option that works everywhere may stand before "show"; one that filters the list may not.
        Some(_) if command.find != LinesFind::default() => {
            Err(Failure::said(Exit::Usage, "cli-show-alone"))
        }
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
        let lines: Vec<Value> =
            found.into_iter().map(|service| short_json(service, now.date())).collect();
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
    if let Some(language) = filter.language.filter(|name| !directory().is_language_named(name)) {
        shell.tell_with("cli-lines-interpreter", &[("language", language.as_str().into())])?;
        shell.out.line("")?;
    }
    for service in &found {
        row(shell, service)?;
    }
    if !filter.words.trim().is_empty() {
        always(shell, &found)?;
    }
    shell.out.line("")?;
    shell.tell_with("cli-lines-count", &[("n", found.len().into())])
}

/// The lines that are always shown, in a row each, where they were not among `found`.
fn always(shell: &mut Shell<'_>, found: &[&Service]) -> Result<(), Failure> {
    let is_new = |service: &&Service| !found.iter().any(|each| each.id == service.id);
    let rest: Vec<&Service> = directory().always_shown().filter(is_new).collect();
    if rest.is_empty() {
        return Ok(());
    }
    shell.out.line("")?;
    shell.heading("call-always-open")?;
    for service in rest {
        let number = line_words::number(shell.world.words, service);
        shell.out.text(&format!("  {number}  {}", service.short_name), "    ")?;
    }
    Ok(())
}

/// One line of the list: what it is called, how to reach it, what to know first, when, and its id.
fn row(shell: &mut Shell<'_>, service: &Service) -> Result<(), Failure> {
    shell.out.heading(&service.short_name)?;
    reach(shell, service)?;
    if let Some(from) = provenance::said(&service.origin, shell.world.words) {
        shell.out.text(&format!("  {from}"), "")?;
    }
    if let Some(ask) = ask(shell.world.words, service) {
        shell.out.text(&format!("  {ask}"), "    ")?;
    }
    if let Some(hours) = service.known_hours() {
        shell.tell_with("cli-line-hours", &[("hours", hours.into())])?;
    }
    if !service.ask_about && service.always_show.is_none() {
        doubt(shell, service)?;
    }
    know_first(shell, service)?;
    shell.tell_with("cli-line-more", &[("id", service.id.as_str().into())])
}

/// How to call and how to text.
pub(crate) fn reach(shell: &mut Shell<'_>, service: &Service) -> Result<(), Failure> {
    if let Some(phone) = service.shown_phone() {
        shell.tell_with("cli-line-call", &[("phone", phone.into())])?;
    }
    if let Some(steps) = &service.phone_steps {
        shell.out.text(&format!("  {steps}"), "  ")?;
    }
    if let Some(sms) = &service.sms {
        let key = if sms.keyword.is_some() { "cli-line-text-word" } else { "cli-line-text" };
        let word = sms.keyword.clone().unwrap_or_default();
        shell.tell_with(key, &[("phone", sms.shown().into()), ("word", word.into())])?;
        if let Some(hint) = &sms.hint {
            shell.out.text(&format!("  {hint}"), "  ")?;
        }
    }
    Ok(())
}

/// What to know before relying on it.
pub(crate) fn know_first(shell: &mut Shell<'_>, service: &Service) -> Result<(), Failure> {
    let Some(caveat) = &service.caveat else { return Ok(()) };
    let text = shell.say_with("cli-line-know-first", &[("caveat", caveat.as_str().into())]);
    shell.out.text(&format!("  {text}"), "  ")
}

/// How old its number is, where that is worth a sentence.
fn doubt(shell: &mut Shell<'_>, service: &Service) -> Result<(), Failure> {
    let moment = Moment::of(shell.world.clock.now());
    match age(shell.world.words, service, moment) {
        Some(age) => shell.out.text(&format!("  {age}"), "  "),
        None => Ok(()),
    }
}

/// The line that `asked` means: by its id, its number, its name, or a word that only it has.
fn line(asked: &str) -> Result<&'static Service, Failure> {
    let directory = directory();
    if let Some(service) = directory.get(asked).or_else(|| directory.by_phone(asked)) {
        return Ok(service);
    }
    let named = directory.named(asked);
    match named.as_slice() {
        [only] => return Ok(only),
        [] => return Err(Failure::about(Exit::Missing, "cli-no-line", asked)),
        _ => {}
    }
    let ids: Vec<&str> = named.iter().map(|service| service.id.as_str()).collect();
    let values = vec![("name", asked.to_owned()), ("lines", ids.join(", "))];
    Err(Failure::Said { exit: Exit::Missing, key: "cli-which-line", values })
}

fn show(shell: &mut Shell<'_>, asked: &str) -> Result<(), Failure> {
    let service = line(asked)?;
    let moment = Moment::of(shell.world.clock.now());
    if shell.wants_json() {
        let day = moment.day();
        return shell.out.json(&json!({ "version": 1, "line": long_json(service, day) }));
    }
    shell.out.heading(&service.name)?;
    if let Some(from) = provenance::said(&service.origin, shell.world.words) {
        shell.out.text(&from, "")?;
    }
    if service.ask_about {
        shell.tell("call-ask-about")?;
    }
    reach(shell, service)?;
    for other in &service.more_phones {
        shell.tell_with("cli-line-call", &[("phone", other.display.as_str().into())])?;
    }
    let asks = ask(shell.world.words, service);
    if let Some(ask) = &asks {
        shell.out.text(&format!("  {ask}"), "    ")?;
    }
    for (key, value) in told(shell, service, asks.is_some(), moment) {
        if !value.is_empty() {
            let label = shell.say(key);
            shell.out.pair((&label, &value))?;
        }
    }
    Ok(())
}

/// Everything a line has to tell, each with its label; what nobody knows is empty.
fn told(
    shell: &Shell<'_>,
    service: &Service,
    says_what_to_ask: bool,
    moment: Moment,
) -> [(&'static str, String); 24] {
    let places: Vec<&str> = service.counties.iter().map(|county| county.name()).collect();
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    let open = match service.hours.is_open(moment.0) {
        Open::Yes => shell.say("cli-line-open"),
        Open::No => shell.say("cli-line-closed"),
        Open::Unknown => String::new(),
    };
    let fallback = directory()
        .fallback(service)
        .filter(|_| !says_what_to_ask)
        .and_then(|other| Some(format!("{}: {}", other.short_name, other.shown_phone()?)));
    [
        ("cli-line-caveat", optional(&service.caveat)),
        ("cli-line-age", age(shell.world.words, service, moment).unwrap_or_default()),
        ("cli-line-instead", fallback.unwrap_or_default()),
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
        ("cli-line-source", service.source.name.clone()),
        ("cli-line-newest", service.newest_evidence.clone()),
        ("cli-line-checked", service.checked.clone()),
    ]
}

/// A line as the list gives it.
pub(crate) fn short_json(service: &Service, today: NaiveDate) -> Value {
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
        "caveat": service.caveat,
        "ask_about": service.ask_about,
        "always_shown": service.always_show.is_some(),
        "age": match freshness(service.evidence_year, today) {
            Freshness::Fresh => "fresh",
            Freshness::CheckFirst => "older",
            Freshness::MayBeOld => "old",
            Freshness::Undated => "undated",
        },
        "instead": service.fallback,
        "pack": provenance::json(&service.origin),
    })
}

fn long_json(service: &Service, today: NaiveDate) -> Value {
    let mut value = short_json(service, today);
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
        "source": { "name": service.source.name, "url": service.source.url },
        "newest_evidence": service.newest_evidence,
    });
    if let (Some(all), Value::Object(more)) = (value.as_object_mut(), more) {
        all.extend(more);
    }
    value
}
