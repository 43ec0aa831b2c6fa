//! What an instrument must have, and what the linter finds.

use super::*;
use crate::content::embedded_instruments::INSTRUMENT_FILES;

/// The rules that a file breaks where it is changed so and the others are not.
fn rules_in(file: &str, change: impl Fn(&str) -> String) -> Vec<&'static str> {
    let texts: Vec<(&str, String)> = INSTRUMENT_FILES
        .iter()
        .map(|(path, text)| {
            let is_it = path.ends_with(file);
            (*path, if is_it { change(text) } else { (*text).to_owned() })
        })
        .collect();
    let files: Vec<(&str, &str)> =
        texts.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let issues = lint(&files, Rules::Ships).1.into_iter();
    issues.filter(|issue| issue.file.ends_with(file)).map(|issue| issue.rule).collect()
}

fn rules(change: impl Fn(&str) -> String) -> Vec<&'static str> {
    rules_in("gad-7.toml", change)
}

#[test]
fn what_is_wrong_is_found() {
    assert_eq!(rules(str::to_owned), [""; 0]);
    assert_eq!(rules(|text| text.replace("id = \"gad-7\"", "id = \"gad-8\"")), ["id"]);
    assert_eq!(rules(|text| text.replace("number = 4", "number = 0")), ["number"]);
    assert_eq!(rules(|text| text.replace("score = 15", "score = 16")), ["vector"]);
    assert_eq!(rules(|text| text.replace("to = 9", "to = 8")), ["band", "vector"]);
    assert_eq!(rules(|text| text.replace("to = 21", "to = 20")), ["band", "vector"]);
    let label = |text: &str| text.replace("words = \"That is a lot", "words = \"Severe. A lot");
    assert_eq!(rules(label), ["label"]);
    assert_eq!(rules(|text| text.replace("missing =", "absent =")), ["format"]);
    assert_eq!(rules(|text| text.replace("[3, \"Nearly", "[2, \"Nearly")), ["format"]);
    let summary = |text: &str| text.replace("summary = \"Seven", "summary = \"Addict");
    assert!(!rules(summary).is_empty());
}

/// Each thing that a vector can say is held against what comes out.
#[test]
fn a_vector_that_does_not_come_out_is_found_whatever_it_is_wrong_about() {
    for (file, from, to) in [
        ("phq-9.toml", "tender = true\nshorter = 0", "tender = false\nshorter = 0"),
        ("phq-9.toml", "shorter = 8", "shorter = 9"),
        ("phq-9.toml", "first_two = 4", "first_two = 3"),
        ("phq-9.toml", "score = 0\nband = \"minimal\"", "score = 0"),
        ("phq-9.toml", "answers = \"000000000\"", "answers = \"00000000\""),
        ("phq-2.toml", "score = 6", "score = 6\nband = \"severe\""),
        ("phq-2.toml", "score = 6", "score = 6\nremark = true"),
        ("phq-2.toml", "answers = \"3_\"", "answers = \"3_\"\nshorter = 3"),
        ("gad-7.toml", "score = 15", "score = 16"),
    ] {
        let change = |text: &str| {
            assert!(text.contains(from), "{file}: {from}");
            text.replacen(from, to, 1)
        };
        assert_eq!(rules_in(file, change), ["vector"], "{file}: {to}");
    }
}

/// The words of a form stay as its makers wrote them, also where we would not say them. Nothing else in
/// its file may hold such a word.
#[test]
fn only_the_wording_of_others_may_hold_a_word_that_we_do_not_use() {
    let bam = INSTRUMENT_FILES.iter().find(|(path, _)| path.ends_with("bam-r.toml")).unwrap();
    let change = |from: &str, to: &str| {
        assert!(bam.1.contains(from), "{from}");
        let text = bam.1.replacen(from, to, 1);
        lint(&[(bam.0, &text)], Rules::Ships)
            .1
            .into_iter()
            .map(|issue| issue.rule)
            .collect::<Vec<_>>()
    };
    assert!(bam.1.contains("abuse any prescription") && bam.1.contains("(clean)"));
    assert_eq!(change("bam", "bam"), [""; 0]);
    assert_eq!(change("Days of alcohol and of drugs.", "Days not clean."), ["forbidden-word"]);
    assert_eq!(change("Kratom and 7-OH", "Abuse of kratom and 7-OH"), ["forbidden-word"]);
    assert_eq!(change("It foretells nothing", "A clean form"), ["forbidden-word"]);
    assert_eq!(change("plain = \"Recovery", "plain = \"Clean"), ["forbidden-word"]);
    assert_eq!(change("name = \"Use\"", "name = \"Use\"\ntotal = true"), ["format"]);
    assert_eq!(change("use = 90", "use = 91"), ["vector"]);
    assert_eq!(change("4,30,30", "4,31,30"), ["vector"]);
    let twice = "items = [\"4\", \"5\", \"6\", \"3\"]";
    assert_eq!(change("items = [\"4\", \"5\", \"6\"]", twice), ["format"]);
    let unasked = "items = [\"4\", \"5\", \"6\", \"7a\"]";
    assert_eq!(change("items = [\"4\", \"5\", \"6\"]", unasked), ["format"]);
    assert_eq!(change("health = [0, 8", "health = [8"), ["format"]);
}
