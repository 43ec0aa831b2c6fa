//! Finding, order, counties, and the promises about the built-in numbers.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::*;
use crate::content::retired::RetiredKind;
use crate::content::service::{Confidence, Scope};

fn built_in() -> Directory {
    Directory::built_in().0
}

fn ids(services: &[&Service]) -> Vec<String> {
    services.iter().map(|service| service.id.clone()).collect()
}

fn with_words(words: &str) -> Vec<String> {
    ids(&built_in().find(&Filter { words: words.to_owned(), ..Filter::default() }))
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

const FIRST: [&str; 7] = [
    "emergency-911",
    "lifeline-988",
    "safespot",
    "ma-behavioral-health-help-line",
    "ma-substance-use-helpline",
    "mobile-crisis-statewide",
    "poison-center-ma-ri",
];

#[test]
fn the_fixed_lines_come_first_in_their_order() {
    let directory = built_in();
    assert_eq!(ids(&directory.always_shown().collect::<Vec<_>>()), FIRST);
    assert_eq!(ids(&directory.find(&Filter::default()))[..7], FIRST);
    assert!(directory.services().len() >= 100);
    assert_eq!(directory.checked(), NaiveDate::from_ymd_opt(2026, 11, 22));
}

#[test]
fn places_to_ask_about_come_last() {
    let all = built_in();
    let first = all.services().iter().position(|service| service.ask_about).unwrap();
    assert!(all.services()[first..].iter().all(|service| service.ask_about));
}

#[test]
fn words_are_found_whatever_their_case_accents_and_signs() {
    assert_eq!(with_words("safespot")[0], "safespot");
    assert_eq!(with_words("SÁFESPOT hotline")[0], "safespot");
    assert_eq!(with_words("never use alone"), ["safespot"], "an earlier name is found");
    assert!(with_words("la red").contains(&"network-la-red".to_owned()));
    assert!(with_words("haverhill").contains(&"cbhc-eliot-danvers".to_owned()));
    assert!(with_words("nantucket").contains(&"cbhc-fairwinds-nantucket".to_owned()));
    assert_eq!(with_words("800 972")[0], "safespot");
    assert_eq!(with_words("8009720590"), ["safespot"]);
    assert_eq!(with_words("zzz nothing here"), [""; 0]);
    assert_eq!(with_words("  ").len(), built_in().find(&Filter::default()).len());
}

#[test]
fn whoever_thinks_of_dying_finds_988_first() {
    for words in ["i want to die", "kill myself", "dead", "suicide", "samaritans cape", "kill"] {
        assert_eq!(with_words(words).first().map(String::as_str), Some("lifeline-988"), "{words}");
    }
}

#[test]
fn the_words_people_use_lead_to_a_line_that_answers() {
    for (words, id) in [
        ("my husband hits me", "safelink"),
        ("i need housing", "mass-211"),
        ("rent", "mass-211"),
        ("suboxone", "ma-substance-use-helpline"),
        ("narcan", "ma-substance-use-helpline"),
        ("subs", "ma-substance-use-helpline"),
        ("bupe", "ma-substance-use-helpline"),
        ("methadone", "ma-substance-use-helpline"),
        ("vivitrol", "ma-substance-use-helpline"),
        ("naltrexone", "ma-substance-use-helpline"),
        ("rehab", "ma-substance-use-helpline"),
        ("pills", "ma-substance-use-helpline"),
        ("fentanyl", "ma-substance-use-helpline"),
        ("naloxone", "ma-substance-use-helpline"),
        ("needle", "ma-substance-use-helpline"),
        ("needles", "ma-substance-use-helpline"),
        ("haitian", "ma-behavioral-health-help-line"),
        ("portuguese", "ma-behavioral-health-help-line"),
        ("veterans", "veterans-crisis-line"),
    ] {
        assert_eq!(with_words(words).first().map(String::as_str), Some(id), "{words}");
    }
}

#[test]
fn a_search_shows_whoever_can_be_reached_before_whoever_cannot() {
    let directory = built_in();
    for words in ["naloxone", "methadone", "recovery", "crisis", "family", "boston", "worcester"] {
        let found = directory.find(&Filter { words: words.to_owned(), ..Filter::default() });
        let place = |is: fn(&Service) -> bool| found.iter().position(|service| is(service));
        let without = place(|service| service.numbers().next().is_none());
        let last = found.iter().rposition(|service| service.numbers().next().is_some());
        assert!(without.is_none() || last < without, "{words}: {:?}", ids(&found));
    }
}

#[test]
fn a_short_word_is_a_word_and_7_oh_is_one() {
    let found = with_words("7-oh");
    assert!(found.contains(&"poison-center-ma-ri".to_owned()), "{found:?}");
    assert!(!found.contains(&"massrelay-711".to_owned()), "{found:?}");
    assert_eq!(wanted_words("I need to find my 7-OH"), ["find", "7oh"]);
    assert_eq!(wanted_words("who am i"), ["who", "am", "i"]);
}

#[test]
fn words_that_only_find_are_never_shown() {
    for service in built_in().services() {
        let shown: Vec<&str> = service.texts().map(|(_, text)| text).collect();
        for word in &service.search_words {
            assert!(!shown.contains(&word.as_str()), "{}: {word}", service.id);
        }
    }
}

#[test]
fn a_place_that_has_closed_is_found_only_by_those_who_look_for_it() {
    let closed = "hr-program-rise-framingham".to_owned();
    let directory = built_in();
    assert!(!ids(&directory.find(&Filter::default())).contains(&closed));
    for county in County::ALL {
        let found = directory.find(&Filter { county: Some(county), ..Filter::default() });
        assert!(!ids(&found).contains(&closed));
        assert!(!ids(&directory.near(county).also).contains(&closed));
    }
    assert!(with_words("program rise").contains(&closed));
}

#[test]
fn a_line_is_found_by_its_number_and_by_its_name() {
    let directory = built_in();
    for asked in ["800-972-0590", "(800) 972-0590", "+1 800 972 0590", "8009720590"] {
        assert_eq!(directory.by_phone(asked).map(|it| it.id.as_str()), Some("safespot"));
    }
    assert_eq!(directory.by_phone("988").map(|it| it.id.as_str()), Some("lifeline-988"));
    assert!(directory.by_phone("safespot").is_none() && directory.by_phone("").is_none());
    assert_eq!(ids(&directory.named("trevor")), ["trevor-project"]);
    assert!(directory.named("").is_empty() && directory.named("zzz").is_empty());
}

#[test]
fn each_filter_keeps_what_it_says() {
    let directory = built_in();
    let find = |filter: Filter| directory.find(&filter);
    for need in Need::ALL {
        let found = find(Filter { need: Some(need), ..Filter::default() });
        assert!(!found.is_empty(), "{need:?} leads nowhere");
        assert!(found.iter().all(|service| service.needs.contains(&need)));
        let known = found.iter().any(|service| service.phone.is_some() || service.sms.is_some());
        assert!(known, "{need:?} has nobody to reach");
    }
    for county in County::ALL {
        let found = find(Filter { county: Some(county), ..Filter::default() });
        assert_eq!(ids(&found)[..7], FIRST);
        assert!(found.iter().all(|service| service.serves(county)));
    }
    let spanish = find(Filter { language: Some("spanish".to_owned()), ..Filter::default() });
    assert!(ids(&spanish).contains(&"lifeline-988".to_owned()));
    assert!(ids(&spanish).contains(&"mass-211".to_owned()), "interpreters count");
    assert!(!ids(&spanish).contains(&"trans-lifeline".to_owned()));
    let written = find(Filter { in_writing: true, ..Filter::default() });
    assert!(ids(&written).contains(&"crisis-text-line".to_owned()));
    assert!(written.iter().all(|service| service.sms.is_some() || service.chat.is_some()));
    assert!(directory.languages().contains(&"Spanish"));
}

#[test]
fn open_now_keeps_only_lines_that_are_known_to_be_open() {
    let directory = built_in();
    let open =
        |when: &str| ids(&directory.find(&Filter { open_at: Some(at(when)), ..Filter::default() }));
    // 2026-11-24 is a Tuesday, 2026-11-28 a Saturday.
    for (when, id, is_open) in [
        ("2026-11-24 03:00", "lifeline-988", true),
        ("2026-11-24 03:00", "trans-lifeline", false),
        ("2026-11-24 13:00", "trans-lifeline", true),
        ("2026-11-24 20:59", "trans-lifeline", true),
        ("2026-11-24 21:00", "trans-lifeline", false),
        ("2026-11-28 13:00", "trans-lifeline", false),
        ("2026-11-28 12:00", "aa-boston", true),
        ("2026-11-28 11:59", "aa-boston", false),
        ("2026-11-24 10:00", "disability-law-center", false),
        ("2026-11-25 10:00", "disability-law-center", true),
        ("2026-11-24 10:00", "learn-to-cope", false),
        ("2026-11-28 03:00", "mass-211", true),
    ] {
        assert_eq!(open(when).contains(&id.to_owned()), is_open, "{id} at {when}");
    }
    assert_eq!(open("2026-11-24 03:00")[..7], FIRST);
}

#[test]
fn every_county_has_a_page_that_leads_somewhere() {
    let directory = built_in();
    assert_eq!(directory.counties().len(), County::ALL.len());
    for county in County::ALL {
        let near = directory.near(county);
        assert!(!near.start_with.is_empty() && !near.crisis.is_empty(), "{county:?}");
        let all = [&near.crisis, &near.harm_reduction, &near.recovery_centers, &near.also];
        let shown: BTreeSet<&str> =
            all.iter().flat_map(|list| list.iter().map(|service| service.id.as_str())).collect();
        let local = directory.services().iter().filter(|s| s.counties.contains(&county));
        for service in local.filter(|service| !service.is_closed()) {
            assert!(shown.contains(service.id.as_str()), "{county:?} lacks {}", service.id);
        }
    }
}

#[test]
fn every_place_without_a_number_names_one_that_answers() {
    let directory = built_in();
    for service in directory.services() {
        let is_reachable = service.numbers().next().is_some();
        let other = directory.fallback(service);
        if !is_reachable || service.scope == Scope::Local {
            assert!(other.is_some_and(|other| other.phone.is_some()), "{}", service.id);
        }
        if service.ask_about {
            assert!(service.address.is_none() && !is_reachable, "{}", service.id);
        }
        if service.confidence == Confidence::Low {
            assert!(service.ask_about, "{} is too unsure to show", service.id);
        }
    }
}

#[test]
fn facts_that_were_retired_stay_corrected() {
    let directory = built_in();
    let get = |id: &str| directory.get(id).unwrap();
    assert!(get("mass-211").hours.is_always());
    assert!(!get("trans-lifeline").hours.is_always());
    let towns = &get("cbhc-best-boston").towns;
    for town in ["Cambridge", "Somerville", "Chelsea", "Revere", "Winthrop"] {
        assert!(!towns.iter().any(|known| known == town), "{town}");
    }
    assert!(get("hr-program-rise-framingham").name.contains("(closed)"));
    for old in directory.retired() {
        assert!(old.use_instead.iter().all(|id| directory.get(id).is_some()), "{}", old.what);
        assert_eq!(old.pieces.is_empty(), old.kind == RetiredKind::Note, "{}", old.what);
    }
}

/// Every text file under `content/` and `src/`, with its words.
fn project_texts() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("content"), root.join("src")];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                texts.push((path, text));
            }
        }
    }
    assert!(texts.len() > 10);
    texts
}

#[test]
fn no_retired_number_stands_anywhere() {
    let directory = built_in();
    let numbers = directory.retired().iter().filter(|old| old.kind == RetiredKind::Number);
    for old in numbers {
        for (path, text) in project_texts() {
            assert!(!old.is_number_in(&text), "{}: {}", path.display(), old.what);
        }
    }
}

/// The 10-digit numbers written in `text`, in any usual way.
fn numbers_in(text: &str) -> BTreeSet<String> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = BTreeSet::new();
    for start in 0..bytes.len() {
        let is_plus_one = start >= 2 && bytes.get(start - 2..start) == Some(b"+1".as_slice());
        if !digit(start) || (start > 0 && digit(start - 1) && !is_plus_one) {
            continue;
        }
        let (mut at, mut digits, mut has_gaps) = (start, String::new(), true);
        for length in [3, 3, 4] {
            if !digits.is_empty() {
                let gap = bytes.get(at..).unwrap_or_default();
                let gap = gap.iter().take_while(|byte| b"-. ()".contains(byte)).count();
                has_gaps &= (1..=2).contains(&gap);
                at += gap.min(2);
            }
            for _ in 0..length {
                if digit(at) {
                    digits.push(char::from(bytes[at]));
                    at += 1;
                }
            }
        }
        if digits.len() == 10 && !digit(at) && (has_gaps || is_plus_one) {
            found.insert(digits);
        }
    }
    found
}

#[test]
fn numbers_are_found_however_they_are_written() {
    for text in ["617-555-0142", "(617) 555-0142", "+16175550142", "1-617-555-0142", "617.555.0142"]
    {
        assert!(numbers_in(text).contains("6175550142"), "{text}");
    }
    for text in ["6175550142", "2026-11-22", "617-555-01422", "12, 345, 6789"] {
        assert!(numbers_in(text).is_empty(), "{text}: {:?}", numbers_in(text));
    }
}

#[test]
fn every_number_in_the_project_is_one_of_the_directory_s() {
    let directory = built_in();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for service in directory.services() {
        known.extend(service.numbers().map(|number| number.digits().to_owned()));
        known.extend(service.tty.iter().flat_map(|tty| numbers_in(tty)));
    }
    for (path, text) in project_texts() {
        for number in numbers_in(&text) {
            // The exchange 555 belongs to nobody; examples and tests use it.
            let is_example = number.get(3..6) == Some("555");
            assert!(is_example || known.contains(&number), "{}: {number}", path.display());
        }
    }
}

#[test]
fn a_county_or_a_town_finds_what_serves_all_of_the_state_too() {
    let found = |words: &str| {
        let filter = Filter { words: words.to_owned(), ..Filter::default() };
        let ids = directory().find(&filter).into_iter().map(|service| service.id.as_str());
        ids.collect::<Vec<_>>()
    };
    for words in ["detox worcester", "detox in Hampden", "treatment holyoke", "detox nantucket"] {
        assert!(found(words).contains(&"ma-substance-use-helpline"), "{words}: {:?}", found(words));
    }
    // Whoever is in the place and can be reached stands before what serves all of the state.
    let crisis = found("crisis hampden");
    let place = |id: &str| crisis.iter().position(|found| *found == id);
    let (near, anywhere) = (place("cbhc-chd-chicopee"), place("mobile-crisis-statewide"));
    assert!(near.is_some() && anywhere.is_some() && near < anywhere, "{crisis:?}");
    assert!(found("zzz worcester").is_empty());
}
