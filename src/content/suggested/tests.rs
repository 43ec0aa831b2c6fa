//! What is read from a suggestion, and what is refused.

use proptest::prelude::*;

use super::*;
use crate::domain::suggestion::Kind;

const FILE: &str = include_str!("../../../tests/fixtures/suggestions/suggestion.toml");
const SIGNATURE: &str = include_str!("../../../tests/fixtures/suggestions/suggestion.toml.minisig");
const KEY: &str = include_str!("../../../tests/fixtures/suggestions/counselor.pub");

fn dana() -> KnownKey {
    KnownKey::read(KEY, "Dana").unwrap()
}

#[test]
fn a_file_says_who_when_and_what() {
    let opened = open_file(FILE.as_bytes(), None, &[]).unwrap();
    assert_eq!(opened.from, "Dana, Main Street Clinic");
    assert_eq!(opened.date.unwrap().to_string(), "2026-11-20");
    assert!(opened.note.starts_with("For the weekend."));
    assert_eq!(opened.names(), ["lesson:sleep", "tool:sleep-wind-down", "line:safespot"]);
    assert_eq!((opened.unknown.len(), opened.is_newer), (0, false));
}

#[test]
fn a_signature_counts_only_with_a_known_key_and_an_unchanged_file() {
    let with = |bytes: &[u8], keys: &[KnownKey]| {
        open_file(bytes, Some(SIGNATURE), keys).map(|opened| opened.signed)
    };
    assert_eq!(with(FILE.as_bytes(), &[dana()]), Ok(Signed::Known("Dana".to_owned())));
    assert_eq!(with(FILE.as_bytes(), &[]), Ok(Signed::Stranger));
    let changed = FILE.replace("sleep-wind-down", "urge-surfing");
    assert_eq!(with(changed.as_bytes(), &[dana()]), Err(Problem::BadSignature));
    let unsigned = open_file(FILE.as_bytes(), Some("not a signature"), &[dana()]);
    assert_eq!(unsigned, Err(Problem::NoSignature));
    // The older way of signing is not read: that is no sign of a change.
    let (before, after) = SIGNATURE.split_once("\nRU").unwrap();
    let older = format!("{before}\nRW{after}");
    let older = open_file(FILE.as_bytes(), Some(&older), &[dana()]);
    assert_eq!(older, Err(Problem::NoSignature));
    assert_eq!(KnownKey::read("not a key", "Dana"), None);
    assert_eq!(KnownKey::all(&dana().line()), [dana()]);
}

#[test]
fn what_is_wrong_is_named() {
    let open = |text: &str| open_file(text.as_bytes(), None, &[]).unwrap_err();
    assert_eq!(open("hello"), Problem::NotOne);
    assert_eq!(open("daymark_suggestion = 1\nitems = ["), Problem::Broken(2));
    assert_eq!(open("daymark_suggestion = 0\nitems = []"), Problem::Value("daymark_suggestion"));
    assert_eq!(open("daymark_suggestion = 1"), Problem::Nothing);
    assert_eq!(open("daymark_suggestion = 1\nitems = []"), Problem::Nothing);
    let run = "daymark_suggestion = 1\nitems = [\"sleep\"]\nrun = \"rm\"";
    assert_eq!(open(run), Problem::UnknownKey("run".to_owned()));
    let day = "daymark_suggestion = 1\nitems = [\"sleep\"]\ndate = \"soon\"";
    assert_eq!(open(day), Problem::Value("date"));
    let long =
        format!("daymark_suggestion = 1\nitems = [\"sleep\"]\nnote = \"{}\"", "x".repeat(2_001));
    assert_eq!(open(&long), Problem::Value("note"));
    let many = format!("daymark_suggestion = 1\nitems = [{}]", "\"sleep\",".repeat(51));
    assert_eq!(open(&many), Problem::TooMany);
    assert_eq!(open_file(&[0xFF, 0xFE], None, &[]).unwrap_err(), Problem::NotText);
    let large = vec![b'#'; FILE_BYTES_MAX + 1];
    assert_eq!(open_file(&large, None, &[]).unwrap_err(), Problem::TooLarge);
}

#[test]
fn a_newer_file_opens_what_is_known_and_names_the_rest() {
    let text =
        "daymark_suggestion = 2\nitems = [\"sleep\", \"game:chess\", \"lesson:9000\"]\nmood = 1";
    let opened = open_file(text.as_bytes(), None, &[]).unwrap();
    assert!(opened.is_newer);
    assert_eq!(opened.known.len(), 1);
    assert_eq!(opened.unknown, ["game:chess", "lesson:9000"]);
}

#[test]
fn a_code_with_a_number_nobody_here_knows_opens_the_rest() {
    let item = |kind, number| Item { kind, number };
    let code = SuggestionCode::of([item(Kind::Lesson, 34), item(Kind::Tool, 99)]).unwrap();
    let opened = open_code(&code.to_string()).unwrap();
    assert_eq!(opened.known.len(), 1);
    assert_eq!(opened.unknown, ["tool:99"]);
}

#[test]
fn marks_that_turn_text_do_not_pass() {
    let text = "daymark_suggestion = 1\nfrom = \"D\\u202Eana\\u001b[2J\"\nitems = [\"x\\u202Ey\"]";
    let opened = open_file(text.as_bytes(), None, &[]).unwrap();
    assert_eq!((opened.from.as_str(), opened.unknown), ("Dana[2J", vec!["xy".to_owned()]));
}

proptest! {
    #[test]
    fn a_file_gives_back_what_went_in(from in "\\PC{0,40}", note in "[ -~\\n\"\\\\é]{0,200}", count in 1..20_usize) {
        let entries: Vec<&Entry> = catalog::entries().iter().take(count).collect();
        let date: Day = "2026-11-20".parse().unwrap();
        let text = write_file(&entries, &from, date, &note);
        let opened = open_file(text.as_bytes(), None, &[]).unwrap();
        prop_assert_eq!(opened.known, entries);
        prop_assert_eq!(opened.from, tidy_line(&from));
        let tidied = tidy(&note);
        prop_assert_eq!(opened.note.as_str(), tidied.trim());
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = open_file(&bytes, Some(SIGNATURE), &[dana()]);
        let marked = [b"daymark_suggestion = 1\nitems = ".as_slice(), &bytes].concat();
        let _ = open_file(&marked, None, &[]);
    }
}
