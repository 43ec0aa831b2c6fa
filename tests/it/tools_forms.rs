//! Every tool in its other forms, the overdose question from every way in, and what stands behind each
//! tool and card.

use daymark::content::tool::{Tool, tools};
use daymark::content::words::Words;
use daymark::domain::plan::Card;
use daymark::domain::suggestion::Kind;
use daymark::page::{plan_cards, tool_lines};
use daymark::ui::route::Route;

use crate::stage::Stage;
use crate::tools::{GATE, at, pass, running, running_without_movement};

/// The first page of a tool: past the question, where it has one.
fn first_page(stage: &mut Stage, tool: &Tool) {
    if tool.has_gate {
        stage.press("2");
    }
}

/// Whether a row with these words is on the page.
fn has_row(stage: &mut Stage, words: &str) -> bool {
    stage.press("home");
    (0..40).any(|_| {
        let is_here = stage.shows().lines().any(|line| line.contains('›') && line.contains(words));
        stage.press("down");
        is_here
    })
}

/// Choose the row with these words.
fn choose(stage: &mut Stage, words: &str) {
    stage.press("home");
    for _ in 0..40 {
        if stage.shows().lines().any(|line| line.contains('›') && line.contains(words)) {
            stage.press("enter");
            return;
        }
        stage.press("down");
    }
    panic!("no row says {words}: {}", stage.shows());
}

#[test]
fn every_tool_has_a_words_only_form_that_never_moves() {
    for tool in tools() {
        let mut stage = running(tool.id.as_str());
        first_page(&mut stage, tool);
        // A tool that begins at once has no page before its first step; t leads there from everywhere.
        if has_row(&mut stage, "All of it in words") {
            choose(&mut stage, "All of it in words");
        } else {
            stage.press("t");
        }
        insta::assert_snapshot!(format!("words_only_{}", tool.id), stage.shows());
        let before = stage.shows();
        pass(&mut stage, 20);
        stage.wait(900);
        assert_eq!(stage.shows(), before, "{}", tool.id);
        let read = before.split_whitespace().collect::<Vec<_>>().join(" ");
        let last = tool.words_only.first().unwrap();
        assert!(read.contains(last.as_str()), "{}: {read}", tool.id);
    }
}

#[test]
fn with_movement_off_no_tool_goes_on_by_itself_and_no_bar_is_drawn() {
    for tool in tools() {
        let mut stage = running_without_movement(tool.id.as_str());
        first_page(&mut stage, tool);
        if has_row(&mut stage, "Start") {
            choose(&mut stage, "Start");
        }
        for _ in 0..12 {
            let title = stage.shows().lines().next().unwrap_or_default().to_owned();
            let is_step = title.contains("step ");
            stage.wait(61);
            // A code for a phone is drawn with blocks and stands still.
            let is_code = title.contains("For your phone");
            assert!(is_code || !stage.has("█"), "{}: {}", tool.id, stage.shows());
            let after = stage.shows().lines().next().unwrap_or_default().to_owned();
            if is_step {
                assert_eq!(title, after, "{} went on by itself", tool.id);
            }
            stage.press("down enter");
        }
    }
}

#[test]
fn the_question_comes_first_from_every_way_in() {
    for tool in tools().iter().filter(|tool| tool.has_gate) {
        let (id, title) = (tool.id.as_str(), tool.title.as_str());
        let asked = |stage: &Stage, way: &str| {
            assert!(stage.has(GATE), "{id} from {way}: {}", stage.shows());
        };
        let mut stage = Stage::guest();
        stage.press("5");
        choose(&mut stage, title);
        asked(&stage, "the list");
        let mut stage = Stage::guest();
        stage.press("^P").type_text(title).press("enter");
        asked(&stage, "the palette");
        let mut stage = Stage::locked();
        choose(&mut stage, "Tools");
        choose(&mut stage, title);
        asked(&stage, "the list behind the lock screen");
        asked(&at(Route::suggested(Kind::Tool, id)), "a suggestion");
        // In a group one leads others through it: the question is theirs as well.
        let entry = daymark::content::catalog::named(id).unwrap();
        let mut stage = at(Route::Group(vec![entry]));
        stage.press("enter");
        asked(&stage, "a group");
    }
    let mut stage = Stage::guest();
    choose(&mut stage, "I have an urge right now");
    assert!(stage.has(GATE), "Today: {}", stage.shows());
    let mut stage = Stage::locked();
    choose(&mut stage, "Ride out an urge");
    assert!(stage.has(GATE), "the lock screen: {}", stage.shows());
    for mut stage in [Stage::guest(), Stage::locked(), Stage::first_run()] {
        stage.press("F2 7");
        assert!(stage.has(GATE), "Help now: {}", stage.shows());
    }
    let mut stage = Stage::guest();
    stage.press("n enter 4 ^S");
    assert!(stage.has("ide it out"), "{}", stage.shows());
    stage.press("1");
    assert!(stage.has(GATE), "after a strong urge: {}", stage.shows());
    let mut stage = running("halt");
    stage.press("enter");
    choose(&mut stage, "Tired");
    choose(&mut stage, "Open: ");
    assert!(stage.has(GATE), "from one tool to another: {}", stage.shows());
}

#[test]
fn a_lesson_that_leads_to_a_tool_leads_to_its_question() {
    let mut stage = Stage::guest();
    stage.press("4 /").type_text("urges and how").press("enter");
    stage.press("end");
    for _ in 0..30 {
        if stage.shows().lines().any(|line| line.contains("› Try")) {
            break;
        }
        stage.press("up");
    }
    if stage.shows().lines().any(|line| line.contains("› Try") && line.contains("Ride out")) {
        stage.press("enter");
        assert!(stage.has(GATE), "{}", stage.shows());
    }
}

#[test]
fn every_tool_and_card_has_a_grade_a_source_and_a_plain_form() {
    let words = Words::english();
    let grades = ["(A)", "(B)", "(C)", "(D)"];
    for tool in tools() {
        let page = tool_lines::evidence(tool, &words).join("\n");
        assert!(grades.iter().any(|grade| page.contains(grade)), "{}: {page}", tool.id);
        assert!(page.contains("http"), "{} names no source", tool.id);
        assert!(tool.words_only.len() >= 4 && tool.short.len() >= 3, "{}", tool.id);
        assert!(tool_lines::lines(tool, &words).count() > 3, "{}", tool.id);
    }
    for card in Card::ALL {
        // A list of questions claims nothing, so it has nothing to grade.
        let Some((_, facts)) = plan_cards::evidence(card) else {
            assert_eq!(card, Card::Questions);
            continue;
        };
        let line = plan_cards::grade_line(card, &words).unwrap();
        assert!(grades.iter().any(|grade| line.contains(grade)), "{card:?}: {line}");
        let library = daymark::content::library::library();
        for id in facts {
            let fact = library.fact(id).unwrap();
            let known = fact.references.iter().filter(|id| library.reference(id).is_some());
            assert!(known.count() > 0, "{card:?}: {id} has no source");
        }
    }
    // The plain form of a card is its block of lines in the shell and on paper.
    let mut stage = Stage::open();
    stage.press("6 enter a").type_text("My daughter").press("enter");
    let kept = stage.store().preferences().unwrap();
    let plan = daymark::domain::plan::Plan::from_preferences(&kept);
    let today = "2026-01-12".parse().unwrap();
    let blocks = plan_cards::blocks(&plan, &[], today, &words);
    assert!(blocks.iter().any(|block| block.lines == ["My daughter"]));
    for card in Card::ALL {
        let change =
            daymark::domain::plan::Plan::put(card, &["2026-02-01 a line".to_owned()]).unwrap();
        let mut session = daymark::ui::session::Session::guest().unwrap();
        session.keep(&change).unwrap();
        let kept = session.store().unwrap().preferences().unwrap();
        let plan = daymark::domain::plan::Plan::from_preferences(&kept);
        let blocks = plan_cards::blocks(&plan, &[], today, &words);
        let block = blocks.iter().find(|block| block.card == Some(card)).unwrap();
        assert!(block.lines[0].contains("a line") && !block.heading.is_empty(), "{card:?}");
    }
}
