//! Tools as they are read from their files.

use super::*;

const BARE: &str = r#"
id = "a-tool"
number = 1
title = "A tool"
summary = "What it is."
when = "Any time."
minutes = 2
kind = "steps"
grade = "D"
grade_note = "Common sense"
facts = ["X-1"]
promise = "It may help."
why = "Somebody looked."
not_known = "Nobody looked at kratom."
caution = []
gate = false
never_first_after_opioids = false
rate = false
short = ["One thing."]
words_only = ["One thing."]
"#;

#[test]
fn every_built_in_tool_can_be_read() {
    for (path, text) in TOOL_FILES {
        if let Err(error) = parse(text) {
            panic!("{path}: {error}");
        }
    }
    assert_eq!(tools().len(), TOOL_FILES.len());
    assert!(tools().is_sorted_by_key(|tool| tool.number));
}

#[test]
fn a_tool_is_found_by_its_id() {
    assert!(matches!(tool("paced-breathing").unwrap().kind, Kind::Breath(_)));
    let surfing = tool("urge-surfing").unwrap();
    assert!(matches!(&surfing.kind, Kind::Timer(timer) if timer.stop_when_down_by == Some(2)));
    assert_eq!(tool("no-such-tool"), None);
}

#[test]
fn a_branch_can_lead_to_a_step_further_on() {
    let sheet = tool("cost-and-benefit").unwrap();
    let Some(Target::Go(id)) = &sheet.steps[0].branches[1].to else { panic!("no step") };
    let there = &sheet.steps[sheet.step_at(id).unwrap()];
    assert!(matches!(there.act, Act::Ask { .. }));
}

#[test]
fn a_step_says_unless_it_is_told_otherwise() {
    let tool = parse(&format!("{BARE}[[step]]\ntext = \"Sit.\"\n")).unwrap();
    assert_eq!(tool.steps[0].act, Act::Say);
    assert_eq!(tool.steps[0].branches, []);
}

#[test]
fn what_contradicts_itself_is_refused() {
    for step in [
        "kind = \"ask\"",
        "ask = \"Why\"",
        "kind = \"choose\"",
        "kind = \"timer\"",
        "kind = \"breath\"",
        "seconds = 0",
        "color = \"red\"",
        "branch = [{ label = \"a\", text = \"b\", go = \"c\", line = \"d\" }]",
        "branch = [{ label = \"a\" }]",
    ] {
        assert!(parse(&format!("{BARE}[[step]]\ntext = \"Sit.\"\n{step}\n")).is_err(), "{step}");
    }
    let timer = "[timer]\nminutes = 5\nre_rate_minutes = 1\n";
    assert!(parse(&format!("{BARE}{timer}")).is_err());
    let with_time = BARE.replace("\"steps\"", "\"timer\"");
    assert!(parse(&with_time).is_err());
    assert!(parse(&format!("{with_time}{timer}")).is_ok());
    assert!(parse(&format!("{with_time}{}", timer.replace('5', "0"))).is_err());
}

#[test]
fn a_tool_has_to_say_that_it_has_no_caution() {
    assert!(parse(BARE).is_ok());
    assert!(parse(&BARE.replace("caution = []\n", "")).is_err());
    assert!(parse(&BARE.replace("grade = \"D\"\n", "")).is_err());
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}", at in 0..BARE.len()) {
        let _ = parse(&text);
        let _ = parse(&format!("{}{text}", BARE.get(..at).unwrap_or_default()));
    }
}
