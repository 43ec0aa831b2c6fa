//! Each rule has a case that breaks it; the built-in directory breaks none.

use super::*;
use crate::content::retired::RetiredKind;
use crate::content::service_samples::{entry, services};

fn retired(kind: RetiredKind, pieces: &[&str]) -> Retired {
    Retired {
        kind,
        pieces: pieces.iter().map(|piece| (*piece).to_owned()).collect(),
        what: "an old fact".to_owned(),
        why: "It ended.".to_owned(),
        use_instead: vec!["one".to_owned()],
    }
}

fn all_retired() -> Vec<Retired> {
    vec![
        retired(RetiredKind::Number, &["800", "555", "0199"]),
        retired(RetiredKind::TextTo, &["800", "555", "0100"]),
        retired(RetiredKind::Words, &["press", "3"]),
        retired(RetiredKind::Name, &["Old", "Line"]),
        retired(RetiredKind::Note, &[]),
    ]
}

/// The rules the entry breaks by itself.
fn broken(more: &str) -> Vec<&'static str> {
    let service = services(&[entry("one", more)]).remove(0);
    entry_issues(&service, &all_retired()).iter().map(|issue| issue.rule).collect()
}

#[test]
fn the_built_in_directory_has_no_issues() {
    let (directory, unreadable) = Directory::built_in();
    assert_eq!(unreadable, []);
    assert_eq!(lint(&directory), []);
}

#[test]
fn a_sample_breaks_no_rule() {
    assert_eq!(broken("phone = \"988\""), [""; 0]);
}

#[test]
fn each_rule_for_one_entry_has_a_case_that_breaks_it() {
    let long = "x".repeat(TEXT_CHARS_MAX + 1);
    for (more, rule) in [
        ("name = \"evil \u{202e}line\"", "signs"),
        ("caveat = \"a bell \\u0007\"", "signs"),
        ("towns = [\"a\\u200bb\"]", "signs"),
        (&*format!("caveat = \"{long}\""), "length"),
        ("short_name = \"A name that is far too long for one row of a list\"", "length"),
        ("short_name = \"한국어한국어한국어한국어한국어한국어한국\"", "length"),
        ("call_for = \"Our admissions team is waiting.\"", "lead-generation"),
        ("cost = \"We Verify Your Insurance\"", "lead-generation"),
        ("name = \" \"", "blank"),
        ("id = \"Not Kebab\"", "id"),
        ("needs = []", "needs"),
        ("source = { name = \"\" }", "source"),
        ("source = { name = \"A page\", url = \"gh-index:1\" }", "url"),
        ("url = \"javascript:alert(1)\"", "url"),
        ("newest_evidence = \"\"", "date"),
        ("checked = \"yesterday\"", "date"),
        ("checked = \"2026-1-2\"", "date"),
        ("checked = \"2026-02-30\"", "date"),
        ("evidence_year = 2027", "date"),
        ("evidence_year = 20", "date"),
        ("phone = \"+18005550100\"\nphone_display = \"800-555-0101\"", "number-format"),
        ("phone_display = \"800-555-0101\"", "number-format"),
        ("more_phones = [{ phone = \"988\", display = \"987\" }]", "number-format"),
        ("sms = { to = \"55555\", display = \"555-56\" }", "number-format"),
        ("phone = \"741741\"", "number-format"),
        ("scope = \"local\"\nfallback = \"two\"", "county"),
        ("scope = \"local\"\ncounties = [\"Essex\"]", "fallback"),
        ("ask_about = true\nphone = \"988\"\nfallback = \"two\"\ncaveat = \"No.\"", "ask-about"),
        ("ask_about = true\ntty = \"711\"\nfallback = \"two\"\ncaveat = \"No.\"", "ask-about"),
        ("ask_about = true\nfallback = \"two\"", "ask-about"),
        ("ask_about = true\ncaveat = \"No.\"", "fallback"),
        ("phone = \"988\"\nsay_first = [\"One line.\"]", "say-first"),
        ("say_first = [\"\", \"Two.\"]", "say-first"),
        ("hours_text = \"\"", "hours"),
        ("phone = \"+18005550199\"", "retired"),
        ("caveat = \"It was 800-555-0199 once.\"", "retired"),
        ("sms = { to = \"+18005550100\" }", "retired"),
        ("phone_steps = \"Press 3.\"", "retired"),
        ("short_name = \"The Old Line\"", "retired"),
    ] {
        assert!(broken(more).contains(&rule), "{more} should break {rule}: {:?}", broken(more));
    }
    assert!(broken("").contains(&"fallback"), "an entry with no number needs a fallback");
}

#[test]
fn what_only_looks_like_a_breach_is_let_through() {
    for more in [
        "phone = \"+18005550100\"\nphone_display = \"(800) 555-0100 (HELP)\"",
        "phone = \"988\"\nphone_display = \"988, then press 1\"",
        "phone = \"988\"\nname = \"The Old Line (closed)\"\nshort_name = \"Old Line (closed)\"",
        "phone = \"988\"\nalso_known = [\"Old Line\"]",
        "phone = \"988\"\nname = \"קו עזרה\"",
    ] {
        assert_eq!(broken(more), [""; 0], "{more}");
    }
}

fn together(texts: &[String]) -> Vec<(String, &'static str)> {
    let services = services(texts);
    number_issues(&services).into_iter().map(|(id, issue)| (id, issue.rule)).collect()
}

#[test]
fn one_number_under_two_names_must_be_declared() {
    let phone = "phone = \"+18005550100\"";
    let one = entry("one", phone);
    let undeclared = together(&[one.clone(), entry("two", phone)]);
    assert_eq!(undeclared, [("two".to_owned(), "duplicate-number")]);
    let shares = format!("{phone}\nshares_number_with = \"one\"");
    assert_eq!(together(&[one.clone(), entry("two", &shares), entry("three", &shares)]), []);
    assert_eq!(together(&[entry("two", &shares), one.clone()]), []);
    let nowhere = format!("{phone}\nshares_number_with = \"nobody\"");
    assert_eq!(together(&[entry("two", &nowhere)]), [("two".to_owned(), "duplicate-number")]);
    let text = "sms = { to = \"+18005550100\" }";
    assert_eq!(together(&[one, entry("two", text)]), [], "calls and texts are counted apart");
}

#[test]
fn a_fallback_must_lead_to_a_phone() {
    let good = entry("one", "phone = \"988\"");
    let silent = entry("two", "");
    for (id, is_good) in [("one", true), ("two", false), ("three", false), ("nobody", false)] {
        let asks = entry("three", &format!("fallback = \"{id}\""));
        let found = together(&[good.clone(), silent.clone(), asks]);
        assert_eq!(found.is_empty(), is_good, "fallback {id}: {found:?}");
    }
}

#[test]
fn a_whole_directory_has_no_id_number_or_place_twice() {
    let numbered = |id: &str, more: &str| entry(id, &format!("phone = \"988\"\n{more}"));
    let shares = "shares_number_with = \"one\"";
    for (first, second, rule) in [
        ("number = 1", "number = 1", "number"),
        ("number = 1\nalways_show = 1", "number = 2\nalways_show = 1", "always-show"),
        ("number = 1", "", "number"),
    ] {
        let texts = [numbered("one", first), numbered("two", &format!("{second}\n{shares}"))];
        let issues = lint(&Directory::new(services(&texts), Vec::new(), Vec::new()));
        let rules: Vec<_> = issues.iter().map(|issue| issue.rule).collect();
        assert_eq!(rules, [rule], "{first} and {second}");
    }
    let same = [numbered("one", "number = 1"), numbered("one", "number = 2")];
    let issues = lint(&Directory::new(services(&same), Vec::new(), Vec::new()));
    assert_eq!(issues.iter().map(|issue| issue.rule).collect::<Vec<_>>(), ["duplicate-id"]);
}
