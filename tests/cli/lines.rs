//! The directory in the shell: every caveat and every doubt stands beside its number, and every entry
//! leads to a number.

use daymark::content::directory::directory;
use daymark::content::service::{Service, Sms};
use daymark::page::line_words::instead_of;
use serde_json::Value;

use crate::home::Home;

/// `text` on one line, as a test looks for a sentence that may be broken anywhere.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the list says of one line, found by the command that shows more of it.
fn block<'a>(list: &'a str, service: &Service) -> &'a str {
    let end = format!("  More: daymark lines show {}\n", service.id);
    let before = list.split_once(&end).unwrap_or_default().0;
    assert!(!before.is_empty(), "{} is not listed", service.id);
    before.rsplit("  More: daymark ").next().unwrap_or_default()
}

/// Every service that the list shows: all that have not closed.
fn listed() -> impl Iterator<Item = &'static Service> {
    directory().services().iter().filter(|service| !service.is_closed())
}

fn json(home: &Home, arguments: &[&str]) -> Value {
    serde_json::from_str(&home.run_locked(arguments).done()).unwrap()
}

#[test]
fn every_caveat_stands_beside_its_number_in_the_list_and_in_the_whole() {
    let home = Home::empty();
    let list = home.run_locked(&["lines"]).done();
    for service in listed() {
        let Some(caveat) = &service.caveat else { continue };
        let caveat = joined(caveat);
        assert!(joined(block(&list, service)).contains(&caveat), "{} in the list", service.id);
        let whole = home.run_locked(&["lines", "show", &service.id]).done();
        assert!(joined(&whole).contains(&caveat), "{} on its own", service.id);
    }
    let now = joined(&home.run_locked(&["now"]).done());
    for service in directory().always_shown() {
        let caveat = service.caveat.as_ref().map(|caveat| joined(caveat));
        assert!(caveat.is_none_or(|caveat| now.contains(&caveat)), "{}", service.id);
    }
}

#[test]
fn every_line_of_the_list_leads_to_a_number() {
    let home = Home::empty();
    let list = home.run_locked(&["lines"]).done();
    for service in listed() {
        let shown = block(&list, service);
        let own = service.shown_phone().or(service.sms.as_ref().map(Sms::shown));
        let other = instead_of(service).and_then(Service::shown_phone);
        let is_reached = own.is_some_and(|number| shown.contains(&number));
        assert!(is_reached || other.is_some_and(|other| shown.contains(&other)), "{shown}");
    }
    let show = home.run_locked(&["lines", "show", "moar"]).done();
    let second = show.lines().nth(1).unwrap();
    assert!(second.starts_with("We know this place, but we could not confirm how"), "{show}");
    assert!(show.find("800-327-5050").unwrap() < show.find("What it is for").unwrap(), "{show}");
}

#[test]
fn an_old_number_says_its_year_and_a_core_line_is_called_all_the_same() {
    let home = Home::empty();
    let list = home.run_locked(&["lines"]).done();
    for service in listed() {
        let whole = home.run_locked(&["lines", "show", &service.id]).done();
        for text in [block(&list, service), &whole] {
            let is_core = service.always_show.is_some();
            let doubts = text.contains("may be out of date") || text.contains("before you rely");
            assert!(!(is_core && doubts), "{text}");
            let year = service.evidence_year;
            let is_older = year.is_none_or(|year| year <= 2023);
            if is_older && !is_core && service.numbers().next().is_some() {
                let dated = year.map_or("No source has a date".to_owned(), |y| format!("{y}"));
                assert!(text.contains(&dated), "{text}");
            }
        }
    }
    let core = home.run_locked(&["lines", "show", "emergency-911"]).done();
    assert!(core.contains("Newest dated source: 2019. Call 911 all the same."), "{core}");
}

#[test]
fn what_to_write_in_a_text_stands_under_the_number() {
    let home = Home::empty();
    let list = home.run_locked(&["lines"]).done();
    for service in listed() {
        let Some(hint) = service.sms.as_ref().and_then(|sms| sms.hint.as_ref()) else { continue };
        let hint = joined(hint);
        assert!(joined(block(&list, service)).contains(&hint), "{}", service.id);
        let whole = home.run_locked(&["lines", "show", &service.id]).done();
        assert!(joined(&whole).contains(&hint), "{whole}");
    }
}

#[test]
fn an_option_before_show_leaves_show_a_command() {
    let home = Home::empty();
    let whole = json(&home, &["lines", "--json", "show", "learn-to-cope"]);
    assert_eq!(whole["line"]["id"], "learn-to-cope");
    for option in [&["--plain"][..], &["--ascii"], &["--color", "never"], &["--lang", "en"]] {
        let arguments = [&["lines"], option, &["show", "lifeline-988"]].concat();
        let out = home.run_locked(&arguments).done();
        assert!(out.starts_with("988 Suicide & Crisis Lifeline\n"), "{option:?}: {out}");
    }
    let first = json(&home, &["--json", "lines", "show", "lifeline-988"]);
    assert_eq!(first["line"]["id"], "lifeline-988");
    home.run_locked(&["lines", "--need", "talk", "show", "safespot"]).failed(2);
    // Words to find may still stand before and after an option.
    let out = home.run_locked(&["lines", "safespot", "--need", "not-alone"]).done();
    assert!(out.contains("800-972-0590"), "{out}");
}

#[test]
fn a_line_is_shown_by_its_number_its_name_or_a_word_only_it_has() {
    let home = Home::empty();
    for (asked, id) in [
        ("988", "lifeline-988"),
        ("911", "emergency-911"),
        ("211", "mass-211"),
        ("800-972-0590", "safespot"),
        ("SafeSpot", "safespot"),
        ("trevor", "trevor-project"),
    ] {
        let shown = json(&home, &["lines", "show", asked, "--json"]);
        assert_eq!(shown["line"]["id"], id, "{asked}");
    }
    let err = home.run_locked(&["lines", "show", "samaritans"]).failed(4);
    assert!(joined(&err).contains("samaritans-statewide"), "{err}");
}

#[test]
fn a_need_or_a_county_that_is_none_is_answered_with_those_there_are() {
    let home = Home::empty();
    let err = joined(&home.run_locked(&["lines", "--need", "nonsense"]).failed(2));
    assert!(err.contains("It can be: talk, suicide, treatment,"), "{err}");
    let err = joined(&home.run_locked(&["lines", "--county", "Nowhere"]).failed(2));
    assert!(err.contains("It can be: Barnstable, Berkshire,"), "{err}");
}

#[test]
fn a_language_only_an_interpreter_speaks_is_said_so() {
    let home = Home::empty();
    let out = home.run_locked(&["lines", "--language", "Klingon"]).done();
    assert!(out.starts_with("No line names “Klingon”."), "{out}");
    let out = home.run_locked(&["lines", "--language", "Spanish"]).done();
    assert!(!out.contains("No line names"), "{out}");
}

#[test]
fn a_script_gets_the_caveat_and_the_age_with_the_number() {
    let home = Home::empty();
    let all = json(&home, &["lines", "--json"]);
    for line in all["lines"].as_array().unwrap() {
        let service = directory().get(line["id"].as_str().unwrap()).unwrap();
        assert_eq!(line["caveat"].as_str(), service.caveat.as_deref());
        assert_eq!(line["instead"].as_str(), service.fallback.as_deref());
        assert_eq!(line["ask_about"], service.ask_about);
        assert!(line["age"].is_string(), "{line}");
    }
}
