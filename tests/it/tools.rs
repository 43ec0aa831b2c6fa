//! The tools, from the list to what is kept, with time in the test's hand.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use daymark::domain::answer::{Answer, Id, YesNo};
use daymark::domain::change::Change;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::person::{Person, WhileLocked};
use daymark::domain::prefs::{Prefs, Switch};
use daymark::domain::rating::Strength;
use daymark::store::Filter;
use daymark::system::locked_card::LockedCard;
use daymark::ui::route::Route;
use daymark::ui::session::Session;
use tempfile::TempDir;

use crate::stage::{PASSPHRASE, START, Stage};

pub(crate) const GATE: &str = "Did you just use something";

pub(crate) fn id(text: &str) -> Id {
    text.parse().unwrap()
}

pub(crate) fn strength(number: u8) -> Answer {
    Answer::Strength(Strength::try_from(number).unwrap())
}

/// A session with `tool`, `days` ago.
pub(crate) fn session(tool: &str, days: u64, before: u8, after: u8) -> Change {
    let at = START.parse::<chrono::DateTime<chrono::FixedOffset>>().unwrap()
        - chrono::TimeDelta::days(i64::try_from(days).unwrap());
    let chance =
        [u8::try_from(days).unwrap(), before, after, tool.len().to_le_bytes()[0], 0, 0, 0, 0, 0, 0];
    let day = daymark::domain::day::Day::on(at.date_naive()).unwrap();
    let mut entry = Entry::new(EntryId::new(at, chance), Kind::Tool, day, at);
    entry.answers.insert(id("tool"), Answer::Choice(id(tool)));
    entry.answers.insert(id("before"), strength(before));
    entry.answers.insert(id("after"), strength(after));
    entry.answers.insert(id("minutes"), Answer::Minutes(11));
    Change::Save(Box::new(entry))
}

pub(crate) fn used_this_morning() -> Change {
    let at = START.parse::<chrono::DateTime<chrono::FixedOffset>>().unwrap()
        - chrono::TimeDelta::hours(2);
    let day = daymark::domain::day::Day::on(at.date_naive()).unwrap();
    let mut entry = Entry::new(EntryId::new(at, [1; 10]), Kind::CheckIn, day, at);
    entry.answers.insert(id("use"), Answer::YesNo(YesNo::Yes));
    Change::Save(Box::new(entry))
}

pub(crate) fn rosa() -> Change {
    Change::SavePerson(Box::new(Person {
        id: id("rosa"),
        name: "Rosa".into(),
        phone: "617-555-0142".into(),
        note: "".into(),
        while_locked: WhileLocked::Hidden,
    }))
}

pub(crate) fn at(route: Route) -> Stage {
    let session = Session::guest().unwrap();
    Stage::begin(TempDir::new().unwrap(), session, route, LockedCard::default())
}

pub(crate) fn running(tool: &str) -> Stage {
    at(Route::Tool(tool.to_owned()))
}

pub(crate) fn running_without_movement(tool: &str) -> Stage {
    let prefs = Prefs { movement: Switch::Off, ..Prefs::default() };
    let (home, session) = (TempDir::new().unwrap(), Session::guest().unwrap());
    Stage::begin_as(home, session, Route::Tool(tool.to_owned()), LockedCard::default(), prefs)
}

pub(crate) fn tool_entries(stage: &Stage) -> Vec<Entry> {
    let filter = Filter { kind: Some(Kind::Tool), ..Filter::default() };
    let rows = stage.store().page(&filter, None, 10).unwrap();
    rows.iter().map(|row| stage.store().entry(row.id).unwrap().unwrap()).collect()
}

/// Let `seconds` pass, one by one.
pub(crate) fn pass(stage: &mut Stage, seconds: u64) {
    for _ in 0..seconds {
        stage.wait(1);
    }
}

#[test]
fn the_gate_stands_before_every_tool_that_has_one_from_every_way_in() {
    for tool in daymark::content::tool::tools() {
        let mut stage = running(tool.id.as_str());
        assert_eq!(stage.has(GATE), tool.has_gate, "{}", tool.id);
        if tool.has_gate {
            stage.press("enter");
            assert!(stage.has("this tool can wait") && stage.has("Call 911"), "{}", tool.id);
            assert!(!stage.has("1  Start"), "{}", tool.id);
            stage.press("t i esc");
        }
    }
    let mut stage = Stage::guest();
    stage.press("5 enter");
    assert!(stage.has(GATE));
    stage.press("2 enter 5 enter enter down 2");
    assert!(stage.has(GATE), "slow breathing asks again, also from within the time of an urge");
    let mut stage = Stage::locked();
    stage.resize(40, 10).press("3");
    assert!(stage.has("Ride out an urge") || stage.has(GATE));
}

#[test]
fn yes_at_the_gate_leads_to_the_overdose_steps_and_not_to_the_tool() {
    let mut stage = running("paced-breathing");
    stage.press("1");
    insta::assert_snapshot!("gate_yes", stage.shows());
    stage.press("1");
    assert!(!stage.has("Breathe in") && !stage.has("this tool can wait"));
    stage.press("esc esc");
    assert!(tool_entries(&stage).is_empty());
}

#[test]
fn an_urge_that_falls_by_two_ends_early_and_is_kept() {
    let mut stage = Stage::open_with(vec![rosa(), session("urge-surfing", 3, 7, 4)]);
    stage.press("5 enter 2");
    assert!(stage.has("step 1 of 7"), "one question, then it runs: {}", stage.shows());
    assert!(stage.has("If the place is risky, leave first."), "{}", stage.shows());
    insta::assert_snapshot!("urge_first_step", stage.shows());
    stage.press("enter 7 enter enter");
    insta::assert_snapshot!("urge_begins", stage.shows());
    pass(&mut stage, 120);
    assert!(stage.has("Set it, then press Enter") && stage.has("2:00 of 10:00"));
    stage.press("right enter");
    pass(&mut stage, 120);
    stage.press("left left enter");
    pass(&mut stage, 10);
    insta::assert_snapshot!("urge_rides", stage.shows());
    pass(&mut stage, 110);
    stage.press("left enter");
    assert!(stage.has("one ordinary thing"));
    stage.press("enter");
    assert!(stage.has("at least 2 lower"));
    insta::assert_snapshot!("urge_ends", stage.shows());
    stage.press("enter");
    assert!(stage.has("Kept in your journal"));
    let kept = &tool_entries(&stage)[0];
    assert_eq!(kept.answer("before"), Some(&strength(7)));
    assert_eq!(kept.answer("after"), Some(&strength(5)));
    assert_eq!(kept.answer("tool"), Some(&Answer::Choice(id("urge-surfing"))));
    assert_eq!(kept.answer("minutes"), Some(&Answer::Minutes(6)));
    stage.press("u");
    assert_eq!(tool_entries(&stage).len(), 1, "undone: only the earlier one is left");
}

#[test]
fn an_urge_ends_when_the_time_is_up_and_stands_while_paused() {
    let mut stage = running("urge-surfing");
    stage.press("2 enter 5 enter enter");
    pass(&mut stage, 30);
    stage.press("space");
    pass(&mut stage, 300);
    assert!(stage.has("0:30 of 10:00   Paused"), "{}", stage.shows());
    stage.press("space");
    pass(&mut stage, 570);
    assert!(stage.has("one ordinary thing"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("10 minutes are over"));
}

#[test]
fn using_or_about_to_leads_to_safety() {
    let mut stage = running("urge-surfing");
    stage.press("2 enter 5 enter enter down 4");
    insta::assert_snapshot!("urge_used", stage.shows());
    stage.press("4");
    assert!(stage.has("0:00 of 10:00"));
}

#[test]
fn a_digit_rates_while_the_rating_is_the_row_in_use() {
    for digit in ["3", "4", "8", "0"] {
        let mut stage = running("urge-surfing");
        stage.press("2 enter 5 enter enter");
        assert!(stage.has("Keep going") && !stage.has("1  Keep going"), "{}", stage.shows());
        stage.press(digit);
        assert!(stage.has(&format!("○  {digit}\n")), "{digit}: {}", stage.shows());
        assert!(stage.has("0:00 of 10:00"), "{digit}: {}", stage.shows());
        stage.press("down");
        assert!(stage.has("1  Keep going"), "{}", stage.shows());
    }
}

#[test]
fn a_person_of_one_s_own_is_offered_while_the_journal_is_open() {
    let mut stage = Stage::open_with(vec![rosa()]);
    stage.press("5 enter 2 enter 5 enter enter down");
    assert!(stage.has("3  Call Rosa") && stage.has("617-555-0142"));
    stage.wait(301);
    assert!(!stage.has("Rosa"), "locked: {}", stage.shows());
    assert!(stage.has("of 10:00") && stage.has("help lines"), "{}", stage.shows());
    assert!(stage.has("Nothing is kept while locked"), "{}", stage.shows());
}

#[test]
fn breathing_moves_a_bar_or_says_words_only() {
    let mut stage = running("paced-breathing");
    stage.press("2 6 enter enter");
    assert!(stage.has("Which pace"));
    stage.press("enter");
    pass(&mut stage, 2);
    assert!(stage.has("Breathe in") && stage.has("3 of 4") && stage.has("█"), "{}", stage.shows());
    insta::assert_snapshot!("breath_bar", stage.shows());
    stage.press("t");
    assert!(stage.has("3 of 4") && !stage.has("█"));
    stage.press("t right");
    assert!(stage.has("In 4, out 5") && stage.has("1 of 4"));
    stage.press("right right left left space");
    assert!(stage.has("In 4, out 6") && stage.has("Breathe as you always do"));
    stage.press("space");
    pass(&mut stage, 300);
    assert!(stage.has("Look around the room"), "{}", stage.shows());
    stage.press("enter 4 enter enter");
    let kept = &tool_entries(&stage)[0];
    assert_eq!(
        (kept.answer("before"), kept.answer("after")),
        (Some(&strength(6)), Some(&strength(4)))
    );
    assert!(kept.text.is_blank());
}

#[test]
fn with_movement_off_nothing_moves() {
    let mut stage = running_without_movement("paced-breathing");
    stage.press("2 enter enter enter");
    pass(&mut stage, 5);
    assert!(
        stage.has("Breathe out") && stage.has("2 of 6") && !stage.has("█"),
        "{}",
        stage.shows()
    );
    let mut stage = running_without_movement("muscle-relaxation");
    stage.press("2 enter enter");
    pass(&mut stage, 25);
    assert!(stage.has("Fists") && stage.has("The time is up"), "{}", stage.shows());
}

#[test]
fn steps_that_take_a_time_go_on_by_themselves() {
    let mut stage = running("muscle-relaxation");
    stage.press("2 enter enter");
    assert!(stage.has("Fists") && stage.has("0:20 left"));
    pass(&mut stage, 20);
    assert!(stage.has("Arms"), "{}", stage.shows());
    stage.press("left");
    assert!(stage.has("Fists"));
}

#[test]
fn a_form_takes_words_marks_and_keeps_them_when_wanted() {
    let mut stage = running("if-then");
    stage.press("enter").type_text("it rains").press("tab space");
    insta::assert_snapshot!("form", stage.shows());
    stage.press("enter").type_text("call Rosa").press("enter enter enter enter");
    assert!(stage.has("Keep the numbers, not my words"), "{}", stage.shows());
    stage.press("2");
    let kept = &tool_entries(&stage)[0];
    assert_eq!(kept.text.reveal(), "If: it is payday; it rains\nThen I will: call Rosa");
    assert_eq!(kept.answer("before"), None);
}

#[test]
fn words_are_never_lost_by_leaving_and_never_kept_against_one_s_wish() {
    let mut stage = running("if-then");
    stage.press("enter").type_text("payday").press("esc esc");
    assert_eq!(tool_entries(&stage)[0].text.reveal(), "If: payday");
    let mut stage = running("if-then");
    stage.press("enter").type_text("payday").press("esc 3");
    assert!(tool_entries(&stage).is_empty());
    let mut stage = running("if-then");
    stage.press("enter").type_text("payday").press("esc 2");
    assert!(tool_entries(&stage)[0].text.is_blank());
}

#[test]
fn words_are_kept_and_gone_from_the_screen_when_the_journal_locks() {
    let mut stage = Stage::open();
    stage.press("5 down down down down down down down down down enter");
    assert!(stage.has("If-then plan"), "{}", stage.shows());
    stage.press("enter").type_text("it is Friday").wait(301);
    assert!(!stage.has("Friday") && !stage.has("If-then"), "{}", stage.shows());
    stage.type_text(PASSPHRASE).press("enter");
    assert_eq!(tool_entries(&stage)[0].text.reveal(), "If: it is Friday");
    stage.press("5 down down down down down down down down down enter");
    stage.press("enter").type_text("it is late").press("F3");
    stage.type_text(PASSPHRASE).press("enter");
    assert_eq!(tool_entries(&stage).len(), 2);
}

#[test]
fn a_click_chooses_the_row_it_is_on() {
    use daymark::ui::terminal::Event;
    let click = |stage: &mut Stage, words: &str| {
        let shown = stage.shows();
        let y = shown.lines().position(|line| line.contains(words)).unwrap();
        let at = ratatui::layout::Position::new(6, u16::try_from(y).unwrap());
        stage.play(vec![Event::Click(at)]);
    };
    let mut stage = Stage::guest();
    stage.press("5");
    click(&mut stage, "Look at a thought");
    assert!(stage.has("Not for facts"), "{}", stage.shows());
    click(&mut stage, "1  Start");
    assert!(stage.has("Is this a thought"));
    click(&mut stage, "A problem to solve");
    assert!(stage.has("needs a step, not another thought"), "{}", stage.shows());
}

#[test]
fn while_locked_nothing_is_kept_and_it_says_so() {
    let home = TempDir::new().unwrap();
    let route = Route::Tool("kind-words".to_owned());
    let mut stage = Stage::begin(home, Session::default(), route, LockedCard::default());
    assert!(stage.has("Nothing you do here is kept"));
    stage.press("5 enter 2 enter enter enter").type_text("I would stay").press("enter enter");
    insta::assert_snapshot!("finish_locked", stage.shows());
    assert!(!stage.has("Keep this") && stage.has("Leave this tool"));
}

#[test]
fn answers_lead_on_and_safety_takes_the_place_of_the_rest() {
    let mut stage = running("refusal");
    stage.press("enter 1");
    insta::assert_snapshot!("refusal_safety", stage.shows());
    assert!(!stage.has("I am not sure"), "an answer is not said back: {}", stage.shows());
    stage.press("2");
    assert!(stage.has("hard to wake"), "Help now: {}", stage.shows());
    stage.press("esc 3");
    assert!(stage.has("the end of it"), "{}", stage.shows());
    let mut stage = running("kind-words");
    stage.press("5 enter 1");
    insta::assert_snapshot!("kind_words_safety", stage.shows());
    stage.press("1");
    assert!(stage.has("step 1 of 8"), "the overdose steps: {}", stage.shows());
    let mut stage = running("cost-and-benefit");
    stage.press("enter 2 enter");
    assert!(stage.has("Why might you want a change"));
    let mut stage = running("play-it-forward");
    stage.press("enter 6 enter enter 1 enter");
    assert!(stage.has("Scene 4"), "{}", stage.shows());
    let mut stage = running("delay-distract-decide");
    stage.press("enter 8 enter enter down space enter");
    assert!(stage.has("0:00 of 15:00"), "{}", stage.shows());
    pass(&mut stage, 900);
    stage.press("7 enter enter 1 enter");
    assert!(stage.has("0:00 of 15:00"), "{}", stage.shows());
}

#[test]
fn in_words_only_there_is_no_timer() {
    let mut stage = running("urge-surfing");
    stage.press("2 t");
    insta::assert_snapshot!("words_only", stage.shows());
    let before = stage.shows();
    pass(&mut stage, 700);
    assert_eq!(stage.shows(), before);
    stage.press("t");
    assert!(stage.has("step 1 of 7"));
    stage.press("2");
    assert!(stage.has("Stay with it for five breaths."), "the short form: {}", stage.shows());
    let mut stage = running("paced-breathing");
    stage.press("2");
    assert!(stage.has("All of it in words, with no timer"));
    let mut stage = running("if-then");
    assert!(stage.has("All of it on one page"), "{}", stage.shows());
    stage.press("i");
    assert!(!stage.has("timer"));
}

#[test]
#[cfg_attr(not(feature = "noncommercial"), ignore = "its frames list the AUDIT-C")]
fn after_use_slow_breathing_is_not_offered_first() {
    let mut changes: Vec<Change> =
        (1..6).map(|day| session("paced-breathing", day, 9, 1)).collect();
    let mut stage = Stage::guest_with(changes.clone());
    stage.press("5");
    assert!(stage.shows().contains("› Slow breathing"));
    changes.push(used_this_morning());
    let mut stage = Stage::guest_with(changes);
    stage.press("5");
    insta::assert_snapshot!("list_after_use", stage.shows());
    assert!(stage.has("› Show the overdose steps"));
    stage.press("down enter 2 enter 5 enter enter");
    assert!(stage.has("Look around") && !stage.has("Breathe with me"), "{}", stage.shows());
}

#[test]
#[cfg_attr(not(feature = "noncommercial"), ignore = "its frames list the AUDIT-C")]
fn the_list_says_what_helped_and_when_it_is_too_early() {
    let mut changes: Vec<Change> = [(8, 5), (7, 5), (6, 6), (5, 6), (9, 3)]
        .iter()
        .zip(1..)
        .map(|((before, after), day)| session("grounding", day, *before, *after))
        .collect();
    changes.extend((1..5).map(|day| session("kind-words", day, 9, 1)));
    let mut stage = Stage::guest_with(changes);
    stage.press("5");
    for (width, height) in [(60, 18), (80, 24), (120, 36)] {
        stage.resize(width, height);
        insta::assert_snapshot!(format!("list_{width}x{height}"), stage.shows());
    }
    insta::assert_snapshot!("list_empty", {
        let mut stage = Stage::guest();
        stage.press("5").shows()
    });
}

#[test]
fn every_page_fits_the_smallest_and_the_widest_window() {
    for (width, height) in [(60, 18), (120, 36)] {
        let mut stage = running("paced-breathing");
        stage.resize(width, height);
        insta::assert_snapshot!(format!("gate_{width}x{height}"), stage.shows());
        stage.press("2");
        insta::assert_snapshot!(format!("start_{width}x{height}"), stage.shows());
        stage.press("enter enter enter");
        insta::assert_snapshot!(format!("breath_{width}x{height}"), stage.shows());
        let mut stage = running("urge-surfing");
        stage.resize(width, height).press("2 enter 5 enter enter");
        pass(&mut stage, 120);
        insta::assert_snapshot!(format!("urge_{width}x{height}"), stage.shows());
        let mut stage = running("if-then");
        stage.resize(width, height).press("enter");
        insta::assert_snapshot!(format!("form_{width}x{height}"), stage.shows());
    }
}

#[test]
fn in_a_very_small_window_the_question_and_its_rows_are_in_view() {
    let mut stage = running("urge-surfing");
    stage.resize(40, 10);
    insta::assert_snapshot!("gate_40x10", stage.shows());
    stage.press("2 enter 5 enter enter");
    insta::assert_snapshot!("urge_40x10", stage.shows());
    stage.press("up");
    assert!(stage.has("› 4  I used"), "{}", stage.shows());
}

#[test]
fn no_tool_and_no_size_panics_and_the_cursor_is_on_the_row_in_use() {
    for tool in daymark::content::tool::tools() {
        for (width, height) in [(80, 24), (60, 18), (30, 8), (3, 2), (1, 1)] {
            let mut stage = running(tool.id.as_str());
            stage.resize(width, height).press("2");
            for _ in 0..14 {
                stage.press("down enter");
                stage.wait(61);
                if width == 80 {
                    let (x, y) = stage.cursor().unwrap();
                    let shown = stage.shows();
                    let row = shown.lines().nth(usize::from(y)).unwrap_or_default();
                    let has_focus = shown.lines().any(|line| line.trim_start().starts_with('›'));
                    assert!(!has_focus || row.contains('›'), "{x},{y}\n{shown}");
                }
            }
        }
    }
}

#[test]
fn a_tool_prints_one_phase_a_line() {
    let words = daymark::content::words::Words::english();
    let printed = |tool: &str| {
        let tool = daymark::content::tool::tool(tool).unwrap();
        let gate = daymark::page::tool_lines::gate(tool, &words);
        let lines = daymark::page::tool_lines::lines(tool, &words);
        let timed = lines.take(26).map(|(wait, line)| format!("{wait:>4}  {line}"));
        gate.into_iter()
            .map(|line| format!("      {line}"))
            .chain(timed)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let wave = daymark::content::tool::tool("urge-surfing").unwrap();
    let evidence = daymark::page::tool_lines::evidence(wave, &words);
    insta::assert_snapshot!("evidence", evidence.join("\n"));
    for tool in ["urge-surfing", "paced-breathing", "grounding", "halt"] {
        insta::assert_snapshot!(format!("plain_{tool}"), printed(tool));
    }
}
