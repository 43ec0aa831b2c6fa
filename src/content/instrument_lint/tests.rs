use super::*;
use crate::content::embedded_instruments::INSTRUMENT_FILES;

fn rules(change: impl Fn(&str) -> String) -> Vec<&'static str> {
    let (path, text) = INSTRUMENT_FILES[3];
    lint(&[(path, &change(text))], Rules::Ships).1.into_iter().map(|issue| issue.rule).collect()
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
