use daymark::domain::change::Change;
use daymark::domain::private::Private;
use daymark::domain::progress::Reading;
use daymark::store::learning::due_today;

use crate::screens::pin;
use crate::stage::Stage;

fn prefer(id: &str, value: &str) -> Change {
    Change::Prefer(id.parse().unwrap(), Some(Private::new(value.to_owned())))
}

fn some_read() -> Vec<Change> {
    vec![
        prefer("progress-what-kratom-is", "read 5 0"),
        prefer("progress-leaf-and-7-oh", "started 5 6"),
        prefer("my-lessons", "sleep"),
        prefer(
            "recall-sleep",
            "1 2026-01-09 2026-01-11 2.0000 5.0000 1\n2 2026-01-09 2026-01-12 2.0000 5.0000 1",
        ),
    ]
}

/// Learn with the topic of this title in use.
fn at(stage: &mut Stage, title: &str) {
    stage.press("4");
    for _ in 0..60 {
        if stage.shows().lines().any(|line| line.contains('›') && line.contains(title)) {
            return;
        }
        stage.press("down");
    }
    panic!("{title} is not in the list: {}", stage.shows());
}

#[test]
fn a_note_beside_a_topic_ends_where_the_rows_end() {
    let mut stage = Stage::open();
    stage.press("4").resize(100, 30);
    let shown = stage.shows();
    let topics = shown.lines().filter(|line| line.contains("[ ]"));
    let widest = topics.map(|line| line.trim_end().chars().count()).max();
    assert!(widest.is_some_and(|columns| columns <= 80), "{widest:?}\n{shown}");
}

#[test]
fn the_list_shows_what_was_read() {
    let mut stage = Stage::open();
    stage.press("4");
    pin(&mut stage, "learn_list_new");
    let mut stage = Stage::open_with(some_read());
    at(&mut stage, "How leaf and 7-OH");
    pin(&mut stage, "learn_list");
    stage.press("end");
    pin(&mut stage, "learn_list_end");
}

#[test]
fn every_length_has_its_frame_and_the_place_is_remembered() {
    let mut stage = Stage::open();
    at(&mut stage, "How leaf and 7-OH");
    stage.press("enter");
    pin(&mut stage, "lesson_5");
    stage.press("t");
    pin(&mut stage, "lesson_15");
    // More, then less; words only comes after the lengths.
    stage.press("t");
    pin(&mut stage, "lesson_1");
    stage.press("t");
    pin(&mut stage, "lesson_words_only");
    assert!(stage.has("minutes, words only") && !stage.has("[1]"), "{}", stage.shows());
    stage.press("t Space Space");
    let before = stage.shows();
    pin(&mut stage, "lesson_5_part_2");
    assert_eq!(stage.shows(), before, "another width and back is the same place");
    stage.press("esc enter");
    assert!(stage.has("7-OH is a close relative"), "the same paragraph: {}", stage.shows());
    stage.press("end");
    pin(&mut stage, "lesson_end");
    stage.press("esc");
    let progress = stage.store().learning().unwrap().progress("leaf-and-7-oh").unwrap();
    assert_eq!(progress.reading, Reading::Read);
    assert!(stage.has("[x]  How leaf and 7-OH"));
}

#[test]
fn words_only_is_kept_for_every_topic_and_still_knows_its_sources() {
    let mut stage = Stage::open();
    at(&mut stage, "How leaf and 7-OH");
    stage.press("enter t t t esc");
    at(&mut stage, "Sleep");
    stage.press("enter");
    assert!(stage.has("minutes, words only"), "{}", stage.shows());
    stage.press("Space");
    let shown = stage.shows();
    let sentence = "Poor sleep does not mean you are doing recovery wrong.";
    assert!(shown.lines().any(|line| line.trim() == sentence), "one a row: {shown}");
    stage.press("i");
    assert!(stage.has("OUD-63"), "{}", stage.shows());
    stage.press("esc t esc");
    at(&mut stage, "Living with pain");
    stage.press("enter");
    assert!(!stage.has("minutes, words only") && stage.has("[1]"), "{}", stage.shows());
}

#[test]
fn in_words_only_a_hard_word_has_its_meaning_under_it() {
    let mut stage = Stage::guest();
    at(&mut stage, "How leaf and 7-OH");
    stage.press("enter t t t home");
    let mut all = stage.shows();
    for _ in 0..12 {
        stage.press("pgdn");
        all.push_str(&stage.shows());
    }
    assert!(all.contains("(receptor: A place on a cell"), "{all}");
}

#[test]
fn sources_of_what_is_in_view() {
    let mut stage = Stage::open();
    at(&mut stage, "How leaf and 7-OH");
    stage.press("enter i");
    pin(&mut stage, "lesson_sources");
    stage.press("esc");
    assert!(stage.has("Part 1"));
}

#[test]
fn a_heavy_topic_asks_first() {
    let mut stage = Stage::open();
    at(&mut stage, "Overdose");
    stage.press("enter");
    pin(&mut stage, "lesson_note");
    stage.press("down enter");
    pin(&mut stage, "lesson_skipped");
    assert!(stage.has("› Help now"));
    stage.press("enter");
    assert!(stage.has("Call 911"));
}

#[test]
fn what_was_skipped_is_not_called_read() {
    let mut stage = Stage::open();
    at(&mut stage, "Overdose");
    stage.press("enter down enter down esc");
    assert!(stage.has("› [-]  Overdose"), "{}", stage.shows());
    stage.press("enter enter t t");
    stage.press("home Space Space Space Space Space esc");
    assert!(stage.has("› [x]  Overdose"), "{}", stage.shows());
}

#[test]
fn a_question_for_the_clinician_is_kept_and_taken_back() {
    let mut stage = Stage::open();
    at(&mut stage, "How leaf and 7-OH");
    stage.press("enter a enter");
    assert!(stage.has("[x] Does the product I use"), "{}", stage.shows());
    let kept = |stage: &Stage| stage.store().learning().unwrap();
    assert!(
        kept(&stage).is_asked("Does the product I use act more like leaf or more like an opioid?")
    );
    stage.press("a");
    assert!(
        !kept(&stage).is_asked("Does the product I use act more like leaf or more like an opioid?")
    );
    stage.press("m");
    assert!(kept(&stage).is_mine("leaf-and-7-oh"));
}

#[test]
fn a_check_says_what_is_so_and_comes_back() {
    let mut stage = Stage::open();
    at(&mut stage, "How leaf and 7-OH");
    stage.press("enter end");
    while !stage.shows().contains("› Check what you know") {
        stage.press("up");
    }
    stage.press("enter");
    pin(&mut stage, "lesson_check_asked");
    stage.press("3 enter");
    pin(&mut stage, "lesson_check_other");
    stage.press("enter 3 enter");
    pin(&mut stage, "lesson_check_yes");
    let tomorrow = "2026-01-13".parse().unwrap();
    let later = "2026-02-13".parse().unwrap();
    assert_eq!(due_today(stage.store(), tomorrow), 1, "the one that was not known yet");
    assert_eq!(due_today(stage.store(), later), 2);
    stage.press("enter enter enter enter enter");
    assert!(stage.has("That was the last one."), "{}", stage.shows());
}

#[test]
fn questions_come_back_a_few_a_day() {
    let mut stage = Stage::open_with(some_read());
    stage.press("4");
    assert!(stage.has("2 questions, if you like"), "{}", stage.shows());
    stage.press("home enter");
    assert!(stage.has("Question 1 of 2"));
    stage.press("1 enter enter 1 enter enter");
    assert_eq!(due_today(stage.store(), "2026-01-12".parse().unwrap()), 0);
    assert!(!stage.has("Questions for today"));
}

#[test]
fn the_list_ends_with_how_to_make_a_handout() {
    let mut stage = Stage::open();
    stage.press("4 end");
    assert!(stage.has("› Handouts"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("press p") && stage.has("--facilitator"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("› Handouts"), "{}", stage.shows());
}

#[test]
fn claims_beside_what_was_found() {
    let mut stage = Stage::open();
    stage.press("4 end up up enter");
    pin(&mut stage, "claims");
    stage.press("enter");
    pin(&mut stage, "claim");
    stage.press("right i");
    assert!(stage.has("Sources"));
}

#[test]
fn words_and_their_search() {
    let mut stage = Stage::open();
    stage.press("4 end up enter");
    pin(&mut stage, "glossary");
    stage.press("/").type_text("withdr");
    pin(&mut stage, "glossary_search");
}

#[test]
fn search_over_every_topic() {
    let mut stage = Stage::open();
    stage.press("4 /");
    pin(&mut stage, "learn_search_empty");
    stage.type_text("naloxone");
    pin(&mut stage, "learn_search");
    stage.press("down enter");
    assert!(stage.has("Learn   "));
    stage.press("esc");
    stage.type_text("zzz");
    assert!(stage.has("Nothing here has that."), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("Understanding kratom"));
}

#[test]
fn search_finds_claims_and_words_too_and_comes_back_to_what_was_found() {
    let mut stage = Stage::open();
    stage.press("4 /").type_text("licensed suppliers");
    pin(&mut stage, "learn_search_claim");
    assert!(stage.has("Said: “You can get high-quality kratom"), "{}", stage.shows());
    stage.press("enter");
    assert!(stage.has("Claims check") && stage.has("no state license"), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("Search:") && stage.has("licensed suppliers"), "{}", stage.shows());
    stage.press("^U").type_text("partial agonist");
    for _ in 0..40 {
        if !stage.has("› Word: ") {
            stage.press("down");
        }
    }
    stage.press("enter");
    assert!(stage.has("Glossary") && stage.has("› "), "{}", stage.shows());
    let mut stage = Stage::open();
    stage.press("^P").type_text("just strong kratom").press("enter");
    assert!(stage.has("traces of 7-OH"), "{}", stage.shows());
    stage.press("esc ^P").type_text("glossary").press("enter");
    assert!(stage.has("Glossary"), "{}", stage.shows());
}

#[test]
fn reading_beside_the_list() {
    let mut stage = Stage::open();
    at(&mut stage, "How leaf and 7-OH");
    stage.resize(120, 36);
    stage.press("tab Space t");
    insta::assert_snapshot!("learn_beside_120x36", stage.shows());
    stage.press("esc");
    assert!(stage.store().learning().unwrap().progress("leaf-and-7-oh").is_some());
}

#[test]
fn any_keys_in_any_order_do_no_harm() {
    let keys = "down Space pgdn t end up enter esc pgup i esc tab m a home left right enter 1 enter esc / esc enter end enter esc";
    for size in [(60, 18), (80, 24), (120, 36), (140, 40)] {
        let mut stage = Stage::open_with(some_read());
        stage.resize(size.0, size.1).press("4");
        for _ in 0..6 {
            for key in keys.split_whitespace() {
                stage.press(key);
            }
        }
        stage.press("F2");
        assert!(stage.has("911"));
    }
}

#[test]
fn a_topic_is_printed_to_a_file_that_says_where_it_is() {
    let mut stage = Stage::open();
    stage.press("4 p");
    assert!(stage.has("Nothing you wrote is in it."), "{}", stage.shows());
    assert!(stage.has("topic-1.html"), "{}", stage.shows());
    stage.press("^u").type_text("topic.html");
    pin(&mut stage, "print_topic");
    let file = stage.home.path().join("a-topic.html");
    stage.press("^u").type_text(file.to_str().unwrap()).press("enter");
    assert!(stage.has("Written: "), "{}", stage.shows());
    let page = std::fs::read_to_string(&file).unwrap();
    assert!(page.starts_with("<!doctype html>") && page.contains("What kratom is"));
    stage.press("enter p ^u").type_text(file.to_str().unwrap()).press("enter");
    assert!(stage.has("A file of that name is there already."), "{}", stage.shows());
    stage.press("esc");
    assert!(stage.has("p Handout"), "{}", stage.shows());
}

#[test]
fn a_word_of_care_is_neither_painted_over_nor_cut() {
    let mut stage = Stage::open();
    for (width, height) in [(60, 18), (80, 24), (100, 30), (120, 36), (140, 40)] {
        stage.resize(width, height).press("4 home");
        for _ in 0..50 {
            let shown = stage.shows();
            let rows = shown.lines().filter_map(|row| row.split(" │").next());
            let rows: Vec<&str> = rows.filter(|row| row.contains("[ ]")).collect();
            assert!(rows.iter().all(|row| !row.contains("more")), "{shown}");
            let cut = |row: &&&str| row.contains("heavy") && !row.contains("heavy topic");
            assert_eq!(rows.iter().find(cut), None, "{width}: {shown}");
            let chosen = shown.lines().find(|row| row.contains("›") && row.contains("Methadone"));
            if let Some(row) = chosen {
                assert!(row.contains("heavy topic: deaths"), "{row}");
            }
            stage.press("down");
        }
        assert!(stage.has("↑ more"), "{}", stage.shows());
    }
}

#[test]
fn the_widest_list_has_room_for_the_title_and_the_word_of_care() {
    let mut stage = Stage::open();
    stage.resize(140, 40).press("4");
    for title in ["Mixing kratom with medicines, alcohol or drugs", "After a break: tolerance"] {
        let shown = stage.shows();
        let row = shown.lines().find(|row| row.contains(title)).unwrap_or_default().to_owned();
        assert!(row.contains("heavy topic") && !row.contains("..."), "{shown}");
    }
}
