//! Self-checks from the shell, whole.

use serde_json::Value;

use crate::home::Home;

/// Person A of the published vectors.
const SOMEONE: &str = "2,10,5,0,0,4,0,0,0,0,4,0,0,2,3,6,5,1,20,4,1,12,3";

fn take(home: &Home, answers: &str) -> crate::home::Ran {
    // Joined to its flag, so that an answer below zero is not read as one.
    home.run(&["selfcheck", "take", "bam-r", "--json", &format!("--answers={answers}")])
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_recovery_review_has_three_numbers_and_no_total() {
    let home = Home::with_journal();
    let saved = json(&take(&home, SOMEONE).done())["saved"].clone();
    let part = |at: usize, field: &str| saved["parts"][at][field].clone();
    assert_eq!(
        (part(0, "part"), part(0, "score"), part(0, "score_of")),
        ("use".into(), 4.into(), 90.into())
    );
    assert_eq!((part(1, "score"), part(2, "score")), (58.into(), 98.into()));
    for total in ["score", "score_of", "scored_as"] {
        assert_eq!(saved[total], Value::Null, "{total}");
    }
    assert_eq!((&saved["asked"][6], &saved["answers"][10]), (&"7a".into(), &4.into()));
    let said = home.run(&["selfcheck", "history", "bam-r"]).done();
    assert!(said.contains("BAM-R: Use 4, Risk 58, Protective 98"), "{said}");
    let said = home.run(&["trends"]).done();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Recovery review, 17 questions (BAM-R)"), "{said}");
    assert!(said.contains("Use 4, Risk 58, Protective 98"), "{said}");
    let list = home.run(&["selfcheck", "list"]).done();
    assert!(list.contains("bam-r: Recovery review, 17 questions (BAM-R)."), "{list}");
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_is_kept() {
    let home = Home::with_journal();
    for (right, wrong) in [
        ("2,10,5", "2,31,5"),
        ("2,10,5", "2,-1,5"),
        ("2,10,5", "5,10,5"),
        ("20,4,1", "20,1,1"),
        ("2,10,5", "10,5"),
        // Days of one drug, where no day of any was.
        ("0,0,4,0", "0,0,0,0"),
    ] {
        let said = take(&home, &SOMEONE.replacen(right, wrong, 1)).failed(2);
        assert!(said.contains("BAM-R takes 23 answers"), "{said}");
    }
    let history = json(&home.run(&["selfcheck", "history", "bam-r", "--json"]).done());
    assert_eq!(history["history"].as_array().map(Vec::len), Some(0));
    let blank = "-,10,5,0,0,0,-,-,-,-,-,-,-,2,3,6,5,1,20,4,1,12,-";
    let saved = json(&take(&home, blank).done());
    assert_eq!(saved["saved"]["parts"][1]["score"], Value::Null);
    assert_eq!(saved["saved"]["parts"][2]["score"], 98);
}

#[test]
fn the_recovery_review_comes_back_from_an_export() {
    let (from, to) = (Home::with_journal(), Home::with_journal());
    take(&from, SOMEONE).done();
    let file = from.path("everything.json").display().to_string();
    from.run(&["export", "--format", "json", "--output", &file]).code_is(0);
    to.run(&["import", &file, "--yes"]).code_is(0);
    let answers = |home: &Home| {
        let history = json(&home.run(&["selfcheck", "history", "bam-r", "--json"]).done());
        (history["history"][0]["answers"].clone(), history["history"][0]["parts"].clone())
    };
    assert_eq!(answers(&to), answers(&from));
    assert_eq!(answers(&to).1[0]["score"], 4);
}
