//! Topics, tools and paper: without a journal, and without keeping anything.

use crate::home::Home;

#[test]
fn a_topic_is_listed_read_searched_and_sourced() {
    let home = Home::empty();
    assert!(home.run_locked(&["learn", "list"]).done().contains("naloxone: "));
    let short = home.run_locked(&["learn", "read", "naloxone", "--length", "1"]).done();
    let long = home.run_locked(&["learn", "read", "naloxone", "--length", "15"]).done();
    assert!(short.contains("[1] ") && long.len() > short.len());
    assert!(home.run_locked(&["learn", "search", "sleep"]).done().contains("sleep: Sleep"));
    let found = home.run_locked(&["learn", "search", "heroin"]).done();
    assert!(
        found.contains("Said: “Kratom is just like heroin") && found.contains("Word: "),
        "{found}"
    );
    assert!(home.run_locked(&["learn", "sources", "naloxone"]).done().contains("OUD-46"));
    assert!(home.run_locked(&["learn", "claims"]).done().contains("Somebody says: “"));
    let words = home.run_locked(&["learn", "glossary"]).done();
    let found = home.run_locked(&["learn", "glossary", "agonist"]).done();
    assert!(words.contains("tolerance\n") && !found.contains("tolerance\n"), "{found}");
    assert!(found.starts_with("agonist\n") && found.contains("partial agonist"), "{found}");
    assert!(home.run_locked(&["learn", "glossary", "no such word"]).done().contains("No word"));
    assert!(home.run_locked(&["learn", "check", "naloxone"]).done().contains("Question 1 of"));
    for command in ["read", "sources", "check"] {
        home.run_locked(&["learn", command, "nope"]).failed(4);
    }
    assert!(!home.path("journal").exists());
}

#[test]
fn a_tool_without_anybody_to_ask_is_printed_with_its_question_first() {
    let home = Home::empty();
    let out = home.run_locked(&["breathe"]).done();
    let gate = out.find("Did you just use something").unwrap();
    assert!(gate < out.find("In, through the nose").unwrap(), "{out}");
    for command in [&["urge"][..], &["ground"], &["tools", "start", "halt"]] {
        assert!(!home.run_locked(command).done().is_empty());
    }
    assert!(home.run_locked(&["tools", "list"]).done().contains("urge-surfing: "));
    home.run_locked(&["tools", "start", "nope"]).failed(4);
    assert!(!home.path("journal").exists());
}

#[test]
fn a_handout_is_printed_or_written_and_never_over_a_file() {
    let home = Home::empty();
    let page = home.run_locked(&["handout", "naloxone"]).done();
    assert!(
        page.to_lowercase().starts_with("<!doctype html>") && !page.contains("<script"),
        "no page"
    );
    let lines = home.run_locked(&["handout", "lines", "--county", "Suffolk", "--format", "text"]);
    assert!(lines.done().contains("988"));
    home.run_locked(&["handout", "naloxone", "--county", "Suffolk"]).failed(2);
    for format in ["html", "markdown", "text"] {
        let claims = home.run_locked(&["handout", "claims", "--format", format]).done();
        let claims = claims.to_lowercase();
        assert!(claims.contains("licensed suppliers") && claims.contains("k75"), "{format}");
        assert!(claims.contains("not supported") && !claims.contains("learn-"), "{format}");
    }
    home.run_locked(&["handout", "claims", "--facilitator"]).failed(4);
    home.run_locked(&["handout", "lines", "--length", "15"]).failed(2);
    // A flag that does nothing is refused.
    home.run_locked(&["handout", "claims", "--length", "1"]).failed(2);
    home.run_locked(&["handout", "claims", "--county", "Suffolk"]).failed(2);
    home.run_locked(&["handout", "sleep", "--facilitator", "--length", "1"]).failed(2);
    home.run_locked(&["--group=sleep", "lines"]).failed(2);
    let file = home.path("page.md").display().to_string();
    let write = ["handout", "naloxone", "--format", "markdown", "--output", &file];
    home.run_locked(&write).done();
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("# "));
    home.run_locked(&write).failed(1);
}

#[test]
fn content_is_checked_with_a_code_of_its_own() {
    let home = Home::empty();
    let root = env!("CARGO_MANIFEST_DIR");
    let out = home.run_locked(&["content", "check", &format!("{root}/content")]).done();
    assert!(out.ends_with("No errors. No warnings.\n"), "{out}");
    let pack = home.path("pack");
    std::fs::create_dir_all(pack.join("modules")).unwrap();
    std::fs::write(pack.join("pack.toml"), "id = \"ours\"\nname = \"Ours\"\n").unwrap();
    std::fs::write(pack.join("modules/mine.md"), "no front matter").unwrap();
    let ran = home.run_locked(&["content", "check", pack.to_str().unwrap()]);
    assert_eq!(ran.code, 6, "{}", ran.err);
    assert!(ran.out.contains("modules/mine.md"), "{}", ran.out);
    home.run_locked(&["content", "check", "no-such-folder"]).failed(4);
}
