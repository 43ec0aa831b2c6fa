//! A self-check of a pack, from the list to its history: the WHO-5, whose sum is multiplied and whose options
//! run from the highest down.

use daymark::content::catalog;
use daymark::content::instrument::instrument;
use daymark::domain::change::Change;
use daymark::domain::day::Day;
use daymark::domain::entry::{Entry, EntryId, Kind};
use daymark::page::kept_self_checks::answers;
use daymark::store::Filter;
use daymark::ui::route::{Route, Section};

use crate::screens::{SIZES, at, show};
use crate::stage::Stage;

const ID: &str = "who-5-wellbeing";
const FROM: &str = "From WHO-5 pack. Daymark did not check it.";
const SHORT: &str = "from WHO-5 pack";

fn pin(stage: &mut Stage, name: &str, words: &str) {
    for (width, height) in SIZES {
        stage.resize(width, height);
        let shown = stage.shows();
        insta::assert_snapshot!(format!("who_5_{name}_{width}x{height}"), shown);
        assert!(shown.contains(words), "{name} {width}x{height}\n{shown}");
    }
    stage.resize(80, 24);
}

/// The form as it was answered `back` days ago: the vector at `place`.
fn kept(back: u64, place: usize) -> Change {
    let form = instrument(ID).unwrap();
    let day = "2026-01-12".parse::<Day>().unwrap().earlier(back);
    let moment = format!("{day}T08:00:00-05:00").parse().unwrap();
    let id = EntryId::new(moment, [u8::try_from(back).unwrap(); 10]);
    let mut entry = Entry::new(id, Kind::SelfCheck, day, moment);
    let vector = form.vectors.get(place).unwrap();
    entry.answers = answers(form, &vector.sheet());
    Change::Save(Box::new(entry))
}

fn with(route: Route, changes: Vec<Change>) -> Stage {
    Stage::open_at(route, changes)
}

#[test]
#[cfg_attr(not(feature = "noncommercial"), ignore = "its frames list the AUDIT-C")]
fn it_stands_last_in_the_list_with_whose_it_is() {
    let mut stage = at(Route::Section(Section::Tools));
    stage.press("end");
    pin(&mut stage, "list", FROM);
    assert!(stage.has(SHORT), "{}", stage.shows());
    stage.press("i");
    assert!(stage.has(FROM), "{}", stage.shows());
    stage.press("PgDn");
    assert!(stage.has("is not confirmed"), "{}", stage.shows());
    let mut stage = at(Route::Section(Section::Today));
    stage.press("^p").type_text("well-being");
    assert!(stage.has("Self-check: Well-being") && stage.has(SHORT), "{}", stage.shows());
}

#[test]
fn it_is_taken_from_the_first_statement_to_the_last() {
    let mut stage = at(Route::SelfCheck(ID.into()));
    pin(&mut stage, "start", FROM);
    stage.press("enter");
    // The first press stands on what the form prints first; a digit is its own value.
    stage.press("down");
    pin(&mut stage, "question", FROM);
    let chosen = |stage: &Stage| {
        let shown = stage.shows();
        let row = shown.lines().find(|line| line.contains("your choice")).unwrap_or_default();
        row.trim_start_matches(['│', '›', ' ']).to_owned()
    };
    assert!(chosen(&stage).contains("5   All of the time"), "{}", stage.shows());
    stage.press("down");
    assert!(chosen(&stage).contains("4   Most of the time"), "{}", stage.shows());
    for _ in 0..9 {
        stage.press("down");
    }
    assert!(chosen(&stage).contains("0   At no time"), "{}", stage.shows());
    stage.press("9");
    assert!(chosen(&stage).contains("0   At no time"), "what is no option changes nothing");
    stage.press("2 enter 3 enter 2 enter 3 enter 2 enter");
    pin(&mut stage, "result", FROM);
    for words in ["add up to 12. Counted 4 times: 48 of 100", "This is between the two."] {
        assert!(stage.has(words), "{words}\n{}", stage.shows());
    }
    let filter = Filter { kind: Some(Kind::SelfCheck), ..Filter::default() };
    let row = stage.store().page(&filter, None, 1).unwrap().remove(0);
    let entry = stage.store().entry(row.id).unwrap().unwrap();
    assert_eq!(entry.answers, answers_of("23232"));
}

fn answers_of(
    digits: &str,
) -> std::collections::BTreeMap<daymark::domain::answer::Id, daymark::domain::answer::Answer> {
    let form = instrument(ID).unwrap();
    let vector = form.vectors.iter().find(|vector| vector.answers == digits).unwrap();
    answers(form, &vector.sheet())
}

#[test]
fn a_low_number_has_someone_to_call_and_no_label() {
    let mut stage = at(Route::SelfCheck(ID.into()));
    stage.press("enter 1 enter 1 enter 2 enter 2 enter 1 enter");
    pin(&mut stage, "result_low", "988");
    assert!(stage.has("28 of 100"), "{}", stage.shows());
    for label in ["depress", "poor", "severe"] {
        assert!(!stage.shows().to_lowercase().contains(label), "{}", stage.shows());
    }
}

#[test]
fn its_history_and_trends_say_whose_it_is() {
    show();
    let taken = || vec![kept(25, 1), kept(12, 6), kept(1, 3)];
    let mut stage = with(Route::SelfCheckHistory(ID.into()), taken());
    pin(&mut stage, "history", FROM);
    assert!(stage.has("100") && stage.has("no total"), "{}", stage.shows());
    stage.press("t");
    assert!(stage.has("WHO-5: 28 of 100"), "{}", stage.shows());
    let mut changes = taken();
    changes.extend(crate::screens::check_ins(6));
    let mut stage = with(Route::Section(Section::Trends), changes);
    stage.press("right right right right right right");
    pin(&mut stage, "trends", SHORT);
    assert!(stage.has("52 of 100"), "{}", stage.shows());
}

#[test]
fn an_edition_that_is_not_here_is_told_as_it_was_kept() {
    show();
    let mut old = kept(3, 3);
    let Change::Save(entry) = &mut old else { panic!("an entry") };
    let version = daymark::domain::answer::Answer::Choice("en-who-5-9".parse().unwrap());
    entry.answers.insert("version".parse().unwrap(), version);
    let mut changes = vec![old];
    changes.extend(crate::screens::check_ins(6));
    let mut stage = with(Route::Section(Section::Trends), changes);
    stage.press("right right right right right right");
    pin(&mut stage, "trends_gone", "no number");
    assert!(!stage.has("52") && !stage.has("No self-check in these days."), "{}", stage.shows());
}

#[test]
fn a_summary_offers_it_with_whose_it_is() {
    show();
    let mut stage = with(Route::Summary, vec![kept(2, 3)]);
    let words = "WHO-5 (from WHO-5 pack), answered";
    for _ in 0..20 {
        if stage.has(words) {
            break;
        }
        stage.press("down");
    }
    assert!(stage.has(words), "{}", stage.shows());
}

#[test]
fn a_file_can_suggest_it_and_a_code_cannot() {
    show();
    let entry = catalog::named(ID).unwrap();
    assert_eq!((entry.item(), entry.name().as_str()), (None, "self-check:who-5-wellbeing"));
    let places: Vec<_> = catalog::entries().iter().filter(|one| one.kind == entry.kind).collect();
    assert_eq!(places.last().map(|one| one.id.as_str()), Some(ID), "behind those that ship");
}
