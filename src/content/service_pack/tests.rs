//! Bad packs: named with file and line, skipped, the built-in directory untouched.

use super::*;
use crate::content::service_samples::entry;
use crate::content::source::Source;

fn laid(text: &str) -> (Directory, Vec<Issue>) {
    let (built_in, issues) = Directory::built_in();
    assert_eq!(issues, []);
    let files = [("mine/services/a.toml".to_owned(), text.to_owned())];
    built_in.with_pack(&origin(), None, &files)
}

fn origin() -> Origin {
    Source::pack("mine", "services/a.toml", "").origin
}

fn built_in() -> Directory {
    Directory::built_in().0
}

const PHONE: &str = "phone = \"+18005550142\"";

#[test]
fn a_new_id_adds_and_nothing_else_changes() {
    let (directory, issues) = laid(&entry("my-line", PHONE));
    assert_eq!(issues, []);
    assert_eq!(directory.services().len(), built_in().services().len() + 1);
    for service in built_in().services() {
        assert_eq!(directory.get(&service.id), Some(service));
    }
}

#[test]
fn nothing_that_ships_can_be_replaced_or_hidden() {
    for id in built_in().services().iter().map(|service| &service.id) {
        let hide = format!("[[service]]\nid = \"{id}\"\nhidden = true\n");
        for text in [entry(id, PHONE), hide] {
            let (directory, issues) = laid(&text);
            assert!(directory == built_in());
            assert_eq!((issues[0].rule, issues[0].line), ("protected", Some(1)), "{id}");
        }
    }
}

#[test]
fn every_always_shown_line_is_protected() {
    assert!(built_in().always_shown().all(|service| service.protected));
}

#[test]
fn nothing_else_can_be_hidden_either() {
    let (directory, issues) = laid("[[service]]\nid = \"nobody\\u001b\"\nhidden = true\n");
    assert!(directory == built_in());
    assert_eq!((issues[0].rule, issues[0].severity), ("protected", Severity::Error));
    assert!(!issues[0].to_string().contains('\u{1b}'));
}

#[test]
fn where_the_pack_is_known_its_ids_begin_with_its_own() {
    let pack = Pack { id: "mine".into(), name: "Mine".into(), by: String::new(), date: None };
    let text = [entry("mine-desk", PHONE), entry("desk", "phone = \"+18005550143\"")].join("");
    let files = [("mine/services/a.toml".to_owned(), text)];
    let (directory, issues) = built_in().with_pack(&origin(), Some(&pack), &files);
    assert_eq!(directory.get("mine-desk").map(|line| &line.origin), Some(&origin()));
    assert!(directory.get("desk").is_none());
    assert_eq!(issues.iter().map(|issue| issue.rule).collect::<Vec<_>>(), ["pack-id"]);
    assert!(issues[0].line.is_some_and(|line| line > 1));
}

#[test]
fn a_name_of_a_crisis_line_is_refused() {
    for name in
        ["988 Suicide & Crisis Lifeline", "The new SAFESPOT Overdose Hotline", "SafeSpot", "988"]
    {
        let (directory, issues) = laid(&entry("my-line", &format!("{PHONE}\nname = \"{name}\"")));
        assert!(directory == built_in(), "{name}");
        assert_eq!(issues[0].rule, "protected-name");
    }
}

#[test]
fn bad_entries_are_named_and_the_good_one_between_them_loads() {
    let text = [
        entry("wrong-number", "phone = \"1234\""),
        entry("good", PHONE),
        "[[service]]\nid = [broken\n".to_owned(),
        entry("good", PHONE),
        entry("turned", "name = \"abc\\u202edef\"\nphone = \"988\""),
        entry("sells", "phone = \"988\"\ncost = \"Sponsored\""),
    ]
    .join("");
    let (directory, issues) = laid(&text);
    assert_eq!(directory.services().len(), built_in().services().len() + 1);
    assert!(directory.get("good").is_some());
    let mut rules: Vec<_> = issues.iter().map(|issue| issue.rule).collect();
    rules.sort_unstable();
    assert_eq!(rules, ["duplicate-id", "lead-generation", "signs", "unreadable", "unreadable"]);
    for issue in &issues {
        assert_eq!(issue.file, "mine/services/a.toml");
        assert!(issue.line.is_some());
        assert!(!issue.to_string().contains('\u{202e}'));
    }
}

#[test]
fn a_crisis_line_s_number_under_another_name_is_refused() {
    let phone = built_in().get("safespot").unwrap().phone.clone().unwrap();
    for id in ["my-line", "aaa"] {
        let (directory, issues) = laid(&entry(id, &format!("phone = \"{phone}\"")));
        assert_eq!(issues[0].rule, "duplicate-number", "{id}");
        assert!(
            directory.services().iter().all(|service| service.name != format!("Sample line {id}"))
        );
        assert!(directory.get("safespot").is_some());
    }
}

#[test]
fn a_pack_cannot_make_itself_a_fixed_line() {
    let more = format!("{PHONE}\nnumber = 999\nalways_show = 1\nprotected = true");
    let (directory, issues) = laid(&entry("my-line", &more));
    let mine = directory.get("my-line").unwrap();
    assert_eq!((mine.number, mine.always_show, mine.protected), (None, None, false));
    assert_eq!(issues.len(), 3);
    assert!(issues.iter().all(|issue| issue.severity == Severity::Warning));
}

#[test]
fn of_ten_thousand_entries_two_thousand_are_read() {
    let number = |n: usize| format!("phone = \"+1800555{n:04}\"");
    let all: String = (0..10_000).map(|n| entry(&format!("line-n{n}"), &number(n))).collect();
    let (directory, issues) = laid(&all);
    let added = directory.services().len() - built_in().services().len();
    assert_eq!(added, PACK_SERVICES_MAX, "{:?}", issues.first());
    assert_eq!(issues.iter().map(|issue| issue.rule).collect::<Vec<_>>(), ["pack-size"]);
    assert!(issues[0].line.is_some());
}

#[test]
fn a_file_too_large_is_not_read() {
    let (directory, issues) = laid(&" ".repeat(PACK_FILE_BYTES_MAX + 1));
    assert!(directory == built_in());
    assert_eq!(issues[0].rule, "pack-size");
}
