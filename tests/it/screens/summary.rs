use std::fs;

use daymark::content::instrument::instrument;
use daymark::domain::answer::{Answer, Hours, Taken, YesNo};
use daymark::domain::change::Change;
use daymark::domain::day::Day;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::domain::instrument::Sheet;
use daymark::domain::plan::{Card, Plan};
use daymark::domain::rating::{Pick, Step};
use daymark::page::kept_self_checks;

use crate::screens::pin;
use crate::stage::Stage;

fn today() -> Day {
    "2026-01-12".parse().unwrap()
}

fn entry(kind: Kind, back: u64, number: u8) -> Entry {
    let day = today().earlier(back);
    let at = format!("{day}T20:00:00-05:00").parse().unwrap();
    Entry::new(EntryId::new(at, [number; 10]), kind, day, at)
}

fn phq_9(back: u64, answers: [u8; 9]) -> Change {
    let form = instrument("phq-9").unwrap();
    let items = answers.iter().map(|answer| Pick::try_from(*answer).ok()).collect();
    let sheet = Sheet { gate: None, items, after: Pick::try_from(1).ok() };
    let mut entry = entry(Kind::SelfCheck, back, 99);
    entry.answers = kept_self_checks::answers(form, &sheet);
    Change::Save(Box::new(entry))
}

/// Three weeks with gaps, two self-checks, three notes and a plan.
fn journal() -> Vec<Change> {
    let mut changes = Vec::new();
    for back in (0..21).filter(|back| back % 5 != 3) {
        let mut check_in = entry(Kind::CheckIn, back, u8::try_from(back).unwrap());
        let step = |number: u64| Answer::Step(Step::try_from((number % 5) as u8).unwrap());
        let mut put =
            |question: &str, answer| check_in.answers.insert(question.parse().unwrap(), answer);
        put("urges", step(back / 2));
        put("feeling", step(back + 2));
        put("sleep", Answer::Hours(Hours::from_quarters(24 + (back % 9) as u8).unwrap()));
        put("use", Answer::YesNo(if back == 9 { YesNo::Yes } else { YesNo::No }));
        let taken = if back == 4 { Taken::Missed } else { Taken::AsPlanned };
        put("medicine", Answer::Medicine([("buprenorphine".parse().unwrap(), taken)].into()));
        changes.push(Change::Save(Box::new(check_in)));
    }
    for (back, words) in [
        (1, "Walked with Rosa.\nIt helped."),
        (6, "Payday. Went home another way."),
        (60, "An old note."),
    ] {
        let mut note = entry(Kind::Note, back, 50 + u8::try_from(back).unwrap());
        note.text = words.into();
        changes.push(Change::Save(Box::new(note)));
    }
    changes.push(phq_9(14, [2, 1, 2, 2, 0, 1, 1, 0, 1]));
    changes.push(phq_9(0, [1, 1, 1, 1, 0, 1, 0, 0, 0]));
    changes.extend(Plan::put(Card::Reasons, &["My daughter".to_owned()]));
    changes.extend(Plan::put(Card::Questions, &["Could I take it home?".to_owned()]));
    changes
}

fn at_summary() -> Stage {
    let mut stage = Stage::open_with(journal());
    stage.press("6 x");
    stage
}

#[test]
fn every_box_is_empty_at_first_and_nothing_is_shown_without_a_mark() {
    let mut stage = at_summary();
    pin(&mut stage, "summary_empty");
    assert!(!stage.has("[x]"), "{}", stage.shows());
    stage.press("end enter");
    assert!(stage.has("Mark something first."), "{}", stage.shows());
}

#[test]
fn the_page_shows_what_was_marked_and_nothing_else() {
    let mut stage = at_summary();
    stage.press("down Space down down Space");
    stage.press("down down Space");
    pin(&mut stage, "summary_marked");
    stage.press("end up enter");
    pin(&mut stage, "summary_notes");
    stage.press("down Space esc end enter");
    pin(&mut stage, "summary_page");
    for absent in ["Walked with Rosa", "My daughter", "old note", "better off", "Any use"] {
        assert!(!stage.has(absent), "{absent}");
    }
    stage.press("end");
    pin(&mut stage, "summary_page_end");
    assert!(stage.has("Payday. Went home another way."), "{}", stage.shows());
    for form in ["[Markdown]", "[CSV]", "[JSON]", "[FHIR]", "[Page]"] {
        stage.press("t");
        assert!(stage.has(form), "{}", stage.shows());
        assert!(
            stage.has("Self-reported; not proof of anything.")
                || form == "[FHIR]"
                || form == "[CSV]"
        );
    }
    stage.press("t t t t");
    pin(&mut stage, "summary_page_fhir");
}

#[test]
fn days_change_what_was_answered_in_them() {
    let mut stage = at_summary();
    assert!(stage.has("PHQ-9, answered 2 times"), "{}", stage.shows());
    stage.press("left");
    assert!(stage.has("PHQ-9, answered once") && stage.has("last 7 days"), "{}", stage.shows());
    stage.press("right right right right");
    assert!(stage.has("all days"), "{}", stage.shows());
}

#[test]
fn it_is_saved_under_a_name_that_is_free() {
    let mut stage = at_summary();
    stage.press("end up up Space end enter enter");
    stage.press("^u").type_text("/tmp/a/b/c/my-page.html");
    pin(&mut stage, "summary_save");
    stage.press("^s");
    assert!(stage.has("could not be written"), "{}", stage.shows());
    let file = stage.home.path().join("my-page.html");
    stage.press("^u").type_text(file.to_str().unwrap()).press("^s");
    assert!(stage.has("It is not locked."), "{}", stage.shows());
    let page = fs::read_to_string(&file).unwrap();
    assert!(page.contains("Could I take it home?") && !page.contains("My daughter"), "{page}");
    stage.press("x end up up Space end enter enter");
    stage.press("^u").type_text(file.to_str().unwrap()).press("^s");
    assert!(stage.has("is there already"), "{}", stage.shows());
    assert_eq!(fs::read_to_string(&file).unwrap(), page);
}

#[test]
fn it_is_locked_with_a_passphrase_of_its_own() {
    let mut stage = at_summary();
    stage.press("end up up Space end enter enter");
    let file = stage.home.path().join("my-page.html");
    stage.press("^u").type_text(file.to_str().unwrap()).press("enter").type_text("short");
    stage.press("enter").type_text("short").press("enter");
    assert!(!file.exists() && !stage.home.path().join("my-page.html.age").exists());
    stage.press("up").type_text(" no more").press("enter").type_text(" no more");
    stage.press("enter");
    assert!(stage.has("Written and locked"), "{}", stage.shows());
    let locked = fs::read(stage.home.path().join("my-page.html.age")).unwrap();
    assert!(locked.starts_with(b"age-encryption.org/v1\n") && !file.exists());
}

#[test]
fn trends_settings_and_the_palette_lead_there() {
    for keys in ["3 x", "2 x"] {
        let mut stage = Stage::open_with(journal());
        stage.press(keys);
        assert!(stage.has("A summary to hand over"), "{keys}: {}", stage.shows());
    }
    let mut stage = Stage::open_with(journal());
    stage.press("^p").type_text("summary to hand").press("enter");
    assert!(stage.has("Nothing is in it until you mark it."), "{}", stage.shows());
    stage.press("F3");
    assert!(!stage.has("summary"), "{}", stage.shows());
}
